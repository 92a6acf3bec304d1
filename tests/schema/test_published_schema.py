"""The served schema keeps the contract's names, types and defaults, and every element is described."""

from pathlib import Path

import pytest
from graphql import GraphQLSchema, build_schema
from graphql.type import is_specified_scalar_type

from sayso.api.schema import printed_schema

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def served() -> GraphQLSchema:
    return build_schema(printed_schema())


def elements(schema: GraphQLSchema) -> dict[str, object]:
    """Path → element, for every type, field, argument, enum value and input field of our own."""
    found: dict[str, object] = {}
    for name, kind in schema.type_map.items():
        if name.startswith("__") or is_specified_scalar_type(kind):
            continue
        found[name] = kind
        for member, field in {**getattr(kind, "fields", {}), **getattr(kind, "values", {})}.items():
            found[f"{name}.{member}"] = field
            found.update({f"{name}.{member}({a}:)": x for a, x in getattr(field, "args", {}).items()})
    return found


def test_the_committed_sdl_is_the_served_one() -> None:
    assert (ROOT / "api" / "schema.graphql").read_text(encoding="utf-8") == printed_schema()


def test_every_element_is_described(served: GraphQLSchema) -> None:
    assert [path for path, element in elements(served).items() if not element.description] == []


def test_no_description_is_the_name_again(served: GraphQLSchema) -> None:
    for path, element in elements(served).items():
        assert element.description.strip(".").casefold() != path.rpartition(".")[2].casefold(), path


def test_enumerations_are_those_of_the_vocabulary(served: GraphQLSchema) -> None:
    from sayso.schema import vocabulary

    for name, kind in served.type_map.items():
        if hasattr(kind, "values") and not name.startswith("__"):
            term = getattr(vocabulary, name)
            assert {n: v.description for n, v in kind.values.items()} == {t.name: t.description for t in term}, name


def test_ids_answer_null_rather_than_an_error_where_nothing_is_found(served: GraphQLSchema) -> None:
    query = served.query_type
    assert query is not None
    nullable = {n for n, f in query.fields.items() if not str(f.type).endswith("!")}
    assert nullable == {"node", "claim", "actor", "region", "source", "ingestion"}
    assert str(query.fields["nodes"].type) == "[Node]!"
