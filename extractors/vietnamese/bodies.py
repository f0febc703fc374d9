"""Bodies and offices of the political system, and where the name of one ends in running text.

    body_at("Ủy ban nhân dân tỉnh Thái Nguyên về việc …", 0)      → the end of "Thái Nguyên"
    body_at("Bộ Văn hóa, Thể thao và Du lịch ban hành …", 0)      → the end of "Du lịch"
    issuer_at("đồng chí Bí thư Đảng ủy giao …", 0)                → the span of "Bí thư Đảng ủy"

A name is read as a head ("Sở", "Ban Chỉ đạo"), then fields ("Nội vụ", "chuyển đổi số"), levels ("xã", "tỉnh") and proper
names; "và", commas and dashes belong to it only where a field follows that can stand beside the one before.

Sources: Hiến pháp 2013; Luật 72/2025/QH15 (local government); Điều lệ Đảng; Nghị định 30/2020/NĐ-CP, Annex III; usage.
"""

from __future__ import annotations

import re
from typing import Literal

from extractors.vietnamese.document_types import type_at_start
from models.values import Span

NATIONAL_BODIES: tuple[str, ...] = (
    "Ban Chấp hành Trung ương Đảng", "Ban Chấp hành Trung ương", "BCH Trung ương Đảng", "BCH Trung ương",
    "Ban Bí thư Trung ương Đảng", "Ban Bí thư", "Bộ Chính trị", "Trung ương Đảng", "Quốc hội",
    "Ủy ban Thường vụ Quốc hội", "Chủ tịch nước", "Chính phủ", "Thủ tướng Chính phủ", "Thủ tướng",
    "Phó Thủ tướng Chính phủ", "Tổng Bí thư", "Văn phòng Chính phủ", "Văn phòng Trung ương Đảng",
    "Văn phòng Quốc hội", "Văn phòng Chủ tịch nước", "Tòa án nhân dân tối cao", "Viện kiểm sát nhân dân tối cao",
    "Kiểm toán nhà nước", "Thanh tra Chính phủ", "Ngân hàng Nhà nước", "Hội đồng Bầu cử quốc gia", "Nhà nước", "BCT",
)  # fmt: skip
HEADS: tuple[str, ...] = (
    *NATIONAL_BODIES,
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
    "Công ty", "Tổng công ty", "Tập đoàn", "Ngân hàng", "Nhà máy", "Hợp tác xã", "Doanh nghiệp",
)  # fmt: skip
"""What the name of a body may begin with; a longer one is tried first."""

OFFICES: tuple[str, ...] = (
    "Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực", "Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực",
    "Quyền Chủ tịch", "Bộ trưởng", "Thứ trưởng", "Chủ nhiệm", "Thống đốc", "Tổng Thanh tra", "Tổng Kiểm toán",
    "Chánh án", "Viện trưởng", "Giám đốc", "Phó Giám đốc", "Tổng Giám đốc", "Cục trưởng", "Vụ trưởng",
    "Chi cục trưởng", "Chánh Văn phòng", "Trưởng ban", "Trưởng ban Chỉ đạo", "Phó Trưởng ban Chỉ đạo",
    "Phó Trưởng ban", "Trưởng phòng", "Trưởng đoàn", "Tổ trưởng", "Hiệu trưởng", "Chánh Thanh tra", "Chỉ huy trưởng",
    "Thường trực",
)  # fmt: skip
"""Offices that sign or speak for a body; what follows one is its body."""

LEVELS: tuple[str, ...] = (
    "tỉnh", "thành phố", "TP", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu", "thôn", "xóm",
    "bản", "ấp", "khu vực", "khu phố", "tổ dân phố", "cụm", "trung ương", "Trung ương", "cấp tỉnh", "cấp xã",
    "các cấp", "quốc gia", "nước",
)  # fmt: skip

FIELDS: tuple[str, ...] = (
    "nội vụ", "tư pháp", "tài chính", "công thương", "xây dựng", "giao thông vận tải", "nông nghiệp", "môi trường",
    "phát triển nông thôn", "nông thôn mới", "nông thôn", "tài nguyên", "khoa học", "công nghệ", "thông tin",
    "truyền thông", "văn hóa", "văn hoá", "thể thao", "du lịch", "giáo dục", "đào tạo", "y tế", "lao động",
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
    "trách nhiệm hữu hạn",
)  # fmt: skip
"""Fields of duty. After a head they may be written small; elsewhere only a capital shows that one belongs to a name."""

