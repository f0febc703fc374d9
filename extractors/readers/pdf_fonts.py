"""Whether a font of a PDF is bold or italic: by its name, its descriptor, or else by the font file inside the PDF.

Fonts().style(font)  → Style(name="BCDEEE+TimesNewRomanPS-BoldMT", bold=True, italic=False)
"""

from __future__ import annotations

import ctypes
import re
import struct
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it ships no types

from extractors.readers.pdf_characters import bind

_BOLD_NAME = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique", re.IGNORECASE)
_ITALIC_FLAG, _FORCE_BOLD_FLAG = 1 << 6, 1 << 18
"""Font descriptor flags (ISO 32000-1, table 123)."""
_BOLD_WEIGHTS = range(600, 1001)
"""PDFium guesses a weight from the stem's width; beyond this range the guess is none."""
_SFNT = (b"\x00\x01\x00\x00", b"true", b"OTTO")
_MAC_STYLE = 44
"""Where the table `head` of a font file has its style: bit 0 bold, bit 1 italic (OpenType 1.9)."""

_base_name = bind(pdfium.FPDFFont_GetBaseFontName, ctypes.c_size_t, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t)
_flags = bind(pdfium.FPDFFont_GetFlags, ctypes.c_int, ctypes.c_void_p)
_weight = bind(pdfium.FPDFFont_GetWeight, ctypes.c_int, ctypes.c_void_p)
_is_embedded = bind(pdfium.FPDFFont_GetIsEmbedded, ctypes.c_int, ctypes.c_void_p)
_data = bind(
    pdfium.FPDFFont_GetFontData, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_void_p
)


@dataclass(frozen=True, slots=True)
class Style:
    """What a font looks like; `name` as the PDF gives it, a subset's tag before it."""

    name: str = ""
    bold: bool = False
    italic: bool = False


class Fonts:
    """The styles of one document's fonts: a font file is looked into once, however many pages use it."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int, int, int], Style] = {}
        self._name = ctypes.create_string_buffer(256)
        self._length = ctypes.c_size_t()

    def style(self, font: int) -> Style:
        """The style of a font of an open page; a plain one without name for 0."""
        if not font:
            return Style()
        length = _base_name(font, self._name, 256)
        name = self._name.value.decode("utf-8", errors="replace") if 0 < length <= 256 else ""
        self._length.value = 0
        _data(font, None, 0, ctypes.addressof(self._length))
        key = name, _flags(font), _weight(font), self._length.value
        if key not in self._known:
            self._known[key] = self._look_up(font, *key)
        return self._known[key]

    def _look_up(self, font: int, name: str, flags: int, weight: int, length: int) -> Style:
        bold = bool(_BOLD_NAME.search(name)) or bool(flags & _FORCE_BOLD_FLAG) or weight in _BOLD_WEIGHTS
        italic = bool(_ITALIC_NAME.search(name)) or bool(flags & _ITALIC_FLAG)
        if not (bold and italic) and length and _is_embedded(font) == 1:
            buffer = ctypes.create_string_buffer(length)
            if _data(font, buffer, length, ctypes.addressof(self._length)):
                style = file_style(memoryview(buffer).cast("B"))
                bold, italic = bold or bool(style & 1), italic or bool(style & 2)
        return Style(name, bold, italic)


def file_style(data: Any) -> int:
    """The style bits of a TrueType or OpenType file (1 bold, 2 italic); 0 where it says nothing or is another kind of font."""
    if bytes(data[:4]) not in _SFNT or len(data) < 12:
        return 0
    tables = struct.unpack_from(">H", data, 4)[0]
    for entry in range(12, min(12 + 16 * tables, len(data) - 15), 16):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", data, entry)
        if tag == b"head" and offset + _MAC_STYLE + 2 <= len(data):
            return int(struct.unpack_from(">H", data, offset + _MAC_STYLE)[0]) & 3
    return 0
