// The explorer focuses the input of every argument that it shows, also when nobody touched the explorer but opened it
// or changed the tab; that steals the keyboard and scrolls to the end. Let it only after an act inside the explorer.

const root = '.graphiql-explorer-root'
let isWanted = false

function noteAct({ target, key }) {
  isWanted = key === 'Tab' || Boolean(target.closest?.(root))
}

function refuse({ target }) {
  if (isWanted || !target.closest?.(root)) return
  target.blur()
  requestAnimationFrame(() => target.closest('.graphiql-plugin')?.scrollTo(0, 0))
}

addEventListener('pointerdown', noteAct, true)
addEventListener('keydown', noteAct, true)
addEventListener('focusin', refuse)
