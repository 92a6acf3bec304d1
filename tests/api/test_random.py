"""Random valid operations, each from a seed: one statement each, no errors, and the same bytes from both databases.

Left out are the moments that default to now, and relevance, which each database scores in its own way.
"""

import json
import random
from collections.abc import Mapping
from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    build_schema,
    get_named_type,
    is_leaf_type,
    parse,
    validate,
)
from hypothesis import given, settings
from hypothesis import strategies as st

SKIPPED = {("Query", "search"), ("Control", "asOf"), ("Control", "knownAt")}
DEEPEST = 4
WORDS = ("harbrook", "barge", "League", "café", "nowhere")
DAYS = ("2021-04-05", "2021-05-01", "2021-05-02", "2021-06-05")
MOMENTS = ("2021-05-03T07:59:59Z", "2021-05-03T08:00:00Z", "2021-06-10T08:00:00.25Z", "2021-06-11T02:00:00+02:00")
ID_ARGUMENTS = {
    "claimant": "quell reth league",
    "speaksFor": "league army",
    "about": "league army",
    "region": "harbrook norlund velmaria",
    "within": "norlund velmaria",
    "source": "first copy post",
    "publisher": "tidewatch quarry",
    "affiliatedWith": "league army",
    "actor": "quell reth",
    "claim": "held denied hurt",
    "ingestion": "one",
    "node": "league harbrook first held denies who same one",
}


class Writer:
    """Writes one operation, the same one for the same seed."""

    def __init__(self, seed: int, schema: GraphQLSchema, ids: Mapping[str, str]) -> None:
        self.dice, self.schema, self.ids = random.Random(seed), schema, ids

    def some(self, values: list[Any], least: int, most: int) -> list[Any]:
        return self.dice.sample(values, min(len(values), self.dice.randint(least, most)))

    def operation(self) -> str:
        assert self.schema.query_type is not None
        return self.selection(self.schema.query_type, 0)

    def selection(self, kind: Any, depth: int, prefix: str = "") -> str:
        if isinstance(kind, GraphQLInterfaceType | GraphQLUnionType):
            possible = sorted(self.schema.get_possible_types(kind), key=lambda each: each.name)
            chosen = self.some(possible, 1, 2)
            parts = [f"... on {each.name} {self.selection(each, depth + 1, each.name)}" for each in chosen]
            return "{ __typename " + " ".join(parts) + " }"
        assert isinstance(kind, GraphQLObjectType)
        names = [name for name in kind.fields if (kind.name, name) not in SKIPPED]
        if depth >= DEEPEST:
            names = [name for name in names if is_leaf_type(get_named_type(kind.fields[name].type))] or names[:1]
        most = 2 if kind.name == "Query" else 4
        chosen_names = self.some(names, 1, most)
        parts = [self.field(prefix, kind, name, depth) for name in chosen_names]
        return "{ __typename " + " ".join(parts) + " }"

    def field(self, prefix: str, kind: GraphQLObjectType, name: str, depth: int) -> str:
        field = kind.fields[name]
        inner = get_named_type(field.type)
        alias = f"{prefix}_{name}: " if prefix else f"other_{name}: " if self.dice.random() < 0.1 else ""
        written = self.arguments(name, field)
        if is_leaf_type(inner):
            return f"{alias}{name}{written}"
        deeper = depth if inner.name.endswith(("Connection", "Edge")) else depth + 1
        if depth > DEEPEST + 2:
            return "__typename"
        return f"{alias}{name}{written} {self.selection(inner, deeper)}"

    def arguments(self, name: str, field: GraphQLField) -> str:
        found: list[str] = []
        if "first" in field.args:
            found.append(
                self.dice.choice(["first: 3", "last: 2", "first: 1", ""]) if "last" in field.args else "first: 3"
            )
        for argument, declared in field.args.items():
            if argument in {"first", "last", "after", "before"}:
                continue
            required = str(declared.type).endswith("!") or name == "region"
            if argument == "code" or not (required or self.dice.random() < 0.5):
                continue
            found.append(f"{argument}: {self.value(name if argument == 'id' else argument, declared.type)}")
        written = ", ".join(each for each in found if each)
        return f"({written})" if written else ""

    def value(self, name: str, kind: Any) -> str:
        inner = get_named_type(kind)
        if "[" in str(kind):
            one = [self.value(name, inner) for _ in range(self.dice.randint(1, 2))]
            return "[" + ", ".join(one) + "]"
        if isinstance(inner, GraphQLEnumType):
            return self.dice.choice([each for each in inner.values if each != "RELEVANCE"])
        texts = {
            "ID": lambda: self.ids[self.dice.choice(ID_ARGUMENTS.get(name, ID_ARGUMENTS["node"]).split())],
            "Date": lambda: self.dice.choice(DAYS),
            "DateTime": lambda: self.dice.choice(MOMENTS),
            "String": lambda: "ZZ" if name in {"country", "code"} else self.dice.choice(WORDS),
        }
        if inner.name in texts:
            return json.dumps(texts[inner.name](), ensure_ascii=False)
        if inner.name == "Boolean":
            return self.dice.choice(["true", "false"])
        fields = [each for each in inner.fields if str(inner.fields[each].type).endswith("!")]
        optional = [each for each in inner.fields if each not in fields]
        fields += self.some(optional, 0, 2)
        return "{" + ", ".join(f"{each}: {self.value(each, inner.fields[each].type)}" for each in fields) + "}"


@pytest.fixture(scope="module")
def schema(schema_text: str) -> GraphQLSchema:
    return build_schema(schema_text)


@settings(max_examples=120, deadline=None, derandomize=True)
@given(seed=st.integers(0, 1 << 32))
def test_both_databases_give_the_same_bytes(seed: int, apis: Any, world: Any, schema: GraphQLSchema) -> None:
    document = Writer(seed, schema, world.ids).operation()
    assert validate(schema, parse(document)) == []
    before = [len(api.statements) for api in apis.values()]
    one, two = (api.send("POST", "/graphql", json={"query": document}) for api in apis.values())
    codes = {error["extensions"]["code"] for each in (one, two) for error in each.json().get("errors", ())}
    if codes and codes <= {"COST_LIMIT_EXCEEDED", "QUERY_TOO_COMPLEX"}:
        return
    assert "errors" not in one.json(), (document, one.json()["errors"])
    assert one.content == two.content, document
    assert [len(api.statements) - was for api, was in zip(apis.values(), before, strict=True)] == [1, 1]


def test_every_field_is_declared(schema: GraphQLSchema) -> None:
    from sayso.api.fields import FIELDS
    from sayso.api.fields.streams import STREAMS
    from sayso.api.writing import MUTATIONS

    assert schema.mutation_type is not None
    assert set(schema.mutation_type.fields) == set(MUTATIONS)
    for kind in schema.type_map.values():
        if not isinstance(kind, GraphQLObjectType) or kind.name.startswith("__"):
            continue
        if kind.name.endswith(("Connection", "Edge")) or kind.name in {"PageInfo", "Mutation"}:
            continue
        declared = STREAMS if kind.name == "Subscription" else FIELDS[kind.name]
        assert set(declared) == set(kind.fields), kind.name
