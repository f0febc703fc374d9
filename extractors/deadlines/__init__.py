"""Deadlines of a document (thời hạn): what has to be done by when, how often, or after what, by whom and for whom.

    "Đề nghị UBND xã báo cáo kết quả về Đảng ủy trước ngày 10/01/2026."
  → due "2026-01-10", task "báo cáo kết quả", assignee "UBND xã", recipient "Đảng ủy"
    "Trưởng thôn báo cáo hằng tháng trước ngày mùng 10."    → recurrence "FREQ=MONTHLY;BYMONTHDAY=10"
    "* Thời gian thực hiện: từ ngày 01/12 đến ngày 15/12/2025"  → due "2025-12-15", task from the heading above it

A time is a deadline only of an act that lies ahead: not the period reported on, not the date of a past act. Who must act is
said in the sentence or in a heading; where neither says it, `assignee` stays null.

Deadlines stand in sentences, in labels that give the time of the task above them, in targets under a heading that says by when,
and in tables. Each begins with its time (`times`, of which `rhythms` and `terms` are parts); to the time belongs a task
(`tasks`), to the task those who do it and for whom it is done (`parties`). What all of them read of a sentence is in `prose`, of the
section around it in `places`, of a table in `columns`; the words are in `vietnamese.deadline_cues`, `event_cues` and `party_cues`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import zip_longest

from extractors.deadlines.columns import TaskColumns, asking_columns, rows, task_columns
from extractors.deadlines.parties import Parties
from extractors.deadlines.places import Places
from extractors.deadlines.prose import (
    KINDS,
    OPENING_FORMULA,
    SENTENCE_REACH,
    behind_marker,
    clause_start,
    one_line,
    without_asides,
)
from extractors.deadlines.tasks import Tasks
from extractors.deadlines.times import Time, Times
from extractors.structured import StructuredDocument
from extractors.vietnamese import deadline_cues as cues
from extractors.vietnamese import party_cues
from models.document import Block, Table
from models.records import DateExpression, Deadline
from models.values import Span

_DIGIT = re.compile(r"\d")
WITH_DOER, WITHOUT_DOER = 0.8, 0.7
"""Confidence of a deadline, by whether the text says who must act."""


def extract_deadlines(document: StructuredDocument, dates: list[DateExpression]) -> list[Deadline]:
    """The deadlines of a document in text order; `dates` are its date expressions, with their ids."""
    reader = _Reader(document, dates)
    found = [*reader.in_blocks(), *reader.in_tables()]
    return sorted(found, key=lambda one: (one.start, one.end))


class _Reader:
    """The places of one document where deadlines stand."""

    def __init__(self, document: StructuredDocument, dates: list[DateExpression]) -> None:
        self._document = document
        self._text = document.text
        self._places = Places(document)
        self._times = Times(document, dates, self._places)
        plain = without_asides(document.text)
        self._tasks = Tasks(document, plain)
        self._parties = Parties(document, plain)
        self._times_of_targets: dict[str | None, Time | None] = {}
        """The times of targets that were looked up, by section."""

    def in_blocks(self) -> Iterator[Deadline]:
        """Deadlines of sentences and of labels that give a time."""
        label: Block | None = None  # "Thời gian thực hiện:" over a list of times
        for block in self._document.document.blocks:
            if block.kind not in KINDS:
                label = None
                continue
            if label and (block.section_id != label.section_id or block.marker == label.marker):
                label = None
            start = behind_marker(self._text, block)
            window = cues.WINDOW.match(self._text, start, block.end)
            # 1. A label alone: the items below it are its times.
            if window and not self._text[window.end() : block.end].strip():
                label = block
                continue
            # 2. An item of a schedule that begins with its time, then the sentences behind.
            opened = None if window else self._times.opening(block, start)
            if opened:
                yield from self._opened(block, *opened)
                continue
            # 3. A label with its time, or an item below such a label or heading: the task stands above.
            below = label is not None or self._names_time(block)
            made = list(self._window(block, start, window.end() if window else start)) if window or below else []
            # 4. A target, if a heading above says by when; else the sentences of the block.
            yield from made or self._target(block, start) or self._prose(block, start)

    def _names_time(self, block: Block) -> bool:
        """Whether a block stands under a heading of times and tells of no act."""
        section = self._document.section(block.section_id)
        return (
            section is not None
            and cues.TIME_HEADING.match(section.heading) is not None
            and not cues.TASK_VERB.search(self._text, block.start, block.end)
        )

    def _window(self, block: Block, start: int, time_start: int) -> Iterator[Deadline]:
        """A label and its times; the task is that of the numbered item or heading above."""
        task = self._tasks.above(block)
        if not task:
            return
        assignee = self._parties.doer(block) or self._parties.assignee(block, start, start)
        for time in self._times.of_window(time_start, block.end):
            yield self._deadline((start, block.end), time, task, assignee)

    def _opened(self, block: Block, time: Time, begin: int) -> Iterator[Deadline]:
        """An item of a schedule: the first clause behind its time, then what has times of its own."""
        task = self._tasks.behind(begin, block.end)
        if task:
            assignee = self._parties.assignee(block, begin, task.start)
            recipient = self._parties.recipient(task.start, block.end, assignee)
            yield self._deadline((behind_marker(self._text, block), block.end), time, task.words, assignee, recipient)
        yield from self._prose(block, begin)

    def _target(self, block: Block, start: int) -> list[Deadline]:
        """A target under a heading that says by when."""
        words = self._text[start : block.end]
        if block.kind != "list_item" and not _DIGIT.search(words):
            return []
        if words.endswith(":") or cues.GENERAL_AIM.match(words):
            return []
        time = self._time_of_targets(block.section_id)
        own = self._times.in_sentence(block, start, block.end) if time else []
        if time is None or any(one.due for one in own):
            return []
        assignee = self._parties.assignee(block, start, start) or self._parties.author
        # A rhythm of a later clause is a deadline of its own: "Trên 90% … trở lên; 100% chi bộ sinh hoạt chuyên đề hằng quý."
        parted = max((self._text.rfind(";", start, one.start) for one in own[:1]), default=-1)
        words = self._text[start : parted if parted >= 0 else block.end]
        target = self._deadline((start, block.end), time, cues.OF_WHICH.split(words)[0].strip(" .;"), assignee)
        return [target, *(self._prose(block, start) if parted >= 0 else ())]

    def _time_of_targets(self, section_id: str | None) -> Time | None:
        """The time that the nearest heading above with one gives, if it or a heading above it is one of targets."""
        if section_id not in self._times_of_targets:
            self._times_of_targets[section_id] = self._said_of_targets(section_id)
        return self._times_of_targets[section_id]

    def _said_of_targets(self, section_id: str | None) -> Time | None:
        sections = self._document.ancestry(self._document.section(section_id))
        for level, section in enumerate(sections):
            if not any(cues.TARGET_HEADING.search(above.heading) for above in sections[level:]):
                return None
            if cues.GENERAL_AIM.match(section.heading):
                return None
            heading = self._document.block_at(section.start)
            time = self._times.by_when(section.start, heading.end) if heading else None
            if time:
                return time
        return None

    def _prose(self, block: Block, start: int) -> Iterator[Deadline]:
        """The deadlines of a block's sentences."""
        for sentence_start, end in self._sentences(block.start, block.end):
            yield from self._sentence(block, max(start, sentence_start), end)

    def _sentence(self, block: Block, begin: int, end: int, *, asked: bool = False) -> Iterator[Deadline]:
        """The deadlines of one sentence; a run-on sentence is read only near the time."""
        if begin >= end or OPENING_FORMULA.match(self._text, begin, end):
            return
        before = begin
        times = self._times.in_sentence(block, begin, end, asked=asked)
        for time, following in zip_longest(times, times[1:]):
            near, far = max(begin, time.start - SENTENCE_REACH), min(end, time.start + SENTENCE_REACH)
            if following and time.is_target and following.is_target:
                far = min(far, following.start)
            task_from = self._behind(before, near, time.start)
            task = self._tasks.of_time(task_from, far, time, asked=asked or self._places.asks(block))
            before = time.start
            if not task:
                continue
            assignee = self._parties.assignee(block, near, task.start)
            # Behind a comma stands the act of the time that follows: "… xong trước 31/10, báo cáo kết quả về Sở hằng tuần".
            comma = self._text.find(",", time.end, following.start) if following and task.start < time.start else -1
            reach = far if comma < 0 or ";" in self._text[time.end : comma] else comma
            recipient = self._parties.recipient(clause_start(self._text, task.start, time.start), reach, assignee)
            if time.due or not self._places.lays_down_rules(block) or _is_one(assignee) or _is_one(recipient):
                yield self._deadline((begin, end), time, task.words, assignee, recipient)

    def _behind(self, earlier: int, near: int, start: int) -> int:
        """Where to look for the task of a time: behind the comma after an earlier time, if an act stands there."""
        run_on = earlier > near and ";" not in self._text[earlier:start]
        comma = self._text.find(",", earlier, start) if run_on else -1
        return comma + 1 if comma >= 0 and cues.TASK_VERB.search(self._text, comma, start) else near

    def _sentences(self, start: int, end: int) -> Iterator[Span]:
        """The sentences that begin in a range."""
        sentences = self._document.sentences
        at = bisect_left(sentences, (start, 0))
        while at < len(sentences) and sentences[at][0] < end:
            yield sentences[at]
            at += 1

    def in_tables(self) -> Iterator[Deadline]:
        """Rows of tables that have a column of tasks and one of times; in other tables the sentences of cells that ask for something."""
        for table in self._document.document.tables:
            columns = task_columns(self._text, table)
            if columns:
                for cells in rows(table):
                    yield from self._row(cells, columns)
            else:
                yield from self._cells(table)

    def _row(self, cells: dict[int, Span], columns: TaskColumns) -> Iterator[Deadline]:
        when, what = cells.get(columns.time), cells.get(columns.task)
        who = cells.get(columns.doer) if columns.doer is not None else None
        if when is None or what is None or what[1] <= what[0]:
            return
        filled = [span for span in cells.values() if span[1] > span[0]]
        row = (min(start for start, _ in filled), max(end for _, end in filled))
        doer = self._text[slice(*who)] if who else None
        recipient = self._parties.recipient(*what, doer)
        for time in self._times.of_window(*when):
            yield self._deadline(row, time, self._text[slice(*what)], doer, recipient)

    def _cells(self, table: Table) -> Iterator[Deadline]:
        """The deadlines of a table's sentences below headings such as "Kiến nghị", "Giải pháp"."""
        asking = asking_columns(self._text, table)
        for cell in table.cells:
            block = self._document.block_at(cell.start)
            if cell.column in asking and not cell.header and cell.row > 0 and block:
                for start, end in self._sentences(cell.start, cell.end):
                    yield from self._sentence(block, start, min(end, cell.end), asked=True)

    def _deadline(
        self, span: Span, time: Time, task: str, assignee: str | None = None, recipient: str | None = None
    ) -> Deadline:
        return Deadline(
            text=self._text[span[0] : span[1]],
            start=span[0],
            end=span[1],
            starts_on=time.starts_on,
            due=time.due,
            recurrence=time.recurrence,
            condition=time.condition,
            date_id=time.date_id,
            task=one_line(task),
            assignee=one_line(assignee or "") or None,
            recipient=one_line(recipient or "") or None,
            confidence=WITH_DOER if assignee else WITHOUT_DOER,
        )


def _is_one(name: str | None) -> bool:
    """Whether a name is that of one body, not of every body of its kind or of a group."""
    return bool(name) and name not in party_cues.CLASS_NAMES and not party_cues.GROUP.match(name or "")
