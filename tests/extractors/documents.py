"""Small structured documents for tests, from lines with a kind: ("heading:strength", "1. Ưu điểm"), ("list_item", "- Tốt.")."""

from __future__ import annotations

import re
from typing import Any, cast

from extractors.claims import Claims
from extractors.references import extract_references
from extractors.structured import StructuredDocument
from models.document import Block, BlockKind, Cell, Document, Section, SectionRole, Table
from models.header import Header
from models.records import Reference

_MARKER = re.compile(r"(?:[-+*]|[IVX]+\.|[A-EĐ]\.|\d+(?:\.\d+)*[.)]|[a-zđ]\))(?= )")

LETTERS = tuple("ABCDĐE")


def document(*lines: tuple[str, str], tables: tuple[list[list[str]], ...] = (), **header: Any) -> StructuredDocument:
    """A document of these blocks; a heading opens a section with the role behind its colon, capital letters
    above Roman numbers, these above Arabic ones.

    Tables come after the lines, the cells of the first row are headings; other arguments are fields of the header.
    """
    text, blocks, sections = "", list[Block](), list[Section]()
    open_sections: list[Section] = []
    for kind, line in lines:
        text += "\n" if text else ""
        start, marker = len(text), _MARKER.match(line)
        text += line
        name, _, role = kind.partition(":")
        if name == "heading":
            number = marker[0].rstrip(".)") if marker else None
            level = 1 if number and number[0] in "IVXABCDĐE" else 2 + (number or "").count(".")
            if level == 1 and number and number[0] in "IVX" and any(one.number in LETTERS for one in open_sections):
                level = 2
            while open_sections and open_sections[-1].level >= level:
                open_sections.pop()
            section = Section(
                id=f"s{len(sections) + 1}",
                parent_id=open_sections[-1].id if open_sections else None,
                level=level,
                number=number,
                heading=line[marker.end() + 1 :] if marker else line,
                role=cast(SectionRole, role or "other"),
                start=start,
                end=len(text),
            )
            sections.append(section)
            open_sections.append(section)
        for section in open_sections:
            section.end = len(text)
        blocks.append(
            Block(
                id=f"b{len(blocks) + 1}",
                kind=cast(BlockKind, name),
                start=start,
                end=len(text),
                section_id=open_sections[-1].id if open_sections else None,
                marker=marker[0] if marker else None,
            )
        )
    grids = list[Table]()
    for rows in tables:
        text += "\n" if text else ""
        start, cells = len(text), list[Cell]()
        for row, row_cells in enumerate(rows):
            for column, said in enumerate(row_cells):
                text += "\t" if len(text) > start else ""
                cells.append(Cell(row=row, column=column, header=row == 0, start=len(text), end=len(text) + len(said)))
                text += said
        grids.append(Table(id=f"t{len(grids) + 1}", cells=cells))
        blocks.append(Block(id=f"b{len(blocks) + 1}", kind="table", start=start, end=len(text)))
    read = Document(
        sha256="0" * 64,
        filename="test.txt",
        media_type="text/plain",
        size=1,
        reader="text",
        text=text,
        blocks=blocks,
        sections=sections,
        tables=grids,
    )
    return StructuredDocument(read, Header.model_validate(header))


def paragraphs(text: str, kind: BlockKind = "paragraph", header: Header | None = None) -> StructuredDocument:
    """A document of this very text, one block per line that holds something."""
    blocks, start = [], 0
    for number, line in enumerate(text.split("\n")):
        if line:
            blocks.append(Block(id=f"b{number}", kind=kind, start=start, end=start + len(line)))
        start += len(line) + 1
    document = Document(
        sha256="0" * 64, filename="x.txt", media_type="text/plain", size=1, reader="text", text=text, blocks=blocks
    )
    return StructuredDocument(document, header or Header())


def references_in(text: str, kind: BlockKind = "paragraph") -> list[Reference]:
    """The references of such a document, before they are resolved."""
    return extract_references(paragraphs(text, kind), Claims())


def reference_in(text: str) -> Reference:
    """The only reference of a text."""
    (reference,) = references_in(text)
    return reference
