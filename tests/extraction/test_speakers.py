"""Names, roles and bodies inside the words for a speaker."""

import pytest

from sayso.extraction.attribution import RulesExtractor
from sayso.extraction.directory import SeedDirectory
from sayso.extraction.linking import Parties, gender_of, is_acronym
from sayso.extraction.names import kind_of, normal, normal_person, script_of
from sayso.extraction.pipeline import Tools, read_document
from sayso.extraction.speakers import Speakers
from sayso.schema.records import Document
from sayso.schema.vocabulary import ActorKind, SourceKind


def meant(words: str, *before: str) -> tuple[str | None, str | None, str | None]:
    """Key of the actor, descriptor, and key of the body spoken for, of the last of several phrases."""
    text = " . ".join((*before, words))
    resolver = Speakers(text, Parties(()))
    at = 0
    for phrase in (*before, words):
        found = resolver.speaker(at, at + len(phrase))
        at += len(phrase) + 3
    return found.actor, found.descriptor, found.speaks_for


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Odd Haugen", ("person:odd haugen", None, None)),
        ("Col. Odd Haugen", ("person:odd haugen", None, None)),
        ("Odd Haugen, a spokesman for the Lunde Guard", ("person:odd haugen", None, "org:lunde guard")),
        ("Lunde Guard spokesman Odd Haugen", ("person:odd haugen", None, "org:lunde guard")),
        ("Odd Haugen of the Lunde Guard", ("person:odd haugen", None, "org:lunde guard")),
        ("Odd Haugen, of the Lunde Guard,", ("person:odd haugen", None, "org:lunde guard")),
        ("the spokesman, Odd Haugen", ("person:odd haugen", None, None)),
        ("Odd Haugen, who chairs the Lunde Council", ("person:odd haugen", None, "org:lunde council")),
        ("the harbour board", ("org:harbour board", None, None)),
        ("the Ministry of Public Works", ("org:ministry of public works", None, None)),
        ("the opposition NDB", ("org:ndb", None, None)),
        ("the Lundish gendarmerie", ("org:lundish gendarmerie", None, None)),
        ("@lundewatch", ("account:-/lundewatch", None, None)),
        ("two dockers", (None, "two dockers", None)),
        ("a spokesman for the Lunde Guard", (None, "a spokesman for the Lunde Guard", "org:lunde guard")),
        ("a clerk who asked for tea", (None, "a clerk who asked for tea", None)),
        ("Witnesses", (None, "Witnesses", None)),
        ("the owner, Lunde Lines", ("org:lunde lines", None, None)),
    ],
)
def test_phrase(words: str, expected: tuple[str | None, str | None, str | None]) -> None:
    assert meant(words) == expected


@pytest.mark.parametrize(
    ("before", "words", "actor"),
    [
        (("Ilse Brandvold", "the harbour board"), "she", "person:ilse brandvold"),
        (("Ilse Brandvold", "the harbour board"), "it", "org:harbour board"),
        (("Ms Ilse Brandvold", "Mr Odd Haugen"), "she", "person:ilse brandvold"),
        (("Mr Odd Haugen", "Ms Ilse Brandvold"), "he", "person:odd haugen"),
        (("Odd Haugen",), "Haugen", "person:odd haugen"),
        (("the mayor, Odd Haugen",), "the mayor", "person:odd haugen"),
        (("Odd Haugen, the governor of Lunde",), "the governor", "person:odd haugen"),
        (("the Kestrel Front",), "the front", "org:kestrel front"),
        (("the Kestrel Front",), "the group", "org:kestrel front"),
        (("the Kestrel Front",), "its leadership", "org:kestrel front"),
    ],
)
def test_phrase_that_takes_up_somebody(before: tuple[str, ...], words: str, actor: str) -> None:
    assert meant(words, *before)[0] == actor


def test_unnamed_speaker_is_taken_up_in_the_words_that_brought_him_in() -> None:
    assert meant("the docker", "a docker from the north pier") == (None, "a docker from the north pier", None)


def test_its_spokesman_speaks_for_the_body_named_before() -> None:
    assert meant("its spokesman, Odd Haugen", "the Kestrel Front")[2] == "org:kestrel front"
    assert meant("Its head of river traffic, Odd Haugen", "the Kestrel Front")[2] == "org:kestrel front"


