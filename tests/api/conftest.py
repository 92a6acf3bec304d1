"""A small ledger with known rows in both databases, and a client that counts statements."""

import asyncio
import datetime as dt
import json
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import insert, make_url, text
from starlette.applications import Starlette

from sayso.api.app import create_app
from sayso.ledger.access import create_token
from sayso.ledger.counters import rebuild
from sayso.ledger.engine import open_engine
from sayso.ledger.index import rebuild_search
from sayso.ledger.migration import migrate
from sayso.ledger.replay import replay
from sayso.schema.ids import content_id
from sayso.schema.tables import Row
from sayso.schema.vocabulary import Scope
from sayso.settings import Settings

EARLY = dt.datetime(2021, 5, 3, 8, tzinfo=dt.UTC)
LATE = dt.datetime(2021, 6, 10, 8, 0, 0, 250000, tzinfo=dt.UTC)
FILLERS = 45


@dataclass
class World:
    """Rows by table, in the order in which they can be inserted; ids by a short name."""

    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)

    def add(self, table: str, at: dt.datetime = EARLY, **values: Any) -> None:
        stamp = {"recorded_at": at} if "recorded_at" in Row.metadata.tables[table].c else {}
        self.rows.setdefault(table, []).append({**stamp, **values})

    def named(self, tag: str, name: str) -> str:
        return self.ids.setdefault(name, content_id(tag, name))


def _actors(world: World) -> None:
    for name, shown, kind in (
        ("league", "Free Harbour League", "ARMED_GROUP"),
        ("army", "Velmarian Army", "MILITARY"),
        ("quell", "Ida Quell", "PERSON"),
        ("reth", "Tomas Reth", "PERSON"),
        ("tidewatch", "Tidewatch Daily", "MEDIA"),
        ("quarry", "Quarry Post", "MEDIA"),
    ):
        ident = world.named("act", name)
        world.add("actor", id=ident, key=f"org:{name}", name=shown, name_key=shown.casefold(), kind=kind)
        world.add("actor_name", actor_id=ident, value=shown, name_key=shown.casefold(), language="en")
    world.add("actor_name", actor_id=world.ids["league"], value="FHL", name_key="fhl", language="en", script="Latn")


def _regions(world: World) -> None:
    parent: str | None = None
    above: list[str] = []
    for name, shown, kind, code, place in (
        ("velmaria", "Velmaria", "COUNTRY", None, (12.5, 40.25)),
        ("norlund", "Norlund", "FIRST_LEVEL", "ZZ-NOR", (13.0, 41.0)),
        ("harbrook", "Harbrook", "SETTLEMENT", None, (None, None)),
    ):
        ident = world.named("reg", name)
        world.add(
            "region",
            id=ident,
            key=f"x:{name}",
            name=shown,
            name_key=shown.casefold(),
            kind=kind,
            country="ZZ",
            code=code,
            parent_id=parent,
            latitude=place[0],
            longitude=place[1],
            disputed=False,
        )
        world.add("region_name", region_id=ident, value=shown, name_key=shown.casefold(), language="en")
        for depth, ancestor in enumerate(reversed(above), 1):
            world.add("region_ancestor", region_id=ident, ancestor_id=ancestor, depth=depth)
        parent = ident
        above.append(ident)
    world.add("region_identifier", region_id=world.ids["norlund"], scheme="geonames", value="990001")


SENTENCES = {
    "first": [
        'The League\'s Ida Quell said: "Our boats hold Harbrook."',
        "Witnesses said that three people were reportedly hurt at the café.",
        *[f"Ida Quell said that barge {at} had sailed." for at in range(FILLERS)],
    ],
    "copy": ['The League\'s Ida Quell said: "Our boats hold Harbrook."'],
    "post": ["Harbrook is not in League hands, Tomas Reth wrote."],
    "later": ["The League now holds Harbrook, Tomas Reth conceded."],
}


