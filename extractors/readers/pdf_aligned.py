"""Tables on a PDF page whose cells are parted by white space alone.

aligned_grids(runs, 1000)  → ([Grid(…)], the runs that stand outside of tables, True)

Text that merely stands side by side (a letterhead, two signatures, stretched prose) is no table: three columns and three rows at least keep
one set of white strips between them, and one column behind the first holds figures. Where it cannot be told which row a wrapped line
belongs to, the page's lines are left as they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractors.readers.characters import is_rule
from extractors.readers.grid_rows import is_figure, mark_header
from extractors.readers.layout import Grid, GridCell
from extractors.readers.pdf_lines import COLUMN_GAP, in_order, lines_of, rows_of
from extractors.readers.pdf_tables import cell_text
from extractors.readers.pdf_words import Run

_LEAST = 3
"""Fewer columns or rows than this are no table."""
_STRIP = 3.0
"""Columns are parted by a strip at least so wide (points) that no row writes in."""
_LINES_APART = 3.0
"""Rows of one table stand at most so many font sizes apart."""
_SAME_DISTANCE = 0.2
"""Distances that differ by less than this part of the font size are equal."""

Column = tuple[float, float]


@dataclass(slots=True)
class _Row:
    """What stands on one height, parted at wide gaps; a wrapped line has fewer cells than a row of a table."""

    cells: list[list[Run]]
    baseline: float
    size: float

    @property
    def is_main(self) -> bool:
        return len(self.cells) >= _LEAST

    @property
    def sides(self) -> list[Column]:
        return [(min(run.x0 for run in cell), max(run.x1 for run in cell)) for cell in self.cells]


def aligned_grids(runs: list[Run], most_cells: int, word_boxes: bool = False) -> tuple[list[Grid], list[Run], bool]:
    """The tables among these runs, the runs outside of them, and whether all tables were read, as for ruled ones."""
    heights = Counter(round(run.baseline) for run in runs)
    if sum(1 for pieces in heights.values() if pieces >= _LEAST) < _LEAST:
        return [], runs, True  # as nearly every page
    grids: list[Grid] = []
    taken: set[int] = set()
    whole = True
    for rows, columns in _stretches(
        [_row(row) for row in rows_of([run for run in runs if run.text and not is_rule(run.text)])]
    ):
        gathered = _gathered(rows, columns)
        if gathered is None or not _is_filled(gathered) or not _has_figures(gathered):
            continue
        if len(gathered) * len(columns) > most_cells:
            whole = False
            continue
        most_cells -= len(gathered) * len(columns)
        grids.append(_grid(gathered, word_boxes))
        taken.update(id(run) for row in rows for cell in row.cells for run in cell)
    return grids, [run for run in runs if id(run) not in taken] if taken else runs, whole


def _row(runs: list[Run]) -> _Row:
    ordered = in_order(runs)
    cells: list[list[Run]] = [[ordered[0]]]
    for run in ordered[1:]:
        before = cells[-1][-1]
        if run.x0 - before.x1 > max(before.size, run.size) * COLUMN_GAP:
            cells.append([])
        cells[-1].append(run)
    level = [run for run in ordered if not run.raised] or ordered
    return _Row(cells, max(run.baseline for run in level), max(run.size for run in level))


def _stretches(rows: list[_Row]) -> Iterator[tuple[list[_Row], list[Column]]]:
    """Rows one beneath the other that leave the same strips free, and the columns between these; each begins and ends as a table does."""
    stretch: list[_Row] = []
    columns: list[Column] = []
    for row in rows:
        fitted = _fitted(columns, row) if stretch and _is_near(stretch[-1], row) else None
        if fitted is None:
            yield from _table(stretch, columns)
            stretch, columns = ([row], _merged(row.sides)) if row.is_main else ([], [])
        else:
            stretch, columns = [*stretch, row], fitted
    yield from _table(stretch, columns)


def _table(stretch: list[_Row], columns: list[Column]) -> Iterator[tuple[list[_Row], list[Column]]]:
    """A stretch without the lines behind its last row, unless they go on with it, if it has rows and columns enough."""
    while stretch and not stretch[-1].is_main and not _goes_on(stretch[-1].cells[0]):
        stretch = stretch[:-1]
    if sum(1 for row in stretch if row.is_main) >= _LEAST and len(columns) >= _LEAST:
        yield stretch, columns


def _is_near(above: _Row, row: _Row) -> bool:
    return row.baseline - above.baseline <= max(above.size, row.size) * _LINES_APART


def _fitted(columns: list[Column], row: _Row) -> list[Column] | None:
    """The columns once a row is put under them; None if it bridges two of them, or is a wrapped line that stands in none."""
    fitted = _merged([*columns, *row.sides])
    return fitted if len(fitted) == len(columns) or (row.is_main and len(fitted) > len(columns)) else None


def _merged(sides: Iterable[Column]) -> list[Column]:
    columns: list[Column] = []
    for x0, x1 in sorted(sides):
        if columns and x0 - columns[-1][1] < _STRIP:
            columns[-1] = columns[-1][0], max(columns[-1][1], x1)
        else:
            columns.append((x0, x1))
    return columns


def _gathered(rows: list[_Row], columns: list[Column]) -> list[list[list[Run]]] | None:
    """The runs of each cell, row by row, wrapped lines with the row that they belong to; None where that cannot be told."""
    mains = [number for number, row in enumerate(rows) if row.is_main]
    table = {number: _by_column(rows[number], columns) for number in mains}
    for number, row in enumerate(rows):
        if row.is_main:
            continue
        wrapped = _by_column(row, columns)
        above = max(main for main in mains if main < number)
        below = min((main for main in mains if main > number), default=None)
        owner = above if below is None else _owner(rows, number, above, below, wrapped, table[below])
        if owner is None:
            return None
        for cell, more in zip(table[owner], wrapped, strict=True):
            cell += more
    return list(table.values())


def _by_column(row: _Row, columns: list[Column]) -> list[list[Run]]:
    cells: list[list[Run]] = [[] for _ in columns]
    for (x0, _), runs in zip(row.sides, row.cells, strict=True):
        cells[max(number for number, (begin, _) in enumerate(columns) if begin <= x0)] += runs
    return cells


def _owner(
    rows: list[_Row], number: int, above: int, below: int, wrapped: list[list[Run]], next_cells: list[list[Run]]
) -> int | None:
    """Which row a wrapped line between two rows belongs to: the nearer one, or the one whose sentence it is part of."""
    before = rows[number].baseline - rows[above].baseline
    behind = rows[below].baseline - rows[number].baseline
    if abs(before - behind) > rows[number].size * _SAME_DISTANCE:
        return above if before < behind else below
    pairs = [(line, cell) for line, cell in zip(wrapped, next_cells, strict=True) if line]
    if all(_goes_on(line) for line, _ in pairs):
        return above
    return below if all(cell and _goes_on(cell) for _, cell in pairs) else None


def _goes_on(cell: list[Run]) -> bool:
    """Whether a text begins within a sentence."""
    return cell[0].text[0].islower()


def _is_filled(table: list[list[list[Run]]]) -> bool:
    """Whether most cells hold something: words that happen to miss one another make columns too, but empty ones."""
    return 2 * sum(1 for row in table for cell in row if cell) > len(table) * len(table[0])


def _has_figures(table: list[list[list[Run]]]) -> bool:
    """Whether half of the cells of some column behind the first are figures."""
    for column in list(zip(*table, strict=True))[1:]:
        figures = sum(1 for cell in column if is_figure(" ".join(run.text for run in cell)))
        if figures > 1 and 2 * figures >= len(table):
            return True
    return False


def _grid(table: list[list[list[Run]]], word_boxes: bool) -> Grid:
    cells = []
    for number, row in enumerate(table):
        for column, runs in enumerate(row):
            lines = lines_of(runs, word_boxes)
            cells.append(GridCell(number, column, cell_text(lines), lines=lines))
    runs = [run for row in table for cell in row for run in cell]
    grid = Grid(
        cells,
        x0=round(min(run.x0 for run in runs), 2),
        x1=round(max(run.x1 for run in runs), 2),
        top=round(min(run.top for run in runs), 2),
        bottom=round(max(run.bottom for run in runs), 2),
    )
    mark_header(grid)
    return grid
