"""Date expressions of official Vietnamese documents and their EDTF values.

    "từ ngày 15/5 đến 16/6/2026"        → 2026-05-15/2026-06-16      shared parts are filled in from the neighbour
    "quý I, nhiệm vụ quý II năm 2026"   → 2026-33 · 2026-34
    "6 tháng đầu năm 2026"              → 2026-40
    "ngày    tháng 12 năm 2025"         → 2025-12-XX                 a blank of a draft
    "trước 30/6, các thôn …"            → XXXX-06-30                 no year is guessed

Read in three steps: a *chain* of points joined by commas, "và", "đến" or a dash; inside it, missing parts are taken from the
neighbours and ranges become intervals; last, months and quarters without a year take that of the nearest one in their
sentence. Lunar dates (mùng 10 tháng Giêng, rằm, âm lịch) are left out: a solar value would be wrong, and EDTF has no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractors.vietnamese.date_evidence import goes_on, is_lunar_context, is_other_number, is_time, says_solar
from extractors.vietnamese.date_points import (
    PERIOD_WORDS,
    SPAN_WORDS,
    Point,
    bare_point_at,
    is_lunar,
    month_in_figures_at,
    point_at,
)
from extractors.vietnamese.phrases import any_of
from extractors.vietnamese.preselection import Anchored
from models.edtf import HALF_YEARS, QUARTERS, Granularity, granularity

LONGEST_CHAIN = 12
"""Points that are read together at most; longer lists are read in pieces."""

SUB_YEAR_KINDS = ("month", "quarter", "half_year", "months")
"""Kinds that take a missing year from elsewhere in their sentence; a day without one keeps `XXXX`."""

BOUND_KINDS = ("day", "month", "quarter", "half_year", "year")
"""Kinds that can be an end of an interval."""

INHERITED = 0.9
"""Confidence of a date whose year a neighbour supplied."""
BARE = 0.8
"""Confidence of a day without year and calendar word."""


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date expression at `text[start:end]` (code points); `value` is EDTF, `confidence` below 1 where a part was supplied."""

    start: int
    end: int
    value: str
    confidence: float = 1.0

    @property
    def granularity(self) -> Granularity:
        return granularity(self.value)


@dataclass(frozen=True, slots=True)
class _Found:
    """A point that is a date, or the two ends of an interval; `start` may lie before the first ("từ")."""

    start: int
    first: Point
    last: Point | None = None

    @property
    def end(self) -> int:
        return (self.last or self.first).end


@dataclass(frozen=True, slots=True)
class _Chain:
    found: list[_Found]
    end: int


_S = r"[ \t\u00a0]"
_CLOCK = rf"""(?:\d{{1,2}}{_S}?(?:giờ|h|g|:){_S}?(?:\d{{1,2}}{_S}?(?:phút|p|['’′])?)?(?!\w){_S}?,?{_S}?
    (?:(?:ngày|đêm)?(?:sáng|chiều|tối)(?!\w),?{_S}?)?)"""
_WEEKDAY = rf"(?:\(?(?:thứ{_S}(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ{_S}nhật)(?!\w)\)?{_S}?,?{_S}?)"
_RANGE = re.compile(
    rf"""{_S}{{0,3}},?{_S}?{_WEEKDAY}?
    (?: [-–—] | (?:(?:cho|kéo{_S}dài){_S})?(?:đến|tới)(?:{_S}(?:hết|trước|khoảng))?(?!\w) )
    {_S}{{0,3}}{_CLOCK}?{_WEEKDAY}?""",
    re.VERBOSE | re.IGNORECASE,
)
_LIST = re.compile(
    rf"""{_S}{{0,3}} (?: [,;]{_S}{{0,3}} (?:(?:và|hoặc){_S}{{1,3}})? | (?:và|hoặc)(?!\w){_S}{{0,3}} | [&+]{_S}{{0,3}} )
    (?:từ{_S}{{1,3}})? {_WEEKDAY}?""",
    re.VERBOSE | re.IGNORECASE,
)
_FROM = re.compile(rf"(?<!\w)từ{_S}{{1,3}}{_CLOCK}?{_WEEKDAY}?\Z", re.VERBOSE | re.IGNORECASE)
_FROM_REACH = 50
_LEAD_WORDS = (*PERIOD_WORDS, "ngày", "mùng", "mồng", "tháng", "quý", "năm")
_LEADS = any_of(_LEAD_WORDS, space=_S)
_NUMBER_WORDS = any_of(SPAN_WORDS, space=_S)
_FIGURE_ANCHOR = re.compile(
    rf"\d(?<!\w\d)(?:(?=\d{{0,3}}{_S}{{0,12}}(?:[/.\-–—÷]|tháng|đến|tới))|(?<=[12])(?=\d{{3}}(?!\d)))", re.IGNORECASE
)
_LETTER_ANCHOR = re.compile(rf"[tTqQ](?<!\w.)(?=\.?{_S}?[\dIViv])")
_WORD_ANCHOR = Anchored(
    (*_LEAD_WORDS, *SPAN_WORDS, "đầu", "cuối", "giữa", "nửa"),
    rf"(?<!\w)(?=(?:{_LEADS})(?!\w)|(?:đầu|cuối|giữa|nửa){_S}|(?:{_NUMBER_WORDS}){_S}tháng{_S})",
    re.IGNORECASE,
)
"""Where a date may begin; cheap, so that other numbers and words cost next to nothing."""
_COUNTED_BEFORE = re.compile(
    rf"(?:\d|(?<!\w)(?:hằng|hàng|mỗi|từng|vài|mấy|nhiều|nửa|{_NUMBER_WORDS})){_S}{{1,3}}\Z", re.IGNORECASE
)
_NAME_BEFORE = re.compile(rf"(?<!\w)[^\W\d_a-zà-ỹ]\w*{_S}\Z")
_NAME_REACH = 24
"""Characters before a point in which a name or count stands that makes it something else."""
_SENTENCE_END = re.compile(r"[.!?…]\s|\n")


