"""In whose register a document's number stands: the unit that tells one commune's "68/KH-UBND" from another's.

    unit_of("Chủ tịch UBND xã Nà Lạnh", ())                 → "ubnd xã nà lạnh"
    unit_of("UBND xã", ("ỦY BAN NHÂN DÂN XÃ NÀ LẠNH",))     → "ubnd xã nà lạnh"
    unit_of("Sở Nội vụ tỉnh Lào Cai", ())                   → "ubnd tỉnh lào cai"

A document's own letterhead and the reports that cite it come to the same unit, in the same spelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.vietnamese.issuers import one_spelling
from extractors.vietnamese.phrases import any_of

_LEVELS = ("thành phố", "đặc khu", "thị trấn", "thị xã", "tỉnh", "huyện", "quận", "phường", "xã")
_SEAT = re.compile(r"(?:ubnd|hđnd|(?:đảng|tỉnh|thành|huyện|quận)\sủy|ủy\sban\smttq)(?!\w).*")
_PLACE = re.compile(rf"(?<!\w)(?P<level>{any_of(_LEVELS)})(?:\sủy)?(?:\s(?P<name>\w[\w\s-]{{1,60}}))?\Z")
_DEPARTMENT = re.compile(r"sở\s")
"""A department's letterhead has its province's committee above it, and so has the key of what it issues."""
_FIRM = re.compile(r"(?:tổng\s)?công\sty|tập\sđoàn|hợp\stác\sxã|doanh\snghiệp")


def unit_of(issuer: str, letterhead: Iterable[str | None]) -> str | None:
    """The unit of an issuer, in one spelling; a bare "UBND xã" is that of the letterhead it stands under; None if unknown."""
    words = one_spelling(issuer)
    seat = _SEAT.search(words)
    unit = seat[0] if seat else words
    place = _PLACE.search(unit)
    if place and place["name"] and _DEPARTMENT.match(unit):
        return f"ubnd {place['level']} {place['name']}"
    if (place and place["name"]) or _FIRM.match(unit):
        return unit
    name = _places(letterhead).get(place["level"] if place else "")
    return f"{unit} {name}" if name else None


def unit_of_letterhead(issuer: str | None, parent_issuer: str | None) -> str | None:
    """The unit of a document by its own letterhead: that of the issuer, or of the body above where the issuer has none."""
    own = unit_of(issuer, (issuer, parent_issuer)) if issuer else None
    above = parent_issuer or issuer
    return own or (one_spelling(above) if above else None)


def _places(letterhead: Iterable[str | None]) -> dict[str, str]:
    """The names of the levels that a letterhead gives: {"xã": "nà lạnh"}."""
    places: dict[str, str] = {}
    for issuer in letterhead:
        place = _PLACE.search(one_spelling(issuer)) if issuer else None
        if place and place["name"]:
            places.setdefault(place["level"], place["name"])
    return places
