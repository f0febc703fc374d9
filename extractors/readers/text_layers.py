"""Whether the text layer of a page says what is printed, judged by its words; and what it says, where that can be told for certain.

is_suspect("6Ӣ &Ð1* 7+ѬѪ1* 1*+ƬA …")     → True: few of its words are words
repaired("6Ӣ CÔNG 7+ѬѪ1*")                → "SỞ CÔNG THƯƠNG": the numbers of glyphs, taken for characters
repaired("Ðảng ủy")                        → "Đảng ủy": eth for Đ

A layer goes wrong where a font has no map to Unicode, or a wrong one; where it is written in an encoding before Unicode; or where letters
were recognised badly in a scan and laid under it. Odd characters give some of these away, words all of them: a Vietnamese page is made of
syllables, which are few. English words, abbreviations and numbers speak neither for a page nor against it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import Literal

from extractors.vietnamese.syllables import is_syllable

Verdict = Literal["marked", "bare", "foreign", "neutral", "wrong"]
"""A syllable with a letter beyond ASCII, one without, what can be an English word, what says nothing, what no text has."""

_PIECE = re.compile(
    r"[^\W\d_]{2,}|[^\W\d_\u0000-\u024f\u0300-\u036f\u1e00-\u1fff]|[\x00\x03-\x08\x0e-\x1f{}~\\^|\ufffd\ue000-\uf8ff]"
)
"""Words, single letters of no European script, and characters that stand in no sentence."""
_BARE = re.compile(r"(?:ngh?|[ckpt]h|g[hi]|tr|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|n[gh]|[cmnpt])?")
"""A syllable, or what is left of one without its marks."""
_FOREIGN = re.compile(
    r"(?=[^aeiouyAEIOUY]{0,4}[aeiouyAEIOUY])[A-Za-z][a-z]*+(?:[A-Z][a-z]++)*(?<![^aeiouy]{5})", re.ASCII
)
_ALPHABET = frozenset("ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ")
_LEAST = 15
"""Fewer words than this say nothing."""
_SAMPLES, _STRETCH = range(5), 100
"""So many stretches from all over a page, of so many characters, are looked at first."""
_WRONG_SHARE = 0.3
_BARE_SHARE = 0.85
"""Text in which so many words are syllables is Vietnamese; English has less than half."""
_MARKED_SHARE = 0.1
"""Of the syllables of a Vietnamese text at least two thirds carry a mark; with fewer than this share of them, marks were lost."""

_FIRST_GLYPH = 3
"""The number that the glyph of the space has in TrueType fonts; those of ASCII's other characters follow it in order."""
_MAC_ORDER = (
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\xa0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇŁłŠšŽžṠð¦Ýý"
).replace("Ṡ", "")
"""The glyphs from number 98 on in the order that TrueType took over from the Macintosh (OpenType 1.9, table `post`)."""
_TIMES: dict[int, str] = {
    0x102: "Ă", 0x103: "ă", 0x108: "Đ", 0xFF: "đ", 0x1AC: "Ĩ", 0x1AD: "ĩ", 0x1CA: "ũ",
    0x46A: "Ơ", 0x46B: "ơ", 0x46C: "Ư", 0x46D: "ư",
}  # fmt: skip
"""Numbers of the other Vietnamese glyphs in Times New Roman and Arial as they come with Windows."""
_TIMES_MARKED = (0x4A4, 0x1EA0, 0x1EF9)
"""The number of its glyph for Ạ; those for the letters up to ỹ, in Unicode's order, follow it."""


@lru_cache(maxsize=2)  # asked before the repair and after it
def is_suspect(text: str) -> bool:
    """Whether the text of a page can hardly be what is printed on it; False where there is too little of it to tell."""
    step = len(text) // len(_SAMPLES)
    marked, bare, foreign, wrong = _counts(" ".join([text[at * step : at * step + _STRETCH] for at in _SAMPLES]))
    if marked > _LEAST + 10 * wrong:
        return False  # as most pages
    marked, bare, foreign, wrong = _counts(text)
    judged = marked + bare + foreign + wrong
    if judged < _LEAST:
        return False
    if wrong > judged * _WRONG_SHARE:
        return True
    return marked + bare > judged * _BARE_SHARE and marked < (marked + bare) * _MARKED_SHARE


def repaired(text: str) -> str:
    """The text as it is printed where one reading of it alone makes sense, else as it is; character for character.

    The characters stay as many as they were, and each stays at its place.
    """
    if is_suspect(text):
        read = _CHUNK.sub(lambda chunk: _from_glyphs(chunk[0]), text)
        return text if is_suspect(read) else read
    return text.translate(_ETH) if "Ð" in text or "ð" in text else text


def _counts(text: str) -> tuple[int, int, int, int]:
    """How many marked and bare syllables, foreign words and wrong pieces stand in a text."""
    counts = Counter(map(_verdict, _PIECE.findall(unicodedata.normalize("NFC", text))))
    return counts["marked"], counts["bare"], counts["foreign"], counts["wrong"]


@lru_cache(maxsize=20_000)
def _verdict(piece: str) -> Verdict:
    word = piece.lower()
    if _BARE.fullmatch(word):
        return "bare"
    if len(word) == len(piece) > 1 and is_syllable(word):
        return "marked"
    if not all(letter in _ALPHABET or "a" <= letter <= "z" for letter in word):
        return "wrong"
    if piece.isupper():
        return "neutral"
    return "foreign" if _FOREIGN.fullmatch(piece) else "wrong"


def _from_glyphs(chunk: str) -> str:
    """A word, read as numbers of glyphs unless it makes sense as it is."""
    pieces = _PIECE.findall(chunk)
    if pieces and all(_verdict(piece) in ("marked", "neutral") for piece in pieces) and _verdict(pieces[0]) == "marked":
        return chunk
    return chunk.translate(_GLYPHS)


def _glyphs() -> dict[int, str]:
    first = {number: chr(number + 0x20 - _FIRST_GLYPH) for number in range(_FIRST_GLYPH, 98)}
    latin = {number: letter for number, letter in enumerate(_MAC_ORDER, start=98) if letter != "\uf8ff"}
    at, begin, end = _TIMES_MARKED
    marked = {at + point - begin: chr(point) for point in range(begin, end + 1)}
    return {**first, **latin, **_TIMES, **marked}


_GLYPHS = _glyphs()
_CHUNK = re.compile(r"[^ \r\n\xa0]+")
_ETH = str.maketrans("Ðð", "Đđ")
