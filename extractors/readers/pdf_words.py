"""The words of a PDF page with their places, from PDFium's text layer.

page_text(page, frame, fonts).runs  → [Run("BÁO CÁO KẾT QUẢ", x0=262.1, x1=390.0, top=188.6, …), Run("Số:", …), …]

Runs are in the order of the content stream: words that one text object draws with ordinary gaps between them are handed on together,
because most lines of a page are nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np

from extractors.readers.characters import clean, is_clean, is_rule
from extractors.readers.pdf_characters import Characters, open_text
from extractors.readers.pdf_fonts import Fonts, Style
from extractors.readers.pdf_frame import Floats, Frame, Sides
from extractors.readers.pdf_legacy import in_unicode
from extractors.readers.pdf_spans import Integers, Words, find_words, groups
from extractors.readers.recognised import Box
from extractors.readers.text_layers import repaired
from extractors.vietnamese.legacy_encodings import JOINER

_LINE_END_HYPHEN = {0x02: "-", 0xFFFE: "-"}
"""What PDFium writes for a hyphen at the end of a line."""
_ORDINARY_GAP = (-0.3, 1.4)
"""Words of one text object that stand this part of the font size apart are printed with one space between, and never in two columns. They
may seem to overlap where a font that the PDF does not bring along is drawn by a wider one."""
_LEVEL = 0.5
"""On one height, the tops of words differ by less than this part of the font size: by the accents of their first letters."""


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
    spaced: bool = False
    """A space was written before it, however narrow it looks."""
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
        return [
            Run(text, x0, x1, *same, spaced=number > 0, confidence=self.confidence)
            for number, (text, x0, x1) in enumerate(self.parts)
        ]


@dataclass(frozen=True, slots=True)
class PageText:
    """The words of a page in runs; all its characters, unlikely ones included; whether any were in an encoding before Unicode."""

    runs: list[Run]
    characters: str
    converted: bool = False


def page_text(page: Any, frame: Frame, fonts: Fonts) -> PageText:
    """The text layer of an open page; what is in an old encoding is converted, what a broken layer can only mean is read so."""
    with open_text(page) as characters:
        if characters is None:
            return PageText([], "")
        converted = in_unicode(characters, fonts)
        characters.text = repaired(characters.text) if converted is None else converted
        runs = _RunReader(characters, frame, fonts).read()
        return PageText(runs, characters.text.replace(JOINER, ""), converted is not None)


class _RunReader:
    """Reads the runs of one page; size and style are looked up once per text object."""

    def __init__(self, characters: Characters, frame: Frame, fonts: Fonts) -> None:
        self._characters = characters
        self._frame = frame
        self._fonts = fonts
        self._styles: dict[int, Style] = {}

    def read(self) -> list[Run]:
        """All runs of the page in the order of the content stream."""
        words = find_words(self._characters, self._frame)
        if not len(words.starts):
            return []
        texts, alone = self._texts(words)
        first = self._frame.sides(self._characters.boxes(words.starts.tolist()))
        last = self._frame.sides(self._characters.boxes((words.ends - 1).tolist()))
        size = self._sizes(words)
        bounds = self._bounds(words, size, first, last, alone)
        heads = bounds[:-1]
        starts, drawn = words.starts[heads].tolist(), words.drawn[heads].tolist()
        x0 = np.minimum(first.x0, last.x0)[heads]
        x1 = np.maximum(first.x1, last.x1)[bounds[1:] - 1]
        top = np.minimum.reduceat(np.minimum(first.top, last.top), heads)
        bottom = np.maximum.reduceat(np.maximum(first.bottom, last.bottom), heads)
        _, baseline = self._frame.place(*self._characters.origins(starts))
        places = np.column_stack((x0, x1, top, bottom, baseline, size[heads])).tolist()
        parts = list(zip(texts, first.x0.tolist(), last.x1.tolist(), strict=True))
        runs: list[Run] = []
        for place, start, text_object, (head, tail) in zip(
            places, starts, drawn, pairwise(bounds.tolist()), strict=True
        ):
            left, right, upper, lower, base, printed = place
            style = self._style(text_object)
            text = " ".join(texts[head:tail])
            run = Run(text, left, right, upper, lower, base, printed, style.bold, style.italic, style.name)
            if start in words.raised:
                run.raised, run.glued = words.raised[start]
            if tail - head > 1:
                run.parts = tuple(parts[head:tail])
            runs.append(run)
        return runs

    def _texts(self, words: Words) -> tuple[list[str], list[int]]:
        """The words with clean characters, and which are runs of their own: typed rules, words of which nothing is left, raised figures and
        what they were cut from."""
        page = self._characters.text
        texts = page.split()
        if len(texts) != len(words.starts):  # some were cut
            texts = [page[start:end] for start, end in zip(words.starts.tolist(), words.ends.tolist(), strict=True)]
        alone = (
            [number for number, start in enumerate(words.starts.tolist()) if start in words.raised]
            if words.raised
            else []
        )
        if not words.clean and not is_clean(" ".join(texts)):
            texts = [clean(text.translate(_LINE_END_HYPHEN)) for text in texts]
            alone += [number for number, text in enumerate(texts) if not text]
        if words.ruled:
            alone += [number for number, text in enumerate(texts) if is_rule(text)]
        return texts, alone

    def _sizes(self, words: Words) -> Floats:
        """The printed size of each word."""
        bounds = groups(words.drawn[1:] != words.drawn[:-1])
        heads = bounds[:-1]
        objects = zip(words.drawn[heads].tolist(), words.starts[heads].tolist(), strict=True)
        sizes = np.array([self._characters.size(*each) for each in objects])
        return sizes.repeat(bounds[1:] - heads)

    def _bounds(self, words: Words, size: Floats, first: Sides, last: Sides, alone: list[int]) -> Integers:
        """Which words begin a run: another text object or height, more or less than an ordinary gap before them; then their number."""
        drawn = words.drawn
        gap, size = first.x0[1:] - last.x1[:-1], size[1:]
        rise = abs(first.top[1:] - first.top[:-1])
        narrow, wide = _ORDINARY_GAP
        parted = (drawn[1:] != drawn[:-1]) | (drawn[1:] == 0) | (gap < narrow * size) | (gap > wide * size)
        parted |= rise >= _LEVEL * size
        for number in alone:
            parted[max(number - 1, 0) : number + 1] = True
        return groups(parted)

    def _style(self, drawn: int) -> Style:
        font = self._characters.font(drawn)
        if font not in self._styles:
            self._styles[font] = self._fonts.style(font)
        return self._styles[font]
