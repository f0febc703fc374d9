"""Where the name of a body ends, who is an issuer, and when two names are one."""

from __future__ import annotations

import pytest

from extractors.linking.gazetteer import units
from extractors.vietnamese.bodies import body_at
from extractors.vietnamese.issuers import issuer_at, one_spelling


def name(text: str) -> str | None:
    end = body_at(text, 0)
    return text[:end] if end else None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ủy ban nhân dân phường 5 về", "Ủy ban nhân dân phường 5"),
        ("Uỷ ban MTTQ Việt Nam quy định", "Uỷ ban MTTQ Việt Nam"),
        ("Ban Kinh tế - Ngân sách HĐND tỉnh", "Ban Kinh tế - Ngân sách HĐND tỉnh"),
        ("Hội đồng nhân dân thành phố Đà Nẵng khóa X", "Hội đồng nhân dân thành phố Đà Nẵng"),
        ("Bộ Văn hóa, Thể thao và Du lịch ban hành", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("UBND TP. Hà Tĩnh giao", "UBND TP. Hà Tĩnh"),
        ("UBND Thành phố giao", "UBND Thành phố"),
        ("Sở Y tế Thành phố Hồ Chí Minh báo cáo", "Sở Y tế Thành phố Hồ Chí Minh"),
        ("UBND tỉnh, Thành phố Hồ Chí Minh", "UBND tỉnh"),
        ("UBND tỉnh và Sở Nội vụ", "UBND tỉnh"),
        ("UBND xã\nBình Hòa", "UBND xã"),
        ("Sở", None),
        ("các cơ quan", None),
        ("UBND xã. Đoàn giám sát ghi nhận", "UBND xã"),
        ("UBND phường.", "UBND phường"),
        ("UBND xã 40 máy tính", "UBND xã"),
        ("UBND phường 40 máy tính", "UBND phường"),
        ("UBND phường 5 báo cáo", "UBND phường 5"),
        ("UBND phường 5 ban hành", "UBND phường 5"),
        ("UBND xã 2", "UBND xã"),
        # names of units whose second syllable begins other words as well, with a number, an apostrophe, a dash
        ("UBND xã Tân Thành về việc", "UBND xã Tân Thành"),
        ("ĐẢNG ỦY XÃ TÂN THÀNH", "ĐẢNG ỦY XÃ TÂN THÀNH"),
        ("Công an xã Bạch Thông báo cáo", "Công an xã Bạch"),
        ("Công an xã Bạch Thông đã", "Công an xã Bạch Thông"),
        ("UBND đặc khu Phú Quý, tỉnh", "UBND đặc khu Phú Quý"),
        ("UBND xã Đại Từ báo cáo", "UBND xã Đại Từ"),
        ("UBND tỉnh Thông báo", "UBND tỉnh"),
        ("UBND thành phố Huế Thông báo", "UBND thành phố Huế"),
        ("UBND xã Khe Sâu Thành lập", "UBND xã Khe Sâu"),
        ("UBND xã Khe Sâu Về việc", "UBND xã Khe Sâu"),
        ("UBND phường Móng Cái 3 giao", "UBND phường Móng Cái 3"),
        ("UBND phường Móng Cái 3 máy tính", "UBND phường Móng Cái"),
        ("UBND xã Khe Sâu 3 tháng đầu năm", "UBND xã Khe Sâu"),
        ("UBND xã Khe Sâu 24 hộ", "UBND xã Khe Sâu"),
        ("UBND xã Khe Sâu 3/2026", "UBND xã Khe Sâu"),
        ("HĐND xã Cư M'gar họp", "HĐND xã Cư M'gar"),
        ("UBND tỉnh Bà Rịa – Vũng Tàu ban hành", "UBND tỉnh Bà Rịa – Vũng Tàu"),
        ("Đảng ủy phường Xuân Hương-Đà Lạt họp", "Đảng ủy phường Xuân Hương-Đà Lạt"),
        ("Đảng ủy xã Khe Sâu - Đà Lạt", "Đảng ủy xã Khe Sâu"),
        ("UBND TP.Hà Tĩnh giao", "UBND TP.Hà Tĩnh"),
        ("UBND xã\t40", "UBND xã"),
        ("UBND xã\tSở Nội vụ", "UBND xã"),
        ("Ủy ban\tnhân dân", None),
        ("Ban Chỉ đạo xã Nà Lạnh, Công an xã", "Ban Chỉ đạo xã Nà Lạnh"),
        ("Sở Nội vụ, Công an tỉnh và Tài chính", "Sở Nội vụ"),
        ("Chủ tịch UBND xã kiêm Trưởng ban Chỉ đạo xã họp", "Chủ tịch UBND xã kiêm Trưởng ban Chỉ đạo xã"),
        ("Phó Bí thư Đảng ủy, kiêm Chủ tịch UBND xã họp", "Phó Bí thư Đảng ủy, kiêm Chủ tịch UBND xã"),
        ("UBND xã kiêm nhiệm", "UBND xã"),
        ("Ban Quản lý nước sạch xã Nà Lạnh thu", "Ban Quản lý nước sạch xã Nà Lạnh"),
        ("Ban Quản lý rừng phòng hộ Khe Sâu đã", "Ban Quản lý rừng phòng hộ Khe Sâu"),
        ("Ban Quản lý chợ Nà Lạnh đã", "Ban Quản lý chợ Nà Lạnh"),
        ("Ban Quản lý nước sạch báo cáo", "Ban Quản lý nước sạch"),
        ("Ban Quản lý đã thu", "Ban Quản lý"),
        ("Trung tâm Khuyến nông tỉnh tổ chức", "Trung tâm Khuyến nông tỉnh"),
        ("Trung tâm Khuyến nông", "Trung tâm Khuyến nông"),
        ("Trung tâm Kiểm soát bệnh tật tỉnh", "Trung tâm Kiểm soát bệnh tật tỉnh"),
        (
            "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên Nà Lạnh mở",
            "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên Nà Lạnh",
        ),
        ("Trung tâm hướng dẫn xã Nà Lạnh", None),
        ("Công ty cổ phần Dược liệu Khe Sâu thu mua", "Công ty cổ phần Dược liệu Khe Sâu"),
        ("Công ty đã", None),
        ("Hợp tác xã nông nghiệp Nà Lạnh bán", "Hợp tác xã nông nghiệp Nà Lạnh"),
        ("Hợp tác xã chè Khe Sâu bán", "Hợp tác xã chè Khe Sâu"),
        ("Trường Tiểu học Khe Sâu", "Trường Tiểu học Khe Sâu"),
        ("Trường Trung học cơ sở Khe Sâu dạy", "Trường Trung học cơ sở Khe Sâu"),
        ("Văn phòng HĐND và UBND xã tham mưu", "Văn phòng HĐND và UBND xã"),
        ("Chánh Văn phòng HĐND và UBND xã", "Chánh Văn phòng HĐND và UBND xã"),
        ("Văn phòng Đoàn ĐBQH và HĐND tỉnh gửi", "Văn phòng Đoàn ĐBQH và HĐND tỉnh"),
        ("HĐND và UBND xã", "HĐND"),
        ("Ban Chỉ đạo Nghị quyết 57 xã Nà Lạnh họp", "Ban Chỉ đạo Nghị quyết 57 xã Nà Lạnh"),
        ("Ban Chỉ đạo 35 xã Nà Lạnh họp", "Ban Chỉ đạo 35 xã Nà Lạnh"),
        ("Ban Chỉ đạo 05 cuộc", "Ban Chỉ đạo"),
        ("Tổ công nghệ số cộng đồng xóm Khe Sâu hỗ trợ", "Tổ công nghệ số cộng đồng xóm Khe Sâu"),
        (
            "Tổ đảng ở Thường trực Ủy ban Tài chính, Ngân sách chủ trì",
            "Tổ đảng ở Thường trực Ủy ban Tài chính, Ngân sách",
        ),
        ("Đảng ủy cơ quan Văn phòng Quốc hội lãnh đạo", "Đảng ủy cơ quan Văn phòng Quốc hội"),
        ("Ủy ban KH,CN&MT của Quốc hội", "Ủy ban KH,CN&MT"),
        ("Cục Kỹ thuật an toàn và Môi trường công nghiệp", "Cục Kỹ thuật an toàn và Môi trường công nghiệp"),
        ("Ban Phong trào thẩm định", "Ban Phong trào"),
        ("Ban Quản lý dự án đầu tư xây dựng số 1 lập", "Ban Quản lý dự án đầu tư xây dựng số 1"),
        ("Trường THPT Khe Sâu 2 xây dựng", "Trường THPT Khe Sâu 2"),
        ("Trường THPT Khe Sâu 02 máy", "Trường THPT Khe Sâu"),
        ("Sở Công Thương tổng hợp", "Sở Công Thương"),
        ("Trung tâm Dịch vụ tổng hợp xã biên tập", "Trung tâm Dịch vụ tổng hợp xã"),
        ("Ban Chỉ đạo Trung ương về phát triển khoa học họp", "Ban Chỉ đạo Trung ương về phát triển khoa học"),
        ("Ban Chỉ đạo xây dựng báo cáo", "Ban Chỉ đạo"),
        ("Ban Chỉ đạo xây dựng nông thôn mới xã", "Ban Chỉ đạo xây dựng nông thôn mới xã"),
        ("Ban Chỉ đạo chuyển đổi số và Đề án 06 xã Nà Lạnh", "Ban Chỉ đạo chuyển đổi số và Đề án 06 xã Nà Lạnh"),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
        ("UBND KT. CHỦ TỊCH", "UBND"),
        ("UBND xã Quy Sơn phối hợp", "UBND xã Quy Sơn"),
        ("UBND xã Quy định", "UBND xã"),
        ("Sở Nội vụ và Thủ trưởng các đơn vị", "Sở Nội vụ"),
        ("Thường trực Đảng ủy, Thường trực HĐND", "Thường trực Đảng ủy"),
        ("Chủ tịch nước, Chủ tịch Quốc hội", "Chủ tịch nước"),
        ("Chi bộ khu 4, khu 7", "Chi bộ khu 4"),
        ("Chi cục Quản lý thị trường tỉnh", "Chi cục Quản lý thị trường tỉnh"),
        ("Bệnh viện đa khoa tỉnh Lào Cai khám", "Bệnh viện đa khoa tỉnh Lào Cai"),
        ("Trạm Y tế xã khám", "Trạm Y tế xã"),
        ("Hội Nông dân xã Nà Lạnh", "Hội Nông dân xã Nà Lạnh"),
        ("Quỹ Tín dụng nhân dân Nà Lạnh", "Quỹ Tín dụng nhân dân Nà Lạnh"),
        (
            "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh trình",
            "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh",
        ),
    ],
)
def test_where_a_body_ends(text: str, body: str | None) -> None:
    assert name(text) == body


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("đồng chí Trần Văn Bình về việc", None),
        ("đồng chí Bí thư Đảng ủy giao", "Bí thư Đảng ủy"),
        (
            "đồng chí Trần Văn Bình, Chủ tịch UBND xã kiêm Trưởng ban Chỉ đạo về",
            "Chủ tịch UBND xã kiêm Trưởng ban Chỉ đạo",
        ),
    ],
)
def test_a_person_is_an_issuer_by_the_office_alone(text: str, issuer: str | None) -> None:
    span = issuer_at(text, 0)
    assert (text[span[0] : span[1]] if span else None) == issuer


