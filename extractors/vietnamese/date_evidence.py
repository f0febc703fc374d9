"""What stands around a bare number and says whether it is a date: `30/6` may be a day, a fraction, a form or a slogan.

A full day (`30/6/2025`) needs no evidence, only the absence of a word that makes it something else ("phiên bản 1.2.2024").
A day without a year, a month without its word (`7/2025`) or a bare year needs a word before it that asks for a time, and,
after the weaker of these words, that no counted noun follows ("đến 04/12 xóm").

    is_time("hoàn thành trước 30/6 và", 17, 21)      → True
    is_time("đạt 18/75 ha", 4, 9)                    → False
"""

from __future__ import annotations

import re

from extractors.vietnamese.phrases import any_of
from extractors.vietnamese.preselection import Closing, Holding

STRONG_CUES = (
    *("trước", "chậm nhất", "muộn nhất", "trễ nhất", "hạn cuối", "hạn chót", "thời hạn", "thời gian", "thời điểm"),
    *("vào", "lúc", "hôm", "sáng", "chiều", "tối", "trưa", "đêm", "giờ", "phút", "cùng kỳ", "cùng kì", "tầm nhìn"),
    *("dịp", "lễ", "kỷ niệm", "chào mừng", "quốc khánh", "tết", "tính đến", "tầm nhìn đến", "kể từ", "tức"),
    *("cuối", "đầu"),
)
"""Words right before a number after which only a time makes sense."""

WEAK_CUES = ("từ", "đến", "tới", "hết", "sau", "trong", "xong", "qua", "so với", "năm")
"""Words right before a number after which a time is likely, if no counted noun follows."""

OTHER_NUMBERS = (
    *("số", "số hiệu", "ký hiệu", "kí hiệu", "mã", "mã số", "phiên bản", "bản", "version", "mẫu", "mẫu số", "biểu"),
    *("biểu số", "điều", "khoản", "điểm", "mục", "tiểu mục", "phụ lục", "trang", "tờ", "thửa", "lô", "quyển"),
    *("câu", "bảng", "hình", "tỷ lệ", "tỉ lệ", "tỷ số", "điện thoại", "đt", "sđt", "fax", "hotline", "tel", "ip"),
    *("km", "quốc lộ", "tỉnh lộ", "đường", "ngõ", "ngách", "hẻm", "nhà", "phòng", "tổ", "xóm", "thôn", "khu"),
    *("block", "tk", "tài khoản", "huyết áp", "trực"),
)
"""Words right before a number that make it a name, a place in a text, an address or a ratio."""

AFTER_TIME = (
    *("và", "hoặc", "để", "theo", "tại", "ở", "của", "gửi", "về", "cho", "là", "thì", "đã", "sẽ", "có", "được"),
    *("phải", "cần", "hằng", "hàng", "mỗi", "với", "bằng", "do", "trên", "nhằm", "như", "cả", "toàn", "đạt", "cùng"),
    *("hoàn thành", "tổ chức", "báo cáo", "thực hiện", "đối với", "phấn đấu", "cơ bản", "nay", "tiếp tục", "trở lên"),
    *("trở đi", "đồng thời", "tiến hành", "triển khai", "tăng", "giảm", "ước", "các", "những"),
)
"""Words that go on after a time; a noun here would be what a ratio counts."""

COUNTED = (
    *("ngày", "tuần", "tháng", "năm", "giờ", "phút", "số", "hộ", "người", "xóm", "thôn", "bản", "xã", "phường"),
    *("tổ", "khu", "cụm", "chỉ", "tiêu", "nội", "nhiệm", "hồ", "văn", "dự", "công", "đơn", "trường", "trạm", "chi"),
    *("đảng", "đồng", "đại", "học", "lượt", "triệu", "tỷ", "tỉ", "nghìn", "ha", "km", "m", "kg", "tấn", "tổng"),
    *("diện", "lần", "vụ", "việc", "ý", "phiếu", "thành", "cán"),
)
"""First syllables of what a ratio counts; behind a number they outweigh even a strong word before it."""

NAMED_DAYS = (
    *("hội", "lễ", "quốc", "thành", "truyền", "toàn", "thế", "gia", "giải", "thương", "sinh", "chiến", "phụ"),
    *("doanh", "nhà", "thầy", "pháp", "chuyển", "môi", "báo", "hiến", "công", "nông", "khoa", "biên", "đại"),
    *("khuyến", "bầu"),
)
"""First syllables of commemorative days ("ngày hội …", "Ngày Quốc tế …", "Ngày Nhà giáo …")."""


_SPACES = r"\s+"


def _before(words: tuple[str, ...]) -> Closing:
    return Closing(words, rf"(?<!\w)(?:{any_of(words, space=_SPACES)})[\s:,(]{{0,3}}\Z", re.IGNORECASE)


