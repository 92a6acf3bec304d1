"""The feed of changes, followed by real clients of real servers: gap-free, in the order of commits, over any kill."""

import contextlib
import os
import random
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import make_url, select, text

from sayso.ingest.worker import working
from sayso.ledger.changes import record_changes
from sayso.ledger.engine import open_engine
from sayso.ledger.transaction import table_of, writing
from sayso.schema.tables import ChangeRow
from sayso.schema.vocabulary import ChangeKind, Scope
from sayso.settings import Settings

CHANGED = "subscription ($after: String) { changed(after: $after) { cursor kind nodeId node { id } } }"
PAGE = "query ($after: String) { changes(first: 7, after: $after) { nodes { nodeId } pageInfo { endCursor } } }"
DEADLINE = 60
PATIENCE = 15  # seconds after which a stream looks although nothing woke it
Serve = Callable[..., AbstractContextManager[Any]]
OpenWriter = Callable[[str], Any]


def recorded(url: str) -> list[str]:
    """What the feed holds, by the database itself."""
    engine = open_engine(url)
    changes = table_of(ChangeRow)
    with engine.connect() as connection:
        found = list(connection.scalars(select(changes.c.node_id).order_by(changes.c.seq)))
    engine.dispose()
    return found


def cursor(seq: int) -> str:
    return f"1|CHANGE|{seq}".encode().hex()


def follow(server: Any, after: str, count: int, found: list[str]) -> None:
    with server.socket() as socket:
        socket.subscribe("1", CHANGED, after=after)
        found += [event["changed"]["nodeId"] for event in socket.events("1", count)]


def leaf_through(server: Any, after: str, count: int, found: list[str]) -> None:
    """Ask for page after page while others write."""
    with httpx.Client() as client:
        while len(found) < count:
            asked = {"query": PAGE, "variables": {"after": after}}
            page = client.post(server.http, json=asked).json()["data"]["changes"]
            found += [each["nodeId"] for each in page["nodes"]]
            after = page["pageInfo"]["endCursor"] or after


@contextlib.contextmanager
def running(*work: Callable[[], None]) -> Iterator[None]:
    threads = [threading.Thread(target=each) for each in work]
    for each in threads:
        each.start()
    yield
    for each in threads:
        each.join(DEADLINE)
        assert not each.is_alive()


def test_the_feed_has_no_gaps_while_many_write(shared_url: str, shared_server: Any) -> None:
    """Transactions that are held open for a while, so that any order but that of commits would show."""
    each, writers, before = 12, 4, len(recorded(shared_url))
    total = each * writers * 2

    def write(name: int) -> None:
        dice, engine = random.Random(name), open_engine(shared_url)
        for at in range(each):
            with writing(engine) as writer:
                record_changes(writer, [f"act_{name}_{at}_first"])
                time.sleep(dice.uniform(0, 0.004))
                record_changes(writer, [f"act_{name}_{at}_second"])
        engine.dispose()

    followed: list[str] = []
    paged: list[str] = []
    readers = [
        lambda read=read, found=found: read(shared_server, cursor(before), total, found)
        for read, found in ((follow, followed), (leaf_through, paged))
    ]
    with running(*readers, *(lambda name=name: write(name) for name in range(writers))):
        pass
    assert followed == paged == recorded(shared_url)[before:]
    assert len(followed) == total


