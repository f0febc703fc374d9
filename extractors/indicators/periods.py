"""The time that a figure is of: the date expression of its sentence that stands nearest, if it is one of a figure.

"Quý I năm 2026, thu ngân sách đạt 12 tỷ đồng"            → 2026-33
"giảm từ 12% năm 2024 xuống 9% năm 2025"                  → 2025 for the change
"đạt 95%, tăng 3% so với cùng kỳ năm 2025"                → null: the year is that of the comparison
"theo Kế hoạch số 5/KH-UBND ngày 12/3/2026, trồng 3 ha"   → null: a day dates a document, unless it is one up to which is counted
"""

from __future__ import annotations

import re
from bisect import bisect_left

from models.records import DateExpression
from models.values import Span

NEAR = 160
"""How many code points before a figure a date may stand to be its period."""
LONGEST_LEAD = 12
"""How many code points may stand between a figure and the time that follows it ("trong", "của")."""

_BEHIND = re.compile(r"[ ](?:(?:trong|vào|của|cả|ở)[ ])?")
_COMPARED = re.compile(
    r"(?<!\w)(?:so[ ]với(?:[ ]cùng[ ]kỳ)?|cùng[ ]kỳ|năm[ ]trước|của)(?:[ ](?:kết[ ]quả|số[ ]liệu|thực[ ]hiện))?[ ]$",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"(?<!\w)(?:tính[ ]đến|đến|tới|tại[ ]thời[ ]điểm)(?:[ ](?:hết|thời[ ]điểm))?[ ]$", re.IGNORECASE)
_NAMED = re.compile(
    r"(?<!\w)(?:kế[ ]hoạch|dự[ ]toán|chương[ ]trình|đề[ ]án|luật|nghị[ ]quyết|chỉ[ ]tiêu)(?:,?[ ][^\W\d_]+){0,8}[ ]$",
    re.IGNORECASE,
)


class Periods:
    """The dates of one document, in text order, asked for by figure."""

    def __init__(self, text: str, dates: list[DateExpression]) -> None:
        self._text = text
        self._dates = dates
        self._starts = [date.start for date in dates]

    def of(self, figure: Span, sentence: Span, *, base: bool = False) -> str | None:
        """The EDTF value of the period; null where the sentence gives none. A figure compared with (`base`) may have the year of it."""
        at = bisect_left(self._starts, figure[0])
        behind = self._dates[at] if at < len(self._dates) else None
        near = behind is not None and behind.start < min(sentence[1], figure[1] + LONGEST_LEAD)
        if behind and near and _BEHIND.fullmatch(self._text, figure[1], behind.start):
            return behind.value if behind.granularity != "day" else None
        for date in reversed(self._dates[max(0, at - 4) : at]):
            if date.start < sentence[0] or figure[0] - date.end > NEAR or ";" in self._text[date.end : figure[0]]:
                return None
            lead = self._text[max(sentence[0], date.start - 60) : date.start]
            if _NAMED.search(lead) or (_COMPARED.search(lead) and not base):
                continue
            if date.granularity == "day" and not _UP_TO.search(lead) and not date.text.lower().startswith("đến"):
                continue
            return date.value
        return None
