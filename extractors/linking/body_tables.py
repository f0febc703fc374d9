"""Which body a short name stands for: abbreviations of national bodies, bodies of one level, boards of a committee, bare heads.

    ABBREVIATIONS["VPCP"]                             → "Văn phòng Chính phủ"
    "phòng kinh tế" in OF_LEVEL["commune"]            the one of the commune whose document it is
    BOARDS["ban chấp hành"]["Đảng ủy"]                → "Ban Chấp hành Đảng bộ"

Sources: Nghị định 30/2020/NĐ-CP, Annex III; Hướng dẫn 36-HD/VPTW; Nghị định 150/2025/NĐ-CP (departments of communes); Điều lệ Đảng; usage.
"""

from __future__ import annotations

from extractors.linking.setting import Level
from extractors.vietnamese.phrases import table_form

ABBREVIATIONS: dict[str, str] = {
    # Party
    "TW": "Trung ương Đảng", "VPTW": "Văn phòng Trung ương Đảng", "VPTWĐ": "Văn phòng Trung ương Đảng",
    "BTCTW": "Ban Tổ chức Trung ương", "UBKTTW": "Ủy ban Kiểm tra Trung ương", "BTGTW": "Ban Tuyên giáo Trung ương",
    "BDVTW": "Ban Dân vận Trung ương", "BTGDVTW": "Ban Tuyên giáo và Dân vận Trung ương", "BNCTW": "Ban Nội chính Trung ương",
    "BKTTW": "Ban Kinh tế Trung ương", "BĐNTW": "Ban Đối ngoại Trung ương", "BCHTW": "Ban Chấp hành Trung ương Đảng",
    "QUTW": "Quân ủy Trung ương", "ĐUCATW": "Đảng ủy Công an Trung ương", "ĐĐQH": "Đảng đoàn Quốc hội",
    "Đảng": "Đảng Cộng sản Việt Nam", "Văn phòng Trung ương": "Văn phòng Trung ương Đảng",
    # Assembly and State
    "QH": "Quốc hội", "UBTVQH": "Ủy ban Thường vụ Quốc hội", "VPQH": "Văn phòng Quốc hội", "HĐDT": "Hội đồng Dân tộc",
    "HĐBCQG": "Hội đồng Bầu cử quốc gia", "CTN": "Chủ tịch nước", "VPCTN": "Văn phòng Chủ tịch nước", "CP": "Chính phủ",
    "TTg": "Thủ tướng Chính phủ", "Thủ tướng": "Thủ tướng Chính phủ", "VPCP": "Văn phòng Chính phủ",
    "TANDTC": "Tòa án nhân dân tối cao", "VKSNDTC": "Viện kiểm sát nhân dân tối cao", "KTNN": "Kiểm toán nhà nước",
    "TTCP": "Thanh tra Chính phủ", "NHNN": "Ngân hàng Nhà nước Việt Nam", "TTXVN": "Thông tấn xã Việt Nam",
    # ministries
    "BCA": "Bộ Công an", "BQP": "Bộ Quốc phòng", "BNG": "Bộ Ngoại giao", "BNV": "Bộ Nội vụ", "BTP": "Bộ Tư pháp", "BTC": "Bộ Tài chính",
    "BXD": "Bộ Xây dựng", "BYT": "Bộ Y tế", "BNNMT": "Bộ Nông nghiệp và Môi trường", "BNN&MT": "Bộ Nông nghiệp và Môi trường",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch", "BVHTT&DL": "Bộ Văn hóa, Thể thao và Du lịch",
    "BKHCN": "Bộ Khoa học và Công nghệ", "BKH&CN": "Bộ Khoa học và Công nghệ", "BGDĐT": "Bộ Giáo dục và Đào tạo",
    "BGD&ĐT": "Bộ Giáo dục và Đào tạo", "BDTTG": "Bộ Dân tộc và Tôn giáo", "BKHĐT": "Bộ Kế hoạch và Đầu tư",
    "BKH&ĐT": "Bộ Kế hoạch và Đầu tư", "BTTTT": "Bộ Thông tin và Truyền thông", "BTT&TT": "Bộ Thông tin và Truyền thông",
    "BGTVT": "Bộ Giao thông vận tải", "BTNMT": "Bộ Tài nguyên và Môi trường", "BTN&MT": "Bộ Tài nguyên và Môi trường",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn", "BNN&PTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội", "BLĐTB&XH": "Bộ Lao động - Thương binh và Xã hội", "UBDT": "Ủy ban Dân tộc",
    # Front and mass organisations
    "UBTWMTTQVN": "Ủy ban Trung ương MTTQ Việt Nam", "UBTƯMTTQVN": "Ủy ban Trung ương MTTQ Việt Nam",
    "TLĐLĐVN": "Tổng Liên đoàn Lao động Việt Nam",
}  # fmt: skip
"""National bodies by their short names, as printed. BCT is none of them: it is Bộ Chính trị in a list of the Party's and Bộ Công Thương in
one of the State's."""

UNCLEAR = frozenset(map(table_form, (
    "BCT", "Mặt trận", "MTTQ", "MTTQ Việt Nam", "Ủy ban MTTQ", "Ủy ban MTTQ Việt Nam", "Nhà nước", "Bảo hiểm xã hội",
    "Kho bạc Nhà nước", "Ngân hàng Chính sách xã hội", "Quân đội", "Đoàn TNCS Hồ Chí Minh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
)))  # fmt: skip
"""Names that are the whole country's or the nearest branch's: of which nothing tells alone."""

