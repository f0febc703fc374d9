"""What is put right in recognised words, and what looks like it and is not."""

from __future__ import annotations

import pytest

from extractors.vietnamese.scan_slips import is_unread_figure, put_right


@pytest.mark.parametrize(
    ("recognised", "printed"),
    [
        ("Quyêt định sô 08/QÐĐ-TIg", "Quyết định số 08/QĐ-TTg"),
        ("quyêt định số 66-QĐĐ/ĐĐU ngày", "quyết định số 66-QĐ/ĐU ngày"),
        ("Kê hoạch sô 54/KH-UBND", "Kế hoạch số 54/KH-UBND"),
        ("57-NQ/IW, 123-KL/1W, 204-QĐ/TIW.", "57-NQ/TW, 123-KL/TW, 204-QĐ/TW."),
        ("101/2025/UBITVQH15 72/2025/QHI5", "101/2025/UBTVQH15 72/2025/QH15"),
        ("09/NÑQ-HĐND 63/KH<UBND", "09/NQ-HĐND 63/KH-UBND"),
        ("Tổng SỐ hồ sơ", "Tổng số hồ sơ"),
        ("Số:⁄‡€ /CT-UBND", "Số: /CT-UBND"),
        ("PHO CHU TỊCH", "PHÓ CHỦ TỊCH"),
        ("BẢO CÁO", "BÁO CÁO"),
        ("UY BAN NHÂN DÂN CỘNG HOA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ],
)
def test_slips_are_put_right(recognised: str, printed: str) -> None:
    assert put_right(recognised.split()) == printed.split()


@pytest.mark.parametrize(
    "printed",
    [
        "12/ĐĐBQH-VP",  # the delegation of the National Assembly
        "QLĐĐ 06-NQ/TW 01-CTr/TU",
        "sô cô la",
        "MỘT SỐ NHIỆM VỤ",
        "phường An Hòa số 12",  # no type, though "Phương án" has its letters
        "Kê khai tài sản",
        "Chu tịch",
        "chu kỳ 12/24",
    ],
)
def test_what_is_no_slip_stays(printed: str) -> None:
    assert put_right(printed.split()) == printed.split()


@pytest.mark.parametrize(
    ("before", "word", "after", "confidence", "unread"),
    [
        ("ngày", ",@3", "tháng", 0.4, True),
        ("tháng", "A", "năm", 0.3, True),
        ("Số:", "££", "/CT-UBND", 0.8, True),
        ("ngày", "4‡", "tháng", 0.9, True),
        ("ngày", "ẨT", "tháng", 0.41, True),
        ("Số:", "4†‡", "/QĐ-UBND", 0.3, True),
        ("ngày", "23", "tháng", 0.2, False),
        ("ngày", "nghỉ", "lễ", 0.9, False),
        ("số", "liệu", "tháng", 0.9, False),
        ("tháng", "Chạp", "năm", 0.9, False),
        ("tháng", "Giêng", "năm", 0.96, False),
        ("tháng", "Giêng", "năm", 0.4, True),
        ("ngày", "03,", "tháng", 0.96, False),
        ("Ngày", "17,18", "tháng", 0.83, False),
        ("ngày", "1,", "tháng", 0.3, True),
    ],
)
def test_handwriting_that_is_no_figure(before: str, word: str, after: str, confidence: float, unread: bool) -> None:
    assert is_unread_figure(before, word, after, confidence) == unread
