"""Page numbers, running heads and stamps go; what only looks like them stays."""

import pytest

from extractors.readers.layout import Layout, Line, PageLayout
from extractors.structure.furniture import without_furniture


def texts(*pages: list[str], numbered: bool = True) -> list[str]:
    layout = Layout(
        reader="pdf" if numbered else "text",
        pages=[
            PageLayout(
                [Line(text, x0=240.0, top=14.0 * n) for n, text in enumerate(page)], number if numbered else None
            )
            for number, page in enumerate(pages, start=1)
        ],
    )
    return [placed.text for placed in without_furniture(layout)]


@pytest.mark.parametrize("number", ["2", "- 2 -", "Trang 2/5", "trang 2", "2 / 5"])
def test_page_numbers(number: str) -> None:
    assert texts(["Một câu."], [number, "Hai câu."]) == ["Một câu.", "Hai câu."]


def test_page_numbers_in_text_without_pages_follow_one_another() -> None:
    assert texts(["Một.", "2", "Hai.", "3", "Ba.", "17", "Bốn."], numbered=False) == [
        "Một.",
        "Hai.",
        "Ba.",
        "17",
        "Bốn.",
    ]


def test_numbers_within_a_page_stay() -> None:
    page = ["Tổng số hộ", "và số thôn:", "của xã là", "12", "và các xã", "lân cận là", "13 hộ"]
    assert texts(page) == page


def test_running_heads() -> None:
    pages = [[f"Báo cáo tuần {n}", f"Nội dung riêng {name}"] for n, name in enumerate(["một", "hai", "ba", "bốn"])]
    assert texts(*pages) == ["Nội dung riêng một", "Nội dung riêng hai", "Nội dung riêng ba", "Nội dung riêng bốn"]


@pytest.mark.parametrize(
    "stamp",
    [
        ["CỔNG THÔNG TIN", "ĐIỆN TỬ", "cong@bacson.gov.vn", "18.11.2024 07:25:14", "+07:00"],
        ["cong@bacson.gov.vn", "05.02.2025 15:35:18 +07:00"],
        ["4/ 27/12/2021 17:22:11 ban Nhân dân, Tỉnh"],  # recognised in a picture, with what lay beside it
        ["Người ký: UBND xã", "Email: xa@bacson.gov.vn", "Thời gian ký: 05.02.2025 15:35:18 +07:00"],
    ],
)
def test_stamps(stamp: list[str]) -> None:
    assert texts([*stamp, "ỦY BAN NHÂN DÂN"]) == ["ỦY BAN NHÂN DÂN"]


@pytest.mark.parametrize(
    "line", ["lienhe@bacson.gov.vn", "Thời gian: 14 giờ ngày 05/02/2025", "Email: xa@bacson.gov.vn"]
)
def test_addresses_and_times_of_the_text_stay(line: str) -> None:
    assert line in texts(["Liên hệ qua thư điện tử:", line, "Trân trọng."])
