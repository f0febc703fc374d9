"""Every clause of the guidelines on deadlines, with what is one and what is none."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from extractors.claims import Claims
from extractors.dates import extract_dates
from extractors.deadlines import extract_deadlines
from extractors.structured import StructuredDocument
from models.records import Deadline
from tests.extractors.documents import document

ISSUED = "2025-11-05"


def deadlines(structured: StructuredDocument) -> list[Deadline]:
    return extract_deadlines(structured, extract_dates(structured, Claims()))


def under(heading: str, *lines: str, doc_type: str = "Thông báo", issuer: str | None = None) -> list[Deadline]:
    """The deadlines of the lines under a heading ("task: Nhiệm vụ"); lines that begin with a mark are list items."""
    role, _, words = heading.partition(": ")
    kinds = ["list_item" if line[0] in "-+*0123456789" else "paragraph" for line in lines]
    blocks = [(f"heading:{role}", words), *zip(kinds, lines, strict=True)]
    return deadlines(document(*blocks, issued_on=ISSUED, doc_type=doc_type, issuer=issuer))


class Case(NamedTuple):
    """A sentence, the time that it sets, who acts, to whom it goes, and the act."""

    text: str
    time: str
    assignee: str | None = None
    recipient: str | None = None
    task: str | None = None


DUE = [
    # by a day
    Case("Phòng Kinh tế gửi dự thảo về UBND xã trước ngày 20/12/2025.", "2025-12-20", "Phòng Kinh tế", "UBND xã"),
    Case("Yêu cầu Phòng Kinh tế nộp hồ sơ chậm nhất vào ngày 15/12/2025.", "2025-12-15", "Phòng Kinh tế"),
    Case("Công an xã rà soát các cơ sở cho thuê trọ, xong trước 31/12/2025.", "2025-12-31", "Công an xã"),
    Case("Hoàn thành việc cắm mốc chậm nhất là ngày 30 tháng 6 năm 2026.", "2026-06-30"),
    Case("Thời gian chậm nhất gửi báo cáo về Phòng Nội vụ ngày 20/12/2025.", "2025-12-20"),
    Case("Thời hạn nộp bài dự thi đến hết ngày 20/3/2026.", "2026-03-20"),
    Case("Gửi góp ý về Văn phòng Đảng ủy trước 17 giờ 00 ngày 12/12/2025.", "2025-12-12", None, "Văn phòng Đảng ủy"),
    # by a month, quarter, year
    Case("Sở Xây dựng trình UBND tỉnh phương án trong quý II/2026.", "2026-34", "Sở Xây dựng", "UBND tỉnh"),
    Case("Đề nghị Sở Tài chính xem xét hỗ trợ 2 tỷ đồng trong quý I/2026.", "2026-33", "Sở Tài chính"),
    Case("Hội Nông dân xã tổ chức 04 lớp học nghề trong năm 2026.", "2026", "Hội Nông dân xã"),
    Case("Trạm Y tế xã khám sức khỏe cho người cao tuổi, dứt điểm trong tháng 12/2025.", "2025-12", "Trạm Y tế xã"),
    Case("Phòng Nội vụ báo cáo HĐND xã tại kỳ họp thường lệ giữa năm 2026.", "2026", "Phòng Nội vụ", "HĐND xã"),
    Case(
        "Hội Phụ nữ xã thay 05 bể nước hỏng trong tháng 12/2025.",
        "2025-12",
        "Hội Phụ nữ xã",
        None,
        "thay 05 bể nước hỏng",
    ),
    # a window inside a sentence
    Case("Đoàn Thanh niên xã tổ chức hội trại từ ngày 20/3 đến ngày 26/3/2026.", "2026-03-26", "Đoàn Thanh niên xã"),
    # a target with a year in the document's own tasks
    Case("Phấn đấu đến năm 2030 đạt 80% hộ dùng nước sạch.", "2030"),
    Case("Phấn đấu đến hết năm 2026 có 12 thôn đạt chuẩn.", "2026"),
    Case("UBND xã phấn đấu giải ngân cả năm 2026 đạt từ 95% trở lên.", "2026", "UBND xã"),
    Case("Từ nay đến hết năm 2026 không để phát sinh hộ tái nghèo.", "2026"),
    Case("Công an xã cấp căn cước, phấn đấu đến ngày 30/6/2026 đạt 99%.", "2026-06-30", "Công an xã"),
]

RHYTHMS = [
    Case("Trưởng thôn gửi danh sách về UBND xã trước ngày 25 hằng tháng.", "FREQ=MONTHLY;BYMONTHDAY=25", "Trưởng thôn"),
    Case("Hằng tháng, trước ngày mùng 5, các thôn công khai thu, chi.", "FREQ=MONTHLY;BYMONTHDAY=5"),
    Case("Giao Phòng Kinh tế báo cáo định kỳ hằng quý.", "FREQ=MONTHLY;INTERVAL=3", "Phòng Kinh tế"),
    Case("Thanh tra Sở kiểm tra đột xuất; hằng quý thông tin kết quả cho Công an tỉnh.", "FREQ=MONTHLY;INTERVAL=3"),
    Case("Chi bộ thôn phân công đảng viên phụ trách, hằng tuần báo cáo Bí thư chi bộ.", "FREQ=WEEKLY"),
    Case("Văn phòng Đảng ủy tổng hợp, báo cáo định kỳ 06 tháng một lần.", "FREQ=MONTHLY;INTERVAL=6"),
    Case("Phòng Nội vụ báo cáo kết quả hằng quý.", "FREQ=MONTHLY;INTERVAL=3", "Phòng Nội vụ"),
    Case("Ban Chỉ đạo họp giao ban vào thứ Bảy hằng tuần.", "FREQ=WEEKLY;BYDAY=SA"),
    Case("Trạm Y tế xã tổ chức phun khử khuẩn 01 lần/tuần.", "FREQ=WEEKLY", "Trạm Y tế xã"),
    Case("Hội đồng nhân dân xã tổ chức chất vấn 2 năm một lần.", "FREQ=YEARLY;INTERVAL=2"),
    Case("Đài truyền thanh mở chuyên mục riêng, mỗi tuần phát 02 lượt.", "FREQ=WEEKLY"),
    Case("Phòng Kinh tế công bố bảng giá ngày 05 và ngày 20 hằng tháng.", "FREQ=MONTHLY;BYMONTHDAY=5,20"),
    Case("Ban Chỉ đạo họp giao ban hai tuần một lần.", "FREQ=WEEKLY;INTERVAL=2", "Ban Chỉ đạo"),
    Case("Đội dân phòng tuần tra vào thứ Ba và thứ Sáu hằng tuần.", "FREQ=WEEKLY;BYDAY=TU,FR"),
    Case("Văn phòng Đảng ủy báo cáo nhanh trước 16 giờ hằng ngày.", "FREQ=DAILY", "Văn phòng Đảng ủy"),
    Case("Định kỳ ngày 25 hằng tháng, các thôn báo cáo UBND xã.", "FREQ=MONTHLY;BYMONTHDAY=25", "các thôn", "UBND xã"),
    Case("Các thôn tổng vệ sinh vào Chủ nhật đầu tiên hằng tháng.", "FREQ=MONTHLY;BYDAY=1SU", "Các thôn"),
    Case("Hằng năm khảo sát lại các công trình nước sạch.", "FREQ=YEARLY"),
    Case("Các xã báo cáo Sở Nội vụ trước ngày 15/12 hằng năm.", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15", "Các xã"),
    Case(
        "Hằng quý, các thôn rà soát hộ nghèo, cập nhật lên phần mềm trước ngày 05 của tháng đầu quý sau.",
        "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5",
    ),
]

EVENTS = [
    Case("Yêu cầu Đoàn kiểm tra báo cáo ngay sau khi kết thúc đợt kiểm tra.", "ngay sau khi kết thúc đợt kiểm tra"),
    Case("UBND xã phải báo Công an tỉnh ngay khi phát hiện.", "ngay khi phát hiện", "UBND xã", "Công an tỉnh"),
    Case("UBND xã rà soát quỹ đất, báo cáo UBND tỉnh sau khi kết thúc đợt đo đạc.", "sau khi kết thúc đợt đo đạc"),
    Case("UBND xã trả lời ý kiến cử tri trước kỳ tiếp xúc cử tri tới.", "trước kỳ tiếp xúc cử tri tới", "UBND xã"),
    Case("Gửi tài liệu họp cho đại biểu chậm nhất 03 ngày trước phiên họp.", "chậm nhất 03 ngày trước phiên họp"),
    Case("UBND xã báo cáo HĐND xã trong kỳ họp gần nhất./.", "trong kỳ họp gần nhất", "UBND xã", "HĐND xã"),
]


@pytest.mark.parametrize("case", [*DUE, *RHYTHMS, *EVENTS], ids=lambda case: case.text[:50])
def test_what_is_a_deadline(case: Case) -> None:
    (found,) = under("task: Nhiệm vụ", case.text)
    assert found.text == case.text
    assert (found.due or found.recurrence or found.condition) == case.time
    assert [bool(found.due), bool(found.recurrence), bool(found.condition)].count(True) == 1
    assert case.assignee is None or found.assignee == case.assignee
    assert case.recipient is None or found.recipient == case.recipient
    assert case.task is None or found.task == case.task


@pytest.mark.parametrize(
    ("text", "due", "condition"),
    [
        ("trong thời hạn 15 ngày kể từ ngày ký", "2025-11-20", None),
        ("trong vòng 10 ngày kể từ ngày ban hành Thông báo này", "2025-11-15", None),
        ("trong thời hạn 05 ngày làm việc kể từ ngày ký", "2025-11-12", None),
        ("trong thời hạn 03 tháng kể từ ngày ban hành", "2026-02-05", None),
        ("sau 02 tuần kể từ ngày ký ban hành", "2025-11-19", None),
        ("trong thời hạn 10 ngày kể từ ngày 01/12/2025", "2025-12-11", None),
        ("trong thời hạn 15 (mười lăm) ngày kể từ ngày ký", "2025-11-20", None),
        ("trong thời hạn 15 ngày kể từ ngày nhận được Thông báo này", None, None),
        ("trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ (bản giấy)", None, None),
    ],
)
def test_a_term_keeps_its_words_and_has_a_day_where_its_beginning_is_known(
    text: str, due: str | None, condition: None
) -> None:
    (found,) = under("task: Kiến nghị", f"UBND xã phải khắc phục {text}.")
    assert (found.due, found.condition) == (due, text)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        # the period reported on, the date of a past act
        ("result: Kết quả", "Trong quý III/2025, UBND xã tổ chức 12 buổi tập huấn."),
        ("result: Kết quả", "UBND xã đã hoàn thành việc rà soát trước ngày 30/10/2025."),
        ("result: Kết quả", "Đến hết tháng 10/2025 giải ngân 11/20 tỷ đồng."),
        ("strength: Ưu điểm", "Đã gửi báo cáo hằng tháng đầy đủ."),
        ("result: Kết quả", "Bình quân mỗi tháng tiếp nhận 120 hồ sơ."),
        ("result: Kết quả", "Thu nhập bình quân hằng năm tăng 8%."),
        # what was not done
        ("shortcoming: Hạn chế", "Một số đơn vị chưa gửi báo cáo hằng tháng đúng hạn."),
        ("shortcoming: Hạn chế", "Chưa hoàn thành việc cắm mốc trước ngày 31/12/2025 như kế hoạch."),
        # words that only look like a rhythm
        ("task: Nhiệm vụ", "Chỉ đạo lực lượng dân quân thường xuyên tuần tra canh gác."),
        # a year in a title
        ("task: Nhiệm vụ", "Triển khai Chiến lược dữ liệu đến năm 2030, tầm nhìn đến năm 2045."),
        ("task: Nhiệm vụ", "Phấn đấu hoàn thành kế hoạch năm 2026."),
        # a rhythm that only names a thing
        ("task: Nhiệm vụ", "Xây dựng kế hoạch hành động về bảo vệ rừng hằng năm."),
        ("task: Nhiệm vụ", "Cân đối trong dự toán ngân sách hằng năm."),
        # a law cited, the opening and closing formulas, notes on a form
        ("task: Nhiệm vụ", "Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ."),
        ("other: Mở đầu", "Căn cứ chỉ đạo phải hoàn thành trước ngày 31/12/2025."),
        ("task: Mẫu", "(*) Biên bản phải gửi về UBND xã ngay sau khi kết thúc cuộc họp."),
        # an event that is a manner or a past one
        ("task: Nhiệm vụ", "Sau khi nghe Phòng Kinh tế báo cáo, Chủ tịch UBND xã kết luận như sau:"),
        ("task: Nhiệm vụ", "Kiểm tra kỹ hồ sơ trước khi trình."),
        # a rhythm without a period
        ("task: Nhiệm vụ", "Định kỳ đánh giá, công bố kết quả."),
        # what names a period in a report's own heading is not said by when
        ("task: Nhiệm vụ trọng tâm tháng 12/2025", "- Sửa chữa 02 phòng học."),
        ("task: Nhiệm vụ", "Trong tháng 9/2025 phải nộp đủ hồ sơ."),
    ],
)
def test_what_is_none(heading: str, text: str) -> None:
    assert under(heading, text) == []


def test_a_standing_duty_reported_as_kept_is_one() -> None:
    (found,) = under("result: Kết quả", "- Tổ công nghệ số cập nhật dữ liệu hằng tháng trước ngày mùng 10.")
    assert found.recurrence == "FREQ=MONTHLY;BYMONTHDAY=10"
    (kept,) = under("strength: Ưu điểm", "- Duy trì giao ban hằng tuần với các thôn.")
    assert kept.recurrence == "FREQ=WEEKLY"


def test_targets_under_a_heading_that_says_by_when() -> None:
    targets = ["- 100% thôn có nhà văn hóa.", "- Tỷ lệ hộ nghèo giảm còn dưới 1%."]
    found = under("other: Các chỉ tiêu cụ thể đến năm 2030", *targets, doc_type="Kế hoạch", issuer="UBND xã Mường Lay")
    assert [(one.due, one.task) for one in found] == [
        ("2030", "100% thôn có nhà văn hóa"),
        ("2030", "Tỷ lệ hộ nghèo giảm còn dưới 1%"),
    ]
    assert [one.text for one in found] == [line[2:] for line in targets]
    nested = document(
        ("heading:other", "II. Chỉ tiêu"),
        ("heading:other", "1. Đến hết năm 2026"),
        ("list_item", targets[0]),
        issued_on=ISSUED,
        doc_type="Chương trình",
    )
    assert [one.due for one in deadlines(nested)] == ["2026"]
    assert under("other: Các chỉ tiêu cụ thể năm 2025 đã giao", *targets) == []
    assert under("other: Mục tiêu tổng quát đến năm 2030", "Xây dựng xã phát triển toàn diện.") == []
    own = under("other: Mục tiêu đến năm 2030", "- Hoàn thành đo đạc 14 thôn trước ngày 30/6/2026.")
    assert [one.due for one in own] == ["2026-06-30"]


def test_several_times_of_one_sentence_are_several_deadlines_with_one_text() -> None:
    text = "Phòng Kinh tế lập dự toán trong quý I/2026; mua sắm thiết bị trước ngày 30/6/2026."
    first, second = under("task: Nhiệm vụ", text)
    assert (first.due, first.task, second.due, second.task) == (
        "2026-33",
        "lập dự toán",
        "2026-06-30",
        "mua sắm thiết bị",
    )
    assert first.text == second.text == text
    assert first.assignee == second.assignee == "Phòng Kinh tế"
    rules = [one.recurrence for one in under("task: Nhiệm vụ", "Các xã báo cáo định kỳ hằng quý, 6 tháng, năm.")]
    assert rules == ["FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"]


def test_windows_have_the_task_of_the_heading() -> None:
    lines = ["- Thu thập số liệu tại 14 thôn.", "* Thời gian thực hiện:", "+ Đợt 1: từ ngày 05/01 đến ngày 20/01/2026."]
    (found,) = under("other: Lập bản đồ nước ngầm", *lines, doc_type="Kế hoạch")
    assert (found.starts_on, found.due, found.task) == ("2026-01-05", "2026-01-20", "Lập bản đồ nước ngầm")
    (event,) = under("other: Giám sát thi công", "* Thời gian thực hiện: Từ khi khởi công đến khi nghiệm thu.")
    assert event.condition == "Từ khi khởi công đến khi nghiệm thu"
    (rhythm,) = under("other: Vệ sinh đường làng", "- Thời gian thực hiện: sáng Chủ nhật hằng tuần.")
    assert rhythm.recurrence == "FREQ=WEEKLY;BYDAY=SU"
    assert under("other: Thời gian, địa điểm", "- Thời gian: 8 giờ 00, ngày 20/12/2025.") == []


def test_rows_of_task_tables() -> None:
    rows = [
        ["TT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian hoàn thành"],
        ["1", "Lập danh sách", "Chi bộ 1", "Trước ngày 15/12/2025"],
        ["2", "Báo cáo tiến độ", "Chi bộ 2", "Ngày 20 hằng tháng"],
        ["3", "Mời thầu", "Văn phòng", "Sau khi dự toán được duyệt"],
        ["4", "Trực kỹ thuật", "Chi đoàn", "Thứ Bảy hằng tuần"],
        ["5", "Chuẩn bị", "Văn phòng", "Đã xong"],
    ]
    found = deadlines(document(("heading:task", "Phân công"), tables=(rows,), issued_on=ISSUED))
    assert [(one.due, one.recurrence, one.condition, one.assignee) for one in found] == [
        ("2025-12-15", None, None, "Chi bộ 1"),
        (None, "FREQ=MONTHLY;BYMONTHDAY=20", None, "Chi bộ 2"),
        (None, None, "Sau khi dự toán được duyệt", "Văn phòng"),
        (None, "FREQ=WEEKLY;BYDAY=SA", None, "Chi đoàn"),
    ]
    assert found[0].text == "1\tLập danh sách\tChi bộ 1\tTrước ngày 15/12/2025"


def test_a_column_of_terms_goes_before_one_of_states() -> None:
    rows = [
        ["TT", "Ý kiến cử tri", "Tiến độ", "Đơn vị giải quyết", "Thời hạn"],
        ["1", "Sửa chữa cầu treo", "Đang lập hồ sơ", "Phòng Kinh tế", "30/9/2026 và 30/12/2026"],
    ]
    found = deadlines(document(("heading:task", "Phân công"), tables=(rows,), issued_on=ISSUED))
    assert [(one.due, one.task, one.assignee) for one in found] == [
        ("2026-09-30", "Sửa chữa cầu treo", "Phòng Kinh tế"),
        ("2026-12-30", "Sửa chữa cầu treo", "Phòng Kinh tế"),
    ]


def test_cells_that_ask_are_read_as_sentences() -> None:
    rows = [
        ["Công trình", "Khó khăn", "Kiến nghị"],
        ["Chợ", "Chưa giao đất trong quý I/2026.", "UBND xã giao đất, hoàn thành trước ngày 30/3/2026."],
    ]
    (found,) = deadlines(document(("heading:shortcoming", "Vướng mắc"), tables=(rows,), issued_on=ISSUED))
    assert (found.due, found.assignee) == ("2026-03-30", "UBND xã")


class Who(NamedTuple):
    heading: str
    lines: tuple[str, ...]
    doc_type: str
    assignee: str | None


@pytest.mark.parametrize(
    "case",
    [
        # the sentence: addressed, or its subject
        Who(
            "task: Việc",
            ("Đảng ủy thông báo để hai chi bộ biết, báo cáo trước ngày 20/01/2026.",),
            "Thông báo",
            "hai chi bộ",
        ),
        Who(
            "task: Việc",
            ("Lãnh đạo Phòng Kinh tế trình phương án trước ngày 20/01/2026.",),
            "Thông báo",
            "Phòng Kinh tế",
        ),
        Who(
            "task: Việc",
            ("Đảng ủy xã chỉ đạo các chi bộ rà soát, xong trước ngày 20/01/2026.",),
            "Thông báo",
            "Đảng ủy xã",
        ),
        Who(
            "task: Việc", ("Chỉ đạo Phòng Kinh tế rà soát, xong trước ngày 20/01/2026.",), "Thông báo", "Phòng Kinh tế"
        ),
        Who(
            "recommendation: Việc",
            ("Đề nghị UBND tỉnh giao Sở Y tế cấp vốn trước ngày 20/01/2026.",),
            "Báo cáo",
            "Sở Y tế",
        ),
        Who(
            "task: Việc",
            ("Yêu cầu Công an xã rà soát; Trạm Y tế xã tổ chức khám xong trước ngày 20/01/2026.",),
            "Thông báo",
            "Trạm Y tế xã",
        ),
        # the lead-in of the list
        Who(
            "recommendation: Kiến nghị",
            ("Đề nghị Sở Y tế:", "- Bổ sung thuốc trước ngày 20/01/2026."),
            "Báo cáo",
            "Sở Y tế",
        ),
        Who("task: Việc", ("Đối với UBND xã:", "- Trình phương án trước ngày 20/01/2026."), "Thông báo", "UBND xã"),
        # the section that addresses a body
        Who("task: Đối với Phòng Kinh tế", ("- Trình phương án trước ngày 20/01/2026.",), "Thông báo", "Phòng Kinh tế"),
        # the issuer of a plan or report, for its own tasks only
        Who("task: Nhiệm vụ", ("- Trình phương án trước ngày 20/01/2026.",), "Báo cáo", "UBND xã Mường Lay"),
        Who("recommendation: Đề xuất", ("- Xem xét cấp vốn trước ngày 20/01/2026.",), "Báo cáo", None),
        Who("task: Nhiệm vụ", ("- Trình phương án trước ngày 20/01/2026.",), "Thông báo", None),
        Who(
            "task: Việc",
            ("UBND phường Đông Hải và xã Hạ Long khẩn trương bàn giao mặt bằng trước ngày 20/01/2026.",),
            "Thông báo",
            "UBND phường Đông Hải và xã Hạ Long",
        ),
        # another subject than a body: nobody is guessed
        Who(
            "task: Nhiệm vụ",
            ("- Ngoài ra, các công trình này phải hoàn thành trước ngày 20/01/2026.",),
            "Báo cáo",
            None,
        ),
    ],
    ids=lambda case: case.lines[-1][:45],
)
def test_who_must_act(case: Who) -> None:
    (found,) = under(case.heading, *case.lines, doc_type=case.doc_type, issuer="UBND xã Mường Lay")
    assert found.assignee == case.assignee


def test_texts_that_lay_down_rules_do_not_flood() -> None:
    rules = [
        "Chi bộ họp xét trong thời hạn 30 ngày làm việc kể từ ngày nhận đơn.",
        "Định kỳ hằng năm, chi bộ phải kiểm tra thẻ của đảng viên.",
        "Sau khi có quyết định của cấp trên, tổ chức trao thẻ trước toàn thể chi bộ.",
    ]
    for doc_type in ("Hướng dẫn", "Quy định", "Nghị định"):
        assert under("other: Thủ tục", *rules, doc_type=doc_type) == []
    (found,) = under("other: Báo cáo", "Tỉnh đoàn báo cáo Ban Bí thư hằng năm.", doc_type="Hướng dẫn")
    assert (found.recurrence, found.assignee, found.recipient) == ("FREQ=YEARLY", "Tỉnh đoàn", "Ban Bí thư")
    (dated,) = under("other: Thi hành", "Các bộ ban hành tiêu chí trước ngày 30/6/2026.", doc_type="Nghị định")
    assert dated.due == "2026-06-30"
