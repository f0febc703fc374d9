"""The span of time that a report is on, the one that follows it, and how days, months and years are written.

some_period(Random(1), date(2026, 9, 21))   → "9 tháng đầu năm 2026", 2026-01/2026-09; then "3 tháng cuối năm 2026"
day_words(date(2026, 8, 5), 0)              → "05/8/2026"
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Span:
    """A span of time in words and in EDTF."""

    words: str
    value: str


@dataclass(frozen=True, slots=True)
class Period:
    """What a report is on and what it looks forward to."""

    words: str
    value: str
    next: Span


def month(year: int, number: int, short: bool) -> Span:
    """A month; January and February with a zero, as the offices write."""
    shown = f"{number:02d}" if number < 3 else str(number)
    return Span(f"tháng {shown}/{year}" if short else f"tháng {shown} năm {year}", f"{year}-{number:02d}")


def quarter(year: int, number: int, short: bool) -> Span:
    """A quarter, from 1 to 4."""
    return Span(
        f"quý {ROMAN[number - 1]}/{year}" if short else f"quý {ROMAN[number - 1]} năm {year}", f"{year}-{32 + number}"
    )


def year_span(year: int) -> Span:
    """A year."""
    return Span(f"năm {year}", str(year))


def some_period(rng: Random, day: date) -> Period:
    """A period that a report of this day can be on."""
    short = rng.random() < 0.5
    year, number = day.year, day.month
    quarter_now = (number - 1) // 3 + 1
    kinds = ["month", "quarter"]
    if number in (6, 7):
        kinds += ["half"] * 3
    if number in (9, 10):
        kinds += ["nine"] * 3
    if number in (11, 12, 1):
        kinds += ["year"] * 3
    kind = rng.choice(kinds)
    if kind == "half":
        return Period(f"6 tháng đầu năm {year}", f"{year}-40", Span(f"6 tháng cuối năm {year}", f"{year}-41"))
    if kind == "nine":
        return Period(
            f"9 tháng đầu năm {year}", f"{year}-01/{year}-09", Span(f"3 tháng cuối năm {year}", f"{year}-10/{year}-12")
        )
    if kind == "year":
        past = year if number > 6 else year - 1
        return Period(f"năm {past}", str(past), year_span(past + 1))
    if kind == "quarter":
        now = quarter(year, quarter_now, short)
        after = quarter(year + quarter_now // 4, quarter_now % 4 + 1, short)
        return Period(now.words, now.value, after)
    now = month(year, number, short)
    return Period(now.words, now.value, month(year + number // 12, number % 12 + 1, short))


def day_words(day: date, style: int) -> str:
    """A day in figures, with or without a zero before the months from March on."""
    number = f"{day.month:02d}" if day.month < 3 or style % 4 == 3 else str(day.month)
    return f"{day.day:02d}/{number}/{day.year}"


def long_day(day: date) -> str:
    """A day in words, as at the head of a document."""
    number = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {number} năm {day.year}"
