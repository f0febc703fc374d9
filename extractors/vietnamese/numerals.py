"""Vietnamese number words and Roman numerals as integers, and back.

Only cardinal words ("hai mươi mốt", "một trăm linh năm"); figures ("1.549", "3,5 triệu") are read elsewhere. The word "năm"
is both *five* and *year*: after "mười" and "mươi" five is always "lăm" or "nhăm", so "mười năm" is ten (years), never 15.

    number_at("hai mươi mốt hộ", 0)                        → Numeral(value=21, end=12)
    number_at("hai nghìn không trăm hai mươi lăm", 0)      → Numeral(value=2025, end=33)
    spellings(15)                                          → ("mười lăm", "mười nhăm")
    roman("IV")                                            → 4
"""

from __future__ import annotations

import re
from typing import NamedTuple

DIGITS = {
    "không": 0,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
"""Digits as they stand alone or before a scale word."""

AFTER_TEN = {**{word: digit for word, digit in DIGITS.items() if digit not in (0, 5)}, "lăm": 5, "nhăm": 5}
"""Units after "mười" (11 … 19)."""

AFTER_TENS = {**AFTER_TEN, "mốt": 1, "tư": 4}
"""Units after "mươi" (21 … 99)."""

SCALES = {"nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tỷ": 1_000_000_000, "tỉ": 1_000_000_000}
"""Words that multiply the group before them; they fall in size from left to right."""

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}

_WORD = re.compile(r"[ \t\u00a0]{0,3}(?P<word>[^\W\d_]{1,8})(?!\w)")


class Numeral(NamedTuple):
    """A number read from words; `end` is the offset behind its last letter."""

    value: int
    end: int


def number_at(text: str, position: int) -> Numeral | None:
    """The longest number in words that begins at the position (which is no space); None if there is none."""
    if position >= len(text) or text[position].isspace():
        return None
    total, end, largest = 0, position, 10**12
    found = False
    while (group := _group_at(text, end)) is not None:
        scale = _word_at(text, group.end)
        factor = SCALES.get(scale[0]) if scale else None
        if factor is None or factor >= largest or scale is None:
            return Numeral(total + group.value, group.end)
        total, end, largest, found = total + group.value * factor, scale[1], factor, True
    return Numeral(total, end) if found else None


def spellings(value: int) -> tuple[str, ...]:
    """The usual ways to write a number from 1 to 99 in words, lower case."""
    tens, unit = divmod(value, 10)
    if tens == 0:
        return tuple(word for word, digit in DIGITS.items() if digit == unit)
    if tens == 1:
        return ("mười",) if unit == 0 else tuple(f"mười {word}" for word, digit in AFTER_TEN.items() if digit == unit)
    heads = [f"{word} mươi" for word, digit in DIGITS.items() if digit == tens]
    if unit == 0:
        return tuple(heads)
    return tuple(f"{head} {word}" for head in heads for word, digit in AFTER_TENS.items() if digit == unit)


def roman(numeral: str) -> int | None:
    """The value of a Roman numeral below 400, in either case; None if it is not written as one."""
    digits = [ROMAN.get(letter) for letter in numeral.upper()]
    if not digits or None in digits:
        return None
    values = [digit for digit in digits if digit is not None]
    total = sum(-low if low < high else low for low, high in zip(values, [*values[1:], 0], strict=True))
    return total if _as_roman(total) == numeral.upper() else None


def _as_roman(value: int) -> str:
    steps = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for step, letters in steps:
        count, value = divmod(value, step)
        written += letters * count
    return written


def _word_at(text: str, position: int) -> tuple[str, int] | None:
    match = _WORD.match(text, position)
    return (match["word"].lower(), match.end()) if match else None


def _group_at(text: str, position: int) -> Numeral | None:
    """A number below a thousand."""
    below_hundred = _tens_at(text, position)
    if below_hundred is None:
        return None
    following = _word_at(text, below_hundred.end)
    if following is None or following[0] != "trăm" or below_hundred.value > 9:
        return below_hundred
    hundreds, end = below_hundred.value * 100, following[1]
    link = _word_at(text, end)
    if link and link[0] in ("linh", "lẻ"):
        unit = _word_at(text, link[1])
        if unit and DIGITS.get(unit[0]):
            return Numeral(hundreds + DIGITS[unit[0]], unit[1])
        if unit and unit[0] == "tư":
            return Numeral(hundreds + 4, unit[1])
        return Numeral(hundreds, end)
    rest = _tens_at(text, end)
    return Numeral(hundreds + rest.value, rest.end) if rest and rest.value > 9 else Numeral(hundreds, end)


def _tens_at(text: str, position: int) -> Numeral | None:
    """A number below a hundred."""
    first = _word_at(text, position)
    if first is None:
        return None
    if first[0] == "mười":
        return _with_unit(text, 10, first[1], AFTER_TEN)
    digit = DIGITS.get(first[0])
    if digit is None:
        return None
    second = _word_at(text, first[1])
    if second and second[0] == "mươi" and digit > 1:
        return _with_unit(text, digit * 10, second[1], AFTER_TENS)
    return Numeral(digit, first[1])


def _with_unit(text: str, tens: int, end: int, units: dict[str, int]) -> Numeral:
    unit = _word_at(text, end)
    return Numeral(tens + units[unit[0]], unit[1]) if unit and unit[0] in units else Numeral(tens, end)
