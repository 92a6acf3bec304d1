"""Mutations over HTTP on both databases: what they answer, what reads differently afterwards, and what is refused."""

import re
from pathlib import Path
from typing import Any

from sqlalchemy import text

from sayso.errors import USER_ERRORS
from sayso.ledger.access import trail
from sayso.ledger.engine import open_engine

REVIEW = """mutation ($claim: ID!, $status: ReviewStatus!, $correction: ClaimCorrection) {
  reviewClaim(input: {claim: $claim, status: $status, note: "seen", correction: $correction}) {
    claim { id standing topic polarity modality text claimant { name } speaksFor { name } regions { name }
      review { status by note } support { claims } }
    errors { code field message } } }"""
RELATE = """mutation ($from: ID!, $to: ID!, $kind: RelationKind!, $rationale: String!) {
  relateClaims(input: {from: $from, to: $to, kind: $kind, rationale: $rationale}) {
    relation { id kind basis confidence rationale from { id } to { id } } errors { code field } } }"""
JUDGE = """mutation ($left: ID!, $right: ID!, $verdict: Verdict!) {
  judgeIdentity(input: {left: $left, right: $right, verdict: $verdict}) {
    judgement { id verdict by undoneAt left { id } right { id } } errors { code field } } }"""
UNDO = """mutation ($id: ID!) { undoJudgement(input: {judgement: $id}) {
    judgement { id undoneAt } claim { id standing review { status } } withdrawn errors { code field } } }"""
HARBROOK = """query ($id: ID!) { region(id: $id) { claims(first: 100) { totalCount } control {
  status claimedBy { name } disputedBy { name } positions { stance actor { name } support { claims } } } } }"""


def write(api: Any, query: str, **variables: Any) -> Any:
    answer = api.ask(query, variables)
    assert "errors" not in answer, answer["errors"]
    [payload] = answer["data"].values()
    return payload


def of(query: str, *values: str) -> str:
    """A query with values in their places."""
    for value in values:
        query = query.replace("%s", value, 1)
    return query


def changes(api: Any) -> list[tuple[str, str]]:
    found = api.data("{ changes(first: 100) { nodes { kind nodeId } } }")["changes"]["nodes"]
    return [(each["kind"], each["nodeId"]) for each in found]


def recorded(api: Any) -> tuple[int, ...]:
    """How many requests and reviews the ledger holds."""
    engine = open_engine(api.app.state.url)
    with engine.connect() as connection:
        found = tuple(
            connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in ("ingestion", "review")
        )
    engine.dispose()
    return found


def test_a_rejected_claim_stays_readable_and_counts_for_nothing(pen: Any, world: Any) -> None:
    ids = world.ids
    before = pen.data(HARBROOK, {"id": ids["harbrook"]})
    assert before["region"]["control"]["status"] == "UNCONTESTED"
    payload = write(pen, REVIEW, claim=ids["conceded"], status="REJECTED")
    assert payload["errors"] == []
    assert payload["claim"] == {
        "id": ids["conceded"],
        "standing": "RETRACTED",
        "topic": "CONTROL",
        "polarity": "AFFIRMATIVE",
        "modality": "ASSERTED",
        "text": "The League now holds Harbrook, Tomas Reth conceded.",
        "claimant": {"name": "Tomas Reth"},
        "speaksFor": None,
        "regions": [{"name": "Harbrook"}],
        "review": {"status": "REJECTED", "by": "ana", "note": "seen"},
        "support": {"claims": 0},
    }
    after = pen.data(HARBROOK, {"id": ids["harbrook"]})
    assert after["region"]["claims"] == before["region"]["claims"]
    assert after["region"]["control"]["status"] == "CONTESTED"
    assert after["region"]["control"]["disputedBy"] == [{"name": "Velmarian Army"}]
    assert pen.data(of('{ claim(id: "%s") { standing } }', ids["denied"]))["claim"]["standing"] == "CONTESTED"
    assert changes(pen)[-1] == ("REVIEWED", ids["conceded"])
    undone = write(pen, UNDO, id=ids["conceded"])
    assert undone["claim"] == {"id": ids["conceded"], "standing": "UNCONTESTED", "review": None}
    assert pen.data(HARBROOK, {"id": ids["harbrook"]}) == before
    assert changes(pen)[-1] == ("UNDONE", ids["conceded"])
    assert write(pen, UNDO, id=ids["conceded"])["errors"] == [{"code": "NOTHING_TO_UNDO", "field": ["judgement"]}]


