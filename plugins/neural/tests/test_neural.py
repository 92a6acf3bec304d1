"""The tier keeps the contract of extractors, and reads news, posts and transcripts the way an analyst would."""

import hashlib
import json
from pathlib import Path

import pytest
from sayso_neural import NeuralExtractor, register_extractors

from sayso.errors import ConfigurationError
from sayso.schema.records import Attribution, Document, Passage, Span
from sayso.schema.vocabulary import Modality, PassageRole, SourceKind, Topic
from sayso.settings import Settings
from sayso.testing import extractor_suite

NEWS = Document(
    kind=SourceKind.NEWS_ARTICLE,
    language="en",
    text=(
        "TARVOK, March 3 — The Orsha Brigade denied on Monday that its fighters had shelled the market in Tarvok.\n\n"
        "“Our guns were silent all night,” Colonel Emre Daskal, the brigade's spokesman, told the Hill News Agency.\n\n"
        "The town lies on the river."
    ),
)
POST = Document(
    kind=SourceKind.SOCIAL_POST,
    language="en",
    text="Two shells hit the school in Tarvok at 06:10. Nobody was inside.",
    passages=(Passage(start=0, end=64, role=PassageRole.POST),),
)
EXTRACTOR = NeuralExtractor()


class TestContract(extractor_suite(EXTRACTOR, [NEWS, POST])):  # type: ignore[misc]
    pass


def words(document: Document, span: Span | None) -> str | None:
    return document.text[span.start : span.end] if span else None


def read(document: Document) -> list[Attribution]:
    whole = (Passage(start=0, end=len(document.text)),)
    return list(EXTRACTOR.extract(document, document.passages or whole))


def test_the_hook_offers_the_tier_above_the_rules() -> None:
    (extractor,) = register_extractors(Settings(database_url="sqlite://"))
    assert (extractor.info.name, extractor.rank) == ("neural", 10)


def test_a_model_of_ones_own_is_told_apart_by_its_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYSO_NEURAL_MODEL", str(tmp_path))
    with pytest.raises(ConfigurationError, match=r"holds no model\.onnx and no tokenizer\.json"):
        register_extractors(Settings(database_url="sqlite://"))
    (tmp_path / "model.onnx").write_bytes(b"mine")
    (tmp_path / "tokenizer.json").write_text("{}", encoding="utf-8")
    (extractor,) = register_extractors(Settings(database_url="sqlite://"))
    assert str(extractor.info) == f"neural {EXTRACTOR.info.version}+{hashlib.sha256(b'mine').hexdigest()[:8]}"


def test_news_yields_source_cue_and_content() -> None:
    denied, told = read(NEWS)
    assert words(NEWS, denied.source) == "The Orsha Brigade"
    assert words(NEWS, denied.cue) == "denied"
    assert [words(NEWS, piece) for piece in denied.content] == ["that its fighters had shelled the market in Tarvok"]
    assert words(NEWS, told.cue) == "told"
    assert [words(NEWS, piece) for piece in told.content] == ["“Our guns were silent all night,”"]
    assert "Emre Daskal" in (words(NEWS, told.source) or "")
    assert [words(NEWS, relay) for relay in told.relays] == ["the Hill News Agency"]


def test_a_denial_has_its_labels() -> None:
    denied, _ = read(NEWS)
    assert denied.modality is Modality.DENIED
    assert denied.polarity is None, "left to the shared rules"
    assert denied.topic is Topic.ATTACK
    assert denied.hedged is False
    assert 0.5 < denied.confidence <= 1.0


def test_a_post_claims_without_a_cue() -> None:
    found = read(POST)
    assert found
    assert all(item.cue is None and item.source is None for item in found)
    assert words(POST, found[0].content[0]) == "Two shells hit the school in Tarvok at 06:10."


def test_questions_and_words_outside_passages_claim_nothing() -> None:
    quiet = [Passage(start=0, end=len(NEWS.text), role=PassageRole.QUESTION)]
    assert EXTRACTOR.extract(NEWS, quiet) == []
    assert EXTRACTOR.extract(NEWS, []) == []
    first = NEWS.text.index("\n")
    assert [words(NEWS, item.cue) for item in EXTRACTOR.extract(NEWS, [Passage(start=0, end=first)])] == ["denied"]


@pytest.mark.parametrize(("language", "supported"), [("en", True), ("en-GB", True), (None, True), ("ar", False)])
def test_languages(language: str | None, supported: bool) -> None:
    assert EXTRACTOR.supports(Document(kind=SourceKind.NEWS_ARTICLE, text="x", language=language)) is supported


def test_very_long_texts_are_left_to_the_rules() -> None:
    assert not EXTRACTOR.supports(Document(kind=SourceKind.NEWS_ARTICLE, text="word " * 100_000, language="en"))


def test_the_model_is_small_and_its_training_is_on_record() -> None:
    data = Path(__file__).parents[1] / "sayso_neural/data"
    assert (data / "model.onnx").stat().st_size <= 30_000_000
    training = json.loads((data / "training.json").read_text(encoding="utf-8"))
    assert training["held_out"]
    assert not set(training["held_out"]) & set(training["trained"])
