"""Names of places in a range of text: with their kind, by number, in lists, by name alone where the name is known.

    "tại cụm công nghiệp Khe Sâu 2 …; (Khe Sâu 2 - 35 ha)"   → "cụm công nghiệp Khe Sâu 2", "Khe Sâu 2"

A name that the document gives with its kind once is a place where it stands alone, too.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from extractors.vietnamese.places import BY_NAME, CAPITAL_RUN, NUMBERED_PLACE, PLACE, PLACE_LIST, PROVINCES
from models.values import Span

_CODES = frozenset({"TP", "TP.", "CCN", "KCN"})
_BETWEEN = re.compile(r"(,[ ]|[ ]và[ ]|;[ ])")
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")
_PRESIDENT = "Hồ Chí Minh"
"""Where the name stands alone it is the man's, not the city's."""
_PROVINCES = frozenset(PROVINCES)


class PlaceReader:
    """Reads the places of one document; `seat` is where it is issued."""

    def __init__(self, text: str, seat: str | None) -> None:
        self._text = text
        self._with_kind = [match for match in PLACE.finditer(text) if _is_kind(match)]
        self._starts = [match.start() for match in self._with_kind]
        named = {match["name"] for match in self._with_kind if " " in match["name"]} - {_PRESIDENT}
        self._known = _PROVINCES | named | ({seat} if seat else set())

    def read(self, start: int, end: int) -> Iterator[Span]:
        """The places that a range names."""
        lists = list(PLACE_LIST.finditer(self._text, start, end))
        begins = [match.start() for match in lists]
        for match in lists:
            yield from _items(match)
        for match in self._with_kind[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            before = bisect_right(begins, match.start())
            if not before or lists[before - 1].end() <= match.start():
                yield match.span()
        for pattern in (NUMBERED_PLACE, BY_NAME):
            for match in pattern.finditer(self._text, start, end):
                yield match.span()
        for match in CAPITAL_RUN.finditer(self._text, start, end):
            if match[0] in self._known:
                yield match.span()


def _is_kind(match: re.Match[str]) -> bool:
    """Whether the head is the kind of a place, not a word in capitals of a heading."""
    return not match["head"].isupper() or match["head"] in _CODES


def _items(match: re.Match[str]) -> Iterator[Span]:
    at = match.start("items")
    for item in _BETWEEN.split(match["items"]):
        if _TWO_LETTERS.search(item) and item.strip() != "và":
            yield at, at + len(item)
        at += len(item)
