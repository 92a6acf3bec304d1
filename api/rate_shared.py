"""Buckets that several server processes share, in a table of their own beside a ledger on PostgreSQL.

The table is no part of the ledger: unlogged, made on demand, and empty after a crash of the database. Clients stand in
it by a hash.
"""

import hashlib
from typing import Any, Final

from sayso.api.guard import MOST_COST
from sayso.api.outages import LedgerUnavailable, reading
from sayso.api.rate import SECONDS, Limiter, OwnBuckets, Policy, Standing
from sayso.errors import ConfigurationError
from sayso.ledger.engine import parse_url
from sayso.settings import Settings

_LOCK: Final = 0x5A150_0001  # any number that nobody else takes
_MAKE: Final = """CREATE UNLOGGED TABLE IF NOT EXISTS rate_bucket
  (client text PRIMARY KEY, level double precision NOT NULL, at timestamptz NOT NULL)"""
_LEVEL: Final = "least($2::float8, b.level + extract(epoch FROM clock_timestamp() - b.at)::float8 * $3::float8)"
_TAKE: Final = f"""INSERT INTO rate_bucket AS b VALUES ($1, $2::float8 - $4::float8, clock_timestamp())
  ON CONFLICT (client) DO UPDATE SET level = {_LEVEL} - $4::float8, at = clock_timestamp() WHERE {_LEVEL} >= $4::float8
  RETURNING level"""  # noqa: S608 - constants only
_LOOK: Final = f"SELECT {_LEVEL} FROM rate_bucket AS b WHERE client = $1"  # noqa: S608
_FORGET: Final = "DELETE FROM rate_bucket WHERE at < clock_timestamp() - make_interval(secs => $1)"
_EVERY: Final = 10_000


class SharedBuckets:
    """Buckets in a table; a bucket that is full again is forgotten from time to time."""

    def __init__(self, dsn: str, policy: Policy) -> None:
        self.policy = policy
        self._dsn = dsn
        self._pool: Any = None
        self._taken = 0

    async def open(self) -> None:
        """Connect, and make the table if this is the first process."""
        try:
            import asyncpg  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise ConfigurationError("PostgreSQL needs the extra: pip install 'sayso[postgres]'") from error
        self._pool = await asyncpg.create_pool(self._dsn, min_size=1, max_size=4, command_timeout=5)
        async with self._pool.acquire() as connection, connection.transaction():
            await connection.execute("SELECT pg_advisory_xact_lock($1)", _LOCK)
            await connection.execute(_MAKE)

    async def close(self) -> None:
        """Let go."""
        await self._pool.close()

    async def take(self, client: str, points: float) -> Standing:
        """Take points out of a client's bucket, all of them or none. Raises LEDGER_UNAVAILABLE."""
        try:
            with reading():
                return await self._take(client, points)
        except TimeoutError as error:
            raise LedgerUnavailable from error

    async def _take(self, client: str, points: float) -> Standing:
        name = hashlib.blake2b(client.encode(), digest_size=16).hexdigest()
        known = (name, float(self.policy.points), self.policy.per_second)
        self._taken += 1
        if self._taken % _EVERY == 0:
            await self._pool.execute(_FORGET, float(SECONDS))
        level = await self._pool.fetchval(_TAKE, *known, float(points))
        if level is not None:
            return Standing(self.policy, level)
        left = await self._pool.fetchval(_LOOK, *known)
        level = float(self.policy.points) if left is None else left
        return Standing(self.policy, level, max(points - level, 1e-9))


def open_limiter(settings: Settings) -> Limiter:
    """The limiter that the settings ask for. Raises `ConfigurationError` where they contradict each other."""
    if not settings.rate_limit:
        return Limiter(None)
    if settings.rate_limit < MOST_COST:
        raise ConfigurationError(f"a rate limit below {MOST_COST} points would refuse operations for ever")
    policy = Policy(settings.rate_limit)
    if not settings.shared_rate_limit:
        return Limiter(OwnBuckets(policy))
    parsed = parse_url(settings.database_url)
    if parsed.get_backend_name() != "postgresql":
        raise ConfigurationError("only a ledger on PostgreSQL can hold a rate limit that processes share")
    return Limiter(SharedBuckets(parsed.set(drivername="postgresql").render_as_string(hide_password=False), policy))
