"""GraphQL over HTTP: methods, media types, bodies, refusals, health, the page for browsers."""

import json
import re
from typing import Any

import pytest
from graphql import FragmentDefinitionNode, parse

from sayso.api.errors import CODES
from sayso.api.fields import FIELDS
from sayso.api.graphiql_page import STATIC
from sayso.api.planner import Planner
from sayso.api.schema import build_schema
from sayso.api.sql import Json

MODERN = "application/graphql-response+json"
QUERY = {"query": "{ __typename }"}
OWN_PAGE = {"graphql-preflight": "1"}


def errors_of(response: Any) -> list[str]:
    answer = json.loads(response.content)
    assert "data" not in answer
    assert all(error["message"] for error in answer["errors"])
    codes = [error["extensions"]["code"] for error in answer["errors"]]
    assert set(codes) <= set(CODES)
    return codes


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", "application/json"),
        ("application/json", "application/json"),
        (MODERN, MODERN),
        (f"{MODERN}, application/json;q=0.9", MODERN),
        (f"{MODERN};q=0, */*", "application/json"),
    ],
)
def test_the_media_type_that_is_accepted(api: Any, accept: str, media_type: str) -> None:
    response = api.send("POST", "/graphql", json=QUERY, headers={"accept": accept})
    assert response.status_code == 200
    assert response.headers["content-type"] == f"{media_type}; charset=utf-8"
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.json()["data"] == {"__typename": "Query"}


def test_a_media_type_that_is_not_served(api: Any) -> None:
    response = api.send("POST", "/graphql", json=QUERY, headers={"accept": "image/png"})
    assert response.status_code == 406
    assert errors_of(response) == ["BAD_REQUEST"]


def test_a_get_request_answers_queries(api: Any, world: Any) -> None:
    variables = json.dumps({"id": world.ids["league"]})
    params = {"query": "query ($id: ID!) { actor(id: $id) { name } }", "variables": variables}
    response = api.send("GET", "/graphql", params=params, headers={"accept": MODERN, **OWN_PAGE})
    assert response.json()["data"] == {"actor": {"name": "Free Harbour League"}}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"1",
        b'"x"',
        b"[]",
        b"{}",
        b'{"query": 1}',
        b'{"query": ""}',
        b'{"query": "{ __typename }", "variables": []}',
        b'{"query": "{ __typename }", "variables": {"a": NaN}}',
        b'{"query": "{ __typename }", "query": "{ __typename }"}',
        b'{"query": "{ __typename }", "operationName": 1}',
        b'{"query": "{ __typename }", "extensions": 1}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"query": "{ __typename }", "variables": {"a": ' + b"[" * 5_000 + b"]" * 5_000 + b"}}",
    ],
    ids=lambda body: repr(body[:40]),
)
@pytest.mark.parametrize("accept", [MODERN, "application/json"])
def test_bodies_that_carry_no_request(api: Any, body: bytes, accept: str) -> None:
    headers = {"content-type": "application/json", "accept": accept}
    response = api.send("POST", "/graphql", content=body, headers=headers)
    assert response.status_code == 400
    assert errors_of(response) == ["BAD_REQUEST"]


@pytest.mark.parametrize(
    "headers",
    [
        {"content-type": "text/plain"},
        {"content-type": "application/x-www-form-urlencoded"},
        {"content-type": "multipart/form-data; boundary=x"},
        {},
        {"content-type": "application/json", "content-encoding": "gzip"},
    ],
    ids=str,
)
def test_bodies_of_another_kind(api: Any, headers: dict[str, str]) -> None:
    response = api.send("POST", "/graphql", content=json.dumps(QUERY).encode(), headers=headers)
    assert response.status_code == 415
    assert errors_of(response) == ["BAD_REQUEST"]


