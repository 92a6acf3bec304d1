"""Who may do what, over HTTP: tokens, scopes, and requests from other sites."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from graphql import OperationDefinitionNode, OperationType, get_named_type, parse
from graphql import build_schema as build_core
from starlette.datastructures import Headers

from sayso.api.access import Caller, Forbidden, Gate, Unauthenticated, permit, root_fields, scopes_of
from sayso.api.app import create_app
from sayso.api.reach import OPEN
from sayso.api.schema import build_schema
from sayso.ledger.access import Author, create_token, revoke_token, trail
from sayso.ledger.engine import open_engine
from sayso.schema.vocabulary import Scope
from sayso.settings import Settings

COUNT = {"query": "{ claims { totalCount } }"}


@dataclass
class Server:
    """The application over a ledger whose reading is closed."""

    url: str
    runner: asyncio.Runner
    client: httpx.AsyncClient

    def token(self, name: str, *scopes: Scope) -> str:
        engine = open_engine(self.url)
        made = create_token(engine, name, scopes)[1]
        engine.dispose()
        return made

    def revoke(self, name: str) -> None:
        engine = open_engine(self.url)
        revoke_token(engine, name)
        engine.dispose()

    def post(self, headers: dict[str, str] | list[tuple[str, str]], body: Any = COUNT) -> httpx.Response:
        return self.runner.run(self.client.post("/graphql", json=body, headers=headers))


@pytest.fixture
def closed(database_url: str) -> Iterator[Server]:
    with asyncio.Runner() as runner:
        app = create_app(Settings(database_url=database_url, public_read=False))
        context = app.router.lifespan_context(app)
        runner.run(context.__aenter__())
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        client = httpx.AsyncClient(transport=transport, base_url="http://sayso.test")
        yield Server(database_url, runner, client)
        runner.run(client.aclose())
        runner.run(context.__aexit__(None, None, None))


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def outcome(response: httpx.Response) -> tuple[int, str]:
    answer = response.json()
    return response.status_code, answer["errors"][0]["extensions"]["code"] if "errors" in answer else "OK"


def test_a_closed_ledger_answers_only_with_a_token_that_may_read(closed: Server) -> None:
    assert outcome(closed.post({})) == (401, "UNAUTHENTICATED")
    assert closed.post({}).headers["www-authenticate"] == 'Bearer realm="sayso"'
    assert outcome(closed.post({}, {"query": "{ __typename }"})) == (401, "UNAUTHENTICATED")
    reader, writer = closed.token("reader", Scope.READ), closed.token("writer", Scope.INGEST, Scope.REVIEW)
    assert closed.post(bearer(reader)).json()["data"] == {"claims": {"totalCount": 0}}
    assert outcome(closed.post(bearer(closed.token("chief", Scope.ADMIN)))) == (200, "OK")
    refused = closed.post(bearer(writer))
    assert outcome(refused) == (403, "FORBIDDEN")
    assert refused.json()["errors"][0]["message"] == "'claims' needs a token with the scope read"
    assert outcome(closed.post(bearer(writer), {"query": '{ ingestion(id: "ing_x") { id } }'})) == (200, "BAD_ID")


def test_a_revoked_token_stops_working_at_once(closed: Server) -> None:
    token = closed.token("reader", Scope.READ)
    assert outcome(closed.post(bearer(token))) == (200, "OK")
    closed.revoke("reader")
    assert outcome(closed.post(bearer(token))) == (401, "UNAUTHENTICATED")


def test_wrong_tokens_are_refused_even_where_reading_is_open(api: Any) -> None:
    right_form = "sayso_" + "a" * 16 + "_" + "b" * 52
    for value in (
        f"Bearer {right_form}",
        "Bearer nonsense",
        "Bearer ",
        "Basic YTpi",
        "Bearer \u00e9".encode().decode("latin-1"),
    ):
        response = api.send("POST", "/graphql", json=COUNT, headers={"Authorization": value.encode("latin-1")})
        assert outcome(response) == (401, "UNAUTHENTICATED"), value
        assert "data" not in response.json()
    twice = [("Authorization", f"Bearer {right_form}")] * 2
    assert outcome(api.send("POST", "/graphql", json=COUNT, headers=twice)) == (401, "UNAUTHENTICATED")


def test_a_secret_must_belong_to_its_id(closed: Server) -> None:
    one, other = closed.token("one", Scope.READ), closed.token("other", Scope.READ)
    mixed = "_".join([*one.split("_")[:2], other.split("_")[2]])
    assert outcome(closed.post(bearer(mixed))) == (401, "UNAUTHENTICATED")


def test_root_fields_are_found_through_fragments_and_directives() -> None:
    document = parse("""
        query { a: claims { nodes { id } } ...F ... on Query { source(id: 1) { id } } actors @skip(if: true) { id } }
        fragment F on Query { ...F ...G }
        fragment G on Query { __schema { queryType { name } } }
    """)
    operation = document.definitions[0]
    assert set(root_fields(document, operation)) == {"claims", "source", "actors", "__schema"}  # type: ignore[arg-type]


def test_every_mutation_has_its_scope() -> None:
    mutation = build_schema()._schema.mutation_type
    for name in mutation.fields if mutation else ():
        assert Scope.ADMIN not in scopes_of(OperationType.MUTATION, name), name
    assert scopes_of(OperationType.MUTATION, "not_listed") == {Scope.ADMIN}


WRITES = build_core("type Query { a: Int } type Mutation { ingest: Int reviewClaim: Int dropAll: Int }")


def refusal(query: str, *scopes: Scope, name: str | None = "desk", cross_site: bool = False) -> str | None:
    """The message with which an operation is refused to whoever has these scopes."""
    document = parse(query)
    [operation] = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
    author = Author("id", name) if name is not None else None
    try:
        permit(Caller(frozenset(scopes), author, cross_site=cross_site), WRITES, document, operation)
    except (Unauthenticated, Forbidden) as error:
        return f"{error.code}: {error}"
    return None


def test_writes_need_their_own_scope() -> None:
    review = "mutation { reviewClaim }"
    assert refusal(review, Scope.REVIEW) is None
    assert refusal(review, Scope.ADMIN) is None
    assert refusal(review, Scope.READ, Scope.INGEST) == "FORBIDDEN: 'reviewClaim' needs a token with the scope review"
    anonymous = "UNAUTHENTICATED: 'reviewClaim' needs a token with the scope review"
    assert refusal(review, Scope.READ, name=None) == anonymous
    both = "mutation { ...F reviewClaim } fragment F on Mutation { ingest }"
    assert refusal(both, Scope.REVIEW) == "FORBIDDEN: 'ingest' needs a token with the scope ingest"
    assert refusal(both, Scope.REVIEW, Scope.INGEST) is None
    assert refusal("mutation { dropAll }", Scope.REVIEW, Scope.INGEST) == (
        "FORBIDDEN: 'dropAll' needs a token with the scope admin"
    )


def test_no_token_lets_a_page_of_another_site_write() -> None:
    assert refusal("mutation { reviewClaim }", Scope.ADMIN, cross_site=True) == (
        "FORBIDDEN: a page of another site may not write"
    )
    assert refusal("{ a }", Scope.READ, cross_site=True) is None


CLAIM, OTHER, ACTOR = "clm_" + "a" * 26, "clm_" + "b" * 26, "act_" + "a" * 26
CODES = "{ errors { code } }"
REVIEW = f'reviewClaim(input: {{claim: "{CLAIM}", status: CONFIRMED}}) {CODES}'
REVIEWED = {"query": f"mutation {{ {REVIEW} }}"}
MUTATIONS = {
    f'ingest(input: {{document: {{body: "Notes.", mediaType: "text/plain"}}}}) {CODES}': Scope.INGEST,
    REVIEW: Scope.REVIEW,
    f'relateClaims(input: {{from: "{CLAIM}", to: "{OTHER}", kind: DENIES, rationale: "So"}}) {CODES}': Scope.REVIEW,
    f'judgeIdentity(input: {{left: "{ACTOR}", right: "{ACTOR}", verdict: SAME}}) {CODES}': Scope.REVIEW,
    f'undoJudgement(input: {{judgement: "{CLAIM}"}}) {CODES}': Scope.REVIEW,
}


def test_each_mutation_asks_for_its_scope(closed: Server) -> None:
    tokens = {scope: closed.token(scope, scope) for scope in Scope}
    for mutation, needed in MUTATIONS.items():
        body = {"query": f"mutation {{ {mutation} }}"}
        assert outcome(closed.post({}, body)) == (401, "UNAUTHENTICATED")
        for scope, token in tokens.items():
            expected = (200, "OK") if scope in {needed, Scope.ADMIN} else (403, "FORBIDDEN")
            assert outcome(closed.post(bearer(token), body)) == expected, (mutation, scope)


def test_writes_from_other_sites_are_refused_whatever_the_token(closed: Server) -> None:
    token = bearer(closed.token("chief", Scope.ADMIN))
    for headers in ({"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "same-site"}):
        assert outcome(closed.post({**token, **headers}, REVIEWED)) == (403, "FORBIDDEN"), headers
        assert outcome(closed.post({**token, **headers})) == (200, "OK")  # reading is nobody's write
    for headers in ({"Origin": "http://sayso.test"}, {"Sec-Fetch-Site": "same-origin"}, {}):
        assert outcome(closed.post({**token, **headers}, REVIEWED)) == (200, "OK"), headers
    for media_type in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        typed = {**token, "Content-Type": media_type}
        sent = closed.client.post("/graphql", content=json.dumps(REVIEWED), headers=typed)
        assert closed.runner.run(sent).status_code == 415, media_type
    got = closed.client.get("/graphql", params=REVIEWED, headers={**token, "GraphQL-Preflight": "1"})
    assert outcome(closed.runner.run(got)) == (405, "BAD_REQUEST")


def test_every_write_leaves_a_trace_with_the_name_of_its_token(closed: Server) -> None:
    token = closed.token("night desk", Scope.INGEST)
    ingest = next(iter(MUTATIONS))
    twice = {"query": f"mutation {{ a: {ingest} b: {ingest.replace('Notes', 'Other notes')} }}"}
    assert outcome(closed.post(bearer(token), twice)) == (200, "OK")
    closed.post(bearer(token), REVIEWED)
    engine = open_engine(closed.url)
    traces = [(each.token, each.action, len(each.nodes)) for each in trail(engine)]
    engine.dispose()
    assert traces == [(None, "token create", 1), ("night desk", "ingest", 1), ("night desk", "ingest", 1)]


CLAIMS = "claims(first: 1) { nodes { text } }"
FOLLOWED = "id status claimsRecorded issues { code message } source { id title url __typename }"
WITHIN: tuple[tuple[Scope, str], ...] = (
    (Scope.INGEST, f'{{ ingestion(id: "ing_{"a" * 26}") {{ {FOLLOWED} }} }}'),
    (Scope.INGEST, f'query {{ ...F }} fragment F on Query {{ ingestion(id: "ing_{"a" * 26}") {{ {FOLLOWED} }} }}'),
    (Scope.INGEST, f"mutation {{ {next(iter(MUTATIONS)).removesuffix(CODES)} {{ ingestion {{ {FOLLOWED} }} }} }}"),
    (Scope.REVIEW, f"mutation {{ {REVIEW.removesuffix(CODES)} {{ claim {{ id text standing }} errors {{ code }} }} }}"),
)
BEYOND: tuple[tuple[Scope, str, str], ...] = (
    (Scope.INGEST, f'{{ ingestion(id: "x") {{ source {{ {CLAIMS} }} }} }}', "Source.claims"),
    (Scope.INGEST, '{ ingestion(id: "x") { source { publisher { id } } } }', "Source.publisher"),
    (
        Scope.INGEST,
        '{ ingestion(id: "x") { ...A } } fragment A on Ingestion { source { ...B } } '
        "fragment B on Node { ... on Source { copies: claims @skip(if: true) { totalCount } } ...B }",
        "Source.claims",
    ),
    (
        Scope.REVIEW,
        f"mutation {{ {REVIEW.removesuffix(CODES)} {{ claim {{ ... {{ source {{ {CLAIMS} }} }} }} }} }}",
        "Claim.source",
    ),
    (
        Scope.REVIEW,
        f'mutation {{ undoJudgement(input: {{judgement: "{CLAIM}"}}) {{ judgement {{ left {{ id }} }} }} }}',
        "Judgement.left",
    ),
)


def test_who_may_only_write_follows_what_was_sent_in(closed: Server) -> None:
    tokens = {scope: closed.token(scope, scope) for scope in Scope}
    for scope, query in WITHIN:
        assert outcome(closed.post(bearer(tokens[scope]), {"query": query})) == (200, "OK"), query


def test_who_may_only_write_reads_no_further(closed: Server) -> None:
    tokens = {scope: closed.token(scope, scope) for scope in Scope}
    readers = {scope: closed.token(f"{scope} and read", scope, Scope.READ) for scope in tokens}
    for scope, query, field in BEYOND:
        refused = closed.post(bearer(tokens[scope]), {"query": query})
        assert outcome(refused) == (403, "FORBIDDEN"), query
        assert refused.json()["errors"][0]["message"] == f"{field!r} needs a token with the scope read as well"
        for token in (readers[scope], tokens[Scope.ADMIN]):
            assert outcome(closed.post(bearer(token), {"query": query}))[1] != "FORBIDDEN", query


def test_only_types_that_tell_of_a_write_lead_on() -> None:
    core = build_schema()._schema
    roots = {core.query_type, core.mutation_type, core.subscription_type}
    payloads = {get_named_type(field.type) for field in core.mutation_type.fields.values()}  # type: ignore[union-attr]
    assert {kind.name for kind in roots | payloads if kind} | {"Ingestion"} == OPEN


CROSS_SITE = [
    ({}, False),
    ({"origin": "https://sayso.example", "host": "sayso.example"}, False),
    ({"origin": "https://desk.example", "host": "sayso.example"}, False),
    ({"origin": "https://evil.example", "host": "sayso.example"}, True),
    ({"origin": "https://sayso.example.evil.example", "host": "sayso.example"}, True),
    ({"origin": "null", "host": "sayso.example"}, True),
    ({"origin": "http://[", "host": "sayso.example"}, True),
    ({"sec-fetch-site": "same-origin"}, False),
    ({"sec-fetch-site": "none"}, False),
    ({"sec-fetch-site": "same-site"}, True),
    ({"sec-fetch-site": "cross-site"}, True),
]


@pytest.mark.parametrize(("headers", "expected"), CROSS_SITE)
def test_pages_of_other_sites_are_recognised(api: Any, headers: dict[str, str], expected: bool) -> None:
    gate = Gate(api.app.state.reader, True, ["https://desk.example"])
    assert gate.is_cross_site(Headers(headers)) is expected
