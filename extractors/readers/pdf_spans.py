"""Where the words of a PDF page begin and end among PDFium's characters, and which text object draws them.

find_words(characters, frame)  → Words(starts=[0, 4], ends=[3, 8], drawn=[94210, 94210], …)

PDFium has already put scattered characters together. Where it overlooked a space, where characters go back, and around raised figures
its words are cut. All of this is asked for in bulk: a line that one text object draws from its first to its last character, as most
lines are, costs two questions.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from extractors.readers.characters import clean
from extractors.readers.pdf_characters import Characters
from extractors.readers.pdf_frame import Frame

_WORD = re.compile(r"[^\s\x00\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
"""A hyphen at the end of a line, for which PDFium writes U+0002 or U+FFFE, ends a word: the next line follows with nothing between."""
_LEAST_SPACE = 0.12
"""A gap of this part of the font size is a space."""
_BACKWARDS = 0.3
"""Characters that begin this part of the font size before the last one ended are not its continuation, though PDFium joins them."""
_DIGIT = re.compile(r"\d")
_TRAILING_DIGITS = re.compile(r"(?<=[^\d\s])\d{1,3}(?=[.,;:)”\"]*\Z)")
_LEADING_DIGITS = re.compile(r"\d{1,3}(?=[^\d\s./,)%-])")
_SMALLER = 0.8
"""A raised figure is at most this part of its neighbour's height."""
_LIFT = 0.1

Integers = npt.NDArray[np.int64]
_SPACE, _LINE_FEED, _TALL, _SMALL, _RULE, _UNCLEAN = (1 << bit for bit in range(6))
"""What a character is: space between words, end of a line, capital of ASCII or Đ or figure, other letter, sign that rules are typed with,
what is (or, rather than look it up, may be) another character when it is clean."""
_KNOWN = 0x2100
"""All characters of Latin script and its punctuation lie below."""


def _kind(character: str) -> int:
    if character.isspace() or character == "\x00":
        return _SPACE | (_LINE_FEED if character in "\r\n" else 0)
    kind = 0 if clean(character) == character and not unicodedata.combining(character) else _UNCLEAN
    if character in "ABCDEFGHIJKLMNOPQRSTUVWXYZĐ" or character.isdecimal():
        return kind | _TALL
    return kind | (_SMALL if character.isalnum() else _RULE if character in "-–—_=" else 0)


_KINDS = np.full(0x10000, _SMALL | _UNCLEAN, np.uint8)
_KINDS[:_KNOWN] = [_kind(chr(point)) for point in range(_KNOWN)]
_KINDS[0x3000] = _SPACE


@dataclass(slots=True)
class Words:
    """The index of each word's first character, and of the one behind its last; the text object that begins it."""

    starts: Integers
    ends: Integers
    drawn: Integers
    clean: bool = True
    """No character of the page is another one when it is clean."""
    ruled: bool = False
    """Some word may be a rule that was typed."""
    raised: dict[int, tuple[bool, bool]] = field(default_factory=dict)
    """Words that were taken apart, by their first character: whether they are raised, and glued to the one before."""


def find_words(characters: Characters, frame: Frame) -> Words:
    """The words of a page in the order of the content stream."""
    return _WordFinder(characters, frame).find()


