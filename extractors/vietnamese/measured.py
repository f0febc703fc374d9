"""What a figure measures: the shortest phrase of its sentence that says so.

"tỷ lệ hộ dùng nước sạch đạt 91,5% và …"      → "tỷ lệ hộ dùng nước sạch"       (before the figure)
"100% thôn có nhà văn hóa; …"                  → "thôn có nhà văn hóa"           (after it)
"mở 03 lớp bồi dưỡng về kế toán tại …"         → "lớp bồi dưỡng về kế toán"      (the counted noun and what belongs to it)
"""

from __future__ import annotations

import re

from extractors.vietnamese.measured_words import (
    ACTIONS,
    ACTORS,
    ACTS,
    BASES,
    BESIDE,
    BOUNDS,
    DONE,
    EMPTY,
    ENGAGING,
    GENERIC,
    GRANTS,
    LINKS,
    MEASURE_HEADS,
    NO_SUBJECT,
    OPENINGS,
    PEOPLE,
    STOPS,
    TOPIC_HEADS,
    WEAK,
)
from extractors.vietnamese.names import CAPITAL
from extractors.vietnamese.phrases import any_of
from extractors.vietnamese.preselection import Closing
from extractors.vietnamese.quantities import Quantity
from extractors.vietnamese.units import FUNCTION_WORDS, MEASURES
from models.values import Span

