"""Word files (DOCX): the body in order, as paragraphs, tables and notes, with what Word knows of their style.

read_docx(data, Limits()).pages[0].items
  → [Grid(…the letterhead…), Line("BÁO CÁO", bold=True, alignment="center", whole=True), Line("I. KẾT QUẢ", heading=1, …), …]

A Word file has no pages: there is one page without number, and positions are null. A footnote follows the paragraph or table that refers
to it; page headers and footers are not part of the text. Notes are numbered as they come, endnotes on from the footnotes.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractors.errors import UnreadableFile
from extractors.limits import Limits
from extractors.readers.docx_numbering import Numbering
from extractors.readers.docx_package import Package
from extractors.readers.docx_paragraphs import Paragraph, ParagraphReader, story
from extractors.readers.docx_runs import Hanging
from extractors.readers.docx_styles import Styles
from extractors.readers.docx_tables import children_within, read_table, rows_of
from extractors.readers.docx_xml import Element, attribute, clark, descendants, find
from extractors.readers.layout import Grid, Layout, Line, PageLayout
from models.warnings import WarningCode, warn

_CHANGES = ("w:ins", "w:del", "w:moveFrom", "w:moveTo")


def read_docx(data: bytes, limits: Limits) -> Layout:
    """The layout of a DOCX. UnreadableFile: "damaged", "encrypted", "too_complex" (unpacked size, its markup), "no_text"."""
    package = Package(data, limits)
    body = find(package.document, "w:body")
    if body is None:
        raise UnreadableFile("damaged", "no body")
    reader = _BodyReader(package, limits)
    items = list(reader.blocks(body))
    if not items:
        raise UnreadableFile("no_text")
    if next(descendants(body, *_CHANGES), None) is not None:
        reader.warn("tracked_changes_accepted")
    return Layout(reader="docx", pages=[PageLayout(items)], warnings=[warn(code) for code in reader.warnings])


class _BodyReader:
    """Walks the body; holds what counts on over the document: list numbers, note numbers, warnings."""

    def __init__(self, package: Package, limits: Limits) -> None:
        self._styles = Styles(package.part("styles"))
        self._paragraphs = ParagraphReader(self._styles, Numbering(package.part("numbering")))
        self._notes = {
            "footnote": _by_id(package.part("footnotes"), "w:footnote"),
            "endnote": _by_id(package.part("endnotes"), "w:endnote"),
        }
        self._cells_left = limits.table_cells
        self.warnings: list[WarningCode] = []

    def warn(self, code: WarningCode) -> None:
        """Say once that something could not be done."""
        if code not in self.warnings:
            self.warnings.append(code)

    def blocks(self, parent: Element) -> Iterator[Line | Grid]:
        """The lines and grids of a body, a text box or a cell that is no table's."""
        for name, elements in story(parent):
            if name == "w:p":
                yield from self._paragraph(elements)
            elif name == "w:tbl":
                yield from self._table(elements[0])
            else:
                self.warn("parts_not_read")

    def _paragraph(self, elements: list[Element]) -> Iterator[Line | Grid]:
        paragraph = self._read(elements)
        yield from paragraph.lines
        for box in paragraph.hanging.boxes:
            yield from self.blocks(box)
        yield from self._footnotes(paragraph.hanging)

    def _read(self, elements: list[Element], lone_number: bool = False) -> Paragraph:
        paragraph = self._paragraphs.read(elements, lone_number)
        hanging = paragraph.hanging
        found: list[tuple[bool, WarningCode]] = [
            (hanging.pictures, "images_skipped"),
            (hanging.other_files, "parts_not_read"),
            (hanging.converted, "legacy_encoding_converted"),
            (not paragraph.numbering_known, "automatic_numbering_skipped"),
        ]
        for met, code in found:
            if met:
                self.warn(code)
        return paragraph

    def _footnotes(self, hanging: Hanging) -> Iterator[Line]:
        for part, name, marker in hanging.notes:
            note = self._notes[part].get(name)
            for element in [] if note is None else note.iter(clark("w:p")):
                for line in self._read([element]).lines:
                    line.footnote = marker
                    yield line

    def _table(self, element: Element) -> Iterator[Line | Grid]:
        """A table as a grid; one of a single column is a frame around its paragraphs, not a table."""
        columns = find(element, "w:tblGrid")
        cells = [cell for row in rows_of(element) for cell in children_within(row, "w:tc")]
        if (columns is not None and len(columns) == 1) or len(cells) == 1:
            for cell in cells[: max(1, self._cells_left)]:
                self._cells_left -= 1
                yield from self.blocks(cell)
            if len(cells) > 1 and self._cells_left <= 0:
                self.warn("table_truncated")
            return
        hanging = Hanging()

        def cell_text(cell: Element) -> str:
            return "\n".join(self._cell_lines(cell, hanging))

        grid, whole = read_table(element, self._styles, cell_text, max(0, self._cells_left))
        self._cells_left -= len(grid.cells)
        if not whole:
            self.warn("table_truncated")
        if any(cell.text for cell in grid.cells):
            yield grid
        yield from self._footnotes(hanging)

    def _cell_lines(self, parent: Element, hanging: Hanging) -> Iterator[str]:
        """The paragraphs of a cell; of a table inside it, each row is one line. Notes go to the table's."""
        for name, elements in story(parent):
            if name == "w:p":
                paragraph = self._read(elements, lone_number=True)
                hanging.notes += paragraph.hanging.notes
                yield from (line.text for line in paragraph.lines)
                for box in paragraph.hanging.boxes:
                    yield from self._cell_lines(box, hanging)
            elif name == "w:tbl":
                for row in rows_of(elements[0]):
                    cells = (" ".join(self._cell_lines(cell, hanging)) for cell in children_within(row, "w:tc"))
                    yield " ".join(text for text in cells if text)
            else:
                self.warn("parts_not_read")


def _by_id(root: Element | None, name: str) -> dict[str, Element]:
    return {attribute(note, "w:id") or "": note for note in ([] if root is None else root.iterchildren(clark(name)))}
