"""Figures that do not add up: a percentage beside its ratio, a total and its parts in one sentence, a column and its sum.

    "đạt 45/60 hồ sơ (80%)"                                  45/60 is 75 %
    "có 30 dự án, gồm: 12 dự án mới, 15 dự án chuyển tiếp"   12 + 15 is 27

Only what must agree is compared: parts that a sentence lists in full ("gồm", "chia thành"), rows numbered 1, 2, 3 … over a "Tổng cộng".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from extractors.checks.pairs import of_records
from extractors.structured import StructuredDocument
from extractors.vietnamese.measured import says_the_same
from extractors.vietnamese.quantities import decimal_of
from models.document import Cell, Table
from models.records import Check, Indicator, Message

_IN_FULL = re.compile(
    r"[^;.()]{0,80}?(?<!\w)(?:gồm(?:[ ]có)?|bao[ ]gồm|chia[ ]thành|chia[ ]ra)(?!\w)[^;.()\d]{0,60}", re.IGNORECASE
)
_THAT_IS = re.compile(
    r"[^;.:()\d]{0,80},?[ ]\(?(?:đạt|đạt[ ]tỷ[ ]lệ|chiếm|chiếm[ ]tỷ[ ]lệ|bằng|tương[ ]ứng|tỷ[ ]lệ"
    r"(?:[ ](?:bao[ ]phủ|tham[ ]gia|hoàn[ ]thành|thực[ ]hiện|giải[ ]ngân))?)[ ]",
    re.IGNORECASE,
)
"""The words between a ratio and its own percentage."""
_OF_A_PLAN = re.compile(
    r"[ ](?:so[ ]với|giá[ ]trị|khối[ ]lượng|tổng|kế[ ]hoạch|chỉ[ ]tiêu|mục[ ]tiêu|dự[ ]toán|nghị[ ]quyết|cùng[ ]kỳ)(?!\w)",
    re.IGNORECASE,
)
"""What follows a percentage of something else: "đạt 120% kế hoạch"."""
_BETWEEN_PARTS = re.compile(r"[^;.()]{0,80}(?:[;,]|[ ]và)[ ](?:và[ ])?(?:có[ ])?[^;.,()\d]{0,60}")
_CLOSES = re.compile(
    r"[^;,()\d]{0,120}(?:[.;]|$|,[ ](?:trình|báo[ ]cáo|gửi|hoàn[ ]thành|xong|bảo[ ]đảm|đảm[ ]bảo|phấn[ ]đấu)(?!\w))"
)
"""How a sentence goes on behind the last of its parts: it ends, or something else is said."""
_NEARLY = Decimal("0.8")
"""Parts that make up less of a total may be a list that is not meant to be complete."""
_RATE = re.compile(r"%|(?<!\w)(?:tỷ lệ|tỉ lệ|bình quân|trung bình|mức)(?!\w)", re.IGNORECASE)
"""What the heading of a column says whose figures are not added up."""
_TOTAL_ROW = re.compile(r"(?:tổng(?: cộng| số)?|cộng|toàn (?:xã|tỉnh|phường|huyện|ngành))", re.IGNORECASE)
_CELL_FIGURE = re.compile(r"\s*(?P<figure>\d[\d.,]{0,20})\s*")


def find_sums(document: StructuredDocument, indicators: list[Indicator]) -> list[Check]:
    """The disagreements of a document as checks of kind `arithmetic`; both places are figures, the message says what was computed."""
    text = document.text
    running = [indicator for indicator in indicators if indicator.cell is None]
    return [*_percentages(text, running), *_listed_parts(text, running), *_columns(document)]


def _percentages(text: str, indicators: list[Indicator]) -> Iterator[Check]:
    """Ratios followed by their percentage, off by more than one unit of its last digit."""
    for ratio, percent in pairwise(indicators):
        if (
            ratio.kind != "ratio"
            or percent.kind != "percent"
            or not ratio.value
            or not percent.value
            or percent.qualifier
        ):
            continue
        between = text[ratio.end : percent.start]
        if any(character.isdigit() for character in between):  # of another year, or of something else
            continue
        if not (says_the_same(between) or _THAT_IS.fullmatch(between)) or Decimal(ratio.denominator or "0") == 0:
            continue
        if _OF_A_PLAN.match(text, percent.end):
            continue
        computed = 100 * Decimal(ratio.value) / Decimal(ratio.denominator or "1")
        stated = Decimal(percent.value)
        if abs(computed - stated) > _last_place(percent.text):
            shown = format(round(computed, 2).normalize(), "f")
            yield _check(
                percent,
                ratio,
                f"{ratio.text} là {_vietnamese(shown)}%, văn bản ghi {percent.text}.",
                f"{ratio.text} makes {shown}%, the document says {percent.text}.",
            )


def _last_place(figure: str) -> Decimal:
    """One unit of the last digit printed: 0.01 for "92,47%"."""
    match = re.search(r"[.,](\d+)", figure)
    return Decimal(1).scaleb(-len(match[1])) if match else Decimal(1)


def _listed_parts(text: str, indicators: list[Indicator]) -> Iterator[Check]:
    """Totals whose parts one sentence lists in full, in the same unit, without adding up."""
    for n, total in enumerate(indicators):
        parts = _parts(text, indicators, n)
        if total.value is None or len(parts) < 2:
            continue
        added = sum((Decimal(part.value or "0") for part in parts), Decimal(0))
        whole = Decimal(total.value)
        if added == whole or any(Decimal(part.value or "0") >= whole for part in parts) or added < _NEARLY * whole:
            continue
        span = text[parts[0].start : parts[-1].end]
        shown = format(added, "f")
        unit = "đồng" if total.unit == "VND" else total.unit
        yield Check(
            text=total.text,
            start=total.start,
            end=total.end,
            kind="arithmetic",
            other=span,
            other_start=parts[0].start,
            other_end=parts[-1].end,
            message=Message(
                vi=f"Các phần cộng lại là {_vietnamese(shown)} {unit}, tổng ghi {total.text}.",
                en=f"The parts add up to {_vietnamese(shown)} {unit}, the total says {total.text}.",
            ),
            record_ids=[total.id, *(part.id for part in parts)],
            confidence=0.7,
        )


def _parts(text: str, indicators: list[Indicator], n: int) -> list[Indicator]:
    """The figures of the list that "gồm" opens behind the n-th, in its unit; empty if the list holds anything else."""
    total = indicators[n]
    if total.kind not in ("count", "measure", "money") or total.qualifier:
        return []
    parts: list[Indicator] = []
    for following in range(n + 1, len(indicators)):
        indicator = indicators[following]
        between = text[parts[-1].end if parts else total.end : indicator.start]
        opens = _BETWEEN_PARTS if parts else _IN_FULL
        if not opens.fullmatch(between):
            break
        if (
            indicator.kind != total.kind
            or (indicator.unit or "").lower() != (total.unit or "").lower()
            or indicator.qualifier
        ):
            if between.startswith(";"):
                break
            return []
        parts.append(indicator)
    closes = parts and _CLOSES.match(text[parts[-1].end : parts[-1].end + 135])
    return parts if closes else []


def _columns(document: StructuredDocument) -> Iterator[Check]:
    """Columns of figures whose last row, called a total, is not their sum; only rows numbered 1, 2, 3 … are added."""
    text = document.text
    for table in document.document.tables:
        rows: dict[int, dict[int, Cell]] = {}
        for cell in table.cells:
            if cell.row_span == 1:
                rows.setdefault(cell.row, {})[cell.column] = cell
        total = next((row for row in sorted(rows, reverse=True) if _is_total(text, rows[row])), None)
        if total is None:
            continue
        added = [
            rows[row] for row in sorted(rows) if row != total and 0 in rows[row] and _said(text, rows[row][0]).isdigit()
        ]
        if [int(_said(text, row[0])) for row in added] != list(range(1, len(added) + 1)) or len(added) < 2:
            continue
        for column, cell in rows[total].items():
            stated = _figure(text, cell)
            figures = [_figure(text, row[column]) if column in row else None for row in added]
            known = [figure for figure in figures if figure is not None]
            if column == 0 or stated is None or len(known) < len(figures) or _is_rate(text, table, column):
                continue
            computed = sum(known, Decimal(0))
            if stated <= max(known):  # an average, or a figure of another kind
                continue
            if abs(computed - stated) > _last_place(text[cell.start : cell.end]) * (
                len(added) if "," in text[cell.start : cell.end] else 0
            ):
                yield from _column_check(text, cell, added[0][column], added[-1][column], computed)


def _column_check(text: str, total: Cell, first: Cell, last: Cell, computed: Decimal) -> Iterator[Check]:
    start, end = total.start, total.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    shown = format(computed, "f")
    yield Check(
        text=text[start:end],
        start=start,
        end=end,
        kind="arithmetic",
        other=text[first.start : last.end],
        other_start=first.start,
        other_end=last.end,
        message=Message(
            vi=f"Cộng các dòng của cột được {_vietnamese(shown)}, dòng tổng ghi {text[start:end]}.",
            en=f"The rows of this column add up to {shown}, the total row says {text[start:end]}.",
        ),
        confidence=0.8,
    )


def _is_rate(text: str, table: Table, column: int) -> bool:
    """Whether the heading over a column says that it holds shares or averages."""
    headings = (cell for cell in table.cells if cell.header or cell.row == 0)
    return any(
        cell.column <= column < cell.column + cell.column_span and _RATE.search(text, cell.start, cell.end)
        for cell in headings
    )


def _is_total(text: str, row: dict[int, Cell]) -> bool:
    return any(_TOTAL_ROW.fullmatch(_said(text, cell)) for cell in row.values())


def _figure(text: str, cell: Cell) -> Decimal | None:
    match = _CELL_FIGURE.fullmatch(text, cell.start, cell.end)
    value = decimal_of(match["figure"]) if match else None
    return Decimal(value) if value else None


def _said(text: str, cell: Cell) -> str:
    return " ".join(text[cell.start : cell.end].split()).rstrip(".:")


def _vietnamese(figure: str) -> str:
    """A decimal string as it is printed: "1380000000" → "1.380.000.000", "42.54" → "42,54"."""
    whole, _, places = figure.partition(".")
    return f"{int(whole):,}".replace(",", ".") + (f",{places}" if places else "")


def _check(stated: Indicator, computed_from: Indicator, vi: str, en: str) -> Check:
    return of_records("arithmetic", stated, computed_from, vi, en, confidence=0.9)
