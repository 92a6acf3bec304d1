"""Requests as they may be sent: weights in Accept, pages of other sites, strict parameters, headers of every answer."""

import json
from typing import Any
from urllib.parse import quote

import pytest

MODERN, PLAIN, HTML = "application/graphql-response+json", "application/json", "text/html"
QUERY = {"query": "{ __typename }"}
OWN_PAGE = {"graphql-preflight": "1"}


def code_of(response: Any) -> str:
    assert response.headers["content-type"].endswith("json; charset=utf-8")
    answer = json.loads(response.content)
    assert "data" not in answer
    [error] = answer["errors"]
    code: str = error["extensions"]["code"]
    return code


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("", PLAIN),
        (f"{PLAIN};q=0.5, {MODERN};q=0.6", MODERN),
        (f"{MODERN};q=0.5, {PLAIN};q=0.6", PLAIN),
        (f"{PLAIN};q=0, */*;q=0.1", MODERN),
        (f"{MODERN}; charset=utf-8 , */*;q=0.9", MODERN),
        (f"application/*;q=0.3, {MODERN};q=0", PLAIN),
        ("APPLICATION/JSON", PLAIN),
        (f"{HTML}, {PLAIN};q=0.2", PLAIN),
        (f"{PLAIN};q=nonsense, {MODERN};q=0.001", MODERN),
        (f"{MODERN};q=0.5;q=0", MODERN),
        ("text/event-stream, application/json, multipart/mixed", PLAIN),
    ],
)
def test_weights_decide_how_an_answer_comes(apis: Any, accept: str, media_type: str) -> None:
    response = apis["sqlite"].send("POST", "/graphql", json=QUERY, headers={"accept": accept})
    assert (response.status_code, response.headers["content-type"]) == (200, f"{media_type}; charset=utf-8")
    assert response.headers["vary"] == "Accept"


@pytest.mark.parametrize(
    "accept", ["text/plain", "*/*;q=0", f"{PLAIN};q=0", f"{PLAIN};q=2", "application/*;q=0.0", HTML]
)
def test_what_is_not_served(apis: Any, accept: str) -> None:
    response = apis["sqlite"].send("POST", "/graphql", json=QUERY, headers={"accept": accept})
    assert (response.status_code, code_of(response)) == (406, "BAD_REQUEST")


@pytest.mark.parametrize(
    ("accept", "status"),
    [(f"{HTML}, */*;q=0.8", 200), (f"{HTML};q=0.4, {PLAIN};q=0.8", 403), ("*/*", 403), (f"{HTML};q=0, */*", 403)],
)
def test_the_page_is_for_those_who_want_it_most(apis: Any, accept: str, status: int) -> None:
    response = apis["sqlite"].send("GET", "/graphql", headers={"accept": accept, "sec-fetch-site": "none"})
    assert response.status_code == status
    assert response.headers["content-type"].startswith(HTML if status == 200 else PLAIN)


@pytest.mark.parametrize(
    "headers",
    [
        {"accept": "*/*"},
        {"accept": "image/avif, image/webp, */*"},
        {"accept": PLAIN, "sec-fetch-site": "cross-site"},
        {"accept": PLAIN, "sec-fetch-site": "same-site"},
        {"accept": MODERN, "origin": "https://elsewhere.example"},
        {"accept": "*/*", "content-type": "text/plain"},
        {"accept": "*/*", "content-type": "application/x-www-form-urlencoded"},
    ],
    ids=str,
)
def test_get_requests_that_another_site_could_have_caused(apis: Any, headers: dict[str, str]) -> None:
    api = apis["sqlite"]
    before = len(api.statements)
    response = api.send("GET", "/graphql", params={"query": "{ claims { totalCount } }"}, headers=headers)
    assert (response.status_code, code_of(response)) == (403, "CSRF_REFUSED")
    assert len(api.statements) == before


@pytest.mark.parametrize(
    "headers",
    [
        {"graphql-preflight": "1", "sec-fetch-site": "cross-site"},
        {"apollo-require-preflight": "true"},
        {"x-apollo-operation-name": "Q"},
        {"x-requested-with": "XMLHttpRequest"},
        {"content-type": PLAIN},
        {"accept": PLAIN},
        {"accept": f"{MODERN}, {PLAIN};q=0.9"},
        {"accept": "*/*", "sec-fetch-site": "same-origin"},
    ],
    ids=str,
)
def test_get_requests_that_no_other_site_could_have_caused(apis: Any, headers: dict[str, str]) -> None:
    response = apis["sqlite"].send("GET", "/graphql", params=QUERY, headers=headers)
    assert (response.status_code, response.json()["data"]) == (200, {"__typename": "Query"})


@pytest.mark.parametrize(
    "query",
    [
        "query=%ff",
        "query={__typename}&query={__typename}",
        "query={__typename}&variables=" + quote('{"a": NaN}'),
        "query={__typename}&variables=" + quote('{"a": 1, "a": 2}'),
        "query={__typename}&variables=" + quote('{"a": 1e999}'),
        "query={__typename}&variables=[1]",
        "query={__typename}&extensions=1",
        "query=",
        "variables={}",
    ],
)
def test_parameters_that_carry_no_request(apis: Any, query: str) -> None:
    response = apis["sqlite"].send("GET", f"/graphql?{query}", headers=OWN_PAGE)
    assert (response.status_code, code_of(response)) == (400, "BAD_REQUEST")


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        ("application/json; charset=utf-8", 200),
        ('application/json;charset="UTF-8"', 200),
        ("application/graphql+json", 200),
        ("application/json; charset=utf-16", 415),
        ("application/json; charset=latin1", 415),
        ("text/json", 415),
    ],
)
def test_bodies_are_json_in_utf_8(apis: Any, content_type: str, status: int) -> None:
    headers = {"content-type": content_type}
    response = apis["sqlite"].send("POST", "/graphql", content=json.dumps(QUERY), headers=headers)
    assert response.status_code == status


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("POST", "/graphql", 415),
        ("PUT", "/graphql", 405),
        ("OPTIONS", "/graphql", 405),
        ("GET", "/nothing", 404),
        ("GET", "/graphql?query=" + "x" * 17_000, 414),
    ],
)
def test_every_refusal_is_graphql_json_with_safe_headers(apis: Any, method: str, path: str, status: int) -> None:
    response = apis["sqlite"].send(method, path)
    assert response.status_code == status
    assert code_of(response) in {"BAD_REQUEST", "PAYLOAD_TOO_LARGE"}
    assert "access-control-allow-origin" not in response.headers


@pytest.mark.parametrize("path", ["/healthz", "/graphql", "/nothing", "/static/graphiql/manifest.json", "/"])
def test_safe_headers_stand_on_every_answer(apis: Any, path: str) -> None:
    headers = apis["sqlite"].send("GET", path, headers={"accept": HTML, "origin": "https://elsewhere.example"}).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert "access-control-allow-origin" not in headers
