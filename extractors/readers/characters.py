"""Characters as every reader hands them on: NFC, plain spaces, nothing invisible, symbol-font bullets as real ones.

clean("Kế hoạch\\u00a034\\u2011KH/ĐU\\u00ad")  → "Kế hoạch 34-KH/ĐU"

Letters are never folded: `Đ` (U+0110) and `Ð` (U+00D0) stay what they are.
"""

from __future__ import annotations

import re
import unicodedata

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\ufffe\uffff"
)
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
        **dict.fromkeys(_INVISIBLE, ""),
        **dict.fromkeys(_HYPHENS, "-"),
        **SYMBOL_FONT,
    }
)
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


_LEGACY_FONT = re.compile(r"(?:[A-Z]{6}\+)?(?:\.Vn|VNI[-_ ])", re.IGNORECASE)
"""Fonts of the encodings before Unicode: TCVN3 (.VnTime, .VnArialH) and VNI (VNI-Times), a PDF's subset tag before them."""


def is_legacy_font(name: str) -> bool:
    """Whether text in this font is written in TCVN3 or VNI, not in Unicode."""
    return _LEGACY_FONT.match(name) is not None


_RULE = re.compile(r"\s*(?:[-–—_=]\s?){3,}\Z")


def is_rule(text: str) -> bool:
    """Whether a line is a rule that was typed: hyphens, dashes or underscores and nothing else."""
    return _RULE.match(text) is not None


def clean(text: str) -> str:
    """The text in NFC with plain spaces and hyphens, without invisible and control characters; line feeds stay."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", _CONTROL.sub("", text.translate(_TRANSLATION)))
