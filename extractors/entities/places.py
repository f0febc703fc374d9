"""Names of places in a range of text: with their kind, by number, in lists, by name alone where the name is known.

    "tại cụm công nghiệp Khe Sâu 2 …; (Khe Sâu 2 - 35 ha)"   → "cụm công nghiệp Khe Sâu 2", "Khe Sâu 2"

A name that the document gives with its kind once is a place where it stands alone, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.vietnamese.places import BY_NAME, CAPITAL_RUN, NUMBERED_PLACE, PLACE, PLACE_LIST, PROVINCES
from models.values import Span

_CODES = frozenset({"TP", "TP.", "CCN", "KCN"})
_BETWEEN = re.compile(r"(,[ ]|[ ]và[ ]|;[ ])")
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")
_PRESIDENT = "Hồ Chí Minh"
"""Where the name stands alone it is the man's, not the city's."""
_PROVINCES = frozenset(PROVINCES)


def known_places(text: str, seat: str | None) -> frozenset[str]:
    """The names of two syllables or more that stand with their kind somewhere in the text, the document's seat, and the provinces."""
    named = {match["name"] for match in PLACE.finditer(text) if _is_kind(match) and " " in match["name"]} - {_PRESIDENT}
    return _PROVINCES | named | ({seat} if seat else frozenset())


def places(text: str, start: int, end: int, known: frozenset[str]) -> Iterator[Span]:
    """The places that a range names."""
    lists: list[Span] = []
    for match in PLACE_LIST.finditer(text, start, end):
        lists.append(match.span())
        yield from _items(match)
    for match in PLACE.finditer(text, start, end):
        if _is_kind(match) and not any(begin <= match.start() < last for begin, last in lists):
            yield match.span()
    for pattern in (NUMBERED_PLACE, BY_NAME):
        for match in pattern.finditer(text, start, end):
            yield match.span()
    for match in CAPITAL_RUN.finditer(text, start, end):
        if match[0] in known:
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
