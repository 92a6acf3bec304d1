"""Answers kept by what was asked, so that the same text has the same claims and costs nothing the second time."""

import contextlib
import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import Any


class Cache:
    """One file an answer. A file that cannot be read counts as none; a folder that cannot be written keeps nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @staticmethod
    def key(*parts: Any) -> str:
        """Names an answer by everything it depends on."""
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()

    def get(self, key: str) -> str | None:
        """The answer kept under the key."""
        try:
            return self._path(key).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def put(self, key: str, answer: str) -> None:
        """Keep an answer; whole or not at all, whoever else writes the same one."""
        path = self._path(key)
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(answer)
            Path(name).replace(path)

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}.json"
