"""A document's text with its records marked, as pieces for a page.

Records overlap (a date inside a deadline's sentence), which HTML elements cannot. So the text is cut wherever a record begins
or ends, and each piece knows the types of all records that cover it.

marked("Hạn 10/01/2026.", 0, 15, [("deadlines", "l1", 0, 15), ("dates", "d1", 4, 14)])
→ [Piece("Hạn ", ("deadlines",), ("l1",), "l1"), Piece("10/01/2026", ("dates", "deadlines"), ("d1",), "d1"),
   Piece(".", ("deadlines",), (), "l1")]
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from models.document import Block, Table
from models.extraction import RECORD_TYPES, Extraction

Mark = tuple[str, str, int, int]
"""Record type, id, start and end of a record."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text, the types of the records that cover it, the ids of those that begin with it, and the id of the shortest of all."""

    text: str
    types: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    record: str | None = None


@dataclass(frozen=True, slots=True)
class MarkedCell:
    """One cell of a table that is shown."""

    pieces: list[Piece]
    header: bool
    row_span: int
    column_span: int


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A block of the document: its pieces, or the rows of its table."""

    kind: str
    pieces: list[Piece]
    rows: list[list[MarkedCell]]


class Marker:
    """The marks of one extraction, quick to find for any part of its text."""

    def __init__(self, extraction: Extraction) -> None:
        self._document = extraction.document
        self._marks: list[Mark] = sorted(
            (
                (name, record.id, record.start, record.end)
                for name in RECORD_TYPES
                for record in extraction.records(name)
                if record.start < record.end
            ),
            key=lambda mark: mark[2],
        )
        self._starts = [start for _, _, start, _ in self._marks]
        self._longest = max((end - start for _, _, start, end in self._marks), default=0)
        self._tables = {cell.start: table for table in self._document.tables for cell in table.cells[:1]}

    def blocks(self) -> Iterator[MarkedBlock]:
        """All blocks in reading order."""
        for block in self._document.blocks:
            table = self._table_of(block)
            if table:
                yield MarkedBlock(block.kind, [], self._rows(table))
            else:
                yield MarkedBlock(block.kind, self._pieces(block.start, block.end), [])

    def _table_of(self, block: Block) -> Table | None:
        if block.kind != "table":
            return None
        return next((table for start, table in self._tables.items() if block.start <= start <= block.end), None)

    def _rows(self, table: Table) -> list[list[MarkedCell]]:
        rows: defaultdict[int, list[MarkedCell]] = defaultdict(list)
        for cell in table.cells:
            pieces = self._pieces(cell.start, cell.end)
            rows[cell.row].append(MarkedCell(pieces, cell.header, cell.row_span, cell.column_span))
        return [rows[row] for row in sorted(rows)]

    def _pieces(self, start: int, end: int) -> list[Piece]:
        nearby = self._marks[bisect_left(self._starts, start - self._longest) : bisect_left(self._starts, end)]
        return marked(self._document.text, start, end, nearby)


def marked(text: str, start: int, end: int, marks: Iterable[Mark]) -> list[Piece]:
    """A part of the text, cut where the marks begin and end."""
    begins: defaultdict[int, list[Mark]] = defaultdict(list)
    cuts = {start, end}
    for mark in marks:
        _, _, mark_start, mark_end = mark
        if mark_start < end and mark_end > start:
            begins[max(mark_start, start)].append(mark)
            cuts |= {max(mark_start, start), min(mark_end, end)}
    pieces = []
    covering: list[Mark] = []
    for cut, following in pairwise(sorted(cuts)):
        covering = [mark for mark in covering if mark[3] > cut] + begins[cut]
        types = tuple(sorted({name for name, _, _, _ in covering}))
        begun = tuple(id_ for _, id_, mark_start, _ in begins[cut] if mark_start == cut)
        shortest = min(covering, key=lambda mark: mark[3] - mark[2], default=None)
        pieces.append(Piece(text[cut:following], types, begun, shortest[1] if shortest else None))
    return pieces
