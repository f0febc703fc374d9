"""The words of a PDF page with their places, from PDFium's text layer.

page_words(page)  → [Word("BÁO", x0=262.1, x1=290.0, top=188.6, …), Word("CÁO", …), …]  in the order of the content stream

PDFium has already put scattered characters together; this file asks it for as little as it can (a few calls per word, not per character),
because calls are what reading costs. Coordinates are turned from PDF's (origin bottom left, page rotation apart) into those of the layout.
"""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it ships no types

from extractors.readers.characters import clean

_WORD = re.compile(r"[^\s\x00\x02\ufffe]*[\x02\ufffe]|[^\s\x00]+")
_LINE_END_HYPHEN = {0x02: "-", 0xFFFE: "-"}
"""What PDFium writes for a hyphen at the end of a line: it goes on with the next line as if nothing were between."""
_LOST_SPACE = re.compile(r"(?<=[A-ZĐ\d][A-ZĐ\d])(?=[^\W\d_A-ZĐ])")
"""Where PDFium sometimes overlooks a space ("KH-UBNDngày"): the gap there decides."""
_LEAST_SPACE = 0.12
"""A gap of this part of the font size is a space."""
_TRAILING_DIGITS = re.compile(r"(?<=[^\d\s])\d{1,3}(?=[.,;:)”\"]*\Z)")
_LEADING_DIGITS = re.compile(r"\d{1,3}(?=[^\d\s./,)%-])")
_BACKWARDS = 0.3
"""Characters that begin this part of the font size before the last one ended are not its continuation, though PDFium joins them."""
_BOLD_NAME = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique", re.IGNORECASE)
_ITALIC_FLAG, _FORCE_BOLD_FLAG = 1 << 6, 1 << 18
"""Font descriptor flags (ISO 32000-1, table 123)."""
_BOLD_WEIGHTS = range(600, 1001)
"""PDFium guesses a weight from the stem's width; beyond this range the guess is none."""
_SMALLER = 0.8
"""A raised figure is at most this part of its neighbour's height."""


