"""Inputs that no component may hang on, grow on or raise anything but Sayso's own errors for."""

from collections.abc import Iterator
from typing import Final

SIZE: Final = 100_000


def hostile_bodies() -> Iterator[tuple[str, bytes]]:
    """Name and body of payloads that arrive one day."""
    yield "empty", b""
    yield "white space", b" \r\n\t" * 10
    yield "zero bytes", b"\0" * 1000
    yield "every byte", bytes(range(256)) * 4
    yield "invalid UTF-8", b'{"text": "\xff\xfe\xc0"}'
    yield "cut JSON", b'{"data": {"id": "1", "text": "The cou'
    yield "deep JSON", b"[" * SIZE
    yield "JSON of another shape", b'{"id": {"a": []}, "text": 5, "created_at": [], "account": "x", "messages": {}}'
    yield "a JSON number too long for anything", b"1" + b"0" * 5000
    yield "lone surrogate", b'{"text": "\\ud800"}'
    yield "unclosed tags", b"<p><div>" * 2000
    yield "markup only", b"<html><head></head><body></body></html>"
    yield "cue without end", b"WEBVTT\n\n00:00:01.000 --> "


def hostile_texts() -> Iterator[tuple[str, str]]:
    """Name and text of documents that somebody writes one day."""
    yield "empty", ""
    yield "quotation marks", '"' * SIZE
    yield "curly quotation marks", "“" * SIZE
    yield "brackets", "(" * SIZE
    yield "one long line", "the army said that " * (SIZE // 19)
    yield "one long word", "a" * SIZE
    yield "blank lines", "\n\n" * (SIZE // 2)
    yield "lone surrogates", "he said \ud800 that \udfff it fell" * 100
    yield "right-to-left overrides", "\u202e" + "he said it fell. " * 1000
    yield "combining marks", "e" + "\u0301" * SIZE
    yield "zero bytes", "He said\0 that it fell.\0" * 100
