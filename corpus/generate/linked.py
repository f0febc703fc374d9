"""What the names of a generated document stand for: full names of bodies and codes of units, known to whoever wrote the text.

    names_of(scene)["phòng kinh tế"]                                 → "Phòng Kinh tế xã Tân Lập", a body of the unit xã Tân Lập
    reader.code(Mention("xã", "Tân Lập"))                            → "05503", or null where it cannot be told from its namesakes

A name has a code only where the document lets a reader who has the official lists tell which unit it is. Bodies of which the grammar itself
cannot say the full name are not linked here, and are not measured.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from corpus.generate.gazetteers.bodies import LEVELS
from corpus.generate.places import Place
from corpus.generate.scene import TWO_TIERS, Scene
from extractors.linking.gazetteer import PROVINCE, Era, Unit, name_key, named, province_since, unit

NATIONAL = ("Chính phủ", "Ban Bí thư")
OF_COMMUNE = ("party", "bureau", "econ", "soc", "inspect", "build", "partyoffice")
"""Bodies of a commune that are named without it."""
_INDEXED = (("Ủy ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND"), ("Chỉ huy Quân sự", "Chỉ huy quân sự"))
"""How names are written in an index."""
_ABOVE = re.compile(r"(?:UBND|Công an|HĐND) (?:tỉnh|thành phố)(?! [A-ZĐ])|Tỉnh ủy|Thành ủy")
"""Bodies of the province by which its kind is known."""
_COMMITTEES = ("Tỉnh ủy", "Thành ủy", "Huyện ủy")


class Mention(NamedTuple):
    """A unit as a document names it, with what it prints beside it: its province, its district, or that it is an old one."""

    kind: str
    name: str
    old: bool = False
    province: str | None = None
    district: str | None = None


class Named(NamedTuple):
    """What a name stands for: its full form, null where nothing in the document gives it, and the unit whose name or body it is."""

    canonical: str | None
    mention: Mention | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """What a careful reader knows of a document: the list in force, kind and name of where it is from, the codes of the provinces in which
    its units may lie, null for all, and the code of its own commune."""

    era: Era
    here: tuple[str, str] = ("", "")
    provinces: frozenset[str] | None = None
    own: str | None = None

    def read(self, named: Named, words: str) -> tuple[str | None, str | None]:
        """Full name and code of what is printed with these words; a province that they do not name has to be known."""
        mention = named.mention
        if mention is None:
            return named.canonical, None
        if mention.province == mention.name and self.provinces is None and mention.name not in words:
            return None, None
        return named.canonical, self.code(mention)

    def code(self, mention: Mention) -> str | None:
        """The code of the only unit that a mention can mean; null if there are several, or none."""
        eras: tuple[Era, ...] = ("before",) if mention.old or self.era == "before" else ("since", "before")
        if self.here == (mention.kind, mention.name) and not (mention.old or mention.district):
            eras = eras[:1]  # who issues documents is in force
        for era in eras:
            found = [each for each in named(mention.name, era) if self._fits(each, mention)]
            near = [each for each in found if self.own in each.successors] if len(found) > 1 else found
            if found:
                return near[0].code if len(near) == 1 else None
        return None

    def _fits(self, each: Unit, mention: Mention) -> bool:
        if each.kind != mention.kind or (each.level == PROVINCE) != (mention.province == mention.name):
            return False
        if mention.province:
            if name_key(mention.province) not in (
                _province_name(each.province, each.era),
                _province_name(province_since(each), "since"),
            ):
                return False
        elif self.provinces is not None and home(each, self.era) not in self.provinces:
            return False
        return mention.district is None or (
            each.district is not None and name_key(unit(each.district, "before").full) == name_key(mention.district)
        )


def home(of: Unit, era: Era) -> str:
    """The code of the province in which a unit lies, by the list in force."""
    return of.province if era == "before" else province_since(of)


def reader_of(place: Place, level: str, day: date, text: str) -> Reader:
    """What can be known of a document from this place whose whole text is given."""
    era: Era = "since" if day >= TWO_TIERS else "before"
    if level == "ministry":
        return Reader(era)
    here = (place.kind, place.name)
    of = f"{place.province_kind}|{'Thành ủy' if place.province_kind == 'thành phố' else 'Tỉnh ủy'}|Đảng bộ tỉnh"
    if level == "province" or re.search(rf"(?:{of})\s+{re.escape(place.province)}(?!\w)", text, re.IGNORECASE):
        provinces = frozenset(each.code for each in named(place.province, era) if each.level == PROVINCE)
    else:
        able = [each for each in named(place.name, era) if each.kind == place.kind]
        listed = bool(able)
        if era == "since" and _ABOVE.search(text):
            able = [each for each in able if unit(each.province, era).kind == place.province_kind]
        provinces = frozenset(each.province for each in able)
        if len(provinces) > 1 or not listed:
            return Reader(era, here)
    own = Reader(era, here, provinces).code(Mention(*here)) if level == "commune" else None
    return Reader(era, here, provinces, own)


def names_of(scene: Scene) -> dict[str, Named]:
    """What the bodies and places stand for that the grammar names in a scene, by their printed words in small letters."""
    place, level = scene.place, scene.issuer.level
    if level == "ministry":
        return {}
    here = Mention(place.kind, place.name)
    above = Mention(place.province_kind, place.province, province=place.province)
    own = above if level == "province" else here
    names: dict[str, Named] = {}
    for part in LEVELS[level].bodies:
        body = scene.body(part)
        full = _in_full(body, own, above)
        if full is None and level == "commune" and part in OF_COMMUNE:
            full = Named(f"{body} {here.kind} {here.name}", here)
        if full is not None:
            names[body.lower()] = full
    for printed in (scene.own, scene.long, scene.department()):
        full = _in_full(printed, own, above)
        if full is not None:
            names[printed.lower()] = full
    issuer = names.get(scene.own.lower())
    if issuer is not None:
        names[" ".join(scene.lines(scene.issuer.lines)).lower()] = issuer
        names[f"{scene.own} {place.name}".lower()] = issuer
    names[(place.province if own is above else place.name).lower()] = Named(f"{own.kind} {own.name}", own)
    names[f"{own.kind} {own.name}".lower()] = Named(f"{own.kind} {own.name}", own)
    return names


def _in_full(body: str, own: Mention, above: Mention) -> Named | None:
    """The full name of a body that has its unit in its name or is called by it; None for others."""
    for long, short in _INDEXED:
        body = body.replace(long, short)
    if body in NATIONAL:
        return Named(body)
    for of in (own, above):
        if body.endswith(f" {of.kind} {of.name}"):
            return Named(body, of)
        if body.endswith(f" {of.kind}"):
            return Named(f"{body} {of.name}", of)
    if body.endswith(_COMMITTEES):
        of = own if body.endswith("Huyện ủy") else above
        return Named(f"{body} {of.name}", of)
    if body.endswith(tuple(f"{committee} {of.name}" for committee in _COMMITTEES for of in (own, above))):
        return Named(body, own if "Huyện ủy" in body else above)
    return Named(f"{body} {above.kind} {above.name}", above) if body.startswith("Sở ") else None


def _province_name(code: str, era: Era) -> str:
    return name_key(unit(code, era).name)
