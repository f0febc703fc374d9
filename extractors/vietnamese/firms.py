"""How the names of firms go on: legal forms, fields in small letters, a proper name at the end; and firms known by their name alone.

    "Công ty TNHH Giải pháp số Sao Hôm và Hợp tác xã …"   → "Công ty TNHH Giải pháp số Sao Hôm"
    "Viettel Lào Cai"                                      a firm known by name, with its branch

Source: Luật Doanh nghiệp (legal forms); usage of reports.
"""

from __future__ import annotations

import re

from extractors.vietnamese.body_words import FIELDS, VERBAL_FIELDS
from extractors.vietnamese.names import CAPITAL, WORD
from extractors.vietnamese.phrases import any_of
from extractors.vietnamese.places import PROVINCES
from extractors.vietnamese.preselection import Anchored
from extractors.vietnamese.units import MEASURES, MONEY, SCALES

FIRM_FORMS: tuple[str, ...] = (
    "cổ phần", "Cổ phần", "CP", "TNHH", "MTV", "một thành viên", "Một thành viên", "trách nhiệm hữu hạn", "Trách nhiệm hữu hạn",
    "tư nhân", "hợp danh", "liên doanh",
)  # fmt: skip
"""Legal forms between "Công ty" and the firm's name (Luật Doanh nghiệp)."""

FIRMS: tuple[str, ...] = (
    "Viettel",
    "Vinaphone",
    "VinaPhone",
    "VNPT",
    "MobiFone",
    "Mobifone",
    "FPT",
    "EVN",
    "Agribank",
    "Vietcombank",
    "Vietinbank",
    "BIDV",
    "VNPost",
)
"""Firms that reports call by their name alone."""

_SECOND_SYLLABLES = (
    "triển", "nghiệp", "tư", "dựng", "mại", "vụ", "tầng", "xuất", "số", "luyện", "kim", "hóa", "chất", "xây", "công", "phát", "hợp",
    "chế", "tín", "khẩu", "tải", "sản", "thuật", "liệu", "pháp", "lực", "trường", "toàn", "thác", "biến", "thoát", "nước",
    "cấp nước", "đoàn", "đoàn đầu tư", "viễn thông", "thông", "kế", "trình", "phẩm", "hàng", "đô thị", "môi trường", "lượng", "khí",
    "điện", "sạch", "lịch", "thị",
)  # fmt: skip
"""Second syllables, and second words, that firms write small: "Công nghiệp", "Đầu tư"."""
_FIELDS = tuple(field for field in FIELDS if field not in VERBAL_FIELDS)
_AND_FIELDS = (*_FIELDS, "đầu tư", "xây dựng", "thương mại", "dịch vụ")
"""Fields that a firm's name joins by "và" ("Xây dựng và thoát nước")."""
_NOT_IN_FIRMS = (
    *(
        "của",
        "với",
        "và",
        "tại",
        "ở",
        "đã",
        "là",
        "do",
        "về",
        "có",
        "được",
        "các",
        "trong",
        "theo",
        "để",
        "cho",
        "từ",
        "đến",
        "hỗ",
        "trợ",
    ),
    *(
        "phối",
        "báo",
        "gửi",
        "trình",
        "giao",
        "chủ",
        "đang",
        "sẽ",
        "làm",
        "thuộc",
        "cùng",
        "khi",
        "nộp",
        "thuê",
        "mua",
        "bán",
    ),
)
_BODIES_AFTER_AND = (
    *(
        "Trung tâm",
        "Công ty",
        "Tổng công ty",
        "Ban",
        "Sở",
        "UBND",
        "Ủy ban",
        "Phòng",
        "Hợp tác xã",
        "HTX",
        "Trường",
        "Bệnh viện",
        "Nhà máy",
    ),
    *(
        "Tập đoàn",
        "Chi nhánh",
        "Đảng",
        "Hội",
        "HĐND",
        "Công an",
        "Doanh nghiệp",
        "Ngân hàng",
        "Chi cục",
        "Cục",
        "Liên danh",
        "Chi bộ",
        "Đảng ủy",
        "Kho bạc",
        "Bảo hiểm",
        "Văn phòng",
        "Viện",
    ),
)
_SMALL = rf"(?!(?:{any_of((*_NOT_IN_FIRMS, 'số'))})(?!\w))(?![{CAPITAL}])[^\W\d_]+"
MEASURED = (*MONEY, *SCALES, *MEASURES)
"""Behind a number they show that it belongs to no name ("Hợp tác xã Khe Sâu 305 triệu đồng")."""
FIRM = Anchored(
    ("công ty", "tổng công ty"),
    rf"""
    (?<!\w) (?: Tổng[ ]c | C | c ) ông[ ]ty
    (?: (?:[ ] (?:{any_of(FIRM_FORMS)}) ){{1,3}}+ (?: [ ] {_SMALL} ){{0,8}} (?: [ ]số[ ]\d{{1,3}} )? | (?: [ ] {_SMALL} ){{0,3}} )
    [ ] {WORD} (?:[.&]{WORD})?
    (?: [ ] (?: {WORD} (?:[.&]{WORD}){{0,3}}
          | \d{{1,4}} (?![\w/.%] | [ ](?:{any_of(MEASURED)})(?!\w))
          | và (?=[ ][{CAPITAL}]) (?![ ](?:{any_of(_BODIES_AFTER_AND)}))
          | và [ ] (?:{any_of(_AND_FIELDS)}) (?!\w)
          | (?:{any_of(_FIELDS)}) (?=[ ])
          | (?:{any_of(_SECOND_SYLLABLES)}) (?=[ ])
          | (?!(?:{any_of(_NOT_IN_FIRMS)})[ ]) [^\W\d_]+ (?=[ ][{CAPITAL}]) ) ){{0,14}}
    """,
    re.VERBOSE,
)
"""A firm: form, field, and a proper name. What may go on at its end is not possessive: Python before 3.11.5 then loses characters."""

PRODUCTS = ("PAY", "Pay", "Money", "iGate", "iOffice", "eKYC", "HIS", "SmartCA", "VssID")
"""What stands behind a firm's name where a service of it is named."""
FIRM_BY_NAME = Anchored(
    FIRMS, rf"(?<!\w)(?:{any_of(FIRMS)})(?![ -](?:{any_of(PRODUCTS)})(?!\w))(?:[ ](?:{any_of(PROVINCES)}))?(?!\w)"
)
"""A firm that is called by its name alone, with the province of its branch."""
