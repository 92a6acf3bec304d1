"""Who a verb belongs to: the subject of the sentence before, the body behind a title, a reduced relative clause."""

import datetime as dt

import pytest

from sayso.extraction.attribution import RulesExtractor
from sayso.extraction.pipeline import Tools, read_document
from sayso.schema.records import Document, Named, Reading
from sayso.schema.vocabulary import Modality, Polarity, SourceKind

TOOLS = Tools(extractors=(RulesExtractor(),), gazetteers=(), directories=())
DAY = dt.datetime(2031, 5, 14, 9, tzinfo=dt.UTC)


def article(text: str) -> Reading:
    return read_document(Document(kind=SourceKind.NEWS_ARTICLE, text=text, language="en", published_at=DAY), TOOLS)


def post(text: str) -> Reading:
    author = Named(name="Lunde Watch", handle="lundewatch")
    document = Document(kind=SourceKind.SOCIAL_POST, text=text, language="en", published_at=DAY, authors=(author,))
    return read_document(document, TOOLS)


def voices(reading: Reading) -> list[str | None]:
    """The claimant's name, or the words for an unnamed one, claim by claim."""
    names = {actor.key: actor.name for actor in reading.actors}
    return [names[c.claimant] if c.claimant else c.claimant_descriptor for c in reading.claims]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        (
            "Odd Haugen said the pier was shut. The harbour board went further. It said the dam had burst.",
            "harbour board",
        ),
        (
            "Odd Haugen said no. Kestrel, the salt company, has left. It would return, it said, once the dam held.",
            "Kestrel",
        ),
        (
            "The Orsha government said the dam held. The federal government said it had burst. The Orsha council sat. "
            "The road is dry, the government said.",
            "The federal government",
        ),
        (
            "The ministry in Lunde spoke up. The road is dry, the ministry said; it warned that the dam had burst.",
            "the ministry",
        ),
        ("The assessment came from General Odd Haugen. The road was dry, the general said.", "Odd Haugen"),
        ("The relief committee’s Ilse Brandvold said the dam held.", "Ilse Brandvold"),
        (
            "Two pilots briefed on the search, who asked for their names to be kept out, said the dam held.",
            "Two pilots",
        ),
    ],
)
def test_the_last_speaker(text: str, voice: str) -> None:
    assert (voices(article(text))[-1] or "").startswith(voice)


def test_a_member_named_by_his_body_speaks_for_it() -> None:
    reading = article("The relief committee’s Ilse Brandvold said the dam held.")
    assert [claim.speaks_for for claim in reading.claims] == ["org:relief committee"]


def test_what_somebody_says_only_in_thought_is_no_claim() -> None:
    assert voices(article("The dam held, whatever the board says.")) == []


@pytest.mark.parametrize(
    ("text", "voice", "content"),
    [
        ("The Lunde board went on to say that the dam held.", "Lunde board", "that the dam held"),
        ("A pilot went so far as to claim that the dam held.", "A pilot", "that the dam held"),
        ("Three porters have told of water in the streets.", "Three porters", "water in the streets"),
        ("The road was dry, the Lunde board said that weekend.", "Lunde board", "The road was dry"),
    ],
)
def test_what_is_said_in_longer_verb_groups(text: str, voice: str, content: str) -> None:
    reading = article(text)
    assert (voices(reading), [claim.content for claim in reading.claims]) == ([voice], [content])


def test_a_figure_that_is_no_count_is_no_claim() -> None:
    assert voices(article("President Odd Haugen placed the island under curfew on May 23.")) == []


@pytest.mark.parametrize(
    ("text", "modality", "polarity"),
    [
        ("Odd Haugen brushed that aside as fantasy.", Modality.DENIED, Polarity.NEGATIVE),
        ("The board held the miners responsible for the flood.", Modality.ALLEGED, Polarity.AFFIRMATIVE),
        (
            "The union condemned the raid, saying soldiers had not spared a house.",
            Modality.ALLEGED,
            Polarity.AFFIRMATIVE,
        ),
    ],
)
def test_the_stance_of_a_verb_and_its_particle(text: str, modality: Modality, polarity: Polarity) -> None:
    assert [(claim.modality, claim.polarity) for claim in article(text).claims] == [(modality, polarity)]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("People who came in this morning tell us that the dam burst.", "People who came in this morning"),
        ("My cousin counted nine boats on the lake.", "My cousin"),
        ("My brother says the dam has burst.", "My brother"),
        ("Our crew counted nine boats on the lake.", "Lunde Watch"),
    ],
)
def test_whose_word_a_post_passes_on(text: str, voice: str) -> None:
    assert voices(post(text)) == [voice]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("We assure the people of Lunde that every boat will be handed back.", Modality.PROMISED),
        ("The dam is in their hands, I will not hide this from you.", Modality.ASSERTED),
        ("We will hand back every boat.", Modality.PROMISED),
    ],
)
def test_whether_a_will_binds_its_speaker(text: str, modality: Modality) -> None:
    assert [claim.modality for claim in post(text).claims] == [modality]