class _WordFinder:
    def __init__(self, characters: Characters, frame: Frame) -> None:
        self._characters = characters
        self._text = characters.text
        self._frame = frame
        codes = np.frombuffer(self._text.encode("utf-32-le", errors="surrogatepass"), np.uint32)
        self._kinds = _KINDS.take(codes, mode="clip")

    def find(self) -> Words:
        starts, ends = self._bounds()
        if not len(starts):
            return Words(starts, ends, starts)
        first, last = self._drawn(starts, ends)
        signs = self._kinds == _RULE
        words = Words(
            starts,
            ends,
            first,
            clean=not (self._kinds & _UNCLEAN).any(),
            ruled=bool((signs[:-2] & signs[1:-1] & signs[2:]).any()),
        )
        joined = (first != last).nonzero()[0]
        doubts = self._lost_spaces(starts, ends)
        if len(joined):
            doubts = np.union1d(doubts, self._joints(starts[joined], ends[joined]))
        if len(doubts) and len(cuts := self._gaps(doubts)):
            self._cut(words, cuts)
        if len(joined):
            self._take_raised_apart(words, starts[joined], ends[joined])
        return words

    def _bounds(self) -> tuple[Integers, Integers]:
        """Where PDFium's words begin and end."""
        if "\x02" in self._text or "\ufffe" in self._text:
            spans = np.array([match.span() for match in _WORD.finditer(self._text)], np.int64).reshape(-1, 2)
            return spans[:, 0], spans[:, 1]
        space = np.ones(len(self._kinds) + 2, np.int8)
        space[1:-1] = self._kinds & _SPACE
        edges = space[1:] - space[:-1]
        return (edges < 0).nonzero()[0], (edges > 0).nonzero()[0]

    def _drawn(self, starts: Integers, ends: Integers) -> tuple[Integers, Integers]:
        """The objects that draw the first and the last character of each word.

        An object that draws the first and the last character of a line draws all between; so does one that begins two words in a row.
        """
        line = (self._kinds & _LINE_FEED).nonzero()[0].searchsorted(starts)
        bounds = groups(line[1:] != line[:-1])
        lengths = bounds[1:] - bounds[:-1]
        begun, ended = self._objects(starts[bounds[:-1]]), self._objects(ends[bounds[1:] - 1] - 1)
        first = begun.repeat(lengths)
        last = first.copy()
        whole = (begun == ended) & (begun != 0)
        if not whole.all():
            several = (~whole).repeat(lengths).nonzero()[0]
            first[several] = self._objects(starts[several])
            last[several] = first[several]
            following = np.append(first[1:], 0)[several]
            doubtful = several[(first[several] != following) & (ends[several] - starts[several] > 1)]
            last[doubtful] = self._objects(ends[doubtful] - 1)
        return first, last

    def _joints(self, starts: Integers, ends: Integers) -> Integers:
        """Where within words another object goes on."""
        at = _ranges(starts, ends)
        drawn = self._objects(at)
        joints: Integers = at[1:][(drawn[1:] != drawn[:-1]) & (at[1:] - at[:-1] == 1)]
        return joints

    def _lost_spaces(self, starts: Integers, ends: Integers) -> Integers:
        """Where within words a space may have been overlooked: PDFium does so in "KH-UBND|ngày"."""
        tall = self._kinds == _TALL
        at = (tall[:-2] & tall[1:-1] & (self._kinds[2:] & _SMALL > 0)).nonzero()[0] + 2
        word = starts.searchsorted(at, side="right") - 1
        inside: Integers = at[(word >= 0) & (starts[word] < at) & (at < ends[word])]
        return inside

    def _gaps(self, doubts: Integers) -> Integers:
        """Those places where a gap as wide as a space stands before the character, or where it begins before the last one ended."""
        pairs = np.column_stack((doubts - 1, doubts)).ravel()
        sides = self._frame.sides(self._characters.boxes(pairs.tolist()))
        gaps = sides.x0[1::2] - sides.x1[0::2]
        drawn = self._objects(doubts).tolist()
        sizes = np.array([self._characters.size(*each) for each in zip(drawn, doubts.tolist(), strict=True)])
        return doubts[(gaps < -sizes * _BACKWARDS) | (gaps > sizes * _LEAST_SPACE)]

    def _cut(self, words: Words, at: Integers) -> None:
        """Cut words at these places within them."""
        starts = np.union1d(words.starts, at)
        words.ends = np.union1d(words.ends, at)
        drawn = words.drawn[words.starts.searchsorted(starts, side="right") - 1]
        new = np.isin(starts, at)
        drawn[new] = self._objects(starts[new])
        words.starts, words.drawn = starts, drawn

    def _take_raised_apart(self, words: Words, starts: Integers, ends: Integers) -> None:
        """Cut words within these places before and behind raised figures."""
        inside = starts.searchsorted(words.starts, side="right") - 1
        pieces = (inside >= 0) & (words.ends <= ends[inside])
        edges: list[int] = []
        for start, end in zip(words.starts[pieces].tolist(), words.ends[pieces].tolist(), strict=True):
            if _DIGIT.search(self._text, start, end):
                edges += self._raised_edges(words, start, end)
        if edges:
            self._cut(words, np.array(edges, np.int64))

    def _raised_edges(self, words: Words, start: int, end: int) -> Iterable[int]:
        """Where to cut a word whose figures, before or behind the rest of it, are raised; notes which part they are."""
        characters = self._text[start:end]
        for digits in (_TRAILING_DIGITS.search(characters), _LEADING_DIGITS.match(characters)):
            if digits and self._is_raised(start, digits):
                edges = [start, start + digits.start(), start + digits.end(), end]
                parts = [left for left, right in pairwise(edges) if left < right]
                for part in parts:
                    words.raised[part] = part == edges[1], part != start
                return parts[1:]
        return ()

    def _is_raised(self, start: int, digits: re.Match[str]) -> bool:
        """Whether figures are smaller than the rest of their word and stand above its baseline."""
        figure, other = start + digits.start(), start + (digits.end() if digits.start() == 0 else digits.start() - 1)
        sides = self._frame.sides(self._characters.boxes([figure, other]))
        height, neighbour = sides.bottom - sides.top
        if not 0 < height <= neighbour * _SMALLER:
            return False
        _, (baseline, other_baseline) = self._frame.place(*self._characters.origins([figure, other]))
        return bool(baseline < other_baseline - neighbour * _LIFT)

    def _objects(self, at: Integers) -> Integers:
        return np.array(self._characters.objects(at.tolist()), np.int64)


def groups(changes: npt.NDArray[np.bool_]) -> Integers:
    """Where groups begin, and where the last one ends; `changes` says of each member but the first whether a new one begins with it."""
    inner = changes.nonzero()[0]
    bounds = np.zeros(len(inner) + 2, np.int64)
    bounds[1:-1] = inner + 1
    bounds[-1] = len(changes) + 1
    return bounds


def _ranges(starts: Integers, ends: Integers) -> Integers:
    """All numbers from each start to before its end, one range behind the other."""
    lengths = ends - starts
    begins = lengths.cumsum() - lengths
    numbers: Integers = np.arange(lengths.sum(), dtype=np.int64) + (starts - begins).repeat(lengths)
    return numbers
