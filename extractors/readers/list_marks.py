"""How the numbers and bullets of automatic lists look, by the names that Word gives their formats (ST_NumberFormat).

formatted(4, "upperRoman")  → "IV"
bullet("\\uf02d")           → "-"
"""

from __future__ import annotations

from extractors.readers.characters import SYMBOL_FONT

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
FRAMES = {
    "decimalZero": "{:02d}", "01": "{:02d}", "001": "{:03d}", "0001": "{:04d}", "00001": "{:05d}",
    "numberInDash": "- {} -", "decimalEnclosedParen": "({})", "decimalEnclosedFullstop": "{}.",
}  # fmt: skip
"""Formats that are a figure with something around it; of those that Word 2010 brought, their first number."""
_WORDS = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_DASHES = frozenset("-–—−‒")
_BULLET = "•"


def formatted(count: int, style: str) -> str:
    """A number in one of Word's formats (ST_NumberFormat); unknown formats as plain figures."""
    if style in ("upperRoman", "lowerRoman"):
        return _roman(count) if style == "upperRoman" else _roman(count).lower()
    if style in ("upperLetter", "lowerLetter") and count > 0:
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 % 10 + 1)
        return letters.upper() if style == "upperLetter" else letters
    if style == "vietnameseCounting":
        return _in_words(count)
    return FRAMES.get(style, "{}").format(count)


def _in_words(count: int) -> str:
    """A number from 1 to 99 in Vietnamese words, as Word counts: một, hai, … mười một, … hai mươi mốt."""
    tens, unit = divmod(count, 10)
    if not 0 < count < 100:
        return str(count)
    if tens == 0:
        return _WORDS[unit]
    last = {1: "mốt" if tens > 1 else "một", 5: "lăm"}.get(unit, _WORDS[unit])
    return f"{'mười' if tens == 1 else f'{_WORDS[tens]} mươi'} {last}".strip()


def _roman(count: int) -> str:
    if not 0 < count < 4000:
        return str(count)
    letters = ""
    for value, letter in _ROMAN:
        letters += letter * (count // value)
        count %= value
    return letters


def bullet(pattern: str) -> str:
    """The bullets of official documents are - and +; every other one is the same dot."""
    sign = SYMBOL_FONT.get(pattern.strip(), pattern.strip())
    if sign in _DASHES and sign:
        return "-"
    return sign if sign in ("+", "*", "") else _BULLET
