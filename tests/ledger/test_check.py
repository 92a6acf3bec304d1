"""Every rule that `sayso check` keeps is broken here once, by hand, and found."""

from typing import Any

import pytest
from sqlalchemy import text

from sayso.ledger.check import check_ledger


@pytest.fixture
def filled(sqlite_url: str, open_desk: Any, held_reading: Any, denied_reading: Any) -> Any:
    desk = open_desk(sqlite_url)
    desk.record(held_reading())
    desk.record(denied_reading())
    assert check_ledger(desk.ledger.engine) == []
    return desk


@pytest.mark.parametrize(
    ("statement", "check"),
    [
        ("UPDATE claim SET text = 'other words'", "spans"),
        ("UPDATE source SET text = 'Q' || text", "spans"),
        ("UPDATE claim SET content = 'other words'", "ids"),
        ("UPDATE source SET url = 'https://elsewhere.example'", "ids"),
        ("UPDATE claim_relation SET basis = 'REVIEWED'", "ids"),
        ("UPDATE dispute SET topic = 'OTHER'", "ids"),
        ("UPDATE change SET kind = 'REVIEWED' WHERE seq = 1", "ids"),
        ("UPDATE actor SET key = 'org:other' WHERE name = 'Ridge Guard'", "ids"),
        ("UPDATE region_counter SET claims = 7", "counters"),
        ("DELETE FROM actor_counter", "counters"),
        ("DELETE FROM change WHERE seq = 2", "changes"),
        ("DELETE FROM claim_region WHERE NOT direct", "ancestors"),
        ("DELETE FROM region_ancestor", "ancestors"),
        ("DELETE FROM search_entry WHERE kind = 'CLAIM'", "search"),
        ("UPDATE region SET name = 'Renamed' WHERE name = 'Pell'", "search"),
    ],
)
def test_what_is_broken_is_found(filled: Any, statement: str, check: str) -> None:
    with filled.ledger.engine.begin() as connection:
        connection.execute(text(statement))
    assert check in {finding.check for finding in check_ledger(filled.ledger.engine)}


def test_rows_that_point_at_nothing_are_found(sqlite_url: str, open_desk: Any, held_reading: Any) -> None:
    desk = open_desk(sqlite_url)
    desk.record(held_reading())
    with desk.ledger.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.exec_driver_sql("DELETE FROM region WHERE name = 'Zettland'")
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")
        connection.exec_driver_sql("BEGIN")
    findings = check_ledger(desk.ledger.engine)
    assert {finding.where for finding in findings if finding.check == "references"} >= {"claim_region.region_id"}


def test_a_postgresql_ledger_is_checked_alike(postgresql_url: str, open_desk: Any, held_reading: Any) -> None:
    desk = open_desk(postgresql_url)
    desk.record(held_reading())
    assert check_ledger(desk.ledger.engine) == []
    with desk.ledger.engine.begin() as connection:
        connection.execute(text("UPDATE claim SET text = 'other words'"))
    assert [finding.check for finding in check_ledger(desk.ledger.engine)] == ["spans", "search"]
