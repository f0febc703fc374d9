"""The phrases on either side of a figure that may say what it measures, without what belongs to neither.

"Công an xã đã tiếp nhận 53 hồ sơ quá hạn; …"   before: "tiếp nhận";   after: "hồ sơ quá hạn"

A phrase ends at a break (a mark, a stop word); links ("đạt", "là"), openings ("trong đó"), who acted, the period and the place are
taken off, and other figures with them.
"""

from __future__ import annotations

import re

from extractors.vietnamese.measured_words import (
    ACTIONS,
    ACTORS,
    ACTS,
    BEFORE_FIGURES,
    BESIDE,
    BOUNDS,
    DANGLING,
    DIMENSIONS,
    EMPTY,
    GRANTS,
    LINKS,
    MEASURE_HEADS,
    NAMING_LINKS,
    NO_LINKS,
    NO_STOPS,
    NO_SUBJECT,
    OPENINGS,
    PEOPLE,
    STATUSES,
    STOPS,
    SUBJECT_ENDS,
    TOPIC_HEADS,
)
from extractors.vietnamese.names import CAPITAL
from extractors.vietnamese.phrases import any_of
from extractors.vietnamese.preselection import Closing, Holding
from extractors.vietnamese.quantities import Quantity, quantities
from extractors.vietnamese.units import FUNCTION_WORDS, MEASURES


def _not_within(words: tuple[str, ...]) -> str:
    """What holds before the space in the middle of a phrase that is none of these words of two syllables."""
    return "".join(rf"(?<!{first}(?=[ ]{second}))" for first, second in (word.split() for word in words))


