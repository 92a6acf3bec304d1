"""Copies do not corroborate: whatever a copy carries has the origin of what it copies."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.schema import tables

BODY = (
    "Rain fell on the upper valley for a third day and the road to the mill stayed shut to lorries. "
    "Witnesses said shots were heard. A nurse said two men died. Odo Varn said that nobody had been asked. "
    "Shops in the lower town opened for an hour at noon, and the ferry made a single crossing before dusk."
)
SAID = ("Witnesses said shots were heard.", "A nurse said two men died.", "Odo Varn said that nobody had been asked.")


def _claims(make_claim: Any, text: str) -> list[Any]:
    speakers: list[dict[str, Any]] = [
        {"claimant_descriptor": "Witnesses"},
        {"claimant_descriptor": "A nurse"},
        {"claimant": "person:odo varn"},
    ]
    contents = ("shots were heard", "two men died", "that nobody had been asked")
    parts = zip(SAID, contents, speakers, strict=True)
    return [make_claim(text, words, content, **who) for words, content, who in parts if words in text]


def _copy(make_reading: Any, make_claim: Any, text: str, number: int) -> Any:
    url = f"https://copy{number}.example/a"
    return make_reading(text, *_claims(make_claim, text), url=url, publisher="org:mill gazette")


def test_a_copy_shares_the_origin_of_source_and_claims(desk: Any, make_reading: Any, make_claim: Any) -> None:
    first = desk.record(_copy(make_reading, make_claim, BODY, 1))
    desk.record(_copy(make_reading, make_claim, BODY + " The weather office expects more rain.", 2))
    assert {row["origin_id"] for row in desk.rows(tables.SourceRow)} == set(first.sources)
    claims = desk.rows(tables.ClaimRow)
    assert len(claims) == 6
    assert {row["origin_id"] for row in claims} == {claim.id for claim in first.claims}
    [link] = desk.rows(tables.SourceLinkRow)
    assert (link["kind"], link["target_id"]) == ("SYNDICATED_COPY", first.sources[0])
    assert link["similarity"] > 0.9


EDITS = st.lists(
    st.sampled_from(
        [
            lambda text: "FEN COURIER: " + text,
            lambda text: text + " More follows on the evening page.",
            lambda text: text.split(". ", 1)[1],
            lambda text: text.rsplit(". ", 1)[0] + ".",
            lambda text: text.replace("third day", "fourth day"),
        ]
    ),
    min_size=1,
    max_size=3,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=EDITS)
def test_independent_origins_never_rise_with_a_copy(
    new_database: Any, open_desk: Any, make_reading: Any, make_claim: Any, edits: list[Any]
) -> None:
    desk = open_desk(new_database("sqlite"))
    desk.record(_copy(make_reading, make_claim, BODY, 0))
    origins = {row["origin_id"] for row in desk.rows(tables.ClaimRow)}
    text = BODY
    for number, edit in enumerate(edits, start=1):
        text = edit(text)
        desk.record(_copy(make_reading, make_claim, text, number))
        assert {row["origin_id"] for row in desk.rows(tables.ClaimRow)} == origins
