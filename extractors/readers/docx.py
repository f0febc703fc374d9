"""Word files (DOCX): the body in order, as paragraphs, tables and notes, with what Word knows of their style.

read_docx(data, Limits()).pages[0].items
  → [Grid(…the letterhead…), Line("BÁO CÁO", bold=True, alignment="center", whole=True), Line("I. KẾT QUẢ", heading=1, …), …]

A Word file has no pages: there is one page without number, and positions are null. A footnote follows the paragraph or table that refers
to it; page headers and footers are not part of the text. Notes are numbered as they come, endnotes on from the footnotes.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.package import OpcPackage
from docx.opc.part import Part, XmlPart
from docx.oxml import parse_xml
from lxml import etree

from extractors.errors import UnreadableFile
from extractors.limits import Limits
from extractors.readers.characters import is_legacy_font
from extractors.readers.docx_numbering import Numbering
from extractors.readers.docx_paragraphs import Paragraph, ParagraphReader
from extractors.readers.docx_styles import Styles
from extractors.readers.docx_tables import read_table
from extractors.readers.docx_xml import Element, attribute, clark, descendants, find, short
from extractors.readers.layout import Grid, Layout, Line, PageLayout
from models.warnings import WarningCode, warn

_BLOCK_WRAPPERS = frozenset({"w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag"})
_CHANGES = ("w:ins", "w:del", "w:moveFrom", "w:moveTo")
_ENCRYPTED_ENTRY = 0x1


def read_docx(data: bytes, limits: Limits) -> Layout:
    """The layout of a DOCX. UnreadableFile: "damaged", "encrypted", "too_complex" (unpacked size), "no_text"."""
    _guard(data, limits)
    try:
        package = OpcPackage.open(BytesIO(data))
        main = package.main_document_part
        body = find(_root(main), "w:body")
        reader = _BodyReader(main, limits)
    except (
        OpcError,
        zipfile.BadZipFile,
        zlib.error,
        etree.XMLSyntaxError,
        KeyError,
        ValueError,
        EOFError,
        OSError,
        struct.error,
    ) as error:
        raise UnreadableFile("damaged", type(error).__name__) from error
    if body is None:
        raise UnreadableFile("damaged", "no body")
    items = list(reader.blocks(body))
    if not items:
        raise UnreadableFile("no_text")
    if next(descendants(body, *_CHANGES), None) is not None:
        reader.warn("tracked_changes_accepted")
    if any(is_legacy_font(attribute(fonts, "w:ascii") or "") for fonts in descendants(body, "w:rFonts")):
        reader.warn("legacy_encoding")
    return Layout(reader="docx", pages=[PageLayout(items)], warnings=[warn(code) for code in reader.warnings])


def _guard(data: bytes, limits: Limits) -> None:
    """Refuse what is no ZIP, is locked, or would unpack to more than the limit: zipfile never unpacks more than is declared."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error) as error:
        raise UnreadableFile("damaged", "no ZIP archive") from error
    if any(entry.flag_bits & _ENCRYPTED_ENTRY for entry in entries):
        raise UnreadableFile("encrypted")
    if sum(entry.file_size for entry in entries) > limits.unpacked_bytes:
        raise UnreadableFile("too_complex", "unpacked size")


def _root(part: Part) -> Element:
    """The XML of a part, read by python-docx's parser, which resolves no entities."""
    root: Element = part.element if isinstance(part, XmlPart) else parse_xml(part.blob)
    return root


def _related(main: Part, relationship: str) -> Element | None:
    """The XML of the part that the document names for a purpose; None if it names none."""
    for relation in main.rels.values():
        if relation.reltype == relationship and not relation.is_external:
            return _root(relation.target_part)
    return None


class _BodyReader:
    """Walks the body; holds what counts on over the document: list numbers, note numbers, warnings."""

    def __init__(self, main: Part, limits: Limits) -> None:
        self._styles = Styles(_related(main, RELATIONSHIP_TYPE.STYLES))
        self._paragraphs = ParagraphReader(self._styles, Numbering(_related(main, RELATIONSHIP_TYPE.NUMBERING)))
        self._notes = {
            "footnote": _by_id(_related(main, RELATIONSHIP_TYPE.FOOTNOTES), "w:footnote"),
            "endnote": _by_id(_related(main, RELATIONSHIP_TYPE.ENDNOTES), "w:endnote"),
        }
        self._cells_left = limits.table_cells
        self.warnings: list[WarningCode] = []

    def warn(self, code: WarningCode) -> None:
        """Say once that something could not be done."""
        if code not in self.warnings:
            self.warnings.append(code)

    def blocks(self, parent: Element) -> Iterator[Line | Grid]:
        """The lines and grids of a body, a text box or a cell that is no table's."""
        for child in parent:
            name = short(child)
            if name == "w:p":
                yield from self._paragraph(child)
            elif name == "w:tbl":
                yield from self._table(child)
            elif name in _BLOCK_WRAPPERS:
                yield from self.blocks(child)

    def _paragraph(self, element: Element) -> Iterator[Line | Grid]:
        paragraph = self._read(element)
        yield from paragraph.lines
        for box in paragraph.boxes:
            yield from self.blocks(box)
        yield from self._footnotes(paragraph.notes)

    def _read(self, element: Element) -> Paragraph:
        paragraph = self._paragraphs.read(element)
        if paragraph.pictures:
            self.warn("images_skipped")
        if not paragraph.numbering_known:
            self.warn("automatic_numbering_skipped")
        return paragraph

    def _footnotes(self, notes: list[tuple[str, str, str]]) -> Iterator[Line]:
        for part, name, marker in notes:
            note = self._notes[part].get(name)
            for element in [] if note is None else note.iter(clark("w:p")):
                for line in self._paragraphs.read(element).lines:
                    line.footnote = marker
                    yield line

    def _table(self, element: Element) -> Iterator[Line | Grid]:
        """A table as a grid; one of a single column is a frame around its paragraphs, not a table."""
        columns = find(element, "w:tblGrid")
        cells = list(descendants(element, "w:tc"))
        if (columns is not None and len(columns) == 1) or len(cells) == 1:
            for cell in cells:
                yield from self.blocks(cell)
            return
        notes: list[tuple[str, str, str]] = []

        def cell_text(cell: Element) -> str:
            return "\n".join(self._cell_lines(cell, notes))

        grid, whole = read_table(element, self._styles, cell_text, max(0, self._cells_left))
        self._cells_left -= len(grid.cells)
        if not whole:
            self.warn("table_truncated")
        if any(cell.text for cell in grid.cells):
            yield grid
        yield from self._footnotes(notes)

    def _cell_lines(self, parent: Element, notes: list[tuple[str, str, str]]) -> Iterator[str]:
        """The paragraphs of a cell; of a table inside it, each row is one line."""
        for child in parent:
            name = short(child)
            if name == "w:p":
                paragraph = self._read(child)
                notes += paragraph.notes
                yield from (line.text for line in paragraph.lines)
                for box in paragraph.boxes:
                    yield from self._cell_lines(box, notes)
            elif name == "w:tr":
                row = (" ".join(self._cell_lines(cell, notes)) for cell in child.iterchildren(clark("w:tc")))
                yield " ".join(text for text in row if text)
            elif name == "w:tbl" or name in _BLOCK_WRAPPERS:
                yield from self._cell_lines(child, notes)


def _by_id(root: Element | None, name: str) -> dict[str, Element]:
    return {attribute(note, "w:id") or "": note for note in ([] if root is None else root.findall(clark(name)))}
