"""The one address of GraphQL: a page for browsers that ask for it, answers, and streams of answers."""

import hashlib

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from sayso.api.accept import JSON, Accepted
from sayso.api.answer import Answer, Refusal, is_subscription
from sayso.api.graphiql_page import CONTENT_SECURITY_POLICY, REVALIDATED, page
from sayso.api.live.events import EVENT_STREAM, event_stream, refused_stream
from sayso.api.live.service import Live, sender_of
from sayso.api.request import BadRequest, GraphQLRequest, read_request
from sayso.api.responses import answered, not_acceptable, refused, rejected, unknown_caller
from sayso.errors import QueryError


async def graphql(request: Request) -> Response:
    """The GraphiQL page for a browser that asks for a page, an answer for everybody else."""
    accepted = Accepted.of(request.headers.get("accept", ""))
    if request.method in {"GET", "HEAD"} and not request.query_params and accepted.wants_page():
        return HTMLResponse(page("graphql", "graphql"), headers=_page_headers())
    media_type = accepted.answer_type()
    if media_type is None and not accepted.weight(EVENT_STREAM):
        return not_acceptable()
    try:
        return await _answer(request, accepted, media_type)
    except BadRequest as error:
        return rejected(error, media_type or JSON)
    except QueryError as error:
        return refused(unknown_caller(error), media_type or JSON)
    except Refusal as refusal:
        return refused_stream(refusal) if media_type is None else refused(refusal, media_type)


async def _answer(request: Request, accepted: Accepted, media_type: str | None) -> Response:
    live: Live = request.app.state.live
    caller = await live.gate.caller(request.headers, request.method)
    asked = await read_request(request)
    client = caller.counted_as(request.client.host if request.client else None)
    with live.take_turn(client):
        admitted = await live.door.admit(asked, caller, client)
        prepared = admitted.prepared
        if media_type is None or (accepted.weights.get(EVENT_STREAM) and is_subscription(prepared)):
            response = await event_stream(live, prepared, await sender_of(live.gate, request))
        else:
            answer = await live.answerer.run(prepared)
            response = _revalidated(answered(answer, media_type), asked, answer, request)
    response.headers.update(admitted.headers)
    return response


def _revalidated(response: Response, asked: GraphQLRequest, answer: Answer, request: Request) -> Response:
    """An answer to a GET by hash or name may be kept and asked about again; 304 when it is still the same."""
    if not asked.safe or asked.document_id is None or "errors" in answer:
        return response
    tag = f'W/"{hashlib.sha256(bytes(response.body)).hexdigest()[:32]}"'
    kept = {each.strip() for each in request.headers.get("if-none-match", "").split(",")}
    if tag in kept or "*" in kept:
        response = Response(None, 304)
    response.headers.update({"ETag": tag, "Cache-Control": "private, no-cache", "Vary": "Accept, Authorization"})
    return response


def _page_headers() -> dict[str, str]:
    return {
        "Content-Security-Policy": CONTENT_SECURITY_POLICY,
        "Cache-Control": REVALIDATED,
        "Vary": "Accept",
    }
