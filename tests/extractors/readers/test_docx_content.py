"""What a Word file holds besides plain paragraphs: tracked changes, fields, content controls, notes, boxes, signs, old fonts."""

from __future__ import annotations

import docx
import pytest

from extractors.pipeline import parse
from extractors.readers.layout import FootnoteMark, Grid
from extractors.vietnamese.legacy_encodings import encode
from tests.extractors.readers.docx_file import read, saved, texts, with_body, with_notes, xml
from tests.extractors.readers.layouts import codes, lines

END = "<w:p><w:r><w:t>Hết</w:t></w:r></w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(content)}</w:p>"


def field(instruction: str, result: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


DELETED_MARK = "<w:rPr><w:del/></w:rPr>"


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ([paragraph(run("Giao Phòng "), properties=DELETED_MARK), paragraph(run("Kinh tế"))], ["Giao Phòng Kinh tế"]),
        (
            [
                paragraph(run("Một "), properties=DELETED_MARK),
                paragraph(run("hai "), properties=DELETED_MARK),
                paragraph(run("ba")),
            ],
            ["Một hai ba"],
        ),
        ([paragraph("<w:del><w:r><w:delText>Bỏ</w:delText></w:r></w:del>", properties=DELETED_MARK)], []),
        ([paragraph(run("Cuối"), properties=DELETED_MARK)], ["Cuối"]),
        (
            [
                paragraph(f"<w:moveFrom>{run('Chuyển đi')}</w:moveFrom>", properties="<w:rPr><w:moveFrom/></w:rPr>"),
                paragraph(run("Giữa")),
                paragraph(f"<w:moveTo>{run('Chuyển đi')}</w:moveTo>"),
            ],
            ["Giữa", "Chuyển đi"],
        ),
        ([f"<w:ins>{paragraph(run('Thêm'))}</w:ins>"], ["Thêm"]),
        (
            [paragraph(run("Có "), "<w:commentRangeStart/>", run("nhận xét"), "<w:r><w:commentReference/></w:r>")],
            ["Có nhận xét"],
        ),
    ],
)
def test_tracked_changes(body: list[str], shown: list[str]) -> None:
    assert texts(*body, "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", END) == [*shown, "Hết"]


def test_deleted_rows_are_out_and_inserted_ones_in() -> None:
    def row(text: str, change: str = "") -> str:
        cells = "".join(f"<w:tc>{paragraph(run(cell))}</w:tc>" for cell in (text, "x"))
        return f"<w:tr><w:trPr>{change}</w:trPr>{cells}</w:tr>"

    table = f"<w:tbl>{row('Một')}{row('Hai', '<w:del/>')}{row('Ba', '<w:ins/>')}</w:tbl>"
    (grid,) = read(with_body(table)).pages[0].items
    assert isinstance(grid, Grid)
    assert [(cell.row, cell.text) for cell in grid.cells] == [(0, "Một"), (0, "x"), (1, "Ba"), (1, "x")]


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (field(" REF _Ref1 \\h ", run("Điều 5")), ["Điều 5"]),
        (field(' TOC \\o "1-3" ', run("Mục lục 3")), []),
        (field(" NUMPAGES ", run("12")), []),
        (field(" SECTION ", run("2")), ["2"]),
        (field(f" IF {field(' MERGEFIELD a ', run('1'))} = 1 ", run("Có")), ["Có"]),
        (field(" PAGE ", field(" REF a ", run("7"))), []),
        (
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>'
            "</w:fldChar></w:r>"
            '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
            + run(" Đạt"),
            ["☒ Đạt"],
        ),
        (
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Tốt"/>'
            '<w:listEntry w:val="Khá"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
            ["Khá"],
        ),
    ],
)
def test_fields(content: str, shown: list[str]) -> None:
    assert texts(paragraph(content), END) == [*shown, "Hết"]


def control(properties: str, content: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (paragraph(run("Ngày "), control("<w:date/>", run("05/7/2026"))), ["Ngày 05/7/2026"]),
        (paragraph(control("<w:dropDownList/>", run("Hoàn thành"))), ["Hoàn thành"]),
        (paragraph(control("", run("☒")), run(" Có")), ["☒ Có"]),
        (paragraph(run("Nơi nhận"), control("<w:showingPlcHdr/>", run("Bấm vào đây để nhập"))), ["Nơi nhận"]),
        (control("<w:showingPlcHdr/>", paragraph(run("Nhập nội dung"))), []),
        (control("", paragraph(run("Trong khung"))), ["Trong khung"]),
        (
            control(
                '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>', paragraph(run("I. … 3"))
            ),
            [],
        ),
        (control("", control("", paragraph(run("Lồng nhau")))), ["Lồng nhau"]),
    ],
)
def test_content_controls(body: str, shown: list[str]) -> None:
    assert texts(body, END) == [*shown, "Hết"]


