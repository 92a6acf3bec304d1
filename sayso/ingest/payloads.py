"""Finds payloads: files, folders, standard input, addresses and manifests; bad input is a coded error."""

import datetime as dt
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, Final

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from sayso.adapters.mediatypes import bare_media_type
from sayso.errors import AdapterError
from sayso.ingest.told import told
from sayso.ledger.transaction import utc_now
from sayso.schema.records import Payload
from sayso.schema.vocabulary import SourceKind

MOST_BYTES: Final = 64 * 1024 * 1024
_TYPES: Final = {
    ".htm": "text/html",
    ".html": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".json": "application/json",
    ".jsonld": "application/activity+json",
    ".txt": "text/plain",
    ".md": "text/plain",
    ".vtt": "text/vtt",
    ".srt": "application/x-subrip",
}
Fetch = Callable[[str], Payload]


class UnreadableInput(AdapterError):
    """A path or address that yields no payload."""

    code = "UNREADABLE_INPUT"


class BadManifest(AdapterError):
    """A manifest that does not keep its format; nothing of it is read."""

    code = "BAD_MANIFEST"


class ManifestEntry(BaseModel):
    """One payload of a manifest; `file` is relative to it."""

    model_config = ConfigDict(extra="forbid")

    file: Annotated[str, Field(min_length=1)]
    url: str | None = None
    media_type: str | None = None
    retrieved_at: AwareDatetime | None = None
    kind: SourceKind | None = None


class Manifest(BaseModel):
    """Payloads with what a file alone does not tell."""

    model_config = ConfigDict(extra="forbid")

    documents: list[ManifestEntry]


class Job(BaseModel):
    """One thing to record: its name for messages, and how to get its payload."""

    model_config = ConfigDict(frozen=True)

    name: str
    load: Callable[[], Payload]


def jobs_of(paths: Sequence[str], manifest: Path | None, kind: SourceKind | None, fetch: Fetch) -> list[Job]:
    """Everything that a command line names, in its order; folders are walked by name."""
    jobs = list(_manifest_jobs(manifest, kind)) if manifest is not None else []
    for path in paths:
        jobs.extend(_path_jobs(path, kind, fetch))
    return jobs


def _path_jobs(path: str, kind: SourceKind | None, fetch: Fetch) -> Iterator[Job]:
    if path.startswith(("http://", "https://")):
        yield Job(name=path, load=lambda: fetch(path).model_copy(update={"kind": kind}))
    elif "://" in path:
        yield Job(name=path, load=_other_scheme)
    elif path == "-":
        yield Job(name="standard input", load=lambda: _payload(_standard_input(), None, None, None, kind))
    elif path and Path(path).is_dir():
        files = [each for each in sorted(Path(path).rglob("*")) if each.is_file() and not _hidden(each, Path(path))]
        yield from (_file_job(each, kind) for each in files)
        if not files:
            yield Job(name=path, load=_nothing)
    else:
        yield _file_job(Path(path), kind)


def _file_job(path: Path, kind: SourceKind | None) -> Job:
    return Job(name=str(path), load=lambda: _payload(_read(path), _TYPES.get(path.suffix.lower()), None, None, kind))


def _hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _nothing() -> Payload:
    raise UnreadableInput("the folder holds no files")


def _other_scheme() -> Payload:
    raise UnreadableInput("only http and https addresses can be read, and files by their path")


def _manifest_jobs(manifest: Path, kind: SourceKind | None) -> Iterator[Job]:
    try:
        entries = Manifest.model_validate(json.loads(_read(manifest))).documents
    except (ValueError, ValidationError, RecursionError) as error:
        raise BadManifest(f"{manifest} is not a manifest: {told(error)}") from error
    for entry in entries:
        yield _entry_job(manifest.parent / entry.file, entry, entry.kind or kind)


def _entry_job(path: Path, entry: ManifestEntry, kind: SourceKind | None) -> Job:
    media_type = entry.media_type or _TYPES.get(path.suffix.lower())
    return Job(
        name=entry.file,
        load=lambda: _payload(_read(path), media_type, entry.url, entry.retrieved_at, kind),
    )


def _payload(
    body: bytes, media_type: str | None, url: str | None, when: dt.datetime | None, kind: SourceKind | None
) -> Payload:
    if len(body) > MOST_BYTES:
        raise UnreadableInput(f"larger than {MOST_BYTES // 1024 // 1024} MB")
    return Payload(
        body=body,
        media_type=bare_media_type(media_type or "") or _guess(body),
        url=url,
        retrieved_at=when or utc_now().replace(microsecond=0),
        kind=kind,
    )


def _guess(body: bytes) -> str:
    head = body[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith((b"{", b"[")):
        return "application/json"
    if head.startswith(b"webvtt"):
        return "text/vtt"
    if head.startswith(b"<") or b"<html" in head:
        return "text/html"
    return "text/plain"


def _standard_input() -> bytes:
    return sys.stdin.buffer.read(MOST_BYTES + 1)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise UnreadableInput(f"cannot read {path}: {getattr(error, 'strerror', None) or error}") from error
