"""Tables: their text as one block, and where each cell lies in it.

Cells of a row are joined by a tab, rows by a line feed; a cell's own line feeds are spaces. A table that runs over a page is one table.

    [["TT", "Chỉ tiêu"], ["1", "Hồ sơ"]]  → "TT\\tChỉ tiêu\\n1\\tHồ sơ", header cells: those of row 0
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby

from extractors.readers.layout import Grid, GridCell
from extractors.structure.paragraphs import is_open, join
from extractors.structure.pieces import Piece, one_line
from models.document import Cell

CAPTION = re.compile(r"(?:Bảng|Biểu|Phụ lục|Phụ biểu|BẢNG|BIỂU|PHỤ LỤC|PHỤ BIỂU)\b")


def merge_over_pages(pieces: list[Piece]) -> list[Piece]:
    """The pieces with a table that directly follows one of equal width put under it; a heading row that is printed again is left out."""
    merged: list[Piece] = []
    above: Piece | None = None  # footnotes at the foot of its page do not part a table
    for piece in pieces:
        if piece.grid and above is not None and above.grid and _goes_on(above.grid, piece.grid):
            above.grid = _under(above.grid, piece.grid)
        else:
            merged.append(piece)
            above = above if piece.kind == "footnote" else piece
    return merged


def render(grid: Grid, start: int) -> tuple[str, list[Cell]]:
    """The table's text, and its cells with their offsets into the document, whose text the table enters at `start`."""
    heading_rows = _heading_rows(grid)
    rows: list[str] = []
    cells: list[Cell] = []
    at = start
    for number, row in groupby(in_order(grid), key=lambda cell: cell.row):
        texts: list[str] = []
        for cell in row:
            text = one_line(cell.text)
            cells.append(
                Cell(
                    row=number,
                    column=cell.column,
                    row_span=max(cell.row_span, 1),
                    column_span=max(cell.column_span, 1),
                    header=cell.header or number < heading_rows,
                    start=at,
                    end=at + len(text),
                )
            )
            texts.append(text)
            at += len(text) + 1
        rows.append("\t".join(texts))
    return "\n".join(rows), cells


def in_order(grid: Grid) -> list[GridCell]:
    """The cells row by row, which is the order in which their text is read."""
    return sorted(grid.cells, key=lambda cell: (cell.row, cell.column))


def caption_of(above: Piece | None) -> str | None:
    """The line above a table if it names it ("Bảng 2. …", "Phụ lục …")."""
    if above is None or above.grid or len(above.text) > 300 or not CAPTION.match(above.text):
        return None
    return above.text


def _heading_rows(grid: Grid) -> int:
    """How many rows at the top name the columns: those that the first row's cells span; none in a table of one row."""
    rows = {cell.row for cell in grid.cells}
    if len(rows) < 2 or any(cell.header for cell in grid.cells):
        return 0
    first = [cell for cell in grid.cells if cell.row == 0]
    if not grid.ruled or not first or re.fullmatch(r"\d{1,3}\W?", one_line(first[0].text)):
        return 0
    return min(max(cell.row_span for cell in first), len(rows) - 1)


def _width(grid: Grid) -> int:
    return max((cell.column + cell.column_span for cell in grid.cells), default=0)


def _goes_on(above: Grid, below: Grid) -> bool:
    return _width(above) == _width(below) and above.ruled == below.ruled and _width(above) > 1


def _under(above: Grid, below: Grid) -> Grid:
    height = max((cell.row + cell.row_span for cell in above.cells), default=0)
    rows = max(_heading_rows(above), 1)
    repeated = rows if _texts(above, rows) == _texts(below, rows) else 0
    rest = _rest_of_last_row(above, below, repeated)
    cells = [
        _with_rest(cell, rest[cell.column]) if cell.row == height - 1 and cell.column in rest else cell
        for cell in above.cells
    ]
    taken = repeated + (bool(rest) or _is_empty(below, repeated))
    moved = [
        replace(cell, row=cell.row - taken + height, header=cell.header and not repeated)
        for cell in below.cells
        if cell.row >= taken
    ]
    return Grid([*cells, *moved], above.x0, above.x1, above.top, below.bottom, above.ruled)


def _with_rest(cell: GridCell, rest: GridCell) -> GridCell:
    """A cell whose last line the page break parted from the others."""
    return replace(cell, text=join([cell.text, rest.text]), lines=[*cell.lines, *rest.lines])


def _rest_of_last_row(above: Grid, below: Grid, first: int) -> dict[int, GridCell]:
    """The cells by column of the row `first` of a grid if they are the rest of the last row above, which the page break cut; else none.

    Such a row has nothing in its first cell, where others have their number, nothing where the row above has nothing, and a cell whose
    sentence is plainly open.
    """
    last_row = max(cell.row for cell in above.cells)
    last = {cell.column: cell.text for cell in above.cells if cell.row == last_row and cell.row_span == 1}
    rest = {cell.column: cell for cell in below.cells if cell.row == first and cell.text.strip()}
    if not rest or 0 in rest or not last.get(0, "").strip() or any(not last.get(at, "").strip() for at in rest):
        return {}
    return rest if any(is_open(one_line(last[at]), one_line(cell.text)) for at, cell in rest.items()) else {}


def _is_empty(grid: Grid, row: int) -> bool:
    """Whether nothing is written in a row: what is left of one that the page break cut below its last line."""
    return not any(cell.text.strip() for cell in grid.cells if cell.row == row)


def _texts(grid: Grid, rows: int) -> list[tuple[int, int, str]]:
    return [(cell.row, cell.column, one_line(cell.text)) for cell in grid.cells if cell.row < rows]
