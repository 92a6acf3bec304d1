"""Runs the shipped network: one thread, one window at a time, so the same text gives the same scores."""

import threading
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
from tokenizers import Tokenizer

from sayso_neural.decode import OUTPUTS, Floats
from sayso_neural.windows import Window

DATA: Final = Path(__file__).parent / "data"


class Network:
    """The network in `folder`, read at first use: 25 MB that a process which never extracts should not pay for."""

    def __init__(self, folder: Path = DATA) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._session: onnxruntime.InferenceSession | None = None
        self._tokenizer: Tokenizer | None = None

    @property
    def tokenizer(self) -> Tokenizer:
        """Splits words into the pieces the network knows."""
        with self._lock:
            if self._tokenizer is None:
                self._tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
            return self._tokenizer

    def __call__(self, window: Window, kind: int) -> dict[str, Floats]:
        """Score one window."""
        answers = self._running().run(
            list(OUTPUTS),
            {
                "pieces": window.pieces,
                "shapes": window.shapes,
                "quotes": window.quotes,
                "openings": window.openings,
                "first": window.first,
                "kind": np.array([kind], dtype=np.int64),
            },
        )
        return dict(zip(OUTPUTS, answers, strict=True))

    def _running(self) -> onnxruntime.InferenceSession:
        with self._lock:
            if self._session is None:
                options = onnxruntime.SessionOptions()
                options.intra_op_num_threads = options.inter_op_num_threads = 1
                options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
                options.use_deterministic_compute = True
                options.log_severity_level = 3
                self._session = onnxruntime.InferenceSession(
                    str(self._folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
                )
            return self._session
