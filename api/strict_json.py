"""Reads JSON as strictly as RFC 8259 allows, for every transport: what parsers could read in two ways is refused."""

import json
import math
from typing import Any, Final

from sayso.errors import QueryError

DEEPEST: Final = 60


class NotJson(QueryError):
    """Text that is not strict JSON."""

    code = "BAD_REQUEST"


def read_json(raw: str | bytes) -> Any:
    """The value: UTF-8, no key twice, no NaN or infinite number, at most `DEEPEST` levels."""
    try:
        text = raw.decode("utf-8") if isinstance(raw, bytes) else raw
        value = json.loads(text, parse_constant=_no_constant, parse_float=_finite, object_pairs_hook=_no_duplicates)
    except UnicodeDecodeError as error:
        raise NotJson("the JSON is not UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise NotJson("this is not JSON") from error
    if _depth(value) > DEEPEST:
        raise NotJson("the JSON nests too deep")
    return value


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _finite(number: str) -> float:
    value = float(number)
    if not math.isfinite(value):
        raise ValueError("a number is too large")
    return value


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key occurs twice")
    return found


def _depth(value: Any) -> int:
    level, depth = [value], 0
    while level and depth <= DEEPEST:
        depth += 1
        level = [
            inner
            for each in level
            if isinstance(each, dict | list)
            for inner in (each.values() if isinstance(each, dict) else each)
        ]
    return depth
