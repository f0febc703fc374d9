"""The figures that a page shows: replaced between their marks, the rest of the page left alone, no better than what is reached."""

from __future__ import annotations

import re

import pytest

import corpus
from annotations.figures import (
    COLUMNS,
    README,
    as_markdown,
    figures_in,
    generated_as_markdown,
    measure,
    measure_generated,
    with_figures,
)
from annotations.scoring import Score
from annotations.split import PARTS, Part

PAGE = "before\n<!-- figures: x -->\nold\n<!-- /figures -->\nafter\n"
ROUNDING = 0.01
"""The page shows two places."""
SUMS = [at for at, column in enumerate(COLUMNS) if column not in ("precision", "recall")]
"""The columns that must not claim too much; precision and recall may be traded for one another."""
SCORED = ["references", "dates", "deadlines", "indicators", "findings", "entities", "checks", "header"]
AGAIN = "run: python -m annotations.figures"


@pytest.fixture(scope="module")
def measured() -> dict[Part, Score]:
    """The figures of both parts as they are now."""
    return measure(workers=2)


def test_what_stands_between_the_marks_is_replaced() -> None:
    once = with_figures(PAGE, "new")
    assert once == "before\n<!-- figures: x -->\n\nnew\n\n<!-- /figures -->\nafter\n"
    assert with_figures(once, "new") == once


def test_a_page_without_marks_is_an_error() -> None:
    with pytest.raises(ValueError, match="no marks"):
        with_figures("page", "new")


def test_every_report_is_in_one_part() -> None:
    reports = sorted(path.stem for path in corpus.report_paths("txt"))
    assert sorted(name for names in PARTS.values() for name in names) == reports
    assert all(PARTS.values())


def test_the_page_shows_every_group_of_both_parts_with_the_gold_of_today(measured: dict[Part, Score]) -> None:
    now, shown = _rows(as_markdown(measured)), _rows(figures_in(README.read_text(encoding="utf-8")))
    assert [(name, row[-1]) for name, row in shown] == [(name, row[-1]) for name, row in now], AGAIN


def test_the_page_claims_no_more_than_is_reached(measured: dict[Part, Score]) -> None:
    now, shown = _rows(as_markdown(measured)), _rows(figures_in(README.read_text(encoding="utf-8")))
    claims = [
        f"{name} {COLUMNS[at]}: {claimed[at]}, reached {reached[at]}"
        for (name, reached), (_, claimed) in zip(now, shown, strict=True)
        for at in SUMS
        if claimed[at] != reached[at] and float(claimed[at]) > float(reached[at]) + ROUNDING
    ]
    assert not claims, AGAIN


def _rows(tables: str) -> list[tuple[str, list[str]]]:
    """The rows of the tables: their group and their cells, the gold last."""
    cells = (line.strip("| ").split(" | ") for line in tables.splitlines() if re.match(r"\| \w+ \| [\d.–]+ \|", line))
    return [(name, row) for name, *row in cells]


def test_the_page_shows_generated_documents_beside_them() -> None:
    shown = _rows(figures_in(README.read_text(encoding="utf-8"), "generated"))
    assert [name for name, _ in shown] == SCORED


def test_generated_documents_are_measured() -> None:
    shown = _rows(generated_as_markdown(measure_generated(workers=1, count=2), count=2))
    assert [name for name, _ in shown] == SCORED
    assert all(int(row[-1]) > 0 for name, row in shown if name != "checks")
