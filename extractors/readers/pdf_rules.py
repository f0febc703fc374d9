"""The straight rules that a PDF page draws: borders of tables, the line above footnotes.

rules_of(page, frame)  → Rules(horizontal=[(72, 100, 400, 100.5), …], vertical=[(72, 100, 72.5, 160), …])

An area that is only filled is shading, unless it is so thin that it is seen as a line (Word draws the borders of tables in this way).
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, repeat
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it ships no types

from extractors.readers.pdf_characters import bind
from extractors.readers.pdf_frame import Frame

_THIN = 2.5
_SHORT = 6.0
_MOST_RULES = 20_000
_RECTANGLE = 5
"""A rectangle is a path of so many segments at most; a filled one is shading."""
_LEVEL = 0.5
"""A side whose ends differ by no more than this is upright or level."""
Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points from the page's top left corner."""
Point = tuple[float, float]

_object = bind(pdfium.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_type = bind(pdfium.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)
_bounds = bind(pdfium.FPDFPageObj_GetBounds, ctypes.c_int, *[ctypes.c_void_p] * 5)


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
    """The lines and the edges of rectangles that an open page draws; those inside form objects (stamps, mostly) are left out."""
    rules = Rules([], [])
    sides = (ctypes.c_float * 4)()
    address = ctypes.addressof(sides)
    for drawn in _paths(page):
        if not _bounds(drawn, address, address + 4, address + 8, address + 12):
            continue
        box = frame.box(*sides)
        if not _add(rules, box):
            for each in _outlines(drawn, frame):
                _add(rules, each)
        if len(rules.horizontal) + len(rules.vertical) > _MOST_RULES:
            break
    return rules


def _add(rules: Rules, box: Box) -> bool:
    """Add a box if it is a rule; False if it is an area."""
    width, height = box[2] - box[0], box[3] - box[1]
    if height <= _THIN:
        if width >= _SHORT:
            rules.horizontal.append(box)
        return True
    if width <= _THIN:
        if height >= _SHORT:
            rules.vertical.append(box)
        return True
    return False


def _paths(page: Any) -> Iterator[int]:
    address = ctypes.cast(page, ctypes.c_void_p).value
    for drawn in map(_object, repeat(address), range(pdfium.FPDFPage_CountObjects(page))):
        if _type(drawn) == pdfium.FPDF_PAGEOBJ_PATH:
            yield drawn


def _outlines(address: int, frame: Frame) -> Iterator[Box]:
    """The parts of a path that covers an area: thin ones as they are, the straight sides of others if they are stroked."""
    path = ctypes.cast(address, pdfium.FPDF_PAGEOBJECT)
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    count = min(pdfium.FPDFPath_CountSegments(path), _MOST_RULES)
    if not pdfium.FPDFPath_GetDrawMode(path, fill, stroke) or (not stroke.value and count <= _RECTANGLE):
        return
    for points in _figures(path, count, frame):
        x0, x1 = min(x for x, _ in points), max(x for x, _ in points)
        y0, y1 = min(y for _, y in points), max(y for _, y in points)
        if min(x1 - x0, y1 - y0) <= _THIN:
            yield x0, y0, x1, y1
        elif stroke.value:
            for (x, y), (next_x, next_y) in pairwise(points):
                if min(abs(next_x - x), abs(next_y - y)) <= _LEVEL:
                    yield min(x, next_x), min(y, next_y), max(x, next_x), max(y, next_y)


def _figures(path: Any, count: int, frame: Frame) -> Iterator[list[Point]]:
    """The corners of each figure of a path, the first one again at the end of a closed one; figures with curves are left out."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    straight = True
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(points) > 1 and straight:
                yield points
            points, straight = [], True
        straight = straight and kind != pdfium.FPDF_SEGMENT_BEZIERTO
        points.append(
            frame.place(
                matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f
            )
        )
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1 and straight:
        yield points