def test_lines_of_a_table_of_contents_are_out_by_their_style() -> None:
    document = with_body(paragraph(run("I. KẾT QUẢ 3"), properties='<w:pStyle w:val="MucLuc1"/>'), END)
    document.styles.element.append(
        xml('<w:style w:type="paragraph" w:styleId="MucLuc1"><w:name w:val="toc 1"/></w:style>')
    )
    assert [line.text for line in lines(read(document))] == ["Hết"]


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + run(" 90%"), ["≥ 90%"]),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>' + run(" Chọn"), ["◻ Chọn"]),
        ('<w:r><w:sym w:font="Symbol" w:char="F0A8"/></w:r>', ["♦"]),
        ('<w:r><w:sym w:font="Wingdings 2" w:char="0050"/></w:r>', ["✓"]),
        (run("\uf061 = 5", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), ["α = 5"]),
        (run("\uf0b7 Ý", '<w:rFonts w:ascii="Khác" w:hAnsi="Khác"/>'), ["• Ý"]),
        (run("91/KH") + "<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>" + run("UB\u00adND"), ["91/KH-UBND"]),
    ],
)
def test_signs_and_hyphens(content: str, shown: list[str]) -> None:
    assert texts(paragraph(content), END) == [*shown, "Hết"]


def test_endnotes_and_marks_of_the_authors_own() -> None:
    document = with_body(
        paragraph(
            run("Theo Sở"),
            '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>',
            run(" tỉnh"),
        ),
        paragraph(run("Theo xã"), '<w:r><w:endnoteReference w:id="3"/></w:r>'),
    )
    with_notes(document, "footnote", f'<w:footnote w:id="2">{paragraph(run("Số liệu ước"))}</w:footnote>')
    with_notes(
        document, "endnote", f'<w:endnote w:id="3">{paragraph(run("Nguồn"))}{paragraph(run("Thống kê"))}</w:endnote>'
    )
    found = lines(read(document))
    assert [(line.text, line.footnote) for line in found] == [
        ("Theo Sở tỉnh", None),
        ("Số liệu ước", "*"),
        ("Theo xã", None),
        ("Nguồn", "1"),
        ("Thống kê", "1"),
    ]
    assert found[0].marks == [FootnoteMark(7, "*")]


@pytest.mark.parametrize(
    "box",
    [
        "<w:pict><v:shape><v:textbox>{}</v:textbox></v:shape></w:pict>",
        "<mc:AlternateContent><mc:Choice><w:drawing>{0}</w:drawing></mc:Choice><mc:Fallback><w:pict>{0}</w:pict></mc:Fallback></mc:AlternateContent>",
        "<mc:AlternateContent><mc:Fallback><w:pict>{}</w:pict></mc:Fallback></mc:AlternateContent>",
    ],
)
def test_a_text_box_is_read_once(box: str) -> None:
    inside = f"<w:txbxContent>{paragraph(run('DỰ THẢO'))}</w:txbxContent>"
    assert texts(paragraph(run("Tiêu đề"), f"<w:r>{box.format(inside)}</w:r>")) == ["Tiêu đề", "DỰ THẢO"]


@pytest.mark.parametrize("part", ["<w:altChunk/>", paragraph("<w:subDoc/>"), "<w:subDoc/>"])
def test_text_of_other_files_is_named(part: str) -> None:
    layout = read(with_body(part, END))
    assert [line.text for line in lines(layout)] == ["Hết"]
    assert codes(layout) == ["parts_not_read"]


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"


def test_merged_cells_of_both_ages() -> None:
    table = (
        "<w:tbl><w:tr>"
        + cell("A", '<w:gridSpan w:val="2"/>')
        + cell("B", '<w:vMerge w:val="restart"/>')
        + "</w:tr><w:tr>"
        + cell("C", '<w:hMerge w:val="restart"/>')
        + cell("", "<w:hMerge/>")
        + cell("", "<w:vMerge/>")
        + "</w:tr><w:tr>"
        + cell("D")
        + cell("E")
        + cell("F")
        + "</w:tr></w:tbl>"
    )
    (grid,) = read(with_body(table)).pages[0].items
    assert isinstance(grid, Grid)
    assert [(c.row, c.column, c.row_span, c.column_span, c.text) for c in grid.cells] == [
        (0, 0, 1, 2, "A"),
        (0, 2, 2, 1, "B"),
        (1, 0, 1, 2, "C"),
        (2, 0, 1, 1, "D"),
        (2, 1, 1, 1, "E"),
        (2, 2, 1, 1, "F"),
    ]


