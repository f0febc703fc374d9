"""Single points of the calendar as official documents print them: a day, month, quarter, half-year, run of months, year or run of years.

A point may lack what its neighbours supply (`tháng 11` in "tháng 11 và 12 năm 2025"); putting points together into dates and
intervals is `calendar.py`'s business, and whether a bare number is a date at all is `date_evidence.py`'s.

    point_at("ngày 22/12/2024 của …", 0)   → Point(start=0, end=15, kind="day", year="2024", month="12", day="22", led=True)
    point_at("quý IV/2025", 0)             → Point(start=0, end=11, kind="quarter", year="2025", month="36", led=True)

Printed parts are kept as they stand, also where no such day exists; a part left blank in a draft is `XX`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from extractors.vietnamese.numerals import number_at, roman, spellings
from extractors.vietnamese.phrases import any_of
from extractors.vietnamese.preselection import folded

PointKind = Literal["day", "month", "quarter", "half_year", "months", "year", "years"]


class Point(NamedTuple):
    """One point; offsets in code points. `year`, `month` and `day` are EDTF parts, None where the point does not say.

    `month` of a quarter or half-year is its EDTF sub-year number; a run of months ("9 tháng đầu năm") goes from `month` to
    `last`, a run of years from `year` to `last`. `led` says that a calendar word stands before it, `whole` that its year is printed.
    """

    start: int
    end: int
    kind: PointKind
    year: str | None = None
    month: str | None = None
    day: str | None = None
    last: str | None = None
    led: bool = False
    confidence: float = 1.0

    @property
    def whole(self) -> bool:
        return self.year is not None and not (self.kind == "day" and self.month is None)


PERIOD_WORDS = (
    "giai đoạn",
    "thời kỳ",
    "thời kì",
    "nhiệm kỳ",
    "nhiệm kì",
    "năm học",
    "niên độ",
    "niên khóa",
)
"""Nouns that name a run of years and belong to the expression."""

MONTH_WORDS = {word: month for month in range(1, 13) for word in spellings(month)} | {"tư": 4, "mười hai": 12}
"""Months of the solar calendar in words; April is "tháng tư"."""
LUNAR_MONTHS = {"giêng": 1, "chạp": 12}
"""Names that belong to the lunar calendar: no solar value unless the text says "dương lịch"."""
DAY_WORDS = {word: day for day in range(1, 32) for word in spellings(day)}
QUARTER_WORDS = {"một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "nhất": 1, "nhì": 2}
SPAN_WORDS = {word: months for months in range(1, 13) for word in spellings(months)}

FIRST_QUARTER, FIRST_HALF, LAST_HALF = 33, 40, 41
"""EDTF sub-year numbers (ISO 8601-2)."""


_S = r"[ \t\u00a0]"
_GAP = _S + "{0,12}"  # forms leave wide gaps for the pen
_NEAR = _S + "{0,3}"
_BLANK = r"(?:[.…_]{2,40}|…)"
_FIGURES_END = r"(?!\d)(?![.,]\d)"
_ITEM_END = rf"(?!\d)(?:(?![.,]\d)|(?=(?:,\d{{1,2}}){{1,11}}{_NEAR}(?:năm|tháng|và|/)))"  # "tháng 10,11,12 năm 2025"
_YEAR_DIGITS = r"(?P<year>[12]\d{3})(?!\d)(?![.,]\d)"
_YEAR_WORDS = rf"(?P<year_words>(?:một|hai){_S}+(?:nghìn|ngàn)(?:{_S}+[^\W\d_]{{1,6}}){{0,6}})"
_TAIL = rf"""
    (?: {_NEAR} [/.\-–] {_NEAR} {_YEAR_DIGITS} (?!/\w)
      | {_NEAR} [,(]? {_GAP} (?:(?:của|trong){_S}+)? năm {_S}{{1,3}} (?: {_YEAR_DIGITS.replace("year", "year_named")} | {_YEAR_WORDS} )
    )"""
_LEAD = rf"(?P<lead>ngày(?:{_S}+(?:mùng|mồng))?(?!\w)|(?:mùng|mồng)(?!\w))"


def _words(words: Iterable[str]) -> str:
    return rf"(?:{any_of(words, space=_S + '+')})(?!\w)"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE)


_DAY_IN_FIGURES = _compiled(
    rf"""(?:{_LEAD} {_NEAR} :? {_GAP})?
    (?: (?P<day>\d{{1,2}}) | (?P<day_blank>{_BLANK})? ) {_GAP}
    (?P<mark>[/.\-]) {_NEAR}
    (?: (?P<month>\d{{1,2}}) | (?P<month_blank>{_BLANK}|{_GAP}(?=/)) )
    (?: {_NEAR} (?:(?P=mark)|/) {_NEAR} (?: {_YEAR_DIGITS} (?!/\w|-[^\W\d_]) | (?P<short_year>\d\d) {_FIGURES_END} (?![/.\-]\w) )
      | {_NEAR} ,? {_NEAR} năm {_S}{{1,3}} {_YEAR_DIGITS.replace("year", "year_named")}
      | {_FIGURES_END} (?!{_NEAR}[%‰]) (?!{_NEAR}[/.]{_NEAR}\d) (?![/\-][^\W\d_]) (?!-\d{{3}}) (?!{_GAP}tháng(?!\w))
    )"""
)
_DAY_IN_WORDS = _compiled(
    rf"""(?:{_LEAD} {_GAP})?
    (?: (?P<day>\d{{1,2}}),? | (?P<day_words>{_words(DAY_WORDS)}),? | (?P<day_blank>{_BLANK})? ) {_GAP}
    tháng {_GAP}
    (?: (?P<month>\d{{1,2}}){_FIGURES_END} | (?P<month_words>{_words({**MONTH_WORDS, **LUNAR_MONTHS})}(?!{_S}+[12]\d\d\d))
      | (?P<month_blank>{_BLANK})? )
    (?: {_TAIL} )?"""
)
_DAY_ALONE = _compiled(
    rf"{_LEAD} {_NEAR} (?: (?P<day>\d{{1,2}}) {_ITEM_END} (?!{_NEAR}[%‰/]) | (?P<day_words>{_words(DAY_WORDS)}) )"
)
_MONTH = _compiled(
    rf"""(?: (?P<lead>tháng) {_GAP} | (?P<short>t) \.? {_S}? )
    (?: (?P<month>\d{{1,2}}) (?!\d) (?!{_NEAR}[%‰]) (?: (?![.,/]\d(?!\d{{3}}(?!\d))) | {_ITEM_END} )
      | (?P<month_words>{_words({**MONTH_WORDS, **LUNAR_MONTHS})}
      (?!{_S}+[12]\d\d\d)) | (?P<month_blank>{_BLANK}|{_S}{{2,12}}(?=năm)) )
    (?: {_TAIL} )?"""
)
_QUARTER = _compiled(
    rf"""(?: (?P<lead>quý) {_GAP} | (?P<short>q) \.? {_S}? )
    (?: (?P<quarter>[1-4]) (?!\d) (?![.,]\d) | (?P<roman>I{{1,3}}|IV) (?!\w) | (?P<quarter_words>{_words(QUARTER_WORDS)}) )
    (?: {_TAIL} )?"""
)
_MONTHS = _compiled(
    rf"""(?: (?P<count>\d{{1,2}}) | (?P<count_words>{_words(SPAN_WORDS)}) ) {_GAP} tháng
    (?: {_S}+ (?P<part>đầu|cuối) {_S}+ năm (?: {_S}+ {_YEAR_DIGITS} | (?!\w) (?!{_S}+học) )
      | (?: {_S}+ năm {_S}+ | {_NEAR} / {_NEAR} ) {_YEAR_DIGITS.replace("year", "year_named")} (?!{_NEAR}[-–]) )"""
)
_HALF = _compiled(
    rf"""nửa {_S}+ (?: (?P<part>đầu|cuối) {_S}+ năm | năm {_S}+ (?P<part_after>đầu|cuối|sau) ) (?: {_S}+ (?:năm{_S}+)? {_YEAR_DIGITS} )?"""
)
_YEAR = _compiled(
    rf"""(?: (?:(?:cuối|đầu|giữa) {_S}+)? năm | {_words(PERIOD_WORDS)} (?!{_S}+\d{{4}}{_NEAR}[-–—]{_NEAR}\d) )
    {_S}+ {_YEAR_DIGITS} (?!/\w)"""
)
_YEARS = _compiled(
    rf"""(?: (?P<lead> {_words(PERIOD_WORDS)} (?:{_S}+\d{{1,2}}{_S}+năm)? | năm(?!\w) )
      {_NEAR} :? {_NEAR} (?: từ {_S}+ )? (?: năm {_S}+ )? )?
    (?P<year>[12]\d{{3}}) (?!\d)
    {_NEAR} (?: [-–—÷] | (?P<slash>/) | (?:đến|tới) (?:{_S}+hết)? (?:{_S}+năm)? ) {_NEAR}
    (?: (?P<last>[12]\d{{3}}) | (?P<short_last>\d\d) ) (?!\d) (?![.,]\d) (?![/\-–]\w)"""
)
_BARE_MONTH = _compiled(rf"(?P<month>\d{{1,2}}) {_ITEM_END} (?: {_TAIL} )?")
_BARE_QUARTER = _compiled(rf"(?: (?P<quarter>[1-4]) (?!\d) | (?P<roman>I{{1,3}}|IV) (?!\w) ) (?: {_TAIL} )?")
_BARE_YEAR = _compiled(rf"{_YEAR_DIGITS} (?!/\w) (?!-[^\W\d_])")
_BARE_DAY = _compiled(rf"(?P<day>\d{{1,2}}) {_ITEM_END} (?!{_NEAR}[%‰/])")


def point_at(text: str, position: int) -> Point | None:
    """The point that begins exactly at the position, with or without its calendar word; None if nothing there can be one."""
    first = text[position : position + 1]
    for read in _READERS.get("0" if first.isdecimal() else folded(first), ()):
        point = read(text, position)
        if point is not None:
            return point
    return None


def bare_point_at(text: str, position: int, kind: PointKind) -> Point | None:
    """A number that continues a list or interval of the kind ("11" and "12/2025" after "tháng"), without its calendar word."""
    if kind == "day":
        match = _BARE_DAY.match(text, position)
        return Point(position, match.end(), "day", day=_two(match["day"])) if match else None
    if kind == "month":
        match = _BARE_MONTH.match(text, position)
        if match and 1 <= int(match["month"]) <= 12:
            return _with_tail(text, match, position, "month", _two(match["month"]))
    elif kind == "quarter":
        match = _BARE_QUARTER.match(text, position)
        if match:
            return _with_tail(text, match, position, "quarter", _quarter_number(match["quarter"] or match["roman"]))
    elif kind == "year":
        match = _BARE_YEAR.match(text, position)
        if match and 1900 <= int(match["year"]) <= 2100:
            return Point(position, match.end(), "year", year=match["year"])
    return None


def month_in_figures_at(text: str, position: int) -> Point | None:
    """`7/2025`, `12-2025`: month and year without the word; as likely a document number, so it needs evidence."""
    point = bare_point_at(text, position, "month")
    return point if point and point.year and 1945 <= int(point.year) <= 2100 else None


def is_lunar(text: str, point: Point) -> bool:
    """Whether the point names a month by its lunar name."""
    return (
        text[point.start : point.end]
        .lower()
        .replace("\u00a0", " ")
        .partition("tháng ")[2]
        .strip()
        .startswith(tuple(LUNAR_MONTHS))
    )


def _day_in_figures(text: str, position: int) -> Point | None:
    match = _DAY_IN_FIGURES.match(text, position)
    if match is None or not (match["lead"] or match["day"]):
        return None
    led = bool(match["lead"])
    year = match["year"] or match["year_named"]
    day, month = _two(match["day"]), _two(match["month"])
    confidence = 1.0
    if match["short_year"]:
        if not led or match["mark"] != "/":
            return None
        year, confidence = ("20" if int(match["short_year"]) < 50 else "19") + match["short_year"], 0.7
    if "XX" in (day, month) and not (led and year):
        return None
    if not (led and year) and not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
        return None  # without "ngày" and a year only a day that exists can be meant
    if not led and not year and match["mark"] == ".":
        return None  # "2.1" numbers a section
    return Point(position, match.end(), "day", year=year, month=month, day=day, led=led, confidence=confidence)


def _day_in_words(text: str, position: int) -> Point | None:
    match = _DAY_IN_WORDS.match(text, position)
    if match is None or not (match["lead"] or match["day"]):
        return None
    year, end = _tail_year(text, match)
    day = (
        _two(match["day"])
        if match["day"]
        else f"{DAY_WORDS[_key(match['day_words'])]:02}"
        if match["day_words"]
        else "XX"
    )
    month = _month_number(match)
    if not match["lead"] and (year is None or month == "XX" or not 1 <= int(day) <= 31):
        return None  # "15 tháng 6" is as likely a length of time
    if not match["lead"] and text[max(0, position - 5) : position].lower().endswith("tuần "):
        return None  # "tuần 2 tháng 01/2027" is a week
    if "XX" in (day, month) and year is None:
        return None
    return Point(position, end, "day", year=year, month=month, day=day, led=bool(match["lead"]))


def _day_alone(text: str, position: int) -> Point | None:
    match = _DAY_ALONE.match(text, position)
    if match is None:
        return None
    day = _two(match["day"]) if match["day"] else f"{DAY_WORDS[_key(match['day_words'])]:02}"
    return Point(position, match.end(), "day", day=day, led=True) if 1 <= int(day) <= 31 else None


def _month(text: str, position: int) -> Point | None:
    match = _MONTH.match(text, position)
    if match is None:
        return None
    month = _month_number(match)
    point = _with_tail(text, match, position, "month", month, led=True)
    if point.year is None:
        in_words_lower = match["month_words"] and match["month_words"][0].islower()
        if month == "XX" or match["short"] or in_words_lower or not 1 <= int(month) <= 12:
            return None  # "tháng một lần"
    elif month != "XX" and not 1 <= int(month) <= 31:
        return None
    return point


def _quarter(text: str, position: int) -> Point | None:
    match = _QUARTER.match(text, position)
    if match is None:
        return None
    number = match["quarter"] or match["roman"] or match["quarter_words"]
    point = _with_tail(text, match, position, "quarter", _quarter_number(number), led=True)
    if point.year is None and (match["short"] or text.startswith(" lần", point.end)):
        return None  # "mỗi quý một lần"
    return point


def _months(text: str, position: int) -> Point | None:
    match = _MONTHS.match(text, position)
    if match is None:
        return None
    count = int(match["count"]) if match["count"] else SPAN_WORDS[_key(match["count_words"])]
    year = match["year"] or match["year_named"]
    if not 1 <= count <= 12:
        return None
    if count == 12:
        return Point(position, match.end(), "year", year=year, led=True) if year else None
    at_end = (match["part"] or "").lower() == "cuối"
    if count == 6:
        return Point(
            position, match.end(), "half_year", year=year, month=str(LAST_HALF if at_end else FIRST_HALF), led=True
        )
    first, last = (13 - count, 12) if at_end else (1, count)
    return Point(position, match.end(), "months", year=year, month=f"{first:02}", last=f"{last:02}", led=True)


def _half(text: str, position: int) -> Point | None:
    match = _HALF.match(text, position)
    if match is None:
        return None
    first = (match["part"] or match["part_after"]).lower() == "đầu"
    return Point(
        position, match.end(), "half_year", year=match["year"], month=str(FIRST_HALF if first else LAST_HALF), led=True
    )


def _year(text: str, position: int) -> Point | None:
    match = _YEAR.match(text, position)
    return Point(position, match.end(), "year", year=match["year"], led=True) if match else None


def _years(text: str, position: int) -> Point | None:
    match = _YEARS.match(text, position)
    if match is None:
        return None
    year, led = match["year"], bool(match["lead"])
    if not led and (match["short_last"] or match["slash"]):
        return None  # "2025/2026 hộ"
    last = match["last"] or year[:2] + match["short_last"]
    if not 0 < int(last) - int(year) <= 100 or (not led and not 1900 <= int(year) <= 2100):
        return None
    return Point(position, match.end(), "years", year=year, last=last, led=led)


def _with_tail(text: str, match: re.Match[str], position: int, kind: PointKind, month: str, led: bool = False) -> Point:
    year, end = _tail_year(text, match)
    return Point(position, end, kind, year=year, month=month, led=led)


def _tail_year(text: str, match: re.Match[str]) -> tuple[str | None, int]:
    """The year behind a day, month or quarter, and where the expression ends."""
    year = match["year"] or match["year_named"]
    if year or not match["year_words"]:
        return year, match.end()
    numeral = number_at(text, match.start("year_words"))
    if numeral and 1000 <= numeral.value <= 2999:
        return str(numeral.value), numeral.end
    return None, match.end()


def _month_number(match: re.Match[str]) -> str:
    if match["month"]:
        return _two(match["month"])
    if match["month_words"]:
        word = _key(match["month_words"])
        return f"{MONTH_WORDS.get(word) or LUNAR_MONTHS[word]:02}"
    return "XX"


def _quarter_number(number: str) -> str:
    value = int(number) if number.isdigit() else QUARTER_WORDS.get(number.lower()) or roman(number) or 1
    return str(FIRST_QUARTER - 1 + value)


def _two(digits: str | None) -> str:
    return digits.zfill(2) if digits else "XX"


def _key(words: str) -> str:
    return " ".join(words.lower().split())


_BEGINNINGS: tuple[tuple[Callable[[str, int], Point | None], set[str]], ...] = (
    (_day_in_figures, {"0", "n", "m"}),
    (_months, {"0", *(word[0] for word in SPAN_WORDS)}),
    (_day_in_words, {"0", "n", "m"}),
    (_years, {"0", "n", *(word[0] for word in PERIOD_WORDS)}),
    (_month, {"t"}),
    (_quarter, {"q"}),
    (_half, {"n"}),
    (_year, {"c", "đ", "g", "n", *(word[0] for word in PERIOD_WORDS)}),
    (_day_alone, {"n", "m"}),
)
"""The kinds of points in the order in which they are tried, with the characters that one can begin with: "0" is any figure."""
_READERS = {
    first: tuple(read for read, firsts in _BEGINNINGS if first in firsts)
    for first in set[str]().union(*(firsts for _, firsts in _BEGINNINGS))
}
"""The kinds that can begin with a character, small."""