def test_a_rejected_denial_contests_nothing_and_takes_no_side(pen: Any, world: Any) -> None:
    held = '{ claim(id: "%s") { standing disputedBy { totalCount } disputes { question } } disputes { totalCount } }'
    before = pen.data(of(held, world.ids["held"]))
    assert before["claim"] == {
        "standing": "CONTESTED",
        "disputedBy": {"totalCount": 1},
        "disputes": [{"question": "Who controls Harbrook?"}],
    }
    write(pen, REVIEW, claim=world.ids["denied"], status="REJECTED")
    assert pen.data(of(held, world.ids["held"])) == {
        "claim": {"standing": "UNCONTESTED", "disputedBy": {"totalCount": 0}, "disputes": []},
        "disputes": {"totalCount": 0},
    }
    write(pen, UNDO, id=world.ids["denied"])
    assert pen.data(of(held, world.ids["held"])) == before


def test_a_correction_shows_everywhere_and_leaves_the_words(pen: Any, world: Any) -> None:
    ids = world.ids
    correction = {"claimant": ids["reth"], "regions": [ids["norlund"]], "topic": "ATTACK", "polarity": "NEGATIVE"}
    payload = write(pen, REVIEW, claim=ids["held"], status="CORRECTED", correction=correction)
    assert payload["claim"] == {
        "id": ids["held"],
        "standing": "CONTESTED",
        "topic": "ATTACK",
        "polarity": "NEGATIVE",
        "modality": "ASSERTED",
        "text": 'The League\'s Ida Quell said: "Our boats hold Harbrook."',
        "claimant": {"name": "Tomas Reth"},
        "speaksFor": None,
        "regions": [{"name": "Norlund"}],
        "review": {"status": "CORRECTED", "by": "ana", "note": "seen"},
        "support": {"claims": 2},
    }
    count = "{ claims(filter: %s) { totalCount } }"
    for wanted, number in (
        ("{topics: [ATTACK]}", 1),
        (of('{claimant: "%s", polarity: NEGATIVE}', ids["reth"]), 2),
        (of('{source: "%s", claimant: "%s", topics: [CONTROL]}', ids["first"], ids["quell"]), 0),
        (of('{region: "%s", topics: [ATTACK]}', ids["harbrook"]), 0),
        (of('{region: "%s", topics: [ATTACK]}', ids["velmaria"]), 1),
    ):
        assert pen.data(of(count, wanted))["claims"]["totalCount"] == number, wanted
    spoken = "{ actors(orderBy: {field: CLAIMS, direction: DESC}, first: 2) { nodes { name claims { totalCount } } } }"
    assert pen.data(spoken)["actors"]["nodes"] == [
        {"name": "Ida Quell", "claims": {"totalCount": 46}},
        {"name": "Tomas Reth", "claims": {"totalCount": 3}},
    ]
    confirmed = write(pen, REVIEW, claim=ids["held"], status="CONFIRMED")["claim"]
    assert (confirmed["topic"], confirmed["review"]["status"]) == ("ATTACK", "CONFIRMED")
    write(pen, UNDO, id=ids["held"])
    write(pen, UNDO, id=ids["held"])
    assert pen.data(of(count, "{topics: [ATTACK]}"))["claims"]["totalCount"] == 0


