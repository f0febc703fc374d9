"""Slots of figures: counts, ratios, shares, sums of money, measures, ranges and changes, each an indicator of the gold.

    {c 200-900 hồ sơ}          "512 hồ sơ"                    `c>=`, `c<=`, `c>`, `c<`, `c~` with "tối thiểu", "không quá" …
    {c 200-900 hồ sơ+cư trú}   "512 hồ sơ" and behind it " cư trú", which belongs to the name
    {r 8-14 thôn}  {%}         "11/14 thôn" and its share;    `r=` all of them
    {p 80-99}                  "92,47%" of the name in […]
    {m 20-90 ha}  {m1 …}       a measure, with one decimal
    {đ 2-40 tỷ}  {đ 90-800 đ}  "12,5 tỷ đồng", and in full "126.500.000 đồng" (given in millions); {đ 40-80 triệu/năm}
    {đr 20-60 tỷ}              "19,8/36,2 tỷ đồng"
    {g 20-40 người}            "25 - 30 người"
    {x- 90-200 hộ}  {x+ …}     "từ 138 hộ xuống còn 117 hộ"
    {t 400-900 vụ} {t1 vụ} {t2 vụ}   a total and its two parts

`@` behind the letter takes the name in […] before the figure in place of the noun; `_` the one behind it. Counts and money of more than a
commune are multiplied by the scale of the level.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from corpus.generate.marked import Mark
from corpus.generate.pen import SLOTS, Pen

QUALIFIERS = {
    ">=": ("ít nhất ", "tối thiểu ", "không dưới "),
    "<=": ("tối đa ", "không quá "),
    ">": ("trên ", "hơn "),
    "<": ("dưới ",),
    "~": ("khoảng ", "gần "),
}
ROUND_FROM = 20
"""Counts whose upper bound is smaller are of people in an office or villages, and stay as they are at every level."""
MONEY_UNITS = {"tỷ đồng": 10**9, "triệu đồng": 10**6}
SCALE_WORDS = {
    "tỷ": (Decimal(10) ** 9, " tỷ đồng"),
    "triệu": (Decimal(10) ** 6, " triệu đồng"),
    "đ": (Decimal(10) ** 6, " đồng"),
}


def vietnamese(number: Decimal, grouped: bool = True) -> str:
    """A number as it is written: comma for decimals, dots for thousands, a zero before a single digit."""
    whole, _, decimals = f"{abs(number):f}".partition(".")
    if grouped and len(whole) > 3:
        whole = f"{int(whole):,}".replace(",", ".")
    if len(whole) == 1 and not decimals and whole != "0":
        whole = f"0{whole}"
    return f"{whole},{decimals}" if decimals else whole


def share_words(number: Decimal, grouped: bool = False) -> str:
    """A share or a sum of money, which has no zero before a single digit."""
    words = vietnamese(number, grouped)
    return words[1:] if words[0] == "0" and words[1:2] not in ("", ",") else words


def decimal(number: Decimal) -> str:
    """A number in the normal form of the gold."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _bounds(argument: str) -> tuple[int, int]:
    low, _, high = argument.partition("-")
    return int(low), int(high or low)


def _some(pen: Pen, argument: str) -> Decimal:
    low, high = _bounds(argument)
    scale = pen.scene.scale if high >= ROUND_FROM and low != high else 1
    if scale == 1:
        return Decimal(pen.rng.randint(low, high))
    return Decimal(pen.rng.randint(low * scale, high * scale))


def _indicator(
    pen: Pen, text: str, *, flags: str, kind: str, unit: str, noun: str | None = None, **values: str | None
) -> Mark:
    named = pen.name if noun is None or "@" in flags else noun
    mark = pen.writer.mark(
        "indicator", text,
        **{"kind": kind, "value": None, "value_max": None, "denominator": None, "unit": unit, "qualifier": None, "name": named} | values,
    )  # fmt: skip
    if "_" in flags:
        pen.waiting.append(mark.values)
    return mark


def _qualifier(pen: Pen, flags: str) -> str | None:
    for sign in (">=", "<=", ">", "<", "~"):
        if sign in flags:
            pen.say(pen.rng.choice(QUALIFIERS[sign]))
            return sign
    return None


def _noun(pen: Pen, argument: str) -> tuple[str, str]:
    """The counted noun, and what follows the figure and completes the name."""
    noun, _, more = argument.partition("+")
    return noun.replace("@", pen.scene.unit.split(",")[0]), more


def _counted(pen: Pen, flags: str, arguments: tuple[str, ...]) -> None:
    noun, more = _noun(pen, arguments[1])
    value = _some(pen, arguments[0])
    sign = _qualifier(pen, flags)
    name = f"{noun} {more}" if more else noun
    _indicator(
        pen,
        f"{vietnamese(value)} {noun}",
        flags=flags,
        kind="count",
        unit=noun,
        noun=name,
        value=decimal(value),
        qualifier=sign,
    )
    if more:
        pen.say(f" {more}")


