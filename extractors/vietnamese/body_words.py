"""The words that names of bodies are made of: what a name begins with, offices, levels, fields of duty.

    HEADS "Sở", OFFICES "Giám đốc", LEVELS "xã", FIELDS "nội vụ": "Giám đốc Sở Nội vụ", "Đảng ủy xã …"

Sources: Hiến pháp 2013; Luật 72/2025/QH15 (local government); Điều lệ Đảng; Nghị định 30/2020/NĐ-CP, Annex III; usage.
"""

from __future__ import annotations

from extractors.vietnamese.letterhead import ISSUER_VERBS
from extractors.vietnamese.units import FUNCTION_WORDS

SHORT_BODIES: tuple[str, ...] = (
    "UBND", "HĐND", "UBMTTQ", "UBMTTQVN", "MTTQ", "MTTQVN", "UBKT", "BTV", "BTT", "BCĐ", "BQL", "VPUB", "ĐGS",
    "TTHĐND", "CAX", "CAP", "CAT",
)  # fmt: skip
"""Bodies by their abbreviation alone."""

FIXED_NAMES: tuple[str, ...] = (
    "Tổ công nghệ số cộng đồng", "Trung tâm Phát triển quỹ đất", "Trung tâm Phục vụ hành chính công",
    "Trung tâm Phục vụ HCC", "Bộ phận Một cửa",
    "Mặt trận", "Ban Công tác Mặt trận", "Ban Giám đốc", "Hội LHPN", "Hội CCB", "Liên minh HTX",
    "Đoàn kiểm tra, giám sát", "Đoàn giám sát chuyên đề", "VP",
    "Tổ công tác cải cách thủ tục hành chính", "Ban Tiếp công dân", "Ban Kinh tế và Ngân sách",
    "Ban Văn hóa - Xã hội",
    "Đoàn TNCS Hồ Chí Minh", "Hội Chữ thập đỏ", "Hội Khuyến học", "Hội Người cao tuổi", "Trạm Y tế",
    "Trung tâm Khuyến nông", "Chi cục Quản lý thị trường", "Văn phòng đăng ký đất đai",
    "Chi nhánh Văn phòng đăng ký đất đai", "Văn phòng Đăng ký đất đai",
    "Văn phòng HĐND và UBND", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Văn phòng HĐND - UBND",
    "Văn phòng Đoàn ĐBQH và HĐND", "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân", "Hạt Kiểm lâm",
    "Ngân hàng Chính sách xã hội",
    "Trung tâm Y tế", "Trung tâm Chính trị",
)  # fmt: skip
"""Bodies whose names are fixed phrases, small letters included; a level or place may follow."""

