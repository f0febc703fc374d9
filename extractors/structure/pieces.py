"""What the steps of the structure hand to one another: placed lines going in, pieces (later blocks) coming out.

A `Placed` line knows its page; a `Piece` is a block without its offsets: a paragraph, a heading, a table, a line of the letterhead.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
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
class Placed:
    """One printed line or grid on its page (`page` is null where the format has none; `sheet` counts from 0 in any case)."""

    item: Line | Grid
    page: int | None
    sheet: int

    @property
    def line(self) -> Line:
        """The line; an empty one stands for a grid."""
        return self.item if isinstance(self.item, Line) else Line("")

    @property
    def text(self) -> str:
        """The line's text with single spaces; empty for a grid."""
        return one_line(self.item.text) if isinstance(self.item, Line) else ""

    @property
    def is_grid(self) -> bool:
        """Whether a table stands here."""
        return isinstance(self.item, Grid)


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
    )
