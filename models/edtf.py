"""Dates as official documents give them: EDTF strings (ISO 8601-2), their bounds and their granularity.

The genre needs a small part of EDTF: days, months, years, quarters (33…36), half-years (40, 41), unspecified
digits (`X`) and closed intervals.

    bounds("2025-36")             → ("2025-10-01", "2025-12-31")
    bounds("2025-12-XX")          → ("2025-12-01", "2025-12-31")
    bounds("XXXX-06-30")          → (None, None): no year, no place on the calendar
    granularity("2026-05-15/2026-06-16") → "interval"
"""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import AfterValidator

Granularity = Literal["day", "month", "quarter", "half_year", "year", "interval"]

QUARTERS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
"""First and last month of each quarter, by its EDTF sub-year number."""
HALF_YEARS = {40: (1, 6), 41: (7, 12)}
"""First and last month of each half-year, by its EDTF sub-year number."""

_PART = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<sub>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?", re.ASCII)


@lru_cache(maxsize=1024)
def check_edtf(value: str) -> str:
    """The value itself; ValueError if it is not written as EDTF.

    A date that does not exist (`2025-02-30`) passes: it stands so in the document, and a check says so.
    """
    parts = value.split("/")
    if len(parts) > 2 or not all(_PART.fullmatch(part) for part in parts):
        raise ValueError(f"not an EDTF date: {value!r}")
    return value


Edtf = Annotated[str, AfterValidator(check_edtf)]


@lru_cache(maxsize=1024)
def bounds(value: str | None) -> tuple[str | None, str | None]:
    """First and last day (ISO 8601, both inclusive) that an EDTF value can mean; None where it has no place on the calendar."""
    if not value:
        return None, None
    first, _, last = value.partition("/")
    earliest, latest = _part_bounds(first)
    return (earliest, _part_bounds(last)[1]) if last else (earliest, latest)


@lru_cache(maxsize=1024)
def granularity(value: str) -> Granularity:
    """How fine an EDTF value is; unspecified digits count as the part that they stand for (`2025-12-XX` is a day)."""
    if "/" in value:
        return "interval"
    match = _PART.fullmatch(value)
    if match is None:
        raise ValueError(f"not an EDTF date: {value!r}")
    if match["day"]:
        return "day"
    if match["sub"] is None:
        return "year"
    sub = int(match["sub"]) if match["sub"].isdigit() else 0
    return "quarter" if sub in QUARTERS else "half_year" if sub in HALF_YEARS else "month"


@lru_cache(maxsize=1024)
def exists(value: str) -> bool:
    """Whether the calendar knows every part of the value: false for `2025-02-30`, true for `XXXX-06-30`."""
    return all(_part_exists(part) for part in value.split("/"))


def _part_exists(part: str) -> bool:
    match = _PART.fullmatch(part)
    if match is None:
        return False
    sub, day = match["sub"], match["day"]
    if sub is None or sub == "XX":
        return day in (None, "XX") or 1 <= int(day) <= 31
    month = int(sub)
    if day is None:
        return 1 <= month <= 12 or month in QUARTERS or month in HALF_YEARS
    if not 1 <= month <= 12:
        return False
    year = int(match["year"]) if match["year"] != "XXXX" else 2000
    return day == "XX" or 1 <= int(day) <= monthrange(max(year, 1), month)[1]


def _part_bounds(part: str) -> tuple[str | None, str | None]:
    match = _PART.fullmatch(part)
    if match is None or match["year"] in ("XXXX", "0000") or not _part_exists(part):
        return None, None
    year, sub, day = int(match["year"]), match["sub"], match["day"]
    if sub is None or sub == "XX":
        return f"{year:04}-01-01", f"{year:04}-12-31"
    month = int(sub)
    first, last = QUARTERS.get(month) or HALF_YEARS.get(month) or (month, month)
    if day is not None and day != "XX":
        return part, part
    return f"{year:04}-{first:02}-01", f"{year:04}-{last:02}-{monthrange(year, last)[1]}"
