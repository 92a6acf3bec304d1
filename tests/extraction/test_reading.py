"""From a document to claims: who, for whom, in what stance, on what topic."""

import datetime as dt
from collections.abc import Sequence

import pytest

from sayso.extraction.attribution import RulesExtractor
from sayso.extraction.pipeline import Tools, read_document
from sayso.ports import Cue
from sayso.schema.records import ActorRecord, ClaimRecord, Document, Mention, Named, Passage, Reading, Resolution
from sayso.schema.vocabulary import ActorKind, Form, Modality, PassageRole, Polarity, SourceKind, Topic

TOOLS = Tools(extractors=(RulesExtractor(),), gazetteers=(), directories=())
DAY = dt.datetime(2031, 5, 14, 9, tzinfo=dt.UTC)


def article(text: str) -> Reading:
    return read_document(Document(kind=SourceKind.NEWS_ARTICLE, text=text, language="en", published_at=DAY), TOOLS)


def post(text: str, language: str | None = "en", name: str = "Lunde Watch") -> Reading:
    document = Document(
        kind=SourceKind.SOCIAL_POST,
        text=text,
        url="https://posts.example/@lundewatch/1",
        language=language,
        published_at=DAY,
        authors=(Named(name=name, handle="lundewatch"),),
    )
    return read_document(document, TOOLS)


def actors(reading: Reading) -> dict[str, ActorRecord]:
    return {actor.key: actor for actor in reading.actors}


def speakers(reading: Reading) -> list[tuple[str | None, str | None, str | None]]:
    """Name of the claimant, descriptor, and name of the body spoken for, claim by claim."""
    known = actors(reading)

    def name(key: str | None) -> str | None:
        return None if key is None else known[key].name

    return [(name(c.claimant), c.claimant_descriptor, name(c.speaks_for)) for c in reading.claims]


def only(reading: Reading) -> ClaimRecord:
    (claim,) = reading.claims
    return claim


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The mayor, Ilse Brandvold, said that the rebels had seized the northern bridge and that forty people had "
            "been killed in the shelling.",
            [
                ("said that the rebels had seized the northern bridge", Topic.CONTROL),
                ("and that forty people had been killed in the shelling", Topic.CASUALTIES),
            ],
        ),
        (
            "The mayor, Ilse Brandvold, said that six people had been killed and that forty wounded had died in the "
            "clinic overnight.",
            [
                (
                    "said that six people had been killed and that forty wounded had died in the clinic overnight",
                    Topic.CASUALTIES,
                )
            ],
        ),
    ],
    ids=["two things", "one thing"],
)
def test_two_propositions_under_one_verb(text: str, claims: list[tuple[str, Topic]]) -> None:
    found = article(text).claims
    assert [(c.text.removeprefix("The mayor, Ilse Brandvold, "), c.topic) for c in found] == claims
    assert {c.claimant for c in found} == {found[0].claimant} != {None}


@pytest.mark.parametrize("source", ["a rival group of fighters near the gorge", "two companies of river guards"])
def test_nobody_in_particular_stays_unnamed(source: str) -> None:
    reading = article(f"The road was closed on Monday, said {source}.")
    assert speakers(reading) == [(None, source, None)]
    assert reading.actors == ()


def test_spans_point_at_their_text() -> None:
    text = "LUNDE — The board said the dam held.\n\n“It did not,” said Ilse Brandvold. “I saw it.”"
    reading = article(text)
    assert [text[c.span.start : c.span.end] for c in reading.claims] == [c.text for c in reading.claims]
    assert [c.text for c in reading.claims] == [
        "The board said the dam held",
        "“It did not,” said Ilse Brandvold. “I saw it.”",
    ]


def test_surname_and_pronoun_mean_the_person_named_before() -> None:
    text = (
        "Ilse Brandvold, a spokeswoman for the Lunde Harbour Board, said the crane had failed.\n\n"
        "She said nobody was hurt. Brandvold denied that the crane was old."
    )
    who = ("Ilse Brandvold", None, "Lunde Harbour Board")
    assert speakers(article(text)) == [who, who, who]


