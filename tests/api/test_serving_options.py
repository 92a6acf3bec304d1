"""What an operator chooses: rate limits, other origins, registered operations; what clients may name and keep."""

import asyncio
import gzip
import hashlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import brotli
import httpx
import pytest

from sayso.api.app import create_app
from sayso.api.rate import OwnBuckets, Policy
from sayso.errors import ConfigurationError
from sayso.settings import Settings

MODERN = {"accept": "application/graphql-response+json"}
OWN_PAGE = {"graphql-preflight": "1"}
TYPENAME = {"query": "{ __typename }"}
DESK = "https://desk.example"
Send = Callable[..., Awaitable[httpx.Response]]


@asynccontextmanager
async def serving(settings: Settings) -> AsyncIterator[Send]:
    app = create_app(settings)
    transport = httpx.ASGITransport(app, client=("192.0.2.1", 1))
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://sayso.test") as client,
    ):

        async def send(method: str = "POST", address: str = "/graphql", **options: Any) -> httpx.Response:
            return await client.request(method, address, **options)

        yield send


def served(settings: Settings, program: Callable[[Send], Coroutine[Any, Any, None]]) -> None:
    async def main() -> None:
        async with serving(settings) as send:
            await program(send)

    asyncio.run(main())


def code_of(response: httpx.Response) -> str:
    [error] = response.json()["errors"]
    code: str = error["extensions"]["code"]
    return code


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_each_answer_tells_what_is_left_and_the_bucket_runs_dry(ledger_urls: dict[str, str]) -> None:
    async def program(send: Send) -> None:
        first = await send(json=TYPENAME)
        assert first.headers["ratelimit-policy"] == '"cost";q=10000;w=60;qu="points"'
        assert first.headers["ratelimit"] == '"cost";r=9999;t=1'
        asked = {"query": "{ claims(first: 100) { nodes { relations(first: 80) { nodes { id } } } } }"}
        dear = await send(json=asked)
        assert dear.json()["extensions"]["cost"]["requested"] == 9001
        refused = await send(json=asked, headers=MODERN)
        assert (refused.status_code, code_of(refused)) == (429, "RATE_LIMITED")
        assert 30 <= int(refused.headers["retry-after"]) <= 55
        [error] = refused.json()["errors"]
        assert error["extensions"]["retryAfter"] == refused.headers["retry-after"]
        assert (await send(json=asked)).status_code == 429
        assert (await send(json=TYPENAME)).json()["data"] == {"__typename": "Query"}

    served(Settings(database_url=ledger_urls["sqlite"], rate_limit=10_000), program)


def test_documents_that_are_refused_cost_a_point(ledger_urls: dict[str, str]) -> None:
    async def program(send: Send) -> None:
        for query in ("{", "{ nothing }", "{ __typename }"):
            response = await send(json={"query": query}, headers=MODERN)
            left = int(response.headers["ratelimit"].split(";")[1].removeprefix("r="))
            assert 9_900 < left < 10_000

    served(Settings(database_url=ledger_urls["sqlite"], rate_limit=10_000), program)


def test_without_a_limit_nothing_is_counted(ledger_urls: dict[str, str]) -> None:
    async def program(send: Send) -> None:
        assert "ratelimit" not in (await send(json=TYPENAME)).headers

    served(Settings(database_url=ledger_urls["sqlite"], rate_limit=0), program)


def test_buckets_refill_evenly_and_clients_do_not_share_them() -> None:
    clock = [0.0]
    buckets = OwnBuckets(Policy(60_000), lambda: clock[0])

    async def main() -> None:
        assert (await buckets.take("one", 59_000)).remaining == 1_000
        short = await buckets.take("one", 2_000)
        assert (short.granted, short.retry_after, short.remaining) == (False, 1, 1_000)
        assert (await buckets.take("two", 60_000)).granted
        clock[0] = 1.0
        assert (await buckets.take("one", 2_000)).remaining == 0
        clock[0] = 1_000.0
        assert (await buckets.take("one", 0)).remaining == 60_000

    asyncio.run(main())


