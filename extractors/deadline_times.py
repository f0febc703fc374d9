"""The times that a sentence sets for a task: by a date, in a rhythm, after an event.

    "… hoàn thành trước ngày 10/01/2026"            → due "2026-01-10"
    "… báo cáo hằng tháng trước ngày mùng 10"       → recurrence "FREQ=MONTHLY;BYMONTHDAY=10"
    "… báo cáo ngay sau khi kết thúc đợt kiểm tra"  → condition "ngay sau khi kết thúc đợt kiểm tra"

A time is one of these only for an act that lies ahead: not the period reported on, not the date of a past act. Recurrences
are RRULEs (RFC 5545); "15 ngày kể từ ngày ký" is a due date where the document's own date is known.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date, timedelta

from extractors.structured import StructuredDocument
from extractors.vietnamese import deadline_cues as cues
from extractors.vietnamese.finding_cues import NORMATIVE_TYPES
from models.document import Block
from models.edtf import bounds
from models.records import DateExpression

TELLING_ROLES = frozenset({"strength", "shortcoming", "cause", "result", "leadership"})
"""Sections that tell what was: a time there is a deadline only if it lies after the document's own date."""
ASKING_ROLES = frozenset({"task", "recommendation"})
"""Sections that ask for what is to be done."""
SENTENCE_REACH = 1_200
"""Characters of a sentence, on each side of a time, that are read for what it is a time of."""
DAY_REACH = 60
"""Characters on each side of a rhythm within which its day stands ("hằng tháng trước ngày mùng 10")."""

