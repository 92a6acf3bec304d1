"""Exports over HTTP: the rows of the API in formats of others, with what cannot be carried left out and counted."""

import asyncio
import csv
import io
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pyarrow
import pytest
import stix2
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet
from sqlalchemy import insert

from sayso.api.app import create_app
from sayso.api.errors import CODES
from sayso.api.export.columns import COLUMNS
from sayso.api.export.formats import FORMATS
from sayso.api.export.questions import CLAIMS
from sayso.api.export.routes import preferred
from sayso.api.export.stix import SAYSO, stix_id
from sayso.api.export.tables import GUARDED, cells
from sayso.api.rate import Policy, RateLimited, Standing
from sayso.ledger.access import create_token
from sayso.ledger.engine import open_engine
from sayso.ledger.transaction import table_of
from sayso.schema.ids import content_id
from sayso.schema.tables import ClaimRegionRow, ClaimRow, HoldRow
from sayso.schema.vocabulary import Scope
from sayso.settings import Settings

THEN = "2030-01-01T00:00:00Z"
CLAIM_FILES = [form.file for form in FORMATS.values() if not form.of_regions]


def got(api: Any, file: str, **params: Any) -> bytes:
    response = api.send("GET", f"/export/{file}", params=params)
    assert response.status_code == 200, response.text
    content: bytes = response.content
    return content


def table(api: Any, **params: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(got(api, "claims.csv", **params).decode(), newline="")))


def code_of(response: httpx.Response) -> tuple[int, str]:
    [error] = response.json()["errors"]
    assert error["message"]
    assert error["extensions"]["code"] in CODES
    return response.status_code, error["extensions"]["code"]


# ── Rows ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_row_of_the_table(api: Any, world: Any) -> None:
    [row] = [row for row in table(api, knownAt=THEN) if row["id"] == world.ids["held"]]
    assert row == {
        "id": world.ids["held"],
        "text": 'The League\'s Ida Quell said: "Our boats hold Harbrook."',
        "modality": "ASSERTED",
        "polarity": "AFFIRMATIVE",
        "hedged": "false",
        "condition": "",
        "topic": "CONTROL",
        "claimant": "Ida Quell",
        "claimant_descriptor": "",
        "speaks_for": "Free Harbour League",
        "via": "",
        "regions": '["Harbrook"]',
        "subjects": '["Free Harbour League"]',
        "uttered_on": "2021-05-01",
        "standing": "CONTESTED",
        "independent_origins": "1",
        "support_claims": "2",
        "support_sources": "2",
        "support_publishers": "2",
        "form": "DIRECT",
        "cue": "said",
        "quotes": '["Our boats hold Harbrook."]',
        "source_kind": "NEWS_ARTICLE",
        "source_title": "Boats at the quay",
        "source_url": "https://first.example/item",
        "publisher": "Tidewatch Daily",
        "published_at": "2021-05-02T06:30:00Z",
        "language": "en",
        "review": "",
        "review_by": "",
        "review_at": "",
        "review_note": "",
        "extractor": "rules",
        "extractor_version": "1",
        "confidence": "0.85",
        "recorded_at": "2021-05-03T08:00:00Z",
        "span_start": "0",
        "span_end": "55",
        "source_id": world.ids["first"],
        "claimant_id": world.ids["quell"],
        "speaks_for_id": world.ids["league"],
        "region_ids": json.dumps([world.ids["harbrook"]]),
        "region_codes": "[null]",
        "subject_ids": json.dumps([world.ids["league"]]),
        "publisher_id": world.ids["tidewatch"],
        "guarded": "",
    }


def test_hedge_polarity_and_modality_have_columns(api: Any, world: Any) -> None:
    rows = {row["id"]: row for row in table(api)}
    assert rows[world.ids["hurt"]]["hedged"] == "true"
    assert (rows[world.ids["hurt"]]["claimant"], rows[world.ids["hurt"]]["claimant_descriptor"]) == ("", "Witnesses")
    assert rows[world.ids["hurt"]]["via"] == '["a radio"]'
    assert (rows[world.ids["denied"]]["modality"], rows[world.ids["denied"]]["polarity"]) == ("DENIED", "NEGATIVE")
    assert (rows[world.ids["hurt"]]["review"], rows[world.ids["hurt"]]["standing"]) == ("REJECTED", "RETRACTED")


