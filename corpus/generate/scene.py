"""Who writes, where and when: what all sentences of a document agree on.

    scene = set_scene(Random("7/0"), part="all")
    scene.body("econ")    → "Phòng Kinh tế"
    scene.own             → "UBND xã"
    scene.period.words    → "9 tháng đầu năm 2026"

Dates lie in order (cited documents before the own day, time limits after it), and numbers grow with their dates.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any, Literal

from corpus.generate.gazetteers.bodies import FIELD_DEPARTMENTS, FIELD_MINISTRIES, ISSUERS, LEVELS, Issuer
from corpus.generate.periods import Period, some_period
from corpus.generate.places import Place, some_place
from corpus.generate.tables import fields, load, weighted

TWO_TIERS = date(2025, 7, 1)
"""The day from which there are no districts."""
ELECTION = "bau-cu"
ELECTION_TIME = (date(2025, 10, 1), date(2026, 3, 10))
"""The time of preparing the elections of 15 March 2026."""
PARTY_TERMS = (date(2025, 9, 20), date(2020, 10, 15))
"""From when provincial Party committees count their documents anew."""
LAST_DAY = date(2027, 6, 30)
CheckKind = Literal[
    "reference_conflict", "arithmetic", "duplicate", "date_invalid", "numbering", "malformed_number", "none"
]
CHECK_KINDS: tuple[CheckKind, ...] = (
    "reference_conflict", "arithmetic", "duplicate", "date_invalid", "numbering", "malformed_number",
)  # fmt: skip
YEARLY = {
    "CV": 700,
    "QĐ": 500,
    "BC": 180,
    "KH": 150,
    "TB": 130,
    "TTr": 110,
    "NQ": 22,
    "CTr": 9,
    "CT": 9,
    "HD": 12,
    "KL": 40,
}
"""How many documents of a type a commune makes in a year, about."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A document that can be cited: one of the archive, or one that only this document knows."""

    doc_type: str
    canonical: str
    issued_on: date
    issuer: str
    about: str = ""
    name: str | None = None


