"""Well-known parties by any of their names: a seed that the ledger's own actors add to."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from sayso.extraction.placenames import fold
from sayso.schema.records import ActorRecord, SpelledName
from sayso.schema.vocabulary import ActorKind

DATA: Final = Path(__file__).with_name("data") / "actors.txt"
_SCRIPTS: Final = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "ARABIC": "Arab", "HEBREW": "Hebr"}


def script_of(text: str) -> str | None:
    """ISO 15924 code of the script of a name's first letter."""
    letter = next((c for c in text if c.isalpha()), None)
    if letter is None:
        return None
    return _SCRIPTS.get(unicodedata.name(letter, "").split(" ")[0])


class SeedDirectory:
    """The seed as a directory. Names marked with "~" mean a party only where another name of it stands as well."""

    def __init__(self, lines: Iterable[str] | None = None) -> None:
        source = DATA.read_text("utf-8").splitlines() if lines is None else lines
        self._actors: dict[str, ActorRecord] = {}
        self._names: dict[str, list[str]] = {}
        for line in source:
            if line.strip() and not line.startswith("#"):
                self._add(line)

    def candidates(self, name: str) -> Sequence[ActorRecord]:
        """Parties that bear the name, in the order of the list."""
        return [self._actors[key] for key in self._names.get(_folded(name), ())]

    def actor(self, key: str) -> ActorRecord | None:
        """The party with this key."""
        return self._actors.get(key)

    def _add(self, line: str) -> None:
        slug, kind, name, others = (part.strip() for part in line.split("|"))
        key = f"seed:{slug}"
        spelt = [name, *(other.strip() for other in others.split(";") if other.strip())]
        names = tuple(SpelledName(value=n.lstrip("~"), script=script_of(n)) for n in dict.fromkeys(spelt))
        self._actors[key] = ActorRecord(key=key, name=name, kind=ActorKind(kind), names=names)
        for each in spelt:
            if not each.startswith("~"):
                keys = self._names.setdefault(_folded(each), [])
                keys += [key] if key not in keys else []


def _folded(name: str) -> str:
    return fold(name).removeprefix("the ")


@cache
def seed() -> SeedDirectory:
    """The shipped seed, read once a process."""
    return SeedDirectory()
