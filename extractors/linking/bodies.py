"""Full names of bodies: what the short names of a document stand for, by its letterhead, its own definitions and the tables.

    "UBND xã" in a report of UBND xã Đông Sơn                     → "UBND xã Đông Sơn"
    "Ban Thường vụ" over the signature of Đảng ủy xã Đông Sơn     → "Ban Thường vụ Đảng ủy xã Đông Sơn"
    "Sở Y tế" in a document from tỉnh Thái Nguyên                 → "Sở Y tế tỉnh Thái Nguyên"
    "Ban Chỉ đạo" behind "… (sau đây gọi tắt là Ban Chỉ đạo)"     → what stands before the parenthesis, in full

A name that may stand for several bodies has no full name here.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.linking.body_tables import (
    ABBREVIATIONS,
    BARE_HEADS,
    BOARDS,
    IN_PROVINCE,
    OF_LEVEL,
    OF_PROVINCE,
    PROPER_HEADS,
    UNCLEAR,
)
from extractors.linking.gazetteer import PROVINCE, Unit, named
from extractors.linking.setting import LEVEL_KINDS, Setting, is_unlisted, resolve
from extractors.linking.spelling import body_spelling, proper_case
from extractors.linking.unit_names import NOTHING, Beside, UnitName, unit_at_end
from extractors.vietnamese.bodies import BODY_HEAD
from extractors.vietnamese.names import CAPITAL
from extractors.vietnamese.national_bodies import NATIONAL_BODIES
from extractors.vietnamese.phrases import any_of, table_form

NATIONAL = {table_form(body_spelling(name)): body_spelling(name) for name in NATIONAL_BODIES}
"""National bodies in their one spelling by their small letters."""
_COMMITTEE = re.compile(r"\w+ (?:ủy|[đĐ]oàn)(?!\w)")
_MINISTRY = re.compile(rf"(?<!\w)Bộ (?!Chỉ huy|Tư lệnh)[{CAPITAL}][^\W\d_]*(?!\w)")
_PROPER = re.compile(rf"(?:{any_of(PROPER_HEADS)})(?!\w)", re.IGNORECASE)
_CAPITAL = re.compile(rf"(?<!\w)[{CAPITAL}]")
_LONGEST_PROVINCE = 5
"""Words of a province's name at most ("Bà Rịa - Vũng Tàu")."""
_UNHEADED = re.compile(rf"[{CAPITAL}]\w+")


class Linked(NamedTuple):
    """The full name of a body, null if it is not known, and the unit whose body it is."""

    canonical: str | None
    unit: Unit | None = None


