"""Real clients doing what their users do: pages, persisted queries, event streams, sockets, and mistakes with codes."""

from typing import Any


def test_apollo_client(node: Any, server: str) -> None:
    assert node("apollo.mjs", server, "5") == [
        {"flow": "pages", "edges": 15, "unique": 15},
        {"flow": "persisted", "byGet": False, "sent": ["hash", "text", "hash"], "counts": [50, 50]},
        {"flow": "persisted", "byGet": True, "sent": ["GET", "GET"], "counts": [50, 50]},
        {"flow": "error", "codes": ["BAD_USER_INPUT"]},
    ]


def test_urql_and_the_clients_of_sockets_and_event_streams(node: Any, server: str) -> None:
    good, bad = {"count": 50, "codes": []}, {"codes": ["BAD_USER_INPUT"]}
    assert node("others.mjs", server) == [
        {"client": "urql", "byGet": False, "count": 50, "codes": ["BAD_USER_INPUT"]},
        {"client": "urql", "byGet": True, "count": 50, "codes": ["BAD_USER_INPUT"]},
        {"client": "graphql-ws", "good": good, "bad": bad},
        {"client": "graphql-sse", "good": good, "bad": bad},
    ]
