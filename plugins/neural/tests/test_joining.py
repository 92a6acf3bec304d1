"""Which of two tiers' attributions stand, and whose words, speaker and labels they bear."""

from sayso_neural.extractor import NeuralExtractor
from sayso_neural.joining import joined

from sayso.extraction.attribution import RulesExtractor
from sayso.extraction.pipeline import Tools, read_document
from sayso.ports import Info
from sayso.schema.records import Attribution, Document, Span
from sayso.schema.vocabulary import Modality, PassageRole, SourceKind, Topic

TEXT = "The Orsha Brigade, briefed at dawn, said on Monday that the mill had burned down, and left. Fog lay on it."
NEURAL, RULES = Info(name="neural", version="1"), Info(name="rules", version="2")
BOTH = Info(name="neural+rules", version="1+2")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words))


def item(content: str, source: str | None = "The Orsha Brigade", **more: object) -> Attribution:
    cue = span("said") if source else None
    return Attribution.model_validate(
        {"content": (span(content),), "source": span(source) if source else None, "cue": cue, "confidence": 0.95} | more
    )


def names(found: list[tuple[Attribution, Info]]) -> list[tuple[str, str]]:
    return [(TEXT[a.content[0].start : a.content[0].end], tier.name) for a, tier in found]


def test_what_both_find_keeps_the_words_of_the_rules_and_takes_speaker_and_labels_of_the_network() -> None:
    mine = item("that the mill had burned down, and left", modality=Modality.REPORTED, topic=Topic.ATTACK)
    theirs = item("that the mill had burned down", "dawn", modality=Modality.ALLEGED, confidence=0.8)
    [(one, tier)] = joined(TEXT, [mine], [theirs], (NEURAL, RULES), prose=True)
    assert tier == BOTH
    assert (one.content, one.source) == (theirs.content, mine.source)
    assert (one.modality, one.topic, one.confidence) == (Modality.REPORTED, Topic.ATTACK, 0.95)


def test_in_prose_a_speaker_and_a_cue_that_the_rules_missed_are_the_networks() -> None:
    mine, theirs = item("the mill had burned down"), item("the mill had burned down", None)
    [(one, _)] = joined(TEXT, [mine], [theirs], (NEURAL, RULES), prose=True)
    assert (one.source, one.cue) == (mine.source, mine.cue)
    heard = item("the mill had burned down", cue=span("briefed"))
    [(one, _)] = joined(TEXT, [mine], [heard], (NEURAL, RULES), prose=True)
    assert one.cue == heard.cue


def test_labels_that_the_network_is_not_sure_of_are_left_to_the_rules() -> None:
    mine, theirs = item("the mill had burned down"), item("the mill had burned down", modality=Modality.ALLEGED)
    [(one, _)] = joined(TEXT, [mine], [theirs], (NEURAL, RULES), prose=True)
    assert (one.modality, one.topic) == (Modality.ALLEGED, None)


def test_a_relay_that_the_rules_heard_keeps_their_speaker() -> None:
    mine = item("the mill had burned down", "dawn")
    theirs = item("the mill had burned down", relays=(span("Fog"),))
    [(one, _)] = joined(TEXT, [mine], [theirs], (NEURAL, RULES), prose=True)
    assert (one.source, one.relays) == (theirs.source, theirs.relays)


def test_in_prose_what_one_tier_finds_stands_beside_the_other() -> None:
    mine, theirs = item("that the mill had burned down"), item("Fog lay on it", None)
    found = joined(TEXT, [mine], [theirs], (NEURAL, RULES), prose=True)
    assert names(found) == [("that the mill had burned down", "neural"), ("Fog lay on it", "rules")]


def test_the_networks_own_finds_need_confidence_and_words() -> None:
    unsure, short = item("that the mill had burned down", confidence=0.65), item("burned down")
    assert joined(TEXT, [unsure, short], [], (NEURAL, RULES), prose=True) == []


def test_what_the_rules_find_across_a_claim_of_the_network_is_in_its_way() -> None:
    mine = item("on Monday that the mill had burned down, and left")
    theirs = item("burned down, and left. Fog lay on it", None)
    assert names(joined(TEXT, [mine], [theirs], (NEURAL, RULES), prose=True)) == [
        ("on Monday that the mill had burned down, and left", "neural")
    ]


def test_what_people_say_of_themselves_must_be_found_twice() -> None:
    mine, theirs = item("that the mill had burned down"), item("Fog lay on it", None)
    assert joined(TEXT, [mine], [theirs], (NEURAL, RULES), prose=False) == []
    assert names(joined(TEXT, [mine, theirs], [theirs], (NEURAL, RULES), prose=False)) == [
        ("Fog lay on it", "neural+rules")
    ]


