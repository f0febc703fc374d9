"""Word files: what python-docx writes, and by hand what it cannot, read back as lines, grids and notes."""

from __future__ import annotations

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.shared import Pt

from extractors.limits import Limits
from extractors.readers.docx_numbering import Numbering
from extractors.readers.layout import FootnoteMark, Grid, Line
from extractors.readers.list_marks import formatted
from tests.extractors.readers.docx_file import W, read, texts, with_body, xml
from tests.extractors.readers.layouts import codes, lines


def test_paragraphs_with_their_style() -> None:
    document = docx.Document()
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = title.add_run("BÁO CÁO")
    run.bold, run.font.size = True, Pt(14)
    document.add_heading("I. Kết quả", level=1)
    mixed = document.add_paragraph()
    mixed.add_run("Đạt ")
    mixed.add_run("98%").italic = True
    layout = read(document)
    first, heading, last = lines(layout)
    assert (first.text, first.alignment, first.bold, first.size, first.whole) == ("BÁO CÁO", "center", True, 14.0, True)
    assert (heading.text, heading.heading) == ("I. Kết quả", 1)
    assert (last.text, last.bold, last.italic, last.heading) == ("Đạt 98%", False, False, None)
    assert layout.page_count is None
    assert layout.pages[0].number is None


@pytest.mark.parametrize(
    ("runs", "printed"),
    [
        ("<w:r><w:t>ỦY BAN NHÂN DÂN</w:t><w:br/><w:t>XÃ AN HÒA</w:t></w:r>", ["ỦY BAN NHÂN DÂN", "XÃ AN HÒA"]),
        ("<w:r><w:t>Về việc</w:t><w:br/><w:t>triển khai kế hoạch</w:t></w:r>", ["Về việc triển khai kế hoạch"]),
        ("<w:r><w:t>Hoàn thành;</w:t><w:br/><w:t>tiếp tục</w:t></w:r>", ["Hoàn thành;", "tiếp tục"]),
        ("<w:r><w:t>91/KH</w:t><w:noBreakHyphen/><w:t>UBND</w:t></w:r>", ["91/KH-UBND"]),
        ("<w:r><w:t>tuyên</w:t><w:softHyphen/><w:t>truyền</w:t></w:r>", ["tuyêntruyền"]),
        ("<w:r><w:t>1.</w:t><w:tab/><w:t>Đối với xã</w:t></w:r>", ["1. Đối với xã"]),
        ("<w:r><w:t>-</w:t></w:r><w:r><w:tab/><w:t>Đối với xã</w:t></w:r>", ["- Đối với xã"]),
        ("<w:r><w:tab/><w:t>Thụt đầu dòng</w:t></w:r>", ["Thụt đầu dòng"]),
        ("<w:r><w:t>XÃ AN HÒA</w:t><w:tab/><w:t>CỘNG HÒA</w:t></w:r>", ["XÃ AN HÒA    CỘNG HÒA"]),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> Đạt</w:t></w:r>', ["✓ Đạt"]),
        ("<w:r><w:rPr><w:caps/></w:rPr><w:t>Xã An Hòa</w:t></w:r>", ["XÃ AN HÒA"]),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r>", ["hiện"]),
        ("<w:hyperlink><w:r><w:t>trang tin</w:t></w:r></w:hyperlink>", ["trang tin"]),
        ("<w:sdt><w:sdtContent><w:r><w:t>trong khung</w:t></w:r></w:sdtContent></w:sdt>", ["trong khung"]),
        ("<w:r><w:t>------</w:t></w:r>", []),
        (
            '<w:r><w:t>Trang </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
            ["Trang"],
        ),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>01/7/2026</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
            ["01/7/2026"],
        ),
        ('<w:fldSimple w:instr="NUMPAGES"><w:r><w:t>9</w:t></w:r></w:fldSimple><w:r><w:t>trang</w:t></w:r>', ["trang"]),
    ],
)
def test_what_a_paragraph_shows(runs: str, printed: list[str]) -> None:
    assert texts(f"<w:p>{runs}</w:p>", "<w:p><w:r><w:t>Hết</w:t></w:r></w:p>") == [*printed, "Hết"]


def test_page_breaks_are_no_text() -> None:
    document = docx.Document()
    document.add_paragraph("Trang một").add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Trang hai")
    assert [line.text for line in lines(read(document))] == ["Trang một", "Trang hai"]


