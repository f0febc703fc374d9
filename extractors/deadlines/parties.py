"""Who has to do it, and for whom: the bodies around the time of a deadline.

    "Đề nghị UBND xã báo cáo kết quả về Đảng ủy xã trước ngày 10/01/2026."
  → assignee "UBND xã", recipient "Đảng ủy xã"

Who must act is addressed in the sentence, its subject, or named by the heading above; of a plan it is the body that made it.
Where none of them says it, it stays None. Asides in parentheses are passed over.
"""

from __future__ import annotations

import re
from functools import cached_property

from extractors.deadlines.prose import (
    EDGE,
    KINDS,
    OPENING_FORMULA,
    act_start,
    behind_marker,
    blocks_before,
    blocks_behind,
    bodies,
    bodies_addressed,
    clause_end,
    clause_start,
    doer_before_rhythm,
    end_of_body,
    has_act,
    is_numbered,
)
from extractors.structured import StructuredDocument
from extractors.vietnamese import deadline_cues as cues
from extractors.vietnamese import party_cues
from extractors.vietnamese.issuers import one_spelling
from models.document import Block
from models.values import Span

ASKS_OTHERS = "recommendation"
"""The role of a section where not the issuer acts."""

OPENING_BLOCKS = 40
"""Blocks within which a plan names its author."""
ITEM_REACH, DOER_REACH, LEAD_REACH = 12, 3, 12
"""Blocks within which the item above a time is looked for, the label that names who does it, and the lead-in of a list."""
ACT_REACH = 45
"""Characters behind a body within which its act begins, if it is the subject."""
SUBJECT_REACH = 220
"""Characters of a subject behind its first body."""
LABEL_REACH = 160
"""The longest label of a bullet that names who must act."""

_STOP = re.compile(r"[.;(]\s")


