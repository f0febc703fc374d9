"""Deadlines of a document (thời hạn): what has to be done by when, how often, or after what, by whom and for whom.

    "Đề nghị UBND xã báo cáo kết quả về Đảng ủy trước ngày 10/01/2026."
  → due "2026-01-10", task "báo cáo kết quả", assignee "UBND xã", recipient "Đảng ủy"
    "Trưởng thôn báo cáo hằng tháng trước ngày mùng 10."    → recurrence "FREQ=MONTHLY;BYMONTHDAY=10"
    "* Thời gian thực hiện: từ ngày 01/12 đến ngày 15/12/2025"  → due "2025-12-15", task from the heading above it

A time is a deadline only of an act that lies ahead: not the period reported on, not the date of a past act. Who must act is
said in the sentence, in the heading or in the lead-in of the list; where none of them says it, `assignee` stays null.
Cues: `vietnamese/deadline_cues.py`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from extractors.structured import StructuredDocument
from extractors.vietnamese import deadline_cues as cues
from extractors.vietnamese.bodies import body_at
from extractors.vietnamese.finding_cues import NORMATIVE_TYPES
from models.document import Block
from models.edtf import bounds
from models.records import DateExpression, Deadline
from models.values import Span

READ = frozenset({"paragraph", "list_item"})
TELLING_ROLES = frozenset({"strength", "shortcoming", "cause", "result", "leadership"})
"""Sections that tell what was: a time there is a deadline only if it lies after the document's own date."""
ASKING_ROLES = frozenset({"task", "recommendation"})
OWN_PLANS = ("kế hoạch", "chương trình")
"""Documents whose issuer is the one who acts, unless they name another."""

