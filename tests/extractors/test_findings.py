"""Findings: what headings promise, what sentences say otherwise, and what is no finding at all."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractors.findings import extract_findings
from extractors.vietnamese.topics import topics_of
from tests.extractors.documents import document


def read(*lines: tuple[str, str], doc_type: str = "Báo cáo") -> list[tuple[str, str]]:
    return [(finding.kind, finding.text) for finding in extract_findings(document(*lines, doc_type=doc_type))]


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        ("strength", "strength"),
        ("result", "strength"),
        ("leadership", "strength"),
        ("shortcoming", "shortcoming"),
        ("cause", "cause"),
        ("task", "task"),
        ("recommendation", "recommendation"),
    ],
)
def test_the_heading_decides_the_kind(role: str, kind: str) -> None:
    sentence = "Công tác trồng rừng ở các thôn vùng cao."
    assert read((f"heading:{role}", "1. Phần một"), ("list_item", f"- {sentence}")) == [(kind, sentence)]


def test_a_deeper_heading_without_a_role_inherits_it() -> None:
    lines = (
        ("heading:shortcoming", "I. Hạn chế"),
        ("heading", "1. Về trồng rừng"),
        ("list_item", "- Cây giống về muộn."),
    )
    assert read(*lines) == [("shortcoming", "Cây giống về muộn.")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Đã lắp xong 12 trạm bơm, tuy nhiên nguồn nước chưa đủ cho vụ hè.",
            [("strength", "Đã lắp xong 12 trạm bơm"), ("shortcoming", "tuy nhiên nguồn nước chưa đủ cho vụ hè.")],
        ),
        (
            "Các thôn đã họp dân. Song đường vào bản Nà Lạnh sạt lở nặng.",
            [("strength", "Các thôn đã họp dân."), ("shortcoming", "Song đường vào bản Nà Lạnh sạt lở nặng.")],
        ),
        (
            "Các thôn đã họp dân. Hồ sơ được lưu đầy đủ.",
            [("strength", "Các thôn đã họp dân. Hồ sơ được lưu đầy đủ.")],
        ),
        ("Việc thu gom rác còn khó khăn.", [("shortcoming", "Việc thu gom rác còn khó khăn.")]),
        ("Đã kịp thời tháo gỡ khó khăn cho bà con.", [("strength", "Đã kịp thời tháo gỡ khó khăn cho bà con.")]),
        (
            "Lễ phát động bài ca Song phương được tổ chức.",
            [("strength", "Lễ phát động bài ca Song phương được tổ chức.")],
        ),
    ],
)
def test_under_results_a_sentence_may_turn(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert read(("heading:result", "1. Kết quả"), ("list_item", f"- {sentence}")) == expected


def test_an_explicit_heading_holds_against_cue_words() -> None:
    lines = (("heading:strength", "1. Ưu điểm"), ("list_item", "- Khắc phục việc hồ sơ còn chậm."))
    assert read(*lines) == [("strength", "Khắc phục việc hồ sơ còn chậm.")]


def test_labels_are_dropped_and_name_the_kind_of_what_follows() -> None:
    lines = (
        ("heading:result", "1. Trồng rừng"),
        ("list_item", "- Nhận xét chung:"),
        ("list_item", "+ Mặt tích cực: Bà con hưởng ứng nhanh."),
        ("list_item", "+ Mặt hạn chế: Cây giống về muộn."),
    )
    assert read(*lines) == [("strength", "Bà con hưởng ứng nhanh."), ("shortcoming", "Cây giống về muộn.")]


def test_a_label_alone_names_the_bullets_below_it() -> None:
    lines = (
        ("heading:result", "1. Trồng rừng"),
        ("list_item", "- Hạn chế:"),
        ("list_item", "+ Cây giống về muộn."),
        ("list_item", "- Tổ chức 03 buổi phát động."),
    )
    assert read(*lines) == [("shortcoming", "Cây giống về muộn."), ("strength", "Tổ chức 03 buổi phát động.")]


@pytest.mark.parametrize(
    "line",
    [
        ("paragraph", "Trên đây là kết quả trồng rừng của xã./."),
        ("paragraph", "Từ kết quả trên, UBND xã đề nghị một số nội dung sau:"),
        ("list_item", "- Thời gian thực hiện: Từ ngày 01/3 đến ngày 30/4."),
        ("list_item", "- Đơn vị chủ trì: Phòng Kinh tế."),
        ("paragraph", "Ông (bà) ………………………… Tổ trưởng"),
        ("paragraph", "(Số liệu chi tiết tại biểu kèm theo)"),
        ("footnote", "Quyết định của UBND xã về trồng rừng năm nay."),
        ("recipients", "- Phòng Kinh tế, các thôn để thực hiện;"),
        ("signature", "TM. ỦY BAN NHÂN DÂN"),
        ("heading", "2. Nội dung khác"),
        ("table", "1\tTrồng 12 ha rừng phòng hộ ven suối"),
    ],
)
def test_formulas_asides_and_the_frame_are_no_findings(line: tuple[str, str]) -> None:
    assert read(("heading:result", "1. Kết quả"), line) == []


def test_what_stands_before_the_first_heading_is_the_opening() -> None:
    lines = (
        ("paragraph", "Thực hiện kế hoạch trồng rừng, UBND xã báo cáo như sau:"),
        ("heading:result", "1. Kết quả"),
        ("list_item", "- Trồng mới 12 ha rừng phòng hộ."),
    )
    assert read(*lines) == [("strength", "Trồng mới 12 ha rừng phòng hộ.")]


def test_a_plan_sets_tasks_under_headings_without_a_role_and_aims_are_none() -> None:
    lines = (
        ("heading", "I. Mục đích"),
        ("list_item", "- Nâng cao độ che phủ rừng."),
        ("heading", "II. Nội dung"),
        ("list_item", "- Trồng mới 12 ha rừng phòng hộ."),
        ("heading:result", "III. Kết quả cần có"),
        ("list_item", "- Danh sách hộ nhận khoán rừng."),
    )
    assert [kind for kind, _ in read(*lines, doc_type="Kế hoạch")] == ["task", "task"]


def test_rules_judge_nothing() -> None:
    lines = (("heading:task", "1. Nhiệm vụ"), ("list_item", "- Cơ quan kiểm lâm tuần tra rừng."))
    assert read(*lines, doc_type="Nghị định") == []


def test_a_request_under_tasks_is_a_recommendation() -> None:
    lines = (
        ("heading:task", "1. Tổ chức thực hiện"),
        ("list_item", "- Đề nghị Đoàn Thanh niên xã vận động đoàn viên."),
    )
    assert [kind for kind, _ in read(*lines)] == ["recommendation"]


def test_basis_says_what_the_kind_was_read_from() -> None:
    lines = (("heading:result", "1. Kết quả"), ("list_item", "- Trồng 12 ha."), ("list_item", "- Cây giống còn thiếu."))
    assert [(f.kind, f.basis) for f in extract_findings(document(*lines))] == [
        ("strength", "heading"),
        ("shortcoming", "cue"),
    ]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Kinh phí sửa đường ít, xã chờ tuyển dụng thêm", ["kinh phí", "nhân lực"]),
        ("Hồ sơ của bộ phận một cửa", ["dịch vụ công"]),
        ("Thời tiết thuận lợi", []),
    ],
)
def test_topics(text: str, topics: list[str]) -> None:
    assert topics_of(text) == topics


KINDS = ["paragraph", "list_item", "heading:result", "heading:shortcoming", "heading:task", "heading"]
PIECES = ["- ", "1. ", "Đã họp.", "tuy nhiên", "còn thiếu", ":", "Hạn chế:", "như sau:", "Song ", "; ", "…………", " "]


@given(
    st.lists(st.tuples(st.sampled_from(KINDS), st.lists(st.sampled_from(PIECES), min_size=1, max_size=8)), max_size=8)
)
@example(
    [("heading:result", ["1. "]), ("list_item", ["- ", "Đã họp.", "- ", "1. ", " ", "tuy nhiên", " ", "còn thiếu"])]
)
def test_spans_hold_whatever_the_text(lines: list[tuple[str, list[str]]]) -> None:
    structured = document(*((kind, "".join(pieces)) for kind, pieces in lines))
    found = extract_findings(structured)
    assert found == extract_findings(structured)
    for finding in found:
        assert structured.text[finding.start : finding.end] == finding.text
        assert finding.text.strip() == finding.text
