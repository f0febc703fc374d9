"""What a figure measures: the shortest phrase of its sentence that says so, chosen from those on either side of it.

"tỷ lệ hộ dùng nước sạch đạt 91,5% và …"      → "tỷ lệ hộ dùng nước sạch"       (before the figure)
"100% thôn có nhà văn hóa; …"                  → "thôn có nhà văn hóa"           (after it)
"mở 03 lớp bồi dưỡng về kế toán tại …"         → "lớp bồi dưỡng về kế toán"      (the counted noun and what belongs to it)

`measured_phrases.py` reads the phrases; here it is decided which of them names the figure.
"""

from __future__ import annotations

import re

from extractors.vietnamese.measured_phrases import (
    A_FIGURE,
    ACTOR,
    BREAK_AFTER,
    in_one_line,
    is_counted,
    phrase_after,
    phrase_before,
    stripped,
)
from extractors.vietnamese.measured_words import (
    ACTORS,
    ACTS,
    BASES,
    BOUNDS,
    CLASS_LINKS,
    DONE,
    ENGAGING,
    GENERIC,
    GRANTS,
    HARMS,
    LATE,
    PEOPLE,
    WEAK,
)
from extractors.vietnamese.names import CAPITAL
from extractors.vietnamese.phrases import any_of
from extractors.vietnamese.preselection import Closing
from extractors.vietnamese.quantities import Quantity
from models.values import Span

