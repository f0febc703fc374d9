"""Indicators: which figures measure something, what they are called, and what role they play."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.claims import Claims
from extractors.dates import extract_dates
from extractors.indicators import extract_indicators
from models.records import Indicator
from tests.extractors.documents import document


def read(text: str, kind: str = "list_item") -> list[Indicator]:
    structured, claims = document((kind, text)), Claims()
    dates = extract_dates(structured, claims)
    return extract_indicators(structured, claims, dates)


@pytest.mark.parametrize(
    ("text", "figure", "name"),
    [
        ("- Tỷ lệ hộ dùng nước sạch đạt 91,5% trong tháng.", "91,5%", "Tỷ lệ hộ dùng nước sạch"),
        ("- 100% thôn, xóm có nhà văn hóa.", "100%", "thôn, xóm có nhà văn hóa"),
        ("- Mở 03 lớp bồi dưỡng về kế toán tại các thôn.", "03 lớp bồi dưỡng", "lớp bồi dưỡng về kế toán"),
        ("- Tổng kinh phí thực hiện là 2,5 tỷ đồng.", "2,5 tỷ đồng", "Tổng kinh phí thực hiện"),
        ("- Số đơn đã tiếp nhận: 53 hồ sơ.", "53 hồ sơ", "Số đơn đã tiếp nhận"),
        ("- Trồng mới rừng 27ha.", "27ha", "Trồng mới rừng"),
        ("- Đã kê khai, đo đạc 31/40 hộ.", "31/40 hộ", "kê khai, đo đạc"),
        ("- Thời gian xử lý trung bình: khoảng 3 giờ.", "3 giờ", "Thời gian xử lý trung bình"),
    ],
)
def test_a_figure_is_named_by_the_shortest_phrase_that_says_what_is_measured(text: str, figure: str, name: str) -> None:
    [indicator] = read(text)
    assert (indicator.text, indicator.name) == (figure, name)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # the act whose extent is counted, without who acted
        ("- Công an xã tiếp nhận 53 hồ sơ.", ["tiếp nhận"]),
        ("- Tư vấn, giải quyết 45 hồ sơ.", ["Tư vấn, giải quyết"]),
        ("- Trạm Y tế khám bệnh cho 1.345 lượt người.", ["khám bệnh"]),
        ("- Phòng tham mưu ban hành 04 kế hoạch.", ["kế hoạch"]),
        ("- Xử lý 17 hồ sơ quá hạn.", ["hồ sơ quá hạn"]),
        ("- Nâng cấp 2 phòng họp trực tuyến.", ["phòng họp trực tuyến"]),
        # a unit that says nothing, a class of people
        ("- Đàn trâu 850 con, đàn dê 1.200 con.", ["Đàn trâu", "đàn dê"]),
        ("- Xếp loại học lực: giỏi 12 em (10%), khá 45 em.", ["giỏi", "giỏi", "khá"]),
        ("- Cử 06 người tham gia.", ["người tham gia"]),
        ("- Mỗi thôn có 03 tổ, mỗi tổ từ 05 đến 07 người.", ["tổ", "mỗi tổ"]),
        # what the counted are belongs to the name, what they do does not
        ("- Còn 08 hộ chưa có điện.", ["hộ chưa có điện"]),
        ("- Có 12 hộ tháo dỡ lều quán.", ["hộ"]),
        ("- Còn 12 hộ chưa bàn giao mặt bằng.", ["hộ chưa bàn giao mặt bằng"]),
        ("- Có 14 thủ tục không phải nộp lệ phí.", ["thủ tục không phải nộp lệ phí"]),
        ("- Có 12 hộ thiếu vốn sản xuất hàng hóa tập trung lâu dài.", ["hộ thiếu vốn sản xuất hàng hóa"]),
        # degrees of what was said before
        ("- Thu ngân sách đạt 845 triệu đồng, bằng 62% dự toán giao.", ["Thu ngân sách", "Thu ngân sách"]),
        ("- Giải quyết 20/25 đơn được giao (đạt 80%).", ["Giải quyết", "Giải quyết"]),
        ("- Tỷ lệ hộ nghèo còn 3,1%, giảm 0,9% so với đầu năm.", ["Tỷ lệ hộ nghèo", "Tỷ lệ hộ nghèo"]),
        ("- Tỷ lệ che phủ rừng 62%, 45% hộ có nhà kiên cố.", ["Tỷ lệ che phủ rừng", "hộ có nhà kiên cố"]),
        # a list does not cut the name, a period and a place do
        ("- Tỷ lệ cán bộ, công chức có chữ ký số đạt 95%.", ["Tỷ lệ cán bộ, công chức có chữ ký số"]),
        ("- Tổng thu 9 tháng đầu năm 2025 tại các chợ là 45 triệu đồng.", ["Tổng thu"]),
        ("- Ngoài ngân sách, nhân dân đóng góp 12 triệu đồng.", ["đóng góp"]),
        # what a measure or money is of
        ("- Hỗ trợ 02 tấn xi măng.", ["xi măng"]),
        ("- Thu gom 02 tấn rác thải.", ["Thu gom"]),
        ("- Đề nghị UBND tỉnh bố trí 3,2 tỷ đồng cho xúc tiến du lịch.", ["xúc tiến du lịch"]),
        ("- Giao vốn 12 tỷ đồng, còn lại 2 tỷ đồng chưa giao.", ["Giao vốn", "còn lại"]),
        ("- Giải quyết việc làm cho ít nhất 150 lao động.", ["Giải quyết việc làm"]),
        ("- Bến thủy: (xã Cao Sơn, 2,5 ha).", ["Bến thủy"]),
        ("- Lũy kế mặt bằng đến 01/6/2026 đạt 18 ha.", ["mặt bằng"]),
        # what stands before the parenthesis is counted in it; of shares it is only whose they are
        ("- Điểm bưu điện còn mở cửa (16 điểm).", ["Điểm bưu điện còn mở cửa"]),
        ("- Điểm bưu điện còn mở cửa (16 cán bộ trực).", ["cán bộ trực"]),
        ("- Tỷ lệ lấp đầy các chợ: Khe Sâu (95%), Bản Hạ (80%).", ["Tỷ lệ lấp đầy các chợ"] * 2),
        ("- Thôn đông dân: Khe Sâu (95%).", ["Khe Sâu"]),
        # another figure is no part of a name: the name stands behind it, or before it if nothing does
        ("- Thay 05 cống hộp khẩu độ 1,2 m.", ["cống hộp", "cống hộp khẩu độ"]),
        ("- Bán 870 kg giấy vụn thu được 2.610.000 đồng.", ["giấy vụn thu", "giấy vụn thu"]),
        ("- Chi trả 20/21 hộ với 4,5 tỷ đồng.", ["Chi trả", "Chi trả"]),
        ("- Cụm dân cư Khe Sâu 2 rộng 4,5 ha.", ["Cụm dân cư Khe Sâu 2 rộng"]),
        # words that say what a figure is where nothing else does; a time alone does not
        ("- Nhận đỡ đầu 12 cháu, mức 400 nghìn đồng/tháng.", ["Nhận đỡ đầu", "mức"]),
        ("- Thu hồi nợ thuế đạt 60%, đến 30/9/2026 đạt 90%.", ["Thu hồi nợ thuế"] * 2),
        # an abbreviation in parentheses belongs to its name, other parentheses do not
        ("- Tỷ lệ tham gia bảo hiểm y tế (BHYT) đạt 92%.", ["Tỷ lệ tham gia bảo hiểm y tế (BHYT)"]),
        ("- Xã Khe Sâu (theo báo cáo) thu hồi 3 ha.", ["thu hồi"]),
        # the words behind "trở lên", a state to its end, a name without the word that leads on
        ("- 95% trở lên trẻ em được tiêm chủng.", ["trẻ em được tiêm chủng"]),
        ("- Còn 800 triệu đồng chưa có nguồn.", ["chưa có nguồn"]),
        ("- Vay của 05 tổ viên cũ là 20 triệu đồng.", ["tổ viên cũ", "Vay"]),
        ("- Có 06 cuộc về thực hiện quy chế.", ["cuộc"]),
        # half a word is no stop
        ("- Xử lý 05 thửa bị lấn chiếm.", ["thửa bị lấn chiếm"]),
        ("- Phát 300 tờ rơi song ngữ.", ["tờ rơi song ngữ"]),
        ("- Còn 05 thửa song chưa cắm mốc.", ["thửa"]),
        # a class of people is counted, what is done with them is not their name
        ("- Hội viên là người cao tuổi 206 người.", ["Hội viên là người cao tuổi"]),
        ("- Hội cử 06 người tham gia.", ["người tham gia"]),
        # a label names the counts behind its colon, of another kind too; a topic does not name places
        ("- Chậm từ 02 đến dưới 04 tháng: 31 đơn vị, 2,5 tỷ đồng.", ["Chậm từ 02 đến dưới 04 tháng"] * 2),
        ("- Bảo hiểm tự nguyện: 1.250/2.000 người, đạt 62,5%.", ["Bảo hiểm tự nguyện"] * 2),
        ("- Văn hóa: 11/12 ấp có nhà văn hóa.", ["ấp có nhà văn hóa"]),
        # a comparison in parentheses does not come between degrees of one thing
        ("- Tổng thu 41,3 tỷ đồng (dự toán 50 tỷ đồng), tăng 9,2%.", ["Tổng thu", "dự toán", "Tổng thu"]),
        ("- Trồng cà phê 30/40 ha tại xã Khe Sâu, xã Nà Lạnh, đạt 75% kế hoạch.", ["Trồng cà phê"] * 2),
        ("- Trồng cà phê 30/40 ha, tỷ lệ che phủ rừng 62%.", ["Trồng cà phê", "tỷ lệ che phủ rừng"]),
        # the act without who does it, an act with its object where people or bodies are counted
        ("- Tham mưu Chủ tịch UBND xã xử phạt 05 trường hợp.", ["xử phạt"]),
        ("- Phối hợp Bưu điện Khe Sâu ra quân 04 đợt.", ["ra quân"]),
        ("- Đường ven sông Cái mới bàn giao 8,6/11,2 km.", ["bàn giao"]),
        ("- Hạ tầng đã đầu tư 12,9 tỷ đồng.", ["Hạ tầng đã đầu tư"]),
        ("- Công an xã thẩm tra lý lịch chính trị 68 công dân.", ["thẩm tra lý lịch chính trị"]),
        ("- Kiểm tra an toàn 09 hồ đập.", ["hồ đập"]),
        ("- Kiểm tra 06 tổ chức đảng, 09 đảng viên.", ["Kiểm tra"] * 2),
        ("- Chi trả lương hưu, trợ cấp cho 315 người.", ["Chi trả lương hưu, trợ cấp"]),
        ("- Xếp loại Tốt, Khá đạt 98%.", ["Xếp loại Tốt, Khá"]),
        ("- Họp đánh giá kết quả triển khai, chi thường xuyên đạt 98%.", ["chi thường xuyên"]),
        # behind the noun: where it was sent, whose it is, another figure; what it is stays
        ("- Chuyển 02 hồ sơ sang cơ quan điều tra.", ["Chuyển"]),
        ("- Dịch xảy ra tại 21 hộ thuộc 08 thôn của xã.", ["hộ", "thôn"]),
        ("- Có 05 xã được công nhận đạt chuẩn.", ["xã được công nhận đạt chuẩn"]),
        ("- Rà soát 31 đảng viên đi làm ăn xa.", ["đảng viên đi làm ăn xa"]),
        # how often is no name, a mean for each is
        ("- Cấp ủy viên mỗi quý dự sinh hoạt với chi bộ 02 lần.", ["dự sinh hoạt với chi bộ"]),
        ("- Sinh hoạt 38 lượt, bình quân mỗi chi bộ trên 04 lượt.", ["Sinh hoạt", "bình quân mỗi chi bộ"]),
        # what land has suffered, who was late
        ("- Sâu bệnh gây hại 215 ha lúa.", ["gây hại"]),
        ("- Chi bộ thôn Khe Sâu nộp chậm 38 ngày.", ["nộp chậm"]),
        ("- Ủng hộ 42 suất quà trị giá 21 triệu đồng.", ["Ủng hộ", "trị giá"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [indicator.name for indicator in read(text)] == names


def test_the_states_of_a_count_share_its_noun() -> None:
    found = read("- Đã giải quyết 90 hồ sơ: trước hạn 61, đúng hạn 25, quá hạn 4.")
    assert [(i.text, i.unit, i.name) for i in found[1:]] == [
        ("61", "hồ sơ", "trước hạn"),
        ("25", "hồ sơ", "đúng hạn"),
        ("4", "hồ sơ", "quá hạn"),
    ]
    assert [i.text for i in read("- Có 90 hồ sơ; căn cứ biểu mẫu 61, gửi lại.")] == ["90 hồ sơ"]
    kept = read(
        "- Kỷ luật 11 đảng viên: khiển trách 07, cảnh cáo 03; kết nạp 30/40 quần chúng, trong số đó nữ 12 (40%)."
    )
    assert [(i.text, i.unit) for i in kept if i.text in ("07", "03", "12")] == [
        ("07", "đảng viên"),
        ("03", "đảng viên"),
        ("12", "quần chúng"),
    ]
    assert [i.text for i in read("- Có 02 dự án, trong đó có Nhà máy Khe Sâu số 1.")] == ["02 dự án"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("- Hồ sơ chậm 45 ngày.", ["45 ngày"]),
        ("- Nhật ký lưu tối thiểu 24 tháng.", ["24 tháng"]),
        ("- Giao một đồng chí phụ trách.", []),
        ("- Báo cáo chậm nhất sau 05 ngày kể từ ngày ký.", []),
        ("- Giảm nghèo bền vững trong 05 năm tới.", []),
        ("- Gia hạn hợp đồng 02 lần.", ["02 lần"]),
        ("- Họp 02 lần/tháng, rà soát 01 lần mỗi năm.", []),
        ("- Liên kết 4 nhà trong sản xuất.", []),
        ("- Xóa 12 nhà tạm.", ["12 nhà tạm"]),
        # behind a debt, but not the label of what is counted by it
        ("- Công ty Khe Sâu nợ 912 triệu đồng (09 tháng).", ["912 triệu đồng", "09 tháng"]),
        ("- Chậm từ 03 tháng trở lên: 19 đơn vị.", ["19 đơn vị"]),
    ],
)
def test_durations_and_times_that_something_took(text: str, figures: list[str]) -> None:
    assert [indicator.text for indicator in read(text)] == figures


@pytest.mark.parametrize(
    "text",
    [
        "- Theo Điều 22, Điều 24 của quy chế, mục 3 phụ lục 2.",
        "2. Định danh điện tử mức độ 2, mạng 4G, giai đoạn 1.",
        "- Triển khai Đề án 06 và tiêu chí số 17 của cấp tỉnh.",
        "- Báo cáo trong thời hạn 05 ngày kể từ ngày ký.",
        "- Họp lúc 14 giờ 30 phút tại hội trường.",
        "- Truy cập https://vidu.example/2025/12 hoặc gọi số điện thoại 02093123456.",
        "- Đợt cao điểm 45 ngày đêm.",
        "- Thực hiện mô hình chính quyền địa phương 02 cấp.",
        "- Trường Trung học phổ thông Cao Sơn 2 chủ trì.",
        "- Một số đơn vị báo cáo chậm.",
    ],
)
def test_ordinals_terms_names_and_addresses_are_no_indicators(text: str) -> None:
    assert read(text) == []


def test_what_others_have_claimed_is_no_indicator() -> None:
    claims = Claims()
    text = "- Ngày 30/6 có 12 hồ sơ."
    claims.claim(text.index("30/6"), text.index("30/6") + 4, "date")
    assert [indicator.text for indicator in extract_indicators(document(("list_item", text)), claims, [])] == [
        "12 hồ sơ"
    ]
    assert claims.reader_of(text.index("12"), text.index("12") + 2) == "quantity"


def test_an_enumeration_shares_its_noun() -> None:
    found = read("- Tổng số cây giống đã trồng là 51 cây xanh, trong đó thôn Khe Sâu 20; thôn Nà Lạnh 31 cây xanh.")
    assert [(i.text, i.value, i.unit) for i in found] == [
        ("51 cây xanh", "51", "cây xanh"),
        ("20", "20", "cây xanh"),
        ("31 cây xanh", "31", "cây xanh"),
    ]


def test_a_ratio_and_its_percentage_have_one_name() -> None:
    ratio, percent = read("- Hồ sơ giải quyết đúng hạn 45/60 hồ sơ, đạt 75%.")
    assert ratio.name == percent.name == "Hồ sơ giải quyết đúng hạn"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("- Tỷ lệ số hóa đạt 84,2%, vượt chỉ tiêu 80%.", ["result", "target"]),
        ("- Phấn đấu tỷ lệ số hóa đạt 90%.", ["target"]),
        ("- Đất công nghiệp chiếm 68%.", ["share"]),
        ("- Tỷ lệ số hóa đạt 84,2%.", ["result"]),
        ("- Phấn đấu đến cuối năm tỷ lệ hộ nghèo giảm còn dưới 3%.", ["target"]),
        ("- Phấn đấu 100% thôn có loa; tỷ lệ hộ có nước sạch đạt 90%.", ["target", "target"]),
        ("- Tỷ lệ số hóa đạt 84,2%, cùng kỳ năm trước 71%.", ["result", "base"]),
    ],
)
def test_roles(text: str, roles: list[str]) -> None:
    assert [indicator.role for indicator in read(text)] == roles


def test_figures_under_a_heading_of_tasks_are_targets() -> None:
    tasks = document(("heading:task", "1. Nhiệm vụ"), ("list_item", "- Số hóa 100% hồ sơ."))
    assert [indicator.role for indicator in extract_indicators(tasks, Claims(), [])] == ["target"]


def test_how_a_figure_moved() -> None:
    [indicator] = read("- Thu ngân sách tăng 12,5% so với cùng kỳ năm trước.")
    assert indicator.comparison is not None
    assert (indicator.comparison.direction, indicator.comparison.with_) == ("up", "so với cùng kỳ năm trước")


def test_a_figure_may_lie_above_or_below_another() -> None:
    [indicator] = read("- Tỷ lệ chuyên cần thấp hơn 5,4% so với cùng kỳ.")
    assert indicator.comparison is not None
    assert (indicator.comparison.direction, indicator.qualifier) == ("down", None)


NUMBERS = [
    ["TT", "Chỉ tiêu", "Đơn vị", "Năm 2025", "Năm 2026"],
    ["1", "Diện tích lúa", "ha", "1.250,5", "1.300"],
    ["2", "Thu ngân sách", "triệu đồng", "2.400", "2.650"],
]
DOCUMENTS = [
    ["TT", "Cơ quan", "Văn bản"],
    ["1", "UBND xã", "Kế hoạch số 12/KH-UBND"],
    ["2", "UBND xã", "Kế hoạch số 15/KH-UBND"],
]


def test_cells_of_a_numeric_table_are_named_by_their_headings() -> None:
    found = extract_indicators(document(tables=(NUMBERS,)), Claims(), [])
    assert [(i.cell, i.value, i.unit, i.name, i.period) for i in found] == [
        ("t1:1:3", "1250.5", "ha", "Diện tích lúa - Năm 2025", "2025"),
        ("t1:1:4", "1300", "ha", "Diện tích lúa - Năm 2026", "2026"),
        ("t1:2:3", "2400000000", "VND", "Thu ngân sách - Năm 2025", "2025"),
        ("t1:2:4", "2650000000", "VND", "Thu ngân sách - Năm 2026", "2026"),
    ]


def test_the_first_worded_column_names_the_row() -> None:
    rows = [["TT", "Công trình", "Địa điểm", "Vốn (triệu đồng)"], ["1", "Cầu treo", "thôn Khe Sâu", "450"]]
    [indicator] = extract_indicators(document(tables=(rows,)), Claims(), [])
    assert (indicator.name, indicator.value) == ("Cầu treo - Vốn (triệu đồng)", "450000000")


def test_a_table_of_documents_has_no_figures() -> None:
    assert extract_indicators(document(tables=(DOCUMENTS,)), Claims(), []) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # they add up to the whole
        ("- Có 25 hồ sơ (20 thông thường, 05 khẩn).", [("25 hồ sơ", "hồ sơ"), ("20", "thông thường"), ("05", "khẩn")]),
        # or say how things stand, though not of all
        (
            "- Có 13 dự án (04 hoạt động, 02 tạm dừng).",
            [("13 dự án", "dự án"), ("04", "hoạt động"), ("02", "tạm dừng")],
        ),
        # neither: another thing is counted there
        ("- Có 25 hồ sơ (3 ngăn tủ dày).", [("25 hồ sơ", "hồ sơ")]),
        ("- Có 12 công chức (02 phòng họp).", [("12 công chức", "công chức"), ("02 phòng họp", "phòng họp")]),
    ],
)
def test_parts_of_a_count_in_parentheses_share_its_noun(text: str, figures: list[tuple[str, str]]) -> None:
    found = read(text)
    assert [(indicator.text, indicator.name) for indicator in found][: len(figures)] == figures
    shared = {indicator.unit for indicator in found if indicator.text.isdigit()}
    assert shared <= {found[0].unit}


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("- Quý I năm 2026, thu ngân sách đạt 12 tỷ đồng, bằng 25% dự toán.", ["2026-33", "2026-33"]),
        ("- Tính đến ngày 15/5/2026, còn 08 hộ chưa có điện.", ["2026-05-15"]),
        ("- Tiếp nhận 53 hồ sơ trong tháng 4/2026.", ["2026-04"]),
        ("- Trồng 12 ha năm 2025; trồng 9 ha.", ["2025", None]),
        ("- Theo Kế hoạch số 5/KH-UBND ngày 12/3/2026, trồng 12 ha.", [None]),
        ("- Thực hiện kế hoạch năm 2025, trồng 12 ha.", [None]),
        ("- So với năm 2024, trồng được nhiều hơn 12 ha.", [None]),
        ("- Trồng 12 ha. Năm 2025, trồng 9 ha.", [None, "2025"]),
    ],
)
def test_a_figure_is_of_the_time_that_stands_nearest(text: str, periods: list[str | None]) -> None:
    assert [indicator.period for indicator in read(text)] == periods


def test_prose_in_a_table_is_read_and_a_name_with_a_number_is_not() -> None:
    rows = [["Chợ", "Tiến độ"], ["Chợ số 2", "Đã kiểm đếm 75/76 hộ; chi trả cho 18 hộ"], ["Bến 3", "Chưa làm"]]
    found = extract_indicators(document(tables=(rows,)), Claims(), [])
    assert [(indicator.text, indicator.cell) for indicator in found] == [("75/76 hộ", None), ("18 hộ", None)]


WORDS = [
    "12",
    "04/36",
    "1.274",
    "%",
    "triệu đồng",
    "hồ sơ",
    "xóm",
    "đạt",
    "tỷ lệ",
    "từ",
    "đến",
    "trong đó",
    ":",
    ";",
    ",",
    "(",
    ")",
    "Điều",
    "٣",
]


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_spans_hold_whatever_the_text(words: list[str]) -> None:
    structured = document(("paragraph", "- " + " ".join(words)))
    found = extract_indicators(structured, Claims(), [])
    assert found == extract_indicators(structured, Claims(), [])
    for indicator in found:
        assert structured.text[indicator.start : indicator.end] == indicator.text
        assert indicator.value is not None
    assert all(first.end <= second.start for first, second in pairwise(found))
