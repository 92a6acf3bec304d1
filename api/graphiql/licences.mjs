// The licence texts of every package that ended up in the bundle, and a refusal of any licence not on the list.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const allowed = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'])
const notices = /^(licen[cs]e|copying|notice|third-?party-?notices)(\.(md|txt))?$/i

/** The standard text, for packages that name the licence but carry no file with it. */
const mit = (holder) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

/** Nearest folder with a package.json that names a package; build inputs lie at any depth below it. */
function packageOf(root, input) {
  let folder = dirname(join(root, input))
  while (folder.startsWith(join(root, 'node_modules'))) {
    const manifest = join(folder, 'package.json')
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version) return folder
    folder = dirname(folder)
  }
  return null
}

function entry(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (!allowed.has(license)) throw new Error(`${name} ${version}: licence ${license} is not on the list`)
  const texts = readdirSync(folder)
    .filter((file) => notices.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim())
  if (!texts.length && license !== 'MIT') throw new Error(`${name} ${version}: no text of its ${license} licence`)
  const holder = (typeof author === 'object' ? author.name : author) ?? `the authors of ${name}`
  return { title: `${name} ${version} (${license})`, text: texts.length ? texts.join('\n\n') : mit(holder) }
}

/** One text file: a heading and the full texts for each package behind `inputs`, by name. */
export function licences(root, inputs) {
  const folders = new Set([...inputs].map((input) => packageOf(root, input)).filter(Boolean))
  const entries = [...folders].map(entry).sort((a, b) => (a.title < b.title ? -1 : 1))
  const rule = '='.repeat(100)
  const head = 'The GraphiQL page of Sayso contains the following packages.\n'
  return head + entries.map(({ title, text }) => `\n${rule}\n${title}\n${rule}\n\n${text}\n`).join('')
}
