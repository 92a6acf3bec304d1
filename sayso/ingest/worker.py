"""Takes requests off the ledger's queue and records them: two threads beside a server, as many servers as there are.

One thread takes whatever has waited longest, the other short documents alone: long ones, and sites that do not answer,
keep nobody waiting who brings a post or an article.

A request is held while it is read. When the process is killed the hold runs out and any worker takes the request up
again; what was recorded stays and is not recorded twice. A request that was lost over and over is given up.
"""

import datetime as dt
import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sayso.adapters.fetching import fetch
from sayso.errors import AdapterError, LedgerError, SaysoError
from sayso.ingest.payloads import Fetch
from sayso.ingest.run import Ingestion
from sayso.ledger.queue import LEASE, Taken, hold, take, waits
from sayso.ledger.recording import Ledger
from sayso.ports import Adapter
from sayso.schema.records import Payload
from sayso.settings import Settings

SHORT: Final = 50_000
"""Bytes of a document that is short: any article or post, read in a second or two by the slowest tier."""
_MOST_ATTEMPTS: Final = 3
_PAUSE: Final = 0.5
_PATIENCE: Final = 5.0
_log = logging.getLogger("sayso.ingest")


class UnknownAdapter(AdapterError):
    """A request names an adapter that is not installed."""

    code = "UNKNOWN_ADAPTER"


class GivenUp(SaysoError):
    """Workers were lost over a request too often; it is not taken up again."""

    code = "GIVEN_UP"


class Unexpected(SaysoError):
    """Reading a request failed in a way that nobody foresaw; the log holds the rest."""

    code = "UNEXPECTED"


class Worker:
    """Works off the queue of one ledger, or of it only documents of at most so many bytes, `most`.

    Plugins are loaded with the first request.
    """

    def __init__(
        self, settings: Settings, fetch: Fetch = fetch, lease: dt.timedelta = LEASE, most: int | None = None
    ) -> None:
        self._settings, self._fetch, self._lease, self._most = settings, fetch, lease, most
        self._ledger = Ledger(settings.database_url)
        self._ingestion: Ingestion | None = None

    def close(self) -> None:
        """Let go of the database."""
        self._ledger.close()

    def run(self, stop: threading.Event) -> None:
        """Work until told to stop; a ledger that cannot be reached is tried again."""
        while not stop.is_set():
            try:
                while not stop.is_set() and self.work():
                    pass
            except LedgerError:
                _log.exception("the queue cannot be read")
            stop.wait(_PAUSE)

    def work(self) -> bool:
        """Record the request that has waited longest; whether there was one."""
        engine = self._ledger.engine
        taken = take(engine, lease=self._lease, most=self._most) if waits(engine, most=self._most) else None
        if taken is None:
            return False
        self._ledger.started(taken.ingestion_id)
        with self._held(taken.ingestion_id):
            self._record(taken)
        return True

    def _record(self, taken: Taken) -> None:
        if self._ingestion is None:
            self._ingestion = Ingestion.start(self._ledger, self._settings)
        name, asked = taken.request.url or "document", taken.ingestion_id
        try:
            if taken.attempts > _MOST_ATTEMPTS:
                raise GivenUp(f"it was taken up {_MOST_ATTEMPTS} times and never finished")
            payload = self._payload(taken)
            self._ingestion.record(name, payload, asked, self._adapters(taken.request.adapter))
        except LedgerError:
            raise
        except SaysoError as error:
            self._ingestion.give_up(name, error, asked)
        except Exception as error:  # whatever a plugin does, the one who asked is told and the next request is taken
            _log.exception("ingestion %s failed", asked)
            self._ingestion.give_up(name, Unexpected(f"{type(error).__name__}: {error}"), asked)

    def _payload(self, taken: Taken) -> Payload:
        request = taken.request
        if request.body is None:
            return self._fetch(request.url or "").model_copy(update={"kind": request.kind})
        return Payload(
            body=request.body,
            media_type=request.media_type or "text/plain",
            url=request.url,
            retrieved_at=request.retrieved_at or taken.asked_at,
            kind=request.kind,
        )

    def _adapters(self, name: str | None) -> list[Adapter]:
        assert self._ingestion is not None
        found = [each for each in self._ingestion.adapters if name in {None, each.info.name}]
        if not found:
            known = ", ".join(sorted(each.info.name for each in self._ingestion.adapters))
            raise UnknownAdapter(f"no adapter is named {name!r}; there are {known}")
        return found

    @contextmanager
    def _held(self, ingestion: str) -> Iterator[None]:
        """Put off the end of the lease while the request is being read."""
        done = threading.Event()

        def beat() -> None:
            while not done.wait(self._lease.total_seconds() / 3):
                try:
                    hold(self._ledger.engine, ingestion, lease=self._lease)
                except LedgerError:
                    _log.exception("the hold on %s cannot be put off", ingestion)

        thread = threading.Thread(target=beat, name="sayso-hold", daemon=True)
        thread.start()
        try:
            yield
        finally:
            done.set()
            thread.join()


@contextmanager
def working(settings: Settings, fetch: Fetch = fetch) -> Iterator[None]:
    """Two workers in threads while the context lasts; each finishes what it is reading, if that is soon."""
    stop, lease = threading.Event(), dt.timedelta(seconds=settings.lease)
    workers = [Worker(settings, fetch, lease, most) for most in (None, SHORT)]
    threads = [threading.Thread(target=each.run, args=(stop,), name="sayso-work", daemon=True) for each in workers]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        ends = time.monotonic() + _PATIENCE
        for thread in threads:
            thread.join(max(0.0, ends - time.monotonic()))
        for worker in workers:
            worker.close()
