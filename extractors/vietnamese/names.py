"""How names of bodies, places and persons begin and end in running text, as tables and patterns.

    "tỉnh Thái Nguyên"                 a level and a proper name: a place
    "các Sở: Tài chính, Xây dựng"      a shared head: one body per item
    "Công ty cổ phần Đầu tư Sao Hôm"   a firm
    "Chủ tịch UBND tỉnh Trần Văn An"   an office, its body, and a person: the surname shows where the place would not go on

Bodies of the political system are read with `bodies.py`; here is what it does not know. Sources: Luật 72/2025/QH15 (levels of
government); usage of official documents; the commonest surnames of the census.
"""

from __future__ import annotations

import re

from extractors.vietnamese.phrases import any_of
from extractors.vietnamese.preselection import Anchored

PLACE_HEADS: tuple[str, ...] = (
    "tỉnh", "thành phố", "TP.", "TP", "xã", "phường", "đặc khu", "huyện", "quận", "thị xã", "thị trấn", "thôn",
    "xóm", "bản", "ấp", "buôn", "làng",
    "tổ dân phố", "khu phố", "khu dân cư", "cụm công nghiệp", "CCN", "khu công nghiệp", "KCN", "khu kinh tế",
    "khu du lịch", "khu đô thị", "cửa khẩu",
    "khu sản xuất công nghiệp tập trung", "quốc lộ", "tỉnh lộ", "đường tỉnh", "đường cao tốc", "cao tốc",
    "đường sắt", "nút giao", "sông", "suối", "hồ", "núi", "đèo", "đảo", "cầu", "chợ",
    "cảng", "sân bay", "hồ chứa", "thủy điện", "làng nghề", "di tích",
)  # fmt: skip
"""Kinds of places, as they stand before the name."""

SURNAMES: tuple[str, ...] = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
    "Lý", "Đinh", "Trịnh", "Đoàn", "Lương",
    "Mai", "Tô", "Trương", "Đào", "Cao", "Hà", "Lâm", "Phùng", "Vi", "Nông", "Triệu", "Ma", "Lò", "Vàng", "Giàng",
    "Sùng", "Quách", "Tạ", "Chu", "Châu", "Thái",
    "Kiều", "Tống", "La", "Lưu", "Vương", "Từ", "Hứa", "Đàm", "Bế", "Hà", "Quàng", "Cầm", "Lục", "Mạc", "Nghiêm",
    "Thân", "Bạch", "Doãn", "Khuất", "Ninh",
)  # fmt: skip
"""Family names; the first syllable of a person's name."""

