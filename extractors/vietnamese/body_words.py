"""The words that names of bodies are made of: what a name begins with, offices, levels, fields of duty.

    HEADS "Sở", OFFICES "Giám đốc", LEVELS "xã", FIELDS "nội vụ": "Giám đốc Sở Nội vụ", "Đảng ủy xã …"

Sources: Hiến pháp 2013; Luật 72/2025/QH15 (local government); Điều lệ Đảng; Nghị định 30/2020/NĐ-CP, Annex III; usage.
"""

from __future__ import annotations

from extractors.vietnamese.letterhead import ISSUER_VERBS
from extractors.vietnamese.national_bodies import NATIONAL_ABBREVIATIONS, NATIONAL_BODIES
from extractors.vietnamese.units import FUNCTION_WORDS

SHORT_BODIES: tuple[str, ...] = (
    "UBND", "HĐND", "UBMTTQ", "UBMTTQVN", "MTTQ", "MTTQVN", "UBKT", "BTV", "BTT", "BCĐ", "BQL", "VPUB", "ĐGS",
    "TTHĐND", "CAX", "CAP", "CAT", "HDND", "HĐNVQS", *NATIONAL_ABBREVIATIONS,
)  # fmt: skip
"""Bodies by their abbreviation alone."""

_STANDING = tuple(
    f"{mark}{body}"
    for mark in ("TT ", "TT. ", "TT.", "T.T ")
    for body in ("Đảng ủy", "Tỉnh ủy", "Thành ủy", "HĐND", "HĐDT", "UBND", "UBMTTQ", "UB MTTQ", "Ủy ban MTTQ")
)
"""Thường trực, shortened as lists of recipients have it."""
_OFFICES_OF_TWO = tuple(
    f"{office} {one}{join}{other}"
    for office in ("Văn phòng", "VP")
    for one, other in (
        ("HĐND", "UBND"), ("Hội đồng nhân dân", "Ủy ban nhân dân"), ("Đoàn ĐBQH", "HĐND"),
        ("Đoàn đại biểu Quốc hội", "Hội đồng nhân dân"), ("Đoàn đại biểu Quốc hội", "HĐND"),
    )
    for join in (" và ", " - ", "-", ", ", " & ", "&")
)  # fmt: skip
"""Offices that serve two bodies, whose names are joined in many ways."""

