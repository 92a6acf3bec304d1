"""The published schema under graphql-eslint: recommended rules, Relay's, and a description on every element."""

from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]


def test_the_schema_is_clean(node: Any) -> None:
    [summary, *findings] = node("lint.mjs", str(ROOT / "api" / "schema.graphql"))
    assert findings == []
    assert summary["rules"] >= 20


def test_a_careless_schema_is_not(node: Any, tmp_path: Path) -> None:
    careless = tmp_path / "schema.graphql"
    careless.write_text("type Query { get_all(after: Int): ThingConnection! }\ntype ThingConnection { all: [Int] }\n")
    [_, *findings] = node("lint.mjs", str(careless))
    rules = {each["rule"].rpartition("/")[2] for each in findings}
    assert {"require-description", "relay-connection-types", "naming-convention"} <= rules
