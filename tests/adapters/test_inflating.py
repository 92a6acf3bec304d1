"""Inflating bodies: members, bounds, cuts at every byte."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.adapters.inflating import NotFetched, TooLarge, inflated
from sayso.adapters.mediatypes import bare_media_type

MOST = 4096


def whole(body: bytes, encoding: str = "gzip", size: int = 7, most: int = MOST) -> bytes:
    return b"".join(inflated((body[at : at + size] for at in range(0, len(body), size)), encoding, most))


@given(parts=st.lists(st.binary(max_size=200), min_size=1, max_size=4), size=st.integers(1, 300))
def test_members_one_after_another_are_one_body(parts, size):
    assert whole(b"".join(map(gzip.compress, parts)), size=size) == b"".join(parts)


def test_a_body_cut_anywhere_is_no_body():
    body = gzip.compress(b"The weir is open.") + gzip.compress(b"It stays open.")
    first = len(gzip.compress(b"The weir is open."))
    for end in set(range(1, len(body))) - {first}:
        with pytest.raises(NotFetched, match="ends too early"):
            whole(body[:end])


@pytest.mark.parametrize("encoding", ["", "identity", "gzip", " X-Gzip ", "deflate"])
def test_an_empty_body_is_empty(encoding):
    assert whole(b"", encoding) == b""


def test_zlib_and_padding_are_taken():
    assert whole(zlib.compress(b"open"), "deflate") == b"open"
    assert whole(gzip.compress(b"open") + b"\0" * 40) == b"open"


def test_an_encoding_that_was_not_asked_for_is_refused():
    with pytest.raises(NotFetched, match="encoded as br"):
        whole(b"x", "br")


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
@pytest.mark.parametrize("beyond", [0, 1, 100_000])
def test_the_bound_is_exact(encoding, beyond):
    body = bytes(MOST + beyond)
    sent = gzip.compress(body) if encoding == "gzip" else body
    if not beyond:
        assert whole(sent, encoding) == body
        return
    pieces = inflated([sent], encoding, MOST)
    assert next(pieces) == bytes(MOST)
    with pytest.raises(TooLarge):
        next(pieces)


def test_members_that_hold_nothing_do_not_go_on_for_ever():
    with pytest.raises(TooLarge):
        whole(gzip.compress(b"") * 1000)


@pytest.mark.parametrize(
    ("value", "bare"),
    [("text/html; charset=utf-8", "text/html"), (" Text/VTT ", "text/vtt"), ("", ""), (";q=1", "")],
)
def test_media_types_lose_their_parameters(value, bare):
    assert bare_media_type(value) == bare