def _sources(world: World) -> None:
    for name, kind, publisher, published, title, at in (
        (
            "first",
            "NEWS_ARTICLE",
            "tidewatch",
            dt.datetime(2021, 5, 2, 6, 30, tzinfo=dt.UTC),
            "Boats at the quay",
            EARLY,
        ),
        ("copy", "NEWS_ARTICLE", "quarry", dt.datetime(2021, 5, 2, 9, tzinfo=dt.UTC), "Boats at the quay", EARLY),
        ("post", "SOCIAL_POST", None, None, None, EARLY),
        ("later", "PRESS_CONFERENCE", "quarry", dt.datetime(2021, 6, 6, tzinfo=dt.UTC), "Briefing", LATE),
    ):
        ident = world.named("src", name)
        world.add(
            "source",
            at,
            id=ident,
            kind=kind,
            title=title,
            url=f"https://{name}.example/item",
            publisher_id=world.ids[publisher] if publisher else None,
            published_at=published,
            retrieved_at=at,
            language="en",
            text="\n\n".join(SENTENCES[name]),
            sha256=name * 4,
            ordinal=0,
            adapter="hand 1",
            origin_id=world.ids["first"] if name == "copy" else ident,
        )
    world.add("source_author", source_id=world.ids["first"], ordinal=0, actor_id=world.ids["quell"])
    world.add("source_medium", source_id=world.ids["first"], ordinal=0, kind="IMAGE", url=None, alt_text="A quay.")
    world.add(
        "source_link",
        id=content_id("lnk", "copy"),
        source_id=world.ids["copy"],
        kind="SYNDICATED_COPY",
        target_id=world.ids["first"],
        similarity=0.98,
    )


def _claim(world: World, name: str, source: str, at: int, **values: Any) -> None:
    text = SENTENCES[source][at]
    start = sum(len(each) + 2 for each in SENTENCES[source][:at])
    stored = next(row for row in world.rows["source"] if row["id"] == world.ids[source])
    ident = world.named("clm", name)
    said = values.get("uttered_on") or (stored["published_at"] or stored["retrieved_at"]).date()
    common = {
        "content": text,
        "quotes": [],
        "form": "INDIRECT",
        "cue": "said",
        "modality": "ASSERTED",
        "polarity": "AFFIRMATIVE",
        "topic": "OTHER",
        "hedged": False,
        "extractor": "rules",
        "extractor_version": "1",
        "confidence": 0.85,
        "origin_id": ident,
    }
    copied = {key: stored[key] for key in ("publisher_id", "published_at")} | {"source_kind": stored["kind"]}
    row = {**common, **copied, **values, "id": ident, "source_id": world.ids[source], "text": text}
    nulls = dict.fromkeys(
        ("claimant_id", "claimant_descriptor", "speaks_for_id", "party_id", "condition", "uttered_on")
    )
    row = {**nulls, **row, "start": start, "end": start + len(text), "said_on": said}
    world.add("claim", stored["recorded_at"], **row)
    for region, direct in (("harbrook", True), ("norlund", False), ("velmaria", False)):
        world.add(
            "claim_region",
            stored["recorded_at"],
            claim_id=ident,
            region_id=world.ids[region],
            direct=direct,
            ordinal=0,
            **{key: row[key] for key in ("topic", "modality", "claimant_id", "uttered_on", "published_at", "said_on")},
        )


def _hold(world: World, claim: str, stance: str, party: str, claimant: str) -> None:
    row = next(each for each in world.rows["claim"] if each["id"] == world.ids[claim])
    world.add(
        "hold",
        row["recorded_at"],
        claim_id=row["id"],
        region_id=world.ids["harbrook"],
        holder_id=world.ids["league"],
        stance=stance,
        party_id=world.ids[party],
        claimant_id=world.ids[claimant],
        said_on=row["said_on"],
    )


