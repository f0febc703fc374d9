"""Where a document is from: a commune or ward of today, or a district of before 1 July 2025, in its province.

    some_place(Random(1), "commune")   → Place("Tân Lập", "xã", "Thái Nguyên", "tỉnh", region="north_hills")

The names come from the table of the mergers in the wheel of `underthesea`, read where it is installed and never copied.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import Any

from corpus.generate.tables import load

_KINDS = re.compile(r"(?P<kind>Tỉnh|Thành phố|Xã|Phường|Đặc khu|Huyện|Quận|Thị xã|Thị trấn)\s+(?P<name>\D.*)")


@dataclass(frozen=True, slots=True)
class Place:
    """A unit of administration; `kind` and `province_kind` in small letters ("phường", "thành phố")."""

    name: str
    kind: str
    province: str
    province_kind: str
    region: str

    @property
    def of_region(self) -> dict[str, Any]:
        """What villages and waters are called there."""
        found: dict[str, Any] = load("places")[self.region]
        return found


def some_place(rng: Random, level: str) -> Place:
    """A place of this level, each as likely as it is in the table."""
    return rng.choice(_places("district" if level == "district" else "commune"))


def communes_of(province: str) -> list[Place]:
    """The communes and wards of a province in the order of the table."""
    return [place for place in _places("commune") if place.province == province]


@cache
def _places(level: str) -> list[Place]:
    mapping = json.loads(_table().read_text(encoding="utf-8"))["ward_mapping"]
    regions = {name: region for region, names in load("places")["regions"].items() for name in names}
    keys = ("new_province", "new_ward") if level == "commune" else ("new_province", "old_district")
    found: dict[tuple[str, str], Place] = {}
    for row in mapping:
        province, unit = (_KINDS.fullmatch(row[key] or "") for key in keys)
        if province is None or unit is None or province["name"] not in regions:
            continue
        if level != "commune":
            unit = unit if unit["kind"] == "Huyện" else None
            old = _KINDS.fullmatch(row["old_province"])
            if unit is None or old is None or old["kind"] != "Tỉnh":
                continue
            place = Place(unit["name"], "huyện", old["name"], "tỉnh", regions[province["name"]])
        else:
            kind = unit["kind"].lower()
            place = Place(unit["name"], kind, province["name"], province["kind"].lower(), regions[province["name"]])
        found[place.province, f"{place.kind} {place.name}"] = place
    return [found[key] for key in sorted(found)]


def _table() -> Path:
    spec = find_spec("underthesea")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the package underthesea, which has the table of communes, is not installed")
    return Path(spec.origin).parent / "address" / "data" / "mapping.json"
