"""Export, import and export again are byte-equal, on and across both databases; bad files change nothing."""

import json
from typing import Any

import pytest

from sayso.ledger.check import check_ledger
from sayso.ledger.export import BadExport, import_lines
from sayso.schema import tables

KINDS = ("sqlite", "postgresql")


def _filled(desk: Any, held_reading: Any, denied_reading: Any) -> Any:
    desk.record(held_reading(notices=["GUESSED"]), denied_reading())
    desk.record(held_reading(url="https://mill.example/2", publisher="org:mill gazette"))
    return desk


@pytest.fixture
def filled(sqlite_url: str, open_desk: Any, held_reading: Any, denied_reading: Any) -> Any:
    return _filled(open_desk(sqlite_url), held_reading, denied_reading)


@pytest.fixture
def filled_on_both(desk: Any, held_reading: Any, denied_reading: Any) -> Any:
    return _filled(desk, held_reading, denied_reading)


@pytest.mark.parametrize("target", KINDS)
def test_there_and_back(filled_on_both: Any, new_database: Any, open_desk: Any, target: str) -> None:
    lines = filled_on_both.export()
    other = open_desk(new_database(target))
    assert import_lines(other.ledger.engine, lines) == len(lines) - 1
    assert other.export() == lines
    assert check_ledger(other.ledger.engine) == []
    assert other.rows(tables.RegionCounterRow) == filled_on_both.rows(tables.RegionCounterRow)


def test_importing_what_is_there_adds_nothing(filled_on_both: Any) -> None:
    lines = filled_on_both.export()
    assert import_lines(filled_on_both.ledger.engine, lines) == 0
    assert filled_on_both.export() == lines


def test_a_ledger_that_has_a_part_gets_the_rest(
    desk: Any, new_database: Any, open_desk: Any, held_reading: Any, denied_reading: Any
) -> None:
    desk.record(held_reading())
    part = desk.export()
    desk.record(denied_reading())
    whole = desk.export()
    other = open_desk(new_database("sqlite"))
    import_lines(other.ledger.engine, part)
    assert import_lines(other.ledger.engine, whole) == len(whole) - len(part)
    assert other.export() == whole


def test_a_ledger_can_be_written_to_after_an_import(
    filled: Any, new_database: Any, open_desk: Any, make_reading: Any
) -> None:
    other = open_desk(new_database("sqlite"))
    import_lines(other.ledger.engine, filled.export())
    other.record(make_reading("The ferry of Pell did not run.", url="https://fen.example/9"))
    assert check_ledger(other.ledger.engine) == []


def _changed(lines: list[str], table: str, **values: Any) -> tuple[list[str], int]:
    """The lines with one row of a table changed, and the number of its line."""
    at = next(n for n, line in enumerate(lines) if f'"table":"{table}"' in line)
    record = json.loads(lines[at])
    record["row"].update(values)
    return [*lines[:at], json.dumps(record), *lines[at + 1 :]], at + 1


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("claim", {"start": "seven"}),
        ("claim", {"start": 10**30}),
        ("claim", {"hedged": 1}),
        ("claim", {"quotes": "none"}),
        ("claim", {"text": ["a", "list"]}),
        ("claim", {"text": None}),
        ("claim", {"colour": "red"}),
        ("claim", {"text": "\ud800"}),
        ("claim", {"confidence": float("nan")}),
        ("source", {"retrieved_at": "2022-05-04T09:00:00"}),
        ("source", {"retrieved_at": "yesterday"}),
        ("claim_region", {"region_id": "reg_nowhere"}),
    ],
)
def test_a_malformed_row_is_named_by_its_line_and_nothing_is_imported(
    filled: Any, new_database: Any, open_desk: Any, database_kind: str, table: str, values: dict[str, Any]
) -> None:
    lines, number = _changed(filled.export(), table, **values)
    other = open_desk(new_database(database_kind))
    before = other.export()
    with pytest.raises(BadExport, match=rf"^line {number}: "):
        import_lines(other.ledger.engine, lines)
    assert other.export() == before


@pytest.mark.parametrize("line", ["", "[]", "{", '{"table":"nobody","row":{}}', '{"table":"claim"}', "[" * 100_000])
def test_a_line_that_is_no_record_is_named(filled: Any, new_database: Any, open_desk: Any, line: str) -> None:
    lines = filled.export()
    other = open_desk(new_database("sqlite"))
    with pytest.raises(BadExport, match=r"^line 4: "):
        import_lines(other.ledger.engine, [*lines[:3], line, *lines[3:]])
    assert other.rows(tables.ActorRow) == []


@pytest.mark.parametrize("lines", [[], ["{}"], ['{"format":"sayso-ledger-0"}']])
def test_another_format_is_refused(sqlite_url: str, open_desk: Any, lines: list[str]) -> None:
    with pytest.raises(BadExport, match=r"^line 1: "):
        import_lines(open_desk(sqlite_url).ledger.engine, lines)


def test_a_row_that_contradicts_the_ledger_is_refused(filled: Any) -> None:
    before = filled.export()
    lines, number = _changed(before, "actor", name="Somebody Else")
    with pytest.raises(BadExport, match=rf"^line {number}: the ledger says something else"):
        import_lines(filled.ledger.engine, lines)
    assert filled.export() == before
