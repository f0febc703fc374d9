"""National bodies by name: Party, Assembly, State, Front and mass organisations, and the abbreviations in which recipients list them.

    "Ủy ban Thường vụ Quốc hội", "Ban Dân nguyện", "Tổng Liên đoàn Lao động Việt Nam"     names that are whole as they stand
    "VPCP", "UBTVQH", "TANDTC"                                                              the same in the list of recipients

Bodies that were merged or renamed in 2025 stay in the table: reports cite what they issued. Ministries are a head and fields of duty
(`body_words.py`). Sources: Hiến pháp 2013; Luật Tổ chức Quốc hội, Luật Tổ chức Chính phủ; Nghị quyết 176/2025/QH15 (ministries since
March 2025); Nghị quyết 203/2025/QH15; Hướng dẫn 36-HD/VPTW; Nghị định 30/2020/NĐ-CP, Annex III.
"""

from __future__ import annotations

PARTY_BODIES: tuple[str, ...] = (
    "Đảng Cộng sản Việt Nam", "Trung ương Đảng", "Bộ Chính trị", "Ban Bí thư", "Ban Bí thư Trung ương Đảng",
    "Ban Chấp hành Trung ương", "Ban Chấp hành Trung ương Đảng", "BCH Trung ương", "BCH Trung ương Đảng", "BCT", "Tổng Bí thư",
    "Văn phòng Trung ương", "Văn phòng Trung ương Đảng", "Ban Tổ chức Trung ương", "Ủy ban Kiểm tra Trung ương",
    "Cơ quan Ủy ban Kiểm tra Trung ương", "Ban Tuyên giáo Trung ương", "Ban Dân vận Trung ương",
    "Ban Tuyên giáo và Dân vận Trung ương", "Ban Nội chính Trung ương", "Ban Kinh tế Trung ương", "Ban Đối ngoại Trung ương",
    "Ban Chính sách, chiến lược Trung ương", "Hội đồng Lý luận Trung ương", "Đảng đoàn Quốc hội", "Đảng ủy Quốc hội",
    "Đảng ủy Chính phủ", "Ban Cán sự đảng Chính phủ", "Đảng ủy các cơ quan Đảng Trung ương",
    "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương", "Đảng ủy Khối các cơ quan Trung ương",
    "Đảng ủy Khối Doanh nghiệp Trung ương", "Quân ủy Trung ương", "Đảng ủy Công an Trung ương",
    "Ban Bảo vệ, chăm sóc sức khỏe cán bộ Trung ương", "Học viện Chính trị quốc gia Hồ Chí Minh", "Tạp chí Cộng sản",
    "Báo Nhân dân", "Nhà xuất bản Chính trị quốc gia Sự thật",
)  # fmt: skip

ASSEMBLY_BODIES: tuple[str, ...] = (
    "Quốc hội", "Ủy ban Thường vụ Quốc hội", "Văn phòng Quốc hội", "Hội đồng Dân tộc", "Thường trực Hội đồng Dân tộc",
    "Ủy ban Pháp luật", "Ủy ban Tư pháp", "Ủy ban Pháp luật và Tư pháp", "Ủy ban Kinh tế", "Ủy ban Tài chính, Ngân sách",
    "Ủy ban Tài chính - Ngân sách", "Ủy ban Kinh tế và Tài chính", "Ủy ban Quốc phòng và An ninh",
    "Ủy ban Quốc phòng, An ninh và Đối ngoại", "Ủy ban Văn hóa, Giáo dục",
    "Ủy ban Văn hóa, Giáo dục, Thanh niên, Thiếu niên và Nhi đồng", "Ủy ban Xã hội", "Ủy ban Văn hóa và Xã hội",
    "Ủy ban Khoa học, Công nghệ và Môi trường", "Ủy ban KH,CN&MT", "Ủy ban Đối ngoại", "Ủy ban Dân nguyện và Giám sát",
    "Ban Dân nguyện", "Ban Công tác đại biểu", "Ủy ban Công tác đại biểu", "Viện Nghiên cứu lập pháp", "Hội đồng Bầu cử quốc gia",
    "Kiểm toán nhà nước",
)  # fmt: skip

