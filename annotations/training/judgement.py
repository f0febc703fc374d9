"""The judgement of sentences, trained:  python -m annotations.training judgement

Hand-made gold of the reports to tune on (`annotations/split.py`) and generated documents of training frames, all without their headings
(`annotations/headless.py`). A clause is of the kind of the finding that holds most of it, or of none. The multiplier that makes
probabilities of the scores is the likeliest on reports that a chain had not seen. Writes the weights and prints their SHA-256.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from annotations.evaluation import find_pairs, read_json
from annotations.headless import without_headings
from annotations.split import PARTS
from annotations.surface import squeeze, squeezed_places
from annotations.training.chains import Example, fit
from corpus.generate import generate
from extractors.judgement.chain import JOINS, KINDS, WEIGHTS, Chain, Places
from extractors.judgement.clauses import Clause, clauses_of
from extractors.judgement.features import Features, place_of
from extractors.pipeline import read_structure
from extractors.structured import StructuredDocument
from models.records import FindingKind

GOLD = Path(__file__).parents[1]
REPORTS = GOLD.parent / "corpus" / "reports"
OUTPUT = GOLD.parent / "extractors" / "judgement" / WEIGHTS
SEED = 7
GENERATED = 100
"""How many documents of training frames are generated."""
BY_HAND = 3.0
"""How many times as much as a generated document a report counts: its sentences were not made by a grammar."""
FOLDS = 6
TEMPERS = tuple(tenth / 20 for tenth in range(6, 21))


@dataclass(frozen=True, slots=True)
class Lesson:
    """A document without headings, its findings by the gold, and what of it is learned."""

    name: str
    document: StructuredDocument
    example: Example


def reports() -> list[Lesson]:
    """The reports to tune on."""
    pairs = [pair for pair in find_pairs(GOLD, REPORTS, (".txt",)) if pair.name in PARTS["tuning"]]
    texts = ((pair.name, pair.document.read_text("utf-8"), read_json(pair.gold)) for pair in pairs if pair.document)
    return list(_lessons(texts, BY_HAND))


def invented(count: int = GENERATED) -> list[Lesson]:
    """Generated documents of training frames."""
    made = generate(SEED, count, "train")
    return list(_lessons(((each.draft.name, each.text, each.gold) for each in made), 1.0))


def folds(lessons: Sequence[Lesson], others: Sequence[Lesson]) -> Iterator[tuple[Chain, list[Lesson]]]:
    """For each part of the lessons a chain that learned the other parts, and `others`, and the part."""
    for fold in range(FOLDS):
        kept = [lesson for at, lesson in enumerate(lessons) if at % FOLDS != fold]
        examples = [lesson.example for lesson in (*kept, *others)]
        yield fit(examples, SEED, runs=1), [lesson for at, lesson in enumerate(lessons) if at % FOLDS == fold]


def best_temper(unseen: Iterable[tuple[Chain, Sequence[Lesson]]]) -> float:
    """The multiplier under which the gold of lessons that each chain had not seen is likeliest."""
    unlikely = dict.fromkeys(TEMPERS, 0.0)
    for chain, lessons in unseen:
        for lesson in lessons:
            example = lesson.example
            places = [np.concatenate(each) for each in zip(example.words, example.context, strict=True)]
            for temper in TEMPERS:
                tempered = Chain(chain.features, chain.following, temper)
                scores = tempered.scores(places, [None] * len(places))
                likely = tempered.probabilities(scores, example.joins.tolist())
                right = likely[np.arange(len(places)), example.kinds]
                unlikely[temper] -= float(np.log(np.maximum(right, 1e-12)).sum())
    return min(unlikely, key=lambda temper: unlikely[temper])


def kinds_of(
    document: StructuredDocument, clauses: Sequence[Clause], findings: Sequence[Mapping[str, Any]]
) -> list[FindingKind | None]:
    """The kind of each clause: that of the finding that holds more than half of it."""
    spans = list(_placed(document.text, findings))
    found: list[FindingKind | None] = []
    for clause in clauses:
        shared = [(min(end, clause.end) - max(start, clause.start), kind) for start, end, kind in spans]
        most, kind = max(shared, key=lambda each: each[0], default=(0, None))
        found.append(kind if 2 * most >= clause.end - clause.start else None)
    return found


def train(folder: Path) -> None:
    """Train, and write the weights; `folder` is not needed."""
    lessons, others = reports(), invented()
    temper = best_temper(folds(lessons, others))
    chain = fit([lesson.example for lesson in (*lessons, *others)], SEED)
    OUTPUT.parent.mkdir(parents=True, exist_ok=True)
    write(Chain(chain.features, chain.following, temper), OUTPUT)
    print(f"temper {temper}, SHA-256 {hashlib.sha256(OUTPUT.read_bytes()).hexdigest()}")


def write(chain: Chain, path: Path) -> None:
    """The weights as arrays, half as exact as they were trained; the same bytes for the same weights."""
    np.savez_compressed(
        path,
        features=chain.features.astype(np.float16),
        following=chain.following.astype(np.float32),
        temper=np.array(chain.temper),
    )


def _lessons(texts: Iterable[tuple[str, str, dict[str, Any]]], weight: float) -> Iterator[Lesson]:
    for name, text, gold in texts:
        made = without_headings(text, gold)
        document = read_structure(made.text.encode(), f"{name}.txt")
        clauses = clauses_of(document)
        features = Features(document, clauses)
        numbers = range(len(clauses))
        example = Example(
            words=[_places(features.words(at)) for at in numbers],
            context=[_places(features.context(at)) for at in numbers],
            kinds=np.array([KINDS.index(kind) for kind in kinds_of(document, clauses, made.gold["findings"])]),
            joins=np.array([JOINS.index(clause.join) for clause in clauses]),
            weight=weight,
        )
        yield Lesson(name, document, example)


def _places(features: Iterable[str]) -> Places:
    return np.array([place_of(feature) for feature in features], dtype=np.int64)


def _placed(text: str, findings: Sequence[Mapping[str, Any]]) -> Iterator[tuple[int, int, FindingKind]]:
    """Where the findings of the gold stand in the text, one after the other; those that a footnote cuts in two are left out."""
    surface, places = squeezed_places(text)
    position = 0
    for finding in findings:
        words = squeeze(finding["text"])
        at = surface.find(words, position)
        if at >= 0:
            position = at + 1
            yield places[at], places[at + len(words) - 1] + 1, finding["kind"]
