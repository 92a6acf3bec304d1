"""What was known at a moment stays what it was, whatever is recorded, reviewed, related, judged or undone later."""

import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sayso.cli.ingest import ingest_into
from sayso.ingest.payloads import Job, jobs_of
from sayso.ledger.check import check_ledger
from sayso.ledger.engine import open_engine
from sayso.samples import manifest_path
from sayso.schema.records import Payload
from sayso.settings import Settings

CLAIMS = """query ($at: DateTime!) { claims(filter: {knownAt: $at}, first: 12) { totalCount nodes {
  id standing topic modality polarity utteredOn review { status by at } support { claims sources independentOrigins }
  claimant { name role mergedInto { id } names { value } claims { totalCount } claimsAbout { totalCount }
    affiliations { organisation { name } role to } judgements { verdict undoneAt } }
  speaksFor { name } subjects { name } relations(first: 3) { totalCount nodes { kind basis from { id } } }
  disputedBy { totalCount } corroboratedBy { totalCount } repeatedBy { totalCount }
  disputes { question firstUtteredOn lastUtteredOn regions { name } sides { position actors { name }
    support { claims } claims { totalCount } } }
  source { publisher { name } authors { name } copies { totalCount } claims { totalCount }
    derivedFrom { kind source { id } } } } } }"""
PLACES = """query ($at: DateTime!) { claims(filter: {knownAt: $at, topics: [CONTROL]}, first: 6) { nodes {
  regions { name names { value } parent { name } ancestors { name } children { totalCount } claims { totalCount }
    controlTimeline { status asOf knownAt }
    control { status asOf knownAt explanation claimedBy { name } disputedBy { name }
      positions { stance actor { name } saidBy { name } support { claims } lastUtteredOn } } } } } }"""
LISTS = """query ($at: DateTime!, $actor: ID!, $region: ID!) {
  contested: claims(filter: {knownAt: $at, contested: true}) { totalCount nodes { id } }
  spoken: claims(filter: {knownAt: $at, claimant: $actor, polarity: AFFIRMATIVE}) { totalCount nodes { id topic } }
  about: claims(filter: {knownAt: $at, about: $actor, region: $region}) { totalCount }
  best: claims(filter: {knownAt: $at, text: "valley"}, orderBy: {field: RELEVANCE}) { edges { cursor node { id } } }
  actor(id: $actor) { claims(filter: {knownAt: $at}) { totalCount }
    positions(knownAt: $at) { stance region { name } support { claims } } }
  region(id: $region) { claims(filter: {knownAt: $at}) { totalCount }
    control(knownAt: $at) { status asOf positions { stance claims { nodes { id standing } } } } } }"""
IDS = "{ %s(first: 100) { nodes { id } } }"
CHANGES = "query ($after: String) { changes(first: 100, after: $after) { nodes { at cursor } } }"
WRITE = "mutation ($input: %sInput!) { done: %s(input: $input) { %s } }"
REVIEW = WRITE % ("ReviewClaim", "reviewClaim", "claim { id }")
RELATE = WRITE % ("RelateClaims", "relateClaims", "relation { id }")
JUDGE = WRITE % ("JudgeIdentity", "judgeIdentity", "judgement { id }")
UNDO = WRITE % ("UndoJudgement", "undoJudgement", "errors { code }")


def offline(url: str) -> Payload:
    raise AssertionError(url)


class Story:
    """A ledger of samples that goes on: what is left to record, and what can be undone."""

    def __init__(self, api: Any, left: list[Job]) -> None:
        self.api, self.left = api, left
        self.judged: list[str] = []
        self.actors, self.regions = self.ids("actors"), self.ids("regions")

    def ids(self, kind: str) -> list[str]:
        return [node["id"] for node in self.api.data(IDS % kind)[kind]["nodes"]]

    def moment(self) -> str:
        """When the ledger was last written to."""
        last: dict[str, str] = {}
        while found := self.api.data(CHANGES, {"after": last.get("cursor")})["changes"]["nodes"]:
            last = found[-1]
        return last["at"]

    def answers(self, at: str, actor: str, region: str) -> list[bytes]:
        found = []
        for query in (CLAIMS, PLACES, LISTS):
            variables = {"at": at} | ({"actor": actor, "region": region} if query is LISTS else {})
            answer = self.api.send("POST", "/graphql", json={"query": query, "variables": variables})
            assert "errors" not in answer.json(), answer.json()["errors"]
            found.append(answer.content)
        return found

    def write(self, dice: random.Random) -> None:
        """One write of any kind; refusals are part of life."""
        if self.left and dice.random() < 0.3:
            ingest_into(Settings(database_url=self.api.app.state.url), [self.left.pop(0)])
            return
        query, given = dice.choice([self.review, self.review, self.relate, self.judge, self.judge, self.undo])(dice)
        answer = self.api.ask(query, {"input": given})
        assert "errors" not in answer, answer["errors"]
        self.judged += [node["id"] for node in answer["data"]["done"].values() if isinstance(node, dict)]

    def review(self, dice: random.Random) -> tuple[str, dict[str, Any]]:
        status = dice.choice(["REJECTED", "CONFIRMED", "CORRECTED", "CORRECTED"])
        given: dict[str, Any] = {"claim": dice.choice(self.ids("claims")), "status": status}
        parts = {
            "claimant": dice.choice(self.ids("actors")),
            "regions": [dice.choice(self.ids("regions"))],
            "topic": dice.choice(["CONTROL", "ATTACK"]),
            "polarity": dice.choice(["AFFIRMATIVE", "NEGATIVE"]),
        }
        if status == "CORRECTED":
            given["correction"] = {name: parts[name] for name in dice.sample(sorted(parts), 2)}
        return REVIEW, given

    def relate(self, dice: random.Random) -> tuple[str, dict[str, Any]]:
        ends = dict(zip(("from", "to"), dice.sample(self.ids("claims"), 2), strict=True))
        kind = dice.choice(["DENIES", "CONTRADICTS", "CORROBORATES", "SUPERSEDES"])
        return RELATE, {**ends, "kind": kind, "rationale": "So."}

    def judge(self, dice: random.Random) -> tuple[str, dict[str, Any]]:
        pair = dice.sample(dice.choice([self.actors, self.regions]), 2)
        return JUDGE, {"left": pair[0], "right": pair[1], "verdict": "SAME"}

    def undo(self, dice: random.Random) -> tuple[str, dict[str, Any]]:
        return UNDO, {"judgement": dice.choice(self.judged or self.ids("claims"))}


@pytest.fixture
def story(new_database: Callable[[str], str], database_kind: str, open_pen: Any) -> Iterator[Story]:
    url, jobs = new_database(database_kind), jobs_of([], manifest_path(), None, offline)[:7]
    ingest_into(Settings(database_url=url), jobs[:3])
    with open_pen(url) as api:
        yield Story(api, jobs[3:])


@settings(
    max_examples=2,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(seed=st.integers(0, 1 << 32))
def test_what_was_known_then_is_answered_by_the_same_bytes(story: Story, seed: int) -> None:
    dice = random.Random(seed)
    asked: list[tuple[str, str, str, list[bytes]]] = []
    for _ in range(7):
        at, actor, region = story.moment(), dice.choice(story.ids("actors")), dice.choice(story.ids("regions"))
        asked.append((at, actor, region, story.answers(at, actor, region)))
        story.write(dice)
    for at, actor, region, before in asked:
        assert story.answers(at, actor, region) == before, at
    engine = open_engine(story.api.app.state.url)
    assert check_ledger(engine) == []
    engine.dispose()
