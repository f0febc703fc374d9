"""Tables in plain text: rows whose cells are parted by tabs, and Markdown's rows between pipes.

find_tables(["TT\\tTên", "1\\tKế hoạch", "", "2\\tBáo cáo"])  → [TextTable(first=0, last=3, rows=[["TT", "Tên"], …], numbers=[0, 1, 3])]

A blank line, a page break or a rule inside a table does not end it. A tab at the head of a line is an indent, not a cell,
unless the line fits into the table that it stands in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.readers.text_columns import LIST_MARK

_PIPES = re.compile(r"\s*\|.*\|\s*\Z")
_PIPE = re.compile(r"(?<!\\)\|")
_RULE_CELL = re.compile(r"\s*:?-{2,}:?\s*\Z|\s*\Z")
_LINE_BREAK_TAG = re.compile(r"\s{0,9}<br\s{0,9}/?>\s{0,9}", re.IGNORECASE)


@dataclass(slots=True)
class TextTable:
    """A table on the lines `first` to `last` (inclusive): its rows of cells, those of rules left out, and the numbers of their lines."""

    first: int
    last: int
    rows: list[list[str]]
    numbers: list[int]

    @property
    def width(self) -> int:
        """The number of columns."""
        return max(len(row) for row in self.rows)


def find_tables(lines: list[str]) -> list[TextTable]:
    """The tables in the order of the text; each has two rows or more and two columns or more."""
    tables: list[TextTable] = []
    table: TextTable | None = None
    piped = False
    for number, line in enumerate(lines):
        if is_gap(line):
            continue
        cells = _cells(line, table.width if table and not piped else None)
        if cells is None:
            table = None
            continue
        if table is None or piped != _is_piped(line):
            piped = _is_piped(line)
            table = TextTable(number, number, [], [])
            tables.append(table)
        table.last = number
        if not all(_RULE_CELL.match(cell) for cell in cells) and [cells] != table.rows[:1]:
            table.rows.append(cells)
            table.numbers.append(number)
    return [table for table in tables if len(table.rows) > 1 and table.width > 1]


def is_frame(table: TextTable, lines: list[str]) -> bool:
    """Whether a table of the lines is a letterhead or a signature: two columns at the very start or end of a text."""
    if table.width != 2:
        return False
    return all(map(is_gap, lines[: table.first])) != all(map(is_gap, lines[table.last + 1 :]))


def is_gap(line: str) -> bool:
    """Whether nothing is written on the line: it is blank, or a rule of hyphens or underscores across it."""
    return not line.strip(" \t\f-_–—=*")


def _is_piped(line: str) -> bool:
    return _PIPES.match(line) is not None


def _cells(line: str, width: int | None) -> list[str] | None:
    """The cells of a row; None if the line is none. `width` is that of the tab-separated table it would belong to."""
    if _is_piped(line):
        cells = _PIPE.split(line.strip()[1:-1])
        return [_LINE_BREAK_TAG.sub("\n", cell.replace("\\|", "|")).strip() for cell in cells]
    cells = [cell.strip() for cell in line.strip(" \f").split("\t")]
    if len(cells) == width:
        return cells
    while cells and not cells[0]:
        del cells[0]
    filled = [cell for cell in cells if cell]
    return cells if len(filled) > 2 or (len(filled) == 2 and not LIST_MARK.match(filled[0])) else None
