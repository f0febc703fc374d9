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
from extractors.vietnamese import event_cues
from extractors.vietnamese.bodies import body_at
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
MOST_DATES = 24
"""Dates of one sentence that are read; what holds more is a list of dates, no sentence."""

_EVENTS = (event_cues.EVENT_FIRST, event_cues.EVENT_LAST, event_cues.CONDITION)
_DID = re.compile(r"(?<!\w)đã\s(?:[^\s;,.]+\s){0,3}\Z", re.IGNORECASE)
_DONE_AFTER = re.compile(r"[^.;]{0,80}(?<!\w)đã(?!\w)")
_YEARLY = re.compile(r"FREQ=YEARLY|FREQ=MONTHLY;INTERVAL=6")
_YEARLY_WORDS = re.compile(r"(?<!\w)(?:(?:hằng|hàng|mỗi)\snăm|định\skỳ\s(?:0?6|sáu)\stháng)(?!\w)", re.IGNORECASE)
_FROM_DATE = re.compile(r"(?:trong\s(?:khoảng\s)?thời\sgian\s)?từ\s(?:ngày\s)?\d", re.IGNORECASE)
_EVERY_YEAR = re.compile(r"XXXX-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class Time:
    """A time that is set; `start` is where its words begin, `end` where those of a time in a sentence stop. One of `due` (EDTF),
    `recurrence` (RRULE), `condition` is there, or both a date and the event that stands beside it."""

    start: int
    end: int = 0
    due: str | None = None
    starts_on: str | None = None
    recurrence: str | None = None
    condition: str | None = None
    date_id: str | None = None
    is_target: bool = False
    """Whether what is asked for is a state to be reached, told by the whole clause."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A date with the words around it: its sentence as far as it is read, the beginning of its clause, the words from there to it."""

    date: DateExpression
    start: int
    end: int
    clause: int
    before: str
    asked: bool
    """Whether its place asks for what it holds."""


class Times:
    """The times of one document; knows its dates and when it was issued."""

    def __init__(self, document: StructuredDocument, dates: list[DateExpression], places: Places) -> None:
        self._document = document
        self._places = places
        self._text = document.text
        self._dates = dates
        self._date_starts = [one.start for one in dates]
        self._issued = bounds(document.header.issued_on)

    def in_sentence(self, block: Block, start: int, end: int, *, asked: bool = False) -> list[Time]:
        """The times that the sentence sets, in text order; a law's rhythms and events are rules, not deadlines.

        `asked` says that the place asks for what it holds, whatever the heading above it (a column "Kiến nghị").
        """
        dates = self._as_one(self._dates_in(start, end)[:MOST_DATES])
        if not dates and not any(words.holds(self._text, start, end) for words in (cues.RHYTHM, *_EVENTS)):
            return []
        role = "task" if asked else self._places.role(block)
        dated = [
            replace(self._with_event(time, date), end=date.end)
            for date in dates
            if (time := self._due(role, start, end, date))
        ]
        rhythms = [Time(at, stop, recurrence=rule) for (at, stop), rule in rhythms_in(self._text, role, start, end)]
        dated = [time for time in dated if not self._lasts(time, rhythms)]
        has_bare_day = any(_EVERY_YEAR.fullmatch(time.due or "") for time in dated)
        if has_bare_day and _YEARLY_WORDS.search(self._text, start, end):
            rhythms = [time for time in rhythms if not _YEARLY.match(time.recurrence or "")]
            dated = [_each_year(time) for time in dated]
        if self._places.is_normative(block):
            return [time for time in dated if not (time.due or "").startswith("XXXX")]
        known = [*dated, *rhythms]
        events = [
            event for event in self._events(block, role, start, end) if not any(_inside(one, event) for one in known)
        ]
        return sorted([*known, *events], key=lambda time: time.start)

    def _lasts(self, time: Time, rhythms: list[Time]) -> bool:
        """Whether a date only says how long a rhythm behind it lasts."""
        return cues.FROM_NOW.match(self._text, time.start) is not None and any(
            time.end < one.start and ";" not in self._text[time.end : one.start] for one in rhythms
        )

    def of_window(self, start: int, end: int) -> list[Time]:
        """The times that a label or table cell gives as a whole: the end of its last date, its rhythms, or the event that it names."""
        rules = rules_in(self._text, start, end)
        if rules:
            return [Time(start, recurrence=rule) for rule in rules]
        words = self._text[start:end].rpartition(":")[2].strip(" .;")
        dates = self._dates_in(start, end)
        if not dates or (event_cues.EVENT_WINDOW.match(words) and not _FROM_DATE.match(words)):
            return [Time(start, condition=words)] if event_cues.EVENT_WINDOW.match(words) else []
        ends = [one for one, following in pairwise(dates) if self._joined(one, following)] + dates[-1:]
        first, has_start, _ = dates[0].value.partition("/")
        only = first if has_start and len(ends) == 1 else None
        return [
            self._with_event(Time(start, due=_last(one.value), starts_on=only, date_id=one.id), one)
            for one in ends
            if not self._is_past(_last(one.value)) or cues.STRONG_DUE_BEFORE.search(self._text[start : one.start])
        ]

    def _as_one(self, dates: list[DateExpression]) -> list[DateExpression]:
        """The dates, those of one kind side by side as one that lasts to the end of the later ("trong quý III và quý IV/2026")."""
        merged: list[DateExpression] = []
        for one in dates:
            before = merged[-1] if merged else None
            if (
                before
                and before.granularity == one.granularity in ("month", "quarter", "year")
                and cues.JOINED.fullmatch(self._text, before.end, one.start)
            ):
                merged[-1] = one.model_copy(update={"start": before.start})
            else:
                merged.append(one)
        return merged

    def _with_event(self, time: Time, date: DateExpression) -> Time:
        """The time with the event that stands in parentheses behind its date."""
        event = event_cues.EVENT_ASIDE.match(self._text, date.end)
        return replace(time, condition=event["words"].strip(" ,;")) if event else time

    def opening(self, block: Block, start: int) -> tuple[Time, int] | None:
        """The time with which an item of a schedule begins, and where its words begin behind the colon."""
        if not self._places.asks(block):
            return None
        for date in self._dates_in(start, block.end)[:1]:
            due = _last(date.value)
            colon = cues.OPENED_END.match(self._text, date.end, block.end)
            if colon and cues.OPENED_BY.fullmatch(self._text, start, date.start) and not self._is_past(due):
                first, has_start, _ = date.value.partition("/")
                return Time(start, due=due, starts_on=first if has_start else None, date_id=date.id), colon.end()
        return None

    def _joined(self, one: DateExpression, following: DateExpression) -> bool:
        """Whether two days stand side by side as two times ("15/6/2026 và 10/12/2026")."""
        between = self._text[one.end : following.start].strip()
        return one.granularity == following.granularity == "day" and between in ("và", ",", ";")

    def by_when(self, heading_start: int, heading_end: int) -> Time | None:
        """The time by which a heading of targets says that they are to be reached ("Các chỉ tiêu cụ thể đến năm 2030")."""
        for one in reversed(self._dates_in(heading_start, heading_end)):
            before = self._text[heading_start : one.start]
            due = _last(one.value)
            is_end = not self._text[one.end : heading_end].strip(" :.")
            by_when = cues.BY_WHEN_BEFORE.search(before) or (is_end and cues.TARGETS_OF.search(before))
            if by_when and not self._is_past(due) and "tầm nhìn" not in before.lower():
                return Time(heading_start, due=due, date_id=one.id, is_target=True)
        return None

    def _due(self, role: str, start: int, end: int, date: DateExpression) -> Time | None:
        """The deadline that a date sets, if the words around it make it one."""
        due = _last(date.value)
        is_past = self._is_past(due)
        if role not in ASKING_ROLES and (is_past or due == self._document.header.period):
            return None
        said = self._mention(role, start, end, date)

        # 1. A word of the last moment makes it one wherever it stands: "trước", "chậm nhất", "hoàn thành trong"; where something is
        #    asked for, even of a day that has passed, which is a mistake to be shown.
        strong = cues.STRONG_DUE_BEFORE.search(said.before) or cues.DISTANT_DUE_BEFORE.search(said.before)
        if is_past and not (strong and date.granularity == "day" and self._hands_in(said)):
            return None
        if strong and not _DID.search(said.before[: strong.start()]):
            is_told = role in TELLING_ROLES and self._issued[0] is None
            fails = role in FAULT_ROLES and cues.FAILS.search(said.before)
            return None if is_told or fails else Time(said.clause + strong.start(), due=due, date_id=date.id)

        # 2. None without such a word in a lead-in, which tells what for, nor beside what has been done or may have been.
        if self._text[said.end - 1] == ":" or cues.PAST_IN.search(said.before):
            return None
        if self._issued[0] is None and not said.asked:
            return None

        # 3. Otherwise it is the time of a state to be reached, a window, or the time of the act before it.
        return self._target(said) or (self._window(said) if "/" in date.value else self._weak(said))

    def _mention(self, role: str, start: int, end: int, date: DateExpression) -> _Mention:
        start, end = max(start, date.start - SENTENCE_REACH), min(end, date.end + SENTENCE_REACH)
        clause = clause_start(self._text, start, date.start)
        before = self._text[clause : date.start]
        clock = cues.CLOCK_BEFORE.search(before)
        return _Mention(date, start, end, clause, before[: clock.start()] if clock else before, role in ASKING_ROLES)

    def _hands_in(self, said: _Mention) -> bool:
        """Whether something is to be done or handed in by a date, and was not yet; "hồ sơ lập trước ngày …" only tells which."""
        if cues.PAST_IN.search(said.before):
            return False
        words = said.before.strip(" ,–-")
        begin = said.clause + said.before.find(words)
        words = self._text[body_at(self._text, begin) or begin : begin + len(words)].lstrip()
        acts = cues.TASK_VERB.match(words) and not cues.MADE_BEFORE.search(words)
        return bool(acts or cues.CLOSING_VERB.search(words))

    def _target(self, said: _Mention) -> Time | None:
        """The time of a state to be reached, which is no title's "tầm nhìn"."""
        date, due = said.date, _last(said.date.value)
        near = self._text[max(0, date.start - TITLE_REACH) : date.end + TITLE_REACH].lower()
        if any(word in near for word in OUTLOOKS):
            return None

        # 1. It opens its clause: "đến năm 2030 mỗi xã có …".
        opens = cues.OPENS_TARGET.fullmatch(said.before)
        says_what = len(self._text[date.end : said.end].strip(" .;,")) > SHORTEST_TARGET
        if opens and says_what and (said.asked or cues.STRIVING.search(self._text, said.start, said.end)):
            return Time(said.clause + opens.start("cue"), due=due, date_id=date.id, is_target=True)

        # 2. So does each further one of a row: "phấn đấu đến 30/11/2026 đạt 75%, đến 31/01/2027 đạt 95%".
        part = said.before.rfind(",") + 1
        again = cues.OPENS_TARGET.fullmatch(said.before, part)
        reaches = cues.REACHES_NEXT.match(self._text, date.end, said.end) is not None
        strives = cues.STRIVING.search(said.before)
        if again and reaches and (strives or cues.REACHED_BEFORE.search(said.before, 0, part)):
            return Time(said.clause + again.start("cue"), due=due, date_id=date.id, is_target=True)

        # 3. Behind "phấn đấu", "mục tiêu": the whole clause if the time follows at once, else the words before the time.
        until = cues.TARGET_DUE_BEFORE.search(said.before) or cues.WEAK_DUE_BEFORE.search(said.before)
        if strives and (said.asked or date.granularity != "interval") and (until or self._reaches(said)):
            if until and said.before[strives.end() : until.start()].strip() and not reaches:
                return Time(said.clause + until.start(), due=due, date_id=date.id)
            return Time(said.clause + strives.start(), due=due, date_id=date.id, is_target=True)

        # 4. Behind an act: "xây dựng 05 mô hình, bảo đảm đến năm 2030 …".
        if until and until["cue"].lower() in cues.TARGET_DUE and self._is_aim(said):
            return Time(said.clause + until.start(), due=due, date_id=date.id)
        return None

    def _reaches(self, said: _Mention) -> bool:
        """Whether a year is that of a state to be reached ("phấn đấu cả năm 2026 đạt …"), not of a plan ("kế hoạch năm 2026")."""
        if said.date.granularity == "day" or cues.NAMED_BY_YEAR.search(said.before):
            return False
        return self._goes_on_with(cues.REACHES, said.date.end, said)

    def _is_aim(self, said: _Mention) -> bool:
        """Whether "đến năm …" in the middle of a clause ends a target, and does not say as of when a figure stands."""
        return (
            said.date.granularity in ("year", "interval")
            and self._goes_on_with(cues.TARGET_IN, said.clause, said)
            and bool(said.asked or cues.AHEAD_IN.search(said.before))
            and bool(cues.TASK_VERB.search(said.before))
        )

    def _goes_on_with(self, words: re.Pattern[str], start: int, said: _Mention) -> bool:
        """Whether such words stand behind `start` and not far behind the date."""
        return words.search(self._text, start, min(said.date.end + REST_REACH, said.end)) is not None

    def _window(self, said: _Mention) -> Time | None:
        """The window of days in which the act before it is asked for ("từ ngày 05/3 đến ngày 20/3/2026")."""
        first, _, last = said.date.value.partition("/")
        days = len(last) > len("2026")
        from_day = said.date.text[:2].lower() == "từ" or said.before.rstrip()[-2:].lower() == "từ"
        began = first[:4].isdigit() and self._is_past(first)
        if not (said.asked and days and from_day and self._has_act(said)) or began:
            return None
        return Time(said.date.start, due=last, starts_on=first, date_id=said.date.id)

    def _weak(self, said: _Mention) -> Time | None:
        """The date as the time of the act before it, where that lies ahead ("trình UBND tỉnh … trong tháng 7/2026")."""
        weak = cues.WEAK_DUE_BEFORE.search(said.before)
        if weak is None and said.asked:
            weak = cues.MEETING_BEFORE.search(said.before)
        if weak is None or not (said.asked or cues.AHEAD_IN.search(said.before)) or not self._has_act(said):
            return None
        rest_end = _near_clause_end(self._text, said.date.end)
        if cues.MODAL.search(self._text, said.date.end, rest_end) and not cues.MODAL.search(said.before):
            return None  # "9 hộ thiệt hại trong năm 2025 phải …": it tells who, not by when
        return Time(said.clause + weak.start("cue"), due=said.date.value, date_id=said.date.id)

    def _has_act(self, said: _Mention) -> bool:
        """Whether the words before a date name an act; where acts are asked for, a few words are one."""
        if any(acts.search(said.before) for acts in (cues.TASK_VERB, cues.MODAL, cues.REQUEST)):
            return True
        words = said.before.strip(" ,.-–").split()
        return said.asked and len(words) > SHORTEST_ACT and not cues.NAMED_BY_YEAR.search(said.before)

    def _events(self, block: Block, role: str, start: int, end: int) -> list[Time]:
        """The events of the acts that a sentence asks for; not those after which something was done."""
        asked = role in ASKING_ROLES
        if role in TELLING_ROLES or self._text[end - 1] == ":":
            return []
        if not any(events.holds(self._text, start, end) for events in _EVENTS):
            return []
        rules = self._places.lays_down_rules(block)
        if (rules or not asked) and not self._has_duty(start, end, any_act=asked or not rules):
            return []
        found: list[Time] = []
        first = event_cues.EVENT_FIRST.match(self._text, start, end)
        last = [
            one for one in event_cues.EVENT_LAST.finditer(self._text, start, end) if asked and self._closes(one, start)
        ]
        matches = [*([first] if first else []), *event_cues.CONDITION.finditer(self._text, start, end), *last]
        for match in sorted(matches, key=lambda one: one.start()):
            if _DONE_AFTER.match(self._text, match.end(), end):
                continue
            if found and match.start() < found[-1].start + len(found[-1].condition or ""):
                continue
            words = match["words"].strip(" ,")
            due = self._after_anchor(match) if match.re is event_cues.CONDITION.pattern and match["event"] else None
            found.append(Time(match.start(), match.end("words"), due=due, condition=words))
        return found

    def _has_duty(self, start: int, end: int, *, any_act: bool) -> bool:
        """Whether a sentence lays a duty on somebody; with `any_act` each act that it names is one."""
        return bool(
            (any_act and cues.TASK_VERB.search(self._text, start, end)) or cues.DUTY.search(self._text, start, end)
        )

    def _closes(self, event: re.Match[str], start: int) -> bool:
        """Whether an event behind an act is its time: "sau khi", "trước khi" only of what is handed in; elsewhere they tell a manner."""
        words = event["words"].lower()
        if words.startswith(("đến khi", "cho đến khi")):
            return bool(cues.HOLDING.search(self._text, start, event.start()))
        clause = clause_start(self._text, start, event.start()) if words.startswith("khi") else start
        return not words.startswith(("sau", "trước khi", "khi")) or any(
            acts.search(self._text, clause, event.start()) for acts in (cues.CLOSING_VERB, event_cues.GIVES)
        )

    def _after_anchor(self, match: re.Match[str]) -> str | None:
        """The end of a term that runs from a day which the text knows: its own date, or a date named as the event."""
        signing = event_cues.SIGNING.fullmatch(match["event"])
        anchor = self._day_of_signing(signing, match.start()) if signing else self._day_named(match)
        if anchor is None:
            return None
        return end_of_term(anchor, int(match["count"]), match["unit"].lower(), working=bool(match["working"]))

    def _day_of_signing(self, signing: re.Match[str], at: int) -> str | None:
        """The day of the document, if it is this one whose signing is meant; not that of a paper which the clause names."""
        clause = clause_start(self._text, max(0, at - SENTENCE_REACH), at)
        if not signing["what"] and event_cues.OTHER_PAPER.search(self._text, clause, at):
            return None
        is_own = not signing["what"] or signing["this"] or signing["what"].lower() == self._document.type_at(0)
        return self._issued[0] if is_own and self._issued[0] == self._issued[1] else None

    def _day_named(self, match: re.Match[str]) -> str | None:
        """The day that is all that is said of the event ("15 ngày kể từ ngày 01/12/2025")."""
        for date in self._dates_in(match.end("unit"), match.end()):
            if date.start <= match.start("event") + 1 and date.end >= match.end("event"):
                return date.earliest if date.granularity == "day" else None
        return None

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
    rule = f"FREQ=YEARLY;BYMONTH={int(day[1])};BYMONTHDAY={int(day[2])}"
    return replace(time, due=None, date_id=None, recurrence=rule)


def _near_clause_end(text: str, start: int) -> int:
    """The end of the clause that goes on behind a date, as far as it is read."""
    mark = CLAUSE_MARK.search(text, start, start + REST_REACH)
    return mark.start() if mark else min(len(text), start + REST_REACH)


def _inside(one: Time, event: Time) -> bool:
    """Whether a time is part of the words of an event ("ngay sau khi kết thúc quý I/2026")."""
    return event.due is None and event.start <= one.start < event.start + len(event.condition or "")


def _last(value: str) -> str:
    """The end of an interval, or the date itself."""
    return value.rpartition("/")[2]
