"""How much of a text is written as Vietnamese is: by its words, what letters recognised in a picture are worth.

legibility("Ủy ban nhân dân tỉnh")   → 1.0
legibility("Uy ban nhdn dfin tinh")  → 0.0: all marks are lost, letters are wrong
"""

from __future__ import annotations

import re

from extractors.vietnamese.syllables import is_syllable

_WORD = re.compile(r"[^\W\d_]{2,}")
_ABBREVIATION = re.compile(r"[A-ZĐ]+")
_PLAIN = re.compile(r"[a-z]+", re.IGNORECASE)
_MARKED_SHARE = 0.4
"""In Vietnamese text seven of ten syllables bear a mark (đ, ă, â, ê, ô, ơ, ư or a tone); with fewer than this, marks were lost."""


def legibility(text: str) -> float:
    """The share of possible syllables among the words of a text, less where marks are missing, from 0 to 1.

    Abbreviations (words in capitals without a mark) are left out; a text without words has 0.
    """
    words = [word for word in _WORD.findall(text) if not _ABBREVIATION.fullmatch(word)]
    if not words:
        return 0.0
    syllables = sum(map(is_syllable, words)) / len(words)
    marked = sum(_PLAIN.fullmatch(word) is None for word in words) / len(words)
    return syllables * min(1.0, marked / _MARKED_SHARE)
