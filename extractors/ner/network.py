"""The recogniser's network, computed by numpy: reading names needs neither spaCy, which takes a second to load, nor its vocabulary.

    Network.read().probabilities(["xã", "Khe", "Sâu"])   → an array of three rows, the probability of each tag

It is the network of `layers.py`, which spaCy trains: sums of rows by the features of each token, mixed; layers that see one neighbour more
on either side each; a softmax. A test holds the two equal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from itertools import count, takewhile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]  # the library carries no types

from extractors.errors import reading_own
from extractors.ner.features import FEATURES, WAYS, keys_of
from extractors.ner.tags import Probabilities

WEIGHTS = Path(__file__).with_name("weights")
"""The trained pipeline as spaCy keeps it: its configuration, and in the folder of the component `names` its weights."""
ARRAYS = "names/arrays.npz"
"""The weights inside it, arrays of numbers and nothing else: "maxout0.W" is the parameter W of the first layer of that kind."""

Floats = NDArray[np.float32]
_LEAST_VARIANCE = np.float32(1e-8)
"""What thinc adds to it, so that it can be divided by."""


@dataclass(frozen=True, slots=True)
class Layer:
    """The greatest of several linear functions for each output (maxout), then brought to mean 0 and variance 1 and scaled (layer norm)."""

    linear: Floats
    """The functions side by side: inputs × (functions × outputs)."""
    constant: Floats
    scale: Floats
    shift: Floats

    @classmethod
    def of(cls, arrays: Mapping[str, Floats], number: int) -> Layer:
        """The layer of this number among the arrays."""
        inputs = arrays[f"maxout{number}.W"].shape[2]
        return cls(
            linear=np.ascontiguousarray(arrays[f"maxout{number}.W"].transpose(2, 1, 0)).reshape(inputs, -1),
            constant=arrays[f"maxout{number}.b"].T.reshape(-1),
            scale=arrays[f"layernorm{number}.G"],
            shift=arrays[f"layernorm{number}.b"],
        )

    def __call__(self, rows: Floats) -> Floats:
        """Of each row the outputs."""
        functions = rows @ self.linear
        functions += self.constant
        outputs = len(self.scale)
        best = functions[:, :outputs]
        for start in range(outputs, functions.shape[1], outputs):
            best = np.maximum(best, functions[:, start : start + outputs])
        best -= np.add.reduce(best, axis=1, keepdims=True) / np.float32(outputs)
        variance = np.einsum("ij,ij->i", best, best)[:, None] / np.float32(outputs)
        best /= np.sqrt(variance + _LEAST_VARIANCE)
        best *= self.scale
        best += self.shift
        return best


@dataclass(frozen=True, slots=True)
class Network:
    """Weights of the tables by feature, of the layer that mixes what they say, of those that see neighbours, and of the tags."""

    tables: tuple[Floats, ...]
    mixing: Layer
    neighbours: tuple[Layer, ...]
    tags: Floats
    constant: Floats

    @classmethod
    def of(cls, arrays: Mapping[str, Floats]) -> Network:
        """The network of these arrays; KeyError if one is missing."""
        mixing, *neighbours = (
            Layer.of(arrays, number) for number in takewhile(lambda each: f"maxout{each}.W" in arrays, count())
        )
        return cls(
            tables=tuple(arrays[f"rows{number}.E"] for number in range(len(FEATURES))),
            mixing=mixing,
            neighbours=tuple(neighbours),
            tags=np.ascontiguousarray(arrays["softmax0.W"].T),
            constant=arrays["softmax0.b"],
        )

    @staticmethod
    @cache
    def read() -> Network:
        """The network whose weights lie beside the code, loaded once in a process; DamagedInstallation if they cannot be read."""
        with reading_own("extractors/ner/weights"), np.load(WEIGHTS / ARRAYS, allow_pickle=False) as arrays:
            return Network.of(arrays)

    def probabilities(self, tokens: Sequence[str]) -> Probabilities:
        """Of each token the probability of each tag."""
        if not tokens:
            return np.zeros((0, len(self.constant)), dtype=np.float32)
        seen = self._embedded(tokens)
        around = len(self.neighbours)
        rows = np.zeros((len(tokens) + 2 * around, seen.shape[1]), dtype=np.float32)
        rows[around:-around] = seen
        windows = np.zeros((len(rows), 3, rows.shape[1]), dtype=np.float32)
        for layer in self.neighbours:
            windows[1:, 0], windows[:, 1], windows[:-1, 2] = rows[:-1], rows, rows[1:]
            rows += layer(windows.reshape(len(rows), -1))
        scores = rows[around:-around] @ self.tags + self.constant
        np.exp(scores - scores.max(axis=1, keepdims=True), out=scores)
        scores /= scores.sum(axis=1, keepdims=True)
        return scores

    def _embedded(self, tokens: Sequence[str]) -> Floats:
        """Of each token what the features say together."""
        keys = np.frombuffer(b"".join(map(keys_of, tokens)), "<u4").reshape(len(tokens), len(FEATURES), WAYS)
        said = [table[keys[:, number] % len(table)].sum(axis=1) for number, table in enumerate(self.tables)]
        return self.mixing(np.concatenate(said, axis=1))


def on_one_thread() -> AbstractContextManager[object]:
    """While it is entered, products of matrices use one thread: a sentence's are so small that others only wait, busily, for their end."""
    limited: AbstractContextManager[object] = _libraries().limit(limits=1, user_api="blas")
    return limited


@cache
def _libraries() -> ThreadpoolController:
    return ThreadpoolController()
