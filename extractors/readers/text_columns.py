"""Which wide gaps of a text line part two columns that stand side by side, and which are blanks to be filled in.

column_pieces(["Số: 565    /TB-UBND             An Hòa, ngày 15 tháng 11 năm 2024"])
  → [[(0, "Số: 565    /TB-UBND"), (32, "An Hòa, ngày 15 tháng 11 năm 2024")]]

A letterhead has the issuer left and the motto right, a last page the recipients left and the signature right; `pdftotext -layout`
prints them on one line. What stands in a right column begins like a line of its own: with a capital, a bracket or a digit.
"""

from __future__ import annotations

import re

Piece = tuple[int, str]
"""The column at which a piece begins, counted from 0, and its text."""

_GAP = re.compile(r"(?<=\S)[ ]{3,}(?=\S)")
_WIDE = 6
"""Spaces that part columns on their own; narrower gaps need a neighbouring line with a gap at the same place."""
_INDENT = 12
"""Fewer spaces than this after a list mark are its indent."""
_LOOK = 20
"""How many characters before and behind a gap say what it is."""
_NEIGHBOURS = 3
"""How many lines up and down are looked at for such a gap."""

_BLANK_BEFORE = re.compile(
    r"(?:^|[\s(,;/])(?P<word>số|ngày|tháng|năm|quý|lúc|hồi|khoá|khóa|nhiệm\ kỳ|kỳ|giờ|lần\ thứ|thứ)\s*:?\s*\Z",
    re.IGNORECASE | re.VERBOSE,
)
"""Words that a handwritten figure follows: the gap after them is its place (Nghị định 30/2020/NĐ-CP, phụ lục I: số, ngày, tháng, năm)."""
LIST_MARK = re.compile(r"(?:[-–+*•▪●➢❖]|\(?(?:\d{1,2}|[a-zđ]{1,2}|[IVXLivx]{1,5})[.)]|(?:\d{1,2}\.){1,4}\d{0,2})\Z")
"""A list mark: the gap after it is an indent ("1.   Đối với xã"), not the edge of a column or a cell."""
_LINE_BEGINS = re.compile(r"[\[(\"“‘'*_-]*(?P<first>\w)")


def column_pieces(lines: list[str]) -> list[list[Piece]]:
    """The pieces of each line, left to right; one piece where nothing stands side by side."""
    gaps = [[gap.span() for gap in _GAP.finditer(line) if _parts(line, gap)] for line in lines]
    pieces: list[list[Piece]] = []
    for number, line in enumerate(lines):
        cuts = [gap for gap in gaps[number] if gap[1] - gap[0] >= _WIDE or _repeated(gap, gaps, number)]
        starts = [len(line) - len(line.lstrip()), *(end for _, end in cuts)]
        ends = [*(start for start, _ in cuts), len(line.rstrip())]
        pieces.append([(start, line[start:end]) for start, end in zip(starts, ends, strict=True) if end > start])
    return pieces


def parts_columns(left: str, right: str, indent: bool) -> bool:
    """Whether a wide gap between two texts parts columns: the right one begins like a line, the left one asks for no figure.

    `indent` says that the gap is narrow enough to be the indent after a list mark.
    """
    begins = _LINE_BEGINS.match(right)
    if not begins or begins["first"].islower() or (indent and LIST_MARK.match(left.strip())):
        return False
    blank = _BLANK_BEFORE.search(left[-_LOOK:])
    return blank is None or (blank["word"].isupper() and begins["first"].isalpha())  # "XÃ TÂN KỲ     CỘNG HÒA"


def _parts(line: str, gap: re.Match[str]) -> bool:
    near = line[max(0, gap.start() - _LOOK) : gap.start()], line[gap.end() : gap.end() + _LOOK]
    return parts_columns(*near, indent=len(gap[0]) < _INDENT)


def _repeated(gap: tuple[int, int], gaps: list[list[tuple[int, int]]], number: int) -> bool:
    """Whether a line close by has a gap over the same columns."""
    for other in range(max(0, number - _NEIGHBOURS), min(len(gaps), number + _NEIGHBOURS + 1)):
        if other != number and any(start < gap[1] and gap[0] < end for start, end in gaps[other]):
            return True
    return False
