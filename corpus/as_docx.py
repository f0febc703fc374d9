"""A report as a Word document, laid out as the State and the Party require.

Sources: Nghị định 30/2020/NĐ-CP, Annex I (paper, margins, page number, letterhead, place and date, signature); Hướng dẫn
36-HD/VPTW (the Party's head). Footnotes are Word's own, written as a part of the package since python-docx makes none.
The same report gives the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from datetime import datetime
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from corpus.master import BOLD, FOOTNOTE_MARK, Block, Report

FONT = "Times New Roman"
FIXED_TIME = datetime(2026, 1, 1)  # the same bytes on every run
FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
NOTE_MARK_STYLE, NOTE_STYLE = "footnote reference", "footnote text"
"""The names that Word and LibreOffice know these styles by."""
TABLE_WIDTHS = {
    4: (1.2, 7.0, 4.8, 3.5),
    5: (1.2, 5.2, 3.6, 3.4, 3.1),
    6: (1.1, 4.4, 2.4, 2.2, 2.8, 3.6),
    7: (1.1, 4.4, 2.1, 2.3, 2.3, 2.0, 2.3),
}
"""Column widths in cm by the number of columns; tables of other sizes share the rest of the line evenly after number and name."""
LINE, NUMBER_COLUMN, NAME_COLUMN = 16.5, 1.1, 4.4
"""Width in cm between the margins, and of the first two columns of a table."""
PIECES = re.compile(r"(\*\*[^*]+\*\*|\[\^\d+\])")
"""What a paragraph is split at, and into: bold words and footnote marks."""

CENTER, LEFT, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.JUSTIFY


def report_docx(report: Report) -> bytes:
    """The bytes of the Word document."""
    document = Document()
    _set_styles(document)
    _set_page(document)
    if report.issuer or report.number or report.place:
        _add_letterhead(document, report)
    if report.doc_type:
        _add_title(document, report)
    for block in report.body:
        _add_block(document, block)
    if report.recipients or report.signer:
        _add_end(document, report)
    for number, block in enumerate(report.annex):
        _add_block(document, block, new_page=number == 0)
    notes = [block for block in [*report.body, *report.annex] if block.kind == "footnote"]
    if notes:
        _add_footnotes(document, notes)
    return _saved(document)


def _set_styles(document: DocxDocument) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(14)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:eastAsia", "w:cs", "w:hAnsi"):
        fonts.set(qn(script), FONT)
    mark = document.styles.add_style(NOTE_MARK_STYLE, WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript = True
    note = document.styles.add_style(NOTE_STYLE, WD_STYLE_TYPE.PARAGRAPH)
    note.font.name, note.font.size = FONT, Pt(10)
    note.paragraph_format.space_after = Pt(0)
    note.paragraph_format.alignment = JUSTIFY


def _set_page(document: DocxDocument) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin = section.bottom_margin = Cm(2)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    section.header_distance = Cm(1)
    section.different_first_page_header_footer = True  # no number on the first page
    header = section.header.paragraphs[0]
    header.alignment = CENTER
    field = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>')
    header._p.append(field)


def _add_letterhead(document: DocxDocument, report: Report) -> None:
    left, right = _frame(document, (6.9, 9.6))
    for line in report.parent:
        _line(left, line, 13)
    for line in report.issuer:
        _line(left, line, 13, bold=True)
    if report.style == "party":
        _line(left, "*", 13)
    else:
        _rule(left, 2.3)
    _line(left, report.number, 13, before=0 if report.style == "party" else 4)
    for line in report.about:
        _line(left, line, 12)
    for number, line in enumerate(report.motto):
        _line(right, line, 12 if number == 0 and len(report.motto) > 1 else 13, bold=True)
    if report.motto:
        _rule(right, 1.9)
    _line(right, report.place, 13, italic=True, before=4)
    for cell in (left, right):
        _drop(cell.paragraphs[0])  # the empty one that every cell is born with


def _add_title(document: DocxDocument, report: Report) -> None:
    _paragraph(document, report.doc_type, 14, bold=True, alignment=CENTER, before=12, after=0)
    for line in report.subject:
        _paragraph(document, line, 14, bold=True, alignment=CENTER, after=0)
    _rule(document, 6.5, after=10)


def _add_block(document: DocxDocument, block: Block, new_page: bool = False) -> None:
    match block.kind:
        case "table":
            _add_table(document, block.rows)
        case "title":
            paragraph = _paragraph(document, block.text, 14, bold=True, alignment=CENTER, after=0)
            paragraph.paragraph_format.page_break_before = new_page
        case "centred":
            _paragraph(document, block.text, 14, italic=block.text.startswith("("), alignment=CENTER, after=10)
        case "heading":
            _paragraph(document, block.text, 14, bold=True, indent=1, keep=True)
        case "subheading":
            _paragraph(document, block.text, 14, bold=True, italic=True, indent=1, keep=True)
        case "footnote":
            pass  # at the foot of the page of its mark
        case _:
            mark = {"item": "- ", "subitem": "+ "}.get(block.kind, "")
            _paragraph(document, mark + block.text, 14, alignment=JUSTIFY, indent=1)


def _add_table(document: DocxDocument, rows: tuple[tuple[str, ...], ...]) -> None:
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    _set_widths(table, _table_widths(len(rows[0])))
    heading = table.rows[0]._tr.get_or_add_trPr()
    heading.append(OxmlElement("w:tblHeader"))
    for number, row in enumerate(rows):
        total = not row[0]
        for place, text in enumerate(row):
            cell = table.cell(number, place)
            numeric = re.fullmatch(r"[\d.,]*", text) is not None
            paragraph = cell.paragraphs[0]
            _format(paragraph, CENTER if number == 0 or numeric else LEFT, before=2, after=2)
            _runs(paragraph, text, 12, bold=number == 0 or total)
    _paragraph(document, "", 6, after=0)


def _table_widths(columns: int) -> tuple[float, ...]:
    if columns in TABLE_WIDTHS:
        return TABLE_WIDTHS[columns]
    if columns < 3:
        return (LINE / columns,) * columns
    rest = (LINE - NUMBER_COLUMN - NAME_COLUMN) / (columns - 2)
    return (NUMBER_COLUMN, NAME_COLUMN, *[rest] * (columns - 2))


def _add_end(document: DocxDocument, report: Report) -> None:
    document.paragraphs[-1].paragraph_format.keep_with_next = True  # no signature stands alone on a page
    _paragraph(document, "", 6, after=0, keep=True)
    left, right = _frame(document, (8.2, 8.3))
    if report.recipients:
        _line(left, "Nơi nhận:", 12, bold=True, italic=True, alignment=LEFT)
    for recipient in report.recipients:
        _line(left, f"- {recipient}", 11, alignment=LEFT)
    for line in report.signature:
        _line(right, line, 14, bold=True)
    for _ in range(4):
        _line(right, "", 14)
    if report.office:
        _line(right, report.office, 14, bold=True)
    _line(right, report.signer, 14, bold=True)
    for cell in (left, right):
        _drop(cell.paragraphs[0])


def _frame(document: DocxDocument, widths: tuple[float, float]) -> tuple[_Cell, _Cell]:
    """A borderless table of two cells, as letterheads and signatures are set."""
    table = document.add_table(1, 2)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    _set_widths(table, widths)
    return table.cell(0, 0), table.cell(0, 1)


def _set_widths(table: Table, widths: Iterable[float]) -> None:
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def _line(
    cell: _Cell,
    text: str,
    size: float,
    bold: bool = False,
    italic: bool = False,
    alignment: WD_ALIGN_PARAGRAPH = CENTER,
    before: float = 0,
) -> None:
    paragraph = cell.add_paragraph()
    _format(paragraph, alignment, before=before, after=0)
    _runs(paragraph, text, size, bold=bold, italic=italic)


def _rule(parent: DocxDocument | _Cell, indent: float, after: float = 0) -> None:
    """A short line: the upper border of an empty paragraph, `indent` cm in from both sides."""
    paragraph = parent.add_paragraph()
    _format(paragraph, CENTER, before=3, after=after)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Cm(indent)
    paragraph.paragraph_format.line_spacing = Pt(3)
    border = f'<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
    paragraph._p.get_or_add_pPr().insert_element_before(
        parse_xml(border), "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _paragraph(
    document: DocxDocument,
    text: str,
    size: float,
    bold: bool = False,
    italic: bool = False,
    alignment: WD_ALIGN_PARAGRAPH = JUSTIFY,
    indent: float = 0,
    before: float = 0,
    after: float = 6,
    keep: bool = False,
) -> Paragraph:
    paragraph = document.add_paragraph()
    _format(paragraph, alignment, before=before, after=after)
    paragraph.paragraph_format.first_line_indent = Cm(indent)
    paragraph.paragraph_format.keep_with_next = keep
    _runs(paragraph, text, size, bold=bold, italic=italic)
    return paragraph


def _format(paragraph: Paragraph, alignment: WD_ALIGN_PARAGRAPH, before: float, after: float) -> None:
    paragraph.alignment = alignment
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(after)
    paragraph.paragraph_format.line_spacing = 1.0


def _runs(paragraph: Paragraph, text: str, size: float, bold: bool = False, italic: bool = False) -> None:
    """The text as runs; `**…**` becomes a bold one, `[^1]` a footnote reference."""
    for piece in PIECES.split(text):
        run = paragraph.add_run()
        if note := FOOTNOTE_MARK.fullmatch(piece):
            run.style = NOTE_MARK_STYLE
            run._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="{note["marker"]}"/>'))
        else:
            strong = BOLD.fullmatch(piece)
            run.text = strong["text"] if strong else piece
            run.font.size, run.bold, run.italic = Pt(size), bold or strong is not None, italic


def _add_footnotes(document: DocxDocument, notes: list[Block]) -> None:
    separators = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    )
    mark, body = (document.styles[name].style_id for name in (NOTE_MARK_STYLE, NOTE_STYLE))
    bodies = "".join(
        f'<w:footnote w:id="{note.marker}"><w:p><w:pPr><w:pStyle w:val="{body}"/></w:pPr>'
        f'<w:r><w:rPr><w:rStyle w:val="{mark}"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(note.text)}</w:t></w:r></w:p></w:footnote>'
        for note in notes
    )
    xml = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {nsdecls("w")}>{separators}{bodies}</w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES_TYPE, xml.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _drop(paragraph: Paragraph) -> None:
    parent = paragraph._p.getparent()
    if parent is not None:
        parent.remove(paragraph._p)


def _saved(document: DocxDocument) -> bytes:
    """The package with fixed times and without the template's thumbnail."""
    relations = document.part.package.rels
    for key in [key for key, relation in relations.items() if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relations[key]
    properties = document.core_properties
    properties.author = properties.last_modified_by = "Trích Lục"
    properties.title = properties.comments = ""
    properties.created = properties.modified = FIXED_TIME
    first = io.BytesIO()
    document.save(first)
    second = io.BytesIO()
    with zipfile.ZipFile(first) as source, zipfile.ZipFile(second, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, FIXED_TIME.timetuple()[:6]), source.read(name), zipfile.ZIP_DEFLATED)
    return second.getvalue()