def documented_client() -> str:
    """The program that the documentation shows."""
    page = (Path(__file__).parents[3] / "docs" / "following.md").read_text("utf-8")
    [program] = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    return str(program)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def await_growth(file: Path, size: int) -> None:
    """Wait until a client has kept something more."""
    deadline = time.monotonic() + DEADLINE
    while file.stat().st_size <= size:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_nothing_is_lost_or_doubled_when_server_and_client_are_killed(
    database_url: str, serve: Serve, open_writer: OpenWriter, tmp_path: Path
) -> None:
    """The client that the documentation shows: it keeps what it hears and comes back with the last cursor it kept."""
    kept, port = tmp_path / "kept", free_port()
    kept.touch()
    writer, done, dice = open_writer(database_url), threading.Event(), random.Random(20261124)

    def write() -> None:
        at = 0
        while not done.is_set():
            writer.actor(f"actor {at}")
            at += 1
            time.sleep(dice.uniform(0, 0.02))

    command = [sys.executable, "-c", documented_client(), f"ws://127.0.0.1:{port}/graphql", str(kept)]
    with contextlib.ExitStack() as stack:
        stack.enter_context(running(write))
        stack.callback(done.set)
        with serve(database_url, port=port) as server:
            for _ in range(3):
                before = kept.stat().st_size
                with subprocess.Popen(command) as client:
                    await_growth(kept, before)
                    time.sleep(dice.uniform(0, 0.2))
                    os.kill(client.pid, signal.SIGKILL)
            with subprocess.Popen(command) as client:
                await_growth(kept, kept.stat().st_size)
                os.kill(server.process.pid, signal.SIGKILL)
                client.kill()
    with serve(database_url, port=port):
        expected = recorded(database_url)
        with subprocess.Popen(command) as client:
            deadline = time.monotonic() + DEADLINE
            while kept.read_bytes().count(b"\n") < len(expected) and time.monotonic() < deadline:
                time.sleep(0.05)
            client.kill()
    heard = [line.split(" ")[2] for line in kept.read_text().splitlines()]
    assert len(expected) > 50
    assert (sorted(set(expected) - set(heard)), len(heard) - len(set(heard))) == ([], 0)
    assert heard == expected


def restart(url: str) -> None:
    """Cut off everybody who is connected to a database and let nobody in for a moment, as a restart does."""
    address = make_url(url)
    engine = open_engine(address.set(database="postgres").render_as_string(hide_password=False))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"ALTER DATABASE {address.database} ALLOW_CONNECTIONS false"))
        cut = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name")
        connection.execute(cut, {"name": address.database})
        time.sleep(0.3)
        connection.execute(text(f"ALTER DATABASE {address.database} ALLOW_CONNECTIONS true"))
    engine.dispose()


def test_servers_on_one_postgresql_hear_of_each_others_changes(
    postgresql_url: str, serve: Serve, open_writer: OpenWriter
) -> None:
    """Also after the database was away for a moment: no stream ends, nothing is missed."""
    writer = open_writer(postgresql_url)
    listening = "FROM pg_stat_activity WHERE application_name = 'sayso listening' AND datname = current_database()"

    def listeners() -> int:
        with writer.engine.connect() as connection:
            return int(connection.scalar(text(f"SELECT count(*) {listening}")))

    def await_listeners(count: int) -> None:
        deadline = time.monotonic() + DEADLINE
        while listeners() != count and time.monotonic() < deadline:
            time.sleep(0.05)
        assert listeners() == count

    with serve(postgresql_url) as one, serve(postgresql_url) as other:
        with one.socket() as here, other.socket() as there:
            for each in (here, there):
                each.subscribe("1", CHANGED, after=cursor(0))
            for name in ("before", "after"):
                await_listeners(2)
                ident, written = writer.actor(name), time.monotonic()
                assert [each.events("1", 1)[0]["changed"]["nodeId"] for each in (here, there)] == [ident] * 2
                assert time.monotonic() - written < PATIENCE / 2
                restart(postgresql_url)
        await_listeners(0)  # nobody listens, so nobody watches


