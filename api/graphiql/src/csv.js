// Comma-separated values as the server writes them: RFC 4180, and a cell that a spreadsheet would run gets an apostrophe
// in front, which the row's last column, `guarded`, tells.

const run = /^[=+\-@\t\r\n＝＋－＠]/

const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

function cellOf(value) {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
}

const valueAt = (row, path) => path.reduce((value, key) => value?.[key], row)

const line = (cells) => `${cells.map(quoted).join(',')}\r\n`

export const header = (columns) => line([...columns.map((path) => path.join('.')), 'guarded'])

/** One row of text for an object; numbers are numbers, so only text is guarded. */
export function rowLine(columns, row) {
  const guarded = []
  const cells = columns.map((path) => {
    const value = valueAt(row, path)
    const cell = cellOf(value)
    if (typeof value === 'number' || !run.test(cell)) return cell
    guarded.push(path.join('.'))
    return `'${cell}`
  })
  return line([...cells, guarded.join(' ')])
}
