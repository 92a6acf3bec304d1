"""Exact answers of reading operations, on both databases, each from one statement."""

from typing import Any

import pytest

ID_TYPES = {"league": "Actor", "harbrook": "Region", "first": "Source", "held": "Claim", "denies": "ClaimRelation"}


def test_a_region_with_its_picture_of_control(api: Any, world: Any) -> None:
    query = """{ region(id: "%s") { name parent { name } ancestors { name } location { latitude }
      control(asOf: "2021-05-20T00:00:00Z") { asOf status claimedBy { name } disputedBy { name } explanation
        positions { stance actor { name } saidBy { name } lastUtteredOn
          support { claims sources publishers independentOrigins } } } } }"""
    assert api.data(query % world.ids["harbrook"])["region"] == {
        "name": "Harbrook",
        "parent": {"name": "Norlund"},
        "ancestors": [{"name": "Norlund"}, {"name": "Velmaria"}],
        "location": None,
        "control": {
            "asOf": "2021-05-20T00:00:00Z",
            "status": "CONTESTED",
            "claimedBy": [{"name": "Free Harbour League"}],
            "disputedBy": [{"name": "Velmarian Army"}],
            "explanation": "Up to 20 May 2021 Free Harbour League is said to hold Harbrook by the parties "
            "(2 claims of 1 independent origin). Velmarian Army is recorded as rejecting another party's hold.",
            "positions": [
                {
                    "stance": "CLAIMS",
                    "actor": {"name": "Free Harbour League"},
                    "saidBy": [{"name": "Ida Quell"}],
                    "lastUtteredOn": "2021-05-01",
                    "support": {"claims": 2, "sources": 2, "publishers": 2, "independentOrigins": 1},
                },
                {
                    "stance": "DENIES",
                    "actor": {"name": "Free Harbour League"},
                    "saidBy": [{"name": "Tomas Reth"}],
                    "lastUtteredOn": "2021-05-02",
                    "support": {"claims": 1, "sources": 1, "publishers": 0, "independentOrigins": 1},
                },
            ],
        },
    }


@pytest.mark.parametrize(
    ("moments", "status"),
    [
        ('asOf: "2021-04-30T00:00:00Z"', "UNKNOWN"),
        ('asOf: "2021-05-01T23:00:00Z"', "UNCONTESTED"),
        ('asOf: "2021-05-02T00:00:00Z"', "CONTESTED"),
        ('asOf: "2021-06-05T00:00:00Z"', "UNCONTESTED"),
        ('asOf: "2021-06-05T00:00:00Z", knownAt: "2021-06-01T00:00:00Z"', "CONTESTED"),
        ('asOf: "2021-06-05T00:00:00Z", knownAt: "2021-05-01T00:00:00Z"', "UNKNOWN"),
    ],
)
def test_control_follows_what_was_said_and_known(api: Any, world: Any, moments: str, status: str) -> None:
    query = f'{{ region(id: "{world.ids["harbrook"]}") {{ control({moments}) {{ status }} }} }}'
    assert api.data(query)["region"]["control"]["status"] == status


def test_a_claim_about_a_town_says_nothing_about_the_province(api: Any) -> None:
    answer = api.data('{ region(code: "zz-nor") { name control { status } location { latitude longitude } } }')
    expected = {"name": "Norlund", "control": {"status": "UNKNOWN"}, "location": {"latitude": 13.0, "longitude": 41.0}}
    assert answer["region"] == expected


def test_the_timeline_holds_changes_only(api: Any, world: Any) -> None:
    query = """query ($from: Date) {
      region(id: "%s") { controlTimeline(from: $from, to: "2021-12-31") { asOf status } } }"""
    query %= world.ids["harbrook"]
    changes = api.data(query)["region"]["controlTimeline"]
    assert [(each["asOf"][:10], each["status"]) for each in changes] == [
        ("2021-05-01", "UNCONTESTED"),
        ("2021-05-02", "CONTESTED"),
        ("2021-06-05", "UNCONTESTED"),
    ]
    later = api.data(query, {"from": "2021-06-01"})["region"]["controlTimeline"]
    assert [each["status"] for each in later] == ["UNCONTESTED"]


