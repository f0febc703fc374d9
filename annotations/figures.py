"""The figures in README.md, measured anew on both parts of the corpus:  python -m annotations.figures

What stands between the two marks is replaced by a table for each part, and stays by hand nowhere.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

from annotations.evaluation import evaluate, find_pairs
from annotations.scoring import Score
from annotations.split import PARTS, Part

README = Path(__file__).with_name("README.md")
REPORTS = Path(__file__).parents[1] / "corpus" / "reports"
TITLES: dict[Part, str] = {
    "tuning": "reports to write and tune rules on",
    "held out": "reports set aside",
}
COLUMNS = ("precision", "recall", "F1", "macro F1", "whole F1")
_MARKS = re.compile(r"(?P<begin><!-- figures: [^>]*-->\n)(?P<tables>.*?)(?P<end><!-- /figures -->)", re.DOTALL)


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


def with_figures(page: str, tables: str) -> str:
    """The page with the tables between its marks; ValueError if it has none."""
    figures_in(page)
    return _MARKS.sub(lambda match: f"{match['begin']}\n{tables}\n\n{match['end']}", page)


def figures_in(page: str) -> str:
    """The tables between the marks of a page; ValueError if it has none."""
    match = _MARKS.search(page)
    if match is None:
        raise ValueError("the page has no marks for its figures")
    return match["tables"]


def main() -> None:
    """Measure and write."""
    tables = as_markdown(measure(os.cpu_count() or 1))
    README.write_text(with_figures(README.read_text(encoding="utf-8"), tables), encoding="utf-8")


def _table(result: Score) -> str:
    lines = [f"| records | {' | '.join(COLUMNS)} | gold |", "| --- " * (len(COLUMNS) + 2) + "|"]
    for name, group in result.groups.items():
        figures = (group.precision, group.recall, group.f1, group.macro, group.whole_f1)
        lines.append(f"| {name} | " + " | ".join(f"{figure:.2f}" for figure in figures) + f" | {group.gold} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
