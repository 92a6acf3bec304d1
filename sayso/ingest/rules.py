"""Hands the pure rules of extraction, and those of plugins, to the ledger."""

from collections.abc import Iterable, Sequence

from sayso.extraction import copies, disputes
from sayso.extraction.relations import relate
from sayso.ledger.rules import Rules
from sayso.manager import Answer, Plugins
from sayso.schema.records import ProposedRelation, RaisedIssue, RecordedClaim


def rules_of(plugins: Plugins) -> Rules:
    """The built-in rules, with the relations that plugins add."""

    def related(claim: RecordedClaim, candidates: Sequence[RecordedClaim]) -> list[ProposedRelation]:
        return [*relate(claim, candidates), *_proposed(plugins, claim, candidates)]

    return Rules(
        relate=related,
        shingles=copies.shingles,
        similarity=copies.similarity,
        is_copy=copies.is_copy,
        same_words=copies.same_words,
        disputes=disputes,
    )


def _proposed(
    plugins: Plugins, claim: RecordedClaim, candidates: Sequence[RecordedClaim]
) -> Iterable[ProposedRelation]:
    for answer in plugins.call("relate_claims", claim=claim, candidates=candidates):
        for relation in _listed(plugins, answer):
            if isinstance(relation, ProposedRelation):
                yield relation
            else:
                message = f"relate_claims answered a {type(relation).__name__}, not a ProposedRelation"
                plugins.on_failure(RaisedIssue(code="PLUGIN_CONTRACT", message=message, component=answer.plugin))


def _listed(plugins: Plugins, answer: Answer) -> list[object]:
    """What a plugin answered, read to its end before anything is recorded; it may answer anything."""
    try:
        return list(answer.value)
    except Exception as error:
        message = f"relate_claims raised {type(error).__name__}: {error}"
        plugins.on_failure(RaisedIssue(code="PLUGIN_CONTRACT", message=message, component=answer.plugin))
        return []