PURPOSE_HEADS = frozenset(
    head.casefold()
    for head in (
        "Ban Chỉ đạo",
        "BCĐ",
        "Trưởng ban Chỉ đạo",
        "Phó Trưởng ban Chỉ đạo",
        "Tổ công tác",
        "Tổ giúp việc",
        "Hội đồng",
        "Ban Quản lý",
    )
)
"""Heads that are followed by a whole purpose, in small letters, with commas and "và"."""

FIELD_HEADS = frozenset(
    head.casefold()
    for head in (
        "Bộ",
        "Sở",
        "Phòng",
        "Ban",
        "Ủy ban",
        "Cục",
        "Vụ",
        "Chi cục",
        "Trung tâm",
        "Văn phòng",
        "Viện",
        "Trường",
        "Công ty",
    )
)
"""Heads that are nothing without the field or name behind them."""

_NOT_NAMES = frozenset(
    {
        "về", "v/v", "ban", "quy", "phê", "triển", "thực", "trong", "theo", "và", "tại", "căn", "kính", "nơi", "điều", "hướng",
        "thông", "trên", "đến", "cho", "đối", "với", "từ", "giai", "năm", "quý", "tháng", "nhiệm", "thành", "để", "khóa", "khoá",
    }
)  # fmt: skip
"""Words that begin with a capital right after a body's name, in headings and by carelessness."""

_ONE_SPELLING = (
    ("uỷ", "ủy"), ("đảng bộ tỉnh", "tỉnh ủy"), ("đảng bộ thành phố", "thành ủy"), ("đảng bộ", "đảng ủy"),
    ("ủy ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hđnd"), ("mặt trận tổ quốc", "mttq"),
)  # fmt: skip
"""What is written in two ways, small letters, and the way that is compared."""


def _phrases(words: tuple[str, ...]) -> str:
    """One alternation, longest first; both places of the tone mark (ủy, uỷ), spaces of any width."""
    patterns = []
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        pattern = re.escape(word).replace(r"\ ", r"\s{1,2}").replace(r"\-", "[-–]")
        for one, other in (("ủy", "uỷ"), ("Ủy", "Uỷ"), ("òa", "oà"), ("hóa", "hoá")):
            pattern = pattern.replace(one, f"(?:{one}|{other})")
        patterns.append(pattern)
    return "|".join(patterns)


_HEAD = re.compile(rf"(?:{_phrases((*HEADS, *OFFICES))})(?!\w)", re.IGNORECASE)
_OFFICE = re.compile(rf"(?:{_phrases(OFFICES)})(?!\w)", re.IGNORECASE)
_FIELD = re.compile(rf"(?:{_phrases(FIELDS)})(?!\w)", re.IGNORECASE)
_ABOUT = re.compile(rf"\svề(?=\s(?:{_phrases(FIELDS)})(?!\w))", re.IGNORECASE)
_LEVEL = re.compile(rf"(?:{_phrases(LEVELS)})(?!\w)(?:\.|\s\d{{1,2}}(?![\d/.]))?")
_CITED = re.compile(r"\s{1,2}(?:số|\d)")
"""What shows that the word before is a document's type ("và Kế hoạch số 5"), not a field ("Bộ Kế hoạch và Đầu tư")."""
_CODE = re.compile(r"[A-ZĐƯ]{2,12}(?:\s[A-ZĐƯ]{2,8})?(?!\w)")
_NAME = re.compile(r"(?!\d)\w+(?:[.&]\w+)?")
_NUMBERED = re.compile(r"(?:số\s)?\d{1,3}(?![\d/.,%-])")
_SPACE = re.compile(r"[^\S\n]{1,3}")
_JOIN = re.compile(r"(?:,\s{1,2}|\s[-–]\s|\s?[-–]\s?|\s{1,2}(?:và|&)\s{1,2})")
_COMRADE = re.compile(r"(?:các\s)?(?:đồng\schí|đ/c|ông|bà)\s{1,2}", re.IGNORECASE)
_PERSON = re.compile(r"(?:[^\W\d_]+\s){1,4}?[^\W\d_]+\s?(?:,|[-–])\s?")
_LONGEST_NAME = 40
"""Pieces of a name at most."""


def one_spelling(name: str) -> str:
    """A body's name in the one spelling in which names are compared: small letters, usual abbreviations ("ubnd xã tân lập")."""
    words = " ".join(name.split()).casefold()
    for one, other in _ONE_SPELLING:
        words = words.replace(one, other)
    return words


