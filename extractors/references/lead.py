"""What stands before a document's number: the word for its type, "số", or a word that makes it no document's number.

"theo Kế hoạch hành động số |12-KH/TU"     → starts at "Kế hoạch", type "Kế hoạch hành động"
"các Phiếu chuyển (số |22/PC-VPUBND"      → starts at "số", type "Phiếu chuyển"
"Luật Khiếu nại số |02/2011/QH13"          → starts at "Luật", type "Luật"
"QĐ số |124/QĐ-UBND"                       → starts at "QĐ", type "Quyết định"
"Mẫu số |02/BC"                            → no document
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors.vietnamese.document_types import (
    COMPLEMENTS,
    SHORTHANDS,
    TYPE_NAMES,
    fits_symbol,
    type_named,
    type_of_symbol,
)
from extractors.vietnamese.laws import law_at
from models.values import Span


@dataclass(frozen=True, slots=True)
class Lead:
    """Where the mention starts and what type it says that the document has.

    `kind` is the listed type, `doc_type` the name as written; `typed` if the type's word is part of the mention, `marked` if "số"
    stands before the number, `blocked` if the number is no document's.
    """

    start: int
    kind: str | None = None
    doc_type: str | None = None
    typed: bool = False
    marked: bool = False
    capital: bool = False
    shorthand: bool = False
    blocked: bool = False


NOT_DOCUMENTS = frozenset(
    {
        # forms, tables and parts of a document
        "mẫu", "biểu", "bảng", "lục", "hình", "sơ đồ", "tờ", "trang", "mục", "câu", "điều", "khoản", "điểm",
        "chương", "phần",
        # addresses, rooms, plots
        "nhà", "đường", "ngõ", "ngách", "hẻm", "phố", "phòng", "tầng", "lô", "thửa", "tổ", "khu", "xóm", "thôn",
        "ấp", "kiệt",
        # accounts, telephones, products, vehicles
        "thoại", "máy", "fax", "zalo", "xe", "biển", "seri", "series", "cccd", "cmnd", "thẻ", "vé", "model", "tk",
        "đt", "sđt",
    }
)  # fmt: skip
"""Words before a number, or before "số", that make it the number of something else."""

_LAW_START = re.compile(r"(?<!\w)(?:bộ\sluật|luật|pháp\slệnh|hiến\spháp)(?!\w)", re.IGNORECASE)
_LONGEST_LAW = 320
_MARKER = re.compile(r"(?<!\w)(?:số|sô|só)(?:\s{1,2}hiệu)?\s{0,3}:?\s{0,8}\Z", re.IGNORECASE)
"""ô and ó for ố are what scanners read."""
_OPENING = re.compile(r"\s{0,2}[(:]\s{0,2}\Z")
_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_REACH = 110
"""Characters before a number in which its type is looked for."""
_LONGEST_COMPOUND = 8
"""Words of a compound name at most ("Báo cáo kết quả rà soát hộ nghèo")."""
_LONGEST_NAME = 4
_LONGEST_LAST = 24
"""Characters of a last word at most: longer ones are in no table."""
_NO_COMPLEMENT = frozenset(
    {"của", "về", "theo", "tại", "ngày", "và", "thực", "triển", "cùng", "với", "có", "là", "đã", "các", "một"}
)
"""Words that end a type's name: a type before them is another document's."""
_ENDS_OF_NAMES = frozenset(name.split()[-1].casefold() for name in TYPE_NAMES)
_ENDS_OF_COMPLEMENTS = frozenset(words.split()[-1] for words in COMPLEMENTS)
"""Last words by which most of what stands before a number is known to be no type."""
_LAST_OF_TYPES = _ENDS_OF_NAMES | _ENDS_OF_COMPLEMENTS | {word.casefold() for word in SHORTHANDS}


def lead_before(text: str, floor: int, position: int, symbol: str | None) -> Lead:
    """The lead of the number at the position, looked for from `floor` on; `symbol` is the number's if it has one."""
    marker = _MARKER.search(text, max(floor, position - 24), position)
    begin = marker.start() if marker else position
    # "số" stands between the name of a law and its number
    law = _law_before(text, floor, position) if marker and not (symbol and type_of_symbol(symbol)) else None
    if law:
        return Lead(law[0], law[1], law[1], typed=True, marked=True, capital=True)
    words = _words_before(text, floor, begin, symbol)
    lead = _typed(text, words, symbol)
    if lead:
        return replace(lead, marked=marker is not None)
    if words and text[words[-1][0] : words[-1][1]].casefold() in NOT_DOCUMENTS:
        return Lead(begin, marked=marker is not None, blocked=True)
    opening = _OPENING.search(text, max(floor, begin - 6), begin)
    outside = _typed(text, _words_before(text, floor, opening.start(), symbol), symbol) if opening else None
    if outside:
        return Lead(begin, outside.kind, outside.doc_type, marked=marker is not None)
    return Lead(begin, marked=marker is not None, capital=bool(marker) and text[begin].isupper())


