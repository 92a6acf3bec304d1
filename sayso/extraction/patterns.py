"""Regular expressions kept as data: alternatives that stand between word boundaries or open a sentence."""

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def _alternatives() -> dict[str, dict[str, str]]:
    path = files("sayso.extraction") / "data" / "patterns.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _joined(kind: str, name: str) -> str:
    return "|".join(_alternatives()[kind][name].strip().splitlines())


def anywhere(name: str) -> re.Pattern[str]:
    """The alternatives `name` as whole words, wherever they stand."""
    return re.compile(rf"\b(?:{_joined('words', name)})(?!\w)", re.IGNORECASE)


def opening(name: str) -> re.Pattern[str]:
    """The alternatives `name` where a sentence opens with them, marks and blanks aside."""
    return re.compile(rf"\W*(?:{_joined('openings', name)})", re.IGNORECASE)
