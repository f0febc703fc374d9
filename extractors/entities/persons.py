"""Names of persons in a range of text.

"Chủ tịch UBND tỉnh Trần Văn An", "1. Lò Thị Mây, Phó Chủ tịch"   → "Trần Văn An" (marked by the office), "Lò Thị Mây"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.vietnamese.persons import (
    ADDRESSED_PERSON,
    BEFORE_MEMBER,
    MEMBER,
    MIDDLE_NAMED,
    OFFICE_PERSON,
    PERSON,
    PLACE_BEFORE,
)
from extractors.vietnamese.places import COUNTRIES, PROVINCES

_NO_PERSONS = frozenset({*PROVINCES, *COUNTRIES})
_LEVEL_REACH = 12
_TITLES_REACH = 80
"""Characters that the number of an item and a person's titles take at most."""


class Person(NamedTuple):
    """Where a person's name stands; `marked` if a word of address or an office stands before it."""

    start: int
    end: int
    marked: bool


def persons(text: str, start: int, end: int) -> Iterator[Person]:
    """The persons that a range names; one that is not marked may be part of a longer name (a street, a school)."""
    for pattern in (PERSON, ADDRESSED_PERSON):
        for match in pattern.finditer(text, start, end):
            if match["name"] not in _NO_PERSONS:
                yield Person(*match.span("name"), marked=True)
    for match in OFFICE_PERSON.finditer(text, start, end):
        if match["name"] not in _NO_PERSONS and not _is_place(text, match):
            yield Person(*match.span("name"), marked=True)
    for match in MIDDLE_NAMED.finditer(text, start, end):
        if match["name"] not in _NO_PERSONS:
            yield Person(*match.span("name"), marked=False)
    for match in MEMBER.finditer(text, start, end):
        opens = BEFORE_MEMBER.search(text, max(start, match.start() - _TITLES_REACH), match.start())
        if opens and match["name"] not in _NO_PERSONS:
            yield Person(*match.span("name"), marked=False)


def _is_place(text: str, match: re.Match[str]) -> bool:
    """Whether the name of two syllables is that of the unit before it ("Chủ tịch UBND xã Lương Sơn")."""
    begin = match.start("name")
    return match["name"].count(" ") == 1 and bool(PLACE_BEFORE.search(text[max(0, begin - _LEVEL_REACH) : begin]))