_DONE_AFTER = re.compile(r"[^.;]{0,80}(?<!\w)đã(?!\w)")
_YEARLY = re.compile(r"FREQ=YEARLY|FREQ=MONTHLY;INTERVAL=6")
_WORD_START = re.compile(r"(?<![\w/.-])[^\W\d_]")
_DID = re.compile(r"(?<!\w)đã\s(?:[^\s;,.]+\s){0,3}\Z", re.IGNORECASE)
_TITLE = re.compile(r"\s*(?:[-*+•]\s*)?(?:căn cứ|trên đây là)(?!\w)", re.IGNORECASE)
_BEFORE_SUBJECT = (" hiện", " để", " nay", " khi đó", "hiện nay")
"""Words after which the subject of a clause stands."""
_BEFORE_ADDRESSEE = frozenset(
    {"", "đối với", "về phía", "đề nghị", "kiến nghị", "kiến nghị với", "giao", "trách nhiệm của"}
)
"""What may stand before a body in a heading that addresses it."""
_SENTENCE_REACH = 1_200
"""Characters of a sentence, on each side of a time, that are read for what it is a time of."""
_REACH = 12
"""Blocks within which the item above a time is looked for."""
_WHOLE_TASK = 11
"""A verb phrase shorter than this goes on behind the time."""
_REST = 40
"""What may be left of a phrase behind its recipient, so that the recipient counts as its end."""
_EDGE = " \t\n,;:.–-(/"
_ASIDE = re.compile(r"\([^()\n]{1,300}\)")
_CLAUSE = re.compile(r"[;:]|\.\s")
_CLAUSE_END = re.compile(r"[;.](?=\s|\Z)|\./\.")
_NAMES_ITSELF = re.compile(
    r"\s*(?:xây dựng|ban hành|báo cáo|thông báo|tổ chức|triển khai|yêu cầu|đề nghị|hướng dẫn)(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Time:
    """A time found in a sentence; `start` is where the words of the time begin."""

    start: int
    due: str | None = None
    starts_on: str | None = None
    recurrence: str | None = None
    condition: str | None = None
    date_id: str | None = None


def extract_deadlines(document: StructuredDocument, dates: list[DateExpression]) -> list[Deadline]:
    """The deadlines of a document in text order; `dates` are its date expressions, with their ids."""
    return _Reader(document, dates).read()


class _Reader:
    """One walk through the blocks; it knows the document's date and the label that stands above a list of times."""

    def __init__(self, document: StructuredDocument, dates: list[DateExpression]) -> None:
        self.document = document
        self.text = document.text
        self.dates = dates
        self.plain = _ASIDE.sub(lambda aside: " " * len(aside[0]), self.text)
        self.date_starts = [one.start for one in dates]
        self.issued = bounds(document.header.issued_on)[0]
        self.period = document.header.period
        self._is_normative = (document.header.doc_type or "").lower() in NORMATIVE_TYPES

    def read(self) -> list[Deadline]:
        found: list[Deadline] = []
        label: Block | None = None
        for block in self.document.document.blocks:
            if block.kind == "table":
                label = None
                continue
            if block.kind not in READ:
                label = None
                continue
            start = _behind_marker(self.text, block)
            window = cues.WINDOW.match(self.text, start, block.end)
            if window and not self.text[window.end() : block.end].strip():
                label = block
                continue
            if label and (block.section_id != label.section_id or block.marker == label.marker):
                label = None
            if window or label:
                made = self._window(block, start, window.end() if window else start)
                if made:
                    found.append(made)
                continue
            found += self._prose(block, start)
        found += self._table_rows()
        return sorted(found, key=lambda one: (one.start, one.end))

    # windows: "Thời gian thực hiện: …"

    def _window(self, block: Block, start: int, time_start: int) -> Deadline | None:
        dates = self._dates_in(time_start, block.end)
        section = self.document.section(block.section_id)
        ancestry = self.document.ancestry(section)
        task = self._item_above(block) or next(
            (one.heading for one in ancestry if cues.TASK_VERB.search(one.heading)), None
        )
        if not task:
            return None
        time: _Time | None = None
        if dates:
            time = _Time(time_start, due=_last(dates[-1].value), starts_on=_first(dates[0].value), date_id=dates[-1].id)
            if self._is_past(time.due):
                return None
        else:
            words = self.text[time_start : block.end].rpartition(":")[2].strip(" .;")
            if not cues.EVENT_WINDOW.match(words):
                return None
            time = _Time(time_start, condition=words)
        return self._deadline(
            (start, block.end), time, _one_line(task), self._doer(block) or self._assignee(block, start, start), None
        )

    def _item_above(self, block: Block) -> str | None:
        """The numbered item above a time, whose task it is."""
        for other in self._neighbours(block, -_REACH):
            if other.marker and other.marker[0].isalnum() and other.kind == "list_item":
                words = self.text[_behind_marker(self.text, other) : other.end].strip(_EDGE)
                return words if cues.TASK_VERB.match(words) else None
        return None

    def _neighbours(self, block: Block, reach: int) -> list[Block]:
        """The blocks of the same section before (nearest first) or behind a block."""
        blocks = self.document.document.blocks
        at = bisect_left([other.start for other in blocks], block.start)
        near = blocks[max(0, at + reach) : at][::-1] if reach < 0 else blocks[at + 1 : at + 1 + reach]
        return [other for other in near if other.section_id == block.section_id and other.kind in READ]

    def _doer(self, block: Block) -> str | None:
        """Who a label beside the time names ("Đơn vị chủ trì: …")."""
        for other in [*self._neighbours(block, 3), *self._neighbours(block, -3)]:
            label = cues.WHO_LABEL.match(self.text, _behind_marker(self.text, other), other.end)
            if label:
                return self.text[label.end() : other.end].strip(_EDGE) or None
            if other.marker and other.marker[0].isalnum():
                break
        return None

    # sentences

    def _prose(self, block: Block, start: int) -> Iterator[Deadline]:
        for sentence_start, end in self._sentences(block):
            begin = max(start, sentence_start)
            if begin >= end or _TITLE.match(self.text, begin, end):
                continue
            for time in self._times(block, begin, end):
                # a run-on sentence is read only near the time
                near, far = max(begin, time.start - _SENTENCE_REACH), min(end, time.start + _SENTENCE_REACH)
                task_start, task = self._task(near, far, time)
                if not task:
                    continue
                assignee = self._assignee(block, near, task_start)
                yield self._deadline((begin, end), time, task, assignee, self._recipient(task_start, far, assignee))

    def _sentences(self, block: Block) -> list[Span]:
        sentences = self.document.sentences
        at = bisect_left(sentences, (block.start, 0))
        found: list[Span] = []
        while at < len(sentences) and sentences[at][0] < block.end:
            found.append(sentences[at])
            at += 1
        return found

    def _times(self, block: Block, start: int, end: int) -> list[_Time]:
        rhythms = self._rhythms(block, start, end)
        times = [time for one in self._dates_in(start, end) if (time := self._due(block, start, end, one))]
        if rhythms and any((time.due or "").startswith("XXXX-") for time in times):
            rhythms = [time for time in rhythms if not _YEARLY.match(time.recurrence or "")]
            times = [_each_year(time) for time in times]
        if self._is_normative:
            return times
        return sorted(rhythms + times + self._events(block, start, end), key=lambda time: time.start)

    def _due(self, block: Block, start: int, end: int, one: DateExpression) -> _Time | None:
        """The deadline that a date sets, if the words before it make it one."""
        start, end = max(start, one.start - _SENTENCE_REACH), min(end, one.end + _SENTENCE_REACH)
        clause = max((mark.end() for mark in _CLAUSE.finditer(self.text, start, one.start)), default=start)
        before = self.text[clause : one.start]
        clock = cues.CLOCK_BEFORE.search(before)
        before = before[: clock.start()] if clock else before
        due = _last(one.value)
        if self._is_past(due) or due == self.period:
            return None
        telling = self._role(block) in TELLING_ROLES
        strong = cues.STRONG_DUE_BEFORE.search(before)
        if strong and not _DID.search(before[: strong.start()]):
            if telling and self.issued is None:
                return None
            return _Time(clause + strong.start(), due=due, date_id=one.id)
        if self.text[end - 1] == ":":
            return None  # a lead-in tells what for, its items what to do
        weak = cues.WEAK_DUE_BEFORE.search(before)
        target = cues.TARGET_DUE_BEFORE.search(before)
        if (
            target
            and cues.TARGET_IN.search(self.text, clause, min(end, one.end + 60))
            and one.granularity in ("year", "interval")
        ):
            weak = target
        if not weak or cues.PAST_IN.search(before) or "tầm nhìn" in self.text[one.start - 20 : one.end + 12].lower():
            return None
        if not cues.AHEAD_IN.search(before) or not cues.TASK_VERB.search(before):
            return None
        if self.issued is None and self._role(block) not in ASKING_ROLES:
            return None
        return _Time(clause + weak.start(), due=due, date_id=one.id)

    def _rhythms(self, block: Block, start: int, end: int) -> list[_Time]:
        found: list[_Time] = []
        ahead = cues.AHEAD_IN.search(self.text, start, end)
        for match in cues.RHYTHM.finditer(self.text, start, end):
            before = self.text[max(start, match.start() - _SENTENCE_REACH) : match.start()]
            clause = before[max((mark.end() for mark in _CLAUSE.finditer(before)), default=0) :]
            if cues.NAMED_BY_RHYTHM.search(before):
                continue
            around = self.text[max(start, match.start() - 60) : min(end, match.end() + 60)]
            unit = " ".join((match["set"] or match["each"]).lower().split())
            rules = [_with_day(cues.RHYTHMS[unit], around)]
            for part in cues.RHYTHM_PART.findall(match["more"] or ""):
                rules.append(_with_day(cues.RHYTHMS[" ".join(part.lower().split())], ""))
            dated = ";BY" in rules[0]
            governs = bool(match["set"] or cues.TASK_VERB.search(clause) or not clause.strip(_EDGE))
            asked = self._role(block) in ASKING_ROLES or ahead
            if unit == "ngày" or not governs or not (dated or (asked and self._role(block) not in TELLING_ROLES)):
                continue
            if not dated and re.search(r"(?<!\w)đã(?!\w)", clause):
                continue
            found += [_Time(match.start(), recurrence=rule) for rule in rules]
        return found

    def _events(self, block: Block, start: int, end: int) -> list[_Time]:
        if self._role(block) in TELLING_ROLES or not cues.DUTY.search(self.text, start, end):
            return []
        found: list[_Time] = []
        first = cues.EVENT_FIRST.match(self.text, start, end)
        for match in [*([first] if first else []), *cues.CONDITION.finditer(self.text, start, end)]:
            if _DONE_AFTER.match(self.text, match.end(), end):
                continue
            if found and match.start() < found[-1].start + len(found[-1].condition or ""):
                continue
            words = match["words"].strip(" ,")
            due = self._after_signing(match) if match.re is cues.CONDITION else None
            found.append(_Time(match.start(), due=due, condition=words))
        return found

    def _after_signing(self, match: re.Match[str]) -> str | None:
        """The day that lies so many days after the document's own date; None where working days or another event count."""
        issued = self.document.header.issued_on
        if (
            not match["count"]
            or match["working"]
            or match["unit"].lower() == "tháng"
            or not cues.SIGNING.fullmatch(match["event"])
        ):
            return None
        first, last = bounds(issued)
        if first is None or first != last:
            return None
        days = int(match["count"]) * (7 if match["unit"].lower() == "tuần" else 1)
        return (date.fromisoformat(first) + timedelta(days=days)).isoformat()

    # what, who, for whom

    def _task(self, start: int, end: int, time: _Time) -> tuple[int, str]:
        """The verb phrase before the time, or after it where the time comes first; asides in parentheses are passed over."""
        clause, stop = start, time.start
        for mark in _CLAUSE.finditer(self.plain, start, time.start):
            if cues.TASK_VERB.search(self.plain, mark.end(), time.start):
                clause = mark.end()
        if not cues.TASK_VERB.search(self.plain, clause, stop):
            clause = time.start + len(time.condition or "")
            stop = _clause_end(self.plain, clause, end)
        elif time.recurrence:
            stop = _clause_end(self.plain, time.start, end)
        begin = clause
        for match in cues.ADDRESSED.finditer(self.plain, clause, stop):
            body = _body_end(self.plain, match.end())
            if body and cues.TASK_VERB.search(self.plain, body, stop):
                begin = body
        acts = list(cues.LAST_ACT.finditer(self.plain, begin, stop))
        first = cues.TASK_VERB.search(self.plain, _leading_body_end(self.plain, begin) or begin, stop)
        at = acts[-1].start("verb") if acts else first.start() if first else None
        if at is None:
            return clause, ""
        if stop - at < _WHOLE_TASK:
            stop = _clause_end(self.plain, stop, end)  # "Phấn đấu đến năm 2030 đạt …"
        words = self.plain[at:stop] if time.recurrence else _without_recipient(self.plain[at:stop])
        return at, _one_line(words).strip(_EDGE)

    def _assignee(self, block: Block, start: int, task_start: int) -> str | None:
        """The body that must act: addressed in the sentence, its subject, named by a heading above, or the planner itself."""
        label = self._addressed_label(start, block.end)
        if label:
            return label
        for match in reversed(list(cues.ADDRESSED.finditer(self.plain, start, task_start))):
            end = _body_end(self.plain, match.end())
            if end:
                return self.text[match.end() : end]
        subject = None
        for body_start, body_end in _bodies(self.plain, start, task_start):
            before = self.plain[start:body_start].rstrip()
            if not before or before[-1] in ":;,." or before.lower().endswith(_BEFORE_SUBJECT):
                subject = self.text[body_start:body_end]
        return subject or self._addressee_above(block)

    def _addressed_label(self, start: int, end: int) -> str | None:
        """The label of a bullet that names who must act ("UBND các xã có chợ: …")."""
        body = _body_end(self.plain, start)
        colon = self.text.find(":", body, min(end, start + 160)) if body else -1
        if (
            colon < 0
            or re.search(r"[.;,(]\s", self.text[body:colon])
            or cues.TASK_VERB.search(self.text, body or 0, colon)
        ):
            return None
        return self.text[start:colon].strip()

    def _addressee_above(self, block: Block) -> str | None:
        """The body that a heading above addresses ("2. Đối với UBND xã"); of a plan, its author."""
        for section in self.document.ancestry(self.document.section(block.section_id)):
            named = next(_bodies(section.heading, 0, len(section.heading)), None)
            if named and section.heading[: named[0]].strip().lower() in _BEFORE_ADDRESSEE:
                return section.heading[named[0] : named[1]]
        if (self.document.header.doc_type or "").lower().startswith(OWN_PLANS):
            return self._self_named()
        return None

    def _self_named(self) -> str | None:
        """The body that the opening of a plan names as its author."""
        for block in self.document.document.blocks[:40]:
            if block.kind not in READ or _TITLE.match(self.text, block.start, block.end):
                continue
            for start, end in _bodies(self.text, block.start, block.end):
                if self.text[block.start : start].rstrip()[-1:] in ("", ",", ";") and _NAMES_ITSELF.match(
                    self.text, end
                ):
                    return self.text[start:end]
        return None

    def _recipient(self, task_start: int, end: int, assignee: str | None) -> str | None:
        for match in cues.TO_WHOM.finditer(self.plain, task_start, end):
            body = _body_end(self.plain, match.end())
            if body and self.text[match.end() : body] != assignee:
                return self.text[match.end() : body]
        return None

    # task tables

    def _table_rows(self) -> Iterator[Deadline]:
        for table in self.document.document.tables:
            columns: dict[str, int] = {}
            rows: dict[int, dict[int, Span]] = {}
            for cell in table.cells:
                words = self.text[cell.start : cell.end]
                rows.setdefault(cell.row, {})[cell.column] = (cell.start, cell.end)
                if cell.header or cell.row == 0:
                    for name, pattern in (
                        ("time", cues.TIME_COLUMN),
                        ("task", cues.TASK_COLUMN),
                        ("who", cues.WHO_COLUMN),
                    ):
                        matched = pattern.fullmatch(words) if name == "time" else pattern.search(words)
                        if matched and name not in columns and cell.column not in columns.values():
                            columns[name] = cell.column
            if "time" not in columns or "task" not in columns:
                continue
            for cells in rows.values():
                made = self._row(cells, columns)
                if made:
                    yield made

    def _row(self, cells: dict[int, Span], columns: dict[str, int]) -> Deadline | None:
        if columns["time"] not in cells or columns["task"] not in cells:
            return None
        dates = self._dates_in(*cells[columns["time"]])
        if not dates or self._is_past(_last(dates[-1].value)):
            return None
        filled = [span for span in cells.values() if span[1] > span[0]]
        row = min(filled)[0], max(end for _, end in filled)
        who = cells.get(columns.get("who", -1))
        time = _Time(
            cells[columns["time"]][0],
            due=_last(dates[-1].value),
            starts_on=_first(dates[0].value),
            date_id=dates[-1].id,
        )
        task = _one_line(self.text[slice(*cells[columns["task"]])])
        return (
            self._deadline(row, time, task, _one_line(self.text[slice(*who)]) or None if who else None, None)
            if task
            else None
        )

    # small answers

    def _deadline(self, span: Span, time: _Time, task: str, assignee: str | None, recipient: str | None) -> Deadline:
        return Deadline(
            text=self.text[span[0] : span[1]],
            start=span[0],
            end=span[1],
            starts_on=time.starts_on,
            due=time.due,
            recurrence=time.recurrence,
            condition=time.condition,
            date_id=time.date_id,
            task=task,
            assignee=_one_line(assignee) if assignee else None,
            recipient=_one_line(recipient) if recipient else None,
            confidence=0.8 if assignee else 0.7,
        )

    def _dates_in(self, start: int, end: int) -> list[DateExpression]:
        at = bisect_left(self.date_starts, start)
        found: list[DateExpression] = []
        while at < len(self.dates) and self.dates[at].end <= end:
            found.append(self.dates[at])
            at += 1
        return found

    def _role(self, block: Block) -> str:
        for section in self.document.ancestry(self.document.section(block.section_id)):
            if section.role != "other":
                return section.role
        return "other"

    def _is_past(self, due: str | None) -> bool:
        latest = bounds(due)[1]
        return self.issued is not None and latest is not None and latest < self.issued


def _each_year(time: _Time) -> _Time:
    """A day without a year in a sentence with a rhythm comes every year."""
    day = re.fullmatch(r"XXXX-(\d\d)-(\d\d)", time.due or "")
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


def _clause_end(text: str, start: int, end: int) -> int:
    mark = _CLAUSE_END.search(text, start, end)
    return mark.start() if mark else end


def _leading_body_end(text: str, start: int) -> int | None:
    while start < len(text) and text[start] in _EDGE:
        start += 1
    return _body_end(text, start)


def _bodies(text: str, start: int, end: int) -> Iterator[Span]:
    """The bodies named in a range, single ones and groups."""
    at = start
    while (word := _WORD_START.search(text, at, end)) is not None:
        body = _body_end(text, word.start())
        if body is not None and body <= end:
            yield word.start(), body
            at = body
        else:
            at = word.end()


def _body_end(text: str, position: int) -> int | None:
    """The end of the body or group of bodies at the position; single words are names only where they are known as such."""
    group = cues.GROUP.match(text, position)
    if group:
        return group.end()
    end = body_at(text, position) if text[position : position + 1].isupper() else None
    if end is None:
        return None
    while text[end - 1] in ".,;":
        end -= 1
    name = text[position:end]
    return end if (" " in name and not name.isupper()) or name in cues.SHORT_NAMES else None


def _without_recipient(words: str) -> str:
    """The phrase without "về Đảng ủy" at its end."""
    matches = list(re.finditer(r"\s(?:gửi\s)?(?:về|cho|tới|đến)\s(?=[^\W\d_])", words))
    body = _body_end(words, matches[-1].end()) if matches else None
    return words[: matches[-1].start()] if body and len(words[body:].strip()) < _REST else words


def _behind_marker(text: str, block: Block) -> int:
    start = block.start + (len(block.marker) if block.marker and text.startswith(block.marker, block.start) else 0)
    while start < block.end and text[start] in " \t.)":
        start += 1
    return start


def _first(value: str) -> str | None:
    first, slash, _ = value.partition("/")
    return first if slash else None


def _last(value: str) -> str:
    return value.rpartition("/")[2]


def _one_line(words: str) -> str:
    return " ".join(words.split())
