"""Where payloads come from, and what is said when they do not."""

import datetime as dt
import io
import json
import sys
from pathlib import Path

import pytest

from sayso.ingest import payloads
from sayso.ingest.payloads import UnreadableInput, jobs_of
from sayso.schema.records import Payload
from sayso.schema.vocabulary import SourceKind

WHEN = dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)


def _fetch(url: str) -> Payload:
    return Payload(body=b"fetched", media_type="text/html", url=url, retrieved_at=WHEN)


def _only(path: object, kind: SourceKind | None = None) -> Payload:
    [job] = jobs_of([str(path)], None, kind, _fetch)
    return job.load()


@pytest.mark.parametrize(
    ("name", "body", "media_type"),
    [
        ("a.html", b"x", "text/html"),
        ("a.HTM", b"x", "text/html"),
        ("a.json", b"x", "application/json"),
        ("a.txt", b"{}", "text/plain"),
        ("a.vtt", b"x", "text/vtt"),
        ("a.srt", b"x", "application/x-subrip"),
        ("noname", b"\xef\xbb\xbf  {}", "application/json"),
        ("noname", b"WEBVTT\n", "text/vtt"),
        ("noname", b"\n<!doctype html>", "text/html"),
        ("noname", b"plain words", "text/plain"),
        ("noname", b"", "text/plain"),
    ],
)
def test_media_types_follow_from_the_suffix_and_else_the_content(
    tmp_path: Path, name: str, body: bytes, media_type: str
) -> None:
    (tmp_path / name).write_bytes(body)
    assert _only(tmp_path / name).media_type == media_type


def test_a_file_without_a_manifest_was_retrieved_now_to_the_second(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    before = dt.datetime.now(dt.UTC).replace(microsecond=0)
    found = _only(tmp_path / "a.txt").retrieved_at
    assert before <= found <= dt.datetime.now(dt.UTC)
    assert found.microsecond == 0


def test_folders_are_walked_by_name_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/.git/x.txt", ".hidden"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    found = [Path(job.name).relative_to(tmp_path).as_posix() for job in jobs_of([str(tmp_path)], None, None, _fetch)]
    assert found == ["a/z.txt", "b.txt"]


def test_a_folder_without_files_is_no_success(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="holds no files"):
        _only(tmp_path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match=r"cannot read .*gone\.txt: No such file"):
        _only(tmp_path / "gone.txt")


def test_addresses_are_fetched_and_take_the_kind(tmp_path: Path) -> None:
    found = _only("https://weir.example/1", SourceKind.SOCIAL_POST)
    assert (found.body, found.url, found.kind) == (b"fetched", "https://weir.example/1", SourceKind.SOCIAL_POST)


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"<p>words</p>")))
    assert _only("-").body == b"<p>words</p>"


def test_what_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(payloads, "MOST_BYTES", 1024 * 1024)
    (tmp_path / "a.txt").write_bytes(b"x" * (1024 * 1024 + 1))
    with pytest.raises(UnreadableInput, match="larger than 1 MB"):
        _only(tmp_path / "a.txt")


def test_a_manifest_tells_what_files_do_not(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.bin").write_bytes(b"words")
    (tmp_path / "in" / "b.txt").write_bytes(b"words too")
    documents = [
        {
            "file": "in/a.bin",
            "url": "https://weir.example/a",
            "media_type": "text/vtt",
            "retrieved_at": "2026-03-04T13:00:00+01:00",
            "kind": "PRESS_CONFERENCE",
        },
        {"file": "in/b.txt"},
    ]
    (tmp_path / "manifest.json").write_text(json.dumps({"documents": documents}))
    jobs = jobs_of([], tmp_path / "manifest.json", SourceKind.OTHER, _fetch)
    first, second = (job.load() for job in jobs)
    assert (first.url, first.media_type, first.retrieved_at, first.kind) == (
        "https://weir.example/a",
        "text/vtt",
        WHEN,
        SourceKind.PRESS_CONFERENCE,
    )
    assert (second.media_type, second.kind) == ("text/plain", SourceKind.OTHER)
