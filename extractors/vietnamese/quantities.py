"""Vietnamese figures with their units: what is a number, how large it is, what it counts or measures.

quantities("đạt 4.805/5.196 hồ sơ; kinh phí gần 1.274 triệu đồng")
  → ratio 4805 of 5196, unit "hồ sơ";  money 1274000000 VND, qualifier "~"

A dot groups thousands and a comma marks decimals ("1.549" is 1549, "92,47" is 92.47); a dot before one or two last digits is a
careless decimal mark ("4.5%"). Values are decimal strings, exact, scale words multiplied out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.vietnamese.phrases import any_of
from extractors.vietnamese.units import (
    COUNTED,
    COUNTED_IN_WORDS,
    FUNCTION_WORDS,
    MEASURES,
    MONEY,
    NOT_COUNTED,
    NUMBER_WORDS,
    SCALES,
    TIMES,
)
from models.records import IndicatorKind, Qualifier


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure with what belongs to it; `start` and `end` are code points into the text that was read.

    `unit` is null for a bare number; `after` is where the number ends and its counted noun begins. `time`: a duration or term;
    `structural`: a phrase that counts nothing ("02 cấp"); `guessed`: the noun is in no table; `malformed`: no grouping of the
    digits makes sense, `value` is then the digits as printed.
    """

    start: int
    end: int
    after: int
    kind: IndicatorKind
    value: str
    value_max: str | None = None
    denominator: str | None = None
    unit: str | None = None
    qualifier: Qualifier | None = None
    time: bool = False
    structural: bool = False
    malformed: bool = False
    guessed: bool = False


