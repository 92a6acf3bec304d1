// A link carries an operation and its variables behind the `#`, which no browser sends to a server; headers and token
// are not in it.

/** The address of this page with an operation. */
export function linkTo({ query, variables }) {
  const parts = new URLSearchParams({ query })
  if (variables.trim()) parts.set('variables', variables)
  return `${location.origin}${location.pathname}#${parts}`
}

/** The operation that the address carries, taken out of it so that reloading keeps later edits; null for none. */
export function takeShared() {
  const parts = new URLSearchParams(location.hash.slice(1))
  const query = parts.get('query')
  if (!query) return null
  history.replaceState(null, '', location.pathname + location.search)
  return { query, variables: parts.get('variables') ?? '' }
}
