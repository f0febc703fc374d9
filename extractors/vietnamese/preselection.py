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
from itertools import chain

from extractors.vietnamese.phrases import spellings

_WORD = re.compile(r"\w+")
_SAME_IN_PATTERNS = (("İ", "i"), ("ı", "i"), ("ſ", "s"))
"""Letters that a pattern which ignores case takes for another, though they are no capitals of it one for one."""
SHORT = 400
"""Code points of a text below which noting its words costs more than it saves."""
LONGEST_WORD = 40
"""Code points of a word of a table, and of the marks behind it, at most."""
_USUAL_MARKS = " :.,("
_FIRSTS: set[str] = set()
"""The first words of all patterns that begin with words."""


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
        _FIRSTS.update(self._firsts)
        self._last: tuple[str, list[int]] = ("", [])
        """The text that was searched last, with the places where one of the words begins."""

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in `text[start:end]`, as the plain pattern's `finditer` gives them."""
        if len(text) < SHORT:
            return self.pattern.finditer(text, start, end)
        places = self._places(text)
        first = bisect_left(places, start)
        cut = end < len(text) and _in_word(text[end])
        if not cut and (first == len(places) or places[first] >= end):
            return iter(())
        return self._from(text, places, first, start, end, cut=cut)

    def _places(self, text: str) -> list[int]:
        """Where one of the words begins, in order."""
        last, places = self._last
        if last is not text:
            words = _word_places(text, len(_FIRSTS))
            places = sorted(chain.from_iterable(words[first] for first in self._firsts & words.keys()))
            self._last = (text, places)
        return places

    def _from(
        self, text: str, places: list[int], first: int, start: int, end: int, *, cut: bool
    ) -> Iterator[re.Match[str]]:
        """The matches that begin at the places from the `first` of them on, none inside another; last, at a word that `end` cuts."""
        at, last, match = start, -1, self.pattern.match
        for index in range(first, bisect_left(places, end, first)):
            last = places[index]
            if last >= at and (found := match(text, last, end)):
                yield found
                at = found.end()
        begin = _word_around(text, start, end) if cut else None
        if begin is not None and begin >= at and begin != last and (found := match(text, begin, end)):
            yield found


class Holding(_Preselected):
    """A pattern each match of which holds one of the words or parts of words, which are given in small letters."""

    def __init__(self, words: Iterable[str], expression: str, flags: int = 0) -> None:
        super().__init__(expression, flags)
        self._words = tuple(sorted({spelled for word in words for spelled in spellings(word)}))

    def holds(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether `text[start:end]` has one of the words; without one it has no match."""
        small = folded(text)
        for word in self._words:  # noqa: SIM110 - `any` takes twice as long
            if small.find(word, start, end) >= 0:
                return True
        return False

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in `text[start:end]`, as the plain pattern's `finditer` gives them."""
        return self.pattern.finditer(text, start, end) if self.holds(text, start, end) else iter(())

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in `text[start:end]`."""
        return self.pattern.search(text, start, end) if self.holds(text, start, end) else None


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
        return _last_word(text) in self._lasts


def folded(text: str) -> str:
    """The text in small letters, offset for offset: what is equal to patterns that ignore case is equal here."""
    return _folded_document(text) if len(text) >= SHORT else _folded_piece(text)


def _folded(text: str) -> str:
    for odd, plain in _SAME_IN_PATTERNS:
        text = text.replace(odd, plain)
    return text.lower()


_folded_piece = lru_cache(maxsize=16)(_folded)
_folded_document = lru_cache(maxsize=4)(_folded)
"""Kept apart, so that the pieces of a document do not push out the document."""


@lru_cache(maxsize=16)
def _last_word(text: str) -> str:
    """The last word of a text, in small letters; the patterns that a piece of text is tried on often ask in a row."""
    last = text[-LONGEST_WORD:].rstrip(_USUAL_MARKS).rpartition(" ")[2]
    if not last.isalpha():
        words = _WORD.findall(last) or _WORD.findall(text[-LONGEST_WORD:])
        last = words[-1] if words else ""
    return folded(last)


@lru_cache(maxsize=2)
def _word_places(text: str, _known: int) -> dict[str, list[int]]:
    """Where each word of a text begins that is the first one of a pattern; `_known` is how many of these there are."""
    places: dict[str, list[int]] = defaultdict(list)
    for match in _WORD.finditer(folded(text)):
        if (word := match[0]) in _FIRSTS:
            places[word].append(match.start())
    return places


def _word_around(text: str, start: int, end: int) -> int | None:
    """Where the word begins that `end` cuts in two: what is left of it may be another word."""
    begin = end
    while begin > max(start, end - LONGEST_WORD) and _in_word(text[begin - 1]):
        begin -= 1
    return begin if start <= begin < end else None


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _first_word(phrase: str) -> str:
    word = _WORD.match(phrase)
    if word is None:
        raise ValueError(f"does not begin with a word: {phrase!r}")
    return word[0]
