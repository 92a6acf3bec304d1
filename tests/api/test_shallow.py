"""Whatever the limits allow is answered on SQLite too, however little its parser takes."""

import json
import sqlite3
from typing import Any

import pytest

from sayso.api import reader
from sayso.api.guard import DEEPEST
from sayso.api.shallow import ROWS, shallow


def chained(start: str, chain: list[str], leaf: str) -> str:
    """Fields inside each other; those with a page have nodes."""
    query = leaf
    for step in reversed(chain):
        query = f"{step} {{ nodes {{ id {query} }} }}" if "first" in step else f"{step} {{ {query} }}"
    return f"{{ {start} {{ nodes {{ {query} }} }} }}"


DEEP = {
    "disputes of disputes": chained("claims(first: 1)", ["disputedBy(first: 1)"] * (DEEPEST - 2), "text"),
    "what repeats what": chained("claims(first: 3)", ["corroboratedBy(first: 2)", "repeatedBy(first: 2)"] * 2, "text"),
    "parents": chained("regions(first: 30)", ["parent"] * (DEEPEST - 2), "name"),
    "sides of sides": chained("claims(first: 2)", ["disputes", "sides", "claims(first: 1)"] * 2, "text"),
    "who belongs to whom": chained("actors(first: 1)", ["affiliations", "organisation"] * 4, "name"),
    "claims behind control": chained(
        "regions(first: 4)", ["control", "positions", "claims(first: 1)", "source", "claims(first: 1)"], "text"
    ),
}


@pytest.mark.parametrize("query", DEEP.values(), ids=DEEP)
def test_deep_queries_are_answered_alike_by_both_databases(apis: dict[str, Any], query: str) -> None:
    answers = [apis[name].data(query) for name in ("sqlite", "postgresql")]
    assert answers[0] == answers[1]
    assert len(json.dumps(answers[0])) > 30


def test_a_statement_made_shallow_is_the_same_statement(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.api.shallow._HIGHEST", 1)
    sql = """SELECT '(' || (SELECT 'it''s (' || o."end" || (SELECT max(i.n + o.n + :p) AS m FROM t AS i) || :q AS x
      FROM t AS o WHERE o.n = u.n) || ')' AS y FROM t AS u ORDER BY u.n"""
    shallow.cache_clear()
    taken_out = shallow(sql)
    shallow.cache_clear()
    assert taken_out.count(ROWS) == 2
    with sqlite3.connect(":memory:") as connection:
        connection.create_function(ROWS, -1, lambda *given: reader._value_of(connection, *given))
        connection.execute('CREATE TABLE t(n, "end")')
        connection.executemany("INSERT INTO t VALUES (?, ?)", [(1, "a"), (2, None), (3, "c")])
        found = [connection.execute(each, {"p": 4, "q": "."}).fetchall() for each in (sql, taken_out)]
    assert found[0] == found[1] == [("(it's (a8.)",), (None,), ("(it's (c10.)",)]
    connection.close()