class BodyLinker:
    """Finds the full names of the bodies of one document."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._defined: dict[str, Linked] = {}
        self._issuer = self._issuer_in_full()

    def define(self, short: str, full: Linked) -> None:
        """Take over a short name that the document itself introduces for a body."""
        self._defined.setdefault(table_form(body_spelling(short)), full)

    def link(self, name: str, near: Beside = NOTHING) -> Linked:
        """The full name of a body as the text has it; `near` is what stands behind it."""
        spelled = body_spelling(name)
        key = table_form(spelled)
        # 1. What the document itself defines.
        if key in self._defined:
            return self._defined[key]

        # 2. A body of a unit: by its name, or the document's own unit of that kind.
        of = unit_at_end(spelled)
        if of is not None and key not in NATIONAL:
            return self._of_unit(spelled, of, near)

        # 3. The issuer by the head of its name, and the boards of its committee.
        if self._issuer and (key in BARE_HEADS or key in BOARDS):
            return self._of_issuer(key, self._issuer)

        # 4. Bodies of the country.
        national = ABBREVIATIONS.get(spelled) or NATIONAL.get(key)
        if national is not None or key in UNCLEAR:
            return Linked(None if key in UNCLEAR else national)
        if _MINISTRY.search(spelled):
            return Linked(spelled)

        # 5. Bodies that a province, a commune has: of the province whose name stands there without its kind, or the document's own.
        if spelled.startswith((*OF_PROVINCE, *IN_PROVINCE)) and (of := self._province_at_end(spelled)):
            return self._of_unit(spelled, of, near)
        if spelled.startswith(OF_PROVINCE):
            return self._of_province(spelled)
        if self._setting.level and key in OF_LEVEL[self._setting.level]:
            return self._of_level(spelled)

        # 6. Names that are whole as they stand: of firms, schools, cells.
        return Linked(spelled if _is_whole(spelled) else None)

    def _of_unit(self, spelled: str, of: UnitName, near: Beside) -> Linked:
        if of.name:
            name = proper_case(of.name)
            unit = resolve(self._setting, UnitName(of.kind, name), near)
            if unit is None and is_unlisted(of):
                return Linked(None)
            name = unit.name if unit else name
        else:
            unit = self._own_unit(of.kind)
            own = unit.name if unit else self._setting.own.get(of.kind)
            if own is None:
                return Linked(None)
            name = own
        head = spelled[: of.start].rstrip()
        committee = _COMMITTEE.match(spelled, of.start)
        if committee:  # "Tỉnh ủy": it is called by its unit's kind
            return Linked(f"{head} {committee[0].capitalize()} {name}".strip(), unit)
        return Linked(f"{head} {of.kind} {name}".strip(), unit)

    def _own_unit(self, kind: str) -> Unit | None:
        """The document's own unit of a kind."""
        units = (self._setting.commune, self._setting.district, self._setting.province_unit())
        return next((unit for unit in units if unit and unit.kind == kind), None)

    def _of_province(self, spelled: str) -> Linked:
        province = self._setting.province_unit()
        if province is None:
            return Linked(None)
        return Linked(f"{spelled} {province.full}", province)

    def _province_at_end(self, spelled: str) -> UnitName | None:
        """The province whose name ends a body's without its kind: "Sở Y tế Đồng Tháp"."""
        words = spelled.split(" ")
        for first in range(max(1, len(words) - _LONGEST_PROVINCE), len(words)):
            name = " ".join(words[first:])
            for era in self._setting.eras:
                kinds = {each.kind for each in named(name, era) if each.level == PROVINCE}
                if kinds and name[0].isupper():
                    return UnitName(kinds.pop(), name, len(spelled) - len(name))
        return None

    def _of_level(self, spelled: str) -> Linked:
        setting = self._setting
        if setting.level == "province":
            return self._of_province(spelled)
        unit = setting.commune if setting.level == "commune" else setting.district
        kind = next((kind for kind in setting.own if kind in LEVEL_KINDS[setting.level or "commune"]), None)
        if unit is not None:
            return Linked(f"{spelled} {unit.full}", unit)
        return Linked(f"{spelled} {kind} {setting.own[kind]}" if kind else None)

    def _of_issuer(self, key: str, issuer: Linked) -> Linked:
        """A bare head is the issuer, if the issuer's name begins with it; a board is that of the issuer's committee."""
        name = issuer.canonical or ""
        if table_form(name).startswith(f"{key} "):
            return issuer
        for seat, board in BOARDS.get(key, {}).items():
            if seat in name:
                return Linked(board + name[name.index(seat) + len(seat) :], issuer.unit)
        return Linked(None)

    def _issuer_in_full(self) -> Linked | None:
        """The issuer's full name; one that is nothing without the body above it has that body's name behind it."""
        self._issuer = None
        issuer, parent = self._setting.issuer, self._setting.parent
        own = self.link(issuer) if issuer else Linked(None)
        if own.canonical or not issuer:
            return own if own.canonical else None
        above = self.link(parent) if parent else Linked(None)
        key = table_form(issuer)
        if above.canonical is None or not (key in BARE_HEADS or key in BOARDS):
            return None
        return Linked(f"{issuer} {above.canonical}", above.unit)


def _is_whole(spelled: str) -> bool:
    """Whether a name tells one body from all others: it has a proper name behind its head, or is a proper name itself."""
    proper = _PROPER.match(spelled)
    if proper:
        return bool(_CAPITAL.search(spelled, proper.end()))
    return BODY_HEAD.match(spelled) is None and bool(_UNHEADED.match(spelled))
