"""Variables: how many there may be, what wrong ones cost, and lists of enumerators as sets."""

import json
import time
from typing import Any

import pytest

CLAIMS = "query ($f: ClaimFilter) { claims(first: 1, filter: $f) { nodes { id } totalCount } }"
TOO_MANY = {
    "message": "the variables hold more than 10000 items of lists and keys of objects together",
    "extensions": {"code": "QUERY_TOO_COMPLEX"},
}


@pytest.mark.parametrize(
    "filter_",
    [
        {"modalities": ["ASSERTE"] * 90_000},
        {"modalities": ["ASSERTED"] * 50_000},
        {f"modalitie{at}": 1 for at in range(40_000)},
        {"text": [[at] for at in range(6_000)]},
    ],
    ids=["bad items", "good items", "unknown keys", "lists in lists"],
)
def test_too_many_values_are_refused_at_once(apis: Any, filter_: dict[str, Any]) -> None:
    api = apis["sqlite"]
    api.ask(CLAIMS)
    started = time.perf_counter()
    assert api.ask(CLAIMS, {"f": filter_}) == {"errors": [TOO_MANY]}
    assert time.perf_counter() - started < 2.0


def test_the_limit_of_values_holds_to_the_last_one(api: Any) -> None:
    assert api.ask("{ __typename }", {"unused": [0] * 9_999})["data"] == {"__typename": "Query"}
    assert api.ask("{ __typename }", {"unused": [0] * 10_000}) == {"errors": [TOO_MANY]}


@pytest.mark.parametrize(
    "filter_",
    [{"modalities": ["ASSERTE"] * 9_000}, {f"modalitie{at}": 1 for at in range(9_000)}],
    ids=["bad items", "unknown keys"],
)
def test_a_few_errors_stand_for_many(apis: Any, filter_: dict[str, Any]) -> None:
    api = apis["sqlite"]
    started = time.perf_counter()
    answer = api.ask(CLAIMS, {"f": filter_})
    assert time.perf_counter() - started < 2.0
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["BAD_USER_INPUT"] * 6
    assert "Did you mean" in answer["errors"][0]["message"]
    assert answer["errors"][5]["message"].startswith("Too many errors processing variables")
    assert len(json.dumps(answer)) < 10_000


def test_lists_of_enumerators_are_sets(api: Any) -> None:
    asked = [["DENIED", "REPORTED"], ["REPORTED", "DENIED"], ["REPORTED", "DENIED"] * 50]
    assert [api.ask(CLAIMS, {"f": {"modalities": each}})["data"]["claims"]["totalCount"] for each in asked] == [2, 2, 2]
    assert len(set(api.statements[-3:])) == 1
    assert api.ask(CLAIMS, {"f": {"modalities": []}})["data"]["claims"]["totalCount"] == 0


@pytest.mark.parametrize("name", ["modalities", "topics", "sourceKinds"])
def test_long_lists_of_enumerators_are_refused_and_not_kept(api: Any, name: str) -> None:
    value = {"modalities": "DENIED", "topics": "CONTROL", "sourceKinds": "SOCIAL_POST"}[name]
    assert "errors" not in api.ask(CLAIMS, {"f": {name: [value] * 100}})
    for _ in range(2):
        [error] = api.ask(CLAIMS, {"f": {name: [value] * 101}})["errors"]
        assert error["message"] == "Query.claims: a list of more than 100 items to choose from"
        assert error["extensions"]["code"] == "BAD_USER_INPUT"
    written = f"{{ claims(filter: {{{name}: [{f'{value} ' * 101}]}}) {{ totalCount }} }}"
    assert api.code(written) == "BAD_USER_INPUT"