_BREAK_BEFORE = re.compile(r";|:|\(|\)|\n|,(?!\d)|[ ][-–—][ ](?![A-ZĐ])|\./\.|\.[ ](?=[^\W\d_])")
_BREAK_AFTER = re.compile(
    rf"""[;:()\n] | [.](?!\d) | ,[ ](?=\d) | [ ][x×=][ ] | [ ]đạt[ ](?:[^\W\d_]+[ ]){{0,2}}\d[\d.,]*[ ]?%
    | (?<!mặt)(?<!công)(?<!kèm)(?<!tiếp)(?<!có) [ ](?:{any_of(STOPS)})(?!\w|[ ]hạn(?!\w))""",
    re.IGNORECASE | re.VERBOSE,
)
_ACTION = re.compile(rf"(?<!không)(?<!chưa)[ ](?:{any_of(ACTIONS)})(?!\w)", re.IGNORECASE)
_TOPIC = re.compile(r"[ ]về(?!\w)", re.IGNORECASE)
_TOPIC_HEAD = re.compile(rf"[ ](?:{any_of(TOPIC_HEADS)})(?!\w)", re.IGNORECASE)
_ACT_OR_GRANT = re.compile(rf"(?<!\w)(?:{any_of((*ACTS, *GRANTS))})(?!\w)", re.IGNORECASE)
_ACTED = re.compile(
    rf"(?<!\w)(?:{any_of(ACTS)})(?:[ ](?:{any_of(DONE)})){{0,2}}[ ]$",
    re.IGNORECASE,
)
_GIVEN_TO = re.compile(
    r"(?<!bố[ ]trí)(?<!dành)(?<!mở)(?<!giao)[ ]cho[ ](?:(?:ít[ ]nhất|tối[ ]thiểu|trên|hơn|khoảng|gần)[ ])?$",
    re.IGNORECASE,
)
_ENGAGES = re.compile(rf"(?:{any_of(ENGAGING)})(?!\w)", re.IGNORECASE)
_MOVES_BY = re.compile(r"[ ](?:giảm|tăng)(?:[ ](?:được|thêm))?[ ]$", re.IGNORECASE)
_ACTOR = re.compile(
    rf"(?:{any_of(ACTORS)})(?!\w)(?![ ](?:chức|hành|nghị|thảo|dịch|thông|viên|trồng|liệu|khám)(?!\w))", re.IGNORECASE
)
_OBJECT = re.compile(
    r"[ ](?:Công[ ]ty|Tập[ ]đoàn|Tổng[ ]công[ ]ty|Hợp[ ]tác[ ]xã|UBND|Ủy[ ]ban|Sở|Trung[ ]tâm|Đảng[ ]ủy)(?!\w).*$"
)
_IN_PARENTHESES = re.compile(r"[^\W\d_][ ]\(")
"""What stands before a figure that is in parentheses behind what it counts: "cán bộ nữ (12 người)"."""
_PROPER_NAME = re.compile(rf"[{CAPITAL}][^\W\d_]*(?:[ ](?:[{CAPITAL}][^\W\d_]*|\d{{1,2}})){{0,5}}")
_SHARE_HEAD = re.compile(
    r"(?<!\w)(?:tỷ[ ]lệ|tỉ[ ]lệ|mức[ ]độ)(?:[ ](?!đạt|từ|là|của|trên|còn|dưới|bình|như|(?:cao|thấp)[ ]như)[^\W\d_]+){1,8}",
    re.IGNORECASE,
)
_SUM = re.compile(r"\d[^\W\d_/ ]*[ ]?[x×*][ ]?\d|[ ][x×][ ]\d")
_CODE_OR_DAY = re.compile(r"\d[/-](?:\d{4}[/-])?[A-ZĐ]{2}|\d{1,2}/\d{1,2}/\d{4}")
"""The number of a document, or a day: what stands before a figure is then no name of it."""
_BODY_ALONE = re.compile(
    rf"(?:{any_of(ACTORS)})(?:[ ](?:{any_of(ACTORS)}|[{CAPITAL}][^\W\d_]*|\d{{1,2}}|và|[-–]))*", re.IGNORECASE
)
"""A body and nothing else: it says whose the figure is."""
_PLACE_NAME = re.compile(r"(?:xã|phường|đặc[ ]khu|thôn|huyện|thị[ ]trấn|tỉnh)[ ][A-ZĐÀ-Ỹ][^,;.]*$")
_PERIOD = re.compile(
    r"""[ ] (?: (?:tính[ ])?đến[ ] | trong[ ] | của[ ] | từ[ ] | cả[ ] )? (?:hết[ ])?
    (?: (?:ngày|tháng|năm|quý|giai[ ]đoạn|năm[ ]học|kỳ)[ ](?:\d|[IVX]+\b|nay|này) | \d{1,2}[ ]tháng[ ](?:đầu|cuối)
      | \d{1,2}[/.-]\d{1,2}[/.-]\d{4} | \d{1,2}/\d{4} ) .*$""",
    re.IGNORECASE | re.VERBOSE,
)
_PLACE = re.compile(r"[ ](?:theo|tại|bằng|thông[ ]qua|qua(?=[ ]\d))[ ].*$|[ ]của[ ][A-ZĐ].*$")
_EACH = re.compile(
    r"""(?:^|[,;:(][ ]?) (?P<each> mỗi(?:,?[ ][^\W\d_]+){1,7}? )
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
_A_FIGURE = re.compile(r"\d[\d.,]*(?:[ ]?%|[ ][^\W\d_]+)")
_PLACED = re.compile(r"[ ](?:tại|ở|trong|của|thuộc|trên)[ ]$", re.IGNORECASE)
_STATE = re.compile(r"[ ](?:chưa|đã|được|bị|đang|còn|có|là)(?!\w)|[ ]\d", re.IGNORECASE)
_GRANT = re.compile(
    rf"(?<!\w)(?P<grant>{any_of(GRANTS)})[ ](?:(?:thêm|khoảng|trên|gần|hơn|tối[ ]thiểu|ít[ ]nhất)[ ])?$", re.IGNORECASE
)
_PURPOSE = re.compile(r"[ ](?:cho|để|phục[ ]vụ)[ ]", re.IGNORECASE)
_STRONG_HEADS = re.compile(r"(?:tỷ[ ]lệ|tỉ[ ]lệ|tổng|chỉ[ ]số|tốc[ ]độ|mức[ ]độ)(?!\w)", re.IGNORECASE)
_MEASURED_UNITS = frozenset({*MEASURES.values(), "VND", "USD", "EUR", "%"})
_COMMA = re.compile(r",(?!\d)")
_AND_ANOTHER = re.compile(r"[ ]và[ ](?=[^,;.]{0,40}\d)")
_COMPOUNDS = "".join(
    f"(?<!{syllable})"
    for syllable in (
        "thực",
        "thể",
        "hoàn",
        "phát",
        "xuất",
        "hình",
        "trưởng",
        "thường",
        "định",
        "nhà",
        "đất",
        "tổng",
        "cấp",
        "mặt",
    )
)
"""Syllables that make another word of a link: "thực hiện", "hoàn thành"."""
_LINK = Closing(LINKS, rf"(?:(?=[ ])|^){_COMPOUNDS}(?:[ ]+|^)(?:{any_of(LINKS)})[ ]*$", re.IGNORECASE)
_UNTIL = r"(?:tính[ ])?(?:(?:đến|trong|từ|cuối|đầu|đến[ ]cuối|cả)[ ])?(?:hết[ ])?(?:ngày|tháng|năm|quý)[ ]\d[\d/]*,?"
_OPENING = re.compile(
    rf"^[ ]*(?:[-–—+*•]|{_UNTIL}|\(?(?:\d{{1,2}}|[ivx]{{1,4}})\)|[a-zđ]\)|(?:{any_of(OPENINGS)})(?![ ]lại(?!\w)))(?:[ ]+|$)",
    re.IGNORECASE,
)
_HEADS = re.compile(
    rf"(?<!\w)(?:tổng[ ](?!hợp|kết|cục|công|bí)[^\W\d_]+[ ][^\W\d_]+|(?:{any_of(MEASURE_HEADS)})(?!\w))", re.IGNORECASE
)
_BESIDE = re.compile(rf"(?:{any_of(BESIDE)})(?!\w)", re.IGNORECASE)
_LISTED = re.compile(
    rf"""(?: ^[ ]* | [;:(.][ ] | ,[ ] )
    (?P<list> (?:tổng[ ]số|số|{any_of(MEASURE_HEADS)})(?![ ]hóa) (?:[ ][^\W\d_]+){{1,8}} (?:,(?:[ ][^\W\d_]+){{1,8}}){{1,3}} :?[ ]? )$""",
    re.IGNORECASE | re.VERBOSE,
)
_A_WORD = re.compile(r"[^\W\d_]{2}")
_NO_SUBJECT = re.compile(rf"[ ](?:{any_of(NO_SUBJECT)})(?!\w)", re.IGNORECASE)
MAX_WORDS = 16
"""A longer phrase says more than what is measured; it is cut at the far end."""
COMPLEMENT = 6
"""How many words behind a counted noun belong to its name at most."""
MOST_LINKS = 6
"""Links and openings that are taken off a phrase at most."""
REACH = 240
"""How many code points before a figure are looked at for its name."""


def measured(text: str, quantity: Quantity, sentence: Span) -> str | None:
    """The phrase that says what the quantity measures, in one line; None if its sentence does not say."""
    start, limit = quantity.start, sentence[0]
    after = _phrase_after(text, quantity, sentence[1])
    if quantity.unit and _is_counted(quantity) and quantity.end > quantity.after:
        # the counted noun is named with what belongs to it; if nothing does, by what the sentence asked for before
        bare = after is None or len(after.split()) <= len(quantity.unit.split())
        if not bare:
            return after
        before = _phrase_before(text, start, limit)
        if before and _stands_alone(text, quantity, limit) and not _A_FIGURE.search(before):
            return before
        if each := _each(text, start, limit):
            return each
        return before if before and _answers(text, quantity, limit, before) else after
    lead = text[max(limit, start - 60) : start]
    if quantity.kind == "money" and _GRANT.search(lead):
        named = _phrase_before(text, start, limit)
        granted = _GRANT.search(lead)
        of_what = named if named and not _is_name(named) else granted["grant"] if granted else None
        return _purpose(text, quantity.end, sentence[1]) or of_what
    if quantity.kind == "measure" and not quantity.time and after and not _ACTED.search(lead):
        return after
    if after and quantity.unit == "%":
        return after
    before = _phrase_before(text, start, limit)
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
    return _in_one_line(heads[-1][0], first=True) if heads else None


def _is_counted(quantity: Quantity) -> bool:
    """Whether the unit is a counted noun, not a measure or money."""
    unit = (quantity.unit or "%").split("/")[0]
    return (quantity.kind == "count" and unit != "%") or (
        quantity.kind in ("ratio", "range") and unit not in _MEASURED_UNITS
    )


def _purpose(text: str, end: int, limit: int) -> str | None:
    """What money is for, where "cho …" or "để …" follows it."""
    lead = _PURPOSE.match(text, end, limit)
    if lead is None:
        return None
    stop = _BREAK_AFTER.search(text, lead.end(), limit)
    return _in_one_line(text[lead.end() : stop.start() if stop else limit], first=True)


def _answers(text: str, quantity: Quantity, limit: int, before: str) -> bool:
    """Whether the phrase before a counted noun is what the count measures: it asks, acts, or the noun says nothing."""
    if _A_FIGURE.search(before):
        return False
    lead = text[max(limit, quantity.start - 60) : quantity.start]
    if quantity.kind == "ratio":
        return before.lower() not in WEAK and not lead.endswith(": ")
    generic = (quantity.unit or "").lower() in GENERIC and not _PLACED.search(lead)
    return (
        generic
        or _asks(text, quantity.start, limit, before)
        or bool(_ACTED.search(lead))
        or (bool(_GIVEN_TO.search(lead)) and len(before.split()) > 1 and not _ACTOR.match(before))
        or bool(_MOVES_BY.search(lead))
        or ((quantity.unit or "").lower() in PEOPLE and lead.endswith(f"{before} ") and not _ENGAGES.match(before))
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
    return not _stripped(between.strip(" ,(")) and not re.search(r"[;.]", between) and bool(between.strip(" ,"))


def _asks(text: str, start: int, limit: int, before: str) -> bool:
    """Whether the phrase before the number ends in a colon or "là", or begins with "tổng số": the number answers it."""
    lead = text[max(limit, start - 8) : start].rstrip().lower()
    return lead.endswith((":", " là")) or before.lower().startswith(("tổng số", "số lượng"))


def _phrase_after(text: str, quantity: Quantity, limit: int) -> str | None:
    """The phrase from the counted noun or behind the unit; of a percentage it may run over commas ("100% cán bộ, công chức …")."""
    counts = _is_counted(quantity)
    begin = quantity.after if counts else quantity.end
    if not counts and (_NO_SUBJECT.match(text, begin, limit) or not re.match(r"[ ][^\W\d_]", text[begin : begin + 2])):
        return None
    if quantity.kind == "measure" and text[begin:limit].split(None, 1)[0].lower() in FUNCTION_WORDS:
        return None
    ends = [limit]
    patterns = [_BREAK_AFTER, _AND_ANOTHER]
    if quantity.unit != "%":
        patterns += [_COMMA, _ACTION] if counts else [_COMMA, _STATE]
        patterns += [] if _TOPIC_HEAD.match(text, begin) else [_TOPIC]
    for pattern in patterns:
        stop = pattern.search(text, max(begin + 1, quantity.end), limit)
        ends += [stop.start()] if stop else []
    phrase = _in_one_line(text[begin : min(ends)], first=True)
    if phrase and counts and quantity.unit:
        return " ".join(phrase.split()[: len(quantity.unit.split()) + COMPLEMENT])
    return phrase


def _phrase_before(text: str, start: int, limit: int) -> str | None:
    """The last clause before the number that is not empty once links ("đạt", "là") and openings ("trong đó") are taken off."""
    end, reach = start, max(limit, start - REACH)
    breaks = list(_BREAK_BEFORE.finditer(text, reach, end))
    for _ in range(4):
        begin = breaks[-1].end() if breaks else reach
        phrase = _stripped(text[begin:end])
        if phrase and not _says_nothing(phrase, text[begin - 1 : begin] if breaks else ""):
            head = _last_head(phrase) or _head_of_list(text[reach:end])
            if head:
                return _in_one_line(_stripped(_without_tail(head)) or head, first=True)
            phrase = _stripped(_without_tail(_without_actor(_done(phrase)))) or phrase
            return _in_one_line(
                _with_verbs_before(text, [reach, *(match.end() for match in breaks)], phrase), first=False
            )
        if not breaks or text[breaks[-1].start()] in ";\n.":
            return None
        end = breaks.pop().start()
    return None


def _says_nothing(phrase: str, opened_by: str) -> bool:
    """Whether the clause before a figure names nothing: a word of degree, a sum ("x 30 người"), the place in parentheses."""
    return (
        phrase.lower() in EMPTY
        or bool(_SUM.search(phrase))
        or bool(_CODE_OR_DAY.search(_PERIOD.sub("", phrase)))
        or (opened_by == "(" and bool(_PLACE_NAME.match(phrase)))
    )


def _done(phrase: str) -> str:
    """The phrase behind its last "để": what is to be done says more than with what."""
    return phrase.rsplit(" để ", 1)[-1]


def _without_actor(phrase: str) -> str:
    """The phrase from what was done on, where it begins with who did it ("Công an xã tiếp nhận" → "tiếp nhận")."""
    if not _ACTOR.match(phrase) or _A_FIGURE.search(phrase):
        return phrase
    act = _ACT_OR_GRANT.search(phrase, 1)
    return _OBJECT.sub("", phrase[act.start() :]) if act else phrase


def _without_tail(phrase: str) -> str:
    """The phrase without the period and the place or ground behind it ("tổng thu 9 tháng đầu năm" → "tổng thu")."""
    shorter = _PERIOD.sub("", phrase)
    placed = _PLACE.sub("", shorter)
    for cut in (placed, shorter):
        if len(cut.split()) > 1 or _ACT_OR_GRANT.fullmatch(cut):
            return cut
    return phrase


def _last_head(phrase: str) -> str | None:
    """The phrase from its last measuring word on ("tỷ lệ …", "tổng diện tích …")."""
    heads = list(_HEADS.finditer(phrase))
    for head in reversed(heads):
        if _STRONG_HEADS.match(phrase, head.start()) and " với " not in phrase[head.start() :]:
            return phrase[head.start() :]
    return phrase[heads[-1].start() :] if heads else None


def _head_of_list(before: str) -> str | None:
    """The phrase from its measuring word on, where a list stands between ("tỷ lệ cán bộ, công chức, viên chức có chữ ký số")."""
    match = _LISTED.search(before)
    return _stripped(match["list"]) if match else None


def _with_verbs_before(text: str, begins: list[int], phrase: str) -> str:
    """The phrase with the short verbs that share its object before it ("đã kê khai, đo đạc 31/40 hộ"); `begins` are the clauses' starts."""
    for farther, nearer in zip(reversed(begins[:-1]), reversed(begins[1:]), strict=True):
        piece = _stripped(text[farther : nearer - 1])
        if (
            text[nearer - 1] != ","
            or not 0 < len(piece.split()) <= 3
            or not (piece[:1].islower() or (farther == begins[0] and not _BESIDE.match(piece)))
            or re.search(r"\d", piece)
        ):
            break
        phrase = f"{piece}, {phrase}"
    return phrase


def _stripped(phrase: str) -> str:
    """The phrase without links at its end and openings at its beginning."""
    for _ in range(MOST_LINKS):
        link = _LINK.search(phrase)
        if link is None:
            break
        phrase = phrase[: link.start()] + phrase[link.end() :]
    for _ in range(MOST_LINKS):
        opening = _OPENING.match(phrase)
        if opening is None:
            break
        phrase = phrase[opening.end() :]
    phrase = phrase.strip(" -–—:,.")
    return phrase if _A_WORD.search(phrase) else ""


def _in_one_line(phrase: str, *, first: bool) -> str | None:
    """The phrase with single spaces, at most MAX_WORDS words: the first ones, or the last."""
    words = phrase.split()
    kept = words[:MAX_WORDS] if first else words[-MAX_WORDS:]
    return " ".join(kept).strip(" -–—:,.") or None
