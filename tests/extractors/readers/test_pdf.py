"""PDF pages written by hand, read back as lines, columns, tables, footnotes and warnings."""

from __future__ import annotations

import pytest

from extractors.errors import UnreadableFile
from extractors.limits import Limits
from extractors.readers.layout import FootnoteMark, Grid, Layout, Line
from extractors.readers.pdf import read_pdf
from tests.extractors.readers.pdf_file import Sheet, Text, make_pdf


def read(*sheets: Sheet, limits: Limits | None = None) -> Layout:
    return read_pdf(make_pdf(list(sheets)), limits or Limits())


def lines(layout: Layout, page: int = 1) -> list[Line]:
    return [item for item in layout.pages[page - 1].items if isinstance(item, Line)]


def texts(*pieces: Text) -> list[str]:
    return [line.text for line in lines(read(Sheet(texts=list(pieces))))]


def codes(layout: Layout) -> list[tuple[str, int | None]]:
    return [(warning.code, warning.page) for warning in layout.warnings]


def body(*more: Text) -> list[Text]:
    """Running text in 14 points, so that there is a body size, and what the test adds."""
    return [Text(72, 100 + 20 * row, "Nội dung của báo cáo được trình bày") for row in range(5)] + list(more)


def mesh(x: list[float], y: list[float]) -> list[tuple[float, float, float, float]]:
    """The rules of a table with these edges."""
    return [(x[0], at, x[-1], at) for at in y] + [(at, y[0], at, y[-1]) for at in x]


def test_lines_with_places_and_style() -> None:
    layout = read(Sheet(texts=[Text(72, 120, "Kết quả", size=13), Text(72, 100, "BÁO CÁO", bold=True)]))
    first, second = lines(layout)
    assert (first.text, first.bold, first.size, first.x0) == ("BÁO CÁO", True, 14.0, 72.0)
    assert (second.text, second.bold, second.size) == ("Kết quả", False, 13.0)
    assert first.bottom is not None
    assert (first.top or 0) < 100 < first.bottom < (second.bottom or 0)
    assert (layout.page_count, layout.pages[0].number, layout.pages[0].width, layout.pages[0].height) == (
        1,
        1,
        595.0,
        842.0,
    )


def test_columns_side_by_side_are_pieces_of_one_height() -> None:
    left, right, number, date = lines(
        read(
            Sheet(
                texts=[
                    Text(72, 80, "XÃ AN HÒA", size=13),
                    Text(72, 110, "Số: 12/BC-UBND", size=13),
                    Text(300, 80.5, "CỘNG HÒA"),
                    Text(300, 110, "An Hòa, ngày"),
                ]
            )
        )
    )
    assert (left.text, right.text, number.text, date.text) == (
        "XÃ AN HÒA",
        "CỘNG HÒA",
        "Số: 12/BC-UBND",
        "An Hòa, ngày",
    )
    assert left.top == right.top
    assert number.top == date.top


@pytest.mark.parametrize(
    ("pieces", "printed"),
    [
        ([Text(72, 100, "Số:"), Text(140, 100, "/BC-UBND")], ["Số:            /BC-UBND"]),
        ([Text(72, 100, "An Hòa, ngày"), Text(190, 100, "tháng 6")], ["An Hòa, ngày         tháng 6"]),
        ([Text(72, 100, "-"), Text(105, 100, "Tiếp tục")], ["-       Tiếp tục"]),
        ([Text(72, 100, "*"), Text(300, 100, "An Hòa")], ["*", "An Hòa"]),
        ([Text(72, 100, "xã An"), Text(114, 100, "Hòa")], ["xã An Hòa"]),
        (
            [Text(72, 100, "t"), Text(86, 100, "nh"), Text(79, 100, "ỉ")],
            ["tỉnh"],
        ),  # a letter of another font, stored last
        ([Text(72, 100, "XÃ AN HÒA"), Text(72, 110, "_____")], ["XÃ AN HÒA"]),
    ],
)
def test_gaps(pieces: list[Text], printed: list[str]) -> None:
    assert texts(*pieces) == printed


