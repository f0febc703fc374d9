"""Where things stand on a page as it is shown: PDF's coordinates (origin bottom left, page rotation apart) turned into the layout's.

Frame(0, 0, 595, 842, turns=0).place(72, 742)  → (72, 100)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it ships no types

Floats = npt.NDArray[np.float64]
Number = TypeVar("Number", float, Floats)
Boxes = npt.NDArray[np.float64]
"""One row for each rectangle: left, top, right, bottom in PDF coordinates."""


class Sides(NamedTuple):
    """Where many rectangles stand on the page as it is shown, in points from its top left corner."""

    x0: Floats
    top: Floats
    x1: Floats
    bottom: Floats


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible part of a page: its box in PDF coordinates and its rotation in quarter turns clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    def place(self, x: Number, y: Number) -> tuple[Number, Number]:
        """A PDF point, or many, as distance from the left and from the top of the page as it is shown."""
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

    def sides(self, boxes: Boxes) -> Sides:
        """PDF rectangles as they are shown: x0, top, x1 and bottom of all of them."""
        left, top, right, bottom = boxes.T
        if not self.turns:
            return Sides(left - self.left, self.top - top, right - self.left, self.top - bottom)
        x, y = self.place(left, bottom)
        other_x, other_y = self.place(right, top)
        return Sides(np.minimum(x, other_x), np.minimum(y, other_y), np.maximum(x, other_x), np.maximum(y, other_y))

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
