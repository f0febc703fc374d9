"""The figures in README.md, measured anew on the corpus:  python -m annotations.figures

What stands between the two marks is replaced by the table of `trichluc evaluate`, and stays by hand nowhere.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from annotations.evaluation import evaluate, find_pairs
from annotations.scoring import Score

README = Path(__file__).with_name("README.md")
REPORTS = Path(__file__).parents[1] / "corpus" / "reports"
_MARKS = re.compile(r"(?P<begin><!-- figures: [^>]*-->\n).*?(?P<end><!-- /figures -->)", re.DOTALL)


def as_markdown(result: Score) -> str:
    """The figures of each group as a table."""
    lines = ["| records | precision | recall | F1 | whole | gold |", "| --- | --- | --- | --- | --- | --- |"]
    for name, group in result.groups.items():
        figures = (group.precision, group.recall, group.f1, group.whole_f1)
        lines.append(f"| {name} | " + " | ".join(f"{figure:.2f}" for figure in figures) + f" | {group.gold} |")
    return "\n".join(lines)


def with_figures(page: str, table: str) -> str:
    """The page with the table between its marks; ValueError if it has none."""
    if not _MARKS.search(page):
        raise ValueError("the page has no marks for its figures")
    return _MARKS.sub(lambda match: f"{match['begin']}\n{table}\n\n{match['end']}", page)


def main() -> None:
    """Measure and write."""
    result = evaluate(find_pairs(README.parent, REPORTS), workers=os.cpu_count() or 1).score
    README.write_text(with_figures(README.read_text(encoding="utf-8"), as_markdown(result)), encoding="utf-8")


if __name__ == "__main__":
    main()
