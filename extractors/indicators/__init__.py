"""Measured and targeted quantities (số liệu, chỉ tiêu): what a statistician would type into a table.

"Tỷ lệ hộ dùng nước sạch đạt 91,5%, vượt chỉ tiêu 90%."
  → percent 91.5, name "Tỷ lệ hộ dùng nước sạch", role result;  percent 90, role target

Figures are read by `vietnamese/quantities.py` and named by `vietnamese/measured.py`; here it is decided which of them measure
anything: not the number of a document or list, a date, a term, a name ("mức độ 2", "Đề án 06") or a structural phrase ("02 cấp").
"""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from extractors.claims import Claims
from extractors.indicators.parts import Part, parts_of
from extractors.indicators.periods import Periods
from extractors.indicators.table_figures import table_indicators
from extractors.structured import StructuredDocument
from extractors.vietnamese.measured import measured, says_the_same
from extractors.vietnamese.measured_words import STATUSES
from extractors.vietnamese.phrases import any_of
from extractors.vietnamese.preselection import Closing, Holding
from extractors.vietnamese.quantities import Quantity, is_share_of, quantities
from extractors.vietnamese.units import NUMBERED, NUMBERED_IN_COMPOUNDS
from models.document import Block
from models.records import Comparison, DateExpression, Indicator, IndicatorRole
from models.values import Span

READ = frozenset({"heading", "paragraph", "list_item", "footnote"})
"""Kinds of blocks whose running text is read; tables are read cell by cell."""
FEWEST_WORDS = 3
"""A table cell with fewer words holds a figure or a name, no prose."""

REACH = 300
"""How many code points before a bare number are looked at for the noun that it shares."""
MOST_TOLD = 12
"""Of how many figures before one in its sentence it may be a part or another degree."""
LONGEST_NAME = 200
"""How many code points behind a figure may say what it measures."""
LONGEST_SENTENCE = 2_000
"""A longer sentence is none any more: of it AROUND code points are kept on either side of a figure."""
AROUND = 250

