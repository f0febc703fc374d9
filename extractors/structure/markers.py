"""List marks and heading numbers at the start of a paragraph.

"1.2. Hạn chế, khuyết điểm"  → printed "1.2.", number "1.2", style "number"
"IV. PHƯƠNG HƯỚNG"           → "IV.", "IV", "roman"
"A- TÌNH HÌNH"               → "A-", "A", "upper"
"a) Tập trung …"             → "a)", "a", "letter"
"- Tiếp tục …"               → "-", None, "bullet"
"Điều 5. Hiệu lực"           → "Điều 5.", "Điều 5", "article"
"57-NQ/TW", "1.549 hồ sơ", "2025. Tiếp"  → None
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from extractors.vietnamese.names import CAPITAL

Style = Literal["part", "chapter", "division", "upper", "roman", "article", "number", "letter", "paren", "bullet"]

RANKS: dict[Style, float] = {
    "part": 1, "chapter": 2, "division": 3, "upper": 4, "roman": 5, "article": 6, "number": 7, "letter": 9, "paren": 10,
}  # fmt: skip
"""How high a style of numbering stands (Nghị định 30/2020/NĐ-CP: phần, chương, mục, điều, khoản, điểm); lower is higher."""

_MARKER = re.compile(
    rf"""
    (?:
      (?P<part>(?:Phần|PHẦN)\s+(?:thứ\s+\w{{2,5}}|THỨ\s+\w{{2,5}}|[IVXLC]{{1,6}}|\d{{1,2}}))(?=\s*(?:[.:\-–]|$))\s?[.:]?
    | (?P<chapter>(?:Chương|CHƯƠNG)\s+(?:[IVXLC]{{1,6}}|\d{{1,2}}))(?=\s*(?:[.:\-–]|$|\s[{CAPITAL}]{{2}}))\s?[.:]?
    | (?P<division>(?:Mục|MỤC|Tiểu\s+mục|TIỂU\s+MỤC)\s+(?:[IVXLC]{{1,6}}|\d{{1,2}}))(?=\s*(?:[.:]|$|\s[{CAPITAL}]{{2}}))\s?[.:]?
    | (?P<article>(?:Điều|ĐIỀU)\s+\d{{1,3}}[a-zđ]?)\s?[.:]
    | (?P<roman>(?:X{{0,3}}(?:IX|IV|V?I{{1,3}}|V)|X{{1,3}}))\s?[.)/](?=\s|[{CAPITAL}])
    | (?P<roman2>(?:X{{0,3}}(?:IX|IV|V?I{{1,3}}|V)|X{{1,3}}))\s?[-–—:](?=\s?[{CAPITAL}])
    | (?P<upper>[A-HĐ])\s?[.)](?=\s|[{CAPITAL}][^\W\d_])
    | (?P<upper2>[A-HĐ])\s?[-–—](?=\s[{CAPITAL}]{{2,9}}(?!\w))
    | (?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{0,4}})\s?(?:[.)](?![\d.])|/(?=\s)|\.?\s?[-–—](?=\s))
    | (?P<dotted>\d{{1,2}}(?:\.\d{{1,2}}){{1,4}})(?=\s[{CAPITAL}])
    | (?P<paren>\((?:\d{{1,2}}|[ivx]{{1,4}}|[a-zđ])\))
    | (?P<letter>[a-zđ](?:\.\d{{1,2}}|\d)?)\s?[.)](?=\s|[{CAPITAL}])
    | (?P<bullet>[+•●▪■◦*]|[-–—](?!\d))(?=\s?[^\s\-–—])
    )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Marker:
    """A mark as printed, its number without closing mark (null for bullets), its style, and how deep a dotted number goes."""

    printed: str
    number: str | None
    style: Style
    depth: int = 0

    @property
    def rank(self) -> float:
        """How high it stands among all styles; deeper dotted numbers stand lower, and "1)" under "1."."""
        return (
            RANKS[self.style]
            + self.depth / 10
            + (1.0 if self.style == "number" and self.printed.endswith(")") else 0.0)
        )


@lru_cache(maxsize=4096)
def read_marker(text: str) -> Marker | None:
    """The mark at the start of a paragraph; None if it starts with words, a year, a figure or a document number."""
    match = _MARKER.match(text)
    if match is None or match.end() == 0:
        return None
    group = match.lastgroup or ""
    printed = match[0].strip()
    if group == "bullet":
        return Marker(printed, None, "bullet")
    number = " ".join(match[group].split()).strip("()")
    style: Style = _STYLES.get(group, group)  # type: ignore[arg-type]  # group names are styles but for these two
    return Marker(printed, number, style, number.count(".") if style == "number" else 0)


_STYLES: dict[str, Style] = {"roman2": "roman", "upper2": "upper", "dotted": "number"}