def issuer_at(text: str, position: int, *, joint: bool = False) -> Span | None:
    """The body or office that begins at the position, "đồng chí" and a person's name before an office left out.

    With `joint`, several bodies that issue together ("Chính phủ và Ủy ban …") are one issuer.
    """
    comrade = _COMRADE.match(text, position)
    if comrade is None:
        end = body_at(text, position, joint=joint)
        return (position, end) if end else None
    start = comrade.end()
    if not _OFFICE.match(text, start):
        person = _PERSON.match(text, start)
        start = person.end() if person else start
    if not _OFFICE.match(text, start):
        return None
    end = body_at(text, start)
    return (start, end) if end else None


def body_at(text: str, position: int, *, joint: bool = False) -> int | None:
    """The end of the body's name that begins at the position; None if none does. Never crosses a line feed."""
    head = _HEAD.match(text, position)
    if head is None:
        return _unlisted(text, position)
    end = head.end()
    purpose = _fold(head[0]) in PURPOSE_HEADS
    about = _ABOUT.match(text, end) if purpose else None
    end = about.end() if about else end
    needs_field = _fold(head[0]) in FIELD_HEADS
    after_field = False
    for _ in range(_LONGEST_NAME):
        space = _SPACE.match(text, end)
        following = _piece(text, space.end(), small=purpose or needs_field) if space else None
        if following is None:
            join = _JOIN.match(text, end)
            following = _beside(text, join, head, small=purpose, after_field=after_field, joint=joint) if join else None
        if following is None:
            break
        kind, begin, end = following
        if kind == "head":
            purpose = purpose or _fold(text[begin:end]) in PURPOSE_HEADS
        needs_field = kind == "head" and _fold(text[begin:end]) in FIELD_HEADS
        after_field = kind in ("field", "name")
    if text[position:end].casefold() in FIELD_HEADS:
        return None
    return end


_Piece = tuple[Literal["head", "field", "level", "name", "number"], int, int]
"""A piece of a name: what it is, where it starts and ends."""


def _piece(text: str, position: int, *, small: bool) -> _Piece | None:
    """What may follow inside a name with only a space between: another body, a field, a level, a proper name, a number."""
    field = _FIELD.match(text, position)
    if field and (small or field[0][0].isupper()) and not _CITED.match(text, field.end()):
        return "field", position, field.end()
    head = _HEAD.match(text, position)
    if head and (head[0][0].isupper() or small) and not _verb(head[0]):
        return "head", position, head.end()
    level = _LEVEL.match(text, position)
    if level:
        return "level", position, level.end()
    name = _NAME.match(text, position)
    if (
        name
        and name[0][0].isupper()
        and name[0].casefold() not in _NOT_NAMES
        and not type_at_start(text[position : position + 24])
    ):
        return "name", position, name.end()
    numbered = _NUMBERED.match(text, position) if small else None
    return ("number", position, numbered.end()) if numbered else None


def _beside(
    text: str, join: re.Match[str], head: re.Match[str], *, small: bool, after_field: bool, joint: bool
) -> _Piece | None:
    """What a comma, dash or "và" joins to the name: a field beside a field, an office beside an office, a body if joint."""
    at = join.end()
    other, field = _HEAD.match(text, at), _FIELD.match(text, at)
    if other and other[0][0].isupper() and field is None:
        offices = "và" not in join[0] and bool(_OFFICE.match(text, at)) and bool(_OFFICE.match(text, head.start()))
        return ("head", at, other.end()) if offices or joint else None
    if field is None or not after_field or not (small or field[0][0].isupper()) or _CITED.match(text, field.end()):
        return None
    inside = small or not join[0].startswith(",") or _list_closes(text, field.end())
    return ("field", at, field.end()) if inside else None


def _list_closes(text: str, end: int) -> bool:
    """Whether "và" and another field follow, so that the comma before was one inside the name."""
    for _ in range(4):
        join = _JOIN.match(text, end)
        field = _FIELD.match(text, join.end()) if join else None
        if join is None or field is None or not field[0][0].isupper():
            return False
        if "và" in join[0]:
            return True
        end = field.end()
    return False


def _unlisted(text: str, position: int) -> int | None:
    """A code of capitals that stands for a body ("STC", "BQL KKT")."""
    code = _CODE.match(text, position)
    return code.end() if code else None


def _verb(head: str) -> bool:
    """Small "đoàn", "hội", "tổ" … are words of the sentence more often than of a name."""
    return head[0].islower() and " " not in head


def _fold(words: str) -> str:
    return " ".join(words.split()).casefold().replace("uỷ", "ủy")
