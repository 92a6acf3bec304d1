"""Closed word classes, kept as data so that modules hold rules and not lists."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _classes() -> dict[str, dict[str, str]]:
    path = files("sayso.extraction") / "data" / "words_en.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def words(name: str) -> frozenset[str]:
    """The class `name`, as "module.class"; an unknown name is a KeyError at import, never a silent empty set."""
    module, _, key = name.partition(".")
    return frozenset(_classes()[module][key].split())
