"""Joins the network's attributions with those of the tier below, each deciding what it is better at.

Measured on the held-out fold and through the ledger (see the model card): where both tiers find a claim, the rules cut
its words closer and the network knows better who speaks. What only one tier finds stands in prose, from the network if
it is sure and the words are enough for a proposition. What people say of themselves, in posts and at news conferences,
stands where both find it.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from sayso.ports import Info
from sayso.schema.records import Attribution, Span

APPOSED: Final = re.compile(r".?,\s+[^\W\d_a-z]")
ENDING: Final = re.compile(r"[.!?…][”\"’)]?\s+[^\W\d_a-z]")
OWN: Final = frozenset({"i", "we", "our", "you", "your"})
WORD: Final = re.compile(r"[^\W_]+")
SAME: Final = 0.5
"""Attributions whose contents agree by this F1 of words are one."""
APART: Final = 0.25
"""Share of the words of a content that another one may cover without being in its way."""
SURE: Final = 0.7
"""How confident the network must be of a claim that only it finds."""
FEWEST: Final = 4
"""Words that a claim needs which only the network finds: "no" and "that is false" point at somebody else's claim."""
Credited = tuple[Attribution, Info]


def joined(
    text: str, own: Sequence[Attribution], below: Sequence[Attribution], tiers: tuple[Info, Info], prose: bool
) -> list[Credited]:
    """What stands, in text order, each with the tier that found it; `tiers` are those of `own` and `below`.

    `prose` is text in which a narrator speaks, as in news.
    """
    mine, theirs = tiers
    both = Info(name=f"{mine.name}+{theirs.name}", version=f"{mine.version}+{theirs.version}")
    held, others = [words(text, item) for item in own], [words(text, item) for item in below]
    pairs = matched(held, others)
    found = [(agreed(text, own[one], below[other], prose), both) for one, other in pairs.items()]
    if prose:
        taken, paired = frozenset().union(*held), set(pairs.values())
        found += [(item, mine) for at, item in enumerate(own) if at not in pairs and stands(item, held[at])]
        found += [(below[at], theirs) for at, these in enumerate(others) if at not in paired and free(these, taken)]
    return sorted(found, key=lambda pair: place_of(pair[0]))


def stands(item: Attribution, held: frozenset[int]) -> bool:
    """Whether the network's word is enough for a claim of these words."""
    return item.confidence >= SURE and len(held) >= FEWEST


def words(text: str, item: Attribution) -> frozenset[int]:
    """Where the words of the content begin."""
    return frozenset(
        piece.start + word.start() for piece in item.content for word in WORD.finditer(text[piece.start : piece.end])
    )


def matched(own: Sequence[frozenset[int]], below: Sequence[frozenset[int]]) -> dict[int, int]:
    """Pairs of contents that are one and the same, the closest first, each used once; linear in shared words."""
    holders: dict[int, list[int]] = {}
    for other, held in enumerate(below):
        for word in held:
            holders.setdefault(word, []).append(other)
    scored = []
    for one, held in enumerate(own):
        shared = Counter(other for word in held for other in holders.get(word, ()))
        scored += [(2 * count / (len(held) + len(below[other])), one, other) for other, count in shared.items()]
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for score, one, other in sorted(scored, key=lambda row: (-row[0], row[1], row[2])):
        if score >= SAME and one not in pairs and other not in used:
            pairs[one] = other
            used.add(other)
    return pairs


def agreed(text: str, mine: Attribution, theirs: Attribution, prose: bool) -> Attribution:
    """One claim found twice: their words, the better speaker, and the labels that I am sure of.

    An author who passes on what others tell him ("people here say that …") states nothing himself: then all is mine.
    In prose a speaker or cue that they missed is mine; in speech, where they hear none, its author speaks.
    """
    if theirs.source is None and theirs.cue is None and relays(text, mine):
        return mine
    return theirs.model_copy(
        update={
            "source": speaker_of(text, mine, theirs) or (mine.source if prose else None),
            "cue": theirs.cue or (mine.cue if prose else None),
            "modality": mine.modality or theirs.modality,
            "topic": mine.topic,
            "hedged": mine.hedged,
            "confidence": max(mine.confidence, theirs.confidence),
        }
    )


def relays(text: str, item: Attribution) -> bool:
    """Whether the words of a post name somebody else who tells: not "we", "our desk", "you"."""
    if item.source is None or item.cue is None:
        return False
    return text[item.source.start : item.source.end].split(maxsplit=1)[0].lower() not in OWN


def speaker_of(text: str, mine: Attribution, theirs: Attribution) -> Span | None:
    """My speaker where both name one, unless theirs is plainly the better.

    Where they heard a relay ("was quoted by the agency as saying") they have told it from the speaker. A verb behind a
    comma ("the board blamed the miners, calling them …") has a subject farther back, not the noun before it; a verb has
    none in another sentence. And theirs may have the name, or the role, that mine has lost behind a comma.
    """
    if mine.source is None or theirs.source is None or theirs.relays:
        return theirs.source
    hangs = mine.cue is not None and text[mine.source.end : mine.cue.start].strip() == ","
    strays = parted(text, mine.source, mine.cue) and not parted(text, theirs.source, mine.cue)
    if strays or (hangs and theirs.source.start < mine.source.start):
        return theirs.source
    return theirs.source if fuller(text, theirs.source, mine.source) else mine.source


def parted(text: str, source: Span, cue: Span | None) -> bool:
    """Whether a sentence ends between a speaker and a verb."""
    if cue is None:
        return False
    first, second = sorted((source, cue), key=lambda span: span.start)
    return ENDING.search(text[first.end : second.start + 1]) is not None


def fuller(text: str, longer: Span, shorter: Span) -> bool:
    """Whether a span adds a name in apposition behind a shorter one, or the role before it."""
    if not (longer.start <= shorter.start and shorter.end <= longer.end):
        return False
    before, behind = text[longer.start : shorter.start], text[shorter.end : longer.end]
    return before.rstrip().endswith(",") if before else APPOSED.match(text[shorter.end - 1] + behind) is not None


def place_of(item: Attribution) -> tuple[int, int]:
    """Where an attribution stands in its text, for sorting."""
    spans = [*item.content, *filter(None, (item.source, item.cue))]
    return min(span.start for span in spans), item.content[0].start


def free(held: frozenset[int], taken: frozenset[int]) -> bool:
    """Whether hardly any of the words are another claim's."""
    return len(held & taken) <= APART * len(held)
