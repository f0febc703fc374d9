"""Tables of words as one alternation of a regular expression, for patterns that are built from tables.

any_of(("ủy ban", "ủy ban nhân dân"))  matches "Uỷ ban nhân dân" whole, where the pattern ignores case
"""

from __future__ import annotations

import re
from collections.abc import Iterable

TONE_MARKS = (("ủy", "uỷ"), ("Ủy", "Uỷ"), ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("úy", "uý"), ("ùy", "uỳ"))
"""The two places of a tone mark on an open diphthong; both are in use (Quyết định 1989/QĐ-BGDĐT names the first)."""


def any_of(words: Iterable[str]) -> str:
    """The words as one alternation without a group, longest first, in both spellings; spaces are literal, also in verbose patterns."""
    spelled = {word.replace(*marks) for word in words for marks in (("", ""), *TONE_MARKS)}
    ordered = sorted(spelled, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", "[ ]") for word in ordered)
