"""One ledger per document of which characters have been read as a number, a date or a quantity.

Number-and-symbol of a document, date expression, number-with-unit claim their characters in that order, and only against
other readings as numbers, dates or places: `57-NQ/TW` is no quantity, `87,3%` no date, "số 204" no place. A law cited by
name claims only what is a number in it; the date inside it may still be read as a date.

    claims.claim(10, 18, "reference"); claims.free(12, 14)  → False
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal

ClaimKind = Literal["reference", "date", "quantity"]


class Claims:
    """Spans of a text (code points, end exclusive) that have been read; they never overlap."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._claims: list[tuple[int, int, ClaimKind]] = []

    def claim(self, start: int, end: int, kind: ClaimKind) -> bool:
        """Take the span if all of it is free; says whether it was. An empty span is never taken."""
        if end <= start or not self.free(start, end):
            return False
        at = bisect_left(self._starts, start)
        self._starts.insert(at, start)
        self._claims.insert(at, (start, end, kind))
        return True

    def free(self, start: int, end: int) -> bool:
        """Whether nobody has read any character of the span."""
        return self.reader_of(start, end) is None

    def reader_of(self, start: int, end: int) -> ClaimKind | None:
        """Who read a character of the span first in text order; None if it is free."""
        at = bisect_left(self._starts, start)
        if at and self._claims[at - 1][1] > start:
            return self._claims[at - 1][2]
        if at < len(self._claims) and self._claims[at][0] < end:
            return self._claims[at][2]
        return None

    def spans(self) -> list[tuple[int, int, ClaimKind]]:
        """All claims in text order."""
        return list(self._claims)