@dataclass(slots=True)
class Word:
    """A run of characters without a space; `baseline` is measured from the top of the page, `raised` says it is a superscript."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    baseline: float
    size: float
    bold: bool
    italic: bool
    font: str
    raised: bool = False
    glued: bool = False
    """No space stands between it and the word before it, from which it was taken."""


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


def page_words(page: Any, frame: Frame) -> tuple[list[Word], str]:
    """The words of an open page and all its characters as PDFium reads them, unlikely ones included."""
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return [], ""
    try:
        text = _characters(text_page)
        words = _WordReader(text_page, frame)
        found: list[Word] = []
        for match in _WORD.finditer(text):
            found += words.read(match.start(), match[0])
        return found, text
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _characters(text_page: Any) -> str:
    """The characters of the page, one for each index that PDFium knows."""
    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer).decode("utf-16-le", errors="replace")[: max(0, written - 1)]
    if len(text) == count:
        return text
    # characters beyond the basic plane or without Unicode value: indices differ, so they are asked for one by one
    points = (pdfium.FPDFText_GetUnicode(text_page, index) for index in range(count))
    return "".join(chr(point) if 0 < point < 0x110000 else "\x00" for point in points)


class _WordReader:
    """Reads words of one page; fonts are looked up once per text object."""

    def __init__(self, text_page: Any, frame: Frame) -> None:
        self._page = text_page
        self._frame = frame
        self._fonts: dict[int, tuple[float, bool, bool, str]] = {}
        self._box = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._name = ctypes.create_string_buffer(256)
        self._flags = ctypes.c_int()

    def read(self, start: int, characters: str) -> list[Word]:
        """The word at an index; a raised figure before or after it is a word of its own."""
        if len(characters) > 1 and self._object(start) != self._object(start + len(characters) - 1):
            for at in range(1, len(characters)):
                if self._gap(start + at) < -self._font(start)[0] * _BACKWARDS:
                    return [*self.read(start, characters[:at]), *self.read(start + at, characters[at:])]
        for lost in _LOST_SPACE.finditer(characters):
            if self._gap(start + lost.start()) > self._font(start)[0] * _LEAST_SPACE:
                head, tail = characters[: lost.start()], characters[lost.start() :]
                return [*self.read(start, head), *self.read(start + len(head), tail)]
        for pattern in (_TRAILING_DIGITS, _LEADING_DIGITS):
            digits = pattern.search(characters) if pattern is _TRAILING_DIGITS else pattern.match(characters)
            if digits and self._is_raised(start, characters, digits):
                before, after = characters[: digits.start()], characters[digits.end() :]
                parts = [self._word(start, before)] if before else []
                mark = self._word(start + digits.start(), digits[0])
                mark.raised = True
                parts.append(mark)
                if after:
                    parts.append(self._word(start + digits.end(), after))
                for part in parts[1:]:
                    part.glued = True
                return parts
        return [self._word(start, characters)]

    def _is_raised(self, start: int, characters: str, digits: re.Match[str]) -> bool:
        """Whether figures are smaller than the rest of their word and stand above its baseline."""
        other = digits.end() if digits.start() == 0 else digits.start() - 1
        figure, neighbour = self._height(start + digits.start()), self._height(start + other)
        if figure <= 0 or figure > neighbour * _SMALLER:
            return False
        return self._baseline(start + digits.start()) < self._baseline(start + other) - neighbour * 0.1

    def _gap(self, index: int) -> float:
        """The distance from the end of the character before to this one."""
        pdfium.FPDFText_GetLooseCharBox(self._page, index - 1, self._box)
        end = self._box.right
        pdfium.FPDFText_GetLooseCharBox(self._page, index, self._box)
        return float(self._box.left - end)

    def _height(self, index: int) -> float:
        pdfium.FPDFText_GetLooseCharBox(self._page, index, self._box)
        return float(abs(self._box.top - self._box.bottom))

    def _baseline(self, index: int) -> float:
        pdfium.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        return self._frame.place(self._x.value, self._y.value)[1]

    def _word(self, start: int, characters: str) -> Word:
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self._page, start, box)
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if len(characters) > 1:
            pdfium.FPDFText_GetLooseCharBox(self._page, start + len(characters) - 1, box)
            left, bottom, right, top = (
                min(left, box.left),
                min(bottom, box.bottom),
                max(right, box.right),
                max(top, box.top),
            )
        x0, shown_top, x1, shown_bottom = self._frame.box(left, bottom, right, top)
        size, bold, italic, font = self._font(start)
        return Word(
            text=clean(characters.translate(_LINE_END_HYPHEN)),
            x0=x0,
            x1=x1,
            top=shown_top,
            bottom=shown_bottom,
            baseline=self._baseline(start),
            size=size,
            bold=bold,
            italic=italic,
            font=font,
        )

    def _font(self, index: int) -> tuple[float, bool, bool, str]:
        """Printed size in points, bold, italic, and the font's name."""
        key = self._object(index)
        known = self._fonts.get(key)
        if known is None:
            known = self._fonts[key] = self._look_up_font(index)
        return known

    def _object(self, index: int) -> int:
        """The text object that a character is drawn by, as a number."""
        text_object = pdfium.FPDFText_GetTextObject(self._page, index)
        return ctypes.addressof(text_object.contents) if text_object else -index

    def _look_up_font(self, index: int) -> tuple[float, bool, bool, str]:
        size = pdfium.FPDFText_GetFontSize(self._page, index)
        if pdfium.FPDFText_GetMatrix(self._page, index, self._matrix):
            size *= (self._matrix.c**2 + self._matrix.d**2) ** 0.5
        self._flags.value = 0
        length = pdfium.FPDFText_GetFontInfo(self._page, index, self._name, 256, self._flags)
        name = self._name.value.decode("utf-8", errors="replace") if 0 < length <= 256 else ""
        bold = bool(_BOLD_NAME.search(name)) or bool(self._flags.value & _FORCE_BOLD_FLAG)
        bold = bold or pdfium.FPDFText_GetFontWeight(self._page, index) in _BOLD_WEIGHTS
        italic = bool(_ITALIC_NAME.search(name)) or bool(self._flags.value & _ITALIC_FLAG)
        return round(size, 2), bold, italic, name
