"""From the rules of a page to the cells of its tables.

tables_of(Rules(horizontal=[three lines of 72–400], vertical=[three lines of 100–160]))
  → [[(72, 100, 150, 130), (72, 130, 150, 160), (150, 100, 400, 130), (150, 130, 400, 160)]]

The steps are those of Tabula and pdfplumber (A. Nurminen, Algorithmic extraction of data in tables in PDF documents, 2013), and so is
what comes out; they are gone again here because pdfplumber has to parse the whole page before it knows the lines that PDFium has told us.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import groupby

from extractors.readers.pdf_rules import Box, Point, Rules

_SNAP = 3.0
"""Rules closer than this are one rule; ends that miss it by no more meet it."""
_SHORT = 3.0
Edge = tuple[float, float, float]
"""Where a rule lies across its direction, where it begins and ends along it."""
Crossings = dict[Point, tuple[set[int], set[int]]]
"""Where rules cross: the numbers of the upright and of the level ones that meet there."""


def tables_of(rules: Rules) -> list[list[Box]]:
    """The cells of each table, tables from top to bottom; a frame around one cell is no table."""
    upright = _edges([((x0 + x1) / 2, top, bottom) for x0, top, x1, bottom in rules.vertical])
    level = _edges([((top + bottom) / 2, x0, x1) for x0, top, x1, bottom in rules.horizontal])
    tables = _connected(list(_cells(_crossings(upright, level))))
    return sorted((cells for cells in tables if len(cells) > 1), key=lambda cells: min((y, x) for x, y, _, _ in cells))


def _edges(rules: list[Edge]) -> list[Edge]:
    """Rules with those that lie together joined: pieces of one line become one."""
    edges: list[Edge] = []
    lines: list[list[Edge]] = []
    for rule in sorted(rules):
        if lines and rule[0] - lines[-1][-1][0] <= _SNAP:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    for line in lines:
        at = sum(place for place, _, _ in line) / len(line)
        joined: list[list[float]] = []
        for _, begin, end in sorted(line, key=lambda rule: rule[1]):
            if joined and begin <= joined[-1][1] + _SNAP:
                joined[-1][1] = max(joined[-1][1], end)
            else:
                joined.append([begin, end])
        edges += [(at, begin, end) for begin, end in joined if end - begin >= _SHORT]
    return edges


def _crossings(upright: list[Edge], level: list[Edge]) -> Crossings:
    crossings: Crossings = {}
    heights = [y for y, _, _ in level]
    for number, (x, top, bottom) in enumerate(upright):
        for other in range(bisect_left(heights, top - _SNAP), bisect_right(heights, bottom + _SNAP)):
            y, left, right = level[other]
            if left - _SNAP <= x <= right + _SNAP:
                meeting = crossings.setdefault((x, y), (set(), set()))
                meeting[0].add(number)
                meeting[1].add(other)
    return crossings


def _cells(crossings: Crossings) -> Iterator[Box]:
    """The smallest cell to the right of and below each crossing."""
    points = sorted(crossings)
    columns = {x: [y for _, y in group] for x, group in groupby(points, key=lambda point: point[0])}
    by_height = sorted(points, key=lambda point: (point[1], point[0]))
    rows = {y: [x for x, _ in group] for y, group in groupby(by_height, key=lambda point: point[1])}
    for x, y in points:
        upright, level = crossings[x, y]
        right = [each for each in rows[y][bisect_right(rows[y], x) :] if level & crossings[each, y][1]]
        for bottom in columns[x][bisect_right(columns[x], y) :]:
            if not right or not upright & crossings[x, bottom][0]:
                continue
            closing = next((each for each in right if _closes(crossings, each, y, x, bottom)), None)
            if closing is not None:
                yield x, y, closing, bottom
                break


def _closes(crossings: Crossings, right: float, top: float, left: float, bottom: float) -> bool:
    """Whether rules join the lower right corner of a cell to its neighbours."""
    corner = crossings.get((right, bottom))
    return bool(corner and corner[1] & crossings[left, bottom][1] and corner[0] & crossings[right, top][0])


def _connected(cells: list[Box]) -> list[list[Box]]:
    """Cells that share corners, together."""
    at_corner: dict[Point, list[int]] = {}
    for number, (x0, y0, x1, y1) in enumerate(cells):
        for corner in ((x0, y0), (x0, y1), (x1, y0), (x1, y1)):
            at_corner.setdefault(corner, []).append(number)
    tables: list[list[Box]] = []
    seen: set[int] = set()
    for number in range(len(cells)):
        waiting = [] if number in seen else [number]
        seen.update(waiting)
        table: list[int] = []
        while waiting:
            table.append(waiting.pop())
            x0, y0, x1, y1 = cells[table[-1]]
            for corner in ((x0, y0), (x0, y1), (x1, y0), (x1, y1)):
                near = [other for other in at_corner.pop(corner, []) if other not in seen]
                seen.update(near)
                waiting += near
        if table:
            tables.append([cells[each] for each in sorted(table)])
    return tables
