"""The subject of a cited document: the words behind its number, date and issuer that say what it is about.

    "… của Bộ Chính trị| về đột phá phát triển khoa học; Kế hoạch số 5/KH-UBND"   → "về đột phá phát triển khoa học"
    "căn cứ … của Chính phủ| quy định về hóa đơn, chứng từ;"                      → "quy định về hóa đơn, chứng từ"
    "số 8/UBND-KT| về việc giao kinh phí, số 9/UBND-KT"                           → "về việc giao kinh phí"

It ends where the sentence, the item of a list or the clause ends; where that is open, there is none.
"""

from __future__ import annotations

import re

from extractors.vietnamese.bodies import BODY_HEAD, body_at
from extractors.vietnamese.document_types import TYPE_NAMES
from extractors.vietnamese.names import CAPITAL
from extractors.vietnamese.phrases import any_of
from models.values import Span

WITHOUT_ABOUT = ("quy định", "hướng dẫn", "sửa đổi", "quy chế phối hợp")
"""Words that open a subject without "về", where the document is not the one of whom the sentence says so."""

LONGEST = 420
"""Characters of a subject at most: resolutions on elections have titles of 350."""

_S = r"[^\S\n]"
_TERM = r"(?:\s{1,2}(?:khóa|khoá)\s{1,2}[IVX]{1,5}(?!\w))?"
"""The term of the committee that issued it ("Ban Chấp hành Trung ương Đảng khóa XII về …")."""
_ABOUT = re.compile(rf"{_TERM}\s{{0,3}},?\s{{0,3}}(?=(?:về|v/v)\s)", re.IGNORECASE)
_BARE = re.compile(rf"{_TERM}\s{{0,3}},?\s{{1,3}}(?=(?:{any_of(WITHOUT_ABOUT, space=_S)})\s)")
_CITED = r"(?:số\s{0,2}:?\s{0,2})?\d{1,5}[^\W\d_]?\s?[/-]\s?[\dA-ZĐ]"
_END = re.compile(
    rf"""
    (?P<plain> [;:()\n] | [.](?=[\s/]|\Z) | ,?{_S}(?:cụ{_S}th[ểê]{_S})?như{_S}sau(?!\w) | ,?{_S}thì{_S}
      | ,?{_S}(?:và|cùng){_S}các{_S}(?:văn{_S}bản | quy{_S}định{_S}(?:khác|(?:có{_S})?liên{_S}quan))(?!\w)
      | ,{_S}{_CITED}
      | ,{_S}(?:đã|đến{_S}nay|qua{_S}đó|trong{_S}đó|theo{_S}đó|sau{_S}khi|để|do)(?!\w)
      | \Z )
    | (?P<item> (?:,|{_S}và){_S}(?:các{_S})?(?:{any_of(TYPE_NAMES, space=_S)}){_S}(?:[^\W\d_]+{_S}){{0,12}}{_CITED} | {_S}và{_S}số{_S}\d )
    | (?P<clause> ,{_S}(?=[{CAPITAL}]) )
    """,
    re.VERBOSE,
)
"""What ends a subject: `plain` surely, the next `item` of a list unless the subject itself cites, a `clause` if a body acts in it."""
_NUMBER = re.compile(rf"\s{_CITED}")
_LAST_BODY = 90
"""Characters before a comma in which a body would begin that shows a list of bodies."""


def subject_after(text: str, end: int, limit: int, *, bare: bool) -> Span | None:
    """Where the subject stands that follows at `end`, before `limit`; None if there is none or its end is not plain.

    `bare` says that it may begin with a verb of `WITHOUT_ABOUT`.
    """
    opening = _ABOUT.match(text, end, limit) or (_BARE.match(text, end, limit) if bare else None)
    if opening is None:
        return None
    start = opening.end()
    for stop in _END.finditer(text, start + 3, min(limit, start + LONGEST)):
        if stop["clause"] is not None:
            if not _acts(text, stop.end(), limit):
                continue
            return None if _follows_a_body(text, start, stop.start()) else (start, stop.start())
        if stop["item"] is not None and _NUMBER.search(text, start, stop.start()):
            if stop["item"].startswith(","):
                return None
            continue
        if stop.end() == stop.start() and stop.end() < limit:
            return None  # longer than any title
        return start, stop.start()
    return None


def _acts(text: str, position: int, limit: int) -> bool:
    """Whether a body begins here, so that a new clause may."""
    end = body_at(text, position) if BODY_HEAD.match(text, position, limit) else None
    return end is not None


def _follows_a_body(text: str, start: int, end: int) -> bool:
    """Whether a body ends here, so that a body behind a comma may be the next of a list ("giữa Công an xã, Hội Nông dân xã")."""
    return any(
        body_at(text, head.start()) == end for head in BODY_HEAD.finditer(text, max(start, end - _LAST_BODY), end)
    )
