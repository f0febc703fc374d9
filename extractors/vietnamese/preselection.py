"""Patterns that are tried only where a word stands without which they cannot match; they find what the plain pattern finds.

    Anchored(("sở", "ban"), r"(?<!\\w)(?:sở|ban)[ ]\\w+", re.IGNORECASE)    every match begins with one of the words
    Holding(("hằng", "mỗi"), r"(?:hằng|mỗi)[ ]\\w+", re.IGNORECASE)         every match holds one of the words

The regular expression engine tries an alternation that ignores case at every character of a text. Where each word of a text
stands is noted once, so that all tables of words are looked up in it, and a pattern is tried at these few places alone.
Pieces shorter than a sentence are searched as they are.
"""

from __future__ import annotations

import re
import sys
from abc import ABC, abstractmethod
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from extractors.vietnamese.phrases import spellings

_WORD = re.compile(r"\w+")
_SAME_IN_PATTERNS = (("İ", "i"), ("ı", "i"), ("ſ", "s"))
"""Letters that a pattern which ignores case takes for another, though they are no capitals of it one for one."""
SHORT = 400
"""Code points of a text below which noting its words costs more than it saves."""
LONGEST_WORD = 40
"""Code points of a word of a table, and of the marks behind it, at most."""
_USUAL_MARKS = " :.,("


class _Preselected(ABC):
    """An expression with its flags, compiled when it is first tried."""

    def __init__(self, expression: str, flags: int) -> None:
        self._expression, self._flags = expression, flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The plain pattern."""
        return re.compile(self._expression, self._flags)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match that begins at `start` and ends before `end`."""
        return self.pattern.match(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in `text[start:end]`."""
        return next(self.finditer(text, start, end), None)

    @abstractmethod
    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in `text[start:end]`, as the plain pattern's `finditer` gives them."""


class Anchored(_Preselected):
    """A pattern each match of which begins with one of the words, or with the first one of a longer phrase.

    It begins with `(?<!\\w)` or asks for more than that, and no letter, figure or `_` follows the first word of its match.
    """

    def __init__(self, words: Iterable[str], expression: str, flags: int = 0) -> None:
        super().__init__(expression, flags)
        self._firsts = frozenset(_first_word(spelled) for word in words for spelled in spellings(folded(word)))

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in `text[start:end]`, as the plain pattern's `finditer` gives them."""
        if len(text) < SHORT:
            return self.pattern.finditer(text, start, end)
        places = _word_places(text).between(self, self._firsts, start, min(end, len(text)))
        return self._at(text, places, end) if places else iter(())

    def _at(self, text: str, places: list[int], end: int) -> Iterator[re.Match[str]]:
        """The matches that begin at the places, none inside another."""
        at, match = 0, self.pattern.match
        for place in places:
            if place >= at and (found := match(text, place, end)):
                yield found
                at = found.end()


class Holding(_Preselected):
    """A pattern each match of which holds one of the words or parts of words, which are given in small letters."""

    def __init__(self, words: Iterable[str], expression: str, flags: int = 0) -> None:
        super().__init__(expression, flags)
        self._words = tuple(sorted({spelled for word in words for spelled in spellings(word)}))

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in `text[start:end]`, as the plain pattern's `finditer` gives them."""
        small = folded(text)
        if any(small.find(word, start, end) >= 0 for word in self._words):
            return self.pattern.finditer(text, start, end)
        return iter(())

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in `text[start:end]`."""
        small = folded(text)
        for word in self._words:
            if small.find(word, start, end) >= 0:
                return self.pattern.search(text, start, end)
        return None


class Closing(_Preselected):
    r"""A pattern each match of which ends with the text, and holds one of the words, or the last one of a phrase, as the text's last.

    It ends with `$` or `\Z`, and no letter, figure or `_` stands between that and the word. Where the table has a mark ("≥")
    instead of a word, only white space stands between.
    """

    def __init__(self, words: Iterable[str], expression: str, flags: int = 0) -> None:
        super().__init__(expression, flags)
        lasts = [(_WORD.findall(spelled) or [spelled])[-1] for word in words for spelled in spellings(folded(word))]
        self._lasts = frozenset(lasts)
        self._marks = tuple(last for last in lasts if not _WORD.match(last))

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in `text[start:end]`, as the plain pattern's `finditer` gives them."""
        return self.pattern.finditer(text, start, end) if self._closes(text[start:end]) else iter(())

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in `text[start:end]`."""
        return self.pattern.search(text, start, end) if self._closes(text[start:end]) else None

    def _closes(self, text: str) -> bool:
        if self._marks and text.rstrip().endswith(self._marks):
            return True
        last = text[-LONGEST_WORD:].rstrip(_USUAL_MARKS).rpartition(" ")[2]
        if not last.isalpha():
            words = _WORD.findall(last) or _WORD.findall(text[-LONGEST_WORD:])
            last = words[-1] if words else ""
        return last.lower() in self._lasts or folded(last) in self._lasts


@lru_cache(maxsize=16)
def folded(text: str) -> str:
    """The text in small letters, offset for offset: what is equal to patterns that ignore case is equal here."""
    for odd, plain in _SAME_IN_PATTERNS:
        text = text.replace(odd, plain)
    return text.lower()


class _WordPlaces:
    """Where each word of a text begins."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: dict[str, list[int]] = defaultdict(list)
        for match in _WORD.finditer(folded(text)):
            self._starts[match[0]].append(match.start())
        self._of: dict[Anchored, list[int]] = {}

    def between(self, pattern: Anchored, firsts: frozenset[str], start: int, end: int) -> list[int]:
        """The places from `start` up to `end` where one of the pattern's first words begins, in order."""
        places = self._of.get(pattern)
        if places is None:
            places = sorted(place for first in firsts & self._starts.keys() for place in self._starts[first])
            self._of[pattern] = places
        first = bisect_left(places, start)
        inside = places[first : bisect_left(places, end, first)]
        cut = self._cut_word(start, end)
        return inside if cut is None or inside[-1:] == [cut] else [*inside, cut]

    def _cut_word(self, start: int, end: int) -> int | None:
        """Where the word begins that `end` cuts in two: what is left of it may be another word."""
        text = self._text
        if not start < end < len(text) or not (_in_word(text[end]) and _in_word(text[end - 1])):
            return None
        begin = end - 1
        while begin > max(start, end - LONGEST_WORD) and _in_word(text[begin - 1]):
            begin -= 1
        return begin


@lru_cache(maxsize=2)
def _word_places(text: str) -> _WordPlaces:
    return _WordPlaces(text)


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _first_word(phrase: str) -> str:
    word = _WORD.match(phrase)
    if word is None:
        raise ValueError(f"does not begin with a word: {phrase!r}")
    return word[0]