FIXED_NAMES: tuple[str, ...] = (
    *_STANDING, *_OFFICES_OF_TWO,
    "Tổ công nghệ số cộng đồng", "Trung tâm Phát triển quỹ đất", "Trung tâm Phục vụ hành chính công", "Trung tâm Phục vụ HCC",
    "Trung tâm PVHCC", "Trung tâm HCC", "Bộ phận Một cửa", "Mặt trận", "Ban Công tác Mặt trận", "Ban Giám đốc", "Hội LHPN",
    "Hội CCB", "Liên minh HTX", "Đoàn kiểm tra, giám sát", "Đoàn giám sát chuyên đề", "Đoàn kiểm tra liên ngành", "Đoàn thanh tra",
    "Đoàn công tác", "VP", "Tổ công tác cải cách thủ tục hành chính", "Ban Tiếp công dân", "Ban Kinh tế và Ngân sách",
    "Ban Văn hóa - Xã hội", "Ban Tổ chức Hội nghị", "Ban Tổ chức Hội thi", "Ban Tổ chức Đại hội", "Hội Chữ thập đỏ",
    "Hội Khuyến học", "Hội Người cao tuổi", "Trạm Y tế", "Trung tâm Khuyến nông", "Chi cục Quản lý thị trường",
    "Văn phòng đăng ký đất đai", "Chi nhánh Văn phòng đăng ký đất đai", "Hạt Kiểm lâm", "Trung tâm Y tế", "Trung tâm Chính trị",
    "Tổ tiếp công dân", "Tổ tiếp công dân, xử lý đơn thư",
    "Tổ tiếp công dân, xử lý đơn thư khiếu nại, tố cáo, kiến nghị, phản ánh của công dân",
    "Tổ tiếp công dân, xử lý khiếu nại, tố cáo, kiến nghị, phản ánh của công dân", "Chi nhánh Ngân hàng Chính sách xã hội",
    "Phòng giao dịch Ngân hàng Chính sách xã hội", "Báo và Phát thanh, Truyền hình", "Đài Phát thanh và Truyền hình",
    "Đài Phát thanh - Truyền hình", "Cổng Thông tin điện tử Chính phủ", "Cổng TTĐT Chính phủ", "Văn phòng điều phối",
    "Văn phòng Điều phối nông thôn mới", "Ban Dân chủ, Giám sát và Phản biện xã hội", "Tổ đảng ở", "Tổ đảng tại", "Đảng ủy cơ quan",
    "Đảng bộ cơ quan", "Chi bộ cơ quan", "Công đoàn cơ quan", "Đảng ủy các cơ quan Đảng", "Đảng bộ các cơ quan Đảng",
    "Đồn Biên phòng", "Ban Bảo vệ, chăm sóc sức khỏe cán bộ", "Bộ Chỉ huy Bộ đội Biên phòng", "Ban Chỉ huy Bộ đội Biên phòng",
    "Cơ quan Cảnh sát điều tra", "Cơ quan An ninh điều tra", "Đài truyền thanh", "Thống kê tỉnh", "Thống kê thành phố",
    "Tổ cộng tác viên dư luận xã hội", "Trung tâm Hội nghị", "Ban Chỉ đạo 389", "Ban Chỉ đạo 138", "Ban Chỉ đạo 35", "BCĐ 389",
    "BCĐ 138", "BCĐ 35", "Ban đại diện cha mẹ học sinh", "Ban Giám sát đầu tư của cộng đồng", "Ban Thanh tra nhân dân", "Bảo tàng",
    "Phòng khám", "Phòng khám đa khoa",
)  # fmt: skip
"""Bodies whose names are fixed phrases, small letters included; a level or place may follow."""

HEADS: tuple[str, ...] = (
    *NATIONAL_BODIES, *SHORT_BODIES, *FIXED_NAMES,
    # the Party
    "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Đảng ủy", "Chi bộ", "Chi ủy", "Đảng bộ", "Đảng đoàn", "Thị ủy", "Tổ đảng",
    "Ban cán sự đảng", "Ban Thường vụ", "Ban Chấp hành", "Thường trực", "Ban Tuyên giáo", "Ban Dân vận", "Ban Tổ chức",
    "Ban Nội chính", "Ban Tuyên giáo và Dân vận", "Ban Xây dựng Đảng", "Ủy ban Kiểm tra", "Cơ quan Ủy ban Kiểm tra", "BTV", "BCH",
    "UBKT",
    # People's Councils and Committees
    "Hội đồng nhân dân", "Ủy ban nhân dân", "HĐND", "UBND", "Thường trực HĐND", "Ban Pháp chế", "Ban Kinh tế - Ngân sách",
    "Ban Kinh tế - Xã hội", "Ban Văn hóa - Xã hội", "Đoàn đại biểu Quốc hội", "Đoàn ĐBQH", "Đoàn giám sát", "Đoàn kiểm tra",
    # government
    "Bộ", "Sở", "Phòng", "Cục", "Tổng cục", "Vụ", "Chi cục", "Thanh tra", "Văn phòng", "Công an", "Quân khu", "Kho bạc Nhà nước",
    "Bộ Chỉ huy quân sự", "Ban Chỉ huy quân sự", "Bộ Tư lệnh", "Bộ đội Biên phòng", "Bảo hiểm xã hội", "Thuế", "Hải quan",
    "Tòa án nhân dân", "Viện kiểm sát nhân dân", "Thi hành án dân sự", "Ủy ban", "Hội đồng", "Trung tâm", "Viện", "Trạm",
    "Trung tâm Phục vụ hành chính công", "Ban Quản lý", "Ban QLDA", "Ban QL", "Ban", "Cơ quan", "Học viện", "Trường", "Bệnh viện", "Quỹ",
    "Chi nhánh",
    "Đồn", "Đội", "Hạt", "Đài", "Điện lực", "Bưu điện", "Viễn thông", "Nhà xuất bản",
    # committees for a purpose
    "Ban Chỉ đạo", "BCĐ", "Tổ công tác", "Tổ giúp việc", "Tổ thẩm định", "Hội đồng thẩm định", "Ủy ban bầu cử", "Tổ",
    "Đoàn",
    # the Front and mass organisations
    "Ban Thường trực", "Đoàn Chủ tịch", "Liên đoàn Lao động", "Công đoàn", "Chi hội", "Chi đoàn", "Hội Nông dân",
    "Hội Liên hiệp Phụ nữ", "Hội Cựu chiến binh", "Hội", "Tỉnh đoàn", "MTTQ", "Thành đoàn", "Đoàn Thanh niên",
    "Liên minh Hợp tác xã", "Hiệp hội", "Liên hiệp",
    # firms
    "Công ty", "Tổng công ty", "Tập đoàn", "Ngân hàng", "Nhà máy", "Hợp tác xã", "HTX", "Doanh nghiệp",
)  # fmt: skip
"""What the name of a body may begin with; a longer one is tried first."""

