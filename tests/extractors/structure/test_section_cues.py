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
        ("Báo cáo kết quả hội nghị và tổ chức lấy ý kiến", "other"),
        ("Báo cáo kết quả", "other"),
        ("Báo cáo kết quả thực hiện nhiệm vụ năm 2025", "result"),
        ("Quy định về hình thức biểu quyết và kết quả tín nhiệm", "other"),
        ("Lấy ý kiến nhận xét đối với người ứng cử", "other"),
        ("Thủ tục, hồ sơ đề nghị khen thưởng", "other"),
        ("Đề nghị UBND tỉnh khen thưởng", "recommendation"),
        ("Chi công tác chỉ đạo, kiểm tra, giám sát bầu cử", "other"),
        ("Kinh phí chỉ đạo", "other"),
        ("Chỉ đạo, điều hành", "leadership"),
        ("Chi bộ lãnh đạo, chỉ đạo", "leadership"),
        # under which duties are given
        ("Hội đồng nhân dân tỉnh giao", "task"),
        ("Giao Ủy ban nhân dân tỉnh", "task"),
        ("Giao thông", "other"),
        ("Giao ban báo chí", "other"),
        ("Công tác giao rừng", "other"),
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
    ("heading", "role"),
    [
        ("Tổ chức thực hiện", "task"),
        ("Trách nhiệm thi hành", "task"),
        ("Các bộ, cơ quan ngang bộ, Ủy ban nhân dân tỉnh có trách nhiệm", "task"),
        ("Nhiệm vụ của ban thẩm tra tư cách đại biểu", "task"),
        ("Thẩm quyền công nhận kết quả đánh giá, xếp loại", "other"),
        ("Đoàn chủ tịch đại hội có nhiệm vụ", "task"),
        ("Không hoàn thành nhiệm vụ", "other"),
        ("Điểm kết quả thực hiện nhiệm vụ của công chức", "other"),
        ("Hiệu lực thi hành", "other"),
        ("Các tổ chức điều hành đại hội", "other"),
        ("Phụ lục I", "annex"),
    ],
)
def test_titles_of_rules_name_what_they_regulate(heading: str, role: str) -> None:
    assert role_of(heading, rules=True) == role


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
