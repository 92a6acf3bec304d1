// Writes ../static/graphiql from the locked packages: content-hashed files, manifest.json, LICENSES.txt.
// The same lock gives the same bytes, so the committed result can be checked by building again.

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { licences } from './licences.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const output = resolve(here, '../static/graphiql')

const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none', // collected in LICENSES.txt
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
}

const workers = {
  editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
  graphql: 'monaco-graphql/esm/graphql.worker.js',
  json: 'monaco-editor/esm/vs/language/json/json.worker.js',
}

const files = new Map()
const inputs = new Set()

function keep(name, contents) {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 12)
  const hashed = `${basename(name, extname(name))}-${hash}${extname(name)}`
  files.set(hashed, contents)
  return hashed
}

function noteInputs(result) {
  for (const input of Object.keys(result.metafile.inputs)) inputs.add(input)
}

async function buildWorker([label, entry]) {
  const result = await build({ ...common, stdin: { contents: `import '${entry}'`, resolveDir: here }, outfile: 'x.js' })
  noteInputs(result)
  return [label, keep(`${label}.worker.js`, result.outputFiles[0].contents)]
}

async function buildPage(workerFiles) {
  const result = await build({
    ...common,
    entryPoints: { page: 'src/page.jsx' },
    outdir: output,
    jsx: 'automatic',
    loader: { '.ttf': 'file' },
    assetNames: '[name]-[hash]',
    define: { ...common.define, WORKERS: JSON.stringify(workerFiles) },
  })
  noteInputs(result)
  const page = {}
  for (const { path, contents } of result.outputFiles) {
    const name = basename(path)
    if (name === 'page.js') page.script = keep(name, contents)
    else if (name === 'page.css') page.style = keep(name, contents)
    else files.set(name, contents) // fonts, hashed by esbuild because the style sheet names them
  }
  return page
}

const workerFiles = Object.fromEntries(await Promise.all(Object.entries(workers).map(buildWorker)))
const page = await buildPage(workerFiles)
const icon = keep('icon.svg', readFileSync(join(here, 'src/icon.svg')))

files.set('manifest.json', `${JSON.stringify({ ...page, icon }, null, 2)}\n`)
files.set('LICENSES.txt', licences(here, inputs))

rmSync(output, { recursive: true, force: true })
mkdirSync(output, { recursive: true })
for (const [name, contents] of [...files].sort()) {
  writeFileSync(join(output, name), contents)
  console.log(`${name} ${Buffer.byteLength(contents)}`)
}
