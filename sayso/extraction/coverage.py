"""Which characters of a text are spoken for, one byte each."""

from collections.abc import Iterable
from typing import Self

from sayso.schema.records import Span


class Coverage:
    """The characters that some spans of one text take up."""

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)

    @classmethod
    def of(cls, length: int, spans: Iterable[Span]) -> Self:
        """What these spans take up in a text of this length."""
        coverage = cls(length)
        for span in spans:
            coverage.add(span)
        return coverage

    def add(self, span: Span) -> None:
        """Take up a span."""
        self._taken[span.start : span.end] = b"\x01" * (span.end - span.start)

    def __contains__(self, offset: int) -> bool:
        return self._taken[offset] == 1

    def touches(self, span: Span) -> bool:
        """Whether any character of a span is taken."""
        return self._taken.find(1, span.start, span.end) >= 0

    def covers(self, span: Span) -> bool:
        """Whether all characters of a span are taken."""
        return self._taken.find(0, span.start, span.end) < 0
