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
        ("119/KH-BCĐ3§9QNg 01/KH-BCĐ389QN&g 79⁄/QĐ-UBND", "119/KH-BCĐ389QNg 01/KH-BCĐ389QNg 79/QĐ-UBND"),
        ("UY BAN NHÂN DÂN CỘNG HOA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ],
)
def test_slips_are_put_right(recognised: str, printed: str) -> None:
    assert put_right(recognised.split()) == printed.split()


@pytest.mark.parametrize(
    ("recognised", "printed"),
    [
        ("II. TÒN TẠI, HẠN CHÉ VÀ NGUYÊN NHÂN", "II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN"),
        ("IV. ĐÈ XUÁT, KIÊN NGHỊ", "IV. ĐỀ XUẤT, KIẾN NGHỊ"),
        ("ĐÈ CƯƠNG BÁO CÁO", "ĐỀ CƯƠNG BÁO CÁO"),
        ("V. TÔ CHỨC THỰC HIỆN", "V. TỔ CHỨC THỰC HIỆN"),
        ("VỤ GIÁO DỤC PHỎ THÔNG", "VỤ GIÁO DỤC PHỔ THÔNG"),
        ("QUYÉT ĐỊNH:", "QUYẾT ĐỊNH:"),
        (
            "Luật sửa đôi, bô sung một sô điêu của Luật Tô chức Chính phủ và Luật Tô chức chính quyên địa phương",
            "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương",
        ),
        ("Ngân hàng Nhà nước - Chỉ nhánh Hà Nam", "Ngân hàng Nhà nước - Chi nhánh Hà Nam"),
        ("Chỉ Cục Thuế; chỉ phí, chỉ tiết", "Chi Cục Thuế; chi phí, chi tiết"),
        ("chỉ trả lương hưu; thu, chỉ ngân sách", "chi trả lương hưu; thu, chi ngân sách"),
        ("nhân địp Tết; địch bệnh; Bộ Giáo đục", "nhân dịp Tết; dịch bệnh; Bộ Giáo dục"),
        ("Đây mạnh chuyên đổi sô, chuyền đổi, thúc đây", "Đẩy mạnh chuyển đổi số, chuyển đổi, thúc đẩy"),
        ("đây lùi, ôn định giá, tỉnh thần", "đẩy lùi, ổn định giá, tinh thần"),
        ("kê từ ngày ký; thâm quyên; Điêu 4; khoản 1 Điễu 3", "kể từ ngày ký; thẩm quyền; Điều 4; khoản 1 Điều 3"),
        ("sửa đối khoản 1", "sửa đổi khoản 1"),
        ("(/heo mẫu) (0heo mẫu) (rực tuyến)", "(theo mẫu) (theo mẫu) (trực tuyến)"),
        ("Covid-]9, 1Š giờ 00, ngày 10 ⁄4/2026", "Covid-19, 15 giờ 00, ngày 10 /4/2026"),
        ("Phát thanh — Truyền hình", "Phát thanh – Truyền hình"),
    ],
)
def test_words_that_mean_one_thing_beside_each_other(recognised: str, printed: str) -> None:
    assert put_right(recognised.split()) == printed.split()


@pytest.mark.parametrize(
    ("recognised", "printed"),
    [
        (["Vềviệc", "triển", "khai"], ["Về việc", "triển", "khai"]),
        ([",Vềviệc"], ["Về việc"]),
        (["Kínhgửi:"], ["Kính gửi:"]),
        (["TM.UY", "BAN", "NHAN", "DAN"], ["TM. ỦY", "BAN", "NHÂN", "DÂN"]),
        (["BỘTRƯỞNG"], ["BỘ TRƯỞNG"]),
        (["TBỘTRƯỞNG"], ["TBỘTRƯỞNG"]),  # for the minister, by his order: who knows
        (["Mới", "nhận:"], ["Nơi", "nhận:"]),
        (["Mới", "nhận", "công", "tác"], ["Mới", "nhận", "công", "tác"]),
        ([">“““Trần", "Văn", "Bình"], ["Trần", "Văn", "Bình"]),
        (["“Đền", "ơn", "đáp", "nghĩa”"], ["“Đền", "ơn", "đáp", "nghĩa”"]),
    ],
)
def test_what_is_run_together_is_parted_and_dirt_before_a_name_falls_off(
    recognised: list[str], printed: list[str]
) -> None:
    assert put_right(recognised) == printed


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
        "BVHTT&DL § 5",
        "kiên nghị, đê điều",
        "TÔN THẤT THUYẾT",
        "VĂN PHÒNG, CHỦ NHIỆM TỊCH",
        "chỉ tiêu, chỉ tiết kiệm, chỉ trả lời, chỉ bộ phận",
        "chỉ trả kết quả khi đủ hồ sơ",
        "không chỉ phí thời gian",
        "địch họa, quân địch",
        "đất bỏ hoang đã lâu",
        "doanh nghiệp ở đây mạnh dạn đầu tư",
        "Đây là nhiệm vụ",
        "ôn định kỳ",
        "tỉnh Thanh Hóa",
        "tham quyền cố vị",
        "điểm yếu cầu thị",
        "chuyên đề, một câu, khoản 1 Điều 3",
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
        ("tháng", "A", "năm", 0.9, True),
        ("Số:", "An", "/CT-UBND", 0.9, True),
    ],
)
def test_handwriting_that_is_no_figure(before: str, word: str, after: str, confidence: float, unread: bool) -> None:
    assert is_unread_figure(before, word, after, confidence) == unread
