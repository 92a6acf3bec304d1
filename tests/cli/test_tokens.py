"""Tokens and the trail of writes as a person manages them."""

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select, text
from typer.testing import CliRunner

from sayso.api.hosts import is_loopback
from sayso.cli.app import build_app, main
from sayso.ledger.access import is_secret, split_token
from sayso.ledger.engine import open_engine
from sayso.ledger.export import export_lines
from sayso.ledger.transaction import table_of
from sayso.schema.ids import type_of
from sayso.schema.tables import TokenRow

Run = Callable[..., str]


@pytest.fixture
def sayso(database_url: str) -> Run:
    """Run a command on the ledger, in this process; its output, which must be all it says."""

    def run(*arguments: str) -> str:
        done = CliRunner().invoke(build_app(), [*arguments, "--database", database_url], catch_exceptions=False)
        assert done.exit_code == 0, done.output
        return done.stdout

    return run


def test_a_token_is_made_listed_and_revoked(sayso: Run, database_url: str) -> None:
    made = sayso("token", "create", "night desk", "--scope", "review", "--scope", "ingest").strip()
    assert re.fullmatch(r"sayso_[a-z2-7]{16}_[a-z2-7]{52}", made)
    ident = made.split("_")[1]
    assert re.fullmatch(
        rf"{ident}  night desk  ingest,review  made \d{{4}}-\d\d-\d\d \d\d:\d\dZ  in use\n", sayso("token", "list")
    )
    assert sayso("token", "revoke", "night desk") == f"night desk ({ident}) is revoked\n"
    [listed] = json.loads(sayso("token", "list", "--json"))
    assert (listed["id"], listed["name"], listed["scopes"]) == (ident, "night desk", ["ingest", "review"])
    assert listed["revokedAt"] > listed["createdAt"]
    trail = [json.loads(line) for line in sayso("audit", "--json").splitlines()]
    assert [(each["token"], each["action"], each["nodes"]) for each in trail] == [
        (None, "token create", [ident]),
        (None, "token revoke", [ident]),
    ]
    assert sayso("audit", "--last", "1").split("  ")[1:] == ["(command line)", "token revoke", f"{ident}\n"]


def test_what_the_command_line_records_leaves_a_trace_once(sayso: Run, tmp_path: Path) -> None:
    page = tmp_path / "note.html"
    page.write_text("<article><h1>Notes</h1><p>The mayor said the bridge at Harbrook was open.</p></article>", "utf-8")
    for _ in range(2):
        sayso("ingest", str(page))
    [trace] = [json.loads(line) for line in sayso("audit", "--json").splitlines()]
    assert (trace["token"], trace["tokenId"], trace["action"]) == (None, None, "ingest")
    assert [type_of(node) for node in trace["nodes"]] == ["Ingestion"]


def test_the_ledger_holds_no_secret_and_exports_no_token(sayso: Run, database_url: str) -> None:
    made = json.loads(sayso("token", "create", "desk", "--json"))
    assert made["scopes"] == ["read"]
    parts = split_token(made["token"])
    assert parts is not None
    ident, secret = parts
    engine = open_engine(database_url)
    with engine.connect() as connection:
        row = connection.execute(select(table_of(TokenRow))).one()
        everything = str([tuple(r) for t in ("token", "audit") for r in connection.execute(text(f"SELECT * FROM {t}"))])
    assert secret not in everything
    assert is_secret(secret, row.secret_sha256)
    assert not is_secret(secret[::-1], row.secret_sha256)
    assert not is_secret(secret, None)
    assert len(list(export_lines(engine))) == 1
    engine.dispose()
    assert made["id"] == ident


def test_what_cannot_be_made_or_revoked_is_refused(
    database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(*arguments: str) -> str:
        monkeypatch.setattr(sys, "argv", ["sayso", "token", *arguments, "--database", database_url])
        with pytest.raises(SystemExit) as left:
            main()
        said = capsys.readouterr()
        assert (left.value.code, said.out) == (1, "")
        return said.err

    CliRunner().invoke(build_app(), ["token", "create", "desk", "--database", database_url])
    assert refused("create", "desk") == (
        "sayso: TOKEN: a token named 'desk' is in use; revoke it first or choose another name\n"
    )
    assert "1 to 80 printable characters" in refused("create", "two\nlines")
    assert refused("revoke", "nobody") == "sayso: TOKEN: no token in use has the name or id 'nobody'\n"


def test_a_name_is_free_again_once_its_token_is_revoked(sayso: Run) -> None:
    first = sayso("token", "create", "desk")
    sayso("token", "revoke", "desk")
    assert sayso("token", "create", "desk") != first


@pytest.mark.parametrize(
    ("host", "expected"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("0.0.0.0", False), ("::", False), ("db.example", False)],
)
def test_reading_is_open_by_default_on_loopback_only(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected
