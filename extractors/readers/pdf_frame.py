"""Where things stand on a page as it is shown: PDF's coordinates (origin bottom left, page rotation apart) turned into the layout's.

Frame(0, 0, 595, 842, turns=0).place(72, 742)  → (72, 100)
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it ships no types

Sides = tuple[list[float], list[float], list[float], list[float]]


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible part of a page: its box in PDF coordinates and its rotation in quarter turns clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A PDF point as distance from the left and from the top of the page as it is shown."""
        match self.turns:
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
            case 3:
                return self.top - y, self.right - x
        return x - self.left, self.top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """A PDF rectangle as (x0, top, x1, bottom) of the page as it is shown."""
        first, second = self.place(left, bottom), self.place(right, top)
        return min(first[0], second[0]), min(first[1], second[1]), max(first[0], second[0]), max(first[1], second[1])

    def sides(self, boxes: array[float]) -> Sides:
        """PDF rectangles, their left, top, right and bottom one behind the other, as lists of x0, top, x1 and bottom."""
        left, top, right, bottom = boxes[0::4], boxes[1::4], boxes[2::4], boxes[3::4]
        if not self.turns:
            x, y = self.left, self.top
            return [v - x for v in left], [y - v for v in top], [v - x for v in right], [y - v for v in bottom]
        shown = [self.box(*each) for each in zip(left, bottom, right, top, strict=True)]
        return [b[0] for b in shown], [b[1] for b in shown], [b[2] for b in shown], [b[3] for b in shown]

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page as it is shown."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turns % 2 else (width, height)


def page_frame(page: Any) -> Frame:
    """The frame of an open page; the size that PDFium reports where the page has no usable box."""
    box = pdfium.FS_RECTF()
    turns = max(0, pdfium.FPDFPage_GetRotation(page)) % 4
    if pdfium.FPDF_GetPageBoundingBox(page, box) and box.right > box.left and box.top > box.bottom:
        return Frame(box.left, box.bottom, box.right, box.top, turns)
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    return Frame(0.0, 0.0, height, width, turns) if turns % 2 else Frame(0.0, 0.0, width, height, turns)