_EVERYWHERE = (
    "UBND", "HĐND", "Thường trực HĐND", "Thường trực UBND", "Lãnh đạo UBND", "Văn phòng HĐND và UBND", "Văn phòng UBND",
    "Ban Pháp chế HĐND", "Ban Kinh tế - Xã hội HĐND", "Ban Văn hóa - Xã hội HĐND",
)  # fmt: skip
_PARTY = (
    "Đảng ủy", "Đảng bộ", "Ban Thường vụ Đảng ủy", "Ban Chấp hành Đảng bộ", "Thường trực Đảng ủy", "Ủy ban Kiểm tra Đảng ủy",
    "Văn phòng Đảng ủy", "Ban Xây dựng Đảng",
)  # fmt: skip
_OF_LEVEL: dict[Level, tuple[str, ...]] = {
    "commune": (
        *_EVERYWHERE, *_PARTY, "Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Văn hóa - Xã hội",
        "Trung tâm Phục vụ hành chính công", "Trung tâm Dịch vụ tổng hợp", "Trạm Y tế", "Ban Chỉ huy Quân sự", "Hội Nông dân",
        "Hội Liên hiệp Phụ nữ", "Hội Cựu chiến binh", "Đoàn Thanh niên",
    ),
    "district": _EVERYWHERE,
    "province": _EVERYWHERE,
}  # fmt: skip
OF_LEVEL = {level: frozenset(map(table_form, names)) for level, names in _OF_LEVEL.items()}
"""Bodies that, named without their unit, are those of the unit whose document it is."""

OF_PROVINCE = ("Sở ", "Văn phòng Sở ", "Thanh tra Sở ", "Đoàn đại biểu Quốc hội")
"""How bodies begin that only provinces have."""

IN_PROVINCE = (
    "Kho bạc Nhà nước ", "Bưu điện ", "Điện lực ", "Viễn thông ", "Cục Thuế ", "Cục Hải quan ", "Cục Thống kê ", "Cục Quản lý thị trường ",
    "Bảo hiểm xã hội ", "Đài Phát thanh ",
)  # fmt: skip
"""How branches begin that are called by the name of their province alone ("Kho bạc Nhà nước Quảng Ngãi"); no firms or schools."""

_COMMITTEES = ("Đảng ủy", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy")
BOARDS: dict[str, dict[str, str]] = {
    "ban thường vụ": {seat: f"Ban Thường vụ {seat}" for seat in _COMMITTEES},
    "ban chấp hành": {
        "Đảng ủy": "Ban Chấp hành Đảng bộ", "Tỉnh ủy": "Ban Chấp hành Đảng bộ tỉnh", "Thành ủy": "Ban Chấp hành Đảng bộ thành phố",
        "Huyện ủy": "Ban Chấp hành Đảng bộ huyện",
    },
    "thường trực": {seat: f"Thường trực {seat}" for seat in (*_COMMITTEES, "HĐND")},
    "ủy ban kiểm tra": {seat: f"Ủy ban Kiểm tra {seat}" for seat in _COMMITTEES},
    "văn phòng": {seat: f"Văn phòng {seat}" for seat in _COMMITTEES},
    "ban thường trực": {"Ủy ban MTTQ Việt Nam": "Ban Thường trực Ủy ban MTTQ Việt Nam"},
}  # fmt: skip
"""Boards, by the committees that have them; how the name of board and committee begins."""

BARE_HEADS = frozenset(map(table_form, (
    "Sở", "Phòng", "Ban", "Trung tâm", "Chi cục", "Cục", "Viện", "Trường", "Bệnh viện", "Công ty", "Hợp tác xã", "Hội", "Hội đồng",
    "Chi bộ", "Đảng bộ", "Công an", "Văn phòng", "Thanh tra", "Tổ công tác", "Tổ giúp việc", "Ban Chỉ đạo", "Ban Quản lý", "Đoàn công tác",
    "Đoàn kiểm tra", "Đoàn giám sát", "Đoàn thanh tra", "Ban Tổ chức", "Ban Quản lý dự án", "Ủy ban bầu cử", "Ủy ban Kiểm tra",
)))  # fmt: skip
"""Heads that stand alone for the issuer, or for the one body before them whose name begins so."""

WITHOUT_UNIT = BARE_HEADS.union(BOARDS, *OF_LEVEL.values())
"""All names that say neither of which unit nor of which level they are."""

SHARING = frozenset(map(table_form, ("UBND", "HĐND", "Thường trực HĐND")))
"""Those of them that share the unit of a body behind "và" ("UBND và Phòng Kinh tế phường Trà Câu")."""

PROPER_HEADS = (
    "Công ty", "Tổng công ty", "Tập đoàn", "Ngân hàng", "Nhà máy", "Hợp tác xã", "Doanh nghiệp", "Trường", "Bệnh viện", "Học viện",
    "Viện", "Chi bộ", "Chi hội", "Chi đoàn", "Đại học",
)  # fmt: skip
"""Heads behind which a proper name tells one body from all others, without the unit in which it lies."""
