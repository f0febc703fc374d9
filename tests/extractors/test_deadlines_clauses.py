"""Deadlines of sentences with several acts, times and bodies: whose the time is, what is done by it, and to whom it goes."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.extractors.test_deadlines_guidelines import under


class Part(NamedTuple):
    """One deadline of a sentence: its time, the act, who acts and to whom it goes."""

    time: str
    task: str
    assignee: str | None = None
    recipient: str | None = None


def parts(heading: str, *lines: str, doc_type: str = "Báo cáo", issuer: str | None = None) -> list[Part]:
    """The deadlines of the lines under a heading."""
    return [
        Part(one.due or one.recurrence or one.condition or "", one.task, one.assignee, one.recipient)
        for one in under(heading, *lines, doc_type=doc_type, issuer=issuer)
    ]


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        # a time's own words are no part of its task
        ("Các hội gửi báo cáo trước ngày 18 hằng tháng.", ["gửi báo cáo"]),
        ("Gửi số liệu về Sở Y tế trước 15 giờ thứ Năm hằng tuần.", ["Gửi số liệu"]),
        ("Ngày 05 và ngày 20 hằng tháng công bố giá đất.", ["công bố giá đất"]),
        ("Rà soát các bến đò; cuối mỗi tuần báo cáo số bến vi phạm.", ["báo cáo số bến vi phạm"]),
        ("Mở đợt ra quân; sơ kết ngay sau khi kết thúc đợt ra quân.", ["sơ kết"]),
        ("Chi bộ duy trì sinh hoạt vào ngày mùng 3 hằng tháng theo Hướng dẫn số 12-HD/BTCTW.", ["duy trì sinh hoạt"]),
        # … but what stands behind a time is, where the act has nothing else
        ("Phòng Nội vụ báo cáo hằng tháng kết quả tiếp dân.", ["báo cáo hằng tháng kết quả tiếp dân"]),
        # the regular one of a row of acts
        ("Tham gia Tổ thu hồi nợ đọng, họp giao ban hằng tháng.", ["họp giao ban"]),
        ("Văn phòng Đảng ủy tổng hợp, cập nhật số liệu hằng tuần.", ["tổng hợp, cập nhật số liệu"]),
        # what "hoàn thành" only ends
        ("Di dời 38 hộ ở bãi sông, hoàn thành trước mùa mưa lũ.", ["Di dời 38 hộ ở bãi sông, hoàn thành"]),
        ("Hoàn thành trước ngày 20/01/2026.", ["Hoàn thành trước ngày 20/01/2026"]),
        # who stands before a rhythm is no act
        ("Cán bộ phụ trách thôn mỗi quý dự họp thôn ít nhất 02 lần.", ["dự họp thôn ít nhất 02 lần"]),
        ("100% chi hội sinh hoạt chuyên đề hằng quý.", ["sinh hoạt chuyên đề"]),
        # each target of a row has its own words
        (
            "Phấn đấu đến 30/6/2026 giải ngân đạt 50%, đến 31/12/2026 đạt 100%.",
            ["Phấn đấu đến 30/6/2026 giải ngân đạt 50%", "đến 31/12/2026 đạt 100%"],
        ),
        ("Phấn đấu đến năm 2030 đạt 80%, riêng thị trấn 90%.", ["Phấn đấu đến năm 2030 đạt 80%, riêng thị trấn 90%"]),
    ],
)
def test_what_is_done_by_a_time(text: str, tasks: list[str]) -> None:
    assert [one.task for one in parts("task: Nhiệm vụ", text)] == tasks


@pytest.mark.parametrize(
    ("text", "assignees"),
    [
        # who is ordered in the clause, not who is asked to order or whose label it is
        (
            "Đề nghị UBND các xã chỉ đạo Phòng Kinh tế gửi danh sách trước ngày 25/01/2026; bố trí kinh phí trong năm 2026.",
            ["Phòng Kinh tế", "UBND các xã"],
        ),
        ("Đối với UBND tỉnh: bổ sung vốn; giao Sở Nội vụ trình đề án trước ngày 01/10/2026.", ["Sở Nội vụ"]),
        ("Đối với UBND tỉnh: bổ sung vốn; chỉ đạo Sở Tài chính thẩm định trước ngày 01/10/2026.", ["Sở Tài chính"]),
        ("UBND xã rà soát các chợ; chỉ đạo Phòng Kinh tế lập đề án trước ngày 01/10/2026.", ["UBND xã"]),
        ("UBND xã giao Phòng Kinh tế rà soát; công khai lịch đo trước ngày 20/01/2026.", ["Phòng Kinh tế"]),
        # a label of several bodies; not what somebody else has to do with it
        ("Với Đảng ủy, UBND xã: Nâng mức chi, cấp xong trước ngày 15/01/2026.", ["Đảng ủy, UBND xã"]),
        ("Sở Y tế, theo đề nghị của Sở Nội vụ: trình đề án trước ngày 15/01/2026.", ["Sở Y tế"]),
        # an act that looks like a body
        ("Thanh tra việc chấp hành pháp luật; tổ chức tập huấn trong quý IV/2026.", ["UBND xã Mường Lay"]),
        ("Thanh tra tỉnh tổ chức tập huấn trong quý IV/2026.", ["Thanh tra tỉnh"]),
        # offices, a share of a class, and who stands before a rhythm
        ("Bí thư chi bộ, trưởng thôn báo cáo kết quả trước ngày 15/01/2026.", ["Bí thư chi bộ, trưởng thôn"]),
        ("Riêng Trạm Y tế xã báo cáo kết quả trước ngày 15/01/2026.", ["Trạm Y tế xã"]),
        ("100% chi hội tổ chức sinh hoạt chuyên đề hằng quý.", ["chi hội"]),
        ("Cán bộ phụ trách thôn mỗi quý dự họp thôn ít nhất 02 lần.", ["Cán bộ phụ trách thôn"]),
        ("Tại trụ sở tiếp dân hằng quý tổ chức 02 buổi đối thoại.", ["UBND xã Mường Lay"]),
    ],
)
def test_who_acts_in_a_clause(text: str, assignees: list[str | None]) -> None:
    assert [one.assignee for one in parts("task: Nhiệm vụ", text, issuer="UBND xã Mường Lay")] == assignees


@pytest.mark.parametrize(
    ("heading", "assignee"),
    [
        ("Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh", "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh"),
        ("Với Ủy ban nhân dân xã", "Ủy ban nhân dân xã"),
        ("Phối hợp với Ủy ban nhân dân xã", None),
    ],
)
def test_whom_a_heading_addresses(heading: str, assignee: str | None) -> None:
    (found,) = parts(f"task: {heading}", "- Trình phương án trước ngày 20/01/2026.", doc_type="Thông báo")
    assert found.assignee == assignee


def test_the_author_of_a_plan() -> None:
    task = "- Trình phương án trước ngày 20/01/2026."
    # what an item of the list announces is its subject's own, not the plan's
    (_, found) = under(
        "task: Nhiệm vụ", "- Tổ công nghệ số hướng dẫn bà con trước ngày 20/01/2026.", task, doc_type="Nghị quyết",
        issuer="ĐẢNG ỦY XÃ MƯỜNG LAY",
    )  # fmt: skip
    assert found.assignee == "ĐẢNG ỦY XÃ MƯỜNG LAY"
    # prose names it in small letters, be it behind an office
    (found,) = under(
        "task: Nhiệm vụ", "Theo ý kiến của Chủ tịch UBND xã Mường Lay.", task, doc_type="Kế hoạch",
        issuer="ỦY BAN NHÂN DÂN XÃ MƯỜNG LAY",
    )  # fmt: skip
    assert found.assignee == "UBND xã Mường Lay"


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Chi cục Thủy sản báo cáo kết quả về Sở trước ngày 15/01/2026.", ["Sở"]),
        ("Đề nghị Sở Y tế trả lời phường trước ngày 15/01/2026.", ["phường"]),
        ("Tổ Cảnh sát báo cáo Trưởng Công an xã trước ngày 15/01/2026.", ["Trưởng Công an xã"]),
        ("Gửi Sở Xây dựng và Văn phòng UBND tỉnh trước ngày 15/01/2026.", ["Sở Xây dựng và Văn phòng UBND tỉnh"]),
        ("Tham mưu UBND tỉnh điều chuyển vốn, trình trước ngày 31/01/2026.", ["UBND tỉnh"]),
        # the first word of something else is nobody
        ("Mở lớp tập huấn về xã hội hóa trước ngày 15/01/2026.", [None]),
        # what stands behind the comma goes with the time that follows
        ("Chi cục Thú y tiêm phòng đợt 2 xong trước 31/01/2026, báo cáo Sở Y tế vào thứ Sáu hằng tuần.", [None, "Sở Y tế"]),
    ],
)  # fmt: skip
def test_to_whom_it_goes(text: str, recipients: list[str | None]) -> None:
    assert [one.recipient for one in parts("task: Nhiệm vụ", text)] == recipients


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Bố trí đoàn khám tuyển đúng ngày 12/01/2026.", ["2026-01-12"]),
        ("Gửi số liệu của tháng 11/2025 trong tháng 11/2025.", ["2025-11"]),
        ("Thăm hỏi các gia đình trước ngày nhập ngũ.", ["trước ngày nhập ngũ"]),
        ("Khi có cháy, báo cáo ngay trong ngày về Công an xã.", ["ngay trong ngày"]),
        ("Giải quyết hồ sơ thanh toán trong 01 ngày làm việc.", ["trong 01 ngày làm việc"]),
        ("Trình HĐND xã tại kỳ họp thứ năm.", ["tại kỳ họp thứ năm"]),
        ("Hướng dẫn mức chi tại kỳ họp Tổ công tác gần nhất.", ["tại kỳ họp Tổ công tác gần nhất"]),
        ("Đề nghị HĐND xã cho ý kiến trước khi UBND xã quyết định.", ["trước khi UBND xã quyết định"]),
        ("Cập nhật hệ thống theo dõi chiều thứ Sáu hằng tuần.", ["FREQ=WEEKLY;BYDAY=FR"]),
        ("Phát tin trên loa truyền thanh ít nhất 3 lần/tuần.", ["FREQ=WEEKLY"]),
        ("Tổ chức phát loa mỗi ngày 02 lần.", ["FREQ=DAILY"]),
        # how long a rhythm lasts is no time of its own
        ("Từ nay đến hết tháng 01/2026 báo cáo tiến độ vào thứ Năm hằng tuần.", ["FREQ=WEEKLY;BYDAY=TH"]),
        # none
        ("Tổ chức tốt đời sống hằng ngày của học viên.", []),
        ("Triển khai kế hoạch kiểm tra hằng năm.", []),
    ],
)
def test_times_of_acts(text: str, times: list[str]) -> None:
    assert [one.time for one in parts("task: Nhiệm vụ", text)] == times


@pytest.mark.parametrize(
    "text",
    [
        "Đã thăm hỏi các gia đình trước ngày nhập ngũ.",
        "Hồ sơ được giải quyết trong 01 ngày làm việc.",
        "Đã trình HĐND xã tại kỳ họp thứ năm.",
        "Giao quân đúng ngày 12/01/2025.",
    ],
)
def test_what_was_done_is_none(text: str) -> None:
    assert parts("strength: Kết quả", text) == []


def test_the_signing_of_another_paper_has_no_day() -> None:
    (own,) = under("task: Việc", "Các thôn báo cáo UBND xã trong thời hạn 10 ngày kể từ ngày ký.")
    assert own.due is not None
    (other,) = under("task: Việc", "Gửi kết luận đến các thôn trong thời hạn 10 ngày kể từ ngày ký.")
    assert (other.due, other.condition) == (None, "trong thời hạn 10 ngày kể từ ngày ký")


@pytest.mark.parametrize(
    ("heading", "due"),
    [
        ("other: Chỉ tiêu năm 2026", ["2026"]),
        ("other: Chỉ tiêu chủ yếu năm 2026", ["2026"]),
        ("other: Nhiệm vụ năm 2026", []),
        ("result: Kết quả thực hiện chỉ tiêu năm 2026", []),
    ],
)
def test_targets_of_a_year(heading: str, due: list[str]) -> None:
    assert [one.time for one in parts(heading, "- Kết nạp 85 đảng viên, trong đó ít nhất 10 nữ.")] == due
    assert [one.task for one in parts(heading, "- Kết nạp 85 đảng viên, trong đó ít nhất 10 nữ.")] == [
        "Kết nạp 85 đảng viên" for _ in due
    ]


def test_a_rhythm_among_targets_is_a_deadline_of_its_own() -> None:
    found = parts("other: Chỉ tiêu năm 2026", "- 12 thôn có nhà văn hóa; 100% chi hội tổ chức họp hằng quý.")
    assert [(one.time, one.task) for one in found] == [
        ("2026", "12 thôn có nhà văn hóa"),
        ("FREQ=MONTHLY;INTERVAL=3", "tổ chức họp"),
    ]
