"""A real server process with the sample ledger, and a real browser."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

DEADLINE = 120


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a server that has recorded the sample ledger."""
    ledger = tmp_path_factory.mktemp("ledger") / "sample.sqlite"
    command = [sys.executable, "-m", "sayso", "serve", "--sample", "--port", "0", "--database", f"sqlite:///{ledger}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        try:
            for line in process.stdout:
                if found := re.search(r"http://127\.0\.0\.1:\d+", line):
                    yield found.group()
                    break
            else:
                pytest.fail("the server did not start")
        finally:
            process.terminate()
            process.wait(DEADLINE)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of a browser; where one is required, its absence is a failure."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        if os.environ.get("SAYSO_REQUIRE_BROWSER"):
            pytest.fail("no browser is installed")
        pytest.skip("no browser is installed")
    return found


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()