def _ratio(pen: Pen, flags: str, arguments: tuple[str, ...]) -> None:
    noun, more = _noun(pen, arguments[1])
    whole = _some(pen, arguments[0])
    share = 1.0 if "=" in flags else pen.rng.uniform(0.55, 0.99)
    part = max(Decimal(1), Decimal(int(float(whole) * share)))
    text = f"{vietnamese(part)}/{vietnamese(whole)} {noun}"
    mark = _indicator(
        pen, text, flags=flags, kind="ratio", unit=noun, noun=f"{noun} {more}" if more else noun,
        value=decimal(part), denominator=decimal(whole),
    )  # fmt: skip
    if more:
        pen.say(f" {more}")
    pen.ratio = (part, whole, str(mark.values["name"]), text)


def _share(pen: Pen, flags: str, arguments: tuple[str, ...]) -> None:
    """The share of the ratio before, or one that does not fit it where a contradiction is to be planted."""
    assert pen.ratio, "a share without its ratio"
    part, whole, name, text = pen.ratio
    places = pen.rng.choice(("1", "0.1", "0.01", "0.01"))
    value = (100 * part / whole).quantize(Decimal(places), ROUND_HALF_UP)
    wrong = pen.scene.wants("arithmetic") and 20 < value < 95
    if wrong:
        value += pen.rng.choice((-1, 1)) * Decimal(pen.rng.randint(3, 12))
        value = min(value, Decimal("99.1"))
    value = value.normalize() + 0
    shown = f"{share_words(value)}%"
    _indicator(pen, shown, flags="", kind="percent", unit="%", noun=name, value=decimal(value))
    if wrong:
        pen.scene.found("arithmetic", text, shown)


def _percent(pen: Pen, flags: str, arguments: tuple[str, ...]) -> None:
    low, high = _bounds(arguments[0])
    signed = any(sign in flags for sign in "<>~")
    value = Decimal(pen.rng.randint(low, high))
    if low != high and not signed and pen.rng.random() < 0.6 and high < 101:
        value = min(value + Decimal(pen.rng.randint(1, 99)) / 100, Decimal(high)).quantize(
            Decimal(pen.rng.choice(("0.1", "0.01"))), ROUND_HALF_UP
        )
    value = value.normalize() + 0 if value else Decimal("0.4")
    sign = _qualifier(pen, flags)
    shown = share_words(value)
    _indicator(pen, f"{shown}%", flags=flags, kind="percent", unit="%", value=decimal(value), qualifier=sign)


def _measure(pen: Pen, flags: str, arguments: tuple[str, ...]) -> None:
    unit, more = _noun(pen, arguments[1])
    value = _some(pen, arguments[0])
    if "1" in flags:
        value = value + Decimal(pen.rng.randint(0, 9)) / 10
    value = value.normalize() + 0
    sign = _qualifier(pen, flags)
    noun = more or None
    _indicator(
        pen,
        f"{vietnamese(value)} {unit}",
        flags=flags,
        kind="measure",
        unit=unit,
        noun=noun,
        value=decimal(value),
        qualifier=sign,
    )
    if more:
        pen.say(f" {more}")


def _money(pen: Pen, flags: str, arguments: tuple[str, ...]) -> None:
    scale_word, _, per = arguments[1].partition("/")
    scale, words = SCALE_WORDS[scale_word]
    words += f"/{per}" if per else ""
    value = Decimal(pen.rng.randint(*_bounds(arguments[0]))) if per else _some(pen, arguments[0])
    sign = _qualifier(pen, flags)
    if arguments[1] == "tỷ" and pen.rng.random() < 0.7:
        value += Decimal(pen.rng.randint(1, 99)) / pen.rng.choice((10, 100))
    if arguments[1] == "đ":
        _in_full(pen, value * scale + Decimal(pen.rng.randrange(0, 1000)) * 500, sign, flags)
        return
    value = value.normalize() + 0
    _indicator(
        pen,
        share_words(value, grouped=True) + words,
        flags=flags,
        kind="money",
        unit="VND",
        value=decimal(value * scale),
        qualifier=sign,
    )


def _in_full(pen: Pen, value: Decimal, sign: str | None, flags: str) -> None:
    shown = vietnamese(value)
    wrong = pen.scene.wants("malformed_number")
    if wrong:
        groups = shown.split(".")
        groups[-2] += "0"
        shown = ".".join(groups)
    digits = shown.replace(".", "")
    _indicator(pen, f"{shown} đồng", flags=flags, kind="money", unit="VND", value=digits, qualifier=sign)
    if wrong:
        pen.scene.found("malformed_number", f"{shown} đồng", None)


