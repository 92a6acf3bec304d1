"""The addresses of the exports and of single claims; all of them ask the gate and the API like anybody else."""

import json
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from sayso.api.accept import HTML, JSON, Accepted
from sayso.api.access import Forbidden
from sayso.api.answer import Refusal, refusal_of
from sayso.api.export.asking import Asker, Node, Tally
from sayso.api.export.claim_page import CONTENT_SECURITY_POLICY, page
from sayso.api.export.formats import FORMATS, Format, exported
from sayso.api.export.linked_data import MEDIA_TYPE, document
from sayso.api.export.questions import CLAIM
from sayso.api.export.words import lost
from sayso.api.live.service import Live
from sayso.api.rate import RateLimited
from sayso.api.responses import STATUS, refused
from sayso.errors import QueryError

Answering = Callable[[Request], Awaitable[Response]]
_STATUS: Final = {
    **STATUS,
    "NOT_FOUND": 404,
    "NOT_ACCEPTABLE": 406,
    "FORMAT_NOT_INSTALLED": 501,
    "OPERATION_TIMEOUT": 503,
}
_HEADERS: Final = {"Cache-Control": "no-store"}
_OFFERED: Final = (HTML, MEDIA_TYPE, JSON)


def export_routes() -> list[BaseRoute]:
    """A route for each format, and one for single claims."""
    files = [Route(f"/export/{form.file}", _coded(partial(_file, form)), methods=["GET"]) for form in FORMATS.values()]
    return [*files, Route("/claims/{id}", _coded(_claim), methods=["GET"])]


def _coded(answer: Answering) -> Answering:
    """What is refused comes as JSON with codes, as it does from GraphQL."""

    async def answering(request: Request) -> Response:
        try:
            return await answer(request)
        except RateLimited as error:
            return _refused(Refusal([refusal_of(error)], 429, error.standing.headers()))
        except Refusal as refusal:
            return _refused(refusal)
        except QueryError as error:
            return _refused(Refusal([refusal_of(error)]))

    return answering


def _refused(refusal: Refusal) -> Response:
    """As from GraphQL, but with a status of its own for each code."""
    code = refusal.errors[0]["extensions"]["code"]
    return refused(Refusal(refusal.errors, refusal.status or _STATUS.get(code, 400), refusal.headers), JSON)


async def _asker(request: Request) -> Asker:
    """Whoever asks; a page of another site may lead here, but not load it behind its reader's back."""
    live: Live = request.app.state.live
    caller = await live.gate.caller(request.headers, request.method)
    if caller.cross_site and request.headers.get("sec-fetch-mode") != "navigate":
        raise Forbidden("a page of another site may not load this")
    client = caller.counted_as(request.client.host if request.client else None)
    return Asker(live.answerer, replace(caller, client=client), partial(live.door.limiter.charge, client))


async def _file(form: Format, request: Request) -> Response:
    headers = {**_HEADERS, "Content-Disposition": f'attachment; filename="{form.file}"'}
    tally = Tally()
    parts = exported(form, await _asker(request), request.query_params.multi_items(), tally)
    first = await anext(parts)
    headers["Sayso-Known-At"] = tally.known_at
    if request.method == "HEAD":
        await parts.aclose()
        return Response(None, 200, headers, media_type=form.media_type)
    return StreamingResponse(_from(first, parts), 200, headers, media_type=form.media_type)


async def _from(first: bytes, rest: AsyncGenerator[bytes]) -> AsyncGenerator[bytes]:
    yield first
    async for part in rest:
        yield part


async def _claim(request: Request) -> Response:
    wanted = preferred(request.headers.get("accept", ""), _OFFERED)
    if wanted is None:
        raise QueryError(f"a claim comes as {', '.join(_OFFERED)}", "NOT_ACCEPTABLE")
    claim = (await (await _asker(request)).ask(CLAIM, {"id": request.path_params["id"]}))["claim"]
    if claim is None:
        raise QueryError("there is no such claim", "NOT_FOUND")
    headers = {**_HEADERS, "Vary": "Accept, Authorization"}
    if wanted == HTML:
        return HTMLResponse(page(claim), 200, {**headers, "Content-Security-Policy": CONTENT_SECURITY_POLICY})
    return Response(_as_json(claim, wanted), 200, headers, media_type=wanted)


def _as_json(claim: Node, wanted: str) -> bytes:
    reason = lost(claim)
    if wanted == MEDIA_TYPE and reason is not None:
        raise QueryError(f"schema.org cannot carry this claim: {reason}", "NOT_ACCEPTABLE")
    plain = {name: value for name, value in claim.items() if name not in {"excerpt", "disputedBy"}}
    found: Mapping[str, Any] = document(claim) if wanted == MEDIA_TYPE else plain
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def preferred(accept: str, offered: tuple[str, ...]) -> str | None:
    """The offered media type that a client likes best; of equals the one that is offered first."""
    accepted = Accepted.of(accept)
    best = max(offered, key=accepted.weight)
    return best if accepted.weight(best) > 0 else None
