"""Writes the trained network as one ONNX graph with 8-bit weights.

The graph is built node by node, so that nothing of torch remains in it and its size and rounding are ours to choose:
the embedding has a scale a row, every large dense layer a scale a column, and the small scorers stay exact.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from sayso_neural.decode import LABELS
from sayso_neural_train.model import FAR, HEADS_OF_ATTENTION, LAYERS, PAIR, SIZE, STANCES, distance_buckets

Array = npt.NDArray[np.float32]
HEAD = SIZE // HEADS_OF_ATTENTION
INPUTS = ("pieces", "shapes", "quotes", "openings", "kind", "first")
OPSET = 20


class Graph:
    """Collects nodes and constants; every method returns the name of what it adds."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, npt.NDArray[np.generic]] = {}

    def constant(self, value: object, kind: npt.DTypeLike = np.int64) -> str:
        """A constant; equal ones are kept once."""
        array = np.asarray(value, dtype=kind)
        for name, known in self.constants.items():
            if known.dtype == array.dtype and known.shape == array.shape and np.array_equal(known, array):
                return name
        name = f"c{len(self.constants)}"
        self.constants[name] = array
        return name

    def add(self, operator: str, *inputs: str, **attributes: object) -> str:
        """A node with one output."""
        return self.add_many(operator, 1, *inputs, **attributes)[0]

    def add_many(self, operator: str, outputs: int, *inputs: str, **attributes: object) -> list[str]:
        """A node with several outputs."""
        names = [f"n{len(self.nodes)}_{k}" for k in range(outputs)]
        self.nodes.append(helper.make_node(operator, list(inputs), names, **attributes))
        return names

    def floats(self, value: object) -> str:
        """A constant of 32-bit floats."""
        return self.constant(value, np.float32)

    def dense(self, x: str, weight: Array, bias: Array) -> str:
        """An exact dense layer; `weight` is [inputs, outputs]."""
        return self.add("Add", self.add("MatMul", x, self.floats(weight)), self.floats(bias))

    def narrow(self, x: str) -> tuple[str, str, str]:
        """`x` as bytes, with scale and zero point measured at run time."""
        quantized, scale, zero = self.add_many("DynamicQuantizeLinear", 3, x)
        return quantized, scale, zero

    def narrow_dense(self, x: tuple[str, str, str], weight: Array, bias: Array) -> str:
        """A dense layer in 8-bit arithmetic."""
        quantized, scale, zero = x
        narrow, scales = to_bytes(weight, axis=0)
        product = self.add("MatMulInteger", quantized, self.constant(narrow, np.int8), zero)
        scaled = self.add("Mul", scale, self.floats(scales))
        return self.add("Add", self.add("Mul", self.add("Cast", product, to=1), scaled), self.floats(bias))

    def norm(self, x: str, scale: Array, bias: Array) -> str:
        """Layer normalisation over the last axis."""
        return self.add("LayerNormalization", x, self.floats(scale), self.floats(bias), axis=-1, epsilon=1e-12)


def to_bytes(weight: Array, axis: int) -> tuple[npt.NDArray[np.int8], Array]:
    """Signed bytes and the scales along the other axis."""
    scales = np.abs(weight).max(axis) / 127
    scales = np.maximum(scales, 1e-8).astype(np.float32)
    shape = np.expand_dims(scales, axis)
    return np.rint(weight / shape).astype(np.int8), scales


def export(state: Mapping[str, torch.Tensor], path: Path) -> None:
    """Write the network's weights as an ONNX file that needs nothing else."""
    weights = {name: value.numpy().astype(np.float32) for name, value in state.items()}
    graph = Graph()
    x = _embedding(graph, weights)
    for layer in range(LAYERS):
        x = _layer(graph, x, {k.split(".", 2)[2]: v for k, v in weights.items() if k.startswith(f"layers.{layer}.")})
    _heads(graph, graph.add("Gather", x, "first", axis=0), weights)
    onnx.save(_model(graph), path)


def _embedding(graph: Graph, weights: Mapping[str, Array]) -> str:
    table, scales = to_bytes(weights["words.weight"], axis=1)
    rows = graph.add("Cast", graph.add("Gather", graph.constant(table, np.int8), "pieces", axis=0), to=1)
    x = graph.add("Mul", rows, graph.add("Gather", graph.floats(scales[:, None]), "pieces", axis=0))
    length = graph.add("Shape", "pieces")
    positions = weights["positions.weight"] + weights["segment"]
    zero, one = graph.constant([0]), graph.constant([1])
    x = graph.add("Add", x, graph.add("Slice", graph.floats(positions), zero, length, zero, one))
    for name, rows in (("shapes", "shapes"), ("quotes", "quotes"), ("openings", "openings"), ("kinds", "kind")):
        x = graph.add("Add", x, graph.add("Gather", graph.floats(weights[f"{name}.weight"]), rows, axis=0))
    return graph.norm(x, weights["norm.weight"], weights["norm.bias"])