_NUMBER = re.compile(
    rf"""
    (?<![\w.,/:@+-]) (?P<number> \d{{1,3}}(?:[ ]\d{{3}}){{2,4}}(?!\d) | \d[\d.,]{{0,30}}(?<=\d) )
    | (?<!\w)(?<!phần[ ]) (?P<word> {any_of(NUMBER_WORDS)} ) (?=[ ] (?:{any_of(COUNTED_IN_WORDS)}) (?!\w) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SECOND = re.compile(r"\d[\d.,]{0,30}(?<=\d)|\d")
_PERCENT = re.compile(r"[ ]?%|[ ]phần[ ]trăm(?!\w)")
_SCALE = re.compile(rf"[ ]?(?P<scale>{any_of(SCALES)})(?!\w|[ ]lệ(?!\w))", re.IGNORECASE)
_MONEY = re.compile(
    rf"[ ]?(?P<money>{any_of(MONEY)})(?![\w-])(?![ ](?:chí|thời|bộ|bào|hồ|cỏ|nghiệp|ý|hành|tâm|loạt|đều|nhất|tình|thuận|quan|ruộng|bằng)(?!\w))",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    rf"[ ]?(?P<measure>(?-i:[gm])|{any_of(u for u in MEASURES if len(u) > 1)})(?!\w|-\w)", re.IGNORECASE
)
_NOUN = re.compile(rf"[ ](?P<noun>{any_of({*COUNTED, *NOT_COUNTED, *TIMES})})(?!\w)", re.IGNORECASE)
_GLUED_TIME = re.compile(rf"[ ]?(?P<time>{any_of(TIMES)})(?!\w)", re.IGNORECASE)
_PER = re.compile(r"[ ]?/[ ]?(?:\d{1,3}[ ]?)?[^\W\d_]{1,12}(?:[ ](?:dân|bệnh|học|việc|sinh|cáo))?(?!\w)")
_ABBREVIATION = re.compile(r"[ ](?P<noun>[A-ZĐ]{2,6})(?![\w/-])")
_OTHER_NOUN = re.compile(r"[ ](?P<noun>[^\W\d_]{2,})(?!\w)")

_QUALIFIERS: dict[str, Qualifier] = {
    "tối thiểu": ">=", "ít nhất": ">=", "không dưới": ">=", "không thấp hơn": ">=", "không ít hơn": ">=",
    "từ ít nhất": ">=",
    "tối đa": "<=", "nhiều nhất": "<=", "không quá": "<=", "không vượt quá": "<=", "không lớn hơn": "<=",
    "không cao hơn": "<=",
    "không được quá": "<=", "không được vượt quá": "<=", "trên": ">", "hơn": ">", "quá": ">", "vượt quá": ">",
    "lớn hơn": ">", "cao hơn": ">", "dưới": "<", "chưa đến": "<", "chưa tới": "<", "chưa đầy": "<", "ít hơn": "<",
    "khoảng": "~", "gần": "~", "xấp xỉ": "~", "chừng": "~", "ước khoảng": "~", "khoảng hơn": "~", "khoảng gần": "~",
    "khoảng trên": "~",
    "≥": ">=", "≤": "<=", ">": ">", "<": "<", "~": "~",
}  # fmt: skip
_QUALIFIER = re.compile(
    rf"(?:(?<!\w)(?P<word>{any_of(w for w in _QUALIFIERS if w[0].isalpha())})[ ](?:là[ ]|đạt[ ])?|(?P<sign>[≥≤<>~])[ ]?)$",
    re.IGNORECASE,
)
_BOUND_AFTER = re.compile(r"[ ]trở[ ](?P<direction>lên|xuống)(?!\w)")
_FROM = re.compile(r"(?<!\w)từ[ ](?:khoảng[ ]|mức[ ])?$", re.IGNORECASE)
_TO_RANGE = re.compile(r"[ ]?[-–—][ ]?|[ ]đến[ ]|[ ]tới[ ]")
_TO_CHANGE = re.compile(
    r"[ ](?:(?:giảm|tăng|nâng|rút[ ]ngắn)[ ])?(?:xuống|lên|còn)(?:[ ](?:còn|thành|đến|tới|mức))?[ ](?:khoảng[ ]|mức[ ])?"
)
_OUT_OF = re.compile(r"[ ]?/[ ]?|[ ](?:trên|trong)[ ]tổng[ ]số[ ]|[ ]trong[ ]tổng[ ]số[ ]")
_FIXED_RATIOS = frozenset({("24", "7"), ("24", "24")})
_MAP_SCALE = re.compile(r"(?<!\w)tỷ[ ]lệ[ ]$|(?<!\w)bản[ ]đồ[ ]$", re.IGNORECASE)

_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_PLAIN = re.compile(r"\d+(?:,\d+)?")
_CARELESS_DECIMAL = re.compile(r"\d{1,3}\.\d{1,2}")
_COMMA_GROUPED = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?")
_MALFORMED = re.compile(r"\d{1,3}(?:[.]\d+){2,}(?:,\d+)?|\d{1,3}(?:[,]\d+){2,}")


def decimal_of(figure: str) -> str | None:
    """The decimal string of a printed figure; None where no grouping reads it ("5.378.7000.000") or it is a list ("1,2,3")."""
    plain = figure.replace(" ", "")
    if _GROUPED.fullmatch(plain):
        return plain.replace(".", "").replace(",", ".")
    if _PLAIN.fullmatch(plain):
        return plain.replace(",", ".")
    if _CARELESS_DECIMAL.fullmatch(plain):
        return plain
    if _COMMA_GROUPED.fullmatch(plain):
        return plain.replace(",", "")
    return None


def is_malformed(figure: str) -> bool:
    """Whether the figure is grouped like a large number but wrongly: at least two groups of three digits and one of another length."""
    if decimal_of(figure) is not None or not _MALFORMED.fullmatch(figure):
        return False
    groups = re.split(r"[.,]", figure)[1:]
    return sum(len(group) == 3 for group in groups) >= 2


def quantities(text: str, start: int = 0, end: int | None = None) -> list[Quantity]:
    """The quantities in text[start:end] in order, pairs joined to ratios, ranges and changes; bare numbers have no unit.

    Whether a number is a date, a document's number or a name is the caller's to say; figures inside codes ("PA05", "4G") are left out.
    """
    end = len(text) if end is None else end
    single: list[Quantity] = []
    at = start
    while (match := _NUMBER.search(text, at, end)) is not None:
        quantity = _amount(text, match.start(), match.end(), end)
        at = match.end()
        if quantity is None:
            continue
        single.append(quantity)
        at = quantity.end
        # the second number of "4.805/5.196", "55%-60%" stands where no number may begin otherwise
        joint = _OUT_OF.match(text, quantity.end, end) or _TO_RANGE.match(text, quantity.end, end)
        if joint and (second := _SECOND.match(text, joint.end(), end)):
            partner = _amount(text, second.start(), second.end(), end)
            if partner is not None:
                single.append(partner)
                at = partner.end
    return [_qualified(text, quantity, start) for quantity in _joined(text, single, start)]


def _amount(text: str, start: int, end: int, limit: int) -> Quantity | None:
    """One number with its scale and unit; None if it is part of a code or no number at all."""
    figure = text[start:end]
    value = NUMBER_WORDS.get(figure.lower()) or decimal_of(figure)
    malformed = value is None and is_malformed(figure)
    if value is None and not malformed:
        return None
    if percent := _PERCENT.match(text, end, limit):
        return _if_read(Quantity(start, percent.end(), end, "percent", value or figure, unit="%", malformed=malformed))
    amount, at = value, end
    scale = _SCALE.match(text, end, limit)
    if scale and value is not None:
        amount = format(Decimal(value).scaleb(SCALES[scale["scale"].lower()]), "f")
        at = scale.end()
    shown = amount if amount is not None else "".join(c for c in figure if c.isdigit())
    if money := _MONEY.match(text, at, limit):
        per = _PER.match(text, money.end(), limit)
        unit = MONEY[money["money"].lower()]
        return Quantity(start, per.end() if per else money.end(), at, "money", shown, unit=unit, malformed=malformed)
    noun = _NOUN.match(text, at, limit)
    measure = _MEASURE.match(text, at, limit)
    if measure and (noun is None or measure.end() >= noun.end()):
        per = _PER.match(text, measure.end(), limit)
        unit = MEASURES[measure["measure"].lower()] + (re.sub(r"\s", "", per[0]) if per else "")
        return Quantity(
            start, per.end() if per else measure.end(), at, "measure", shown, unit=unit, malformed=malformed
        )
    if malformed:
        return None
    if noun is None and (time := _GLUED_TIME.match(text, at, limit)):
        return Quantity(start, time.end(), at, "measure", shown, unit=TIMES[time["time"].lower()], time=True)
    if noun is not None:
        word = noun["noun"].lower()
        if word in TIMES:
            return Quantity(start, noun.end(), at, "measure", shown, unit=TIMES[word], time=True)
        structural = word in NOT_COUNTED
        per = None if structural else _PER.match(text, noun.end(), limit)
        if per and re.search(r"\d", per[0]):  # "05 đồng chí/07 đồng chí" is a ratio
            per = None
        stop = per.end() if per else noun.end()
        return Quantity(start, stop, at, "count", shown, unit=text[noun.start("noun") : stop], structural=structural)
    if scale and SCALES[scale["scale"].lower()] >= 9 and not _OTHER_NOUN.match(text, at, limit):
        per = _PER.match(text, at, limit)
        return Quantity(start, per.end() if per else at, at, "money", shown, unit="VND")
    if abbreviation := _ABBREVIATION.match(text, at, limit):
        return Quantity(start, abbreviation.end(), at, "count", shown, unit=abbreviation["noun"])
    if re.match(r"[\w@]|[-/][^\W\d_]", text[at : at + 2]):
        return None
    other = _OTHER_NOUN.match(text, at, limit)
    if other and len(figure) > 1 and other["noun"].islower() and other["noun"] not in FUNCTION_WORDS:
        return Quantity(start, other.end(), at, "count", shown, unit=other["noun"], guessed=True)
    return Quantity(start, at, at, "count", shown)


def _if_read(quantity: Quantity) -> Quantity | None:
    return None if quantity.malformed else quantity


def _joined(text: str, single: list[Quantity], start: int) -> list[Quantity]:
    """The quantities with neighbours joined where the words between them make one of two."""
    joined: list[Quantity] = []
    for quantity in single:
        pair = _pair(text, joined[-1], quantity, start) if joined else None
        if pair:
            joined[-1] = pair
        else:
            joined.append(quantity)
    return joined


def _pair(text: str, first: Quantity, second: Quantity, start: int) -> Quantity | None:
    """Ratio, range or change of two neighbours; None if they are two quantities. A ratio of a map's scale or "24/7" is structural."""
    if first.denominator or first.value_max or second.start - first.end > 40:
        return None
    between = text[first.end : second.start]
    before = text[max(start, first.start - 20) : first.start]
    same = first.unit is None or (first.unit or "").lower() == (second.unit or "").lower()
    if not same:
        return None
    if _OUT_OF.fullmatch(between) and first.kind in ("count", "measure") and second.kind in ("count", "measure"):
        fixed = (first.value, second.value) in _FIXED_RATIOS or bool(_MAP_SCALE.search(before))
        structural = fixed or second.structural or Decimal(second.value) == 0
        return Quantity(
            first.start, second.end, second.after, "ratio", first.value, denominator=second.value, unit=second.unit,
            time=second.time, structural=structural,
        )  # fmt: skip
    leading = _FROM.search(before)
    if leading and _TO_CHANGE.fullmatch(between) and second.unit:
        begin = first.start - len(before) + leading.start()
        return replace(second, start=begin, kind="change", denominator=first.value, structural=False)
    if _TO_RANGE.fullmatch(between) and second.unit and Decimal(first.value) < Decimal(second.value):
        scaled = _same_scale(first, second)
        return replace(second, start=first.start, kind="range", value=scaled, value_max=second.value)
    return None


def _same_scale(first: Quantity, second: Quantity) -> str:
    """The lower end of a range in the scale of the upper: "5 - 7 triệu đồng" begins at five million."""
    if first.unit is not None or second.kind != "money":
        return first.value
    scale = 0
    while Decimal(second.value).scaleb(-scale - 3) >= Decimal(first.value):
        scale += 3
    return format(Decimal(first.value).scaleb(scale), "f")


def _qualified(text: str, quantity: Quantity, start: int) -> Quantity:
    """The quantity with its bound: "trên 50%" is > 50, "từ 80% trở lên" is >= 80."""
    if quantity.kind == "change":
        return quantity
    if after := _BOUND_AFTER.match(text, quantity.end):
        return replace(quantity, qualifier=">=" if after["direction"] == "lên" else "<=")
    before = _QUALIFIER.search(text[max(start, quantity.start - 20) : quantity.start])
    if before is None:
        return quantity
    return replace(quantity, qualifier=_QUALIFIERS[(before["word"] or before["sign"]).lower()])
