import { ToolbarButton, useGraphiQL } from '@graphiql/react'
import { useState } from 'react'

import { downloadConnection } from './download.js'
import { linkTo } from './share.js'

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round', strokeLinejoin: 'round' }

function LinkIcon() {
  return (
    <svg viewBox="0 0 24 24" className="graphiql-toolbar-icon" aria-hidden="true" {...stroke}>
      <path d="M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1" />
    </svg>
  )
}

function TableIcon() {
  return (
    <svg viewBox="0 0 24 24" className="graphiql-toolbar-icon" aria-hidden="true" {...stroke}>
      <path d="M4 4.5h16v9M4 4.5V18h7M4 9h16M10 4.5V18M17 14v6m-2.75-2.5L17 20.25l2.75-2.75" />
    </svg>
  )
}

function parsed(text) {
  try {
    return text.trim() ? JSON.parse(text) : {}
  } catch {
    throw new Error('The variables are not JSON.')
  }
}

/** Buttons of Sayso's own under the run button, and a line that says what they did. */
export function Desk({ ask }) {
  const { schema, queryEditor, variableEditor, operationName } = useGraphiQL((state) => ({
    schema: state.schema,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    operationName: state.operationName,
  }))
  const [note, setNote] = useState('')
  const [isBusy, setIsBusy] = useState(false)

  async function share() {
    const link = linkTo({ query: queryEditor.getValue(), variables: variableEditor?.getValue() ?? '' })
    try {
      await navigator.clipboard.writeText(link)
      setNote('Link copied. It carries the operation and its variables, no headers and no token.')
    } catch {
      history.replaceState(null, '', link)
      setNote('The link is in the address bar: this browser lets no page copy it.')
    }
  }

  async function download() {
    setIsBusy(true)
    setNote('Downloading …')
    try {
      const rows = await downloadConnection({
        schema,
        query: queryEditor.getValue(),
        variables: parsed(variableEditor?.getValue() ?? ''),
        operationName,
        offset: queryEditor.getModel().getOffsetAt(queryEditor.getPosition()),
        ask,
        onRows: (count) => setNote(`Downloading … ${count} rows`),
      })
      setNote(`Downloaded ${rows} rows.`)
    } catch (error) {
      setNote(error.message)
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <>
      <ToolbarButton label="Copy a link to this operation" onClick={share}>
        <LinkIcon />
      </ToolbarButton>
      <ToolbarButton label="Download all rows of the connection as CSV" onClick={download} disabled={!schema || isBusy}>
        <TableIcon />
      </ToolbarButton>
      <p className="sayso-note" role="status" aria-live="polite">
        {note}
      </p>
    </>
  )
}
