import { useGraphiQLActions } from '@graphiql/react'
import { useState } from 'react'

// The token lives in this variable and nowhere else: no storage, no link, no header editor; closing the page forgets it.
let token = ''

/** Headers for every request of this page. */
export const tokenHeaders = () => (token ? { Authorization: `Bearer ${token}` } : {})

function Token() {
  const { introspect } = useGraphiQLActions()
  const [draft, setDraft] = useState(token)
  const [isUsed, setIsUsed] = useState(Boolean(token))
  function use(value) {
    token = value.trim()
    setDraft(token)
    setIsUsed(Boolean(token))
    introspect()
  }
  return (
    <form
      className="sayso-pane"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        use(draft)
      }}
    >
      <h2>Token</h2>
      <p>
        Needed where reading is not open to everybody, and for every write. <code>sayso token</code> makes one.
      </p>
      <label htmlFor="sayso-token">Token</label>
      <input
        id="sayso-token"
        type="password"
        autoComplete="off"
        spellCheck={false}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <div className="sayso-buttons">
        <button type="submit">Use token</button>
        <button type="button" disabled={!isUsed} onClick={() => use('')}>
          Forget token
        </button>
      </div>
      <p role="status">{isUsed ? 'Sent with every request of this page.' : 'No token is sent.'}</p>
      <p>It is kept in the memory of this page alone: reloading or closing the page forgets it, and no link carries it.</p>
    </form>
  )
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" height="1em" aria-hidden="true">
      <circle cx="8" cy="15" r="4.25" />
      <path d="M11 12 19.5 3.5M16 7l3 3M13.5 9.5l2 2" strokeLinecap="round" />
    </svg>
  )
}

/** A pane with the one field for a token. */
export const tokenPlugin = { title: 'Token', icon: Icon, content: Token }
