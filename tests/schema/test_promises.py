"""What a release promised stays: the served schema against the SDL of the last release, kept in `released/`.

Something may go only when the last release marked it `@deprecated(reason: "... removed after YYYY-MM-DD")` and that day
has passed. At a release `api/schema.graphql` is copied to `released/VERSION.graphql`.
"""

import datetime as dt
import re
from pathlib import Path

import pytest
from graphql import GraphQLSchema, build_schema, find_breaking_changes, find_dangerous_changes

from sayso.api.schema import printed_schema

RELEASED = Path(__file__).parent / "released"
TERM = re.compile(r"removed after (\d{4}-\d{2}-\d{2})")


def last_release() -> GraphQLSchema:
    paths = sorted(RELEASED.glob("*.graphql"), key=lambda path: [int(part) for part in path.stem.split(".")])
    return build_schema(paths[-1].read_text("utf-8"))


def deprecations(schema: GraphQLSchema) -> dict[str, str]:
    """Reasons by `Type.member`, for fields, arguments, input fields and enum values."""
    found: dict[str, str] = {}
    for name, kind in schema.type_map.items():
        if name.startswith("__"):
            continue
        for member, element in {**getattr(kind, "fields", {}), **getattr(kind, "values", {})}.items():
            found[f"{name}.{member}"] = element.deprecation_reason or ""
            for argument, declared in getattr(element, "args", {}).items():
                found[f"{name}.{member}.{argument}"] = declared.deprecation_reason or ""
    return {path: reason for path, reason in found.items() if reason}


def broken(old: GraphQLSchema, new: GraphQLSchema, today: dt.date) -> list[str]:
    """Breaking changes that nobody was told of in time."""
    over = {
        path
        for path, reason in deprecations(old).items()
        if (term := TERM.search(reason)) and dt.date.fromisoformat(term[1]) < today
    }
    changes = [change.description for change in find_breaking_changes(old, new)]
    return [change for change in changes if not any(path in change for path in over)]


def test_nothing_promised_is_gone_or_changed() -> None:
    assert broken(last_release(), build_schema(printed_schema()), dt.datetime.now(dt.UTC).date()) == []


def test_changes_that_may_surprise_a_client_are_listed() -> None:
    changes = find_dangerous_changes(last_release(), build_schema(printed_schema()))
    assert [change.description for change in changes] == []


def test_a_deprecation_says_when_it_ends_and_leaves_half_a_year() -> None:
    served, released = deprecations(build_schema(printed_schema())), deprecations(last_release())
    for path, reason in served.items():
        term = TERM.search(reason)
        assert term is not None, path
        if path not in released:
            left = dt.date.fromisoformat(term[1]) - dt.datetime.now(dt.UTC).date()
            assert left >= dt.timedelta(days=183), path


@pytest.mark.parametrize(
    ("old", "new", "gone"),
    [
        ("type Query { a: Int b: Int }", "type Query { a: Int }", ["Field Query.b was removed."]),
        ("type Query { a: Int }", "type Query { a: Int! }", []),
        ("type Query { a: Int! }", "type Query { a: Int }", ["Field Query.a changed type from Int! to Int."]),
        (
            'type Query { a: Int b: Int @deprecated(reason: "use a; removed after 2030-01-01") }',
            "type Query { a: Int }",
            ["Field Query.b was removed."],
        ),
        (
            'type Query { a: Int b: Int @deprecated(reason: "use a; removed after 2020-01-01") }',
            "type Query { a: Int }",
            [],
        ),
    ],
)
def test_what_counts_as_broken(old: str, new: str, gone: list[str]) -> None:
    assert broken(build_schema(old), build_schema(new), dt.date(2026, 1, 1)) == gone