def test_every_picture_of_the_timeline_is_that_of_its_day(api: Any, world: Any) -> None:
    picture = """{ asOf status claimedBy { name } disputedBy { name } explanation
      positions { stance saidBy { name } lastUtteredOn support { claims independentOrigins }
        claims { totalCount nodes { id } } } }"""
    head = f'region(id: "{world.ids["harbrook"]}")'
    changes = api.data(f"{{ {head} {{ controlTimeline {picture} }} }}")["region"]["controlTimeline"]
    assert changes
    for change in changes:
        alone = api.data(f'{{ {head} {{ control(asOf: "{change["asOf"]}") {picture} }} }}')
        assert alone["region"]["control"] == change


def test_a_picture_of_the_timeline_names_its_own_region(api: Any) -> None:
    regions = api.data("{ regions(first: 5) { nodes { name controlTimeline { region { name } } } } }")["regions"][
        "nodes"
    ]
    named = {(each["name"], picture["region"]["name"]) for each in regions for picture in each["controlTimeline"]}
    assert named == {("Harbrook", "Harbrook")}


def test_a_claim_with_everything_around_it(api: Any, world: Any) -> None:
    query = """{ claim(id: "%s") { text span { start end } quotes form modality hedged topic utteredOn recordedAt
      claimant { name role } speaksFor { name } regions { name } subjects { name } standing
      support { claims sources publishers independentOrigins }
      disputedBy { nodes { modality } totalCount } repeatedBy { totalCount } corroboratedBy { totalCount }
      relations(kinds: [DENIES]) { nodes { kind from { utteredOn } to { utteredOn } basis confidence rationale } }
      disputes { question sides { position actors { name } support { claims } } firstUtteredOn lastUtteredOn }
      extraction { extractor version confidence } source { publisher { name } publishedAt } } }"""
    assert api.data(query % world.ids["held"])["claim"] == {
        "text": 'The League\'s Ida Quell said: "Our boats hold Harbrook."',
        "span": {"start": 0, "end": 55},
        "quotes": ["Our boats hold Harbrook."],
        "form": "DIRECT",
        "modality": "ASSERTED",
        "hedged": False,
        "topic": "CONTROL",
        "utteredOn": "2021-05-01",
        "recordedAt": "2021-05-03T08:00:00Z",
        "claimant": {"name": "Ida Quell", "role": "spokeswoman"},
        "speaksFor": {"name": "Free Harbour League"},
        "regions": [{"name": "Harbrook"}],
        "subjects": [{"name": "Free Harbour League"}],
        "standing": "CONTESTED",
        "support": {"claims": 2, "sources": 2, "publishers": 2, "independentOrigins": 1},
        "disputedBy": {"nodes": [{"modality": "DENIED"}], "totalCount": 1},
        "repeatedBy": {"totalCount": 1},
        "corroboratedBy": {"totalCount": 0},
        "relations": {
            "nodes": [
                {
                    "kind": "DENIES",
                    "from": {"utteredOn": "2021-05-02"},
                    "to": {"utteredOn": "2021-05-01"},
                    "basis": "INFERRED",
                    "confidence": 0.9,
                    "rationale": "The one denies the other.",
                }
            ]
        },
        "disputes": [
            {
                "question": "Who controls Harbrook?",
                "sides": [
                    {"position": "holds", "actors": [{"name": "Ida Quell"}], "support": {"claims": 2}},
                    {"position": "does not hold", "actors": [{"name": "Tomas Reth"}], "support": {"claims": 1}},
                ],
                "firstUtteredOn": "2021-05-01",
                "lastUtteredOn": "2021-05-02",
            }
        ],
        "extraction": {"extractor": "rules", "version": "1", "confidence": 0.85},
        "source": {"publisher": {"name": "Tidewatch Daily"}, "publishedAt": "2021-05-02T06:30:00Z"},
    }


