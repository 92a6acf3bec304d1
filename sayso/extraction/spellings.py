"""Names of places as a text spells them: found again by its spellings, and shown in the familiar one."""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

from sayso.extraction.overlay import spelled
from sayso.extraction.placenames import fold
from sayso.schema.records import PlaceRecord
from sayso.schema.vocabulary import RegionKind

_ALIKE: Final = 0.7
_RENAMED: Final = frozenset({RegionKind.SETTLEMENT, RegionKind.DISTRICT, RegionKind.AREA, RegionKind.SITE})


def as_spelt(place: PlaceRecord, spellings: Sequence[str], *, rename: bool) -> PlaceRecord:
    """The place with a text's spellings among its names.

    With `rename`, an official or transliterated name of a gazetteer that the text never uses ("Heroica Caborca",
    "Ak-Say") yields to the text's own like spelling ("Caborca", "Ak-Sai"); another name altogether never takes its
    place, so no side's name for a town is chosen over the gazetteer's.
    """
    known = {fold(name.value) for name in place.names}
    fresh = [word for word in dict.fromkeys(spellings) if fold(word) not in known]
    names = (*place.names, *spelled(fresh)) if fresh else place.names
    name = _familiar(place, spellings) if rename else place.name
    return (
        place if (names, name) == (place.names, place.name) else place.model_copy(update={"names": names, "name": name})
    )


def _familiar(place: PlaceRecord, spellings: Sequence[str]) -> str:
    """The text's commonest spelling that is like the place's name, which stays where the text uses it."""
    folded = fold(place.name)
    if not place.key.startswith("geonames:") or place.kind not in _RENAMED or place.name in spellings:
        return place.name
    like = Counter(word for word in spellings if _written_out(word) and _alike(fold(word), folded))
    return like.most_common(1)[0][0] if like else place.name


def _written_out(word: str) -> bool:
    return word[:1].isupper() and not word.isupper() and fold(word).isascii()


def _alike(one: str, other: str) -> bool:
    return set(one.split()) <= set(other.split()) or SequenceMatcher(None, one, other).ratio() >= _ALIKE
