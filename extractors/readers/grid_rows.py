"""Rows of cells as a grid: its cells with their places, and which rows are its head.

grid_of_rows([["TT", "Tên"], ["1", "Kế hoạch"]])  → Grid with 4 cells, the first two header cells
"""

from __future__ import annotations

import re

from extractors.readers.layout import Grid, GridCell

_FIGURE = re.compile(r"[-–+]?\d[\d.,/ ]*%?\Z")
_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?(?:\s*=.*)?\Z|\(?[A-Z]\)?\Z")


def grid_of_rows(rows: list[list[str]], ruled: bool = True) -> Grid:
    """A grid of plain rows, one cell per place; short rows are filled up with empty cells."""
    width = max(len(row) for row in rows)
    cells = [
        GridCell(number, column, row[column] if column < len(row) else "")
        for number, row in enumerate(rows)
        for column in range(width)
    ]
    grid = Grid(cells, ruled=ruled)
    if ruled:
        mark_header(grid)
    return grid


def mark_header(grid: Grid) -> None:
    """Mark the head of a table whose format does not say which rows it is.

    The head is the first row, if it names its columns in words and other rows follow; a cell of it that spans rows draws those rows in,
    and so does a row that numbers the columns ("(1) (2) (3)").
    """
    rows: dict[int, list[GridCell]] = {}
    for cell in grid.cells:
        rows.setdefault(cell.row, []).append(cell)
    first = rows.get(0, [])
    named = [cell for cell in first if cell.text.strip()]
    if len(rows) < 2 or len(named) < 2 or any(_FIGURE.match(cell.text.strip()) for cell in named):
        return
    last = max(cell.row + cell.row_span - 1 for cell in named)
    if last + 1 >= len(rows):
        last = 0
    numbers = [cell.text.strip() for cell in rows.get(last + 1, []) if cell.text.strip()]
    if len(numbers) > 2 and len(rows) > last + 2 and all(_COLUMN_NUMBER.match(number) for number in numbers):
        last += 1
    for cell in grid.cells:
        cell.header = cell.row <= last
