"""Who is who at each level: the bodies that a frame names by their part ({econ}, {police}, {up}), with what they sign and number by.

    LEVELS["commune"].bodies["econ"]   → "Phòng Kinh tế"

In a name `@` stands for the level's word ("xã", "phường", "tỉnh"). Sources: the Law on the Organisation of Local Government (2025) for the
two tiers since 1 July 2025, Nghị định 150/2025/NĐ-CP for the departments; districts until then.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Level:
    """A level of the political system; `scale` says how much larger its figures are than a commune's."""

    bodies: dict[str, str]
    scale: int = 1
    rate: float = 1.0


_UNIONS = {
    "front": "Ủy ban MTTQ Việt Nam @",
    "youth": "Đoàn Thanh niên @",
    "women": "Hội Liên hiệp Phụ nữ @",
    "farmers": "Hội Nông dân @",
    "veterans": "Hội Cựu chiến binh @",
}
LEVELS = {
    "commune": Level(
        {
            **_UNIONS,
            "gov": "UBND @",
            "council": "HĐND @",
            "party": "Đảng ủy @",
            "bureau": "Ban Thường vụ Đảng ủy",
            "up": "UBND tỉnh",
            "partyup": "Tỉnh ủy",
            "office": "Văn phòng HĐND và UBND @",
            "econ": "Phòng Kinh tế",
            "soc": "Phòng Văn hóa - Xã hội",
            "service": "Trung tâm Phục vụ hành chính công @",
            "police": "Công an @",
            "army": "Ban Chỉ huy Quân sự @",
            "clinic": "Trạm Y tế @",
            "media": "Trung tâm Dịch vụ tổng hợp @",
            "inspect": "Ủy ban Kiểm tra Đảng ủy",
            "build": "Ban Xây dựng Đảng",
            "partyoffice": "Văn phòng Đảng ủy",
            "bank": "Phòng giao dịch Ngân hàng Chính sách xã hội",
        }
    ),
    "district": Level(
        {
            **_UNIONS,
            "gov": "UBND huyện",
            "council": "HĐND huyện",
            "party": "Huyện ủy",
            "bureau": "Ban Thường vụ Huyện ủy",
            "up": "UBND tỉnh",
            "partyup": "Tỉnh ủy",
            "office": "Văn phòng HĐND và UBND huyện",
            "econ": "Phòng Tài chính - Kế hoạch huyện",
            "soc": "Phòng Văn hóa và Thông tin huyện",
            "service": "Bộ phận Một cửa UBND huyện",
            "police": "Công an huyện",
            "army": "Ban Chỉ huy Quân sự huyện",
            "clinic": "Trung tâm Y tế huyện",
            "media": "Trung tâm Văn hóa, Thể thao và Truyền thông huyện",
            "inspect": "Ủy ban Kiểm tra Huyện ủy",
            "build": "Ban Tổ chức Huyện ủy",
            "partyoffice": "Văn phòng Huyện ủy",
            "bank": "Phòng giao dịch Ngân hàng Chính sách xã hội huyện",
        },
        scale=8,
        rate=3,
    ),
    "province": Level(
        {
            **_UNIONS,
            "gov": "UBND @",
            "council": "HĐND @",
            "party": "Tỉnh ủy",
            "bureau": "Ban Thường vụ Tỉnh ủy",
            "up": "Chính phủ",
            "partyup": "Ban Bí thư",
            "office": "Văn phòng UBND @",
            "econ": "Sở Tài chính",
            "soc": "Sở Văn hóa, Thể thao và Du lịch",
            "service": "Trung tâm Phục vụ hành chính công @",
            "police": "Công an @",
            "army": "Bộ Chỉ huy Quân sự @",
            "clinic": "Bệnh viện Đa khoa @",
            "media": "Báo và Phát thanh, Truyền hình @",
            "inspect": "Ủy ban Kiểm tra Tỉnh ủy",
            "build": "Ban Tổ chức Tỉnh ủy",
            "partyoffice": "Văn phòng Tỉnh ủy",
            "bank": "Ngân hàng Chính sách xã hội @",
        },
        scale=40,
        rate=9,
    ),
}
"""The levels that issue documents. A department (sở) has its province's bodies."""

FIELD_DEPARTMENTS = {
    "chuyen-doi-so": ("Sở Khoa học và Công nghệ", "SKHCN"),
    "cai-cach-hanh-chinh": ("Sở Nội vụ", "SNV"),
    "kinh-te-xa-hoi": ("Sở Tài chính", "STC"),
    "nong-nghiep": ("Sở Nông nghiệp và Môi trường", "SNNMT"),
    "moi-truong": ("Sở Nông nghiệp và Môi trường", "SNNMT"),
    "giao-duc": ("Sở Giáo dục và Đào tạo", "SGDĐT"),
    "y-te": ("Sở Y tế", "SYT"),
    "an-ninh": ("Công an tỉnh", "CAT"),
    "xay-dung-dang": ("Ban Tổ chức Tỉnh ủy", "BTCTU"),
    "dau-tu-cong": ("Sở Xây dựng", "SXD"),
    "giam-ngheo": ("Sở Nông nghiệp và Môi trường", "SNNMT"),
    "bau-cu": ("Sở Nội vụ", "SNV"),
}
"""The provincial department of each field, with its code."""

