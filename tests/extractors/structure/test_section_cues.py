"""Headings and the roles that they promise."""

import pytest

from extractors.vietnamese.section_cues import names_part, role_of


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Ưu điểm", "strength"),
        ("Kết quả đạt được", "strength"),
        ("Mặt tích cực", "strength"),
        ("Hạn chế, khuyết điểm", "shortcoming"),
        ("Khó khăn, vướng mắc", "shortcoming"),
        ("Những điểm nghẽn", "shortcoming"),
        ("Tồn tại, hạn chế và nguyên nhân", "shortcoming"),
        ("Nguyên nhân của hạn chế", "cause"),
        ("Nhiệm vụ, giải pháp trọng tâm", "task"),
        ("TỔ CHỨC THỰC HIỆN", "task"),
        ("PHƯƠNG HƯỚNG NĂM 2026", "task"),
        ("Kiến nghị, đề xuất", "recommendation"),
        ("Công tác lãnh đạo, chỉ đạo", "leadership"),
        ("Kết quả thực hiện và phương hướng", "result"),
        ("Kết quả lãnh đạo, chỉ đạo", "result"),
        ("Kết quả khắc phục tồn tại, hạn chế", "result"),
        ("ƯU ĐIỂM, TỒN TẠI VÀ NGUYÊN NHÂN", "result"),
        ("Phụ lục 2", "annex"),
        ("Đối tượng kiểm tra", "other"),
        ("Các chỉ tiêu đạt và vượt", "strength"),
        ("Các chỉ tiêu chưa đạt", "shortcoming"),
        ("Chỉ tiêu phấn đấu", "task"),
        ("Nhận xét việc chấp hành", "result"),
        ("Trách nhiệm của tập thể, cá nhân", "shortcoming"),
        ("Trách nhiệm của Phòng Kinh tế", "task"),
        ("Dự báo tình hình và phương hướng", "task"),
        # words of cues that promise nothing
        ("Cử tri thôn Nà Lạnh đề nghị sửa cầu treo", "other"),
        ("Thực hiện nhiệm vụ thu ngân sách", "other"),
        ("Tiếp nhận khiếu nại, tố cáo, kiến nghị, phản ánh", "other"),
        ("Theo chức năng, nhiệm vụ", "other"),
        ("CÁC DỰ ÁN ĐÃ CÓ NHÀ ĐẦU TƯ ĐỀ XUẤT", "other"),
        (
            "Để thực hiện tốt nghị quyết trong thời gian tới, Ban Thường vụ yêu cầu các chi bộ thực hiện một số nhiệm vụ sau:",
            "task",
        ),
    ],
)
def test_roles(heading: str, role: str) -> None:
    assert role_of(heading) == role


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Mục đích", True),
        ("MỤC ĐÍCH, YÊU CẦU", True),
        ("Thời gian và địa điểm", True),
        ("Mục đích của đợt kiểm tra", False),
        ("Nội dung đã thống nhất.", False),
    ],
)
def test_names_of_parts(line: str, expected: bool) -> None:
    assert names_part(line) is expected
