"""Operations that a client names instead of sending: registered ones, and those that came with their hash before.

Automatic persisted queries save bytes and protect nothing: anybody may add some, so they are few and small. Registered
operations come from the operator's folder; a server can be told to answer no others.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from graphql import GraphQLError, GraphQLSchema, parse, validate

from sayso.api.answer import Recent
from sayso.api.request import GraphQLRequest, sha256
from sayso.errors import ConfigurationError, QueryError
from sayso.settings import Settings

MOST_KEPT: Final = 1_000
LONGEST_KEPT: Final = 20_000


class Operations:
    """Finds the text of operations."""

    def __init__(self, registered: Mapping[str, str], only_registered: bool = False) -> None:
        self._registered = registered
        self._texts = frozenset(text.strip() for text in registered.values())
        self._only = only_registered
        self._sent: Recent[str] = Recent(MOST_KEPT)

    def found(self, asked: GraphQLRequest) -> GraphQLRequest:
        """The request with the text of its operation. Raises a coded error when it is not known or not allowed."""
        if asked.document_id is None:
            return self._allowed(asked)
        text = self._registered.get(asked.document_id)
        if text is None and not self._only:
            text = self._sent.get(asked.document_id)
        if text is not None:
            return replace(asked, query=text)
        if asked.query:
            return self._allowed(asked)
        raise QueryError("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND")

    def keep(self, asked: GraphQLRequest) -> None:
        """Remember a valid operation that came with its hash."""
        if asked.document_id is not None and len(asked.query) <= LONGEST_KEPT:
            self._sent.put(asked.document_id, asked.query)

    def _allowed(self, asked: GraphQLRequest) -> GraphQLRequest:
        if self._only and asked.query.strip() not in self._texts:
            raise QueryError("this server answers registered operations only", "OPERATION_NOT_REGISTERED")
        return asked


def open_operations(settings: Settings, schema: GraphQLSchema) -> Operations:
    """The operations that the settings register. Raises `ConfigurationError` where none are there to be answered."""
    if settings.operations is None:
        if settings.only_registered:
            raise ConfigurationError("answering registered operations only needs a folder of operations")
        return Operations({})
    return Operations(load_operations(settings.operations, schema), settings.only_registered)


def load_operations(folder: Path, schema: GraphQLSchema) -> dict[str, str]:
    """Texts by id from a folder: `*.graphql` by file name and SHA-256, `*.json` by the ids that a build tool gave.

    Such a file is an object of ids and texts, as Relay and GraphQL Code Generator write it, or an Apollo manifest.
    Raises `ConfigurationError` for a file that cannot be read and for an operation that does not fit the schema.
    """
    if not folder.is_dir():
        raise ConfigurationError(f"{folder} is not a folder of operations")
    found: dict[str, str] = {}
    for path in sorted(folder.rglob("*.graphql")):
        text = path.read_text(encoding="utf-8")
        _check(path, text, schema)
        found |= {path.stem: text, sha256(text): text, sha256(text.strip()): text}
    for path in sorted(folder.rglob("*.json")):
        for ident, text in _manifest(path):
            _check(path, text, schema)
            found |= {ident.removeprefix("sha256:"): text, sha256(text): text}
    return found


def _manifest(path: Path) -> Iterator[tuple[str, str]]:
    try:
        value: Any = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ConfigurationError(f"{path} is not JSON") from error
    pairs: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        pairs = list(value.items())
        if isinstance(value.get("operations"), list):
            pairs = [(each.get("id"), each.get("body")) for each in value["operations"] if isinstance(each, dict)]
    if not pairs or not all(isinstance(part, str) for pair in pairs for part in pair):
        raise ConfigurationError(f"{path} is no list of operations")
    yield from pairs


def _check(path: Path, text: str, schema: GraphQLSchema) -> None:
    try:
        errors = validate(schema, parse(text))
    except GraphQLError as error:
        errors = [error]
    if errors:
        raise ConfigurationError(f"{path}: {errors[0].message}")