_WORD = re.compile(r"[^\W\d_]{2,}")
_NUMBERED = Closing(
    NUMBERED,
    rf"(?<!\w)(?P<compound>(?:{any_of(NUMBERED_IN_COMPOUNDS)})[ ])?(?:{any_of(NUMBERED)})[ ]?[.:]?[ ]?$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"(?<![.!?:;,][ ])(?<!^)(?<!\w)[A-ZÀ-ỸĐ][^\W\d_]+[ ]$")
_WORD_BEFORE = re.compile(r"(?:^|[\s(“\"])(?P<word>[^\W\d_]+)[ ]$|[:;,][ ]$")
_MARKER = re.compile(
    r"[ ]*(?:[-–—+*•][ ]*)?(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[ivxIVX]{1,5}|[a-zđ])[.)/](?=[ \w]))?[ ]*"
)
_URL = re.compile(r"(?:https?://|www\.)\S{1,300}|\S{1,80}@\S{1,80}", re.IGNORECASE)
_TERM_BEFORE = re.compile(
    r"(?<!\w)(?:thời[ ]hạn|trong[ ]vòng|chậm[ ]nhất|trước|sau|kể[ ]từ|lúc|hồi|vào|mỗi|hạn|trong[ ]thời[ ]gian|cao[ ]điểm)"
    r"(?:[ ](?:là|không[ ]quá|tối[ ]đa|khoảng|lúc))?[ ]$|\d[ ]?(?:giờ|h)[ ]?$",
    re.IGNORECASE,
)
_TERM_AFTER = re.compile(
    r"[ ]?(?:\d|kể[ ]từ|trước|sau|tới|qua|đầu|cuối|đêm|ngày|sáng|chiều|trưa|tối|hôm|tháng)", re.IGNORECASE
)
_LABEL_AFTER = re.compile(r"(?:[ ]trở[ ](?:lên|xuống))?:[ ]?\d")
"""Behind a term that says of what the figures after the colon are: "Chậm từ 03 tháng trở lên: 19 đơn vị"."""
_DURATION = re.compile(
    r"(?<!\w)(?:thời[ ]gian|rút[ ]ngắn|cắt[ ]giảm|giảm|bình[ ]quân|trung[ ]bình|thời[ ]lượng|kéo[ ]dài|quá[ ]hạn|trễ[ ]hạn|sớm|"
    r"chậm(?![ ]nhất)|trễ|nợ|chờ|muộn|gián[ ]đoạn|bảo[ ]hành|lưu|lưu[ ]giữ|lưu[ ]trữ|dùng)(?!\w)",
    re.IGNORECASE,
)
_IN_PARENTHESES = re.compile(r"[ ]?\([^()]{0,200}\)")
_ENUMERATION = re.compile(r"(?<!\w)(?:tổng[ ]số|số[ ]lượng|số|trong[ ]đó|gồm)(?!\w)", re.IGNORECASE)
_ORDINAL_BEFORE = re.compile(r"(?<!tổng)[ ]số[ ]$", re.IGNORECASE)
_STATUS = re.compile(rf"(?<!\w)(?:{any_of(STATUSES)}):?[ ]$", re.IGNORECASE)
_BARE_BEFORE = re.compile(r"(?::|[ ]là|[ ]đạt|[ ]còn|[^\W\d_])[ ]$")
_BARE_AFTER = re.compile(r"[ ]?(?:[;,:)]|\.(?!\d)|\([\d,.]+[ ]?%\)|$)")

TARGET_WORDS = (
    "chỉ tiêu", "mục tiêu", "phấn đấu", "đặt ra", "kế hoạch giao", "được giao", "yêu cầu", "tối thiểu", "đề ra",
)  # fmt: skip
"""Words shortly before a figure that make it a target."""
_TARGET = Holding(TARGET_WORDS, rf"(?<!\w)(?:{any_of(TARGET_WORDS)})(?:[ ][^\W\d_]+){{0,6}}[ ]?$", re.IGNORECASE)
_STRIVING = Holding(("phấn đấu",), r"(?<!\w)phấn[ ]đấu(?!\w)", re.IGNORECASE)
_SHARE = Holding(("chiếm",), r"(?<!\w)(?:chiếm|chiếm[ ]tỷ[ ]lệ)[ ](?:khoảng[ ]|gần[ ]|trên[ ]|hơn[ ])?$", re.IGNORECASE)
_BASE = Holding(
    ("so với", "cùng kỳ", "ngoái", "trước"),
    r"(?<!\w)(?:so[ ]với|cùng[ ]kỳ|năm[ ]ngoái|năm[ ]trước|tháng[ ]trước|quý[ ]trước)(?:[ ](?:năm|quý|tháng)[ ](?:trước|[\d/IVX]+))?"
    r"(?:[ ](?:là|đạt|có|chỉ|mức|còn)){0,2}:?[ ]$",
    re.IGNORECASE,
)
_MOVED = Holding(
    ("tăng", "giảm", "bằng", "hơn", "vượt"),
    r"(?<!\w)(?P<move>tăng|giảm|bằng|cao[ ]hơn|thấp[ ]hơn|nhiều[ ]hơn|ít[ ]hơn|vượt)(?:[ ][^\W\d_]+){0,2}[ ]$",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"[ ](?P<with>so[ ](?:với|cùng[ ]kỳ)[ ]?[^;,.()\n]{2,60})", re.IGNORECASE)
_DIRECTIONS = {
    "tăng": "up", "cao hơn": "up", "nhiều hơn": "up", "vượt": "up", "giảm": "down", "thấp hơn": "down", "ít hơn": "down", "bằng": "same",
}  # fmt: skip
_ASKING_ROLES = frozenset({"task", "recommendation"})


class _Told(NamedTuple):
    """A figure of the sentence with its name; `units` are those of all figures that share the name with it."""

    quantity: Quantity
    name: str | None
    units: frozenset[str | None]


def extract_indicators(document: StructuredDocument, claims: Claims, dates: list[DateExpression]) -> list[Indicator]:
    """The quantities of a document in text order; claims their characters as quantities.

    Values are decimal strings, money in VND (other currencies keep their ISO 4217 code); `text` is number, unit and counted noun.
    `dates` are the date expressions of the document in text order.
    """
    found: list[Indicator] = []
    periods = Periods(document.text, dates)
    for block in document.document.blocks:
        if block.kind in READ:
            found += _of_prose(document, (_after_marker(document.text, block), block.end), claims, periods)
    found += table_indicators(document, claims)
    for table in document.document.tables:
        for cell in table.cells:
            if not cell.header and len(_WORD.findall(document.text, cell.start, cell.end)) >= FEWEST_WORDS:
                found += _of_prose(document, (cell.start, cell.end), claims, periods)
    return sorted(found, key=lambda indicator: (indicator.start, indicator.end))


def _of_prose(document: StructuredDocument, span: Span, claims: Claims, periods: Periods) -> list[Indicator]:
    """The quantities of running text: a block behind its marker, or a cell that holds prose."""
    text = document.text
    found: list[Indicator] = []
    start, end = span
    addresses = _addresses(text, start, end)
    told: list[_Told] = []
    parts: dict[int, Part] = {}
    read = quantities(text, start, end)
    for number, quantity in enumerate(read):
        sentence = document.sentence_at(quantity.start) or span
        sentence = (max(sentence[0], start), min(sentence[1], end))
        if any(begin < quantity.end and quantity.start < end for begin, end in addresses):
            continue
        part = parts.get(quantity.start)
        told = [one for one in told[-MOST_TOLD:] if one.quantity.start >= sentence[0]]
        inherited = part.quantity if part else _with_unit(text, quantity, told, sentence)
        if inherited is None or not _measures(text, inherited, sentence, start):
            continue
        if not claims.claim(inherited.start, inherited.end, "quantity"):
            continue
        if part:
            found.append(_indicator(document, inherited, sentence, part.name, periods))
            continue
        parts |= {one.quantity.start: one for one in parts_of(text, inherited, islice(read, number + 1, None), end)}
        before = _told_before(text, told, quantity)
        if before is not None and _same_as(text, before, inherited):
            name, units = before.name, before.units | {inherited.unit}
        else:
            name = measured(text, quantity, (sentence[0], min(sentence[1], quantity.end + LONGEST_NAME)))
            if before is not None and name == inherited.unit and _shares_act(text, before, inherited):
                name = before.name
            units = frozenset({inherited.unit})
        found.append(_indicator(document, inherited, sentence, name, periods))
        told.append(_Told(inherited, name, units))
    return found


def _told_before(text: str, told: list[_Told], quantity: Quantity) -> _Told | None:
    """The last figure of the sentence before this one that is not in parentheses which have been closed since."""
    for one in reversed(told):
        between = text[one.quantity.end : quantity.start]
        if between.rfind(")") <= between.rfind("(") or between.count("(") >= between.count(")"):
            return one
    return None


def _same_as(text: str, before: _Told, quantity: Quantity) -> bool:
    """Whether the figure is another degree of what the one before it measures: of it, of its movement, of its ratio."""
    if quantity.kind != "percent" and quantity.unit not in before.units:
        return False
    between = _IN_PARENTHESES.sub("", text[before.quantity.end : quantity.start])
    if quantity.kind == "percent":
        return says_the_same(between) or is_share_of(before.quantity, quantity)
    return says_the_same(between, moved=True)


def _shares_act(text: str, before: _Told, quantity: Quantity) -> bool:
    """Whether the count stands in a list with the one before, which is named by an act ("kiểm tra 06 chi bộ, 09 đảng viên")."""
    return (
        quantity.kind == before.quantity.kind == "count"
        and text[before.quantity.end : quantity.start] in (", ", " và ")
        and bool(before.name and before.quantity.unit)
        and not (before.name or "").lower().startswith((before.quantity.unit or "").lower())
    )


def _addresses(text: str, start: int, end: int) -> list[Span]:
    """Web and mail addresses."""
    said = text[start:end].lower()
    if "@" not in said and "://" not in said and "www." not in said:
        return []
    return [match.span() for match in _URL.finditer(text, start, end)]


def _after_marker(text: str, block: Block) -> int:
    """Where the block's own text begins: behind its list mark or number."""
    if block.kind == "footnote":
        return block.start
    if block.marker and text.startswith(block.marker, block.start):
        return block.start + len(block.marker)
    match = _MARKER.match(text, block.start, block.end)
    return match.end() if match else block.start


def _with_unit(text: str, quantity: Quantity, told: list[_Told], sentence: Span) -> Quantity | None:
    """A bare number with the noun that an enumeration shares ("tổng số 51 cây xanh, trong đó … 20; …"); None if it has none."""
    if quantity.unit is not None:
        return quantity
    before = text[max(sentence[0], quantity.start - REACH) : quantity.start]
    if not _BARE_BEFORE.search(before, max(0, len(before) - 6)) or not _BARE_AFTER.match(text, quantity.end):
        return None
    if not _ENUMERATION.search(before) and not (told and _STATUS.search(before)):
        return None
    if _ORDINAL_BEFORE.search(before) and not _leading_zero(text, quantity):
        return None
    counted = [one.quantity for one in told if one.quantity.kind in ("count", "ratio")]
    unit = counted[-1].unit if counted else _counted_before(before)
    return quantity._replace(unit=unit) if unit else None


_COUNTED_BEFORE = re.compile(
    r"(?<!\w)(?:tổng[ ]số|số[ ]lượng|số)[ ](?P<noun>[A-ZĐ]{2,6}|[^\W\d_]+[ ][^\W\d_]+)(?!\w)[^;.]{0,60}$", re.IGNORECASE
)


def _counted_before(before: str) -> str | None:
    """The noun that "tổng số …" names: an abbreviation or its first two words."""
    match = _COUNTED_BEFORE.search(before)
    if match is None:
        return None
    noun = match["noun"]
    first = noun.split()[0]
    return first if first.isupper() and len(first) > 1 else noun


def _measures(text: str, quantity: Quantity, sentence: Span, block_start: int) -> bool:
    """Whether the quantity is one that somebody measured, counted or set as a target."""
    if quantity.structural:
        return False
    before = text[max(block_start, quantity.start - 40) : quantity.start]
    if quantity.time and quantity.kind in ("measure", "range"):
        clause = text[max(sentence[0], quantity.start - 80) : quantity.start]
        return (
            bool(_DURATION.search(clause))
            and not _TERM_BEFORE.search(before)
            and not _TERM_AFTER.match(text, quantity.end)
            and not _LABEL_AFTER.match(text, quantity.end)
        )
    if quantity.kind in ("percent", "money", "measure", "change", "ratio"):
        return not (quantity.kind == "ratio" and quantity.unit is None)
    bare = quantity.end == quantity.after
    numbered = _NUMBERED.search(before)
    if quantity.guessed:
        word = _WORD_BEFORE.search(before)
        if (numbered and not numbered["compound"]) or word is None or not (word["word"] or "a").islower():
            return False
    if numbered and not numbered["compound"] and (bare or not _leading_zero(text, quantity)):
        return bare and before.rstrip().lower().endswith(("tổng số", "số"))
    return not (bare and _NAME_BEFORE.search(before) and len(text[quantity.start : quantity.after]) < 2)


def _leading_zero(text: str, quantity: Quantity) -> bool:
    """Counts below ten are written with a zero (01…09), ordinals are not always."""
    return text[quantity.start] == "0" or quantity.after - quantity.start > 1


def _indicator(
    document: StructuredDocument, quantity: Quantity, sentence: Span, name: str | None, periods: Periods
) -> Indicator:
    text = document.text
    role = _role(document, quantity, sentence)
    return Indicator(
        text=text[quantity.start : quantity.end],
        start=quantity.start,
        end=quantity.end,
        kind=quantity.kind,
        value=quantity.value,
        value_max=quantity.value_max,
        denominator=quantity.denominator,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        name=name,
        measure=f"{name.lower()}|{quantity.unit}" if name and quantity.unit else None,
        period=periods.of((quantity.start, quantity.end), sentence, base=role == "base"),
        role=role,
        comparison=_comparison(text, quantity, sentence),
        sentence=_in_one_line(text, quantity, sentence),
        confidence=0.5 if quantity.malformed or quantity.guessed else 0.9,
    )


def _in_one_line(text: str, quantity: Quantity, sentence: Span) -> str:
    """The sentence with single spaces; of one that is no sentence any more, what stands around the figure."""
    start, end = sentence
    if end - start > LONGEST_SENTENCE:
        start, end = max(start, quantity.start - AROUND), min(end, quantity.end + AROUND)
    return " ".join(text[start:end].split())


def _role(document: StructuredDocument, quantity: Quantity, sentence: Span) -> IndicatorRole:
    """Target by the words before it or the section it stands in, share by "chiếm", base by "cùng kỳ", else result."""
    clause = document.text[max(sentence[0], quantity.start - 60) : quantity.start]
    if _BASE.search(clause):
        return "base"
    if _SHARE.search(clause):
        return "share"
    if _TARGET.search(clause) or _STRIVING.search(
        document.text, max(sentence[0], quantity.start - 200), quantity.start
    ):
        return "target"
    section = document.section_at(quantity.start)
    return "target" if section is not None and section.role in _ASKING_ROLES else "result"


def _comparison(text: str, quantity: Quantity, sentence: Span) -> Comparison | None:
    """How the figure moved, where "so với …" follows it and a word of movement stands before it."""
    against = _AGAINST.match(text, quantity.end, sentence[1])
    moved = _MOVED.search(text[max(sentence[0], quantity.start - 30) : quantity.start]) if against else None
    if moved is None or against is None:
        return None
    return Comparison.model_validate({"direction": _DIRECTIONS[moved["move"].lower()], "with": against["with"].strip()})