def _claims(world: World) -> None:
    league = {"claimant_id": world.ids["quell"], "party_id": world.ids["league"], "speaks_for_id": world.ids["league"]}
    army = {"claimant_id": world.ids["reth"], "party_id": world.ids["army"]}
    held = {"topic": "CONTROL", "form": "DIRECT", "quotes": ["Our boats hold Harbrook."]}
    _claim(world, "held", "first", 0, uttered_on=dt.date(2021, 5, 1), **held, **league)
    _claim(
        world, "hurt", "first", 1, topic="CASUALTIES", modality="REPORTED", hedged=True, claimant_descriptor="Witnesses"
    )
    for at in range(FILLERS):
        day = dt.date(2021, 4, 1 + at // 4) if at % 9 else None
        _claim(world, f"filler {at}", "first", at + 2, uttered_on=day, **league)
    copied = {"origin_id": world.ids["held"], "uttered_on": dt.date(2021, 5, 1)}
    _claim(world, "copied", "copy", 0, **copied, **held, **league)
    denied = {"topic": "CONTROL", "modality": "DENIED", "polarity": "NEGATIVE"}
    _claim(world, "denied", "post", 0, uttered_on=dt.date(2021, 5, 2), **denied, **army)
    _claim(world, "conceded", "later", 0, uttered_on=dt.date(2021, 6, 5), topic="CONTROL", **army)
    _hold(world, "held", "CLAIMS", "league", "quell")
    _hold(world, "copied", "CLAIMS", "league", "quell")
    _hold(world, "denied", "DENIES", "army", "reth")
    _hold(world, "conceded", "CONCEDES", "army", "reth")
    for claim in ("held", "copied", "denied", "conceded"):
        world.add("claim_subject", claim_id=world.ids[claim], actor_id=world.ids["league"], ordinal=0)
    world.add("claim_relay", claim_id=world.ids["hurt"], ordinal=0, actor_id=None, descriptor="a radio", start=2, end=9)


def _between(world: World) -> None:
    for name, kind, origin, target, at in (
        ("denies", "DENIES", "denied", "held", EARLY),
        ("repeats", "REPEATS", "copied", "held", EARLY),
        ("supersedes", "SUPERSEDES", "conceded", "denied", LATE),
    ):
        world.add(
            "claim_relation",
            at,
            id=world.named("rel", name),
            kind=kind,
            from_id=world.ids[origin],
            to_id=world.ids[target],
            basis="INFERRED",
            confidence=0.9,
            rationale=f"The one {name} the other.",
        )
    dispute = world.named("dsp", "who")
    world.add("dispute", id=dispute, topic="CONTROL", anchor=world.ids["harbrook"], question="Who controls Harbrook?")
    world.add("dispute_region", dispute_id=dispute, region_id=world.ids["harbrook"])
    for side, position, claims in (("0", "holds", ("held", "copied")), ("1", "does not hold", ("denied",))):
        world.add("dispute_side", dispute_id=dispute, side=side, position=position)
        for claim in claims:
            world.add("dispute_claim", dispute_id=dispute, claim_id=world.ids[claim], side=side)
    world.add("review", LATE, id=content_id("rev", "1"), claim_id=world.ids["hurt"], status="REJECTED", by="desk")


def _people(world: World) -> None:
    for name, body, role, day in (
        ("quell", "league", "harbour master", dt.date(2021, 3, 1)),
        ("quell", "league", "spokeswoman", dt.date(2021, 5, 2)),
        ("reth", "army", "spokesman", None),
    ):
        world.add(
            "affiliation",
            id=content_id("aff", name, role),
            actor_id=world.ids[name],
            organisation_id=world.ids[body],
            role=role,
            stated_on=day,
            claim_id=world.ids["held"] if role == "spokeswoman" else None,
        )
    judgement = world.named("jdg", "same")
    sides = {"left_id": world.ids["quell"], "right_id": world.ids["reth"]}
    world.add("judgement", id=judgement, verdict="SAME", by="desk", note="a slip", **sides)
    world.add("judgement_undo", LATE, judgement_id=judgement, by="desk")


def _history(world: World) -> None:
    ingestion = world.named("ing", "one")
    world.add("ingestion", id=ingestion, sha256="f" * 64, url="https://first.example/item", queued_at=EARLY)
    for ordinal, status in enumerate(("RUNNING", "DONE")):
        source = world.ids["first"] if status == "DONE" else None
        world.add(
            "ingestion_event",
            ingestion_id=ingestion,
            ordinal=ordinal,
            status=status,
            source_id=source,
            claims_recorded=FILLERS + 2 if source else 0,
        )
    world.add(
        "issue",
        id=content_id("iss", "1"),
        ingestion_id=ingestion,
        ordinal=0,
        code="GUESSED",
        message="A day.",
        component="rules",
    )
    nodes = [*(world.ids[name] for name in ("first", "held", "league", "harbrook", "denies", "who")), ingestion]
    for seq, node in enumerate(nodes, 1):
        world.add("change", seq=seq, id=content_id("chg", seq), kind="RECORDED", node_id=node)


@pytest.fixture(scope="session")
def world() -> World:
    found = World()
    for part in (_actors, _regions, _sources, _claims, _between, _people, _history):
        part(found)
    return found


def fill(url: str, world: World) -> None:
    """Put the rows where they belong, counters and index included."""
    migrate(url)
    engine = open_engine(url)
    with engine.begin() as connection:
        for table in Row.metadata.sorted_tables:
            for row in world.rows.get(table.name, ()):
                connection.execute(insert(table), row)
        replay(connection)
        rebuild(connection)
        rebuild_search(connection)
    engine.dispose()


@dataclass
class Api:
    """The application over one ledger, asked through HTTP."""

    runner: asyncio.Runner
    client: httpx.AsyncClient
    statements: list[str]
    app: Starlette

    def send(self, method: str, path: str, **options: Any) -> httpx.Response:
        return self.runner.run(self.client.request(method, path, **options))

    def ask(self, query: str, variables: Mapping[str, Any] | None = None, name: str | None = None) -> dict[str, Any]:
        body = {"query": query, "variables": variables, "operationName": name}
        answer: dict[str, Any] = json.loads(self.send("POST", "/graphql", json=body).content)
        return answer

    def data(self, query: str, variables: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """The data of an operation that must succeed with at most one statement."""
        before = len(self.statements)
        answer = self.ask(query, variables)
        assert "errors" not in answer, answer["errors"]
        assert len(self.statements) - before == 1
        found: dict[str, Any] = answer["data"]
        return found

    def code(self, query: str, variables: Mapping[str, Any] | None = None) -> str:
        """The code of the only error of an operation."""
        [error] = self.ask(query, variables)["errors"]
        code: str = error["extensions"]["code"]
        return code


@pytest.fixture(scope="session")
def ledger_urls(
    tmp_path_factory: pytest.TempPathFactory, world: World, postgresql_server: str
) -> Iterator[dict[str, str]]:
    name = f"sayso_world_{uuid.uuid4().hex[:12]}"
    server = open_engine(postgresql_server)
    with server.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
        address = make_url(postgresql_server).set(database=name).render_as_string(hide_password=False)
        urls = {"sqlite": f"sqlite:///{tmp_path_factory.mktemp('ledgers') / 'ledger.sqlite'}", "postgresql": address}
        for url in urls.values():
            fill(url, world)
        yield urls
        connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    server.dispose()


@pytest.fixture(scope="session")
def apis(ledger_urls: dict[str, str]) -> Iterator[dict[str, Api]]:
    with asyncio.Runner() as runner:
        found: dict[str, Api] = {}
        opened = []
        for name, url in ledger_urls.items():
            app = create_app(Settings(database_url=url))
            context = app.router.lifespan_context(app)
            runner.run(context.__aenter__())
            opened.append(context)
            transport = httpx.ASGITransport(app, raise_app_exceptions=False)
            client = httpx.AsyncClient(transport=transport, base_url="http://sayso.test")
            found[name] = Api(runner, client, [], app)
            app.state.reader.observe = found[name].statements.append
        yield found
        for api in found.values():
            runner.run(api.client.aclose())
        for context in opened:
            runner.run(context.__aexit__(None, None, None))


@contextmanager
def opened(url: str) -> Iterator[Api]:
    """The application over a ledger, asked with a token for everything."""
    engine = open_engine(url)
    token = create_token(engine, "ana", [Scope.READ, Scope.INGEST, Scope.REVIEW])[1]
    engine.dispose()
    with asyncio.Runner() as runner:
        app = create_app(Settings(database_url=url))
        context = app.router.lifespan_context(app)
        runner.run(context.__aenter__())
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        headers = {"Authorization": f"Bearer {token}"}
        client = httpx.AsyncClient(transport=transport, base_url="http://sayso.test", headers=headers)
        found = Api(runner, client, [], app)
        app.state.reader.observe = lambda sql: None if "secret" in sql else found.statements.append(sql)
        app.state.url = url
        yield found
        runner.run(client.aclose())
        runner.run(context.__aexit__(None, None, None))


@pytest.fixture
def pen(new_database: Any, world: World, database_kind: str) -> Iterator[Api]:
    """The application over a ledger of its own with the same rows, and a token for everything."""
    url = new_database(database_kind)
    fill(url, world)
    with opened(url) as found:
        yield found


@pytest.fixture
def open_pen() -> Callable[[str], AbstractContextManager[Api]]:
    """Opens the application over any ledger, with a token for everything."""
    return opened


@pytest.fixture(params=["sqlite", "postgresql"])
def api(request: pytest.FixtureRequest, apis: dict[str, Api]) -> Api:
    return apis[request.param]


@pytest.fixture(scope="session")
def schema_text() -> str:
    return (Path(__file__).parents[2] / "api" / "schema.graphql").read_text(encoding="utf-8")


SLOW = """CREATE VIEW claim AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000)
  SELECT kept.* FROM (SELECT count(*) AS many FROM n) AS slow LEFT JOIN kept_claim AS kept ON slow.many > 0"""


def slowed_down(url: str, table: str) -> None:
    """Let a table take minutes to read from now on; it cannot be written any more."""
    engine = open_engine(url)
    with engine.begin() as connection:
        connection.execute(text(f"ALTER TABLE {table} RENAME TO kept_{table}"))
        connection.execute(text(SLOW.replace("claim", table)))
    engine.dispose()


@pytest.fixture(scope="session")
def slow_down() -> Callable[[str, str], None]:
    """Slows a table of a ledger down: `slow_down(url, "claim")`."""
    return slowed_down


@pytest.fixture
def slow_url(database_url: str) -> str:
    """A ledger whose claims take minutes to read."""
    slowed_down(database_url, "claim")
    return database_url