def date_at(text: str, position: int) -> DateReading | None:
    """The date expression that begins exactly at the position, its leading word ("ngày", "tháng") optional; None if there is none.

    Without the word a day must have its year: `15/9` alone is no date here.
    """
    first = point_at(text, position)
    if first is None or not (first.led or (first.kind == "day" and first.year)):
        return None
    found = _chain_from(text, first, len(text)).found
    return _reading(found[0]) if found else None


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[DateReading]:
    """All date expressions of `text[start:end]` in order; they do not overlap. Offsets are into `text`."""
    found = list(_find(text, start, len(text) if end is None else end))
    return [_reading(one) for one in _with_years(text, found)]


def _find(text: str, start: int, end: int) -> Iterator[_Found]:
    position = start
    for anchor in _anchors(text, start, end):
        first = _standing_point(text, anchor) if anchor >= position else None
        if first is None or first.end > end:
            continue
        chain = _chain_from(text, first, end)
        yield from chain.found
        position = chain.end


def _anchors(text: str, start: int, end: int) -> list[int]:
    """Where a date may begin, in order."""
    return sorted(
        {
            match.start()
            for pattern in (_FIGURE_ANCHOR, _LETTER_ANCHOR, _WORD_ANCHOR)
            for match in pattern.finditer(text, start, end)
        }
    )


def _standing_point(text: str, position: int) -> Point | None:
    """The point at the position, if what stands around it lets it be a date."""
    point = point_at(text, position)
    if point is not None and point.led:
        return point if _stands_led(text, point) else None
    if _glued(text, position) or is_other_number(text, position):
        return None
    if point is None:
        return _bare_point(text, position) or _opening_day(text, position)
    if point.kind == "years":
        only_figures = not text[point.start : point.end].strip("0123456789 \t\u00a0-–—")
        return point if only_figures or goes_on(text, point.end) else None
    if point.year is not None:
        return point
    if is_time(text, position, point.end) or _begins_range(text, point):
        return point._replace(confidence=BARE)
    return None


def _stands_led(text: str, point: Point) -> bool:
    """Whether a point with its calendar word is one; without a year, "tháng 10" may count and "Quý 1" may be a name."""
    if point.year is not None:
        return True
    before = text[max(0, point.start - _NAME_REACH) : point.start]
    if point.kind == "month" and _COUNTED_BEFORE.search(before):
        return _is_followed_by_year(text, point)  # "hai tháng 7 và 8/2025"; not "6 tháng 15 ngày"
    return not (point.kind == "quarter" and text.startswith("Quý", point.start) and _NAME_BEFORE.search(before))


def _bare_point(text: str, position: int) -> Point | None:
    """A month in figures or a year without its word, where the words around ask for a time."""
    month = month_in_figures_at(text, position)
    if month is not None:
        return month if is_time(text, position, month.end) or _fills_line(text, month) else None
    year = bare_point_at(text, position, "year")
    return year if year and is_time(text, position, year.end) and goes_on(text, year.end) else None


def _opening_day(text: str, position: int) -> Point | None:
    """The first day of `05-07/11/2025` or "từ 05 đến 07/11/2025"."""
    opening = bare_point_at(text, position, "day")
    link = _next_point(text, opening) if opening else None
    if opening is None or link is None or not link[1]:
        return None
    closing = link[0]
    days = closing.kind == "day" and closing.whole and _number(opening.day) < _number(closing.day)
    dashed = text[opening.end : closing.start].strip() in ("-", "–", "—")
    return opening if days and (dashed or _from_word(text, position) is not None) else None


