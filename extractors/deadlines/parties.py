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

from extractors.deadlines.times import Time
from extractors.structured import StructuredDocument
from extractors.vietnamese import deadline_cues as cues
from extractors.vietnamese.bodies import body_at, one_spelling
from models.document import Block
from models.values import Span

READ = frozenset({"paragraph", "list_item"})
"""Kinds of blocks that hold prose."""
OWN_PLANS = ("kế hoạch", "chương trình", "phương án", "báo cáo", "tờ trình")
"""Documents whose issuer is the one who acts, unless they name another or ask another."""
ASKS_OTHERS = "recommendation"
"""The role of a section where not the issuer acts."""
BEFORE_SUBJECT = (" hiện", " để", " nay", " khi đó", "hiện nay", "lãnh đạo", "tập thể", "người đứng đầu")
"""Words after which the subject of a clause stands."""
OWN_DIRECTING = "chỉ đạo"
"""What a subject does itself; without a subject it addresses the body behind it."""
BEFORE_ADDRESSEE = frozenset(
    {"", "đối với", "về phía", "đề nghị", "kiến nghị", "kiến nghị với", "giao", "trách nhiệm của"}
)
"""What may stand before a body in a heading that addresses it."""

OPENING_BLOCKS = 40
"""Blocks within which a plan names its author."""
ITEM_REACH, DOER_REACH, LEAD_REACH = 12, 3, 12
"""Blocks within which the item above a time is looked for, the label that names who does it, and the lead-in of a list."""
ACT_REACH = 45
"""Characters behind a body within which its act begins, if it is the subject."""
SUBJECT_REACH = 120
"""Characters of a subject behind its first body."""
LABEL_REACH = 160
"""The longest label of a bullet that names who must act."""
BARE_VERB = 11
"""A verb phrase shorter than this goes on behind the time ("Phấn đấu đến năm 2030 đạt …")."""
ENOUGH = 30
"""A verb phrase of this length before a rhythm is the whole task; what follows only says when or what for."""
REST = 40
"""What may be left of a phrase behind its recipient, so that the recipient counts as its end."""

EDGE = " \t\n,;:.–-(/"
"""What is cut off both ends of a phrase."""
OPENING_FORMULA = re.compile(
    r"\s*(?:[-*+•]\s*)?(?:(?:căn\scứ|trên\sđây\slà|ghi\schú)(?!\w)|\(\*{1,3}\))", re.IGNORECASE
)
"""The beginning of a sentence that asks for nothing, notes on a form among them."""

