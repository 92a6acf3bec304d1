"""Tools that read the published schema: Relay's compiler, and GraphQL Code Generator under strict TypeScript."""

import shutil
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


@pytest.fixture
def application(tmp_path: Path, packages: Path, request: pytest.FixtureRequest) -> str:
    """A copy of one of the applications here, with the published schema and the installed packages."""
    folder = tmp_path / "application"
    shutil.copytree(HERE / request.param, folder)
    shutil.copy(HERE.parents[2] / "api" / "schema.graphql", folder)
    (folder / "node_modules").symlink_to(packages / "node_modules")
    return str(folder)


@pytest.mark.parametrize("application", ["relay"], indirect=True)
def test_relay_compiles_pages_refetching_and_a_subscription(node: Any, application: str) -> None:
    [generated] = node("relay.mjs", application)
    names = "claimsListQuery claimsPageQuery claimsRecordedSubscription claimsRowQuery claims_list claims_row"
    assert generated == [f"{name}.graphql.ts" for name in names.split()]


@pytest.mark.parametrize("application", ["codegen"], indirect=True)
def test_generated_types_hold_under_strict_typescript(node: Any, application: str) -> None:
    assert node("codegen.mjs", application) == [
        {"name": "program", "problems": []},
        {"name": "careless", "problems": ["'claim.source.publishedAt' is possibly 'null'."]},
    ]
