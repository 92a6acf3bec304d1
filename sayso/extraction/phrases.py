"""The parts of a noun phrase that names a speaker: capitalised names, a role, a body, an apposition."""

from dataclasses import dataclass
from typing import Final

from sayso.extraction.grammar import DETERMINER, PERSONAL, speakers
from sayso.extraction.names import BODY_WORDS, TITLES
from sayso.extraction.tokens import Token
from sayso.extraction.wordlists import words

_JOINERS: Final = words("phrases.joiners")
_TIGHT: Final = words("phrases.tight")
_NUMBERS: Final = words("phrases.numbers")


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens `start` to `end` of a phrase that are written as one name."""

    start: int
    end: int

    def words(self, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
        """The run's tokens."""
        return tokens[self.start : self.end]


def runs(tokens: tuple[Token, ...], *, wide: bool = False) -> list[Run]:
    """Capitalised runs; `wide` also joins over "of", "for" and "the" as names of bodies do."""
    found: list[Run] = []
    at = 0
    while at < len(tokens):
        if not _names(tokens, at):
            at += 1
            continue
        end = at + 1
        while end < len(tokens):
            if _names(tokens, end) and not tokens[end - 1].lower.endswith(("'s", "’s")):
                end += 1
            elif (reach := _joined(tokens, end, wide)) > end:
                end = reach
            elif (
                tokens[end].text == "."
                and tokens[end - 1].lower in TITLES
                and end + 1 < len(tokens)
                and _names(tokens, end + 1)
            ):
                end += 1
            else:
                break
        found.append(Run(at, end))
        at = end
    return found


def _names(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    if not token.is_name_like or (token.lower in DETERMINER and at == 0):
        return token.lower.startswith(("al-", "el-", "ad-", "ar-", "as-", "an-")) and len(token.text) > 4
    if token.lower in PERSONAL or token.lower in {"on", "in", "at", "but", "and", "if", "according"}:
        return False
    return at > 0 or not _common(token) or (len(tokens) > 1 and tokens[1].is_name_like)


def _common(token: Token) -> bool:
    """Whether a capital at the start of a phrase says nothing."""
    word = token.lower
    return (
        word in _NUMBERS
        or word == "people"
        or any(word in speakers(kind) for kind in ("people", "bodies", "media", "documents"))
    )


def _joined(tokens: tuple[Token, ...], at: int, wide: bool) -> int:
    allowed = _JOINERS if wide else _TIGHT
    stop = at
    while stop < len(tokens) and stop - at < 2 and tokens[stop].lower in allowed:
        stop += 1
    return stop + 1 if stop > at and stop < len(tokens) and _names(tokens, stop) else at


def role_at(tokens: tuple[Token, ...]) -> int | None:
    """Position of the first noun for a person's role that is not part of a name."""
    inside = {at for run in runs(tokens) if _is_body_name(tokens, run) for at in range(run.start, run.end)}
    for at, token in enumerate(tokens):
        if token.bare in speakers("people") and at not in inside:
            return at
    return None


def _is_body_name(tokens: tuple[Token, ...], run: Run) -> bool:
    """Whether a run of capitals is a body's name although a role noun stands in it: "Coast Guard Administration"."""
    words = run.words(tokens)
    return len(words) > 1 and words[-1].bare in BODY_WORDS and words[0].bare.strip(".") not in TITLES


def body_at(tokens: tuple[Token, ...]) -> int | None:
    """Position of the last common noun for a body before any "of"."""
    found = None
    for at, token in enumerate(tokens):
        if token.lower in {"of", "for", "in", "who", "which"} and (found is not None or _has_name(tokens[:at])):
            break
        if token.bare in speakers("bodies") or token.bare in speakers("media"):
            found = at
    return found


def _has_name(tokens: tuple[Token, ...]) -> bool:
    return any(token.is_name_like for token in tokens[1:]) or (len(tokens) == 1 and tokens[0].is_name_like)


def is_indefinite(tokens: tuple[Token, ...]) -> bool:
    """Whether the phrase introduces somebody: "a", a number, a bare plural."""
    first = tokens[0].lower
    return first in {"a", "an"} or first in _NUMBERS or first[0].isdigit() or first not in DETERMINER
