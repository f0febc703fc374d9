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


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("- Đề nghị Đoàn Thanh niên xã vận động đoàn viên.", "recommendation"),
        ("- Đề nghị Ủy ban MTTQ Việt Nam xã vận động hội viên.", "recommendation"),
        ("- Đề nghị các đoàn thể vận động hội viên.", "recommendation"),
        # whom it asks is not said: to propose is the task
        ("- Đề xuất sửa đổi quy ước của các thôn cho phù hợp.", "task"),
        ("- Kiến nghị xử lý nghiêm hành vi lấn chiếm lòng suối.", "task"),
    ],
)
def test_a_request_under_tasks_is_a_recommendation_if_it_asks_somebody(line: str, kind: str) -> None:
    lines = (("heading:task", "1. Tổ chức thực hiện"), ("list_item", line))
    assert [kind for kind, _ in read(*lines)] == [kind]


@pytest.mark.parametrize(
    ("heading", "below", "found"),
    [
        (
            "1.1. Lập danh sách hộ nhận khoán rừng",
            "- Thời gian hoàn thành: quý II.",
            ["Lập danh sách hộ nhận khoán rừng"],
        ),
        (
            "1.1. Lập danh sách hộ nhận khoán rừng",
            "- Kết quả: Danh sách đã duyệt.",
            ["Lập danh sách hộ nhận khoán rừng"],
        ),
        ("1.1. Danh sách hộ nhận khoán rừng", "- Thời gian hoàn thành: quý II.", []),
        ("1. Lập danh sách hộ nhận khoán rừng", "- Thời gian hoàn thành: quý II.", []),
        ("1.1. Lập danh sách hộ nhận khoán rừng", "- Họp từng thôn.", ["Họp từng thôn."]),
    ],
)
def test_a_deep_heading_with_its_time_is_the_task_itself(heading: str, below: str, found: list[str]) -> None:
    lines = (("heading:task", "I. Nhiệm vụ"), ("heading", heading), ("list_item", below))
    assert read(*lines, doc_type="Kế hoạch") == [("task", text) for text in found]


def test_a_label_of_results_is_an_account_in_a_report_and_an_aside_in_a_plan() -> None:
    line = ("list_item", "- Kết quả: Danh sách hộ nhận khoán rừng đã duyệt.")
    assert read(("heading:task", "1. Nhiệm vụ"), line, doc_type="Kế hoạch") == []
    assert [kind for kind, _ in read(("heading:result", "1. Rừng"), line, doc_type="Báo cáo")] == ["strength"]


@pytest.mark.parametrize(
    ("heading", "count"),
    [
        ("1. Thời gian", 0),
        ("1. Thời gian, địa điểm tổ chức", 0),
        ("1. Hình thức và thành phần tham dự", 0),
        ("1. Thời gian tới", 1),
        ("1. Nội dung", 1),
    ],
)
def test_frames_of_an_event_are_no_tasks(heading: str, count: int) -> None:
    lines = (("heading", heading), ("list_item", "- Trực tuyến từ phòng họp của xã đến các thôn."))
    assert len(read(*lines, doc_type="Kế hoạch")) == count


