"""Plain text and Markdown: lines with places, marks understood, blanks to be filled in kept whole, tables in all their spellings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.limits import Limits
from extractors.readers.characters import clean, is_legacy_font, is_rule
from extractors.readers.footnote_marks import join_parts, leading_mark, take_marks
from extractors.readers.layout import FootnoteMark, Grid, Layout, Line
from extractors.readers.markdown import Marked, plain_lines
from extractors.readers.text import read_text
from extractors.readers.text_columns import column_pieces
from extractors.readers.text_tables import find_tables


def read(text: str) -> Layout:
    return read_text(text.encode(), Limits())


def lines(text: str) -> list[Line]:
    return [item for item in read(text).pages[0].items if isinstance(item, Line)]


def texts(text: str) -> list[str]:
    return [line.text for line in lines(text)]


def grids(text: str) -> list[Grid]:
    return [item for item in read(text).pages[0].items if isinstance(item, Grid)]


def rows(grid: Grid) -> list[list[str]]:
    table: dict[int, list[str]] = {}
    for cell in grid.cells:
        table.setdefault(cell.row, []).append(cell.text)
    return list(table.values())


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("Kế\u00a0hoạch", "Kế hoạch"),
        ("34\u2011KH/ĐU", "34-KH/ĐU"),
        ("tuyên\u00ad truyền\u200b", "tuyên truyền"),
        ("\uf0b7 Nội dung", "• Nội dung"),
        ("hòa", "hòa"),
        ("QÐ và QĐ", "QÐ và QĐ"),  # eth is no Đ, and is not made one
        ("a\x00b\x07", "ab"),
    ],
)
def test_clean(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


def test_rules_and_legacy_fonts() -> None:
    assert is_rule("-----")
    assert is_rule("_____")
    assert is_rule("– – –")
    assert not is_rule("- Nội dung")
    assert not is_rule("--")
    assert not is_rule("......")
    assert is_legacy_font(".VnTime")
    assert is_legacy_font("ABCDEF+.VnTimeH")
    assert is_legacy_font("VNI-Times")
    assert not is_legacy_font("Times New Roman")
    assert not is_legacy_font("Vni")


@pytest.mark.parametrize(
    ("text", "left", "marks"),
    [
        ("của Sở Xây dựng¹ về", "của Sở Xây dựng về", [(15, "1")]),
        ("chiếm 72% ²; đã", "chiếm 72%; đã", [(9, "2")]),
        ("năm 2025¹²", "năm 2025", [(8, "12")]),
        ("57-NQ/TW³.", "57-NQ/TW.", [(8, "3")]),
        ("02 xóm²", "02 xóm", [(6, "2")]),
        ("tháng 10³", "tháng 10", [(8, "3")]),
        ("rộng 1.200 m²", "rộng 1.200 m²", []),
        ("25km² và 3 dm³", "25km² và 3 dm³", []),
        ("12 m²¹ đất", "12 m² đất", [(5, "1")]),
        ("km¹", "km", [(2, "1")]),
        ("5 × 10³ con", "5 × 10³ con", []),
        ("(10³ con)", "(10³ con)", []),
        ("CO₂", "CO₂", []),
    ],
)
def test_footnote_marks_and_exponents(text: str, left: str, marks: list[tuple[int, str]]) -> None:
    assert take_marks(text) == (left, [FootnoteMark(*mark) for mark in marks])


def test_known_references_are_marks_whatever_stands_before_them() -> None:
    assert join_parts(["dài 5 km", FootnoteMark(0, "2"), " và 3 km²"]) == ("dài 5 km và 3 km²", [FootnoteMark(8, "2")])


def test_a_line_that_begins_with_a_mark_is_a_footnote() -> None:
    assert leading_mark("¹ Văn bản số 12/SCT-CN") == ("1", "Văn bản số 12/SCT-CN")
    assert leading_mark("1 Văn bản") is None
    assert leading_mark("57 hộ²") is None


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("**I. KẾT QUẢ**", Marked("I. KẾT QUẢ", bold=True)),
        ("## ***1.2. Hạn chế***", Marked("1.2. Hạn chế", heading=2, bold=True, italic=True)),
        ("+ *Mặt tích cực:* có 3 mô hình", Marked("+ Mặt tích cực: có 3 mô hình")),
        ("**2.1.** Thực hiện", Marked("2.1. Thực hiện")),
        ("(*Hệ thống dùng chung*)", Marked("(Hệ thống dùng chung)")),
        ("* Thời gian thực hiện: quý I", Marked("* Thời gian thực hiện: quý I")),
        ("*   Rà soát, bổ sung", Marked("*   Rà soát, bổ sung")),
        ("Tổng số (*) gồm 3 * 4 (*)", Marked("Tổng số (*) gồm 3 * 4 (*)")),
        ("2*3*4", Marked("2*3*4")),
        ("Ghi chú **", Marked("Ghi chú **")),
        ("họ tên: ____________", Marked("họ tên: ____________")),
        ("tại <https://dichvu.example.vn>.", Marked("tại https://dichvu.example.vn.")),
        ("xem [trang tin](https://example.vn/a)", Marked("xem trang tin")),
        ("của tỉnh<sup>1</sup>", Marked("của tỉnh¹")),
        ("rộng 5 m<sup>2</sup>", Marked("rộng 5 m²")),
        ("của tỉnh[^3]", Marked("của tỉnh³")),
        ("A<br>B &amp; C", Marked("A B & C")),
        ("x < 5 và y > 3", Marked("x < 5 và y > 3")),
        (r"\* không nhấn \*", Marked("* không nhấn *")),
        (r"\- Tiếp tục", Marked("- Tiếp tục")),
        (r"1\. Kết quả 1\.200 hồ sơ \(mới\)", Marked("1. Kết quả 1.200 hồ sơ (mới)")),
        ("#12 không phải đề mục", Marked("#12 không phải đề mục")),
    ],
)
def test_marks_of_markdown(line: str, marked: Marked) -> None:
    assert plain_lines([line]) == [marked]


def test_emphasis_runs_over_line_ends() -> None:
    assert plain_lines(["**KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH**"]) == [
        Marked("KT. CHỦ TỊCH", bold=True),
        Marked("PHÓ CHỦ TỊCH", bold=True),
    ]


@given(st.text(alphabet="*a \n#<>_\\[]()|", max_size=60))
def test_markdown_gives_back_as_many_lines_as_it_got(text: str) -> None:
    given_lines = text.split("\n")
    assert len(plain_lines(given_lines)) == len(given_lines)


def test_marks_without_end_take_no_time() -> None:
    plain_lines(["*a **b ***c " * 20_000])


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        (
            "UBND XÃ AN HÒA        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            ["UBND XÃ AN HÒA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ),
        (
            "Số: 565    /TB-UBND             An Hòa, ngày 15 tháng 11 năm 2024",
            ["Số: 565    /TB-UBND", "An Hòa, ngày 15 tháng 11 năm 2024"],
        ),
        ("HĐND XÃ AN KỲ              CỘNG HÒA XÃ HỘI", ["HĐND XÃ AN KỲ", "CỘNG HÒA XÃ HỘI"]),  # no term of office
        ("nhiệm kỳ             Hội đồng nhân dân", None),
        ("Nơi nhận:                     TL. CHỦ TỊCH", ["Nơi nhận:", "TL. CHỦ TỊCH"]),
        ("- Lưu: VT.                    (Đã ký)", ["- Lưu: VT.", "(Đã ký)"]),
        ("*                       An Hòa, ngày 05 tháng 5 năm 2026", ["*", "An Hòa, ngày 05 tháng 5 năm 2026"]),
        ("Số:           /BC - SCT", None),
        ("Số:           BC/ĐU", None),
        ("An Hòa, ngày       tháng 6 năm 2026", None),
        ("ngày 12 tháng        năm 2026", None),
        ("*   Rà soát các quy định", None),
        ("-        Tiếp tục thực hiện", None),
        ("đạt 98%      so với cùng kỳ", None),
        ("Tổng số   Gồm các xã", None),  # three spaces alone, no neighbour
    ],
)
def test_gaps_that_part_columns(line: str, pieces: list[str] | None) -> None:
    assert [text for _, text in column_pieces([line])[0]] == (pieces or [line])


def test_a_narrow_gap_parts_columns_beside_another_gap() -> None:
    found = column_pieces(
        ["SỞ CÔNG THƯƠNG       CỘNG HÒA XÃ HỘI", "TỈNH QUẢNG YÊN       Độc lập", "PHÒNG QUẢN LÝ ĐIỆN   Hạnh phúc"]
    )
    assert [len(pieces) for pieces in found] == [2, 2, 2]


def test_places_are_columns_and_lines() -> None:
    first, second = lines("   BÁO CÁO\n\nKết quả")
    assert (first.x0, first.x1, first.top, first.bottom) == (18.0, 60.0, 0.0, 12.0)
    assert (second.x0, second.top) == (0.0, 24.0)


def test_pieces_side_by_side_have_the_same_top() -> None:
    left, right = lines("Nơi nhận:                     CHỦ TỊCH")
    assert left.top == right.top
    assert (left.x1 or 0) < (right.x0 or 0)


def test_form_feeds_and_rules_are_breaks_not_text() -> None:
    found = lines("Trang một\n\f  2\nTrang hai\n-----\nTrang ba\n___\nHết")
    assert [(line.text, line.break_before) for line in found] == [
        ("Trang một", False),
        ("2", True),
        ("Trang hai", False),
        ("Trang ba", True),
        ("Hết", False),
    ]


LONG = "Xã đã chỉ đạo các thôn, các cơ quan, đơn vị thực hiện nghiêm túc các nội dung của Kế hoạch, bảo đảm tiến độ và chất lượng, hiệu quả"


def test_one_line_per_paragraph_is_told_from_hard_wrapped_text() -> None:
    assert all(line.whole for line in lines(f"I. KẾT QUẢ\n{LONG}.\n- {LONG};\n1. Hạn chế"))
    assert not any(
        line.whole for line in lines("Ủy ban nhân dân xã đã chỉ đạo các\nthôn thực hiện nghiêm túc kế hoạch.")
    )


def test_a_paragraph_cut_by_a_page_break_is_not_whole() -> None:
    found = lines(f"{LONG}.\n\n{LONG} của\n\nđảng viên trong xã.\n\n{LONG}.")
    assert [line.whole for line in found] == [True, False, False, True]


def test_footnotes_of_text() -> None:
    found = lines(
        "Theo chỉ đạo của Sở<sup>1</sup>\n<sup>1</sup> Văn bản số 12/SCT-CN ngày\n21/5/2026 của Sở Công Thương.\nTiếp theo"
    )
    assert [(line.text, line.footnote) for line in found] == [
        ("Theo chỉ đạo của Sở", None),
        ("Văn bản số 12/SCT-CN ngày", "1"),
        ("21/5/2026 của Sở Công Thương.", "1"),
        ("Tiếp theo", None),
    ]
    assert found[0].marks == [FootnoteMark(19, "1")]


def test_rows_of_tabs_are_one_table_over_blank_lines_and_breaks() -> None:
    (grid,) = grids("Phụ lục\n\nTT\tTên\tSố\n1\tKế hoạch\t12/KH-UBND\n\f\n2\tBáo cáo\t\n----\t----\t---\nHết")
    assert rows(grid) == [["TT", "Tên", "Số"], ["1", "Kế hoạch", "12/KH-UBND"], ["2", "Báo cáo", ""]]
    assert [cell.header for cell in grid.cells[:4]] == [True, True, True, False]
    assert grid.ruled
    assert texts("Phụ lục\n\nTT\tTên\tSố\n1\tKế hoạch\t12\nHết") == ["Phụ lục", "Hết"]


@pytest.mark.parametrize(
    "text",
    [
        "\t- Thành phần tham dự\n\t- Thời gian",
        "-\tTiếp tục thực hiện\n-\tBáo cáo kết quả",
        "1.\tĐối với xã\n2.\tĐối với thôn",
        "a)\tRà soát\nb)\tBổ sung",
        "UBND XÃ AN HÒA\tCỘNG HÒA XÃ HỘI",
    ],
)
def test_a_tab_is_not_yet_a_table(text: str) -> None:
    assert find_tables(text.split("\n")) == []


def test_tabs_after_list_marks_are_spaces() -> None:
    assert texts("-\tTiếp tục\n\t1.\tĐối với xã") == ["- Tiếp tục", "1. Đối với xã"]


def test_two_columns_at_the_start_are_a_letterhead() -> None:
    (grid,) = grids("UBND XÃ AN HÒA\tCỘNG HÒA XÃ HỘI\nSố: 1/BC-UBND\tAn Hòa, ngày 1/7/2026\n\nBÁO CÁO")
    assert not grid.ruled
    assert not any(cell.header for cell in grid.cells)


def test_tables_of_markdown() -> None:
    (grid,) = grids("Bảng 1\n\n| TT | **Chỉ tiêu** |\n|:--|---:|\n| 1 | Hồ sơ<br>giấy |\n| 2 | a \\| b |\n\nHết")
    assert rows(grid) == [["TT", "Chỉ tiêu"], ["1", "Hồ sơ\ngiấy"], ["2", "a | b"]]


def test_tables_of_html_in_markdown() -> None:
    layout = read(
        "# Báo cáo\n\nBảng 1\n\n<table>\n<tr><th>TT</th><th>Chỉ tiêu</th></tr>\n<tr><td>1</td><td>Hồ sơ<br>Số mới</td></tr>\n"
        "</table>\n\nSau bảng"
    )
    title, caption, grid, after = layout.pages[0].items
    assert isinstance(grid, Grid)
    assert rows(grid) == [["TT", "Chỉ tiêu"], ["1", "Hồ sơ\nSố mới"]]
    assert [getattr(item, "text", None) for item in (title, caption, after)] == ["Báo cáo", "Bảng 1", "Sau bảng"]
    assert [item.top for item in layout.pages[0].items] == [0.0, 24.0, 48.0, 108.0]


@pytest.mark.parametrize("text", ["<table>\nKhông có kết thúc", "x <table> y", "<table></table>\nHết"])
def test_markup_that_is_no_table(text: str) -> None:
    assert grids(text) == []


def test_tables_are_cut_at_the_limit_and_printed_ones_are_named() -> None:
    layout = read_text(b"".join(b"%d\tb\tc\n" % row for row in range(9)), Limits(table_cells=9))
    assert [warning.code for warning in layout.warnings] == ["table_truncated"]
    printed = "TT      Tên          Số\n1       An Hòa       12\n2       An Bình      15\n"
    assert [warning.code for warning in read(printed).warnings] == ["tables_not_read"]


def test_pictures_and_broken_ends_are_named() -> None:
    assert [warning.code for warning in read("![dấu](dau.png)\nBáo cáo").warnings] == ["images_skipped"]
    assert [warning.code for warning in read_text("Kế hoạch số".encode()[:-1], Limits()).warnings] == [
        "undecodable_bytes"
    ]


@pytest.mark.parametrize(
    "unit",
    [" ", "\t", "| ", "#", "# ", "*", "**a ", "[", "<", "<br", "¹", "-", "- ", "a   ", "a      B", "1.", "\\*", ".'"],
)
def test_worst_cases_of_the_patterns_end(unit: str) -> None:
    read(f"x{unit * 20_000}x\n# {unit * 20_000}\n\ta\t{unit * 20_000}b")
