"""Connections: all rows once in both directions, stable under inserts, cursors of one order."""

from itertools import chain
from typing import Any

import pytest
from sqlalchemy import delete, insert

from sayso.ledger.engine import open_engine
from sayso.schema.tables import Row

PAGE = """query ($first: Int, $after: String, $last: Int, $before: String, $order: ClaimOrder) {
  claims(first: $first, after: $after, last: $last, before: $before, orderBy: $order, filter: %s) {
    edges { cursor node { id utteredOn } } nodes { id }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }"""
ORDERS = [
    {"field": field, "direction": direction}
    for field in ("UTTERED_ON", "RECORDED_AT", "PUBLISHED_AT")
    for direction in ("ASC", "DESC")
]


def walk(api: Any, order: dict[str, str] | None, size: int, back: bool = False, filters: str = "{}") -> list[list[str]]:
    """Ids of all pages in the order of fetching."""
    pages: list[list[str]] = []
    cursor = None
    while True:
        ends = {"last": size, "before": cursor} if back else {"first": size, "after": cursor}
        found = api.data(PAGE % filters, {"order": order, **ends})["claims"]
        info, edges = found["pageInfo"], found["edges"]
        assert [edge["node"]["id"] for edge in edges] == [node["id"] for node in found["nodes"]]
        assert (info["startCursor"], info["endCursor"]) == (edges[0]["cursor"], edges[-1]["cursor"])
        assert info["hasNextPage" if back else "hasPreviousPage"] is bool(pages)
        pages.append([edge["node"]["id"] for edge in edges])
        if not info["hasPreviousPage" if back else "hasNextPage"]:
            return pages
        cursor = info["startCursor" if back else "endCursor"]


@pytest.mark.parametrize("order", [None, *ORDERS], ids=str)
def test_pages_hold_every_claim_once_in_either_direction(api: Any, order: dict[str, str] | None) -> None:
    whole = api.data(PAGE % "{}", {"order": order, "first": 100})["claims"]
    ids = [node["id"] for node in whole["nodes"]]
    assert len(ids) == len(set(ids)) == whole["totalCount"] == 50
    assert list(chain(*walk(api, order, 7))) == ids
    assert list(chain(*reversed(walk(api, order, 7, back=True)))) == ids


@pytest.mark.parametrize("direction", ["ASC", "DESC"])
def test_claims_without_a_day_come_last(api: Any, direction: str) -> None:
    order = {"field": "UTTERED_ON", "direction": direction}
    edges = api.data(PAGE % "{}", {"order": order, "first": 100})["claims"]["edges"]
    days = [edge["node"]["utteredOn"] for edge in edges]
    known = [day for day in days if day]
    assert days == sorted(known, reverse=direction == "DESC") + [None] * (len(days) - len(known))
    assert 0 < len(known) < len(days)


def test_relevance_pages_through_all_matches(api: Any) -> None:
    order = {"field": "RELEVANCE", "direction": "DESC"}
    pages = walk(api, order, 10, filters='{text: "barge sailed"}')
    assert [len(page) for page in pages] == [10, 10, 10, 10, 5]
    assert len(set(chain(*pages))) == 45


def test_both_databases_page_in_one_order(apis: Any) -> None:
    for order in ORDERS:
        assert walk(apis["sqlite"], order, 20) == walk(apis["postgresql"], order, 20)


def test_a_window_between_two_cursors(api: Any) -> None:
    edges = api.data(PAGE % "{}", {"first": 20})["claims"]["edges"]
    ends = {"after": edges[3]["cursor"], "before": edges[9]["cursor"]}
    window = api.data(PAGE % "{}", {"first": 100, **ends})["claims"]
    assert window["edges"] == edges[4:9]
    assert window["totalCount"] == 50


def test_an_empty_page(api: Any) -> None:
    found = api.data(PAGE % "{topics: [APPEAL]}")["claims"]
    info = {"hasNextPage": False, "hasPreviousPage": False, "startCursor": None, "endCursor": None}
    assert found == {"edges": [], "nodes": [], "pageInfo": info, "totalCount": 0}