OFFICES: tuple[str, ...] = (
    "Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực", "Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực", "Quyền Chủ tịch",
    "Bộ trưởng", "Thứ trưởng", "Chủ nhiệm", "Thống đốc", "Tổng Thanh tra", "Tổng Kiểm toán", "Chánh án", "Viện trưởng", "Giám đốc",
    "Phó Giám đốc", "Tổng Giám đốc", "Cục trưởng", "Vụ trưởng", "Chi cục trưởng", "Chánh Văn phòng", "Phó Chánh Văn phòng",
    "Chánh Văn phòng HĐND và UBND", "Phó Chánh Văn phòng HĐND và UBND", "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
    "Trưởng ban", "Trưởng ban Chỉ đạo", "Phó Trưởng ban Chỉ đạo", "Phó Trưởng ban", "Trưởng phòng", "Trưởng đoàn", "Tổ trưởng",
    "Hiệu trưởng", "Chánh Thanh tra", "Chỉ huy trưởng", "Thường trực",
)  # fmt: skip
"""Offices that sign or speak for a body; what follows one is its body."""

LEVELS: tuple[str, ...] = (
    "tỉnh", "thành phố", "TP", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu", "thôn", "xóm", "bản", "ấp",
    "khu vực", "khu phố", "tổ dân phố", "cụm", "trung ương", "Trung ương", "cấp tỉnh", "cấp xã", "các cấp", "quốc gia", "Quốc gia",
    "nước", "khu", "khóm", "buôn", "làng", "khu dân cư", "TW", "TƯ", "Phường", "Xã", "Tỉnh", "Thành phố", "TDP",
)  # fmt: skip

NUMBERED_LEVELS: tuple[str, ...] = (
    "phường", "quận", "thôn", "xóm", "bản", "ấp", "khu vực", "khu phố", "tổ dân phố", "cụm", "tổ", "khu", "khóm", "buôn",
)  # fmt: skip
"""Levels that may have a number for a name ("phường 5")."""