def test_standing_and_review_as_they_were_known(api: Any, world: Any) -> None:
    query = """query ($at: DateTime) { claims(filter: {source: "%s", modalities: [REPORTED], knownAt: $at}) {
      nodes { standing review { status by at } claimantDescriptor claimant { id }
      via { descriptor span { start } } } } }"""
    query %= world.ids["first"]
    unnamed = {"claimantDescriptor": "Witnesses", "claimant": None}
    via = [{"descriptor": "a radio", "span": {"start": 2}}]
    before = {"standing": "UNCONTESTED", "review": None, "via": via, **unnamed}
    assert api.data(query, {"at": "2021-06-01T00:00:00Z"})["claims"]["nodes"] == [before]
    review = {"status": "REJECTED", "by": "desk", "at": "2021-06-10T08:00:00.250000Z"}
    after = {"standing": "RETRACTED", "review": review, "via": via, **unnamed}
    assert api.data(query)["claims"]["nodes"] == [after]
    assert api.data(query, {"at": "2021-05-01T00:00:00Z"})["claims"]["nodes"] == []


def test_an_actor_with_affiliations_and_judgements(api: Any, world: Any) -> None:
    query = """{ actor(id: "%s") { name role mergedInto { name } affiliations { organisation { name } role from to
        claims { text } } early: affiliations(asOf: "2021-04-01") { role }
      judgements { verdict by note undoneAt left { id ... on Actor { name } } right { __typename } }
      claims(first: 1) { totalCount } claimsAbout { totalCount } positions { stance } } }"""
    body = {"organisation": {"name": "Free Harbour League"}}
    assert api.data(query % world.ids["quell"])["actor"] == {
        "name": "Ida Quell",
        "role": "spokeswoman",
        "mergedInto": None,
        "affiliations": [
            {
                **body,
                "role": "spokeswoman",
                "from": "2021-05-02",
                "to": "2021-05-02",
                "claims": [{"text": 'The League\'s Ida Quell said: "Our boats hold Harbrook."'}],
            },
            {**body, "role": "harbour master", "from": "2021-03-01", "to": "2021-03-01", "claims": []},
        ],
        "early": [{"role": "harbour master"}],
        "judgements": [
            {
                "verdict": "SAME",
                "by": "desk",
                "note": "a slip",
                "undoneAt": "2021-06-10T08:00:00.250000Z",
                "left": {"id": world.ids["quell"], "name": "Ida Quell"},
                "right": {"__typename": "Actor"},
            }
        ],
        "claims": {"totalCount": 47},
        "claimsAbout": {"totalCount": 0},
        "positions": [{"stance": "CLAIMS"}],
    }


def test_a_source_with_copies_media_and_links(api: Any, world: Any) -> None:
    query = """query ($id: ID!) { source(id: $id) { title kind authors { name } media { kind url altText }
      derivedFrom { kind similarity source { title } } copies { nodes { url } totalCount }
      claims(first: 2) { nodes { span { start } } totalCount } } }"""
    first = api.data(query, {"id": world.ids["first"]})["source"]
    assert first == {
        "title": "Boats at the quay",
        "kind": "NEWS_ARTICLE",
        "authors": [{"name": "Ida Quell"}],
        "media": [{"kind": "IMAGE", "url": None, "altText": "A quay."}],
        "derivedFrom": [],
        "copies": {"nodes": [{"url": "https://copy.example/item"}], "totalCount": 1},
        "claims": {"nodes": [{"span": {"start": 0}}, {"span": {"start": 57}}], "totalCount": 47},
    }
    copy = api.data(query, {"id": world.ids["copy"]})["source"]
    link = {"kind": "SYNDICATED_COPY", "similarity": 0.98, "source": {"title": "Boats at the quay"}}
    assert copy["derivedFrom"] == [link]


