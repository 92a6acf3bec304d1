import { useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { useEffect, useRef } from 'react'

/** Runs the first example once the schema is there, so that a newcomer sees an answer before typing anything. */
export function FirstAnswer() {
  const { run } = useGraphiQLActions()
  const isReady = useGraphiQL(({ schema, queryEditor, responseEditor }) =>
    Boolean(schema && queryEditor && responseEditor),
  )
  const hasRun = useRef(false)
  useEffect(() => {
    if (!isReady || hasRun.current) return
    hasRun.current = true
    run()
  }, [isReady, run])
  return null
}

/** Scrolls the tab bar when the active tab lies outside of it. */
export function VisibleTab() {
  const index = useGraphiQL(({ activeTabIndex }) => activeTabIndex)
  useEffect(() => {
    document.querySelector('.graphiql-tab-active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [index])
  return null
}

/** Opens every pane at its top: GraphiQL keeps the scroll position of the pane before. */
export function PaneFromTop() {
  const title = useGraphiQL(({ visiblePlugin }) => visiblePlugin?.title)
  useEffect(() => {
    document.querySelector('.graphiql-plugin')?.scrollTo(0, 0)
  }, [title])
  return null
}

/** Repaints the editors when the system turns dark or light while the page is open; the style sheet follows by itself. */
export function SystemTheme() {
  const { setTheme } = useGraphiQLActions()
  const theme = useGraphiQL(({ theme }) => theme)
  useEffect(() => {
    if (theme) return
    const system = matchMedia('(prefers-color-scheme: dark)')
    const follow = () => setTheme(null)
    system.addEventListener('change', follow)
    return () => system.removeEventListener('change', follow)
  }, [theme, setTheme])
  return null
}
