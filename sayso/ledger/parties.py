"""Writes actors with their names and affiliations, and tells whose side an actor is on."""

import datetime as dt
from collections.abc import Mapping, Sequence

from sqlalchemy import select

from sayso.ledger.changes import record_changes
from sayso.ledger.index import index_names
from sayso.ledger.naming import actor_id, name_key
from sayso.ledger.transaction import Values, Writer, chunks, table_of
from sayso.schema.ids import content_id
from sayso.schema.records import ActorRecord, ClaimRecord, SpelledName
from sayso.schema.tables import ActorNameRow, ActorRow, AffiliationRow
from sayso.schema.vocabulary import ActorKind

_LONGEST_CHAIN = 6
_SINGLE = frozenset({ActorKind.PERSON, ActorKind.ACCOUNT})


def record_actors(writer: Writer, actors: Sequence[ActorRecord], source: str | None) -> None:
    """Add actors that are missing and spellings that are new."""
    fresh = writer.add_missing(ActorRow, (_actor_row(actor) for actor in actors))
    named = _new_names(writer, actors, source)
    writer.add(ActorNameRow, named)
    record_changes(writer, (row["id"] for row in fresh))
    index_names(writer.connection, {row["id"] for row in fresh} | {row["actor_id"] for row in named})


def _actor_row(actor: ActorRecord) -> Values:
    return {
        "id": actor_id(actor.key),
        "key": actor.key,
        "name": actor.name,
        "name_key": name_key(actor.name),
        "kind": actor.kind,
    }


def _new_names(writer: Writer, actors: Sequence[ActorRecord], source: str | None) -> list[Values]:
    ids = [actor_id(actor.key) for actor in actors]
    names = table_of(ActorNameRow)
    stored: set[tuple[str, str]] = set()
    for chunk in chunks(ids):
        query = select(names.c.actor_id, names.c.value).where(names.c.actor_id.in_(chunk))
        stored.update((row.actor_id, row.value) for row in writer.connection.execute(query))
    rows: list[Values] = []
    for actor, node in zip(actors, ids, strict=True):
        for name in (SpelledName(value=actor.name), *actor.names):
            if (node, name.value) not in stored:
                stored.add((node, name.value))
                rows.append(
                    {
                        "actor_id": node,
                        "value": name.value,
                        "name_key": name_key(name.value),
                        "language": name.language,
                        "script": name.script,
                        "source_id": source,
                    }
                )
    return rows


def record_affiliations(
    writer: Writer, actors: Sequence[ActorRecord], source: str, claims: Mapping[str, str], day: dt.date
) -> None:
    """Record one source's word on who belongs where; `claims` maps actor keys to their first claim in it."""
    rows = [
        {
            "id": content_id("aff", actor_id(actor.key), actor_id(each.organisation), each.role, source),
            "actor_id": actor_id(actor.key),
            "organisation_id": actor_id(each.organisation),
            "role": each.role or actor.role,
            "source_id": source,
            "claim_id": claims.get(actor.key),
            "stated_on": day,
        }
        for actor in actors
        for each in actor.affiliations
        if each.organisation != actor.key
    ]
    writer.add_missing(AffiliationRow, rows)


class Parties:
    """Whose side an actor of a reading is on, by the reading itself and by what is recorded."""

    def __init__(self, writer: Writer, actors: Sequence[ActorRecord]) -> None:
        self._writer = writer
        self._kinds = {actor.key: actor.kind for actor in actors}
        self._above = {a.key: a.affiliations[0].organisation for a in actors if a.affiliations}
        self._recorded: dict[str, str | None] = {}

    def of(self, claim: ClaimRecord) -> str | None:
        """Id of the top organisation that a claim's speaker speaks for, belongs to or is; null where none is known."""
        start = claim.speaks_for or claim.claimant
        return self.top(start) if start else None

    def top(self, key: str) -> str | None:
        """Id of the organisation at the end of an actor's affiliations."""
        current, seen = key, {key}
        while (above := self._above.get(current)) and above not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(above)
            current = above
        alone = self._kinds.get(current, ActorKind.OTHER) in _SINGLE
        if current == key and alone:
            return self._stated(actor_id(key))
        return actor_id(current)

    def _stated(self, node: str) -> str | None:
        if node not in self._recorded:
            rows = table_of(AffiliationRow)
            query = (
                select(rows.c.organisation_id)
                .where(rows.c.actor_id == node)
                .order_by(rows.c.stated_on.desc(), rows.c.id)
                .limit(1)
            )
            self._recorded[node] = self._writer.connection.scalar(query)
        return self._recorded[node]
