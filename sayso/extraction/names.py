"""Comparable forms of names, titles in front of them, and what sort of party a name's words suggest."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from anyascii import anyascii

from sayso.schema.vocabulary import ActorKind

_WORD: Final = re.compile(r"\w+(?:[.’'\-]\w+)*")
TITLES: Final = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "prof",
        "professor",
        "sir",
        "lord",
        "lady",
        "col",
        "colonel",
        "gen",
        "general",
        "maj",
        "major",
        "lt",
        "lieutenant",
        "capt",
        "captain",
        "sgt",
        "sergeant",
        "brig",
        "brigadier",
        "adm",
        "admiral",
        "cmdr",
        "commander",
        "cdr",
        "commodore",
        "cpl",
        "corporal",
        "president",
        "minister",
        "prime",
        "premier",
        "governor",
        "mayor",
        "senator",
        "judge",
        "secretary",
        "ambassador",
        "chief",
        "deputy",
        "vice",
        "acting",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "chairman",
        "chairwoman",
        "director",
        "commissioner",
        "inspector",
        "superintendent",
        "constable",
        "professor",
        "rev",
        "reverend",
        "fr",
        "father",
        "sister",
        "hon",
        "honourable",
        "rep",
        "representative",
        "gov",
        "sen",
        "first",
        "second",
        "lieutenant-colonel",
        "lieutenant-general",
        "major-general",
        "vice-admiral",
        "rear",
        "mme",
        "monsieur",
        "madame",
        "señor",
        "señora",
        "don",
        "doña",
        "sra",
        "dra",
        "justice",
        "chancellor",
        "king",
        "queen",
        "prince",
        "detective",
        "officer",
        "administrator",
        "monsignor",
        "marshal",
        "field",
        "engineer",
        "former",
        "foreign",
        "defence",
        "defense",
        "interior",
        "finance",
        "deputy-minister",
        "vice-president",
        "councillor",
        "dame",
        "lt-col",
        "lt-gen",
        "maj-gen",
    ]
)
_KINDS: Final = (
    (
        ActorKind.MEDIA,
        "news agency newspaper radio television tv broadcaster channel wire courier gazette herald tribune"
        " chronicle press post-dispatch daily weekly fm standard dispatch ledger magazine interfax reuters outlet website",
    ),
    (
        ActorKind.MILITARY,
        "army navy military coastguard guard brigade battalion regiment division command force forces corps fleet"
        " troops staff squadron garrison patrol soldiers taskforce",
    ),
    (
        ActorKind.ARMED_GROUP,
        "front rebels rebel militia fighters insurgents resistance militants separatists guerrillas militiamen gunmen",
    ),
    (ActorKind.INTERNATIONAL_ORG, "nations union-mission osce nato un eu monitors peacekeepers"),
    (ActorKind.POLITICAL_GROUP, "party movement coalition alliance opposition bloc congress league elders"),
    (
        ActorKind.NGO,
        "charity association union foundation society network observatory volunteers cooperative federation institute"
        " watch fishers syndicate monitor relief church",
    ),
    (
        ActorKind.COMPANY,
        "company firm ltd inc corp corporation plc gmbh operator airline airlines bank mining energy oil holdings lines"
        " shipping railways power utility",
    ),
    (
        ActorKind.GOVERNMENT,
        "ministry government office department council authority authorities administration police court"
        " parliament senate assembly commission committee bureau directorate service services agency municipality prefecture embassy"
        " governorate secretariat cabinet presidency consulate board hospital university school kremlin pentagon customs fire prosecutors"
        " state officials prefect junta",
    ),
)


@lru_cache(maxsize=8192)
def normal(name: str) -> str:
    """Key form: compatibility composition, case folded, without titles, articles, possessives and marks."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    words = [re.sub(r"[’']s$", "", word).strip(".") for word in _WORD.findall(folded)]
    while len(words) > 1 and words[0] in {"the", "a", "an"}:
        words = words[1:]
    return " ".join(words)


@lru_cache(maxsize=8192)
def normal_person(name: str) -> str:
    """Key form of a person's name, titles stripped."""
    words = normal(name).split()
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    return " ".join(words)


@lru_cache(maxsize=8192)
def ascii_form(name: str) -> str:
    """Latin form for comparing spellings of one name; never shown or stored."""
    return anyascii(normal(name)).casefold()


def script_of(name: str) -> str | None:
    """ISO 15924 code of the first letter's script, for the scripts that are told apart."""
    for ch in name:
        if ch.isalpha():
            label = unicodedata.name(ch, "").split(" ", 1)[0]
            return _SCRIPTS.get(label)
    return None


_SCRIPTS: Final = {
    "LATIN": "Latn", "CYRILLIC": "Cyrl", "ARABIC": "Arab", "HEBREW": "Hebr", "GREEK": "Grek", "ARMENIAN": "Armn",
    "GEORGIAN": "Geor", "CJK": "Hani", "HANGUL": "Hang", "HIRAGANA": "Jpan", "KATAKANA": "Jpan", "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi", "BENGALI": "Beng", "MYANMAR": "Mymr", "THAI": "Thai",
}  # fmt: skip


def kind_of(name: str) -> ActorKind:
    """What the words of an organisation's name suggest; the last telling word decides, OTHER when none tells."""
    words = normal(name).split()
    head = words
    for stop in ("of", "for", "in", "on"):
        if stop in head[1:]:
            head = head[: head.index(stop, 1)]
    for word in (*reversed(head), *reversed(words)):
        for kind, telling in _KIND_WORDS:
            if word in telling:
                return kind
    return ActorKind.OTHER


_KIND_WORDS: Final = tuple((kind, frozenset(words.split())) for kind, words in _KINDS)
BODY_WORDS: Final = frozenset(word for _, words in _KIND_WORDS for word in words)