def test_raised_figures_are_marks_and_exponents() -> None:
    (line,) = lines(
        read(
            Sheet(
                texts=[
                    Text(72, 100, "của tỉnh"),
                    Text(128.2, 94, "1", size=8),
                    Text(136, 100, "rộng 5 km"),
                    Text(199.2, 94, "2", size=8),
                ]
            )
        )
    )
    assert line.text == "của tỉnh rộng 5 km²"
    assert line.marks == [FootnoteMark(8, "1")]


def test_footnotes_at_the_foot() -> None:
    sheet = Sheet(
        texts=body(
            Text(358, 94, "1", size=8),
            Text(72, 760, "1", size=6),
            Text(76, 764, "Văn bản số 12/SXD ngày", size=10),
            Text(72, 776, "21/5/2026 của Sở Xây dựng.", size=10),
            Text(300, 810, "3", size=10),
        )
    )
    assert [(line.text, line.footnote) for line in lines(read(sheet))[-3:]] == [
        ("Văn bản số 12/SXD ngày", "1"),
        ("21/5/2026 của Sở Xây dựng.", "1"),
        ("3", None),
    ]


def test_a_footnote_that_runs_on_at_the_foot_of_the_next_page() -> None:
    first = [Text(358, 94, "1", size=8), Text(72, 760, "1", size=6), Text(76, 764, "Văn bản số 12/SXD ngày", size=10)]
    second = [
        Text(72, 764, "21/5/2026 của Sở Xây dựng.", size=10),
        Text(72, 776, "2", size=6),
        Text(76, 780, "Đã ban hành.", size=10),
    ]
    rule = [(72.0, 750.0, 216.0, 750.0)]
    layout = read(Sheet(texts=body(*first), rules=rule), Sheet(texts=body(*second), rules=rule))
    assert [(line.text, line.footnote, line.runs_on) for line in lines(layout, 2)[-2:]] == [
        ("21/5/2026 của Sở Xây dựng.", "1", True),
        ("Đã ban hành.", "2", False),
    ]
    unruled = read(Sheet(texts=body(*first), rules=rule), Sheet(texts=body(*second)))
    assert lines(unruled, 2)[-2].footnote is None  # small print of another kind


def test_footnotes_with_plain_figures_need_the_rule_above_them() -> None:
    note = [Text(72, 764, "1 Văn bản số 12/SXD", size=10)]
    ruled = read(Sheet(texts=body(*note), rules=[(72, 750, 216, 750)]))
    assert (lines(ruled)[-1].footnote, lines(ruled)[-1].text) == ("1", "Văn bản số 12/SXD")
    assert lines(read(Sheet(texts=body(*note))))[-1].footnote is None


def test_small_print_is_no_footnote() -> None:
    recipients = [Text(72, 700, "Nơi nhận:", size=12), Text(72, 714, "- Như trên;", size=11)]
    assert all(line.footnote is None for line in lines(read(Sheet(texts=body(*recipients)))))


def test_ruled_tables_stand_where_they_are() -> None:
    sheet = Sheet(
        texts=[
            Text(72, 90, "Trước bảng"),
            Text(75, 115, "TT"),
            Text(155, 115, "Tên văn bản"),
            Text(75, 135, "1"),
            Text(155, 135, "Kế hoạch số 91/KH-"),
            Text(155, 150, "UBND ngày 01/7"),
            Text(72, 190, "Sau bảng"),
        ],
        rules=mesh([72, 150, 400], [100, 120, 160]),
    )
    before, grid, after = read(sheet).pages[0].items
    assert isinstance(before, Line)
    assert isinstance(after, Line)
    assert isinstance(grid, Grid)
    assert (before.text, after.text) == ("Trước bảng", "Sau bảng")
    assert [(cell.row, cell.column, cell.text, cell.header) for cell in grid.cells] == [
        (0, 0, "TT", True),
        (0, 1, "Tên văn bản", True),
        (1, 0, "1", False),
        (1, 1, "Kế hoạch số 91/KH-UBND ngày 01/7", False),
    ]


