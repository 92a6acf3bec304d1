"""Which tiers read a document, and how a tier is joined with the one below it."""

import json
from collections.abc import Sequence

import pytest

from sayso.cli.extract import answers
from sayso.errors import ConfigurationError
from sayso.extraction.attribution import RulesExtractor
from sayso.extraction.pipeline import Tools, read_document
from sayso.extraction.tiers import chosen, found_in, tiers_for
from sayso.ports import Cue, Info
from sayso.schema.records import Attribution, Document, Notice, Passage, Span
from sayso.schema.vocabulary import Modality, SourceKind
from sayso.settings import Settings

TEXT = "Ilse Brandvold said that the ferry would sail if the ice broke."
DOCUMENT = Document(kind=SourceKind.NEWS_ARTICLE, text=TEXT, language="en")
PASSAGES = (Passage(start=0, end=len(TEXT)),)


class Whole:
    """Attributes the whole text to nobody, as an assertion."""

    info = Info(name="whole", version="7")
    rank = 5

    def supports(self, document: Document) -> bool:
        return document.language == "en"

    def extract(self, document: Document, passages: Sequence[Passage]) -> Sequence[Attribution | Notice]:
        whole = Span(start=0, end=len(document.text))
        return [Attribution(content=(whole,), modality=Modality.ASSERTED), Notice(code="WHOLE", message="cut")]


class Beside(Whole):
    """Keeps what it found and what the tier below found."""

    def joined(
        self, document: Document, own: Sequence[Attribution], below: Sequence[Attribution], tier: Info
    ) -> Sequence[tuple[Attribution, Info]]:
        return [*((item, self.info) for item in own), *((item, tier) for item in below)]


def tools(*extractors: Whole | RulesExtractor) -> Tools:
    return Tools(extractors=extractors, gazetteers=(), directories=())


def test_the_highest_rank_that_supports_the_document_comes_first() -> None:
    tiers = tiers_for(DOCUMENT, [RulesExtractor(), Whole()])
    assert [tier.info.name for tier in tiers] == ["whole", "rules"]
    foreign = DOCUMENT.model_copy(update={"language": "uk"})
    assert [tier.info.name for tier in tiers_for(foreign, [RulesExtractor(), Whole()])] == ["rules"]


def test_a_plain_tier_replaces_those_below_it() -> None:
    found, notices = found_in(DOCUMENT, PASSAGES, tiers_for(DOCUMENT, [RulesExtractor(), Whole()]))
    assert [tier.name for _, tier in found] == ["whole"]
    assert [notice.code for notice in notices] == ["WHOLE"]


def test_a_joining_tier_is_given_what_the_one_below_it_found() -> None:
    claims = read_document(DOCUMENT, tools(RulesExtractor(), Beside())).claims
    rules = RulesExtractor().info
    assert [(c.extractor, c.extractor_version) for c in claims] == [("whole", "7"), ("rules", rules.version)]


def test_a_joining_tier_with_nothing_below_it_stands_alone() -> None:
    assert [c.extractor for c in read_document(DOCUMENT, tools(Beside())).claims] == ["whole"]


def test_reporting_words_of_plugins_reach_the_rules_below_a_joining_tier() -> None:
    text = "Ilse Brandvold yodelled that the ferry was full."
    document = DOCUMENT.model_copy(update={"text": text})
    given = tools(RulesExtractor(), Beside())
    assert [c.extractor for c in read_document(document, given).claims] == ["whole"]
    more = Tools(given.extractors, (), (), cues=(Cue(language="en", forms=("yodel", "yodelled")),))
    assert [c.extractor for c in read_document(document, more).claims] == ["whole", "rules"]


def test_a_condition_in_the_words_outranks_what_a_tier_makes_of_them() -> None:
    (claim,) = read_document(DOCUMENT, tools(Whole())).claims
    assert (claim.modality, claim.condition) == (Modality.CONDITIONAL, "if the ice broke")


def test_tiers_are_chosen_by_name() -> None:
    offered = [RulesExtractor(), Whole()]
    assert list(chosen(offered, ())) == offered
    assert [tier.info.name for tier in chosen(offered, ["rules"])] == ["rules"]
    with pytest.raises(ConfigurationError, match="no extractor neurons; installed are rules, whole"):
        chosen(offered, ["neurons"])


def test_the_environment_names_tiers() -> None:
    assert Settings.from_environment({"SAYSO_EXTRACTORS": "rules, neural"}).extractors == ("rules", "neural")
    assert Settings.from_environment({}).extractors == ()


def test_extract_says_which_tier_found_what() -> None:
    line = json.dumps({"doc": "a", "text": TEXT})
    [answer] = answers([line], [RulesExtractor(), Beside()], SourceKind.NEWS_ARTICLE, "en")
    version = RulesExtractor().info.version
    assert [found["extractor"] for found in json.loads(answer)["attributions"]] == ["whole 7", f"rules {version}"]
