"""One client cannot keep the others waiting: a cap on what it runs at once, and turns that go round among clients."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import make_url, text

from sayso.api.app import create_app
from sayso.api.live.service import Limits
from sayso.api.turns import Turns
from sayso.ledger.access import create_token
from sayso.ledger.engine import open_engine
from sayso.schema.vocabulary import Scope
from sayso.settings import Settings

SLOW = {"query": "{ claims { totalCount } }"}
QUICK = {"query": "{ actors { totalCount } }"}
pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


async def waiting(turns: Turns, came: list[str], client: str, name: str) -> None:
    async with turns.held(client):
        came.append(name)


async def test_turns_go_round_among_clients() -> None:
    turns, came = Turns(1), list[str]()
    await turns.take("greedy")
    asked = [("greedy", "greedy 1"), ("greedy", "greedy 2"), ("greedy", "greedy 3"), ("shy", "shy 1"), ("", "server")]
    tasks = [asyncio.create_task(waiting(turns, came, *each)) for each in asked]
    await asyncio.sleep(0)
    turns.give_back("greedy")
    await asyncio.gather(*tasks)
    assert came == ["greedy 1", "shy 1", "server", "greedy 2", "greedy 3"]


async def test_no_client_has_all_places() -> None:
    turns = Turns(4)
    for _ in range(3):
        await turns.take("greedy")
    fourth = asyncio.create_task(turns.take("greedy"))
    await asyncio.sleep(0)
    await turns.take("shy")
    turns.give_back("shy")
    await asyncio.sleep(0)
    assert not fourth.done()
    turns.give_back("greedy")
    await asyncio.wait_for(fourth, 5)


@pytest.mark.parametrize("cancelled_first", [True, False])
async def test_a_turn_that_nobody_takes_is_passed_on(cancelled_first: bool) -> None:
    """Whoever is cancelled hears of it a moment later, before or after the turn came."""
    turns, came = Turns(1), list[str]()
    await turns.take("first")
    gone, other = (asyncio.create_task(waiting(turns, came, name, name)) for name in ("gone", "other"))
    await asyncio.sleep(0)
    steps: list[Callable[[], Any]] = [gone.cancel, lambda: turns.give_back("first")]
    for step in steps if cancelled_first else reversed(steps):
        step()
    await asyncio.wait_for(other, 5)
    await asyncio.wait_for(turns.take("last"), 5)
    assert (came, gone.cancelled()) == (["other"], True)


@contextlib.asynccontextmanager
async def served(url: str, **limits: int) -> AsyncIterator[tuple[httpx.AsyncClient, dict[str, str]]]:
    """A client without a token, and the headers of another one with a token."""
    engine = open_engine(url)
    token = create_token(engine, "shy", [Scope.READ])[1]
    engine.dispose()
    app = create_app(Settings(database_url=url, deadline=60), Limits(**limits))
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(
            transport=httpx.ASGITransport(app, raise_app_exceptions=False), base_url="http://sayso.test"
        ) as client,
    ):
        yield client, {"Authorization": f"Bearer {token}"}


async def dropped(tasks: list["asyncio.Task[httpx.Response]"]) -> None:
    for each in tasks:
        each.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_a_client_with_many_slow_operations_keeps_no_other_waiting(slow_url: str) -> None:
    async with served(slow_url) as (client, shy):
        slow = [asyncio.create_task(client.post("/graphql", json=SLOW)) for _ in range(40)]
        await asyncio.sleep(0.5)
        answer = await client.post("/graphql", json=QUICK, headers=shy)
        assert answer.json()["data"] == {"actors": {"totalCount": 0}}
        assert not any(each.done() for each in slow)
        await dropped(slow)
        assert (await client.post("/graphql", json=QUICK)).json()["data"] == {"actors": {"totalCount": 0}}


@pytest.mark.parametrize("accept", ["application/graphql-response+json", "application/json", "text/event-stream"])
async def test_a_client_that_runs_too_much_at_once_is_refused(slow_url: str, accept: str) -> None:
    async with served(slow_url, operations_a_client=2) as (client, shy):
        slow = [asyncio.create_task(client.post("/graphql", json=SLOW)) for _ in range(2)]
        await asyncio.sleep(0.3)
        refused = await client.post("/graphql", json=QUICK, headers={"Accept": accept})
        assert (refused.status_code, refused.headers["retry-after"]) == (429, "1")
        assert refused.json()["errors"] == [
            {"message": "a client may have 2 operations at once", "extensions": {"code": "TOO_MANY_OPERATIONS"}}
        ]
        assert (await client.post("/graphql", json=QUICK, headers=shy)).status_code == 200
        await dropped(slow)
        assert (await client.post("/graphql", json=QUICK, headers={"Accept": accept})).status_code == 200


def test_operations_on_sockets_count_together(slow_url: str, serve: Callable[..., Any]) -> None:
    limits = {"operations_a_client": 3}
    with serve(slow_url, limits, deadline=60) as server, server.socket() as one, server.socket() as other:
        for ident in ("a", "b", "c"):
            one.subscribe(ident, SLOW["query"])
            one.send(type="ping")
            assert one.receive() == {"type": "pong"}
        other.subscribe("d", QUICK["query"])
        assert other.code() == ("error", "TOO_MANY_OPERATIONS")
        one.send(type="complete", id="b")
        assert _accepted(one, QUICK["query"])["payload"]["data"] == {"actors": {"totalCount": 0}}


def _accepted(socket: Any, query: str) -> Any:
    """The answer to an operation that is asked again until an ended one has left its database and counts no more."""
    ends = time.monotonic() + 20
    while True:
        socket.subscribe("e", query)
        message = socket.receive()
        if message["type"] != "error" or time.monotonic() > ends:
            return message
        assert message["payload"][0]["extensions"]["code"] == "TOO_MANY_OPERATIONS"
        time.sleep(0.05)


def broken(url: str) -> None:
    """Take the database away from under the server that reads it."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        file = Path(str(parsed.database))
        file.write_bytes(b"\0" * file.stat().st_size)
        return
    engine = open_engine(parsed.set(database="postgres").render_as_string(hide_password=False))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(f"ALTER DATABASE {parsed.database} ALLOW_CONNECTIONS false")
        cut = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name")
        connection.execute(cut, {"name": parsed.database})
    engine.dispose()


async def test_a_database_that_is_away_is_told_with_a_code(database_url: str, caplog: pytest.LogCaptureFixture) -> None:
    async with served(database_url) as (client, shy):
        broken(database_url)
        for headers in ({}, shy):  # at the statement, and at the gate
            answer = await client.post("/graphql", json=QUICK, headers=headers)
            assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
            assert answer.json()["errors"] == [
                {
                    "message": "the ledger cannot be reached just now; come back in a moment",
                    "extensions": {"code": "LEDGER_UNAVAILABLE"},
                }
            ]
        assert (await client.get("/claims/clm_" + "a" * 26, headers=shy)).status_code == 503
    assert "the ledger cannot be read" in caplog.text
