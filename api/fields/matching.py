"""Full text: the same words found by both databases."""

from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, Text, cast, func, literal_column, select

from sayso.api.planner import Ask
from sayso.api.reader import SHARE
from sayso.api.values import Given, Leaf
from sayso.errors import QueryError
from sayso.schema.tables.search import SEARCH_ENTRY, words
from sayso.schema.vocabulary import SearchKind

_MOST_WORDS = 32


def matches(ask: Ask, value: Given) -> tuple[Select[Any], ColumnElement[int]]:
    """Entries that hold all words of a text, and how well each matches as a whole number, larger is better."""
    assert isinstance(value, Leaf)
    if ask.json.embedded:
        query = ask.bind(value, Text(), lambda found: " ".join(f'"{word}"' for word in _words(found)))
        condition = literal_column("search_entry", Text).op("MATCH")(query)
        score = _stable(ask, value) if ask.scope.known_at is not None else _best(ask)
    else:
        query = ask.bind(value, Text(), lambda found: " & ".join(f"'{word}'" for word in _words(found)))
        parsed = func.to_tsquery(literal_column("'simple'::regconfig"), query)
        vector: ColumnElement[Any] = literal_column("search_entry.tsv")
        condition = vector.op("@@")(parsed)
        score = cast(func.round(cast(func.ts_rank(vector, parsed) * literal_column("1000000"), Integer)), Integer)
    return select().select_from(SEARCH_ENTRY).where(condition), score


def _best(ask: Ask) -> ColumnElement[int]:
    rank: ColumnElement[Any] = literal_column("bm25(search_entry, 0.0, 0.0, 4.0, 1.0)")
    return cast(func.round(rank * literal_column("-1000000")), Integer)


def _stable(ask: Ask, value: Leaf) -> ColumnElement[int]:
    """The share of an entry's words that are looked for: bm25 would change with every entry that is added later."""
    wanted = ask.bind(value, Text(), lambda found: " ".join(_words(found)))
    return cast(getattr(func, SHARE)(SEARCH_ENTRY.c.body, wanted), Integer)


def matching_ids(ask: Ask, value: Given, kind: SearchKind) -> Select[Any]:
    """Ids of the nodes of one kind that hold all words of a text."""
    rows, _ = matches(ask, value)
    return rows.add_columns(SEARCH_ENTRY.c.node_id).where(SEARCH_ENTRY.c.kind == literal_column(f"'{kind}'"))


def _words(text: Any) -> list[str]:
    found = words(str(text))[:_MOST_WORDS]
    if not found:
        raise QueryError("the text to look for holds no words")
    return found
