"""Ruled tables on a PDF page: found by their lines, cut into cells by pdfplumber.

rules_of(page)  → the thin lines of a page; a page with a mesh of them is handed to pdfplumber, others cost nothing
grids_of(table_page, words, 1000)  → ([Grid(…)], the words that stand outside of tables, True)
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from ctypes import c_float, c_int
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it ships no types
from pdfplumber.page import Page

from extractors.readers.grid_rows import mark_header
from extractors.readers.layout import Grid, GridCell
from extractors.readers.pdf_lines import lines_of
from extractors.readers.pdf_words import Frame, Word

_THIN = 2.5
_SHORT = 6.0
_SAME_EDGE = 3.0
"""Edges closer than this are one edge."""
_NEW_PARAGRAPH = re.compile(r"\s*(?:[-–+*•]\s|\d{1,2}[.)]\s|[a-zđ]\)\s)")
_PARAGRAPH_END = re.compile(r"[.;:]\Z")
_MOST_RULES = 20_000
Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points from the page's top left corner."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The thin lines of a page, lying and standing."""

    horizontal: list[Box]
    vertical: list[Box]

    @property
    def mesh(self) -> bool:
        """Whether they can be a table: two different heights and two different sides at least, and cells between."""
        heights = {round(top / 4) for _, top, _, _ in self.horizontal}
        sides = {round(x0 / 4) for x0, _, _, _ in self.vertical}
        return len(heights) > 1 and len(sides) > 1


def rules_of(page: Any, frame: Frame) -> Rules:
    """The lines and edges of rectangles that an open page draws; an area that is only filled is shading."""
    rules = Rules([], [])
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    fill, stroke = c_int(), c_int()
    for drawn in _paths(page):
        if not pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top):
            continue
        x0, y0, x1, y1 = frame.box(left.value, bottom.value, right.value, top.value)
        width, height = x1 - x0, y1 - y0
        if height <= _THIN and width >= _SHORT:
            rules.horizontal.append((x0, y0, x1, y1))
        elif width <= _THIN and height >= _SHORT:
            rules.vertical.append((x0, y0, x1, y1))
        elif pdfium.FPDFPath_GetDrawMode(drawn, fill, stroke) and stroke.value and width > _SHORT and height > _SHORT:
            rules.horizontal.extend([(x0, y0, x1, y0), (x0, y1, x1, y1)])
            rules.vertical.extend([(x0, y0, x0, y1), (x1, y0, x1, y1)])
        if len(rules.horizontal) + len(rules.vertical) > _MOST_RULES:
            break
    return rules


def grids_of(page: Page, words: list[Word], most_cells: int) -> tuple[list[Grid], list[Word], bool]:
    """The tables of a page, the words outside of them, and whether all tables were read: those beyond `most_cells` cells stay text.

    A frame around a single cell is no table. Raises what pdfplumber raises on pages that it cannot read.
    """
    grids: list[Grid] = []
    whole = True
    for table in page.filter(_is_no_shading).find_tables():
        if not _has_columns(table.cells):
            continue
        if len(table.cells) > most_cells:
            whole = False
            continue
        x0, top, x1, bottom = table.bbox
        inside = [
            word
            for word in words
            if x0 <= (word.x0 + word.x1) / 2 <= x1 and top <= (word.top + word.bottom) / 2 <= bottom
        ]
        if not inside:
            continue
        most_cells -= len(table.cells)
        taken = set(map(id, inside))
        words = [word for word in words if id(word) not in taken]
        grid = Grid(
            _cells(table.cells, inside), x0=round(x0, 2), x1=round(x1, 2), top=round(top, 2), bottom=round(bottom, 2)
        )
        mark_header(grid)
        grids.append(grid)
    return grids, words, whole


def _is_no_shading(drawn: dict[str, Any]) -> bool:
    """Whether pdfplumber may take an object's edges for rules: areas that are only filled are shading."""
    thin = min(drawn.get("width") or 0.0, drawn.get("height") or 0.0) <= _THIN
    return bool(drawn.get("object_type") not in ("rect", "curve") or drawn.get("stroke") or thin)


def _has_columns(boxes: list[Box]) -> bool:
    """Whether cells stand side by side in half of the rows at least: paragraphs in frames do not."""
    rows: Counter[int] = Counter(round(top / _SAME_EDGE) for _, top, _, _ in boxes)
    return 2 * sum(1 for cells in rows.values() if cells > 1) >= len(rows)


def _cells(boxes: list[Box], words: list[Word]) -> list[GridCell]:
    """Cells with their places in the grid that all edges together make; words go where their middle lies."""
    columns = _edges([x for x0, _, x1, _ in boxes for x in (x0, x1)])
    rows = _edges([y for _, top, _, bottom in boxes for y in (top, bottom)])
    cells: list[GridCell] = []
    for x0, top, x1, bottom in sorted(boxes, key=lambda box: (_at(rows, box[1]), box[0])):
        inside = [
            word
            for word in words
            if x0 <= (word.x0 + word.x1) / 2 < x1 and top <= (word.top + word.bottom) / 2 < bottom
        ]
        row, column = _at(rows, top), _at(columns, x0)
        cells.append(
            GridCell(
                row=row,
                column=column,
                text=_cell_text(inside),
                row_span=max(1, _at(rows, bottom) - row),
                column_span=max(1, _at(columns, x1) - column),
            )
        )
    return cells


def _edges(places: list[float]) -> list[float]:
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _SAME_EDGE:
            edges.append(place)
    return edges


def _at(edges: list[float], place: float) -> int:
    """The number of the edge at a place."""
    return max(0, bisect_left(edges, place + 0.01) - 1)


def _cell_text(words: list[Word]) -> str:
    """The lines of a cell as its paragraphs: a line goes on where the last one has no end and the next no list mark."""
    text = ""
    for line in lines_of(words):
        if not text:
            text = line.text
        elif _PARAGRAPH_END.search(text) or _NEW_PARAGRAPH.match(line.text):
            text += f"\n{line.text}"
        elif re.search(r"[^\s]-\Z", text):
            text += line.text
        else:
            text += f" {line.text}"
    return text


def _paths(page: Any) -> Iterator[Any]:
    """The path objects of a page; those inside form objects (stamps, mostly) are left out."""
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        drawn = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(drawn) == pdfium.FPDF_PAGEOBJ_PATH:
            yield drawn
