"""What every reader returns: a `Layout`, pages of lines and tables in the order of the page, with positions and styles.

Positions are in points (1/72 inch) from the page's top left corner; null where the format has none (DOCX). Plain text has
positions too: one column is 6 points wide, one line 12 points high, so that indents and side-by-side columns can be seen in it.
Two pieces of text that stand side by side on one height are two lines with the same `top`. All text is NFC, without line
feeds, tabs or no-break spaces; runs of spaces inside a line are kept as they are printed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from extractors.readers.recognised import Recognised, RecognisedPage
from models.document import DigitalSignature, ReaderName
from models.warnings import Warning

Alignment = Literal["left", "center", "right", "justify"]


@dataclass(slots=True)
class FootnoteMark:
    """A mark that stood in the running text and was taken out: `offset` into the line's text, `marker` as printed ("1")."""

    offset: int
    marker: str


@dataclass(slots=True)
class WordBox:
    """Where one word of a line stands: `start` and `end` are offsets into the line's text, `x0` and `x1` points on the page."""

    start: int
    end: int
    x0: float
    x1: float


@dataclass(slots=True)
class Line:
    """One printed line, or a whole paragraph where the format knows it (`whole`)."""

    text: str
    x0: float | None = None
    x1: float | None = None
    top: float | None = None
    bottom: float | None = None
    size: float | None = None
    """Font size in points."""
    bold: bool = False
    italic: bool = False
    alignment: Alignment | None = None
    whole: bool = False
    """The format says that this is a whole paragraph: it is never joined to its neighbours."""
    heading: int | None = None
    """The heading level that the format gives (`##` is 2, Word's style "Heading 1" is 1)."""
    footnote: str | None = None
    """The marker of the footnote that this line belongs to, where the format knows it."""
    runs_on: bool = False
    """It goes on with the footnote at the foot of the page before, whose marker it has."""
    marks: list[FootnoteMark] = field(default_factory=list)
    words: list[WordBox] = field(default_factory=list)
    """The boxes of its words, from left to right, where the reader was asked for them or knows them anyway (a scan)."""
    confidence: float = 1.0
    """How sure the reader is of the text: below 1 only where letters were recognised in a picture."""
    break_before: bool = False
    """In a text without pages: a form feed, or the rule (`-----`) that converters put for one, stood before this line."""


@dataclass(slots=True)
class GridCell:
    """One cell: its place counts from 0; `text` may hold line feeds between its paragraphs."""

    row: int
    column: int
    text: str
    row_span: int = 1
    column_span: int = 1
    header: bool = False
    lines: list[Line] = field(default_factory=list)
    """The printed lines that the text was put together from, where the format has such."""


@dataclass(slots=True)
class Grid:
    """A table where it stands on the page, its cells row by row.

    A grid laid out for looks alone (a letterhead in a borderless table) has `ruled` false.
    """

    cells: list[GridCell]
    x0: float | None = None
    x1: float | None = None
    top: float | None = None
    bottom: float | None = None
    ruled: bool = True


@dataclass(slots=True)
class PageLayout:
    """One page; formats without pages return a single one with `number` null."""

    items: list[Line | Grid]
    number: int | None = None
    width: float | None = None
    height: float | None = None
    recognised: RecognisedPage | None = None
    """Where the page was read from its picture: what was found there. Places of the page's items are those of the page as it was read, and
    `recognised.shown` leads from them to the page as it is shown."""


@dataclass(slots=True)
class Layout:
    """A file as its reader saw it."""

    reader: ReaderName
    pages: list[PageLayout]
    page_count: int | None = None
    encoding: str | None = None
    ocr_pages: list[int] = field(default_factory=list)
    recognised: Recognised | None = None
    """What was recognised in pictures, to be kept and given back when the file is read again; null where nothing was."""
    signatures: list[DigitalSignature] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)
