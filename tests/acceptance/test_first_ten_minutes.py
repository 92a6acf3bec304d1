"""The page for front-end developers: every snippet is run as it stands, and what it prints is what the page shows."""

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "first-ten-minutes.md"
CLIENTS = ROOT / "tests" / "api" / "clients"
GAP = "…"


@dataclass
class Snippet:
    """A fenced block: its language, the file it is, and what stands in it."""

    language: str
    file: str
    body: str


def snippets(text: str) -> Iterator[Snippet]:
    for info, body in re.findall(r"^```(\S[^\n]*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        language, _, rest = info.partition(" ")
        yield Snippet(language, rest.removeprefix("file="), body)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new project in which the packages of the clients are installed."""
    spec = spec_from_file_location("clients", CLIENTS / "conftest.py")
    assert spec is not None
    assert spec.loader is not None
    clients = module_from_spec(spec)
    spec.loader.exec_module(clients)
    clients.install()
    made = tmp_path_factory.mktemp("project")
    (made / "node_modules").symlink_to(CLIENTS / "node_modules")
    (made / "package.json").write_text('{ "type": "module" }', encoding="utf-8")
    return made


def run(*command: str, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


def node(file: str, cwd: Path) -> str:
    """WebSocket is part of Node.js from 22 on, of 20 where asked for."""
    major = int(run("node", "--version", cwd=cwd).removeprefix("v").partition(".")[0])
    return run("node", *(["--experimental-websocket"] if major < 22 else []), "--no-warnings", file, cwd=cwd)


def like(found: Any, shown: Any) -> bool:
    """Whether a value is the one that the page shows, where a gap stands for anything."""
    if shown == GAP:
        return True
    if isinstance(shown, dict):
        return isinstance(found, dict) and found.keys() == shown.keys() and all(like(found[k], shown[k]) for k in shown)
    if isinstance(shown, list):
        return isinstance(found, list) and len(found) == len(shown) and all(map(like, found, shown))
    return bool(found == shown)


def installed(line: str) -> None:
    """Packages that the page installs are those that the tests install as locked."""
    locked = json.loads((CLIENTS / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    assert set(line.removeprefix("npm install ").split()) <= set(locked)


def shell(body: str, cwd: Path) -> str:
    printed = ""
    for command in re.split(r"\n(?=npx |npm |curl )", body.strip()):
        if command.startswith("npm install "):
            installed(command)
        else:
            printed += run("bash", "-euc", command.replace("npx ", "node_modules/.bin/"), cwd=cwd)
    return printed


def check(snippet: Snippet, printed: str, server: str, folder: Path) -> str:
    """Run a snippet; what it prints is for the block after it to show."""
    if snippet.language in {"js", "ts"}:
        file = folder / snippet.file
        file.parent.mkdir(exist_ok=True)
        file.write_text(snippet.body, encoding="utf-8")
        return node(snippet.file, folder) if snippet.language == "js" else ""
    if snippet.language == "sh":
        return shell(snippet.body, folder)
    if snippet.language == "graphql":
        body = json.dumps({"query": snippet.body})
        command = ("curl", "-s", f"{server}/graphql", "-H", "Content-Type: application/json", "-d", body)
        assert "errors" not in json.loads(run(*command, cwd=folder))
        return ""
    if snippet.language == "json":
        assert like(json.loads(printed), json.loads(snippet.body)), printed
        return ""
    assert snippet.language == "text"
    shown = snippet.body.splitlines()
    found = printed.splitlines()
    assert (found[-len(shown) + 1 :] == shown[1:]) if shown[0] == GAP else found == shown
    return ""


def test_every_snippet_runs_as_it_stands(server: str, folder: Path) -> None:
    text = PAGE.read_text(encoding="utf-8").replace("127.0.0.1:8000", server.removeprefix("http://"))
    found = list(snippets(text))
    assert len(found) == text.count("\n```") / 2
    assert {each.language for each in found} == {"sh", "json", "js", "ts", "text", "graphql"}
    printed = ""
    for snippet in found:
        printed = check(snippet, printed, server, folder)


def test_the_page_shows_only_codes_that_there_are() -> None:
    from sayso.api.errors import CODES

    text = PAGE.read_text(encoding="utf-8")
    codes = set(re.findall(r'"code": "([A-Z_]+)"|code is `([A-Z_]+)`', text))
    assert {first or second for first, second in codes} == {"BAD_ID", "BAD_USER_INPUT", "COST_LIMIT_EXCEEDED"}
    assert {first or second for first, second in codes} <= set(CODES)