_ASIDE = re.compile(r"\([^()\n]{1,300}\)")
_CLAUSE = re.compile(r"[;:]|\.\s")
_CLAUSE_END = re.compile(r"[;.](?=\s|\Z)|\./\.")
_STOP = re.compile(r"[.;,(]\s")
_TOWARDS = re.compile(r"\s(?:gửi\s)?(?:về|cho|tới|đến)\s(?=[^\W\d_])")
_WORD_START = re.compile(r"(?<![\w/.-])[^\W\d_]")
_OBLIGED = re.compile(r",\s(?P<who>[^\W\d_](?:[^\s,.;:]*\s){1,8}?)(?=phải\s|có\strách\snhiệm\s)")
_NO_SUBJECT = re.compile(
    r"[;:.(]|\d|(?<!\w)(?:là|khi|đối với|theo|về|tại|trong|trên|để|cho|không|sau|trước|với|cùng|giao|yêu cầu)(?!\w)",
    re.IGNORECASE,
)
"""What a subject does not go on with."""
_ADVERBS = re.compile(
    r"(?:\s(?:khẩn trương|tiếp tục|chủ động|nghiêm túc|tích cực|kịp thời|tập trung|sớm|thường xuyên|phải|cần|sẽ|đang|đã|tự|cũng"
    r"|tăng cường|đẩy mạnh|có trách nhiệm|chịu trách nhiệm|xong|tốt|quyết liệt|hằng tháng|hằng quý|hằng năm|mở|làm|thực sự)|,)+\s?\Z",
    re.IGNORECASE,
)
"""What stands between a subject and its act."""
_TOGETHER = re.compile(r"(?<!\w)(?:phối hợp|cùng với|do)(?!\w)", re.IGNORECASE)
"""Words behind which the bodies of a list only take part."""
_GROUNDS = re.compile(r"\s*(?:trên cơ sở|căn cứ|theo|nhằm|để|qua)(?!\w)(?!\s(?:đó|này))[^,;]{1,240},\s", re.IGNORECASE)
"""The grounds with which a sentence begins; an act named in them is not its task."""
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

    def task(self, start: int, end: int, time: Time, *, asked: bool) -> tuple[int, str]:
        """Where the task begins, and its verb phrase: before the time, or after it where the time comes first; empty if there is none.

        Where things are asked for, the words of the time's clause are an act, whatever their verb.
        """
        if time.is_target:
            return time.start, one_line(self._text[time.start : _clause_end(self._text, time.start, end)]).strip(EDGE)
        clause, stop = start, time.start
        for mark in _CLAUSE.finditer(self._plain, start, time.start):
            if cues.TASK_VERB.search(self._plain, mark.end(), time.start):
                clause = mark.end()
        opens = self._opens(max(clause, self._last_clause(start, time.start)), time, end) and (
            bool(time.recurrence)
            or self._has_act(time.start + len(time.condition or ""), _clause_end(self._plain, time.start, end))
        )
        here = max(clause, self._last_clause(start, time.start))
        if asked and not opens and not self._has_act(here, stop) and not self._names_doer(here, stop):
            bare = _leading_body_end(self._plain, here) or here
            words = self._plain[bare:stop] if time.recurrence else _without_recipient(self._plain[bare:stop])
            if len(words.split()) > 1:
                return bare + len(words) - len(words.lstrip(EDGE)), one_line(words).strip(EDGE)
        if opens or not (self._has_act(clause, stop) or any(stop - at > 1 for _, at in self._addressed(clause, stop))):
            clause = time.start + len(time.condition or "")
            stop = _clause_end(self._plain, clause, end)
        elif time.recurrence and len(self._act(clause, stop)) < ENOUGH:
            stop = _clause_end(self._plain, time.start, end)
        grounds = _GROUNDS.match(self._plain, clause, stop)
        begin, asked = grounds.end() if grounds and self._has_act(grounds.end(), stop) else clause, None
        for _, body_end in self._addressed(clause, stop):
            if self._has_act(body_end, stop):
                begin = body_end
            asked = body_end if stop - body_end > 1 else asked
        acts = [] if clause >= time.start else list(cues.LAST_ACT.finditer(self._plain, begin, stop))
        at = acts[-1].start("verb") if acts else self._act_start(_leading_body_end(self._plain, begin) or begin, stop)
        at = asked if at is None else at  # what stands behind the body addressed is asked of it, whatever the verb
        if at is None and time.recurrence:
            rhythm = cues.RHYTHM.match(self._plain, time.start)
            at = rhythm.end() if rhythm and opens else _leading_body_end(self._plain, start) or start
        if at is None:
            return clause, ""
        if stop - at < BARE_VERB:
            stop = _clause_end(self._plain, stop, end)  # "Phấn đấu đến năm 2030 đạt …"
        words = self._plain[at:stop] if time.recurrence else _without_recipient(self._plain[at:stop])
        return at, one_line(words).strip(EDGE)

    def _names_doer(self, start: int, end: int) -> bool:
        """Whether a range says who is asked or obliged, and the act need not be looked for in all of it."""
        return any(self._addressed(start, end)) or cues.MODAL.search(self._plain, start, end) is not None

    def _opens(self, clause: int, time: Time, end: int) -> bool:
        """Whether the time stands before its act ("…; hằng quý thông tin kết quả", "…, hằng tuần báo cáo …")."""
        if cues.OPENS_RHYTHM.fullmatch(self._plain, clause, time.start):
            return True
        rhythm = cues.RHYTHM.match(self._plain, time.start, end) if time.recurrence else None
        follows = cues.CLOSING_VERB.match(self._plain, rhythm.end() + 1, end) if rhythm else None
        return bool(follows) and self._plain[: time.start].rstrip(" ").endswith(",")

    def _last_clause(self, start: int, end: int) -> int:
        return max((mark.end() for mark in _CLAUSE.finditer(self._plain, start, end)), default=start)

    def _act_start(self, start: int, end: int) -> int | None:
        """Where the first act begins: a known verb, or whatever stands behind "phải"."""
        modal, verb = cues.MODAL.search(self._plain, start, end), cues.TASK_VERB.search(self._plain, start, end)
        if verb and (modal is None or verb.start() <= modal.end()):
            return verb.start()
        return modal.end() if modal and modal.end() < end else verb.start() if verb else None

    def _has_act(self, start: int, end: int) -> bool:
        return self._act_start(start, end) is not None

    def _act(self, start: int, end: int) -> str:
        at = self._act_start(_leading_body_end(self._plain, start) or start, end)
        return "" if at is None else self._plain[at:end].strip(EDGE)

    def _addressed(self, start: int, end: int) -> Iterator[Span]:
        """The bodies that a range addresses ("yêu cầu Phòng Kinh tế …")."""
        for match in cues.ADDRESSED.finditer(self._plain, start, end):
            body = _body_end(self._plain, match.end())
            own = match[0].lower().startswith(OWN_DIRECTING) and self._plain[start : match.start()].strip(EDGE)
            if body and not own:
                yield match.end(), body

    def assignee(self, block: Block, start: int, task_start: int) -> str | None:
        """The body that must act: addressed in the sentence, its subject, named by a heading above, or the planner itself."""
        label = self._addressed_label(start, block.end)
        if label:
            return label
        addressed = max(self._addressed(start, task_start), default=None)
        subject = self._subject(start, task_start)
        if addressed and (
            subject is None or subject[0] <= addressed[0] or ";" not in self._plain[addressed[1] : subject[0]]
        ):
            return self._text[slice(*addressed)]
        if subject:
            return self._text[slice(*subject)].strip()
        if _OBLIGED.search(self._plain, start, task_start):
            return None  # another subject than a body ("các công trình này phải …")
        return self._lead_in(block) or self._addressee_above(block)

    def _subject(self, start: int, task_start: int) -> Span | None:
        """The body that leads the clause of the task, or the nearest clause before; behind a comma only if its act follows."""
        subject, led = None, False
        for body_start, body_end in _bodies(self._plain, start, task_start):
            before = self._plain[start:body_start].rstrip()
            leads = not before or before[-1] in ":;." or before.lower().endswith(BEFORE_SUBJECT)
            led = leads or (led and ";" not in self._plain[subject[1] if subject else start : body_start])
            acts = before.endswith(",") and not _TOGETHER.search(before) and self._act_follows(body_end, task_start)
            if leads or (acts and not led):
                subject = (body_start, self._subject_end(body_end, task_start) if leads else body_end)
        obliged = _OBLIGED.search(self._plain, start, task_start)
        if subject is None and obliged and obliged["who"][0].isupper():
            return obliged.span("who")
        return subject

    def _subject_end(self, body_end: int, task_start: int) -> int:
        """The end of a subject that goes on behind its first body ("UBND phường Đông và xã Hạ"); a capital, comma or "và" shows it."""
        act = self._act_start(body_end, min(len(self._plain), body_end + SUBJECT_REACH))
        more = self._plain[body_end : act if act is not None else body_end]
        if act is None or act > task_start or _NO_SUBJECT.search(more):
            return body_end
        more = _ADVERBS.sub("", more).rstrip(" ,")
        goes_on = "," in more or " và " in more or any(letter.isupper() for letter in more)
        return body_end + len(more) if goes_on else body_end

    def _act_follows(self, body_end: int, task_start: int) -> bool:
        reach = _clause_end(self._plain, body_end, min(len(self._plain), body_end + ACT_REACH, task_start + ACT_REACH))
        return self._has_act(body_end, reach)

    def _lead_in(self, block: Block) -> str | None:
        """The body that the paragraph over a list addresses ("Yêu cầu Phòng Kinh tế thực hiện các việc sau:")."""
        if block.kind != "list_item":
            return None
        for other in self._neighbours(block, -LEAD_REACH):
            if other.marker == block.marker or not self._text.endswith(":", other.start, other.end):
                if other.marker and other.marker[0].isalnum() and not (block.marker or "-")[0].isalnum():
                    return None  # the item above the bullets is no lead-in
                continue
            start = behind_marker(self._text, other)
            addressed = list(self._addressed(start, other.end))
            if addressed:
                return self._text[slice(*addressed[-1])]
            start = _behind_address(self._plain, start)
            leading = _body_end(self._plain, start)
            return self._text[start:leading] if leading else None
        return None

    def _addressed_label(self, start: int, end: int) -> str | None:
        """The label of a bullet that names who must act ("UBND các xã có chợ: …")."""
        start = _behind_address(self._plain, start)
        body = _body_end(self._plain, start)
        colon = self._text.find(":", body, min(end, start + LABEL_REACH)) if body else -1
        if body is None or colon < 0:
            return None
        if _STOP.search(self._text, body, colon) or cues.TASK_VERB.search(self._text, body, colon):
            return None
        return self._text[start:colon].strip()

    def _addressee_above(self, block: Block) -> str | None:
        """The body that a heading above addresses ("2. Đối với UBND xã"); of a plan, its author."""
        asks_others = False
        for section in self._document.ancestry(self._document.section(block.section_id)):
            asks_others = asks_others or section.role == ASKS_OTHERS
            named = next(_bodies(section.heading, 0, len(section.heading)), None)
            if named and section.heading[: named[0]].strip().lower() in BEFORE_ADDRESSEE:
                return section.heading[named[0] : named[1]]
        is_own = (self._document.header.doc_type or "").lower().startswith(OWN_PLANS)
        if is_own and not asks_others and block.kind in READ:
            return self.author
        return None

    @cached_property
    def author(self) -> str | None:
        """The body that the opening of a plan names as its author, or the issuer as the text writes it."""
        for block in self._document.document.blocks[:OPENING_BLOCKS]:
            if block.kind not in READ or OPENING_FORMULA.match(self._text, block.start, block.end):
                continue
            for start, end in _bodies(self._text, block.start, block.end):
                opens = self._text[block.start : start].rstrip()[-1:] in ("", ",", ";")
                if opens and _NAMES_ITSELF.match(self._text, end):
                    return self._text[start:end]
        issuer = one_spelling(self._document.header.issuer or "")
        for block in self._document.document.blocks if issuer else []:
            if block.kind in READ:
                for start, end in _bodies(self._text, block.start, block.end):
                    if one_spelling(self._text[start:end]) == issuer:
                        return self._text[start:end]
        return self._document.header.issuer

    def recipient(self, task_start: int, end: int, assignee: str | None) -> str | None:
        """The body to which the result goes; never the one that must act."""
        end = _clause_end(self._plain, task_start, end)
        for text in (self._plain, self._text):  # an aside ("qua Văn phòng …") counts last
            for match in (*cues.TO_WHOM.finditer(text, task_start, end), *cues.TOLD_TO.finditer(text, task_start, end)):
                body = _body_end(text, match.end())
                if body and self._text[match.end() : body] != assignee:
                    return self._text[match.end() : body]
        return None

    def task_above(self, block: Block) -> str | None:
        """The task whose time stands below it: the numbered item above, else the nearest heading, best one that begins with a verb."""
        for other in self._neighbours(block, -ITEM_REACH):
            if other.marker and other.marker[0].isalnum() and other.kind == "list_item":
                words = self._text[behind_marker(self._text, other) : other.end].strip(EDGE)
                if cues.TASK_VERB.match(words):
                    return words
                break
        headings = [one.heading for one in self._document.ancestry(self._document.section(block.section_id))]
        named = [one for one in headings if not cues.TIME_AND_PLACE.match(one)]
        return next((one for one in named if cues.TASK_VERB.search(one)), named[0] if named else None)

    def _neighbours(self, block: Block, reach: int) -> list[Block]:
        """The blocks of the same section before (nearest first) or behind a block."""
        blocks = self._document.document.blocks
        at = bisect_left(self._block_starts, block.start)
        near = blocks[max(0, at + reach) : at][::-1] if reach < 0 else blocks[at + 1 : at + 1 + reach]
        return [other for other in near if other.section_id == block.section_id and other.kind in READ]

    def doer(self, block: Block) -> str | None:
        """Who a label beside the time names ("Đơn vị chủ trì: …"), or the one body with whom the items above begin."""
        for other in [*self._neighbours(block, DOER_REACH), *self._neighbours(block, -DOER_REACH)]:
            label = cues.WHO_LABEL.match(self._text, behind_marker(self._text, other), other.end)
            if label:
                return self._text[label.end() : other.end].strip(EDGE) or None
            if other.marker and other.marker[0].isalnum():
                break
        return self._only_subject(block)

    def _only_subject(self, block: Block) -> str | None:
        """The body that opens an item above, if no second one does: of two, neither is the doer of the whole."""
        subjects: set[str] = set()
        for other in self._neighbours(block, -ITEM_REACH):
            start = behind_marker(self._text, other)
            body = _body_end(self._plain, start)
            if body and not self._plain.startswith(",", body) and self._act_follows(body, body):
                subjects.add(self._text[start:body])
            if other.marker and other.marker[0].isalnum():
                break
        return subjects.pop() if len(subjects) == 1 else None


def behind_marker(text: str, block: Block) -> int:
    """Where the words of a block begin behind its list mark."""
    start = block.start + (len(block.marker) if block.marker and text.startswith(block.marker, block.start) else 0)
    while start < block.end and text[start] in " \t.)":
        start += 1
    return start


def _behind_address(text: str, start: int) -> int:
    """Where the name begins that a lead-in or heading addresses ("Đối với UBND xã:")."""
    address = cues.ADDRESS.match(text, start)
    return address.end() if address else start


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
