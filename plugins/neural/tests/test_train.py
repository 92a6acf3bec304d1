"""`sayso-neural train`: what it refuses, and what it reads of a checkout of PolNeAR."""

from pathlib import Path

import pytest
from sayso_neural.command import main
from sayso_neural_train.polnear import polnear
from sayso_neural_train.stories import load

TEXT = "Ms. Tarrow says the pier is shut.\n\nHer rival thinks so too.\n"
FIRST = (
    "T1\tSource 0 10\tMs. Tarrow\nT2\tCue 11 15\tsays\nT3\tContent 16 24;25 32\tthe pier is shut\n"
    "T4\tSource 35 44\tHer rival\nT5\tCue 45 51\tthinks\nT6\tContent2 52 58\tso too\n"
    "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\nE2\tAttribution:T5 Source:T4 Cue:T5 Content2:T6\n"
    "E3\tAttribution:T5 Source:T4\n"
)


def checkout(folder: Path) -> Path:
    for split in ("train", "dev", "test"):
        for part in ("text", "attributions"):
            (folder / "data" / split / part).mkdir(parents=True)
    train = folder / "data/train"
    (train / "text/harbour_1.txt").write_text(TEXT, encoding="utf-8")
    (train / "attributions/harbour_1_b.ann").write_text("", encoding="utf-8")
    (train / "attributions/harbour_1_a.ann").write_text(FIRST, encoding="utf-8")
    (folder / "data/test/text/secret_2.txt").write_text(TEXT, encoding="utf-8")
    (folder / "data/test/attributions/secret_2_a.ann").write_text(FIRST, encoding="utf-8")
    return folder


def test_only_the_train_split_is_read_by_its_first_annotator(tmp_path: Path) -> None:
    (story,) = polnear(checkout(tmp_path))
    assert (story.id, story.kind, story.language, story.text) == ("polnear/harbour_1", "NEWS_ARTICLE", "en", TEXT)
    assert [(claim.source, claim.cue, claim.content) for claim in story.claims] == [
        (((0, 10),), ((11, 15),), ((16, 24), (25, 32))),
        (((35, 44),), ((45, 51),), ((52, 58),)),
    ]
    assert {claim.modality for claim in story.claims} == {()}


def test_training_without_torch_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(ModuleNotFoundError):
        __import__("torch")
    with pytest.raises(SystemExit) as stop:
        main(["train", "--encoder", "x.whl", "--out", str(tmp_path), "--polnear", str(checkout(tmp_path / "checkout"))])
    assert str(stop.value) == "training needs torch, which is not installed: pip install 'sayso-neural[train]'"


def test_a_folder_that_is_no_checkout_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="is no checkout of PolNeAR"):
        main(["train", "--encoder", "x.whl", "--out", str(tmp_path), "--polnear", str(tmp_path)])


def test_the_training_texts_come_along() -> None:
    assert len(load()) == 406
