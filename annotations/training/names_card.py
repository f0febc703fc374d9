"""The figures in the recogniser's model card, measured anew:  python -m annotations.training.names_card

How well names are read by the recogniser alone, by rules and tables alone, by both as the product has them, and by `underthesea.ner`, on
documents that none of the weights was trained on.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from annotations.evaluation import Pair, find_pairs, read_json
from annotations.figures import GENERATED, SEED, with_figures
from annotations.matching import Item, pairs
from annotations.split import PARTS
from annotations.training.sentences import GOLD, REPORTS, read_by_rules
from corpus.generate import generate
from corpus.generate.files import write_documents
from extractors.ner import WORTH, names
from extractors.ner.network import ARRAYS, WEIGHTS
from extractors.ner.tags import LABELS
from extractors.pipeline import parse
from extractors.structured import StructuredDocument

CARD = WEIGHTS.with_name("MODEL_CARD.md")
BESIDE = GOLD.parents[1] / "shared" / "gold" / "dev"
"""Real documents with gold, which may lie beside the project and are no part of it."""


def write() -> None:
    """Measure and write."""
    CARD.write_text(with_figures(CARD.read_text(encoding="utf-8"), as_markdown(measure())), encoding="utf-8")


def digest() -> str:
    """The SHA-256 of the weights."""
    return hashlib.sha256((WEIGHTS / ARRAYS).read_bytes()).hexdigest()


@dataclass
class Figures:
    """What was counted on a set of documents: how many names are in the gold, were read, and are the same."""

    counts: dict[str, dict[str, Counter[str]]]
    """By way and label (all labels: "all")."""
    scores: dict[float, Counter[str]]
    """Of the recogniser alone, by the least score of the step in `extractors.ner.WORTH`."""


def measure(generated: int = GENERATED) -> dict[str, Figures]:
    """The figures on each set of documents, by the title of the set."""
    sets: dict[str, Figures] = {}
    if BESIDE.is_dir():
        sets["real documents that lie beside the project"] = measure_on(find_pairs(BESIDE, BESIDE))
    held_out = [pair for pair in find_pairs(GOLD, REPORTS) if pair.name in PARTS["held out"]]
    sets["reports set aside (held out)"] = measure_on(held_out)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_documents([made.draft for made in generate(SEED, generated, "test")], folder, "txt")
        sets[f"{generated} generated documents of test frames"] = measure_on(find_pairs(folder, folder))
    return sets


def measure_on(documents: Sequence[Pair]) -> Figures:
    """The figures on these documents, read in as many processes as there are cores."""
    with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("spawn")) as pool:
        read = list(pool.map(read_in_all_ways, [pair.document for pair in documents]))
    figures = Figures(
        {way: {label: Counter() for label in ("all", *LABELS)} for way in WAYS},
        {least: Counter() for least, _ in WORTH},
    )
    for pair, found in zip(documents, read, strict=True):
        gold: list[Item] = read_json(pair.gold)["entities"]
        for way, got in found.items():
            same = [got[at] for _, at in pairs("entities", gold, got)]
            for counted, items in (("gold", gold), ("read", got), ("same", same)):
                for item in items:
                    figures.counts[way][item["label"]][counted] += 1
                    figures.counts[way]["all"][counted] += 1
                    if "score" in item:
                        figures.scores[next(least for least, _ in WORTH if item["score"] >= least)][counted] += 1
    return figures


def read_in_all_ways(document: Path) -> dict[str, list[Item]]:
    """The names in a document, label and text, by each of the ways."""
    extraction = parse(document.read_bytes(), document.name)
    structured = StructuredDocument(extraction.document, extraction.header)
    product = [{"label": each.label, "text": each.text} for each in extraction.entities]
    return {way: product if read is None else list(read(structured)) for way, read in WAYS.items()}


def as_markdown(sets: Mapping[str, Figures]) -> str:
    """The weights' digest, and the figures and what scores are worth as tables."""
    lines = [f"SHA-256 of `weights/{ARRAYS}`: `{digest()}`", "", *_header("F1 on", "names", *WAYS)]
    for title, figures in sets.items():
        for label in ("all", *LABELS):
            counts = [figures.counts[way][label] for way in WAYS]
            shown = (f"{f1(each):.3f}" for each in counts)
            lines.append(_row(title if label == "all" else label, str(counts[0]["gold"]), *shown))
    lines += [
        "",
        *_header("right, of names found by the recogniser alone", *(f"score from {least}" for least, _ in WORTH)),
    ]
    for title, figures in sets.items():
        lines.append(_row(title, *(f"{each['same']} of {each['read']}" for each in figures.scores.values())))
    return "\n".join(lines)


def _header(*cells: str) -> list[str]:
    return [_row(*cells), "| --- " * len(cells) + "|"]


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def f1(counts: Counter[str]) -> float:
    """F1 of counted names; 1 where there is nothing to read and nothing was."""
    both = counts["gold"] + counts["read"]
    return 2 * counts["same"] / both if both else 1.0


def by_recogniser(document: StructuredDocument) -> Iterator[Item]:
    """What the network finds in the sentences of a document."""
    sentences = [document.text[start:end] for start, end in document.sentences]
    for sentence, found in zip(sentences, names(sentences), strict=True):
        for name in found:
            yield {"label": name.label, "text": sentence[name.start : name.end], "score": name.score}


def by_rules(document: StructuredDocument) -> Iterator[Item]:
    """What rules and tables find."""
    for name in read_by_rules(document):
        yield {"label": name.label, "text": document.text[name.start : name.end]}


def by_underthesea(document: StructuredDocument) -> Iterator[Item]:
    """What the recogniser of `underthesea` finds in the sentences of a document."""
    for start, end in document.sentences:
        for label, words in _of_underthesea(document.text[start:end]):
            yield {"label": label, "text": words}


WAYS: dict[str, Callable[[StructuredDocument], Iterator[Item]] | None] = {
    "recogniser alone": by_recogniser,
    "rules alone": by_rules,
    "both": None,
    "`underthesea.ner`": by_underthesea,
}
"""How names are read, in the order of the table; nothing: as the product does."""


@cache
def _of_underthesea(sentence: str) -> list[tuple[str, str]]:
    from underthesea import ner  # type: ignore[import-untyped]  # the library carries no types

    found: list[tuple[str, str]] = []
    before = ""
    for word, _, _, tag in ner(sentence):
        part, _, label = tag.partition("-")
        if label in LABELS and part == "I" and label == before:
            found[-1] = (label, f"{found[-1][1]} {word}")
        elif label in LABELS:
            found.append((label, word))
        before = label
    return found


if __name__ == "__main__":
    write()
