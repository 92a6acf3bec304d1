"""Tokens of the API and the trail of writes.

A token is `sayso_ID_SECRET`. The ledger keeps the SHA-256 of the secret, a fast hash on purpose: slow ones protect what
people choose, by making each guess dear. A secret of 256 random bits cannot be guessed at any speed, and a slow hash
would let anybody with wrong tokens keep the server busy.
"""

import datetime as dt
import hashlib
import hmac
import re
import secrets
from base64 import b32encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Engine, Select, func, select

from sayso.errors import LedgerError
from sayso.ledger.engine import refusals
from sayso.ledger.transaction import Writer, table_of, writing
from sayso.schema.tables import AuditRow, Row, TokenRevocationRow, TokenRow
from sayso.schema.vocabulary import Scope

ACCESS: Final[tuple[type[Row], ...]] = (TokenRow, TokenRevocationRow, AuditRow)
_FORM: Final = re.compile(r"sayso_([a-z2-7]{16})_([a-z2-7]{52})")
_LONGEST_NAME: Final = 80
_NOBODY: Final = hashlib.sha256(secrets.token_bytes(32)).hexdigest()


class TokenRefused(LedgerError):
    """A token cannot be made or revoked as asked."""

    code = "TOKEN"


@dataclass(frozen=True)
class Token:
    """A token as listed; its secret is not among what is kept."""

    id: str
    name: str
    scopes: Sequence[Scope]
    created_at: dt.datetime
    revoked_at: dt.datetime | None = None


@dataclass(frozen=True)
class Author:
    """Whose token writes: its id, and the name that reviews and judgements are signed with."""

    token_id: str
    name: str


@dataclass(frozen=True)
class Trace:
    """One entry of the trail of writes; `token` is null where the command line wrote."""

    at: dt.datetime
    token: str | None
    token_id: str | None
    action: str
    nodes: Sequence[str]


def create_token(engine: Engine, name: str, scopes: Iterable[Scope]) -> tuple[Token, str]:
    """A new token and its text, which is shown this once. Raises `TokenRefused` for a name that is empty or in use."""
    name, wanted = name.strip(), sorted(set(scopes), key=list(Scope).index)
    if not 0 < len(name) <= _LONGEST_NAME or not name.isprintable():
        raise TokenRefused(f"a token needs a name of 1 to {_LONGEST_NAME} printable characters")
    if not wanted:
        raise TokenRefused("a token needs at least one scope")
    ident, secret = _random(10), _random(32)
    with writing(engine) as writer:
        if any(token.name == name for token in _tokens(writer.connection.execute(_listed())) if not token.revoked_at):
            raise TokenRefused(f"a token named {name!r} is in use; revoke it first or choose another name")
        row = {"id": ident, "name": name, "scopes": [str(scope) for scope in wanted], "secret_sha256": _hash(secret)}
        writer.add(TokenRow, [row])
        leave_trace(writer, None, "token create", [ident])
        return Token(ident, name, wanted, writer.at), f"sayso_{ident}_{secret}"


def revoke_token(engine: Engine, which: str) -> Token:
    """Revoke the token with this id, or the one in use with this name. Raises `TokenRefused` when there is none."""
    with writing(engine) as writer:
        in_use = [token for token in _tokens(writer.connection.execute(_listed())) if token.revoked_at is None]
        found = [token for token in in_use if which in {token.id, token.name}]
        if not found:
            raise TokenRefused(f"no token in use has the name or id {which!r}")
        writer.add(TokenRevocationRow, [{"token_id": found[0].id}])
        leave_trace(writer, None, "token revoke", [found[0].id])
        return Token(found[0].id, found[0].name, found[0].scopes, found[0].created_at, writer.at)


def list_tokens(engine: Engine) -> list[Token]:
    """All tokens ever made, oldest first, those revoked included."""
    with refusals(engine), engine.connect() as connection:
        return list(_tokens(connection.execute(_listed())))


def leave_trace(writer: Writer, author: Author | None, action: str, node_ids: Iterable[str]) -> None:
    """Add a write to the trail, in the transaction that makes it: neither is ever there without the other."""
    audit = table_of(AuditRow)
    last = writer.connection.scalar(select(func.coalesce(func.max(audit.c.seq), 0)))
    token = {"token_id": author and author.token_id, "token_name": author and author.name}
    writer.add(AuditRow, [{**token, "seq": (last or 0) + 1, "action": action, "node_ids": list(node_ids)}])


def trail(engine: Engine, last: int | None = None) -> list[Trace]:
    """The trail of writes, oldest first; only so many of the latest where `last` is given."""
    audit = table_of(AuditRow)
    query = select(audit).order_by(audit.c.seq.desc()).limit(last)
    with refusals(engine), engine.connect() as connection:
        rows = connection.execute(query).all()
    return [Trace(r.recorded_at, r.token_name, r.token_id, r.action, r.node_ids) for r in reversed(rows)]


def split_token(text: str) -> tuple[str, str] | None:
    """Id and secret of a token; None where the text cannot be one."""
    found = _FORM.fullmatch(text)
    return (found[1], found[2]) if found else None


def is_secret(secret: str, stored: str | None) -> bool:
    """Whether a secret is the one that was hashed, in the same time whether it is or not, and when none is stored."""
    same = hmac.compare_digest(_hash(secret), stored or _NOBODY)
    return same and stored is not None


def stored_token(token_id: Any) -> Select[Any]:
    """The row of a token in use, by its id."""
    tokens, revoked = table_of(TokenRow), table_of(TokenRevocationRow)
    gone = select(revoked.c.token_id).where(revoked.c.token_id == tokens.c.id)
    return select(tokens).where(tokens.c.id == token_id, ~gone.exists())


def _listed() -> Select[Any]:
    tokens, revoked = table_of(TokenRow), table_of(TokenRevocationRow)
    joined = tokens.outerjoin(revoked, revoked.c.token_id == tokens.c.id)
    columns = (tokens, revoked.c.recorded_at.label("revoked_at"))
    return select(*columns).select_from(joined).order_by(tokens.c.recorded_at, tokens.c.id)


def _tokens(rows: Iterable[Any]) -> Iterator[Token]:
    for row in rows:
        yield Token(row.id, row.name, [Scope(name) for name in row.scopes], row.recorded_at, row.revoked_at)


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _random(size: int) -> str:
    return b32encode(secrets.token_bytes(size)).decode().rstrip("=").lower()
