"""The document guard: what each limit lets through and refuses, what things cost, and how long it may take."""

import json
import time
from typing import Any

import pytest

TOO_MUCH = {"QUERY_TOO_COMPLEX", "QUERY_TOO_DEEP", "COST_LIMIT_EXCEEDED"}


def codes(api: Any, document: str, variables: Any = None) -> set[str]:
    return {error["extensions"]["code"] for error in api.ask(document, variables).get("errors", ())}


def aliases(number: int) -> str:
    return "{ " + " ".join(f"a{at}: __typename" for at in range(number)) + " }"


def directives(number: int, fields: int = 1) -> str:
    return "{ " + " ".join(f"a{at}: __typename" + " @include(if: true)" * number for at in range(fields)) + " }"


def operations(number: int) -> str:
    return " ".join(f"query Q{at} {{ __typename }}" for at in range(number))


def levels(number: int) -> str:
    return '{ region(code: "ZZ-NOR") ' + "{ parent " * number + "{ id }" + " }" * number + " }"


def fragments(number: int) -> str:
    used = " ".join(f"...F{at}" for at in range(number))
    return f"{{ {used} }} " + " ".join(f"fragment F{at} on Query {{ __typename }}" for at in range(number))


@pytest.mark.parametrize(
    ("allowed", "refused", "code"),
    [
        (aliases(30), aliases(31), "QUERY_TOO_COMPLEX"),
        (directives(1, 30), directives(2, 26), "QUERY_TOO_COMPLEX"),
        (levels(13), levels(14), "QUERY_TOO_DEEP"),
        (fragments(100), fragments(101), "QUERY_TOO_COMPLEX"),
        ("{ " + "__typename " * 150 + "}", "{ " + "__typename " * 151 + "}", "QUERY_TOO_COMPLEX"),
        ("{ " + "claims { totalCount } " * 30 + "}", "{ " + "claims { totalCount } " * 31 + "}", "QUERY_TOO_COMPLEX"),
        (
            "{ " + "... { claims { totalCount } } " * 30 + "}",
            "{ " + "... { claims { totalCount } } " * 31 + "}",
            "QUERY_TOO_COMPLEX",
        ),
    ],
    ids=["aliases", "directives", "levels", "fragments", "repeated leaves", "repeated fields", "repeats in fragments"],
)
def test_each_limit_holds_to_the_last_one(api: Any, allowed: str, refused: str, code: str) -> None:
    assert code not in codes(api, allowed)
    assert codes(api, refused) == {code}


def test_operations_and_tokens(api: Any) -> None:
    assert api.ask(operations(10), name="Q3")["data"] == {"__typename": "Query"}
    [error] = api.ask(operations(11), name="Q3")["errors"]
    assert error["extensions"]["code"] == "QUERY_TOO_COMPLEX"
    assert codes(api, "{ " + "x " * 2_000 + "}") == {"QUERY_TOO_COMPLEX"}


def test_ten_directives_in_one_place_are_refused_as_one_mistake(api: Any) -> None:
    [error] = api.ask("{ __typename " + "@nothing " * 10 + "}")["errors"]
    assert error["extensions"]["code"] == "QUERY_TOO_COMPLEX"


def test_limits_count_what_is_not_run_as_well(api: Any) -> None:
    hidden = "query Wanted { __typename } query Other " + aliases(31)
    [error] = api.ask(hidden, name="Wanted")["errors"]
    assert error["extensions"]["code"] == "QUERY_TOO_COMPLEX"
    unused = "{ __typename } fragment F on Query " + aliases(31)
    assert codes(api, unused) == {"QUERY_TOO_COMPLEX"}


@pytest.mark.parametrize(
    ("query", "variables", "cost"),
    [
        ("{ __typename }", {}, 0),
        ("{ claims(first: 10) { nodes { id } } }", {}, 12),
        ("{ claims { nodes { id } } }", {}, 23),
        ("query ($n: Int) { claims(first: $n) { nodes { id } } }", {"n": 50}, 56),
        ("query ($n: Int) { claims(first: $n) { nodes { id } } }", {}, 23),
        ("query ($n: Int = 50) { claims(first: $n) { nodes { id } } }", {}, 56),
        ("query ($n: Int) { claims(last: $n) { edges { cursor node { id } } } }", {"n": 10}, 13),
        ("{ claims(first: 10) { nodes { relations(first: 10) { nodes { kind } } } } }", {}, 131),
        (
            "{ ...F } fragment F on Query { claims(first: 10) { ...G } }"
            " fragment G on ClaimConnection { nodes { id } }",
            {},
            12,
        ),
        ("{ claims { ...G } } fragment G on ClaimConnection { nodes { id } }", {}, 23),
        ("{ claims { ... { ... on ClaimConnection { totalCount } } } }", {}, 3),
        ("{ __schema { queryType { name } } }", {}, 1_000),
    ],
)
def test_what_operations_cost(api: Any, query: str, variables: dict[str, Any], cost: int) -> None:
    answer = api.ask(query, variables)
    assert "errors" not in answer
    assert answer["extensions"]["cost"]["requested"] == cost


