"""Content-derived ids: the same content has the same id on every machine and database.

An id is a three-letter tag, an underscore and 26 characters of lower-case base 32 (128 bits of BLAKE2b over the parts).
Clients must treat it as opaque; the tag lets `node(id:)` find the table without asking all of them.
"""

import hashlib
import unicodedata
from typing import Final

TAGS: Final[dict[str, str]] = {
    "act": "Actor",
    "chg": "Change",
    "clm": "Claim",
    "dsp": "Dispute",
    "ing": "Ingestion",
    "jdg": "Judgement",
    "reg": "Region",
    "rel": "ClaimRelation",
    "src": "Source",
}
_LENGTH: Final = 26
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz234567"
_ALPHABET: Final = frozenset(_LETTERS)
_PAIRS: Final = tuple(f"{first}{second}" for first in _LETTERS for second in _LETTERS)
_PADDING: Final = 2
_SHIFTS: Final = range(120, -1, -10)
"""Base 32 by two letters at a time: the standard library's takes most of the time that an id takes."""


def content_id(tag: str, *parts: str | int | None) -> str:
    """Id of whatever `parts` identify; the order matters, None and "" differ, texts are compared in NFC."""
    digest = hashlib.blake2b(digest_size=16, person=tag.encode())
    for part in parts:
        raw = b"" if part is None else _bytes_of(str(part))
        digest.update(b"-" if part is None else f"{len(raw)}:".encode())
        digest.update(raw)
    number = int.from_bytes(digest.digest()) << _PADDING
    return f"{tag}_{''.join([_PAIRS[number >> shift & 1023] for shift in _SHIFTS])}"


def _bytes_of(part: str) -> bytes:
    if part.isascii():
        return part.encode()
    return unicodedata.normalize("NFC", part).encode("utf-8", "surrogatepass")


def type_of(node_id: str) -> str | None:
    """GraphQL type behind an id, or None when the text cannot be one of ours."""
    tag, _, body = node_id.partition("_")
    if len(body) != _LENGTH or not _ALPHABET.issuperset(body):
        return None
    return TAGS.get(tag)
