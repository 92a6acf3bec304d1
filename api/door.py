"""What every operation passes before it runs, whatever brought it: its text is found, it is paid and guarded."""

from dataclasses import dataclass, field, replace

from sayso.api.access import Caller
from sayso.api.answer import Answerer, Prepared, Refusal, refusal_of, refusing
from sayso.api.operations import Operations
from sayso.api.rate import Limiter, RateLimited, Standing
from sayso.api.request import GraphQLRequest


@dataclass(frozen=True)
class Admitted:
    """An operation that may run; `headers` tell its client over HTTP what is left to it."""

    prepared: Prepared
    headers: dict[str, str]


@dataclass(frozen=True)
class Door:
    """The one way in, over HTTP, WebSocket and event streams."""

    answerer: Answerer
    operations: Operations = field(default_factory=lambda: Operations({}))
    limiter: Limiter = field(default_factory=lambda: Limiter(None))

    async def admit(self, asked: GraphQLRequest, caller: Caller, client: str) -> Admitted:
        """An operation that is known, paid, permitted, guarded and valid. Raises `Refusal`.

        The first point is taken before anything is read, so that refused documents are not free; the others when the
        cost is known.
        """
        standing = await self._charge(client, 1)
        try:
            with refusing():
                found = self.operations.found(asked)
            known = replace(caller, client=client)
            prepared = await self.answerer.prepare(found.query, found.variables, found.operation_name, known)
            if prepared.cost > 1:
                standing = await self._charge(client, prepared.cost - 1)
        except Refusal as refusal:
            refusal.headers = {**_headers(standing), **refusal.headers}
            raise
        self.operations.keep(found)
        return Admitted(prepared, _headers(standing))

    async def _charge(self, client: str, points: int) -> Standing | None:
        with refusing():
            try:
                return await self.limiter.charge(client, points)
            except RateLimited as error:
                raise Refusal([refusal_of(error)], 429, error.standing.headers()) from error


def _headers(standing: Standing | None) -> dict[str, str]:
    return {} if standing is None else standing.headers()