FIELDS: tuple[str, ...] = (
    "nội vụ", "tư pháp", "tài chính", "công thương", "xây dựng", "giao thông vận tải", "nông nghiệp", "môi trường",
    "phát triển nông thôn", "nông thôn mới", "nông thôn", "tài nguyên", "khoa học", "công nghệ", "thông tin", "truyền thông",
    "văn hóa", "thể thao", "du lịch", "giáo dục", "đào tạo", "y tế", "lao động", "thương binh", "xã hội", "dân tộc", "tôn giáo",
    "kế hoạch", "đầu tư", "quốc phòng", "an ninh", "công an", "ngoại giao", "ngoại vụ", "kinh tế", "ngân sách", "hạ tầng", "đô thị",
    "pháp chế", "tuyên giáo", "dân vận", "tổ chức", "kiểm tra", "nội chính", "nhà nước", "nhân dân", "đổi mới sáng tạo",
    "chuyển đổi số", "phát triển", "cải cách hành chính", "cải cách", "hành chính công", "hành chính", "phòng, chống tham nhũng",
    "lãng phí", "tiêu cực", "phòng, chống thiên tai", "phòng, chống tội phạm", "tìm kiếm cứu nạn", "phòng chống thiên tai",
    "phòng chống tham nhũng", "phòng thủ dân sự", "các chương trình mục tiêu quốc gia", "giảm nghèo",
    "chương trình mục tiêu quốc gia", "bền vững", "bầu cử", "thi đua", "khen thưởng", "an toàn thực phẩm", "an toàn giao thông",
    "thực hiện quy chế dân chủ", "quy chế dân chủ", "công tác", "tôn giáo", "nhân quyền", "bảo vệ", "bí mật nhà nước", "thống kê",
    "các khu công nghiệp", "khu công nghiệp", "khu kinh tế", "cụm công nghiệp", "dự án", "đầu tư xây dựng", "đất đai", "kiểm lâm",
    "vì sự tiến bộ của phụ nữ", "trẻ em", "phụ nữ", "thanh niên", "nông dân", "cựu chiến binh", "chữ thập đỏ", "người cao tuổi",
    "thuế", "hải quan", "quân sự", "tổng hợp", "dịch vụ", "phổ biến", "giáo dục pháp luật", "pháp luật", "trật tự", "mới",
    "chính sách xã hội", "dân số", "gia đình", "nhân sự", "tổ chức cán bộ", "hợp tác", "quốc tế", "thương mại", "công nghiệp",
    "công trình giao thông", "dân dụng", "quản lý", "dự án đầu tư xây dựng", "cộng đồng", "cổ phần", "trách nhiệm hữu hạn",
    "khuyến nông", "khuyến công", "khuyến học", "khuyến lâm", "nước sạch", "vệ sinh môi trường", "thủy lợi", "thủy nông",
    "thủy sản", "chăn nuôi", "thú y", "trồng trọt", "bảo vệ thực vật", "lâm nghiệp", "rừng phòng hộ", "rừng đặc dụng", "chợ",
    "quỹ đất", "phát triển quỹ đất", "đăng ký đất đai", "giải phóng mặt bằng", "tái định cư", "giáo dục thường xuyên",
    "giáo dục nghề nghiệp", "dạy nghề", "việc làm", "dịch vụ việc làm", "kiểm soát bệnh tật", "kiểm nghiệm", "đa khoa",
    "y học cổ truyền", "dược liệu", "trợ giúp pháp lý", "bảo trợ xã hội", "công tác xã hội", "xúc tiến đầu tư",
    "xúc tiến thương mại", "quản lý thị trường", "quản lý chất lượng", "tiêu chuẩn đo lường chất lượng", "tiếp công dân",
    "giám sát", "đầu tư công", "các công trình giao thông", "di tích", "bảo tàng", "thư viện", "phòng cháy chữa cháy",
    "phòng cháy, chữa cháy", "cứu nạn, cứu hộ", "công nghệ số", "công nghệ số cộng đồng", "điện lực", "bưu chính", "viễn thông",
    "tín dụng", "tín dụng nhân dân", "hòa giải", "an ninh trật tự", "trật tự đô thị", "mầm non", "tiểu học", "trung học cơ sở",
    "trung học phổ thông", "phổ thông", "phổ thông dân tộc nội trú", "phổ thông dân tộc bán trú", "cao đẳng", "đại học",
    "chính trị", "nghiệp vụ", "hỗ trợ", "ứng dụng",
    # names with a comma or "và" inside, whole
    "văn hóa, thể thao và du lịch", "văn hóa và thể thao", "văn hóa, thông tin và thể thao", "văn hóa, khoa học và thông tin",
    "văn hóa - xã hội", "lao động - thương binh và xã hội", "lao động, thương binh và xã hội", "khoa học, công nghệ và môi trường",
    "dân chủ, giám sát và phản biện xã hội", "cảnh sát PCCC và CNCH", "văn hóa, thể thao và truyền thanh",
    "văn hóa, thể thao và truyền thông",
    # abbreviations
    "KH,CN&MT", "VH,TT&DL", "VHTT&DL", "VHTTDL", "LĐ-TB&XH", "LĐ,TB&XH", "LĐTB&XH", "NN&PTNT", "NN và PTNT", "TN&MT", "TN và MT",
    "NN&MT", "NN và MT", "KH&CN", "KH và CN", "GD&ĐT", "GD và ĐT", "GDĐT", "KH&ĐT", "TT&TT", "dự án ĐTXD", "ĐTXD",
    "các công trình DD&CN", "PCCC", "PCTT và TKCN", "PCTT&TKCN", "XDCB", "các chương trình MTQG", "chương trình MTQG", "CCHC",
    # further fields of national and provincial bodies
    "dân nguyện", "đối ngoại", "công tác đại biểu", "cơ yếu", "kỹ thuật", "kỹ thuật an toàn", "an toàn", "an toàn lao động",
    "an toàn vệ sinh lao động", "an toàn, vệ sinh lao động", "an toàn, vệ sinh viên", "công nghiệp chiến lược", "an ninh mạng",
    "an ninh kinh tế", "an ninh nội địa", "cảnh sát", "cảnh sát giao thông", "cảnh sát hình sự", "biên phòng", "tiền tệ",
    "tín dụng các ngành kinh tế", "bảo hiểm", "quản lý giá", "quản lý công sản", "công sản", "kế toán", "kiểm toán",
    "quản lý đấu thầu", "đấu thầu", "phát triển doanh nghiệp nhà nước", "hợp tác xã", "kinh tế tập thể", "kinh tế hợp tác",
    "hàng hải", "đường thủy", "đường thủy nội địa", "hàng không", "hàng không dân dụng", "đường sắt", "đường bộ", "đường cao tốc",
    "đăng kiểm", "vận tải", "khí tượng", "thủy văn", "khí tượng thủy văn", "hải đảo", "biến đổi khí hậu", "viễn thám", "địa chất",
    "khoáng sản", "đo đạc", "bản đồ", "thông tin địa lý", "tài nguyên nước", "bảo tồn", "bảo tồn thiên nhiên", "đa dạng sinh học",
    "đê điều", "phòng chống thiên tai", "chế biến", "thị trường", "phát triển thị trường", "thị trường trong nước",
    "xuất nhập khẩu", "phòng vệ thương mại", "cạnh tranh", "bảo vệ người tiêu dùng", "thương mại điện tử", "kinh tế số", "hóa chất",
    "dầu khí", "năng lượng", "năng lượng nguyên tử", "sở hữu trí tuệ", "bản quyền tác giả", "tần số vô tuyến điện",
    "an toàn bức xạ", "an toàn thông tin", "xuất bản", "báo chí", "phát thanh", "truyền hình", "truyền thanh", "thông tin điện tử",
    "thông tin cơ sở", "thông tin đối ngoại", "điện ảnh", "nghệ thuật biểu diễn", "mỹ thuật", "nhiếp ảnh", "di sản văn hóa",
    "văn học nghệ thuật", "văn học", "nghệ thuật", "thể dục thể thao", "khám, chữa bệnh", "quản lý khám, chữa bệnh",
    "y tế dự phòng", "phòng bệnh", "bà mẹ", "sức khỏe", "dinh dưỡng", "sốt rét", "pháp y", "giám định", "giám định y khoa",
    "huyết học", "truyền máu", "sản nhi", "tâm thần", "nội tiết", "da liễu", "phục hồi chức năng", "cấp cứu", "cấp cứu 115",
    "người có công", "bảo vệ trẻ em", "trẻ em", "bình đẳng giới", "phòng, chống tệ nạn xã hội", "phòng, chống ma túy",
    "phòng, chống HIV/AIDS", "cai nghiện ma túy", "tội phạm", "tệ nạn xã hội", "lao động ngoài nước", "quản lý lao động ngoài nước",
    "quan hệ lao động", "tiền lương", "công chức", "viên chức", "chính quyền địa phương", "văn thư", "lưu trữ", "văn thư, lưu trữ",
    "tổ chức phi chính phủ", "tín ngưỡng", "hộ tịch", "quốc tịch", "chứng thực", "công chứng", "bồi thường nhà nước", "con nuôi",
    "bổ trợ tư pháp", "lý lịch tư pháp", "đăng ký giao dịch bảo đảm", "thi hành án", "thi hành án dân sự", "thi hành án hình sự",
    "xử lý vi phạm hành chính", "pháp luật hình sự", "dân sự", "hình sự", "khiếu nại", "tố cáo", "tài sản", "thu nhập",
    "chuyên môn", "phong trào", "phong trào toàn dân bảo vệ an ninh Tổ quốc", "dịch vụ tổng hợp", "xử lý đơn thư", "cấp thoát nước",
    "cấp nước", "thoát nước", "công viên", "cây xanh", "chiếu sáng", "công ích", "công cộng", "nhà ở", "bất động sản", "quy hoạch",
    "kiến trúc", "quy hoạch - kiến trúc", "kinh tế xây dựng", "vật liệu xây dựng", "giám định xây dựng", "bảo trì đường bộ",
    "vì người nghèo", "đền ơn đáp nghĩa", "hỗ trợ nông dân", "đầu tư phát triển", "bảo vệ môi trường", "phát triển khoa học",
    "bảo lãnh tín dụng", "phòng, chống thiên tai", "bảo vệ và phát triển rừng", "phát triển rừng", "đổi mới", "nghiên cứu",
    "dữ liệu", "dữ liệu số", "giám sát, điều hành thông minh", "điều hành đô thị thông minh", "nhi đồng", "thiếu niên",
    "thanh thiếu niên", "phụ trách", "vận động quần chúng", "quân nhân", "hậu cần", "tham mưu", "cơ khí", "điện tử", "cơ điện",
    "luyện kim", "nông sản", "lương thực", "thực phẩm", "giống cây trồng", "vật tư", "vật tư nông nghiệp", "dược phẩm", "thiết bị",
    "trang thiết bị", "y sinh", "phóng xạ", "hạt nhân", "vũ trụ", "vật lý", "hóa học", "sinh học", "sinh thái", "cơ học",
    "luật gia", "luật sư", "nhà báo", "nhà văn", "người mù", "người khuyết tật", "nạn nhân chất độc da cam",
    "nạn nhân chất độc da cam/dioxin", "cựu thanh niên xung phong", "thanh niên xung phong", "sinh viên", "đông y", "làm vườn",
    "sinh vật cảnh", "doanh nhân", "doanh nghiệp", "doanh nhân trẻ", "doanh nghiệp nhỏ và vừa", "kế hoạch hóa gia đình", "hữu nghị",
    "từ thiện", "bảo trợ", "bảo trợ người khuyết tật", "trẻ mồ côi", "điều dưỡng", "nuôi dưỡng", "thủ tục hành chính",
    "kiểm soát thủ tục hành chính", "một cửa", "tin học", "ngoại ngữ", "chuyển giao công nghệ", "phục vụ hành chính công",
    "đăng kiểm xe cơ giới", "khoa giáo", "văn nghệ", "lý luận", "lịch sử", "lịch sử đảng", "địa phương", "bảo vệ chính trị nội bộ",
    "cơ sở đảng", "đảng viên", "nghĩa vụ quân sự", "NVQS", "công trình", "thực hiện chính sách BHXH, BHYT",
    "thực hiện chính sách bảo hiểm xã hội, bảo hiểm y tế",
    "an toàn vệ sinh thực phẩm", "KCN, KKT", "hòa giải", "số hóa", "kiểm tra công vụ", "cảnh sát điều tra", "điều tra", "quản lý thu",
    "chế độ chính sách", "dư luận xã hội", "thẩm định", "phân hạng",
    "phân hạng sản phẩm OCOP", "sản phẩm OCOP", "phân hạng sản phẩm",
    "đánh giá", "số hóa", "chiến lược", "chính sách", "chiến lược, chính sách", "phòng không", "không quân", "hải quân",
    "phòng không - không quân", "cảnh sát biển", "đặc công", "pháo binh", "tăng thiết giáp", "công binh",
)  # fmt: skip
"""Fields of duty. After a head they may be written small; elsewhere only a capital shows that one belongs to a name."""

