"""The training loop: AdamW with layer-wise rates, a falling schedule over a fixed number of steps, averaged weights."""

import logging
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from sayso_neural_train.augment import blurred, varied
from sayso_neural_train.examples import Example, examples
from sayso_neural_train.losses import collate, losses, total
from sayso_neural_train.model import LAYERS, Network
from sayso_neural_train.stories import Story
from tokenizers import Tokenizer

log = logging.getLogger("train")


@dataclass(frozen=True)
class Plan:
    """How long and how fast to learn; steps, not minutes, so that a slower machine learns the same.

    The rates fall to nothing over `steps`; `stop` ends earlier, where another phase takes over. The weights after
    `keep` steps are kept beside the last ones.
    """

    steps: int = 1500
    stop: int | None = None
    keep: int | None = None
    pieces: int = 2400
    encoder_rate: float = 2.5e-4
    heads_rate: float = 1.0e-3
    layer_decay: float = 0.85
    warm: int = 80
    average: float = 0.995
    seed: int = 11


def fit(network: Network, stories: Sequence[Story], tokenizer: Tokenizer, plan: Plan, saves: Path) -> Network:
    """Train in place; returns the network with averaged weights. Saves to `saves` every 50 steps."""
    torch.manual_seed(plan.seed)
    network.words.weight.requires_grad_(requires_grad=False)
    optimizer = torch.optim.AdamW(_groups(network, plan), weight_decay=0.01)
    rates = [group["lr"] for group in optimizer.param_groups]
    average = {name: value.detach().clone() for name, value in network.state_dict().items()}
    began, seen = time.monotonic(), dict.fromkeys(("labels", "links", "stance", "joins"), 0.0)
    network.train()
    for step, batch in zip(range(plan.stop or plan.steps), _batches(stories, tokenizer, plan), strict=False):
        share = min(1.0, (step + 1) / plan.warm) * max(0.01, 1 - step / plan.steps)
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * share
        parts = _step(network, optimizer, batch)
        _blend(average, network, min(plan.average, (step + 1) / (step + 20)))
        seen = {name: 0.98 * seen[name] + 0.02 * float(parts[name]) for name in seen}
        if step % 20 == 19:
            shown = " ".join(f"{name} {value:.4f}" for name, value in seen.items())
            log.info("step %d, %.1f min, %s", step + 1, (time.monotonic() - began) / 60, shown)
        if step % 50 == 49:
            torch.save(average, saves)
        if step + 1 == plan.keep:
            torch.save(average, saves.with_stem(f"{saves.stem}-{plan.keep}"))
    network.load_state_dict(average)
    torch.save(average, saves)
    return network.eval()


def _step(network: Network, optimizer: torch.optim.Optimizer, batch: Sequence[Example]) -> Mapping[str, torch.Tensor]:
    inputs = collate(batch)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(inputs)
    parts = losses(scores, inputs, batch)
    optimizer.zero_grad()
    total(parts).backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    return {name: part.detach() for name, part in parts.items()}


@torch.no_grad()
def _blend(average: dict[str, torch.Tensor], network: Network, keep: float) -> None:
    for name, value in network.state_dict().items():
        if name != "words.weight":  # never trained
            average[name].lerp_(value, 1 - keep)


def _groups(network: Network, plan: Plan) -> list[dict[str, object]]:
    groups: dict[float, list[torch.nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            groups.setdefault(_rate(name, plan), []).append(parameter)
    return [{"params": parameters, "lr": rate} for rate, parameters in groups.items()]


def _rate(name: str, plan: Plan) -> float:
    head, *rest = name.split(".")
    if head == "layers":
        return plan.encoder_rate * plan.layer_decay ** (LAYERS - 1 - int(rest[0]))
    if head in ("positions", "segment", "norm"):
        return plan.encoder_rate * plan.layer_decay**LAYERS
    return plan.heads_rate


def _batches(stories: Sequence[Story], tokenizer: Tokenizer, plan: Plan) -> Iterator[list[Example]]:
    """Endless batches of about `plan.pieces` word pieces, each epoch with fresh variations."""
    chance = random.Random(plan.seed)  # noqa: S311
    while True:
        pool = [
            blurred(example, chance)
            for story in chance.sample(list(stories), len(stories))
            for example in examples(varied(story, chance), tokenizer, chance.choice((120, 200, 300, 300, 300)))
        ]
        batches = list(_packed(pool, plan.pieces, chance))
        log.info("epoch of %d windows, %d batches", len(pool), len(batches))
        yield from chance.sample(batches, len(batches))


def _packed(pool: list[Example], pieces: int, chance: random.Random) -> Iterator[list[Example]]:
    for start in range(0, len(pool), 200):
        batch: list[Example] = []
        for example in sorted(pool[start : start + 200], key=lambda e: (len(e.window.pieces), chance.random())):
            if batch and (len(batch) + 1) * len(example.window.pieces) > pieces:
                yield batch
                batch = []
            batch.append(example)
        yield batch
