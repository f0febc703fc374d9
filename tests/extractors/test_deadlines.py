"""Deadlines: what has a time to be done, and what only tells of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.claims import Claims
from extractors.dates import extract_dates
from extractors.deadlines import extract_deadlines
from extractors.structured import StructuredDocument
from models.document import Block, Cell, Document, Section, SectionRole, Table
from models.header import Header
from models.records import Deadline


@dataclass
class Told:
    """One case: a sentence and what must be read from it."""

    text: str
    due: str | None = None
    recurrence: str | None = None
    condition: str | None = None
    task: str | None = None
    assignee: str | None = None
    recipient: str | None = None
    role: SectionRole = "task"


def document(
    lines: Sequence[tuple[str, str | None]], heading: str = "Việc", role: SectionRole = "task"
) -> StructuredDocument:
    """A document of 05/11/2025 with one section; each line is a block with its marker."""
    text, blocks = heading, [Block(id="b0", kind="heading", start=0, end=len(heading), section_id="s1")]
    for number, (line, marker) in enumerate(lines, start=1):
        start = len(text) + 1
        text += "\n" + line
        kind = "list_item" if marker else "paragraph"
        blocks.append(
            Block(id=f"b{number}", kind=kind, start=start, end=len(text), section_id="s1", marker=marker)  # type: ignore[arg-type]  # a literal
        )
    read = Document(
        sha256="0" * 64,
        filename="a.txt",
        media_type="text/plain",
        size=1,
        reader="text",
        text=text,
        blocks=blocks,
        sections=[Section(id="s1", level=1, heading=heading, role=role, start=0, end=len(text))],
    )
    return StructuredDocument(read, Header(issued_on="2025-11-05", doc_type="Thông báo"))


def deadlines(structured: StructuredDocument) -> list[Deadline]:
    return extract_deadlines(structured, extract_dates(structured, Claims()))


CASES = [
    Told(
        "Đề nghị UBND xã báo cáo kết quả khắc phục về Đảng ủy xã trước ngày 10/01/2026.",
        due="2026-01-10",
        task="báo cáo kết quả khắc phục",
        assignee="UBND xã",
        recipient="Đảng ủy xã",
    ),
    Told("Văn phòng Đảng ủy hoàn thiện hồ sơ, chậm nhất ngày 20/12/2025.", due="2025-12-20", task="hoàn thiện hồ sơ"),
    Told("Phòng Kinh tế rà soát các chợ, xong trước 31/12/2025.", due="2025-12-31", assignee="Phòng Kinh tế"),
    Told("UBND xã rà soát bản đồ, hoàn thành trong quý II/2026.", due="2026-34", task="rà soát bản đồ"),
    Told("Yêu cầu Công an xã tổ chức tuyên truyền trong tháng 12 năm 2025.", due="2025-12", assignee="Công an xã"),
    Told("Phấn đấu đến năm 2030 đạt 80% hộ có nước sạch.", due="2030"),
    Told("UBND xã: khẩn trương lập dự án trước 17h00 ngày 15/11/2025.", due="2025-11-15", assignee="UBND xã"),
    Told("Trưởng thôn báo cáo hằng tháng trước ngày mùng 10.", recurrence="FREQ=MONTHLY;BYMONTHDAY=10"),
    Told(
        "Đề nghị UBND xã báo cáo định kỳ hằng quý về tiến độ.", recurrence="FREQ=MONTHLY;INTERVAL=3", assignee="UBND xã"
    ),
    Told("Giao Văn phòng Đảng ủy tổng hợp, báo cáo hằng tuần vào thứ Sáu.", recurrence="FREQ=WEEKLY;BYDAY=FR"),
    Told("Yêu cầu các thôn báo cáo trước ngày 15/12 hằng năm.", recurrence="FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"),
    Told(
        "Yêu cầu Đoàn kiểm tra gửi báo cáo ngay sau khi kết thúc đợt kiểm tra.",
        condition="ngay sau khi kết thúc đợt kiểm tra",
        assignee="Đoàn kiểm tra",
    ),
    Told("UBND xã báo cáo kết quả tại kỳ họp gần nhất.", condition="tại kỳ họp gần nhất"),
    Told(
        "UBND xã phải khắc phục trong thời hạn 15 ngày kể từ ngày ký.",
        due="2025-11-20",
        condition="trong thời hạn 15 ngày kể từ ngày ký",
    ),
    Told(
        "UBND xã phải trả lời, báo cáo trong thời hạn 10 ngày làm việc kể từ ngày nhận đơn.",
        condition="trong thời hạn 10 ngày làm việc kể từ ngày nhận đơn",
    ),
    # where the task stands: before its time, behind it, on both sides
    Told(
        "Phòng Kinh tế rà soát các chợ và báo cáo UBND xã trước ngày 20/12/2025.",
        due="2025-12-20",
        task="báo cáo UBND xã",
        assignee="Phòng Kinh tế",
    ),
    Told(
        "Hằng quý, các thôn rà soát hộ nghèo.",
        recurrence="FREQ=MONTHLY;INTERVAL=3",
        task="rà soát hộ nghèo",
        assignee="các thôn",
    ),
    Told(
        "Trưởng thôn báo cáo hằng tháng kết quả thu gom rác.",
        recurrence="FREQ=MONTHLY",
        task="báo cáo hằng tháng kết quả thu gom rác",
    ),
    # an act that no table knows
    Told("Thay 05 bể nước hỏng trong tháng 12/2025.", due="2025-12", task="Thay 05 bể nước hỏng"),
    Told(
        "Định kỳ hằng tháng, các tổ tự quản dọn vệ sinh đường làng.",
        recurrence="FREQ=MONTHLY",
        task="các tổ tự quản dọn vệ sinh đường làng",
    ),
    # an event in parentheses beside the day is part of its time
    Told(
        "Phòng Kinh tế trình phương án trước ngày 20/12/2025 (sau khi có ý kiến của Sở Công Thương).",
        due="2025-12-20",
        condition="sau khi có ý kiến của Sở Công Thương",
        assignee="Phòng Kinh tế",
    ),
    Told("Lập danh sách, chậm nhất ngày 20/12/2025 (số liệu do Công an xã cung cấp).", due="2025-12-20"),
    # until an event, or when one comes
    Told(
        "Yêu cầu Ban Quản lý chợ tạm dừng việc cho thuê ki-ốt đến khi có kết luận kiểm tra.",
        condition="đến khi có kết luận kiểm tra",
        task="tạm dừng việc cho thuê ki-ốt",
    ),
    Told("Trưởng thôn báo cáo UBND xã khi phát sinh sạt lở.", condition="khi phát sinh sạt lở", recipient="UBND xã"),
    # who leads others, and whose last act only hands the result on
    Told(
        "Chủ trì, phối hợp với Bộ Xây dựng rà soát quy hoạch các bến; trình Chính phủ xem xét trong quý II năm 2026.",
        due="2026-34",
        task="rà soát quy hoạch các bến; trình Chính phủ xem xét",
        recipient="Chính phủ",
    ),
    Told(
        "Chủ trì, phối hợp với Bộ Xây dựng rà soát các bến; báo cáo kết quả về Chính phủ trong quý II năm 2026.",
        due="2026-34",
        task="báo cáo kết quả",
    ),
    Told(
        "Phòng Kinh tế chủ trì, phối hợp Công an xã rà soát các bến trước ngày 20/12/2025.",
        due="2025-12-20",
        task="rà soát các bến",
        assignee="Phòng Kinh tế",
    ),
    # of two times that are one the later counts
    Told("Phòng Kinh tế hoàn thành kiểm kê trong quý I và quý II/2026.", due="2026-34"),
    Told("UBND xã bố trí kinh phí hằng năm cho các thôn.", recurrence="FREQ=YEARLY", assignee="UBND xã"),
    # an item of a schedule
    Told(
        "Bước 2 (từ ngày 01/12 đến ngày 20/12/2025): các thôn phát động, ký giao ước.",
        due="2025-12-20",
        task="phát động, ký giao ước",
        assignee="các thôn",
    ),
    Told("Tháng 12/2025: Văn phòng Đảng ủy lập hồ sơ.", due="2025-12", task="lập hồ sơ", assignee="Văn phòng Đảng ủy"),
    # a day that has passed is a mistake to be shown, where something is to be handed in by it
    Told("Văn phòng Đảng ủy gửi báo cáo trước ngày 01/7/2025.", due="2025-07-01", assignee="Văn phòng Đảng ủy"),
    Told("Trạm Y tế xã tổ chức 03 đợt diệt bọ gậy trước ngày 01/7/2025.", due="2025-07-01", assignee="Trạm Y tế xã"),
    # the tone mark on either vowel
    Told("Công an xã xoá các điểm đổ rác trước ngày 20/12/2025.", due="2025-12-20", task="xoá các điểm đổ rác"),
    Told("Kết thúc đợt rà soát, Chi bộ thôn có trách nhiệm báo cáo.", condition="Kết thúc đợt rà soát"),
]


@pytest.mark.parametrize(
    ("heading", "line", "dues"),
    [
        ("Thời gian", "Lúc 14 giờ 00 phút, ngày 28 tháng 4 năm 2026.", ["2026-04-28"]),
        ("Thời gian, địa điểm", "Ngày 28 tháng 4 năm 2026, tại nhà văn hóa thôn.", ["2026-04-28"]),
        ("Đặc điểm", "Lúc 14 giờ 00 phút, ngày 28 tháng 4 năm 2026.", []),
        ("Thời gian", "Lúc 14 giờ 00 phút, ngày 28 tháng 4 năm 2025.", []),
    ],
)
def test_an_appointed_time_stands_under_its_heading(heading: str, line: str, dues: list[str]) -> None:
    """The act is that of the document, whose subject says it; what is past is none."""
    structured = document([(line, "-")], heading, "other")
    structured.header.subject = "Tổ chức hội diễn văn nghệ các thôn"
    found = deadlines(structured)
    assert [deadline.due for deadline in found] == dues
    assert all(deadline.task == "Tổ chức hội diễn văn nghệ các thôn" for deadline in found)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_deadlines(case: Told) -> None:
    (found,) = deadlines(document([(case.text, None)], role=case.role))
    assert found.text == case.text
    assert (found.due, found.recurrence, found.condition) == (case.due, case.recurrence, case.condition)
    for name in ("task", "assignee", "recipient"):
        wanted = getattr(case, name)
        assert wanted is None or getattr(found, name) == wanted


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("UBND xã đã hoàn thành việc rà soát trước ngày 30/10/2025.", "result"),
        ("Trong quý III/2025, UBND xã tổ chức 12 buổi tập huấn.", "result"),
        ("Kết quả thực hiện nhiệm vụ năm 2025 như sau.", "other"),
        ("Thực hiện Kế hoạch ngày 15/12/2025 của UBND tỉnh.", "task"),
        ("Căn cứ chỉ đạo phải hoàn thành trước ngày 31/12/2025.", "other"),
        ("Tiếp tục thực hiện kế hoạch hằng năm.", "task"),
        ("Bố trí trong dự toán ngân sách hằng năm.", "task"),
        ("Sở Nội vụ tổng hợp báo cáo đến ngày 18/12/2025 như sau.", "other"),
        ("Quy hoạch đến năm 2030, tầm nhìn đến năm 2050.", "task"),
        ("Tổng số hồ sơ đến ngày 30/11/2025 là 40.", "result"),
        # long past when the document was signed: told, or which papers are meant
        ("Phải nộp trước ngày 01/7/2025.", "result"),
        ("Số hóa hồ sơ lập trước ngày 01/7/2025.", "task"),
        ("Công an xã số hóa hồ sơ lập trước ngày 01/7/2025.", "task"),
        ("Trạm Y tế xã đã tổ chức 03 đợt diệt bọ gậy trước ngày 01/7/2025.", "task"),
        ("Sau khi nghe Phòng Kinh tế báo cáo, Chủ tịch yêu cầu như sau:", "task"),
    ],
)
def test_what_is_no_deadline(text: str, role: SectionRole) -> None:
    assert deadlines(document([(text, None)], role=role)) == []


def test_a_window_belongs_to_the_task_of_its_heading() -> None:
    lines = [
        ("Xem xét hồ sơ tại cơ sở.", "-"),
        ("* Thời gian thực hiện: từ ngày 01/12 đến ngày 15/12/2025.", "*"),
    ]
    (found,) = deadlines(document(lines, heading="Kiểm tra việc lập danh sách hộ nghèo"))
    assert (found.starts_on, found.due) == ("2025-12-01", "2025-12-15")
    assert found.task == "Kiểm tra việc lập danh sách hộ nghèo"
    assert found.text == "Thời gian thực hiện: từ ngày 01/12 đến ngày 15/12/2025."


def test_a_list_of_times_under_one_label() -> None:
    lines = [
        ("* Thời gian thực hiện:", "*"),
        ("+ Đợt 1: Từ ngày 01/12/2025 đến ngày 05/12/2025", "+"),
        ("+ Đợt 2: Từ khi có kế hoạch đến khi kết thúc đợt kiểm tra.", "+"),
    ]
    first, second = deadlines(document(lines, heading="Giám sát việc chi trả"))
    assert first.due == "2025-12-05"
    assert second.condition == "Từ khi có kế hoạch đến khi kết thúc đợt kiểm tra"


def test_the_doer_is_named_beside_the_time() -> None:
    lines = [
        ("1.1. Ban hành hướng dẫn.", "1.1."),
        ("- Thời gian hoàn thành: Quý IV/2025;", "-"),
        ("- Đơn vị chủ trì: Phòng Văn hóa - Xã hội.", "-"),
    ]
    (found,) = deadlines(document(lines))
    assert (found.due, found.task, found.assignee) == ("2025-36", "Ban hành hướng dẫn", "Phòng Văn hóa - Xã hội")


def test_a_rhythm_of_two_parts_is_two_deadlines() -> None:
    found = deadlines(document([("Yêu cầu các xã báo cáo định kỳ hằng quý, 6 tháng.", None)]))
    assert [one.recurrence for one in found] == ["FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6"]


def test_a_row_of_a_task_table() -> None:
    words = ["Nội dung", "Đơn vị chủ trì", "Thời gian", "Lập danh sách", "Chi bộ 1", "Trước ngày 15/12/2025"]
    text, cells = "", []
    for number, cell in enumerate(words):
        start = len(text)
        text += cell + "\n"
        cells.append(Cell(row=number // 3, column=number % 3, start=start, end=len(text) - 1, header=number < 3))
    text = text[:-1]
    read = Document(
        sha256="0" * 64,
        filename="a.docx",
        media_type="x",
        size=1,
        reader="docx",
        text=text,
        blocks=[Block(id="b1", kind="table", start=0, end=len(text))],
        tables=[Table(id="t1", cells=cells)],
    )
    (found,) = deadlines(StructuredDocument(read, Header()))
    assert (found.task, found.assignee, found.due) == ("Lập danh sách", "Chi bộ 1", "2025-12-15")
    assert found.text == "Lập danh sách\nChi bộ 1\nTrước ngày 15/12/2025"


PIECES = st.sampled_from(
    [
        "trước ngày 10/01/2026",
        "hằng tháng",
        "báo cáo",
        "UBND xã",
        "Thời gian thực hiện:",
        " ",
        ". ",
        "; ",
        "ngay sau khi",
        "đã",
        "(",
        ")",
        ":",
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=12).map(" ".join) | st.text(max_size=60))
def test_any_text_is_read_the_same_way_twice(text: str) -> None:
    structured = document([(" ".join(text.split()) or "x", None)])
    found = deadlines(structured)
    assert found == deadlines(structured)
    assert all(structured.text[one.start : one.end] == one.text and one.task for one in found)
    assert all(one.due or one.recurrence or one.condition for one in found)


@pytest.mark.parametrize(
    "piece",
    [
        *("trước ngày 10/01/2026 ", "ngay sau khi ", "hằng tháng ", "UBND xã ", "đến ", "(", "sau 5 ngày kể từ ngày "),
        *("trước ngày 05 và ", "Bí thư chi bộ, ", "tại kỳ họp ", "đến hết năm 2026 đạt ", "giao UBND xã; "),
    ],
)
def test_long_repetitions_are_read(piece: str) -> None:
    assert deadlines(document([(piece * (12_000 // len(piece)), None)])) is not None
