"""Web pages and HTML exports: what is shown of them, in which encoding, and that they are bounded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.errors import UnreadableFile
from extractors.limits import Limits
from extractors.readers.html import read_html
from extractors.readers.layout import FootnoteMark, Grid, Layout
from extractors.vietnamese.legacy_encodings import encode
from tests.extractors.readers.layouts import codes, lines


def read(markup: str) -> Layout:
    return read_html(markup.encode(), Limits())


def texts(markup: str) -> list[str]:
    return [line.text for line in lines(read(markup))]


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("<p>Một\n   hai</p><p>ba", ["Một hai", "ba"]),
        ("Chữ trần<div>trong div</div>sau", ["Chữ trần", "trong div", "sau"]),
        ("<p>XÃ AN HÒA<br>Số: 1</p>", ["XÃ AN HÒA", "Số: 1"]),
        ("<p>Về việc<br>triển khai</p>", ["Về việc triển khai"]),
        ("<p>A &amp; B &lt; &#7879; &ecirc;&nbsp;x&shy;y</p>", ["A & B < ệ ê xy"]),
        ("<p>Một<!-- bỏ --> hai</p><script>x()</script><style>p{}</style>", ["Một hai"]),
        ("<p hidden>ẩn</p><p style='display:none'>ẩn</p><p>hiện <span style='mso-hide:all'>ẩn</span></p>", ["hiện"]),
        ("<ol><li>Một<li>Hai<ol type=a><li>A</li></ol></li><li>Ba</ol>", ["1. Một", "2. Hai", "a. A", "3. Ba"]),
        ("<ol start=4 type=I><li>Bốn<li value=9>Chín</ol>", ["IV. Bốn", "IX. Chín"]),
        (
            "<ul><li><p>Gạch</p><p>tiếp</p></ul><ul style='list-style-type:none'><li>Trơn</ul>",
            ["• Gạch", "tiếp", "Trơn"],
        ),
        ("<p><![if !supportLists]>-<span>&nbsp;&nbsp; </span><![endif]>Tiếp tục</p>", ["- Tiếp tục"]),
        ("<p>rộng 5 km<sup>2</sup></p>", ["rộng 5 km²"]),
        ("<p style='text-transform:uppercase'>Báo cáo</p>", ["BÁO CÁO"]),
        ("<pre>Một\n  hai</pre>", ["Một", "hai"]),
        ("<o:p>Word</o:p>", ["Word"]),
        ("<div title=header><p>Đầu trang</p></div><p>Nội dung</p>", ["Nội dung"]),
        ("<p><input type=checkbox checked> Đạt <input type=checkbox> Không</p>", ["☒ Đạt ☐ Không"]),
        (f"<p style='font-family:\".VnTime\"'>{encode('Kế hoạch', 'tcvn3')}</p>", ["Kế hoạch"]),
        (f"<p><font face='VNI-Times'>{encode('Kế hoạch', 'vni')}</font></p>", ["Kế hoạch"]),
    ],
)
def test_what_a_page_shows(markup: str, shown: list[str]) -> None:
    assert texts(f"<html><body>{markup}<p>Hết</p></body></html>") == [*shown, "Hết"]


def test_styles_of_lines() -> None:
    first, second, third = lines(
        read(
            "<p align=center style='font-size:14.0pt'><b>BÁO <i>CÁO</i></b></p><h2>Kết quả</h2>"
            "<p style='font-weight:bold;text-align:right'>x<span style='font-weight:normal'>y</span></p>"
        )
    )
    assert (first.text, first.alignment, first.bold, first.italic, first.size) == (
        "BÁO CÁO",
        "center",
        True,
        False,
        14.0,
    )
    assert (second.text, second.heading, second.bold) == ("Kết quả", 2, True)
    assert (third.text, third.alignment, third.bold) == ("xy", "right", False)


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        (
            '<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>',
            '<div id=ftn1><p><a href="#_ftnref1">[1]</a> Văn bản số 12</p></div>',
        ),
        (
            '<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a>',
            '<div id="sdfootnote1"><p><a href="#sdfootnote1anc">1</a>Văn bản số 12</p></div>',
        ),
    ],
)
def test_notes_of_word_and_libreoffice(mark: str, note: str) -> None:
    text, foot = lines(read(f"<p>Theo Sở{mark} và tỉnh</p>{note}"))
    assert (text.text, text.marks) == ("Theo Sở và tỉnh", [FootnoteMark(7, "1")])
    assert (foot.text, foot.footnote) == ("Văn bản số 12", "1")


def test_tables_with_spans_and_heads() -> None:
    (grid,) = (
        read(
            "<table border=1><thead><tr><th colspan=2>Chỉ tiêu<th>Số</thead><tr><td rowspan=2>1<td>Hồ sơ<br>giấy<td>7"
            "<tr><td><table><tr><td>a<td>b</table><td>8</table>"
        )
        .pages[0]
        .items
    )
    assert isinstance(grid, Grid)
    assert grid.ruled
    assert [(c.row, c.column, c.row_span, c.column_span, c.text, c.header) for c in grid.cells] == [
        (0, 0, 1, 2, "Chỉ tiêu", True),
        (0, 2, 1, 1, "Số", True),
        (1, 0, 2, 1, "1", False),
        (1, 1, 1, 1, "Hồ sơ giấy", False),
        (1, 2, 1, 1, "7", False),
        (2, 1, 1, 1, "a b", False),
        (2, 2, 1, 1, "8", False),
    ]


@pytest.mark.parametrize(
    ("table", "ruled"),
    [
        ("<table><tr><td>XÃ<td>CỘNG HÒA</table>", False),
        (
            "<table border=0><tr><td style='border:none'>XÃ<td style='border:none;border-bottom:solid 1pt'>CỘNG HÒA</table>",
            False,
        ),
        (
            "<table><tr><td style='border:solid windowtext 1.0pt'>1<td style='border:solid 1.0pt;border-left:none'>2</table>",
            True,
        ),
        ("<table><tr><td style='border:0.5pt solid'>1<td style='border:0.5pt solid'>2</table>", True),
    ],
)
def test_whether_rules_are_drawn(table: str, ruled: bool) -> None:
    (grid,) = read(table).pages[0].items
    assert isinstance(grid, Grid)
    assert grid.ruled == ruled


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("<meta charset=utf-8><p>Kế hoạch số 12 của xã</p>".encode(), "utf-8"),
        ("<meta charset=windows-1252><p>Kế hoạch số 12 của xã</p>".encode(), "utf-8"),
        ("<p>Kế hoạch số 12 của xã</p>".encode("utf-16"), "utf-16-le"),
        (f"<p>{encode('Kế hoạch số 12 của xã', 'tcvn3')}</p>".encode("latin-1"), "tcvn3"),
        ("<meta charset='windows-1252'><p>Kế hoạch số 12 của xã</p>".encode(), "utf-8"),
    ],
)
def test_encodings(data: bytes, encoding: str) -> None:
    layout = read_html(data, Limits())
    assert [line.text for line in lines(layout)] == ["Kế hoạch số 12 của xã"]
    assert layout.encoding == encoding


def test_another_language_is_read_as_it_is_declared() -> None:
    layout = read_html("<meta charset='iso-8859-1'><p>Größe der Städte, über Maß</p>".encode("latin-1"), Limits())
    assert [line.text for line in lines(layout)] == ["Größe der Städte, über Maß"]
    assert layout.encoding == "iso-8859-1"


def test_what_lies_too_deep_is_left_out_and_named() -> None:
    layout = read("<p>Trước</p>" + "<div>" * 1000 + "<p>Sâu</p>" + "</div>" * 1000)
    assert lines(layout)[0].text == "Trước"
    assert codes(layout) == ["markup_truncated"]


def test_nested_tables_without_end() -> None:
    read("<table><tr><td>x<td>" * 80 + "y")


def test_cells_beyond_the_limit_are_named() -> None:
    layout = read_html(b"<table>" + b"<tr><td>a<td>b" * 9 + b"</table>", Limits(table_cells=5))
    (grid,) = layout.pages[0].items
    assert isinstance(grid, Grid)
    assert len(grid.cells) == 5
    assert codes(layout) == ["table_truncated"]


@pytest.mark.parametrize(
    ("data", "limits", "code"),
    [
        (b"<html></html>", Limits(), "no_text"),
        (b"<p>" + b"x" * 2000, Limits(markup_bytes=1000), "too_complex"),
    ],
)
def test_what_cannot_be_read(data: bytes, limits: Limits, code: str) -> None:
    with pytest.raises(UnreadableFile) as failure:
        read_html(data, limits)
    assert failure.value.code == code


@given(st.text(alphabet="<>/ptdrahobls =\"'&;#x1\n!-[]", max_size=120))
def test_no_markup_raises_anything_else(markup: str) -> None:
    data = f"<body>Hết{markup}".encode()
    assert read_html(data, Limits()) == read_html(data, Limits())
