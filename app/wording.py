"""Vietnamese words for what the records hold, and for what a machine says: names of record types and of their values, dates and
numbers as people write them, why a file could not be opened.

date_in_words("2025-36")  → "quý IV/2025"
date_in_words("2025/2030") → "2025 – 2030"
full_number("12", "TB/ĐU")  → "12-TB/ĐU"
rhythm_in_words("FREQ=MONTHLY;BYMONTHDAY=25") → "ngày 25 hằng tháng"
"""

from __future__ import annotations

import errno
import re
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.document import DigitalSignature
    from models.records import Deadline, Indicator
    from models.warnings import Warning

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
}  # fmt: skip
"""The closed values of the records."""
QUALIFIERS = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "~": "khoảng"}
RHYTHMS = {"DAILY": "ngày", "WEEKLY": "tuần", "MONTHLY": "tháng", "YEARLY": "năm"}
QUARTERLY = ("MONTHLY", "3")
WEEKDAYS = {
    "MO": "thứ Hai",
    "TU": "thứ Ba",
    "WE": "thứ Tư",
    "TH": "thứ Năm",
    "FR": "thứ Sáu",
    "SA": "thứ Bảy",
    "SU": "Chủ nhật",
}
WHICH = {"": "", "1": " đầu tiên", "2": " thứ hai", "3": " thứ ba", "4": " thứ tư", "-1": " cuối cùng"}
"""Frequencies and days of an iCalendar rule (RFC 5545, section 3.3.10)."""
REASONS = {
    errno.ENOENT: "không có (no such file or folder)",
    errno.EACCES: "không có quyền (permission denied)",
    errno.EPERM: "không có quyền (permission denied)",
    errno.EROFS: "nơi này chỉ đọc (read-only)",
    errno.EISDIR: "đây là thư mục (a folder)",
    errno.ENOTDIR: "không phải thư mục (not a folder)",
    errno.EEXIST: "không phải thư mục (not a folder)",  # of a folder that was to be made
    errno.ENAMETOOLONG: "tên quá dài (name too long)",
    errno.ENOSPC: "hết chỗ trên đĩa (no space left)",
    errno.EADDRINUSE: "cổng này đang có chương trình khác dùng (the port is in use)",
    errno.EADDRNOTAVAIL: "không phải địa chỉ của máy này (not an address of this machine)",
}
"""Why the system refused something, by its error number."""

CHANGED_AFTER = {
    True: "tệp đã bị thay đổi sau khi ký (changed after)",
    False: "tệp không thay đổi sau khi ký (unchanged)",
    None: "chưa rõ tệp có bị thay đổi sau khi ký (not known whether it was changed after)",
}
"""What a digital signature says of its file."""
VIETNAM = timezone(timedelta(hours=7))
"""The one time zone of the country."""

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


def reason_in_words(problem: OSError) -> str:
    """Why the system refused something; in its own words if the table has none."""
    return REASONS.get(problem.errno or 0) or problem.strerror or str(problem)


def date_in_words(value: str | None) -> str | None:
    """An EDTF date as people write it; an unknown part is "…"."""
    if not value:
        return value
    return " – ".join(_part_in_words(part) for part in value.split("/"))


def rhythm_in_words(rule: str | None) -> str | None:
    """An iCalendar rule (RRULE) as people say it; one that is not of the usual parts stays as it is."""
    if not rule:
        return rule
    parts = dict(part.partition("=")[::2] for part in rule.split(";"))
    frequency, interval = parts.pop("FREQ", ""), parts.pop("INTERVAL", "1")
    days = [
        *(_weekday_in_words(day) for day in parts.pop("BYDAY", "").split(",") if day),
        *([f"ngày {parts.pop('BYMONTHDAY').replace(',', ', ')}"] if "BYMONTHDAY" in parts else []),
        *([f"tháng {parts.pop('BYMONTH').replace(',', ', ')}"] if "BYMONTH" in parts else []),
    ]
    if parts or frequency not in RHYTHMS or None in days:
        return rule
    if (frequency, interval) == QUARTERLY:
        rhythm = "hằng quý"
    else:
        rhythm = f"hằng {RHYTHMS[frequency]}" if interval == "1" else f"{interval} {RHYTHMS[frequency]} một lần"
    return " ".join([", ".join(filter(None, days)), rhythm]).strip()


def when_in_words(deadline: Deadline) -> str:
    """The time of an obligation: from when till when, how often, on what condition."""
    span = " – ".join(filter(None, (date_in_words(deadline.starts_on), date_in_words(deadline.due))))
    return "; ".join(filter(None, (span, rhythm_in_words(deadline.recurrence), deadline.condition)))


def amount_in_words(indicator: Indicator) -> str:
    """The value of an indicator with its unit: "≥ 1.549 hộ", "4/36 xóm", "55–60%"."""
    value = number_in_words(indicator.value) or "?"
    if indicator.value_max:
        value += f"–{number_in_words(indicator.value_max)}"
    if indicator.denominator:
        value += f"/{number_in_words(indicator.denominator)}"
    if indicator.unit == "%":
        value += "%"
    unit = None if indicator.unit == "%" else indicator.unit
    return " ".join(filter(None, (QUALIFIERS.get(indicator.qualifier or ""), value, unit)))


def warnings_in_words(warnings: Iterable[Warning]) -> list[str]:
    """What could not be read, each thing once with its pages: "Trang 1–3, 7: Trang là ảnh quét …"."""
    pages: dict[str, list[int]] = {}
    for warning in warnings:
        pages.setdefault(warning.message, []).extend([warning.page] if warning.page else [])
    return [f"Trang {_ranges(at)}: {message}" if at else message for message, at in pages.items()]


def signature_in_words(signature: DigitalSignature) -> str:
    """A digital signature in a line: who, for which body, when in Vietnamese time, whether the file was changed after it."""
    who = signature.signer or "không rõ người ký (unknown signer)"
    if signature.organisation:
        who += f" ({signature.organisation})"
    return "; ".join(filter(None, (who, _moment_in_words(signature.signed_at), CHANGED_AFTER[signature.changed_after])))


def number_in_words(value: str | None) -> str | None:
    """A decimal string as people write it in Vietnamese: thousands with dots, the decimal mark a comma."""
    if not value:
        return value
    whole, _, rest = value.partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(digits):,}".replace(",", ".") + (f",{rest}" if rest else "")


def _moment_in_words(value: str | None) -> str | None:
    """An ISO 8601 time as people write it: "15:35 05/02/2025"."""
    if not value:
        return value
    moment = datetime.fromisoformat(value)
    return (moment.astimezone(VIETNAM) if moment.tzinfo else moment).strftime("%H:%M %d/%m/%Y")


def _ranges(numbers: Iterable[int]) -> str:
    """Numbers in order, those that follow one another as a range: "1–3, 7"."""
    ranges: list[list[int]] = []
    for number in sorted(set(numbers)):
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1] = [ranges[-1][0], number]
        else:
            ranges.append([number])
    return ", ".join("–".join(map(str, each)) for each in ranges)


def _weekday_in_words(day: str) -> str | None:
    which, name = day[:-2].removeprefix("+"), day[-2:]
    return f"{WEEKDAYS[name]}{WHICH[which]}" if name in WEEKDAYS and which in WHICH else None


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