VERBAL_FIELDS = frozenset({
    "tổ chức", "tổng hợp", "kiểm tra", "giám sát", "phát triển", "cải cách", "công tác", "bảo vệ", "quản lý", "phổ biến", "hợp tác",
    "hỗ trợ", "ứng dụng", "đầu tư", "xây dựng", "đào tạo", "thống kê", "hòa giải", "tiếp công dân", "kế hoạch", "dự án", "đánh giá",
    "thẩm định", "nghiên cứu", "tham mưu", "bảo tồn", "chế biến", "phụ trách", "giám định", "kiểm nghiệm", "thi đua", "khen thưởng",
    "giải phóng mặt bằng", "phân hạng", "quy hoạch", "đổi mới", "mới", "kiến trúc", "đấu thầu", "chợ", "thuế", "nuôi dưỡng",
    "bảo trợ", "số hóa", "cạnh tranh", "chuyển đổi số", "giảm nghèo", "bền vững", "dạy nghề", "tuyên giáo", "dân vận", "giáo dục",
    "bầu cử", "chứng thực", "công chứng", "khiếu nại", "tố cáo", "tài sản", "thu nhập", "đảng viên", "công chức", "viên chức",
    "doanh nghiệp", "người khuyết tật", "người có công", "hợp tác xã", "trẻ em", "phụ nữ", "thanh niên", "nông dân", "sinh viên",
    "cấp cứu", "thi hành án", "an toàn", "nhân dân", "pháp luật", "giáo dục pháp luật", "thủ tục hành chính",
    "thực hiện quy chế dân chủ", "quy chế dân chủ", "chính sách", "dữ liệu", "công trình", "điều tra", "nghĩa vụ quân sự",
})  # fmt: skip
"""Fields that are acts, or things acted on, as well: small, behind another field, they are words of the sentence ("Sở Y tế kiểm tra")."""

