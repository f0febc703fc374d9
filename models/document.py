"""The document itself: its text, and where pages, blocks, sections and tables lie in it.

All offsets are Unicode code points into `Document.text`, end exclusive.
"""

from __future__ import annotations

from typing import Literal

from sqlalchemy import String
from sqlmodel import Field, SQLModel

from models.plain import Plain
from models.values import Span

BlockKind = Literal["heading", "paragraph", "list_item", "table", "footnote", "letterhead", "recipients", "signature"]
SectionRole = Literal[
    "strength", "shortcoming", "cause", "task", "recommendation", "leadership", "result", "annex", "other"
]
ReaderName = Literal["pdf", "docx", "doc", "odt", "html", "text", "image"]


class Place(Plain):
    """A piece of the document's text."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Region(Place):
    """Where a piece of the text stands: a rectangle on a page, in points (1/72 inch) from its top left corner."""

    page: int = Field(ge=1)
    x0: float
    top: float
    x1: float
    bottom: float


class Page(Place):
    """One page of a paged file as it is shown; `width` and `height` in points (1/72 inch)."""

    number: int = Field(ge=1)
    width: float
    height: float


class Block(Place):
    """A paragraph, heading, list item, table, footnote or part of the frame.

    Blocks are in reading order and do not overlap; what lies between two of them is one line feed. `marker` is the number or
    bullet as printed ("-", "1.2.", "a)"; of a footnote the bare mark "1"), which is part of the block's text except in footnotes.
    """

    id: str
    kind: BlockKind = Field(sa_type=String)
    page: int | None = None
    section_id: str | None = None
    marker: str | None = None


class Section(Place):
    """A heading and all that stands under it, deeper sections included.

    `number` is as printed without its closing mark ("1.2", "IV", "a"), `heading` without the number, `role` what it promises.
    """

    id: str
    parent_id: str | None = None
    level: int = Field(ge=1)
    number: str | None = None
    heading: str
    role: SectionRole = Field(default="other", sa_type=String)


class Cell(Place):
    """One cell of a table: its grid place counts from 0; `header` if it names what stands below or beside it."""

    row: int = Field(ge=0)
    column: int = Field(ge=0)
    row_span: int = Field(default=1, ge=1)
    column_span: int = Field(default=1, ge=1)
    header: bool = False


class Table(SQLModel):
    """A table: its cells in reading order; `caption` as printed above it."""

    id: str
    page: int | None = None
    caption: str | None = None
    cells: list[Cell] = []


class DigitalSignature(SQLModel):
    """A digital signature of the file (chữ ký số): who, when (ISO 8601), and whether the file was changed after it."""

    signer: str | None = None
    organisation: str | None = None
    signed_at: str | None = None
    changed_after: bool | None = None


class Document(SQLModel):
    """One file as it was read. `sentences` and `words` are there only when they were asked for."""

    sha256: str = Field(min_length=64, max_length=64)
    filename: str
    media_type: str
    size: int = Field(ge=0)
    page_count: int | None = None
    ocr_pages: list[int] = []
    encoding: str | None = None
    reader: ReaderName
    signatures: list[DigitalSignature] = []
    text: str
    pages: list[Page] = []
    blocks: list[Block] = []
    sections: list[Section] = []
    tables: list[Table] = []
    sentences: list[Span] | None = None
    words: list[Span] | None = None
