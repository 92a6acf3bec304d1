"""The four types in a federated graph: what a gateway composes, and entities by key, on both databases."""

import asyncio
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from graphql import ObjectTypeDefinitionNode, parse

from sayso.api.app import create_app
from sayso.settings import Settings

ENTITIES = """query ($representations: [_Any!]!) { _entities(representations: $representations) {
  __typename ... on Region { name }
  ... on Actor { name } ... on Claim { text source { title } } ... on Source { url } } }"""


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def ask(request: pytest.FixtureRequest, ledger_urls: dict[str, str]) -> Iterator[Any]:
    app = create_app(Settings(database_url=ledger_urls[request.param], federation=True))
    with asyncio.Runner() as runner:
        context = app.router.lifespan_context(app)
        runner.run(context.__aenter__())
        client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://sayso.test")

        def asked(query: str, variables: dict[str, Any] | None = None) -> dict[str, Any]:
            body = {"query": query, "variables": variables or {}}
            answer: dict[str, Any] = runner.run(client.post("/graphql", json=body)).json()
            return answer

        yield asked
        runner.run(client.aclose())
        runner.run(context.__aexit__(None, None, None))


def test_a_gateway_reads_the_keys(ask: Any, schema_text: str) -> None:
    sdl = ask("{ _service { sdl __typename } }")["data"]["_service"]["sdl"]
    assert sdl.startswith('extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])\n\n')
    types = [d for d in parse(sdl).definitions if isinstance(d, ObjectTypeDefinitionNode)]
    keyed = {t.name.value for t in types if t.directives}
    assert keyed == {"Actor", "Claim", "Region", "Source"}
    served = [d for d in parse(schema_text).definitions if isinstance(d, ObjectTypeDefinitionNode)]
    assert {t.name.value for t in types} == {t.name.value for t in served}
    assert "_entities" not in sdl


def test_entities_come_in_the_order_asked_for(ask: Any, world: Any) -> None:
    unknown = "clm_" + "a" * 26
    answer = ask(
        ENTITIES,
        {
            "representations": [
                {"__typename": "Region", "id": world.ids["harbrook"]},
                {"__typename": "Claim", "id": unknown},
                {"__typename": "Claim", "id": world.ids["denied"], "more": [1]},
                {"__typename": "Actor", "id": world.ids["league"]},
                {"__typename": "Source", "id": world.ids["first"]},
            ]
        },
    )
    assert answer["data"]["_entities"] == [
        {"__typename": "Region", "name": "Harbrook"},
        None,
        {
            "__typename": "Claim",
            "text": "Harbrook is not in League hands, Tomas Reth wrote.",
            "source": {"title": None},
        },
        {"__typename": "Actor", "name": "Free Harbour League"},
        {"__typename": "Source", "url": "https://first.example/item"},
    ]


def test_a_representation_written_into_the_query(ask: Any, world: Any) -> None:
    query = '{ _entities(representations: [{__typename: "Actor", id: "%s"}]) { ... on Actor { name } } }'
    assert ask(query % world.ids["quell"])["data"] == {"_entities": [{"name": "Ida Quell"}]}


@pytest.mark.parametrize(
    ("representation", "code", "message"),
    [
        ({"id": "x"}, "BAD_USER_INPUT", "a representation needs the text '__typename'"),
        ({"__typename": "Actor"}, "BAD_USER_INPUT", "a representation needs the text 'id'"),
        ({"__typename": "Actor", "id": 7}, "BAD_USER_INPUT", "a representation needs the text 'id'"),
        ("Actor", "BAD_USER_INPUT", "a representation needs the text '__typename'"),
        ({"__typename": "Actor", "id": "7"}, "BAD_ID", "'7' is not an id"),
        ({"__typename": "Actor", "id": "reg"}, "BAD_ID", "an id of type Region was given for one of type Actor"),
        ({"__typename": "Dispute", "id": "dsp"}, "BAD_USER_INPUT", "'Dispute' is none of Actor, Claim, Region, Source"),
    ],
)
def test_a_wrong_representation_is_told(ask: Any, world: Any, representation: Any, code: str, message: str) -> None:
    named = {"reg": world.ids["harbrook"], "dsp": world.ids["who"]}
    if isinstance(representation, dict) and representation.get("id") in named:
        representation = {**representation, "id": named[representation["id"]]}
    [error] = ask(ENTITIES, {"representations": [representation]})["errors"]
    assert (error["extensions"]["code"], error["message"]) == (code, message)


def test_the_same_shape_with_another_type_is_checked_anew(ask: Any, world: Any) -> None:
    right = {"__typename": "Actor", "id": world.ids["league"]}
    assert "errors" not in ask(ENTITIES, {"representations": [right]})
    [error] = ask(ENTITIES, {"representations": [{**right, "__typename": "Claim"}]})["errors"]
    assert error["extensions"]["code"] == "BAD_ID"


def test_many_representations_cost_and_too_many_are_refused(ask: Any, world: Any) -> None:
    one = {"__typename": "Actor", "id": world.ids["league"]}
    cheap = ask(ENTITIES, {"representations": [one]})["extensions"]["cost"]["requested"]
    assert ask(ENTITIES, {"representations": [one] * 50})["extensions"]["cost"]["requested"] > 40 * cheap
    [error] = ask(ENTITIES, {"representations": [one] * 101})["errors"]
    assert error["message"] == "Query._entities: at most 100 representations"


def test_it_is_off_unless_asked_for(api: Any) -> None:
    assert api.code("{ _service { sdl } }") == "GRAPHQL_VALIDATION_FAILED"