def _glued(text: str, position: int) -> bool:
    """Whether a number hangs on what stands before it: a code, a longer number, a path."""
    before = text[max(0, position - 2) : position]
    last, previous = before[-1:], before[:-1]
    if last in ("/", "%", "+", "_", "\\", "=", "@", "#"):
        return bool(last)
    if last in (".", ",", ":"):
        return previous.isdigit()
    return last in ("-", "–") and bool(previous) and not previous.isspace() and previous not in "(["


def _fills_line(text: str, point: Point) -> bool:
    """Whether the point is all that its line holds, as in a table cell."""
    before = text[max(0, point.start - 6) : point.start].rpartition("\n")
    after = text[point.end : point.end + 6].partition("\n")[0]
    return not before[2].strip() and (bool(before[1]) or point.start <= 6) and not after.strip(" .")


def _is_followed_by_year(text: str, point: Point) -> bool:
    """Whether the next point of the list or range is of the same kind and has a year."""
    link = _next_point(text, point)
    return link is not None and link[0].kind == point.kind and link[0].year is not None


def _begins_range(text: str, point: Point) -> bool:
    """Whether a day is the first of `15/5 - 16/6/2026` or of "từ 15/5 đến 16/6"."""
    link = _next_point(text, point)
    if link is None or not link[1] or link[0].kind != "day" or link[0].month is None:
        return False
    return link[0].year is not None or _from_word(text, point.start) is not None


def _chain_from(text: str, first: Point, end: int) -> _Chain:
    """The dates that the first point begins, with what follows it in a list or range; none where they are lunar."""
    points, ranges = [first], [False]
    while len(points) < LONGEST_CHAIN and (link := _next_point(text, points[-1])) is not None and link[0].end <= end:
        points.append(link[0])
        ranges.append(link[1])
    while len(points) > 1 and not (points[-1].led or points[-1].whole or _is_bare_day(points[-1])):
        points.pop()  # "tháng 11, 12 …": nothing says that the last number is a month
    filled = _filled(points, ranges)
    return _Chain([one for one in _joined(text, filled, ranges) if not _is_lunar(text, one)], points[-1].end)


def _joined(text: str, points: list[Point], ranges: list[bool]) -> Iterator[_Found]:
    """The dates and intervals that the points make; a day without its month is none."""
    at = 0
    while at < len(points):
        point, following = points[at], points[at + 1] if at + 1 < len(points) else None
        start = _from_word(text, point.start)
        if following and ranges[at + 1] and _is_interval(point, following, start is not None):
            yield _Found(point.start if start is None else start, point, following)
            at += 1
        elif point.kind == "years" and start is not None and not _is_named_period(text, point):
            yield _Found(start, point)  # "từ năm 2021 đến năm 2025"
        elif not (point.kind == "day" and point.month is None):
            yield _Found(point.start, point)
        at += 1


def _is_named_period(text: str, point: Point) -> bool:
    """`giai đoạn 2021 - 2025`, in which "từ" before it belongs to the sentence."""
    return text[point.start : point.end].lower().startswith(PERIOD_WORDS)


def _is_lunar(text: str, found: _Found) -> bool:
    lunar_month = is_lunar(text, found.first) and not says_solar(text, found.end)
    return lunar_month or is_lunar_context(text, found.start, found.end)


def _next_point(text: str, before: Point) -> tuple[Point, bool] | None:
    """The point that continues a list or range, and whether it is a range."""
    link = _RANGE.match(text, before.end)
    is_range = link is not None
    link = link or _LIST.match(text, before.end)
    if link is None:
        return None
    point = point_at(text, link.end())
    if point is not None and (point.led or point.whole):
        return point, is_range
    day_may_follow = before.kind == "day" or (before.kind == "month" and is_range)
    if point is not None and day_may_follow and goes_on(text, point.end):
        return point._replace(confidence=BARE), is_range
    point = bare_point_at(text, link.end(), before.kind)
    if point is None or (point.kind == "year" and not goes_on(text, point.end)):
        return None
    return point, is_range


def _is_bare_day(point: Point) -> bool:
    return point.kind == "day" and point.month is not None


def _filled(points: list[Point], ranges: list[bool]) -> list[Point]:
    """The points with the parts that their neighbours supply: first from what follows, then from what went before."""
    filled = list(points)
    for at in range(len(filled) - 2, -1, -1):
        filled[at] = _from_later(filled[at], filled[at + 1], ranges[at + 1])
    for at in range(1, len(filled)):
        filled[at] = _from_earlier(filled[at], filled[at - 1], ranges[at])
    return filled