_STRONG = _before(STRONG_CUES)
_WEAK = _before(WEAK_CUES)
_OTHER = _before(OTHER_NUMBERS)
_CLOCK = re.compile(r"\d(?:h|g)(?:\d\d)?['’]?[\s,]{0,3}\Z", re.IGNORECASE)
_NAMED_DAY = re.compile(
    rf"(?<!\w)(?:Ngày|NGÀY|ngày)\s(?:{any_of(NAMED_DAYS)})(?:[\s–-]{{1,3}}[^\W\d_]+){{0,14}}\s?\(?\Z", re.IGNORECASE
)
_LUNAR_BEFORE = Holding(
    ("âm lịch", "giỗ tổ", "rằm"), r"(?<!\w)(?:âm lịch|giỗ tổ(?:\s+hùng vương)?|rằm)[\s:,(]{0,3}\Z", re.IGNORECASE
)
_LUNAR_AFTER = re.compile(
    r"[\s,(]{0,3}(?:năm\s+[^\W\d_]+\s+[^\W\d_]+\s*)?[,(]?\s*(?:âm\s+lịch|a\.?l\b|â\.?l\b)", re.IGNORECASE
)
_THAT_IS = re.compile(
    r"[\s,(]{0,3}(?:năm\s+[^\W\d_]+\s+[^\W\d_]+\s*)?[,(]?\s*(?:tức|nhằm)\s+(?:là\s+)?ngày", re.IGNORECASE
)
"""The same day in the other calendar follows."""
STEMS = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Kỉ", "Canh", "Tân", "Nhâm", "Quý")
BRANCHES = ("Tý", "Tí", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Tị", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")
"""The ten stems and twelve branches (can chi) by which lunar years are named."""
_STEMS = any_of(STEMS)
_CYCLE_YEAR = re.compile(rf"\s+(?:{_STEMS})\s+(?:{any_of(BRANCHES)})(?!\w)", re.IGNORECASE)
_LUNAR_SAID = re.compile(
    rf"""[^);\n]{{0,40}}?
    (?: âm\s+lịch | a\.?l\b | â\.?l\b | tháng\s+(?:giêng|chạp) | rằm | năm\s+(?:{_STEMS})(?!\w) )""",
    re.IGNORECASE | re.VERBOSE,
)
_YEAR = re.compile(r"\d{4}\Z")
_SOLAR_BEFORE = re.compile(r"[/.-]\d{4}[\s,(]{0,3}(?:tức|nhằm)\s+(?:là\s+)?(?:ngày\s+)?\Z", re.IGNORECASE)
_YEAR_SAID = re.compile(r"[^);\n]{0,40}?\d{4}")
_SOLAR_AFTER = re.compile(r"[\s,(]{0,3}(?:năm\s+\d{4}[\s,(]{0,3})?(?:dương\s+lịch|d\.?l\b)", re.IGNORECASE)
_GOES_ON = re.compile(
    rf"[ \u00a0]*(?:\Z|[\n\t,;:)\].!?”\"…–-](?!\d)|\s*(?:{any_of(AFTER_TIME, space=_SPACES)})(?!\w))", re.IGNORECASE
)
_COUNTS = re.compile(rf"\s*(?:{any_of(COUNTED, space=_SPACES)})(?!\w)", re.IGNORECASE)
_LOOK_BACK, _LOOK_AHEAD = 100, 80


def is_time(text: str, start: int, end: int) -> bool:
    """Whether what stands around the bare number at `text[start:end]` makes it a time."""
    before = text[max(0, start - _LOOK_BACK) : start].rpartition("\n")[2]
    if _STRONG.search(before) or _CLOCK.search(before):
        return not _COUNTS.match(text[end : end + _LOOK_AHEAD]) and ("-" not in text[start:end] or goes_on(text, end))
    return bool((_WEAK.search(before) or _NAMED_DAY.search(before)) and goes_on(text, end))


def is_other_number(text: str, start: int) -> bool:
    """Whether the words before it make a number something else than a date: a document, a section, a version, an address."""
    return bool(_OTHER.search(text[max(0, start - _LOOK_BACK) : start].rpartition("\n")[2]))


def goes_on(text: str, end: int) -> bool:
    """Whether the text behind a number goes on as behind a time, not with a counted noun."""
    return bool(_GOES_ON.match(text[end : end + _LOOK_AHEAD]))


def is_lunar_context(text: str, start: int, end: int) -> bool:
    """Whether the text says that the date is one of the lunar calendar (âm lịch), which EDTF cannot write."""
    before, after = text[max(0, start - _LOOK_BACK) : start], text[end : end + _LOOK_AHEAD]
    if _LUNAR_BEFORE.search(before) or _LUNAR_AFTER.match(after):
        return True
    found = text[start:end]
    if found.endswith("năm") and _CYCLE_YEAR.match(after):  # "ngày 24 tháng năm Tân Sửu" is no day of May
        return True
    has_year = bool(_YEAR.search(found))
    if not has_year and _SOLAR_BEFORE.search(before):
        return True
    that_is = _THAT_IS.match(after)  # "10/3 (tức ngày 26/4/2026)", but "26/4/2026 (tức ngày 10/3 âm lịch)"
    if that_is is None or _LUNAR_SAID.match(after, that_is.end()):
        return False
    return not has_year or bool(_YEAR_SAID.match(after, that_is.end()))


def says_solar(text: str, end: int) -> bool:
    """Whether "dương lịch" follows."""
    return bool(_SOLAR_AFTER.match(text[end : end + _LOOK_AHEAD]))