_CLAUSE = re.compile(r"[;:]|\.\s")
_DID = re.compile(r"(?<!\w)đã\s(?:[^\s;,.]+\s){0,3}\Z", re.IGNORECASE)
_DONE = re.compile(r"(?<!\w)đã(?!\w)", re.IGNORECASE)
_DONE_AFTER = re.compile(r"[^.;]{0,80}(?<!\w)đã(?!\w)")
_YEARLY = re.compile(r"FREQ=YEARLY|FREQ=MONTHLY;INTERVAL=6")
_EVERY_YEAR = re.compile(r"XXXX-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class Time:
    """A time that is set; `start` is where its words begin. One of `due` (EDTF), `recurrence` (RRULE), `condition` is there."""

    start: int
    due: str | None = None
    starts_on: str | None = None
    recurrence: str | None = None
    condition: str | None = None
    date_id: str | None = None


class Times:
    """The times of one document; knows its dates and when it was issued."""

    def __init__(self, document: StructuredDocument, dates: list[DateExpression]) -> None:
        self._document = document
        self._text = document.text
        self._dates = dates
        self._date_starts = [one.start for one in dates]
        self._issued = bounds(document.header.issued_on)
        self._is_normative = (document.header.doc_type or "").lower() in NORMATIVE_TYPES

    def in_sentence(self, block: Block, start: int, end: int) -> list[Time]:
        """The times that the sentence sets, in text order; a law's rhythms and events are rules, not deadlines."""
        role = self._role(block)
        dated = [time for one in self._dates_in(start, end) if (time := self._due(role, start, end, one))]
        rhythms = self._rhythms(role, start, end)
        if rhythms and any(_EVERY_YEAR.fullmatch(time.due or "") for time in dated):
            rhythms = [time for time in rhythms if not _YEARLY.match(time.recurrence or "")]
            dated = [_each_year(time) for time in dated]
        if self._is_normative:
            return dated
        return sorted([*dated, *rhythms, *self._events(role, start, end)], key=lambda time: time.start)

    def of_window(self, start: int, end: int) -> Time | None:
        """The time that a label or table cell gives as a whole: the end of its last date, or the event that it names."""
        dates = self._dates_in(start, end)
        if not dates:
            words = self._text[start:end].rpartition(":")[2].strip(" .;")
            return Time(start, condition=words) if cues.EVENT_WINDOW.match(words) else None
        due = _last(dates[-1].value)
        if self._is_past(due):
            return None
        first, has_start, _ = dates[0].value.partition("/")
        return Time(start, due=due, starts_on=first if has_start else None, date_id=dates[-1].id)

    def _due(self, role: str, start: int, end: int, one: DateExpression) -> Time | None:
        """The deadline that a date sets, if the words before it make it one."""
        start, end = max(start, one.start - SENTENCE_REACH), min(end, one.end + SENTENCE_REACH)
        clause = max((mark.end() for mark in _CLAUSE.finditer(self._text, start, one.start)), default=start)
        before = self._text[clause : one.start]
        clock = cues.CLOCK_BEFORE.search(before)
        before = before[: clock.start()] if clock else before
        due = _last(one.value)
        if self._is_past(due) or due == self._document.header.period:
            return None
        strong = cues.STRONG_DUE_BEFORE.search(before)
        if strong and not _DID.search(before[: strong.start()]):
            is_told = role in TELLING_ROLES and self._issued[0] is None
            return None if is_told else Time(clause + strong.start(), due=due, date_id=one.id)
        if self._text[end - 1] == ":":
            return None  # a lead-in tells what for, its items what to do
        weak = self._weak_cue(clause, before, one, end)
        if weak is None or cues.PAST_IN.search(before) or (self._issued[0] is None and role not in ASKING_ROLES):
            return None
        if not cues.AHEAD_IN.search(before) or not cues.TASK_VERB.search(before):
            return None
        return Time(clause + weak.start(), due=due, date_id=one.id)

    def _weak_cue(self, clause: int, before: str, one: DateExpression, end: int) -> re.Match[str] | None:
        """The weak word before a date; "đến" only before the year of a target, which is no title's "tầm nhìn"."""
        weak = cues.WEAK_DUE_BEFORE.search(before)
        target = cues.TARGET_DUE_BEFORE.search(before)
        if weak or not target or one.granularity not in ("year", "interval"):
            return weak
        if "tầm nhìn" in self._text[max(0, one.start - 20) : one.end + 12].lower():
            return None
        return target if cues.TARGET_IN.search(self._text, clause, min(end, one.end + DAY_REACH)) else None

    def _rhythms(self, role: str, start: int, end: int) -> list[Time]:
        found: list[Time] = []
        asked = role in ASKING_ROLES or (
            bool(cues.AHEAD_IN.search(self._text, start, end)) and role not in TELLING_ROLES
        )
        for match in cues.RHYTHM.finditer(self._text, start, end):
            before = self._text[max(start, match.start() - SENTENCE_REACH) : match.start()]
            clause = before[max((mark.end() for mark in _CLAUSE.finditer(before)), default=0) :]
            around = self._text[max(start, match.start() - DAY_REACH) : min(end, match.end() + DAY_REACH)]
            unit = _words(match["set"] or match["each"])
            rule = _with_day(cues.RHYTHMS[unit], around)
            has_day = ";BY" in rule
            governs = match["set"] or cues.TASK_VERB.search(clause) or not clause.strip(" ,-–")
            if unit == "ngày" or not governs or cues.NAMED_BY_RHYTHM.search(before):
                continue
            if not has_day and (not asked or _DONE.search(clause)):
                continue
            more = [cues.RHYTHMS[_words(part)] for part in cues.RHYTHM_PART.findall(match["more"] or "")]
            found += [Time(match.start(), recurrence=one) for one in (rule, *more)]
        return found

    def _events(self, role: str, start: int, end: int) -> list[Time]:
        if role in TELLING_ROLES or not cues.DUTY.search(self._text, start, end):
            return []
        found: list[Time] = []
        first = cues.EVENT_FIRST.match(self._text, start, end)
        for match in [*([first] if first else []), *cues.CONDITION.finditer(self._text, start, end)]:
            if _DONE_AFTER.match(self._text, match.end(), end):
                continue
            if found and match.start() < found[-1].start + len(found[-1].condition or ""):
                continue
            words = match["words"].strip(" ,")
            due = self._after_signing(match) if match.re is cues.CONDITION else None
            found.append(Time(match.start(), due=due, condition=words))
        return found

    def _after_signing(self, match: re.Match[str]) -> str | None:
        """The day so many days after the document's own date; None where working days, months or another event count."""
        unit = (match["unit"] or "").lower()
        if unit not in ("ngày", "tuần") or match["working"] or not cues.SIGNING.fullmatch(match["event"]):
            return None
        first, last = self._issued
        if first is None or first != last:
            return None
        days = int(match["count"]) * (7 if unit == "tuần" else 1)
        return (date.fromisoformat(first) + timedelta(days=days)).isoformat()

    def _dates_in(self, start: int, end: int) -> list[DateExpression]:
        at = bisect_left(self._date_starts, start)
        found: list[DateExpression] = []
        while at < len(self._dates) and self._dates[at].end <= end:
            found.append(self._dates[at])
            at += 1
        return found

    def _role(self, block: Block) -> str:
        for section in self._document.ancestry(self._document.section(block.section_id)):
            if section.role != "other":
                return section.role
        return "other"

    def _is_past(self, due: str | None) -> bool:
        latest = bounds(due)[1]
        return latest is not None and self._issued[0] is not None and latest < self._issued[0]


def _each_year(time: Time) -> Time:
    """A day without a year in a sentence with a rhythm comes every year."""
    day = _EVERY_YEAR.fullmatch(time.due or "")
    if not day:
        return time
    return replace(
        time, due=None, date_id=None, recurrence=f"FREQ=YEARLY;BYMONTH={int(day[1])};BYMONTHDAY={int(day[2])}"
    )


def _with_day(rule: str, around: str) -> str:
    """The rule with the day that stands beside the rhythm."""
    if rule == "FREQ=YEARLY" and (day := cues.YEAR_DAY.search(around)):
        return f"{rule};BYMONTH={int(day['month'])};BYMONTHDAY={int(day['day'])}"
    if rule.startswith("FREQ=MONTHLY") and (day := cues.MONTH_DAY.search(around)):
        return f"{rule};BYMONTHDAY={int(day['day'])}"
    if rule == "FREQ=WEEKLY" and (day := cues.WEEK_DAY.search(around)):
        return f"{rule};BYDAY={cues.WEEKDAYS[day['day'].lower()]}"
    return rule


def _last(value: str) -> str:
    """The end of an interval, or the date itself."""
    return value.rpartition("/")[2]


def _words(words: str) -> str:
    return " ".join(words.lower().split())
