"""Bodies as they came over the wire, inflated piece by piece and never beyond a bound."""

import zlib
from collections.abc import Iterable, Iterator
from typing import Final

from sayso.errors import AdapterError

_PLAIN: Final = frozenset({"", "identity"})
_SQUEEZED: Final = frozenset({"gzip", "x-gzip", "deflate"})


class NotFetched(AdapterError):
    """The address gave no usable answer."""

    code = "NOT_FETCHED"


class TooLarge(NotFetched):
    """The answer goes beyond the bound; what came before it has been handed out."""


def inflated(chunks: Iterable[bytes], encoding: str, most: int) -> Iterator[bytes]:
    """The body in pieces of `most` bytes altogether; raises `TooLarge` beyond, `NotFetched` where it is cut or spoilt.

    What comes over the wire is bounded as well: a stream of empty gzip members inflates to nothing for ever.
    """
    encoding = encoding.strip().lower()
    if encoding not in _PLAIN | _SQUEEZED:
        raise NotFetched(f"the body is encoded as {encoding}")
    members = None if encoding in _PLAIN else _Members()
    left = wire = most
    for chunk in chunks:
        wire -= len(chunk)
        piece = members.feed(chunk, left + 1) if members else chunk
        if len(piece) > left or wire < 0:
            yield piece[:left]
            raise TooLarge(f"the body is larger than {most >> 20} MB")
        left -= len(piece)
        yield piece
    if members and not members.whole:
        raise NotFetched("the compressed body ends too early")


class _Members:
    """Inflates gzip of one or more members; padding after them is no part of the body."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(zlib.MAX_WBITS | 32)
        self._began = False

    @property
    def whole(self) -> bool:
        """Whether the last member that began has ended."""
        return self._member.eof or not self._began

    def feed(self, chunk: bytes, most: int) -> bytes:
        """What a chunk holds, `most` bytes of it."""
        pieces = []
        self._began = self._began or bool(chunk)
        while chunk and most > 0:
            if self._member.eof:
                if not chunk.startswith(b"\x1f"):
                    break
                self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
            try:
                pieces.append(self._member.decompress(chunk, most))
            except zlib.error as error:
                raise NotFetched("the body is not the gzip that it claims to be") from error
            most -= len(pieces[-1])
            chunk = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
        return b"".join(pieces)