@pytest.mark.parametrize(
    ("line", "count"),
    [
        # an account that goes on in the items below it is one of its own
        (
            "Trong tháng, UBND xã đã hướng dẫn các thôn đo lại đất rừng và giao khoán cho từng hộ, gồm các khu rừng sau:",
            1,
        ),
        (
            "Kết quả giao khoán đất rừng của các thôn trên địa bàn xã theo từng khu rừng và từng loại rừng cụ thể như sau:",
            0,
        ),
        ("Số liệu giao rừng: thống kê tại phụ lục số 2 kèm theo.", 0),
        ("Đã giao 12 ha rừng cho 15 hộ nhận khoán, chi tiết từng hộ có trong hồ sơ của Ban quản lý rừng.", 1),
    ],
)
def test_what_only_announces_or_points_elsewhere_is_no_finding(line: str, count: int) -> None:
    assert (
        len(read(("heading:result", "1. Kết quả"), ("list_item", line), ("list_item", "- Khu rừng Nà Lạnh.")))
        == count + 1
    )


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


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "5. Hạn chế, nguyên nhân: Vườn ươm còn ít giống. Cán bộ khuyến lâm phải làm thêm việc khác.",
            [
                ("shortcoming", "Vườn ươm còn ít giống."),
                ("cause", "Cán bộ khuyến lâm phải làm thêm việc khác."),
            ],
        ),
        ("6. Nhiệm vụ tháng 5/2027: Dọn thực bì ven suối.", [("task", "Dọn thực bì ven suối.")]),
        ("6. Nguyên nhân chủ yếu: Mưa kéo dài cả tháng.", [("cause", "Mưa kéo dài cả tháng.")]),
        # a topic before a colon is no label
        ("3. Kiến nghị cử tri: Trả lời đủ 12 ý kiến.", [("strength", "Kiến nghị cử tri: Trả lời đủ 12 ý kiến.")]),
    ],
)
def test_labels_of_several_words(line: str, expected: list[tuple[str, str]]) -> None:
    assert read(("list_item", line)) == expected


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("Từ tình hình trên, UBND xã yêu cầu các thôn thực hiện ngay các việc sau:", "task"),
        ("Chủ tịch UBND xã giao:", "task"),
        ("Sở Công Thương đề nghị các chợ thực hiện một số nội dung sau:", "recommendation"),
        ("Qua theo dõi, UBND xã nhận thấy một số vấn đề sau:", "shortcoming"),
        ("Bên cạnh đó vẫn còn một số hạn chế, cụ thể:", "shortcoming"),
        ("Những nguyên nhân của tình trạng trên:", "cause"),
    ],
)
def test_a_line_with_a_colon_says_what_stands_below_it(lead: str, kind: str) -> None:
    item = "Cây giống và phân bón ở chợ Nà Lạnh."
    assert read(("paragraph", lead), ("list_item", f"- {item}"), doc_type="Công văn") == [(kind, item)]


def test_a_lead_in_ends_with_its_list() -> None:
    lines = (
        ("heading:result", "1. Kết quả"),
        ("paragraph", "Vẫn còn một số hạn chế sau:"),
        ("list_item", "- Cây giống về muộn."),
        ("paragraph", "Vụ xuân gieo xong 40 ha ngô."),
    )
    assert [kind for kind, _ in read(*lines)] == ["shortcoming", "strength"]


def test_a_directive_judges_before_it_commands() -> None:
    lines = (
        (
            "paragraph",
            "Thời gian qua, các thôn đã chủ động giữ rừng. Tuy nhiên, việc đốt nương vẫn diễn ra. Dự báo hanh khô đến tháng 4.",
        ),
        ("paragraph", "Để giữ rừng trong mùa khô, Chủ tịch UBND xã yêu cầu:"),
        ("list_item", "1. Trưởng thôn phân công người trực ở cửa rừng."),
        ("list_item", "2. Đề nghị Mặt trận Tổ quốc xã vận động các hộ."),
    )
    assert [kind for kind, _ in read(*lines, doc_type="Chỉ thị")] == [
        "strength",
        "shortcoming",
        "task",
        "recommendation",
    ]


def test_the_grounds_of_a_letter_are_no_findings() -> None:
    lines = (
        ("paragraph", "Thực hiện kế hoạch của tỉnh, Sở đã ban hành văn bản đề nghị các xã báo cáo."),
        ("paragraph", "Ngày 12/3/2027, tại hội trường, đồng chí Chủ tịch chủ trì họp. Dự họp có các trưởng thôn."),
    )
    assert read(*lines, doc_type="Công văn") == []