def test_every_span_points_at_its_words(api: Any) -> None:
    query = "{ claims(first: 100) { nodes { text span { start end } source { text } } } }"
    found = api.data(query)["claims"]["nodes"]
    assert len(found) == 50
    for claim in found:
        assert claim["source"]["text"][claim["span"]["start"] : claim["span"]["end"]] == claim["text"]


@pytest.mark.parametrize(
    ("filters", "total"),
    [
        ("topics: [CONTROL]", 4),
        ("topics: []", 0),
        ("topics: [CONTROL], modalities: [DENIED]", 1),
        ("polarity: NEGATIVE", 1),
        ("sourceKinds: [SOCIAL_POST, PRESS_CONFERENCE]", 2),
        ("contested: true", 2),
        ("contested: false", 48),
        ('utteredFrom: "2021-05-01", utteredTo: "2021-05-02"', 3),
        ('text: "HARBROOK hold"', 2),
        ('text: "cafe"', 1),
        ('knownAt: "2021-05-03T08:00:00Z"', 49),
        ('claimant: "$reth"', 2),
        ('speaksFor: "$league"', 47),
        ('about: "$league"', 4),
        ('region: "$norlund"', 50),
        ('source: "$copy"', 1),
        ('publisher: "$quarry"', 2),
    ],
)
def test_claim_filters(api: Any, world: Any, filters: str, total: int) -> None:
    for name, ident in world.ids.items():
        filters = filters.replace(f'"${name}"', f'"{ident}"')
    assert api.data(f"{{ claims(filter: {{{filters}}}) {{ totalCount }} }}")["claims"]["totalCount"] == total


@pytest.mark.parametrize(
    ("root", "filters", "names"),
    [
        ("actors", "kinds: [MEDIA]", ["Quarry Post", "Tidewatch Daily"]),
        ("actors", 'text: "fhl"', ["Free Harbour League"]),
        ("actors", 'affiliatedWith: "$army"', ["Tomas Reth"]),
        ("regions", 'within: "$norlund"', ["Harbrook"]),
        ("regions", "contested: true", []),
        ("regions", 'country: "ZZ", kinds: [COUNTRY, SETTLEMENT]', ["Harbrook", "Velmaria"]),
        ("regions", 'code: "ZZ"', ["Velmaria"]),
        ("regions", 'text: "norlund"', ["Norlund"]),
    ],
)
def test_filters_of_named_things(api: Any, world: Any, root: str, filters: str, names: list[str]) -> None:
    for name, ident in world.ids.items():
        filters = filters.replace(f'"${name}"', f'"{ident}"')
    found = api.data(f"{{ {root}(filter: {{{filters}}}) {{ nodes {{ name }} }} }}")[root]["nodes"]
    assert [each["name"] for each in found] == names


def test_source_and_dispute_filters(api: Any, world: Any) -> None:
    query = """query ($sources: SourceFilter, $disputes: DisputeFilter) {
      sources(filter: $sources) { nodes { url } } disputes(filter: $disputes) { totalCount } }"""
    variables = {
        "sources": {"publishedFrom": "2021-05-02T08:00:00+02:00", "publishedTo": "2021-05-02T09:00:00Z"},
        "disputes": {
            "region": world.ids["velmaria"],
            "topic": "CONTROL",
            "actor": world.ids["reth"],
            "from": "2021-05-02",
        },
    }
    answer = api.data(query, variables)
    urls = [each["url"] for each in answer["sources"]["nodes"]]
    assert urls == ["https://copy.example/item", "https://first.example/item"]
    assert answer["disputes"] == {"totalCount": 1}
    assert api.data(query, {"disputes": {"from": "2021-05-03"}})["disputes"] == {"totalCount": 0}