def test_a_table_inside_a_frame_is_read_once() -> None:
    inner = f"<w:tbl><w:tr>{cell('1')}{cell('2')}</w:tr></w:tbl>"
    frame = f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{paragraph(run('Khung'))}{inner}{paragraph()}</w:tc></w:tr></w:tbl>"
    line, grid = read(with_body(frame)).pages[0].items
    assert isinstance(grid, Grid)
    assert [getattr(line, "text", None), *(c.text for c in grid.cells)] == ["Khung", "1", "2"]


def test_content_controls_around_rows_and_cells_of_nested_tables() -> None:
    row = control("", f"<w:tr>{control('', cell('trong'))}{cell('ô')}</w:tr>")
    table = f"<w:tbl><w:tr>{cell('Ngoài')}<w:tc><w:tbl>{row}</w:tbl>{paragraph()}</w:tc></w:tr></w:tbl>"
    (grid,) = read(with_body(table)).pages[0].items
    assert isinstance(grid, Grid)
    assert [c.text for c in grid.cells] == ["Ngoài", "trong ô"]


OLD = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}"/>'


@pytest.mark.parametrize(
    ("font", "written", "shown"),
    [
        (".VnTime", encode("Kết quả thực hiện", "tcvn3"), "Kết quả thực hiện"),
        (".VnTimeH", encode("báo cáo", "tcvn3"), "BÁO CÁO"),
        ("VNI-Times", encode("ĐẠI HỘI đại biểu", "vni"), "ĐẠI HỘI đại biểu"),
        ("VPS Times", encode("Ủy ban", "vps"), "Ủy ban"),
        (".VnTime", "Đã gõ bằng Unicode", "Đã gõ bằng Unicode"),
        (".VnTimeH", "Đã gõ bằng Unicode", "Đã gõ bằng Unicode"),
        (".VnTime", "2026", "2026"),
        ("Times New Roman", "B¸o c¸o", "B¸o c¸o"),
    ],
)
def test_text_in_old_fonts(font: str, written: str, shown: str) -> None:
    layout = read(with_body(paragraph(run(written, OLD.format(font)))))
    assert [line.text for line in lines(layout)] == [shown]
    assert codes(layout) == ([] if written == shown else ["legacy_encoding_converted"])


def test_old_and_new_fonts_in_one_paragraph() -> None:
    old = OLD.format(".VnTime")
    assert texts(paragraph(run("Sè ", old), run("Kế hoạch"), run(" tr­íc ngµy", old), run(" mai"))) == [
        "Số Kế hoạch trước ngày mai"
    ]


def test_a_letter_of_vni_cut_in_two_runs() -> None:
    old = OLD.format("VNI-Times")
    assert texts(paragraph(run("Ba", old), run("ùo caùo", old + "<w:b/>"))) == ["Báo cáo"]


def test_an_optional_hyphen_is_a_letter_of_tcvn3() -> None:
    old = OLD.format(".VnTime")
    written = f"{run('Th', old)}<w:r><w:rPr>{old}</w:rPr><w:softHyphen/></w:r>{run('êng vô', old)}"
    assert texts(paragraph(written)) == ["Thường vụ"]


def test_a_style_may_bring_the_old_font() -> None:
    document = with_body(paragraph(run(encode("Kế hoạch", "tcvn3")), properties='<w:pStyle w:val="Cu"/>'))
    style = f'<w:style w:type="paragraph" w:styleId="Cu"><w:name w:val="Cu"/><w:rPr>{OLD.format(".VnTime")}</w:rPr></w:style>'
    document.styles.element.append(xml(style))
    assert [line.text for line in lines(read(document))] == ["Kế hoạch"]


def test_a_head_laid_out_as_a_table_without_rules_is_a_head() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nXÃ AN HÒA"
    table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    table.cell(1, 0).text = "Số: 12/BC-UBND"
    table.cell(1, 1).text = "An Hòa, ngày 05 tháng 7 năm 2026"
    for text in (
        "BÁO CÁO",
        "Kết quả thực hiện Nghị quyết số 57-NQ/TW",
        "Thực hiện kế hoạch của tỉnh, xã báo cáo như sau:",
    ):
        document.add_paragraph(text)
    header = parse(saved(document), "bc.docx").header
    assert (header.issuer, header.number, header.symbol, header.doc_type, header.issued_on) == (
        "ỦY BAN NHÂN DÂN XÃ AN HÒA",
        "12",
        "BC-UBND",
        "Báo cáo",
        "2026-07-05",
    )
