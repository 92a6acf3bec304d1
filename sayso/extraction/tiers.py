"""Which extractors read a document, and whose attributions stand."""

from collections.abc import Iterable, Sequence

from sayso.errors import ConfigurationError
from sayso.extraction.attribution import RulesExtractor
from sayso.ports import Cue, Extractor, Info, JoiningExtractor
from sayso.schema.records import Attribution, Document, Notice, Passage

Credited = tuple[Attribution, Info]
"""An attribution and who found it."""


def chosen(extractors: Sequence[Extractor], names: Sequence[str]) -> Sequence[Extractor]:
    """The extractors of these names, all if there are no names; a name that nobody bears is a `ConfigurationError`."""
    known = {extractor.info.name for extractor in extractors}
    if strangers := [name for name in names if name not in known]:
        raise ConfigurationError(f"no extractor {', '.join(strangers)}; installed are {', '.join(sorted(known))}")
    return [extractor for extractor in extractors if not names or extractor.info.name in names]


def tiers_for(document: Document, extractors: Iterable[Extractor], cues: Sequence[Cue] = ()) -> list[Extractor]:
    """Extractors that support the document, highest rank first; the rules know the reporting words of plugins too."""
    supporting = sorted((e for e in extractors if e.supports(document)), key=lambda e: -e.rank)
    return [e.with_cues(cues) if cues and isinstance(e, RulesExtractor) else e for e in supporting]


def found_in(
    document: Document, passages: Sequence[Passage], tiers: Sequence[Extractor]
) -> tuple[list[Credited], list[Notice]]:
    """The attributions of the first tier, joined with those of the second where the first one asks for that."""
    best = tiers[0]
    own, notices = _sorted_out(best.extract(document, passages))
    if len(tiers) == 1 or not isinstance(best, JoiningExtractor):
        return [(attribution, best.info) for attribution in own], notices
    below, more = _sorted_out(tiers[1].extract(document, passages))
    return list(best.joined(document, own, below, tiers[1].info)), [*notices, *more]


def _sorted_out(answers: Iterable[Attribution | Notice]) -> tuple[list[Attribution], list[Notice]]:
    attributions: list[Attribution] = []
    notices: list[Notice] = []
    for answer in answers:
        if isinstance(answer, Attribution):
            attributions.append(answer)
        else:
            notices.append(answer)
    return attributions, notices
