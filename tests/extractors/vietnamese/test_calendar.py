"""Date expressions: what is read as which EDTF value, and what is no date although it looks like one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.vietnamese.calendar import date_at, find_dates
from models.edtf import check_edtf

DAYS = [
    ("Chỉ thị ngày 22/12/2024 nêu rõ", {"ngày 22/12/2024": "2024-12-22"}),
    ("NGÀY 22/12/2024", {"NGÀY 22/12/2024": "2024-12-22"}),
    ("ngày 22-12-2024; ngày 22.12.2023", {"ngày 22-12-2024": "2024-12-22", "ngày 22.12.2023": "2023-12-22"}),
    ("ngày 5/ 6 /2025 và (15/9/2025)", {"ngày 5/ 6 /2025": "2025-06-05", "15/9/2025": "2025-09-15"}),
    ("Ngày: 01/7/2025", {"Ngày: 01/7/2025": "2025-07-01"}),
    ("ngày 12 tháng 11 năm 2025", {"ngày 12 tháng 11 năm 2025": "2025-11-12"}),
    ("Xuân Lũng, 15 tháng 6 năm 2026", {"15 tháng 6 năm 2026": "2026-06-15"}),
    ("ngày 12, tháng 11, năm 2025", {"ngày 12, tháng 11, năm 2025": "2025-11-12"}),
    ("ngày 12 tháng 11, năm 2025", {"ngày 12 tháng 11, năm 2025": "2025-11-12"}),
    ("ngày 12 tháng 11/2025", {"ngày 12 tháng 11/2025": "2025-11-12"}),
    ("ngày 30/6 năm 2025", {"ngày 30/6 năm 2025": "2025-06-30"}),
    ("thứ Hai, ngày 15/6/2026", {"ngày 15/6/2026": "2026-06-15"}),
    ("ngày mùng 5 tháng 6 năm 2026", {"ngày mùng 5 tháng 6 năm 2026": "2026-06-05"}),
    ("ngày mười lăm tháng sáu năm 2025", {"ngày mười lăm tháng sáu năm 2025": "2025-06-15"}),
    (
        "ngày mười lăm tháng Mười hai năm hai nghìn không trăm hai mươi lăm, tại",
        {"ngày mười lăm tháng Mười hai năm hai nghìn không trăm hai mươi lăm": "2025-12-15"},
    ),
    ("ngày 15/5/26 đã họp", {"ngày 15/5/26": "2026-05-15"}),
    ("ngày 02/9/1945", {"ngày 02/9/1945": "1945-09-02"}),
    ("Nhận lúc 17h00, 30/11/2024", {"30/11/2024": "2024-11-30"}),
]

BLANKS = [
    ("Bản Lầu, ngày    tháng 12 năm 2025", {"ngày    tháng 12 năm 2025": "2025-12-XX"}),
    ("ngày tháng 12 năm 2025", {"ngày tháng 12 năm 2025": "2025-12-XX"}),
    ("ngày ..... tháng 12 năm 2025", {"ngày ..... tháng 12 năm 2025": "2025-12-XX"}),
    ("ngày … tháng 12 năm 2025", {"ngày … tháng 12 năm 2025": "2025-12-XX"}),
    ("ngày /12/2025", {"ngày /12/2025": "2025-12-XX"}),
    ("ngày    /12/2025", {"ngày    /12/2025": "2025-12-XX"}),
    ("ngày ___/12/2025", {"ngày ___/12/2025": "2025-12-XX"}),
    ("ngày ... tháng ... năm 2025", {"ngày ... tháng ... năm 2025": "2025-XX-XX"}),
    ("ngày …/…/2025", {"ngày …/…/2025": "2025-XX-XX"}),
    ("ngày     tháng     năm 2026", {"ngày     tháng     năm 2026": "2026-XX-XX"}),
    ("Ngày, tháng, năm sinh", {}),
    ("ngày … tháng … năm …", {}),
]

NOT_ON_THE_CALENDAR = [
    ("ngày 30/02/2025", {"ngày 30/02/2025": "2025-02-30"}),
    ("ngày 31 tháng 4 năm 2025", {"ngày 31 tháng 4 năm 2025": "2025-04-31"}),
    ("ngày 15/13/2025", {"ngày 15/13/2025": "2025-13-15"}),
    ("mã 45/13/2025", {}),
]

WITHOUT_YEAR = [
    ("trước ngày 30/6", {"ngày 30/6": "XXXX-06-30"}),
    ("hoàn thành trước 30/6, các thôn gửi", {"30/6": "XXXX-06-30"}),
    ("tính đến 30/6 đạt 50%", {"30/6": "XXXX-06-30"}),
    ("đến hết 31/12.", {"31/12": "XXXX-12-31"}),
    ("trước ngày 25/12 hằng năm", {"ngày 25/12": "XXXX-12-25"}),
    ("ngày 5 tháng 6", {"ngày 5 tháng 6": "XXXX-06-05"}),
    ("Ngày Quốc tế Phụ nữ 8/3", {"8/3": "XXXX-03-08"}),
    ("hưởng ứng Ngày hội đọc sách toàn xã 01-10", {"01-10": "XXXX-10-01"}),
    ("nghỉ lễ 30/4 theo quy định", {"30/4": "XXXX-04-30"}),
    ("chiều 20/11 tại hội trường", {"20/11": "XXXX-11-20"}),
    ("Trong tháng 9, xã đã", {"tháng 9": "XXXX-09"}),
    ("trong quý III, xã đã", {"quý III": "XXXX-35"}),
    ("06 tháng đầu năm, xã đã", {"06 tháng đầu năm": "XXXX-40"}),
    ("sơ kết quý một", {"quý một": "XXXX-33"}),
]

MONTHS = [
    ("tháng 6 năm 2026", {"tháng 6 năm 2026": "2026-06"}),
    ("tháng 7/2026", {"tháng 7/2026": "2026-07"}),
    ("tháng 07-2026; tháng 8.2026", {"tháng 07-2026": "2026-07", "tháng 8.2026": "2026-08"}),
    ("NHIỆM VỤ THÁNG 02 NĂM 2025", {"THÁNG 02 NĂM 2025": "2025-02"}),
    ("tháng Mười hai năm 2025", {"tháng Mười hai năm 2025": "2025-12"}),
    ("tháng năm năm 2025", {"tháng năm năm 2025": "2025-05"}),
    ("tháng tư năm 2025", {"tháng tư năm 2025": "2025-04"}),
    ("T7/2025", {"T7/2025": "2025-07"}),
    ("xong trước 12/2025.", {"12/2025": "2025-12"}),
    ("12/2025", {"12/2025": "2025-12"}),
]

QUARTERS_AND_HALVES = [
    ("quý IV/2025", {"quý IV/2025": "2025-36"}),
    ("Quý 1 năm 2026", {"Quý 1 năm 2026": "2026-33"}),
    ("quý hai năm 2026", {"quý hai năm 2026": "2026-34"}),
    ("QUÝ III NĂM 2025", {"QUÝ III NĂM 2025": "2025-35"}),
    ("6 tháng đầu năm 2026", {"6 tháng đầu năm 2026": "2026-40"}),
    ("06 tháng cuối năm 2026", {"06 tháng cuối năm 2026": "2026-41"}),
    ("sáu tháng đầu năm 2026", {"sáu tháng đầu năm 2026": "2026-40"}),
    ("10 tháng/2025", {"10 tháng/2025": "2025-01/2025-10"}),
    ("nửa cuối năm 2026", {"nửa cuối năm 2026": "2026-41"}),
    ("9 tháng đầu năm 2026", {"9 tháng đầu năm 2026": "2026-01/2026-09"}),
    ("chín tháng đầu năm 2026", {"chín tháng đầu năm 2026": "2026-01/2026-09"}),
    ("3 tháng cuối năm 2025", {"3 tháng cuối năm 2025": "2025-10/2025-12"}),
    ("9 tháng năm 2025", {"9 tháng năm 2025": "2025-01/2025-09"}),
    ("11 THÁNG ĐẦU NĂM 2025", {"11 THÁNG ĐẦU NĂM 2025": "2025-01/2025-11"}),
]

YEARS = [
    ("năm 2025", {"năm 2025": "2025"}),
    ("cuối năm 2025", {"cuối năm 2025": "2025"}),
    ("đến năm 2030", {"năm 2030": "2030"}),
    ("đến 2030, tầm nhìn 2045", {"2030": "2030", "2045": "2045"}),
    ("giai đoạn 2025 - 2030", {"giai đoạn 2025 - 2030": "2025/2030"}),
    ("GIAI ĐOẠN 2026-2030", {"GIAI ĐOẠN 2026-2030": "2026/2030"}),
    ("giai đoạn 2021-25", {"giai đoạn 2021-25": "2021/2025"}),
    ("thời kỳ 2021 – 2030", {"thời kỳ 2021 – 2030": "2021/2030"}),
    ("nhiệm kỳ 2026 -2031", {"nhiệm kỳ 2026 -2031": "2026/2031"}),
    ("đầu năm học 2025—2026", {"năm học 2025—2026": "2025/2026"}),
    ("niên độ 2024-2025", {"niên độ 2024-2025": "2024/2025"}),
    ("năm 2026 - 2030", {"năm 2026 - 2030": "2026/2030"}),
    ("Chương trình 2021-2025", {"2021-2025": "2021/2025"}),
    ("giai đoạn từ năm 2021 đến năm 2025", {"giai đoạn từ năm 2021 đến năm 2025": "2021/2025"}),
    ("từ năm 2021 đến năm 2025", {"từ năm 2021 đến năm 2025": "2021/2025"}),
]

INTERVALS = [
    ("từ ngày 15/5/2026 đến 16/6/2026", {"từ ngày 15/5/2026 đến 16/6/2026": "2026-05-15/2026-06-16"}),
    ("Từ 15/5 đến 16/6/2026", {"Từ 15/5 đến 16/6/2026": "2026-05-15/2026-06-16"}),
    ("từ ngày 01 đến ngày 15/6/2026", {"từ ngày 01 đến ngày 15/6/2026": "2026-06-01/2026-06-15"}),
    ("đợt 2 (từ 01/8 đến 30/9)", {"từ 01/8 đến 30/9": "XXXX-08-01/XXXX-09-30"}),
    ("từ 25/12 đến 05/01/2026", {"từ 25/12 đến 05/01/2026": "2025-12-25/2026-01-05"}),
    ("từ ngày 25/12/2025 đến 05/01", {"từ ngày 25/12/2025 đến 05/01": "2025-12-25/2026-01-05"}),
    (
        "từ ngày 20/11/2025 đến 16 giờ 30, ngày 05/01/2026",
        {"từ ngày 20/11/2025 đến 16 giờ 30, ngày 05/01/2026": "2025-11-20/2026-01-05"},
    ),
    (
        "từ 07 giờ 30 phút ngày 15/5/2026 đến 17h00 ngày 16/5/2026",
        {"từ 07 giờ 30 phút ngày 15/5/2026 đến 17h00 ngày 16/5/2026": "2026-05-15/2026-05-16"},
    ),
    ("từ tháng 7/2025 đến 31/10/2025", {"từ tháng 7/2025 đến 31/10/2025": "2025-07/2025-10-31"}),
    ("từ tháng 11 đến tháng 02 năm 2026", {"từ tháng 11 đến tháng 02 năm 2026": "2025-11/2026-02"}),
    ("tháng 7 - 9/2025", {"tháng 7 - 9/2025": "2025-07/2025-09"}),
    ("quý I đến quý III năm 2025", {"quý I đến quý III năm 2025": "2025-33/2025-35"}),
    ("ngày 15-17/6/2026", {"ngày 15-17/6/2026": "2026-06-15/2026-06-17"}),
    ("ngày 5-7 tháng 6 năm 2026", {"ngày 5-7 tháng 6 năm 2026": "2026-06-05/2026-06-07"}),
    ("(05-07/11/2025)", {"05-07/11/2025": "2025-11-05/2025-11-07"}),
    ("từ 05 đến 07/11/2025", {"từ 05 đến 07/11/2025": "2025-11-05/2025-11-07"}),
    ("tuần từ 04/8 - 10/8/2025", {"từ 04/8 - 10/8/2025": "2025-08-04/2025-08-10"}),
    ("từ tháng 01 đến hết tháng 10/2025", {"từ tháng 01 đến hết tháng 10/2025": "2025-01/2025-10"}),
    ("(01/12/2025 - 15/12/2025)", {"01/12/2025 - 15/12/2025": "2025-12-01/2025-12-15"}),
    ("ngày 15/5/2026 đến hết ngày 16/6/2026", {"ngày 15/5/2026 đến hết ngày 16/6/2026": "2026-05-15/2026-06-16"}),
    ("từ đầu năm 2025 đến ngày 30/6/2025", {"từ đầu năm 2025 đến ngày 30/6/2025": "2025/2025-06-30"}),
    ("từ ngày 01/7/2025 đến nay", {"ngày 01/7/2025": "2025-07-01"}),
    ("từ nay đến hết ngày 31/12/2025", {"ngày 31/12/2025": "2025-12-31"}),
    ("từ 7 giờ 30 đến 11 giờ 30, ngày 15/5/2026", {"ngày 15/5/2026": "2026-05-15"}),
]

NEIGHBOURS = [
    ("Kết quả quý I, nhiệm vụ quý II năm 2026", {"quý I": "2026-33", "quý II năm 2026": "2026-34"}),
    ("quý IV và năm 2025", {"quý IV": "2025-36", "năm 2025": "2025"}),
    ("tháng 12, nhiệm vụ tháng 01 năm 2026", {"tháng 12": "2025-12", "tháng 01 năm 2026": "2026-01"}),
    ("tháng 12/2025, nhiệm vụ tháng 01", {"tháng 12/2025": "2025-12", "tháng 01": "2026-01"}),
    ("tháng 11 và 12 năm 2025", {"tháng 11": "2025-11", "12 năm 2025": "2025-12"}),
    ("tháng 10,11,12/2025", {"tháng 10": "2025-10", "11": "2025-11", "12/2025": "2025-12"}),
    ("trong 02 tháng 7 và 8/2025", {"tháng 7": "2025-07", "8/2025": "2025-08"}),
    ("quý III, IV/2025", {"quý III": "2025-35", "IV/2025": "2025-36"}),
    ("năm 2024, 2025", {"năm 2024": "2024", "2025": "2025"}),
    ("năm 2024, 2025 hộ đã thoát nghèo", {"năm 2024": "2024"}),
    ("ngày 15, 16 và 17/6/2026", {"ngày 15": "2026-06-15", "16": "2026-06-16", "17/6/2026": "2026-06-17"}),
    ("ngày 15/5/2026 và 16/6", {"ngày 15/5/2026": "2026-05-15", "16/6": "2026-06-16"}),
    (
        "Kết quả 6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2026",
        {"6 tháng đầu năm": "2026-40", "6 tháng cuối năm 2026": "2026-41"},
    ),
    (
        "SƠ KẾT QUÝ III VÀ 9 THÁNG ĐẦU NĂM, NHIỆM VỤ QUÝ IV NĂM 2025",
        {"QUÝ III": "2025-35", "9 THÁNG ĐẦU NĂM": "2025-01/2025-09", "QUÝ IV NĂM 2025": "2025-36"},
    ),
    ("Tháng 10/2025, tăng so với tháng 3", {"Tháng 10/2025": "2025-10", "tháng 3": "2025-03"}),
    ("mùng 10 tháng Giêng và ngày 16/6/2026", {"ngày 16/6/2026": "2026-06-16"}),
    ("Đã họp quý I. Năm 2026 sẽ khác.", {"quý I": "XXXX-33", "Năm 2026": "2026"}),
    ("nhiệm kỳ 2020 - 2025 và 2025-2030", {"nhiệm kỳ 2020 - 2025": "2020/2025", "2025-2030": "2025/2030"}),
]

NO_DATES = [
    # fractions, ratios, shares
    "đạt 18/75 ha",
    "còn 04/36 xóm",
    "đến 04/12 xóm đã có sóng",
    "trước 2/3 số hộ",
    "hơn 1/2 diện tích",
    "tỷ lệ 2/3",
    "từ 1/2 đến 2/3 diện tích",
    "Ngày càng có 3/4 hộ tham gia",
    "đạt 12/12%",
    # documents, forms, places in a text
    "Quyết định số 12/2024/QĐ-UBND",
    "số 12/2024",
    "Nghị định 30/2020/NĐ-CP",
    "Luật số 72/2025/QH15",
    "57-NQ/TW",
    "Công văn số 12/5",
    "mẫu 01-10",
    "mục 1.1.2025",
    "2.1. Thực hiện",
    "xong 2.1. Thực hiện",
    # versions, addresses, telephones, codes
    "tổ 05-07/11/2025",
    "đường 30/4 và Khu phố 3/2",
    "đạt 2025/2026 hộ",
    "đến 04/12 xã đã xong",
    "tăng đến 2000 đồng",
    "hết 03/12 tổ liên gia",
    "mã hồ sơ H41.2025.12.05",
    "phiên bản 1.2.2024",
    "máy chủ 10.12.2024.1",
    "điện thoại 0206.3.852.021",
    "hotline 1900-2025",
    "QL 12/2025",
    "nhà số 15/6/2025 ngõ 3",
    "trực 24/7",
    # quantities and lengths of time
    "từ 10-12 triệu đồng",
    "trước 10-12 ngày",
    "sau 5-7 ngày làm việc",
    "vào 10/12 nội dung",
    "trên 2000 hộ",
    "từ 1990 đến 2005 hộ",
    "87,3%",
    "1.549 người",
    "15 tháng 6 ngày",
    "trong 6 tháng",
    "10 năm qua",
    # rhythms and vague times
    "hằng tháng 10 triệu",
    "mỗi tháng một lần",
    "ngày 15 hằng tháng",
    "trước ngày 10 tháng sau",
    "thời gian tới",
    "cuối năm",
    "từ 7 giờ 30 đến 11 giờ 30",
    "từ ngày 25 tháng trước đến ngày 24 tháng này",
    # names
    "xã Phú Quý 1",
    "quý vị đại biểu",
    # the lunar calendar has no EDTF
    "mùng 10 tháng Giêng năm 2026",
    "rằm tháng Chạp",
    "ngày 10/3 âm lịch",
    "Giỗ Tổ 10/3",
    "ngày 24 tháng năm Tân Sửu",  # the month's name was not read in a scan
]

BOTH_CALENDARS = [
    ("trước ngày 26/01/2026 (nhằm ngày 24 tháng Chạp năm Ất Tỵ)", "ngày 26/01/2026", "2026-01-26"),
    ("ngày 26/4/2026 (tức ngày 10/3 âm lịch)", "ngày 26/4/2026", "2026-04-26"),
    ("ngày 10/3 (tức ngày 26/4/2026)", "ngày 26/4/2026", "2026-04-26"),
    ("ngày 26/01/2022 (nhằm ngày 24 tháng năm Tân Sửu)", "ngày 26/01/2022", "2022-01-26"),
    ("ngày 03/02/2022 (nhằm ngày tháng năm Nhâm Dân)", "ngày 03/02/2022", "2022-02-03"),
    ("ngày 26/4/2026 (tức ngày 10/3)", "ngày 26/4/2026", "2026-04-26"),
]


@pytest.mark.parametrize(("text", "mention", "value"), BOTH_CALENDARS)
def test_of_a_day_in_both_calendars_the_solar_one_is_read(text: str, mention: str, value: str) -> None:
    assert [(text[date.start : date.end], date.value) for date in find_dates(text)] == [(mention, value)]


CASES = [
    *DAYS,
    *BLANKS,
    *NOT_ON_THE_CALENDAR,
    *WITHOUT_YEAR,
    *MONTHS,
    *QUARTERS_AND_HALVES,
    *YEARS,
    *INTERVALS,
    *NEIGHBOURS,
    *((text, {}) for text in NO_DATES),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_dates(text: str, expected: dict[str, str]) -> None:
    assert {text[one.start : one.end]: one.value for one in find_dates(text)} == expected


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_dates_are_the_same_in_the_middle_of_a_sentence(text: str, expected: dict[str, str]) -> None:
    if text == "12/2025":
        return  # only alone in its line it is a month
    around = f"Đoàn kiểm tra ghi nhận {text}"
    assert {around[one.start : one.end]: one.value for one in find_dates(around)} == expected


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("Kế hoạch (15/9/2025) và", 10, "2025-09-15"),
        ("Kế hoạch ngày 15/9/2025", 9, "2025-09-15"),
        ("Kế hoạch ngày 15/9/2025", 14, "2025-09-15"),
        ("Kế hoạch ngày 15/9/2025", 8, None),
        ("15/9", 0, None),
        ("tháng 9/2025", 0, "2025-09"),
        ("từ 15/9", 0, None),
        ("", 0, None),
    ],
)
def test_a_date_at_a_place(text: str, position: int, expected: str | None) -> None:
    reading = date_at(text, position)
    assert (reading.value if reading else None) == expected
    assert reading is None or reading.start == position


def test_only_the_asked_range_is_read() -> None:
    text = "năm 2024, năm 2025, năm 2026"
    assert [one.value for one in find_dates(text, 10, 18)] == ["2025"]


def test_confidence_falls_where_a_part_was_supplied() -> None:
    full, supplied = find_dates("quý I, quý II năm 2026")[::-1]
    assert full.confidence == 1.0 > supplied.confidence


PIECES = st.sampled_from(
    [
        "ngày",
        "tháng",
        "quý",
        "năm",
        "từ",
        "đến",
        "giai đoạn",
        " ",
        "/",
        "-",
        "–",
        ".",
        "…",
        "0",
        "1",
        "12",
        "31",
        "99",
        "2025",
        "20255",
        "IV",
        "và",
        "trước",
        "hết",
        "6 tháng đầu",
        "giêng",
        "%",
        "h",
        "(",
        "\n",
        "o\u031b\u0301",
    ]
)
LINES = st.lists(PIECES, max_size=30).map("".join)


@given(st.one_of(LINES, st.text(max_size=60)))
def test_any_text_is_read_the_same_way_twice(text: str) -> None:
    readings = find_dates(text)
    assert readings == find_dates(text)
    assert all(0 <= one.start < one.end <= len(text) and check_edtf(one.value) for one in readings)
    assert all(before.end <= after.start for before, after in pairwise(readings))
    assert all(not text[one.start].isspace() and not text[one.end - 1].isspace() for one in readings)
    for position in range(len(text)):
        reading = date_at(text, position)
        assert reading is None or reading.granularity


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1/",
        "12/",
        "ngày ",
        "ngày 1, ",
        "từ 1/5 đến ",
        "năm 2025, ",
        " ",
        "..",
        "6 tháng ",
        "tháng 1,",
        "năm hai nghìn ",
    ],
)
def test_long_repetitions_are_read(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    assert find_dates(text) == find_dates(text)
