"""The last line of an export: how many records stand before it and their digest, so that no part can be missing.

A file that was cut off, joined or edited still looks like an export line by line; only its end tells. The digest is
SHA-256 over the UTF-8 bytes of all lines before it, the first one included, each with its line feed.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Final

from sayso.ledger.export import BadExport

_START: Final = '{"end":'


def sealed(lines: Iterable[str]) -> Iterator[str]:
    """The lines of an export, and the line that ends it."""
    seal = _Seal()
    for line in lines:
        yield seal.over(line)
    yield seal.end()


def unsealed(lines: Iterable[str]) -> Iterator[str]:
    """The lines of a sealed export without its end.

    Raises `BadExport` after the last line when the end is missing, stands too early or says something else; whoever
    records the lines must do so in one transaction.
    """
    seal = _Seal()
    iterator = iter(lines)
    for line in iterator:
        if line.startswith(_START):
            break
        yield seal.over(line)
    else:
        raise BadExport(f"line {seal.lines + 1}: the end is missing; the file was cut off")
    if line.removesuffix("\n") != seal.end():
        raise BadExport(f"line {seal.lines + 1}: the lines before it are not those that were exported")
    if next(iterator, None) is not None:
        raise BadExport(f"line {seal.lines + 2}: something stands behind the end")


class _Seal:
    def __init__(self) -> None:
        self.lines = 0
        self._digest = hashlib.sha256()

    def over(self, line: str) -> str:
        self.lines += 1
        self._digest.update(line.removesuffix("\n").encode("utf-8", "surrogatepass") + b"\n")
        return line

    def end(self) -> str:
        values = {"records": max(self.lines - 1, 0), "sha256": self._digest.hexdigest()}
        return json.dumps({"end": values}, separators=(",", ":"))
