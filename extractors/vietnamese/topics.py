"""A small taxonomy of what findings are about; a finding may have several topics, or none.

    topics_of("Kinh phí sửa đường ít, xã chờ tuyển dụng thêm")   → ["kinh phí", "nhân lực"]

The topics are those under which communes report on administration, digital transformation and Party work; their order is that of the table.
"""

from __future__ import annotations

import re

from extractors.vietnamese.phrases import any_of, table_form

TOPICS: dict[str, tuple[str, ...]] = {
    "lãnh đạo, chỉ đạo": ("lãnh đạo, chỉ đạo", "quán triệt", "ban chỉ đạo", "công tác chỉ đạo", "chỉ đạo, điều hành",
    "người đứng đầu"),
    "thể chế": ("thể chế", "cơ chế", "chính sách", "quy chế", "văn bản hướng dẫn", "quy phạm pháp luật",
    "nghị quyết phân bổ"),
    "kinh phí": ("kinh phí", "ngân sách", "tài chính", "nguồn vốn", "giải ngân", "đầu tư công", "dự toán",
    "vốn đối ứng"),
    "nhân lực": ("nhân lực", "biên chế", "kiêm nhiệm", "chuyên trách", "đội ngũ cán bộ", "tuyển dụng", "đào tạo",
    "bồi dưỡng", "cán bộ làm công tác"),
    "nhận thức": ("nhận thức", "tuyên truyền", "tâm lý", "e ngại", "thói quen", "dân trí"),
    "hạ tầng": ("hạ tầng", "đường truyền", "thiết bị", "máy tính", "máy móc", "trụ sở", "phủ sóng", "lõm sóng",
    "viễn thông", "cơ sở vật chất"),
    "phần mềm": ("phần mềm", "nền tảng số", "hệ thống thông tin", "ứng dụng công nghệ"),
    "dữ liệu": ("dữ liệu", "csdl", "số hóa", "liên thông", "kết nối, chia sẻ"),
    "dịch vụ công": ("dịch vụ công", "dvc", "thủ tục hành chính", "tthc", "một cửa", "hồ sơ trực tuyến",
    "phục vụ hành chính công"),
    "an toàn thông tin": ("an toàn thông tin", "an ninh mạng", "bảo mật", "an toàn dữ liệu"),
    "kỹ năng số": ("kỹ năng số", "bình dân học vụ số", "tập huấn", "công nghệ số cộng đồng"),
    "kinh tế": ("kinh tế", "doanh nghiệp", "sản xuất", "thương mại", "đầu tư", "cụm công nghiệp", "du lịch",
    "nông nghiệp"),
    "đất đai, xây dựng": ("đất đai", "giải phóng mặt bằng", "quy hoạch", "xây dựng cơ bản", "bồi thường",
    "công trình"),
    "giáo dục": ("giáo dục", "trường học", "học sinh", "giáo viên"),
    "y tế": ("y tế", "khám chữa bệnh", "sức khỏe", "bảo hiểm y tế", "bhyt"),
    "an sinh xã hội": ("an sinh", "hộ nghèo", "giảm nghèo", "người có công", "bảo trợ xã hội", "trẻ em"),
    "an ninh, trật tự": ("an ninh trật tự", "trật tự an toàn xã hội", "tội phạm", "quốc phòng", "quân sự"),
    "kiểm tra, giám sát": ("kiểm tra, giám sát", "giám sát", "thanh tra", "kiểm tra, đôn đốc", "khiếu nại", "tố cáo",
    "tiếp công dân"),
    "xây dựng Đảng": ("xây dựng đảng", "đảng viên", "chi bộ", "sinh hoạt đảng", "kỷ luật đảng", "cấp ủy"),
    "bầu cử": ("bầu cử", "ứng cử", "cử tri", "hiệp thương"),
    "khoa học, công nghệ": ("khoa học, công nghệ", "khoa học công nghệ", "đổi mới sáng tạo", "khcn", "sáng kiến"),
    "chuyển đổi số": ("chuyển đổi số", "chính quyền số", "xã hội số", "kinh tế số"),
}  # fmt: skip
"""Topics with the words that speak of them, lower case."""

_WORDS = [word for words in TOPICS.values() for word in words]
_CUE = re.compile(rf"(?<!\w)(?=(?P<cue>{any_of(_WORDS)})(?!\w))")
"""A cue and those inside it: "đầu tư công" is found, and in it nothing is passed over."""
_TOPICS = {
    table_form(cue): {
        topic
        for topic, words in TOPICS.items()
        if any(cue.startswith(word) and not cue[len(word) :][:1].isalnum() for word in words)
    }
    for cue in _WORDS
}
"""What each cue speaks of; one that begins with another speaks of both ("đầu tư công", "đầu tư")."""


def topics_of(text: str) -> list[str]:
    """The topics that a text speaks of, in the order of the table."""
    words = " ".join(text.lower().split())
    said = {topic for match in _CUE.finditer(words) for topic in _TOPICS[table_form(match["cue"])]}
    return [topic for topic in TOPICS if topic in said]