class Parties:
    """Those who act in one document, and those to whom the results go; `plain` is its text without asides."""

    def __init__(self, document: StructuredDocument, plain: str) -> None:
        self._document = document
        self._text = document.text
        self._plain = plain

    def assignee(self, block: Block, start: int, task_start: int) -> str | None:
        """The body that must do the task, as the text names it; None if nothing says it.

        `start` is where the sentence, or the part of it that is read, begins.
        """
        # 1. The body that the clause itself orders: "…; chỉ đạo Sở Tài chính thẩm định … trước ngày …".
        orders = list(bodies_addressed(self._plain, start, task_start))
        clause = self._plain.rfind(";", start, task_start)
        if orders and orders[-1][0] > clause >= 0:
            return self._text[slice(*orders[-1])]

        # 2. The label of a bullet: "UBND các xã có chợ: rà soát các điểm bán hàng".
        label = self._label(start, block.end)
        if label:
            return label

        # 3. The body addressed: "yêu cầu Phòng Kinh tế rà soát …", unless a later clause has a subject of its own; of one that is to
        #    order another, it is the other in that clause alone.
        asked = self._asked(orders, clause)
        subject = self._subject(start, task_start)
        if asked and (subject is None or subject[0] <= asked[0] or ";" not in self._plain[asked[1] : subject[0]]):
            return self._text[slice(*asked)]

        # 4. The subject of the clause: "Phòng Kinh tế rà soát …".
        if subject:
            return self._text[slice(*subject)].strip()

        # 5. Nobody, where something else than a body is the subject: "các công trình này phải …".
        if party_cues.OBLIGED.search(self._plain, start, task_start):
            return None

        # 6. The body that the lead-in of the list or a heading addresses, or the one whose plan it is.
        return self._lead_in(block) or self._addressee_above(block) or self._planner(block)

    def _asked(self, orders: list[Span], clause: int) -> Span | None:
        """The last body ordered, or the first one of the last clause before that of the task."""
        if not orders or clause < 0:
            return orders[-1] if orders else None
        last = self._plain.rfind(";", 0, orders[-1][0])
        return next(order for order in orders if order[0] > last)

    def _label(self, start: int, end: int) -> str | None:
        """The label of a bullet that names who must act ("UBND các xã có chợ: …")."""
        start = _behind_address(self._plain, start)
        body = end_of_body(self._plain, start)
        if body is None:
            return None
        colon = self._text.find(":", body, min(end, start + LABEL_REACH))
        if colon < 0 or any(words.search(self._text, body, colon) for words in (_STOP, cues.TASK_VERB)):
            return None
        comma = self._text.find(",", body, colon)
        if comma >= 0 and party_cues.NO_SUBJECT.search(self._text, comma, colon):
            return None  # "Sở Y tế, theo đề nghị của …:"
        return self._text[start:colon].strip()

    def _subject(self, start: int, task_start: int) -> Span | None:
        """The body that leads the clause of the task, or the nearest clause before; behind a comma only if its act follows."""
        subject: Span | None = None
        led = False  # by a body at the head of the clause
        for body in bodies(self._plain, start, task_start):
            before = self._plain[start : body[0]].rstrip()
            if not before or before[-1] in ":;." or before.lower().endswith(party_cues.BEFORE_SUBJECT):
                subject, led = (body[0], self._subject_end(body[1], task_start)), True
                continue
            led = led and ";" not in self._plain[subject[1] if subject else start : body[0]]
            acts = (
                before.endswith(",")
                and not party_cues.TOGETHER.search(before)
                and self._act_follows(body[1], task_start)
            )
            if acts and not led:
                subject = body
        obliged = party_cues.OBLIGED.search(self._plain, start, task_start)
        if subject is None and obliged and obliged["who"][0].isupper():
            return obliged.span("who")
        return subject or self._of_share(start, task_start) or self._before_rhythm(start, task_start)

    def _of_share(self, start: int, task_start: int) -> Span | None:
        """Those of whom a share acts ("100% chi bộ sinh hoạt chuyên đề")."""
        share = party_cues.SHARE.match(self._plain, clause_start(self._plain, start, task_start), task_start + 1)
        return share.span("who") if share else None

    def _before_rhythm(self, start: int, task_start: int) -> Span | None:
        """Who stands before the rhythm behind which the act begins."""
        rhythm = cues.RHYTHM.search(self._plain, clause_start(self._plain, start, task_start), task_start)
        return doer_before_rhythm(self._plain, start, rhythm.start()) if rhythm else None

    def _subject_end(self, body_end: int, task_start: int) -> int:
        """The end of a subject that goes on behind its first body ("UBND phường Đông và xã Hạ"); a capital, comma or "và" shows it."""
        act = act_start(self._plain, body_end, min(len(self._plain), body_end + SUBJECT_REACH))
        if act is None or act > task_start:
            return body_end
        more = self._plain[body_end:act]
        if party_cues.NO_SUBJECT.search(more):
            return body_end
        more = party_cues.LAST_ADVERBS.sub("", more).rstrip(" ,")
        goes_on = "," in more or " và " in more or any(letter.isupper() for letter in more)
        return body_end + len(more) if goes_on else body_end

    def _act_follows(self, body_end: int, task_start: int) -> bool:
        reach = clause_end(self._plain, body_end, min(len(self._plain), body_end + ACT_REACH, task_start + ACT_REACH))
        return has_act(self._plain, body_end, reach)

    def _lead_in(self, block: Block) -> str | None:
        """The body that the paragraph over a list addresses ("Yêu cầu Phòng Kinh tế thực hiện các việc sau:")."""
        if block.kind != "list_item":
            return None
        for other in blocks_before(self._document, block, LEAD_REACH):
            if other.marker != block.marker and self._text.endswith(":", other.start, other.end):
                return self._addressed_by(other)
            if is_numbered(other) and not is_numbered(block):
                return None  # the item above the bullets is no lead-in
        return None

    def _addressed_by(self, lead_in: Block) -> str | None:
        """The last body that a lead-in addresses, or the one with which it begins."""
        start = behind_marker(self._text, lead_in)
        asked = max(bodies_addressed(self._plain, start, lead_in.end), default=None)
        if asked:
            return self._text[slice(*asked)]
        start = _behind_address(self._plain, start)
        end = end_of_body(self._plain, start)
        return self._text[start : self._list_end(self._text, end)] if end else None

    def _addressee_above(self, block: Block) -> str | None:
        """The body that a heading above addresses ("2. Đối với UBND xã")."""
        for section in self._document.ancestry(self._document.section(block.section_id)):
            named = next(bodies(section.heading, 0, len(section.heading)), None)
            if named and section.heading[: named[0]].strip().lower() in party_cues.BEFORE_ADDRESSEE:
                return section.heading[named[0] : self._list_end(section.heading, named[1])]
        return None

    def _list_end(self, text: str, body: int) -> int:
        """The end of a list of bodies of which the first ends at the position ("Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh")."""
        while (joint := party_cues.JOINT.match(text, body)) and (more := end_of_body(text, joint.end())):
            body = more
        return body

    def _planner(self, block: Block) -> str | None:
        """The author of a plan, where it does not ask others."""
        is_own = self._document.type_at(block.start).startswith(party_cues.OWN_PLANS)
        if not is_own or block.kind not in KINDS:
            return None
        sections = self._document.ancestry(self._document.section(block.section_id))
        return None if any(section.role == ASKS_OTHERS for section in sections) else self.author

    @cached_property
    def author(self) -> str | None:
        """The body that the opening of a plan names as its author, or the issuer as the text writes it."""
        return self._named_in_opening() or self._issuer_as_written() or self._document.header.issuer

    def _named_in_opening(self) -> str | None:
        """The body of which the opening says that it plans or reports ("…, UBND xã ban hành kế hoạch …")."""
        for block in self._document.document.blocks[:OPENING_BLOCKS]:
            if block.kind != "paragraph" or OPENING_FORMULA.match(self._text, block.start, block.end):
                continue
            for start, end in bodies(self._text, block.start, block.end):
                opens = self._text[block.start : start].rstrip()[-1:] in ("", ",", ";")
                if opens and party_cues.NAMES_ITSELF.match(self._text, end):
                    return self._text[start:end]
        return None

    def _issuer_as_written(self) -> str | None:
        """The issuer in the spelling of the first sentence that names it, not in the capitals of a title."""
        issuer = one_spelling(self._document.header.issuer or "")
        prose = (block for block in self._document.document.blocks if issuer and block.kind in KINDS)
        short: str | None = None
        for block in prose:
            for start, end in bodies(self._text, block.start, block.end):
                written = party_cues.OFFICE.sub("", self._text[start:end])
                name = one_spelling(written)
                if name == issuer and not written.isupper():
                    return written
                if short is None and " " in name and issuer.startswith(f"{name} "):
                    short = written  # "UBND xã" of the commune that the letterhead names
        return short

    def doer(self, block: Block) -> str | None:
        """Who a label beside the time names ("Đơn vị chủ trì: …"), or the one body with whom the items above begin."""
        behind = blocks_behind(self._document, block, DOER_REACH)
        for other in [*behind, *blocks_before(self._document, block, DOER_REACH)]:
            label = party_cues.WHO_LABEL.match(self._text, behind_marker(self._text, other), other.end)
            if label:
                return self._text[label.end() : other.end].strip(EDGE) or None
            if is_numbered(other):
                break
        return self._only_subject(block)

    def _only_subject(self, block: Block) -> str | None:
        """The body that opens an item above, if no second one does: of two, neither is the doer of the whole."""
        subjects: set[str] = set()
        for other in blocks_before(self._document, block, ITEM_REACH):
            start = behind_marker(self._text, other)
            body = end_of_body(self._plain, start)
            if body and not self._plain.startswith(",", body) and self._act_follows(body, body):
                subjects.add(self._text[start:body])
            if is_numbered(other):
                break
        return subjects.pop() if len(subjects) == 1 else None

    def recipient(self, task_start: int, end: int, assignee: str | None) -> str | None:
        """The body to which the result goes; never the one that must act."""
        end = clause_end(self._plain, task_start, end)
        for text in (self._plain, self._text):  # an aside ("qua Văn phòng …") counts last
            for words in (party_cues.TO_WHOM, party_cues.TOLD_TO, party_cues.ADVISED):
                for match in words.finditer(text, task_start, end):
                    body = self._end_of_recipient(text, match.end())
                    if body and self._text[match.end() : body] != assignee:
                        return self._text[match.end() : body]
        return None

    def _end_of_recipient(self, text: str, start: int) -> int | None:
        """The end of the body, list of bodies or office to which something goes."""
        office = party_cues.OFFICE_OF.match(text, start)
        body = end_of_body(text, start) or (end_of_body(text, office.end()) if office else None)
        if body:
            return self._list_end(text, body)
        near = party_cues.NEAR_BODY.match(text, office.end() if office else start)
        return near.end() if near else None


def _behind_address(text: str, start: int) -> int:
    """Where the name begins that a lead-in or heading addresses ("Đối với UBND xã:")."""
    address = party_cues.ADDRESS.match(text, start)
    return address.end() if address else start
