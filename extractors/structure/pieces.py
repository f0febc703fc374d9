"""What the steps of the structure hand to one another: placed lines going in, pieces (later blocks) coming out.

A `Placed` line knows its page; a `Piece` is a block without its offsets: a paragraph, a heading, a table, a line of the letterhead.
Both know the printed lines that their text came from, in order: but for white space, their text is that of their sources.

    Placed("Số: 5/BC-UBND An Hòa, ngày …").part(0, 13)   → its source is the printed line, characters 0 to 12 without white space
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from extractors.readers.layout import Grid, Line
from models.document import BlockKind

Part = Literal[
    "parent", "issuer", "number", "letter_subject", "mark", "motto", "dateline", "doc_type", "subject", "addressee",
    "recipient", "filing", "authority", "signer_title", "signer",
]  # fmt: skip
"""What a piece of the frame says; header.py reads the fields off it."""


@dataclass(slots=True)
class Source:
    """A printed line, or the part of it from one of its characters to another; white space is not counted."""

    line: Line
    start: int = 0
    end: int | None = None

    @property
    def letters(self) -> str:
        """Its characters without white space."""
        return letters_of(self.line.text)[self.start : self.end]


@dataclass(slots=True)
class Placed:
    """One printed line or grid on its page (`page` is null where the format has none; `sheet` counts from 0 in any case)."""

    item: Line | Grid
    page: int | None
    sheet: int
    parts: list[Source] = field(default_factory=list)
    """What was printed, where that is not the line itself: a row was put together of several lines, a line was cut in two."""
    line: Line = field(init=False, repr=False, compare=False)
    """The line; an empty one stands for a grid."""
    text: str = field(init=False, repr=False, compare=False)
    """The line's text with single spaces; empty for a grid."""
    is_grid: bool = field(init=False, repr=False, compare=False)
    """Whether a table stands here."""

    def __post_init__(self) -> None:
        self.is_grid = isinstance(self.item, Grid)
        self.line = self.item if isinstance(self.item, Line) else Line("")
        self.text = one_line(self.line.text)

    @property
    def sources(self) -> list[Source]:
        """The printed lines that the text came from."""
        return self.parts or [Source(self.line)]

    def part(self, start: int, end: int | None = None) -> Placed:
        """The text from one character to another as a line of its own in the same style; footnote marks stay with its beginning."""
        text, line = self.text, self.line
        cut = replace(line, text=text[start:end], marks=[] if start else line.marks, words=[])
        first = len(letters_of(text[:start]))
        parts = part_of(self.sources, first, first + len(letters_of(cut.text)))
        return Placed(cut, self.page, self.sheet, parts)


@dataclass(slots=True)
class Piece:
    """A block before it has its place in the text."""

    text: str
    page: int | None
    kind: BlockKind = "paragraph"
    part: Part | None = None
    marker: str | None = None
    bold: bool = False
    level: int | None = None
    """The heading level that the format gives."""
    marks: list[str] = field(default_factory=list)
    """Markers of the footnotes whose marks stood in this text."""
    grid: Grid | None = None
    sources: list[Source] = field(default_factory=list)
    """The printed lines that the text came from; the cells of a table have their own."""

    def add(self, placed: Placed) -> None:
        """Put the next line under it."""
        self.text += f" {placed.text}"
        self.marks += [mark.marker for mark in placed.line.marks]
        self.sources += placed.sources


@lru_cache(maxsize=4096)
def one_line(text: str) -> str:
    """The text in NFC with every run of white space as one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def piece_of(placed: Placed, kind: BlockKind = "paragraph", part: Part | None = None) -> Piece:
    """A line as a piece of its own."""
    line = placed.line
    return Piece(
        placed.text,
        placed.page,
        kind,
        part,
        bold=line.bold,
        level=line.heading,
        marks=[mark.marker for mark in line.marks],
        sources=list(placed.sources),
    )


def letters_of(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def part_of(sources: list[Source], start: int, end: int) -> list[Source]:
    """What of the sources lies from one of their characters to another, white space not counted."""
    parts: list[Source] = []
    at = 0
    for source in sources:
        length = len(source.letters)
        first, last = max(start - at, 0), min(end - at, length)
        if first < last:
            parts.append(Source(source.line, source.start + first, source.start + last))
        at += length
    return parts
