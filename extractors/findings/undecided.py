"""What neither heading nor cue decides is left to the judgement of the sentence (`extractors/judgement`), as far as that has proved surer.

    a báo cáo without headings, "- Kinh phí sửa đường còn ít so với nhu cầu."   → shortcoming, basis model
    the same sentence under "Ưu điểm"                                            → as the rules say

What the rules have decided stays, and is evidence for its neighbours.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from extractors.findings.promises import Expected
from extractors.judgement import Judged, clauses_of, judge
from extractors.judgement.clauses import Clause
from extractors.structured import StructuredDocument
from extractors.vietnamese.finding_cues import KIND_OF_ROLE
from models.records import FindingBasis, FindingKind

if TYPE_CHECKING:
    from extractors.judgement.chain import Chain

Ground = Literal["role", "type", "bare", "words"]
"""What an undecided kind was read from: a heading that reports without judging ("Kết quả"), the type of a document under whose other
headings a kind is promised, that of a document without such headings, nothing but its own words."""

SURE: Mapping[Ground, float] = {"role": 0.95, "type": 0.97, "bare": 0.4, "words": 0.6}
"""How sure the judgement must be to stand against what each ground says (docs/decisions/judgement.md)."""
FEWEST = 8
"""Of a document with fewer clauses too little can be seen to judge one by its place and its neighbours."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """How sure the judgement must be by ground, from how many clauses on it is asked, and the chain that judges; None: the one shipped."""

    sure: Mapping[Ground, float]
    fewest: int = FEWEST
    chain: Chain | None = None


@dataclass(frozen=True, slots=True)
class Ruled:
    """A sentence or a part of one (code points) with the kind that the rules give it; None is no finding.

    `ground` is what the kind was read from where nothing decided it.
    """

    start: int
    end: int
    kind: FindingKind | None
    basis: FindingBasis
    ground: Ground | None = None
    confidence: float = 0.0


BY_WEIGHT = Judgement(SURE)
"""The judgement as far as it has proved surer than what the rules fall back on."""


def ground_of(document: StructuredDocument, expected: Expected) -> Ground:
    """What a kind is read from that neither heading nor cue decides."""
    if expected.kind is None:
        return "words"
    if not expected.by_type:
        return "role"
    return "type" if any(section.role in KIND_OF_ROLE for section in document.document.sections) else "bare"


def settle(document: StructuredDocument, blocks: Sequence[list[Ruled]], judgement: Judgement) -> list[list[Ruled]]:
    """The clauses of each block with the judgement's kind where it is surer than what the rules fell back on."""
    rulings = [ruled for block in blocks for ruled in block]
    if not any(ruled.ground for ruled in rulings):
        return list(blocks)
    clauses = clauses_of(document)
    if len(clauses) < judgement.fewest:
        return list(blocks)
    ruling = _rulings(clauses, rulings)
    known = {at: ruled.kind if ruled else None for at, ruled in enumerate(ruling) if ruled is None or not ruled.ground}
    judged: dict[Ruled, list[Judged]] = {}
    for ruled, each in zip(ruling, judge(document, clauses, known, judgement.chain), strict=True):
        if ruled and ruled.ground:
            judged.setdefault(ruled, []).append(each)
    return [
        [piece for ruled in block for piece in _pieces(ruled, judged.get(ruled, []), judgement.sure)]
        for block in blocks
    ]


def unruled(document: StructuredDocument) -> list[list[Ruled]]:
    """The clauses of each block as if there were no rules."""
    blocks: dict[str, list[Ruled]] = {}
    for clause in clauses_of(document):
        blocks.setdefault(clause.block.id, []).append(Ruled(clause.start, clause.end, None, "model", "words"))
    return list(blocks.values())


def _rulings(clauses: list[Clause], rulings: list[Ruled]) -> list[Ruled | None]:
    """For each clause what the rules say of the most of it; None where they left it out."""
    found: list[Ruled | None] = []
    first = 0
    for clause in clauses:
        while first < len(rulings) and rulings[first].end <= clause.start:
            first += 1
        shared, best = 0, None
        for at in range(first, len(rulings)):
            ruled = rulings[at]
            if ruled.start >= clause.end:
                break
            both = min(ruled.end, clause.end) - max(ruled.start, clause.start)
            if both > shared:
                shared, best = both, ruled
        found.append(best)
    return found


def _pieces(ruled: Ruled, judged: list[Judged], sure: Mapping[Ground, float]) -> list[Ruled]:
    """The clause as the rules have it, or its parts as they were judged, where each is sure."""
    if not ruled.ground:
        return [ruled]
    better = [each for each in judged if each.kind != ruled.kind and each.confidence >= sure[ruled.ground]]
    if not better:
        return [ruled]
    pieces = []
    for each in judged:
        start, end = max(each.clause.start, ruled.start), min(each.clause.end, ruled.end)
        if each in better:
            pieces.append(Ruled(start, end, each.kind, "model", confidence=each.confidence))
        else:
            pieces.append(replace(ruled, start=start, end=end))
    return pieces
