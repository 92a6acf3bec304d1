"""Closed word classes of English and the small questions that the clause rules ask of a token."""

from functools import cache
from typing import Final

from sayso.extraction.cues import load
from sayso.extraction.tokens import Token
from sayso.extraction.wordlists import words

BE: Final = words("grammar.be")
HAVE: Final = words("grammar.have")
DO: Final = words("grammar.do")
MODAL: Final = words("grammar.modal")
AUXILIARY: Final = BE | HAVE | DO | MODAL
NEGATION: Final = words("grammar.negation")
ADVERB: Final = words("grammar.adverb")
DETERMINER: Final = words("grammar.determiner")
PERSONAL: Final = words("grammar.personal")
PREPOSITION: Final = words("grammar.preposition")
SUBORDINATOR: Final = words("grammar.subordinator")
COORDINATOR: Final = words("grammar.coordinator")
RELATIVE: Final = words("grammar.relative")
_SUBJECTS: Final = frozenset({"he", "she", "it", "they", "we", "i"})
WEEKDAY: Final = words("grammar.weekday")
MONTH: Final = words("grammar.month")
TIME: Final = WEEKDAY | words("grammar.time")
_PAST: Final = words("grammar.past")


def is_adverb(token: Token) -> bool:
    """Whether it can stand between subject and verb without being either."""
    return token.lower in ADVERB or (token.lower.endswith("ly") and len(token.lower) > 4 and not token.is_name_like)


def negates(token: Token) -> bool:
    """Whether it turns a verb group into its negation."""
    return token.lower in NEGATION or token.lower.endswith(("n't", "n’t")) or token.lower == "cannot"


def is_finite(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the token looks like the finite verb of a clause: an auxiliary, a known past or a bare "-ed" form."""
    token = tokens[at]
    word = token.lower
    if word in AUXILIARY and word not in {"be", "been", "being", "having"}:
        return True
    if _contracted(word) or (at > 0 and tokens[at - 1].lower in _SUBJECTS and _may_be_verb(token)):
        return True
    if token.is_name_like and at > 0:
        return False
    before = tokens[at - 1].lower if at else ""
    if before in DETERMINER or before == "to":
        return False
    if word in _PAST:
        return True
    return word.endswith("ed") and len(word) > 4 and before not in PREPOSITION and before not in BE


def _contracted(word: str) -> bool:
    """As in "he'd", "it's", "they've"."""
    head, mark, tail = word.replace("’", "'").partition("'")
    return bool(mark) and head in PERSONAL and tail in {"d", "s", "re", "ve", "ll", "m"}


def _may_be_verb(token: Token) -> bool:
    """Whether a word right behind a subject pronoun can be its verb."""
    word = token.lower
    known = PREPOSITION | DETERMINER | COORDINATOR | SUBORDINATOR | PERSONAL | NEGATION
    return word.isalpha() and not token.is_name_like and word not in known and not is_adverb(token)


def has_finite(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether a finite verb stands in `tokens[start:end]`."""
    return any(is_finite(tokens, at) for at in range(start, end))


def has_quote(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether quoted words stand in `tokens[start:end]`."""
    return any(token.quoted for token in tokens[start:end])


@cache
def speakers(kind: str) -> frozenset[str]:
    """Nouns of people, bodies, documents or media, singular and plural."""
    words = load("en")["words"][kind].split()
    return frozenset(words) | {plural(word) for word in words}


def plural(word: str) -> str:
    """Regular English plural, and the "-man" nouns."""
    if word.endswith("man") and word not in {"ottoman"}:
        return word[:-3] + "men"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s")


def can_speak(tokens: tuple[Token, ...]) -> bool:
    """Whether a subject names somebody or something that can put a claim forward."""
    for token in tokens:
        word = token.bare
        if word.endswith(("ist", "ists", "ian", "ians", "eer", "eers")) and len(word) > 6:
            return True
        if token.is_name_like and token is not tokens[0]:
            return True
        if token.is_name_like and len(word) > 1 and word not in DETERMINER and word not in PREPOSITION:
            return True
        if word in PERSONAL or word == "who" or any(word in speakers(k) for k in ("people", "bodies", "media")):
            return True
    return False
