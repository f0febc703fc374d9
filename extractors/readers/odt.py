"""OpenDocument text (ODT): the body in order, as paragraphs, lists with their marks, tables and notes.

read_odt(data, Limits()).pages[0].items
  → [Grid(…the letterhead…), Line("BÁO CÁO", bold=True, alignment="center", whole=True), Line("1. Kết quả", heading=1, …), …]

As in a Word file there is one page without number. Deleted text of tracked changes, comments, hidden text, page numbers and
tables of contents are out; a text box follows its paragraph, a note the paragraph or table that refers to it. Why not odfdo:
docs/decisions/opendocument.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.errors import UnreadableFile
from extractors.limits import Limits
from extractors.readers.characters import clean
from extractors.readers.footnote_marks import superscript
from extractors.readers.grid_rows import GridRows, texts_of
from extractors.readers.layout import FootnoteMark, Grid, Layout, Line, PageLayout
from extractors.readers.odt_numbering import Numbering, OpenList
from extractors.readers.odt_xml import Element, Styles, TextStyle, attribute, clark, count, short
from extractors.readers.runs import Run, convert_runs, lines_of
from extractors.readers.xml_parts import open_archive, parse_part
from extractors.vietnamese.legacy_encodings import font_encoding
from models.warnings import WarningCode, warn

_CONTAINERS = frozenset({"text:section", "text:list-header", "draw:text-box", "office:text"})
_LEFT_OUT = frozenset(
    {
        "text:tracked-changes", "office:annotation", "office:forms", "text:sequence-decls", "text:variable-decls",
        "text:page-number", "text:page-count", "text:hidden-text", "text:note-citation", "text:ruby-text",
        "text:table-of-content", "text:illustration-index", "text:table-index", "text:alphabetical-index",
    }
)  # fmt: skip
_WHITE_SPACE = re.compile(r"[ \t\r\n]+")
"""One space in OpenDocument, however long; more of them are written as <text:s>."""
_ENCRYPTION = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}encryption-data"
_MANIFEST = "META-INF/manifest.xml"
_MOST_SPANNED = 256
_MOST_SPACES = 200


def read_odt(data: bytes, limits: Limits) -> Layout:
    """The layout of an ODT. UnreadableFile: "damaged", "encrypted", "too_complex" (unpacked size, its markup), "no_text"."""
    archive = open_archive(data, limits)
    manifest = parse_part(archive, _MANIFEST, limits) if _MANIFEST in archive.NameToInfo else None
    if manifest is not None and next(manifest.iter(_ENCRYPTION), None) is not None:
        raise UnreadableFile("encrypted")
    content = parse_part(archive, "content.xml", limits)
    styles = parse_part(archive, "styles.xml", limits) if "styles.xml" in archive.NameToInfo else None
    body = next(content.iter(clark("office:text")), None)
    if body is None:
        raise UnreadableFile("damaged", "no text")
    reader = _BodyReader(Styles(styles, content), limits)
    items = list(reader.blocks(body))
    if not items:
        raise UnreadableFile("no_text")
    if next(body.iter(clark("text:changed-region")), None) is not None:
        reader.warn("tracked_changes_accepted")
    return Layout(reader="odt", pages=[PageLayout(items)], warnings=[warn(code) for code in reader.warnings])


class _BodyReader:
    """Walks the body; holds what counts on over the document: list numbers, note numbers, warnings."""

    def __init__(self, styles: Styles, limits: Limits) -> None:
        self._styles = styles
        self._numbering = Numbering(styles.lists)
        self._cells_left = limits.table_cells
        self.warnings: list[WarningCode] = []

    def warn(self, code: WarningCode) -> None:
        """Say once that something could not be done."""
        if code not in self.warnings:
            self.warnings.append(code)

    def blocks(self, parent: Element) -> Iterator[Line | Grid]:
        """The lines and grids of a body, section, text box, note or cell."""
        for child in parent:
            name = short(child)
            if name in ("text:p", "text:h"):
                yield from self._paragraph(child, self._heading_mark(child) if name == "text:h" else "")
            elif name == "text:list":
                yield from self._list(child, None, 1)
            elif name == "table:table":
                yield from self._table(child)
            elif name in _CONTAINERS and attribute(child, "text:display") != "none":
                yield from self.blocks(child)
            elif name == "draw:frame":
                yield from self._frame(child)

    def _heading_mark(self, heading: Element) -> str:
        written = any(text.strip() for text in heading.itertext())
        return self._numbering.heading_mark(heading) if written else ""

    def _list(self, element: Element, around: OpenList | None, level: int) -> Iterator[Line | Grid]:
        place = self._numbering.open(element, around)
        for item in element:
            numbered = short(item) == "text:list-item"
            for child in item:
                name = short(child)
                if name == "text:list":
                    yield from self._list(child, place, level + 1)
                elif name in ("text:p", "text:h"):
                    mark = self._numbering.next_mark(place, level, item) if numbered else ""
                    numbered = False
                    yield from self._paragraph(child, mark)
                elif name == "table:table":
                    yield from self._table(child)

    def _paragraph(self, element: Element, mark: str) -> Iterator[Line | Grid]:
        style = attribute(element, "text:style-name")
        paragraph = _ParagraphReader(self._styles, style)
        paragraph.walk(element, ())
        if convert_runs(paragraph.runs):
            self.warn("legacy_encoding_converted")
        first = next((run for run in paragraph.runs if run.is_shown), None)
        if mark and first is not None:
            paragraph.runs.insert(0, Run(f"{mark} ", first.bold, first.italic, first.size))
        alignment = self._styles.text(style).alignment
        for line in lines_of(paragraph.runs):
            line.alignment = alignment or "left"
            line.heading = count(element, "text:outline-level", 9) if short(element) == "text:h" else None
            yield line
        for frame in paragraph.frames:
            yield from self._frame(frame)
        yield from self._notes(paragraph.notes)

    def _frame(self, frame: Element) -> Iterator[Line | Grid]:
        """What stands in a frame: the first of its contents that can be read."""
        for content in frame:
            if short(content) == "draw:text-box":
                yield from self.blocks(content)
                return
            if short(content) in ("draw:image", "draw:object"):
                self.warn("images_skipped")
                return

    def _notes(self, notes: list[tuple[str, Element]]) -> Iterator[Line | Grid]:
        for marker, body in notes:
            for item in self.blocks(body):
                if isinstance(item, Line):
                    item.footnote = marker
                yield item

    def _table(self, table: Element) -> Iterator[Line | Grid]:
        """A table as a grid; one of a single column is a frame around its paragraphs, not a table."""
        rows = GridRows(max(0, self._cells_left))
        drawn = 0
        notes: list[Line] = []
        single: list[Line | Grid] = []
        for row, header in _rows(table, False):
            for _ in range(count(row, "table:number-rows-repeated", max(1, self._cells_left - len(rows.cells)))):
                if not rows.start_row():
                    break
                for cell in row.iterchildren(clark("table:table-cell")):
                    items = list(self.blocks(cell))
                    single += items
                    notes += [item for item in items if isinstance(item, Line) and item.footnote]
                    text = "\n".join(texts_of(items))
                    columns = count(cell, "table:number-columns-spanned", _MOST_SPANNED)
                    for _ in range(count(cell, "table:number-columns-repeated", _MOST_SPANNED)):
                        rows.add(text, count(cell, "table:number-rows-spanned", 10_000), columns, header)
                        drawn += self._styles.is_drawn(attribute(cell, "table:style-name"))
            if not rows.whole:
                break
        self._cells_left -= len(rows.cells)
        if not rows.whole:
            self.warn("table_truncated")
        if all(cell.column == 0 and cell.column_span == 1 for cell in rows.cells):
            yield from single
        elif any(cell.text for cell in rows.cells):
            yield rows.grid(ruled=drawn * 2 >= len(rows.cells))
            yield from notes


def _rows(parent: Element, header: bool) -> Iterator[tuple[Element, bool]]:
    """The rows of a table, each with whether it is one of its head."""
    for child in parent:
        name = short(child)
        if name == "table:table-row":
            yield child, header
        elif name in ("table:table-header-rows", "table:table-rows", "table:table-row-group"):
            yield from _rows(child, header or name == "table:table-header-rows")


class _ParagraphReader:
    """Walks one paragraph and collects its runs, the notes that it refers to, as (marker, body), and its frames."""

    def __init__(self, styles: Styles, style: str | None) -> None:
        self._styles = styles
        self._style = style
        self.runs: list[Run] = []
        self.notes: list[tuple[str, Element]] = []
        self.frames: list[Element] = []

    def walk(self, parent: Element, spans: tuple[str | None, ...]) -> None:
        """Take in what stands in an element, in the styles of the spans around it."""
        style = self._styles.text(self._style, *spans)
        self._add(parent.text, style)
        for child in parent:
            name = short(child)
            if name == "text:s":
                self._add(" " * count(child, "text:c", _MOST_SPACES), style, spaces=True)
            elif name in ("text:tab", "text:line-break"):
                self.runs.append(Run("\t" if name == "text:tab" else "\n"))
            elif name == "text:note":
                self._note(child)
            elif name in ("draw:frame", "draw:custom-shape", "draw:g"):
                self.frames += [child] if name == "draw:frame" else child.iter(clark("draw:frame"))
            elif name == "text:span":
                self.walk(child, (*spans, attribute(child, "text:style-name")))
            elif name not in _LEFT_OUT:
                self.walk(child, spans)
            self._add(child.tail, style)

    def _add(self, text: str | None, style: TextStyle, spaces: bool = False) -> None:
        if not text or style.hidden:
            return
        text = text if spaces else _WHITE_SPACE.sub(" ", text)
        legacy = font_encoding(style.font)
        content = text if legacy else clean(text)
        if style.raised and content.strip().isdecimal():
            content = superscript(content.strip())
        self.runs.append(
            Run(
                content.upper() if style.capitals and not legacy else content,
                style.bold,
                style.italic,
                style.size,
                legacy,
            )
        )

    def _note(self, note: Element) -> None:
        citation = next(note.iter(clark("text:note-citation")), None)
        body = next(note.iterchildren(clark("text:note-body")), None)
        marker = "".join(map(str, citation.itertext())).strip() if citation is not None else ""
        self.runs.append(Run(FootnoteMark(0, marker)))
        if body is not None:
            self.notes.append((marker, body))
