"""How many of something may be open, altogether and for each client, so that none takes the places of others."""

from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

from sayso.errors import QueryError


class NoSeat(QueryError):
    """Too many are open already."""

    code = "TOO_MANY_STREAMS"


class Busy(NoSeat):
    """Too many operations are running already."""

    code = "TOO_MANY_OPERATIONS"


@dataclass
class Seats:
    """Sockets or streams that are open in this process, or operations that run, by client."""

    what: str
    most: int
    most_a_client: int
    full: type[NoSeat] = NoSeat
    taken: Counter[str] = field(default_factory=Counter)

    def take(self, client: str) -> AbstractContextManager[None]:
        """A seat, to be held by entering it at once. Raises `NoSeat`."""
        if self.taken[client] >= self.most_a_client:
            raise self.full(f"a client may have {self.most_a_client} {self.what}")
        if self.taken.total() >= self.most:
            raise self.full(f"the server has as many {self.what} as it may")
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
