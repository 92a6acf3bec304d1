"""The page of limits says what the code holds to."""

from pathlib import Path

from sayso.api import guard, middleware, protocol, request, values, variables
from sayso.settings import Settings

PAGE = (Path(__file__).parents[2] / "docs" / "limits.md").read_text("utf-8")


def test_the_page_of_limits_gives_the_numbers_that_hold() -> None:
    settings = Settings(database_url="sqlite:///x.sqlite")
    rows = [
        f"multiplied | {guard.MOST_COST:,} |",
        f"`pageInfo` | {guard.DEEPEST} |",
        f"| {guard.MOST_CHARACTERS:,}, {guard.MOST_TOKENS:,}, {guard.MOST_ALIASES} |",
        f"| {guard.MOST_DIRECTIVES}, {guard.MOST_DIRECTIVES_A_NODE}; {guard.MOST_OPERATIONS}; {guard.MOST_FRAGMENTS} |",
        f"in the variables, together | {variables.MOST_VALUES:,} |",
        f"enumerators in a filter | {values.MOST_LISTED} |",
        f"| {settings.deadline:g} (`--deadline`) |",
        f"| {settings.rate_limit:,} (`--rate-limit`",
        f"| {request.MOST_BYTES:,}, {middleware.MOST_ADDRESS:,}, {protocol.MOST_HEAD:,} |",
        f"| {request.BODY_DEADLINE:g}, {protocol.HEAD_DEADLINE:g} |",
    ]
    assert [row for row in rows if row not in PAGE] == []