@pytest.mark.parametrize("declared", [True, False], ids=["length", "chunked"])
def test_a_body_of_more_than_a_megabyte(api: Any, declared: bool) -> None:
    whole = json.dumps({"query": "{ __typename }" + " " * 1_000_001}).encode()

    async def pieces() -> Any:
        for at in range(0, len(whole), 50_000):
            yield whole[at : at + 50_000]

    content = whole if declared else pieces()
    response = api.send("POST", "/graphql", content=content, headers={"content-type": "application/json"})
    assert response.status_code == 413
    assert errors_of(response) == ["PAYLOAD_TOO_LARGE"]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_not_allowed(api: Any, method: str) -> None:
    response = api.send(method, "/graphql", json=QUERY)
    assert response.status_code == 405
    assert {each.strip() for each in response.headers["allow"].split(",")} >= {"GET", "POST"}
    assert errors_of(response)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"query": "{"}, "GRAPHQL_PARSE_FAILED"),
        ({"query": "{ nothing }"}, "GRAPHQL_VALIDATION_FAILED"),
        ({"query": "{ claims { nodes } }"}, "GRAPHQL_VALIDATION_FAILED"),
        ({"query": "query A { __typename } query B { __typename }"}, "OPERATION_RESOLUTION_FAILURE"),
        ({"query": "query A { __typename }", "operationName": "B"}, "OPERATION_RESOLUTION_FAILURE"),
        ({"query": "fragment F on Query { __typename }"}, "OPERATION_RESOLUTION_FAILURE"),
        ({"query": "query ($f: Int!) { claims(first: $f) { totalCount } }"}, "BAD_USER_INPUT"),
        ({"query": "query ($f: Int) { claims(first: $f) { totalCount } }", "variables": {"f": "x"}}, "BAD_USER_INPUT"),
    ],
)
def test_request_errors_have_no_data(api: Any, body: dict[str, Any], code: str) -> None:
    modern = api.send("POST", "/graphql", json=body, headers={"accept": MODERN})
    assert modern.status_code == 400
    assert set(errors_of(modern)) == {code}
    plain = api.send("POST", "/graphql", json=body, headers={"accept": "application/json"})
    assert plain.status_code == 200
    assert set(errors_of(plain)) == {code}


def test_an_operation_is_chosen_by_name(api: Any) -> None:
    document = "query A { claims { totalCount } } query B { actors { totalCount } }"
    assert api.ask(document, name="B")["data"] == {"actors": {"totalCount": 6}}
    assert api.ask(document, name="A")["data"] == {"claims": {"totalCount": 50}}


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ('{ node(id: "garbage") { id } }', "BAD_ID"),
        ('{ nodes(ids: ["garbage"]) { id } }', "BAD_ID"),
        ('{ claim(id: "") { id } }', "BAD_ID"),
        ('{ claims(filter: {region: "garbage"}) { totalCount } }', "BAD_ID"),
        ("{ region { name } }", "BAD_USER_INPUT"),
        ('{ region(id: "reg_aaaaaaaaaaaaaaaaaaaaaaaaaa", code: "ZZ") { name } }', "BAD_USER_INPUT"),
        ("{ claims(orderBy: {field: RELEVANCE}) { totalCount } }", "BAD_USER_INPUT"),
        ('{ search(text: "!?") { nodes { __typename } } }', "BAD_USER_INPUT"),
    ],
)
def test_mistakes_in_arguments(api: Any, query: str, code: str) -> None:
    assert api.code(query) == code


@pytest.mark.parametrize("text", ["a\u0000b", "\ud800", "\udfff x", "%_\\'\"", "ﷺ" * 200, "NEAR(", "* OR :", "a-b"])
@pytest.mark.parametrize(
    "query",
    [
        "query ($t: String!) { search(text: $t) { edges { snippet } } }",
        "query ($t: String!) { claims(filter: {text: $t}) { totalCount } }",
        "query ($t: String!) { sources(filter: {url: $t}) { totalCount } }",
        "query ($t: String!) { regions(filter: {country: $t, code: $t}) { totalCount } }",
        "query ($t: String!) { region(code: $t) { name } }",
    ],
)
def test_hostile_texts_never_break_anything(api: Any, query: str, text: str) -> None:
    body = json.dumps({"query": query, "variables": {"t": text}}).encode()
    response = api.send("POST", "/graphql", content=body, headers={"content-type": "application/json"})
    assert response.status_code == 200
    codes = {error["extensions"]["code"] for error in json.loads(response.content).get("errors", ())}
    assert codes <= {"BAD_USER_INPUT"}