STATE_BODIES: tuple[str, ...] = (
    "Chủ tịch nước", "Văn phòng Chủ tịch nước", "Chính phủ", "Thủ tướng Chính phủ", "Thủ tướng", "Phó Thủ tướng Chính phủ",
    "Văn phòng Chính phủ", "Thường trực Chính phủ", "Thanh tra Chính phủ", "Ngân hàng Nhà nước", "Ngân hàng Nhà nước Việt Nam",
    "Tòa án nhân dân tối cao", "Viện kiểm sát nhân dân tối cao", "Nhà nước", "Bảo hiểm xã hội Việt Nam", "Thông tấn xã Việt Nam",
    "Đài Tiếng nói Việt Nam", "Đài Truyền hình Việt Nam", "Viện Hàn lâm Khoa học và Công nghệ Việt Nam",
    "Viện Hàn lâm Khoa học xã hội Việt Nam", "Ủy ban Dân tộc", "Ủy ban Quản lý vốn nhà nước tại doanh nghiệp",
    "Ủy ban Giám sát tài chính Quốc gia", "Ban Quản lý Lăng Chủ tịch Hồ Chí Minh", "Ủy ban An toàn giao thông Quốc gia",
    "Ủy ban Quốc gia về chuyển đổi số", "Ủy ban Quốc gia về trẻ em", "Hội đồng Thi đua - Khen thưởng Trung ương",
    "Ban Thi đua - Khen thưởng Trung ương", "Ban Cơ yếu Chính phủ", "Ban Tôn giáo Chính phủ", "Bộ Tổng Tham mưu",
    "Quân đội nhân dân", "Quân đội nhân dân Việt Nam", "Quân đội", "Công an nhân dân", "Công an nhân dân Việt Nam",
    "Tổng cục Chính trị", "Bộ Tư lệnh Bộ đội Biên phòng", "Bộ Tư lệnh Thủ đô Hà Nội", "Cục Thống kê", "Tổng cục Thống kê",
    "Kho bạc Nhà nước", "Ngân hàng Chính sách xã hội", "Ngân hàng Chính sách xã hội Việt Nam", "Ngân hàng Phát triển Việt Nam",
    "Trung tâm dữ liệu quốc gia", "Đại học Quốc gia Hà Nội", "Đại học Quốc gia Thành phố Hồ Chí Minh", "Liên hợp quốc",
    "Liên Hợp Quốc",
)  # fmt: skip

MASS_ORGANISATIONS: tuple[str, ...] = (
    "Ủy ban Mặt trận Tổ quốc Việt Nam", "Ủy ban MTTQ Việt Nam", "Ủy ban Mặt trận Tổ quốc", "Ủy ban MTTQ", "Mặt trận Tổ quốc",
    "Mặt trận Tổ quốc Việt Nam", "MTTQ Việt Nam", "Ủy ban MTTQVN", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    "Ủy ban Trung ương MTTQ Việt Nam", "Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam", "UBTW Mặt trận Tổ quốc Việt Nam",
    "UBTW MTTQ Việt Nam", "Tổng Liên đoàn Lao động", "Tổng Liên đoàn Lao động Việt Nam", "Hội Nông dân Việt Nam",
    "Trung ương Hội Nông dân Việt Nam", "Hội Liên hiệp Phụ nữ Việt Nam", "Trung ương Hội Liên hiệp Phụ nữ Việt Nam",
    "Hội Cựu chiến binh Việt Nam", "Trung ương Hội Cựu chiến binh Việt Nam", "Trung ương Đoàn",
    "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Trung ương Đoàn TNCS Hồ Chí Minh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Đoàn TNCS Hồ Chí Minh", "Đội Thiếu niên Tiền phong Hồ Chí Minh", "Hội Chữ thập đỏ Việt Nam", "Hội Luật gia Việt Nam",
    "Hội Nhà báo Việt Nam", "Liên hiệp các Hội Khoa học và Kỹ thuật", "Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam",
    "Liên hiệp các Hội Văn học nghệ thuật", "Liên hiệp các tổ chức hữu nghị", "Liên minh Hợp tác xã Việt Nam",
    "Phòng Thương mại và Công nghiệp Việt Nam", "Liên đoàn Thương mại và Công nghiệp Việt Nam", "Giáo hội Phật giáo Việt Nam",
)  # fmt: skip

NATIONAL_BODIES: tuple[str, ...] = (*PARTY_BODIES, *ASSEMBLY_BODIES, *STATE_BODIES, *MASS_ORGANISATIONS)
"""Bodies of the whole country; a longer name is tried first."""

NATIONAL_ABBREVIATIONS: tuple[str, ...] = (
    # Party
    "VPTW", "VPTWĐ", "BTCTW", "UBKTTW", "BTGTW", "BDVTW", "BTGDVTW", "BNCTW", "BKTTW", "BĐNTW", "BCĐTW", "BCSĐ", "BCHTW", "QUTW",
    "ĐUQSTW", "ĐUCATW", "ĐĐQH",
    # Assembly and State
    "UBTVQH", "VPQH", "HĐDT", "HĐBCQG", "VPCTN", "VPCP", "TTg", "TANDTC", "VKSNDTC", "KTNN", "TTCP", "NHNN", "BHXH", "TTXVN",
    # ministries
    "BCA", "BQP", "BNG", "BNV", "BNNMT", "BNN&MT", "BVHTTDL", "BVHTT&DL", "BKHCN", "BKH&CN", "BGDĐT", "BGD&ĐT", "BDTTG",
    "BKHĐT", "BKH&ĐT", "BTTTT", "BTT&TT", "BGTVT", "BTNMT", "BTN&MT", "BNNPTNT", "BNN&PTNT", "BLĐTBXH", "BLĐTB&XH", "UBDT",
    # Front and mass organisations
    "UBTWMTTQVN", "UBTƯMTTQVN", "TLĐLĐVN", "TWĐTN", "TWĐ",
)  # fmt: skip
"""Abbreviations that stand for one body of the country wherever they are printed."""

LISTED_ABBREVIATIONS: tuple[str, ...] = ("QH", "CP", "CTN", "TU", "BTP", "BTC", "BCT", "BXD", "BYT")
"""Abbreviations that mean other things too, and a body only where nothing but a list mark stands before them."""
