// Colours and habits of all editors on the page; must run before GraphiQL creates the first one.

import * as monaco from 'monaco-graphql/esm/monaco-editor.js'

export const editorTheme = { dark: 'sayso-dark', light: 'sayso-light' }

/** One colour for brackets of every depth; six would drown the names. */
const brackets = (colour) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6].map((depth) => [`editorBracketHighlight.foreground${depth}`, colour]))

function defineTheme(name, base, { text, muted, accent, voice, background, tint }, tokens) {
  monaco.editor.defineTheme(name, {
    base,
    inherit: true,
    rules: Object.entries(tokens).map(([token, foreground]) => ({ token, foreground })),
    colors: {
      ...brackets(text),
      'editor.background': '#ffffff00',
      'editor.foreground': text,
      'editorLineNumber.foreground': muted,
      'scrollbar.shadow': '#ffffff00',
      'textLink.foreground': accent,
      'textLink.activeForeground': accent,
      'editorLink.activeForeground': accent,
      'editorHoverWidget.background': background,
      'editorWidget.background': background,
      'editorSuggestWidget.background': background,
      'editorSuggestWidget.selectedBackground': tint,
      'editorSuggestWidget.selectedForeground': text,
      'quickInput.background': background,
      'quickInputList.focusBackground': tint,
      'quickInputList.focusForeground': text,
      'menu.background': background,
      'menu.selectionBackground': tint,
      'menu.selectionForeground': text,
      'list.hoverBackground': tint,
      'list.highlightForeground': accent,
      'list.focusHighlightForeground': accent,
      'input.background': tint,
      'toolbar.hoverBackground': tint,
      'editorWidget.resizeBorder': accent,
      'pickerGroup.foreground': voice,
      focusBorder: accent,
    },
  })
}

defineTheme(
  editorTheme.light,
  'vs',
  { text: '#1f2937', muted: '#8a94a3', accent: '#0f5c66', voice: '#a8480f', background: '#ffffff', tint: '#0f5c6618' },
  {
    comment: '5b6675',
    keyword: '8a3a8f',
    'key.identifier.gql': '14606b',
    'argument.identifier.gql': '5a4fb8',
    'type.identifier.gql': 'a8480f',
    string: 'a8480f',
    number: '1f6f3f',
    'string.key.json': '14606b',
    'string.value.json': 'a0430d',
    'keyword.json': '8a3a8f',
    'number.json': '1f6f3f',
  },
)

defineTheme(
  editorTheme.dark,
  'vs-dark',
  { text: '#d9dfe8', muted: '#76808f', accent: '#58c5c9', voice: '#f0a067', background: '#1d2530', tint: '#58c5c924' },
  {
    comment: '94a0b1',
    keyword: 'd79be0',
    'key.identifier.gql': '6fd0d3',
    'argument.identifier.gql': 'ada6ff',
    'type.identifier.gql': 'f0a067',
    string: 'f0a067',
    number: '8fd6a3',
    'string.key.json': '6fd0d3',
    'string.value.json': 'f2ae7c',
    'keyword.json': 'd79be0',
    'number.json': '8fd6a3',
  },
)

// Claims come in every script: a Cyrillic or Persian letter is not a suspicious one. Editors announce
// themselves half made, so their own options come first.
const habits = {
  fontFamily: 'ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace',
  fontSize: 13,
  unicodeHighlight: { ambiguousCharacters: false, nonBasicASCII: false },
  wordWrap: 'on',
}

monaco.editor.onDidCreateEditor((editor) => queueMicrotask(() => editor.updateOptions(habits)))
