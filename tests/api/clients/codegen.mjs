// Generates types for the programs in the folder given, then checks each with TypeScript's strictest settings.
import { generate } from '@graphql-codegen/cli';
import ts from 'typescript';

const folder = process.argv[2];
await generate(
  {
    cwd: folder,
    schema: `${folder}/schema.graphql`,
    documents: [`${folder}/*.ts`],
    silent: true,
    generates: {
      [`${folder}/gql/`]: {
        preset: 'client',
        presetConfig: { fragmentMasking: false },
        config: { strictScalars: true, scalars: { DateTime: 'string', Date: 'string' } },
      },
    },
  },
  true,
);
const options = {
  strict: true, noEmit: true, skipLibCheck: false, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true,
  target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [],
};
for (const name of ['program', 'careless']) {
  const problems = ts.getPreEmitDiagnostics(ts.createProgram([`${folder}/${name}.ts`], options));
  const texts = problems.map((each) => ts.flattenDiagnosticMessageText(each.messageText, '\n').split('\n')[0]);
  console.log(JSON.stringify({ name, problems: texts }));
}