def test_a_reviewed_relation_counts_until_it_is_withdrawn(pen: Any, world: Any) -> None:
    ids = world.ids
    ends = {"from": ids["filler 1"], "to": ids["filler 2"]}
    payload = write(pen, RELATE, **ends, kind="CONTRADICTS", rationale="One barge cannot be two.")
    relation = payload["relation"]
    assert payload["errors"] == []
    assert relation == {
        "id": relation["id"],
        "kind": "CONTRADICTS",
        "basis": "REVIEWED",
        "confidence": 1.0,
        "rationale": "One barge cannot be two.",
        "from": {"id": ids["filler 1"]},
        "to": {"id": ids["filler 2"]},
    }
    again = write(pen, RELATE, **{"from": ends["to"], "to": ends["from"]}, kind="CONTRADICTS", rationale="So.")
    assert again == {"relation": relation, "errors": [{"code": "ALREADY_RECORDED", "field": ["kind"]}]}
    read = '{ claim(id: "%s") { standing relations { nodes { id } } } node(id: "%s") { id } }'
    read = of(read, ids["filler 2"], relation["id"])
    assert pen.data(read) == {
        "claim": {"standing": "CONTESTED", "relations": {"nodes": [{"id": relation["id"]}]}},
        "node": {"id": relation["id"]},
    }
    withdrawn = write(pen, UNDO, id=relation["id"])
    assert withdrawn == {"judgement": None, "claim": None, "withdrawn": relation["id"], "errors": []}
    assert pen.data(read) == {"claim": {"standing": "UNCONTESTED", "relations": {"nodes": []}}, "node": None}
    assert changes(pen)[-2:] == [("RECORDED", relation["id"]), ("WITHDRAWN", relation["id"])]
    assert write(pen, RELATE, **ends, kind="CONTRADICTS", rationale="After all.")["errors"] == []
    stated = write(pen, UNDO, id=ids["denies"])
    assert stated["errors"] == [{"code": "NOTHING_TO_UNDO", "field": ["judgement"]}]


def test_one_actor_stands_for_others_until_the_judgement_is_undone(pen: Any, world: Any) -> None:
    ids = world.ids
    read = """query ($id: ID!) { actor(id: $id) { name mergedInto { name } names { value } claims { totalCount }
      claimsAbout { totalCount } affiliations { organisation { name } role } }
      actors { nodes { name } } search(text: "reth", kinds: [ACTOR]) { nodes { ... on Actor { name } } }
      claims(filter: {claimant: $id}) { totalCount } }"""
    before = {name: pen.data(read, {"id": ids[name]}) for name in ("quell", "reth")}
    judgement = write(pen, JUDGE, left=ids["reth"], right=ids["quell"], verdict="SAME")["judgement"]
    assert judgement == {
        "id": judgement["id"],
        "verdict": "SAME",
        "by": "ana",
        "undoneAt": None,
        "left": {"id": ids["reth"]},
        "right": {"id": ids["quell"]},
    }
    assert changes(pen)[-1] == ("MERGED", ids["reth"])
    merged = {name: pen.data(read, {"id": ids[name]}) for name in ("quell", "reth")}
    assert merged["quell"]["actor"]["claims"] == merged["reth"]["actor"]["claims"] == {"totalCount": 49}
    assert merged["quell"]["claims"] == merged["reth"]["claims"] == {"totalCount": 49}
    assert merged["quell"]["actor"]["mergedInto"] is None
    assert merged["reth"]["actor"]["mergedInto"] == {"name": "Ida Quell"}
    assert [each["value"] for each in merged["quell"]["actor"]["names"]] == ["Ida Quell", "Tomas Reth"]
    assert [each["name"] for each in merged["quell"]["actors"]["nodes"]] == [
        each["name"] for each in before["quell"]["actors"]["nodes"] if each["name"] != "Tomas Reth"
    ]
    assert merged["reth"]["search"]["nodes"][0] == {"name": "Ida Quell"}
    said = of('{ claim(id: "%s") { claimant { name } } }', ids["denied"])
    assert pen.data(said)["claim"]["claimant"] == {"name": "Ida Quell"}
    assert write(pen, UNDO, id=judgement["id"])["judgement"]["undoneAt"] is not None
    assert {name: pen.data(read, {"id": ids[name]}) for name in ("quell", "reth")} == before
    assert changes(pen)[-1] == ("UNDONE", judgement["id"])