def test_claims_name_the_tiers_that_found_them() -> None:
    text = (
        "TARVOK, March 3 — The Orsha Brigade denied on Monday that its fighters had shelled the market in Tarvok.\n\n"
        "“Our guns were silent all night,” Colonel Emre Daskal, the brigade's spokesman, told the Hill News Agency."
    )
    document = Document(kind=SourceKind.NEWS_ARTICLE, text=text, language="en")
    tools = Tools(extractors=(RulesExtractor(), NeuralExtractor()), gazetteers=(), directories=())
    claims = read_document(document, tools).claims
    rules, neural = RulesExtractor().info.version, NeuralExtractor().info.version
    assert [(c.extractor, c.extractor_version) for c in claims] == [("neural+rules", f"{neural}+{rules}")] * 2
    assert [c.modality for c in claims] == [Modality.DENIED, Modality.ASSERTED]
    assert all(text[c.span.start : c.span.end] == c.text for c in claims)


def test_other_languages_are_the_rules_alone() -> None:
    text = "Der Sprecher sagte, dass die Mühle brennt. El portavoz dijo que el molino ardió."
    document = Document(kind=SourceKind.NEWS_ARTICLE, text=text, language="es")
    tools = Tools(extractors=(RulesExtractor(), NeuralExtractor()), gazetteers=(), directories=())
    alone = Tools(extractors=(RulesExtractor(),), gazetteers=(), directories=())
    both = read_document(document, tools)
    assert both == read_document(document, alone)
    assert {claim.extractor for claim in both.claims} == {"rules"}


def test_a_post_reads_the_same_twice() -> None:
    text = "Two shells hit the school in Tarvok at 06:10. Nobody was inside. Good morning, friends!"
    document = Document(
        kind=SourceKind.SOCIAL_POST,
        text=text,
        language="en",
        passages=({"start": 0, "end": len(text), "role": PassageRole.POST},),  # type: ignore[arg-type]
    )
    tools = Tools(extractors=(RulesExtractor(), NeuralExtractor()), gazetteers=(), directories=())
    first = read_document(document, tools)
    assert [claim.extractor for claim in first.claims] == ["neural+rules"] * len(first.claims)
    assert first.claims
    assert first == read_document(document, tools)


def test_a_verb_behind_a_comma_has_the_subject_of_its_sentence() -> None:
    mine = item("that the mill had burned down", "dawn")
    theirs = item("that the mill had burned down", "The Orsha Brigade")
    [(one, _)] = joined(TEXT, [mine], [theirs], (NEURAL, RULES), prose=True)
    assert one.source == theirs.source


def test_the_name_in_apposition_belongs_to_the_speaker() -> None:
    text = "The mill’s owner, Odd Haugen, said it had burned down."

    def found(source: str) -> Attribution:
        start, cue, at = text.index(source), text.index("said"), text.index("it had")
        return Attribution(
            content=(Span(start=at, end=len(text) - 1),),
            source=Span(start=start, end=start + len(source)),
            cue=Span(start=cue, end=cue + 4),
            confidence=0.95,
        )

    whole = found("The mill’s owner, Odd Haugen")
    for part in ("The mill’s owner", "Odd Haugen"):
        [(one, _)] = joined(text, [found(part)], [whole], (NEURAL, RULES), prose=True)
        assert one.source == whole.source


def test_a_post_that_passes_on_what_others_tell_keeps_the_networks_words() -> None:
    text = "People here say the mill has burned down."
    told = Attribution(
        content=(Span(start=16, end=40),), source=Span(start=0, end=11), cue=Span(start=12, end=15), confidence=0.9
    )
    own = Attribution(content=(Span(start=0, end=41),), confidence=0.7)
    assert [one for one, _ in joined(text, [told], [own], (NEURAL, RULES), prose=False)] == [told]


def test_no_verb_has_its_subject_in_another_sentence() -> None:
    mine = item("that the mill had burned down", "Fog")
    theirs = item("that the mill had burned down")
    [(one, _)] = joined(TEXT, [mine], [theirs], (NEURAL, RULES), prose=True)
    assert one.source == theirs.source


def test_other_scripts_are_the_rules_alone_where_nobody_declares_the_language() -> None:
    told, unsaid = "The council said the bridge was open.", "Совет опроверг, что мост закрыт."
    assert [
        NeuralExtractor().supports(Document(kind=SourceKind.SOCIAL_POST, text=text)) for text in (told, unsaid)
    ] == [True, False]