def test_orders_by_counters_and_unknown_moments_last(api: Any) -> None:
    query = """{ actors(orderBy: {field: CLAIMS, direction: DESC}, first: 2) { nodes { name } }
      regions(orderBy: {field: CLAIMS}, first: 1) { nodes { name } }
      up: sources(orderBy: {field: PUBLISHED_AT, direction: ASC}) { nodes { kind } }
      down: sources(orderBy: {field: PUBLISHED_AT}) { nodes { kind } } }"""
    answer = api.data(query)
    assert [each["name"] for each in answer["actors"]["nodes"]] == ["Ida Quell", "Tomas Reth"]
    assert answer["up"]["nodes"][-1] == answer["down"]["nodes"][-1] == {"kind": "SOCIAL_POST"}
    assert answer["down"]["nodes"][0] == {"kind": "PRESS_CONFERENCE"}


@pytest.mark.parametrize("name", sorted(ID_TYPES))
def test_nodes_of_every_kind(api: Any, world: Any, name: str) -> None:
    query = "query ($id: ID!) { node(id: $id) { __typename id ... on Actor { name } ... on Claim { text } } }"
    found = api.data(query, {"id": world.ids[name]})["node"]
    assert (found["__typename"], found["id"]) == (ID_TYPES[name], world.ids[name])
    assert ("name" in found, "text" in found) == (name == "league", name == "held")


def test_nodes_in_the_order_asked_for(api: Any, world: Any) -> None:
    missing = world.ids["held"][:4] + "a" * 26
    ids = [world.ids["first"], missing, world.ids["league"], world.ids["first"]]
    found = api.data("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {"ids": ids})["nodes"]
    assert found == [{"id": ids[0]}, None, {"id": ids[2]}, {"id": ids[3]}]


def test_search_finds_all_kinds_with_their_own_words(api: Any) -> None:
    query = """query ($text: String!, $kinds: [SearchKind!]) { search(text: $text, kinds: $kinds) {
      edges { snippet node { __typename ... on Claim { text } ... on Region { name } } } } }"""
    edges = api.data(query, {"text": "harbrook"})["search"]["edges"]
    assert edges[0] == {"snippet": "Harbrook", "node": {"__typename": "Region", "name": "Harbrook"}}
    assert {edge["node"]["__typename"] for edge in edges} == {"Claim", "Region", "Source"}
    [only] = api.data(query, {"text": "CAFÉ", "kinds": ["CLAIM"]})["search"]["edges"]
    assert (
        only["snippet"] == only["node"]["text"] == "Witnesses said that three people were reportedly hurt at the café."
    )


def test_changes_resume_from_a_cursor(api: Any, world: Any) -> None:
    query = """query ($after: String) { changes(first: 4, after: $after) {
      nodes { cursor nodeId node { __typename id } }
      edges { cursor } pageInfo { hasNextPage endCursor } } }"""
    first = api.data(query)["changes"]
    second = api.data(query, {"after": first["nodes"][-1]["cursor"]})["changes"]
    assert first["pageInfo"] == {"hasNextPage": True, "endCursor": first["nodes"][-1]["cursor"]}
    assert second["pageInfo"]["hasNextPage"] is False
    kinds = [each["node"]["__typename"] for each in first["nodes"] + second["nodes"]]
    assert kinds == ["Source", "Claim", "Actor", "Region", "ClaimRelation", "Dispute", "Ingestion"]
    assert [edge["cursor"] for edge in first["edges"]] == [node["cursor"] for node in first["nodes"]]


def test_an_ingestion(api: Any, world: Any) -> None:
    query = """{ ingestion(id: "%s") { status claimsRecorded source { title } queuedAt finishedAt
      issues { code component } } }"""
    assert api.data(query % world.ids["one"])["ingestion"] == {
        "status": "DONE",
        "claimsRecorded": 47,
        "source": {"title": "Boats at the quay"},
        "queuedAt": "2021-05-03T08:00:00Z",
        "finishedAt": "2021-05-03T08:00:00Z",
        "issues": [{"code": "GUESSED", "component": "rules"}],
    }