def _from_later(point: Point, later: Point, is_range: bool) -> Point:
    if point.kind == "day" and point.month is None:
        if later.kind != "day" or later.month is None:
            return point
        if not is_range or int(point.day or 0) <= _number(later.day):
            return point._replace(month=later.month, year=later.year)
        return point  # "ngày 25 đến 05/6": the month before is not said
    if point.year is not None or later.year is None:
        return point
    wraps = _begin(point) > _end(later) if is_range else _follows_new_year(point, later)
    return point._replace(year=_shifted(later.year, -1 if wraps and later.kind != "year" else 0), confidence=INHERITED)


def _from_earlier(point: Point, earlier: Point, is_range: bool) -> Point:
    if point.year is not None or earlier.year is None or (point.kind == "day" and point.month is None):
        return point
    year = earlier.last if earlier.kind == "years" and earlier.last else earlier.year
    wraps = _begin(earlier) > _end(point) if is_range else _follows_new_year(earlier, point)
    return point._replace(
        year=_shifted(year, 1 if wraps and earlier.kind not in ("year", "years") else 0), confidence=INHERITED
    )


def _follows_new_year(earlier: Point, later: Point) -> bool:
    """December and January, the last quarter and the first: the year changed between them."""
    return _end(earlier)[0] == 12 and _begin(later)[0] == 1 and _begin(earlier)[0] > _end(later)[0]


def _with_years(text: str, found: list[_Found]) -> list[_Found]:
    """Months and quarters without a year take it from what follows in their sentence, else from what went before."""
    dated: list[_Found] = []
    for at, one in enumerate(found):
        if one.first.year is not None or one.first.kind not in SUB_YEAR_KINDS or one.last is not None:
            dated.append(one)
            continue
        point = one.first
        later = found[at + 1 : at + 4]
        source = next((other.first for other in later if other.first.kind in SUB_YEAR_KINDS and other.first.year), None)
        if source and not _SENTENCE_END.search(text, one.end, source.start):
            point = _from_later(point, source, is_range=False)
        elif dated and not _SENTENCE_END.search(text, dated[-1].end, one.start):
            point = _from_earlier(point, dated[-1].last or dated[-1].first, is_range=False)
        dated.append(replace(one, first=point))
    return dated


def _is_interval(first: Point, last: Point, has_from: bool) -> bool:
    if first.kind not in BOUND_KINDS or last.kind not in BOUND_KINDS or (first.kind == "day" and first.month is None):
        return False
    if has_from:
        return True
    return (first.kind == last.kind or (first.kind, last.kind) == ("month", "day")) and _value(first) <= _value(last)


def _from_word(text: str, start: int) -> int | None:
    """Where "từ" stands before a point, with a clock time or weekday between them at most."""
    begin = max(0, start - _FROM_REACH)
    match = _FROM.search(text[begin:start])
    return begin + match.start() if match else None


def _begin(point: Point) -> tuple[int, int]:
    """Month and day at which a point begins within its year."""
    month = _number(point.month) or 1
    if point.kind == "quarter":
        month = QUARTERS[month][0]
    elif point.kind == "half_year":
        month = HALF_YEARS[month][0]
    return month, _number(point.day) or 1


def _end(point: Point) -> tuple[int, int]:
    """Month and day at which a point ends within its year, all months taken as 31 days long."""
    month = _number(point.last if point.kind == "months" else point.month) or 12
    if point.kind == "quarter":
        month = QUARTERS[month][1]
    elif point.kind == "half_year":
        month = HALF_YEARS[month][1]
    return month, _number(point.day) or 31


def _number(part: str | None) -> int:
    return int(part) if part and part.isdigit() else 0


def _shifted(year: str, by: int) -> str:
    return f"{int(year) + by:04}"


def _reading(found: _Found) -> DateReading:
    value = _value(found.first) + (f"/{_value(found.last)}" if found.last else "")
    confidence = min(found.first.confidence, found.last.confidence if found.last else 1.0)
    return DateReading(found.start, found.end, value, confidence)


def _value(point: Point) -> str:
    """The EDTF value of one point."""
    year = point.year or "XXXX"
    if point.kind == "day":
        return f"{year}-{point.month or 'XX'}-{point.day}"
    if point.kind == "year":
        return year
    if point.kind == "years":
        return f"{year}/{point.last}"
    if point.kind == "months":
        return f"{year}-{point.month}/{year}-{point.last}" if point.month != point.last else f"{year}-{point.month}"
    return f"{year}-{point.month}"
