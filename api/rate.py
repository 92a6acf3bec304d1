"""How much each client may ask: a bucket of points that refills evenly, and an operation costs as many as it touches.

It knows nothing of HTTP beyond the words of its headers, so every transport can charge the same bucket.
"""

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Protocol

from sayso.errors import QueryError

_MOST_CLIENTS: Final = 100_000
SECONDS: Final = 60


@dataclass(frozen=True)
class Policy:
    """`points` in `SECONDS`; a client that asked for nothing lately has all of them."""

    points: int

    @property
    def per_second(self) -> float:
        """How fast a bucket refills."""
        return self.points / SECONDS


@dataclass(frozen=True)
class Standing:
    """What a client has left under a policy, and whether its last wish was granted; `short` points were missing."""

    policy: Policy
    remaining: float
    short: float = 0.0

    @property
    def granted(self) -> bool:
        """Whether the points asked for were there."""
        return self.short <= 0

    @property
    def retry_after(self) -> int:
        """Whole seconds until the points that were missing will be there."""
        return max(1, math.ceil(self.short / self.policy.per_second))

    def headers(self) -> dict[str, str]:
        """The fields of draft-ietf-httpapi-ratelimit-headers-10, and when to come back."""
        full = math.ceil((self.policy.points - self.remaining) / self.policy.per_second)
        found = {
            "RateLimit-Policy": f'"cost";q={self.policy.points};w={SECONDS};qu="points"',
            "RateLimit": f'"cost";r={int(self.remaining)};t={full}',
        }
        return found if self.granted else {**found, "Retry-After": str(self.retry_after)}


class RateLimited(QueryError):
    """A client asked for more than its bucket holds; `standing` tells when to come back."""

    code = "RATE_LIMITED"

    def __init__(self, standing: Standing) -> None:
        super().__init__(f"too much at once; come back in {standing.retry_after} seconds")
        self.standing = standing
        self.extensions["retryAfter"] = str(standing.retry_after)


class Buckets(Protocol):
    """Where buckets are kept."""

    async def open(self) -> None:
        """Connect."""
        ...

    async def close(self) -> None:
        """Let go."""
        ...

    async def take(self, client: str, points: float) -> Standing:
        """Take points out of a client's bucket, all of them or none."""
        ...


@dataclass
class OwnBuckets:
    """Buckets in this process; those used longest ago are forgotten first."""

    policy: Policy
    now: Callable[[], float] = time.monotonic
    _kept: OrderedDict[str, tuple[float, float]] = field(default_factory=OrderedDict)

    async def open(self) -> None:
        """Nothing is connected."""

    async def close(self) -> None:
        """Nothing is connected."""

    async def take(self, client: str, points: float) -> Standing:
        """Take points out of a client's bucket, all of them or none."""
        now = self.now()
        level, then = self._kept.pop(client, (float(self.policy.points), now))
        level = min(self.policy.points, level + (now - then) * self.policy.per_second)
        granted = points <= level
        self._kept[client] = (level - points if granted else level, now)
        if len(self._kept) > _MOST_CLIENTS:
            self._kept.popitem(last=False)
        return Standing(self.policy, self._kept[client][0], 0.0 if granted else points - level)


@dataclass(frozen=True)
class Limiter:
    """Charges clients for what they ask; without buckets everything is free."""

    buckets: Buckets | None

    async def open(self) -> None:
        """Open the buckets."""
        if self.buckets is not None:
            await self.buckets.open()

    async def close(self) -> None:
        """Let the buckets go."""
        if self.buckets is not None:
            await self.buckets.close()

    async def charge(self, client: str, points: float) -> Standing | None:
        """The client's standing after it paid. Raises `RateLimited` when it cannot."""
        if self.buckets is None:
            return None
        standing = await self.buckets.take(client, points)
        if not standing.granted:
            raise RateLimited(standing)
        return standing