def test_role_means_the_person_who_holds_it() -> None:
    text = "The mayor, Odd Haugen, said the road was open.\n\nIt had been cleared at dawn, the mayor said."
    assert [name for name, _, _ in speakers(article(text))] == ["Odd Haugen", "Odd Haugen"]


def test_he_is_whoever_was_named_last() -> None:
    text = (
        "A Kestrel Front commander said his men had taken the ford.\n\n"
        "“That is a lie,” said Odd Haugen of the Lunde Guard. He said two boats had been sunk."
    )
    assert speakers(article(text))[1:] == [("Odd Haugen", None, "Lunde Guard"), ("Odd Haugen", None, "Lunde Guard")]


def test_unnamed_speakers_stay_unnamed() -> None:
    reading = article("Two dock workers said the gate was locked. Witnesses told Fjord Radio that a boat had burned.")
    assert speakers(reading) == [(None, "Two dock workers", None), (None, "Witnesses", None)]
    assert [[(v.descriptor, actors(reading)[v.actor or ""].kind) for v in c.via] for c in reading.claims] == [
        [],
        [("Fjord Radio", ActorKind.MEDIA)],
    ]


def test_agentless_passive_is_unattributed() -> None:
    claim = only(article("It was reported that three tents had burned."))
    assert (claim.claimant, claim.claimant_descriptor, claim.modality) == (None, "unattributed", Modality.REPORTED)


def test_acronym_defined_in_the_text() -> None:
    text = "The National Dredgers Board (NDB) said the canal was open. The NDB denied that a lock had failed."
    reading = article(text)
    first, second = (claim.claimant for claim in reading.claims)
    assert first == second == "org:national dredgers board"
    assert "NDB" in [name.value for name in actors(reading)[first or ""].names]


def test_the_publisher_is_never_the_claimant() -> None:
    document = Document(
        kind=SourceKind.NEWS_ARTICLE,
        text="The pass is closed in winter. It was said that wolves had come.",
        publisher=Named(name="The Lunde Post"),
    )
    reading = read_document(document, TOOLS)
    assert reading.publisher == "org:lunde post"
    assert all(claim.claimant is None for claim in reading.claims)


@pytest.mark.parametrize(
    ("sentence", "modality", "polarity"),
    [
        ("The army said its men had entered the town.", Modality.ASSERTED, Polarity.AFFIRMATIVE),
        ("The army denied entering the town.", Modality.DENIED, Polarity.NEGATIVE),
        ("The army said no soldier had entered the town.", Modality.DENIED, Polarity.NEGATIVE),
        ("“That is a lie,” said Odd Haugen.", Modality.DENIED, Polarity.NEGATIVE),
        ("The army accused the rebels of burning the mill.", Modality.ALLEGED, Polarity.AFFIRMATIVE),
        ("The army vowed to hold the bridge.", Modality.PROMISED, Polarity.AFFIRMATIVE),
        ("The army urged families to leave the valley.", Modality.APPEALED, Polarity.AFFIRMATIVE),
        ("The army said it would leave if the rebels disarmed.", Modality.CONDITIONAL, Polarity.AFFIRMATIVE),
        ("Two sources said the mill had burned.", Modality.REPORTED, Polarity.AFFIRMATIVE),
    ],
)
def test_stance(sentence: str, modality: Modality, polarity: Polarity) -> None:
    claim = only(article(sentence))
    assert (claim.modality, claim.polarity) == (modality, polarity)


def test_condition_is_kept_word_for_word() -> None:
    claim = only(article("The front would lay down its arms if the army left the valley, Odd Haugen said."))
    assert (claim.modality, claim.condition) == (Modality.CONDITIONAL, "if the army left the valley")


