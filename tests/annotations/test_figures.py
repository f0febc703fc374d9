"""The figures that a page shows: replaced between their marks, the rest of the page left alone."""

from __future__ import annotations

import pytest

from annotations.figures import README, as_markdown, with_figures
from annotations.scoring import score

PAGE = "before\n<!-- figures: x -->\nold\n<!-- /figures -->\nafter\n"


def test_what_stands_between_the_marks_is_replaced() -> None:
    once = with_figures(PAGE, "new")
    assert once == "before\n<!-- figures: x -->\n\nnew\n\n<!-- /figures -->\nafter\n"
    assert with_figures(once, "new") == once


def test_a_page_without_marks_is_an_error() -> None:
    with pytest.raises(ValueError, match="no marks"):
        with_figures("page", "new")


def test_the_readme_has_a_row_for_every_group() -> None:
    table = as_markdown(score({}, {}))
    rows = [line.split(" | ")[0] for line in table.splitlines()]
    page = README.read_text(encoding="utf-8")
    assert [row for row in rows if row not in page] == []
