"""Reported speech in other languages: speaker, cue and content, and the stance of the cue."""

import pytest

from sayso.extraction.attribution import RulesExtractor
from sayso.extraction.foreign import speaks
from sayso.extraction.passages import passages_of
from sayso.extraction.pipeline import Tools, read_document
from sayso.schema.records import Document, Named
from sayso.schema.vocabulary import Modality, SourceKind

TOOLS = Tools(extractors=(RulesExtractor(),), gazetteers=(), directories=())


def words(text: str, language: str) -> list[tuple[str | None, str | None, str]]:
    document = Document(kind=SourceKind.NEWS_ARTICLE, text=text, language=language)
    found = RulesExtractor().extract(document, passages_of(document))
    return [
        (
            text[a.source.start : a.source.end] if a.source else None,
            text[a.cue.start : a.cue.end] if a.cue else None,
            text[a.content[0].start : a.content[-1].end],
        )
        for a in found
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "قال المتحدث سالم الوادي إن الجسر مفتوح.", ("المتحدث سالم الوادي", "قال", "إن الجسر مفتوح")),
        ("fa", "سخنگوی شورا گفت که پل باز است.", ("سخنگوی شورا", "گفت", "که پل باز است")),
        ("ru", "Совет сообщил, что мост открыт.", ("Совет", "сообщил", "что мост открыт")),
        ("ru", "«Мост открыт», — сказал Олег Дубрин.", ("Олег Дубрин", "сказал", "«Мост открыт»")),
        ("uk", "Рада заявила, що міст відкрито.", ("Рада", "заявила", "що міст відкрито")),
        ("fr", "Selon le conseil, le pont est ouvert.", ("le conseil", "Selon", "le pont est ouvert")),
        ("fr", "Le conseil a affirmé que le pont est ouvert.", ("Le conseil", "a affirmé", "que le pont est ouvert")),
        ("es", "El consejo dijo que el puente está abierto.", ("El consejo", "dijo", "que el puente está abierto")),
        (
            "ru",
            "Совет слухи о мосте опровергает: мост, утверждает он, открыт.",
            ("Совет", "опровергает", "слухи о мосте опровергает: мост, утверждает он, открыт"),
        ),
        ("uk", "Рада у четвер заявила, що міст відкрито.", ("Рада", "заявила", "що міст відкрито")),
        ("uk", "У четвер рада заявила, що міст відкрито.", ("рада", "заявила", "що міст відкрито")),
        ("fr", "Le conseil jeudi a dit que le pont est ouvert.", ("Le conseil", "a dit", "que le pont est ouvert")),
        ("ru", "По его словам, мост открыт.", ("его", "По его словам", "мост открыт")),
        ("uk", "За її словами, міст відкрито.", ("її", "За її словами", "міст відкрито")),
        ("uk", "Мешканці розповідають, що міст відкрито.", ("Мешканці", "розповідають", "що міст відкрито")),
        ("pt", "O conselho disse que a ponte está aberta.", ("O conselho", "disse", "que a ponte está aberta")),
        ("de", "„Die Brücke ist offen“, sagte Jörn Haller.", ("Jörn Haller", "sagte", "„Die Brücke ist offen“")),
    ],
)
def test_reported_speech(language: str, text: str, expected: tuple[str, str, str]) -> None:
    assert words(text, language) == [expected]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("قال المتحدث إن الجسر مفتوح", "ar"),
        ("سخنگو گفت که پل باز است", "fa"),
        ("Совет сообщил, что мост открыт", "ru"),
        ("Рада сповістила, що їхній міст відкрито", "uk"),
        ("The council said the bridge was open", "en"),
    ],
)
def test_language_is_told_by_its_letters_when_nobody_declares_it(text: str, language: str) -> None:
    assert speaks(Document(kind=SourceKind.SOCIAL_POST, text=text)) == language


def test_declared_language_wins() -> None:
    assert speaks(Document(kind=SourceKind.SOCIAL_POST, text="oui", language="fr-CA")) == "fr"


@pytest.mark.parametrize(
    ("language", "text", "modality"),
    [
        ("ru", "Совет опроверг, что мост закрыт.", Modality.DENIED),
        ("es", "El consejo negó que el puente estuviera cerrado.", Modality.DENIED),
        ("fr", "Le conseil accuse que le pont soit miné.", Modality.ALLEGED),
        ("uk", "Рада заявила, що міст відкрито.", Modality.ASSERTED),
    ],
)
def test_stance_of_the_cue(language: str, text: str, modality: Modality) -> None:
    reading = read_document(Document(kind=SourceKind.NEWS_ARTICLE, text=text, language=language), TOOLS)
    assert [claim.modality for claim in reading.claims] == [modality]


@pytest.mark.parametrize(
    ("language", "text"),
    [("ar", "نناشد الجميع فتح الجسر اليوم فورا."), ("ru", "Прошу всех жителей уйти с моста сейчас.")],
)
def test_appeals_in_posts(language: str, text: str) -> None:
    document = Document(kind=SourceKind.SOCIAL_POST, text=text, language=language, authors=(Named(name="Lunde"),))
    assert [claim.modality for claim in read_document(document, TOOLS).claims] == [Modality.APPEALED]


def test_the_person_who_spoke_before_is_taken_up_in_a_post() -> None:
    text = (
        "Олег Дубрин заявил, что мост открыт. По его словам, дорога свободна. Подписывайтесь и присылайте нам новости."
    )
    document = Document(kind=SourceKind.SOCIAL_POST, text=text, language="ru", authors=(Named(name="Канал"),))
    assert [claim.claimant for claim in read_document(document, TOOLS).claims] == ["person:олег дубрин"] * 2
