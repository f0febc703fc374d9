"""Ruled tables on a PDF page, their words put into cells.

grids_of(rules, words, 1000)  → ([Grid(…)], the words that stand outside of tables, True)
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter

from extractors.readers.grid_rows import mark_header
from extractors.readers.layout import Grid, GridCell, Line
from extractors.readers.pdf_lines import lines_of
from extractors.readers.pdf_mesh import tables_of
from extractors.readers.pdf_rules import Box, Rules
from extractors.readers.pdf_words import Run

_SAME_EDGE = 3.0
"""Edges closer than this are one edge."""
_NEW_PARAGRAPH = re.compile(r"\s*(?:[-–+*•]\s|\d{1,2}[.)]\s|[a-zđ]\)\s)")
_PARAGRAPH_END = re.compile(r"[.;:]\Z")


def grids_of(
    rules: Rules, runs: list[Run], most_cells: int, word_boxes: bool = False
) -> tuple[list[Grid], list[Run], bool]:
    """The tables of a page, the runs outside of them, and whether all tables were read: those beyond `most_cells` cells stay text.

    With `word_boxes` the lines of the cells have the boxes of their words.
    """
    tables = [cells for cells in tables_of(rules) if _has_columns(cells)] if rules.mesh else []
    if not tables:
        return [], runs, True
    words = [word for run in runs for word in run.words()]
    grids: list[Grid] = []
    whole = True
    for boxes in tables:
        if len(boxes) > most_cells:
            whole = False
            continue
        inside, outside = _by_cell(boxes, words)
        if not any(inside):
            continue
        most_cells -= len(boxes)
        words = outside
        grids.append(_grid(boxes, [lines_of(runs_inside, word_boxes) for runs_inside in inside]))
    return grids, words, whole


def _has_columns(boxes: list[Box]) -> bool:
    """Whether cells stand side by side in half of the rows at least: paragraphs in frames do not."""
    rows: Counter[int] = Counter(round(top / _SAME_EDGE) for _, top, _, _ in boxes)
    return 2 * sum(1 for cells in rows.values() if cells > 1) >= len(rows)


def _by_cell(boxes: list[Box], words: list[Run]) -> tuple[list[list[Run]], list[Run]]:
    """The words of each cell, which is where their middle lies, and those outside of all cells."""
    heights = sorted({y for _, top, _, bottom in boxes for y in (top, bottom)})
    bands: list[list[int]] = [[] for _ in heights]
    for number, (_, top, _, bottom) in enumerate(boxes):
        for band in range(bisect_left(heights, top), bisect_left(heights, bottom)):
            bands[band].append(number)
    inside: list[list[Run]] = [[] for _ in boxes]
    outside: list[Run] = []
    for word in words:
        x = (word.x0 + word.x1) / 2
        band = bisect_right(heights, (word.top + word.bottom) / 2) - 1
        cell = next((each for each in bands[band] if boxes[each][0] <= x < boxes[each][2]), None) if band >= 0 else None
        (outside if cell is None else inside[cell]).append(word)
    return inside, outside


def _grid(boxes: list[Box], inside: list[list[Line]]) -> Grid:
    """The table with its cells in the grid that all edges together make."""
    columns = _edges([x for x0, _, x1, _ in boxes for x in (x0, x1)])
    rows = _edges([y for _, top, _, bottom in boxes for y in (top, bottom)])
    cells = []
    for (x0, top, x1, bottom), lines in zip(boxes, inside, strict=True):
        row, column = _at(rows, top), _at(columns, x0)
        cells.append(
            GridCell(
                row=row,
                column=column,
                text=cell_text(lines),
                row_span=max(1, _at(rows, bottom) - row),
                column_span=max(1, _at(columns, x1) - column),
                lines=lines,
            )
        )
    cells.sort(key=lambda cell: (cell.row, cell.column))
    grid = Grid(
        cells,
        x0=round(min(x0 for x0, _, _, _ in boxes), 2),
        x1=round(max(x1 for _, _, x1, _ in boxes), 2),
        top=round(min(top for _, top, _, _ in boxes), 2),
        bottom=round(max(bottom for _, _, _, bottom in boxes), 2),
    )
    mark_header(grid)
    return grid


def _edges(places: list[float]) -> list[float]:
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _SAME_EDGE:
            edges.append(place)
    return edges


def _at(edges: list[float], place: float) -> int:
    """The number of the edge at a place."""
    return max(0, bisect_left(edges, place + 0.01) - 1)


def cell_text(lines: list[Line]) -> str:
    """The lines of a cell as its paragraphs: a line goes on where the last one has no end and the next no list mark."""
    text = ""
    for line in lines:
        if not text:
            text = line.text
        elif _PARAGRAPH_END.search(text) or _NEW_PARAGRAPH.match(line.text):
            text += f"\n{line.text}"
        elif re.search(r"[^\s]-\Z", text):
            text += line.text
        else:
            text += f" {line.text}"
    return text
