"""The network in torch: a six-layer BERT encoder with three more input embeddings, and scorers for words and pairs."""

from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors.torch import load_file
from sayso_neural.decode import HEADS, LABELS
from torch import Tensor, nn
from torch.nn import functional

SIZE, LAYERS, HEADS_OF_ATTENTION, INNER, PAIR, STANCE = 384, 6, 12, 1536, 96, 128
FAR = 511
KINDS = 3
STANCES = sum(HEADS)


def distance_buckets() -> Tensor:
    """Bucket of every distance from -FAR to FAR in words: fine nearby, coarse far away, signed."""
    distance = torch.arange(-FAR, FAR + 1)
    coarse = (torch.log2(distance.abs().float() + 1) * 1.6).long().clamp(0, 15)
    return 15 + distance.sign() * coarse


class Layer(nn.Module):
    """One transformer layer, weights named as in BERT."""

    def __init__(self, drop: float) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(SIZE, SIZE) for _ in range(3))
        self.out = nn.Linear(SIZE, SIZE)
        self.norm = nn.LayerNorm(SIZE, eps=1e-12)
        self.rise, self.fall = nn.Linear(SIZE, INNER), nn.Linear(INNER, SIZE)
        self.last_norm = nn.LayerNorm(SIZE, eps=1e-12)
        self.drop = nn.Dropout(drop)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Attend, then transform."""
        rows, length, _ = x.shape
        query, key, value = (
            part(x).view(rows, length, HEADS_OF_ATTENTION, -1).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        x = self.norm(x + self.drop(self.out(mixed.transpose(1, 2).reshape(rows, length, SIZE))))
        return self.last_norm(x + self.drop(self.fall(functional.gelu(self.rise(x)))))


class Network(nn.Module):
    """Answers `sayso_neural.decode.OUTPUTS` for a batch of windows."""

    def __init__(self, drop: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, SIZE)
        self.positions = nn.Embedding(512, SIZE)
        self.segment = nn.Parameter(torch.zeros(SIZE))
        self.shapes, self.quotes = nn.Embedding(6, SIZE), nn.Embedding(4, SIZE)
        self.openings, self.kinds = nn.Embedding(2, SIZE), nn.Embedding(KINDS, SIZE)
        for extra in (self.shapes, self.quotes, self.openings, self.kinds):
            nn.init.zeros_(extra.weight)
        self.norm = nn.LayerNorm(SIZE, eps=1e-12)
        self.layers = nn.ModuleList(Layer(drop) for _ in range(LAYERS))
        self.drop = nn.Dropout(drop)
        self.labels = nn.Linear(SIZE, len(LABELS))
        self.child, self.parent = (nn.Linear(SIZE, 6 * PAIR) for _ in range(2))
        self.near = nn.Embedding(31, 6)
        self.null = nn.Linear(SIZE, 6)
        nn.init.zeros_(self.near.weight)
        self.hidden = nn.Linear(SIZE, STANCE)
        self.content, self.cue = nn.Linear(STANCE, STANCES + 1), nn.Linear(STANCE, STANCES)
        self.joins = nn.Linear(SIZE, 1)
        self.register_buffer("buckets", distance_buckets(), persistent=False)

    def encode(self, batch: Mapping[str, Tensor]) -> Tensor:
        """Vectors of the words' first pieces."""
        length = batch["pieces"].shape[1]
        x = self.words(batch["pieces"]) + self.positions.weight[:length] + self.segment
        x = x + self.shapes(batch["shapes"]) + self.quotes(batch["quotes"]) + self.openings(batch["openings"])
        x = self.drop(self.norm(x + self.kinds(batch["kind"])[:, None]))
        for layer in self.layers:
            x = layer(x, batch["mask"][:, None, None])
        at = batch["first"][..., None].expand(-1, -1, SIZE)
        return self.drop(torch.gather(x, 1, at))

    def forward(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Scores by name."""
        x = self.encode(batch)
        rows, length, _ = x.shape
        child, parent = (part(x).view(rows, length, 6, PAIR).transpose(1, 2) for part in (self.child, self.parent))
        order = torch.arange(length)
        apart = (order[None] - order[:, None]).clamp(-FAR, FAR) + FAR
        near = self.near(self.buckets[apart]).permute(2, 0, 1)
        pairs = child @ parent.transpose(-1, -2) / PAIR**0.5 + near
        hidden = functional.relu(self.hidden(x))
        return {
            "labels": self.labels(x),
            "opens": pairs[:, :3],
            "closes": pairs[:, 3:],
            "null": self.null(x).transpose(1, 2).reshape(rows, 2, 3, length),
            "content": self.content(self.drop(hidden)),
            "cue": self.cue(self.drop(hidden)),
            "joins": self.joins(x)[..., 0],
        }


def start_from(network: Network, weights: Path) -> None:
    """Load the encoder's starting weights."""
    raw = load_file(weights)
    names = {
        "words.weight": "embeddings.word_embeddings.weight",
        "positions.weight": "embeddings.position_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    parts = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "out": "attention.output.dense",
        "norm": "attention.output.LayerNorm",
        "rise": "intermediate.dense",
        "fall": "output.dense",
        "last_norm": "output.LayerNorm",
    }
    for layer in range(LAYERS):
        for ours, theirs in parts.items():
            for kind in ("weight", "bias"):
                names[f"layers.{layer}.{ours}.{kind}"] = f"encoder.layer.{layer}.{theirs}.{kind}"
    state = {ours: raw[theirs] for ours, theirs in names.items()}
    state["segment"] = raw["embeddings.token_type_embeddings.weight"][0]
    missing, unexpected = network.load_state_dict(state, strict=False)
    untrained = ("shapes", "quotes", "openings", "kinds", "labels", "child", "parent", "near", "null", "hidden")
    untrained += ("content", "cue", "joins")
    if unexpected or any(not name.startswith(untrained) for name in missing):
        raise ValueError(f"the encoder's weights do not fit: {unexpected}, {missing}")
