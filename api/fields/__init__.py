"""Fields declare rows: for every field of every type, its column or the function that answers its rows."""

from typing import Final

from sayso.api.fields.actors import ACTOR_FIELDS, actors_root
from sayso.api.fields.claims import CLAIM_FIELDS, claims_root
from sayso.api.fields.common import SUPPORT
from sayso.api.fields.control import CONTROL_FIELDS
from sayso.api.fields.disputes import DISPUTE_FIELDS, disputes_root
from sayso.api.fields.history import HISTORY_FIELDS, by_id, changes_root, node_root, nodes_root
from sayso.api.fields.regions import REGION_FIELDS, region_root, regions_root
from sayso.api.fields.search import SEARCH_FIELDS, search_root
from sayso.api.fields.sources import SOURCE_FIELDS, sources_root
from sayso.api.fields.writes import WRITE_FIELDS
from sayso.api.planner import Build

FIELDS: Final[dict[str, dict[str, str | Build]]] = {
    "Query": {
        "node": node_root,
        "nodes": nodes_root,
        "claim": by_id("Claim"),
        "claims": claims_root,
        "actor": by_id("Actor"),
        "actors": actors_root,
        "region": region_root,
        "regions": regions_root,
        "source": by_id("Source"),
        "sources": sources_root,
        "disputes": disputes_root,
        "search": search_root,
        "changes": changes_root,
        "ingestion": by_id("Ingestion"),
    },
    "Support": SUPPORT,
    **ACTOR_FIELDS,
    **CLAIM_FIELDS,
    **CONTROL_FIELDS,
    **DISPUTE_FIELDS,
    **HISTORY_FIELDS,
    **REGION_FIELDS,
    **SEARCH_FIELDS,
    **SOURCE_FIELDS,
    **WRITE_FIELDS,
}
