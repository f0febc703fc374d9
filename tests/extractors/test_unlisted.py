"""Names that no rule knows: which sentences are asked about, which names of the recogniser are taken, and that the rules' stay."""

from __future__ import annotations

import pytest

from extractors.claims import Claims
from extractors.entities import extract_entities, names_by_rule
from extractors.entities.found import Found
from extractors.entities.unlisted import LONGEST, goes_on, is_kind, unexplained, with_unlisted
from tests.extractors.documents import document


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Xe chở đá qua dốc Đá Bàn mỗi đêm.", True),
        ("Giao Ban Quản lý dự án Giao thông tỉnh chủ trì.", True),
        ("UBND xã Khe Sâu đã họp.", False),
        ("Đồng chí Lò Thị Mây phát biểu.", False),
        ("Phó Chủ tịch chủ trì.", False),
        ("Thực hiện Luật Phòng thủ dân sự.", False),
        ("II. KẾT QUẢ ĐẠT ĐƯỢC", False),
        ("Thực hiện tốt các nhiệm vụ.", False),
        ("Xe chở đá qua dốc Đá Bàn " + "rất chậm " * LONGEST, False),
    ],
)
def test_a_sentence_is_asked_about_where_something_is_unexplained(text: str, asked: bool) -> None:
    structured = document(("paragraph", text))
    claims = Claims()
    assert bool(list(unexplained(structured, claims, names_by_rule(structured, claims)))) is asked


def test_what_is_claimed_is_explained() -> None:
    structured, claims = document(("paragraph", "Căn cứ Quyết Định số 12")), Claims()
    assert list(unexplained(structured, claims, []))
    claims.claim(7, 23, "reference")
    assert not list(unexplained(structured, claims, []))


@pytest.mark.parametrize(
    ("known", "read", "expected"),
    [
        ("Ban Quản lý dự án Giao", "Ban Quản lý dự án Giao thông tỉnh", True),
        ("Phòng Quản lý Di", "Phòng Quản lý Di sản", True),
        ("Chi cục An toàn", "Chi cục An toàn vệ sinh thực phẩm", True),
        ("Sở Công Thương", "Sở Công Thương nghiên", False),
        ("Mặt trận Tổ quốc", "Mặt trận Tổ quốc 24", False),
        ("Công ty cổ phần Hoa Xanh", "Công ty cổ phần Hoa Xanh xuất khẩu 340", False),
        ("UBND xã", "UBND xã", False),
    ],
)
def test_a_name_goes_on_as_names_do(known: str, read: str, expected: bool) -> None:
    assert goes_on(read, Found(0, len(known), "ORG"), Found(0, len(read), "ORG", method="model")) is expected


def test_no_name_begins_inside_an_office() -> None:
    text = "Phó Thủ tướng Thường trực Chính phủ"
    assert not goes_on(text, Found(26, 35, "ORG"), Found(4, 35, "ORG", method="model"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Tân Sửu", True), ("Nhâm", True), ("Hè Thu", True), ("Tân Sơn", False), ("Thu Hà", False)],
)
def test_years_and_seasons_are_no_places(text: str, expected: bool) -> None:
    assert is_kind(text, Found(0, len(text), "LOC", method="model")) is expected
    assert not is_kind(text, Found(0, len(text), "PER", method="model"))


def test_a_longer_name_of_another_kind_is_not_the_same_name() -> None:
    text = "cảng cá Định Hòa Đông"
    assert not goes_on(text, Found(8, 16, "ORG"), Found(0, 21, "LOC", method="model"))


@pytest.mark.parametrize(
    ("before", "known", "expected"),
    [("cảng cá ", "Định Hòa", True), ("FDI ", "Nhật Bản", False), ("dự án FDI ", "Nhật Bản", False)],
)
def test_an_abbreviation_before_a_place_is_no_part_of_it(before: str, known: str, expected: bool) -> None:
    text = before + known
    read = Found(0, len(text), "LOC", method="model")
    assert goes_on(text, Found(len(before), len(text), "LOC"), read) is expected


@pytest.mark.parametrize(("text", "expected"), [("Khu", True), ("tổ dân phố", True), ("Khu Nà Hoong", False)])
def test_the_kind_of_a_place_names_none(text: str, expected: bool) -> None:
    assert is_kind(text, Found(0, len(text), "LOC", method="model")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Xe chở đá chạy qua thôn Nà Hoong và dốc Đá Bàn.",
            [("LOC", "thôn Nà Hoong", "rule"), ("LOC", "dốc Đá Bàn", "model")],
        ),
        (
            "Giao Ban Quản lý dự án Giao thông tỉnh chủ trì, phối hợp với Sở Xây dựng.",
            [("ORG", "Ban Quản lý dự án Giao thông tỉnh", "model"), ("ORG", "Sở Xây dựng", "rule")],
        ),
        ("Đại biểu Hội đồng nhân dân tiếp xúc cử tri.", []),
        ("Theo chỉ đạo của Trung ương và của tỉnh.", []),
    ],
)
def test_rules_and_recogniser_together(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = extract_entities(document(("paragraph", text)), Claims())
    assert [(each.label, each.text, each.method) for each in found] == expected
    assert all(each.confidence < 1 for each in found)


def test_what_the_rules_know_stays_as_it_is() -> None:
    structured, claims = document(("paragraph", "UBND xã Khe Sâu giao Công an xã.")), Claims()
    known = names_by_rule(structured, claims)
    assert with_unlisted(structured, claims, known) == known
