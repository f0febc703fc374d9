"""The columns of a table that hold tasks, by their headings.

Nội dung | Đơn vị chủ trì | Thời gian      → TaskColumns(time=2, task=0, doer=1)
Tồn tại | Kiến nghị                        → no task table; column 1 asks for something
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from extractors.vietnamese import deadline_cues as cues
from models.document import Table
from models.values import Span


class TaskColumns(NamedTuple):
    """The columns of a task table."""

    time: int
    task: int
    doer: int | None


def task_columns(text: str, table: Table) -> TaskColumns | None:
    """The columns of time, task and doer; None if the table is no task table.

    Where time and doer have their columns, the one with most words tells the tasks, whatever its heading ("Ý kiến cử tri").
    """
    columns: dict[str, int] = {}
    for cell in table.cells:
        if not cell.header and cell.row > 0:
            continue
        heading = text[cell.start : cell.end]
        if cues.DUE_COLUMN.match(heading):
            columns["time"] = cell.column  # before any "Tiến độ"
        for name, pattern in cues.COLUMNS.items():
            if pattern.match(heading) and name not in columns and cell.column not in columns.values():
                columns[name] = cell.column
    time, task, doer = (columns.get(name) for name in ("time", "task", "who"))
    if task is None and doer is not None:
        task = _wordiest(table, {*columns.values()})
    return None if time is None or task is None else TaskColumns(time, task, doer)


def asking_columns(text: str, table: Table) -> set[int]:
    """The columns whose cells ask for something ("Kiến nghị", "Giải pháp")."""
    headings = [cell for cell in table.cells if cell.header or cell.row == 0]
    return {cell.column for cell in headings if cues.ASKING_COLUMN.match(text, cell.start, cell.end)}


def rows(table: Table) -> Iterable[dict[int, Span]]:
    """The cells of each row by their column."""
    found: dict[int, dict[int, Span]] = {}
    for cell in table.cells:
        found.setdefault(cell.row, {})[cell.column] = (cell.start, cell.end)
    return found.values()


def _wordiest(table: Table, taken: set[int]) -> int | None:
    """The first column with most characters below its heading among those that are not taken."""
    length: dict[int, int] = {}
    for cell in table.cells:
        if cell.row > 0 and cell.column not in taken:
            length[cell.column] = length.get(cell.column, 0) + cell.end - cell.start
    return max(length, key=lambda column: (length[column], -column)) if length else None
