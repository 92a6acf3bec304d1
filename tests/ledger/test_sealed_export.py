"""An export is imported whole or not at all: cut off, edited, joined and unsound files are refused, and say why."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.cli.export import export
from sayso.cli.import_ import import_
from sayso.ledger.check import check_ledger
from sayso.ledger.enumerators import ENUMERATORS
from sayso.ledger.export import BadExport, exported_columns, exported_tables, import_lines
from sayso.ledger.seal import sealed, unsealed
from sayso.schema.vocabulary import Term

_SOME = {"TEXT": "x", "VARCHAR": "x", "INTEGER": 1, "BOOLEAN": True, "DATE": "2022-05-04", "JSON": [], "FLOAT": 0.5}
LINES = ['{"format":"sayso-ledger-1"}', '{"row":{"id":"a"},"table":"actor"}', '{"row":{"id":"ä"},"table":"actor"}']


@pytest.fixture
def file(sqlite_url: str, open_desk: Any, held_reading: Any, denied_reading: Any, tmp_path: Path) -> Path:
    open_desk(sqlite_url).record(held_reading(), denied_reading())
    export(tmp_path / "ledger.ndjson", sqlite_url)
    return tmp_path / "ledger.ndjson"


def test_there_and_back_byte_by_byte(file: Path, database_url: str, tmp_path: Path) -> None:
    import_(str(file), database_url)
    export(tmp_path / "again.ndjson", database_url)
    assert (tmp_path / "again.ndjson").read_bytes() == file.read_bytes()


def cut_in_a_line(body: bytes) -> bytes:
    return body[: len(body) // 2]


def cut_after_a_line(body: bytes) -> bytes:
    return b"".join(body.splitlines(keepends=True)[:-4])


def without_its_end(body: bytes) -> bytes:
    return b"".join(body.splitlines(keepends=True)[:-1])


def only_the_head(body: bytes) -> bytes:
    return body.splitlines(keepends=True)[0]


def one_letter_changed(body: bytes) -> bytes:
    return body.replace(b"Fen Courier", b"Fen Currier", 1)


def one_line_left_out(body: bytes) -> bytes:
    return b"".join(line for line in body.splitlines(keepends=True) if b'"value":"RG"' not in line)


def other_line_ends(body: bytes) -> bytes:
    return body.replace(b"\n", b"\r\n")


def twice(body: bytes) -> bytes:
    return body + body


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (cut_in_a_line, "not JSON"),
        (cut_after_a_line, "the end is missing; the file was cut off"),
        (without_its_end, "the end is missing; the file was cut off"),
        (only_the_head, "^line 2: the end is missing"),
        (one_letter_changed, "the lines before it are not those that were exported"),
        (one_line_left_out, "the lines before it are not those that were exported"),
        (other_line_ends, "the lines before it are not those that were exported"),
        (twice, "something stands behind the end"),
    ],
)
def test_a_damaged_file_is_refused_before_anything_is_recorded(
    file: Path, database_url: str, tmp_path: Path, damage: Callable[[bytes], bytes], message: str
) -> None:
    damaged = damage(file.read_bytes())
    assert damaged != file.read_bytes()
    file.write_bytes(damaged)
    export(tmp_path / "before.ndjson", database_url)
    with pytest.raises(BadExport, match=message):
        import_(str(file), database_url)
    export(tmp_path / "after.ndjson", database_url)
    assert (tmp_path / "after.ndjson").read_bytes() == (tmp_path / "before.ndjson").read_bytes()


def test_the_command_tells_the_code(file: Path, sqlite_url: str) -> None:
    file.write_bytes(without_its_end(file.read_bytes()))
    command = [sys.executable, "-m", "sayso", "import", str(file), "--database", sqlite_url]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "BAD_EXPORT" in done.stderr
    assert "the file was cut off" in done.stderr


@given(st.lists(st.text(alphabet=st.characters(exclude_characters="\n")).filter(lambda t: t[:7] != '{"end":')))
def test_whatever_is_sealed_comes_out_again(lines: list[str]) -> None:
    assert list(unsealed(f"{line}\n" for line in sealed(lines))) == [f"{line}\n" for line in lines]
    assert list(unsealed(sealed(lines))) == lines


@given(st.data())
def test_no_part_of_a_sealed_export_passes_for_the_whole(data: st.DataObject) -> None:
    whole = list(sealed(LINES))
    kept = data.draw(st.lists(st.sampled_from(whole), max_size=6))
    if kept == whole:
        assert list(unsealed(kept)) == LINES
    else:
        with pytest.raises(BadExport, match=r"^line \d+: "):
            list(unsealed(kept))


@pytest.mark.parametrize(
    ("table", "column"), [(table, column) for table, columns in ENUMERATORS.items() for column in columns]
)
def test_an_enumerator_that_nobody_knows_is_refused(sqlite_url: str, open_desk: Any, table: str, column: str) -> None:
    [chosen] = [each for each in exported_tables() if each.name == table]
    moment = "2022-05-04T09:00:00+00:00"
    row = {c.name: moment if c.name.endswith("_at") else _SOME.get(str(c.type)) for c in exported_columns(chosen)}
    known = {name: next(iter(kind)) for name, kind in ENUMERATORS[table].items()}
    line = json.dumps({"row": {**row, **known, column: "SURELY"}, "table": table})
    with pytest.raises(BadExport, match=rf"^line 2: '{column}' is 'SURELY', which is none of [A-Z_]+"):
        import_lines(open_desk(sqlite_url).ledger.engine, [LINES[0], line])


def test_every_column_of_enumerators_is_known() -> None:
    """A text column named as an enumeration's column elsewhere holds enumerators itself, or says here why not."""
    free = {("affiliation", "role")}
    names = {column for columns in ENUMERATORS.values() for column in columns}
    found = {(t.name, c.name) for t in exported_tables() for c in t.columns if c.name in names} - free
    assert found == {(table, column) for table, columns in ENUMERATORS.items() for column in columns}
    assert all(issubclass(kind, Term) for columns in ENUMERATORS.values() for kind in columns.values())


@pytest.mark.parametrize(
    ("table", "column", "value", "check"),
    [
        ("claim", "start", 1, "spans"),
        ("claim", "content", "something else", "ids"),
        ("region", "key", "text:zz/elsewhere", "ids"),
        ("change", "kind", "MERGED", "ids"),
        ("source", "text", "Other words.", "spans"),
    ],
)
def test_a_ledger_that_breaks_its_own_rules_is_refused(
    sqlite_url: str,
    new_database: Any,
    open_desk: Any,
    held_reading: Any,
    table: str,
    column: str,
    value: Any,
    check: str,
) -> None:
    desk = open_desk(sqlite_url)
    desk.record(held_reading())
    lines = desk.export()
    at = next(n for n, line in enumerate(lines) if line.endswith(f'"table":"{table}"}}'))
    record = json.loads(lines[at])
    record["row"][column] = value
    lines[at] = json.dumps(record)
    other = open_desk(new_database("sqlite"))
    with pytest.raises(BadExport, match=rf"\({check}\)$"):
        import_lines(other.ledger.engine, lines)
    assert other.export() == ['{"format":"sayso-ledger-1"}']
    assert check_ledger(other.ledger.engine) == []
