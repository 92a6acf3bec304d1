"""The house keeps its shape: packages, sizes, locks and words."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = {"sayso": "sayso", "api": "sayso.api", "adapters": "sayso.adapters", "schema": "sayso.schema"}
MODULE_LIMIT, FUNCTION_LIMIT = 400, 40


def project() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def modules() -> Iterator[Path]:
    for folder in (*FOLDERS, "plugins", "scripts", "benchmarks"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "node_modules" not in path.parts and not any(p.is_symlink() for p in path.parents):
                yield path


def test_every_sub_package_is_listed_for_the_wheel() -> None:
    found = set()
    for folder, package in FOLDERS.items():
        for init in (ROOT / folder).rglob("__init__.py"):
            if any(parent.is_symlink() for parent in init.parents):
                continue
            inner = init.parent.relative_to(ROOT / folder).parts
            found.add(".".join((package, *inner)))
    assert set(project()["tool"]["setuptools"]["packages"]) == found  # type: ignore[index]


def test_links_for_static_tools_are_relative() -> None:
    assert {name: (ROOT / "sayso" / name).readlink() for name in ("api", "adapters", "schema")} == {
        name: Path("..") / name for name in ("api", "adapters", "schema")
    }


def test_modules_stay_small() -> None:
    sizes = {path.relative_to(ROOT): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert {path: size for path, size in sizes.items() if size > MODULE_LIMIT} == {}


def test_functions_stay_small() -> None:
    long = {}
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or 0) - node.lineno
                if lines > FUNCTION_LIMIT:
                    long[f"{path.relative_to(ROOT)}:{node.name}"] = lines
    assert long == {}


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_locks_hold_hashes_and_no_addresses(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert re.findall(r"://|^--", text, re.MULTILINE) == []
    pinned = re.findall(r"^\S+==\S+", text, re.MULTILINE)
    assert len(pinned) > 50
    assert text.count(" \\\n    --hash=sha256:") >= len(pinned)


def test_no_dependency_of_the_default_install_is_copyleft() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    refused = {
        "psycopg",
        "psycopg2",
        "psycopg2-binary",
        "psycopg-binary",
        "unidecode",
        "pycountry",
        "country-converter",
    }
    assert refused.isdisjoint(re.findall(r"^([a-z0-9-]+)==", text, re.MULTILINE))


def test_nothing_committed_names_a_machine_or_an_index() -> None:
    forbidden = re.compile(
        r"/[w]ork/|/[r]oot/|[i]ndex-url\s*[=\s]|\"[r]esolved\":|[p]ythonhosted|[p]ypi\.org/simple|registry\.[n]pmjs"
    )
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    found = []
    for name in filter(None, tracked.split("\0")):
        path = ROOT / name
        if path.name == "tokenizer.json" or path.is_symlink() or not path.is_file() or path.stat().st_size > 1 << 20:
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        if forbidden.search(text):
            found.append(name)
    assert found == []
