"""Where and when a document is from: the list of units in force, and its own commune, district and province as far as it says so.

    issuer "ỦY BAN NHÂN DÂN XÃ ĐÔNG SƠN", 2026-03-05, and "UBND tỉnh Quảng Ngãi" among the recipients
    → era "since"; own["xã"] == "Đông Sơn"; commune 21109; province "51"

The province is the one that the letterhead names, or the one in which the own commune lies by its name, by the bodies of provinces that
the document names and by their kind ("UBND thành phố"). Where these contradict each other nothing is known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Literal

from extractors.linking.gazetteer import COMMUNE, DISTRICT, PROVINCE, Era, Unit, name_key, named, province_since, unit
from extractors.linking.spelling import body_spelling, proper_case
from extractors.linking.unit_names import (
    COMMUNE_KINDS,
    DISTRICT_KINDS,
    NOTHING,
    PROVINCE_KINDS,
    Beside,
    UnitName,
    unit_at_end,
)
from models.edtf import bounds
from models.header import Header

Level = Literal["commune", "district", "province"]
LEVEL_KINDS: dict[Level, tuple[str, ...]] = {
    "commune": COMMUNE_KINDS,
    "district": DISTRICT_KINDS,
    "province": PROVINCE_KINDS,
}
"""The levels of local bodies, and the kinds of their units."""
LAST_DAY_BEFORE = "2025-06-30"
"""The last day of three levels and of the old units (Luật 72/2025/QH15; Nghị quyết 202/2025/QH15)."""
CONTRADICTORY = ""
"""The province of a document whose own commune does not lie where it says: no unit lies there."""
PROVINCIAL_HEADS = ("sở ", "tỉnh ủy", "tỉnh đoàn")
"""How names begin, in small letters, of bodies that only provinces have."""


@dataclass(slots=True)
class Setting:
    """What a document says of where and when it is from. `issuer` and `parent` are its letterhead in one spelling."""

    era: Era | None
    issuer: str | None = None
    parent: str | None = None
    level: Level | None = None
    own: dict[str, str] = field(default_factory=dict)
    """The names of its own units by their kinds: {"xã": "Đông Sơn"}."""
    province: str | None = None
    """The code of its province in the list that is in force; empty where what the document says contradicts itself."""
    commune: Unit | None = None
    district: Unit | None = None

    @property
    def eras(self) -> tuple[Era, ...]:
        """The lists that its names may be from, the nearer first: since the merger, names of old units live on."""
        return ("before",) if self.era == "before" else ("since", "before")

    def home(self, of: Unit) -> str:
        """The code of the province in which a unit lies by the list that is in force."""
        return of.province if self.era == "before" else province_since(of)

    def province_unit(self) -> Unit | None:
        """Its province, if it is known."""
        return unit(self.province, self.eras[0]) if self.province else None


def setting_of(header: Header, bodies: Collection[UnitName], placed: Iterable[tuple[UnitName, Beside]] = ()) -> Setting:
    """The setting of a document by its header, by the units of the bodies that it names, and by where it says that its own unit lies."""
    issuer, parent = (body_spelling(line) if line else None for line in (header.issuer, header.parent_issuer))
    lines = [line for line in (issuer, parent) if line]
    setting = Setting(_era(header, lines), issuer, parent)
    for line in lines:
        of = unit_at_end(line)
        if of is None:
            if line.lower().startswith(PROVINCIAL_HEADS):
                setting.level = setting.level or "province"
            continue
        level = _level(setting, of)
        setting.level = setting.level or level
        if of.name or (header.place and level == setting.level):
            setting.own.setdefault(of.kind, proper_case(of.name or header.place or ""))
    if setting.level == "province" and header.place:
        _sign_in_province(setting, header.place)
    own = [UnitName(kind, name) for kind, name in setting.own.items()]
    above = [each for mention, near in placed if _same(mention, own) for each in near.above]
    setting.province = _province(setting, [*own, *above], bodies)
    for mention in own:
        found = resolve(setting, mention)
        if found and found.level == COMMUNE:
            setting.commune = found
        elif found and found.level == DISTRICT:
            setting.district = found
    return setting


def resolve(setting: Setting, mention: UnitName, near: Beside = NOTHING) -> Unit | None:
    """The one unit that a mention means by what stands beside it and by the document's setting; None if it may be another."""
    if mention.name is None:
        return None
    homes = _homes(setting, near)
    # behind a district another one is its neighbour in a list: "huyện Trà Bồng, huyện Sơn Hà"
    districts = _districts(setting, near) if mention.kind in COMMUNE_KINDS else []
    found: list[Unit] = []
    for era in _eras(setting, mention, old=near.old or bool(districts)):
        here = [
            each
            for each in _of_name(mention, era)
            if each.level == PROVINCE or ((homes is None or setting.home(each) in homes) and _lies_in(each, districts))
        ]
        found += [each for each in here if each.code not in {other.code for other in found}]
        if found and setting.era:
            break  # a unit of the list in force; without a date it may be of either
    if len(found) == 1:
        return found[0]
    return _nearest(setting, found)


