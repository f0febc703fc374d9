"""The end of a term that runs from a day: so many days, working days, weeks or months after it.

    end_of_term("2025-11-05", 15, "ngày")                 → "2025-11-20"
    end_of_term("2025-11-05", 10, "ngày", working=True)   → "2025-11-19"
    end_of_term("2025-11-30", 3, "tháng")                 → "2026-02-28"

Bộ luật Dân sự 2015, Điều 147–148: the first day is not counted; a term in weeks or months ends on the day of the same name or
number, or on the last of a month that has no such day.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

LONGEST = 1_200
"""Months or days beyond which a number is no term."""
UNITS = ("ngày", "tuần", "tháng")
"""Units that end on a day; hours and minutes ("giờ", "phút") do not."""
WEEK = 7
SATURDAY = 5


def end_of_term(anchor: str, count: int, unit: str, *, working: bool = False) -> str | None:
    """The last day (ISO 8601) of a term of `count` "ngày", "tuần" or "tháng" after `anchor` (ISO 8601); None if the calendar has none.

    Days are calendar days. Working days ("ngày làm việc") are Monday to Friday: public holidays are moved by decision every
    year and are not known here, so the true end may be later; the words stand beside it as the deadline's condition.
    """
    if unit not in UNITS or not 0 < count <= LONGEST:
        return None
    try:
        first = date.fromisoformat(anchor)
        if unit == "tháng":
            return _after_months(first, count).isoformat()
        if working:
            return _after_working_days(first, count * (SATURDAY if unit == "tuần" else 1)).isoformat()
        return (first + timedelta(days=count * (WEEK if unit == "tuần" else 1))).isoformat()
    except (ValueError, OverflowError):
        return None


def _after_months(first: date, count: int) -> date:
    years, month = divmod(first.month - 1 + count, 12)
    year = first.year + years
    return date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))


def _after_working_days(first: date, count: int) -> date:
    day = first
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < SATURDAY
    return day
