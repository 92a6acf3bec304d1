"""Lets the four types stand in a graph of several services (Apollo Federation 2), where a server is asked to.

Off unless asked for: a schema that nobody composes should not carry another vendor's fields.
"""

from typing import Any, Final

from graphql import (
    ConstDirectiveNode,
    GraphQLSchema,
    ObjectTypeDefinitionNode,
    Visitor,
    extend_schema,
    parse,
    print_ast,
    visit,
)
from sqlalchemy import ColumnElement, Text, cast

from sayso.api.fields import FIELDS
from sayso.api.fields.history import MOST_NODES, named_type, node_by_id
from sayso.api.planner import Ask, Build
from sayso.api.values import Given, Leaf, Variables
from sayso.errors import QueryError

ENTITIES: Final = ("Actor", "Claim", "Region", "Source")
_SDL: Final = "federation_sdl"
_LINK: Final = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])\n\n'
_ADDED: Final = f"""
"Whatever a gateway hands over to say which entity it means: an object with `__typename` and the key."
scalar _Any

"What the gateway may ask for by key."
union _Entity = {" | ".join(ENTITIES)}

"What the gateway reads when it composes its graph."
type _Service {{
  "The schema with its keys, in the schema language."
  sdl: String!
}}

extend type Query {{
  "Entities by their keys, in the order asked for; null where the ledger has none."
  _entities("At most {MOST_NODES} objects with `__typename` and `id`." representations: [_Any!]!): [_Entity]!

  "The schema of this service for a gateway."
  _service: _Service!
}}
"""


class _Keyed(Visitor):
    """Gives every entity its key."""

    def enter_object_type_definition(self, node: ObjectTypeDefinitionNode, *_: Any) -> ObjectTypeDefinitionNode:
        if node.name.value not in ENTITIES:
            return node
        [key] = parse('type A @key(fields: "id") { b: Int }', no_location=True).definitions
        assert isinstance(key, ObjectTypeDefinitionNode)
        directives: tuple[ConstDirectiveNode, ...] = (*(node.directives or ()), *(key.directives or ()))
        return ObjectTypeDefinitionNode(
            name=node.name,
            description=node.description,
            interfaces=node.interfaces,
            directives=directives,
            fields=node.fields,
        )


def federated(schema: GraphQLSchema, sdl: str) -> GraphQLSchema:
    """The schema with `_service` and `_entities`; `sdl` is the same schema printed, without them."""
    found = extend_schema(schema, parse(_ADDED))
    keyed = print_ast(visit(parse(sdl, no_location=True), _Keyed()))
    found.extensions = {**found.extensions, _SDL: _LINK + keyed + "\n"}
    return found


def _service(ask: Ask) -> ColumnElement[Any]:
    return ask.object(None)


def _sdl(ask: Ask) -> ColumnElement[Any]:
    sdl = ask.planner.schema.extensions[_SDL]
    return cast(ask.planner.bind(lambda variables: sdl, Text()), Text)


def _entities(ask: Ask) -> ColumnElement[Any]:
    asked = ask.arguments().get("representations", [])
    assert isinstance(asked, list)
    if len(asked) > MOST_NODES:
        raise ask.refuse(f"at most {MOST_NODES} representations")
    return ask.json.array([_entity(ask, each) for each in asked])


def _entity(ask: Ask, representation: Given) -> ColumnElement[Any]:
    name, key = _member(representation, "__typename"), _member(representation, "id")
    named = named_type(key)

    def check(variables: Variables) -> None:
        wanted = str(name.get(variables))
        if wanted not in ENTITIES:
            raise QueryError(f"{wanted[:60]!r} is none of {', '.join(ENTITIES)}")
        if wanted != named:
            raise QueryError(f"an id of type {named} was given for one of type {wanted}", "BAD_ID")

    ask.planner.checks.append(check)
    return node_by_id(ask, key)


def _member(representation: Given, name: str) -> Leaf:
    value = representation.get(name) if isinstance(representation, dict) else None
    if not isinstance(value, Leaf) or not isinstance(value.now, str):
        raise QueryError(f"a representation needs the text {name!r}")
    return value


FEDERATED_FIELDS: Final[dict[str, dict[str, str | Build]]] = {
    **FIELDS,
    "Query": {**FIELDS["Query"], "_entities": _entities, "_service": _service},
    "_Service": {"sdl": _sdl},
}
