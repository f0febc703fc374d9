"""What only a page's layout tells: columns of the head, tables that a page break cuts, wrapped lines that begin like list items."""

from __future__ import annotations

import pytest

from extractors.readers.grid_rows import grid_of_rows
from extractors.readers.layout import FootnoteMark, Grid, Layout, Line, PageLayout
from extractors.structure.build import build_document
from models.document import Document
from models.header import Header


def build(*pages: list[Line | Grid]) -> tuple[Document, Header]:
    sheets = [PageLayout(items, number, 595.0, 842.0) for number, items in enumerate(pages, start=1)]
    layout = Layout(reader="pdf", page_count=len(pages), pages=sheets)
    return build_document(layout, sha256="0" * 64, filename="x", media_type="application/pdf", size=1)


def texts(*pages: list[Line | Grid]) -> list[str]:
    document, _ = build(*pages)
    return [document.text[block.start : block.end] for block in document.blocks]


def line(text: str, x0: float, top: float, width: float | None = None) -> Line:
    return Line(text, x0=x0, x1=x0 + (width or 6.0 * len(text)), top=top, bottom=top + 13, size=13.0)


def note(text: str, top: float, marker: str, runs_on: bool = False) -> Line:
    return Line(
        text, x0=85, x1=85 + 5.0 * len(text), top=top, bottom=top + 10, size=10.0, footnote=marker, runs_on=runs_on
    )


def body(top: float) -> list[Line | Grid]:
    return [line("BÁO CÁO", 270, top), line("Kết quả công tác quý I năm 2026", 200, top + 16)]


def test_columns_of_the_head_whose_lines_have_heights_of_their_own() -> None:
    head: list[Line | Grid] = [
        line("HỘI ĐỒNG NHÂN DÂN", 110, 55),
        line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", 270, 55),
        line("XÃ AN BÌNH", 130, 70),
        line("NAM", 395, 71),
        line("BAN PHÁP CHẾ", 120, 85),
        line("Độc lập - Tự do - Hạnh phúc", 300, 88),
        line("An Bình, ngày 15 tháng 3", 310, 112),
        line("Số: 12/BC-", 130, 113),
        line("năm 2026", 350, 126),
        line("BPC", 140, 127),
    ]
    _, header = build(head + body(150))
    assert (header.parent_issuer, header.issuer) == ("HỘI ĐỒNG NHÂN DÂN XÃ AN BÌNH", "BAN PHÁP CHẾ")
    assert (header.number, header.symbol, header.place, header.issued_on) == ("12", "BC-BPC", "An Bình", "2026-03-15")


def test_a_head_in_one_column_stays_as_it_is() -> None:
    head: list[Line | Grid] = [
        line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 190, 55),
        line("Độc lập - Tự do - Hạnh phúc", 215, 70),
        line("An Bình, ngày 15 tháng 3 năm 2026", 210, 85),
    ]
    assert texts(head + body(150))[:3] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "An Bình, ngày 15 tháng 3 năm 2026",
    ]


HEADING = ["TT", "Tên văn bản", "Ngày"]


def rows(*pages: list[list[str]]) -> list[str]:
    """The rows of the one table that the pages make together."""
    sheets: list[list[Line | Grid]] = [[grid_of_rows(page)] for page in pages]
    found = texts(*sheets)
    assert len(found) == 1
    return found[0].split("\n")


@pytest.mark.parametrize("repeated", [[], [HEADING]])
def test_a_row_that_the_page_break_cuts_is_one(repeated: list[list[str]]) -> None:
    first = [HEADING, ["1", "Kế hoạch số 5/KH-UBND của", "ngày"]]
    assert rows(first, [*repeated, ["", "UBND xã", "18/7/2025"], ["2", "Quyết định", "ngày 19/7/2025"]]) == [
        "TT\tTên văn bản\tNgày",
        "1\tKế hoạch số 5/KH-UBND của UBND xã\tngày 18/7/2025",
        "2\tQuyết định\tngày 19/7/2025",
    ]


def test_the_empty_rest_of_a_row_is_none() -> None:
    first = [HEADING, ["1", "Kế hoạch", "2025"]]
    assert len(rows(first, [HEADING, ["", "", ""], ["2", "Báo cáo", "2026"]])) == 3


def test_notes_at_the_foot_of_a_page_do_not_part_a_table() -> None:
    first: list[Line | Grid] = [grid_of_rows([HEADING, ["1", "Kế hoạch", "2025"]]), note("Một chú thích.", 760, "1")]
    found = texts(first, [grid_of_rows([HEADING, ["2", "Báo cáo", "2026"]])])
    assert found == ["TT\tTên văn bản\tNgày\n1\tKế hoạch\t2025\n2\tBáo cáo\t2026", "Một chú thích."]