def test_ids_multiply(api: Any, world: Any) -> None:
    ids = [world.ids["league"], world.ids["harbrook"], world.ids["held"]]
    answer = api.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {"ids": ids})
    assert answer["extensions"]["cost"] == {"requested": 3, "actual": 3}


def test_the_actual_cost_is_what_was_found(api: Any) -> None:
    answer = api.ask(
        '{ region(code: "ZZ-NOR") { name names { value } parent { name } } nothing: claim(id: "clm_%s") { id } }'
        % ("a" * 26)
    )
    assert answer["data"]["nothing"] is None
    assert answer["extensions"]["cost"]["actual"] == 3


ATTACKS = {
    "doubling fragments": "{ ...F0 } "
    + " ".join(f"fragment F{at} on Query {{ ...F{at + 1} ...F{at + 1} }}" for at in range(95))
    + " fragment F95 on Query { __typename }",
    "inline repeats": "{ " + "... { claims { nodes { id } } } " * 180 + "}",
    "one fragment over and over": "{ " + "...F " * 900 + "} fragment F on Query { claims { nodes { id } } }",
    "fragments that meet": "{ claims { nodes { "
    + " ".join(f"...A{at}" for at in range(45))
    + " } } } "
    + " ".join(f"fragment A{at} on Claim {{ source {{ ...B{at} }} }}" for at in range(45))
    + " ".join(f"fragment B{at} on Source {{ id title }}" for at in range(45)),
    "a circle": "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A ...A }",
    "unknown fields": "{ " + " ".join(f"x{at}" for at in range(1_900)) + " }",
    "variables": "query (" + " ".join(f"$a{at}: Int" for at in range(450)) + ") { __typename }",
    "deep values": "{ nodes(ids: " + "[" * 400 + "]" * 400 + ") { id } }",
    "pages in pages": "{ " + "claims(first: 100) { nodes { source { " * 7 + "id" + " } } }" * 7 + " }",
    "comments": "#\n" * 250_000 + "{ __typename }",
    "a long name": "{ " + "x" * 900_000 + " }",
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_are_refused_at_once(apis: Any, attack: str) -> None:
    api = apis["sqlite"]
    before = len(api.statements)
    started = time.perf_counter()
    answer = api.ask(ATTACKS[attack])
    assert time.perf_counter() - started < 2.0
    assert "data" not in answer
    assert {error["extensions"]["code"] for error in answer["errors"]} <= TOO_MUCH | {
        "GRAPHQL_VALIDATION_FAILED",
        "GRAPHQL_PARSE_FAILED",
    }
    assert len(json.dumps(answer)) < 20_000
    assert len(api.statements) == before


def test_sizes_of_pages_that_are_no_numbers_count_as_left_out(api: Any) -> None:
    query = "query ($n: Int) { claims(first: $n) { nodes { id } } }"
    assert codes(api, query, {"n": "many"}) == {"BAD_USER_INPUT"}
    assert codes(api, query, {"n": 1e300}) == {"BAD_USER_INPUT"}
    assert codes(api, query, {"n": -5}) == {"BAD_USER_INPUT"}
    assert codes(api, query, {"n": True}) == {"BAD_USER_INPUT"}


@pytest.mark.parametrize("empty", ["{}", "{ claims {} }", "{ ...A } fragment A on Query {}", "{ __schema {} }"])
def test_empty_selections_are_no_graphql(api: Any, empty: str) -> None:
    [error] = api.ask(empty)["errors"]
    assert error["extensions"]["code"] == "GRAPHQL_PARSE_FAILED"
    assert error["message"] == "Syntax Error: Expected Name, found '}'."
    assert error["locations"] == [{"line": 1, "column": empty.index("{}") + 2}]


def test_what_an_error_quotes_is_cut(api: Any) -> None:
    [error] = api.ask("query A { __typename }", name="x" * 900_000)["errors"]
    assert error["message"] == f"the operation '{'x' * 60}' is not in the document"
