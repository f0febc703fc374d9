"""From a folder of gold and a folder of documents to the figures: each document goes through the pipeline as it is now.

evaluate(Path("annotations"), Path("corpus")).score.figure("dates")   → 0.98

A gold file is `NAME.json` with a `header`; its document is `NAME.txt`, `.md`, `.docx` or `.pdf` beside it or elsewhere.
"""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotations.scoring import FEW, Score, score
from extractors.errors import RefusedFile, UnreadableFile
from extractors.pipeline import parse

SUFFIXES = (".txt", ".md", ".docx", ".pdf")
"""The forms in which a document may lie there, the one that is evaluated first."""


@dataclass(slots=True)
class Evaluation:
    """The score, and the documents that could not be read, by name with the reason."""

    score: Score
    problems: dict[str, str]


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold file and its document; null where the folder holds none."""

    gold: Path
    document: Path | None

    @property
    def name(self) -> str:
        return self.gold.stem


def find_pairs(gold_dir: Path, documents_dir: Path, suffixes: Sequence[str] = SUFFIXES) -> list[Pair]:
    """The gold files of a folder with their documents, by name; FileNotFoundError if there is no gold."""
    found = []
    for path in sorted(gold_dir.glob("*.json")):
        if "header" not in read_json(path):
            continue  # another file of the folder, as the accuracy floor
        candidates = (documents_dir / (path.stem + suffix) for suffix in suffixes)
        found.append(Pair(path, next((candidate for candidate in candidates if candidate.is_file()), None)))
    if not found:
        raise FileNotFoundError(f"no gold files in {gold_dir.name}")
    return found


def evaluate(found: Sequence[Pair], workers: int = 1) -> Evaluation:
    """The score of the pipeline on these documents, read in `workers` processes."""
    results = extractions(found, workers)
    predicted = {name: result for name, result in results.items() if not isinstance(result, str)}
    problems = {name: result for name, result in results.items() if isinstance(result, str)}
    return Evaluation(score({pair.name: read_json(pair.gold) for pair in found}, predicted), problems)


def extractions(found: Sequence[Pair], workers: int) -> dict[str, dict[str, Any] | str]:
    """What the pipeline makes of each document, as plain values, or why it makes nothing of it; by name."""
    paths = [pair.document for pair in found if pair.document]
    with ProcessPoolExecutor(max(1, min(workers, len(paths))), multiprocessing.get_context("spawn")) as pool:
        results = dict(zip(paths, pool.map(_extraction, paths), strict=True))
    return {pair.name: results[pair.document] if pair.document else "no document of this name" for pair in found}


def table(result: Score) -> str:
    """The figures as the lines of a table; "–" where there was nothing to measure."""
    columns = ("P", "R", "F1", "macro", "whole")
    lines = [f"{'group':<12}" + "".join(f"{name:>8}" for name in columns) + f"{'gold':>7}{'got':>7}"]
    for name, group in result.groups.items():
        few = "  few: read the errors" if group.gold < FEW and (group.gold or group.predicted) else ""
        lines.append(
            f"{name:<12}" + "".join(f"{in_table(figure, places=3):>8}" for figure in group.measured.values())
            + f"{group.gold:>7}{group.predicted:>7}{few}"
        )  # fmt: skip
    attributes = ", ".join(f"{name} {accuracy.share:.2f}" for name, accuracy in result.attributes.items())
    lines.append(f"attributes of matched records: {attributes}")
    lines.append(f"records whose span is exactly their text: {result.spans.share:.4f}")
    return "\n".join(lines)


def in_table(figure: float | None, places: int) -> str:
    """A figure as a table shows it; "–" for what was not measured."""
    return "–" if figure is None else f"{figure:.{places}f}"


def _extraction(path: Path) -> dict[str, Any] | str:
    """The extraction of a file as plain values, or why there is none."""
    try:
        return parse(path.read_bytes(), path.name).as_json()
    except (RefusedFile, UnreadableFile) as problem:
        return problem.message


def read_json(path: Path) -> dict[str, Any]:
    """The object in a JSON file."""
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content
