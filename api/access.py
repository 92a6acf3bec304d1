"""Who asks, and whether they may: one gate for HTTP, WebSocket and server-sent events alike.

A token comes as `Authorization: Bearer …` or in the payload of `connection_init`, never in a cookie, so that no page
can make a browser send it along. Writes ask for more: nothing that a browser marks as coming from another site.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
)
from sqlalchemy import Text, bindparam, select
from starlette.datastructures import Headers

from sayso.api.reach import beyond
from sayso.api.reader import Reader
from sayso.api.sql import Json
from sayso.errors import QueryError
from sayso.ledger.access import Author, is_secret, split_token, stored_token
from sayso.schema.vocabulary import Scope

_ANY_OF: Final[Mapping[OperationType, Mapping[str, frozenset[Scope]]]] = {
    OperationType.QUERY: {"ingestion": frozenset({Scope.READ, Scope.INGEST})},
    OperationType.SUBSCRIPTION: {"ingestionProgressed": frozenset({Scope.READ, Scope.INGEST})},
    OperationType.MUTATION: {
        "ingest": frozenset({Scope.INGEST}),
        "reviewClaim": frozenset({Scope.REVIEW}),
        "relateClaims": frozenset({Scope.REVIEW}),
        "judgeIdentity": frozenset({Scope.REVIEW}),
        "undoJudgement": frozenset({Scope.REVIEW}),
    },
}
_HOW: Final = "send one token as `Authorization: Bearer TOKEN`"
_READING: Final = frozenset({Scope.READ})
_ADMIN: Final = frozenset({Scope.ADMIN})


class Unauthenticated(QueryError):
    """No token where one is needed, or one that is wrong or revoked."""

    code = "UNAUTHENTICATED"


class Forbidden(QueryError):
    """Whoever asks is known but may not do this."""

    code = "FORBIDDEN"


@dataclass(frozen=True)
class Caller:
    """Whoever sends an operation: what they may do, who signs their writes, and how the request came.

    `client` is under which name they are counted and take turns with others; nobody's for the server itself.
    """

    scopes: frozenset[Scope]
    author: Author | None = None
    cross_site: bool = False
    by_get: bool = False
    client: str = ""

    def counted_as(self, host: str | None) -> str:
        """Under which name limits count this caller: by token, else by the host that they come from."""
        return f"token {self.author.token_id}" if self.author is not None else f"host {host}"


class Gate:
    """Knows callers by their tokens; every request asks the ledger, so that a revoked token stops working at once."""

    def __init__(self, reader: Reader, public_read: bool, allowed_origins: Iterable[str] = ()) -> None:
        self._reader = reader
        self._open = frozenset({Scope.READ}) if public_read else frozenset()
        self._origins = frozenset(allowed_origins)
        self._sql, self._name = _statement(Json(reader.embedded))

    async def caller(self, headers: Headers, method: str) -> Caller:
        """Whoever sends a request with these headers. Raises `Unauthenticated` for a wrong token."""
        given = headers.getlist("authorization")
        if len(given) > 1:
            raise Unauthenticated(_HOW)
        caller = await self.holder(given[0] if given else None)
        return replace(caller, cross_site=self.is_cross_site(headers), by_get=method != "POST")

    async def holder(self, authorization: str | None) -> Caller:
        """Whoever gives this value for `Authorization`; anybody where it is None. Raises `Unauthenticated`."""
        if authorization is None:
            return Caller(self._open)
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer":
            raise Unauthenticated(_HOW)
        parts = split_token(token.strip())
        found = await self._reader.fetch(self._sql, {self._name: parts[0] if parts else ""})
        stored: dict[str, Any] = found["token"] or {}
        if not is_secret(parts[1] if parts else "", stored.get("secret")):
            raise Unauthenticated("the token is wrong or revoked")
        scopes = self._open.union(Scope(name) for name in stored["scopes"])
        return Caller(scopes, Author(stored["id"], stored["name"]))

    def is_cross_site(self, headers: Headers) -> bool:
        """Whether a browser says that a page of another origin, which is not allowed by name, sent the request."""
        origin = headers.get("origin")
        if origin is not None:
            return origin not in self._origins and origin.partition("://")[2] != headers.get("host")
        return headers.get("sec-fetch-site", "none") not in {"same-origin", "none"}


def permit(caller: Caller, schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) -> None:
    """Refuse an operation that its caller may not send: by its root fields, and by how far it leads from them.

    Raises `Unauthenticated` where a token may help, `Forbidden` where this one does not.
    """
    kind = operation.operation
    if kind is OperationType.MUTATION and caller.cross_site:
        raise Forbidden("a page of another site may not write")
    root = schema.get_root_type(kind)
    fields = root.fields if root is not None else {}
    for name in root_fields(document, operation):
        needed = scopes_of(kind, name) if name in fields or kind is not OperationType.MUTATION else None
        if needed is None or caller.scopes & {*needed, Scope.ADMIN}:
            continue
        wanted = f"{name!r} needs a token with the scope {' or '.join(sorted(needed))}"
        raise Unauthenticated(wanted) if caller.author is None else Forbidden(wanted)
    if not caller.scopes & {Scope.READ, Scope.ADMIN} and (field := beyond(schema, document, operation)):
        raise Forbidden(f"{field!r} needs a token with the scope read as well")


def scopes_of(kind: OperationType, field: str) -> frozenset[Scope]:
    """The scopes of which a root field needs one; a mutation that is not listed is for administrators."""
    fallback = _ADMIN if kind is OperationType.MUTATION else _READING
    return _ANY_OF[kind].get(field, fallback)


def root_fields(document: DocumentNode, operation: OperationDefinitionNode) -> Iterator[str]:
    """Names of the fields selected at the root, through fragments, whatever @skip and @include say."""
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    waiting: list[SelectionSetNode] = [operation.selection_set]
    while waiting:
        for node in waiting.pop().selections:
            if isinstance(node, FieldNode):
                yield node.name.value
                continue
            inner: Any = fragments.pop(node.name.value, None) if isinstance(node, FragmentSpreadNode) else node
            if inner is not None:
                waiting.append(inner.selection_set)


def _statement(json: Json) -> tuple[str, str]:
    """The statement that finds a token in use, and the name of its one parameter."""
    rows = stored_token(bindparam("id", type_=Text())).subquery()
    columns = [("id", rows.c.id), ("name", rows.c.name), ("secret", rows.c.secret_sha256)]
    token = json.object([*columns, ("scopes", json.nested(rows.c.scopes))])
    found = select(json.object([("token", json.nested(select(token).select_from(rows).scalar_subquery()))]))
    return str(found.compile(dialect=json.dialect)), "id"