@dataclass
class Scene:
    """The setting of one document, and what its sentences remember of each other."""

    rng: Random
    part: str
    issuer: Issuer
    place: Place
    day: date
    period: Period
    field: str
    plant: CheckKind = "none"
    archive: tuple[Cited, ...] = ()
    home: str = ""
    style: int = 0
    title: str = ""
    theme: str | None = None
    checks: list[dict[str, str | None]] = dataclasses.field(default_factory=list)
    planted: bool = False
    cited: list[Cited] = dataclasses.field(default_factory=list)
    links: list[dict[str, Any]] = dataclasses.field(default_factory=list)
    used: set[str] = dataclasses.field(default_factory=set)
    printed: dict[str, str] = dataclasses.field(default_factory=dict)
    villages: list[str] = dataclasses.field(default_factory=list)
    notes: int = 0
    conflicts: list[dict[str, Any]] = dataclasses.field(default_factory=list)
    misdate: bool = False
    archived: bool = False

    @property
    def year(self) -> int:
        """The year that plans are for: from November on the next one."""
        return self.day.year + (self.day.month > 10)

    @property
    def party(self) -> bool:
        """Whether the Party writes."""
        return self.issuer.side == "party"

    @property
    def word(self) -> str:
        """The level in one word: "xã", "phường", "huyện", "tỉnh"."""
        if self.issuer.level in ("province", "ministry"):
            return self.place.province_kind
        return self.place.kind

    @property
    def own(self) -> str:
        """How the issuer calls itself in short."""
        return self._filled(self.issuer.own)

    @property
    def long(self) -> str:
        """How the issuer calls itself in full."""
        return self._filled(self.issuer.long)

    @property
    def scale(self) -> int:
        """How much larger the figures are than a commune's."""
        return LEVELS[self._level].scale

    @property
    def rate(self) -> float:
        """How many more documents are made than in a commune."""
        return LEVELS[self._level].rate

    @property
    def code(self) -> str:
        """What the issuer's numbers end in."""
        return self._filled(self.issuer.code)

    @property
    def unit(self) -> str:
        """What the place consists of: "thôn", "ấp"; above a commune, communes."""
        if self.issuer.level != "commune":
            return "xã" if self.issuer.level == "district" else "xã, phường"
        if self.place.kind == "phường":
            return ("tổ dân phố", "khu phố")[self.place.region in ("south", "highlands")]
        kinds: list[str] = self.place.of_region["village_kind"]
        return kinds[self.style % len(kinds)]

    @property
    def _level(self) -> str:
        return "province" if self.issuer.level == "ministry" else self.issuer.level

    def body(self, part: str) -> str:
        """The body that has this part at the level of the scene."""
        name = LEVELS[self._level].bodies[part]
        if self.place.kind == "phường" and name == "Phòng Kinh tế":
            name = "Phòng Kinh tế, Hạ tầng và Đô thị"
        return self.at_home(name)

    def department(self) -> str:
        """The body of the level above that answers for the field."""
        if self.issuer.level in ("province", "ministry"):
            return FIELD_MINISTRIES[self.field][0]
        return self.at_home(FIELD_DEPARTMENTS[self.field][0])

    def lines(self, source: tuple[str, ...]) -> list[str]:
        """Lines of the letterhead."""
        return [self._filled(line).upper() for line in source]

    def _filled(self, source: str) -> str:
        kind, name = self.word, self.place.name
        if self.issuer.level in ("province", "ministry"):
            name = self.place.province
        province = f"{self.place.province_kind} {self.place.province}"
        department, code = FIELD_DEPARTMENTS[self.home]
        ministry, ministry_code = FIELD_MINISTRIES[self.home]
        committee = "Thành ủy" if self.place.province_kind == "thành phố" else "Tỉnh ủy"
        words = {
            "{N}": f"{self.place.kind} {self.place.name}", "{P}": province, "{F}": department, "{f}": department,
            "{code}": code, "{M}": ministry, "{m}": ministry, "{mcode}": ministry_code,
            "{TU}": f"{committee} {self.place.province}", "{tu}": f"{committee} {self.place.province}",
            "{name}": name, "@": kind,
        }  # fmt: skip
        for key, value in words.items():
            source = source.replace(key, value)
        return self.at_home(source) if self.issuer.level != "ministry" else source

    def at_home(self, name: str) -> str:
        """A province's bodies in a city: "UBND thành phố", "Thành ủy"."""
        name = name.replace("@", self.word)
        if self.place.province_kind == "thành phố":
            for end in ("UBND", "Công an", "HĐND"):
                name = name.replace(f"{end} tỉnh", f"{end} thành phố")
            name = name.replace("Tỉnh ủy", "Thành ủy")
        return name

    def take(self, frames: tuple[str, ...]) -> str | None:
        """A frame that this document has not used yet; null if there is none left."""
        left = [frame for frame in frames if frame not in self.used]
        if not left:
            return None
        frame = self.rng.choice(left)
        self.used.add(frame)
        return frame

    def wants(self, kind: CheckKind) -> bool:
        """Whether a contradiction of this kind is to be planted and has not been yet."""
        return self.plant == kind and not self.planted

    def found(self, kind: CheckKind, text: str, other: str | None) -> None:
        """Write down the contradiction that was planted."""
        self.planted = True
        self.checks.append({"kind": kind, "text": text, "other": other})

    def past(self, longest: int = 200) -> date:
        """A day before the own one."""
        earliest = max(self.day - timedelta(days=longest), self.birth)
        return earliest + timedelta(days=self.rng.randrange(max(1, (self.day - earliest).days)))

    def future(self, longest: int = 120) -> date:
        """A day after the own one."""
        return self.day + timedelta(days=self.rng.randint(6, longest))

    @property
    def birth(self) -> date:
        """The day from which the issuer has made documents."""
        return TWO_TIERS + timedelta(days=2) if self.issuer.level == "commune" else date(2022, 1, 10)

    def number(self, kind: str, on: date, *, party: bool, rate: float, old: bool = False) -> int:
        """The number that a document of this type has on a day: it grows with the day, by the year or the Party's term.

        A commune's begin anew on 1 July 2025; those of an `old` body, which the level above is, do not.
        """
        young = self.issuer.level == "commune" and not old
        start = date(on.year, 1, 1)
        if young and (party or on.year == TWO_TIERS.year):
            start = TWO_TIERS
        elif party:
            start = PARTY_TERMS[0] if on >= PARTY_TERMS[0] else PARTY_TERMS[1]
        share = 0.12 if party else 1.0
        drift = 0.7 + (hash_of(f"{self.place.name}{kind}") % 60) / 100
        return 1 + int((on - start).days / 365 * YEARLY.get(kind, 60) * rate * share * drift)

    def village(self, number: int = 0) -> str:
        """A village of the commune, or a commune of the province; the same for the same number."""
        while len(self.villages) <= number:
            name = self._new_village()
            if name not in self.villages:
                self.villages.append(name)
        return self.villages[number]

    def _new_village(self) -> str:
        if self.issuer.level != "commune":
            return f"xã {self.invented()}"
        if self.place.kind == "phường":
            return f"{self.unit} {self.rng.choice([str(self.rng.randint(1, 24)), self.invented()])}"
        return f"{self.unit} {self.invented()}"

    def invented(self) -> str:
        """A name as places of the region have."""
        table = self.place.of_region
        return f"{self.rng.choice(table['first'])} {self.rng.choice(table['second'])}"

    def person(self) -> str:
        """A name of a person."""
        table = load("persons")
        hills = self.place.region == "north_hills" and self.rng.random() < 0.6
        sex = "women" if self.rng.random() < 0.4 else "men"
        names = [
            weighted(self.rng, table["family"]["north_hills" if hills else "kinh"]),
            weighted(self.rng, table["middle"][sex]),
            weighted(self.rng, table["given"][sex]),
        ]
        return " ".join(names)


def hash_of(text: str) -> int:
    """A number that a text always has, in every process."""
    value = 0
    for letter in text:
        value = (value * 131 + ord(letter)) % 1_000_003
    return value


def fields_on(day: date) -> list[str]:
    """The fields that offices write on at a day: on an election only in the months before it."""
    return [key for key in fields() if key != ELECTION or ELECTION_TIME[0] <= day <= ELECTION_TIME[1]]


def set_scene(
    rng: Random,
    part: str,
    genre: str | None = None,
    issuer: Issuer | None = None,
    place: Place | None = None,
    day: date | None = None,
) -> Scene:
    """A scene by chance; with a genre, issuer, place or day it has these."""
    if issuer is None:
        able = [each for each in ISSUERS if genre is None or genre in each.genres]
        issuer = rng.choices(able, [each.weight for each in able])[0]
    place = place or some_place(rng, issuer.level)
    old = issuer.level == "district"
    first, last = (date(2023, 1, 10), date(2025, 5, 20)) if old else (date(2025, 8, 10), LAST_DAY)
    if issuer.level == "ministry":
        place = Place("Hà Nội", "thành phố", "Hà Nội", "thành phố", "north_plain")
    day = day or first + timedelta(days=rng.randrange((last - first).days))
    subject = rng.choice([key for key in issuer.fields or fields_on(day) if key in fields_on(day)])
    period = some_period(rng, day)
    return Scene(rng, part, issuer, place, day, period, subject, home=subject, style=rng.randrange(1000))
