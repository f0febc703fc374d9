"""Tables of words as one alternation of a regular expression, for patterns that are built from tables.

any_of(("ủy ban", "ủy ban nhân dân"))  matches "Uỷ ban nhân dân" whole, where the pattern ignores case

Words that begin alike share their beginning in the expression, "ủy ban(?:[ ]nhân[ ]dân)?", so that a table of hundreds of words
is tried letter by letter, not word by word.
"""

from __future__ import annotations

import re
import string
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

_DIPHTHONGS = (("ủy", "uỷ"), ("úy", "uý"), ("ùy", "uỳ"), ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"))
TONE_MARKS = tuple((form(one), form(other)) for one, other in _DIPHTHONGS for form in (str.lower, str.title, str.upper))
"""The two places of a tone mark on an open diphthong; both are in use (Quyết định 1989/QĐ-BGDĐT names the first)."""

_PARTS = re.compile(rf"{'|'.join(one for one, _ in TONE_MARKS)}|.")
_OPEN = {other: re.compile(rf"(?<![qQ]){other}(?!\w)") for _, other in TONE_MARKS}
"""Only at the end of a syllable, and not behind q: "hoà" is "hòa", but "hoàn" and "quý" have one spelling."""


_SPELLED = (
    {mark: re.escape(mark) for mark in string.punctuation + string.whitespace}
    | {"-": "[-–]"}
    | {one: f"(?:{one}|{other})" for one, other in TONE_MARKS}
)
"""What matches a part of a word, if not the part as it stands."""


def any_of(words: Iterable[str], *, space: str = "[ ]") -> str:
    """The words as one expression that matches the longest of them that fits; fit for verbose patterns too.

    A diphthong matches in both spellings, a hyphen as a dash too, a space what the pattern `space` says.
    """
    spelled = _SPELLED | {" ": space}
    return _shared({tuple(spelled.get(part, part) for part in _PARTS.findall(word)) for word in words})


def spellings(word: str) -> set[str]:
    """The word in each of the spellings in which `any_of` matches it, but for hyphens and spaces ("thủy", "thuỷ")."""
    found = {word}
    for one, other in TONE_MARKS:
        found |= {known.replace(one, other) for known in found}
    return found


def initials(words: Iterable[str]) -> str:
    """The first letters of the words, small and capital, for a character class: what no word begins with is passed over quickly."""
    return "".join(sorted({letter for word in words for letter in (word[0].lower(), word[0].upper())}))


def _shared(words: set[tuple[str, ...]]) -> str:
    """The words, each in parts, with their common beginnings written once."""
    if len(words) == 1:
        return "".join(*words)
    rests: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for word in words - {()}:
        rests[word[0]].add(word[1:])
    ways = "|".join(first + (_shared(rest) if rest != {()} else "") for first, rest in sorted(rests.items()))
    if () in words:
        return f"(?:{ways})?"
    return f"(?:{ways})" if len(rests) > 1 else ways


@lru_cache(maxsize=4096)
def table_form(words: str) -> str:
    """The words as tables hold them: small letters, one space between, the tone mark on the first vowel ("uỷ  Ban" → "ủy ban")."""
    plain = " ".join(words.split()).casefold()
    for one, other in _DIPHTHONGS:
        plain = _OPEN[other].sub(one, plain) if other in plain else plain
    return plain


def tone_marks_first(words: str) -> str:
    """The words with the tone mark of an open diphthong on its first vowel, their case kept ("Uỷ ban" → "Ủy ban")."""
    for one, other in TONE_MARKS:
        words = _OPEN[other].sub(one, words) if other in words else words
    return words
