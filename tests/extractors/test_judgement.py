"""The judgement of sentences: what it says where nothing else does, and that it leaves alone what is decided."""

from __future__ import annotations

import hashlib
from importlib import resources

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.errors import DamagedInstallation
from extractors.findings import extract_findings, judged_findings
from extractors.judgement import clauses_of, judge
from extractors.judgement.chain import KINDS, WEIGHTS, Chain
from extractors.structured import StructuredDocument
from tests.extractors.documents import document, paragraphs

OPENING = ("paragraph", "Ủy ban nhân dân xã Nậm Sài báo cáo kết quả công tác quý III năm 2025 như sau:")
REPORTED = (
    ("list_item", "- Đã mở 04 lớp tập huấn cho 160 cán bộ thôn, vượt kế hoạch đề ra."),
    ("list_item", "- Tỷ lệ hồ sơ giải quyết đúng hạn đạt 97,2%, tăng so với quý trước."),
    ("list_item", "- Đường liên thôn được cứng hóa thêm 2,5 km, bà con đi lại thuận tiện."),
)
"""A report without headings, as far as it praises."""


def judged(*lines: tuple[str, str], doc_type: str = "Báo cáo") -> list[tuple[str, str]]:
    return [(finding.kind, finding.text) for finding in judged_findings(document(*lines, doc_type=doc_type))]


def kind_of(sentence: str, *before: tuple[str, str], doc_type: str = "Báo cáo") -> str | None:
    """What the judgement says of a last bullet; None if it is no finding."""
    lines = (*before, ("list_item", f"- {sentence}"))
    return next((kind for kind, text in judged(*lines, doc_type=doc_type) if text == sentence), None)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Xây dựng xong 06 nhà văn hóa thôn, bàn giao đưa vào sử dụng.", "strength"),
        ("Kinh phí sửa chữa đường thôn còn hạn hẹp, chưa đáp ứng nhu cầu.", "shortcoming"),
        ("Một số thôn vùng cao chưa có sóng di động ổn định.", "shortcoming"),
        ("Tiến độ giải ngân vốn đầu tư công chậm, mới đạt 41% kế hoạch.", "shortcoming"),
        # near misses: words of fault in praise, words of praise in fault
        ("Đã tháo gỡ 12 khó khăn, vướng mắc cho các hộ kinh doanh.", "strength"),
        ("Không để xảy ra dịch bệnh lớn; 03 ổ dịch nhỏ được khống chế kịp thời.", "strength"),
        ("Mạng nội bộ tuy đã được đầu tư nhưng còn chập chờn, chưa bảo đảm cho họp trực tuyến.", "shortcoming"),
    ],
)
def test_praise_and_fault_are_told_apart_in_a_report(sentence: str, kind: str) -> None:
    assert kind_of(sentence, OPENING, *REPORTED) == kind


FAULTS = (
    *REPORTED,
    ("paragraph", "Bên cạnh những kết quả đạt được, xã còn một số hạn chế như sau:"),
    ("list_item", "- Tỷ lệ thanh toán trực tuyến còn thấp, chưa đạt chỉ tiêu được giao."),
)


@pytest.mark.parametrize(
    ("lead", "sentence", "kind"),
    [
        ("Nguyên nhân của những hạn chế trên là:", "Địa bàn rộng, dân cư phân tán, giao thông khó khăn.", "cause"),
        ("Trong thời gian tới xã tập trung các nhiệm vụ sau:", "Rà soát, bổ sung quy hoạch đất chợ.", "task"),
        ("Ủy ban nhân dân xã đề nghị:", "Đề nghị Sở Tài chính sớm cấp bổ sung kinh phí cho xã.", "recommendation"),
    ],
)
def test_a_line_that_leads_in_says_what_stands_below_it(lead: str, sentence: str, kind: str) -> None:
    assert kind_of(sentence, OPENING, *FAULTS, ("paragraph", lead)) == kind


@pytest.mark.parametrize(
    "sentence",
    [
        "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;",
        "Thời gian thực hiện: từ ngày 01/10/2025 đến ngày 15/10/2025.",
    ],
)
def test_grounds_and_frames_of_a_plan_are_no_findings(sentence: str) -> None:
    assert kind_of(sentence, doc_type="Kế hoạch") is None


def test_a_plan_sets_tasks() -> None:
    lines = (
        ("paragraph", "Ủy ban nhân dân xã Nậm Sài xây dựng kế hoạch với các nội dung như sau:"),
        ("list_item", "- Tổ chức 03 đợt ra quân dọn vệ sinh đường làng, ngõ xóm."),
        ("list_item", "- Phòng Kinh tế hướng dẫn các thôn lập dự toán trước ngày 10/01/2026."),
    )
    assert {kind for kind, _ in judged(*lines, doc_type="Kế hoạch")} == {"task"}


def test_a_turn_inside_a_sentence_gives_two_findings() -> None:
    sentence = "Đã lắp 14 cụm loa ở các thôn, tuy nhiên 03 cụm thường hỏng, chưa sửa chữa kịp thời."
    assert judged(OPENING, *REPORTED, ("list_item", f"- {sentence}"))[-2:] == [
        ("strength", "Đã lắp 14 cụm loa ở các thôn,"),
        ("shortcoming", "tuy nhiên 03 cụm thường hỏng, chưa sửa chữa kịp thời."),
    ]