def test_merged_cells() -> None:
    rules = [*mesh([72, 150, 250], [100, 120, 140]), (72, 160, 250, 160), (72, 140, 72, 160), (250, 140, 250, 160)]
    (grid,) = (
        item for item in read(Sheet(texts=[Text(75, 115, "A"), Text(75, 155, "Cộng")], rules=rules)).pages[0].items
    )
    assert isinstance(grid, Grid)
    assert [(cell.row, cell.column, cell.column_span) for cell in grid.cells] == [
        (0, 0, 1),
        (0, 1, 1),
        (1, 0, 1),
        (1, 1, 1),
        (2, 0, 2),
    ]


def test_shading_and_frames_are_no_tables() -> None:
    shaded = [(70.0, 85.0 + 20 * row, 500.0, 105.0 + 20 * row) for row in range(5)]
    assert not any(isinstance(item, Grid) for item in read(Sheet(texts=body(), shaded=shaded)).pages[0].items)
    framed = mesh([70, 500], [80, 120, 160, 200])
    assert not any(isinstance(item, Grid) for item in read(Sheet(texts=body(), rules=framed)).pages[0].items)


def test_tables_beyond_the_limit_stay_text_and_are_named() -> None:
    sheet = Sheet(texts=[Text(75, 115, "TT"), Text(155, 115, "Tên")], rules=mesh([72, 150, 400], [100, 120, 160]))
    layout = read(sheet, limits=Limits(table_cells=3))
    assert [line.text for line in lines(layout)]
    assert ("table_truncated", 1) in codes(layout)


def test_scans_and_empty_pages_are_named() -> None:
    stamp = [Text(400, 40, "Ký bởi: UBND XÃ AN HÒA", size=8)]
    layout = read(
        Sheet(picture=True), Sheet(texts=body()), Sheet(texts=stamp, picture=True), Sheet(), limits=Limits(ocr=False)
    )
    assert codes(layout) == [("ocr_unavailable", 1), ("ocr_unavailable", 3), ("page_without_text", 4)]
    assert [page.number for page in layout.pages] == [1, 2, 3, 4]
    assert [line.text for line in lines(layout, 3)] == ["Ký bởi: UBND XÃ AN HÒA"]


def test_fonts_without_a_map_are_named_and_so_are_old_fonts_by_name_alone() -> None:
    private = Sheet(texts=[Text(72, 100, "\ue123\ue124\ue125\ue126\ue127" * 20)])
    layout = read(private, limits=Limits(ocr=False))
    assert codes(layout) == [("ocr_unavailable", 1), ("text_layer_suspect", 1)]
    assert codes(read_pdf(make_pdf([Sheet(texts=body())], font=".VnTime"), Limits())) == [("legacy_encoding", 1)]


def test_pages_beyond_the_limit_are_left_out() -> None:
    layout = read(*[Sheet(texts=body())] * 5, limits=Limits(pages=2))
    assert (layout.page_count, len(layout.pages), codes(layout)) == (5, 2, [("pages_truncated", None)])


def test_turned_pages_are_read_as_they_are_shown() -> None:
    layout = read(Sheet(texts=[Text(72, 100, "BÁO CÁO")], turned=180))
    (line,) = lines(layout)
    assert line.x1 == pytest.approx(595 - 72, abs=1)
    assert (line.top or 0) > 700
    assert (layout.pages[0].width, read(Sheet(texts=body(), turned=90)).pages[0].width) == (595.0, 842.0)


def failure(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as reason:
        read_pdf(data, Limits())
    return reason.value.code


def test_why_a_file_cannot_be_read_does_not_hang_on_the_one_before() -> None:
    damaged, locked, empty = b"%PDF-1.4 nothing %%EOF", make_pdf([Sheet(texts=body())], locked=True), make_pdf([])
    assert [failure(data) for data in (damaged, empty, locked, empty, damaged)] == [
        "damaged",
        "no_pages",
        "encrypted",
        "no_pages",
        "damaged",
    ]


def test_a_page_that_cannot_be_read_leaves_its_neighbours() -> None:
    data = make_pdf([Sheet(texts=body()), Sheet(texts=body()), Sheet(texts=body())])
    at = data.index(b"/Type /Page ", data.index(b"/Type /Page ") + 1)
    layout = read_pdf(data[:at] + b"/Type /Nope " + data[at + 12 :], Limits())
    assert [bool(page.items) for page in layout.pages] == [True, False, True]
    assert codes(layout) == [("page_unreadable", 2)]
