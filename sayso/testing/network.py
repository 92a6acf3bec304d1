"""Keeps a component off the network while it is tested."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock


@contextmanager
def no_network() -> Iterator[None]:
    """Fail whoever opens a connection or resolves a name: adapters and extractors are pure."""

    def refuse(*arguments: Any, **options: Any) -> None:
        raise AssertionError(f"a pure component used the network: {arguments[:2]}")

    with mock.patch.object(socket.socket, "connect", refuse), mock.patch.object(socket, "getaddrinfo", refuse):
        yield
