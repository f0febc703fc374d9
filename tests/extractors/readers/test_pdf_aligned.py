"""Tables of PDF pages whose cells are parted by white space alone, and what only looks like one."""

from __future__ import annotations

import pytest

from extractors.limits import Limits
from extractors.readers.layout import Grid, Layout, Line
from extractors.readers.pdf import read_pdf
from tests.extractors.readers.pdf_file import Sheet, Text, make_pdf

COLUMNS = (72, 110, 290, 400, 470)
HEAD = ["TT", "Chỉ tiêu", "Đơn vị", "Kế hoạch", "Thực hiện"]
ROWS = [
    ["1", "Chi ngân sách", "tỷ đồng", "12,5", "13,1"],
    ["2", "Dân tăng thêm", "người", "85", "79"],
    ["3", "Tỷ lệ bao phủ bảo hiểm", "%", "95", "96,2"],
]


def row(y: float, cells: list[str]) -> list[Text]:
    return [Text(x, y, cell, size=12) for x, cell in zip(COLUMNS, cells, strict=True) if cell]


def page(*pieces: list[Text]) -> list[Text]:
    prose = [Text(72, 80 + 20 * line, "Nội dung của báo cáo được trình bày", size=12) for line in range(3)]
    return prose + [text for piece in pieces for text in piece]


def read(texts: list[Text], limits: Limits | None = None) -> Layout:
    return read_pdf(make_pdf([Sheet(texts=texts)]), limits or Limits(ocr=False))


def grids(layout: Layout) -> list[Grid]:
    return [item for item in layout.pages[0].items if isinstance(item, Grid)]


def cells(grid: Grid) -> list[list[str]]:
    rows: dict[int, list[str]] = {}
    for cell in grid.cells:
        rows.setdefault(cell.row, []).append(cell.text)
    return list(rows.values())


def table(step: float = 20, start: float = 160) -> list[list[Text]]:
    return [row(start + step * number, each) for number, each in enumerate([HEAD, *ROWS])]


def test_rows_that_leave_the_same_strips_free_are_a_table() -> None:
    behind = [Text(72, 260, "Trên đây là báo cáo của xã", size=12)]
    layout = read(page(*table(), behind))
    (grid,) = grids(layout)
    assert cells(grid) == [HEAD, *ROWS]
    assert [cell.header for cell in grid.cells if cell.row < 2] == [True] * 5 + [False] * 5
    assert (grid.x0, grid.ruled) == (72.0, True)
    assert [item.text for item in layout.pages[0].items if isinstance(item, Line)][-1] == "Trên đây là báo cáo của xã"


@pytest.mark.parametrize(
    ("wrapped", "y", "expected"),
    [
        ("Nhà nước", 192, {1: "Chi ngân sách Nhà nước"}),  # nearer to the row above
        ("Trong đó", 198, {2: "Trong đó Dân tăng thêm"}),  # nearer to the row beneath
        ("trên địa bàn", 195, {1: "Chi ngân sách trên địa bàn"}),  # as far from both, but within a sentence
        ("Trên địa bàn", 195, None),  # it may belong to either
    ],
)
def test_a_wrapped_line_goes_with_its_row(wrapped: str, y: float, expected: dict[int, str] | None) -> None:
    found = grids(read(page(*table(step=30, start=150), [Text(COLUMNS[1], y, wrapped, size=12)])))
    if expected is None:
        assert found == []
    else:
        names = [each[1] for each in cells(found[0])]
        assert {number: names[number] for number in expected} == expected


def test_a_short_line_behind_a_table_stays_outside_unless_it_goes_on() -> None:
    (grid,) = grids(read(page(*table(), [Text(COLUMNS[1], 240, "Nơi nhận:", size=12)])))
    assert cells(grid)[-1][1] == "Tỷ lệ bao phủ bảo hiểm"
    (grid,) = grids(read(page(*table(), [Text(COLUMNS[1], 240, "y tế", size=12)])))
    assert cells(grid)[-1][1] == "Tỷ lệ bao phủ bảo hiểm y tế"


@pytest.mark.parametrize(
    "rows",
    [
        table()[1:3],
        [row(160 + 20 * number, ["Bí thư", "Nguyễn Văn An", "Xã", "Đảng ủy", "Ký"]) for number in range(4)],
        [
            [Text(72, 160 + 20 * number, "1", size=12), Text(300, 160 + 20 * number, "25", size=12)]
            for number in range(4)
        ],
        [row(160 + 60 * number, each) for number, each in enumerate([HEAD, *ROWS])],
        [
            [Text(x + 40 * (number % 3), 160 + 20 * number, "12", size=12) for x in COLUMNS[:1] + COLUMNS[2:4]]
            for number in range(4)
        ],
    ],
    ids=["two rows", "no figures", "two columns", "rows far apart", "no common strips"],
)
def test_what_is_no_table(rows: list[list[Text]]) -> None:
    assert grids(read(page(*rows))) == []


def test_beyond_the_limit_of_cells_a_table_stays_text() -> None:
    layout = read(page(*table()), Limits(ocr=False, table_cells=19))
    assert grids(layout) == []
    assert [warning.code for warning in layout.warnings] == ["table_truncated"]
    assert len(grids(read(page(*table()), Limits(ocr=False, table_cells=20)))) == 1