def test_every_format_holds_the_claims_of_the_api(api: Any, world: Any) -> None:
    wanted = {row["id"] for row in world.rows["claim"]}
    lines = [json.loads(line) for line in got(api, "claims.ndjson").splitlines()]
    assert [line["id"] for line in lines] == [row["id"] for row in table(api)]
    assert {line["id"] for line in lines} == wanted
    assert parquet.read_table(io.BytesIO(got(api, "claims.parquet"))).num_rows == len(wanted)
    nodes = json.loads(got(api, "claims.jsonld"))["@graph"]
    assert {node["identifier"] for node in nodes if node["@type"] == "Claim"} == wanted
    objects = json.loads(got(api, "claims.stix.json"))["objects"]
    assert {stix_id("note", claim) for claim in wanted} < {each["id"] for each in objects}


def test_a_line_of_json_is_what_the_api_answers(api: Any) -> None:
    answer = api.data(CLAIMS, {"filter": {"knownAt": THEN}})["claims"]["nodes"]
    assert [json.loads(line) for line in got(api, "claims.ndjson", knownAt=THEN).splitlines()] == answer


def test_parquet_has_types(api: Any, world: Any) -> None:
    read = parquet.read_table(io.BytesIO(got(api, "claims.parquet", knownAt=THEN)))
    kinds = {field.name: str(field.type) for field in read.schema}
    assert list(kinds) == [column.name for column in COLUMNS]
    assert {kinds[name] for name in ("regions", "quotes")} == {"list<element: string>"}
    assert [kinds[name] for name in ("hedged", "uttered_on", "recorded_at", "span_end", "confidence")] == [
        "bool",
        "date32[day]",
        "timestamp[us, tz=UTC]",
        "int64",
        "double",
    ]
    row = read.filter(pyarrow.compute.equal(read["id"], world.ids["denied"])).to_pylist()[0]
    assert (row["polarity"], row["condition"], str(row["uttered_on"])) == ("NEGATIVE", None, "2021-05-02")
    assert row["regions"] == ["Harbrook"]


@pytest.mark.parametrize("file", [form.file for form in FORMATS.values() if form.name != "parquet"])
def test_the_same_moment_gives_the_same_bytes_on_both_databases(apis: dict[str, Any], file: str) -> None:
    params = {"knownAt": THEN} | ({"asOf": "2021-07-01"} if file == "regions.geojson" else {})
    found = [got(apis[name], file, **params) for name in ("sqlite", "sqlite", "postgresql")]
    assert found[0] == found[1] == found[2]


# ── Parameters ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("params", "names"),
    [
        ({"region": "ZZ-NOR", "topic": "CONTROL"}, {"held", "copied", "denied", "conceded"}),
        ({"topic": ["CASUALTIES", "ATTACK"]}, {"hurt"}),
        ({"from": "2021-05-02", "to": "2021-05-02"}, {"denied"}),
        ({"modality": "DENIED"}, {"denied"}),
        ({"polarity": "NEGATIVE"}, {"denied"}),
        ({"sourceKind": ["SOCIAL_POST", "PRESS_CONFERENCE"]}, {"denied", "conceded"}),
        ({"contested": "true"}, {"held", "denied"}),
        ({"topic": "CONTROL", "knownAt": "2021-05-04T00:00:00Z"}, {"held", "copied", "denied"}),
        ({"topic": "NEGOTIATION"}, set()),
    ],
)
def test_parameters_are_the_filter_of_the_api(api: Any, world: Any, params: dict[str, Any], names: set[str]) -> None:
    assert {row["id"] for row in table(api, **params)} == {world.ids[name] for name in names}