BARE_ACTS = frozenset({
    "xây dựng", "phát triển", "tổ chức", "kiểm tra", "giám sát", "hỗ trợ", "phổ biến", "quản lý", "ứng dụng", "đánh giá", "thẩm định",
    "nghiên cứu", "tham mưu", "bảo vệ",
})  # fmt: skip
"""Acts that name a committee's purpose only with what is done ("Ban Chỉ đạo xây dựng nông thôn mới", not "Ban Chỉ đạo xây dựng")."""

CAPITAL_FIELD_HEADS = ("Sở", "Bộ")
"""Heads that no act in small letters follows ("Thanh tra Sở kiểm tra")."""

COMPOUND_HEADS = (
    "Ban", "Phòng", "Cục", "Tổng cục", "Vụ", "Chi cục", "Trung tâm", "Viện", "Ủy ban", "Hội đồng", "Đội", "Trạm", "Hội", "Chi hội",
    "Hiệp hội", "Quỹ", "Học viện", "Tổ", "Văn phòng", "Liên hiệp", "Trường", "Đoàn",
)  # fmt: skip
"""Heads behind which a capital and a small syllable are one word of a field that no table has ("Ban Phong trào")."""

PURPOSE_HEADS = (
    "Đoàn kiểm tra liên ngành", "Đoàn công tác", "Ban Chỉ đạo", "BCĐ", "Trưởng ban Chỉ đạo", "Phó Trưởng ban Chỉ đạo",
    "Tổ công tác", "Tổ giúp việc", "Hội đồng", "Ban Quản lý", "Ban QLDA", "Ban QL", "BQL",
)  # fmt: skip
"""Heads that are followed by a whole purpose, in small letters, with commas and "và"."""

