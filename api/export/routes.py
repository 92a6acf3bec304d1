"""The addresses of the exports and of single claims; all of them ask the gate and the API like anybody else."""

import json
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from functools import partial
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from sayso.api.answer import Refusal
from sayso.api.export.asking import Asker, Node, Tally
from sayso.api.export.claim_page import CONTENT_SECURITY_POLICY, page
from sayso.api.export.formats import FORMATS, Format, exported
from sayso.api.export.linked_data import MEDIA_TYPE, document
from sayso.api.export.questions import CLAIM
from sayso.api.export.words import lost
from sayso.errors import QueryError

Answering = Callable[[Request], Awaitable[Response]]
_STATUS: Final = {
    "UNAUTHENTICATED": 401,
    "FORBIDDEN": 403,
    "NOT_FOUND": 404,
    "NOT_ACCEPTABLE": 406,
    "INTERNAL_SERVER_ERROR": 500,
    "FORMAT_NOT_INSTALLED": 501,
    "OPERATION_TIMEOUT": 503,
}
_HEADERS: Final = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}
_OFFERED: Final = ("text/html", MEDIA_TYPE, "application/json")


def export_routes() -> list[BaseRoute]:
    """A route for each format, and one for single claims."""
    files = [Route(f"/export/{form.file}", _coded(partial(_file, form)), methods=["GET"]) for form in FORMATS.values()]
    return [*files, Route("/claims/{id}", _coded(_claim), methods=["GET"])]


def _coded(answer: Answering) -> Answering:
    """What is refused comes as JSON with codes, as it does from GraphQL."""

    async def answering(request: Request) -> Response:
        try:
            return await answer(request)
        except Refusal as refusal:
            return _refused(refusal.errors)
        except QueryError as error:
            return _refused([{"message": str(error), "extensions": dict(error.extensions)}])

    return answering


def _refused(errors: Any) -> Response:
    status = _STATUS.get(errors[0]["extensions"]["code"], 400)
    headers = {**_HEADERS, "WWW-Authenticate": 'Bearer realm="sayso"'} if status == 401 else _HEADERS
    body = json.dumps({"errors": list(errors)}, ensure_ascii=False).encode("utf-8", "replace")
    return Response(body, status, headers, media_type="application/json; charset=utf-8")


async def _asker(request: Request) -> Asker:
    caller = await request.app.state.gate.caller(request.headers, request.method)
    return Asker(request.app.state.answerer, caller)


async def _file(form: Format, request: Request) -> Response:
    headers = {**_HEADERS, "Content-Disposition": f'attachment; filename="{form.file}"'}
    parts = exported(form, await _asker(request), request.query_params.multi_items(), Tally())
    first = await anext(parts)
    if request.method == "HEAD":
        await parts.aclose()
        return Response(None, 200, headers, media_type=form.media_type)
    return StreamingResponse(_from(first, parts), 200, headers, media_type=form.media_type)


async def _from(first: bytes, rest: AsyncGenerator[bytes]) -> AsyncGenerator[bytes]:
    yield first
    async for part in rest:
        yield part


async def _claim(request: Request) -> Response:
    wanted = preferred(request.headers.get("accept", "*/*"), _OFFERED)
    if wanted is None:
        raise QueryError(f"a claim comes as {', '.join(_OFFERED)}", "NOT_ACCEPTABLE")
    claim = (await (await _asker(request)).ask(CLAIM, {"id": request.path_params["id"]}))["claim"]
    if claim is None:
        raise QueryError("there is no such claim", "NOT_FOUND")
    headers = {**_HEADERS, "Vary": "Accept, Authorization"}
    if wanted == "text/html":
        safe = {"Content-Security-Policy": CONTENT_SECURITY_POLICY, "Referrer-Policy": "no-referrer"}
        return HTMLResponse(page(claim), 200, {**headers, **safe})
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
    best, weight = None, 0.0
    for media_type in offered:
        found = _weight(accept, media_type)
        if found > weight:
            best, weight = media_type, found
    return best


def _weight(accept: str, media_type: str) -> float:
    """The quality that the most specific range gives a media type; 0 where none fits."""
    names = (media_type, media_type.partition("/")[0] + "/*", "*/*")
    found: dict[str, float] = {}
    for part in accept.lower().split(","):
        name, *parameters = (each.strip() for each in part.split(";"))
        quality = next((each[2:] for each in parameters if each.startswith("q=")), "1")
        found[name] = float(quality) if quality.replace(".", "", 1).isdigit() else 0.0
    return next((found[name] for name in names if name in found), 0.0)