FIELD_MINISTRIES = {
    "chuyen-doi-so": ("Bộ Khoa học và Công nghệ", "BKHCN"),
    "cai-cach-hanh-chinh": ("Bộ Nội vụ", "BNV"),
    "kinh-te-xa-hoi": ("Bộ Tài chính", "BTC"),
    "nong-nghiep": ("Bộ Nông nghiệp và Môi trường", "BNNMT"),
    "moi-truong": ("Bộ Nông nghiệp và Môi trường", "BNNMT"),
    "giao-duc": ("Bộ Giáo dục và Đào tạo", "BGDĐT"),
    "y-te": ("Bộ Y tế", "BYT"),
    "an-ninh": ("Bộ Công an", "BCA"),
    "dau-tu-cong": ("Bộ Xây dựng", "BXD"),
    "giam-ngheo": ("Bộ Nông nghiệp và Môi trường", "BNNMT"),
    "bau-cu": ("Bộ Nội vụ", "BNV"),
    "xay-dung-dang": ("Bộ Nội vụ", "BNV"),
}
"""The ministry of each field, with its code."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body that issues documents: its letterhead, its code, and how it speaks of itself.

    In the lines `{N}` is the own name in capitals with its level ("XÃ TÂN LẬP"), `{P}` the province's, `{F}` the field's department.
    """

    level: str
    side: str
    parent: tuple[str, ...]
    lines: tuple[str, ...]
    code: str
    own: str
    long: str
    authority: str
    titles: tuple[tuple[str | None, str], ...]
    genres: tuple[str, ...]
    weight: int = 1
    fields: tuple[str, ...] = field(default=())


_CHAIRMAN = ((None, "CHỦ TỊCH"), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))
_DIRECTOR = ((None, "GIÁM ĐỐC"), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))
_SECRETARY = ((None, "BÍ THƯ"), (None, "PHÓ BÍ THƯ"), (None, "PHÓ BÍ THƯ THƯỜNG TRỰC"))
_STATE = ("report", "report", "plan", "letter", "decision", "request", "conclusion", "directive", "guidance")
_PARTY = ("report", "plan", "conclusion", "action", "resolution", "directive", "guidance", "partyletter")
ISSUERS = (
    Issuer("commune", "state", (), ("ỦY BAN NHÂN DÂN", "{N}"), "UBND", "UBND @", "Ủy ban nhân dân @ {name}",
           "TM. ỦY BAN NHÂN DÂN", _CHAIRMAN, _STATE, 10),
    Issuer("commune", "party", ("ĐẢNG BỘ {P}",), ("ĐẢNG ỦY {N}",), "ĐU", "Đảng ủy @", "Đảng ủy @ {name}",
           "T/M BAN THƯỜNG VỤ", _SECRETARY, _PARTY, 6),
    Issuer("commune", "state", (), ("HỘI ĐỒNG NHÂN DÂN", "{N}"), "HĐND", "HĐND @", "Hội đồng nhân dân @ {name}",
           "TM. HỘI ĐỒNG NHÂN DÂN", ((None, "CHỦ TỊCH"),), ("resolution", "report"), 1),
    Issuer("province", "state", (), ("ỦY BAN NHÂN DÂN", "{P}"), "UBND", "UBND @", "Ủy ban nhân dân @ {name}",
           "TM. ỦY BAN NHÂN DÂN", _CHAIRMAN, _STATE, 4),
    Issuer("province", "party", (), ("{TU}",), "TU", "Tỉnh ủy", "{tu}", "T/M BAN THƯỜNG VỤ",
           ((None, "BÍ THƯ"), (None, "PHÓ BÍ THƯ THƯỜNG TRỰC")), _PARTY, 2),
    Issuer("province", "state", ("ỦY BAN NHÂN DÂN", "{P}"), ("{F}",), "{code}", "{f}", "{f} @ {name}", "",
           _DIRECTOR, ("report", "letter", "plan", "request", "guidance"), 5,
           tuple(key for key, (name, _) in FIELD_DEPARTMENTS.items() if name.startswith("Sở"))),
    Issuer("commune", "state", ("CÔNG AN {P}",), ("CÔNG AN {N}",), "CAX", "Công an @", "Công an @ {name}", "",
           ((None, "TRƯỞNG CÔNG AN"), ("KT. TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN")), ("report", "plan"), 1, ("an-ninh",)),
    Issuer("commune", "state", ("ỦY BAN MTTQ VIỆT NAM", "{N}"), ("BAN THƯỜNG TRỰC",), "MTTQ-BTT",
           "Ban Thường trực Ủy ban MTTQ Việt Nam @", "Ban Thường trực Ủy ban MTTQ Việt Nam @ {name}", "TM. BAN THƯỜNG TRỰC",
           _CHAIRMAN, ("report", "plan", "guidance"), 1, ("bau-cu", "giam-ngheo", "moi-truong", "xay-dung-dang")),
    Issuer("district", "state", (), ("ỦY BAN NHÂN DÂN", "{N}"), "UBND", "UBND huyện", "Ủy ban nhân dân huyện {name}",
           "TM. ỦY BAN NHÂN DÂN", _CHAIRMAN, _STATE, 2),
    Issuer("district", "party", ("{TU}",), ("HUYỆN ỦY {name}",), "HU", "Huyện ủy", "Huyện ủy {name}", "T/M BAN THƯỜNG VỤ",
           _SECRETARY, _PARTY, 1),
    Issuer("ministry", "state", (), ("{M}",), "{mcode}", "{m}", "{m}", "", ((None, "BỘ TRƯỞNG"), ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG")),
           ("letter", "guidance"), 1, tuple(key for key in FIELD_MINISTRIES if key != "xay-dung-dang")),
)  # fmt: skip
