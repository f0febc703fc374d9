"""How names of persons are known: a word of address or an office before them, a surname, a middle name that only persons have.

    "đồng chí Lò Thị Mây", "bà H'Lan Niê"        a word of address
    "Chủ tịch UBND tỉnh Trần Văn An"             an office and its body; the surname shows where the place would not go on
    "1. Giàng A Páo, Phó Chủ tịch"               an item of a list of members

Streets, schools and works that are named after persons are read as such: the longer name wins. Sources: the commonest surnames of the
census, those of the Tày, Thái, Mông, Mường, Khmer and of the peoples of the Tây Nguyên among them; usage of official documents.
"""

from __future__ import annotations

import re

from extractors.vietnamese.letterhead import RANKS
from extractors.vietnamese.names import CAPITAL, WORD
from extractors.vietnamese.phrases import any_of
from extractors.vietnamese.preselection import Anchored

SURNAMES: tuple[str, ...] = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh",
    "Trịnh", "Đoàn", "Lương", "Mai", "Tô", "Trương", "Đào", "Cao", "Hà", "Lâm", "Phùng", "Vi", "Nông", "Triệu", "Ma", "Lò", "Vàng",
    "Giàng", "Sùng", "Quách", "Tạ", "Chu", "Châu", "Thái", "Kiều", "Tống", "La", "Lưu", "Vương", "Từ", "Hứa", "Đàm", "Bế", "Quàng",
    "Cầm", "Lục", "Mạc", "Nghiêm", "Thân", "Bạch", "Doãn", "Khuất", "Ninh", "Khúc", "Cù", "Lường", "Tòng", "Cà", "Vì", "Bạc", "Mùa",
    "Thào", "Hạng", "Lầu", "Vừ", "Cứ", "Hờ", "Thò", "Chảo", "Tẩn", "Phàn", "Lù", "Lèng", "Lồ", "Giáp", "Mã", "Khổng", "Phí", "Âu",
    "Lại", "Lã", "Lữ", "Tăng", "Thạch", "Danh", "Đậu", "Đái", "Đới", "Khương", "Kha", "Lô", "Mẫn", "Mông", "Ngân", "Ngạc", "Ngụy",
    "Nhâm", "Nhữ", "Nùng", "Sầm", "Sái", "Tào", "Thiều", "Thẩm", "Tiết", "Tôn", "Tưởng", "Ung", "Ưng", "Xa", "Xồng", "Y", "Lan",
    "Lăng", "Lềm", "Hoàn", "Điêu", "Đèo", "Lừ", "Hảng", "Ksor", "Siu", "Nay", "Rơ", "Kpă", "Rah", "Niê", "Đinh", "Blúp", "Bríu",
    "Zơ", "Alăng", "Bhling", "Coor",
)  # fmt: skip
"""Family names; the first syllable of a person's name."""

_COMMON = SURNAMES[:60]
"""Those that begin a name wherever a capital follows; the others are words of places and things as well."""

PERSON_MARKS: tuple[str, ...] = ("đồng chí", "các đồng chí", "đ/c", "ông", "bà")
"""Words of address before a person's name or office."""

_OFFICES = (
    "Chủ tịch", "Bí thư", "Tổng Bí thư", "Giám đốc", "Tổng Giám đốc", "Bộ trưởng", "Thứ trưởng", "Trưởng ban", "Trưởng Ban",
    "Trưởng đoàn", "Trưởng Đoàn", "Chánh Văn phòng", "Thủ tướng", "Thủ tướng Chính phủ", "Trưởng phòng", "Trưởng Phòng",
    "Cục trưởng", "Chi cục trưởng", "Hiệu trưởng", "Chủ nhiệm", "Chánh án", "Viện trưởng", "Chánh Thanh tra", "Trưởng Công an",
    "Chỉ huy trưởng", "Trưởng thôn", "Tổ trưởng", "Kế toán trưởng", "Trạm trưởng", "Đội trưởng", "Ủy viên",
)  # fmt: skip
_NOT_NAMES = (
    "Bí thư", "Phó", "Chủ tịch", "Chủ nhiệm", "Trưởng", "Giám đốc", "Tổng", "Chánh", "Bộ", "Ủy", "Uỷ", "Thủ", "Cục", "Vụ", "Chi",
    "Đảng", "Ban", "UBND", "HĐND", "MTTQ", "CT", "PCT", "Lãnh", "Thường", "Hội", "Công", "Đại", "Viện", "Hiệu", "Cán", "Thư", "Tổ",
    "Đội", "Sở", "Phòng", "Kế", "Quyền", "Nguyên", "Cựu", "Thành viên", "Đoàn", "Tỉnh", "Thành ủy", "Thành đoàn", "Thành phố", "Rịa",
)  # fmt: skip
"""What stands behind a word of address instead of a name: offices and bodies."""

