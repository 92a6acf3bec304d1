"""Content-derived ids: the same content has the same id on every machine and database.

An id is a three-letter tag, an underscore and 26 characters of lower-case base 32 (128 bits of BLAKE2b over the parts).
Clients must treat it as opaque; the tag lets `node(id:)` find the table without asking all of them.
"""

import hashlib
import unicodedata
from base64 import b32encode
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
_ALPHABET: Final = frozenset("abcdefghijklmnopqrstuvwxyz234567")


def content_id(tag: str, *parts: str | int | None) -> str:
    """Id of whatever `parts` identify; the order matters, None and "" differ, texts are compared in NFC."""
    digest = hashlib.blake2b(digest_size=16, person=tag.encode())
    for part in parts:
        raw = b"" if part is None else unicodedata.normalize("NFC", str(part)).encode("utf-8", "surrogatepass")
        digest.update(b"-" if part is None else f"{len(raw)}:".encode())
        digest.update(raw)
    return f"{tag}_{b32encode(digest.digest()).decode().rstrip('=').lower()}"


def type_of(node_id: str) -> str | None:
    """GraphQL type behind an id, or None when the text cannot be one of ours."""
    tag, _, body = node_id.partition("_")
    if len(body) != _LENGTH or not _ALPHABET.issuperset(body):
        return None
    return TAGS.get(tag)
