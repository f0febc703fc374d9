"""Figures in the cells of numeric tables (biểu số liệu), named by their row and column headings.

    TT | Chỉ tiêu        | Đơn vị | Năm 2025 | Năm 2026
    1  | Diện tích lúa   | ha     | 1.250,5  | 1.300
  → 1250.5 ha, name "Diện tích lúa - Năm 2025", period 2025, cell "t1:1:3"

A table is numeric if a column besides its numbering holds more figures than words; tables of documents or tasks give nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict

from extractors.claims import Claims
from extractors.structured import StructuredDocument
from extractors.vietnamese.quantities import Quantity, decimal_of, quantities
from extractors.vietnamese.units import MEASURES, MONEY, SCALES
from models.document import Cell, Table
from models.records import Indicator

_FIGURE = re.compile(r"\s*(?P<figure>\d[\d.,]{0,30})\s*(?P<percent>%)?\s*")
_NUMBERING = re.compile(r"(?:s?tt|số tt|số thứ tự)\.?", re.IGNORECASE)
_UNIT_COLUMN = re.compile(r"(?:đơn vị(?: tính)?|đvt)\.?", re.IGNORECASE)
_UNIT_IN_HEADING = re.compile(r"\((?:đvt|đơn vị(?: tính)?)?:?\s*(?P<unit>%|[^()\d]{1,20})\)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_WORDS = re.compile(r"[^\W\d_]{2}")


def table_indicators(document: StructuredDocument, claims: Claims) -> list[Indicator]:
    """The figures of all numeric tables; `cell` says where ("t1:3:2": table t1, row 3, column 2, counted from 0)."""
    found: list[Indicator] = []
    for table in document.document.tables:
        found += _of_table(document, table, claims)
    return found


def _of_table(document: StructuredDocument, table: Table, claims: Claims) -> list[Indicator]:
    text = document.text
    headings, body = _headings(table)
    columns: dict[int, list[Cell]] = defaultdict(list)
    for cell in body:
        columns[cell.column].append(cell)
    numeric = {
        column for column, cells in columns.items() if _is_numeric(text, headings.get(column, []), cells, claims)
    }
    units = {column for column in columns if _UNIT_COLUMN.fullmatch(_said(text, headings.get(column, [])))}
    found: list[Indicator] = []
    for cell in body:
        if cell.column not in numeric:
            continue
        row = [
            other for other in body if other.row <= cell.row < other.row + other.row_span and other.column < cell.column
        ]
        worded = [c for c in row if c.column not in numeric | units and _WORDS.search(text[c.start : c.end])]
        # the first column names the row, unless it groups several rows
        names = [c for c in worded if c.row_span == 1][:1] or worded[-1:]
        unit = _said(text, [other for other in body if other.row == cell.row and other.column in units])
        indicator = _of_cell(document, table, cell, names, headings.get(cell.column, []), unit)
        if indicator and claims.claim(indicator.start, indicator.end, "quantity"):
            found.append(indicator)
    return found


def _headings(table: Table) -> tuple[dict[int, list[Cell]], list[Cell]]:
    """The heading cells over each column, and all other cells; without marked headings the first row is taken."""
    marked = {cell.row for cell in table.cells if cell.header}
    top = 0
    while top in marked:
        top += 1
    top = top or 1
    headings: dict[int, list[Cell]] = defaultdict(list)
    for cell in table.cells:
        if cell.row < top:
            for column in range(cell.column, cell.column + cell.column_span):
                headings[column].append(cell)
    return headings, [cell for cell in table.cells if cell.row >= top and cell.end > cell.start]


def _is_numeric(text: str, headings: list[Cell], cells: list[Cell], claims: Claims) -> bool:
    """Whether most cells of a column are figures that nobody has read, and the column does not number its rows."""
    if _NUMBERING.fullmatch(_said(text, headings)):
        return False
    free = [cell for cell in cells if claims.free(cell.start, cell.end)]
    figures = [match for cell in free if (match := _FIGURE.fullmatch(text, cell.start, cell.end))]
    counting = [match["figure"].lstrip("0") for match in figures] == [str(n + 1) for n in range(len(figures))]
    return 2 * len(figures) > len(cells) and not (counting and len(figures) > 1)


def _of_cell(
    document: StructuredDocument, table: Table, cell: Cell, names: list[Cell], headings: list[Cell], row_unit: str
) -> Indicator | None:
    text = document.text
    match = _FIGURE.fullmatch(text, cell.start, cell.end)
    if match is None or (value := decimal_of(match["figure"].rstrip(".,"))) is None:
        return None
    row_name, column_name = _said(text, names), _said(text, headings)
    if not row_name and not column_name:
        return None
    in_heading = _UNIT_IN_HEADING.search(column_name)
    unit = "%" if match["percent"] else row_unit or (in_heading["unit"].strip() if in_heading else "")
    figure = _with_unit(value, unit)
    years = _YEAR.findall(column_name)
    name = " - ".join(part for part in (row_name, column_name) if part)
    end = match.end("percent") if match["percent"] else match.start("figure") + len(match["figure"].rstrip(".,"))
    start = match.start("figure")
    return Indicator(
        text=text[start:end],
        start=start,
        end=end,
        kind=figure.kind,
        value=figure.value,
        unit=figure.unit,
        name=name,
        measure=f"{row_name.lower()}|{figure.unit}" if row_name and figure.unit else None,
        period=years[0] if len(years) == 1 else None,
        role="target" if re.search(r"kế hoạch|chỉ tiêu|mục tiêu", column_name, re.IGNORECASE) else "result",
        cell=f"{table.id}:{cell.row}:{cell.column}",
        confidence=0.8,
    )


def _with_unit(value: str, unit: str) -> Quantity:
    """A value with the unit that its headings name: "triệu đồng" is multiplied out, an unknown unit is a counted noun."""
    known = unit.lower() in MEASURES or unit.lower() in MONEY or unit.lower().split(" ")[0] in SCALES or unit == "%"
    if unit and known:
        read = quantities(f"{value.replace('.', ',')} {unit}")
        if len(read) == 1 and read[0].unit:
            return read[0]
    return Quantity(0, 0, 0, "count", value, unit=unit or None)


def _said(text: str, cells: list[Cell]) -> str:
    """The words of the cells in one line."""
    return " ".join(" ".join(text[cell.start : cell.end].split()) for cell in cells).strip()