_TITLE = rf"(?:(?:{any_of(RANKS)}|TS|ThS|PGS|GS|BS|CN|KS|TT|TTr|BT|PTTg|PCT|CT)\.?[ ]?){{0,3}}"
_GIVEN = rf"(?:[ ]{WORD}){{1,3}}"
_NOT_GIVEN = r"(?!Đoàn[ ](?:Chủ|Thanh|Kiểm|Giám|Công|Đại|ĐBQH|Luật)|Thái[ ]Bình[ ]Dương)"
"""Bodies that begin like a surname ("Đoàn Chủ tịch")."""
_SURNAME = rf"{_NOT_GIVEN}(?:{any_of(SURNAMES)})"
_ANY_WORD = rf"[{CAPITAL}][^\W\d_]*(?:['’][^\W\d_]+)?"

PERSON = Anchored(
    PERSON_MARKS, rf"(?<!\w)(?i:{any_of(PERSON_MARKS)})[ ]:?[ ]?{_TITLE}(?P<name>{_SURNAME}{_GIVEN})(?!\w)"
)
"""A person's name behind a word of address; the title between them is looked through by `OFFICE_PERSON`."""

ADDRESSED_PERSON = Anchored(
    PERSON_MARKS,
    rf"""
    (?<!\w) (?:[Đđ]ồng[ ]chí|[Đđ]/c|[Ôô]ng|[Bb]à) [ ] {_TITLE} (?!(?:{any_of(_NOT_NAMES)})(?!\w))
    (?P<name> {_ANY_WORD} (?:[ ]{_ANY_WORD}){{1,3}} ) (?!\w)
    """,
    re.VERBOSE,
)
"""A name with a rare surname behind a word of address ("bà H'Mai Niê")."""

OFFICE_PERSON = Anchored(
    ("Phó", *_OFFICES),
    rf"""
    (?<!\w) (?:Phó[ ])? (?:{any_of(_OFFICES)}) (?: [ ] [^\W\d_]+ ){{0,9}}?
    [ ] (?P<name> {_NOT_GIVEN} (?:{any_of(_COMMON)}) (?:[ ]{WORD}){{1,3}} ) (?!\w)
    """,
    re.VERBOSE,
)
"""A person's name behind an office and its body."""

PLACE_BEFORE = re.compile(
    r"(?<!\w)(?:thành[ ]phố|TP\.?|huyện|quận|xã|phường|thôn|bản|xóm|ấp|đặc[ ]khu|thị[ ]xã|thị[ ]trấn)[ ]$"
)
"""A level before a name of two syllables: a place ("Chủ tịch UBND xã Lương Sơn"). Not so "tỉnh": the provinces are all known by name."""

MIDDLE_NAMED = Anchored(
    SURNAMES,
    rf"(?=[{CAPITAL}])(?<!\w)(?<![{CAPITAL}][ ])"
    rf"(?P<name>{_SURNAME}(?:[ ]{WORD})?[ ](?:Thị|Văn)(?:[ ]{WORD}){{1,2}})(?!\w)",
)
"""A name with the middle name Thị or Văn, wherever it stands."""

MEMBER = Anchored(
    SURNAMES,
    rf"(?<!\w)(?P<name>{_SURNAME}(?:[ ]{WORD}){{2,3}})(?=[ ]?[,;:\t\n(]|[ ][-–][ ]|\.?$)",
    re.MULTILINE,
)
BEFORE_MEMBER = re.compile(rf"(?:^|(?<=[\t\n]))(?:\d{{1,3}}[.)]?[ \t]|[-+*•][ ]?)?{_TITLE}\Z", re.MULTILINE)
"""A name of three syllables or more that fills a cell or opens an item of a list of members; what may stand before it there."""
