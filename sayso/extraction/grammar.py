"""Closed word classes of English and the small questions that the clause rules ask of a token."""

from functools import cache
from typing import Final

from sayso.extraction.cues import load
from sayso.extraction.tokens import Token

BE: Final = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
        "isn’t",
        "aren’t",
        "wasn’t",
        "weren’t",
    ]
)
HAVE: Final = frozenset(["has", "have", "had", "having", "hasn't", "haven't", "hadn't", "hasn’t", "haven’t", "hadn’t"])
DO: Final = frozenset(["do", "does", "did", "don't", "doesn't", "didn't", "don’t", "doesn’t", "didn’t"])
MODAL: Final = frozenset(
    [
        "will",
        "would",
        "could",
        "can",
        "may",
        "might",
        "must",
        "should",
        "shall",
        "won't",
        "wouldn't",
        "couldn't",
        "can't",
        "cannot",
        "shouldn't",
        "won’t",
        "wouldn’t",
        "couldn’t",
        "can’t",
        "shouldn’t",
    ]
)
AUXILIARY: Final = BE | HAVE | DO | MODAL
NEGATION: Final = frozenset(["not", "never", "neither", "nor", "no-one", "nobody"])
ADVERB: Final = frozenset(
    [
        "also",
        "then",
        "later",
        "now",
        "still",
        "again",
        "first",
        "since",
        "twice",
        "once",
        "further",
        "already",
        "even",
        "only",
        "just",
        "always",
        "often",
        "earlier",
        "too",
        "meanwhile",
        "nevertheless",
        "nonetheless",
        "however",
        "instead",
        "soon",
        "yesterday",
        "today",
        "tonight",
        "therefore",
        "thus",
        "duly",
        "long",
        "afterwards",
        "separately",
        "likewise",
        "previously",
        "subsequently",
        "so",
        "both",
        "all",
        "herself",
        "himself",
        "itself",
        "themselves",
    ]
)
DETERMINER: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "your",
        "some",
        "any",
        "no",
        "every",
        "each",
        "another",
        "all",
        "both",
    ]
)
PRONOUN: Final = frozenset(["he", "she", "it", "they", "we", "i", "you", "who", "which"])
PERSONAL: Final = frozenset(["he", "she", "it", "they", "we", "i", "you"])
PREPOSITION: Final = frozenset(
    [
        "in",
        "on",
        "at",
        "by",
        "to",
        "from",
        "during",
        "after",
        "before",
        "via",
        "through",
        "over",
        "of",
        "for",
        "with",
        "without",
        "about",
        "into",
        "under",
        "between",
        "among",
        "against",
        "since",
        "until",
        "near",
        "around",
        "along",
        "across",
        "behind",
        "inside",
        "outside",
        "towards",
        "toward",
        "amid",
        "despite",
        "within",
        "upon",
        "following",
        "than",
        "like",
        "off",
        "beyond",
        "per",
    ]
)
SUBORDINATOR: Final = frozenset(
    [
        "although",
        "though",
        "while",
        "whereas",
        "because",
        "if",
        "unless",
        "when",
        "whenever",
        "as",
        "once",
        "after",
        "before",
        "since",
        "until",
        "lest",
    ]
)
COORDINATOR: Final = frozenset(["and", "but", "or", "yet", "so", "nor"])
RELATIVE: Final = frozenset(["who", "which", "whose", "whom", "where", "that"])
WEEKDAY: Final = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
MONTH: Final = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    ]
)
TIME: Final = WEEKDAY | frozenset(
    [
        "yesterday",
        "today",
        "tonight",
        "overnight",
        "earlier",
        "later",
        "afterwards",
        "morning",
        "afternoon",
        "evening",
        "night",
        "week",
        "month",
        "noon",
        "midnight",
        "dawn",
        "dusk",
        "daily",
        "weekly",
        "late",
        "early",
        "last",
        "next",
        "this",
        "that",
        "again",
        "there",
        "here",
        "recently",
        "bluntly",
        "separately",
        "online",
        "privately",
    ]
)
_PAST: Final = frozenset(
    [
        "took",
        "came",
        "went",
        "saw",
        "left",
        "held",
        "fell",
        "began",
        "broke",
        "brought",
        "built",
        "bought",
        "caught",
        "chose",
        "drew",
        "drove",
        "ate",
        "felt",
        "fought",
        "found",
        "flew",
        "forgot",
        "gave",
        "got",
        "grew",
        "hung",
        "heard",
        "hid",
        "hit",
        "kept",
        "knew",
        "laid",
        "led",
        "lay",
        "lost",
        "made",
        "meant",
        "met",
        "paid",
        "put",
        "ran",
        "rang",
        "rose",
        "sank",
        "sat",
        "sent",
        "set",
        "shook",
        "shot",
        "shut",
        "slept",
        "spoke",
        "spent",
        "stood",
        "stole",
        "struck",
        "swept",
        "taught",
        "told",
        "thought",
        "threw",
        "understood",
        "woke",
        "wore",
        "won",
        "wrote",
        "said",
        "became",
        "bore",
        "beat",
        "bent",
        "bled",
        "blew",
        "burnt",
        "cut",
        "dealt",
        "dug",
        "fed",
        "fled",
        "froze",
        "hurt",
        "knelt",
        "lent",
        "let",
        "lit",
        "overran",
        "rode",
        "sold",
        "shone",
        "spread",
        "sprang",
        "stuck",
        "swore",
        "tore",
        "wept",
        "withdrew",
        "withstood",
        "arose",
        "remain",
        "remains",
        "belong",
        "belongs",
        "stay",
        "stays",
        "lie",
        "lies",
        "need",
        "needs",
        "want",
        "wants",
        "know",
        "knows",
        "hold",
        "holds",
        "come",
        "comes",
        "go",
        "goes",
        "face",
        "faces",
        "live",
        "lives",
        "says",
        "say",
        "seem",
        "seems",
        "appear",
        "appears",
        "means",
        "mean",
        "takes",
        "take",
        "makes",
        "make",
        "gets",
        "get",
        "keeps",
        "keep",
        "runs",
        "run",
        "leaves",
        "stands",
        "stand",
        "rests",
        "sits",
        "knows",
        "works",
        "work",
        "includes",
        "include",
        "has",
        "continues",
        "continue",
        "controls",
        "control",
        "contains",
        "gives",
        "happens",
        "depends",
        "leaves",
        "refuses",
        "fears",
        "plans",
    ]
)


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
    if token.is_name_like and at > 0:
        return False
    before = tokens[at - 1].lower if at else ""
    if before in DETERMINER or before == "to":
        return False
    if word in _PAST:
        return True
    return word.endswith("ed") and len(word) > 4 and before not in PREPOSITION and before not in BE


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
        if token.is_name_like and token is not tokens[0]:
            return True
        if token.is_name_like and len(word) > 1 and word not in DETERMINER and word not in PREPOSITION:
            return True
        if word in PERSONAL or word == "who" or any(word in speakers(k) for k in ("people", "bodies", "media")):
            return True
    return False