FIELD_HEADS = (
    "Bộ", "Sở", "Phòng", "Ban", "Ủy ban", "Cục", "Vụ", "Chi cục", "Trung tâm", "Văn phòng", "Viện", "Trường", "Công ty",
)  # fmt: skip
"""Heads that are nothing without the field or name behind them."""

OPEN_HEADS = (
    "Trung tâm", "Ban Quản lý", "Ban QLDA", "Ban QL", "BQL", "Hợp tác xã", "HTX", "Trường", "Bệnh viện", "Trạm", "Nhà máy", "Quỹ",
    "Viện", "Học viện",
    "Doanh nghiệp", "Ngân hàng", "Chi cục", "Chi nhánh", "Phòng khám", "Phòng khám đa khoa",
)  # fmt: skip
"""Heads behind which any words may say what the body does, up to its place or proper name."""

BRANCH_HEADS = ("Thuế", "Bảo hiểm xã hội", "BHXH", "Thống kê")
"""Bodies of the State with local branches (cơ sở), which have a place or a number for a name ("Thuế cơ sở 3")."""

NUMBERED_HEADS = ("Quân khu", "Quân đoàn", "Sư đoàn", "Lữ đoàn", "Trung đoàn")
"""Heads that have a number for a name."""

BANK_HEADS = (
    "Ngân hàng",
    "Ngân hàng Nhà nước",
    "Ngân hàng Nhà nước Việt Nam",
    "NHNN",
    "Ngân hàng Chính sách xã hội",
    "Ngân hàng CSXH",
)
"""Heads behind which a dash and "Chi nhánh" go on with the name."""

