"""Export, import and export again: the same bytes on either database, and across the two."""

import json
from collections.abc import Callable

import pytest
from sqlalchemy import text

from sayso.cli.ingest import ingest_into
from sayso.ingest.payloads import jobs_of
from sayso.ledger.check import check_ledger
from sayso.ledger.engine import open_engine
from sayso.ledger.export import BadExport, export_lines, import_lines
from sayso.samples import manifest_path
from sayso.schema.records import Payload
from sayso.settings import Settings


def offline(url: str) -> Payload:
    raise AssertionError(url)


def record_samples(url: str, count: int | None = None) -> None:
    ingest_into(Settings(database_url=url), jobs_of([], manifest_path(), None, offline)[:count])


def exported(url: str) -> list[str]:
    engine = open_engine(url)
    try:
        return list(export_lines(engine))
    finally:
        engine.dispose()


def imported(url: str, lines: list[str]) -> int:
    engine = open_engine(url)
    try:
        return import_lines(engine, lines)
    finally:
        engine.dispose()


def findings(url: str) -> list[object]:
    engine = open_engine(url)
    try:
        return list(check_ledger(engine))
    finally:
        engine.dispose()


def test_a_ledger_travels_between_databases_byte_by_byte(new_database: Callable[[str], str]) -> None:
    first, second, third = new_database("sqlite"), new_database("postgresql"), new_database("sqlite")
    record_samples(first, 12)
    lines = exported(first)
    assert imported(second, lines) == len(lines) - 1
    assert exported(second) == lines
    assert imported(third, exported(second)) == len(lines) - 1
    assert exported(third) == lines
    assert findings(second) == findings(third) == []


def test_importing_twice_adds_nothing(database_url: str) -> None:
    record_samples(database_url, 4)
    assert imported(database_url, exported(database_url)) == 0


def test_ids_are_equal_on_both_databases(new_database: Callable[[str], str]) -> None:
    ids = []
    for url in (new_database("sqlite"), new_database("postgresql")):
        record_samples(url, 10)
        records = [json.loads(line) for line in exported(url)[1:]]
        ids.append(sorted(r["row"]["id"] for r in records if "id" in r["row"] and r["table"] != "change"))
    assert ids[0] == ids[1]
    assert len(ids[0]) > 100


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda lines: lines[1:], "line 1: not an export of a ledger"),
        (lambda lines: [*lines, "{"], "not JSON"),
        (lambda lines: [*lines, "[]"], "not a JSON object"),
        (lambda lines: [*lines, '{"table":"guests","row":{}}'], "not a record of this version"),
        (lambda lines: [*lines, '{"table":"actor","row":{"id":"act_x"}}'], "'key' is missing"),
        (lambda lines: [*lines, '{"table":"dispute","row":{"id":5,"topic":"x"}}'], "'id' is a int"),
        (lambda lines: [lines[0], *lines[-5:]], "do not fit the ledger"),
    ],
)
def test_a_damaged_export_leaves_the_ledger_untouched(
    database_url: str, new_database: Callable[[str], str], damage: Callable[[list[str]], list[str]], message: str
) -> None:
    source = new_database("sqlite")
    record_samples(source, 2)
    lines = exported(source)
    reordered = [lines[0], *[line for line in lines[1:] if '"table":"claim_region"' in line]]
    damaged = reordered if message == "do not fit the ledger" else damage(lines)
    before = exported(database_url)
    with pytest.raises(BadExport, match=message):
        imported(database_url, damaged)
    assert exported(database_url) == before


def test_a_check_finds_what_the_rules_forbid(database_url: str) -> None:
    record_samples(database_url, 3)
    assert findings(database_url) == []
    engine = open_engine(database_url)
    with engine.connect() as connection, connection.begin():
        connection.execute(text("UPDATE claim SET text = 'something else' WHERE id = (SELECT min(id) FROM claim)"))
        connection.execute(text("UPDATE actor_counter SET claims = claims + 1"))
        connection.execute(text("UPDATE region SET key = 'text:-/elsewhere' WHERE id = (SELECT min(id) FROM region)"))
        connection.execute(text("DELETE FROM change WHERE seq = 2"))
        connection.execute(text("DELETE FROM search_entry WHERE kind = 'CLAIM'"))
        connection.execute(text("DELETE FROM claim_region WHERE direct = false"))
    engine.dispose()
    checks = {finding.check for finding in findings(database_url)}  # type: ignore[attr-defined]
    assert checks == {"spans", "counters", "ids", "changes", "search", "ancestors"}
