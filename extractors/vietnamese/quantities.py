"""Vietnamese figures with their units: what is a number, how large it is, what it counts or measures.

quantities("đạt 4.805/5.196 hồ sơ; kinh phí gần 1.274 triệu đồng")
  → ratio 4805 of 5196, unit "hồ sơ";  money 1274000000 VND, qualifier "~"

A dot groups thousands and a comma marks decimals ("1.549" is 1549, "92,47" is 92.47); a dot before one or two last digits is a
careless decimal mark ("4.5%"). Values are decimal strings, exact, scale words multiplied out.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from extractors.vietnamese.names import CAPITAL
from extractors.vietnamese.phrases import any_of
from extractors.vietnamese.preselection import Anchored, Closing, folded
from extractors.vietnamese.units import (
    AFTER_DONG,
    CARRIERS,
    COUNTED,
    COUNTED_BY_ONE,
    COUNTED_IN_WORDS,
    COUNTED_TOGETHER,
    FUNCTION_WORDS,
    MEASURES,
    MONEY,
    NOT_COUNTED,
    NUMBER_WORDS,
    RATED,
    SCALES,
    TIMES,
)
from models.records import IndicatorKind, Qualifier


class Quantity(NamedTuple):
    """One figure with what belongs to it; `start` and `end` are code points into the text that was read.

    `unit` is null for a bare number; `after` is where the number ends and its counted noun begins; `scale` is the power of ten of
    its scale word. `time`: a duration or term; `structural`: a phrase that counts nothing ("02 cấp"); `guessed`: the noun is in
    no table; `malformed`: no grouping of the digits makes sense, `value` is then the digits as printed.
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
    scale: int = 0
    time: bool = False
    structural: bool = False
    malformed: bool = False
    guessed: bool = False


