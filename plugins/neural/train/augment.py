"""Varies a story without changing who says what: quotation marks, paragraphs, speakers, verbs, lost signals."""

import random
import re
from dataclasses import replace

import numpy as np
from sayso_neural.windows import SMALL
from sayso_neural_train.examples import Example, rewritten
from sayso_neural_train.speakers import speaker
from sayso_neural_train.stories import Story

STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'"})
GUILLEMETS = str.maketrans({"“": "«", "”": "»"})
CURLY_SINGLE = str.maketrans({"“": "‘", "”": "’"})
PLAIN_VERBS = frozenset({"said", "says", "added", "stated", "wrote", "noted", "told reporters"})
VERBS = (
    "says", "added", "stated", "wrote", "noted", "explained", "remarked", "argued", "tweeted", "posted", "observed",
    "recalled", "asserted", "contended", "continued", "concluded", "commented", "reiterated", "insisted", "stressed",
    "emphasized", "maintained", "acknowledged", "conceded", "suggested", "claimed", "declared", "replied", "responded",
    "announced", "testified", "told reporters", "told supporters", "told CNV", "said in an interview", "quipped",
    "joked", "complained", "warned", "has said", "had said", "would say", "is saying", "said", "said", "said",
)  # fmt: skip
SENTENCE = re.compile(r"(?<=[.!?”\"])( +)(?=[A-Z“\"])")
PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "who", "which"})


def varied(story: Story, chance: random.Random) -> Story:
    """One random variation of a story."""
    story = _with_marks(story, chance)
    if story.kind == "NEWS_ARTICLE":
        story = rewritten(story, _breaks(story, chance))
    if story.language.startswith("en"):
        story = rewritten(story, _verbs(story, chance) + _speakers(story, chance))
    return story


def _with_marks(story: Story, chance: random.Random) -> Story:
    """Other quotation marks; every character keeps its place."""
    draw = chance.random()
    if draw < 0.4:
        return replace(story, text=story.text.translate(STRAIGHT))
    if draw < 0.45:
        return replace(story, text=story.text.translate(GUILLEMETS))
    if draw < 0.5:
        return replace(story, text=story.text.translate(CURLY_SINGLE))
    return story


def _breaks(story: Story, chance: random.Random) -> list[tuple[int, int, str]]:
    draw = chance.random()
    if draw < 0.2:  # more paragraphs
        gaps = [m.span(1) for m in SENTENCE.finditer(story.text)]
        return [(s, e, "\n\n") for s, e in gaps if chance.random() < 0.4 and not _inside_content(story, s)]
    if draw < 0.4:  # fewer paragraphs
        gaps = [m.span() for m in re.finditer(r"\n+", story.text)]
        return [(s, e, " ") for s, e in gaps if chance.random() < 0.5]
    return []


def _inside_content(story: Story, position: int) -> bool:
    return any(s < position < e for claim in story.claims for s, e in claim.content)


def _verbs(story: Story, chance: random.Random) -> list[tuple[int, int, str]]:
    spans = {span for claim in story.claims for span in claim.cue if "DENIED" not in claim.modality[:1]}
    plain = [span for span in sorted(spans) if story.text[slice(*span)] in PLAIN_VERBS]
    return [(*span, chance.choice(VERBS)) for span in plain if chance.random() < 0.25]


def _speakers(story: Story, chance: random.Random) -> list[tuple[int, int, str]]:
    spans = {claim.source[0] for claim in story.claims if len(claim.source) == 1 and claim.cue}
    edits = []
    for start, end in sorted(spans):
        words = story.text[start:end]
        if words.split()[0].lower() not in PRONOUNS and chance.random() < 0.2 and len(words) < 90:
            edits.append((start, end, _cased(speaker(chance), words, story.text[:start])))
    return edits


def _cased(new: str, old: str, before: str) -> str:
    opens = not before.strip() or before.rstrip(" ")[-1] in ".!?\n"
    return new[0].upper() + new[1:] if opens and old[:1].isupper() else new


def blurred(example: Example, chance: random.Random) -> Example:
    """The example with some pieces masked and, now and then, a whole signal withheld."""
    window = example.window
    generator = np.random.default_rng(chance.getrandbits(32))
    pieces = window.pieces.copy()
    inner = slice(1, len(pieces) - 1)
    hidden = generator.random(len(pieces)) < chance.choice((0.0, 0.03, 0.08))
    pieces[inner] = np.where(hidden[inner], 103, pieces[inner])
    shapes, quotes, openings = window.shapes, window.quotes, window.openings
    if chance.random() < 0.08:
        shapes = np.where((shapes > 1) & (shapes < 5), SMALL, shapes)
    if chance.random() < 0.05:
        quotes = np.zeros_like(quotes)
    if chance.random() < 0.05:
        openings = np.zeros_like(openings)
    blurry = replace(window, pieces=pieces, shapes=shapes, quotes=quotes, openings=openings)
    return replace(example, window=blurry)
