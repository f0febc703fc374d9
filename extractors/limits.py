"""How much of a file is read before a reader stops; the application sets them, the defaults are those of its settings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file: its bytes, its bytes once unpacked (DOCX, ODT), those of its markup (one XML or HTML tree takes ten times its
    size of memory), its pages, the cells of its tables, the seconds that a program may take to convert it (DOC, RTF), the dots of a page's
    picture.
    """

    file_bytes: int = 50 * 1024 * 1024
    unpacked_bytes: int = 500 * 1024 * 1024
    markup_bytes: int = 64 * 1024 * 1024
    pages: int = 2_000
    table_cells: int = 100_000
    convert_seconds: float = 120
    picture_dots: int = 40_000_000
    ocr: bool = True
    """Whether pages that are pictures are recognised."""
    ocr_pages: int = 2_000
    """How many pages are recognised in one reading; the next one, given what is known, goes on behind them."""
    ocr_seconds: float = 60.0
    """How long the letters of one page may take to be recognised; a page that takes longer is left out."""
