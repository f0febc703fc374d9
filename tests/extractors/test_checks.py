"""Checks: each kind with the contradiction that calls for it, and with what only looks like one."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.checks import find_checks
from extractors.claims import Claims
from extractors.identity import identify
from extractors.indicators import extract_indicators
from extractors.structure.certainty import Certainty
from extractors.structured import StructuredDocument
from models.records import Check, DateExpression, Deadline, Reference
from tests.extractors.documents import document


def checks(structured: StructuredDocument) -> list[Check]:
    indicators = identify(extract_indicators(structured, Claims(), []), "indicators", structured)
    return find_checks(structured, [], [], [], indicators)


def kinds(*lines: tuple[str, str], **header: Any) -> list[str]:
    return [check.kind for check in checks(document(*lines, **header))]


def headings(*numbers: str) -> list[tuple[str, str]]:
    return [("heading", f"{number}. Phần {n}") for n, number in enumerate(numbers)]


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [
        (("I", "II", "III"), []),
        (("1", "2", "3"), []),
        (("I", "1", "2", "II", "1", "2"), []),
        (("I", "1", "1.1", "1.2", "2", "2.1"), []),
        (("I", "II", "II"), ["II. Phần 2"]),
        (("I", "I"), ["I. Phần 1"]),
        (("I", "II", "IV"), ["IV. Phần 2"]),
        (("1", "2", "4"), ["4. Phần 2"]),
        (("1", "2", "III"), ["III. Phần 2"]),
        (("A", "B", "C", "D", "E"), []),
        (("A", "B", "C", "D", "Đ", "E"), []),
        (("A", "I", "II", "B", "I"), []),
        (("A", "C", "D"), ["C. Phần 1"]),
        (("A", "A"), ["A. Phần 1"]),
        (("1", "2", "1", "2"), []),  # a heading between them may not have been known as one
    ],
)
def test_numbering(numbers: tuple[str, ...], wrong: list[str]) -> None:
    found = checks(document(*headings(*numbers)))
    assert [(check.kind, check.text) for check in found] == [("numbering", text) for text in wrong]
    assert all(check.other for check in found)


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        ((("heading", "3. Hội nghị"), ("heading", "3.3. Báo cáo")), ["3.3. Báo cáo"]),
        ((("heading", "3. Hội nghị"), ("heading", "3.1. Nội dung")), []),
        ((("heading", "3. Hội nghị"), ("list_item", "3.1. Nội dung: họp."), ("heading", "3.2. Báo cáo")), []),
        ((("heading", "3. Hội nghị"), ("heading", "4.3. Báo cáo")), []),  # quoted from elsewhere
        ((("heading", "I. Hội nghị"), ("heading", "1.3. Báo cáo")), []),
    ],
)
def test_dotted_numbers_begin_with_one(lines: tuple[tuple[str, str], ...], wrong: list[str]) -> None:
    found = checks(document(*lines))
    assert [(check.kind, check.text) for check in found] == [("numbering", text) for text in wrong]


def test_roman_numbers_that_were_recognised_in_a_picture_are_left_alone() -> None:
    structured = document(*headings("I", "II", "II", "1", "2", "4"))
    structured.certainty = Certainty([0], [0.9])
    assert [check.text for check in checks(structured)] == ["4. Phần 5"]


@pytest.mark.parametrize(
    "between",
    [
        ("paragraph", "3. Phần này không được nhận ra là đề mục."),
        ("paragraph", "Nêu ở trên và 3. Phần này lẫn trong đoạn."),
    ],
)
def test_a_number_that_stands_between_is_not_missing(between: tuple[str, str]) -> None:
    assert kinds(*headings("1", "2"), between, *headings("4")) == []


def test_annexes_begin_anew_and_rules_are_not_checked() -> None:
    assert kinds(*headings("I", "II"), ("paragraph", "PHỤ LỤC"), *headings("I", "II")) == []
    assert kinds(*headings("I", "II"), ("signature", "CHỦ TỊCH"), *headings("I")) == []
    assert kinds(*headings("1", "2", "4"), doc_type="Nghị định") == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ((("heading", "3.2. Rà soát"), ("list_item", "3.2. Tiếp nhận ý kiến.")), 1),
        ((("list_item", "3.2. Rà soát."), ("list_item", "- Đo đạc."), ("list_item", "3.2. Tiếp nhận.")), 1),
        ((("list_item", "3.2. Rà soát."), ("list_item", "3.3. Tiếp nhận.")), 0),
        ((("list_item", "3.2. Rà soát."), ("paragraph", "Đã rà soát xong."), ("list_item", "3.2. Tiếp nhận.")), 1),
        ((("list_item", "3.2. Rà soát."), ("heading", "Phụ lục"), ("list_item", "3.2. Tiếp nhận.")), 0),
    ],
)
def test_a_number_that_stands_twice(lines: tuple[tuple[str, str], ...], found: int) -> None:
    assert kinds(*lines) == ["numbering"] * found


CLAUSE = "rà soát toàn bộ cây giống đã cấp cho các hộ nhận khoán rừng phòng hộ"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Các thôn {CLAUSE}; {CLAUSE}; báo cáo UBND xã.", 0),
        (f"Một là, họp dân; {CLAUSE}; cấp sổ; {CLAUSE}.", 1),
        ("Họp dân; cấp sổ; họp dân.", 0),
    ],
)
def test_clauses_that_stand_twice(text: str, found: int) -> None:
    assert kinds(("paragraph", text)) == ["duplicate"] * found


ROW = "Kế hoạch trồng rừng phòng hộ ven suối năm nay của xã"


@pytest.mark.parametrize(
    ("second", "found"),
    [
        (["2", "UBND xã", ROW], 1),
        (["2", "UBND xã", ROW + " (điều chỉnh)"], 0),
        (["2", "Đảng ủy", ROW], 0),
    ],
)
def test_rows_that_stand_twice(second: list[str], found: int) -> None:
    structured = document(tables=([["TT", "Cơ quan", "Văn bản"], ["1", "UBND xã", ROW], second],))
    duplicates = [check for check in checks(structured) if check.kind == "duplicate"]
    assert len(duplicates) == found
    for check in duplicates:
        assert check.text == "\t".join(second)
        assert check.other == "\t".join(["1", "UBND xã", ROW])


def test_items_that_stand_twice_are_a_slip_only_as_neighbours() -> None:
    item = ("list_item", "- Tuyên truyền, vận động bà con các thôn vùng cao tham gia trồng và bảo vệ rừng.")
    other = ("list_item", "- Cấp phát cây giống.")
    assert kinds(item, item) == ["duplicate"]
    assert kinds(item, other, item) == []
    assert kinds(other, other) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- Đã trả 45/60 hồ sơ, đạt 80%.", ["45/60 hồ sơ là 75%, văn bản ghi 80%."]),
        ("- Đã trả 45/60 hồ sơ (75%).", []),
        ("- Đã trả 40/60 hồ sơ, đạt 66,7%.", []),
        ("- Đã trả 40/60 hồ sơ, đạt 66,6%.", []),  # cut instead of rounded: within one unit of the last digit
        ("- Trồng 30/25 ha, đạt 95% kế hoạch năm.", []),  # a percentage of something else
        ("- Đã trả 45/60 hồ sơ; 80% hộ hài lòng.", []),
        (
            "- Có 30 dự án, gồm: 12 dự án mới, 15 dự án chuyển tiếp.",
            ["Các phần cộng lại là 27 dự án, tổng ghi 30 dự án."],
        ),
        ("- Có 30 dự án, gồm: 12 dự án mới, 18 dự án chuyển tiếp.", []),
        ("- Có 30 dự án, trong đó: 12 dự án mới, 15 dự án chậm.", []),  # not all need be named
        (
            "- Kinh phí là 90 triệu đồng, gồm nguồn xã hội hóa 50 triệu đồng và ngân sách xã 35 triệu đồng.",
            ["Các phần cộng lại là 85.000.000 đồng, tổng ghi 90 triệu đồng."],
        ),
        ("- Kinh phí là 90 triệu đồng, gồm nguồn xã hội hóa 50 triệu đồng và ngân sách xã 40 triệu đồng.", []),
        ("- Kinh phí là 90 triệu đồng, gồm tiền công 20 triệu đồng, tiền giống 15 triệu đồng.", []),  # far from all
        ("- Đã làm 12/30 km, sản lượng đạt 52% giá trị hợp đồng.", []),
        ("- Có 30 dự án, gồm 12 dự án mới, 15 dự án chuyển tiếp và một số dự án nhỏ, 5 ha rừng.", []),
        (
            "- Kinh phí là 90 triệu đồng, gồm: giống 50 triệu đồng, công 35 triệu đồng; trồng 12 ha.",
            ["Các phần cộng lại là 85.000.000 đồng, tổng ghi 90 triệu đồng."],
        ),
        (
            "- Bố trí 90 triệu đồng, gồm 50 triệu đồng cho giống và 35 triệu đồng cho công, trình HĐND xã.",
            ["Các phần cộng lại là 85.000.000 đồng, tổng ghi 90 triệu đồng."],
        ),
        ("- Bố trí 90 triệu đồng, gồm 50 triệu đồng cho giống và 35 triệu đồng cho công, phân bón và thuốc.", []),
        ("- Có 45/60 người tham gia, tỷ lệ bao phủ 80%.", ["45/60 người là 75%, văn bản ghi 80%."]),
        ("- Trả 45/60 hồ sơ, tỷ lệ hài lòng 98%.", []),
        ("- Năm 2026 có 15/37 hộ, đến năm 2028 là 100%.", []),
    ],
)
def test_arithmetic(text: str, found: list[str]) -> None:
    messages = [check.message.vi for check in checks(document(("list_item", text))) if check.kind == "arithmetic"]
    assert messages == found


@pytest.mark.parametrize(
    ("total", "found"), [("57,5", []), ("57,6", []), ("75,5", ["Cộng các dòng của cột được 57,5, dòng tổng ghi 75,5."])]
)
def test_a_column_and_its_total(total: str, found: list[str]) -> None:
    rows = [
        ["TT", "Thôn", "Diện tích (ha)"],
        ["1", "Khe Sâu", "12,5"],
        ["2", "Nà Lạnh", "45,0"],
        ["", "Tổng cộng", total],
    ]
    assert [check.message.vi for check in checks(document(tables=(rows,)))] == found


@pytest.mark.parametrize(
    ("heading", "figures", "total"),
    [
        ("Tỷ lệ giải ngân (%)", ("48,6", "33,8"), "62,0"),
        ("Kết quả", ("48,6", "33,8"), "43,8"),  # no sum is smaller than one of its parts: an average
    ],
)
def test_a_column_of_shares_has_no_sum(heading: str, figures: tuple[str, str], total: str) -> None:
    rows = [["TT", "Thôn", heading], ["1", "Khe Sâu", figures[0]], ["2", "Nà Lạnh", figures[1]], ["", "Cộng", total]]
    assert checks(document(tables=(rows,))) == []


def test_malformed_numbers() -> None:
    [check] = checks(document(("list_item", "- Kinh phí 7.215.6000.000 đồng.")))
    assert (check.kind, check.text, check.other) == ("malformed_number", "7.215.6000.000 đồng", None)


@pytest.mark.parametrize(
    ("value", "found"), [("2026-06-31", 1), ("2026-06-30", 0), ("XXXX-02-29", 0), ("2025-02-29", 1)]
)
def test_dates_that_do_not_exist(value: str, found: int) -> None:
    structured = document(("paragraph", "ngày ấy"))
    date = DateExpression(text="ngày ấy", start=0, end=7, value=value, granularity="day")
    assert len(find_checks(structured, [], [date], [], [])) == found


@pytest.mark.parametrize(
    ("due", "found"), [("2026-01-10", 1), ("2026-03-02", 0), ("2026", 0), (None, 0), ("2026-03", 0)]
)
def test_deadlines_before_the_documents_own_date(due: str | None, found: int) -> None:
    structured = document(("paragraph", "gửi báo cáo trước ngày ấy"), issued_on="2026-03-01")
    deadline = Deadline(text="gửi", start=0, end=3, due=due, task="gửi")
    assert [check.kind for check in find_checks(structured, [], [], [deadline], [])] == ["date_invalid"] * found


def mention(start: int, canonical: str, issued_on: str | None, issuer: str | None = None) -> Reference:
    number, _, symbol = canonical.partition("/")
    text = f"Quyết định số {canonical}"
    return Reference(
        text=text, start=start, end=start + len(text), form="full", canonical=canonical, doc_type="Quyết định",
        number=number, symbol=symbol, issued_on=issued_on, issuer=issuer,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (("1022/QĐ-CAT", "2026-03-05"), ("1022/QĐ-UBND", "2026-03-05"), 1),  # one number and day, two symbols
        (("12/QĐ-CAT", "2026-03-05"), ("12/QĐ-UBND", "2026-03-05"), 0),  # small numbers meet by chance
        (("1022/QĐ-CAT", "2026-03-05"), ("1022/QĐ-UBND", "2026-03-06"), 0),
        (("41/QĐ-UBND", "2026-03-05"), ("41/QĐ-UBND", "2026-03-15"), 1),  # one symbol, two days
        (("41/QĐ-UBND", "2025-03-05"), ("41/QĐ-UBND", "2026-03-05"), 0),  # numbers begin anew each year
        (("41/QĐ-UBND", "2026-03-05", "UBND tỉnh"), ("41/QĐ-UBND", "2026-03-15", "UBND xã"), 0),
        (("41/QĐ-UBND", "2026-03-05"), ("41/QĐ-UBND", None), 0),
        (("41/QĐ-UBND", "2026-03-05"), ("41/QĐ-UBND", "2026-03-XX"), 0),
    ],
)
def test_one_document_cited_in_two_ways(first: tuple[str, ...], second: tuple[str, ...], found: int) -> None:
    structured = document(("paragraph", "x" * 200))
    mentions = [mention(0, *first), mention(100, *second)]
    assert [check.kind for check in find_checks(structured, mentions, [], [], [])] == ["reference_conflict"] * found


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (("16/KH-MTTQ-BTT", "2025-12-23"), ("16/KH-BTT-MTTQ", None), 1),
        (("16/KH-MTTQ-BTT", "2025-12-23"), ("16/KH-BTT-MTTQ", "2025-12-20"), 0),
        (("16/KH-MTTQ-BTT", None), ("16/KH-MTTQ", None), 0),
        (("16/KH-MTTQ-BTT", None), ("17/KH-BTT-MTTQ", None), 0),
    ],
)
def test_a_symbol_whose_parts_changed_places(
    first: tuple[str, str | None], second: tuple[str, str | None], found: int
) -> None:
    mentions = [mention(0, *first), mention(100, *second)]
    structured = document(("paragraph", "x" * 200))
    assert [check.kind for check in find_checks(structured, mentions, [], [], [])] == ["reference_conflict"] * found


@pytest.mark.parametrize(
    ("cited", "found"), [("2026-03-02", 1), ("2026-03-01", 0), ("2026-02-28", 0), ("2026-03-XX", 0), (None, 0)]
)
def test_a_document_cited_before_it_was_issued(cited: str | None, found: int) -> None:
    structured = document(("paragraph", "x" * 200), issued_on="2026-03-01", spans={"issued_on": (0, 10)})
    mentions = [mention(20, "41/QĐ-UBND", cited), mention(90, "41/QĐ-UBND", cited)]
    assert [check.kind for check in find_checks(structured, mentions, [], [], [])] == ["date_invalid"] * found


PIECES = [
    "I. ",
    "II. ",
    "1. ",
    "3. ",
    "45/60 hồ sơ",
    ", đạt 80%",
    "30 dự án",
    ", gồm: ",
    "12 dự án",
    ", ",
    ".",
    "7.215.6000.000 đồng",
]
KINDS = ["paragraph", "list_item", "heading"]


@given(
    st.lists(st.tuples(st.sampled_from(KINDS), st.lists(st.sampled_from(PIECES), min_size=1, max_size=6)), max_size=8)
)
def test_places_hold_whatever_the_text(lines: list[tuple[str, list[str]]]) -> None:
    structured = document(*((kind, "".join(pieces)) for kind, pieces in lines))
    found = checks(structured)
    assert found == checks(structured)
    for check in found:
        assert structured.text[check.start : check.end] == check.text
        if check.other is not None:
            assert structured.text[check.other_start : check.other_end] == check.other
        assert check.message.vi
        assert check.message.en