PRAISE = "Đã hoàn thành 100% chỉ tiêu trồng rừng, vượt kế hoạch."


@pytest.mark.parametrize("role", ["shortcoming", "cause", "task", "recommendation", "strength"])
def test_a_clear_heading_is_left_alone(role: str) -> None:
    read = document((f"heading:{role}", "I. Phần một"), ("list_item", f"- {PRAISE}"), doc_type="Báo cáo")
    (finding,) = extract_findings(read)
    assert (finding.kind, finding.basis, finding.method) == (role, "heading", "rule")


def test_what_the_rules_decide_is_the_same_with_and_without_judgement() -> None:
    lines = (
        ("heading:result", "I. Kết quả"),
        *REPORTED,
        ("heading:shortcoming", "II. Hạn chế"),
        ("list_item", f"- {PRAISE}"),
        ("list_item", "- Cây giống về muộn."),
        ("heading:task", "III. Nhiệm vụ"),
        ("list_item", "- Kinh phí còn ít."),
    )
    read = document(*lines, doc_type="Báo cáo")
    assert extract_findings(read) == extract_findings(read, None)


def test_where_no_heading_speaks_the_judgement_says_so() -> None:
    lines = (
        OPENING,
        *REPORTED,
        ("list_item", "- Tỷ lệ thanh toán trực tuyến còn thấp, chưa đạt chỉ tiêu được giao."),
        ("list_item", "- Kinh phí sửa chữa đường thôn còn hạn hẹp, chưa đáp ứng nhu cầu."),
        ("list_item", "- Hiện tượng thả rông gia súc ở các thôn vùng cao."),
        ("list_item", "- Một số thôn vùng cao chưa có sóng di động ổn định."),
    )
    read = document(*lines, doc_type="Báo cáo")
    finding = extract_findings(read)[-2]
    assert (finding.kind, finding.basis, finding.method) == ("shortcoming", "model", "model")
    assert 0.4 <= finding.confidence <= 1.0
    assert extract_findings(read, None)[-2].kind == "strength"


def test_what_is_known_stays_and_is_evidence_for_its_neighbours() -> None:
    read = document(
        *(("list_item", f"- {words}") for words in ("Về trồng rừng.", "Về chăn nuôi bò.", "Về thủy lợi nhỏ."))
    )
    clauses = clauses_of(read)
    for kind in ("cause", "recommendation"):
        among = judge(read, clauses, {0: kind, 2: kind})
        assert [among[0].kind, among[2].kind] == [kind, kind]
        assert among[0].confidence == pytest.approx(1.0)
        assert among[1].kind == kind


def test_a_document_without_prose_has_nothing_to_judge() -> None:
    assert judged_findings(document(("table", "x"))) == []


def _exact(read: StructuredDocument) -> None:
    for finding in (*judged_findings(read), *extract_findings(read)):
        assert finding.text == read.text[finding.start : finding.end]
        assert 0 <= finding.confidence <= 1
    before = 0
    for clause in clauses_of(read):
        assert before <= clause.start < clause.end
        before = clause.end


@settings(max_examples=150)
@given(st.text(st.sampled_from("- \n.:;,1a)đĐTuy nhiên, song chưa còn đã+*/\u0301\t"), max_size=200))
def test_any_text_is_judged_and_spans_are_exact(text: str) -> None:
    _exact(paragraphs(text))


@given(st.text(max_size=100))
def test_any_string_is_judged(text: str) -> None:
    _exact(paragraphs(text, "list_item"))


def test_probabilities_are_those_of_all_readings_counted_one_by_one() -> None:
    chance = np.random.default_rng(5)
    chain = Chain(
        chance.normal(size=(4, len(KINDS))).astype(np.float32), chance.normal(size=(3, len(KINDS), len(KINDS)))
    )
    joins = [2, 0, 1]
    scores = chain.scores([[0, 1], [2], None], [None, None, 3])
    found = np.zeros_like(scores)
    readings = {}
    for reading in np.ndindex(*[len(KINDS)] * 3):
        score = sum(scores[at, kind] for at, kind in enumerate(reading))
        score += sum(chain.following[joins[at], reading[at - 1], reading[at]] for at in (1, 2))
        readings[reading] = score
        found[np.arange(3), reading] += np.exp(score)
    assert chain.probabilities(scores, joins) == pytest.approx(found / found[0].sum())
    assert tuple(chain.best(scores, joins)) == max(readings, key=lambda reading: readings[reading])


def test_the_same_text_is_judged_the_same() -> None:
    read = [document(OPENING, *FAULTS, doc_type="Báo cáo") for _ in range(2)]
    assert judged_findings(read[0]) == judged_findings(read[1])


def test_the_weights_are_those_that_the_card_describes() -> None:
    room = resources.files("extractors.judgement")
    weights = room.joinpath(WEIGHTS).read_bytes()
    assert len(weights) <= 3_000_000
    assert hashlib.sha256(weights).hexdigest() in room.joinpath("weights/MODEL_CARD.md").read_text(encoding="utf-8")


def test_damaged_weights_say_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    Chain.read.cache_clear()
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr("extractors.judgement.chain.WEIGHTS", "weights/MODEL_CARD.md")
        with pytest.raises(DamagedInstallation, match=r"extractors/judgement/weights: hãy cài lại"):
            Chain.read()
    assert Chain.read().temper > 0  # a failure is not remembered
