"""What has to be done: the verb phrase of the sentence, or of the item above, whose time is known.

"Đề nghị UBND xã báo cáo kết quả về Đảng ủy trước ngày 10/01/2026."    → "báo cáo kết quả"
"Hằng quý, các thôn rà soát hộ nghèo."                                 → "rà soát hộ nghèo"
"Thay 05 bể nước hỏng trong tháng 12/2025."                            → "Thay 05 bể nước hỏng"

A time stands behind its act or before it. Who acts and to whom the result goes are no part of the task.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.deadlines.prose import (
    CLAUSE_MARK,
    EDGE,
    act_start,
    behind_leading_body,
    behind_marker,
    blocks_before,
    bodies_addressed,
    clause_end,
    clause_start,
    doer_before_rhythm,
    end_of_body,
    has_act,
    is_numbered,
    one_line,
)
from extractors.deadlines.times import Time
from extractors.structured import StructuredDocument
from extractors.vietnamese import deadline_cues as cues
from models.document import Block

ITEM_REACH = 12
"""Blocks within which the item above a time is looked for."""
BARE_VERB = 11
"""A verb phrase shorter than this goes on behind the time ("Phấn đấu đến năm 2030 đạt …")."""
ENOUGH = 30
"""A verb phrase of this length before a rhythm is the whole task; what follows only says when or what for."""
WHOLE_ACT = 4
"""Words of an act that has its object, and shares none with the act behind the comma ("tổng hợp, công khai kết quả")."""
REST = 40
"""What may be left of a phrase behind its recipient, so that the recipient counts as its end."""

_GROUNDS = re.compile(r"\s*(?:trên cơ sở|căn cứ|theo|nhằm|để|qua)(?!\w)(?!\s(?:đó|này))[^,;]{1,240},\s", re.IGNORECASE)
"""The grounds with which a sentence begins; an act named in them is not its task."""
_TOWARDS = re.compile(r"\s(?:gửi\s)?(?:về|cho|tới|đến)\s(?=[^\W\d_])")


class Task(NamedTuple):
    """The words of a task and the offset where they begin."""

    start: int
    words: str


class Tasks:
    """The tasks of one document; `plain` is its text without asides."""

    def __init__(self, document: StructuredDocument, plain: str) -> None:
        self._document = document
        self._text = document.text
        self._plain = plain

    def of_time(self, start: int, end: int, time: Time, *, asked: bool) -> Task | None:
        """The task of a time in a sentence, or in the part of it from `start` to `end`; None if nothing is to be done by it.

        `asked` says that the place asks for what it holds ("Nhiệm vụ", "Kiến nghị"), whatever its verbs.
        """
        # 1. A state to be reached is told by its whole clause: "đến năm 2030 đạt 80% hộ có nước sạch".
        if time.is_target:
            return _task(self._text, time.start, clause_end(self._text, time.start, end))

        # 2. A rhythm between who acts and the act: "Cấp ủy viên phụ trách địa bàn mỗi quý dự sinh hoạt với chi bộ".
        if time.recurrence and doer_before_rhythm(self._plain, start, time.start):
            gap = cues.BEHIND_RHYTHM.match(self._plain, time.end, end)
            if gap:
                return self._phrase(gap.end(), clause_end(self._plain, gap.end(), end))

        # 3. Where things are asked for, the words before the time are the task though no verb of theirs is known:
        #    "Thay 05 bể nước hỏng trong tháng 12/2025".
        opens = self._opens_clause(time, start, end)
        if asked and not opens:
            bare = self._bare_clause(time, start)
            if bare is not None:
                return self._phrase(bare, time.start)

        # 4. The act stands before its time: "UBND xã rà soát các chợ, xong trước 31/12/2025".
        clause = self._clause_with_act(start, time.start)
        if not opens and self._asks(clause, time.start):
            stop = self._stop(clause, time, end)
            at = self._closing_act(clause, stop) or self._first_act(clause, stop)
            if at is not None and time.recurrence:
                at = self._last_of_row(at, time.start)
            if asked and at is not None and cues.ONLY_DONE.fullmatch(self._plain, at, stop):
                at = self._before_done(start, at)
            if at is not None and self._hands_on(at, time.start) and cues.LEADS.match(self._plain, start, at):
                at = start
        # 5. The act stands behind it: "Hằng quý, các thôn rà soát hộ nghèo", "Ngay sau khi kết thúc đợt kiểm tra, UBND xã báo cáo".
        else:
            behind = _behind_event(time)
            stop = clause_end(self._plain, behind, end)
            at = self._first_act(behind, stop)

        # 6. What has a rhythm is done, whatever its verb: "Định kỳ hằng tháng, các tổ tự quản dọn vệ sinh".
        if at is None and time.recurrence:
            at = time.end if opens else behind_leading_body(self._plain, start)
        if at is None:
            return None
        if stop - at < BARE_VERB and self._goes_on(time, end):
            stop = clause_end(self._plain, stop, end)
        return self._phrase(at, stop)

    def _opens_clause(self, time: Time, start: int, end: int) -> bool:
        """Whether the time stands before its act ("…; hằng quý thông tin kết quả", "…, hằng tuần báo cáo …")."""
        clause = clause_start(self._plain, start, time.start)
        if cues.OPENS_RHYTHM.fullmatch(self._plain, clause, time.start):
            behind = _behind_event(time)
            return bool(time.recurrence) or has_act(self._plain, behind, clause_end(self._plain, time.start, end))
        if not time.recurrence or not self._plain[clause : time.start].rstrip(" ").endswith(","):
            return False
        return cues.CLOSING_VERB.match(self._plain, time.end + 1, end) is not None

    def _goes_on(self, time: Time, end: int) -> bool:
        """Whether the act goes on behind the time ("Phấn đấu đến năm 2030 đạt …"), not only a mark or what it is done by."""
        behind = self._plain[time.end : end].lstrip(" ")
        return behind[:1] not in ("", *",;.)") and not cues.BY_WHAT.match(behind)

    def _bare_clause(self, time: Time, start: int) -> int | None:
        """Where words begin that are a task though they have no known verb, and name nobody who is asked or obliged."""
        clause, stop = clause_start(self._plain, start, time.start), time.start
        if (
            has_act(self._plain, clause, stop)
            or any(bodies_addressed(self._plain, clause, stop))
            or cues.MODAL.search(self._plain, clause, stop)
        ):
            return None
        at = behind_leading_body(self._plain, clause)
        return at if len(_without_recipient(self._plain[at:stop]).split()) > 1 else None

    def _clause_with_act(self, start: int, stop: int) -> int:
        """Where the last clause before the time begins behind whose mark an act stands."""
        clause = start
        for mark in CLAUSE_MARK.finditer(self._plain, start, stop):
            if cues.TASK_VERB.search(self._plain, mark.end(), stop):
                clause = mark.end()
        return clause

    def _asks(self, start: int, stop: int) -> bool:
        """Whether a range has an act, or words behind a body that it addresses."""
        return has_act(self._plain, start, stop) or self._behind_addressed(start, stop) is not None

    def _behind_addressed(self, start: int, stop: int) -> int | None:
        """The end of the last body addressed that has words behind it."""
        return max((body for _, body in bodies_addressed(self._plain, start, stop) if stop - body > 1), default=None)

    def _stop(self, clause: int, time: Time, end: int) -> int:
        """Where the words before a time stop: a short act before a rhythm goes on behind it ("báo cáo hằng tháng kết quả …")."""
        if time.recurrence:
            at = act_start(self._plain, behind_leading_body(self._plain, clause), time.start)
            if (at is None or len(self._plain[at : time.start].strip(EDGE)) < ENOUGH) and self._goes_on(time, end):
                return clause_end(self._plain, time.start, end)
        return time.start

    def _closing_act(self, clause: int, stop: int) -> int | None:
        """Where the last of several acts begins, whose time it is ("rà soát các chợ và báo cáo UBND xã")."""
        begin = self._behind_lead(clause, stop)
        acts = [act.start("verb") for act in cues.LAST_ACT.finditer(self._plain, begin, stop)]
        for rhythm in cues.RHYTHM.finditer(
            self._plain, begin, stop
        ):  # "…, định kỳ 6 tháng báo cáo … trước ngày 15 tháng 6"
            if cues.CLOSING_VERB.match(self._plain, rhythm.end() + 1, stop):
                acts.append(rhythm.end() + 1)
        return max(acts, default=None)

    def _last_of_row(self, at: int, rhythm: int) -> int:
        """Where the act of a rhythm begins behind another whole one ("tham gia Tổ thu hồi nợ, họp giao ban hằng tháng")."""
        comma = self._plain.rfind(",", at, rhythm)
        whole = len(self._plain[at:comma].split()) >= WHOLE_ACT if comma >= 0 else False
        behind = comma + len(", ")
        return behind if whole and cues.REGULAR_ACT.match(self._plain, behind, rhythm) else at

    def _before_done(self, start: int, done: int) -> int:
        """Where the act begins that "hoàn thành" only ends ("Di dời dứt điểm 38 hộ, hoàn thành trước mùa mưa lũ")."""
        clause = clause_start(self._plain, start, done - 1)
        said = self._plain[clause:done].strip(EDGE)
        begin = behind_leading_body(self._plain, clause if said and not cues.TIME_NOUN.fullmatch(said) else start)
        return begin if self._plain[begin:done].strip(EDGE) else done

    def _behind_partners(self, at: int, stop: int) -> int:
        """Where the act itself begins behind "chủ trì, phối hợp với …"; the place itself where nobody takes part."""
        leads = cues.LEADS.match(self._plain, at, stop)
        position = leads.end() if leads else stop
        while position < stop:
            if cues.TASK_VERB.match(self._plain, position, stop):
                return position
            position = end_of_body(self._plain, position) or self._plain.find(" ", position, stop) + 1 or stop
            while self._plain[position : position + 1] in (" ", ","):
                position += 1
        return at

    def _hands_on(self, at: int, stop: int) -> bool:
        """Whether an act only says to whom a result goes ("trình Chính phủ xem xét", not "báo cáo kết quả về Chính phủ")."""
        verb = cues.HANDS_ON.match(self._plain, at, stop)
        return verb is not None and end_of_body(self._plain, verb.end()) is not None

    def _first_act(self, clause: int, stop: int) -> int | None:
        """Where the first act begins; what is asked of a body addressed is one, whatever the verb."""
        at = act_start(self._plain, behind_leading_body(self._plain, self._behind_lead(clause, stop)), stop)
        return self._behind_addressed(clause, stop) if at is None else at

    def _behind_lead(self, clause: int, stop: int) -> int:
        """Where a clause begins behind its grounds, and behind the body it addresses, if an act still follows."""
        begin = clause
        grounds = _GROUNDS.match(self._plain, clause, stop)
        if grounds and has_act(self._plain, grounds.end(), stop):
            begin = grounds.end()
        for _, body in bodies_addressed(self._plain, clause, stop):
            if has_act(self._plain, body, stop):
                begin = body
        return begin

    def _phrase(self, start: int, stop: int) -> Task | None:
        """The task in a range, without the recipient at its end."""
        start = self._behind_partners(start, stop)
        return _task(self._plain, start, start + len(_without_recipient(self._plain[start:stop])))

    def behind(self, start: int, end: int) -> Task | None:
        """The task of the first clause of a range, whose time stands before it."""
        stop = clause_end(self._plain, start, end)
        at = self._behind_partners(behind_leading_body(self._plain, start), stop)
        return _task(self._plain, at, stop)

    def above(self, block: Block) -> str | None:
        """The task whose time stands below it: the numbered item above, else the nearest heading, best one that begins with a verb."""
        for other in blocks_before(self._document, block, ITEM_REACH):
            if is_numbered(other) and other.kind == "list_item":
                words = self._text[behind_marker(self._text, other) : other.end].strip(EDGE)
                if cues.TASK_VERB.match(words):
                    return words
                break
        headings = [one.heading for one in self._document.ancestry(self._document.section(block.section_id))]
        named = [one for one in headings if not (cues.TIME_AND_PLACE.match(one) or cues.TIME_HEADING.match(one))]
        task = next((one for one in named if cues.TASK_VERB.search(one)), named[0] if named else None)
        return task or self._of_lead_in(block) or self._of_subject()

    def _of_lead_in(self, block: Block) -> str | None:
        """The act of the paragraph that leads to a list of time and place ("UBND tỉnh mời các sở tham dự Hội nghị như sau:")."""
        for other in blocks_before(self._document, block, ITEM_REACH):
            if self._text.endswith(":", other.start, other.end):
                at = act_start(self._plain, other.start, other.end)
                words = self._text[at : other.end] if at is not None else ""
                return cues.AS_FOLLOWS.sub("", words).strip(EDGE) or None
        return None

    def _of_subject(self) -> str | None:
        """What the document as a whole is about, if that is an act."""
        subject = self._document.header.subject or ""
        return subject if cues.TASK_VERB.match(subject) else None


def _behind_event(time: Time) -> int:
    """Where words stand that are not those of the event which is the time."""
    return time.start + len(time.condition or "")


def _task(text: str, start: int, end: int) -> Task | None:
    """The words of a range as a task, without marks at their ends; None if there are none."""
    words = text[start:end]
    said = one_line(words).strip(EDGE)
    return Task(end - len(words.lstrip(EDGE)), said) if said else None


def _without_recipient(words: str) -> str:
    """The phrase without "về Đảng ủy" at its end."""
    matches = list(_TOWARDS.finditer(words))
    body = end_of_body(words, matches[-1].end()) if matches else None
    return words[: matches[-1].start()] if body and len(words[body:].strip()) < REST else words
