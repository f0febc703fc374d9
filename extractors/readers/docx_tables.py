"""One table of a Word file as a grid: merged cells, header rows, and whether its rules are drawn.

A letterhead is usually a table without rules: <w:tbl> of one row, two cells, no borders
  → Grid([GridCell(0, 0, "UBND XÃ AN HÒA\\nSố: 12/BC-UBND"), GridCell(0, 1, "CỘNG HÒA …\\nĐộc lập …")], ruled=False)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from extractors.readers.docx_styles import Styles
from extractors.readers.docx_xml import Element, attribute, find, is_on, number, short
from extractors.readers.grid_rows import mark_header
from extractors.readers.layout import Grid, GridCell

_EDGES = ("w:top", "w:left", "w:start", "w:bottom", "w:right", "w:end")
_INSIDE = ("w:insideH", "w:insideV")
_INVISIBLE = frozenset({"nil", "none"})
_WRAPPERS = frozenset({"w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"})
_MOST_SPANNED = 63
"""Word's own limit of columns in a table."""

CellText = Callable[[Element], str]
"""How the caller reads what stands in a cell: paragraphs parted by line feeds."""


def read_table(table: Element, styles: Styles, cell_text: CellText, most_cells: int) -> tuple[Grid, bool]:
    """The grid of a <w:tbl>, and whether all of it was read: reading stops after `most_cells` cells."""
    cells: list[GridCell] = []
    merged: dict[int, GridCell] = {}
    drawn = 0
    whole = True
    headers = False
    borders = _drawn_edges(table, styles)
    for row_number, row in enumerate(rows_of(table)):
        properties = find(row, "w:trPr")
        column = min(number(find(properties, "w:gridBefore")) or 0, _MOST_SPANNED)
        header = bool(is_on(find(properties, "w:tblHeader")))
        headers = headers or header
        for cell in children_within(row, "w:tc"):
            if len(cells) >= most_cells:
                whole = False
                break
            properties = find(cell, "w:tcPr")
            span = max(1, min(number(find(properties, "w:gridSpan")) or 1, _MOST_SPANNED))
            merge = find(properties, "w:vMerge")
            above = merged.get(column) if merge is not None and attribute(merge) != "restart" else None
            beside = _is_beside(properties) and cells and cells[-1].row == row_number
            text = cell_text(cell)
            if above is not None:
                above.row_span = row_number - above.row + 1
                above.text = f"{above.text}\n{text}".strip()
            elif beside:
                cells[-1].column_span += span
                cells[-1].text = f"{cells[-1].text}\n{text}".strip()
            else:
                cells.append(GridCell(row_number, column, text, column_span=span, header=header))
                drawn += _is_drawn(find(properties, "w:tcBorders"), borders)
            if above is None:
                for covered in range(column, column + span):
                    merged.pop(covered, None)
                if merge is not None and not beside:
                    merged[column] = cells[-1]
            column += span
        if not whole:
            break
    grid = Grid(cells, ruled=drawn * 2 >= len(cells))
    if grid.ruled and not headers:
        mark_header(grid)
    return grid, whole


def rows_of(table: Element) -> Iterator[Element]:
    """The rows of a table itself, those left out that a tracked change has deleted."""
    return (row for row in children_within(table, "w:tr") if find(row, "w:trPr", "w:del") is None)


def children_within(parent: Element, name: str) -> Iterator[Element]:
    """Children of a name, also inside content controls and insertions; deleted cells are left out."""
    for child in parent:
        if short(child) == name:
            if find(child, "w:tcPr", "w:cellDel") is None:
                yield child
        elif short(child) in _WRAPPERS:
            yield from children_within(child, name)


def _is_beside(properties: Element | None) -> bool:
    """Whether a cell goes on the one to its left, as Word 97 merges cells of a row."""
    merge = find(properties, "w:hMerge")
    return merge is not None and attribute(merge) != "restart"


def _drawn_edges(table: Element, styles: Styles) -> set[str]:
    """The edges that the table draws, by its style and its own borders."""
    properties = find(table, "w:tblPr")
    style = attribute(find(properties, "w:tblStyle")) or styles.default("table")
    seen: dict[str, bool] = {}
    own = find(properties, "w:tblBorders")
    chain = [find(sheet, "w:tblPr", "w:tblBorders") for sheet in styles.chain(style)]
    for borders in [own, *chain]:
        for name in (*_EDGES, *_INSIDE):
            edge = find(borders, name)
            if edge is not None:
                seen.setdefault(name, attribute(edge) not in _INVISIBLE)
    return {name for name, visible in seen.items() if visible}


def _is_drawn(own: Element | None, table_edges: set[str]) -> bool:
    """Whether a cell shows two edges or more; one alone is the short rule under a name."""
    edges = {name: attribute(edge) not in _INVISIBLE for name in _EDGES if (edge := find(own, name)) is not None}
    overridden = sum(1 for visible in edges.values() if not visible)
    visible = sum(1 for visible in edges.values() if visible)
    inherited = 4 if table_edges & set(_INSIDE) else 2 if table_edges else 0
    return visible + max(0, inherited - overridden - visible) >= 2
