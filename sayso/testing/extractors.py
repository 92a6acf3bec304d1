"""The contract of extractors as a test class."""

from collections.abc import Sequence
from typing import ClassVar

from sayso.ports import Extractor
from sayso.schema.records import Attribution, Document, Notice, Passage
from sayso.schema.vocabulary import SourceKind
from sayso.testing.hostile import hostile_texts
from sayso.testing.network import no_network


class ExtractorContract:
    """What every extractor keeps. Subclass it, or call `extractor_suite`, with documents that hold attributions."""

    extractor: ClassVar[Extractor]
    documents: ClassVar[Sequence[Document]]

    def extract(self, document: Document) -> Sequence[Attribution]:
        """Attributions with one passage for the whole text where the document brings none."""
        return [answer for answer in self.answers(document) if isinstance(answer, Attribution)]

    def answers(self, document: Document) -> Sequence[Attribution | Notice]:
        """Attributions and notices."""
        passages = document.passages or (Passage(start=0, end=len(document.text)),)
        with no_network():
            return self.extractor.extract(document, passages)

    def test_it_says_who_it_is(self) -> None:
        """Name and version are stored beside every claim."""
        assert self.extractor.info.name
        assert self.extractor.info.version

    def test_it_finds_something(self) -> None:
        """Each of the given documents holds at least one attribution."""
        assert self.documents, "give the suite at least one document"
        for document in self.documents:
            assert self.extractor.supports(document)
            assert self.extract(document), document.text[:80]

    def test_its_spans_lie_in_the_text(self) -> None:
        """Spans are code points of the text, and every content holds words."""
        for document in self.documents:
            for found in self.extract(document):
                spans = [*found.content, *found.relays, *filter(None, (found.source, found.cue))]
                assert all(span.end <= len(document.text) for span in spans)
                assert all(document.text[span.start : span.end].strip() for span in found.content)

    def test_it_answers_in_text_order(self) -> None:
        """By the start of the first piece of content or source."""
        for document in self.documents:
            starts = [
                min(span.start for span in (*found.content, *filter(None, (found.source, found.cue))))
                for found in self.extract(document)
            ]
            assert starts == sorted(starts)

    def test_it_is_deterministic(self) -> None:
        """The same text has the same claims, or recording it twice would add some."""
        for document in self.documents:
            assert self.answers(document) == self.answers(document)

    def test_no_text_makes_it_raise(self) -> None:
        """What somebody writes one day is read or left, never an exception."""
        for name, text in hostile_texts():
            document = Document(kind=SourceKind.NEWS_ARTICLE, text=text, language="en")
            assert all(isinstance(answer, Attribution | Notice) for answer in self.answers(document)), name


def extractor_suite(extractor: Extractor, documents: Sequence[Document]) -> type[ExtractorContract]:
    """Make the contract of one extractor a test class.

    `TestMine = extractor_suite(MyExtractor(), [document])` in a test module runs it.
    """
    return type("ExtractorSuite", (ExtractorContract,), {"extractor": extractor, "documents": tuple(documents)})
