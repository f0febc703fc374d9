"""The words of a PDF page with their places, from PDFium's text layer.

page_runs(page, frame, fonts)  → [Run("BÁO CÁO KẾT QUẢ", x0=262.1, x1=390.0, top=188.6, …), Run("Số:", …), …]

Runs are in the order of the content stream.

PDFium has already put scattered characters together. This file asks for each word's first and last character, in bulk; words that
one text object draws with ordinary gaps between them are handed on together, because most lines of a page are nothing else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from extractors.readers.characters import clean, is_clean, is_rule
from extractors.readers.pdf_characters import Characters, open_text
from extractors.readers.pdf_fonts import Fonts, Style
from extractors.readers.pdf_frame import Frame, Sides
from extractors.readers.recognised import Box

_WORD = re.compile(r"[^\s\x00\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_LINE_END_HYPHEN = {0x02: "-", 0xFFFE: "-"}
"""What PDFium writes for a hyphen at the end of a line: it goes on with the next line as if nothing were between."""
_LOST_SPACE = re.compile(r"[A-ZĐ\d]{2}(?=[^\W\d_A-ZĐ])")
"""Where PDFium sometimes overlooks a space ("KH-UBND|ngày"): the gap there decides."""
_LEAST_SPACE = 0.12
"""A gap of this part of the font size is a space."""
_BACKWARDS = 0.3
"""Characters that begin this part of the font size before the last one ended are not its continuation, though PDFium joins them."""
_TRAILING_DIGITS = re.compile(r"(?<=[^\d\s])\d{1,3}(?=[.,;:)”\"]*\Z)")
_LEADING_DIGITS = re.compile(r"\d{1,3}(?=[^\d\s./,)%-])")
_SMALLER = 0.8
"""A raised figure is at most this part of its neighbour's height."""
_LIFT = 0.1
_ORDINARY_GAP = (0.1, 1.4)
"""Words of one text object that stand this part of the font size apart are printed with one space between, and never in two columns."""
_LEVEL = 0.5
"""On one height, the tops of words differ by less than this part of the font size: by the accents of their first letters."""
_RULE_SIGNS = "-–—_="
Span = tuple[int, int]
"""The index of a word's first character, and of the one behind its last."""


