// Compiles the Relay application in the folder given; prints the names of what was generated.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const folder = process.argv[2];
const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');
mkdirSync(`${folder}/generated`);
execFileSync(process.execPath, [compiler], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
console.log(JSON.stringify(readdirSync(`${folder}/generated`).sort()));