@pytest.mark.parametrize(
    ("issuer", "kind"), [("UBND XÃ NÀ LẠNH", "task"), ("BAN PHÁP CHẾ HĐND XÃ NÀ LẠNH", "recommendation")]
)
def test_an_order_among_requests_needs_the_power_to_command(issuer: str, kind: str) -> None:
    lines = (("heading:recommendation", "1. Kiến nghị"), ("list_item", "- Giao Phòng Kinh tế đo lại mốc rừng."))
    found = extract_findings(document(*lines, doc_type="Thông báo", issuer=issuer))
    assert [finding.kind for finding in found] == [kind]


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Điều 1. Thành lập Tổ bảo vệ rừng gồm 09 thành viên.", []),
        ("Điều 3. Giao Công an xã theo dõi, báo cáo hằng quý.", ["task"]),
        ("Điều 3. Tổ bảo vệ rừng có trách nhiệm tuần tra các khe suối.", ["task"]),
        ("Điều 4. Quyết định này có hiệu lực kể từ ngày ký.", []),
        ("Điều 5. Chánh Văn phòng, Trưởng các thôn chịu trách nhiệm thi hành Quyết định này./.", []),
    ],
)
def test_articles_of_a_decision(line: str, kinds: list[str]) -> None:
    marker = line[:7]
    structured = document(("heading", line), ("list_item", line), doc_type="Quyết định")
    structured.document.sections[0].number = marker.rstrip(".")
    structured.document.blocks[1].marker = marker
    assert [finding.kind for finding in extract_findings(structured)] == kinds


def test_duties_of_a_decision_are_tasks_and_those_of_a_decree_are_rules() -> None:
    lines = (("heading:task", "1. Nhiệm vụ của Tổ"), ("list_item", "- Tuần tra các khe suối."))
    assert [kind for kind, _ in read(*lines, doc_type="Quyết định")] == ["task"]
    assert extract_findings(document(*lines, doc_type="Quyết định", symbol="2027/QĐ-UBND")) == []


def test_aims_stand_beside_demands() -> None:
    lines = (
        ("heading", "I. MỤC ĐÍCH, YÊU CẦU"),
        ("list_item", "1. Đợt kiểm tra nhằm giúp các thôn giữ rừng tốt hơn."),
        ("list_item", "2. Việc kiểm tra phải khách quan, không gây phiền hà."),
        ("heading", "3. Chỉ tiêu"),
        ("list_item", "- Mỗi thôn có một tổ trực."),
        ("heading", "II. ĐỐI TƯỢNG"),
        ("list_item", "- Thôn Nà Lạnh, thôn Pác Bó."),
    )
    assert [text[:8] for _, text in read(*lines, doc_type="Kế hoạch")] == ["Việc kiể", "Mỗi thôn"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Giao đủ 09 thanh niên nhập ngũ.", "strength"),
        ("Giao thông nông thôn được mở rộng.", "strength"),
        ("Mức độ thiếu hụt dịch vụ xã hội giảm rõ.", "strength"),
        ("Hồ sơ quá hạn rơi vào lĩnh vực đất đai.", "shortcoming"),
        ("Hợp tác xã phải gửi kết quả quan trắc về UBND xã.", "task"),
        ("Bà con phải chở nước từ nơi khác đến.", "strength"),
        ("UBND xã giao Phòng Kinh tế cấp xong 80 thửa trong quý III.", "task"),
        ("UBND xã yêu cầu các thôn rà soát biểu mẫu.", "strength"),
        ("Phòng Kinh tế hoàn chỉnh hồ sơ trước ngày 30/9.", "task"),
        ("Phòng Kinh tế đã nộp hồ sơ trước ngày 30/9.", "strength"),
        ("Ba thôn chưa thống nhất mốc rừng.", "shortcoming"),
        ("Cả quý chưa xảy ra cháy rừng.", "strength"),
        ("Giải ngân mới đạt 40% kế hoạch.", "shortcoming"),
        ("Riêng thôn Nà Lạnh thiếu nước vào mùa khô.", "shortcoming"),
        ("Riêng thôn Nà Lạnh trồng 12 ha.", "strength"),
        ("An ninh ở cửa rừng tiếp tục được giữ vững.", "strength"),
        ("Hạt Kiểm lâm tiếp tục đo mốc rừng.", "task"),
        ("Các thôn giao ban hằng tháng.", "strength"),
        ("Hoàn thành trước thời hạn hai trạm bơm.", "strength"),
    ],
)
def test_under_results_only_plain_words_say_otherwise(sentence: str, kind: str) -> None:
    assert read(("heading:result", "1. Kết quả"), ("list_item", f"- {sentence}")) == [(kind, sentence)]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Việc tự kiểm tra được chú ý hơn trước, nhưng còn nơi làm cho xong.", ["strength", "shortcoming"]),
        ("Tình trạng lấn suối đã giảm song chưa dứt điểm.", ["strength", "shortcoming"]),
        ("Giải ngân đạt thấp; song Trạm Y tế đã giải ngân xong.", ["shortcoming", "strength"]),
        ("Hai công trình đã bàn giao nhưng chưa quyết toán.", ["shortcoming"]),
    ],
)
def test_among_shortcomings_a_sentence_may_turn(sentence: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in read(("heading:shortcoming", "1. Hạn chế"), ("list_item", f"- {sentence}"))] == kinds


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Trên đây là kế hoạch trồng rừng. Yêu cầu các thôn nghiêm túc triển khai./.", 0),
        ("Trên đây là kế hoạch trồng rừng. Yêu cầu các thôn báo cáo trước ngày 20/3./.", 1),
        ("Trong quá trình thực hiện, nếu có vướng mắc, báo về Hạt Kiểm lâm.", 0),
        ("Trong quá trình thực hiện, các thôn chủ động phối hợp với Hạt Kiểm lâm.", 1),
        ("UBND xã Nà Lạnh kính báo cáo./.", 0),
        ("Kế hoạch này được phổ biến đến các thôn.", 0),
        ("Kế hoạch này thay thế kế hoạch năm trước.", 0),
    ],
)
def test_closing_formulas(line: str, count: int) -> None:
    assert len(read(("heading:task", "1. Tổ chức thực hiện"), ("paragraph", line), doc_type="Kế hoạch")) == count


