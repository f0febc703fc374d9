"""The times that a sentence sets for a task: by a date, in a rhythm, after an event.

    "… hoàn thành trước ngày 10/01/2026"            → due "2026-01-10"
    "… tổ chức từ ngày 05/3 đến ngày 20/3/2026"     → due "2026-03-20", starts_on "2026-03-05"
    "… báo cáo hằng tháng trước ngày mùng 10"       → recurrence "FREQ=MONTHLY;BYMONTHDAY=10"
    "… báo cáo ngay sau khi kết thúc đợt kiểm tra"  → condition "ngay sau khi kết thúc đợt kiểm tra"

A time is one of these only for an act that lies ahead: not the period reported on, not the date of a past act. Recurrences
are RRULEs (RFC 5545). A term that runs from an event ("15 ngày kể từ ngày ký") keeps its words as `condition`, and has a due date
too where the text knows the day it runs from; how it is counted: `terms.py`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.deadlines.places import ASKING_ROLES, FAULT_ROLES, TELLING_ROLES, Places
from extractors.deadlines.prose import CLAUSE_MARK, SENTENCE_REACH, clause_start
from extractors.deadlines.rhythms import rhythms_in, rules_in
from extractors.deadlines.terms import end_of_term
from extractors.structured import StructuredDocument
from extractors.vietnamese import deadline_cues as cues
from models.document import Block
from models.edtf import bounds
from models.records import DateExpression

OUTLOOKS = ("tầm nhìn", "định hướng")
"""Words of a title that names a far year and asks for nothing by it."""
TITLE_REACH = 20
"""Characters beside a year within which a title's "tầm nhìn" stands."""
SHORTEST_ACT = 3
"""Words before a time that tell an act where acts are asked for, whatever their verb."""
REST_REACH = 60
"""Characters behind a date within which its clause says what it is a time of."""
SHORTEST_TARGET = 10
"""Characters behind "đến năm 2030" that make a target of them."""
MOST_TIMES = 24
"""Dates of one sentence that are read; what holds more is a list of dates, no sentence."""
_DID = re.compile(r"(?<!\w)đã\s(?:[^\s;,.]+\s){0,3}\Z", re.IGNORECASE)
_DONE_AFTER = re.compile(r"[^.;]{0,80}(?<!\w)đã(?!\w)")
_YEARLY = re.compile(r"FREQ=YEARLY|FREQ=MONTHLY;INTERVAL=6")
_YEARLY_WORDS = re.compile(r"(?<!\w)(?:(?:hằng|hàng|mỗi)\snăm|định\skỳ\s(?:0?6|sáu)\stháng)(?!\w)", re.IGNORECASE)
_FROM_DATE = re.compile(r"(?:trong\s(?:khoảng\s)?thời\sgian\s)?từ\s(?:ngày\s)?\d", re.IGNORECASE)
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
    is_target: bool = False
    """Whether what is asked for is a state to be reached, told by the whole clause."""