FIRM_FORMS: tuple[str, ...] = (
    "cổ phần", "Cổ phần", "CP", "TNHH", "MTV", "một thành viên", "Một thành viên", "trách nhiệm hữu hạn",
    "Trách nhiệm hữu hạn", "tư nhân", "hợp danh",
    "liên doanh",
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

PERSON_MARKS: tuple[str, ...] = ("đồng chí", "đ/c", "ông", "bà", "anh", "chị")
"""Words of address before a person's name or office."""

CAPITAL = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
"""Capital letters of the Vietnamese alphabet, for a character class."""

_WORD = rf"[{CAPITAL}](?:[A-Z]{{0,3}}\d{{1,3}}|[^\W\d_]*)"
_NOT_IN_NAMES = ("Đã", "Đang", "Là", "Và", "Về", "Của", "Từ", "Các", "Theo", "Tại", "Do", "Có", "Được", "Chủ", "Nhà")
_NUMBER = r"(?:[IVX]{1,4}|\d{1,2}[A-Z]?)(?![\w/.%]|,\d|[ ](?:ha|%))"
_NAME = rf"{_WORD}(?:[ ](?!(?:{any_of(_NOT_IN_NAMES)})[ ]){_WORD}){{0,3}}(?:[ ]{_NUMBER})?"

_COMPOUNDS = ("yêu", "nhu", "toàn", "văn", "cơ", "biên", "đồng", "hợp tác", "tái")
_OTHER_WORDS = "".join(rf"(?<![{word[0].upper()}{word[0]}]{word[1:].replace(' ', '[ ]')}[ ])" for word in _COMPOUNDS)
"""Syllables that make another word of a kind of place: "yêu cầu", "văn bản", "hợp tác xã"."""

PLACE = Anchored(
    PLACE_HEADS,
    rf"""
    (?<!\w) (?=(?i:{any_of(PLACE_HEADS)})[ ]?[{CAPITAL}]) {_OTHER_WORDS} (?P<head> (?i:{any_of(PLACE_HEADS)}) ) (?: [ ] | (?<=\.) )
    (?P<name> {_NAME} ) (?: [ ][-–][ ] {_NAME} ){{0,2}}
    """,
    re.VERBOSE,
)
"""A place with its kind: the head may be written small, the name may not."""

_COUNTS = (*map(str, range(100)), *(f"0{digit}" for digit in range(10)))
"""How many places share their kind, in figures."""

PLACE_LIST = Anchored(
    ("các", "những", "hai", "ba", *_COUNTS),
    rf"""
    (?<!\w) (?:[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|[0-9]{{1,2}})[ ]
    (?P<head> {any_of(PLACE_HEADS)} ) (?:[ ]gồm)? (?:[ ][^\W\d_]+){{0,2}} [ ]? :? [ ]
    (?P<items> {_NAME} (?: (?: ,[ ] | ;[ ] | [ ]và[ ] ) {_NAME} ){{1,40}} )
    """,
    re.VERBOSE,
)
"""Several places that share their kind."""

PERSON = Anchored(
    PERSON_MARKS,
    rf"(?<!\w)(?i:{any_of(PERSON_MARKS)})[ ](?P<name>(?:{any_of(SURNAMES)})(?:[ ]{_WORD}){{1,3}})(?!\w)",
)
"""A person's name behind a word of address; the title between them is looked through by `OFFICE_PERSON`."""

_OFFICES = (
    "Chủ tịch", "Bí thư", "Tổng Bí thư", "Giám đốc", "Bộ trưởng", "Thứ trưởng", "Trưởng ban", "Trưởng đoàn",
    "Chánh Văn phòng",
    "Thủ tướng", "Thủ tướng Chính phủ", "Trưởng phòng", "Cục trưởng", "Hiệu trưởng",
)  # fmt: skip
OFFICE_PERSON = Anchored(
    ("Phó", *_OFFICES),
    rf"""
    (?<!\w) (?:Phó[ ])? (?:{any_of(_OFFICES)}) (?: [ ] [^\W\d_]+ ){{0,7}}?
    [ ] (?P<name> (?:{any_of(SURNAMES)}) (?:[ ]{_WORD}){{1,3}} ) (?!\w)
    """,
    re.VERBOSE,
)
"""A person's name behind an office and its body."""

_SECOND_SYLLABLES = (
    "triển", "nghiệp", "tư", "dựng", "mại", "vụ", "tầng", "xuất", "số", "luyện", "kim", "hóa", "chất", "xây",
    "công", "phát", "hợp",
    "chế", "tín", "khẩu", "tải", "sản", "thuật", "liệu", "pháp", "lực", "trường", "toàn",
)  # fmt: skip
"""Second syllables that firms write small: "Công nghiệp", "Đầu tư"."""
_NOT_IN_FIRMS = (
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
)
_BODIES_AFTER_AND = ("Trung tâm", "Công ty", "Ban", "Sở", "UBND", "Ủy ban", "Phòng")
FIRM = Anchored(
    ("tổng công ty", "công ty"),
    rf"""
    (?<!\w) (?: Tổng[ ]c | C | c ) ông[ ]ty (?:[ ] (?:{any_of(FIRM_FORMS)}) ){{0,3}} (?: [ ] (?![{CAPITAL}]) [^\W\d_]+ ){{0,3}}
    (?: [ ] (?: {_WORD} (?:\.{_WORD})?
          | \d{{1,4}} (?![\w/.%])
          | và (?=[ ][{CAPITAL}]) (?![ ](?:{any_of(_BODIES_AFTER_AND)}))
          | (?:{any_of(_SECOND_SYLLABLES)}) (?=[ ])
          | (?!(?:{any_of(_NOT_IN_FIRMS)})[ ]) [^\W\d_]+ (?=[ ][{CAPITAL}]) ) ){{1,12}}
    """,
    re.VERBOSE,
)
"""A firm: form, field, and a proper name."""

SHARED_HEAD = Anchored(
    ("các",),
    rf"""
    (?<!\w) [Cc]ác[ ] (?P<head> Sở | sở | Bộ | bộ | Ban | Phòng | phòng ) (?: ,[ ] (?:ban,[ ])? ngành )? [ ]? : [ ]
    (?P<items> [{CAPITAL}] [^\n:;.()]{{3,600}} )
    """,
    re.VERBOSE,
)
"""Bodies that share their head: "các Sở: Tài chính, Xây dựng"."""

PARTY = Anchored(("Đảng",), r"(?<![\w])Đảng(?![ ](?:ủy|uỷ|bộ|viên|đoàn|Ủy|Uỷ|Bộ|Cộng)|\w)")
"""The Party by its name alone."""

GENERIC_BEFORE = re.compile(r"(?<!\w)(?:các|những|từng|mỗi|nhiều|một[ ]số|\d{1,4})[ ]$", re.IGNORECASE)
"""Words that make a class of what follows: "các chi bộ"."""

GENERIC_AFTER = re.compile(r"[ ](?:các|cấp|cùng[ ]cấp|trực[ ]thuộc|liên[ ]quan|chuyên[ ]môn)(?!\w)", re.IGNORECASE)
"""Words that make a class of what stands before: "UBND các xã", "Đảng ủy cấp trên"."""
