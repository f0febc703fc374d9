"""Numbers without a symbol that a document is called by: "Đề án số 204", "Nghị quyết 57", "Kế hoạch 02".

short_number_at("Nghị quyết 57 của Bộ Chính trị", 11, …)  → 57
short_number_at("Kế hoạch 05 năm", 9, …)                  → None: five years, not number five
short_number_at("Nghị định 30/2020 của Chính phủ", 10, …) → 30, year 2020
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.references.lead import Lead


@dataclass(frozen=True, slots=True)
class ShortNumber:
    """A number at `text[start:end]`, with the year if it carries one."""

    start: int
    end: int
    number: str
    year: str | None = None
    confidence: float = 1.0


CALLED_BY_NUMBER = frozenset(
    {
        "Nghị quyết", "Quyết định", "Chỉ thị", "Kết luận", "Quy định", "Đề án", "Chương trình", "Kế hoạch",
        "Hướng dẫn", "Nghị định", "Thông tư", "Thông tư liên tịch", "Công điện", "Công văn", "Quy chế", "Thông tri",
        "Tờ trình", "Pháp lệnh",
    }
)  # fmt: skip
"""Types that people call by the bare number, without "số"."""

CALLED_AT_THE_END = frozenset({"Thông báo", "Báo cáo", "Phiếu chuyển", "Giấy mời"})
"""Types that are called so only where no word follows: "theo tinh thần Thông báo 388.", but "Thông báo 15 trường hợp"."""

WITH_YEAR = frozenset({"Nghị định", "Thông tư", "Thông tư liên tịch", "Nghị quyết", "Quyết định", "Luật", "Pháp lệnh"})
"""Types whose numbers carry a year, so that "30/2020" is a number and not a month."""

CALLED_BY_SHORTHAND = frozenset(
    {"Nghị quyết", "Nghị định", "Quyết định", "Đề án", "Chỉ thị", "Kết luận", "Công văn", "Thông tư"}
)
"""Types whose abbreviation with a bare number is common enough to be read ("NQ 57", "ĐA 06")."""

NEVER_SHORT = frozenset({"Dự án", "Văn bản", "Danh sách", "Hiến pháp", "Bộ luật", "Lệnh", "Giấy chứng nhận", "Thẻ"})
"""Types whose bare number is no document's: "Dự án số 1" is a part of a programme."""

COUNTED = frozenset(
    {
        "năm", "tháng", "tuần", "quý", "giờ", "phút", "giai", "nhiệm", "khóa", "khoá", "kỳ", "lần", "đợt", "bước", "vòng",
        "ca", "điểm", "điều", "khoản", "mục", "chương", "phần", "nội", "nhóm", "loại", "chỉ", "tiêu", "giải",
        "trang", "bộ", "tập", "người", "hộ", "đồng", "cán", "thành", "hội", "cuộc", "lớp", "buổi", "trường", "hồ",
        "thủ", "văn", "dự", "công", "triệu", "tỷ", "nghìn", "ngàn", "cấp", "bên", "đơn", "cơ", "phòng", "ban", "tổ",
        "thôn", "xóm", "bản", "vụ", "việc", "mô", "sản", "lĩnh", "ngành", "chuyên", "khâu", "trụ", "phong",
        "chữ", "đoàn", "đảng", "chi", "vùng", "ha", "km", "lượt", "suất", "phiếu", "cụm", "hạng", "câu",
        "đề", "kết", "nghị", "quyết", "báo", "kế", "tiểu", "học", "ngày",
    }
)  # fmt: skip
"""First syllables of what is counted: a number before one of them is a quantity, not the name of a document."""

_NUMBER = re.compile(
    r"""(?P<number>[0-9]{1,4}[a-zđ]?)
    (?:\s?/\s?(?P<year>(?:19|20)[0-9]{2})(?![0-9]|\s?[/-]\s?\w))?
    (?:\s?-\s?(?:NQ|QĐ|CT|KL|ĐA|NĐ|TT)(?!\w|\s?[/-]))?        # "57-NQ": the type once more
    (?!\w|[%°/]|[.,:][0-9]|\s?[-]\s?[0-9]|\s[0-9]|\s?/)""",
    re.VERBOSE,
)
_FOLLOWING = re.compile(r"\s{1,3}(?P<word>[^\W\d_]+)(?P<figure>\s{1,2}(?:\d{1,4}(?!\d|\s?[-]\s?\d)|[IVX]{1,5}(?!\w)))?")
"""The word behind a number; a figure behind it makes it a date ("năm 2025"), a period does not ("05 năm 2021-2025")."""
_LIST_GOES_ON = re.compile(
    r"\s{0,2}(?:[,;.):]|\Z|\n|-\s)|\s{1,2}(?:và|của|về|trên|tại|đã|được|là|ngày\s\d|năm\s\d|theo|đến|hoặc)(?!\w)"
)
_YEARS = range(1900, 2101)


def short_number_at(text: str, position: int, limit: int, lead: Lead, *, listed: bool) -> ShortNumber | None:
    """The bare number at the position, if what stands before and after it makes it a document's.

    `listed` says that it follows a short form in a list ("Nghị quyết 57, |59").
    """
    match = _NUMBER.match(text, position, limit)
    if match is None or lead.blocked or lead.kind in NEVER_SHORT or (lead.kind and not lead.typed):
        return None
    digits, year = match["number"], match["year"]
    if listed:
        believed = len(digits) > 1 and not year and _goes_on(text, match, limit)
        believed = believed and (lead.marked or not _is_year(digits))
    elif lead.typed and lead.marked:
        believed = not year or lead.kind in WITH_YEAR or not lead.shorthand
    else:
        believed = lead.typed and _called_by_number(text, match, limit, lead)
    if not believed or int(re.sub(r"\D", "", digits)) == 0:
        return None
    confidence = 0.8 if lead.shorthand or (listed and not lead.marked) else 1.0 if lead.marked or lead.capital else 0.7
    return ShortNumber(position, match.end(), digits, year, confidence)


def _goes_on(text: str, match: re.Match[str], limit: int) -> bool:
    """Whether a list of numbers goes on or plainly ends behind this one; after "và" anything but a counted noun will do."""
    if _LIST_GOES_ON.match(text, match.end(), limit):
        return True
    last = text[max(0, match.start() - 4) : match.start()].split()[-1:] == ["và"]
    following = _FOLLOWING.match(text, match.end(), limit)
    return last and (following is None or following["word"].casefold() not in COUNTED)


def _called_by_number(text: str, match: re.Match[str], limit: int, lead: Lead) -> bool:
    """Whether a type and a bare number name a document: no quantity behind, no year, two digits at least."""
    known = CALLED_BY_SHORTHAND if lead.shorthand else CALLED_BY_NUMBER
    following = _FOLLOWING.match(text, match.end(), limit)
    if following is None and not lead.shorthand:
        known = known | CALLED_AT_THE_END
    if lead.kind not in known or not lead.capital or len(match["number"]) < 2:
        return False
    if match["year"]:
        return lead.kind in WITH_YEAR
    if _is_year(match["number"]):
        return False
    if following is None:
        return True
    word = following["word"].casefold()
    return word not in COUNTED or (word in ("năm", "ngày", "tháng", "khóa", "khoá") and following["figure"] is not None)


def _is_year(digits: str) -> bool:
    return digits.isdigit() and int(digits) in _YEARS
