"""Tags of tokens as the parts of names, the likeliest sequence of them, and the names that they make.

    O O O B-ORG I-ORG I-ORG I-ORG   → the tokens 3 to 7, ORG

Where the likeliest tag of each token makes no sequence of names, the likeliest sequence that does is looked for (Viterbi, 1967).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

import numpy as np
from numpy.typing import NDArray

from models.records import EntityLabel

LABELS: tuple[EntityLabel, ...] = ("ORG", "PER", "LOC")
TAGS = ("O", *(f"{part}-{label}" for label in LABELS for part in "BI"))
"""Outside; the first token of a name, and its others."""

Probabilities = NDArray[np.float32]
"""Of each tag (columns, in the order of `TAGS`) for each token (rows)."""
Tags = NDArray[np.int64]
"""Of each token, by its place in `TAGS`."""

_FOLLOWS = np.array([[tag[0] != "I" or before[1:] == tag[1:] for tag in TAGS] for before in TAGS])
_BEGINS = np.array([tag[0] != "I" for tag in TAGS])


def likeliest(scores: Probabilities) -> Tags:
    """The likeliest sequence of tags that is one of names."""
    tags: Tags = scores.argmax(axis=1)
    if _BEGINS[tags[:1]].all() and _FOLLOWS[tags[:-1], tags[1:]].all():
        return tags
    return _viterbi(np.log(np.maximum(scores, 1e-30)))


def spans_of(tags: Sequence[int] | Tags) -> Iterable[tuple[int, int, EntityLabel]]:
    """The names of a sequence of tags: first token, the one behind the last, label."""
    start = 0
    label: EntityLabel | None = None
    for at, tag in enumerate([*(TAGS[tag] for tag in tags), "O"]):
        if label and tag != f"I-{label}":
            yield start, at, label
            label = None
        if tag[0] == "B":
            start, label = at, cast("EntityLabel", tag[2:])


def sureness(scores: Probabilities, start: int, end: int, tags: Tags) -> float:
    """The lowest probability in a name: of its tokens' tags, and that it ends where it ends."""
    least = float(scores[np.arange(start, end), tags[start:end]].min())
    if end < len(scores):
        least = min(least, 1.0 - float(scores[end, tags[start] + 1]))
    return least


def _viterbi(logs: Probabilities) -> Tags:
    never = np.where(_FOLLOWS, 0.0, -np.inf)
    best = np.where(_BEGINS, logs[0], -np.inf)
    back = np.zeros(logs.shape, dtype=np.int64)
    for at in range(1, len(logs)):
        paths = best[:, None] + never
        back[at] = paths.argmax(axis=0)
        best = paths.max(axis=0) + logs[at]
    tags: Tags = np.zeros(len(logs), dtype=np.int64)
    tags[-1] = best.argmax()
    for at in range(len(logs) - 1, 0, -1):
        tags[at - 1] = back[at, tags[at]]
    return tags
