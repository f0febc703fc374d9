"""What stands side by side: rows of running text put together, letterhead and signature grids taken apart.

Two pieces of text on one height are two lines with the same `top`. In running text they are one row; in the head and foot they
are columns, which head.py and foot.py sort out. A letterhead that is laid out as a borderless table comes as a grid: its cells
become lines, left column first.
"""

from __future__ import annotations

import re
from itertools import groupby

from extractors.readers.layout import Grid, Line
from extractors.structure.pieces import Placed, Source, letters_of, one_line, part_of
from extractors.vietnamese.letterhead import ADDRESSEE, AUTHORITY, DATE_LINE, MOTTO, NUMBER_LINE, RECIPIENTS, fold

FRAME_CELLS = 12
"""A grid of the head or foot has no more cells than this."""
SAME_HEIGHT = 2.0
"""Points by which the tops of two pieces of one row may differ."""


def flatten_frames(items: list[Placed]) -> list[Placed]:
    """The items with every grid of the head or foot replaced by the lines of its cells, left column first."""
    flat: list[Placed] = []
    for placed in items:
        if isinstance(placed.item, Grid) and is_frame(placed.item):
            flat += _cell_lines(placed.item, placed)
        else:
            flat.append(placed)
    return flat


def is_frame(grid: Grid) -> bool:
    """Whether a grid is a letterhead or signature laid out in columns: few cells, and words of the frame in them."""
    texts = [text for cell in grid.cells for text in cell.text.split("\n") if text.strip()]
    if not texts or len([cell for cell in grid.cells if cell.text.strip()]) > FRAME_CELLS:
        return False
    marks = sum(_is_frame_line(one_line(text)) for text in texts)
    return marks >= (2 if grid.ruled else 1) or bool(ADDRESSEE.match(one_line(texts[0])))


def _is_frame_line(text: str) -> bool:
    return bool(
        (len(text) < 120 and (MOTTO.search(fold(text)) or DATE_LINE.fullmatch(text)))
        or NUMBER_LINE.match(text)
        or RECIPIENTS.match(text)
        or (len(text) < 60 and AUTHORITY.match(text))
    )


def _cell_lines(grid: Grid, placed: Placed) -> list[Placed]:
    """Each paragraph of each cell as a line."""
    lines: list[Placed] = []
    for cell in sorted(grid.cells, key=lambda cell: (cell.column, cell.row)):
        printed = [Source(line) for line in cell.lines]
        at = 0
        for text in cell.text.split("\n"):
            begin, at = at, at + len(letters_of(text))
            if begin < at:
                line = Line(text, top=grid.top, whole=True, alignment="center" if cell.column else None)
                lines.append(Placed(line, placed.page, placed.sheet, part_of(printed, begin, at)))
    return lines


def split_fused(placed: Placed) -> list[Placed]:
    """A line of the head that holds both columns, cut where the right one begins: at the motto, or at place and date."""
    text = placed.text
    if placed.is_grid or len(text) > 160:
        return [placed]
    match = MOTTO.search(fold(text)) or _dateline(text)
    if match is None or match.start() == 0:
        return [placed]
    end = len(text[: match.start()].rstrip(" *#"))
    start = end - len(text[:end].lstrip(" *#"))
    left = [placed.part(start, end)] if start < end else []
    return [*left, placed.part(match.start())]


def _dateline(text: str) -> re.Match[str] | None:
    """Place and date after a number and symbol on one line; the place starts after the last gap or symbol."""
    number = NUMBER_LINE.match(text)
    return DATE_LINE.search(text, number.end()) if number else None


def join_rows(items: list[Placed]) -> list[Placed]:
    """The items with pieces of one height put together into one line, left to right; whole paragraphs stay as they are."""
    rows: list[Placed] = []
    for _, group in groupby(items, key=_height):
        row = list(group)
        if len(row) == 1 or row[0].is_grid or row[0].line.top is None:
            rows += row
            continue
        row.sort(key=lambda placed: placed.line.x0 or 0.0)
        first, lines = row[0].line, [placed.line for placed in row]
        rows.append(
            Placed(
                Line(
                    "  ".join(line.text for line in lines),
                    x0=first.x0,
                    x1=lines[-1].x1,
                    top=first.top,
                    bottom=first.bottom,
                    size=first.size,
                    bold=all(line.bold for line in lines),
                    footnote=first.footnote,
                    marks=[mark for line in lines for mark in line.marks],
                ),
                row[0].page,
                row[0].sheet,
                [source for placed in row for source in placed.sources],
            )
        )
    return rows


def _height(placed: Placed) -> tuple[object, ...]:
    """What the pieces of one row have in common; unique for grids, footnotes' markers and whole paragraphs."""
    line = placed.line
    if placed.is_grid or line.whole or line.top is None:
        return (id(placed.item),)
    return (placed.sheet, round(line.top / SAME_HEIGHT), line.footnote)
