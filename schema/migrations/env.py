"""Alembic's entry: runs migrations on the connection that `sayso.ledger.migration` hands over."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Table, Text

from sayso.schema.tables import Row
from sayso.schema.tables.base import UtcMoment


def _ours(item: Any, name: str | None, kind: str, *_: Any) -> bool:
    return not (kind == "table" and isinstance(item, Table) and (name or "").startswith("search_entry"))


def _render(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    if kind == "type" and isinstance(item, UtcMoment):
        return "UtcMoment()"
    if kind == "type" and isinstance(item, Text):
        return "ordered_text()"
    if kind == "type" and type(item).__name__ == "AutoString":
        return "sa.String()"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    include_object=_ours,
    render_item=_render,
    compare_type=True,
    transaction_per_migration=False,
)
context.run_migrations()