def test_nested_connections_page_for_each_parent(api: Any) -> None:
    query = """{ sources(orderBy: {field: RETRIEVED_AT, direction: ASC}) { nodes { url
      claims(first: 2) { nodes { id } pageInfo { hasNextPage } totalCount } } } }"""
    found = {each["url"]: each["claims"] for each in api.data(query)["sources"]["nodes"]}
    assert {
        url: (len(page["nodes"]), page["pageInfo"]["hasNextPage"], page["totalCount"]) for url, page in found.items()
    } == {
        "https://first.example/item": (2, True, 47),
        "https://copy.example/item": (1, False, 1),
        "https://post.example/item": (1, False, 1),
        "https://later.example/item": (1, False, 1),
    }


def test_an_insert_before_the_cursor_moves_nothing(api: Any, ledger_urls: Any, request: Any) -> None:
    query = "query ($after: String) { actors(first: 2, after: $after) { nodes { name } pageInfo { endCursor } } }"
    first = api.data(query)["actors"]
    url = ledger_urls[request.node.callspec.params["api"]]
    table = Row.metadata.tables["actor"]
    row = {"id": "act_" + "b" * 26, "key": "x", "name": "Aaron", "name_key": "aaron", "kind": "PERSON"}
    engine = open_engine(url)
    try:
        with engine.begin() as connection:
            stamp = connection.execute(table.select().limit(1)).mappings().one()["recorded_at"]
            connection.execute(insert(table), {**row, "recorded_at": stamp})
        second = api.data(query, {"after": first["pageInfo"]["endCursor"]})["actors"]
        assert [each["name"] for each in second["nodes"]] == ["Quarry Post", "Tidewatch Daily"]
        assert [each["name"] for each in api.data(query)["actors"]["nodes"]] == ["Aaron", "Free Harbour League"]
    finally:
        with engine.begin() as connection:
            connection.execute(delete(table).where(table.c.id == row["id"]))
        engine.dispose()


@pytest.mark.parametrize("cursor", ["", "x", "zz", "31", "317c", "\u0000", "ff" * 20, "317c5554544552" * 9, "1" * 5000])
def test_garbage_is_no_cursor(api: Any, cursor: str) -> None:
    assert (
        api.code("query ($c: String) { claims(after: $c) { totalCount nodes { id } } }", {"c": cursor}) == "BAD_CURSOR"
    )


def test_a_cursor_belongs_to_its_order(api: Any) -> None:
    cursor = api.data("{ claims(first: 1) { pageInfo { endCursor } } }")["claims"]["pageInfo"]["endCursor"]
    for other in (
        'claims(after: "%s", orderBy: {field: RECORDED_AT}) { nodes { id } }',
        'claims(after: "%s", orderBy: {field: UTTERED_ON, direction: ASC}) { nodes { id } }',
        'actors(after: "%s") { nodes { id } }',
        'changes(after: "%s") { nodes { id } }',
    ):
        assert api.code(f"{{ {other % cursor} }}") == "BAD_CURSOR"


@pytest.mark.parametrize("sizes", ["first: 0", "first: -1", "first: 101", "last: 0", "last: 101", "first: 2, last: 2"])
def test_sizes_that_are_refused(api: Any, sizes: str) -> None:
    assert api.code(f"{{ claims({sizes}) {{ nodes {{ id }} }} }}") == "BAD_USER_INPUT"


def test_twenty_when_no_size_is_given(api: Any) -> None:
    assert len(api.data("{ claims { nodes { id } } }")["claims"]["nodes"]) == 20
    assert len(api.data("{ claims(first: null, last: null) { nodes { id } } }")["claims"]["nodes"]) == 20


def test_the_total_is_counted_only_when_asked_for(api: Any) -> None:
    api.data("{ claims(first: 1) { nodes { id } } }")
    without = api.statements[-1]
    api.data("{ claims(first: 1) { totalCount } }")
    assert "count(*)" not in without.replace("count(*) OVER", "")
    assert "row_number" not in api.statements[-1]