def test_tracked_changes_are_taken_and_named() -> None:
    document = with_body(
        "<w:p><w:r><w:t>Số </w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>15</w:t></w:r></w:ins></w:p>"
    )
    layout = read(document)
    assert [line.text for line in lines(layout)] == ["Số 15"]
    assert codes(layout) == ["tracked_changes_accepted"]


def test_text_boxes_are_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>DỰ THẢO</w:t></w:r></w:p></w:txbxContent>"
    assert texts(
        f"<w:p><w:r><w:t>Tiêu đề</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    ) == ["Tiêu đề", "DỰ THẢO"]


def test_raised_digits_are_marks_or_exponents() -> None:
    raised = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>{}</w:t></w:r>"
    document = with_body(
        f"<w:p><w:r><w:t>của tỉnh</w:t></w:r>{raised.format(1)}<w:r><w:t> rộng 5 km</w:t></w:r>{raised.format(2)}</w:p>"
    )
    (line,) = lines(read(document))
    assert (line.text, line.marks) == ("của tỉnh rộng 5 km²", [FootnoteMark(8, "1")])


def test_footnotes_follow_the_paragraph_that_refers_to_them() -> None:
    document = with_body(
        '<w:p><w:r><w:t>Theo Sở</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:t> và tỉnh.</w:t></w:r></w:p>',
        "<w:p><w:r><w:t>Tiếp theo</w:t></w:r></w:p>",
    )
    notes = (
        f'<w:footnotes {W}><w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r>'
        "<w:r><w:t> Văn bản số 12/SXD</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    part = Part(PackURI("/word/footnotes.xml"), "application/xml", notes.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    found = lines(read(document))
    assert [(line.text, line.footnote) for line in found] == [
        ("Theo Sở và tỉnh.", None),
        ("Văn bản số 12/SXD", "1"),
        ("Tiếp theo", None),
    ]
    assert found[0].marks == [FootnoteMark(7, "1")]


def test_merged_cells_and_heads() -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=3, style="Table Grid")
    for row in table.rows:
        for cell in row.cells:
            cell.text = "x"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Chỉ tiêu"
    table.cell(0, 2).text = "Kết quả"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "1"
    (grid,) = read(document).pages[0].items
    assert isinstance(grid, Grid)
    assert grid.ruled
    assert [(cell.row, cell.column, cell.row_span, cell.column_span, cell.header) for cell in grid.cells] == [
        (0, 0, 1, 2, True),
        (0, 2, 1, 1, True),
        (1, 0, 2, 1, False),
        (1, 1, 1, 1, False),
        (1, 2, 1, 1, False),
        (2, 1, 1, 1, False),
        (2, 2, 1, 1, False),
    ]


def test_a_letterhead_is_a_table_without_rules() -> None:
    document = docx.Document()
    plain = document.add_table(rows=1, cols=2)
    plain.cell(0, 0).text, plain.cell(0, 1).text = "XÃ AN HÒA", "CỘNG HÒA"
    hidden = document.add_table(rows=1, cols=2, style="Table Grid")
    hidden.cell(0, 0).text, hidden.cell(0, 1).text = "Nơi nhận:", "CHỦ TỊCH"
    edges = "".join(f'<w:{edge} w:val="nil"/>' for edge in ("top", "left", "bottom", "right", "insideH", "insideV"))
    hidden._tbl.tblPr.append(xml(f"<w:tblBorders>{edges}</w:tblBorders>"))
    ruled = document.add_table(rows=2, cols=2)
    for cell in (cell for row in ruled.rows for cell in row.cells):
        cell.text = "a"
        sides = "".join(f'<w:{edge} w:val="single"/>' for edge in ("top", "left", "bottom", "right"))
        cell._tc.get_or_add_tcPr().append(xml(f"<w:tcBorders>{sides}</w:tcBorders>"))
    found = [item.ruled for item in read(document).pages[0].items if isinstance(item, Grid)]
    assert found == [False, False, True]


def test_nested_tables_and_frames() -> None:
    document = docx.Document()
    outer = document.add_table(rows=1, cols=2)
    outer.cell(0, 0).text = "Ngoài"
    inner = outer.cell(0, 1).add_table(rows=2, cols=2)
    for number, cell in enumerate(cell for row in inner.rows for cell in row.cells):
        cell.text = str(number)
    frame = document.add_table(rows=1, cols=1, style="Table Grid")
    frame.cell(0, 0).text = "Trong khung"
    grid, line = read(document).pages[0].items
    assert isinstance(grid, Grid)
    assert [cell.text for cell in grid.cells] == ["Ngoài", "0 1\n2 3"]
    assert isinstance(line, Line)
    assert line.text == "Trong khung"


@pytest.mark.parametrize(("rows", "most", "kept"), [(9, 5, 5), (1, 1, 1), (9, 18, 18)])
def test_tables_are_cut_at_the_limit(rows: int, most: int, kept: int) -> None:
    document = docx.Document()
    document.add_table(rows=rows, cols=2).cell(0, 0).text = "x"
    layout = read(document, Limits(table_cells=most))
    (grid,) = layout.pages[0].items
    assert isinstance(grid, Grid)
    assert len(grid.cells) == kept
    assert codes(layout) == (["table_truncated"] if kept < rows * 2 else [])


def level(index: int, pattern: str, style: str = "decimal", start: int = 1, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}<w:lvlText w:val="{pattern}"/></w:lvl>'


DASH, DOT = "\uf02d", "\uf0b7"  # as Word writes bullets of the Symbol font
NUMBERING = xml(
    "<w:numbering>"
    f'<w:abstractNum w:abstractNumId="0">{level(0, "%1.", "upperRoman")}{level(1, "%2.")}'
    f"{level(2, '%2.%3.')}{level(3, '%4)', 'lowerLetter')}{level(4, '%1.%2', more='<w:isLgl/>')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="1">{level(0, DASH, "bullet")}{level(1, "+", "bullet")}{level(2, DOT, "bullet")}'
    f"{level(3, '', 'none')}</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    "</w:numbering>"
)


def test_numbers_count_on_and_start_again_under_a_new_heading() -> None:
    numbering = Numbering(NUMBERING)
    asked = [
        ("1", 0),
        ("1", 1),
        ("1", 2),
        ("1", 2),
        ("1", 3),
        ("1", 1),
        ("1", 2),
        ("1", 0),
        ("1", 1),
        ("3", 0),
        ("1", 0),
        ("1", 4),
    ]
    assert [numbering.next_mark(*place) for place in asked] == [
        "I.", "1.", "1.1.", "1.2.", "a)", "2.", "2.1.", "II.", "1.", "V.", "III.", "3.1",
    ]  # fmt: skip


def test_bullets_and_unknown_lists() -> None:
    numbering = Numbering(NUMBERING)
    assert [numbering.next_mark("2", index) for index in range(4)] == ["-", "+", "•", ""]
    assert numbering.next_mark(None, 0) == ""
    assert numbering.next_mark("0", 0) == ""
    assert numbering.next_mark("99", 0) is None
    assert Numbering(None).next_mark("1", 0) is None


@pytest.mark.parametrize(
    ("count", "style", "shown"),
    [
        (4, "upperRoman", "IV"),
        (9, "lowerRoman", "ix"),
        (27, "lowerLetter", "aa"),
        (3, "decimalZero", "03"),
        (0, "upperLetter", "0"),
        (5, "hebrew1", "5"),
    ],
)
def test_formats_of_numbers(count: int, style: str, shown: str) -> None:
    assert formatted(count, style) == shown


def test_numbered_paragraphs_show_their_numbers() -> None:
    document = docx.Document()
    document.add_paragraph("Mục đích", style="List Number")
    document.add_paragraph("Yêu cầu", style="List Number")
    document.add_paragraph("Kịp thời", style="List Bullet")
    assert [line.text for line in lines(read(document))] == ["1. Mục đích", "2. Yêu cầu", "• Kịp thời"]


def test_an_unknown_list_is_named() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Mục đích")
    paragraph._p.get_or_add_pPr().append(xml('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>'))
    layout = read(document)
    assert [line.text for line in lines(layout)] == ["Mục đích"]
    assert codes(layout) == ["automatic_numbering_skipped"]


def test_headers_and_footers_of_the_page_are_not_the_text() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Đầu trang"
    document.add_paragraph("Nội dung")
    assert [line.text for line in lines(read(document))] == ["Nội dung"]
    assert document.element.tag == qn("w:document")