def test_regions_that_are_one_share_claims_and_control(pen: Any, world: Any) -> None:
    ids = world.ids
    before = pen.data(HARBROOK, {"id": ids["harbrook"]})
    judgement = write(pen, JUDGE, left=ids["harbrook"], right=ids["norlund"], verdict="SAME")["judgement"]
    assert pen.data(HARBROOK, {"id": ids["norlund"]}) == before
    assert pen.data(HARBROOK, {"id": ids["harbrook"]}) == before
    about = of('{ claim(id: "%s") { regions { name ancestors { name } } } regions { nodes { name } } }', ids["held"])
    assert pen.data(about) == {
        "claim": {"regions": [{"name": "Norlund", "ancestors": [{"name": "Velmaria"}]}]},
        "regions": {"nodes": [{"name": "Norlund"}, {"name": "Velmaria"}]},
    }
    one = '{ region(id: "%s") { mergedInto { name } judgements { id verdict } } }'
    assert pen.data(of(one, ids["harbrook"]))["region"] == {
        "mergedInto": {"name": "Norlund"},
        "judgements": [{"id": judgement["id"], "verdict": "SAME"}],
    }
    write(pen, UNDO, id=judgement["id"])
    assert pen.data(HARBROOK, {"id": ids["harbrook"]}) == before
    assert pen.data(of(one, ids["harbrook"]))["region"]["mergedInto"] is None
    assert pen.data(about)["claim"]["regions"][0]["name"] == "Harbrook"


def test_conflicting_judgements_are_refused(pen: Any, world: Any) -> None:
    a, b, c, d = (world.ids[name] for name in ("quell", "reth", "league", "army"))
    first = write(pen, JUDGE, left=a, right=b, verdict="SAME")["judgement"]
    write(pen, JUDGE, left=b, right=c, verdict="SAME")
    refused = write(pen, JUDGE, left=a, right=c, verdict="DIFFERENT")
    assert refused["errors"] == [{"code": "CONFLICTING_JUDGEMENT", "field": ["verdict"]}]
    different = write(pen, JUDGE, left=d, right=b, verdict="DIFFERENT")["judgement"]
    crossed = write(pen, JUDGE, left=a, right=d, verdict="SAME")
    assert crossed["errors"] == [{"code": "CONFLICTING_JUDGEMENT", "field": ["verdict"]}]
    assert crossed["judgement"]["id"] == different["id"]
    assert write(pen, JUDGE, left=d, right=c, verdict="UNSURE")["errors"] == []
    assert write(pen, JUDGE, left=a, right=b, verdict="SAME")["judgement"]["id"] == first["id"]
    write(pen, UNDO, id=first["id"])
    assert write(pen, JUDGE, left=a, right=d, verdict="SAME")["errors"] == []
    assert pen.data(of('{ actor(id: "%s") { mergedInto { id } } }', b))["actor"]["mergedInto"] == {"id": c}


REFUSED: tuple[tuple[str, dict[str, Any], str, list[str]], ...] = (
    (REVIEW, {"claim": "clm_" + "a" * 26, "status": "CONFIRMED"}, "NOT_FOUND", ["claim"]),
    (REVIEW, {"claim": "held", "status": "CORRECTED"}, "BAD_CORRECTION", ["correction"]),
    (REVIEW, {"claim": "held", "status": "CORRECTED", "correction": {}}, "BAD_CORRECTION", ["correction"]),
    (
        REVIEW,
        {"claim": "held", "status": "REJECTED", "correction": {"topic": "ATTACK"}},
        "BAD_CORRECTION",
        ["correction"],
    ),
    (
        REVIEW,
        {"claim": "held", "status": "CORRECTED", "correction": {"regions": ["reg_" + "b" * 26]}},
        "NOT_FOUND",
        ["correction", "regions", "0"],
    ),
    (RELATE, {"from": "held", "to": "held", "kind": "DENIES", "rationale": "x"}, "SAME_THING", ["to"]),
    (RELATE, {"from": "held", "to": "denied", "kind": "DENIES", "rationale": "  "}, "EMPTY_TEXT", ["rationale"]),
    (JUDGE, {"left": "quell", "right": "quell", "verdict": "SAME"}, "SAME_THING", ["right"]),
    (JUDGE, {"left": "quell", "right": "norlund", "verdict": "SAME"}, "KINDS_DIFFER", ["right"]),
    (UNDO, {"id": "same"}, "NOTHING_TO_UNDO", ["judgement"]),
    (UNDO, {"id": "jdg_" + "c" * 26}, "NOT_FOUND", ["judgement"]),
)
MALFORMED = (
    (REVIEW, "BAD_ID"),
    (
        'mutation { a: reviewClaim(input: {claim: "%(held)s", status: REJECTED}) { errors { code } }'
        ' b: undoJudgement(input: {judgement: "nonsense"}) { errors { code } } }',
        "BAD_ID",
    ),
    (
        'mutation { relateClaims(input: {from: "%(held)s", to: "%(denied)s", kind: DENIES, rationale: "a\\u0000b"})'
        " { errors { code } } }",
        "BAD_USER_INPUT",
    ),
    (
        'mutation { reviewClaim(input: {claim: "%(held)s", status: REJECTED})'
        " { claim { relations(first: 1000) { totalCount } } } }",
        "BAD_USER_INPUT",
    ),
    (
        'mutation { ingest(input: {url: "https://a.example/", document: {body: "x", mediaType: "text/plain"}})'
        " { errors { code } } }",
        "BAD_USER_INPUT",
    ),
)


