"""Where an export goes, and what is said when it cannot go there."""

import hashlib
from pathlib import Path

import pytest

from sayso.cli.export import export
from sayso.errors import ConfigurationError


def test_a_target_that_cannot_be_written_is_named(sqlite_url: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"cannot write .*: No such file or directory"):
        export(tmp_path / "nowhere" / "ledger.ndjson", sqlite_url)


def test_an_export_is_a_file_of_lines(sqlite_url: str, tmp_path: Path) -> None:
    export(tmp_path / "ledger.ndjson", sqlite_url)
    head = b'{"format":"sayso-ledger-1"}\n'
    end = b'{"end":{"records":0,"sha256":"%s"}}\n' % hashlib.sha256(head).hexdigest().encode()
    assert (tmp_path / "ledger.ndjson").read_bytes() == head + end
