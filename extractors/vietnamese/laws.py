"""Laws and codes cited by name: where the name ends, and the year or date that tells which one is meant.

    law_at("Luật Đất đai năm 2024", 0)            → "Luật Đất đai", year 2024
    law_at("Luật Đất đai ngày 18/01/2024", 0)     → "Luật Đất đai", issued on 2024-01-18
    law_at("Luật Đất đai (sửa đổi) 2013", 0)      → "Luật Đất đai (sửa đổi)", year 2013
    law_at("Luật Khiếu nại số 02/2011/QH13", 0)   → "Luật Khiếu nại", the place of its number
    law_at("Luật Đất đai và năm 2024 xã …", 0)    → None: the year is not the law's

Source: Luật 64/2025/QH15 (kinds of legal documents); titles as the National Assembly gives them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.vietnamese.calendar import date_at
from extractors.vietnamese.document_types import type_at_start
from extractors.vietnamese.phrases import any_of
from models.edtf import granularity

LAW_TYPES: tuple[str, ...] = ("Bộ luật", "Luật", "Pháp lệnh", "Hiến pháp")
"""Types that are cited by name."""

LONG_TITLES: tuple[str, ...] = (
    "Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng",
    "Đầu tư theo phương thức đối tác công tư",
    "Quản lý, sử dụng vốn Nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp",
    "Quản lý và đầu tư vốn nhà nước tại doanh nghiệp",
    "Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người",
    "Thực hiện dân chủ ở cơ sở",
    "Tham gia lực lượng bảo vệ an ninh, trật tự ở cơ sở",
    "Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở",
    "Hòa giải ở cơ sở",
    "Hòa giải, đối thoại tại Tòa án",
    "Ưu đãi người có công với cách mạng",
    "Ban hành văn bản quy phạm pháp luật",
    "Ban hành quyết định hành chính",
    "Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam",
    "Xuất cảnh, nhập cảnh của công dân Việt Nam",
    "Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài",
)
"""Titles that hold a word at which a title otherwise ends."""

TITLE_ENDS: tuple[str, ...] = (
    "có", "được", "trong", "từ", "đến", "vào", "tại", "thì", "là", "đã", "sẽ", "do", "khi", "theo", "trên", "này", "nêu",
    "nhằm", "để", "với", "đối với", "cho", "bởi", "mà", "nếu", "trước", "sau", "gồm", "tháng", "quý", "năm", "ngày",
    "ban hành", "thông qua", "hiện hành", "nhiệm kỳ", "giai đoạn", "kể từ", "cũng như", "khoản",
)  # fmt: skip
"""Small words that no title has (but the long ones above): there the title ends."""

MOST_WORDS = 40
"""Words of a title at most: an amending law names what it amends."""


@dataclass(frozen=True, slots=True)
class LawReading:
    """A law's type and name, both as printed, at the start of a mention.

    `end` is where the year or date ends, or where the name ends if a number follows, whose place is `number_at`.
    """

    doc_type: str
    name: str
    end: int
    year: str | None = None
    issued_on: str | None = None
    number_at: int | None = None


_GAP = r"\s{1,2}"
_START = re.compile(rf"(?:{any_of(LAW_TYPES, space=_GAP)})(?!\w)", re.IGNORECASE)
_AMENDING = re.compile(r"(?:luật|pháp\slệnh)\s(?:về\s)?sửa\sđổi", re.IGNORECASE)
_LONG_TITLE = re.compile(
    any_of(LONG_TITLES, space=_GAP),
    re.IGNORECASE,
)
_WORD = re.compile(r"(?P<gap>[^\S\n]{0,3}(?:[,–-][^\S\n]{1,3})?)(?P<word>[^\W\d_]+)")
_TITLE_END = re.compile(rf"(?:{any_of(TITLE_ENDS, space=_GAP)})(?!\w)")
_REMARK = re.compile(r"\s{0,2}\((?:sửa\sđổi|mới|hợp\snhất|sửa\sđổi,\sbổ\ssung)\)", re.IGNORECASE)
_YEAR = re.compile(
    r"\s{1,3}(?:năm\s{1,3})?(?P<year>(?:19|20)\d\d)(?![\d/])(?!\s?[-–]\s?\d)|\s?\((?:năm\s)?(?P<bracketed>(?:19|20)\d\d)\)",
    re.IGNORECASE,
)
_BEFORE_DATE = re.compile(r"\s{0,2},?\s{1,2}(?=ngày\s)", re.IGNORECASE)
_BEFORE_NUMBER = re.compile(r"\s{0,2},?\s{1,2}(?:luật\s)?số\s{0,2}:?\s{0,3}(?=\d)", re.IGNORECASE)


def law_at(text: str, position: int) -> LawReading | None:
    """The law cited by name that begins at the position; None without a year, date or number of its own."""
    start = _START.match(text, position)
    if start is None or (text[position].islower() and not text[start.end() + 1 : start.end() + 2].isupper()):
        return None  # "pháp luật và kiến thức … năm 2026": without any capital it is no name
    amending = bool(_AMENDING.match(text, position))
    end = start.end()
    long_title = _LONG_TITLE.match(text, end + 1)
    if long_title:
        end = long_title.end()
    for _ in range(MOST_WORDS):
        reading = _identified(text, position, start, end)
        if reading:
            return reading
        word = _WORD.match(text, end)
        if word is None or _TITLE_END.match(text, word.start("word")):
            return None
        if _START.match(text, word.start("word")) and not amending:
            return None
        if word["gap"].strip() and text[word.start("word")].isupper() and _names_a_document(text, word.start("word")):
            return None
        end = word.end()
    return None


def _names_a_document(text: str, position: int) -> bool:
    """ "Luật Thanh tra, Hướng dẫn số 5-HD/TW": the next document of a list, not more of the title."""
    return type_at_start(text[position : position + 24]) is not None


def _identified(text: str, position: int, start: re.Match[str], end: int) -> LawReading | None:
    """The law, if its year, date or number follows its name here."""
    remark = _REMARK.match(text, end)
    end = remark.end() if remark else end
    doc_type, name = start[0], " ".join(text[position:end].split())
    if (end == start.end() and doc_type.casefold() != "hiến pháp") or name.endswith(" và"):
        return None
    year = _YEAR.match(text, end)
    if year:
        return LawReading(doc_type, name, year.end(), year=year["year"] or year["bracketed"])
    number = _BEFORE_NUMBER.match(text, end)
    if number:
        return LawReading(doc_type, name, end, number_at=number.end())
    before = _BEFORE_DATE.match(text, end)
    date = date_at(text, before.end()) if before else None
    if date and granularity(date.value) == "day" and date.value[:4].isdigit():
        return LawReading(doc_type, name, date.end, year=date.value[:4], issued_on=date.value)
    return None