def test_claims_are_heard_of_as_another_process_records_them(
    shared_url: str, shared_server: Any, open_writer: OpenWriter
) -> None:
    before = len(recorded(shared_url))
    with shared_server.socket() as socket:
        query = 'subscription { claimRecorded(filter: {text: "sluice"}) { text claimant { name } source { title } } }'
        socket.subscribe("sluice", query)
        socket.subscribe("all", "subscription { changed { nodeId } }")
        socket.send(type="ping")
        assert socket.receive() == {"type": "pong"}  # so both streams have started
        open_writer(shared_url).article(
            "The water board said on Wednesday that the sluice had been opened.",
            "Marta Elling, a spokeswoman for the board, said that nobody had been asked to leave.",
        )
        expected = recorded(shared_url)[before:]
        messages = [socket.receive() for _ in range(len(expected) + 1)]
        [claim] = [each["payload"]["data"]["claimRecorded"] for each in messages if each["id"] == "sluice"]
        assert claim["text"] == "The water board said on Wednesday that the sluice had been opened"
        assert claim["source"] == {"title": "Notes"}
        told = [each["payload"]["data"]["changed"]["nodeId"] for each in messages if each["id"] == "all"]
        assert told == expected
        [ingestion] = [node for node in told if node.startswith("ing_")]
        progress = "subscription ($id: ID!) { ingestionProgressed(id: $id) { status claimsRecorded } }"
        socket.subscribe("done", progress, id=ingestion)
        [state] = socket.events("done", 1)
        assert state == {"ingestionProgressed": {"status": "DONE", "claimsRecorded": 2}}
        assert socket.receive() == {"id": "done", "type": "complete"}


def test_an_ingestion_is_followed_from_the_queue_to_its_end(
    shared_url: str, shared_server: Any, open_writer: OpenWriter
) -> None:
    writer, page = (
        open_writer(shared_url),
        "<html lang='en'><title>Weir</title><p>Odo Varn said the weir held.</p></html>",
    )
    token = writer.token(f"feeder {len(recorded(shared_url))}", Scope.INGEST)
    ingest = (
        "mutation ($d: DocumentInput!) { ingest(input: {document: $d}) { ingestion { id status } errors { code } } }"
    )
    progress = "subscription ($id: ID!) { ingestionProgressed(id: $id) { status claimsRecorded source { title } } }"
    with contextlib.ExitStack() as stack:
        socket = stack.enter_context(shared_server.socket({"Authorization": f"Bearer {token}"}))
        socket.subscribe("ask", ingest, d={"body": page, "mediaType": "text/html", "url": "https://weir.example/2"})
        [asked] = socket.events("ask", 1)
        assert asked["ingest"]["errors"] == []
        assert socket.receive() == {"id": "ask", "type": "complete"}
        socket.subscribe("told", progress, id=asked["ingest"]["ingestion"]["id"])
        states = [event["ingestionProgressed"] for event in socket.events("told", 1)]
        stack.enter_context(working(Settings(database_url=shared_url)))
        while (message := socket.receive(timeout=DEADLINE))["type"] == "next":
            states.append(message["payload"]["data"]["ingestionProgressed"])
        assert message == {"id": "told", "type": "complete"}
    told = [each["status"] for each in states]
    assert (told[0], told[-1]) == ("QUEUED", "DONE")
    assert set(told[1:-1]) <= {"RUNNING"}
    assert states[-1] == {"status": "DONE", "claimsRecorded": 1, "source": {"title": "Weir"}}


def test_what_is_withdrawn_leaves_a_tombstone(shared_url: str, shared_server: Any, open_writer: OpenWriter) -> None:
    before, writer = len(recorded(shared_url)), open_writer(shared_url)
    kept, gone = writer.actor("Kept"), writer.actor("Gone")
    with writing(writer.engine) as transaction:
        record_changes(transaction, [gone], ChangeKind.WITHDRAWN)
    with shared_server.socket() as socket:
        socket.subscribe("1", CHANGED, after=cursor(before))
        events = [event["changed"] for event in socket.events("1", 3)]
    assert [(each["kind"], each["nodeId"], each["node"]) for each in events] == [
        ("RECORDED", kept, {"id": kept}),
        ("RECORDED", gone, None),
        ("WITHDRAWN", gone, None),
    ]