class Times:
    """The times of one document; knows its dates and when it was issued."""

    def __init__(self, document: StructuredDocument, dates: list[DateExpression], places: Places) -> None:
        self._document = document
        self._places = places
        self._text = document.text
        self._dates = dates
        self._date_starts = [one.start for one in dates]
        self._issued = bounds(document.header.issued_on)
        self._doc_type = (document.header.doc_type or "").lower()

    def in_sentence(self, block: Block, start: int, end: int, *, asked: bool = False) -> list[Time]:
        """The times that the sentence sets, in text order; a law's rhythms and events are rules, not deadlines.

        `asked` says that the place asks for what it holds, whatever the heading above it (a column "Kiến nghị").
        """
        role = "task" if asked else self._places.role(block)
        dates = self._dates_in(start, end)[:MOST_TIMES]
        dated = [time for one in dates if (time := self._due(role, start, end, one))]
        rhythms = [Time(at, recurrence=rule) for at, rule in rhythms_in(self._text, role, start, end)]
        if any(_EVERY_YEAR.fullmatch(time.due or "") for time in dated) and _YEARLY_WORDS.search(
            self._text, start, end
        ):
            rhythms = [time for time in rhythms if not _YEARLY.match(time.recurrence or "")]
            dated = [_each_year(time) for time in dated]
        if self._places.is_normative:
            return [time for time in dated if not (time.due or "").startswith("XXXX")]
        events = [
            time for time in self._events(role, start, end) if not any(_inside(one, time) for one in [*dated, *rhythms])
        ]
        return sorted([*dated, *rhythms, *events], key=lambda time: time.start)

    def of_window(self, start: int, end: int) -> list[Time]:
        """The times that a label or table cell gives as a whole: the end of its last date, its rhythms, or the event that it names."""
        rules = rules_in(self._text, start, end)
        if rules:
            return [Time(start, recurrence=rule) for rule in rules]
        words = self._text[start:end].rpartition(":")[2].strip(" .;")
        dates = self._dates_in(start, end)
        if not dates or (cues.EVENT_WINDOW.match(words) and not _FROM_DATE.match(words)):
            return [Time(start, condition=words)] if cues.EVENT_WINDOW.match(words) else []
        ends = [one for one, following in pairwise(dates) if self._joined(one, following)] + dates[-1:]
        first, has_start, _ = dates[0].value.partition("/")
        return [
            Time(start, due=_last(one.value), starts_on=first if has_start and len(ends) == 1 else None, date_id=one.id)
            for one in ends
            if not self._is_past(_last(one.value))
        ]

    def _joined(self, one: DateExpression, following: DateExpression) -> bool:
        """Whether two days stand side by side as two times ("15/6/2026 và 10/12/2026")."""
        return one.granularity == following.granularity == "day" and self._text[one.end : following.start].strip() in (
            "và",
            ",",
            ";",
        )

    def by_when(self, heading_start: int, heading_end: int) -> Time | None:
        """The time by which a heading of targets says that they are to be reached ("Các chỉ tiêu cụ thể đến năm 2030")."""
        for one in reversed(self._dates_in(heading_start, heading_end)):
            before = self._text[heading_start : one.start]
            due = _last(one.value)
            if cues.BY_WHEN_BEFORE.search(before) and not self._is_past(due) and "tầm nhìn" not in before.lower():
                return Time(heading_start, due=due, date_id=one.id, is_target=True)
        return None

    def _due(self, role: str, start: int, end: int, one: DateExpression) -> Time | None:
        """The deadline that a date sets, if the words before it make it one."""
        start, end = max(start, one.start - SENTENCE_REACH), min(end, one.end + SENTENCE_REACH)
        clause = clause_start(self._text, start, one.start)
        before = self._text[clause : one.start]
        clock = cues.CLOCK_BEFORE.search(before)
        before = before[: clock.start()] if clock else before
        due = _last(one.value)
        if self._is_past(due) or due == self._document.header.period:
            return None
        strong = cues.STRONG_DUE_BEFORE.search(before) or cues.DISTANT_DUE_BEFORE.search(before)
        if strong and not _DID.search(before[: strong.start()]):
            is_told = role in TELLING_ROLES and self._issued[0] is None
            is_told = is_told or (role in FAULT_ROLES and bool(cues.FAILS.search(before)))
            return None if is_told else Time(clause + strong.start(), due=due, date_id=one.id)
        if self._text[end - 1] == ":":
            return None  # a lead-in tells what for, its items what to do
        if cues.PAST_IN.search(before) or (self._issued[0] is None and role not in ASKING_ROLES):
            return None
        return self._target(role, clause, before, one, start, end) or self._weak(role, clause, before, one)

    def _weak(self, role: str, clause: int, before: str, one: DateExpression) -> Time | None:
        """A date or window that is the time of the act before it, where what is told lies ahead."""
        asked = role in ASKING_ROLES
        says_what = (
            asked and len(before.strip(" ,.-–").split()) > SHORTEST_ACT and not cues.NAMED_BY_YEAR.search(before)
        )
        if not says_what and not any(acts.search(before) for acts in (cues.TASK_VERB, cues.MODAL, cues.REQUEST)):
            return None
        first, is_interval, last = one.value.partition("/")
        if is_interval:
            days = len(last) > len("2026") and (one.text[:2].lower() == "từ" or before.rstrip()[-2:].lower() == "từ")
            ahead = not (first[:4].isdigit() and self._is_past(first))
            window = asked and days and ahead
            return Time(one.start, due=last, starts_on=first, date_id=one.id) if window else None
        if cues.MODAL.search(self._text, one.end, _near_clause_end(self._text, one.end)) and not cues.MODAL.search(
            before
        ):
            return None  # "9 hộ thiệt hại trong năm 2025 phải …": it tells who, not by when
        weak = cues.WEAK_DUE_BEFORE.search(before) or (cues.MEETING_BEFORE.search(before) if asked else None)
        if weak is None or not (asked or cues.AHEAD_IN.search(before)):
            return None
        return Time(clause + weak.start("cue"), due=one.value, date_id=one.id)

    def _target(self, role: str, clause: int, before: str, one: DateExpression, start: int, end: int) -> Time | None:
        """The time of a state to be reached ("phấn đấu đến năm 2030 đạt …"), which is no title's "tầm nhìn"."""
        near = self._text[max(0, one.start - TITLE_REACH) : one.end + TITLE_REACH].lower()
        if any(word in near for word in OUTLOOKS):
            return None
        asked = role in ASKING_ROLES
        due = _last(one.value)
        opens = cues.OPENS_TARGET.fullmatch(before)
        says_what = len(self._text[one.end : end].strip(" .;,")) > SHORTEST_TARGET
        if opens and says_what and (asked or cues.STRIVING.search(self._text, start, end)):
            return Time(clause + opens.start("cue"), due=due, date_id=one.id, is_target=True)
        until = cues.TARGET_DUE_BEFORE.search(before) or cues.WEAK_DUE_BEFORE.search(before)
        strives = cues.STRIVING.search(before)
        if strives and (asked or one.granularity != "interval") and (until or self._reaches(before, one, end)):
            whole = until is None or not before[strives.end() : until.start()].strip()
            at = strives if whole or until is None else until
            return Time(clause + at.start(), due=due, date_id=one.id, is_target=whole)
        if until and until["cue"].lower() in cues.TARGET_DUE and self._is_aim(asked, clause, before, one, end):
            return Time(clause + until.start(), due=due, date_id=one.id)
        return None

    def _reaches(self, before: str, one: DateExpression, end: int) -> bool:
        """Whether a year is that of a state to be reached ("phấn đấu cả năm 2026 đạt …"), not of a plan ("kế hoạch năm 2026")."""
        named = cues.NAMED_BY_YEAR.search(before)
        return one.granularity != "day" and not named and self._within(cues.REACHES, one.end, one.end + REST_REACH, end)

    def _is_aim(self, asked: bool, clause: int, before: str, one: DateExpression, end: int) -> bool:
        """Whether "đến năm …" in the middle of a clause ends a target, and does not say as of when a figure stands."""
        return (
            one.granularity in ("year", "interval")
            and self._within(cues.TARGET_IN, clause, one.end + REST_REACH, end)
            and bool(asked or cues.AHEAD_IN.search(before))
            and bool(cues.TASK_VERB.search(before))
        )

    def _within(self, pattern: re.Pattern[str], start: int, stop: int, end: int) -> bool:
        return bool(pattern.search(self._text, start, min(stop, end)))

    def _events(self, role: str, start: int, end: int) -> list[Time]:
        asked = role in ASKING_ROLES
        acts = cues.TASK_VERB.search(self._text, start, end)
        duty = (
            cues.DUTY.search(self._text, start, end) or (asked and acts) or (acts and not self._places.lays_down_rules)
        )
        if role in TELLING_ROLES or not duty or self._text[end - 1] == ":":
            return []
        found: list[Time] = []
        first = cues.EVENT_FIRST.match(self._text, start, end)
        last = [one for one in cues.EVENT_LAST.finditer(self._text, start, end) if asked and self._closes(one, start)]
        matches = [*([first] if first else []), *cues.CONDITION.finditer(self._text, start, end), *last]
        for match in sorted(matches, key=lambda one: one.start()):
            if _DONE_AFTER.match(self._text, match.end(), end):
                continue
            if found and match.start() < found[-1].start + len(found[-1].condition or ""):
                continue
            words = match["words"].strip(" ,")
            due = self._after_anchor(match) if match.re is cues.CONDITION and match["event"] else None
            found.append(Time(match.start(), due=due, condition=words))
        return found

    def _closes(self, event: re.Match[str], start: int) -> bool:
        """Whether an event behind an act is its time: "sau khi", "trước khi" only of what is handed in; elsewhere they tell a manner."""
        return not event["words"].lower().startswith(("sau", "trước khi")) or bool(
            cues.CLOSING_VERB.search(self._text, start, event.start())
        )

    def _after_anchor(self, match: re.Match[str]) -> str | None:
        """The end of a term that runs from a day which the text knows: its own date, or a date named as the event."""
        anchor = None
        signing = cues.SIGNING.fullmatch(match["event"])
        if signing:
            own = not signing["what"] or signing["this"] or signing["what"].lower() == self._doc_type
            if not own:
                return None
            anchor = self._issued[0] if self._issued[0] == self._issued[1] else None
        else:
            for day in self._dates_in(match.end("unit"), match.end()):
                if day.start <= match.start("event") + 1 and day.end >= match.end("event"):
                    anchor = day.earliest if day.granularity == "day" else None
        if anchor is None:
            return None
        return end_of_term(anchor, int(match["count"]), match["unit"].lower(), working=bool(match["working"]))

    def _dates_in(self, start: int, end: int) -> list[DateExpression]:
        at = bisect_left(self._date_starts, start)
        found: list[DateExpression] = []
        while at < len(self._dates) and self._dates[at].end <= end:
            found.append(self._dates[at])
            at += 1
        return found

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


def _near_clause_end(text: str, start: int) -> int:
    mark = CLAUSE_MARK.search(text, start, start + REST_REACH)
    return mark.start() if mark else min(len(text), start + REST_REACH)


def _inside(one: Time, event: Time) -> bool:
    """Whether a time is part of the words of an event ("ngay sau khi kết thúc quý I/2026")."""
    return event.due is None and event.start <= one.start < event.start + len(event.condition or "")


def _last(value: str) -> str:
    """The end of an interval, or the date itself."""
    return value.rpartition("/")[2]