@pytest.mark.parametrize(
    ("file", "query", "status", "code"),
    [
        ("claims.csv", "colour=red", 400, "BAD_USER_INPUT"),
        ("claims.csv", "asOf=2021-05-02", 400, "BAD_USER_INPUT"),
        ("claims.csv", "from=2021-05-02&from=2021-05-03", 400, "BAD_USER_INPUT"),
        ("claims.csv", "from=yesterday", 400, "BAD_USER_INPUT"),
        ("claims.csv", "topic=WEATHER", 400, "BAD_USER_INPUT"),
        ("claims.csv", "contested=perhaps", 400, "BAD_USER_INPUT"),
        ("claims.csv", "region=ZZ-NOWHERE", 400, "BAD_USER_INPUT"),
        ("claims.csv", "claimant=nobody", 400, "BAD_ID"),
        ("regions.geojson", "asOf=someday", 400, "BAD_USER_INPUT"),
        ("claims.stix.json", "knownAt=2021-05-02", 400, "BAD_USER_INPUT"),
        ("claims.parquet", "topic=WEATHER", 400, "BAD_USER_INPUT"),
        ("claims.jsonld", "topic=WEATHER", 400, "BAD_USER_INPUT"),
    ],
)
def test_wrong_parameters_are_refused_with_a_code(api: Any, file: str, query: str, status: int, code: str) -> None:
    assert code_of(api.send("GET", f"/export/{file}?{query}")) == (status, code)


def test_headers_tell_what_is_sent(api: Any) -> None:
    for form in FORMATS.values():
        response = api.send("GET", f"/export/{form.file}", params={"knownAt": THEN})
        assert response.headers["content-type"] == form.media_type
        assert response.headers["content-disposition"] == f'attachment; filename="{form.file}"'
        assert response.headers["sayso-known-at"] == THEN
        assert response.headers["x-content-type-options"] == "nosniff"
        assert response.headers["cache-control"] == "no-store"
    head = api.send("HEAD", "/export/claims.csv")
    assert (head.status_code, head.content) == (200, b"")
    assert api.send("POST", "/export/claims.csv").status_code == 405


def test_parquet_without_its_package_is_a_coded_refusal(api: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert code_of(api.send("GET", "/export/claims.parquet")) == (501, "FORMAT_NOT_INSTALLED")


# ── What spreadsheets run ─────────────────────────────────────────────────────────────────────────────────────────────


def plain(text: str) -> dict[str, Any]:
    """A claim with one text in every place where a source's words can stand."""
    actor = {"id": "act_x", "name": text, "kind": "PERSON"}
    return {
        "id": "clm_x",
        **dict.fromkeys(("text", "cue", "condition", "claimantDescriptor"), text),
        "quotes": [text],
        "form": "DIRECT",
        "claimant": actor,
        "speaksFor": actor,
        "subjects": [actor],
        "modality": "CONDITIONAL",
        "polarity": "NEGATIVE",
        "topic": "OTHER",
        "hedged": True,
        "standing": "CONTESTED",
        "regions": [{"id": "reg_x", "name": text, "code": None}],
        "via": [{"descriptor": text}],
        "source": {"id": "s", "kind": "OTHER", "title": text, "url": text, "publisher": actor}
        | {"publishedAt": None, "language": text},
        "support": {"claims": 1, "sources": 1, "publishers": 1, "independentOrigins": 1},
        "extraction": {"extractor": text, "version": text, "confidence": 0.5},
        "review": {"status": "CONFIRMED", "by": text, "at": THEN, "note": text},
        "utteredOn": None,
        "recordedAt": THEN,
        "span": {"start": 0, "end": 1},
    }


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]) | st.sampled_from("=+-@\t\r\n'\",;")))
def test_no_cell_runs_and_every_cell_can_be_read_back(text: str) -> None:
    claim = plain(text)
    written = io.StringIO(newline="")
    csv.writer(written).writerow(cells(claim))
    [read] = csv.reader(io.StringIO(written.getvalue(), newline=""))
    assert [cell for cell in read if cell[:1] in set("=+-@\t\r\n＝＋－＠")] == []
    row = dict(zip([*(column.name for column in COLUMNS), GUARDED], read, strict=True))
    guarded = set(row.pop(GUARDED).split())
    restored = {name: cell.removeprefix("'") if name in guarded else cell for name, cell in row.items()}
    for name in ("text", "condition", "claimant", "claimant_descriptor", "source_title", "review_note"):
        assert restored[name] == text
    assert json.loads(restored["quotes"]) == [text]
    assert (restored["modality"], restored["polarity"], restored["hedged"]) == ("CONDITIONAL", "NEGATIVE", "true")


# ── A ledger with odd claims ──────────────────────────────────────────────────────────────────────────────────────────

ODD = {
    "terms": {
        "text": "If the ferry runs, they leave.",
        "condition": "If the ferry runs",
        "modality": "CONDITIONAL",
    },
    "unworded": {"text": "The army leaves then.", "condition": "if the ferry runs", "modality": "CONDITIONAL"},
    "formula": {"text": "=1+1", "claimant_descriptor": "@home", "modality": "ASSERTED"},
    "markup": {"text": "<script>alert(1)</script> & more", "modality": "ASSERTED"},
}
MANY = 230


