"""How two surface strings are compared: what a page break, a footnote mark or a kind of dash must not decide.

squeeze("**Nghị quyết** số 57 –\\nNQ/TW<sup>1</sup>")   → "nghịquyếtsố57-nq/tw"
overlap("Ủy ban nhân dân xã", "Ủy ban xã")               → 0.75 (F1 of the words)
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_FOOTNOTE_MARK = re.compile(r"<sup>\s*\d+\s*</sup>|[⁰¹²³⁴-⁹]+")
_MARKUP = re.compile(r"</?sup>|\*+|^#+|^-{4,}.*$", re.MULTILINE)
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"\w+")
_DASHES = str.maketrans("–‑", "--")


def flat(text: str) -> str:
    """NFC, footnote marks left out, markup and runs of spaces read as one space."""
    text = _FOOTNOTE_MARK.sub("", unicodedata.normalize("NFC", text))
    return _SPACES.sub(" ", _MARKUP.sub(" ", text)).strip()


def squeeze(text: str) -> str:
    """The string without spaces, with one kind of dash, in lower case: equal for two spellings of one surface."""
    return _SPACES.sub("", flat(text)).translate(_DASHES).lower()


def squeezed_places(text: str) -> tuple[str, list[int]]:
    """The text squeezed, and for each of its characters where it stands in the text (code points, NFC)."""
    left_out = sorted(match.span() for each in (_FOOTNOTE_MARK, _MARKUP, _SPACES) for match in each.finditer(text))
    letters: list[str] = []
    places: list[int] = []
    at = 0
    for start, end in [*left_out, (len(text), len(text))]:
        for place in range(at, start):
            small = text[place].translate(_DASHES).lower()  # of "İ" two characters
            letters.append(small)
            places += [place] * len(small)
        at = max(at, end)
    return "".join(letters), places


def overlap(one: object, other: object) -> float:
    """F1 of two strings as bags of words; 1.0 if neither has a word."""
    first, second = _words(one), _words(other)
    both = (first & second).total()
    return 2 * both / (first.total() + second.total()) if both else float(not first and not second)


def _words(text: object) -> Counter[str]:
    return Counter(_WORD.findall(flat(str(text or "")).lower()))