def _layer(graph: Graph, x: str, weights: Mapping[str, Array]) -> str:
    def dense(value: tuple[str, str, str], name: str, factor: float = 1.0) -> str:
        return graph.narrow_dense(value, weights[f"{name}.weight"].T * factor, weights[f"{name}.bias"] * factor)

    narrow = graph.narrow(x)
    split = graph.constant([0, HEADS_OF_ATTENTION, HEAD])
    query, key, value = (
        graph.add("Reshape", dense(narrow, name, factor), split)
        for name, factor in (("query", HEAD**-0.5), ("key", 1.0), ("value", 1.0))
    )
    query, value = (graph.add("Transpose", part, perm=[1, 0, 2]) for part in (query, value))
    fits = graph.add("MatMul", query, graph.add("Transpose", key, perm=[1, 2, 0]))
    mixed = graph.add("MatMul", graph.add("Softmax", fits, axis=-1), value)
    joined = graph.add("Reshape", graph.add("Transpose", mixed, perm=[1, 0, 2]), graph.constant([0, SIZE]))
    x = graph.add("Add", x, dense(graph.narrow(joined), "out"))
    x = graph.norm(x, weights["norm.weight"], weights["norm.bias"])
    risen = graph.add("Gelu", dense(graph.narrow(x), "rise"))
    x = graph.add("Add", x, dense(graph.narrow(risen), "fall"))
    return graph.norm(x, weights["last_norm.weight"], weights["last_norm.bias"])


def _heads(graph: Graph, x: str, weights: Mapping[str, Array]) -> None:
    def dense(value: str, name: str) -> str:
        return graph.dense(value, weights[f"{name}.weight"].T, weights[f"{name}.bias"])

    def name(output: str, value: str) -> None:
        graph.nodes.append(helper.make_node("Identity", [value], [output]))

    name("labels", dense(x, "labels"))
    narrow = graph.narrow(x)
    child, parent = (
        graph.narrow_dense(narrow, weights[f"{part}.weight"].T, weights[f"{part}.bias"]) for part in ("child", "parent")
    )
    pairs = _pairs(graph, child, parent, weights["near.weight"])
    opens, closes = graph.add_many("Split", 2, pairs, axis=0, num_outputs=2)
    name("opens", opens)
    name("closes", closes)
    null = graph.add("Transpose", dense(x, "null"), perm=[1, 0])
    name("null", graph.add("Reshape", null, graph.constant([2, 3, -1])))
    hidden = graph.add("Relu", dense(x, "hidden"))
    name("content", dense(hidden, "content"))
    name("cue", dense(hidden, "cue"))


def _pairs(graph: Graph, child: str, parent: str, near: Array) -> str:
    split = graph.constant([0, 6, PAIR])
    child = graph.add("Transpose", graph.add("Reshape", child, split), perm=[1, 0, 2])
    parent = graph.add("Transpose", graph.add("Reshape", parent, split), perm=[1, 2, 0])
    fits = graph.add("Mul", graph.add("MatMul", child, parent), graph.floats(PAIR**-0.5))
    return graph.add("Add", fits, _nearness(graph, near[distance_buckets().numpy()].T))


def _nearness(graph: Graph, table: Array) -> str:
    """What the distance from word i to word j adds, [6, W, W], for a table of distances from -FAR to FAR.

    Copies of the 2 W entries that matter, laid end to end and cut into rows one entry shorter, move by one a row:
    a few block copies instead of six look-ups for each pair.
    """
    one, two = graph.constant([1]), graph.constant([2])
    words = graph.add("Shape", "first")
    width = graph.add("Mul", words, two)
    row = graph.add("Sub", width, one)
    middle = graph.constant([FAR])
    begin = graph.add("Add", graph.add("Sub", middle, words), one)
    end = graph.add("Add", graph.add("Add", middle, words), one)
    entries = graph.add("Slice", graph.floats(table), begin, end, one, one)
    copies = graph.add("Tile", entries, graph.add("Concat", one, words, axis=0))
    copies = graph.add("Slice", copies, graph.constant([0]), graph.add("Mul", words, row), one, one)
    shape = graph.add("Concat", graph.constant([6]), words, row, axis=0)
    return graph.add("Slice", graph.add("Reshape", copies, shape), graph.add("Sub", words, one), row, two, one)


def _model(graph: Graph) -> onnx.ModelProto:
    def inputs(name: str) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, TensorProto.INT64, _shape(name))

    shapes: dict[str, Sequence[str | int]] = {
        "labels": ("words", len(LABELS)),
        "opens": (3, "words", "words"),
        "closes": (3, "words", "words"),
        "null": (2, 3, "words"),
        "content": ("words", STANCES + 1),
        "cue": ("words", STANCES),
    }
    made = helper.make_graph(
        graph.nodes,
        "sayso",
        [inputs(name) for name in INPUTS],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in shapes.items()],
        [numpy_helper.from_array(array, name) for name, array in graph.constants.items()],
    )
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=9)
    onnx.checker.check_model(model, full_check=True)
    return model


def _shape(name: str) -> list[str | int]:
    return [{"kind": 1, "first": "words"}.get(name, "pieces")]