@pytest.mark.parametrize(
    "moment",
    ["2021-05-02", "2021-05-02T00:00:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "x", 1, ""],
)
def test_moments_need_a_zone_and_a_year_that_exists(api: Any, moment: Any) -> None:
    query = "query ($m: DateTime) { claims(filter: {knownAt: $m}) { totalCount } }"
    assert api.code(query, {"m": moment}) == "BAD_USER_INPUT"


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z", "2021-05-03T10:00:00+02:00"])
def test_moments_at_the_edge(api: Any, moment: str) -> None:
    expected = 0 if moment.startswith("0") else 50 if moment.startswith("9") else 49
    query = "query ($m: DateTime) { claims(filter: {knownAt: $m}) { totalCount } }"
    assert api.data(query, {"m": moment})["claims"]["totalCount"] == expected


def test_unknown_ids_are_null(api: Any) -> None:
    query = """{ node(id: "clm_aaaaaaaaaaaaaaaaaaaaaaaaaa") { id } claim(id: "clm_aaaaaaaaaaaaaaaaaaaaaaaaaa") { id }
      region(code: "XX-NONE") { id } }"""
    assert api.data(query) == {"node": None, "claim": None, "region": None}


def doubling(levels: int) -> str:
    """A document whose fragments spread the next one twice each."""
    spreads = [f"fragment F{at} on Query {{ ...F{at + 1} ...F{at + 1} }}" for at in range(levels)]
    return " ".join(["query Q { ...F0 }", *spreads, f"fragment F{levels} on Query {{ claims {{ totalCount }} }}"])


@pytest.mark.parametrize(
    ("document", "codes"),
    [
        ("{ " + " ".join(f"a{at}: __typename" for at in range(200)) + " }", {"QUERY_TOO_COMPLEX"}),
        ("{ __typename " + "@include(if: true) " * 200 + "}", {"QUERY_TOO_COMPLEX", "GRAPHQL_VALIDATION_FAILED"}),
        ("{" * 20_000, {"QUERY_TOO_COMPLEX", "GRAPHQL_PARSE_FAILED"}),
        ("{ claims { nodes { source { claims { nodes " * 12 + "{ id }" + " } } } } }" * 12, None),
        (
            "{ claims(first: 100) { nodes { relations(first: 100) { nodes { from { relations(first: 100) "
            "{ nodes { id } } } } } } } }",
            {"COST_LIMIT_EXCEEDED"},
        ),
        (
            doubling(40),
            None,
        ),
        ("query Q { ...A } fragment A on Query { ...B } fragment B on Query { ...A }", None),
    ],
    ids=["aliases", "directives", "nesting", "depth", "cost", "doubling fragments", "a circle"],
)
def test_documents_that_ask_for_too_much(api: Any, document: str, codes: set[str] | None) -> None:
    before = len(api.statements)
    answer = api.ask(document)
    if codes is None:
        assert {error["extensions"]["code"] for error in answer.get("errors", ())} <= set(CODES) - {
            "INTERNAL_SERVER_ERROR"
        }
    else:
        assert {error["extensions"]["code"] for error in answer["errors"]} <= codes
    assert len(api.statements) - before <= 1


def test_a_fragment_is_collected_once_however_often_it_is_spread() -> None:
    document = parse(doubling(40))
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    schema = build_schema()._schema
    planner = Planner(schema, FIELDS, Json(embedded=True), fragments, {})
    assert schema.query_type is not None
    found = planner.collect(schema.query_type, [document.definitions[0].selection_set])
    assert {key: len(nodes) for key, nodes in found.items()} == {"claims": 1}


def test_internal_errors_are_masked_and_logged(api: Any, caplog: pytest.LogCaptureFixture) -> None:
    reader = api.app.state.reader
    good = reader.fetch

    async def broken(*asked: Any) -> Any:
        raise RuntimeError("SELECT secret FROM vault")

    reader.fetch = broken
    try:
        answer = api.ask("{ claims { totalCount } }")
    finally:
        reader.fetch = good
    [error] = answer["errors"]
    assert error["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert "secret" not in json.dumps(answer)
    assert error["extensions"]["id"] in caplog.text
    assert "SELECT secret FROM vault" in caplog.text


def test_introspection_needs_no_statement(api: Any) -> None:
    before = len(api.statements)
    answer = api.ask('{ __schema { queryType { name } } __type(name: "Claim") { description fields { name } } }')
    assert answer["data"]["__schema"] == {"queryType": {"name": "Query"}}
    assert {"name": "standing"} in answer["data"]["__type"]["fields"]
    assert len(api.statements) == before


def test_health(api: Any) -> None:
    for path in ("/healthz", "/readyz"):
        response = api.send("GET", path)
        assert (response.status_code, response.json()) == (200, {"status": "ok"})


def test_a_ledger_that_cannot_be_read_is_not_ready(api: Any, caplog: pytest.LogCaptureFixture) -> None:
    reader = api.app.state.aside
    good = reader.fetch

    async def broken(*asked: Any) -> Any:
        raise OSError("the disk is gone")

    reader.fetch = broken
    try:
        assert api.send("GET", "/readyz").status_code == 503
    finally:
        reader.fetch = good
    assert "the disk is gone" in caplog.text
    assert api.send("GET", "/readyz").status_code == 200


def test_browsers_get_the_page_and_its_files(api: Any) -> None:
    html = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
    start = api.send("GET", "/", headers=html)
    assert (start.status_code, start.headers["location"]) == (307, "graphql")
    page = api.send("GET", "/graphql", headers=html)
    assert page.headers["content-type"].startswith("text/html")
    assert "script-src 'self'" in page.headers["content-security-policy"]
    [script] = re.findall(r'<script defer src="([^"]+)"', page.text)
    asset = api.send("GET", f"/{script}")
    assert asset.status_code == 200
    assert asset.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert asset.headers["x-content-type-options"] == "nosniff"


def test_unknown_addresses_are_answered_in_kind(api: Any) -> None:
    assert api.send("GET", "/nothing").status_code == 404
    assert api.send("GET", "/static/graphiql/../../app.py").status_code == 404


@pytest.mark.parametrize("range_", ["foo", "bytes=9999999-", "bytes=0-3", "bytes=3-0"])
def test_assets_come_whole(apis: Any, range_: str) -> None:
    answer = apis["sqlite"].send("GET", "/static/graphiql/manifest.json", headers={"Range": range_})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    assert answer.headers["accept-ranges"] == "none"
    assert answer.content == (STATIC / "manifest.json").read_bytes()


@pytest.mark.parametrize(
    ("query", "variables", "code"),
    [
        ("query($n: Int) { claims(first: $n) { totalCount } }", {"n": 10**400}, "BAD_USER_INPUT"),
        (
            "query($n: Int = 100) { claims(first: $n) { nodes { relations(first: $n) { nodes { from {"
            " relations(first: $n) { nodes { id } } } } } } } }",
            {},
            "COST_LIMIT_EXCEEDED",
        ),
        (
            "{ " + " ".join(f"a{n}: __schema {{ types {{ name }} }}" for n in range(60)) + " }",
            {},
            "COST_LIMIT_EXCEEDED",
        ),
        ("{ " + "claims { totalCount } " * 60 + "}", {}, "QUERY_TOO_COMPLEX"),
        (
            "{ "
            + "...f0 } "
            + " ".join(f"fragment f{n} on Query {{ ...f{n + 1} }}" for n in range(340))
            + " fragment f340 on Query { __typename }",
            {},
            "QUERY_TOO_COMPLEX",
        ),
        (
            'query($c: String) { search(text: "road", after: $c) { nodes { __typename } } }',
            {"c": b"1|SEARCH|99999999999999999999|x".hex()},
            "BAD_CURSOR",
        ),
        (
            "query($c: String) { claims(orderBy: {field: RECORDED_AT}, after: $c) { totalCount } }",
            {"c": b"1|RECORDED_AT_DESC|0001-01-01T00:00:00+14:00|x".hex()},
            "BAD_CURSOR",
        ),
    ],
)
def test_what_an_attacker_tried_is_refused_with_a_code(
    api: Any, query: str, variables: dict[str, Any], code: str
) -> None:
    assert api.code(query, variables) == code


def test_an_order_whose_direction_is_null_keeps_its_default(api: Any) -> None:
    query = "query($d: Direction = ASC) { claims(orderBy: {field: UTTERED_ON, direction: $d}) { totalCount } }"
    answer = api.ask(query, {"d": None})
    assert "INTERNAL_SERVER_ERROR" not in str(answer)


def test_head_is_answered_as_get(api: Any) -> None:
    response = api.send("HEAD", "/graphql?query=%7B__typename%7D", headers=OWN_PAGE)
    assert (response.status_code, response.content) == (200, b"")
