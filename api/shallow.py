"""Statements that nest deeper than SQLite parses (before 3.46 its parser keeps a hundred symbols), made shallow.

A subquery that nests deep itself is taken out: in its place stands the call of a function that runs it, as a statement
of its own on the same connection and so in the same snapshot. What it needs from around it are the arguments.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

ROWS: Final = "sayso_rows"  # the name of the function: the text of a statement, then values for ?1, ?2 …
_HIGHEST: Final = 8  # brackets in brackets: each takes five to seven symbols
_MOST_ARGUMENTS: Final = 100
_PIECE: Final = re.compile(r"'(?:[^']|'')*'|\"[^\"]*\"|[():]|\w+|\s+|.", re.DOTALL)
_DEFINED: Final = re.compile(r"\b(?:AS|FROM|JOIN)\s+(\w+)")
_OUTSIDE: Final = re.compile(r"'(?:[^']|'')*'|(?<![\w.])(\w+)\.(\w+|\"[^\"]+\")|:(\w+)")


@dataclass
class _Group:
    """What stands between two brackets: its text so far, the height of brackets in it, and the word before it."""

    before: str = ""
    height: int = 0
    parts: list[str] = field(default_factory=list)


@lru_cache(500)
def shallow(sql: str) -> str:
    """The statement with deep scalar subqueries taken out; it answers the same where `ROWS` can be called."""
    groups = [_Group()]
    last = ""
    for piece in _PIECE.findall(sql):
        if piece == "(":
            groups.append(_Group(last))
        elif piece == ")":
            done = groups.pop()
            text, height = _closed(done)
            groups[-1].parts.append(text)
            groups[-1].height = max(groups[-1].height, height)
        else:
            groups[-1].parts.append(piece)
        if not piece.isspace():
            last = piece
    return "".join(groups[0].parts)


def _closed(group: _Group) -> tuple[str, int]:
    """A group as it stands in the text around it, and its height."""
    text = "".join(group.parts)
    scalar = text.startswith("SELECT ") and group.before in {"|", "("}
    if not scalar or group.height < _HIGHEST:
        return f"({text})", group.height + 1
    inner, arguments = _apart(text)
    if len(arguments) >= _MOST_ARGUMENTS:
        return f"({text})", group.height + 1
    quoted = "'" + inner.replace("'", "''") + "'"
    return f"{ROWS}({', '.join([quoted, *arguments])})", 1


def _apart(text: str) -> tuple[str, list[str]]:
    """A subquery as a statement of its own, and what stands for its parameters in the statement around it."""
    own = set(_DEFINED.findall(_without_text(text)))
    arguments: dict[str, int] = {}

    def numbered(found: re.Match[str]) -> str:
        table, parameter = found[1], found[3]
        if parameter is None and (table is None or table in own):
            return found[0]
        return f"?{arguments.setdefault(found[0], len(arguments) + 1)}"

    return _OUTSIDE.sub(numbered, text), list(arguments)


def _without_text(sql: str) -> str:
    return re.sub(r"'(?:[^']|'')*'", "''", sql)
