"""What has to be done, by whom and for whom: the parts of a sentence around the time of a deadline.

    "Đề nghị UBND xã báo cáo kết quả về Đảng ủy xã trước ngày 10/01/2026."
  → task "báo cáo kết quả", assignee "UBND xã", recipient "Đảng ủy xã"

Who must act is addressed in the sentence, its subject, or named by the heading above; of a plan it is the body that made it.
Where none of them says it, it stays None. Asides in parentheses are passed over.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from extractors.deadline_times import Time
from extractors.structured import StructuredDocument
from extractors.vietnamese import deadline_cues as cues
from extractors.vietnamese.bodies import body_at
from models.document import Block
from models.values import Span

READ = frozenset({"paragraph", "list_item"})
"""Kinds of blocks that hold prose."""
OWN_PLANS = ("kế hoạch", "chương trình")
"""Documents whose issuer is the one who acts, unless they name another."""
BEFORE_SUBJECT = (" hiện", " để", " nay", " khi đó", "hiện nay")
"""Words after which the subject of a clause stands."""
BEFORE_ADDRESSEE = frozenset(
    {"", "đối với", "về phía", "đề nghị", "kiến nghị", "kiến nghị với", "giao", "trách nhiệm của"}
)
"""What may stand before a body in a heading that addresses it."""

OPENING_BLOCKS = 40
"""Blocks within which a plan names its author."""
ITEM_REACH, DOER_REACH = 12, 3
"""Blocks within which the item above a time is looked for, and the label that names who does it."""
LABEL_REACH = 160
"""The longest label of a bullet that names who must act."""
BARE_VERB = 11
"""A verb phrase shorter than this goes on behind the time ("Phấn đấu đến năm 2030 đạt …")."""
REST = 40
"""What may be left of a phrase behind its recipient, so that the recipient counts as its end."""

EDGE = " \t\n,;:.–-(/"
"""What is cut off both ends of a phrase."""
OPENING_FORMULA = re.compile(r"\s*(?:[-*+•]\s*)?(?:căn cứ|trên đây là)(?!\w)", re.IGNORECASE)
"""The beginning of a sentence that asks for nothing."""

_ASIDE = re.compile(r"\([^()\n]{1,300}\)")
_CLAUSE = re.compile(r"[;:]|\.\s")
_CLAUSE_END = re.compile(r"[;.](?=\s|\Z)|\./\.")
_STOP = re.compile(r"[.;,(]\s")
_TOWARDS = re.compile(r"\s(?:gửi\s)?(?:về|cho|tới|đến)\s(?=[^\W\d_])")
_WORD_START = re.compile(r"(?<![\w/.-])[^\W\d_]")
_NAMES_ITSELF = re.compile(
    r"\s*(?:xây dựng|ban hành|báo cáo|thông báo|tổ chức|triển khai|yêu cầu|đề nghị|hướng dẫn)(?!\w)", re.IGNORECASE
)


class Parties:
    """The tasks, doers and recipients of one document."""

    def __init__(self, document: StructuredDocument) -> None:
        self._document = document
        self._text = document.text
        self._plain = _ASIDE.sub(lambda aside: " " * len(aside[0]), self._text)
        self._block_starts = [block.start for block in document.document.blocks]

    def task(self, start: int, end: int, time: Time) -> tuple[int, str]:
        """Where the task begins, and its verb phrase: before the time, or after it where the time comes first; empty if there is none."""
        clause, stop = start, time.start
        for mark in _CLAUSE.finditer(self._plain, start, time.start):
            if cues.TASK_VERB.search(self._plain, mark.end(), time.start):
                clause = mark.end()
        if not cues.TASK_VERB.search(self._plain, clause, stop):
            clause = time.start + len(time.condition or "")
            stop = _clause_end(self._plain, clause, end)
        elif time.recurrence:
            stop = _clause_end(self._plain, time.start, end)
        begin = clause
        for match in cues.ADDRESSED.finditer(self._plain, clause, stop):
            body = _body_end(self._plain, match.end())
            if body and cues.TASK_VERB.search(self._plain, body, stop):
                begin = body
        acts = list(cues.LAST_ACT.finditer(self._plain, begin, stop))
        first = cues.TASK_VERB.search(self._plain, _leading_body_end(self._plain, begin) or begin, stop)
        at = acts[-1].start("verb") if acts else first.start() if first else None
        if at is None:
            return clause, ""
        if stop - at < BARE_VERB:
            stop = _clause_end(self._plain, stop, end)  # "Phấn đấu đến năm 2030 đạt …"
        words = self._plain[at:stop] if time.recurrence else _without_recipient(self._plain[at:stop])
        return at, one_line(words).strip(EDGE)

    def assignee(self, block: Block, start: int, task_start: int) -> str | None:
        """The body that must act: addressed in the sentence, its subject, named by a heading above, or the planner itself."""
        label = self._addressed_label(start, block.end)
        if label:
            return label
        for match in reversed(list(cues.ADDRESSED.finditer(self._plain, start, task_start))):
            end = _body_end(self._plain, match.end())
            if end:
                return self._text[match.end() : end]
        subject = None
        for body_start, body_end in _bodies(self._plain, start, task_start):
            before = self._plain[start:body_start].rstrip()
            if not before or before[-1] in ":;,." or before.lower().endswith(BEFORE_SUBJECT):
                subject = self._text[body_start:body_end]
        return subject or self._addressee_above(block)

    def _addressed_label(self, start: int, end: int) -> str | None:
        """The label of a bullet that names who must act ("UBND các xã có chợ: …")."""
        body = _body_end(self._plain, start)
        colon = self._text.find(":", body, min(end, start + LABEL_REACH)) if body else -1
        if body is None or colon < 0:
            return None
        if _STOP.search(self._text, body, colon) or cues.TASK_VERB.search(self._text, body, colon):
            return None
        return self._text[start:colon].strip()

    def _addressee_above(self, block: Block) -> str | None:
        """The body that a heading above addresses ("2. Đối với UBND xã"); of a plan, its author."""
        for section in self._document.ancestry(self._document.section(block.section_id)):
            named = next(_bodies(section.heading, 0, len(section.heading)), None)
            if named and section.heading[: named[0]].strip().lower() in BEFORE_ADDRESSEE:
                return section.heading[named[0] : named[1]]
        if (self._document.header.doc_type or "").lower().startswith(OWN_PLANS):
            return self._author
        return None

    @cached_property
    def _author(self) -> str | None:
        """The body that the opening of a plan names as its author."""
        for block in self._document.document.blocks[:OPENING_BLOCKS]:
            if block.kind not in READ or OPENING_FORMULA.match(self._text, block.start, block.end):
                continue
            for start, end in _bodies(self._text, block.start, block.end):
                opens = self._text[block.start : start].rstrip()[-1:] in ("", ",", ";")
                if opens and _NAMES_ITSELF.match(self._text, end):
                    return self._text[start:end]
        return None

    def recipient(self, task_start: int, end: int, assignee: str | None) -> str | None:
        """The body to which the result goes; never the one that must act."""
        for match in cues.TO_WHOM.finditer(self._plain, task_start, end):
            body = _body_end(self._plain, match.end())
            if body and self._text[match.end() : body] != assignee:
                return self._text[match.end() : body]
        return None

    def item_above(self, block: Block) -> str | None:
        """The numbered item above a time, whose task it is."""
        for other in self._neighbours(block, -ITEM_REACH):
            if other.marker and other.marker[0].isalnum() and other.kind == "list_item":
                words = self._text[behind_marker(self._text, other) : other.end].strip(EDGE)
                return words if cues.TASK_VERB.match(words) else None
        return None

    def _neighbours(self, block: Block, reach: int) -> list[Block]:
        """The blocks of the same section before (nearest first) or behind a block."""
        blocks = self._document.document.blocks
        at = bisect_left(self._block_starts, block.start)
        near = blocks[max(0, at + reach) : at][::-1] if reach < 0 else blocks[at + 1 : at + 1 + reach]
        return [other for other in near if other.section_id == block.section_id and other.kind in READ]

    def doer(self, block: Block) -> str | None:
        """Who a label beside the time names ("Đơn vị chủ trì: …")."""
        for other in [*self._neighbours(block, DOER_REACH), *self._neighbours(block, -DOER_REACH)]:
            label = cues.WHO_LABEL.match(self._text, behind_marker(self._text, other), other.end)
            if label:
                return self._text[label.end() : other.end].strip(EDGE) or None
            if other.marker and other.marker[0].isalnum():
                break
        return None


def behind_marker(text: str, block: Block) -> int:
    """Where the words of a block begin behind its list mark."""
    start = block.start + (len(block.marker) if block.marker and text.startswith(block.marker, block.start) else 0)
    while start < block.end and text[start] in " \t.)":
        start += 1
    return start


def one_line(words: str) -> str:
    """The words with single spaces."""
    return " ".join(words.split())


def _clause_end(text: str, start: int, end: int) -> int:
    mark = _CLAUSE_END.search(text, start, end)
    return mark.start() if mark else end


def _leading_body_end(text: str, start: int) -> int | None:
    while start < len(text) and text[start] in EDGE:
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
    matches = list(_TOWARDS.finditer(words))
    body = _body_end(words, matches[-1].end()) if matches else None
    return words[: matches[-1].start()] if body and len(words[body:].strip()) < REST else words
