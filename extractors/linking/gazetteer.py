"""The administrative units of the country with their official codes, until and since the merger of 1 July 2025.

    named("Hòa Tiến", "since")                  → every unit of that name, each with kind, code, province
    successors(unit("20299", "before"))         → the units that took in this commune, the main one first
    unit("19", "since").full                    → "tỉnh Thái Nguyên"

Codes have two digits for a province, three for a district (until 30 June 2025), five for a commune. The new units kept codes of old
ones: a code says which unit it is only together with its list. Sources: Quyết định 124/2004/QĐ-TTg with its changes; Quyết định
19/2025/QĐ-TTg. How the two files were made and checked: docs/decisions/administrative-units.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from extractors.vietnamese.phrases import table_form

Era = Literal["before", "since"]
"""Which of the two lists: that until 30 June 2025, or that since 1 July 2025."""
LISTS: dict[Era, Path] = {
    "before": Path(__file__).with_name("units_before_2025.tsv"),
    "since": Path(__file__).with_name("units_since_2025.tsv"),
}
PROVINCE, DISTRICT, COMMUNE = 2, 3, 5
"""Digits of a code, by which its level is known."""

_SPELLED_ALIKE = (("đăk", "đắk"), ("đắc", "đắk"), ("đăc", "đắk"), ("lăk", "lắk"), ("lắc", "lắk"))
"""Words of highland names that are spelled in several ways, and the one that is compared."""
_BETWEEN = re.compile(r"[\s'’ʼ.–-]+")
_SPECIAL = re.compile(r"[\W\d](?<! )|[ĐđLl][ăắ][kc]")
"""What a listed name has to have, in the spelling of the lists, if its key is more than its small letters."""
_LEADING_ZERO = re.compile(r"(?<!\S)0+(?=\d)")


class Unit(NamedTuple):
    """An administrative unit of one of the two lists; `parents` are the codes of its district, if it has one, and its province."""

    code: str
    kind: str
    name: str
    era: Era
    parents: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()

    @property
    def full(self) -> str:
        """Kind and name: "xã Hòa Tiến"."""
        return f"{self.kind} {self.name}"

    @property
    def level(self) -> int:
        """PROVINCE, DISTRICT or COMMUNE."""
        return len(self.code)

    @property
    def province(self) -> str:
        """The code of its province, or its own if it is one."""
        return self.parents[-1] if self.parents else self.code

    @property
    def district(self) -> str | None:
        """The code of its district, or its own if it is one; None without districts."""
        if self.level == DISTRICT:
            return self.code
        return self.parents[0] if len(self.parents) > 1 else None


def name_key(name: str) -> str:
    """A name as it is looked up: without case, old and new tone marks, hyphens and apostrophes ("Ea H’leo" → "ea h leo")."""
    key = _BETWEEN.sub(" ", table_form(name)).strip()
    key = _LEADING_ZERO.sub("", key) if "0" in key else key
    for one, other in _SPELLED_ALIKE:
        key = key.replace(one, other) if one in key else key
    return key


def named(name: str, era: Era) -> tuple[Unit, ...]:
    """The units of all levels that have this name, by code; empty if there is none."""
    listed = _list(era)
    return tuple(listed.unit(code) for code in listed.codes.get(name_key(name), "").split())


def unit(code: str, era: Era) -> Unit:
    """The unit of a code; KeyError if the list has no such code."""
    return _list(era).unit(code)


def units(era: Era) -> Iterator[Unit]:
    """All units of a list, each behind the one that it belongs to."""
    return map(_list(era).unit, _list(era).lines)


def successors(old: Unit) -> tuple[Unit, ...]:
    """The communes that an old commune went into, the main one first; empty for other units."""
    return tuple(unit(code, "since") for code in old.successors)


def province_since(of: Unit) -> str:
    """The code of the province since July 2025 in which a unit of either list lies."""
    return of.province if of.era == "since" else _province_since()[of.province]


class _List:
    """One list, of which no more is read at first than is needed to find a name or code: it is large, and a document names few units.

    Its tables hold strings alone, which the garbage collector need not look at.
    """

    def __init__(self, era: Era) -> None:
        self.era: Era = era
        self.lines: dict[str, str] = {}
        self.above: dict[str, str] = {}
        """Of a code that of its district, or without one that of its province."""
        self.codes: dict[str, str] = {}
        """The codes of a name, with spaces between them."""
        province = above = ""
        for line in LISTS[era].read_text(encoding="utf-8").splitlines()[1:]:
            code, _, name, *_ = line.split("\t", 3)
            if len(code) == PROVINCE:
                province = above = code
            elif len(code) == DISTRICT:
                self.above[code], above = province, code
            else:
                self.above[code] = above
            self.lines[code] = line
            key = name_key(name) if _SPECIAL.search(name) else name.lower()
            self.codes[key] = f"{self.codes[key]} {code}" if key in self.codes else code

    def unit(self, code: str) -> Unit:
        _, kind, name, *after = self.lines[code].split("\t")
        above = self.above.get(code, "")
        parents = tuple(parent for parent in (above, self.above.get(above)) if parent)
        return Unit(code, kind, name, self.era, parents, tuple(after[0].split()) if after else ())


@cache
def _list(era: Era) -> _List:
    return _List(era)


@cache
def _province_since() -> dict[str, str]:
    """The province since July 2025 of each old one, by codes: that of any of its communes, since none was divided."""
    before = _list("before")
    found: dict[str, str] = {}
    for code, above in before.above.items():
        province = before.above.get(above, above)
        if province not in found and (into := before.unit(code).successors):
            found[province] = unit(into[0], "since").province
    return found
