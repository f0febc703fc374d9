"""What stands around a mention and belongs to it: its date and issuer behind it, the place cited and the citing verb before it.

"Nghị quyết số 57-NQ/TW| ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học;"
                 → 2024-12-22, "Bộ Chính trị", "về đột phá phát triển khoa học"
"theo điểm a khoản 2 Điều 5 của |Nghị định số 30/2020/NĐ-CP"     → based_on, article 5, clause 2, point a
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.references.subject import subject_after
from extractors.vietnamese.calendar import date_at
from extractors.vietnamese.document_types import TYPE_NAMES
from extractors.vietnamese.issuers import issuer_at
from extractors.vietnamese.phrases import any_of, table_form
from models.edtf import granularity
from models.records import Pinpoint, Relation


@dataclass(frozen=True, slots=True)
class Attributes:
    """What is said of the document right after its number; `end` is where that ends, `whole` where its subject ends."""

    end: int
    whole: int
    issued_on: str | None = None
    issuer: str | None = None
    subject: str | None = None


RELATIONS: tuple[tuple[Relation, tuple[str, ...]], ...] = (
    ("attached_to", ("kèm theo", "đính kèm", "gửi kèm")),
    (
        "mentions",
        ("được sửa đổi, bổ sung", "được sửa đổi", "được bổ sung", "được thay thế", "được phê duyệt", "được ban hành"),
    ),
    ("replaces", ("thay thế", "bãi bỏ", "hủy bỏ", "thay cho")),
    ("amends", ("sửa đổi, bổ sung", "sửa đổi", "bổ sung", "điều chỉnh", "đính chính")),
    ("approves", ("phê duyệt", "phê chuẩn", "thông qua")),
    ("issues", ("ban hành", "ký ban hành", "đã có", "tham mưu ban hành")),
    (
        "implements",
        ("thực hiện", "triển khai", "quán triệt", "thi hành", "cụ thể hóa", "học tập", "chấp hành"),
    ),
    (
        "based_on",
        ("căn cứ", "theo", "trên cơ sở", "xét", "tuân thủ", "thực hiện theo", "quy định tại", "áp dụng", "vận dụng"),
    ),
)
"""What a sentence does with the document that it cites, by the words before the mention; the nearest one counts."""

_CUES = {cue: relation for relation, cues in RELATIONS for cue in cues}
_GAP = r"\s{1,2}"
_CUE = re.compile(
    rf"(?<!\w)(?:{any_of(_CUES, space=_GAP)})(?!\w)",
    re.IGNORECASE,
)
_CUE_REACH = 90
_ACTS = frozenset({"replaces", "amends", "approves", "issues"})
_ACT_REACH = 60
_ELSEWHERE = re.compile(r"[(;]|\d[ ][^\W\d_]|(?<!\w)(?:tại|theo|trong|bởi|vào)(?!\w)", re.IGNORECASE)
"""What shows that the act is done to something else ("đã phê duyệt quy hoạch tại Quyết định số …")."""
_STOP = re.compile(r"[.;:\n](?=\s|$)")
_PARTS_OF = re.compile(
    r"\s(?:các|một\ssố)\s(?:quy\sđịnh|nội\sdung|điều|khoản)(?!\w)[^.;:()\n]{0,100}\stại\s{1,2}\Z", re.IGNORECASE
)
"""Parts of the document to which the act is done ("bãi bỏ các quy định về … tại Nghị định số …")."""
_LIST_HEAD = re.compile(
    rf"(?<!\w)các{_GAP}(?:{any_of(TYPE_NAMES, space=_GAP)})(?:{_GAP}sau|{_GAP}của{_GAP}[^,;.:\n]{{2,40}})?\s?\Z",
    re.IGNORECASE,
)
"""What stands before a colon that ends no clause: "tại các Công văn: số …"."""
_LIST_HEAD_REACH = 80
_NO_LONGER = re.compile(
    r"(?:\s{1,2}(?:này|trên|nêu\strên))?(?:\s{1,2}sẽ)?\s{1,2}(?:hết\shiệu\slực|bị\sbãi\sbỏ|bị\sthay\sthế|(?:được|bị)\sthay\sthế\sbởi)(?!\w)",
    re.IGNORECASE,
)
"""What is said behind a document that this one puts an end to."""

_TO_DATE = re.compile(
    r"""\s{0,3},?\s{0,3}(?P<open>[(]\s{0,2})?(?:(?:được\s)?(?:ký|ban\shành|ký\sban\shành)\s{1,2})?(?P<day>(?=ngày[\s/]))?""",
    re.VERBOSE | re.IGNORECASE,
)
_TO_ISSUER = re.compile(r"\s{0,3}\)?\s{0,3},?\s{0,3}\(?(?P<word>của|do)\s{1,3}", re.IGNORECASE)
_ISSUED_BY = re.compile(r"\s{1,2}(?:ký|ban\shành|phê\sduyệt)(?!\w)", re.IGNORECASE)
_REMARK = re.compile(r"\s{0,2}\([^()\n]{1,60}\)")
_CLOSING = re.compile(r"\s{0,2}\)")

_PINPOINT = re.compile(
    r"""
    (?:điểm\s(?P<point>[a-zđ](?:\d|\.\d)?(?:(?:,\s|\svà\s)(?:điểm\s)?[a-zđ](?!\w)){0,5})[\s,]{1,3})?
    (?:khoản\s(?P<clause>\d{1,2}[a-zđ]?(?:(?:,\s|\svà\s)(?:khoản\s)?\d{1,2}[a-zđ]?(?!\w)){0,5})[\s,]{1,3})?
    (?:điều\s(?P<article>\d{1,3}[a-zđ]?(?:(?:,\s|\svà\s)(?:điều\s)?\d{1,3}[a-zđ]?(?!\w)){0,15})|chương\s(?P<chapter>[IVXLC]{1,6})
       |phụ\slục\s(?:số\s)?(?P<annex>[IVXLC]{1,6}|\d{1,2}[a-z]?)(?:\s\(?(?:ban\shành\s)?kèm\stheo)?)
    \s{0,2},?\s{0,2}(?:của\s{1,2})?\Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PINPOINT_REACH = 140
_LIST_WORDS = re.compile(r"\s?(?:và\s)?(?:điểm|khoản|điều)\s|\svà\s", re.IGNORECASE)


def attributes_after(text: str, end: int, limit: int, *, joint: bool = False, cited: bool = False) -> Attributes:
    """The date, issuer and subject that follow a mention which ends at `end`; they lie before `limit`.

    `cited` says that the sentence does something with the document, so that a verb behind its issuer opens its subject
    ("căn cứ … của Chính phủ quy định về …"), and is not what the sentence says of it.
    """
    issued_on, after = _date_after(text, end, limit)
    issuer: str | None = None
    word = _TO_ISSUER.match(text, after, limit)
    body = issuer_at(text, word.end(), joint=joint) if word else None
    if word and body and body[1] <= limit and (word["word"].casefold() == "của" or _ISSUED_BY.match(text, body[1])):
        issuer, after = " ".join(text[body[0] : body[1]].split()), body[1]
        remark = _REMARK.match(text, after, limit)
        if issued_on is None:
            issued_on, after = _date_after(text, remark.end() if remark else after, limit)
    closing = _CLOSING.match(text, after, limit)
    if closing:
        return Attributes(closing.end(), closing.end(), issued_on, issuer)
    span = subject_after(text, after, limit, bare=cited and issuer is not None)
    if span is None:
        return Attributes(after, after, issued_on, issuer)
    return Attributes(after, span[1], issued_on, issuer, " ".join(text[span[0] : span[1]].split()))


def relation_before(text: str, floor: int, start: int) -> Relation | None:
    """What the words before the mention do with it; None if they do not say."""
    begin = max(floor, start - _CUE_REACH)
    for stop in _STOP.finditer(text, begin, start):
        if not (stop[0] == ":" and _LIST_HEAD.search(text, max(floor, stop.start() - _LIST_HEAD_REACH), stop.start())):
            begin = stop.end()
    cues = list(_CUE.finditer(text, begin, start))
    if not cues:
        return None
    relation = _CUES[table_form(cues[-1][0])]
    if relation == "replaces" and _PARTS_OF.match(text, cues[-1].end(), start):
        return relation
    far = start - cues[-1].end() > _ACT_REACH or _ELSEWHERE.search(text, cues[-1].end(), start)
    return "mentions" if relation in _ACTS and far else relation


def relation_after(text: str, end: int) -> Relation | None:
    """ "replaces", if the words behind the mention say that it is no longer in force; `end` is where its attributes end."""
    return "replaces" if _NO_LONGER.match(text, end) else None


def pinpoint_before(text: str, floor: int, start: int) -> Pinpoint | None:
    """The place inside the document that is cited right before the mention ("khoản 2 Điều 5 của …")."""
    match = _PINPOINT.search(text, max(floor, start - _PINPOINT_REACH), start)
    if match is None:
        return None
    found = {part: _LIST_WORDS.sub(" ", value) for part, value in match.groupdict().items() if value}
    return Pinpoint(**{part: ", ".join(value.replace(",", " ").split()) for part, value in found.items()})


def _date_after(text: str, end: int, limit: int) -> tuple[str | None, int]:
    """The day attached right after the place, and where it ends; without one, the place itself."""
    match = _TO_DATE.match(text, end, limit)
    if match is None or not (match["open"] or match["day"] is not None):
        return None, end
    date = date_at(text, match.end())
    if date is None or date.end > limit or granularity(date.value) != "day":
        return None, end
    return date.value, date.end
