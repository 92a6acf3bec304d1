"""What the ledger knows about names of actors, so that a name met before means the same actor again."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, Engine, bindparam, select

from sayso.ledger.naming import name_key
from sayso.ledger.transaction import table_of
from sayso.schema.records import ActorRecord, AffiliationRecord, SpelledName
from sayso.schema.tables import ActorNameRow, ActorRow, AffiliationRow
from sayso.schema.vocabulary import ActorKind

_MOST: Final = 10
_ACTORS: Final = table_of(ActorRow)
_NAMES: Final = table_of(ActorNameRow)
_BEARING: Final = (
    select(_ACTORS)
    .join(_NAMES, _NAMES.c.actor_id == _ACTORS.c.id)
    .where(_NAMES.c.name_key == bindparam("key"))
    .distinct()
    .order_by(_ACTORS.c.id)
)
_NAMED: Final = _BEARING.limit(_MOST)  # built once: asked for every name of every text
_NAMED_BY_A_WORD: Final = _BEARING.where(_ACTORS.c.kind.not_in([ActorKind.PERSON, ActorKind.ACCOUNT])).limit(_MOST)


class LedgerDirectory:
    """Recorded actors by name. A single word never means a person: surnames recur, and nobody would see the merge."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def candidates(self, name: str) -> Sequence[ActorRecord]:
        """Actors that bear exactly this name in some spelling, most claims first is left to the caller's context."""
        key = name_key(name)
        query = _NAMED if " " in key else _NAMED_BY_A_WORD
        with self._engine.connect() as connection:
            return [_record(connection, row) for row in connection.execute(query, {"key": key}).all()]

    def actor(self, key: str) -> ActorRecord | None:
        """The recorded actor with this key."""
        actors = table_of(ActorRow)
        with self._engine.connect() as connection:
            row = connection.execute(select(actors).where(actors.c.key == key)).one_or_none()
            return _record(connection, row) if row is not None else None


def _record(connection: Connection, row: Any) -> ActorRecord:
    names, actors, above = table_of(ActorNameRow), table_of(ActorRow), table_of(AffiliationRow)
    spelt = connection.execute(select(names).where(names.c.actor_id == row.id).order_by(names.c.value)).all()
    query = (
        select(actors.c.key, above.c.role)
        .join(above, above.c.organisation_id == actors.c.id)
        .where(above.c.actor_id == row.id)
        .order_by(above.c.stated_on.desc(), above.c.id)
        .limit(1)
    )
    affiliations = tuple(
        AffiliationRecord(organisation=each.key, role=each.role) for each in connection.execute(query).all()
    )
    return ActorRecord(
        key=row.key,
        name=row.name,
        kind=ActorKind(row.kind),
        names=tuple(SpelledName(value=n.value, language=n.language, script=n.script) for n in spelt),
        affiliations=affiliations,
    )
