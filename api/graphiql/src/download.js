// Downloads all pages of the connection of a query, smaller ones where the server finds a hundred rows too much.

import { pagedQuery } from './connection.js'
import { header, rowLine } from './csv.js'

const largest = 100

async function pageOf(ask, paged, variables, first, after) {
  const answer = await ask({
    query: paged.query,
    operationName: paged.name === 'query' ? undefined : paged.name,
    variables: { ...variables, [paged.variables.first]: first, [paged.variables.after]: after },
  })
  const error = answer.errors?.[0]
  if (error) throw Object.assign(new Error(error.message), { code: error.extensions?.code })
  return paged.path.reduce((value, key) => value?.[key], answer.data)
}

function save(parts, name) {
  const address = URL.createObjectURL(new Blob(parts, { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Fetches page after page, tells how many rows there are so far, and hands the browser a file; answers the count. */
export async function downloadConnection({ schema, query, variables, operationName, offset, ask, onRows }) {
  const paged = pagedQuery(schema, query, operationName, offset)
  const parts = [header(paged.columns)]
  let first = largest
  let after = null
  let rows = 0
  for (;;) {
    let connection
    try {
      connection = await pageOf(ask, paged, variables, first, after)
    } catch (error) {
      if (!['COST_LIMIT_EXCEEDED', 'OPERATION_TIMEOUT'].includes(error.code) || first === 1) throw error
      first = Math.ceil(first / 4)
      continue
    }
    if (!connection) break
    parts.push(connection.nodes.map((row) => rowLine(paged.columns, row)).join(''))
    rows += connection.nodes.length
    onRows(rows)
    if (!connection[paged.page].hasNextPage) break
    after = connection[paged.page].endCursor
  }
  save(parts, `${[paged.name, ...paged.path].join('-')}.csv`)
  return rows
}
