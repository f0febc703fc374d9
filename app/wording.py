"""Vietnamese words for what the records hold: names of record types and of their values, dates as people write them.

date_in_words("2025-36")  → "quý IV/2025"
date_in_words("2025/2030") → "2025 – 2030"
full_number("12", "TB/ĐU")  → "12-TB/ĐU"
"""

from __future__ import annotations

import re

RECORD_TYPES = {
    "references": "Văn bản viện dẫn (references)",
    "dates": "Ngày tháng (dates)",
    "deadlines": "Thời hạn (deadlines)",
    "indicators": "Số liệu (indicators)",
    "findings": "Nhận định (findings)",
    "entities": "Tên gọi (entities)",
    "checks": "Điểm mâu thuẫn (checks)",
    "documents": "Tài liệu (documents)",
}
HEADER = {
    "issuer": "Cơ quan ban hành",
    "parent_issuer": "Cơ quan chủ quản",
    "place": "Địa danh",
    "issued_on": "Ngày ban hành",
    "period": "Kỳ báo cáo",
    "addressees": "Kính gửi",
    "urgency": "Độ khẩn",
    "secrecy": "Độ mật",
    "authority": "Quyền hạn ký",
    "signer_title": "Chức vụ người ký",
    "signer": "Người ký",
    "recipients": "Nơi nhận",
}
"""Header fields in the order of a register; type, number and subject are its title."""
VALUES = {
    "full": "đầy đủ", "short": "rút gọn", "named": "theo tên", "anaphora": "nhắc lại",
    "based_on": "căn cứ", "implements": "thực hiện", "amends": "sửa đổi, bổ sung", "replaces": "thay thế", "approves": "phê duyệt",
    "attached_to": "kèm theo", "issues": "ban hành", "mentions": "nhắc đến",
    "percent": "tỷ lệ phần trăm", "ratio": "tỷ số", "count": "số lượng", "money": "tiền", "measure": "số đo", "range": "khoảng",
    "change": "thay đổi", "result": "kết quả", "target": "chỉ tiêu", "base": "gốc so sánh", "share": "tỷ trọng",
    "strength": "ưu điểm", "shortcoming": "hạn chế", "cause": "nguyên nhân", "task": "nhiệm vụ", "recommendation": "kiến nghị",
    "ORG": "cơ quan, tổ chức", "PER": "người", "LOC": "nơi chốn",
    "reference_conflict": "viện dẫn mâu thuẫn", "arithmetic": "sai phép tính", "duplicate": "trùng lặp",
    "date_invalid": "ngày không hợp lệ",
    "numbering": "sai thứ tự đánh số", "malformed_number": "số viết sai",
    "FREQ=DAILY": "hằng ngày", "FREQ=WEEKLY": "hằng tuần", "FREQ=MONTHLY": "hằng tháng", "FREQ=YEARLY": "hằng năm",
    "FREQ=MONTHLY;INTERVAL=3": "hằng quý", "FREQ=MONTHLY;INTERVAL=6": "6 tháng một lần",
}  # fmt: skip
"""The closed values of the records, and the plain rhythms."""

_QUARTERS = {"33": "I", "34": "II", "35": "III", "36": "IV"}
_HALF_YEARS = {"40": "6 tháng đầu năm", "41": "6 tháng cuối năm"}
_FIRST_MARK = re.compile(r"[-/]")
_PART = re.compile(r"(?P<year>[\dX]{4})(?:-(?P<sub>[\dX]{2}))?(?:-(?P<day>[\dX]{2}))?")


def value_in_words(value: str | None) -> str | None:
    """The Vietnamese word for a closed value; the value itself if the table has none."""
    return VALUES.get(value, value) if value else value


def full_number(number: str | None, symbol: str | None) -> str:
    """A document's number as it is printed, a blank one as "…"; empty if it has neither number nor symbol.

    State bodies write 12/BC-UBND (Nghị định 30/2020/NĐ-CP, Annex I), the Party 12-BC/ĐU (Hướng dẫn 36-HD/VPTW): the mark before
    the symbol is the one that its first mark is not. Before a year it is always a stroke: 12/2025/NQ-HĐND.
    """
    if not symbol:
        return number or ""
    first = _FIRST_MARK.search(symbol)
    of_the_party = first is not None and first[0] == "/" and not symbol[0].isdigit()
    return f"{number or '…'}{'-' if of_the_party else '/'}{symbol}"


def date_in_words(value: str | None) -> str | None:
    """An EDTF date as people write it; an unknown part is "…"."""
    if not value:
        return value
    return " – ".join(_part_in_words(part) for part in value.split("/"))


def _part_in_words(part: str) -> str:
    match = _PART.fullmatch(part)
    if match is None:
        return part
    year, sub, day = match.groups()
    known_year = None if year == "XXXX" else year
    if sub is None:
        return year
    if sub in _QUARTERS:
        return f"quý {_QUARTERS[sub]}/{known_year or '…'}"
    if sub in _HALF_YEARS:
        return f"{_HALF_YEARS[sub]} {known_year or '…'}"
    pieces = [("…" if piece == "XX" else piece) for piece in (day, sub) if piece is not None]
    return "/".join(pieces + ([known_year] if known_year else []))