def test_what_the_ledger_refuses_is_a_user_error_and_writes_nothing(pen: Any, world: Any) -> None:
    before = changes(pen)
    for query, variables, code, field in REFUSED:
        named = {k: world.ids.get(v, v) if isinstance(v, str) else v for k, v in variables.items()}
        [error] = write(pen, query, **named)["errors"]
        assert (error["code"], error["field"]) == (code, field), variables
    assert changes(pen) == before


def test_what_the_schema_alone_can_tell_is_a_coded_error_and_nothing_is_written(pen: Any, world: Any) -> None:
    before = changes(pen)
    for query, code in MALFORMED:
        variables = {"claim": world.ids["league"], "status": "REJECTED"} if "$claim" in query else None
        assert pen.code(query % world.ids if "%(" in query else query, variables) == code, query
    assert changes(pen) == before


DEEP = "source{claims(first:1){nodes{source{claims(first:1){nodes{claimant{claims(first:1){nodes{id}}}}}}}}}"


def test_an_answer_that_the_database_cannot_make_is_refused_before_anything_is_written(pen: Any, world: Any) -> None:
    review = f'reviewClaim(input: {{claim: "{world.ids["held"]}", status: REJECTED}})'
    ingest = 'ingest(input: {document: {body: "Notes.", mediaType: "text/plain"}})'
    engine = open_engine(pen.app.state.url)
    with engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE issue RENAME TO issue_elsewhere")
    engine.dispose()
    before = recorded(pen)
    answer = pen.ask(
        f"mutation {{ {review} {{ errors {{ code }} }} {ingest} {{ ingestion {{ issues {{ code }} }} }} }}"
    )
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["INTERNAL_SERVER_ERROR"]
    assert "data" not in answer
    assert recorded(pen) == before
    assert pen.ask(f"mutation {{ {review} {{ errors {{ code }} }} }}")["data"] == {"reviewClaim": {"errors": []}}
    assert recorded(pen) != before


def test_a_deep_answer_comes_from_both_databases(pen: Any, world: Any) -> None:
    review = f'reviewClaim(input: {{claim: "{world.ids["held"]}", status: REJECTED}})'
    ingest = 'ingest(input: {document: {body: "Notes.", mediaType: "text/plain"}})'
    answer = pen.ask(f"mutation {{ {ingest} {{ ingestion {{ {DEEP} }} }} {review} {{ claim {{ {DEEP} }} }} }}")
    assert "errors" not in answer
    assert answer["data"]["ingest"] == {"ingestion": {"source": None}}
    assert answer["data"]["reviewClaim"]["claim"]["source"]["claims"]["nodes"]


def test_a_mutation_is_not_sent_by_get_and_is_traced(pen: Any, world: Any) -> None:
    query = of(
        'mutation { reviewClaim(input: {claim: "%s", status: CONFIRMED}) { errors { code } } }', world.ids["held"]
    )
    refused = pen.send("GET", "/graphql", params={"query": query}, headers={"Accept": "application/json"})
    assert (refused.status_code, refused.json()["errors"][0]["extensions"]["code"]) == (405, "BAD_REQUEST")
    assert pen.ask(query)["data"] == {"reviewClaim": {"errors": []}}
    engine = open_engine(pen.app.state.url)
    last = trail(engine, 1)[0]
    engine.dispose()
    assert (last.token, last.action, list(last.nodes)) == ("ana", "reviewClaim", [world.ids["held"]])


def test_every_refusal_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "writing.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([A-Z_]+)` \|", page, re.MULTILINE) == sorted(USER_ERRORS)