def test_a_record_lists_every_spelling_with_its_script() -> None:
    parties = Parties(())
    party = parties.body("Lunde Guard")
    parties.alias(party, "Гвардия")
    assert [(name.value, name.script) for name in party.record("en").names] == [
        ("Lunde Guard", "Latn"),
        ("Гвардия", "Cyrl"),
    ]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("The Lunde Guard’s", "lunde guard"),
        ("ＬＵＮＤＥ", "lunde"),
        ("  the  ", "the"),
        ("Mr. Odd Haugen", "mr odd haugen"),
    ],
)
def test_normal_form(name: str, form: str) -> None:
    assert normal(name) == form


def test_normal_form_of_a_person_has_no_titles() -> None:
    assert normal_person("Lt. Col. Odd Haugen") == "odd haugen"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ministry of Public Works", ActorKind.GOVERNMENT),
        ("Lundish army", ActorKind.MILITARY),
        ("Kestrel Front", ActorKind.ARMED_GROUP),
        ("Lunde Workers Party", ActorKind.POLITICAL_GROUP),
        ("fishers' union", ActorKind.NGO),
        ("Lunde Lines", ActorKind.COMPANY),
        ("Fjord Radio", ActorKind.MEDIA),
        ("Lunde", ActorKind.OTHER),
    ],
)
def test_kind_by_name(name: str, kind: ActorKind) -> None:
    assert kind_of(name) is kind


def test_script_of_signs_is_unknown() -> None:
    assert (script_of("12"), script_of("Ꭰ"), script_of("قال")) == (None, None, "Arab")


def test_sex_is_read_from_words_alone() -> None:
    assert (gender_of("Ms Brandvold"), gender_of("Mr. Haugen"), gender_of("Odd Haugen")) == (True, False, None)


def test_acronyms() -> None:
    assert [word for word in ("NDB", "M23", "A", "Ndb", "23") if is_acronym(word)] == ["NDB", "M23"]


def claimants(text: str) -> list[str | None]:
    """Who makes the claims of an article, by name or by the text's words."""
    reading = read_document(
        Document(kind=SourceKind.NEWS_ARTICLE, text=text, language="en"),
        Tools(extractors=(RulesExtractor(),), gazetteers=(), directories=(SeedDirectory(),)),
    )
    names = {actor.key: actor.name for actor in reading.actors}
    return [names.get(claim.claimant or "", claim.claimant_descriptor) for claim in reading.claims]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("The Lunde Ministry went further. It said that the pier was shut.", "Lunde Ministry"),
        ("General Odd Haugen came by sea. The pier was shut, the general said.", "Odd Haugen"),
        ("The envoy to Lunde, Odd Haugen, said that the pier was shut.", "Odd Haugen"),
        ("Two divers briefed on the search, who would not be quoted by name, said the pier was shut.", "Two divers"),
        ("The ministry said that the pier was shut.", "The ministry"),
        ("A Russian ministry said that the pier was shut.", "A Russian ministry"),
    ],
)
def test_who_speaks_in_an_article(text: str, claimant: str) -> None:
    (found,) = claimants(text)
    assert (found or "").startswith(claimant)


def test_what_somebody_may_say_is_no_claim() -> None:
    assert claimants("The pier is shut, whatever the council says.") == []


def test_a_body_without_a_name_is_no_actor() -> None:
    reading = read_document(
        Document(kind=SourceKind.NEWS_ARTICLE, text="The ministry said that the pier was shut.", language="en"),
        Tools(extractors=(RulesExtractor(),), gazetteers=(), directories=()),
    )
    assert (reading.actors, reading.claims[0].claimant_descriptor) == ((), "The ministry")


@pytest.mark.parametrize(
    ("text", "relays"),
    [
        ("Two divers told Lunde Wire that the pier was shut, and they said it burned.", ["Lunde Wire", "Lunde Wire"]),
        ("Odd Haugen told Lunde Wire that the pier was shut. He said it burned.", ["Lunde Wire", "Lunde Wire"]),
        ("Odd Haugen told Lunde Wire that the pier was shut.\n\nHe said it burned.", ["Lunde Wire", None]),
        ("Odd Haugen told the broadcaster LRT that the pier was shut.", ["LRT"]),
    ],
)
def test_relays(text: str, relays: list[str | None]) -> None:
    reading = read_document(
        Document(kind=SourceKind.NEWS_ARTICLE, text=text, language="en"),
        Tools(extractors=(RulesExtractor(),), gazetteers=(), directories=()),
    )
    names = {actor.key: actor.name for actor in reading.actors}
    found = [names.get(claim.via[0].actor or "") if claim.via else None for claim in reading.claims]
    assert found == relays
