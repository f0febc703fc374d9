"""Slips of scanners and of Tesseract that every scan has and that mean one thing only, and figures written by hand that it cannot read.

    put_right("QÐ-UBND")                → "QĐ-UBND"      Ð (U+00D0) for Đ (U+0110)
    is_unread_figure("ngày", ",@3")     → True           the day was filled in by hand: what Tesseract makes of it is no figure

What is a slip inside a number and symbol only (`UBNO`, `QO`, `HDND`) is put right where these are read, by `symbols.OCR_SLIPS`.
"""

from __future__ import annotations

import re

_CHARACTERS = str.maketrans({"Ð": "Đ", "ð": "đ", "ﬁ": "fi", "ﬂ": "fl", "—": "–", "‘": "'", "’": "'"})
_FIGURE_FOLLOWS = re.compile(r"(?:ngày|tháng|số:?)", re.IGNORECASE)
_FIGURE = re.compile(r"\d{1,6}[a-zđ]?(?:[/.,;:)-].*)?")


def put_right(text: str) -> str:
    """A recognised word as it was printed."""
    return text.translate(_CHARACTERS)


def is_unread_figure(before: str, text: str) -> bool:
    """Whether a word stands where a figure is written by hand, and is none."""
    return bool(_FIGURE_FOLLOWS.fullmatch(before)) and not _FIGURE.fullmatch(text)
