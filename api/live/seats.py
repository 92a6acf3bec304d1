"""How many of something may be open, altogether and for each client, so that none takes the places of others."""

from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

from sayso.errors import QueryError


class NoSeat(QueryError):
    """Too many are open already."""

    code = "TOO_MANY_STREAMS"


@dataclass
class Seats:
    """Sockets or streams that are open in this process, by client."""

    what: str
    most: int
    most_a_client: int
    taken: Counter[str] = field(default_factory=Counter)

    def take(self, client: str) -> AbstractContextManager[None]:
        """A seat, to be held by entering it at once. Raises `NoSeat`."""
        if self.taken[client] >= self.most_a_client:
            raise NoSeat(f"a client may hold {self.most_a_client} {self.what} open")
        if self.taken.total() >= self.most:
            raise NoSeat(f"the server holds as many {self.what} open as it may")
        return self._held(client)

    @contextmanager
    def _held(self, client: str) -> Iterator[None]:
        self.taken[client] += 1
        try:
            yield
        finally:
            self.taken[client] -= 1
            if not self.taken[client]:
                del self.taken[client]
