"""Hands the pure rules of extraction, and those of plugins, to the ledger."""

from collections.abc import Iterable, Mapping, Sequence

from sayso.extraction import copies, disputes
from sayso.extraction.relations import relate
from sayso.ledger.rules import Rules
from sayso.manager import Plugins
from sayso.schema.records import ProposedRelation, RaisedIssue, RecordedClaim
from sayso.schema.vocabulary import ControlStance, Topic


class Disputes:
    """The rules of `sayso.extraction.disputes` as the ledger calls them."""

    def control_side(self, holder: str, stance: ControlStance) -> disputes.ControlSide:
        """The side that a hold belongs to."""
        return disputes.control_side(holder, stance)

    def contested(self, sides: Iterable[disputes.ControlSide]) -> bool:
        """Whether sides exclude each other."""
        return disputes.contested(sides)

    def control_position(self, side: disputes.ControlSide, holder: str, region: str) -> str:
        """What a side of a dispute about control says."""
        return disputes.control_position(side, holder, region)

    def question(self, topic: Topic, places: Sequence[str]) -> str:
        """The question in words."""
        return disputes.question(topic, places)

    def position(self, claimant: str | None, content: str) -> str:
        """What another side says."""
        return disputes.position(claimant, content)

    def tie(self, relation: ProposedRelation, claim: str) -> disputes.Tie:
        """A relation as a tie of the claim."""
        other = relation.target if relation.origin == claim else relation.origin
        return disputes.Tie(other, relation.kind, relation.confidence)

    def member(self, anchor: str, side: int, claim: str) -> disputes.Membership:
        """A recorded membership."""
        return disputes.Membership(anchor, side, claim)

    def assign(
        self,
        claim: str,
        ties: Sequence[disputes.Tie],
        members: Sequence[disputes.Membership],
        *,
        topic: Topic,
        order: Mapping[str, int],
    ) -> Sequence[disputes.Membership]:
        """Memberships to add."""
        return disputes.assign(claim, ties, members, topic=topic, order=order)


def rules_of(plugins: Plugins) -> Rules:
    """The built-in rules, with the relations that plugins add."""

    def related(claim: RecordedClaim, candidates: Sequence[RecordedClaim]) -> list[ProposedRelation]:
        return [*relate(claim, candidates), *_proposed(plugins, claim, candidates)]

    return Rules(
        relate=related,
        shingles=copies.shingles,
        similarity=lambda one, other: copies.containment(copies.phrases(one), copies.phrases(other)),
        is_copy=copies.is_copy,
        same_words=copies.same_words,
        disputes=Disputes(),
    )


def _proposed(
    plugins: Plugins, claim: RecordedClaim, candidates: Sequence[RecordedClaim]
) -> Iterable[ProposedRelation]:
    for answer in plugins.call("relate_claims", claim=claim, candidates=candidates):
        for relation in answer.value:
            if isinstance(relation, ProposedRelation):
                yield relation
            else:
                message = f"relate_claims answered a {type(relation).__name__}, not a ProposedRelation"
                plugins.on_failure(RaisedIssue(code="PLUGIN_CONTRACT", message=message, component=answer.plugin))