_ACTED = re.compile(
    rf"(?<!\w)(?:{any_of(ACTS)})(?:[ ](?:{any_of(DONE)})){{0,2}}[ ]$",
    re.IGNORECASE,
)
_ACT_WITH_OBJECT = re.compile(rf"(?:{any_of(ACTS)})(?:[ ][^\W\d_]+){{1,5}}$", re.IGNORECASE)
_TO_CLASS = re.compile(rf"(?:[ ](?:{any_of(CLASS_LINKS)})){{0,3}}[ ]", re.IGNORECASE)
_HARMED = Closing(
    (*HARMS, *BOUNDS, "mất"),
    rf"(?<!\w)(?P<harm>{any_of(HARMS)})(?:[ ](?:{any_of((*BOUNDS, 'mất'))})){{0,2}}[ ]$",
    re.IGNORECASE,
)
_LATE = Closing(
    (*LATE, *BOUNDS, "bình quân", "từ", "tới", "đến"),
    rf"""(?<!\w)(?P<late> (?: (?:nộp|gửi|trả|báo[ ]cáo|giải[ ]quyết)[ ] )? (?:{any_of(LATE)}) (?:[ ](?:bình[ ]quân|trung[ ]bình))? )
    (?: [ ](?:{any_of(BOUNDS)}|từ|tới|đến) ){{0,2}} [ ]$""",
    re.IGNORECASE | re.VERBOSE,
)
_GIVEN_TO = re.compile(
    r"(?<!bố[ ]trí)(?<!dành)(?<!mở)(?<!giao)[ ]cho[ ](?:(?:ít[ ]nhất|tối[ ]thiểu|trên|hơn|khoảng|gần)[ ])?$",
    re.IGNORECASE,
)
_ENGAGES = re.compile(rf"(?:{any_of(ENGAGING)})(?!\w|[ ]viên(?!\w))", re.IGNORECASE)
_MOVES_BY = re.compile(r"(?<!\w)(?P<move>giảm|tăng)(?:[ ](?:được|thêm))?[ ]$", re.IGNORECASE)
_IN_PARENTHESES = re.compile(r"[^\W\d_][ ]\(")
"""What stands before a figure that is in parentheses behind what it counts: "cán bộ nữ (12 người)"."""
_PROPER_NAME = re.compile(rf"[{CAPITAL}][^\W\d_]*(?:[ ](?:[{CAPITAL}][^\W\d_]*|\d{{1,2}})){{0,5}}")
_SHARE_HEAD = re.compile(
    r"(?<!\w)(?:tỷ[ ]lệ|tỉ[ ]lệ|mức[ ]độ)(?:[ ](?!đạt|từ|là|của|trên|còn|dưới|bình|như|(?:cao|thấp)[ ]như)[^\W\d_]+){1,8}",
    re.IGNORECASE,
)
_BODY_ALONE = re.compile(
    rf"(?:{any_of(ACTORS)})(?:[ ](?:{any_of(ACTORS)}|[{CAPITAL}][^\W\d_]*|\d{{1,2}}|và|[-–]))*", re.IGNORECASE
)
"""A body and nothing else: it says whose the figure is."""
_EACH = re.compile(
    r"""(?:^|[,;:(][ ]?) (?P<each> (?:(?:bình[ ]quân|trung[ ]bình)[ ])? mỗi(?:,?[ ][^\W\d_]+){1,7}? )
    (?:[ ](?:ít[ ]nhất|tối[ ]thiểu|tối[ ]đa|không[ ]dưới|không[ ]quá|trên|khoảng|từ)){0,2} [ ]$""",
    re.IGNORECASE | re.VERBOSE,
)
_EACH_HAS = re.compile(
    r"[ ](?:có|xây[ ]dựng|đăng[ ]ký|tổ[ ]chức|kiểm[ ]tra|mở|thành[ ]lập|duy[ ]trì|hỗ[ ]trợ)(?!\w)", re.IGNORECASE
)
_BY = rf"(?:[ ](?:{any_of(BOUNDS)})){{0,3}}"
_BASE = rf"(?:{any_of(BASES)}|năm[ ]\d{{4}})(?:[ ][^\W\d_]+){{0,3}}(?:[ ]\d{{4}})?(?:[ ]là)?:?[ ]"
_MOVES = r"(?:tăng|giảm|vượt|cao[ ]hơn|thấp[ ]hơn|nhiều[ ]hơn|ít[ ]hơn)"
_DEGREE = rf"(?:(?:chỉ|mới|ước)[ ])?(?:đạt|bằng|chiếm|tương[ ](?:ứng|đương)|{_MOVES}){_BY}"
_SAME = re.compile(rf"[^;:(),]{{0,60}}(?:,[ ](?:và[ ])?{_DEGREE}[ ]|[ ]?\((?:{_DEGREE}[ ]|{_BASE})?)", re.IGNORECASE)
_MOVED = re.compile(rf",[ ](?:và[ ])?{_MOVES}{_BY}[ ]", re.IGNORECASE)
_PLACED = re.compile(r"[ ](?:tại|ở|trong|của|thuộc|trên)[ ]$", re.IGNORECASE)
_GRANT = re.compile(
    rf"(?<!\w)(?P<grant>{any_of(GRANTS)})[ ](?:(?:thêm|khoảng|trên|gần|hơn|tối[ ]thiểu|ít[ ]nhất)[ ])?$", re.IGNORECASE
)
_PURPOSE = re.compile(r"[ ](?:cho|để|phục[ ]vụ)[ ]", re.IGNORECASE)


def measured(text: str, quantity: Quantity, sentence: Span) -> str | None:
    """The phrase that says what the quantity measures, in one line; None if its sentence does not say."""
    start, limit = quantity.start, sentence[0]
    after = phrase_after(text, quantity, sentence[1])
    if quantity.unit and is_counted(quantity) and quantity.end > quantity.after:
        # the counted noun is named with what belongs to it; if nothing does, by what the sentence asked for before
        bare = after is None or len(after.split()) <= len(quantity.unit.split())
        if not bare:
            return after
        before = phrase_before(text, start, limit, counted=True)
        if before and _stands_alone(text, quantity, limit) and not A_FIGURE.search(before):
            return before
        if each := _each(text, start, limit):
            return each
        if before is None and (moves := _MOVES_BY.search(text[max(limit, start - 20) : start])):
            return moves["move"]
        return before if before and _answers(text, quantity, limit, before) else after
    lead = text[max(limit, start - 60) : start]
    if quantity.kind == "money" and _GRANT.search(lead):
        named = phrase_before(text, start, limit)
        granted = _GRANT.search(lead)
        of_what = named if named and not _is_name(named) else granted["grant"] if granted else None
        return _purpose(text, quantity.end, sentence[1]) or of_what
    if quantity.kind == "measure" and not quantity.time and after and not _ACTED.search(lead):
        return after
    if after and quantity.unit == "%":
        return after
    if quantity.kind == "measure" and (harm := _HARMED.search(lead)):
        return harm["harm"]
    before = phrase_before(text, start, limit)
    if quantity.time and (late := _LATE.search(lead)) and (before is None or ACTOR.match(before)):
        return late["late"]
    if quantity.unit == "%" and before and text[start - 1 : start] == "(" and _is_name(before):
        return _share_listed(text, limit, start) or before
    return before or after


