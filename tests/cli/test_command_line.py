"""The command as a person types it: what it says, what it exits with, what it leaves behind."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ARTICLE = """<html lang="en"><head><title>Dam at Orvale "holds" | The Weir Post</title>
<meta property="article:published_time" content="2026-03-04T10:00:00Z"></head><body><article>
<h1>Dam at Orvale "holds"</h1>
<p>ORVALE, March 4 — The water board said on Wednesday that the dam at Orvale had not been damaged.</p>
<p>“Nobody has been asked to leave the town,” Marta Elling, a spokeswoman for the board, told reporters.</p>
</article></body></html>"""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def sayso(tmp_path: Path) -> Run:
    """Run the command in a folder of its own, with a ledger there unless told otherwise."""

    def run(*arguments: str, stdin: str | bytes = "") -> "subprocess.CompletedProcess[str]":
        environment = {k: v for k, v in os.environ.items() if not k.startswith("SAYSO_")}
        environment["SAYSO_DATABASE_URL"] = f"sqlite:///{tmp_path / 'ledger.sqlite'}"
        raw = stdin if isinstance(stdin, bytes) else stdin.encode()
        done = subprocess.run(
            [sys.executable, "-m", "sayso", *arguments],
            cwd=tmp_path,
            env=environment,
            input=raw,
            capture_output=True,
            timeout=120,
            check=False,
        )
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.html"
    path.write_text(ARTICLE, "utf-8")
    return path


def test_an_article_is_recorded_once(sayso: Run, article: Path) -> None:
    first = sayso("ingest", str(article))
    assert first.returncode == 0
    assert first.stdout.startswith("1 document, 2 claims, ")
    again = sayso("ingest", str(article))
    assert again.returncode == 0
    assert again.stdout == "0 documents, 0 claims, 0 relations recorded; 1 recorded before\n"
    assert sayso("check").stdout.endswith("is sound\n")


def test_machines_get_json(sayso: Run, article: Path) -> None:
    lines = [json.loads(line) for line in sayso("ingest", "--json", str(article)).stdout.splitlines()]
    assert [line.get("status") for line in lines] == ["recorded", None]
    assert lines[0]["claims"] == lines[1]["summary"]["claims"] == 2
    assert lines[1]["summary"]["documents"] == 1


def test_standard_input_and_folders_are_read(sayso: Run, article: Path) -> None:
    assert "1 document, " in sayso("ingest", "-", stdin=ARTICLE).stdout
    assert "1 recorded before" in sayso("ingest", str(article.parent)).stdout


@pytest.mark.parametrize(
    ("name", "body", "code"),
    [
        ("empty.json", b"", "UNKNOWN_PAYLOAD"),
        ("binary.dat", bytes(range(256)), "UNKNOWN_PAYLOAD"),
        ("cut.json", b'{"data": {"id": "1", "text": "The co', "UNKNOWN_PAYLOAD"),
        ("shape.json", b'{"data": {"id": "1", "text": [], "author_id": "2"}}', "MALFORMED_PAYLOAD"),
        ("words.vtt", b"WEBVTT\n\nno cue\n", "UNKNOWN_PAYLOAD"),
    ],
)
def test_what_cannot_be_read_fails_with_a_code_and_leaves_nothing(
    sayso: Run, tmp_path: Path, name: str, body: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(body)
    done = sayso("ingest", name)
    assert done.returncode == 1
    assert code in done.stderr
    assert "Traceback" not in done.stderr
    exported = [json.loads(line) for line in sayso("export").stdout.splitlines()[1:-1]]
    assert {record["table"] for record in exported} == {"change", "ingestion", "ingestion_event", "issue"}
    assert [r["row"]["code"] for r in exported if r["table"] == "issue"] == [code]
    assert sayso("check").returncode == 0


def test_one_bad_payload_does_not_stop_the_others(sayso: Run, article: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text("{", "utf-8")
    done = sayso("ingest", "bad.json", "nowhere.html", str(article))
    assert done.returncode == 1
    assert "1 document, 2 claims" in done.stdout
    assert "2 failed" in done.stdout
    refusal = "nowhere.html: failed: UNREADABLE_INPUT: cannot read nowhere.html: No such file or directory"
    assert refusal in done.stderr.splitlines()


@pytest.mark.parametrize("address", ["ftp://a.example/x.html", "file:///srv/x.html"])
def test_an_address_of_another_scheme_is_no_file(sayso: Run, address: str) -> None:
    done = sayso("ingest", address)
    assert done.returncode == 1
    refusal = "only http and https addresses can be read, and files by their path"
    assert done.stderr == f"{address}: failed: UNREADABLE_INPUT: {refusal}\n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[", "is not a manifest"),
        (
            '{"documents": [{"url": "https://a.example"}]}',
            "not a manifest: Manifest.documents.0.file: Field required",
        ),
        ('{"documents": [], "more": 1}', "not a manifest: Manifest.more: Extra inputs are not permitted"),
    ],
)
def test_a_bad_manifest_is_refused_whole(sayso: Run, tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "manifest.json").write_text(content, "utf-8")
    done = sayso("ingest", "--manifest", "manifest.json")
    assert done.returncode == 1
    assert done.stderr.startswith("sayso: BAD_MANIFEST: ")
    assert message in done.stderr


def test_a_kind_narrows_what_is_tried(sayso: Run, article: Path) -> None:
    done = sayso("ingest", "--kind", "SOCIAL_POST", str(article))
    assert done.returncode == 1
    assert "UNKNOWN_PAYLOAD" in done.stderr


def test_nothing_to_ingest_is_wrong_usage(sayso: Run) -> None:
    done = sayso("ingest")
    assert done.returncode == 2
    assert "name something to ingest" in done.stderr


def test_an_address_that_is_no_database_is_a_configuration_error(sayso: Run) -> None:
    done = sayso("migrate", "--database", "mysql://somewhere/else")
    assert done.returncode == 1
    assert done.stderr.startswith("sayso: CONFIGURATION: Sayso keeps ledgers in SQLite or PostgreSQL")


def test_checking_a_ledger_that_is_not_there_says_what_to_do(sayso: Run) -> None:
    done = sayso("check")
    assert done.returncode == 1
    assert "run `sayso migrate`" in done.stderr


def test_plugins_are_listed(sayso: Run) -> None:
    done = sayso("plugins", "--json")
    listed = {plugin["name"]: plugin for plugin in json.loads(done.stdout)}
    assert listed["sayso.adapters.plugin"]["hooks"] == ["register_adapters"]
    assert sayso("plugins").stdout.splitlines()[0] == "sayso.adapters.plugin 0.1.0: register_adapters"


def test_a_port_in_use_is_told_before_anything_is_recorded(sayso: Run, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = sayso("serve", "--sample", "--port", str(port), "--database", f"sqlite:///{tmp_path / 'new.sqlite'}")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"sayso: CONFIGURATION: cannot listen on 127.0.0.1, port {port}: address already in use; "
        "--port takes another, 0 any free one\n"
    )
    assert not (tmp_path / "new.sqlite").exists()


def test_versions(sayso: Run) -> None:
    assert sayso("version").stdout.startswith("sayso 0.1.0, Python 3.")


def test_extract_answers_line_by_line(sayso: Run) -> None:
    text = "The harbour office said that two boats were missing."
    done = sayso("extract", "--jsonl", stdin=json.dumps({"doc": "a", "text": text}) + "\n")
    answer = json.loads(done.stdout)
    [found] = answer["attributions"]
    assert answer["doc"] == "a"
    assert text[slice(*found["source"])] == "The harbour office"
    assert text[slice(*found["cue"])] == "said"
    assert "two boats were missing" in text[slice(*found["content"])]


def test_extract_refuses_other_lines_with_their_number(sayso: Run) -> None:
    done = sayso("extract", "--jsonl", stdin='{"doc": "a", "text": ""}\nnonsense\n')
    assert done.returncode == 1
    assert "line 2" in done.stderr