def test_a_fault_goes_on_until_something_was_done() -> None:
    lines = (
        ("heading:result", "1. Kết quả"),
        (
            "paragraph",
            "Các thôn đã họp dân. Tuy nhiên, cây giống về muộn. Tỷ lệ sống thấp. Hạt Kiểm lâm đã cấp bù cây thiếu.",
        ),
    )
    assert [(kind, text[:10]) for kind, text in read(*lines)] == [
        ("strength", "Các thôn đ"),
        ("shortcoming", "Tuy nhiên,"),
        ("strength", "Hạt Kiểm l"),
    ]


def test_a_judgement_goes_on_among_tasks_until_something_is_asked() -> None:
    lines = (
        ("heading", "1. Về trồng rừng"),
        (
            "paragraph",
            "Thời gian qua, các thôn đã trồng 40 ha. Tỷ lệ sống đạt 92%. Tuy nhiên, cây giống về muộn. Phân bón thiếu. "
            "Các thôn trồng dặm theo chỉ tiêu đã đề ra.",
        ),
    )
    assert [(kind, text[:9]) for kind, text in read(*lines, doc_type="Thông báo")] == [
        ("strength", "Thời gian"),
        ("shortcoming", "Tuy nhiên"),
        ("task", "Các thôn "),
    ]


def test_what_follows_the_signature_is_an_annex() -> None:
    lines = (
        ("heading:task", "1. Nhiệm vụ"),
        ("list_item", "- Tuần tra các khe suối."),
        ("signature", "CHỦ TỊCH"),
        ("heading:task", "DANH MỤC NHIỆM VỤ"),
        ("paragraph", "Tuần tra các khe suối trong mùa khô."),
    )
    assert len(read(*lines)) == 1


