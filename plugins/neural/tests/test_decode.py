"""Decoding from made-up scores with known answers."""

import itertools
import math

import numpy as np
import pytest
from sayso_neural import decode
from sayso_neural.layout import Layout


def scores(labels: str) -> dict[str, decode.Floats]:
    """Scores under which every word has the given label (comma-separated) and nothing else is said."""
    names = labels.split(",")
    count = len(names)
    out = {
        "labels": np.zeros((count, 9), np.float32),
        "opens": np.zeros((3, count, count), np.float32),
        "closes": np.zeros((3, count, count), np.float32),
        "null": np.zeros((2, 3, count), np.float32),
        "content": np.zeros((count, 20), np.float32),
        "cue": np.zeros((count, 19), np.float32),
    }
    for word, name in enumerate(names):
        out["labels"][word, decode.LABELS.index(name)] = 9.0
    return out


def test_a_cue_takes_its_best_source_and_content_its_best_cue() -> None:
    given = scores("B-S,B-K,B-C,I-C,O,B-S,B-K,B-C")
    given["opens"][decode.CUE_SOURCE, 1, 0] = given["opens"][decode.CUE_SOURCE, 6, 5] = 2
    given["opens"][decode.CONTENT_CUE, 2, 1] = 2
    given["closes"][decode.CONTENT_CUE, 7, 6] = 2
    first, second = decode.decode(given)
    assert (first.source, first.cue, first.content) == ((0, 1), (1, 2), ((2, 4),))
    assert (second.source, second.cue, second.content) == ((5, 6), (6, 7), ((7, 8),))


def test_no_parent_wins_where_it_scores_higher() -> None:
    given = scores("B-S,B-K,B-C")
    given["null"][0, decode.CONTENT_CUE, 2] = 1
    paragraphs = Layout("one two three".split(), [0, 0, 1])
    assert decode.decode(given, paragraphs)[0].cue is None
    (bare,) = decode.decode(given)
    assert (bare.cue, bare.source, bare.content) == (None, None, ((2, 3),))


def test_pieces_of_one_cue_belong_together() -> None:
    given = scores("B-C,B-K,B-C")
    given["opens"][decode.CONTENT_CUE, :, 1] = 1
    assert [item.content for item in decode.decode(given)] == [((0, 1), (2, 3))]


def test_statements_without_a_cue_stand_alone() -> None:
    assert [item.content for item in decode.decode(scores("B-C,I-C,B-C"))] == [((0, 2),), ((2, 3),)]


@pytest.mark.parametrize(("layout", "lean"), [(Layout(["one", "two"], [0, 0]), 0.5), (None, 2.0)])
def test_decoding_leans_towards_attributions_and_more_so_in_speech(layout: decode.Layout | None, lean: float) -> None:
    given = scores("O,O")
    outside = given["labels"][0, 0]
    given["labels"][0, decode.LABELS.index("B-C")] = outside - lean - 0.1
    assert decode.decode(given, layout) == []
    given["labels"][0, decode.LABELS.index("B-C")] = outside - lean + 0.1
    (found,) = decode.decode(given, layout)
    assert found.content == ((0, 1),)


def test_relays_go_to_their_cue() -> None:
    given = scores("B-S,B-K,B-V,I-V,B-C")
    given["opens"][decode.RELAY_CUE, 2, 1] = given["opens"][decode.CONTENT_CUE, 4, 1] = 1
    (found,) = decode.decode(given)
    assert found.relays == ((2, 4),)


def test_a_span_never_starts_inside() -> None:
    given = scores("I-C,I-C,I-S")
    path = decode.best_path(decode.log_softmax(given["labels"]))
    labels = [decode.LABELS[index] for index in path]
    assert labels[0][0] != "I"
    assert all(b[0] != "I" or a[2:] == b[2:] for a, b in itertools.pairwise(labels))


def test_the_stance_weighs_words_of_the_content_and_adds_the_cue() -> None:
    given = scores("B-K,B-C,I-C")
    given["opens"][decode.CONTENT_CUE, 1, 0] = 1
    given["content"][1, decode.MODALITIES.index("ASSERTED")] = 3
    given["cue"][0, decode.MODALITIES.index("DENIED")] = 2
    given["content"][:, 7 + decode.TOPICS.index("CONTROL")] = 1
    given["cue"][0, 15 + decode.POLARITIES.index("NEGATIVE")] = 1
    given["content"][2, 17 + decode.HEDGES.index(True)] = 1
    (found,) = decode.decode(given)
    labels = [label for label, _ in vars(found.stance).values()]
    assert labels == ["DENIED", "CONTROL", "NEGATIVE", True]
    assert found.stance.polarity[1] == pytest.approx(1 / (1 + math.exp(-1)))
    given["content"][1, -1] = 5
    (found,) = decode.decode(given)
    assert found.stance.modality[0] == "ASSERTED"


