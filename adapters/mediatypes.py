"""Media types without their parameters."""


def bare_media_type(value: str) -> str:
    """The type and subtype alone, in lower case: "text/html" for "Text/HTML; charset=utf-8"."""
    return value.partition(";")[0].strip().lower()
