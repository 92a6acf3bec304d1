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
import { createRoot } from 'react-dom/client'

import { FirstAnswer, PaneFromTop, SystemTheme, VisibleTab } from './behaviour.jsx'
import { editorTheme } from './editors.js'
import { examplesPlugin } from './examples.jsx'
import { Logo } from './logo.jsx'
import { isFirstVisit, storage } from './storage.js'

const config = JSON.parse(document.getElementById('sayso-config').textContent)
const examples = examplesPlugin(config.examples)
const plugins = [examples, explorerPlugin(), HISTORY_PLUGIN]

function absolute(address, scheme = location.protocol) {
  const url = new URL(address, document.baseURI)
  url.protocol = scheme
  return url.href
}

const fetcher = createGraphiQLFetcher({
  url: absolute(config.endpoint),
  subscriptionUrl:
    config.subscriptionEndpoint &&
    absolute(config.subscriptionEndpoint, location.protocol === 'https:' ? 'wss:' : 'ws:'),
  enableIncrementalDelivery: false,
})

createRoot(document.getElementById('graphiql')).render(
  <GraphiQL
    defaultTabs={config.examples.map(({ query, variables }) => ({ query, variables }))}
    editorTheme={editorTheme}
    fetcher={fetcher}
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
    <PaneFromTop />
    <SystemTheme />
    <VisibleTab />
    {isFirstVisit && <FirstAnswer />}
  </GraphiQL>,
)
