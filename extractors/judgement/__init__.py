"""What kind of finding a sentence is where no heading says so: judged by its words, its place and its neighbours.

    "- Kinh phí sửa đường còn ít."      → shortcoming, 0.93
    "- Xã chờ tuyển dụng thêm người."   → shortcoming, 0.81, for it stands between two of them

The rules (`extractors/findings`) come first: what they have decided is given as known, is evidence for its neighbours and costs nothing.
What the weights were trained on and how far they hold: `weights/MODEL_CARD.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.judgement.clauses import Clause, clauses_of
from extractors.judgement.features import Features
from extractors.structured import StructuredDocument
from models.records import FindingKind

if TYPE_CHECKING:
    from extractors.judgement.chain import Chain


@dataclass(frozen=True, slots=True)
class Judged:
    """A clause, its kind in the likeliest reading of the whole document (None: no finding), and how likely that is (0 to 1)."""

    clause: Clause
    kind: FindingKind | None
    confidence: float


def judge(
    document: StructuredDocument,
    clauses: list[Clause],
    known: Mapping[int, FindingKind | None],
    chain: Chain | None = None,
) -> list[Judged]:
    """The kinds of these clauses; those that are known, by their place in the list, stay. `chain` is another than the one shipped."""
    from extractors.judgement.chain import JOINS, KINDS, Chain  # numpy, which reading a text does without

    chain = chain or Chain.read()
    joins = [JOINS.index(clause.join) for clause in clauses]
    features = Features(document, clauses)
    places = [None if at in known else features.places(at) for at in range(len(clauses))]
    kinds = [KINDS.index(known[at]) if at in known else None for at in range(len(clauses))]
    scores = chain.scores(places, kinds)
    likely = chain.probabilities(scores, joins)
    return [
        Judged(clause, KINDS[kind], float(chances[kind]))
        for clause, kind, chances in zip(clauses, chain.best(scores, joins), likely, strict=True)
    ]


__all__ = ["Clause", "Judged", "clauses_of", "judge"]