NATIONAL_BODIES: tuple[str, ...] = (
    "Ban Chấp hành Trung ương Đảng", "Ban Chấp hành Trung ương", "BCH Trung ương Đảng", "BCH Trung ương",
    "Ban Bí thư Trung ương Đảng", "Ban Bí thư", "Bộ Chính trị", "Trung ương Đảng", "Quốc hội",
    "Ủy ban Thường vụ Quốc hội", "Chủ tịch nước", "Chính phủ", "Thủ tướng Chính phủ", "Thủ tướng",
    "Phó Thủ tướng Chính phủ", "Tổng Bí thư", "Văn phòng Chính phủ", "Văn phòng Trung ương Đảng",
    "Văn phòng Quốc hội", "Văn phòng Chủ tịch nước", "Tòa án nhân dân tối cao", "Viện kiểm sát nhân dân tối cao",
    "Kiểm toán nhà nước", "Thanh tra Chính phủ", "Ngân hàng Nhà nước", "Hội đồng Bầu cử quốc gia", "Nhà nước", "BCT",
)  # fmt: skip
HEADS: tuple[str, ...] = (
    *NATIONAL_BODIES, *SHORT_BODIES, *FIXED_NAMES,
    # the Party
    "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Đảng ủy", "Chi bộ", "Chi ủy", "Đảng bộ", "Đảng đoàn",
    "Ban cán sự đảng", "Ban Thường vụ", "Ban Chấp hành", "Thường trực", "Ban Tuyên giáo", "Ban Dân vận",
    "Ban Tổ chức", "Ban Nội chính", "Ban Tuyên giáo và Dân vận", "Ban Xây dựng Đảng", "Ủy ban Kiểm tra",
    "Cơ quan Ủy ban Kiểm tra", "BTV", "BCH", "UBKT",
    # People's Councils and Committees
    "Hội đồng nhân dân", "Ủy ban nhân dân", "HĐND", "UBND", "Thường trực HĐND", "Ban Pháp chế",
    "Ban Kinh tế - Ngân sách", "Ban Kinh tế - Xã hội", "Ban Văn hóa - Xã hội", "Đoàn đại biểu Quốc hội", "Đoàn ĐBQH",
    "Đoàn giám sát", "Đoàn kiểm tra",
    # government
    "Bộ", "Sở", "Phòng", "Cục", "Tổng cục", "Vụ", "Chi cục", "Thanh tra", "Văn phòng", "Công an", "Quân khu",
    "Kho bạc Nhà nước", "Bộ Chỉ huy quân sự", "Ban Chỉ huy quân sự", "Bộ Tư lệnh", "Bộ đội Biên phòng",
    "Bảo hiểm xã hội", "Thuế", "Hải quan", "Tòa án nhân dân", "Viện kiểm sát nhân dân", "Thi hành án dân sự",
    "Ủy ban", "Hội đồng", "Trung tâm", "Viện", "Trạm", "Trung tâm Phục vụ hành chính công", "Ban Quản lý", "Ban",
    "Cơ quan", "Học viện", "Trường", "Bệnh viện", "Quỹ",
    # committees for a purpose
    "Ban Chỉ đạo", "BCĐ", "Tổ công tác", "Tổ giúp việc", "Tổ thẩm định", "Hội đồng thẩm định", "Ủy ban bầu cử", "Tổ",
    "Đoàn",
    # the Front and mass organisations
    "Ủy ban Mặt trận Tổ quốc Việt Nam", "Ủy ban MTTQ Việt Nam", "Ủy ban Mặt trận Tổ quốc", "Ủy ban MTTQ",
    "Mặt trận Tổ quốc", "Ban Thường trực", "Đoàn Chủ tịch", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    "Liên đoàn Lao động", "Công đoàn", "Tổng Liên đoàn Lao động", "Hội Nông dân", "Hội Liên hiệp Phụ nữ",
    "Hội Cựu chiến binh", "Hội", "Tỉnh đoàn", "MTTQ", "Thành đoàn", "Đoàn Thanh niên",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Trung ương Đoàn", "Liên minh Hợp tác xã",
    # firms
    "Công ty", "Tổng công ty", "Tập đoàn", "Ngân hàng", "Nhà máy", "Hợp tác xã", "HTX", "Doanh nghiệp",
)  # fmt: skip
"""What the name of a body may begin with; a longer one is tried first."""

OFFICES: tuple[str, ...] = (
    "Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực", "Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực",
    "Quyền Chủ tịch", "Bộ trưởng", "Thứ trưởng", "Chủ nhiệm", "Thống đốc", "Tổng Thanh tra", "Tổng Kiểm toán",
    "Chánh án", "Viện trưởng", "Giám đốc", "Phó Giám đốc", "Tổng Giám đốc", "Cục trưởng", "Vụ trưởng",
    "Chi cục trưởng", "Chánh Văn phòng", "Phó Chánh Văn phòng",
    "Chánh Văn phòng HĐND và UBND", "Phó Chánh Văn phòng HĐND và UBND", "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
    "Trưởng ban", "Trưởng ban Chỉ đạo", "Phó Trưởng ban Chỉ đạo",
    "Phó Trưởng ban", "Trưởng phòng", "Trưởng đoàn", "Tổ trưởng", "Hiệu trưởng", "Chánh Thanh tra", "Chỉ huy trưởng",
    "Thường trực",
)  # fmt: skip
"""Offices that sign or speak for a body; what follows one is its body."""