def test_hedge() -> None:
    claims = article("The board said the dam appeared to hold. The board said the dam held.").claims
    assert [claim.hedged for claim in claims] == [True, False]


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("The army said it had captured the town.", Topic.CONTROL),
        ("The army said rebels had shelled the mill.", Topic.ATTACK),
        ("The clinic said nine people had been killed.", Topic.CASUALTIES),
        ("The envoy said the truce talks would resume.", Topic.NEGOTIATION),
        ("The charity said families had fled their homes without food.", Topic.HUMANITARIAN),
        ("The front said nobody would be harmed.", Topic.ASSURANCE),
        ("The charity urged both sides to stop.", Topic.APPEAL),
        ("The board said the choir had sung well.", Topic.OTHER),
    ],
)
def test_topic(sentence: str, topic: Topic) -> None:
    assert only(article(sentence)).topic is topic


def test_bare_denial_takes_up_the_topic_before_it() -> None:
    claims = article("The army said it had captured the town. The front rejected the claim.").claims
    assert [claim.topic for claim in claims] == [Topic.CONTROL, Topic.CONTROL]


def test_form_and_quotes() -> None:
    text = "“We saw ice,” Odd Haugen said. Odd Haugen said the ice was “thin”. Odd Haugen said it was ice."
    claims = article(text).claims
    assert [claim.form for claim in claims] == [Form.DIRECT, Form.MIXED, Form.INDIRECT]
    assert [claim.quotes for claim in claims] == [("We saw ice,",), ("thin",), ()]


def test_post_is_its_authors_word_sentence_by_sentence() -> None:
    reading = post(
        "Good morning! We counted nine boats at the pier. Who sank them? More soon. #Lunde https://x.example/1"
    )
    claim = only(reading)
    assert claim.text == "We counted nine boats at the pier."
    assert actors(reading)[claim.claimant or ""].name == "Lunde Watch"
    assert claim.claimant == "account:posts.example/lundewatch"


def test_statement_quoted_in_a_post_belongs_to_who_made_it() -> None:
    reading = post('Odd Haugen tells us by phone: "They hold the ford and one barn."')
    assert speakers(reading) == [("Odd Haugen", None, None)]


def test_statement_labelled_in_a_post_belongs_to_the_label() -> None:
    reading = post("Kestrel Front statement this morning: “The ford is ours, to the last stone.”")
    assert [name for name, _, _ in speakers(reading)] == ["Kestrel Front"]


def test_our_team_is_the_author() -> None:
    reading = post("Our team at the pier counted nine boats on Monday night.")
    assert [name for name, _, _ in speakers(reading)] == ["Lunde Watch"]


def test_counter_of_a_thread_is_no_part_of_the_claim() -> None:
    assert [c.text for c in post("THREAD on #Lunde 🧵 1/3 Our crew saw the flag over the old mill.").claims] == [
        "Our crew saw the flag over the old mill."
    ]


def test_answers_are_claims_and_questions_are_not() -> None:
    text = (
        "MODERATOR: One question each, please.\n\n"
        "HAUGEN: Good morning. Our men hold the ford and the mill.\n\n"
        "QUESTION: Is it true that forty men were killed?\n\n"
        "HAUGEN: That is false. Nobody has been killed at the ford."
    )
    reading = read_document(Document(kind=SourceKind.PRESS_CONFERENCE, text=text, language="en"), TOOLS)
    assert [c.text for c in reading.claims] == [
        "Our men hold the ford and the mill.",
        "That is false. Nobody has been killed at the ford.",
    ]
    assert [name for name, _, _ in speakers(reading)] == ["Haugen", "Haugen"]


def test_passages_of_the_adapter_are_kept() -> None:
    text = "Is the ford yours? Our men hold the ford."
    passages = (
        Passage(start=0, end=18, role=PassageRole.QUESTION, speaker="REPORTER"),
        Passage(start=19, end=len(text), role=PassageRole.TURN, speaker="HAUGEN"),
    )
    document = Document(kind=SourceKind.PRESS_CONFERENCE, text=text, language="en", passages=passages)
    reading = read_document(document, TOOLS)
    assert reading.passages == passages
    assert [c.text for c in reading.claims] == ["Our men hold the ford."]


