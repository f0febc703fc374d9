"""The figures in README.md, measured anew on both parts of the corpus and on generated documents:  python -m annotations.figures

What stands between two marks is replaced by tables, and stays by hand nowhere.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from annotations.evaluation import evaluate, find_pairs, in_table
from annotations.scoring import Score
from annotations.split import PARTS, Part
from corpus.generate import generate
from corpus.generate.files import write_documents

README = Path(__file__).with_name("README.md")
REPORTS = Path(__file__).parents[1] / "corpus" / "reports"
TITLES: dict[Part, str] = {
    "tuning": "reports to write and tune rules on",
    "held out": "reports set aside",
}
COLUMNS = ("precision", "recall", "F1", "macro F1", "whole F1")
Mark = Literal["figures", "generated", "linking"]
_MARKS: dict[Mark, re.Pattern[str]] = {
    name: re.compile(rf"(?P<begin><!-- {name}: [^>]*-->\n)(?P<tables>.*?)(?P<end><!-- /{name} -->)", re.DOTALL)
    for name in ("figures", "generated", "linking")
}
GENERATED, SEED = 200, 2026
"""How many documents of test frames are generated, and of which seed."""


def measure(workers: int) -> dict[Part, Score]:
    """The score of the pipeline as it is now on each part, read in `workers` processes."""
    found = find_pairs(README.parent, REPORTS)
    return {
        part: evaluate([pair for pair in found if pair.name in names], workers).score for part, names in PARTS.items()
    }


def as_markdown(scores: Mapping[Part, Score]) -> str:
    """The figures of each part and group as tables."""
    return "\n\n".join(
        f"{len(PARTS[part])} {TITLES[part]} ({part}):\n\n{_table(result)}" for part, result in scores.items()
    )


def measure_generated(workers: int, count: int = GENERATED) -> Score:
    """The score on documents of frames that are kept for testing, generated for this and not kept."""
    with tempfile.TemporaryDirectory() as folder:
        write_documents([made.draft for made in generate(SEED, count, "test")], Path(folder), "txt")
        return evaluate(find_pairs(Path(folder), Path(folder)), workers).score


def generated_as_markdown(score: Score, count: int = GENERATED) -> str:
    """The figures of generated documents as a table."""
    return f"{count} generated documents of test frames (seed {SEED}):\n\n{_table(score)}"


def with_figures(page: str, tables: str, mark: Mark = "figures") -> str:
    """The page with the tables between its marks; ValueError if it has none."""
    figures_in(page, mark)
    return _MARKS[mark].sub(lambda match: f"{match['begin']}\n{tables}\n\n{match['end']}", page)


def figures_in(page: str, mark: Mark = "figures") -> str:
    """The tables between the marks of a page; ValueError if it has none."""
    match = _MARKS[mark].search(page)
    if match is None:
        raise ValueError("the page has no marks for its figures")
    return match["tables"]


def main() -> None:
    """Measure and write."""
    workers = os.cpu_count() or 1
    page = with_figures(README.read_text(encoding="utf-8"), as_markdown(measure(workers)))
    page = with_figures(page, generated_as_markdown(measure_generated(workers)), "generated")
    README.write_text(page, encoding="utf-8")


def _table(result: Score) -> str:
    lines = [f"| records | {' | '.join(COLUMNS)} | gold |", "| --- " * (len(COLUMNS) + 2) + "|"]
    for name, group in result.groups.items():
        figures = (in_table(figure, places=2) for figure in group.measured.values())
        lines.append(f"| {name} | {' | '.join(figures)} | {group.gold} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