def test_servers_on_one_database_share_buckets(ledger_urls: dict[str, str]) -> None:
    settings = Settings(database_url=ledger_urls["postgresql"], rate_limit=10_000, shared_rate_limit=True)
    asked = {"query": "{ claims(first: 100) { nodes { relations(first: 50) { nodes { id } } } } }"}

    async def main() -> None:
        async with AsyncExitStack() as stack:
            one, two = [await stack.enter_async_context(serving(settings)) for _ in range(2)]
            cost = (await one(json=asked)).json()["extensions"]["cost"]["requested"]
            second = await two(json=asked, headers=MODERN)
            assert (cost, second.status_code, code_of(second)) == (5701, 429, "RATE_LIMITED")
            assert 1 <= int(second.headers["retry-after"]) <= 10
            left = await asyncio.gather(*(each(json=TYPENAME) for each in (one, two) * 5))
            assert {response.status_code for response in left} == {200}

    asyncio.run(main())


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"rate_limit": 9_999}, "would refuse operations for ever"),
        ({"shared_rate_limit": True}, "only a ledger on PostgreSQL"),
        ({"only_registered": True}, "needs a folder of operations"),
        ({"operations": Path("/nowhere")}, "is not a folder"),
    ],
)
def test_options_that_contradict_each_other(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        create_app(Settings(database_url="sqlite:///none.sqlite", **options))


def test_other_origins_read_only_where_they_are_named(ledger_urls: dict[str, str]) -> None:
    async def program(send: Send) -> None:
        asked = {"origin": DESK, "access-control-request-method": "POST"}
        asked["access-control-request-headers"] = "content-type, authorization, graphql-preflight"
        allowed = await send("OPTIONS", headers=asked)
        assert allowed.status_code == 200
        assert allowed.headers["access-control-allow-origin"] == DESK
        assert "access-control-allow-credentials" not in allowed.headers
        refused = await send("OPTIONS", headers={**asked, "origin": "https://elsewhere.example"})
        assert (refused.status_code, code_of(refused)) == (400, "BAD_REQUEST")
        assert "access-control-allow-origin" not in refused.headers
        read = await send(json=TYPENAME, headers={"origin": DESK})
        assert read.headers["access-control-allow-origin"] == DESK
        assert "RateLimit" in read.headers["access-control-expose-headers"]
        other = await send(json=TYPENAME, headers={"origin": "https://elsewhere.example"})
        assert "access-control-allow-origin" not in other.headers

    served(Settings(database_url=ledger_urls["sqlite"], allowed_origins=(DESK,)), program)


def persisted(text: str, **more: Any) -> dict[str, Any]:
    return {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": digest(text)}}, **more}


def test_automatic_persisted_queries(ledger_urls: dict[str, str]) -> None:
    text = "query Named { actors { totalCount } }"

    async def program(send: Send) -> None:
        unknown = await send(json=persisted(text), headers=MODERN)
        assert (unknown.status_code, code_of(unknown)) == (400, "PERSISTED_QUERY_NOT_FOUND")
        assert unknown.json()["errors"][0]["message"] == "PersistedQueryNotFound"
        assert (await send(json=persisted(text))).status_code == 200
        wrong = await send(json=persisted(text, query="{ __typename }"))
        assert (wrong.status_code, code_of(wrong)) == (400, "BAD_REQUEST")
        for body in (persisted(text, query=text), persisted(text), {"documentId": f"sha256:{digest(text)}"}):
            assert (await send(json=body)).json()["data"] == {"actors": {"totalCount": 6}}
        bad = "query Named { actors { nothing } }"
        assert code_of(await send(json=persisted(bad, query=bad))) == "GRAPHQL_VALIDATION_FAILED"
        assert code_of(await send(json=persisted(bad))) == "PERSISTED_QUERY_NOT_FOUND"
        long = "{ __typename }" + " " * 20_000
        assert (await send(json=persisted(long, query=long))).json()["data"] == {"__typename": "Query"}
        assert code_of(await send(json=persisted(long))) == "PERSISTED_QUERY_NOT_FOUND"

    served(Settings(database_url=ledger_urls["sqlite"]), program)


@pytest.mark.parametrize(
    "body",
    [
        {"extensions": {"persistedQuery": 1}},
        {"extensions": {"persistedQuery": {"version": 2, "sha256Hash": "0" * 64}}},
        {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": 1}}},
        {"documentId": 1},
        {"documentId": ""},
        {"documentId": "x", "query": "{ __typename }"},
    ],
    ids=str,
)
def test_names_of_operations_that_are_none(apis: Any, body: dict[str, Any]) -> None:
    response = apis["sqlite"].send("POST", "/graphql", json=body)
    assert (response.status_code, code_of(response)) == (400, "BAD_REQUEST")


def test_an_answer_to_a_get_by_hash_can_be_asked_about_again(ledger_urls: dict[str, str]) -> None:
    text = "{ actors { totalCount } }"
    by_hash = {"extensions": json.dumps(persisted(text)["extensions"])}

    async def program(send: Send) -> None:
        await send(json=persisted(text, query=text))
        first = await send("GET", params=by_hash, headers=OWN_PAGE)
        assert first.json()["data"] == {"actors": {"totalCount": 6}}
        assert first.headers["cache-control"] == "private, no-cache"
        tag = first.headers["etag"]
        again = await send("GET", params=by_hash, headers={**OWN_PAGE, "if-none-match": f'W/"other", {tag}'})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
        changed = await send("GET", params=by_hash, headers={**OWN_PAGE, "if-none-match": 'W/"other"'})
        assert changed.status_code == 200
        plain = await send("GET", params={"query": text}, headers=OWN_PAGE)
        assert plain.headers["cache-control"] == "no-store"
        assert "etag" not in plain.headers

    served(Settings(database_url=ledger_urls["sqlite"]), program)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "count-actors.graphql").write_text("query Count { actors { totalCount } }\n", encoding="utf-8")
    (tmp_path / "relay.json").write_text(json.dumps({"abc123": "{ regions { totalCount } }"}), encoding="utf-8")
    manifest = {"format": "apollo-persisted-query-manifest", "version": 1}
    operations = [{"id": "def456", "name": "S", "type": "query", "body": "query S { sources { totalCount } }"}]
    (tmp_path / "apollo.json").write_text(json.dumps({**manifest, "operations": operations}), encoding="utf-8")
    return tmp_path


def test_registered_operations_and_no_others(ledger_urls: dict[str, str], folder: Path) -> None:
    async def program(send: Send) -> None:
        for body in (
            {"documentId": "count-actors"},
            {"query": "query Count { actors { totalCount } }"},
            persisted("query Count { actors { totalCount } }"),
        ):
            assert (await send(json=body)).json()["data"] == {"actors": {"totalCount": 6}}
        assert (await send(json={"documentId": "abc123"})).json()["data"] == {"regions": {"totalCount": 3}}
        assert (await send(json={"documentId": "def456"})).json()["data"] == {"sources": {"totalCount": 4}}
        for body in (
            TYPENAME,
            persisted("{ __typename }", query="{ __typename }"),
            {"query": "{ __schema { types { name } } }"},
        ):
            assert code_of(await send(json=body)) == "OPERATION_NOT_REGISTERED"
        assert code_of(await send(json=persisted("{ __typename }"))) == "PERSISTED_QUERY_NOT_FOUND"

    served(Settings(database_url=ledger_urls["sqlite"], operations=folder, only_registered=True), program)


def test_registered_operations_beside_others(ledger_urls: dict[str, str], folder: Path) -> None:
    async def program(send: Send) -> None:
        assert (await send(json={"documentId": "count-actors"})).json()["data"] == {"actors": {"totalCount": 6}}
        assert (await send(json=TYPENAME)).json()["data"] == {"__typename": "Query"}

    served(Settings(database_url=ledger_urls["sqlite"], operations=folder), program)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("x.graphql", "{ nothing }", "Cannot query field 'nothing'"),
        ("x.graphql", "{", "Syntax Error"),
        ("x.json", "{", "is not JSON"),
        ("x.json", "[]", "is no list of operations"),
        ("x.json", '{"a": 1}', "is no list of operations"),
        ("x.json", '{"a": "{ nothing }"}', "Cannot query field 'nothing'"),
    ],
)
def test_operations_that_cannot_be_registered(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError, match=message):
        create_app(Settings(database_url="sqlite:///none.sqlite", operations=tmp_path))


@pytest.mark.parametrize(("coding", "unpack"), [("gzip", gzip.decompress), ("br", brotli.decompress)])
def test_long_answers_are_compressed(apis: Any, coding: str, unpack: Callable[[bytes], bytes]) -> None:
    api = apis["sqlite"]
    asked = {"query": "{ claims(first: 50) { nodes { id text } } }"}
    request = api.client.build_request("POST", "/graphql", json=asked, headers={"accept-encoding": coding})

    async def raw() -> tuple[httpx.Response, bytes]:
        response = await api.client.send(request, stream=True)
        body = b"".join([piece async for piece in response.aiter_raw()])
        await response.aclose()
        return response, body

    response, body = api.runner.run(raw())
    assert response.headers["content-encoding"] == coding
    assert "Accept-Encoding" in response.headers["vary"]
    whole = api.send("POST", "/graphql", json=asked, headers={"accept-encoding": "identity"})
    assert "content-encoding" not in whole.headers
    assert unpack(body) == whole.content
    assert len(body) * 3 < len(whole.content)