def test_no_extractor_leaves_a_notice() -> None:
    document = Document(kind=SourceKind.OTHER, text="The board said the dam held.")
    reading = read_document(document, Tools(extractors=(), gazetteers=(), directories=()))
    assert [(n.code, n.message) for n in reading.notices] == [("EXTRACTION", "no extractor supports the document")]


def test_lone_surrogates_leave_a_notice() -> None:
    reading = article("The board said \ud800 the dam held.")
    assert reading.claims == ()
    assert [n.code for n in reading.notices] == ["EXTRACTION"]


def test_plugins_add_reporting_words() -> None:
    cues = (Cue(language="en", forms=("croaked", "croaks"), modality="DENIED"), Cue(language="xx", forms=("zzz",)))
    document = Document(kind=SourceKind.NEWS_ARTICLE, text="The board croaked that the dam held.", language="en")
    tools = Tools(extractors=(RulesExtractor(),), gazetteers=(), directories=(), cues=cues)
    assert read_document(document, TOOLS).claims == ()
    claim = only(read_document(document, tools))
    assert (claim.cue, claim.content, claim.modality) == ("croaked", "that the dam held", Modality.DENIED)


class TwoBoards:
    """A directory in which one name means two bodies."""

    records = tuple(
        ActorRecord(key=f"seed:{place}", name=f"{place} Board", kind=ActorKind.GOVERNMENT)
        for place in ("north", "south")
    )

    def candidates(self, name: str) -> tuple[ActorRecord, ...]:
        return self.records if name.lower().removeprefix("the ") == "board" else ()

    def actor(self, key: str) -> ActorRecord | None:
        return next((record for record in self.records if record.key == key), None)


def test_plugins_choose_between_parties_of_one_name() -> None:
    asked: list[tuple[str, tuple[str, ...]]] = []

    def resolve(mention: Mention, document: Document, candidates: Sequence[str]) -> Resolution | None:
        asked.append((mention.text, tuple(candidates)))
        return Resolution(key="seed:south")

    document = Document(kind=SourceKind.NEWS_ARTICLE, text="The Board said the dam held.", language="en")
    plain = Tools(extractors=(RulesExtractor(),), gazetteers=(), directories=(TwoBoards(),))
    chosen = Tools(extractors=(RulesExtractor(),), gazetteers=(), directories=(TwoBoards(),), resolve=resolve)
    assert only(read_document(document, plain)).claimant == "seed:north"
    assert only(read_document(document, chosen)).claimant == "seed:south"
    assert ("The Board", ("seed:north", "seed:south")) in asked


def test_segments_of_a_plugin_are_taken() -> None:
    text = "The board said the dam held. The board said the lake rose."
    tools = Tools(
        extractors=(RulesExtractor(),),
        gazetteers=(),
        directories=(),
        segment=lambda document: (Passage(start=29, end=len(document.text)),),
    )
    document = Document(kind=SourceKind.NEWS_ARTICLE, text=text, language="en")
    assert [c.text for c in read_document(document, tools).claims] == ["The board said the lake rose"]


@pytest.mark.parametrize("label", ["SPEAKER_00", "SENIOR ADMINISTRATION OFFICIAL", "SPOKESWOMAN"])
def test_labels_without_a_name_never_become_an_actor(label: str) -> None:
    text = f"{label}: Our men hold the ford and the mill."
    reading = read_document(Document(kind=SourceKind.PRESS_CONFERENCE, text=text, language="en"), TOOLS)
    assert speakers(reading) == [(None, label, None)]


def test_single_speaker_speaks_for_the_body_that_publishes_his_words() -> None:
    document = Document(
        kind=SourceKind.PRESS_CONFERENCE,
        text="HAUGEN: Our men hold the ford and the mill.",
        language="en",
        publisher=Named(name="Lunde Interior Ministry"),
    )
    assert speakers(read_document(document, TOOLS)) == [("Haugen", None, "Lunde Interior Ministry")]