@pytest.mark.parametrize(
    "row",
    [
        ["", "Tổng cộng", "2"],  # a row of its own
        ["", "và một xã", ""],  # the cell above has ended
        ["II", "của UBND xã", "18/7/2025"],  # has its own number
    ],
)
def test_a_row_of_its_own_stays_one(row: list[str]) -> None:
    assert rows([HEADING, ["1", "Kế hoạch của xã.", "2025"]], [row])[-1] == "\t".join(row)


WIDE = 460.0


def test_a_figure_in_parentheses_within_a_wrapped_line_is_no_list_mark() -> None:
    lines: list[Line | Grid] = [
        line("- Số nhiệm vụ được giao trong năm là năm nhiệm vụ, trong đó", 113, 100, WIDE - 28),
        line("(1) số nhiệm vụ đã hoàn thành là bốn, còn một nhiệm vụ đang làm", 85, 118, WIDE),
        line("theo kế hoạch đã được duyệt.", 85, 136, 200),
        line("(2) Một nội dung khác được trình bày ở đây cho đầy đủ, rõ ràng hơn", 113, 154, WIDE - 28),
        line("so với lần trước.", 85, 172, 120),
    ]
    assert [text[:8] for text in texts(lines)] == ["- Số nhi", "(2) Một "]


def test_a_footnote_that_runs_on_is_one_and_parts_neither_list_nor_item() -> None:
    bearer = line("- Đã cấp giấy chứng nhận cho bốn mươi hộ dân của hai thôn, đạt tỷ lệ cao", 113, 100, WIDE - 28)
    bearer.marks = [FootnoteMark(20, "1")]
    first: list[Line | Grid] = [bearer, note("Theo Công văn số 5/UBND ngày", 760, "1")]
    second: list[Line | Grid] = [
        line("nhất từ trước đến nay;", 85, 60, 140),
        line("- Các thôn còn lại đang rà soát.", 113, 78),
        note("02/3/2026 của Ủy ban nhân dân xã.", 760, "1", runs_on=True),
        note("Đã gửi văn bản.", 772, "2"),
    ]
    assert texts(first, second) == [
        "- Đã cấp giấy chứng nhận cho bốn mươi hộ dân của hai thôn, đạt tỷ lệ cao nhất từ trước đến nay;",
        "Theo Công văn số 5/UBND ngày 02/3/2026 của Ủy ban nhân dân xã.",
        "- Các thôn còn lại đang rà soát.",
        "Đã gửi văn bản.",
    ]


def test_notes_that_every_page_numbers_anew_are_two() -> None:
    pages: list[list[Line | Grid]] = [
        [line("Một câu đã hết.", 113, 100), note("Theo Công văn số 5/UBND.", 760, "1")],
        [line("Hai câu đã hết.", 113, 100), note("Theo Công văn số 6/UBND.", 760, "1")],
    ]
    assert [text for text in texts(*pages) if text.startswith("Theo")] == [
        "Theo Công văn số 5/UBND.",
        "Theo Công văn số 6/UBND.",
    ]


def foot(*right: str) -> list[Line | Grid]:
    """A document's text, its recipients and, beside them, what was read under a stamp."""
    left = [line("Nơi nhận:", 85, 300), line("- Như trên;", 85, 315), line("- Lưu: VT.", 85, 330)]
    return [
        *body(60),
        line("Xã báo cáo như sau.", 85, 120),
        *left,
        *(line(text, 330, 302 + 20.0 * at) for at, text in enumerate(right)),
    ]


@pytest.mark.parametrize(
    ("right", "signer"),
    [
        (("ẤÃ TBỘTRƯỞNG", "VỤ fRU#N“ VỤ GIÁO DỤC", "Trần Văn Bình"), "Trần Văn Bình"),
        (("CHỦ TỊCH", "Trần Văn Bình"), "Trần Văn Bình"),
        (("ẤÃ TBỘTRƯỞNG", "Người ký: Trần Văn Bình"), None),
        (("ẤÃ TBỘTRƯỞNG", "Ủy Ban Nhân Dân Xã"), None),
        (("ẤÃ TBỘTRƯỞNG", "TRẦN VĂN BÌNH"), None),  # capitals may be anything there
    ],
)
def test_a_signer_under_an_office_that_a_stamp_made_unreadable(right: tuple[str, ...], signer: str | None) -> None:
    assert build(foot(*right))[1].signer == signer


@pytest.mark.parametrize(
    ("first", "signer"),
    [
        ("BỘ GIÁO DỤC VÀ ĐÀO TẠO", None),  # heads what is attached
        ("Trần Văn Bình", "Trần Văn Bình"),  # there was no room for it
    ],
)
def test_what_a_new_sheet_begins_with_after_the_signature(first: str, signer: str | None) -> None:
    document, header = build(foot("CHỦ TỊCH"), [line(first, 330, 60), line("Đã ghi lại 12 việc.", 85, 90)])
    assert header.signer == signer
    (block,) = [block for block in document.blocks if document.text[block.start : block.end] == first]
    assert (block.kind == "signature") == (signer is not None)