FIRM_HEADS = ("Công ty", "Tổng công ty")
"""Heads of firms, whose names are read by their own pattern."""

NOT_NAMES = frozenset(
    {
        "về", "v/v", "các", "của", "ban", "quy", "phê", "triển", "thực", "trong", "theo", "và", "tại", "căn", "kính", "nơi", "điều",
        "hướng",
        "thông", "trên", "đến", "cho", "đối", "với", "từ", "phối", "giai", "năm", "quý", "tháng", "nhiệm", "thành", "để", "khóa",
        "phó", "kt", "tm", "tl", "tuq",
    }
)  # fmt: skip
"""Words that begin with a capital right after a body's name, in headings and by carelessness."""

SECOND_SYLLABLES: dict[str, tuple[str, ...]] = {
    "thành": ("lập", "phố", "phần", "viên", "tích"),
    "thông": ("báo", "tin", "tư", "qua", "cáo"),
    "quý": (),
    "năm": ("học",),
    "từ": ("ngày", "tháng", "năm", "quý", "nay", "đó", "đầu"),
    "thực": ("hiện", "tế", "trạng"),
    "điều": ("tra", "chỉnh", "động", "hành", "kiện"),
    "phê": ("duyệt", "bình", "chuẩn"),
    "căn": ("cứ",),
}
"""Such words that are the second syllable of units' names all the same (xã Tân Thành, Bạch Thông, Đại Từ, Ea Phê; lists of Quyết định
124/2004/QĐ-TTg and 19/2025/QĐ-TTg), and what follows where they are not; before a number none is."""

DOUBLE_NAMES: tuple[str, ...] = (
    "Bà Rịa - Vũng Tàu", "Phan Rang - Tháp Chàm", "Cam Ly - Đà Lạt", "Lâm Viên - Đà Lạt", "Xuân Hương - Đà Lạt", "Xuân Trường - Đà Lạt",
    "Lang Biang - Đà Lạt", "Văn Miếu - Quốc Tử Giám", "Chân Mây - Lăng Cô",
)  # fmt: skip
"""Names of units with a dash in them, by the same lists."""

SENTENCE_WORDS = frozenset({
    *FUNCTION_WORDS, *NOT_NAMES, *(verb.split()[0] for verb in ISSUER_VERBS),
    "giao", "phối", "hỗ", "mời", "họp", "gửi", "trình", "cấp", "thu", "chi", "bán", "mua", "lắp", "rà", "mở", "cử", "bố", "chỉ",
    "tuyên", "vận", "thi", "kiểm", "khám", "dạy", "hiện", "mới", "nay", "ở", "ngay", "rồi", "nên", "luôn", "vẫn", "lại", "nhận",
})  # fmt: skip
"""Words that show, small behind the head of a name, that the sentence goes on: they are in no name."""
