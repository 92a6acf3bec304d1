"""The data of an export's operations without a walk: the same as with one, and refused where only a walk answers."""

import asyncio
from typing import Any

import pytest
from graphql import parse

from sayso.api.access import Caller
from sayso.api.answer import Answerer
from sayso.api.bare import shape_of
from sayso.api.export.questions import CLAIM, CLAIMS, REGION, REGIONS
from sayso.api.planner import Planner
from sayso.api.reader import open_reader
from sayso.api.schema import served_schema
from sayso.api.sql import REST
from sayso.schema.vocabulary import Scope

KINDS = ("sqlite", "postgresql")
SCHEMA = served_schema()


def shape(query: str) -> Any:
    return shape_of(SCHEMA, parse(query).definitions[0].selection_set)  # type: ignore[attr-defined]


async def _both_ways(url: str, query: str, variables: dict[str, Any]) -> tuple[Any, Any]:
    reader = open_reader(url)
    await reader.open()
    try:
        answerer = Answerer(SCHEMA, reader)
        prepared = await answerer.prepare(query, variables, None, Caller(frozenset({Scope.READ})))
        tree = await answerer.fetch(
            await answerer.planned(prepared, Planner.plan), prepared.coerced, prepared.caller.client
        )
        bare = answerer.shape(prepared)
        assert bare is not None
        return answerer.walk(prepared, tree)["data"], bare(tree)
    finally:
        await reader.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_bare_answer_is_the_walked_one(ledger_urls: dict[str, str], world: Any, kind: str) -> None:
    asked = [(CLAIMS, {}), (CLAIM, {"id": world.ids["held"]}), (REGION, {"code": "ZZ"})]
    for query, variables in asked:
        walked, bare = asyncio.run(_both_ways(ledger_urls[kind], query, variables))
        assert repr(bare) == repr(walked)
        if query == CLAIM:
            assert bare["claim"]["id"] == world.ids["held"]


def test_what_only_a_walk_answers_is_refused() -> None:
    for query in (
        REGIONS,
        "{ node(id: 1) { id } }",
        "{ claims { ...f } }",
        "{ claims @skip(if: true) { totalCount } }",
    ):
        with pytest.raises(ValueError, match=r"only a walk|abstract"):
            shape(query)


def test_what_did_not_fit_into_an_object_is_taken_up_and_fractions_stay_fractions() -> None:
    found = shape("{ region(id: 1) { there: location { longitude latitude } name } }")
    tree = {"region": {"there": {"longitude": 5, REST: {"latitude": 7, REST: {"more": 1}}}, REST: {"name": "Pell"}}}
    assert repr(found(tree)) == repr({"region": {"there": {"longitude": 5.0, "latitude": 7.0}, "name": "Pell"}})
    assert found({"region": None}) == {"region": None}
