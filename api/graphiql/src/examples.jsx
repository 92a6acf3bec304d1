import { useGraphiQL, useGraphiQLActions } from '@graphiql/react'

const operationName = (query) => /^\s*query\s+(\w+)/m.exec(query)?.[1]

function groupsOf(examples) {
  const groups = new Map()
  for (const example of examples) groups.set(example.group, [...(groups.get(example.group) ?? []), example])
  return [...groups]
}

function useOpen() {
  const { addTab, changeTab } = useGraphiQLActions()
  const { tabs, queryEditor, variableEditor } = useGraphiQL(({ tabs, queryEditor, variableEditor }) => ({
    tabs,
    queryEditor,
    variableEditor,
  }))
  return ({ query, variables }) => {
    const index = tabs.findIndex((tab) => tab.title === operationName(query))
    if (index >= 0) return changeTab(index)
    addTab()
    queryEditor?.setValue(query)
    variableEditor?.setValue(variables ?? '')
  }
}

function Examples({ examples }) {
  const open = useOpen()
  const current = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.title)
  return (
    <section className="sayso-examples" aria-label="Questions">
      <h2>Questions</h2>
      <p>Sayso records who says what about a place, who denies it, and on whose word. It never says who is right.</p>
      <p>
        By keyboard: <kbd>Ctrl</kbd> <kbd>Enter</kbd> runs; <kbd>Ctrl</kbd> <kbd>M</kbd> lets <kbd>Tab</kbd> leave an
        editor; <kbd>F1</kbd> lists what an editor can do.
      </p>
      {groupsOf(examples).map(([group, members]) => (
        <section key={group} aria-label={group}>
          <h3>{group}</h3>
          <ul>
            {members.map((example) => (
              <li key={example.name}>
                <button
                  type="button"
                  aria-current={operationName(example.query) === current ? 'true' : undefined}
                  onClick={() => open(example)}
                >
                  {example.title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" height="1em" aria-hidden="true">
      <path d="M4 4.75h16v11.5h-8.5L7 20.25v-4H4z" strokeLinejoin="round" />
      <path d="M9.75 8.6c.2-1 1.1-1.6 2.25-1.6 1.3 0 2.25.75 2.25 1.85 0 1.5-2.25 1.6-2.25 3.05" strokeLinecap="round" />
      <path d="M12 13.9v.1" strokeLinecap="round" strokeWidth="2" />
    </svg>
  )
}

/** A pane that lists the example operations by the question they answer and opens them as tabs. */
export function examplesPlugin(examples) {
  return { title: 'Questions', icon: Icon, content: () => <Examples examples={examples} /> }
}