@pytest.mark.parametrize(
    ("title", "opening", "body"),
    [
        ("Weekly briefing, Lunde River Command", "", "Lunde River Command"),
        ("LUNDE MINISTRY OF HARBOURS", "", "Lunde Ministry Of Harbours"),
        ("Remarks by the Minister of Inland Waters, Oster, 14 May 2031", "", "Ministry of Inland Waters"),
        ("TRANSCRIPT", "Media call with the spokesman of the Oster Border Guard\n\n", "Oster Border Guard"),
        ("Press conference on the state of the harbour", "", None),
        ("Briefing on the army command's plans of the day and of the week ahead", "", None),
    ],
)
def test_single_speaker_speaks_for_the_body_that_the_heading_names(title: str, opening: str, body: str | None) -> None:
    document = Document(
        kind=SourceKind.PRESS_CONFERENCE,
        title=title,
        text=f"{opening}HAUGEN: Our men hold the ford and the mill.",
        language="en",
        publisher=Named(name="press.lunde.example"),
    )
    assert speakers(read_document(document, TOOLS)) == [("Haugen", None, body)]


def test_of_two_named_speakers_neither_speaks_for_the_heading() -> None:
    document = Document(
        kind=SourceKind.PRESS_CONFERENCE,
        title="Weekly briefing, Lunde River Command",
        text="HAUGEN: Our men hold the ford and the mill.\n\nVINTER: The ferry to Oster sank on Monday night.",
        language="en",
        publisher=Named(name="press.lunde.example"),
    )
    assert speakers(read_document(document, TOOLS)) == [("Haugen", None, None), ("Vinter", None, None)]


@pytest.mark.parametrize(
    ("account", "body"),
    [
        ("Oster Border Guard", "Oster Border Guard"),
        ("Oster Border Guard Media Office", "Oster Border Guard"),
        ("Lunde Days", None),
        ("Marit Haugen", None),
        ("Press Desk", None),
    ],
)
def test_account_named_after_a_body_belongs_to_it(account: str, body: str | None) -> None:
    reading = post("Our men hold the ford and the mill.", name=account)
    known = actors(reading)
    [author] = reading.authors
    assert [known[each.organisation].name for each in known[author].affiliations] == ([body] if body else [])


def test_nobody_speaks_for_a_mirror_of_a_bodys_words() -> None:
    document = Document(
        kind=SourceKind.PRESS_CONFERENCE,
        text="HAUGEN: Our men hold the ford and the mill.",
        language="en",
        publisher=Named(name="Ministry briefings of Lunde (unofficial mirror)"),
    )
    reading = read_document(document, TOOLS)
    assert speakers(reading) == [("Haugen", None, None)]
    [mirror] = [actor for actor in reading.actors if actor.key == reading.publisher]
    assert mirror.kind is ActorKind.MEDIA


def test_rejection_and_its_wording_are_one_claim() -> None:
    claim = only(article("The board rejected the charge, saying that the dam had held."))
    assert (claim.modality, claim.content) == (Modality.DENIED, "the charge that the dam had held")


def test_relay_inside_the_words_for_a_speaker() -> None:
    reading = article("A driver, quoted by Fjord Radio, said the lorry had stopped.")
    assert [[via.descriptor for via in claim.via] for claim in reading.claims] == [["Fjord Radio"]]


def test_the_highest_rank_reads() -> None:
    class Louder(RulesExtractor):
        @property
        def rank(self) -> int:
            return 7

        def extract(self, document: Document, passages: object) -> tuple[()]:
            return ()

    document = Document(kind=SourceKind.NEWS_ARTICLE, text="The board said the dam held.")
    tools = Tools(extractors=(RulesExtractor(), Louder()), gazetteers=(), directories=())
    assert read_document(document, tools).claims == ()
