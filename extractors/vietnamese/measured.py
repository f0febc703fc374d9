"""What a figure measures: the shortest phrase of its sentence that says so.

"tỷ lệ hộ dùng nước sạch đạt 91,5% và …"      → "tỷ lệ hộ dùng nước sạch"       (before the figure)
"100% thôn có nhà văn hóa; …"                  → "thôn có nhà văn hóa"           (after it)
"mở 03 lớp bồi dưỡng về kế toán tại …"         → "lớp bồi dưỡng về kế toán"      (the counted noun and what belongs to it)
"""

from __future__ import annotations

import re

from extractors.vietnamese.phrases import any_of
from extractors.vietnamese.quantities import Quantity
from models.values import Span

STOPS = (
    "tại", "với", "trong đó", "trong năm", "trên địa bàn", "theo", "nhằm", "để", "đảm bảo", "bảo đảm", "so với", "đạt", "chiếm",
    "bằng", "được giao", "gồm", "như", "trở", "cho",
)  # fmt: skip
"""Words that end the phrase behind a figure."""

LINKS = (
    "là", "đạt", "đạt được", "chiếm", "chiếm tỷ lệ", "còn", "có", "được", "gồm", "tăng", "giảm", "lên", "xuống", "đến", "tới", "với",
    "cho", "của", "ở", "trên", "hơn", "dưới", "khoảng", "gần", "tối thiểu", "tối đa", "ít nhất", "không quá", "không dưới",
    "không vượt quá", "không được quá", "quá", "ước", "ước đạt", "ước tính", "hiện có", "hiện", "vẫn", "trong đó", "tương ứng",
    "đảm bảo", "bảo đảm", "duy trì", "phấn đấu", "lên khoảng", "thêm", "từ", "và", "mức", "thành", "khó đạt", "tỷ lệ bằng",
    "–", "-", "—", ":", "≥", "≤", ">", "<", "~",
)  # fmt: skip
"""Words between a phrase and its figure that belong to neither."""

OPENINGS = (
    "trong đó", "trong đó có", "có", "gồm", "gồm có", "với", "và", "hiện nay", "hiện", "đến nay", "nay", "vẫn", "còn", "đã", "đang",
    "được", "trong", "cụ thể", "riêng", "ưu tiên bố trí", "bố trí", "đạt", "khó đạt", "phấn đấu", "vượt",
)  # fmt: skip
"""Words at the beginning of a clause that do not say what is measured."""

MEASURE_HEADS = (
    "tỷ lệ", "tỉ lệ", "số lượng", "diện tích", "kinh phí", "mức độ", "chỉ số", "thu nhập", "chi phí", "dư nợ", "giá trị", "doanh thu",
    "sản lượng", "năng suất", "tỷ trọng", "tốc độ", "dân số", "chiều dài", "tổng vốn", "tổng mức", "thời gian",
)  # fmt: skip
"""Words with which a measured thing is named; the name begins at the last of them before the figure."""

NO_SUBJECT = (
    "so với", "trở", "và", "theo", "tại", "trong", "của", "đến", "kế hoạch", "chỉ tiêu", "dự toán", "chi phí", "cùng kỳ", "là",
    "được giao", "nhưng", "do", "đối với", "trên", "vào", "từ", "cho", "với", "mục tiêu", "yêu cầu", "trước", "sau", "nghị quyết",
    "hoàn thành", "đồng thời", "để", "nhằm", "bằng", "năm", "thực hiện",
)  # fmt: skip
"""Words behind a percentage that do not begin what it measures: "đạt 80% kế hoạch"."""

_BREAK_BEFORE = re.compile(r"[;:()\n]|,(?!\d)|[ ][-–—][ ]|\./\.|\.[ ](?=[^\W\d_])")
_BREAK_AFTER = re.compile(rf"[;:()\n]|[.](?!\d)|,[ ](?=\d)|[ ](?:{any_of(STOPS)})(?!\w)", re.IGNORECASE)
_COMMA = re.compile(r",(?!\d)")
_AND_ANOTHER = re.compile(r"[ ]và[ ](?=[^,;.]{0,40}\d)")
_COMPOUNDS = r"(?<!thực)(?<!thể)(?<!hoàn)(?<!phát)(?<!xuất)(?<!hình)(?<!trưởng)(?<!thường)"
"""Syllables that make another word of a link: "thực hiện", "hoàn thành"."""
_LINK = re.compile(rf"(?:(?=[ ])|^){_COMPOUNDS}(?:[ ]+|^)(?:{any_of(LINKS)})[ ]*$", re.IGNORECASE)
_UNTIL = r"(?:tính[ ])?(?:đến|trong|từ)[ ](?:hết[ ])?(?:ngày|tháng|năm|quý)[ ]\d[\d/]*,?"
_OPENING = re.compile(
    rf"^[ ]*(?:[-–—+*•]|{_UNTIL}|\(?(?:\d{{1,2}}|[ivx]{{1,4}})\)|[a-zđ]\)|{any_of(OPENINGS)})(?:[ ]+|$)", re.IGNORECASE
)
_HEADS = re.compile(
    rf"(?<!\w)(?:tổng[ ](?!hợp|kết|cục|công|bí)[^\W\d_]+[ ][^\W\d_]+|(?:{any_of(MEASURE_HEADS)})(?!\w))", re.IGNORECASE
)
_NO_SUBJECT = re.compile(rf"[ ](?:{any_of(NO_SUBJECT)})(?!\w)", re.IGNORECASE)
MAX_WORDS = 16
"""A longer phrase says more than what is measured; it is cut at the far end."""
REACH = 240
"""How many code points before a figure are looked at for its name."""


