"""Operations end in time: a statement that is really slow is stopped in the database, and nobody else waits for it."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from sayso.api.app import create_app
from sayso.ledger.access import create_token
from sayso.ledger.engine import open_engine
from sayso.schema.vocabulary import Scope
from sayso.settings import Settings

DEADLINE = 0.5
CLAIMS = "{ claims { totalCount } }"
Ask = Callable[[str], Awaitable[dict[str, Any]]]
SlowDown = Callable[[str, str], None]


def running(url: str) -> int:
    """How many statements on claims a PostgreSQL server is busy with."""
    engine = open_engine(url)
    with engine.connect() as connection:
        found = connection.execute(
            text("""SELECT count(*) FROM pg_stat_activity
              WHERE state = 'active' AND pid <> pg_backend_pid() AND datname = current_database()""")
        ).scalar_one()
    engine.dispose()
    return int(found)


def asked(url: str, program: Callable[[Ask], Awaitable[None]], headers: dict[str, str] | None = None) -> None:
    app = create_app(Settings(database_url=url, deadline=DEADLINE))

    async def main() -> None:
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(
                transport=httpx.ASGITransport(app), base_url="http://sayso.test", headers=headers
            ) as client,
        ):

            async def ask(query: str) -> dict[str, Any]:
                answer: dict[str, Any] = (await client.post("/graphql", json={"query": query})).json()
                return answer

            await program(ask)

    asyncio.run(main())


def test_a_slow_statement_is_stopped(slow_url: str) -> None:
    async def program(ask: Ask) -> None:
        started = time.monotonic()
        [error] = (await ask(CLAIMS))["errors"]
        assert error["extensions"]["code"] == "OPERATION_TIMEOUT"
        assert error["message"] == "the operation took longer than 0.5 seconds; ask for less at once"
        assert DEADLINE <= time.monotonic() - started < DEADLINE + 2
        burnt = time.process_time()
        await asyncio.sleep(0.4)
        assert time.process_time() - burnt < 0.2
        if slow_url.startswith("postgresql"):
            assert running(slow_url) == 0

    asked(slow_url, program)


def test_others_are_answered_meanwhile_and_afterwards(slow_url: str) -> None:
    async def program(ask: Ask) -> None:
        slow = [asyncio.create_task(ask(CLAIMS)) for _ in range(3)]
        await asyncio.sleep(0.1)
        started = time.monotonic()
        assert (await ask("{ actors { totalCount } }"))["data"] == {"actors": {"totalCount": 0}}
        assert time.monotonic() - started < DEADLINE
        codes = {error["extensions"]["code"] for each in await asyncio.gather(*slow) for error in each["errors"]}
        assert codes == {"OPERATION_TIMEOUT"}
        assert (await ask("{ actors { totalCount } }"))["data"] == {"actors": {"totalCount": 0}}

    asked(slow_url, program)


def test_waiting_for_a_connection_counts(slow_url: str) -> None:
    async def program(ask: Ask) -> None:
        started = time.monotonic()
        answers = await asyncio.gather(*(ask(CLAIMS) for _ in range(12)))
        assert {error["extensions"]["code"] for each in answers for error in each["errors"]} == {"OPERATION_TIMEOUT"}
        assert time.monotonic() - started < DEADLINE + 3

    asked(slow_url, program)


def test_what_is_written_is_told_even_where_it_cannot_be_read_in_time(database_url: str, slow_down: SlowDown) -> None:
    engine = open_engine(database_url)
    token = create_token(engine, "desk", [Scope.INGEST])[1]
    slow_down(database_url, "issue")
    document = '{document: {body: "Notes of %s.", mediaType: "text/plain"}}'
    one, other = (f"ingest(input: {document % name})" for name in ("one day", "another day"))
    payload = "{ kind: __typename ingestion { id issues { code } } errors { code } }"

    async def program(ask: Ask) -> None:
        answer = await ask(f"mutation {{ a: {one} {payload} b: {other} {{ errors {{ code }} }} }}")
        with engine.connect() as connection:
            queued = list(connection.execute(text("SELECT id FROM ingestion ORDER BY queued_at")).scalars())
        assert answer["data"] == {
            "a": {"kind": "IngestPayload", "ingestion": None, "errors": []},
            "b": {"errors": []},
        }
        [error] = answer["errors"]
        assert (len(queued), error["path"], error["extensions"]) == (
            2,
            ["a", "ingestion"],
            {"code": "OPERATION_TIMEOUT"},
        )
        slow = "the operation took longer than 0.5 seconds; ask for less at once"
        assert error["message"] == f"it is written, but {queued[0]} could not be read: {slow}"

    asked(database_url, program, {"Authorization": f"Bearer {token}"})
    engine.dispose()


def test_operations_that_are_dropped_over_and_over_leave_their_connections_to_others(slow_url: str) -> None:
    """Once, a second cancelling kept the connection that the first was taking back."""

    async def program(ask: Ask) -> None:
        for _ in range(4):
            dropped = [asyncio.create_task(ask(CLAIMS)) for _ in range(6)]
            await asyncio.sleep(0.05)
            for _ in range(3):
                for each in dropped:
                    each.cancel()
                await asyncio.sleep(0)
            found = await asyncio.gather(*dropped, return_exceptions=True)
            assert [type(each) for each in found] == [asyncio.CancelledError] * 6
        everybody = await asyncio.gather(*(ask("{ actors { totalCount } }") for _ in range(12)))
        assert [each.get("data") for each in everybody] == [{"actors": {"totalCount": 0}}] * 12

    asked(slow_url, program)


def test_the_server_stops_while_statements_run(slow_url: str) -> None:
    """Closing waits for them to be interrupted; it once blocked the loop, so that nothing could interrupt them."""
    started = time.monotonic()

    async def main() -> None:
        app = create_app(Settings(database_url=slow_url, deadline=60))
        async with app.router.lifespan_context(app):
            client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://sayso.test")
            slow = [asyncio.create_task(client.post("/graphql", json={"query": CLAIMS})) for _ in range(6)]
            await asyncio.sleep(0.3)
        for each in await asyncio.gather(*slow):
            [error] = each.json()["errors"]
            assert (each.status_code, error["extensions"]) == (503, {"code": "LEDGER_UNAVAILABLE"})

    asyncio.run(main())
    assert time.monotonic() - started < 30
    if slow_url.startswith("postgresql"):
        assert running(slow_url) == 0


def looked_up(url: str, program: Callable[[httpx.AsyncClient], Awaitable[None]], deadline: float = DEADLINE) -> None:
    app = create_app(Settings(database_url=url, deadline=deadline))

    async def main() -> None:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=transport, base_url="http://sayso.test") as client,
        ):
            await program(client)

    asyncio.run(main())


def test_busy_operations_keep_neither_callers_nor_readiness_waiting(slow_url: str) -> None:
    async def program(client: httpx.AsyncClient) -> None:
        slow = [asyncio.create_task(client.post("/graphql", json={"query": CLAIMS})) for _ in range(12)]
        await asyncio.sleep(0.1)
        assert (await client.get("/readyz")).status_code == 200
        unknown = {"Authorization": f"Bearer sayso_{'a' * 16}_{'b' * 52}"}
        assert (await client.post("/graphql", json={"query": CLAIMS}, headers=unknown)).status_code == 401
        assert not any(each.done() for each in slow)
        for each in slow:
            each.cancel()
        await asyncio.gather(*slow, return_exceptions=True)

    looked_up(slow_url, program, deadline=60)


@pytest.mark.parametrize("accept", ["application/graphql-response+json", "application/json", "text/event-stream"])
def test_a_token_that_cannot_be_looked_up_in_time_is_a_coded_error(
    database_url: str, slow_down: SlowDown, accept: str
) -> None:
    engine = open_engine(database_url)
    token = create_token(engine, "desk", [Scope.READ])[1]
    engine.dispose()
    slow_down(database_url, "token")

    async def program(client: httpx.AsyncClient) -> None:
        headers = {"Authorization": f"Bearer {token}", "Accept": accept}
        response = await client.post("/graphql", json={"query": "{ __typename }"}, headers=headers)
        assert (response.status_code, response.headers["retry-after"]) == (503, "1")
        assert [each["extensions"] for each in response.json()["errors"]] == [{"code": "OPERATION_TIMEOUT"}]

    looked_up(database_url, program)