@dataclass(slots=True)
class Run:
    """Words with one space between each; `baseline` is measured from the top of the page, `raised` says it is a superscript."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    baseline: float
    size: float
    bold: bool
    italic: bool
    font: str
    raised: bool = False
    glued: bool = False
    """No space stands between it and the run before it, from which it was taken."""
    parts: tuple[tuple[str, float, float], ...] = ()
    """Text and sides of each word, where there are several."""
    confidence: float = 1.0
    """How sure the text is: below 1 where it was recognised in a picture."""

    @property
    def last_x0(self) -> float:
        """Where the last word begins."""
        return self.parts[-1][1] if self.parts else self.x0

    def moved(self, place: Callable[[Box], Box]) -> Run:
        """The same words where their box is moved to, still written level."""
        x0, top, _, bottom = place((self.x0, self.top, self.x1, self.bottom))
        right, down = x0 - self.x0, (top + bottom - self.top - self.bottom) / 2
        return replace(
            self,
            x0=x0,
            x1=self.x1 + right,
            top=self.top + down,
            bottom=self.bottom + down,
            baseline=self.baseline + down,
            parts=tuple((text, begin + right, end + right) for text, begin, end in self.parts),
        )

    def words(self) -> list[Run]:
        """Each word as a run of its own."""
        if not self.parts:
            return [self]
        same = self.top, self.bottom, self.baseline, self.size, self.bold, self.italic, self.font
        return [Run(text, x0, x1, *same, confidence=self.confidence) for text, x0, x1 in self.parts]


def page_runs(page: Any, frame: Frame, fonts: Fonts) -> tuple[list[Run], str]:
    """The words of an open page in runs, and all its characters as PDFium reads them, unlikely ones included."""
    with open_text(page) as characters:
        if characters is None:
            return [], ""
        return _RunReader(characters, frame, fonts).read(), characters.text


class _RunReader:
    """Reads the runs of one page; size and style are looked up once per text object."""

    def __init__(self, characters: Characters, frame: Frame, fonts: Fonts) -> None:
        self._characters = characters
        self._text = characters.text
        self._frame = frame
        self._fonts = fonts
        self._sizes: dict[int, float] = {}
        self._styles: dict[int, Style] = {}
        self._apart: dict[int, tuple[bool, bool]] = {}
        """Words that are runs of their own, by their first character: whether they are raised, and glued to the one before."""

    def read(self) -> list[Run]:
        """All runs of the page in the order of the content stream."""
        spans, drawn = self._spans()
        if not spans:
            return []
        texts = _clean_words([self._text[start:end] for start, end in spans])
        first = self._frame.sides(self._characters.boxes([start for start, _ in spans]))
        last = self._frame.sides(self._characters.boxes([end - 1 for _, end in spans]))
        runs: list[Run] = []
        begin = 0
        for end in self._run_ends(spans, drawn, texts, first, last):
            start, style = spans[begin][0], self._style(drawn[begin])
            raised, glued = self._apart.get(start, (False, False))
            run = Run(
                text=" ".join(texts[begin:end]),
                x0=min(first[0][begin], last[0][begin]),
                x1=max(first[2][end - 1], last[2][end - 1]),
                top=min(min(first[1][begin:end]), min(last[1][begin:end])),
                bottom=max(max(first[3][begin:end]), max(last[3][begin:end])),
                baseline=self._baseline(start),
                size=self._size(drawn[begin], start),
                bold=style.bold,
                italic=style.italic,
                font=style.name,
                raised=raised,
                glued=glued,
            )
            if end - begin > 1:
                run.parts = tuple(zip(texts[begin:end], first[0][begin:end], last[2][begin:end], strict=True))
            runs.append(run)
            begin = end
        return runs

    def _spans(self) -> tuple[list[Span], list[int]]:
        """Each word and the text object that begins it: as PDFium has the words, but cut where it overlooked a space or where
        characters go back, and around raised figures."""
        spans = [match.span() for match in _WORD.finditer(self._text)]
        drawn = self._characters.objects([start for start, _ in spans])
        joints = self._joints(spans, drawn)
        doubts = sorted({at for places in joints.values() for at in places}.union(self._lost_spaces(spans)))
        cuts = self._cuts(doubts)
        if not cuts and not joints:
            return spans, drawn
        words: list[Span] = []
        cut = 0
        for start, end in spans:
            pieces = [(start, end)]
            while cut < len(cuts) and cuts[cut] < end:
                pieces[-1:] = [(pieces[-1][0], cuts[cut]), (cuts[cut], end)]
                cut += 1
            if (start, end) in joints:
                pieces = [part for piece in pieces for part in self._raised_apart(*piece)]
            words += pieces
        return words, self._characters.objects([start for start, _ in words])

    def _joints(self, spans: list[Span], first: list[int]) -> dict[Span, list[int]]:
        """Words that several text objects draw together, and where in them another one goes on; `first` begins each word."""
        doubtful = [
            number
            for number, (start, end) in enumerate(spans)
            if end - start > 1 and (number + 1 == len(spans) or first[number] != first[number + 1])
        ]  # an object that draws the beginning of a word and of the next one draws all between
        last = self._characters.objects([spans[number][1] - 1 for number in doubtful])
        joints = {}
        for number, drawn in zip(doubtful, last, strict=True):
            if drawn != first[number]:
                start, end = spans[number]
                objects = self._characters.objects(range(start, end))
                joints[start, end] = [start + at for at in range(1, end - start) if objects[at] != objects[at - 1]]
        return joints

    def _lost_spaces(self, spans: list[Span]) -> Iterator[int]:
        """Where within words a space may have been overlooked."""
        starts = [start for start, _ in spans]
        for match in _LOST_SPACE.finditer(self._text):
            word = bisect_right(starts, match.end()) - 1
            if word >= 0 and starts[word] < match.end() < spans[word][1]:
                yield match.end()

    def _cuts(self, doubts: list[int]) -> list[int]:
        """Those places where a gap as wide as a space stands before the character, or where it begins before the last one ended."""
        x0, _, x1, _ = self._frame.sides(self._characters.boxes([at - back for at in doubts for back in (1, 0)]))
        drawn = self._characters.objects(doubts)
        cuts = []
        for number, at in enumerate(doubts):
            gap = x0[2 * number + 1] - x1[2 * number]
            size = self._size(drawn[number], at)
            if not -size * _BACKWARDS <= gap <= size * _LEAST_SPACE:
                cuts.append(at)
        return cuts

    def _raised_apart(self, start: int, end: int) -> list[Span]:
        """A word, or its parts where figures before or behind it are raised."""
        characters = self._text[start:end]
        for digits in (_TRAILING_DIGITS.search(characters), _LEADING_DIGITS.match(characters)):
            if digits and self._is_raised(start, digits):
                edges = [start, start + digits.start(), start + digits.end(), end]
                parts = [(left, right) for left, right in pairwise(edges) if left < right]
                for part in parts:
                    self._apart[part[0]] = part[0] == edges[1], part is not parts[0]
                return parts
        return [(start, end)]

    def _is_raised(self, start: int, digits: re.Match[str]) -> bool:
        """Whether figures are smaller than the rest of their word and stand above its baseline."""
        figure, other = start + digits.start(), start + (digits.end() if digits.start() == 0 else digits.start() - 1)
        _, top, _, bottom = self._frame.sides(self._characters.boxes([figure, other]))
        height, neighbour = bottom[0] - top[0], bottom[1] - top[1]
        if not 0 < height <= neighbour * _SMALLER:
            return False
        return self._baseline(figure) < self._baseline(other) - neighbour * _LIFT

    def _run_ends(
        self, spans: list[Span], drawn: list[int], texts: list[str], first: Sides, last: Sides
    ) -> Iterator[int]:
        """Behind which words a run ends: one text object, one height, ordinary gaps; `first` and `last` are the words' characters."""
        apart = [not text or (text[0] in _RULE_SIGNS and is_rule(text)) for text in texts]
        for number, (start, _) in enumerate(spans if self._apart else ()):
            apart[number] = apart[number] or start in self._apart
        begins, tops, _, _ = first
        _, _, ends, _ = last
        narrow = wide = level = 0.0
        before = 0
        for number, text_object in enumerate(drawn):
            if text_object != before or not text_object:
                before = text_object
                size = self._size(text_object, spans[number][0])
                narrow, wide, level = size * _ORDINARY_GAP[0], size * _ORDINARY_GAP[1], size * _LEVEL
            elif (
                narrow <= begins[number] - ends[number - 1] <= wide
                and -level < tops[number] - tops[number - 1] < level
                and not apart[number]
                and not apart[number - 1]
            ):
                continue
            if number:
                yield number
        yield len(spans)

    def _baseline(self, index: int) -> float:
        return self._frame.place(*self._characters.origin(index))[1]

    def _size(self, drawn: int, index: int) -> float:
        """The printed size of the characters of a text object, in points."""
        if not drawn:
            return self._characters.size(index)
        if drawn not in self._sizes:
            self._sizes[drawn] = self._characters.size(index)
        return self._sizes[drawn]

    def _style(self, drawn: int) -> Style:
        font = self._characters.font(drawn)
        if font not in self._styles:
            self._styles[font] = self._fonts.style(font)
        return self._styles[font]


def _clean_words(texts: list[str]) -> list[str]:
    """The words with clean characters; most pages have no others."""
    if is_clean(" ".join(texts)):
        return texts
    return [clean(text.translate(_LINE_END_HYPHEN)) for text in texts]