_FIGURE = re.compile(
    r"""
    [0-9] (?<![\w.,/:@+-][0-9])
    (?: [0-9]{0,2}(?:[ ][0-9]{3}){2,4}(?![0-9]) | [0-9.,]{0,30}(?<=[0-9]) )
    """,
    re.VERBOSE,
)
_IN_WORDS = Anchored(
    (*NUMBER_WORDS, "một"),
    rf"""
    (?<!\w)(?<!phần[ ]) {any_of(NUMBER_WORDS)} (?=[ ] (?:{any_of(COUNTED_IN_WORDS)}) (?!\w) )
    | (?: (?<=còn[ ]) | (?<=trong[ ]đó[ ]) ) một (?=[ ] (?:{any_of(COUNTED_BY_ONE)}) (?!\w) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SECOND = re.compile(r"[0-9][0-9.,]{0,30}(?<=[0-9])")
_PERCENT = re.compile(r"[ ]?%|[ ]phần[ ]trăm(?!\w)")
_SCALE = re.compile(rf"[ ]?(?P<scale>{any_of(SCALES)})(?!\w|[ ]lệ(?!\w))", re.IGNORECASE)
_MONEY = re.compile(rf"[ ]?(?P<money>{any_of(MONEY)})(?![\w-])(?![ ](?:{any_of(AFTER_DONG)})(?!\w))", re.IGNORECASE)
_MEASURE = re.compile(
    rf"[ ]?(?P<measure>(?-i:[gm])|{any_of(u for u in MEASURES if len(u) > 1)})(?!\w|-\w)", re.IGNORECASE
)
_TOGETHER = "|".join(rf"{kind}(?:,[ ]{kind}){{1,2}}" for kind in map(any_of, COUNTED_TOGETHER))
_NOUN = re.compile(
    rf"[ ](?P<noun>(?:{_TOGETHER})(?!\w|[ ](?:\d|(?-i:[{CAPITAL}])))|{any_of({*COUNTED, *NOT_COUNTED})})(?!\w)",
    re.IGNORECASE,
)
_TIME = re.compile(rf"[ ]?(?P<time>{any_of(TIMES)})(?!\w)", re.IGNORECASE)
_PER = re.compile(
    rf"(?:[ ]?/[ ]?(?:\d{{1,3}}[ ]?)?(?:{any_of(RATED)}|[^\W\d_]{{1,12}}[23²³]?(?:[ ](?:dân|bệnh|việc|đêm|chiếu))?)(?!\w)){{1,2}}"
)
_LAND = re.compile(r"[ ](?:đất|ruộng|lúa|ngô|vườn|ao|sào|[0-9])", re.IGNORECASE)
_RHYTHM = re.compile(r"[ ](?:mỗi|một|trong)(?!\w)", re.IGNORECASE)
_ABBREVIATION = re.compile(r"[ ](?P<noun>[A-ZĐ]{2,6})(?![\w/-])")
_OTHER_NOUN = re.compile(r"[ ](?P<noun>(?P<first>[^\W\d_]{2,})(?:[ ](?P<second>[^\W\d_]{2,}))?)(?!\w|-\w)")

_UNIT_STARTS = frozenset(" %") | {folded(word[0]) for words in (SCALES, MONEY, MEASURES, TIMES) for word in words}
"""What the text behind a number begins with, in small letters, if anything that belongs to it stands there."""
_CODE_GOES_ON = re.compile(r"[\w@]|[-/][^\W\d_]")

_QUALIFIERS: dict[str, Qualifier] = {
    "tối thiểu": ">=", "ít nhất": ">=", "không dưới": ">=", "không thấp hơn": ">=", "không ít hơn": ">=",
    "từ ít nhất": ">=", "từ đủ": ">=",
    "tối đa": "<=", "nhiều nhất": "<=", "không quá": "<=", "không vượt quá": "<=", "không lớn hơn": "<=",
    "không cao hơn": "<=",
    "không được quá": "<=", "không được vượt quá": "<=", "trên": ">", "hơn": ">", "quá": ">", "vượt quá": ">",
    "lớn hơn": ">", "dưới": "<", "chưa đến": "<", "chưa tới": "<", "chưa đầy": "<", "ít hơn": "<", "chưa đủ": "<", "không đủ": "<",
    "khoảng": "~", "gần": "~", "xấp xỉ": "~", "chừng": "~", "ước khoảng": "~", "khoảng hơn": "~", "khoảng gần": "~",
    "khoảng trên": "~",
    "≥": ">=", "≤": "<=", ">": ">", "<": "<", "~": "~",
}  # fmt: skip
_QUALIFIER = Closing(
    (*_QUALIFIERS, "là", "đạt"),
    rf"""(?: (?<!\w)(?<!cao[ ])(?<!thấp[ ])(?<!nhiều[ ])(?<!muộn[ ])(?<!cấp[ ])
        (?P<word>{any_of(w for w in _QUALIFIERS if w[0].isalpha())})[ ](?:là[ ]|đạt[ ])?
    | (?P<sign>[≥≤<>~])[ ]? )$""",
    re.IGNORECASE | re.VERBOSE,
)
_BOUND_AFTER = re.compile(r"(?:[ ][^\W\d_]+){0,3}?[ ]trở[ ](?P<direction>lên|xuống)(?!\w)")
_FROM = Closing(("từ", "khoảng", "mức"), r"(?<!\w)từ[ ](?:khoảng[ ]|mức[ ])?$", re.IGNORECASE)
_TO_RANGE = re.compile(r"[ ]?[-–—][ ]?|[ ](?:trở[ ]lên[ ])?(?:đến|tới)[ ](?:dưới[ ]|hết[ ])?")
_TO_CHANGE = re.compile(
    r"[ ](?:(?:giảm|tăng|nâng|rút[ ]ngắn)[ ])?(?:xuống|lên|còn)(?:[ ](?:còn|thành|đến|tới|mức))?[ ]"
    r"(?:(?:khoảng|mức|dưới|trên)[ ])?"
)
_OUT_OF = re.compile(r"[ ]?/[ ]?|[ ](?:trên|trong)[ ]tổng[ ]số[ ]|[ ]trong[ ]tổng[ ]số[ ]")
_DIVISIBLE = frozenset({"count", "measure", "money"})
_FIXED_RATIOS = frozenset({("24", "7"), ("24", "24")})
_MAP_SCALE = Closing(("tỷ lệ", "bản đồ"), r"(?<!\w)tỷ[ ]lệ[ ]$|(?<!\w)bản[ ]đồ[ ]$", re.IGNORECASE)

_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", re.ASCII)
_PLAIN = re.compile(r"\d+(?:,\d+)?", re.ASCII)
_CARELESS_DECIMAL = re.compile(r"\d{1,3}\.\d{1,2}", re.ASCII)
_COMMA_GROUPED = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?", re.ASCII)
_MALFORMED = re.compile(r"\d{1,3}(?:[.]\d+){2,}(?:,\d+)?|\d{1,3}(?:[,]\d+){2,}", re.ASCII)


def decimal_of(figure: str) -> str | None:
    """The decimal string of a printed figure; None where no grouping reads it ("7.215.6000.000") or it is a list ("1,2,3")."""
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
    """Whether the figure is grouped like a large number but wrongly: it ends with a group of three, and one before has another length.

    Of two groups behind the first one must be longer: "12.3000.000", while "1.25.000" may be a number and a place of a list.
    """
    if decimal_of(figure) is not None or not _MALFORMED.fullmatch(figure):
        return False
    groups = [len(group) for group in re.split(r"[.,]", figure)[1:]]
    return groups.count(3) >= 2 or (len(groups) >= 2 and groups[-1] == 3 and max(groups) > 3)


def quantities(text: str, start: int = 0, end: int | None = None) -> list[Quantity]:
    """The quantities in text[start:end] in order, pairs joined to ratios, ranges and changes; bare numbers have no unit.

    Whether a number is a date, a document's number or a name is the caller's to say; figures inside codes ("PA05", "4G") are left out.
    """
    end = len(text) if end is None else end
    single: list[Quantity] = []
    at = start
    in_words = _IN_WORDS.search(text, at, end)
    while True:
        if in_words and in_words.start() < at:
            in_words = _IN_WORDS.search(text, at, end)
        match = _FIGURE.search(text, at, in_words.start() if in_words else end) or in_words
        if match is None:
            break
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


def is_share_of(ratio: Quantity, percent: Quantity) -> bool:
    """Whether the percentage is the quotient of the ratio, rounded or cut to its own places ("118/150 ha", "78,7%").

    A hundred percent says so of no ratio in particular.
    """
    if ratio.kind != "ratio" or percent.kind != "percent":
        return False
    whole, said = Decimal(ratio.denominator or 0), Decimal(percent.value)
    if whole == 0 or said == 100:
        return False
    return abs(100 * Decimal(ratio.value) / whole - said) < Decimal(1).scaleb(min(0, int(said.as_tuple().exponent)))


class _Figure(NamedTuple):
    """A number with its scale word, before its unit is read; `end` is where the unit may begin."""

    start: int
    end: int
    value: str
    printed: str
    scale: int
    malformed: bool

    def quantity(self, end: int, kind: IndicatorKind, unit: str | None) -> Quantity:
        """The figure with its unit, which ends at `end`."""
        return Quantity(
            self.start, end, self.end, kind, self.value, unit=unit, scale=self.scale, malformed=self.malformed
        )


def _amount(text: str, start: int, end: int, limit: int) -> Quantity | None:
    """One number with its scale and unit; None if it is part of a code or no number at all."""
    printed = text[start:end]
    value = "1" if printed.lower() == "một" else NUMBER_WORDS.get(printed.lower()) or decimal_of(printed)
    if value is None:
        if not is_malformed(printed):
            return None
        digits = re.sub(r"\D", "", printed)
        figure = _Figure(start, end, digits, printed, 0, True)
        return _money(text, figure, limit) or _measure(text, figure, limit)
    if folded(text[end : min(end + 1, limit)]) not in _UNIT_STARTS:
        return _bare(text, _Figure(start, end, value, printed, 0, False), limit)
    if percent := _PERCENT.match(text, end, limit):
        return Quantity(start, percent.end(), end, "percent", value, unit="%")
    scale = _SCALE.match(text, end, limit)
    power = SCALES[folded(scale["scale"])] if scale else 0
    figure = _Figure(start, scale.end() if scale else end, _scaled(value, power), printed, power, False)
    for read in (_money, _measure, _time, _counted, _money_unsaid, _abbreviated):
        if quantity := read(text, figure, limit):
            return quantity
    return _bare(text, figure, limit)


def _scaled(value: str, power: int) -> str:
    return format(Decimal(value).scaleb(power), "f") if power else value


def _with_rate(text: str, end: int, limit: int) -> int:
    """Where a unit ends once what it is counted by is taken in ("đồng/năm", "tạ/ha")."""
    per = _PER.match(text, end, limit)
    return per.end() if per else end


def _money(text: str, figure: _Figure, limit: int) -> Quantity | None:
    money = _MONEY.match(text, figure.end, limit)
    return (
        figure.quantity(_with_rate(text, money.end(), limit), "money", MONEY[folded(money["money"])]) if money else None
    )


def _measure(text: str, figure: _Figure, limit: int) -> Quantity | None:
    """A unit of measure, unless a longer counted noun stands there ("06 điểm cầu")."""
    measure = _MEASURE.match(text, figure.end, limit)
    if measure is None or _longer_noun(text, figure, measure.end(), limit):
        return None
    following = _OTHER_NOUN.match(text, measure.end(), limit)
    if measure["measure"] == "điểm" and (
        figure.printed.startswith("0") or (following and following["first"] not in FUNCTION_WORDS)
    ):
        return None  # "07 điểm", "12 điểm giới thiệu" are places
    if measure["measure"] == "tuổi" and "," not in figure.printed:
        return None  # "trẻ dưới 5 tuổi" says who, "bình quân 29,8 tuổi" is measured
    if measure["measure"] == "mẫu" and not ("," in figure.printed or _LAND.match(text, measure.end(), limit)):
        return None  # "23 mẫu đạt" are samples
    end = _with_rate(text, measure.end(), limit)
    rate = re.sub(r"\s*/\s*", "/", text[measure.end() : end])
    return figure.quantity(end, "measure", MEASURES[folded(measure["measure"])] + rate)


def _longer_noun(text: str, figure: _Figure, end: int, limit: int) -> bool:
    """Whether a counted noun stands behind the figure that goes on beyond the unit's end."""
    noun = _NOUN.match(text, figure.end, limit)
    return noun is not None and noun.end() > end


def _time(text: str, figure: _Figure, limit: int) -> Quantity | None:
    time = _TIME.match(text, figure.end, limit)
    if time is None or _longer_noun(text, figure, time.end(), limit):
        return None
    end = _with_rate(text, time.end(), limit)
    rate = text[time.end() : end].replace(" ", "")
    return figure.quantity(end, "measure", TIMES[folded(time["time"])] + rate)._replace(time=True)


def _counted(text: str, figure: _Figure, limit: int) -> Quantity | None:
    noun = _NOUN.match(text, figure.end, limit)
    if noun is None:
        return None
    structural = noun["noun"].lower() in NOT_COUNTED
    end = noun.end() if structural else _with_rate(text, noun.end(), limit)
    if end > noun.end() and re.search(r"[0-9]", text[noun.end() : end]):  # "05 đồng chí/07 đồng chí" is a ratio
        end = noun.end()
    kind: IndicatorKind = "count"
    if noun["noun"].lower() == "lần":
        structural = (
            structural or end > noun.end() or bool(_RHYTHM.match(text, end, limit))
        )  # "01 lần/tháng" is a rhythm
        kind = "measure" if "," in figure.printed else "count"  # "cao hơn 1,5 lần"
    return figure.quantity(end, kind, text[noun.start("noun") : end])._replace(structural=structural)


def _money_unsaid(text: str, figure: _Figure, limit: int) -> Quantity | None:
    """ "340 tỷ" with nothing counted behind it is money."""
    if figure.scale < 9 or _OTHER_NOUN.match(text, figure.end, limit):
        return None
    return figure.quantity(_with_rate(text, figure.end, limit), "money", "VND")


def _abbreviated(text: str, figure: _Figure, limit: int) -> Quantity | None:
    noun = _ABBREVIATION.match(text, figure.end, limit)
    return figure.quantity(noun.end(), "count", noun["noun"]) if noun else None


def _bare(text: str, figure: _Figure, limit: int) -> Quantity | None:
    """A number whose noun is in no table, or without one; None in front of letters that make a code of it."""
    if _CODE_GOES_ON.match(text, figure.end, figure.end + 2):
        return None
    noun = _OTHER_NOUN.match(text, figure.end, limit)
    if noun and len(figure.printed) > 1 and noun["first"].islower() and noun["first"] not in FUNCTION_WORDS:
        # most nouns have two syllables
        whole = noun["second"] and noun["second"].islower() and noun["second"] not in FUNCTION_WORDS
        end = noun.end() if whole else noun.end("first")
        return figure.quantity(end, "count", text[noun.start("noun") : end])._replace(guessed=True)
    return figure.quantity(figure.end, "count", None)


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
    if first.unit is None and first.scale == 0 and second.scale:
        first = first._replace(value=_scaled(first.value, second.scale))  # "5 - 7 triệu đồng" begins at five million
    if first.unit is not None and first.unit.lower() != (second.unit or "").lower():
        return None
    if _OUT_OF.fullmatch(between) and first.kind in _DIVISIBLE and second.kind in _DIVISIBLE:
        fixed = (first.value, second.value) in _FIXED_RATIOS or bool(_MAP_SCALE.search(before))
        structural = fixed or (second.structural and second.unit != "kỳ") or Decimal(second.value) == 0
        return second._replace(
            start=first.start, kind="ratio", value=first.value, denominator=second.value, structural=structural
        )
    leading = _FROM.search(before)
    if leading and second.unit and _TO_CHANGE.fullmatch(between):
        begin = first.start - len(before) + leading.start()
        return second._replace(start=begin, kind="change", denominator=first.value, structural=False)
    if second.unit and _TO_RANGE.fullmatch(between) and Decimal(first.value) < Decimal(second.value):
        return second._replace(start=first.start, kind="range", value=first.value, value_max=second.value)
    return None


def _qualified(text: str, quantity: Quantity, start: int) -> Quantity:
    """The quantity with its bound: "trên 50%" is > 50, "từ 80% trở lên" is >= 80."""
    if quantity.kind == "change":
        return quantity
    after = _BOUND_AFTER.match(text, quantity.end)
    if after and (
        text.startswith(" trở", quantity.end) or _FROM.search(text[max(start, quantity.start - 20) : quantity.start])
    ):
        return quantity._replace(qualifier=">=" if after["direction"] == "lên" else "<=")
    before = _QUALIFIER.search(text[max(start, quantity.start - 20) : quantity.start])
    if before is None or (before["word"] == "trên" and quantity.unit in CARRIERS):
        return quantity
    return quantity._replace(qualifier=_QUALIFIERS[(before["word"] or before["sign"]).lower()])