LEVELS: tuple[str, ...] = (
    "tỉnh", "thành phố", "TP", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu", "thôn", "xóm",
    "bản", "ấp", "khu vực", "khu phố", "tổ dân phố", "cụm", "trung ương", "Trung ương", "cấp tỉnh", "cấp xã",
    "các cấp", "quốc gia", "nước",
)  # fmt: skip

NUMBERED_LEVELS: tuple[str, ...] = (
    "phường", "quận", "thôn", "xóm", "bản", "ấp", "khu vực", "khu phố", "tổ dân phố", "cụm", "tổ",
)  # fmt: skip
"""Levels that may have a number for a name ("phường 5")."""

FIELDS: tuple[str, ...] = (
    "nội vụ", "tư pháp", "tài chính", "công thương", "xây dựng", "giao thông vận tải", "nông nghiệp", "môi trường",
    "phát triển nông thôn", "nông thôn mới", "nông thôn", "tài nguyên", "khoa học", "công nghệ", "thông tin",
    "truyền thông", "văn hóa", "thể thao", "du lịch", "giáo dục", "đào tạo", "y tế", "lao động",
    "thương binh", "xã hội", "dân tộc", "tôn giáo", "kế hoạch", "đầu tư", "quốc phòng", "an ninh", "công an",
    "ngoại giao", "ngoại vụ", "kinh tế", "ngân sách", "hạ tầng", "đô thị", "pháp chế", "tuyên giáo", "dân vận",
    "tổ chức", "kiểm tra", "nội chính", "nhà nước", "nhân dân", "đổi mới sáng tạo", "chuyển đổi số", "phát triển",
    "cải cách hành chính", "cải cách", "hành chính công", "hành chính", "phòng, chống tham nhũng", "lãng phí",
    "tiêu cực", "phòng, chống thiên tai", "phòng, chống tội phạm", "tìm kiếm cứu nạn", "phòng chống thiên tai",
    "phòng chống tham nhũng", "phòng thủ dân sự", "các chương trình mục tiêu quốc gia", "giảm nghèo",
    "chương trình mục tiêu quốc gia", "bền vững", "bầu cử", "thi đua", "khen thưởng", "an toàn thực phẩm",
    "an toàn giao thông", "thực hiện quy chế dân chủ", "quy chế dân chủ", "công tác", "tôn giáo", "nhân quyền",
    "bảo vệ", "bí mật nhà nước", "thống kê", "các khu công nghiệp", "khu công nghiệp", "khu kinh tế",
    "cụm công nghiệp", "dự án", "đầu tư xây dựng", "đất đai", "kiểm lâm", "vì sự tiến bộ của phụ nữ", "trẻ em",
    "phụ nữ", "thanh niên", "nông dân", "cựu chiến binh", "chữ thập đỏ", "người cao tuổi", "thuế", "hải quan",
    "quân sự", "tổng hợp", "dịch vụ", "phổ biến", "giáo dục pháp luật", "pháp luật", "trật tự", "mới",
    "chính sách xã hội", "dân số", "gia đình", "nhân sự", "tổ chức cán bộ", "hợp tác", "quốc tế", "thương mại",
    "công nghiệp", "công trình giao thông", "dân dụng", "quản lý", "dự án đầu tư xây dựng", "cộng đồng", "cổ phần",
    "trách nhiệm hữu hạn", "khuyến nông", "khuyến công", "khuyến học", "khuyến lâm", "nước sạch", "vệ sinh môi trường", "thủy lợi",
    "thủy nông", "thủy sản", "chăn nuôi", "thú y", "trồng trọt", "bảo vệ thực vật", "lâm nghiệp", "rừng phòng hộ",
    "rừng đặc dụng", "chợ", "quỹ đất", "phát triển quỹ đất", "đăng ký đất đai", "giải phóng mặt bằng", "tái định cư",
    "giáo dục thường xuyên", "giáo dục nghề nghiệp", "dạy nghề", "việc làm", "dịch vụ việc làm", "kiểm soát bệnh tật",
    "kiểm nghiệm", "đa khoa", "y học cổ truyền", "dược liệu", "trợ giúp pháp lý", "bảo trợ xã hội", "công tác xã hội",
    "xúc tiến đầu tư", "xúc tiến thương mại", "quản lý thị trường", "quản lý chất lượng", "tiêu chuẩn đo lường chất lượng",
    "tiếp công dân", "giám sát", "đầu tư công", "các công trình giao thông", "di tích", "bảo tàng", "thư viện",
    "phòng cháy chữa cháy", "phòng cháy, chữa cháy", "cứu nạn, cứu hộ", "công nghệ số", "công nghệ số cộng đồng", "điện lực",
    "bưu chính", "viễn thông", "tín dụng", "tín dụng nhân dân", "hòa giải", "an ninh trật tự", "trật tự đô thị",
    "mầm non", "tiểu học", "trung học cơ sở", "trung học phổ thông", "phổ thông", "phổ thông dân tộc nội trú",
    "phổ thông dân tộc bán trú", "cao đẳng", "đại học", "chính trị", "nghiệp vụ", "hỗ trợ", "ứng dụng",
)  # fmt: skip
"""Fields of duty. After a head they may be written small; elsewhere only a capital shows that one belongs to a name."""

