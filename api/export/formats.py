"""The formats by name: what a file of each holds, how it is called and who writes it."""

import datetime as dt
import json
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from dataclasses import dataclass
from typing import Final

from sayso.api.export.asking import Asker, Pages, Tally
from sayso.api.export.geojson import write_geojson
from sayso.api.export.lines import write_ndjson
from sayso.api.export.linked_data import MEDIA_TYPE, write_linked_data
from sayso.api.export.parameters import Pairs, claim_variables, region_variables
from sayso.api.export.questions import CLAIMS, REGIONS
from sayso.api.export.stix import write_stix
from sayso.api.export.tables import write_csv, write_parquet

Writer = Callable[[Pages, Tally], AsyncIterator[bytes]]
_log = logging.getLogger("sayso.api")


@dataclass(frozen=True)
class Format:
    """One format: `file` is the last part of its address under `/export/` too."""

    name: str
    file: str
    media_type: str
    write: Writer

    @property
    def of_regions(self) -> bool:
        """Whether it holds places, not claims."""
        return self.file.startswith("regions.")


FORMATS: Final = {
    each.name: each
    for each in (
        Format("csv", "claims.csv", "text/csv; charset=utf-8; header=present", write_csv),
        Format("ndjson", "claims.ndjson", "application/x-ndjson", write_ndjson),
        Format("parquet", "claims.parquet", "application/vnd.apache.parquet", write_parquet),
        Format("geojson", "regions.geojson", "application/geo+json", write_geojson),
        Format("stix", "claims.stix.json", "application/stix+json;version=2.1", write_stix),
        Format("jsonld", "claims.jsonld", MEDIA_TYPE, write_linked_data),
    )
}


async def exported(form: Format, asker: Asker, pairs: Pairs, tally: Tally) -> AsyncGenerator[bytes]:
    """The bytes of a file. Whatever is wrong with the request is raised before the first of them.

    Raises `QueryError` or `Refusal`. What was left out is counted in `tally` and in the server's log.
    """
    now = dt.datetime.now(dt.UTC)
    if form.of_regions:
        variables = await region_variables(pairs, asker, now)
        query, field, tally.known_at = REGIONS, "regions", variables["knownAt"]
    else:
        variables = await claim_variables(pairs, asker, now)
        query, field, tally.known_at = CLAIMS, "claims", variables["filter"]["knownAt"]
    tally.asked = json.dumps(variables, sort_keys=True)
    pages = asker.pages(query, field, variables)
    async for part in form.write(await _primed(pages), tally):
        yield part
    left = "; ".join(f"{number} left out: {reason}" for reason, number in sorted(tally.left_out.items()))
    _log.info("exported %s: %d rows; %s", form.file, tally.rows, left or "none left out")


async def _primed(pages: Pages) -> Pages:
    """The same pages, the first of them fetched already, so that a request that is refused writes nothing."""
    first = await anext(pages)

    async def all_of_them() -> Pages:
        yield first
        async for page in pages:
            yield page

    return all_of_them()