def measured(text: str, quantity: Quantity, sentence: Span) -> str | None:
    """The phrase that says what the quantity measures, in one line; None if its sentence does not say."""
    after = _phrase_after(text, quantity, sentence[1])
    before = _phrase_before(text, quantity.start, sentence[0])
    if quantity.kind in ("count", "ratio") and quantity.unit and quantity.end > quantity.after:
        # the counted noun is named with what belongs to it; if nothing does, by what the sentence asked for before
        bare = after is None or len(after.split()) <= len(quantity.unit.split())
        asked = before and (quantity.kind == "ratio" or _asks(text, quantity.start, sentence[0], before))
        return before if bare and asked else after
    return after if after and quantity.kind == "percent" else before or after


def says_the_same(between: str) -> bool:
    """Whether only a link stands between two figures: "4.805/5.196 hồ sơ, đạt 92,47%" gives one thing twice."""
    return not _stripped(between.strip(" ,(")) and not re.search(r"[;.]", between) and bool(between.strip(" ,"))


def _asks(text: str, start: int, limit: int, before: str) -> bool:
    """Whether the phrase before the number ends in a colon or "là", or begins with "tổng số": the number answers it."""
    lead = text[max(limit, start - 8) : start].rstrip().lower()
    return lead.endswith((":", " là")) or before.lower().startswith(("tổng số", "số lượng"))


def _phrase_after(text: str, quantity: Quantity, limit: int) -> str | None:
    """The phrase from the counted noun or behind the unit; of a percentage it may run over commas ("100% cán bộ, công chức …")."""
    counts = quantity.kind in ("count", "ratio", "range") and quantity.unit and quantity.unit != "%"
    begin = quantity.after if counts else quantity.end
    if not counts and (_NO_SUBJECT.match(text, begin, limit) or not re.match(r"[ ][^\W\d_]", text[begin : begin + 2])):
        return None
    ends = [limit]
    for pattern in (_BREAK_AFTER, _AND_ANOTHER) if quantity.kind == "percent" else (_BREAK_AFTER, _AND_ANOTHER, _COMMA):
        stop = pattern.search(text, max(begin + 1, quantity.end), limit)
        ends += [stop.start()] if stop else []
    return _in_one_line(text[begin : min(ends)], first=True)


def _phrase_before(text: str, start: int, limit: int) -> str | None:
    """The last clause before the number that is not empty once links ("đạt", "là") and openings ("trong đó") are taken off."""
    end, reach = start, max(limit, start - REACH)
    for _ in range(3):
        breaks = list(_BREAK_BEFORE.finditer(text, reach, end))
        begin = breaks[-1].end() if breaks else reach
        phrase = _stripped(text[begin:end])
        if phrase:
            head = _last_head(phrase)
            if head:
                return _in_one_line(head, first=True)
            return _in_one_line(
                _with_verbs_before(text, [reach, *(match.end() for match in breaks)], phrase), first=False
            )
        if not breaks or text[breaks[-1].start()] in ";\n.":
            return None
        end = breaks[-1].start()
    return None


def _last_head(phrase: str) -> str | None:
    """The phrase from its last measuring word on ("tỷ lệ …", "tổng diện tích …")."""
    heads = list(_HEADS.finditer(phrase))
    return phrase[heads[-1].start() :] if heads else None


def _with_verbs_before(text: str, begins: list[int], phrase: str) -> str:
    """The phrase with the short verbs that share its object before it ("đã kê khai, đo đạc 31/40 hộ"); `begins` are the clauses' starts."""
    for farther, nearer in zip(reversed(begins[:-1]), reversed(begins[1:]), strict=True):
        piece = _stripped(text[farther : nearer - 1])
        if (
            text[nearer - 1] != ","
            or not 0 < len(piece.split()) <= 3
            or not piece[:1].islower()
            or re.search(r"\d", piece)
        ):
            break
        phrase = f"{piece}, {phrase}"
    return phrase


def _stripped(phrase: str) -> str:
    """The phrase without links at its end and openings at its beginning."""
    for pattern in (_LINK, _OPENING):
        for _ in range(6):
            shorter = pattern.sub("", phrase)
            if shorter == phrase:
                break
            phrase = shorter
    phrase = phrase.strip(" -–—:,.")
    return phrase if re.search(r"[^\W\d_]{2}", phrase) else ""


def _in_one_line(phrase: str, *, first: bool) -> str | None:
    """The phrase with single spaces, at most MAX_WORDS words: the first ones, or the last."""
    words = phrase.split()
    kept = words[:MAX_WORDS] if first else words[-MAX_WORDS:]
    return " ".join(kept).strip(" -–—:,.") or None
