"""The time that a report's subject says it reports on, in EDTF.

"Kết quả … quý IV/2025 và phương hướng năm 2026"  → 2025-36
"Tình hình … 6 tháng đầu năm 2026"                → 2026-40
"… tháng 01/2025 …"                               → 2025-01
"… Nghị quyết số 57-NQ/TW ngày 22/12/2024 …"      → None (a date of a document cited is no period)
"""

from __future__ import annotations

import re

QUARTERS = {"I": 33, "II": 34, "III": 35, "IV": 36, "1": 33, "2": 34, "3": 35, "4": 36}
"""EDTF sub-year numbers of the quarters."""

_YEAR = r"(?:\s*[/.-]\s*|\s+năm\s+|\s+)(?P<{name}>20\d\d|19\d\d)(?!\d)"
_PERIOD = re.compile(
    rf"""
    (?<!\w)(?:
      quý\s+(?P<quarter>IV|I{{1,3}}|[1-4])\b{_YEAR.format(name="quarter_year")}
    | (?P<months>\d{{1,2}}|sáu|chín|ba)\s+tháng\s+(?P<which>đầu|cuối)?{_YEAR.format(name="months_year")}
    | (?P<half>đầu|cuối)\s+năm\s+(?P<half_year>20\d\d)
    | tháng\s+(?P<month>0?[1-9]|1[0-2])\b{_YEAR.format(name="month_year")}
    | giai\s+đoạn\s+(?:từ\s+năm\s+)?(?P<first>20\d\d)\s*[-–—]\s*(?P<last>20\d\d)
    | năm\s+(?P<year>20\d\d)(?!\s*[-–—]\s*20\d\d)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CITED = re.compile(
    r"ngày\s+\d{1,2}\s*(?:/|tháng)\s*\d{1,2}\s*(?:/|năm)\s*\d{4}"
    r"|\b(?:luật|bộ luật|hiến pháp|pháp lệnh)\s[^,;.]{1,80}?\b(?:năm\s+)?(?:19|20)\d\d"
    r"|\d{1,6}(?:/\d{4})?\s?[-/]\s?[A-ZĐ]\S{0,30}",
    re.IGNORECASE,
)
_NUMERALS = {"ba": 3, "sáu": 6, "chín": 9}
REPORTING_TYPES = frozenset({"Báo cáo", "Thông báo", "Kết luận", "Biên bản"})
"""Types that look back; the year in the subject of a plan is not one reported on."""


def reported_period(doc_type: str | None, subject: str | None) -> tuple[str, int, int] | None:
    """EDTF value and offsets in `subject` of the first period that it names; None for types that do not report."""
    if subject is None or doc_type not in REPORTING_TYPES:
        return None
    cited = [match.span() for match in _CITED.finditer(subject)]
    for match in _PERIOD.finditer(subject):
        if not any(start < match.end() and match.start() < end for start, end in cited):
            value = _value(match)
            if value is not None:
                return value, match.start(), match.end()
    return None


def _value(match: re.Match[str]) -> str | None:
    if match["quarter"]:
        return f"{match['quarter_year']}-{QUARTERS[match['quarter'].upper()]}"
    if match["months"]:
        return _months(match["months"].lower(), (match["which"] or "đầu").lower(), match["months_year"])
    if match["month"]:
        return f"{match['month_year']}-{int(match['month']):02}"
    if match["first"]:
        return f"{match['first']}/{match['last']}"
    return match["year"]


def _months(count: str, which: str, year: str) -> str | None:
    months = _NUMERALS.get(count) or int(count) if count in _NUMERALS or count.isdigit() else 0
    if not 1 <= months <= 12:
        return None
    if months == 6:
        return f"{year}-{40 if which == 'đầu' else 41}"
    first, last = (1, months) if which == "đầu" else (13 - months, 12)
    return f"{year}-{first:02}/{year}-{last:02}"
