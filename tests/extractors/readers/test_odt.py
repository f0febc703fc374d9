"""OpenDocument texts, written by odfdo and by hand, read back as lines, lists, grids and notes."""

from __future__ import annotations

import io
import zipfile

import pytest
from odfdo import Document, Header, List, Paragraph, Table

from extractors.errors import UnreadableFile
from extractors.limits import Limits
from extractors.readers.layout import FootnoteMark, Grid, Layout
from extractors.readers.odt import read_odt
from extractors.vietnamese.legacy_encodings import encode
from tests.extractors.readers.layouts import codes, lines

NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        **{name: name for name in ("office", "text", "table", "style")},
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
    }.items()
)
STYLES = """
<style:style style:name="Dam" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Giua" style:family="paragraph" style:parent-style-name="Goc">
<style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="Goc" style:family="paragraph"><style:text-properties fo:font-size="14pt" fo:font-style="italic"/></style:style>
<style:style style:name="Cu" style:family="text"><style:text-properties fo:font-family=".VnTime"/></style:style>
<style:style style:name="An" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Mu" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="O" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>
<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/>
<text:list-level-style-bullet text:level="3" text:bullet-char="-"/>
</text:list-style>
"""


def odt(body: str, styles: str = STYLES, before: str = "") -> bytes:
    """An ODT with this inside of <office:text>."""
    content = (
        f"{before}<office:document-content {NAMESPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    return target.getvalue()


def read(body: str) -> Layout:
    return read_odt(odt(body), Limits())


def texts(body: str) -> list[str]:
    return [line.text for line in lines(read(body))]


def test_what_an_independent_library_writes() -> None:
    document = Document("text")
    body = document.body
    body.clear()
    body.append(Header(1, "Kết quả"))
    paragraph = Paragraph("Theo Sở")
    paragraph.insert_note(note_id="n1", citation="1", body="Văn bản số 12/SXD", after="Sở")
    body.append(paragraph)
    body.append(List(["Kịp thời", "Đầy đủ"]))
    table = Table("Bang", width=2, height=2)
    for row in range(2):
        for column in range(2):
            table.set_value((column, row), f"{row}{column}")
    body.append(table)
    target = io.BytesIO()
    document.save(target)
    layout = read_odt(target.getvalue(), Limits())
    assert [(line.text, line.heading, line.footnote) for line in lines(layout)] == [
        ("1. Kết quả", 1, None),
        ("Theo Sở", None, None),
        ("Văn bản số 12/SXD", None, "1"),
        ("Kịp thời", None, None),
        ("Đầy đủ", None, None),
    ]
    assert lines(layout)[1].marks == [FootnoteMark(7, "1")]
    (grid,) = (item for item in layout.pages[0].items if isinstance(item, Grid))
    assert [(cell.row, cell.column, cell.text) for cell in grid.cells] == [
        (0, 0, "00"), (0, 1, "01"), (1, 0, "10"), (1, 1, "11"),
    ]  # fmt: skip
    assert layout.reader == "odt"


def test_styles_come_down_from_parents_and_spans() -> None:
    (line,) = lines(
        read('<text:p text:style-name="Giua"><text:span text:style-name="Dam">BÁO CÁO</text:span></text:p>')
    )
    assert (line.text, line.bold, line.italic, line.size, line.alignment, line.whole) == (
        "BÁO CÁO",
        True,
        True,
        14.0,
        "center",
        True,
    )


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<text:p>Một  hai\n ba<text:s text:c='2'/>bốn</text:p>", ["Một hai ba  bốn"]),
        ("<text:p>XÃ AN HÒA<text:tab/>CỘNG HÒA</text:p>", ["XÃ AN HÒA    CỘNG HÒA"]),
        ("<text:p>XÃ AN HÒA<text:line-break/>Số: 1</text:p>", ["XÃ AN HÒA", "Số: 1"]),
        ('<text:p>Hiện<text:span text:style-name="An">ẩn</text:span></text:p>', ["Hiện"]),
        ('<text:p>5 km<text:span text:style-name="Mu">2</text:span></text:p>', ["5 km²"]),
        ("<text:p>Trang <text:page-number>3</text:page-number></text:p>", ["Trang"]),
        ("<text:p>Ngày <text:date>01/7/2026</text:date></text:p>", ["Ngày 01/7/2026"]),
        ("<text:p>Có<office:annotation><text:p>nhận xét</text:p></office:annotation> lời</text:p>", ["Có lời"]),
        ("<text:section><text:p>Trong mục</text:p></text:section>", ["Trong mục"]),
        (
            "<text:table-of-content><text:index-body><text:p>I. … 3</text:p></text:index-body></text:table-of-content>",
            [],
        ),
        (
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>Đã xóa</text:p></text:deletion></text:changed-region>"
            "</text:tracked-changes><text:p>Còn <text:change/>lại</text:p>",
            ["Còn lại"],
        ),
        (
            "<text:p>Tiêu đề<draw:frame><draw:text-box><text:p>DỰ THẢO</text:p></draw:text-box></draw:frame></text:p>",
            ["Tiêu đề", "DỰ THẢO"],
        ),
        (f'<text:p><text:span text:style-name="Cu">{encode("Báo cáo", "tcvn3")}</text:span></text:p>', ["Báo cáo"]),
    ],
)
def test_what_a_paragraph_shows(body: str, shown: list[str]) -> None:
    assert texts(body + "<text:p>Hết</text:p>") == [*shown, "Hết"]


def item(*content: str) -> str:
    return f"<text:list-item>{''.join(content)}</text:list-item>"


