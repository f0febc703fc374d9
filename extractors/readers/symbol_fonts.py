"""The characters of fonts that draw signs in place of letters: what is seen where a document holds a code.

shown(0xF0B7, "Symbol")     → "•"
shown(0xFC, "Wingdings")    → "✓"
shown(0xF0A1, "Unknown")    → None

Word writes the code as it is or moved to the private-use area (F000 added). Sources: the encoding of the Symbol font (Unicode,
VENDORS/ADOBE/symbol.txt); of Wingdings the signs that lists, check boxes and arrows use (Unicode 7.0 took them in).
"""

from __future__ import annotations

_SYMBOL_LOW = " !∀#∃%&∍()*+,-./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_SYMBOL_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"

_FONTS: dict[str, dict[int, str]] = {
    "symbol": {**dict(enumerate(_SYMBOL_LOW, 0x20)), **dict(enumerate(_SYMBOL_HIGH, 0xA0)), 0xF1: "〉", 0xF2: "∫"},
    "wingdings": {
        0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "⬥",
        0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "◻", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓",
        0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x97: "●", 0xA3: "□"},
}  # fmt: skip
_PRIVATE_USE = 0xF000


def shown(code: int, font: str) -> str | None:
    """The character that a font draws for a code; None if the font is no such font or the sign is not known."""
    return _FONTS.get(font.lower(), {}).get(code - _PRIVATE_USE if code >= _PRIVATE_USE else code)