def test_confidence_is_that_of_the_least_sure_words() -> None:
    given = scores("B-K,B-C")
    given["opens"][decode.CONTENT_CUE, 1, 0] = 1
    (sure,) = decode.decode(given)
    given["labels"][1] = 0
    given["labels"][1, decode.LABELS.index("B-C")] = 0.1
    (unsure,) = decode.decode(given)
    assert unsure.confidence < sure.confidence <= 1


@pytest.mark.parametrize(
    ("paragraphs", "quotations", "cue"),
    [
        ([0, 0, 0], [], (1, 2)),
        ([0, 0, 1], [(2, 3)], (1, 2)),
        ([0, 0, 1], [], None),
        ([0, 0, 2], [(2, 3)], None),
    ],
)
def test_content_of_no_cue_goes_on_with_its_paragraph_or_as_a_quotation(
    paragraphs: list[int], quotations: list[tuple[int, int]], cue: tuple[int, int] | None
) -> None:
    given = scores("B-S,B-K,B-C")
    given["null"][0, decode.CONTENT_CUE, 2] = 1
    (found,) = decode.decode(given, Layout("one two three".split(), paragraphs, quotations))
    assert found.cue == cue


def test_a_single_word_beside_a_longer_piece_is_a_slip_unless_it_is_quoted() -> None:
    given = scores("B-K,B-C,I-C,O,B-C")
    words = "said it fell and so".split()
    unquoted, quoted = Layout(words, [1] * 5), Layout(words, [1] * 5, [(4, 5)])
    assert [found.content for found in decode.decode(given, unquoted)] == [((1, 3),)]
    assert [found.content for found in decode.decode(given, quoted)] == [((1, 3), (4, 5))]


QUOTED = "“ We saw no smoke . It was calm , ” she added . He said so"
SHE, ADDED, HE, SAID = (11, 12), (12, 13), (14, 15), (15, 16)


def quoted(labels: str) -> dict[str, decode.Floats]:
    """Scores of the labels given for the words of `QUOTED`, in which everything fits the first cue outside best."""
    given = scores(labels)
    given["opens"][decode.CONTENT_CUE, :, ADDED[0]] = 1
    given["opens"][decode.CUE_SOURCE, ADDED[0], SHE[0]] = given["opens"][decode.CUE_SOURCE, SAID[0], HE[0]] = 1
    return given


def layout_of_quoted(paragraphs: list[int] | None = None) -> Layout:
    words = QUOTED.split()
    return Layout(words, paragraphs or [0] * len(words), [(0, 11)])


def test_a_quotation_that_the_labels_tear_apart_is_told_whole() -> None:
    given = quoted("O,B-C,I-C,I-C,I-C,O,B-C,I-C,I-C,O,O,B-S,B-K,O,O,O,O")
    (found,) = decode.decode(given, layout_of_quoted())
    assert (found.content, found.source, found.cue) == (((0, 11),), SHE, ADDED)


def test_a_cue_inside_a_quotation_does_not_tell_it() -> None:
    given = quoted("B-C,I-C,I-C,I-C,I-C,O,B-S,B-K,B-C,I-C,I-C,B-S,B-K,O,O,O,O")
    given["opens"][decode.CONTENT_CUE, 8:11, 7] = 9
    (found,) = decode.decode(given, layout_of_quoted())
    assert (found.content, found.source, found.cue) == (((0, 11),), SHE, ADDED)


def test_a_quotation_looks_for_its_cue_in_its_own_paragraph_first() -> None:
    given = quoted("B-C,I-C,I-C,I-C,I-C,I-C,I-C,I-C,I-C,I-C,I-C,B-S,B-K,O,B-S,B-K,O")
    given["opens"][decode.CONTENT_CUE, :, SAID[0]] = 5
    (near,) = decode.decode(given, layout_of_quoted([0] * 14 + [1] * 3))
    assert near.cue == ADDED
    (best,) = decode.decode(given, layout_of_quoted())
    assert best.cue == SAID


def test_a_quotation_of_which_the_labels_know_little_is_left_alone() -> None:
    given = quoted("O,B-C,I-C,O,O,O,O,O,O,O,O,B-S,B-K,O,O,O,O")
    (found,) = decode.decode(given, layout_of_quoted())
    assert found.content == ((1, 3),)


def test_a_quotation_and_a_name_after_a_dash_need_no_labels() -> None:
    given = scores("O,O,O,O,B-S,B-K")
    layout = Layout("“ Fine ” — Ada Moro".split(), [0] * 6, [(0, 3)])
    (found,) = decode.decode(given, layout)
    assert (found.content, found.cue, found.source, found.confidence) == (((0, 3),), (3, 4), (4, 6), 1.0)


def test_content_that_breaks_off_goes_on_to_the_edge_of_its_clause() -> None:
    given = scores("B-S,B-K,B-C,I-C,O,O,O,O")
    given["opens"][decode.CONTENT_CUE, 2, 1] = 1
    (found,) = decode.decode(given, Layout("He said it would be late and left".split(), [0] * 8))
    assert found.content == ((2, 6),)