def _money_ratio(pen: Pen, flags: str, arguments: tuple[str, ...]) -> None:
    scale, words = SCALE_WORDS[arguments[1]]
    whole = _some(pen, arguments[0])
    part = (
        Decimal(int(whole * 10 * Decimal(pen.rng.randint(45, 97)) / 100)) / 10
        if arguments[1] == "tỷ"
        else whole * 3 // 4
    )
    part = part.normalize() + 0
    text = f"{share_words(part, grouped=True)}/{share_words(whole, grouped=True)}{words}"
    mark = _indicator(
        pen,
        text,
        flags=flags,
        kind="ratio",
        unit="VND",
        value=decimal(part * scale),
        denominator=decimal(whole * scale),
    )
    pen.ratio = (part, whole, str(mark.values["name"]), text)


def _range(pen: Pen, flags: str, arguments: tuple[str, ...]) -> None:
    noun, more = _noun(pen, arguments[1])
    low, high = _bounds(arguments[0])
    first = pen.rng.randint(low, (low + high) // 2)
    last = pen.rng.randint(first + 1, high)
    if noun == "%":
        text = pen.rng.choice((f"{first}% - {last}%", f"{first} - {last}%", f"{first}%-{last}%"))
    else:
        text = f"{vietnamese(Decimal(first))} {pen.rng.choice(('-', 'đến'))} {vietnamese(Decimal(last))} {noun}"
    name = None if noun == "%" else f"{noun} {more}" if more else noun
    _indicator(pen, text, flags=flags, kind="range", unit=noun, noun=name, value=str(first), value_max=str(last))
    if more:
        pen.say(f" {more}")


def _change(pen: Pen, flags: str, arguments: tuple[str, ...]) -> None:
    unit, _ = _noun(pen, arguments[1])
    low, high = _bounds(arguments[0])
    old = pen.rng.randint((low + high) // 2, high) if "-" in flags else pen.rng.randint(low, (low + high) // 2)
    new = pen.rng.randint(low, old - 1) if "-" in flags else pen.rng.randint(old + 1, high)
    shown = [f"{value}%" if unit == "%" else f"{vietnamese(Decimal(value))} {unit}" for value in (old, new)]
    if unit in MONEY_UNITS:
        shown = [f"{value} {unit}" for value in (old, new)]
    words = pen.rng.choice(("xuống còn", "xuống")) if "-" in flags else "lên"
    scale = MONEY_UNITS.get(unit, 1)
    _indicator(
        pen, f"từ {shown[0]} {words} {shown[1]}", flags=flags, kind="change", unit="VND" if unit in MONEY_UNITS else unit,
        value=str(new * scale), denominator=str(old * scale),
    )  # fmt: skip


def _total(pen: Pen, flags: str, arguments: tuple[str, ...]) -> None:
    noun, more = _noun(pen, arguments[1])
    whole = _some(pen, arguments[0])
    part = Decimal(int(float(whole) * pen.rng.uniform(0.3, 0.8)))
    pen.total = (part, whole - part, 0)
    text = f"{vietnamese(whole)} {noun}"
    _indicator(
        pen, text, flags=flags, kind="count", unit=noun, noun=f"{noun} {more}" if more else noun, value=decimal(whole)
    )
    if more:
        pen.say(f" {more}")


def _part(pen: Pen, flags: str, arguments: tuple[str, ...]) -> None:
    assert pen.total, "a part without its total"
    noun, more = _noun(pen, " ".join(arguments))
    value = pen.total[0] if "1" in flags else pen.total[1]
    _indicator(
        pen, f"{vietnamese(value)} {noun}", flags=flags, kind="count", unit=noun, noun=f"{noun} {more}" if more else noun,
        value=decimal(value),
    )  # fmt: skip
    if more:
        pen.say(f" {more}")


_WRITERS: dict[str, Callable[[Pen, str, tuple[str, ...]], None]] = {
    "c": _counted, "r": _ratio, "%": _share, "p": _percent, "m": _measure, "đ": _money, "đr": _money_ratio, "g": _range,
    "x": _change, "t": _total,
}  # fmt: skip
_SIGNS = ("", ">=", "<=", ">", "<", "~")
for _letter, _writer in _WRITERS.items():
    for _flag in ("", "@", "_", "1", "=", "-", "+"):
        for _sign in _SIGNS:
            _flags = _flag + _sign
            SLOTS[_letter + _flags] = lambda pen, given, write=_writer, flags=_flags: write(pen, flags, given)  # type: ignore[misc]
for _flag in ("1", "2", "1@", "2@"):
    SLOTS[f"t{_flag}"] = lambda pen, given, flags=_flag: _part(pen, flags, given)  # type: ignore[misc]
