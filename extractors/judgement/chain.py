"""A linear chain: how well each kind fits a clause by its features, and how kinds follow each other.

Chain.read().probabilities([[12, 4071], None], [0, 1], [None, 3])   → for each clause the probability of each kind, in the order of KINDS

A conditional random field (Lafferty, McCallum and Pereira, 2001) of first order. Its weights are trained by `annotations/training`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from extractors.errors import reading_own
from extractors.judgement.clauses import Join
from models.records import FindingKind

KINDS: tuple[FindingKind | None, ...] = (None, "strength", "shortcoming", "cause", "task", "recommendation")
"""What a clause may be; None is no finding."""
JOINS: tuple[Join, ...] = ("within", "beside", "apart")
WEIGHTS = "weights/kinds.npz"

Floats = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Chain:
    """Weights by feature and kind; by join, kind before and kind after; and by what the sum of a clause's weights is multiplied.

    The multiplier makes probabilities of what training, which is surer than it may be, gives as scores.
    """

    features: NDArray[np.float32]
    following: Floats
    temper: float = 1.0

    @staticmethod
    @cache
    def read() -> Chain:
        """The chain whose weights lie beside the code, arrays of numbers and nothing else; DamagedInstallation if they cannot be read."""
        with (
            reading_own("extractors/judgement/weights"),
            resources.as_file(resources.files(__package__).joinpath(WEIGHTS)) as path,
            np.load(path, allow_pickle=False) as arrays,
        ):
            features = arrays["features"].astype(np.float32)
            return Chain(features, arrays["following"].astype(np.float64), float(arrays["temper"]))

    def scores(self, features: Sequence[Sequence[int] | Places | None], known: Sequence[int | None]) -> Floats:
        """How well each kind fits each clause; where it is known, that one alone."""
        found = np.zeros((len(features), len(KINDS)))
        for at, (places, kind) in enumerate(zip(features, known, strict=True)):
            if kind is not None:
                found[at] = -np.inf
                found[at, kind] = 0.0
            elif places is not None:
                found[at] = self.temper * self.features[np.asarray(places, dtype=np.int64)].sum(
                    axis=0, dtype=np.float64
                )
        return found

    def probabilities(self, scores: Floats, joins: Sequence[int]) -> Floats:
        """The probability of each kind of each clause, all clauses before and after it weighed (forward-backward)."""
        if not len(scores):
            return scores
        before, after, total = self.sweep(scores, joins)
        return np.exp(before + after - total)

    def sweep(self, scores: Floats, joins: Sequence[int]) -> tuple[Floats, Floats, float]:
        """Logarithms: of all ways up to each clause and kind, of all ways from there on, and of all ways whatever."""
        before, after = np.zeros_like(scores), np.zeros_like(scores)
        before[0] = scores[0]
        for at in range(1, len(scores)):
            before[at] = scores[at] + np.logaddexp.reduce(before[at - 1][:, None] + self.following[joins[at]], axis=0)
        for at in range(len(scores) - 2, -1, -1):
            ways = self.following[joins[at + 1]] + (scores[at + 1] + after[at + 1])[None, :]
            after[at] = np.logaddexp.reduce(ways, axis=1)
        return before, after, float(np.logaddexp.reduce(before[-1]))

    def best(self, scores: Floats, joins: Sequence[int]) -> list[int]:
        """The likeliest kinds of all clauses together (Viterbi)."""
        if not len(scores):
            return []
        came_from = np.zeros(scores.shape, dtype=np.int64)
        best = scores[0]
        for at in range(1, len(scores)):
            ways = best[:, None] + self.following[joins[at]]
            came_from[at] = ways.argmax(axis=0)
            best = ways.max(axis=0) + scores[at]
        kinds = [int(best.argmax())]
        for at in range(len(scores) - 1, 0, -1):
            kinds.append(int(came_from[at][kinds[-1]]))
        return kinds[::-1]