def _eras(setting: Setting, mention: UnitName, *, old: bool) -> tuple[Era, ...]:
    """The lists that a mention may be from: a unit that issues documents is of the list in force."""
    if old:
        return ("before",)
    own = setting.era is not None and name_key(setting.own.get(mention.kind, "")) == name_key(mention.name or "")
    return setting.eras[:1] if own else setting.eras


def is_unlisted(mention: UnitName) -> bool:
    """Whether a name is that of no province although it is called one: all of them are known."""
    return mention.kind == "tỉnh" and not any(_of_name(mention, era) for era in ("since", "before"))


def _of_name(mention: UnitName, era: Era) -> list[Unit]:
    """The units of this kind and name in a list; a city is the province of the name before it is a district."""
    found = [each for each in named(mention.name or "", era) if each.kind == mention.kind]
    provinces = [each for each in found if each.level == PROVINCE]
    return provinces or found


def _homes(setting: Setting, near: Beside) -> set[str] | None:
    """The codes of the provinces in which a mention may lie: those beside it, or the document's; None for all."""
    for above in near.above:
        if above.kind in PROVINCE_KINDS and (found := _provinces(setting, above)):
            return found
        if above.kind == "tỉnh":
            return set()
    return None if setting.province is None else {setting.province}


def _provinces(setting: Setting, mention: UnitName) -> set[str]:
    """The codes of the provinces that a mention names."""
    found = [each for era in setting.eras for each in _of_name(mention, era)]
    return {setting.home(each) for each in found if each.level == PROVINCE}


def _districts(setting: Setting, near: Beside) -> list[UnitName]:
    """The districts beside a mention: there are none but of old communes."""
    return [above for above in near.above if above.kind in DISTRICT_KINDS and not _provinces(setting, above)]


def _lies_in(each: Unit, districts: list[UnitName]) -> bool:
    """Whether an old commune lies in one of the districts, if there are any."""
    if not districts or each.district is None:
        return True
    return _same(unit(each.district, "before"), districts)


def _nearest(setting: Setting, found: list[Unit]) -> Unit | None:
    """Of several old communes of one name the one that lies in the document's own district, or that its own commune took in."""
    district, commune = setting.district, setting.commune
    own = [
        each
        for each in found
        if (district and each.district == district.code) or (commune and commune.code in each.successors)
    ]
    return own[0] if len(own) == 1 else None


def _era(header: Header, lines: list[str]) -> Era | None:
    """The list in force on the day of issue, or by the letterhead, where only one list has units like its own."""
    earliest, latest = bounds(header.issued_on)
    if latest and latest <= LAST_DAY_BEFORE:
        return "before"
    if earliest and earliest > LAST_DAY_BEFORE:
        return "since"
    kinds = {of.kind for line in lines if (of := unit_at_end(line))}
    if kinds & {"huyện", "quận", "thị xã", "thị trấn"}:
        return "before"
    return "since" if "đặc khu" in kinds else None


def _level(setting: Setting, of: UnitName) -> Level:
    """The level of the unit whose body a letterhead names; a city is a province, or until June 2025 a district."""
    if of.kind in COMMUNE_KINDS:
        return "commune"
    if of.kind == "tỉnh" or (of.kind == "thành phố" and (of.name is None or _provinces(setting, of))):
        return "province"
    return "district"


def _sign_in_province(setting: Setting, place: str) -> None:
    """A province's body signs in its province."""
    for kind in PROVINCE_KINDS:
        if _provinces(setting, UnitName(kind, place)):
            setting.own.setdefault(kind, proper_case(place))


def _province(setting: Setting, own: list[UnitName], bodies: Collection[UnitName]) -> str | None:
    """The code of the document's province.

    `own` are the units of its letterhead and those in which it says that they lie, `bodies` those whose bodies it names.
    """
    named_above = {code for each in own if each.kind in PROVINCE_KINDS for code in _provinces(setting, each)}
    if named_above:
        return _only(named_above)
    spoken = Counter(code for each in bodies if each.kind in PROVINCE_KINDS for code in _provinces(setting, each))
    homes: set[str] = set()
    for each in own:
        units = next((found for era in _eras(setting, each, old=False) if (found := _of_name(each, era))), [])
        homes = homes & {setting.home(one) for one in units} if homes else {setting.home(one) for one in units}
    if not homes:  # of a commune that no list has, one mention of a province is too little
        return _only({code for code, times in spoken.items() if times > 1 or not own})
    kinds = {each.kind for each in bodies if each.name is None and each.kind in PROVINCE_KINDS}
    if setting.era == "since" and len(kinds) == 1:  # "UBND thành phố": it lies in a city
        homes = {code for code in homes if unit(code, "since").kind in kinds}
    return _only(homes & spoken.keys() or homes) if homes else CONTRADICTORY


def _same(one: UnitName | Unit, others: list[UnitName]) -> bool:
    key = name_key(one.name or "")
    return any(one.kind == each.kind and key == name_key(each.name or "") for each in others)


def _only(codes: set[str]) -> str | None:
    return next(iter(codes)) if len(codes) == 1 else None