def test_a_plain_fault_holds_against_a_heading_of_praise() -> None:
    lines = (
        ("heading:strength", "1. Ưu điểm"),
        ("list_item", "- Một số chi bộ chưa sinh hoạt đều."),
        ("list_item", "- Nhắc nhở nơi chưa sinh hoạt đều."),
    )
    assert [kind for kind, _ in read(*lines)] == ["shortcoming", "strength"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Quản lý lao động đi làm xa còn lỏng.", "shortcoming"),
        ("Có 51 hồ sơ trễ hạn do lỗi liên thông.", "shortcoming"),
        ("Không có 01 hồ sơ trễ hạn nào.", "strength"),
        ("Toàn ngành thiếu 86 bác sĩ.", "shortcoming"),
        ("Không thiếu 01 giáo viên nào.", "strength"),
        ("Hai cơn bão làm bị thương 03 người, mất trắng 1.432 ha lúa.", "shortcoming"),
        ("Hỗ trợ 12 hộ bị mất trắng lúa.", "strength"),
        ("Thu gom vỏ bao gói chỉ đạt 34%.", "shortcoming"),
        ("Nhắc nhở 12 đơn vị chậm đóng.", "strength"),
        ("Đã thu hồi nợ của 12 đơn vị chậm đóng.", "strength"),
        ("Bàn giao 12 máy tính.", "strength"),
    ],
)
def test_a_clause_that_only_finds_fault_does_so_under_praise(sentence: str, kind: str) -> None:
    assert [found for found, _ in read(("heading:strength", "I. Kết quả đạt được"), ("paragraph", sentence))] == [kind]


def test_what_is_listed_below_a_fault_goes_on_with_it() -> None:
    lines = (
        ("heading:result", "3. Thu và nợ"),
        ("paragraph", "Số nợ còn cao, có 87 đơn vị chậm đóng, cụ thể:"),
        ("list_item", "- Từ 01 đến 03 tháng: 68 đơn vị;"),
        ("paragraph", "Trồng 12 ha rừng."),
    )
    kinds = [kind for kind, _ in read(*lines)]
    assert kinds[-2:] == ["shortcoming", "strength"]


def test_stars_stand_above_dashes() -> None:
    lines = (
        ("heading:shortcoming", "III. Hạn chế, nguyên nhân"),
        ("list_item", "* Hạn chế:"),
        ("list_item", "- Nguồn dự phòng mỏng."),
        ("list_item", "* Nguyên nhân:"),
        ("list_item", "- Phần mềm chưa kết nối."),
    )
    assert [kind for kind, _ in read(*lines)] == ["shortcoming", "cause"]


@pytest.mark.parametrize(
    ("item", "kinds"),
    [
        ("a) Căn cứ tình hình dịch bệnh, Sở Y tế xây dựng phương án cách ly.", ["task"]),
        ("a) Căn cứ kết quả rà soát, chủ động bố trí kinh phí.", ["task"]),
        ("a) Căn cứ Luật Đất đai năm 2024, Nghị quyết số 12/NQ-HĐND;", []),
        ("a) Mọi thông tin chi tiết liên hệ Phòng Kinh tế xã.", []),
        ("a) Trường hợp phát sinh vướng mắc, kịp thời phản ánh về Sở Y tế.", []),
        ("a) Đối tượng: các hộ nghèo, hộ cận nghèo trên địa bàn.", []),
        ("a) Tổ chức bình xét để đề nghị Ủy ban nhân dân tỉnh khen thưởng.", ["task"]),
    ],
)
def test_grounds_and_remarks_among_tasks(item: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in read(("heading:task", "II. Nhiệm vụ"), ("list_item", item))] == kinds


def test_a_proposal_judges_before_it_asks() -> None:
    lines = (
        ("heading", "I. SỰ CẦN THIẾT"),
        ("paragraph", "Trạm bơm xây từ lâu. Nhiều đoạn kênh bị xuống cấp."),
        ("heading", "II. NỘI DUNG ĐỀ NGHỊ"),
        ("paragraph", "Bổ sung kinh phí sửa trạm bơm."),
    )
    assert read(*lines, doc_type="Tờ trình") == [
        ("shortcoming", "Nhiều đoạn kênh bị xuống cấp."),
        ("recommendation", "Bổ sung kinh phí sửa trạm bơm."),
    ]


def test_persons_in_a_list_are_no_findings() -> None:
    lines = (
        ("heading:task", "1. Phân công"),
        ("list_item", "- Ông Nông Văn Thử, Trưởng thôn - Tổ trưởng."),
        ("list_item", "- Ông Nông Văn Thử phụ trách thôn Nà Lạnh."),
    )
    assert [text for _, text in read(*lines)] == ["Ông Nông Văn Thử phụ trách thôn Nà Lạnh."]


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
