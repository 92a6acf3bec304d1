// Lints the schema at the path given; prints one JSON object a finding.
import { readFileSync } from 'node:fs';

const path = process.argv[2];
process.env.SAYSO_SCHEMA = path;
const { ESLint } = await import('eslint');
const eslint = new ESLint({ overrideConfigFile: 'eslint.config.mjs' });
const [result] = await eslint.lintText(readFileSync(path, 'utf8'), { filePath: 'schema.graphql' });
if (result === undefined) throw new Error('nothing was linted');
const rules = Object.keys((await eslint.calculateConfigForFile('schema.graphql')).rules).length;
console.log(JSON.stringify({ rules }));
for (const { ruleId, line, message } of result.messages) console.log(JSON.stringify({ rule: ruleId, line, message }));
