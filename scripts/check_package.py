"""Proves that what is released is whole: sdist → wheel → empty environment → import from / → serve.

A layout that maps folders into a package can lose a sub-package without any error, so the wheel's file list is compared
with what git tracks. Works without a network from the wheels that `make setup` downloaded.
"""

import argparse
import json
import os
import socket
import subprocess
import sys
import tarfile
import tempfile
import time
import urllib.error
import urllib.request
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MAPPED = {"api": "sayso/api", "adapters": "sayso/adapters", "schema": "sayso/schema", "sayso": "sayso"}
NOT_SHIPPED = ("api/graphiql/",)
DEADLINE = 60.0


def run(*command: str | Path, cwd: Path = ROOT, **environment: str) -> str:
    """Run a command, show what it said if it fails."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def tracked() -> set[str]:
    """Files that git tracks under the mapped folders, as they must stand in the wheel."""
    files = run("git", "ls-files", "-z", *MAPPED).split("\0")
    links = {"sayso/api", "sayso/adapters", "sayso/schema"}
    wanted = set()
    for file in filter(None, files):
        if file in links or file.startswith(NOT_SHIPPED):
            continue
        top, _, rest = file.partition("/")
        wanted.add(f"{MAPPED[top]}/{rest}")
    return wanted


def build(target: Path) -> Path:
    """Build the sdist from the checkout and the wheel from the sdist."""
    run(sys.executable, "-m", "build", "--no-isolation", "--sdist", "--outdir", target)
    sdist = next(target.glob("*.tar.gz"))
    with tarfile.open(sdist) as archive:
        archive.extractall(target / "source", filter="data")
    source = next((target / "source").iterdir())
    run(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", target, source)
    return next(target.glob("*.whl"))


def compare(wheel: Path) -> None:
    """The wheel holds exactly what git tracks."""
    with zipfile.ZipFile(wheel) as archive:
        shipped = {n for n in archive.namelist() if ".dist-info/" not in n}
    missing, extra = sorted(tracked() - shipped), sorted(shipped - tracked())
    if missing or extra:
        sys.exit(f"missing from the wheel: {missing}\nin the wheel but not in git: {extra}")
    print(f"{wheel.name}: {len(shipped)} files, {wheel.stat().st_size / 1e6:.1f} MB")


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def ask(port: int, query: str) -> object:
    """POST one operation."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/graphql",
        json.dumps({"query": query}).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=10) as response:
        return json.load(response)


def serve(python: Path, folder: Path) -> None:
    """The installed command serves the API, GraphiQL and its static files."""
    port = free_port()
    database = f"sqlite:///{folder / 'ledger.sqlite'}"
    command = [python.with_name("sayso"), "serve", "--port", str(port), "--database", database]
    with subprocess.Popen(command, cwd="/", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
        try:
            end = time.monotonic() + DEADLINE
            while True:
                try:
                    answer = ask(port, "{ claims { totalCount } }")
                    break
                except urllib.error.URLError:
                    if server.poll() is not None or time.monotonic() > end:
                        server.kill()
                        sys.exit(f"the server did not start:\n{server.stdout.read() if server.stdout else ''}")
                    time.sleep(0.2)
            if not isinstance(answer, dict) or answer.get("data") != {"claims": {"totalCount": 0}}:
                sys.exit(f"unexpected answer: {answer}")
            page = urllib.request.Request(f"http://127.0.0.1:{port}/graphql", headers={"Accept": "text/html"})
            with urllib.request.urlopen(page, timeout=10) as response:
                if b"<html" not in response.read():
                    sys.exit("GraphiQL is not served")
        finally:
            server.terminate()


def main() -> None:
    """Build, compare, install, import, serve."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--wheels", type=Path, required=True, help="folder with wheels of all dependencies")
    wheels = options.parse_args().wheels.resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel = build(folder / "dist")
        compare(wheel)
        venv.create(folder / "venv", with_pip=True)
        python = folder / "venv" / "bin" / "python"
        run(python, "-m", "pip", "install", "--quiet", "--no-index", "--find-links", wheels, wheel, cwd=folder)
        run(python, "-c", "import sayso, sayso.api.app, sayso.adapters.plugin, sayso.schema.tables", cwd=Path("/"))
        serve(python, folder)
    print("the package is whole and serves")


if __name__ == "__main__":
    main()
