// Finds the connection that a query pages through, and makes of it the query for one page of a hundred.

import {
  getNamedType,
  isCompositeType,
  isLeafType,
  isListType,
  getNullableType,
  isObjectType,
  Kind,
  parse,
  print,
  visit,
} from 'graphql'

const page = 'sayso_page'
const variables = { first: 'sayso_first', after: 'sayso_after' }
const always = ['modality', 'polarity', 'hedged', 'condition']

const keyOf = (field) => (field.alias ?? field.name).value
const isConnection = (type) => isObjectType(type) && type.name.endsWith('Connection') && 'pageInfo' in type.getFields()
const named = (value) => ({ kind: Kind.NAME, value })
const plainField = (name, alias, selections) => ({
  kind: Kind.FIELD,
  name: named(name),
  alias: alias && named(alias),
  selectionSet: selections && { kind: Kind.SELECTION_SET, selections },
})

/** A document whose fragments stand where they were spread. */
function inlined(document) {
  const fragments = new Map(document.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]))
  const spread = (node) =>
    visit(node, {
      FragmentSpread({ name, directives }) {
        const { typeCondition, selectionSet } = fragments.get(name.value)
        return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet: spread(selectionSet) }
      },
    })
  return (operation) => spread(operation)
}

/** All fields of a selection with their types, inline fragments opened. */
function fieldsOf(schema, type, selectionSet) {
  return (selectionSet?.selections ?? []).flatMap((node) => {
    if (node.kind === Kind.FIELD) {
      const field = type.getFields?.()[node.name.value]
      return field ? [{ node, type: field.type }] : []
    }
    const inner = node.typeCondition ? schema.getType(node.typeCondition.name.value) : type
    return fieldsOf(schema, inner, node.selectionSet)
  })
}

/** Every connection that is not inside a list, with the fields that lead to it. */
function connectionsOf(schema, type, selectionSet, path = []) {
  return fieldsOf(schema, type, selectionSet).flatMap(({ node, type: fieldType }) => {
    const inner = getNullableType(fieldType)
    if (isListType(inner) || !isCompositeType(inner)) return []
    const here = [...path, { node, type: inner }]
    return isConnection(inner) ? [here] : connectionsOf(schema, inner, node.selectionSet, here)
  })
}

/** The selection of the rows: `nodes`, or what `edges { node }` selects. */
function rowsOf(schema, type, connection) {
  const fields = fieldsOf(schema, type, connection.selectionSet)
  const nodes = fields.filter(({ node }) => node.name.value === 'nodes')
  const edges = fields.filter(({ node }) => node.name.value === 'edges')
  const found = nodes.length
    ? nodes
    : edges.flatMap(({ node, type: edge }) =>
        fieldsOf(schema, getNamedType(edge), node.selectionSet).filter(({ node: inner }) => inner.name.value === 'node'),
      )
  if (!found.length) return null
  const selections = found.flatMap(({ node }) => node.selectionSet?.selections ?? [])
  return { type: getNamedType(found[0].type), selectionSet: { kind: Kind.SELECTION_SET, selections } }
}

/** Adds to every claim what must be said beside its words, so that no row reads as more than it is. */
function withStance(schema, type, selectionSet) {
  const selections = selectionSet.selections.map((node) => {
    if (!node.selectionSet) return node
    const inner =
      node.kind === Kind.FIELD
        ? getNamedType(type.getFields?.()[node.name.value]?.type)
        : node.typeCondition
          ? schema.getType(node.typeCondition.name.value)
          : type
    return inner ? { ...node, selectionSet: withStance(schema, inner, node.selectionSet) } : node
  })
  if (type.name !== 'Claim') return { ...selectionSet, selections }
  const present = fieldsOf(schema, type, { selections })
  const missing = always.filter((name) => !present.some(({ node }) => node.name.value === name && !node.directives?.length))
  const taken = new Set(present.map(({ node }) => keyOf(node)))
  const added = missing.map((name) => plainField(name, taken.has(name) ? `sayso_${name}` : undefined))
  return { ...selectionSet, selections: [...selections, ...added] }
}

/** The columns of a row: dotted paths through single objects; lists and connections stay one column. */
function columnsOf(schema, type, selectionSet, path = []) {
  const columns = new Map()
  for (const { node, type: fieldType } of fieldsOf(schema, type, selectionSet)) {
    const here = [...path, keyOf(node)]
    const inner = getNullableType(fieldType)
    const single = !isListType(inner) && !isLeafType(inner) && !isConnection(inner)
    const found = single ? columnsOf(schema, inner, node.selectionSet, here) : [here]
    for (const column of found) columns.set(column.join('.'), column)
  }
  return [...columns.values()]
}

function operationOf(document, name) {
  const operations = document.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION)
  const found = operations.find((each) => each.name?.value === name) ?? operations[0]
  if (found?.operation !== 'query') throw new Error('Only a query has rows to download.')
  return found
}

/** The connection around the cursor, else the first one. */
function chosen(connections, offset) {
  const around = connections.filter((path) => {
    const { loc } = path.at(-1).node
    return loc && loc.start <= offset && offset <= loc.end
  })
  return around[0] ?? connections[0]
}

/**
 * What it takes to download the connection of an operation: the query for a page, where its rows are, their columns.
 *
 * Throws an Error worded for the reader where the operation pages through nothing.
 */
export function pagedQuery(schema, text, operationName, offset) {
  const document = parse(text)
  const operation = inlined(document)(operationOf(document, operationName))
  const root = schema.getQueryType()
  const connections = connectionsOf(schema, root, operation.selectionSet)
  if (!connections.length) throw new Error('This query has no connection outside of lists to download, such as claims { nodes { … } }.')
  const path = chosen(connections, offset)
  const { node: connection, type } = path.at(-1)
  const rows = rowsOf(schema, type, connection)
  if (!rows) throw new Error(`Select nodes or edges { node } under ${keyOf(connection)} first.`)
  const selectionSet = withStance(schema, rows.type, rows.selectionSet)
  const given = (connection.arguments ?? []).filter(({ name }) => !['first', 'last', 'after', 'before'].includes(name.value))
  const paging = Object.entries(variables).map(([name, variable]) => ({
    kind: Kind.ARGUMENT,
    name: named(name),
    value: { kind: Kind.VARIABLE, name: named(variable) },
  }))
  const paged = {
    ...connection,
    arguments: [...given, ...paging],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [
        { ...plainField('nodes'), selectionSet },
        plainField('pageInfo', page, [plainField('hasNextPage'), plainField('endCursor')]),
      ],
    },
  }
  const pruned = path.slice(0, -1).reduceRight((inner, { node }) => narrowed(node, inner), paged)
  return {
    query: print({ kind: Kind.DOCUMENT, definitions: [withVariables(operation, pruned)] }),
    name: operation.name?.value ?? 'query',
    path: path.map(({ node }) => keyOf(node)),
    columns: columnsOf(schema, rows.type, selectionSet),
    page,
    variables,
  }
}

const narrowed = (node, inner) => ({ ...node, selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] } })

/** The operation with one root field, the variables that are still used, and those of the page. */
function withVariables(operation, field) {
  const used = new Set()
  visit(field, { Variable: ({ name }) => void used.add(name.value) })
  const own = (name, type) => ({
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: named(name) },
    type: { kind: Kind.NAMED_TYPE, name: named(type) },
  })
  const kept = (operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value))
  return {
    ...operation,
    directives: [],
    variableDefinitions: [...kept, own(variables.first, 'Int'), own(variables.after, 'String')],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
  }
}
