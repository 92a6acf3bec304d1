import './workers.js'
import './editors.js'
import './explorer-focus.js'
import '@graphiql/react/style.css'
import '@graphiql/plugin-doc-explorer/style.css'
import '@graphiql/plugin-history/style.css'
import '@graphiql/plugin-explorer/style.css'
import 'graphiql/graphiql.css'
import './style.css'

import { explorerPlugin } from '@graphiql/plugin-explorer'
import { HISTORY_PLUGIN } from '@graphiql/plugin-history'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { createClient } from 'graphql-ws'
import { createRoot } from 'react-dom/client'

import { FirstAnswer, PaneFromTop, SystemTheme, VisibleTab } from './behaviour.jsx'
import { editorTheme } from './editors.js'
import { examplesPlugin } from './examples.jsx'
import { Logo } from './logo.jsx'
import { takeShared } from './share.js'
import { isFirstVisit, storage } from './storage.js'
import { tokenHeaders, tokenPlugin } from './token.jsx'
import { Desk } from './toolbar.jsx'

const config = JSON.parse(document.getElementById('sayso-config').textContent)
const examples = examplesPlugin(config.examples)
const plugins = [examples, explorerPlugin(), HISTORY_PLUGIN, tokenPlugin]
const shared = takeShared()

function absolute(address, scheme = location.protocol) {
  const url = new URL(address, document.baseURI)
  url.protocol = scheme
  return url.href
}

const endpoint = absolute(config.endpoint)

/** Requests of the page carry the token, if there is one; what a tab's own headers say comes last. */
const withToken = (address, { headers, ...options }) => fetch(address, { ...options, headers: { ...tokenHeaders(), ...headers } })

const subscriptionClient =
  config.subscriptionEndpoint &&
  createClient({
    url: absolute(config.subscriptionEndpoint, location.protocol === 'https:' ? 'wss:' : 'ws:'),
    connectionParams: tokenHeaders,
    lazyCloseTimeout: 0,
  })

const fetcher = createGraphiQLFetcher({
  url: endpoint,
  fetch: withToken,
  wsClient: subscriptionClient ?? undefined,
  enableIncrementalDelivery: false,
})

async function ask(operation) {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json' }
  const response = await withToken(endpoint, { method: 'POST', headers, body: JSON.stringify(operation) })
  return response.json()
}

createRoot(document.getElementById('graphiql')).render(
  <GraphiQL
    defaultTabs={[shared, ...config.examples].filter(Boolean).map(({ query, variables }) => ({ query, variables }))}
    editorTheme={editorTheme}
    fetcher={fetcher}
    initialQuery={shared?.query}
    initialVariables={shared?.variables}
    inputValueDeprecation
    isHeadersEditorEnabled
    plugins={plugins}
    shouldPersistHeaders={false}
    storage={storage}
    visiblePlugin={examples}
  >
    <GraphiQL.Logo>
      <Logo />
    </GraphiQL.Logo>
    <GraphiQL.Toolbar>
      {({ merge, prettify, copy }) => (
        <>
          {prettify}
          {merge}
          {copy}
          <Desk ask={ask} />
        </>
      )}
    </GraphiQL.Toolbar>
    <PaneFromTop />
    <SystemTheme />
    <VisibleTab />
    {isFirstVisit && !shared && <FirstAnswer />}
  </GraphiQL>,
)