def _stands_alone(text: str, quantity: Quantity, limit: int) -> bool:
    """Whether nothing but the figure stands in parentheses behind a word."""
    return text.startswith(")", quantity.end) and bool(
        _IN_PARENTHESES.match(text, max(limit, quantity.start - 3), quantity.start)
    )


def _is_name(phrase: str) -> bool:
    """Whether a phrase is the name of a place or body and says nothing of what is measured."""
    return bool(_PROPER_NAME.fullmatch(phrase) or _BODY_ALONE.fullmatch(phrase))


def _share_listed(text: str, limit: int, start: int) -> str | None:
    """The share of which a list gives the degree for each of its names ("tỷ lệ lấp đầy: Khu Đông (95%), Khu Tây (80%)")."""
    heads = list(_SHARE_HEAD.finditer(text, limit, start))
    return in_one_line(heads[-1][0].split(), first=True) if heads else None


def _purpose(text: str, end: int, limit: int) -> str | None:
    """What money is for, where "cho …" or "để …" follows it."""
    lead = _PURPOSE.match(text, end, limit)
    if lead is None:
        return None
    stop = BREAK_AFTER.search(text, lead.end(), limit)
    return in_one_line(text[lead.end() : stop.start() if stop else limit].split(), first=True)


def _answers(text: str, quantity: Quantity, limit: int, before: str) -> bool:
    """Whether the phrase before a counted noun is what the count measures: it asks, acts, or the noun says nothing."""
    lead = text[max(limit, quantity.start - 60) : quantity.start]
    if A_FIGURE.search(before) and not lead.endswith(": "):
        return False
    if quantity.kind == "ratio":
        return before.lower() not in WEAK and (not lead.endswith(": ") or (quantity.unit or "").lower() in PEOPLE)
    generic = (quantity.unit or "").lower() in GENERIC and not _PLACED.search(lead)
    return (
        generic
        or _asks(text, quantity.start, limit, before)
        or bool(_ACTED.search(lead))
        or (bool(_GIVEN_TO.search(lead)) and len(before.split()) > 1 and not ACTOR.match(before))
        or bool(_MOVES_BY.search(lead))
        or (
            (quantity.unit or "").lower() in PEOPLE
            and bool(_TO_CLASS.fullmatch(lead.rpartition(before)[2]))
            and (not _ENGAGES.match(before) or bool(_ACT_WITH_OBJECT.match(before)))
        )
    )


def _each(text: str, start: int, limit: int) -> str | None:
    """ "mỗi tổ" of "mỗi tổ từ 15 đến 20 người", where nothing but a bound stands between."""
    match = _EACH.search(text[max(limit, start - 60) : start])
    return match["each"] if match and not _EACH_HAS.search(match["each"]) else None


def says_the_same(between: str, *, moved: bool = False) -> bool:
    """Whether two figures measure one thing by what stands between them.

    "4.805/5.196 hồ sơ, đạt 92,47%": a link alone; "26 nhiệm vụ được giao (đạt 86,7%)", "3,12%, giảm 0,9%": a link of degree.
    `moved`: only a link of movement will do ("03 vụ, giảm 02 vụ").
    """
    if moved or _SAME.fullmatch(between):
        return not moved or bool(_MOVED.fullmatch(between))
    return not stripped(between.strip(" ,(")) and not re.search(r"[;.]", between) and bool(between.strip(" ,"))


def _asks(text: str, start: int, limit: int, before: str) -> bool:
    """Whether the phrase before the number ends in a colon or "là", or begins with "tổng số": the number answers it."""
    lead = text[max(limit, start - 8) : start].rstrip().lower()
    return lead.endswith((":", " là")) or before.lower().startswith(("tổng số", "số lượng"))
