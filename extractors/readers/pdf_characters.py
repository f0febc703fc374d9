"""What PDFium knows of a page's characters, asked for by the hundred: each call from Python costs more than its answer.

with open_text(page) as characters:
    characters.text                  → "BÁO CÁO\\r\\nKết quả …", one character for each index that PDFium knows
    characters.objects([0, 4])       → [94210, 94210]: both are drawn by the same text object
    characters.boxes([0, 4])         → array([[left, top, right, bottom], [left, top, right, bottom]]) in PDF coordinates

PDFium's functions are bound once more here, with plain addresses as arguments: that halves the price of a call.
"""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from ctypes import c_double, c_float, c_int, c_size_t, c_void_p
from itertools import repeat
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it ships no types

from extractors.readers.pdf_frame import Boxes, Floats


def bind(function: Any, result: Any, *arguments: Any) -> Any:
    """A function of PDFium that takes addresses as plain integers and keeps the interpreter's lock (PDFium is used by one thread only)."""
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(function, c_void_p).value or 0)


_get_text = bind(pdfium.FPDFText_GetText, c_int, c_void_p, c_int, c_int, c_void_p)
_loose_box = bind(pdfium.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
_object = bind(pdfium.FPDFText_GetTextObject, c_size_t, c_void_p, c_int)
_origin = bind(pdfium.FPDFText_GetCharOrigin, c_int, c_void_p, c_int, c_void_p, c_void_p)
_matrix = bind(pdfium.FPDFText_GetMatrix, c_int, c_void_p, c_int, c_void_p)
_font_size = bind(pdfium.FPDFText_GetFontSize, c_double, c_void_p, c_int)
_font = bind(pdfium.FPDFTextObj_GetFont, c_size_t, c_void_p)


@contextmanager
def open_text(page: Any) -> Iterator[Characters | None]:
    """The characters of an open page while the block runs; None where PDFium finds no text layer."""
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        yield Characters(text_page) if text_page else None
    finally:
        pdfium.FPDFText_ClosePage(text_page)


class Characters:
    """The characters of one page by their index."""

    def __init__(self, text_page: Any) -> None:
        self._page = ctypes.cast(text_page, c_void_p).value
        self._six = (c_float * 6)()
        self._sizes: dict[int, float] = {}
        self.text = _text(text_page)

    def objects(self, indices: Sequence[int]) -> list[int]:
        """The text object that draws each character, as a number good while the page is open; 0 if none does."""
        return list(map(_object, repeat(self._page), indices))

    def boxes(self, indices: Sequence[int]) -> Boxes:
        """Left, top, right and bottom of each character: from one advance to the next, as high as its font."""
        sides = np.zeros((len(indices), 4), np.float32)
        first = sides.ctypes.data
        deque(map(_loose_box, repeat(self._page), indices, range(first, first + 16 * len(indices), 16)), maxlen=0)
        return sides.astype(np.float64)

    def origins(self, indices: Sequence[int]) -> tuple[Floats, Floats]:
        """The points on the baseline that the characters stand on: all x, and all y."""
        points = np.zeros((len(indices), 2))
        first = points.ctypes.data
        x = range(first, first + 16 * len(indices), 16)
        y = range(first + 8, first + 8 + 16 * len(indices), 16)
        deque(map(_origin, repeat(self._page), indices, x, y), maxlen=0)
        return points[:, 0], points[:, 1]

    def size(self, drawn: int, index: int) -> float:
        """The size that a text object is printed in, in points; `index` is one of its characters."""
        if drawn in self._sizes:
            return self._sizes[drawn]
        size = float(_font_size(self._page, index))
        if _matrix(self._page, index, ctypes.addressof(self._six)):
            size *= float((self._six[2] ** 2 + self._six[3] ** 2) ** 0.5)
        size = round(size, 2)
        if drawn:
            self._sizes[drawn] = size
        return size

    def font(self, drawn: int) -> int:
        """The font of a text object, as a number good while the page is open; 0 if it has none."""
        return int(_font(drawn)) if drawn else 0


def _text(text_page: Any) -> str:
    """The characters of the page, one for each index that PDFium knows."""
    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return ""
    buffer = array("H", bytes(2 * count + 2))
    written = _get_text(ctypes.cast(text_page, c_void_p).value, 0, count, buffer.buffer_info()[0])
    text = buffer.tobytes().decode("utf-16-le", errors="replace")[: max(0, written - 1)]
    if len(text) == count:
        return text
    # characters beyond the basic plane or without Unicode value: indices differ, so they are asked for one by one
    points = (pdfium.FPDFText_GetUnicode(text_page, index) for index in range(count))
    return "".join(chr(point) if 0 < point < 0x110000 else "\x00" for point in points)
