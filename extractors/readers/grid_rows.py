"""Rows of cells as a grid: its cells with their places, and which rows are its head.

grid_of_rows([["TT", "Tên"], ["1", "Kế hoạch"]])  → Grid with 4 cells, the first two header cells

GridRows does the same for formats whose cells say how many rows and columns they take, as those of HTML and OpenDocument.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.readers.layout import Grid, GridCell, Line

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


class GridRows:
    """A table that is filled cell by cell, each in the first place of its row that no cell above has taken."""

    def __init__(self, most_cells: int) -> None:
        self.cells: list[GridCell] = []
        self.whole = True
        """Whether all cells were taken: after `most_cells` no further one is."""
        self._most = most_cells
        self._row = -1
        self._column = 0
        self._taken: dict[int, int] = {}
        """Columns that a cell above takes, with the last row of it."""

    def start_row(self) -> bool:
        """Begin a row; False if the limit is reached, and the rest of the table is to be left."""
        if len(self.cells) >= self._most:
            self.whole = False
            return False
        self._row += 1
        self._column = 0
        return True

    def add(self, text: str, row_span: int = 1, column_span: int = 1, header: bool = False) -> None:
        """The next cell of the row; none beyond the limit."""
        if len(self.cells) >= self._most:
            self.whole = False
            return
        while self._taken.get(self._column, -1) >= self._row:
            self._column += 1
        self.cells.append(GridCell(self._row, self._column, text, row_span, column_span, header))
        if row_span > 1:
            for column in range(self._column, self._column + column_span):
                self._taken[column] = self._row + row_span - 1
        self._column += column_span

    def grid(self, ruled: bool) -> Grid:
        """The table; its head is guessed where no cell said that it belongs to it."""
        height = self._row + 1
        for cell in self.cells:
            cell.row_span = min(cell.row_span, height - cell.row)
        grid = Grid(self.cells, ruled=ruled)
        if ruled and not any(cell.header for cell in self.cells):
            mark_header(grid)
        return grid


def texts_of(items: list[Line | Grid]) -> Iterator[str]:
    """The lines of what stands in a cell, notes left out; of a table in it, each row is one line."""
    for item in items:
        if isinstance(item, Line):
            if item.footnote is None:
                yield item.text
            continue
        rows: dict[int, list[str]] = {}
        for cell in item.cells:
            if cell.text:
                rows.setdefault(cell.row, []).append(cell.text.replace("\n", " "))
        yield from (" ".join(row) for row in rows.values())


def is_figure(text: str) -> bool:
    """Whether a cell holds a number and nothing else."""
    return _FIGURE.match(text.strip()) is not None


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
    if len(rows) < 2 or len(named) < 2 or any(is_figure(cell.text) for cell in named):
        return
    last = max(cell.row + cell.row_span - 1 for cell in named)
    if last + 1 >= len(rows):
        last = 0
    numbers = [cell.text.strip() for cell in rows.get(last + 1, []) if cell.text.strip()]
    if len(numbers) > 2 and len(rows) > last + 2 and all(_COLUMN_NUMBER.match(number) for number in numbers):
        last += 1
    for cell in grid.cells:
        cell.header = cell.row <= last
