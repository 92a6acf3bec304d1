"""Measure following: python benchmarks/following.py [--streams 200] [--database postgresql://…]

Many streams follow the feed while a writer commits; prints how long after its commit an entry reaches a stream, how
many entries a second a stream that comes back late catches up with, and the server's memory. Exits 1 when any stream
misses an entry or hears one twice.
"""

import argparse
import asyncio
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from serving import Server, fresh_database
from websockets.asyncio.client import ClientConnection, connect

from sayso.ledger.changes import record_changes
from sayso.ledger.engine import open_engine
from sayso.ledger.migration import migrate
from sayso.ledger.transaction import writing

A_SOCKET = 5
CHANGED = "subscription ($after: String) { changed(after: $after) { cursor kind nodeId node { id } } }"


async def opened(server: Server) -> ClientConnection:
    """A socket that is initialised."""
    address = server.address.replace("http", "ws") + "/graphql"
    socket = await connect(address, subprotocols=["graphql-transport-ws"], max_size=None)
    await socket.send(json.dumps({"type": "connection_init"}))
    await socket.recv()
    return socket


async def subscribe(socket: ClientConnection, ident: str, after: str | None = None) -> None:
    """Follow the feed; it has started once a later ping is answered."""
    payload = {"query": CHANGED, "variables": {"after": after}}
    await socket.send(json.dumps({"type": "subscribe", "id": ident, "payload": payload}))


def commit(engine: Any, node: str, count: int = 1) -> float:
    """Write changes in one transaction; the moment after its commit."""
    with writing(engine) as writer:
        record_changes(writer, [f"{node} {at}" for at in range(count)])
    return time.perf_counter()


async def measure_delay(server: Server, engine: Any, streams: int, commits: int) -> bool:
    """Print the delay of entries; whether each stream heard each entry once."""
    sockets = [await opened(server) for _ in range(max(1, streams // A_SOCKET))]
    for socket in sockets:
        for ident in range(A_SOCKET):
            await subscribe(socket, str(ident))
        await socket.send('{"type": "ping"}')
        assert json.loads(await socket.recv())["type"] == "pong"
    heard: list[tuple[int, str, str, float]] = []

    async def listen(at: int, socket: ClientConnection) -> None:
        for _ in range(A_SOCKET * commits):
            message = json.loads(await socket.recv())
            heard.append((at, message["id"], message["payload"]["data"]["changed"]["nodeId"], time.perf_counter()))

    listening = [asyncio.create_task(listen(at, socket)) for at, socket in enumerate(sockets)]
    written = {}
    for at in range(commits):
        written[f"delay{at} 0"] = await asyncio.to_thread(commit, engine, f"delay{at}")
        await asyncio.sleep(0.25)
    await asyncio.wait(listening, timeout=60)
    for socket in sockets:
        await socket.close()
    delays = sorted(at - written[node] for *_, node, at in heard)
    expected = len(sockets) * A_SOCKET * commits
    print(f"{len(sockets) * A_SOCKET} streams, {commits} commits: {expected - len(heard)} lost, ", end="")
    print(f"{len(heard) - len({entry[:3] for entry in heard})} doubled; delay in ms: ", end="")
    print(f"median {statistics.median(delays) * 1e3:.0f}, 95 % {delays[int(len(delays) * 0.95)] * 1e3:.0f}, ", end="")
    print(f"most {delays[-1] * 1e3:.0f}")
    return len({entry[:3] for entry in heard}) == len(heard) == expected


async def measure_replay(server: Server, engine: Any, entries: int) -> bool:
    """Print how fast a stream catches up; whether it heard every entry once, in order."""
    await asyncio.to_thread(commit, engine, "replay", entries)
    socket = await opened(server)
    await subscribe(socket, "1", b"1|CHANGE|0".hex())
    started, found = time.perf_counter(), []
    while not found or found[-1] != f"replay {entries - 1}":
        found.append(json.loads(await socket.recv())["payload"]["data"]["changed"]["nodeId"])
    await socket.close()
    print(f"replay: {len(found) / (time.perf_counter() - started):.0f} entries a second")
    return [node for node in found if node.startswith("replay")] == [f"replay {at}" for at in range(entries)]


def peak(server: Server) -> float:
    """The most memory that the server has held, in MB."""
    status = Path(f"/proc/{server.pid}/status").read_text("ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1e3


def main() -> int:
    """Measure; 1 when anything was lost or doubled."""
    parser = argparse.ArgumentParser(description="Measure following.")
    parser.add_argument("--streams", type=int, default=200)
    parser.add_argument("--commits", type=int, default=40)
    parser.add_argument("--entries", type=int, default=20_000)
    parser.add_argument("--database", metavar="SERVER", help="a PostgreSQL server; an SQLite file else")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, fresh_database(asked.database, Path(folder), "following") as url:
        migrate(url)
        engine = open_engine(url)
        with Server(url) as server:
            before = peak(server)
            sound = asyncio.run(measure_delay(server, engine, asked.streams, asked.commits))
            sound &= asyncio.run(measure_replay(server, engine, asked.entries))
            print(f"the server's peak memory grew by {peak(server) - before:.0f} MB to {peak(server):.0f} MB")
        engine.dispose()
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