@pytest.fixture(scope="module")
def odd(ledger_urls: dict[str, str], world: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The small ledger with odd claims and many more, and a hold that rests on terms."""
    file = tmp_path_factory.mktemp("odd") / "ledger.sqlite"
    shutil.copyfile(Path(ledger_urls["sqlite"].removeprefix("sqlite:///")), file)
    engine = open_engine(f"sqlite:///{file}")
    model = next(row for row in world.rows["claim"] if row["id"] == world.ids["hurt"])
    link = next(row for row in world.rows["claim_region"] if row["claim_id"] == world.ids["hurt"] and row["direct"])
    values = {**ODD, **{f"more {at}": {"text": "Barges sail.", "modality": "ASSERTED"} for at in range(MANY)}}
    ids = {name: content_id("clm", name) for name in values}
    claims = [
        {**model, "hedged": False, "claimant_descriptor": None, **given, "id": ids[name], "origin_id": ids[name]}
        for name, given in values.items()
    ]
    hold = {"claim_id": ids["terms"], "region_id": world.ids["norlund"], "holder_id": world.ids["army"]}
    with engine.begin() as connection:
        connection.execute(insert(table_of(ClaimRow)), claims)
        connection.execute(insert(table_of(ClaimRegionRow)), [{**link, "claim_id": each["id"]} for each in claims])
        said = {"stance": "CLAIMS", "party_id": world.ids["army"], "said_on": model["said_on"]}
        connection.execute(insert(table_of(HoldRow)), {**hold, **said, "recorded_at": model["recorded_at"]})
    engine.dispose()
    with asyncio.Runner() as runner:
        app = create_app(Settings(database_url=f"sqlite:///{file}"))
        context = app.router.lifespan_context(app)
        runner.run(context.__aenter__())
        statements: list[str] = []
        app.state.reader.observe = statements.append
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        client = httpx.AsyncClient(transport=transport, base_url="http://sayso.test")
        yield OddLedger(runner, client, ids, statements)
        runner.run(client.aclose())
        runner.run(context.__aexit__(None, None, None))


class OddLedger:
    def __init__(self, runner: Any, client: Any, ids: dict[str, str], statements: list[str]) -> None:
        self.ids, self.statements, self._runner, self._client = ids, statements, runner, client

    def send(self, method: str, path: str, **options: Any) -> httpx.Response:
        response: httpx.Response = self._runner.run(self._client.request(method, path, **options))
        return response


def test_a_long_export_asks_page_by_page_and_meets_each_claim_once(odd: Any, world: Any) -> None:
    odd.statements.clear()
    rows = table(odd)
    assert len(odd.statements) == 3
    assert len(rows) == len({row["id"] for row in rows}) == len(world.rows["claim"]) + len(ODD) + MANY
    assert [row["recorded_at"] for row in rows] == sorted(row["recorded_at"] for row in rows)


def test_a_condition_is_told_in_every_format_or_its_claim_is_left_out(odd: Any) -> None:
    terms, unworded = odd.ids["terms"], odd.ids["unworded"]
    conditions = {row["id"]: (row["modality"], row["condition"]) for row in table(odd) if row["condition"]}
    assert conditions == {
        terms: ("CONDITIONAL", "If the ferry runs"),
        unworded: ("CONDITIONAL", "if the ferry runs"),
    }
    read = parquet.read_table(io.BytesIO(got(odd, "claims.parquet"))).to_pylist()
    assert {row["id"]: (row["modality"], row["condition"]) for row in read if row["condition"]} == conditions
    bundle = json.loads(got(odd, "claims.stix.json"))["objects"]
    notes = {each["id"]: each for each in bundle if each["type"] == "note"}
    assert stix_id("note", unworded) not in notes
    told = notes[stix_id("note", terms)]
    assert told["content"] == "If the ferry runs, they leave."
    assert "modality:conditional" in told["labels"]
    assert told["abstract"].endswith(
        "modality CONDITIONAL, polarity AFFIRMATIVE, topic CASUALTIES, on the condition “If the ferry runs”"
    )
    assert bundle[-1]["content"].endswith("1 left out: the condition does not stand in the claim's own words.")
    graph = json.loads(got(odd, "claims.jsonld"))
    claims = {node["identifier"]: node for node in graph["@graph"] if node["@type"] == "Claim"}
    assert unworded not in claims
    assert claims[terms]["sayso:condition"] == "If the ferry runs"
    assert graph["sayso:leftOut"] == [
        {"sayso:reason": "the condition does not stand in the claim's own words", "sayso:claims": 1}
    ]
    assert graph["sayso:claims"] == len(claims)


def test_formulas_are_text_and_say_so(odd: Any) -> None:
    [row] = [row for row in table(odd) if row["id"] == odd.ids["formula"]]
    assert (row["text"], row["claimant_descriptor"]) == ("'=1+1", "'@home")
    assert row["guarded"] == "text claimant_descriptor"


def test_lines_end_as_the_standard_says(odd: Any) -> None:
    body = got(odd, "claims.csv")
    assert body.count(b"\r\n") == body.count(b"\n") == len(table(odd)) + 1


# ── Control ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_control_as_of_a_day_with_parties_and_origins(api: Any, world: Any) -> None:
    found = json.loads(got(api, "regions.geojson", asOf="2021-05-10", knownAt=THEN))
    assert found["type"] == "FeatureCollection"
    assert found["sayso"] == {"features": 1, "leftOut": {"nobody spoke of the place's control": 2}}
    [feature] = found["features"]
    assert (feature["type"], feature["id"], feature["geometry"]) == ("Feature", world.ids["harbrook"], None)
    properties = feature["properties"]
    assert (properties["status"], properties["asOf"]) == ("CONTESTED", "2021-05-10T23:59:59Z")
    assert (properties["claimedBy"], properties["disputedBy"]) == (["Free Harbour League"], ["Velmarian Army"])
    stances = {position["stance"]: position for position in properties["positions"]}
    assert set(stances) == {"CLAIMS", "DENIES"}
    assert stances["CLAIMS"]["support"] == {"claims": 2, "sources": 2, "publishers": 2, "independentOrigins": 1}
    assert [claim["polarity"] for claim in stances["DENIES"]["claims"]] == ["NEGATIVE"]
    assert (properties["claimedByHedgedOnly"], stances["CLAIMS"]["claimsNotListed"]) == ([], 0)


def test_another_day_gives_another_picture(api: Any) -> None:
    [feature] = json.loads(got(api, "regions.geojson", asOf="2021-07-01"))["features"]
    assert feature["properties"]["status"] == "UNCONTESTED"
    assert json.loads(got(api, "regions.geojson", asOf="2021-04-01"))["features"] == []


def test_a_map_has_no_colours_for_holders(api: Any) -> None:
    drawn = {"fill", "stroke", "marker-color", "color", "colour", "style", "controlledBy", "holder", "owner"}
    for feature in json.loads(got(api, "regions.geojson", asOf="2021-05-10"))["features"]:
        assert not drawn & set(feature["properties"])


def test_a_hold_that_rests_on_a_condition_is_no_feature(odd: Any, world: Any) -> None:
    found = json.loads(got(odd, "regions.geojson", asOf="2021-05-10"))
    assert world.ids["norlund"] not in {feature["id"] for feature in found["features"]}
    reason = "a position rests on what has not happened, which a list of parties cannot say"
    assert found["sayso"]["leftOut"] == {reason: 1, "nobody spoke of the place's control": 1}


# ── STIX and JSON-LD by their own rules ───────────────────────────────────────────────────────────────────────────────


def test_a_bundle_keeps_the_rules_of_stix(odd: Any, world: Any) -> None:
    body = got(odd, "claims.stix.json", knownAt=THEN)
    bundle = stix2.parse(body.decode(), allow_custom=False, version="2.1")
    assert len({each["id"] for each in bundle.objects}) == len(bundle.objects)
    ids = {each["id"] for each in bundle.objects}
    for each in bundle.objects:
        for name in ("created_by_ref", *(["object_refs"] if each["type"] == "note" else [])):
            refs = each.get(name) or []
            assert set([refs] if isinstance(refs, str) else refs) <= ids
    classes = {each["name"]: each["identity_class"] for each in bundle.objects if each["type"] == "identity"}
    assert classes["Ida Quell"] == "individual"
    assert classes["Free Harbour League"] == "group"
    assert classes["Sayso"] == "system"
    note = bundle.get_obj(stix_id("note", world.ids["denied"]))[0]
    assert note["created_by_ref"] == SAYSO
    assert (note["created"].isoformat(), note["modified"].isoformat()) == (
        "2021-05-03T08:00:00+00:00",
        "2030-01-01T00:00:00+00:00",
    )
    assert note["abstract"] == "Claim by Tomas Reth: modality DENIED, polarity NEGATIVE, topic CONTROL"
    retracted = bundle.get_obj(stix_id("note", world.ids["hurt"]))[0]
    assert (retracted["revoked"], "hedged" in retracted["labels"]) == (True, True)
    assert {each["type"] for each in bundle.objects} == {"identity", "location", "note", "extension-definition"}


def test_only_what_a_reviewer_spoke_of_has_a_claim_review(api: Any, world: Any) -> None:
    nodes = json.loads(got(api, "claims.jsonld"))["@graph"]
    [review] = [node for node in nodes if node["@type"] == "ClaimReview"]
    assert review == {
        "@type": "ClaimReview",
        "@id": f"urn:sayso:{world.ids['hurt']}#review",
        "itemReviewed": {"@id": f"urn:sayso:{world.ids['hurt']}"},
        "claimReviewed": "Witnesses said that three people were reportedly hurt at the café.",
        "author": {"name": "desk"},
        "datePublished": "2021-06-10T08:00:00.250000Z",
        "reviewAspect": "whether the source says what is recorded",
        "reviewBody": "The source does not say what is recorded.",
        "sayso:status": "REJECTED",
    }
    [claim] = [node for node in nodes if node["@id"] == f"urn:sayso:{world.ids['denied']}"]
    assert (claim["author"]["name"], claim["sayso:polarity"]) == ("Tomas Reth", "NEGATIVE")
    assert claim["appearance"] == {
        "@type": "SocialMediaPosting",
        "url": "https://post.example/item",
        "inLanguage": "en",
        "identifier": world.ids["post"],
    }
    assert "reviewRating" not in json.dumps(nodes)


# ── One claim ─────────────────────────────────────────────────────────────────────────────────────────────────────────

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def claim_at(api: Any, name: str, accept: str) -> httpx.Response:
    response: httpx.Response = api.send("GET", f"/claims/{name}", headers={"accept": accept})
    return response


def test_a_browser_gets_a_page(api: Any, world: Any) -> None:
    response = claim_at(api, world.ids["denied"], BROWSER)
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["vary"] == "Accept, Authorization, Accept-Encoding"
    policy = response.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    text = response.text
    assert "<mark>Harbrook is not in League hands, Tomas Reth wrote.</mark>" in text
    assert "<dt>Modality</dt><dd>DENIED" in text
    assert "<dt>Polarity</dt><dd>NEGATIVE" in text
    assert f'href="{world.ids["held"]}"' in text
    assert "takes no position on whether it is so" in text


def test_the_page_of_terms_says_that_they_are_terms(odd: Any) -> None:
    text = claim_at(odd, odd.ids["terms"], BROWSER).text
    assert "<dt>Modality</dt><dd>CONDITIONAL" in text
    assert "nothing has happened yet" in text
    assert "<dt>Condition</dt><dd>If the ferry runs</dd>" in text


def test_words_of_a_source_are_never_markup(odd: Any) -> None:
    text = claim_at(odd, odd.ids["markup"], BROWSER).text
    assert "<script>alert" not in text
    assert text.count("<script") == text.count('<script type="application/ld+json">') == 1


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("application/ld+json", "application/ld+json"),
        ("application/json", "application/json"),
        ("application/ld+json;q=0.5, application/json", "application/json"),
        ("*/*", "text/html; charset=utf-8"),
        ("", "text/html; charset=utf-8"),
    ],
)
def test_the_media_type_that_is_liked_best(api: Any, world: Any, accept: str, media_type: str) -> None:
    response = claim_at(api, world.ids["held"], accept)
    assert (response.status_code, response.headers["content-type"]) == (200, media_type)


def test_linked_data_of_one_claim_is_that_of_all(api: Any, world: Any) -> None:
    one = claim_at(api, world.ids["hurt"], "application/ld+json").json()
    nodes = json.loads(got(api, "claims.jsonld"))["@graph"]
    assert one["@graph"] == [node for node in nodes if node["@id"].startswith(f"urn:sayso:{world.ids['hurt']}")]
    assert [node["@type"] for node in one["@graph"]] == ["Claim", "ClaimReview"]
    assert claim_at(api, world.ids["hurt"], "application/json").json()["id"] == world.ids["hurt"]


def test_what_cannot_be_served_is_said_with_a_code(api: Any, odd: Any, world: Any) -> None:
    assert code_of(claim_at(api, content_id("clm", "nobody"), BROWSER)) == (404, "NOT_FOUND")
    assert code_of(claim_at(api, world.ids["league"], BROWSER)) == (400, "BAD_ID")
    assert code_of(claim_at(api, world.ids["held"], "image/png")) == (406, "NOT_ACCEPTABLE")
    assert code_of(claim_at(odd, odd.ids["unworded"], "application/ld+json")) == (406, "NOT_ACCEPTABLE")
    page = claim_at(odd, odd.ids["unworded"], BROWSER).text
    assert "<dt>Condition</dt><dd>if the ferry runs</dd>" in page
    assert 'application/ld+json">{' not in page


@pytest.mark.parametrize(
    ("accept", "best"), [("b/b", "b/b"), ("b/*;q=0.2, a/a;q=0.1", "b/b"), ("c/c", None), ("*/*, a/a;q=0", "b/b")]
)
def test_preferences(accept: str, best: str | None) -> None:
    assert preferred(accept, ("a/a", "b/b")) == best


# ── Who may ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_closed_ledger_exports_to_readers_only(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url)
    tokens = {scope: create_token(engine, scope, [scope])[1] for scope in (Scope.READ, Scope.INGEST)}
    engine.dispose()

    async def visit(path: str, headers: dict[str, str]) -> httpx.Response:
        app = create_app(Settings(database_url=sqlite_url, public_read=False))
        async with app.router.lifespan_context(app):
            transport = httpx.ASGITransport(app, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url="http://sayso.test") as client:
                return await client.get(path, headers=headers)

    for path in (*(f"/export/{form.file}" for form in FORMATS.values()), f"/claims/{content_id('clm', 'x')}"):
        refused = asyncio.run(visit(path, {}))
        assert code_of(refused) == (401, "UNAUTHENTICATED")
        assert refused.headers["www-authenticate"] == 'Bearer realm="sayso"'
    for token, status in ((tokens[Scope.READ], 200), (tokens[Scope.INGEST], 403), ("wrong", 401)):
        headers = {"authorization": f"Bearer {token}"}
        assert asyncio.run(visit("/export/claims.csv", headers)).status_code == status


def test_a_page_of_another_site_may_link_but_not_load(api: Any, world: Any) -> None:
    site = {"sec-fetch-site": "cross-site"}
    for path in ("/export/claims.csv", f"/claims/{world.ids['held']}"):
        loaded = api.send("GET", path, headers={**site, "sec-fetch-mode": "no-cors"})
        assert code_of(loaded) == (403, "FORBIDDEN")
        assert api.send("GET", path, headers={**site, "sec-fetch-mode": "navigate"}).status_code == 200


class Purse:
    """Pays for so many operations, then once more after each wait."""

    def __init__(self, operations: int) -> None:
        self.left, self.paid = operations, list[int]()

    async def charge(self, points: int) -> None:
        if not self.left:
            self.left = 1
            raise RateLimited(Standing(Policy(60_000), 0, short=1))
        self.left -= 1
        self.paid.append(points)


def test_who_cannot_pay_for_the_first_page_is_refused_and_later_pages_wait(
    odd: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []

    async def slept(seconds: float) -> None:
        waits.append(seconds)

    monkeypatch.setattr("sayso.api.export.asking.asyncio.sleep", slept)
    purse = Purse(1)
    monkeypatch.setattr("sayso.api.rate.Limiter.charge", lambda limiter, client, points: purse.charge(points))
    rows = table(odd)
    assert (len(purse.paid), waits) == (3, [1, 1])
    assert len(set(purse.paid)) == 1
    assert purse.paid[0] > 100
    assert len(rows) > 200
    purse.left = 0
    refused = odd.send("GET", "/export/claims.csv")
    assert code_of(refused) == (429, "RATE_LIMITED")
    assert refused.headers["retry-after"] == "1"