def _law_before(text: str, floor: int, position: int) -> tuple[int, str] | None:
    """The start and type of a law whose name ends right before its number."""
    for start in _LAW_START.finditer(text, max(floor, position - _LONGEST_LAW), position):
        law = law_at(text, start.start())
        if law and law.number_at == position:
            return start.start(), law.doc_type.capitalize()
    return None


def _words_before(text: str, floor: int, end: int, symbol: str | None) -> list[Span]:
    """The last words before the place, with nothing but space between them, in text order.

    Before a number without a symbol those before the last one matter only where the last one may end a type's name.
    """
    words: list[Span] = []
    begin, following = max(floor, end - _REACH), end
    if symbol is None:
        stop = begin + len(text[begin:end].rstrip())
        nearest = _LAST_WORD.search(text, max(begin, stop - _LONGEST_LAST), stop)
        if nearest is None:
            return []
        if nearest[0].casefold() not in _LAST_OF_TYPES:
            return [nearest.span()]
    for piece in reversed(text[begin:end].split()):
        start = text.rfind(piece, begin, following)
        if piece.isalpha():
            words.append((start, start + len(piece)))
        else:  # only a word at the end of the piece stands before the next
            *_, last = [(0, 0), *(match.span() for match in _WORD.finditer(text, start, start + len(piece)))]
            if last[1] == start + len(piece):
                words.append(last)
            if last != (start, start + len(piece)):
                break
        if len(words) > _LONGEST_COMPOUND + _LONGEST_NAME:
            break
        following = start
    return words[::-1]


def _typed(text: str, words: list[Span], symbol: str | None) -> Lead | None:
    """The type whose name, or compound name, the words end with."""
    if not words:
        return None
    at = _name_ending(text, words, len(words))
    if at is not None:
        kind = _kind(text, words, at, len(words))
        before = _name_ending(text, words, at)
        if before is not None and text[words[before][0]].isupper():
            outer = _kind(text, words, before, at)
            small = text[words[at][0] : words[-1][1]].casefold() in COMPLEMENTS
            if fits_symbol(outer, symbol) and not fits_symbol(kind, symbol) if symbol else small:
                return _lead(text, words, before, outer)  # "Thông báo kết luận số 5-TB/TU"
        return _lead(text, words, at, kind)
    last = text[words[-1][0] : words[-1][1]]
    if last in SHORTHANDS:
        return Lead(words[-1][0], SHORTHANDS[last], SHORTHANDS[last], typed=True, capital=True, shorthand=True)
    return _compound(text, words, symbol)


def _compound(text: str, words: list[Span], symbol: str | None) -> Lead | None:
    """A type and the small words after it ("Chương trình hành động", "QĐ thành lập"), if the symbol or usage bears it out."""
    if not symbol and text[words[-1][0] : words[-1][1]].casefold() not in _ENDS_OF_COMPLEMENTS:
        return None
    for end in range(len(words) - 1, max(0, len(words) - 1 - _LONGEST_COMPOUND), -1):
        word = text[words[end][0] : words[end][1]]
        if not word.islower() and not word.isupper():
            return None
        if word.casefold() in _NO_COMPLEMENT:
            return None
        last = text[words[end - 1][0] : words[end - 1][1]]
        at = _name_ending(text, words, end)
        kind = SHORTHANDS[last] if last in SHORTHANDS else _kind(text, words, at, end) if at is not None else None
        if kind is None:
            continue
        complement = " ".join(text[words[end][0] : words[-1][1]].split())
        if not (fits_symbol(kind, symbol) if symbol else complement.casefold() in COMPLEMENTS):
            return None
        if at is None:
            return Lead(words[end - 1][0], kind, f"{kind} {complement}", typed=True, capital=True, shorthand=True)
        return _lead(text, words, at, kind)
    return None


def _lead(text: str, words: list[Span], at: int, kind: str) -> Lead:
    """The lead whose name begins with the word `at` and goes to the last word."""
    start, end = words[at][0], words[-1][1]
    name = " ".join(text[start:end].split())
    name = name.capitalize() if name.isupper() else name[0].upper() + name[1:]
    return Lead(start, kind, name, typed=True, capital=text[start].isupper())


def _name_ending(text: str, words: list[Span], end: int) -> int | None:
    """The index of the word at which a listed name begins that ends before the word `end`; None if none does."""
    if end == 0 or text[words[end - 1][0] : words[end - 1][1]].casefold() not in _ENDS_OF_NAMES:
        return None
    for at in range(max(0, end - _LONGEST_NAME), end):
        if type_named(text[words[at][0] : words[end - 1][1]]):
            return at
    return None


def _kind(text: str, words: list[Span], at: int, end: int) -> str:
    return type_named(text[words[at][0] : words[end - 1][1]]) or ""
