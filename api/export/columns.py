"""A claim as one flat row: the columns of CSV and Parquet, which carry every part of what was said beside its words."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from sayso.api.export.asking import Node


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    TEXTS = "texts"
    WHOLE = "whole number"
    NUMBER = "number"
    FLAG = "true or false"
    DAY = "day"
    MOMENT = "moment"


@dataclass(frozen=True)
class Column:
    """One column: its name, what it holds, and how its value is found in a claim as the API answers it."""

    name: str
    kind: Kind
    get: Callable[[Node], Any]


def at(*path: str) -> Callable[[Node], Any]:
    """The value at the end of a path of fields, None where one of them is null."""

    def get(node: Node) -> Any:
        value: Any = node
        for name in path:
            value = value[name] if value is not None else None
        return value

    return get


def each(name: str, field: str) -> Callable[[Node], list[Any]]:
    """One field of every member of a list."""
    return lambda node: [member[field] for member in node[name]]


def day(text: str | None) -> dt.date | None:
    """A day out of the API's text."""
    return dt.date.fromisoformat(text) if text is not None else None


def moment(text: str | None) -> dt.datetime | None:
    """A moment out of the API's text."""
    return dt.datetime.fromisoformat(text) if text is not None else None


COLUMNS: Final = (
    Column("id", Kind.TEXT, at("id")),
    Column("text", Kind.TEXT, at("text")),
    Column("modality", Kind.TEXT, at("modality")),
    Column("polarity", Kind.TEXT, at("polarity")),
    Column("hedged", Kind.FLAG, at("hedged")),
    Column("condition", Kind.TEXT, at("condition")),
    Column("topic", Kind.TEXT, at("topic")),
    Column("claimant", Kind.TEXT, at("claimant", "name")),
    Column("claimant_descriptor", Kind.TEXT, at("claimantDescriptor")),
    Column("speaks_for", Kind.TEXT, at("speaksFor", "name")),
    Column("via", Kind.TEXTS, each("via", "descriptor")),
    Column("regions", Kind.TEXTS, each("regions", "name")),
    Column("subjects", Kind.TEXTS, each("subjects", "name")),
    Column("uttered_on", Kind.DAY, at("utteredOn")),
    Column("standing", Kind.TEXT, at("standing")),
    Column("independent_origins", Kind.WHOLE, at("support", "independentOrigins")),
    Column("support_claims", Kind.WHOLE, at("support", "claims")),
    Column("support_sources", Kind.WHOLE, at("support", "sources")),
    Column("support_publishers", Kind.WHOLE, at("support", "publishers")),
    Column("form", Kind.TEXT, at("form")),
    Column("cue", Kind.TEXT, at("cue")),
    Column("quotes", Kind.TEXTS, at("quotes")),
    Column("source_kind", Kind.TEXT, at("source", "kind")),
    Column("source_title", Kind.TEXT, at("source", "title")),
    Column("source_url", Kind.TEXT, at("source", "url")),
    Column("publisher", Kind.TEXT, at("source", "publisher", "name")),
    Column("published_at", Kind.MOMENT, at("source", "publishedAt")),
    Column("language", Kind.TEXT, at("source", "language")),
    Column("review", Kind.TEXT, at("review", "status")),
    Column("review_by", Kind.TEXT, at("review", "by")),
    Column("review_at", Kind.MOMENT, at("review", "at")),
    Column("review_note", Kind.TEXT, at("review", "note")),
    Column("extractor", Kind.TEXT, at("extraction", "extractor")),
    Column("extractor_version", Kind.TEXT, at("extraction", "version")),
    Column("confidence", Kind.NUMBER, at("extraction", "confidence")),
    Column("recorded_at", Kind.MOMENT, at("recordedAt")),
    Column("span_start", Kind.WHOLE, at("span", "start")),
    Column("span_end", Kind.WHOLE, at("span", "end")),
    Column("source_id", Kind.TEXT, at("source", "id")),
    Column("claimant_id", Kind.TEXT, at("claimant", "id")),
    Column("speaks_for_id", Kind.TEXT, at("speaksFor", "id")),
    Column("region_ids", Kind.TEXTS, each("regions", "id")),
    Column("region_codes", Kind.TEXTS, each("regions", "code")),
    Column("subject_ids", Kind.TEXTS, each("subjects", "id")),
    Column("publisher_id", Kind.TEXT, at("source", "publisher", "id")),
)
"""All columns in their order: what was said, by whom, about what, on whose word; then how it is known; ids last."""
