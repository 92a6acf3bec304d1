"""The page for authors of plugins: its plugin is installed, run and held to the contract as it stands."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from sayso import hooks

PAGE = (Path(__file__).parents[2] / "docs" / "plugins.md").read_text("utf-8")
GAP = "…"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page's files, with the metadata that `pip install -e .` would write: tests install nothing."""
    made = tmp_path_factory.mktemp("plugin")
    for name, body in re.findall(r"^```\w+ file=(\S+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL):
        (made / name).write_text(body, "utf-8")
    info = made / "sayso_alerts-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: sayso-alerts\nVersion: 0.1.0\n", "utf-8")
    (info / "entry_points.txt").write_text("[sayso]\nalerts = sayso_alerts\n", "utf-8")
    return made


def _run(folder: Path, *command: str) -> str:
    environment = {
        **os.environ,
        "PYTHONPATH": str(folder),
        "SAYSO_EXTRACTORS": "rules",
        "SAYSO_DATABASE_URL": f"sqlite:///{folder}/ledger.sqlite",
    }
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_metadata_stands_for_what_the_page_declares(folder: Path) -> None:
    declared = (folder / "pyproject.toml").read_text("utf-8")
    assert 'name = "sayso-alerts"\nversion = "0.1.0"' in declared
    assert '[project.entry-points.sayso]\nalerts = "sayso_alerts"' in declared


def test_the_plugin_is_listed_and_reads_its_board_as_the_page_shows(folder: Path) -> None:
    printed = [
        *_run(folder, "sayso", "plugins").splitlines(),
        *_run(folder, "sayso", "ingest", "board.json").splitlines(),
    ]
    (shown,) = re.findall(r"^```text\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    for line in shown.splitlines():
        pattern = ".*".join(map(re.escape, line.split(GAP)))
        assert line == GAP or any(re.fullmatch(pattern, each) for each in printed), (line, printed)


def test_the_plugin_keeps_the_contract(folder: Path) -> None:
    printed = _run(
        folder, "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull, "--rootdir", ".", "test_alerts.py"
    )
    assert re.search(r"^9 passed", printed, re.MULTILINE), printed


def test_every_hook_is_on_the_page_and_no_other() -> None:
    (table,) = re.findall(r"^\| hook \|.*?\n\n", PAGE, re.MULTILINE | re.DOTALL)
    named = set(re.findall(r"`([a-z_]+)`", "\n".join(row.split("|")[1] for row in table.strip().splitlines())))
    assert named == {name for name, value in vars(hooks).items() if hasattr(value, f"{hooks.PROJECT}_spec")}
