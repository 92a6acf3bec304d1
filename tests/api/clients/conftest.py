"""A real server on the known ledger, and Node.js programs that talk to it as their users would.

Their packages come by `npm ci` as the lock file says. Nothing is skipped where `SAYSO_REQUIRE_NODE` is set.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent
Node = Callable[..., list[Any]]


def unavailable(reason: str) -> None:
    if os.environ.get("SAYSO_REQUIRE_NODE"):
        pytest.fail(reason)
    pytest.skip(reason)


def install() -> None:
    """Packages as locked, unless they are there already."""
    done = FOLDER / "node_modules" / ".package-lock.json"
    if done.exists() and done.stat().st_mtime >= (FOLDER / "package-lock.json").stat().st_mtime:
        return
    if shutil.which("npm") is None:
        unavailable("npm is not installed")
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    run = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, timeout=300, check=False)
    if run.returncode:
        unavailable(f"npm ci failed: {run.stderr[-500:]}")


@pytest.fixture(scope="session")
def packages() -> Path:
    """The folder whose programs find their packages."""
    install()
    return FOLDER


@pytest.fixture(scope="session")
def node(packages: Path) -> Node:
    """Runs a program of this folder and reads the JSON lines that it prints."""

    def run(program: str, *arguments: str) -> list[Any]:
        command = ["node", program, *arguments]
        done = subprocess.run(command, cwd=packages, capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    return run


@pytest.fixture(scope="session")
def server(ledger_urls: dict[str, str]) -> Iterator[str]:
    """Address of GraphQL as `sayso serve` serves it."""
    command = [sys.executable, "-m", "sayso", "serve", "--port", "0", "--database", ledger_urls["sqlite"]]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        found = re.search(r"http://\S+/graphql", process.stdout.readline())
        assert found is not None
        yield found[0]
        process.send_signal(signal.SIGTERM)
