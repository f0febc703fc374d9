"""Tables of words as one alternation of a regular expression, for patterns that are built from tables.

any_of(("ủy ban", "ủy ban nhân dân"))  matches "Uỷ ban nhân dân" whole, where the pattern ignores case
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_DIPHTHONGS = (("ủy", "uỷ"), ("úy", "uý"), ("ùy", "uỳ"), ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"))
TONE_MARKS = tuple((form(one), form(other)) for one, other in _DIPHTHONGS for form in (str.lower, str.title, str.upper))
"""The two places of a tone mark on an open diphthong; both are in use (Quyết định 1989/QĐ-BGDĐT names the first)."""

_OPEN = {other: re.compile(rf"{other}(?!\w)") for _, other in _DIPHTHONGS}
"""Only at the end of a syllable: "hoà" is "hòa", but "hoàn" has one spelling."""


def any_of(words: Iterable[str], *, space: str = "[ ]") -> str:
    """The words as one alternation, without a group around it and longest first; fit for verbose patterns too.

    A diphthong matches in both spellings, a hyphen as a dash too, a space what the pattern `space` says.
    """
    return "|".join(_spelled(word, space) for word in sorted(set(words), key=lambda word: (-len(word), word)))


def _spelled(word: str, space: str) -> str:
    pattern = re.escape(word).replace(r"\ ", space).replace(r"\-", "[-–]")
    for one, other in TONE_MARKS:
        pattern = pattern.replace(one, f"(?:{one}|{other})")
    return pattern


def table_form(words: str) -> str:
    """The words as tables hold them: small letters, one space between, the tone mark on the first vowel ("uỷ  Ban" → "ủy ban")."""
    plain = " ".join(words.split()).casefold()
    for one, other in _DIPHTHONGS:
        plain = _OPEN[other].sub(one, plain)
    return plain