def test_names_are_compared_in_one_spelling() -> None:
    assert one_spelling("UỶ BAN  NHÂN DÂN XÃ NÀ LẠNH") == one_spelling("UBND xã Nà Lạnh") == "ubnd xã nà lạnh"
    assert one_spelling("HĐND xã") != one_spelling("UBND xã")


@pytest.mark.parametrize(
    "seed",
    [
        "Bí thư, Chủ tịch, ",
        "Bí thư kiêm ",
        "Bộ Công an và ",
        "Ban Chỉ đạo phát triển, ",
        "Ban Quản lý nước ",
        "Công ty nước A ",
        "Sở A B C ",
        "UBND xã ",
        "UBND phường 5 ",
    ],
)
def test_a_name_without_end_is_cut(seed: str) -> None:
    end = body_at(seed * 5_000, 0, joint=True)
    assert end is not None
    assert end < 2_000


CUT_SHORT = {"phường Đào Duy Từ", "xã Lục Sĩ Thành", "xã Trường Thành"}
"""A third syllable that begins a sentence ("Từ ngày", "Thành lập") is none of a name; "Trường" heads a school's name."""


def test_bodies_of_all_units_of_the_list_in_force_are_read_whole() -> None:
    assert {of.full for of in units("since") if name(f"UBND {of.full} họp") != f"UBND {of.full}"} == CUT_SHORT
