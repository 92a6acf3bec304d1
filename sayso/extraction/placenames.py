"""Comparable forms of place names, and the head nouns ("oblast", "valley", "airport") that say what a place is."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from anyascii import anyascii

from sayso.schema.vocabulary import RegionKind

_ARABIC: Final = str.maketrans(
    {
        "ي": "ی",
        "ى": "ی",
        "ئ": "ی",
        "ك": "ک",
        "ة": "ه",
        "ۀ": "ه",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ؤ": "و",
        "ـ": None,
    }
)
_SILENT: Final = re.compile("['’‘ʻʼʿʾ`´ʹʺ\"“”«»ьъ\u064b-\u065f\u0670\u200e\u200f\u0654]")
_GAP: Final = re.compile(r"[\W_]+")
_LATIN: Final = re.compile("[\u00c0-\u024f\u1e00-\u1eff\u0259]+")
_WELL: Final = frozenset({"ain", "ein"})
_ARTICLES: Final = re.compile(r"^(?:al|el|ar|as|ash|ad|az|an|at|ath|et|es|er|ed|en) (?=\w{3})")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Fold case, accents, hyphens, apostrophes and letter variants away, so that spellings of one name compare equal.

    Latin letters end as ASCII; other scripts stay themselves, for their transliterations rarely meet English spellings.
    Answers are remembered; a whole text is for `folded_text`.
    """
    return folded_text(name)


def folded_text(text: str) -> str:
    """A stretch of text in the form that `fold` gives names."""
    text = unicodedata.normalize("NFKC", text).casefold().translate(_ARABIC).replace("ё", "е").replace("\u200c", " ")
    text = _SILENT.sub("", text)
    if not text.isascii():
        text = _LATIN.sub(lambda found: anyascii(found[0]).lower(), text)
        text = _SILENT.sub("", "".join(c for c in text if not unicodedata.combining(c)))
    return _GAP.sub(" ", text).strip()


def loose_forms(folded: str) -> tuple[str, ...]:
    """Other folded spellings worth asking for: without the Arabic article or a silent final h, "ayn" for "ain"."""
    bare = _ARTICLES.sub("", folded)
    forms = [bare] if bare != folded else []
    for form in (folded, bare):
        if form.endswith("ah"):
            forms.append(form[:-1])
        elif form.endswith("a") and form.isascii():
            forms.append(form + "h")
    if not _WELL.isdisjoint(folded.split()):
        forms.append(" ".join("ayn" if word in _WELL else word for word in folded.split()))
    if folded.startswith("ال") and len(folded) > 4:
        forms.append(folded[2:])
    return tuple(dict.fromkeys(forms))


_KINDS: Final[dict[RegionKind, str]] = {
    RegionKind.FIRST_LEVEL: (
        "province provinces oblast governorate governate state wilayat wilaya krai kray prefecture область "
        "області областю областей области областью губернія محافظة ولاية استان ولایت provincia estado "
        "departamento département"
    ),
    RegionKind.DISTRICT: (
        "district districts county raion rayon municipality subdistrict sub-district township commune territory "
        "woreda cercle canton upazila tehsil subcounty constituency locality район районі району районе района "
        "громада громаді ولسوالی شهرستان مديرية قضاء distrito municipio cantón"
    ),
    RegionKind.SETTLEMENT: (
        "city town village camp settlement hamlet township villages місто місті міста город городе города село "
        "селі села селе селище поселок مدينة بلدة قرية مخيم شهر قریه قریهٔ روستای ville ciudad pueblo aldea"
    ),
    RegionKind.AREA: (
        "valley sea corridor region plain forest mountains mountain hills delta basin lake river bay gulf strait "
        "desert highlands coast peninsula island islands strip front heights plateau marshes reef shoal "
        "archipelago oasis spit salient branch area neighbourhood neighborhood quarter suburb line sector enclave "
        "steppe channel регіон регион وادي دره درهٔ منطقة valle valée"
    ),
    RegionKind.SITE: (
        "street road highway motorway bridge airport airfield airstrip airbase base dam hospital clinic school "
        "market bazaar mosque church port harbour harbor refinery plant mine oilfield field depot prison "
        "checkpoint crossing roundabout square station substation tunnel barracks university pass gate junction "
        "terminal silo monastery jetty quay canal pipeline stadium avenue boulevard intersection border-crossing "
        "powerhouse quarry pier lock pump intake compound outpost embassy courthouse warehouse cemetery reservoir "
        "headquarters hotel track well fence міст мост аеропорт аэропорт лікарня больница مستشفى مطار جسر معبر ميناء "
        "فرودگاه شفاخانه پل بندر puente puerto pont"
    ),
}
HEADS: Final[dict[str, RegionKind]] = {
    fold(word): kind for kind, words in reversed(_KINDS.items()) for word in words.split()
}
"""Folded head noun → what it makes of the name beside it; the coarser reading wins where a noun has two."""

_ADMINISTRATIVE: Final = frozenset({RegionKind.FIRST_LEVEL, RegionKind.DISTRICT, RegionKind.SETTLEMENT})
_FITS: Final[dict[str, frozenset[RegionKind]]] = {
    "region": frozenset({RegionKind.FIRST_LEVEL, RegionKind.AREA, RegionKind.DISTRICT}),
    "district": frozenset({RegionKind.DISTRICT, RegionKind.FIRST_LEVEL}),
    "county": frozenset({RegionKind.DISTRICT, RegionKind.FIRST_LEVEL}),
    "municipality": frozenset({RegionKind.DISTRICT, RegionKind.SETTLEMENT, RegionKind.FIRST_LEVEL}),
    "commune": frozenset({RegionKind.DISTRICT, RegionKind.SETTLEMENT}),
    "township": frozenset({RegionKind.DISTRICT, RegionKind.SETTLEMENT}),
    "department": frozenset({RegionKind.FIRST_LEVEL, RegionKind.DISTRICT}),
    "territory": frozenset({RegionKind.DISTRICT, RegionKind.FIRST_LEVEL, RegionKind.AREA}),
    "area": frozenset(RegionKind) - {RegionKind.COUNTRY, RegionKind.SITE},
}


def kinds_of_head(head: str) -> frozenset[RegionKind]:
    """Kinds that a place may have when `head` (folded) stands beside its name; empty when it is no head noun."""
    if head in _FITS:
        return _FITS[head]
    return frozenset({HEADS[head]}) if head in HEADS else frozenset()


def split_head(folded: str) -> tuple[str, str | None]:
    """Name without its head noun, and the noun: ("x", "oblast") of "x oblast", ("y", "city") of "city of y"."""
    words = folded.split()
    if len(words) > 1 and words[-1] in HEADS:
        return " ".join(words[:-1]), words[-1]
    if len(words) > 1 and words[0] in HEADS:
        rest = words[1:]
        while len(rest) > 1 and rest[0] in {"of", "de", "du", "d", "del"}:
            rest = rest[1:]
        return " ".join(rest), words[0]
    return folded, None
