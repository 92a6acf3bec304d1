"""`sayso export --format …` writes what the server sends."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sayso.api.export.formats import FORMATS
from sayso.cli.export import export
from sayso.errors import ConfigurationError, QueryError

THEN = "knownAt=2030-01-01T00:00:00Z"


def sayso(*arguments: str, url: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "sayso", "export", *arguments, "--database", url]
    return subprocess.run(command, capture_output=True, check=False)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
@pytest.mark.parametrize("form", ["csv", "geojson", "jsonld", "ndjson", "stix"])
def test_the_command_writes_what_the_server_sends(
    apis: dict[str, Any], ledger_urls: dict[str, str], tmp_path: Path, kind: str, form: str
) -> None:
    where = [THEN, "asOf=2021-07-01"] if form == "geojson" else [THEN, "topic=CONTROL", "topic=CASUALTIES"]
    export(tmp_path / "out", ledger_urls[kind], form, where)
    sent = apis[kind].send("GET", f"/export/{FORMATS[form].file}?{'&'.join(where)}")
    assert (tmp_path / "out").read_bytes() == sent.content


def test_standard_output_holds_the_file_and_standard_error_the_counts(ledger_urls: dict[str, str]) -> None:
    done = sayso("--format", "geojson", "--where", "asOf=2021-05-10", url=ledger_urls["sqlite"])
    assert done.returncode == 0
    assert len(json.loads(done.stdout)["features"]) == 1
    assert done.stderr.decode().splitlines() == ["1 rows", "2 left out: nobody spoke of the place's control"]


def test_a_wrong_filter_is_told_with_its_code(ledger_urls: dict[str, str]) -> None:
    done = sayso("--format", "csv", "--where", "claimant=nobody", url=ledger_urls["sqlite"])
    assert (done.returncode, done.stdout) == (1, b"")
    assert "BAD_ID: " in done.stderr.decode()


@pytest.mark.parametrize(
    ("form", "where", "message"),
    [
        ("xlsx", [], "there is no format 'xlsx'; there are csv, ndjson, parquet, geojson, stix, jsonld"),
        (None, ["topic=CONTROL"], "--where needs a --format"),
        ("csv", ["topic"], "--where takes NAME=VALUE, not 'topic'"),
    ],
)
def test_options_that_make_no_sense(ledger_urls: dict[str, str], form: str, where: list[str], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        export(None, ledger_urls["sqlite"], form, where)


def test_parquet_without_its_package_is_told(
    ledger_urls: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(QueryError, match=r"pip install 'sayso\[parquet\]'") as refused:
        export(tmp_path / "out", ledger_urls["sqlite"], "parquet", [])
    assert refused.value.extensions == {"code": "FORMAT_NOT_INSTALLED"}
    assert list(tmp_path.iterdir()) == []