_NO_STOP = _not_within(NO_STOPS)
_BREAK_BEFORE = re.compile(
    r"(?P<abbreviation>\([A-ZĐ]{2,12}\))|;|:|\(|\)|\n|,(?!\d)|[ ][-–—][ ](?![A-ZĐ])|\./\.|\.[ ](?=[^\W\d_])"
)
BREAK_AFTER = re.compile(
    rf"""[;:()\n] | [.](?!\d) | ,[ ](?=\d)
    | (?=[ ]) (?: [ ][x×=][ ] | [ ]là[ ](?=\d)
      | [ ](?:{any_of(BEFORE_FIGURES)})[ ](?=\d)(?!\d+[ ]tuổi) | [ ]của[ ](?=(?-i:[{CAPITAL}])|(?:xã|phường|tỉnh|thôn)(?!\w))
      | [ ](?:{any_of(DIMENSIONS)})[ ](?:(?:{any_of(BOUNDS)})[ ])?(?=\d) | [ ]đạt[ ](?:[^\W\d_]+[ ]){{0,2}}\d[\d.,]*[ ]?%
      | {_NO_STOP} [ ](?:{any_of(STOPS)}) (?!\w|[ ](?:hạn|ngữ|song|phương)(?!\w)) )""",
    re.IGNORECASE | re.VERBOSE,
)
_ACTION = re.compile(rf"(?=[ ])(?<!không)(?<!chưa){_NO_STOP}[ ](?:{any_of(ACTIONS)})(?!\w|[ ]ăn(?!\w))", re.IGNORECASE)
_TOPIC = re.compile(r"[ ]về(?!\w)", re.IGNORECASE)
_TOPIC_HEAD = re.compile(rf"[ ](?:{any_of(TOPIC_HEADS)})(?!\w)", re.IGNORECASE)
_ACT_OR_GRANT = re.compile(rf"(?<!\w)(?:{any_of((*ACTS, *GRANTS))})(?!\w)", re.IGNORECASE)
ACTOR = re.compile(
    rf"(?:{any_of(ACTORS)})(?!\w)(?![ ](?:chức|hành|nghị|thảo|dịch|thông|viên|trồng|liệu|khám)(?!\w))", re.IGNORECASE
)
_OBJECT = re.compile(
    r"[ ](?:Công[ ]ty|Tập[ ]đoàn|Tổng[ ]công[ ]ty|Hợp[ ]tác[ ]xã|UBND|Ủy[ ]ban|Sở|Trung[ ]tâm|Đảng[ ]ủy)(?!\w).*$"
)
_SUM = re.compile(r"\d[^\W\d_/ ]*[ ]?[x×*][ ]?\d|[ ][x×][ ]\d")
_CODE_OR_DAY = re.compile(r"\d[/-](?:\d{4}[/-])?[A-ZĐ]{2}|\d{1,2}/\d{1,2}/\d{4}")
"""The number of a document, or a day: what stands before a figure is then no name of it."""
_PLACE_NAME = re.compile(r"(?:xã|phường|đặc[ ]khu|thôn|huyện|thị[ ]trấn|tỉnh)[ ][A-ZĐÀ-Ỹ][^,;.]*$")
_PERIOD = re.compile(
    r"""[ ] (?: (?:tính[ ])?đến[ ] | trong[ ] | của[ ] | từ[ ] | cả[ ] )? (?:hết[ ])?
    (?: (?:ngày|tháng|năm|quý|giai[ ]đoạn|năm[ ]học|kỳ)[ ](?:\d|[IVX]+\b|nay|này) | \d{1,2}[ ]tháng[ ](?:đầu|cuối)
      | \d{1,2}[/.-]\d{1,2}[/.-]\d{4} | \d{1,2}/\d{4} ) .*$""",
    re.IGNORECASE | re.VERBOSE,
)
_PLACE = re.compile(
    r"[ ](?:theo|tại|bằng|thông[ ]qua|qua(?=[ ]\d))[ ].*$|[ ]của[ ][A-ZĐ].*$|[ ]cho[ ](?:nhà[ ]thầu|chủ[ ]đầu[ ]tư|[A-ZĐ]).*$"
)
_DIGIT = re.compile(r"\d")
_DATED = re.compile(r"(?:ngày|tháng|năm|quý|đợt|lần)[ ]$", re.IGNORECASE)
_LEADS_ON = re.compile(r"(?:nêu|này|đó|trên|cũ|mới)(?!\w)", re.IGNORECASE)
_NAMING_LINK = Closing(
    (*NAMING_LINKS, *BOUNDS, "từ", "là", "tối đa"),
    rf"(?<!\w)[ ]*(?:(?:với|có)[ ])?(?P<name>{any_of(NAMING_LINKS)})(?:[ ](?:{any_of(BOUNDS)}|từ|là|tối[ ]đa))*[ ]*\Z",
    re.IGNORECASE,
)
_OR_MORE = re.compile(r"[ ]trở[ ](?:lên|xuống)(?=[ ][^\W\d_])", re.IGNORECASE)
A_FIGURE = re.compile(r"\d[\d.,]*(?:[ ]?%|[ ][^\W\d_]+)")
_STATE = re.compile(r"[ ](?:chưa|đã|được|bị|đang|còn|có|là)(?!\w)|[ ]\d", re.IGNORECASE)
_STRONG_HEADS = re.compile(r"(?:tỷ[ ]lệ|tỉ[ ]lệ|tổng|chỉ[ ]số|tốc[ ]độ|mức[ ]độ)(?!\w)", re.IGNORECASE)
_MEASURED_UNITS = frozenset({*MEASURES.values(), "VND", "USD", "EUR", "%"})
_LED_UP_TO = re.compile(r"^.*[ ](?:để|mỗi[ ](?:ngày|tuần|tháng|quý|năm))[ ](?=[^\W\d_])")
_COMMA = re.compile(r",(?!\d)")
_AND_ANOTHER = re.compile(r"[ ]và[ ](?=[^,;.]{0,40}\d)")
_LINK = Closing(LINKS, rf"(?:(?=[ ])|^){_not_within(NO_LINKS)}(?:[ ]+|^)(?:{any_of(LINKS)})[ ]*$", re.IGNORECASE)
_UNTIL = (
    r"(?:(?:tính[ ])?(?:(?:đến|trong|từ|cuối|đầu|đến[ ]cuối|cả)[ ])?(?:hết[ ])?(?:ngày|tháng|năm|quý)[ ]\d[\d/]*,?"
    r"|(?:tính[ ])?đến[ ](?:hết[ ])?\d{1,2}[/.-]\d{1,2}[/.-]\d{4},?)"
)
_OPENING = re.compile(
    rf"""^ [ ]* (?: [-–—+*•] | {_UNTIL} | \(?(?:\d{{1,2}}|[ivx]{{1,4}})\) | [a-zđ]\)
      | (?:{any_of(OPENINGS)}) (?! [ ]lại(?!\w) | [ ]mặt(?!\w|[ ]bằng(?!\w)) ) ) (?: [ ]+ | $ )""",
    re.IGNORECASE | re.VERBOSE,
)
_HEADS = re.compile(
    rf"(?<!\w)(?:tổng[ ](?!hợp|kết|cục|công|bí)[^\W\d_]+[ ][^\W\d_]+|(?:{any_of(MEASURE_HEADS)})(?!\w))", re.IGNORECASE
)
_BESIDE = re.compile(rf"(?:{any_of(BESIDE)})(?!\w)", re.IGNORECASE)
_LISTED = re.compile(
    rf"""(?: ^[ ]* | [;:(.][ ] | ,[ ] )
    (?P<list> (?:tổng[ ]số|số|{any_of(MEASURE_HEADS)})(?![ ]hóa) (?:[ ][^\W\d_]+){{1,14}} (?:,(?:[ ][^\W\d_]+){{1,8}}){{1,3}} :?[ ]? )$""",
    re.IGNORECASE | re.VERBOSE,
)
_SUBJECT = Holding(
    SUBJECT_ENDS,
    rf"""^ (?:[^\W_]+[ ]){{2,12}} (?: (?-i:[{CAPITAL}])[^\W_]*[ ](?:đã|mới|còn) | [^\W_]+[ ](?:phải|cần) ) [ ]
    (?= [^\W\d_]+ (?:[ ][^\W\d_]+){{0,3}} $ )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Who or what it is of which an act is told: a name before "đã", "mới", "còn", any phrase before "phải"."""
_LIST_OF_OBJECTS = re.compile(
    rf"""(?: {any_of(ACTS)} | (?:{any_of(PEOPLE)}|người[ ][^\W\d_]+)[ ](?:được|bị|mắc) ) (?:[ ][^\W\d_]+){{1,5}}""",
    re.IGNORECASE | re.VERBOSE,
)
_LIST_OF_DEGREES = re.compile(rf"(?:[^\W\d_]+[ ]){{1,8}}(?:{any_of(STATUSES)})", re.IGNORECASE)
_A_WORD = re.compile(r"[^\W\d_]{2}")
_NO_SUBJECT = re.compile(rf"[ ](?:{any_of(NO_SUBJECT)})(?!\w)", re.IGNORECASE)
MAX_WORDS = 16
"""A longer phrase says more than what is measured; it is cut at the far end."""
COMPLEMENT = 6
"""How many words behind a counted noun belong to its name at most."""
LONGEST_STOP = 48
"""How many code points a stop has at most, with what must stand behind it."""
MOST_LINKS = 6
"""Links and openings that are taken off a phrase at most."""
REACH = 240
"""How many code points before a figure are looked at for its name."""


def is_counted(quantity: Quantity) -> bool:
    """Whether the unit is a counted noun, not a measure or money."""
    unit = (quantity.unit or "%").split("/")[0]
    return (quantity.kind == "count" and unit != "%") or (
        quantity.kind in ("ratio", "range") and unit not in _MEASURED_UNITS
    )


def phrase_after(text: str, quantity: Quantity, limit: int) -> str | None:
    """The phrase from the counted noun or behind the unit; of a percentage it may run over commas ("100% cán bộ, công chức …")."""
    counts = is_counted(quantity)
    begin = quantity.after if counts else quantity.end
    if bound := _OR_MORE.match(text, begin, limit):
        begin = bound.end()
    if not counts and (
        _NO_SUBJECT.match(text, begin, limit)
        or BREAK_AFTER.match(text, begin, limit)
        or not re.match(r"[ ][^\W\d_]", text[begin : begin + 2])
    ):
        return None
    if quantity.kind == "measure" and text[begin:limit].split(None, 1)[0].lower() in FUNCTION_WORDS:
        return None
    end = limit
    patterns = [BREAK_AFTER, _AND_ANOTHER]
    if quantity.unit != "%":
        patterns += [_COMMA, _ACTION] if counts else [_COMMA, _STATE]
        patterns += [] if _TOPIC_HEAD.match(text, begin) else [_TOPIC]
    state = _STATE.match(text, begin, limit)
    for pattern in patterns:
        within = max(state.end() + 1 if state and pattern is _STATE else begin + 1, quantity.end)
        stop = pattern.search(text, within, min(limit, end + LONGEST_STOP))
        end = min(end, stop.start()) if stop else end
    words = text[begin:end].split()
    while len(words) > 1 and words[-1].lower() in DANGLING:
        words.pop()
    phrase = in_one_line(words, first=True)
    if phrase and counts and quantity.unit:
        return " ".join(phrase.split()[: len(quantity.unit.split()) + COMPLEMENT])
    return phrase


def phrase_before(text: str, start: int, limit: int, *, counted: bool = False) -> str | None:
    """The last clause before the number that is not empty once links ("đạt", "là") and openings ("trong đó") are taken off.

    `counted`: the number has a noun of its own, which names it better than a clause with another figure.
    """
    end, reach = start, max(limit, start - REACH)
    breaks = [match for match in _BREAK_BEFORE.finditer(text, reach, end) if not match["abbreviation"]]
    for passed in range(4):
        begin = breaks[-1].end() if breaks else reach
        phrase = stripped(text[begin:end])
        if (naming := _NAMING_LINK.search(text, begin, end)) and (
            (breaks and naming.start() == begin) or A_FIGURE.search(text, begin, naming.start())
        ):
            return naming["name"]
        opened_by = text[begin - 1 : begin] if breaks else ""
        if phrase and not _says_nothing(phrase, place_too=passed > 0 or opened_by == "("):
            head = _last_head(phrase) or _head_of_list(text[reach:end])
            if head:
                return in_one_line((stripped(_without_tail(head)) or head).split(), first=True)
            told = _done(phrase)
            phrase = stripped(_without_tail(_without_actor(told if counted else _without_figure(told)))) or phrase
            begins = [reach, *(match.end() for match in breaks)]
            return in_one_line(_with_verbs_before(text, begins, phrase).split(), first=False)
        if not breaks or text[breaks[-1].start()] in ";\n.":
            return None
        end = _opening_of(text, breaks).start()
    return None


def _opening_of(text: str, breaks: list[re.Match[str]]) -> re.Match[str]:
    """The last break taken off the list; with a closing parenthesis, all breaks to where it was opened."""
    last = breaks.pop()
    if text[last.start()] == ")":
        while breaks and text[breaks[-1].start()] not in "(;\n":
            breaks.pop()
        if breaks and text[breaks[-1].start()] == "(":
            return breaks.pop()
    return last


def _says_nothing(phrase: str, *, place_too: bool) -> bool:
    """Whether the clause before a figure names nothing: a word of degree, a sum ("x 30 người"), a figure alone, "của …".

    `place_too`: the name of a place does not either, where it stands in parentheses or a mark parts it from the figure.
    """
    return (
        phrase.lower() in EMPTY
        or phrase.lower().startswith(("của ", "so với "))
        or bool(_SUM.search(phrase))
        or bool(_CODE_OR_DAY.search(_PERIOD.sub("", phrase)))
        or (place_too and bool(_PLACE_NAME.match(phrase)))
        or (phrase[:1].isdigit() and _is_figure(phrase))
    )


def _is_figure(phrase: str) -> bool:
    """Whether the phrase is a figure with its unit, or with what a percentage is of ("84,7% dự toán"), and no more."""
    first = next(iter(quantities(phrase)), None)
    if first is None or first.start:
        return False
    return first.end == len(phrase) or (first.unit == "%" and bool(_NO_SUBJECT.match(phrase, first.end)))


def _without_figure(phrase: str) -> str:
    """The phrase behind another figure, from its counted noun on ("Thay 05 cống khẩu độ"), or before it ("chi trả 143/147 hộ")."""
    if not _DIGIT.search(phrase):
        return phrase
    kept = " ".join(phrase.split()[-MAX_WORDS:])
    others = [
        other
        for other in quantities(kept)
        if other.unit and not (other.time or other.guessed or other.structural or _DATED.search(kept[: other.start]))
    ]
    if not others:
        return phrase
    last = others[-1]
    behind = stripped(kept[last.end :])
    if behind and kept[last.end] == " " and not _NO_SUBJECT.match(f" {behind}") and not _LEADS_ON.match(behind):
        return stripped(kept[last.after :]) if is_counted(last) else behind
    return stripped(kept[: others[0].start]) or phrase


def _done(phrase: str) -> str:
    """The phrase behind its last "để" or "mỗi quý": what is to be done says more than with what and how often."""
    return _LED_UP_TO.sub("", phrase)


def _without_actor(phrase: str) -> str:
    """The phrase from what was done on, where it begins with who did it ("Công an xã tiếp nhận" → "tiếp nhận")."""
    if subject := _SUBJECT.search(phrase):
        return phrase[subject.end() :]
    if not ACTOR.match(phrase) or A_FIGURE.search(phrase):
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
    return stripped(match["list"]) if match else None


def _goes_on(piece: str, phrase: str) -> bool:
    """Whether the phrase goes on with what the piece before its comma began: objects of an act, states of people, degrees.

    "Chi trả lương hưu, | trợ cấp"; "người mắc tăng huyết áp, | đái tháo đường"; "xếp loại Tốt, | Khá".
    """
    if phrase.lower() in STATUSES:
        return bool(_LIST_OF_DEGREES.fullmatch(piece))
    return len(phrase.split()) <= 3 and not _ACT_OR_GRANT.match(phrase) and bool(_LIST_OF_OBJECTS.fullmatch(piece))


def _with_verbs_before(text: str, begins: list[int], phrase: str) -> str:
    """The phrase with the short verbs that share its object before it ("đã kê khai, đo đạc 31/40 hộ"); `begins` are the clauses' starts."""
    for farther, nearer in zip(reversed(begins[:-1]), reversed(begins[1:]), strict=True):
        piece = stripped(text[farther : nearer - 1])
        if text[nearer - 1] == "," and _goes_on(piece, phrase):
            return f"{piece}, {phrase}"
        if (
            text[nearer - 1] != ","
            or not 0 < len(piece.split()) <= 3
            or not (piece[:1].islower() or (farther == begins[0] and not _BESIDE.match(piece)))
            or re.search(r"\d", piece)
        ):
            break
        phrase = f"{piece}, {phrase}"
    return phrase


def stripped(phrase: str) -> str:
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


def in_one_line(words: list[str], *, first: bool) -> str | None:
    """The words with single spaces, at most MAX_WORDS of them: the first ones, or the last."""
    kept = words[:MAX_WORDS] if first else words[-MAX_WORDS:]
    return " ".join(kept).strip(" -–—:,.") or None
