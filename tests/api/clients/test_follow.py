"""Subscriptions with the reference clients of both protocols."""

from typing import Any


def test_reference_clients_follow_the_feed(node: Any, server: str, world: Any) -> None:
    expected = [row["node_id"] for row in world.rows["change"]]
    socket, stream = node("follow.mjs", server, str(len(expected)))
    shared = {"query": {"__typename": "Query"}, "heard": expected, "refused": "BAD_CURSOR"}
    assert socket == {"name": "ws", **shared, "wrongToken": 4401}
    assert stream == {"name": "sse", **shared, "wrongToken": 401}
