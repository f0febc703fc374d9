"""The first running number of a ruled table (STT), of which Tesseract makes a stroke: `1` alone in its cell is a line like the rules.

with_first_numbers(page)   | l | Ủy ban nhân dân …      → | 1 | Ủy ban nhân dân …
                           | 2 | Sở Tài chính …           | 2 | Sở Tài chính …

Only what stands alone between two rules over a 2 is a 1: a Roman I has II or 1 below it, a torn rule has no figure.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.readers.recognised import RecognisedLine, RecognisedPage, RecognisedWord

_STROKE = re.compile(r"[|lI]")
_NEXT = "2"


def with_first_numbers(page: RecognisedPage) -> RecognisedPage:
    """The page with the strokes read as 1 that are the first running number of a table."""
    lines = [replace(line, words=[_read_anew(page, line, word) for word in line.words]) for line in page.lines]
    return replace(page, lines=lines)


def _read_anew(page: RecognisedPage, line: RecognisedLine, word: RecognisedWord) -> RecognisedWord:
    if not _STROKE.fullmatch(word.text):
        return word
    column = _column(page, line, word)
    if column is None or len(_inside(line, column)) > 1:
        return word
    below = [(other.baseline, _inside(other, column)) for other in page.lines if other.baseline > line.baseline]
    first = min((found for found in below if found[1]), default=None)
    is_number = first is not None and [each.text for each in first[1]] == [_NEXT]
    return replace(word, text="1") if is_number else word


def _column(page: RecognisedPage, line: RecognisedLine, word: RecognisedWord) -> tuple[float, float] | None:
    """Between which two rules a word stands; None where one of them is missing."""
    beside = [box for box in page.vertical if box[1] < line.baseline < box[3]]
    left = max((x1 for _, _, x1, _ in beside if x1 <= word.x0), default=None)
    right = min((x0 for x0, _, _, _ in beside if x0 >= word.x1), default=None)
    return (left, right) if left is not None and right is not None else None


def _inside(line: RecognisedLine, column: tuple[float, float]) -> list[RecognisedWord]:
    """The words of a line whose middle stands in a column."""
    return [word for word in line.words if column[0] < (word.x0 + word.x1) / 2 < column[1]]
