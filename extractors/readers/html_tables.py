"""Tables that converters leave as HTML inside of Markdown, read where they stand.

find_html_tables(["Bảng 1", "<table><tr><td>TT</td><td>Tên</td></tr>", "</table>"], Limits())
  → [HtmlTable(first=1, last=2, items=[Grid(…)])]
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors.errors import UnreadableFile
from extractors.limits import Limits
from extractors.readers.html import read_html
from extractors.readers.layout import Grid, Line

_OPENING = re.compile(r"\s{0,9}<table[\s>]", re.IGNORECASE)
_CLOSING = re.compile(r"</table\s{0,9}>\s*\Z", re.IGNORECASE)
_TAGS = re.compile(r"<(?P<end>/?)table[\s>]", re.IGNORECASE)


@dataclass(slots=True)
class HtmlTable:
    """A table on the lines `first` to `last` (inclusive), as it was read: a grid, or lines where it has one column."""

    first: int
    last: int
    items: list[Line | Grid]


def find_html_tables(lines: list[str], limits: Limits) -> list[HtmlTable]:
    """The tables that begin and end a line; one that does not end is text."""
    tables: list[HtmlTable] = []
    first: int | None = None
    depth = 0
    cells_left = limits.table_cells
    for number, line in enumerate(lines):
        if first is None and not _OPENING.match(line):
            continue
        first = number if first is None else first
        depth += sum(-1 if tag["end"] else 1 for tag in _TAGS.finditer(line))
        if depth > 0:
            continue
        items = _read("\n".join(lines[first : number + 1]), replace(limits, table_cells=max(0, cells_left)))
        if items and _CLOSING.search(line):
            tables.append(HtmlTable(first, number, items))
            cells_left -= sum(len(item.cells) for item in items if isinstance(item, Grid))
        first, depth = None, 0
    return tables


def _read(markup: str, limits: Limits) -> list[Line | Grid]:
    try:
        return read_html(markup.encode(), limits).pages[0].items
    except UnreadableFile:
        return []
