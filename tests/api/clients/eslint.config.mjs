// Lints the published schema: the Relay rules, the recommended ones, and a description on everything.
import graphql from '@graphql-eslint/eslint-plugin';

const relay = graphql.configs['flat/schema-relay'].rules;
const recommended = graphql.configs['flat/schema-recommended'].rules;

// Parts that are read with what they hang off, and have no identity of their own.
const values = [
  'Affiliation', 'Attribution', 'Control', 'ControlPosition', 'DisputeSide', 'Extraction', 'Identifier', 'Issue',
  'Location', 'Media', 'Name', 'PageInfo', 'Review', 'SourceLink', 'Span', 'Support', 'UserError',
];

export default [
  {
    files: ['**/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: process.env.SAYSO_SCHEMA } },
    },
    rules: {
      ...recommended,
      ...relay,
      // "claimant" begins with "claim" and is another word
      '@graphql-eslint/no-typename-prefix': 'off',
      // `nodes` beside `edges`, and plain lists of what is never many
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
      // the feed of changes and the search run forwards only
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      '@graphql-eslint/strict-id-in-types': [
        'error',
        { exceptions: { types: values, suffixes: ['Connection', 'Edge', 'Payload'] } },
      ],
      '@graphql-eslint/require-description': [
        'error',
        { types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true, rootField: true },
      ],
    },
  },
];