PURPOSE_HEADS = (
    "Ban Chỉ đạo", "BCĐ", "Trưởng ban Chỉ đạo", "Phó Trưởng ban Chỉ đạo", "Tổ công tác", "Tổ giúp việc", "Hội đồng",
    "Ban Quản lý", "BQL",
)  # fmt: skip
"""Heads that are followed by a whole purpose, in small letters, with commas and "và"."""

FIELD_HEADS = (
    "Bộ", "Sở", "Phòng", "Ban", "Ủy ban", "Cục", "Vụ", "Chi cục", "Trung tâm", "Văn phòng", "Viện", "Trường", "Công ty",
)  # fmt: skip
"""Heads that are nothing without the field or name behind them."""

OPEN_HEADS = (
    "Trung tâm", "Ban Quản lý", "BQL", "Hợp tác xã", "HTX", "Trường", "Bệnh viện", "Trạm", "Nhà máy", "Quỹ", "Viện", "Học viện",
    "Doanh nghiệp", "Ngân hàng", "Chi cục", "Chi nhánh",
)  # fmt: skip
"""Heads behind which any words may say what the body does, up to its place or proper name."""

FIRM_HEADS = ("Công ty", "Tổng công ty")
"""Heads of firms, whose names are read by their own pattern."""

NOT_NAMES = frozenset(
    {
        "về", "v/v", "ban", "quy", "phê", "triển", "thực", "trong", "theo", "và", "tại", "căn", "kính", "nơi", "điều", "hướng",
        "thông", "trên", "đến", "cho", "đối", "với", "từ", "giai", "năm", "quý", "tháng", "nhiệm", "thành", "để", "khóa",
    }
)  # fmt: skip
"""Words that begin with a capital right after a body's name, in headings and by carelessness."""

SENTENCE_WORDS = frozenset({
    *FUNCTION_WORDS, *NOT_NAMES, *(verb.split()[0] for verb in ISSUER_VERBS),
    "giao", "phối", "hỗ", "mời", "họp", "gửi", "trình", "cấp", "thu", "chi", "bán", "mua", "lắp", "rà", "mở", "cử", "bố", "chỉ",
    "tuyên", "vận", "thi", "kiểm", "khám", "dạy", "hiện", "mới", "nay", "ở", "ngay", "rồi", "nên", "luôn", "vẫn", "lại", "nhận",
})  # fmt: skip
"""Words that show, small behind the head of a name, that the sentence goes on: they are in no name."""
