"""What a payload becomes in the ledger: exact rows, once, on both databases."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from sayso.errors import LedgerError
from sayso.ingest.rules import rules_of
from sayso.ledger.check import check_ledger
from sayso.manager import load_plugins
from sayso.schema import tables
from sayso.schema.records import Link, RaisedIssue
from sayso.schema.vocabulary import SourceLinkKind

DAY = dt.datetime(2022, 5, 4, 9, tzinfo=dt.UTC)
TICK = dt.timedelta(microseconds=1)


def test_a_document_is_recorded_with_all_that_hangs_off_it(desk: Any, held_reading: Any) -> None:
    recorded = desk.record(held_reading())
    assert (len(recorded.sources), len(recorded.claims), recorded.known) == (1, 1, False)
    [source] = desk.rows(tables.SourceRow)
    assert (source["adapter"], source["ordinal"], source["origin_id"]) == ("hand 1", 0, source["id"])
    [claim] = desk.rows(tables.ClaimRow)
    assert source["text"][claim["start"] : claim["end"]] == claim["text"]
    actors = {row["id"]: row["name"] for row in desk.rows(tables.ActorRow)}
    assert (actors[claim["claimant_id"]], actors[claim["party_id"]]) == ("Odo Varn", "Ridge Guard")
    assert (claim["origin_id"], claim["said_on"], claim["source_kind"]) == (claim["id"], DAY.date(), "NEWS_ARTICLE")
    regions = {row["id"]: row["name"] for row in desk.rows(tables.RegionRow)}
    assert {regions[r["region_id"]]: r["direct"] for r in desk.rows(tables.ClaimRegionRow)} == {
        "Pell": True,
        "Upper Fen": False,
        "Zettland": False,
    }
    assert {regions[r["region_id"]]: r["claims"] for r in desk.rows(tables.RegionCounterRow)} == {
        "Pell": 1,
        "Upper Fen": 1,
        "Zettland": 1,
    }
    [affiliation] = desk.rows(tables.AffiliationRow)
    assert (affiliation["role"], affiliation["claim_id"]) == ("spokesman", claim["id"])
    assert check_ledger(desk.ledger.engine) == []


def test_recording_a_payload_twice_changes_nothing(desk: Any, held_reading: Any) -> None:
    desk.record(held_reading())
    before = desk.export()
    assert desk.record(held_reading()).known is True
    assert desk.export() == before


def test_a_denial_is_related_and_opens_a_dispute_about_the_place(
    desk: Any, held_reading: Any, denied_reading: Any
) -> None:
    desk.record(held_reading())
    desk.record(denied_reading())
    [relation] = desk.rows(tables.ClaimRelationRow)
    claims = {row["id"]: row["modality"] for row in desk.rows(tables.ClaimRow)}
    assert (relation["kind"], claims[relation["from_id"]], claims[relation["to_id"]]) == (
        "DENIES",
        "DENIED",
        "ASSERTED",
    )
    [dispute] = desk.rows(tables.DisputeRow)
    assert dispute["question"] == "Who controls Pell?"
    assert sorted(row["position"] for row in desk.rows(tables.DisputeSideRow)) == [
        "Ridge Guard: does not hold Pell",
        "Ridge Guard: holds Pell",
    ]
    assert len(desk.rows(tables.DisputeClaimRow)) == 2
    assert check_ledger(desk.ledger.engine) == []


def test_moments_rise_and_changes_have_no_gaps_while_the_clock_stands(
    desk: Any, held_reading: Any, denied_reading: Any
) -> None:
    desk.record(held_reading())
    desk.record(denied_reading())
    assert [row["recorded_at"] for row in desk.rows(tables.SourceRow)] != [DAY, DAY]
    assert sorted(row["recorded_at"] for row in desk.rows(tables.SourceRow)) == [DAY, DAY + TICK]
    changes = desk.rows(tables.ChangeRow)
    assert [row["seq"] for row in changes] == list(range(1, len(changes) + 1))
    assert {row["node_id"][:3] for row in changes} == {"act", "clm", "dsp", "ing", "reg", "rel", "src"}


def test_both_databases_give_the_same_ids(
    new_database: Any, open_desk: Any, held_reading: Any, denied_reading: Any
) -> None:
    exports = []
    for kind in ("sqlite", "postgresql"):
        desk = open_desk(new_database(kind))
        desk.record(held_reading())
        desk.record(denied_reading())
        exports.append(desk.export())
    assert exports[0] == exports[1]


def test_documents_of_a_payload_are_recorded_one_by_one_and_the_rest_later(
    desk: Any, held_reading: Any, denied_reading: Any, make_payload: Any
) -> None:
    rules = rules_of(load_plugins())
    calls = []

    def breaking(text: str) -> frozenset[int]:
        calls.append(text)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return rules.shingles(text)

    readings = [held_reading(notices=["GUESSED"]), denied_reading()]
    with pytest.raises(KeyboardInterrupt):
        desk.ledger.record(make_payload(b"both"), "hand 1", readings, replace(rules, shingles=breaking))
    assert len(desk.rows(tables.SourceRow)) == 1
    assert desk.rows(tables.PayloadRow) == []
    assert check_ledger(desk.ledger.engine) == []
    desk.record(*readings, body=b"both")
    assert len(desk.rows(tables.SourceRow)) == 2
    assert len(desk.rows(tables.PayloadRow)) == 1
    assert [row["code"] for row in desk.rows(tables.IssueRow)] == ["GUESSED"]
    [event] = desk.rows(tables.IngestionEventRow)
    assert (event["status"], event["claims_recorded"]) == ("DONE", 2)


def test_a_document_that_another_payload_brought_leaves_an_issue(desk: Any, held_reading: Any) -> None:
    desk.record(held_reading())
    again = desk.record(held_reading(), body=b"the same words in another shell")
    assert (again.sources, [issue.code for issue in again.issues]) == ([], ["KNOWN_DOCUMENT"])
    assert len(desk.rows(tables.SourceRow)) == 1


def test_failing_again_for_the_same_reason_adds_nothing_and_another_reason_is_kept(
    desk: Any, make_payload: Any
) -> None:
    def issue(message: str) -> RaisedIssue:
        return RaisedIssue(code="MALFORMED_PAYLOAD", message=message, component="hand 1")

    for message in ("no end", "no end", "no start"):
        desk.ledger.fail(make_payload(b"broken"), "hand 1", [issue(message)])
    assert [row["message"] for row in desk.rows(tables.IssueRow)] in (["no end", "no start"], ["no start", "no end"])
    assert [row["status"] for row in desk.rows(tables.IngestionEventRow)] == ["FAILED", "FAILED"]
    assert desk.rows(tables.SourceRow) == []


def test_what_yields_no_payload_is_kept_as_a_failed_ingestion(desk: Any) -> None:
    issue = RaisedIssue(code="RETRY_LATER", message="busy", component="ingest")
    for _ in range(2):
        desk.ledger.unread("https://fen.example/gone", "https://fen.example/gone", [issue])
    [ingestion] = desk.rows(tables.IngestionRow)
    assert (ingestion["url"], ingestion["sha256"]) == ("https://fen.example/gone", None)
    assert [row["status"] for row in desk.rows(tables.IngestionEventRow)] == ["FAILED"]


@pytest.mark.parametrize("text", ["half of a pair \ud83d here", "a nul \x00 here"])
def test_what_a_database_cannot_hold_is_a_ledger_error_and_writes_nothing(
    desk: Any, make_reading: Any, text: str
) -> None:
    with pytest.raises(LedgerError, match="cannot be stored"):
        desk.record(make_reading(text), body=b"half")
    assert desk.rows(tables.SourceRow) == []


def test_stated_links_find_recorded_targets(desk: Any, held_reading: Any, denied_reading: Any) -> None:
    recorded = desk.record(held_reading())
    link = Link(kind=SourceLinkKind.QUOTES, url="https://fen.example/1")
    later = Link(kind=SourceLinkKind.CITES, external_id="post:77")
    desk.record(denied_reading(links=(link, later)))
    found = {(row["kind"], row["target_id"], row["target_external_id"]) for row in desk.rows(tables.SourceLinkRow)}
    assert found == {("QUOTES", recorded.sources[0], None), ("CITES", None, "post:77")}


def test_what_a_process_remembers_of_claims_changes_nothing_that_is_recorded(
    new_database: Any, open_desk: Any, held_reading: Any, denied_reading: Any
) -> None:
    readings = [
        held_reading(),
        denied_reading(),
        held_reading(url="https://mill.example/2", publisher="org:mill gazette"),
    ]
    remembering = open_desk(new_database("sqlite"))
    for each in readings:
        remembering.record(each)
    url = new_database("sqlite")
    for each in readings:
        open_desk(url).record(each)
    assert open_desk(url).export() == remembering.export()