def paragraph(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def test_lists_number_by_depth_and_go_on_where_they_say_so() -> None:
    inner = f"<text:list>{item(paragraph('Một'))}{item(paragraph('Hai'), paragraph('tiếp'))}</text:list>"
    body = (
        f'<text:list text:style-name="L1" xml:id="a">{item(paragraph("Mục đích"), inner)}{item(paragraph("Yêu cầu"))}</text:list>'
        "<text:p>Xen giữa</text:p>"
        f'<text:list text:style-name="L1" text:continue-list="a">{item(paragraph("Tổ chức"))}</text:list>'
    )
    assert texts(body) == ["I. Mục đích", "I.1. Một", "I.2. Hai", "tiếp", "II. Yêu cầu", "Xen giữa", "III. Tổ chức"]


def test_bullets_and_lists_that_start_anew_or_elsewhere() -> None:
    third = f"<text:list>{item(paragraph('Gạch'))}</text:list>"
    second = f"<text:list>{item(third)}</text:list>"
    body = (
        f'<text:list text:style-name="L1">{item(paragraph("Một"))}</text:list>'
        f'<text:list text:style-name="L1">{item(paragraph("Lại một"), second)}</text:list>'
        f'<text:list text:style-name="L1"><text:list-item text:start-value="5">{paragraph("Năm")}</text:list-item></text:list>'
        f'<text:list text:style-name="L1"><text:list-header>{paragraph("Không số")}</text:list-header></text:list>'
    )
    assert texts(body) == ["I. Một", "I. Lại một", "- Gạch", "V. Năm", "Không số"]


def test_headings_are_numbered_by_the_outline() -> None:
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>'
    )
    body = (
        '<text:h text:outline-level="1">Kết quả</text:h><text:h text:outline-level="2">Chung</text:h>'
        '<text:h text:outline-level="1"/><text:h text:outline-level="1">Hạn chế</text:h>'
    )
    found = lines(read_odt(odt(body, outline), Limits()))
    assert [(line.text, line.heading) for line in found] == [("I. Kết quả", 1), ("Chung", 2), ("II. Hạn chế", 1)]


def cell(text: str, attributes: str = "") -> str:
    return f'<table:table-cell table:style-name="O" {attributes}>{paragraph(text)}</table:table-cell>'


def test_tables_with_spans_repeats_and_tables_inside() -> None:
    nested = f"<table:table><table:table-row>{cell('a')}{cell('b')}</table:table-row></table:table>"
    body = (
        "<table:table><table:table-header-rows><table:table-row>"
        + cell("Chỉ tiêu", 'table:number-columns-spanned="2"')
        + "<table:covered-table-cell/>"
        + cell("Số")
        + "</table:table-row></table:table-header-rows><table:table-row>"
        + cell("1", 'table:number-rows-spanned="2"')
        + f'<table:table-cell table:style-name="O">{paragraph("Hồ sơ")}{nested}</table:table-cell>'
        + cell("7")
        + "</table:table-row><table:table-row><table:covered-table-cell/>"
        + cell("x", 'table:number-columns-repeated="2"')
        + "</table:table-row></table:table>"
    )
    (grid,) = read(body).pages[0].items
    assert isinstance(grid, Grid)
    assert grid.ruled
    assert [(c.row, c.column, c.row_span, c.column_span, c.text, c.header) for c in grid.cells] == [
        (0, 0, 1, 2, "Chỉ tiêu", True),
        (0, 2, 1, 1, "Số", True),
        (1, 0, 2, 1, "1", False),
        (1, 1, 1, 1, "Hồ sơ\na b", False),
        (1, 2, 1, 1, "7", False),
        (2, 1, 1, 1, "x", False),
        (2, 2, 1, 1, "x", False),
    ]


def test_a_table_of_one_column_is_a_frame() -> None:
    assert texts(f"<table:table><table:table-row>{cell('Trong khung')}</table:table-row></table:table>") == [
        "Trong khung"
    ]


def test_what_is_skipped_is_named() -> None:
    picture = "<text:p>Ảnh<draw:frame><draw:image/></draw:frame></text:p>"
    change = "<text:tracked-changes><text:changed-region/></text:tracked-changes>"
    assert codes(read(change + picture)) == ["images_skipped", "tracked_changes_accepted"]
    repeated = '<table:table-row table:number-rows-repeated="1000000">' + cell("x") * 2 + "</table:table-row>"
    layout = read_odt(odt(f"<table:table>{repeated}</table:table>"), Limits(table_cells=10))
    (grid,) = layout.pages[0].items
    assert isinstance(grid, Grid)
    assert len(grid.cells) == 10
    assert codes(layout) == ["table_truncated"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (odt(""), "no_text"),
        (odt("<text:p>x</text:p>")[:300], "damaged"),
        (odt("<text:p>x"), "damaged"),
        (odt("<text:p>&x;</text:p>", before='<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'), "damaged"),
        (odt("<text:section>" * 300 + "</text:section>" * 300), "too_complex"),
    ],
)
def test_what_cannot_be_read(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as failure:
        read_odt(data, Limits())
    assert failure.value.code == code


def test_a_file_under_a_password_says_so() -> None:
    target = io.BytesIO(odt("<text:p>x</text:p>"))
    manifest = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/>'
        "</m:file-entry></m:manifest>"
    )
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("META-INF/manifest.xml", manifest)
    with pytest.raises(UnreadableFile) as failure:
        read_odt(target.getvalue(), Limits())
    assert failure.value.code == "encrypted"
