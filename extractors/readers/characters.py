"""Characters as every reader hands them on: NFC, plain spaces, nothing invisible, symbol-font bullets as real ones.

clean("Kế hoạch\\u00a034\\u2011KH/ĐU\\u00ad")  → "Kế hoạch 34-KH/ĐU"

Letters are never folded: `Đ` (U+0110) and `Ð` (U+00D0) stay what they are.
"""

from __future__ import annotations

import re
import unicodedata

from extractors.vietnamese.legacy_encodings import font_encoding

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_INVISIBLE = (
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F),
    (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB),
    (0xFFFE, 0xFFFF), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)  # fmt: skip
"""First and last code points that are not seen: Default_Ignorable_Code_Point of Unicode (soft hyphen, zero-width space, word
joiner, byte order mark, direction marks, …), the anchors of annotations and the two that are no characters."""
_HYPHENS = "\u2010\u2011\uff0d"

SYMBOL_FONT: dict[str, str] = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0a8": "◆",
    "\uf02d": "-",
    "\uf02b": "+",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf076": "❖",
    "\uf06c": "●",
    "\uf06e": "■",
    "\uf071": "❑",
    "\uf0e0": "→",
    "\uf0e8": "➔",
    "\uf0b3": "≥",
    "\uf0a3": "≤",
    "\uf0b4": "×",
}
"""Private-use code points that Word writes for the Symbol and Wingdings fonts, and the character that is seen."""

_TRANSLATION = str.maketrans(
    {
        **dict.fromkeys(_SPACES, " "),
        **{chr(point): "" for first, last in _INVISIBLE for point in range(first, last + 1)},
        **dict.fromkeys(_HYPHENS, "-"),
        **SYMBOL_FONT,
    }
)
_PRINTABLE = frozenset(
    character for character in map(chr, _TRANSLATION) if character.isprintable() and character != " "
)
"""What is replaced although Python calls it printable: hyphens, variation selectors."""
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def is_legacy_font(name: str) -> bool:
    """Whether text in this font is written in an encoding before Unicode (.VnTime, VNI-Times); a PDF's subset tag may precede its name."""
    return font_encoding(name) is not None


_RULE = re.compile(r"\s*(?:[-–—_=]\s?){3,}\Z")


def is_rule(text: str) -> bool:
    """Whether a line is a rule that was typed: hyphens, dashes or underscores and nothing else."""
    return _RULE.match(text) is not None


def is_clean(text: str) -> bool:
    """Whether `clean` would change nothing; asked for whole pages, most of which are clean, since it is cheaper."""
    return text.isprintable() and (
        text.isascii() or (unicodedata.is_normalized("NFC", text) and _PRINTABLE.isdisjoint(text))
    )


def clean(text: str) -> str:
    """The text in NFC with plain spaces and hyphens, without invisible and control characters; line feeds stay."""
    if is_clean(text):
        return text
    return unicodedata.normalize("NFC", _CONTROL.sub("", text.translate(_TRANSLATION)))
