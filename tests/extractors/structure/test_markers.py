"""List marks and heading numbers: what is one, and what only begins like one."""

import pytest

from extractors.structure.markers import read_marker


@pytest.mark.parametrize(
    ("text", "printed", "number", "style"),
    [
        ("1.2. Hạn chế", "1.2.", "1.2", "number"),
        ("3.1 Nguyên nhân", "3.1", "3.1", "number"),
        ("1/ Nội dung", "1/", "1", "number"),
        ("1 - Kết quả", "1 -", "1", "number"),
        ("2) Kết quả", "2)", "2", "number"),
        ("IV. PHƯƠNG HƯỚNG", "IV.", "IV", "roman"),
        ("I.MỤC ĐÍCH", "I.", "I", "roman"),
        ("C. Tổ chức thực hiện", "C.", "C", "upper"),
        ("A- TÌNH HÌNH", "A-", "A", "upper"),
        ("B - PHƯƠNG HƯỚNG", "B -", "B", "upper"),
        ("a) Tập trung rà soát", "a)", "a", "letter"),
        ("đ) Nội dung khác", "đ)", "đ", "letter"),
        ("(ii) Bố trí vốn", "(ii)", "ii", "paren"),
        ("- Tiếp tục thực hiện", "-", None, "bullet"),
        ("-Tiếp tục thực hiện", "-", None, "bullet"),
        ("- 100% cán bộ", "-", None, "bullet"),
        ("+ Mặt tích cực", "+", None, "bullet"),
        ("Điều 5. Hiệu lực", "Điều 5.", "Điều 5", "article"),
        ("Chương II", "Chương II", "Chương II", "chapter"),
        ("Phần thứ nhất", "Phần thứ nhất", "Phần thứ nhất", "part"),
    ],
)
def test_marks(text: str, printed: str, number: str | None, style: str) -> None:
    marker = read_marker(text)
    assert marker is not None
    assert (marker.printed, marker.number, marker.style) == (printed, number, style)


@pytest.mark.parametrize(
    "text",
    [
        "A - Đúng",  # an answer, not a heading in capitals
        "A-Z",
        "57-NQ/TW ngày 22/12/2024",  # a document number
        "1.549 hồ sơ",  # a figure
        "2.5 tỷ đồng",
        "2025. Tiếp tục",  # a year that ends a sentence
        "30/6 hằng năm",  # a day
        "Điều 25 của Luật",  # a provision cited
        "V/v báo cáo",
        "-5,2% so với cùng kỳ",  # a negative figure
        "12 xã",
        "Mục tiêu chung",
        "",
    ],
)
def test_no_marks(text: str) -> None:
    assert read_marker(text) is None
