// Browser storage of this page alone: another GraphiQL on the same host and port keeps its own tabs.

const prefix = `sayso ${location.pathname} `

const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix))

export const storage = {
  getItem: (key) => localStorage.getItem(prefix + key),
  setItem: (key, value) => localStorage.setItem(prefix + key, value),
  removeItem: (key) => localStorage.removeItem(prefix + key),
  clear: () => keys().forEach((key) => localStorage.removeItem(key)),
  get length() {
    return keys().length
  },
}

export const isFirstVisit = storage.length === 0

// Shares of the window before anybody drags a bar: panes narrower, operations wider than GraphiQL's own.
if (isFirstVisit) {
  storage.setItem('graphiql:docExplorerFlex', '0.26')
  storage.setItem('graphiql:editorFlex', '1.3')
}
