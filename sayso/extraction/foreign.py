"""Reported speech in other languages: a cue lexicon each and one shape, subject and complement around the cue."""

from dataclasses import dataclass
from typing import Final

from sayso.schema.records import Document

LANGUAGES: Final = ("ar", "fa", "ru", "uk", "fr", "es", "de", "pt", "tr")


@dataclass(slots=True)
class Piece:
    """An attribution of another language, in character offsets."""

    source: tuple[int, int] | None
    cue: tuple[int, int] | None
    pieces: list[tuple[int, int]]
    relay: tuple[int, int] | None = None


def speaks(document: Document) -> str:
    """The two-letter language whose rules read the document: as declared, else by its letters."""
    declared = (document.language or "").split("-")[0].lower()
    if declared in LANGUAGES or declared == "en":
        return declared
    sample = document.text[:2000]
    arabic = sum("\u0600" <= ch <= "\u06ff" for ch in sample)
    cyrillic = sum("\u0400" <= ch <= "\u04ff" for ch in sample)
    if arabic * 3 > len(sample):
        return "fa" if any(ch in "پچژگی" for ch in sample) else "ar"
    if cyrillic * 3 > len(sample):
        return "uk" if any(ch in "іїєґ" for ch in sample) else "ru"
    return "en"


def foreign_attributions(text: str, start: int, end: int, language: str, *, lines: bool) -> list[Piece]:
    """Reported speech of one passage."""
    return []
