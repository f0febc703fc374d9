"""Places: units of administration with their codes, all others by kind and name in one spelling.

"Xã ĐÔNG SƠN" in a document from tỉnh Quảng Ngãi, 2026      → "xã Đông Sơn", "21109"
"Đông Sơn" in the date line of that document                → the same
"thôn Nà Luông"                                             → "thôn Nà Luông", no code: villages have none
"Thái Nguyên"                                               → "tỉnh Thái Nguyên", "19"
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from extractors.linking.gazetteer import PROVINCE, Unit, name_key, named
from extractors.linking.setting import LEVEL_KINDS, Setting, is_unlisted, resolve
from extractors.linking.spelling import proper_case, tidy
from extractors.linking.unit_names import KINDS, NOTHING, SHORT_NAMES, Beside, UnitName, beside, unit_name
from extractors.structured import StructuredDocument
from extractors.vietnamese.letterhead import is_capitals
from extractors.vietnamese.phrases import any_of, table_form
from extractors.vietnamese.places import COUNTRIES, PLACE_HEADS, PLACE_LIST, REGIONS, ROADS
from models.records import Entity

KINDS_IN_FULL = {
    "ccn": "cụm công nghiệp", "kcn": "khu công nghiệp", "ql": "quốc lộ", "tl": "tỉnh lộ", "đt": "đường tỉnh", "tdp": "tổ dân phố",
}  # fmt: skip
"""Kinds of places by their short forms, in small letters."""
_KIND = re.compile(rf"(?P<kind>{any_of((*PLACE_HEADS, *ROADS))})(?:[ ]|(?<=\.)|(?=\d))", re.IGNORECASE)


_WHOLE_NAMES = frozenset((*COUNTRIES, *REGIONS))
Place = tuple[str | None, str | None]
"""The canonical name and the code of a place, null where they are not known."""
_UNKNOWN: Place = (None, None)


class PlaceLinker:
    """Links the places of one document; names that stand alone are looked up among those that it gives with their kind."""

    def __init__(self, document: StructuredDocument, setting: Setting) -> None:
        self._text = document.text
        self._setting = setting
        self._seat = document.header.spans.get("place")
        self._with_kind: dict[str, set[Place]] = {}

    def link(self, places: Iterable[Entity]) -> None:
        """Set canonical name and code of the places."""
        bare: list[Entity] = []
        for entity in places:
            place = self._of_kind(entity)
            if place is None:
                bare.append(entity)
            else:
                entity.canonical, entity.place_code = place
        for entity in bare:
            entity.canonical, entity.place_code = self._by_name(entity)

    def _of_kind(self, entity: Entity) -> Place | None:
        """A place that is named with its kind; None for a bare name."""
        mention = unit_name(entity.text)
        match = _KIND.match(entity.text)
        if mention is not None:
            name = mention.name or ""
            place = self._unit(mention, beside(self._text, entity.end))
        elif match is not None and not self._is_name(entity):
            name = entity.text[match.end() :].strip()
            place = _of_kind(match["kind"], proper_case(name) if is_capitals(entity.text) else tidy(name))
        else:
            return None
        self._with_kind.setdefault(name_key(name), set()).add(place)
        return place

    def _is_name(self, entity: Entity) -> bool:
        """Whether a place is a name from its first word on, which only looks like a kind: "Sông Mã", "Hồ Chí Minh"."""
        if not entity.text[0].isupper():
            return False
        seat = self._seat == (entity.start, entity.end)
        return seat or self._kind_of_list(entity.start) is not None or bool(self._provinces(entity.text))

    def _unit(self, mention: UnitName, near: Beside = NOTHING) -> Place:
        unit = resolve(self._setting, mention, near)
        if unit is not None:
            return unit.full, unit.code
        return (None if is_unlisted(mention) else f"{mention.kind} {proper_case(mention.name or '')}", None)

    def _by_name(self, entity: Entity) -> Place:
        """A name alone: the seat, an item of a list, a unit that is named with its kind elsewhere, a province, a country."""
        name = entity.text
        own = self._own(name) if self._seat == (entity.start, entity.end) else None
        if own is not None:
            return own
        kind = self._kind_of_list(entity.start)
        if kind in KINDS:
            return self._unit(UnitName(kind, name), beside(self._text, entity.end))
        if kind is not None:
            return _of_kind(kind, tidy(name))
        own = self._own(name)
        known = self._with_kind.get(name_key(name), set()) or {
            (province.full, province.code) for province in self._provinces(name)[:1]
        }
        if own is not None and all(full != own[0] for full, _ in known):
            known = known | {own}  # phường Long An, and tỉnh Long An
        if known:
            return next(iter(known)) if len(known) == 1 else _UNKNOWN
        return (tidy(name), None) if name in _WHOLE_NAMES else _UNKNOWN

    def _own(self, name: str) -> Place | None:
        """The document's own unit of this name, the lowest first."""
        for kinds in LEVEL_KINDS.values():
            for kind in kinds:
                if name_key(self._setting.own.get(kind, "")) == name_key(name):
                    return self._unit(UnitName(kind, name))
        return None

    def _provinces(self, name: str) -> list[Unit]:
        name = SHORT_NAMES.get(table_form(name), name)
        return [each for era in self._setting.eras for each in named(name, era) if each.level == PROVINCE]

    def _kind_of_list(self, start: int) -> str | None:
        """The kind that a list of places has before its first item, in small letters; None outside such lists."""
        at = bisect_right(self._lists, (start, math.inf, "")) - 1
        if at < 0 or start >= self._lists[at][1]:
            return None
        return self._lists[at][2]

    @cached_property
    def _lists(self) -> list[tuple[int, float, str]]:
        """Where the items of lists with a shared kind stand."""
        return [(*match.span("items"), table_form(match["head"])) for match in PLACE_LIST.finditer(self._text)]


def _of_kind(kind: str, name: str) -> Place:
    kind = table_form(kind).rstrip(".")
    return f"{KINDS_IN_FULL.get(kind, kind)} {name}", None
