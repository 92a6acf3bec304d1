"""Errors in one line, for issues that people read."""

from pydantic import ValidationError


def told(error: Exception) -> str:
    """What an error says; of a record that does not validate, the path of its first wrong field and why it is wrong."""
    if not isinstance(error, ValidationError):
        return str(error)
    first, *others = error.errors()
    path = ".".join(str(part) for part in (error.title, *first["loc"]))
    return f"{path}: {first['msg']}" + (f" (and {len(others)} more)" if others else "")
