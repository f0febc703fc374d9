"""Slots of time: past days, periods, and the times by which or rhythms at which something has to be done.

{day} {win}            a past day, a past span: "ngày 12/8/2026", "từ ngày 04/5/2026 đến ngày 12/6/2026"
{period} {next}        what the report is on, what comes after it
{y} {ny} {py} {cmp}    "năm 2026", the next one, the past one, "cùng kỳ năm 2025"
{plan5}                "giai đoạn 2026 - 2030"
{term} {sy}            "nhiệm kỳ 2025 - 2030", "năm học 2025 - 2026"
{since} {upto}         "ngày 01/7/2025"; the day up to which the report counts
{by} {by plain}        a time limit: "trước ngày 15/10/2026", "trong tháng 11/2026", "trong quý IV/2026"
{within ban hành Kế hoạch này}   "trong thời hạn 10 ngày kể từ ngày ban hành …": an event from which the day is known
{every} {every m}      a rhythm: "hằng tháng", "định kỳ hằng quý", "trước ngày 20 hằng tháng"
{span}                 a span ahead, of which the end is the time limit
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from corpus.generate.pen import Pen, slot
from corpus.generate.periods import day_words, long_day, month, quarter

RHYTHMS: dict[str, tuple[tuple[str, str], ...]] = {
    "w": (
        ("hằng tuần", "FREQ=WEEKLY"),
        ("vào thứ Sáu hằng tuần", "FREQ=WEEKLY;BYDAY=FR"),
        ("mỗi tuần một lần", "FREQ=WEEKLY"),
    ),
    "m": (
        ("hằng tháng", "FREQ=MONTHLY"),
        ("định kỳ hằng tháng", "FREQ=MONTHLY"),
        ("trước ngày 20 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=20"),
        ("trước ngày 25 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=25"),
        ("hằng tháng trước ngày 15", "FREQ=MONTHLY;BYMONTHDAY=15"),
    ),
    "q": (
        ("hằng quý", "FREQ=MONTHLY;INTERVAL=3"),
        ("định kỳ hằng quý", "FREQ=MONTHLY;INTERVAL=3"),
        ("mỗi quý một lần", "FREQ=MONTHLY;INTERVAL=3"),
    ),
    "h": (("định kỳ 6 tháng", "FREQ=MONTHLY;INTERVAL=6"), ("6 tháng một lần", "FREQ=MONTHLY;INTERVAL=6")),
    "y": (("hằng năm", "FREQ=YEARLY"),),
}
"""Rhythms in words and as iCalendar rules, by unit."""


def date_mark(pen: Pen, words: str, value: str) -> None:
    """Write a date."""
    pen.writer.mark("date", words, value=value)


def _deadline(pen: Pen, start: int, **values: Any) -> None:
    pen.writer.add("deadline", start, **{"due": None, "recurrence": None, "condition": None} | values)


@slot("day")
def _day(pen: Pen, arguments: tuple[str, ...]) -> None:
    past_day(pen, pen.scene.past(150))


def past_day(pen: Pen, day: date) -> None:
    """A day in the manner of the document."""
    long = pen.scene.style % 7 == 0
    date_mark(pen, long_day(day) if long else f"ngày {day_words(day, pen.scene.style)}", day.isoformat())


@slot("lately")
def _lately(pen: Pen, arguments: tuple[str, ...]) -> None:
    past_day(pen, pen.scene.day - timedelta(days=pen.rng.randint(2, 7)))


@slot("win")
def _window(pen: Pen, arguments: tuple[str, ...]) -> None:
    end = pen.scene.past(120)
    start = max(end - timedelta(days=pen.rng.randint(5, 45)), pen.scene.birth - timedelta(days=1))
    _span(pen, start, max(end, start + timedelta(days=3)))


def _span(pen: Pen, start: date, end: date) -> str:
    value = f"{start.isoformat()}/{end.isoformat()}"
    style = pen.scene.style
    to = pen.rng.choice(("đến ngày", "đến"))
    date_mark(pen, f"từ ngày {day_words(start, style)} {to} {day_words(end, style)}", value)
    return end.isoformat()


@slot("period")
def _period(pen: Pen, arguments: tuple[str, ...]) -> None:
    date_mark(pen, pen.scene.period.words, pen.scene.period.value)


@slot("next")
def _next(pen: Pen, arguments: tuple[str, ...]) -> None:
    date_mark(pen, pen.scene.period.next.words, pen.scene.period.next.value)


@slot("y")
def _year(pen: Pen, arguments: tuple[str, ...]) -> None:
    date_mark(pen, f"năm {pen.scene.year}", str(pen.scene.year))


@slot("ny")
def _next_year(pen: Pen, arguments: tuple[str, ...]) -> None:
    date_mark(pen, f"năm {pen.scene.year + 1}", str(pen.scene.year + 1))


@slot("py")
def _past_year(pen: Pen, arguments: tuple[str, ...]) -> None:
    date_mark(pen, f"năm {pen.scene.day.year - 1}", str(pen.scene.day.year - 1))


@slot("cmp")
def _compared(pen: Pen, arguments: tuple[str, ...]) -> None:
    pen.say("cùng kỳ ")
    _past_year(pen, arguments)


@slot("plan5")
def _five_years(pen: Pen, arguments: tuple[str, ...]) -> None:
    start = 2026 if pen.scene.day >= date(2025, 6, 1) else 2021
    date_mark(pen, f"giai đoạn {start} - {start + 4}", f"{start}/{start + 4}")


@slot("term")
def _term(pen: Pen, arguments: tuple[str, ...]) -> None:
    start = 2025 if pen.scene.day >= date(2025, 6, 1) else 2020
    date_mark(pen, f"nhiệm kỳ {start} - {start + 5}", f"{start}/{start + 5}")


@slot("sy")
def _school_year(pen: Pen, arguments: tuple[str, ...]) -> None:
    start = pen.scene.day.year if pen.scene.day.month >= 8 else pen.scene.day.year - 1
    date_mark(pen, f"năm học {start} - {start + 1}", f"{start}/{start + 1}")


@slot("since")
def _since(pen: Pen, arguments: tuple[str, ...]) -> None:
    date_mark(pen, "ngày 01/7/2025", "2025-07-01") if pen.scene.day.year > 2025 or pen.scene.day.month > 6 else _day(
        pen, ()
    )


@slot("upto")
def _up_to(pen: Pen, arguments: tuple[str, ...]) -> None:
    past_day(pen, pen.scene.day - timedelta(days=pen.rng.randint(2, 8)))


@slot("by")
def _by(pen: Pen, arguments: tuple[str, ...]) -> None:
    scene = pen.scene
    start = pen.writer.position
    if scene.wants("date_invalid"):
        _impossible(pen, start)
        return
    end = scene.future()
    shape = pen.rng.random()
    if shape < 0.6:
        words = (
            ("trước ", "chậm nhất ")
            if arguments
            else ("trước ", "trước ", "chậm nhất ", "xong trước ", "chậm nhất là ")
        )
        pen.say(pen.rng.choice(words))
        past_day(pen, end)
        due = end.isoformat()
    elif shape < 0.75:
        pen.say("trong ")
        span = month(end.year, end.month, pen.rng.random() < 0.7)
        date_mark(pen, span.words, due := span.value)
    elif shape < 0.88:
        pen.say("trong ")
        span = quarter(end.year, (end.month - 1) // 3 + 1, pen.rng.random() < 0.7)
        date_mark(pen, span.words, due := span.value)
    else:
        pen.say("trong ")
        date_mark(pen, f"năm {end.year}", due := str(end.year))
    _deadline(pen, start, due=due)


def _impossible(pen: Pen, start: int) -> None:
    """A time limit on a day that the calendar does not have, or one before the document's own day."""
    scene = pen.scene
    pen.say("trước ")
    if pen.rng.random() < 0.5:
        short = next(m for m in (4, 6, 9, 11) if date(scene.day.year, m, 28) > scene.day) if scene.day.month < 11 else 4
        year = scene.day.year if scene.day.month < 11 else scene.day.year + 1
        words, value = f"ngày 31/{short}/{year}", f"{year}-{short:02d}-31"
        scene.found("date_invalid", words, None)
    else:
        day = scene.day - timedelta(days=pen.rng.randint(200, 340))
        words, value = f"ngày {day_words(day, scene.style)}", day.isoformat()
        scene.found("date_invalid", words, long_day(scene.day))
    date_mark(pen, words, value)
    _deadline(pen, start, due=value)


@slot("within")
def _within(pen: Pen, arguments: tuple[str, ...]) -> None:
    days = pen.rng.choice((5, 7, 10, 15, 20, 30))
    event = " ".join(arguments) or "ký ban hành"
    words = f"trong {pen.rng.choice(('thời hạn', 'vòng'))} {days:02d} ngày kể từ ngày {event}"
    start = pen.writer.position
    pen.say(words)
    _deadline(pen, start, condition=words, due=(pen.scene.day + timedelta(days=days)).isoformat())


@slot("every")
def _every(pen: Pen, arguments: tuple[str, ...]) -> None:
    unit = arguments[0] if arguments else pen.rng.choice("mmqqhyw")
    words, rule = pen.rng.choice(RHYTHMS[unit])
    start = pen.writer.position
    pen.say(words)
    _deadline(pen, start, recurrence=rule)


@slot("span")
def _span_ahead(pen: Pen, arguments: tuple[str, ...]) -> None:
    begin = pen.scene.future(40)
    start = pen.writer.position
    end = begin + timedelta(days=pen.rng.randint(10, 150))
    _deadline(pen, start, due=_span(pen, begin, end))
