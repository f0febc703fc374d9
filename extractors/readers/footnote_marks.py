"""Footnote marks in running text: which superscripts are marks, and which are exponents that belong to the text.

take_marks("của Sở Công Thương¹ về 2 km²")  → ("của Sở Công Thương về 2 km²", [FootnoteMark(18, "1")])
leading_mark("² Văn bản số 12/SCT-CN")       → ("2", "Văn bản số 12/SCT-CN")

Readers write a superscript that their format knows (`<sup>1</sup>`, a raised run in Word, small raised digits in a PDF) as
Unicode superscript digits first, so that this one rule decides for all.
"""

from __future__ import annotations

import re

from extractors.readers.layout import FootnoteMark

_SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_SUPERSCRIPT = str.maketrans("0123456789", _SUPERSCRIPT)
_FROM_SUPERSCRIPT = str.maketrans(_SUPERSCRIPT, "0123456789")

_ANY = re.compile(f"[{_SUPERSCRIPT}]")
_MARK = re.compile(rf"\ ?(?P<digits>[{_SUPERSCRIPT}]{{1,3}})", re.VERBOSE)
_LEADING = re.compile(rf"\s*(?P<digits>[{_SUPERSCRIPT}]{{1,3}})[.)]?\s*", re.VERBOSE)

_LENGTH = re.compile(r"(?<![^\W\d_])(?:m|km|hm|dam|dm|cm|mm|µm|nm)\Z")
"""A unit of length: its square and cube are units of area and volume."""
_POWER_OF_TEN = re.compile(r"(?:[x×*·.(:]\s?|^)10\Z")
"""A ten that is the base of a power ("5 × 10³", "(10³ con)"); "tháng 10¹" is a month with a footnote."""


def superscript(digits: str) -> str:
    """The digits in superscript: "12" → "¹²"."""
    return digits.translate(_TO_SUPERSCRIPT)


def plain(digits: str) -> str:
    """Superscript digits as ordinary ones: "¹²" → "12"."""
    return digits.translate(_FROM_SUPERSCRIPT)


def take_marks(text: str) -> tuple[str, list[FootnoteMark]]:
    """The text without its footnote marks, and the marks with their offsets into what is left."""
    if not _ANY.search(text):
        return text, []
    kept: list[str] = []
    marks: list[FootnoteMark] = []
    length = 0
    end = 0
    for match in _MARK.finditer(text):
        exponent = _exponent(text[max(0, match.start() - 8) : match.start("digits")], match["digits"])
        digits = match["digits"][exponent:]
        if not digits:
            continue
        start = match.start("digits") + exponent if exponent else match.start()
        kept.append(text[end:start])
        length += start - end
        end = match.end()
        marks.append(FootnoteMark(length, plain(digits)))
    kept.append(text[end:])
    return "".join(kept), marks


def join_parts(parts: list[str | FootnoteMark]) -> tuple[str, list[FootnoteMark]]:
    """The text of a line whose format knows its footnote references, and all its marks; other superscripts go by the rule."""
    text = ""
    marks: list[FootnoteMark] = []
    stretch = ""
    for part in [*parts, FootnoteMark(0, "")]:
        if isinstance(part, str):
            stretch += part
            continue
        words, found = take_marks(stretch)
        marks += [FootnoteMark(len(text) + mark.offset, mark.marker) for mark in found]
        text += words
        stretch = ""
        marks.append(FootnoteMark(len(text), part.marker))
    return text, marks[:-1]


def leading_mark(text: str) -> tuple[str, str] | None:
    """The marker and the rest of a line that begins with one: the footnote itself; None if it begins otherwise."""
    match = _LEADING.match(text)
    return (plain(match["digits"]), text[match.end() :]) if match else None


def _exponent(before: str, digits: str) -> int:
    """How many of the superscript digits after a text are its exponent."""
    if digits[0] in "²³" and _LENGTH.search(before):
        return 1
    return len(digits) if _POWER_OF_TEN.search(before) else 0
