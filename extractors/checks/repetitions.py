"""What is said twice, word for word: rows of a table, neighbouring items of a list, clauses of one paragraph.

"- Rà soát, thống kê các hộ có nhà tạm, nhà dột nát trên địa bàn;"  twice running   → the second one
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from extractors.checks.pairs import of_places
from extractors.structured import StructuredDocument
from models.document import Cell
from models.records import Check
from models.values import Span

SAME_ROW = 30
"""Code points that two rows of a table must share to be the same one."""
SAME_ITEM = 60
"""Code points that two items of a list must share to be the same one."""
_CLAUSE_END = re.compile(r"[;.]\s+|[;.]?\Z")


def find_repeated_rows(document: StructuredDocument) -> Iterator[Check]:
    """Rows of a table that say the same, their running numbers aside."""
    text = document.text
    for table in document.document.tables:
        rows: dict[int, list[Cell]] = defaultdict(list)
        for cell in table.cells:
            if not cell.header and cell.end > cell.start:
                rows[cell.row].append(cell)
        seen: dict[str, Span] = {}
        for row in sorted(rows):
            cells = sorted(rows[row], key=lambda cell: cell.column)
            said = [_plain(text[cell.start : cell.end]) for cell in cells]
            words = "\x1f".join(said[1:] if said and re.fullmatch(r"[\divx.]{1,5}", said[0]) else said)
            span = (cells[0].start, cells[-1].end)
            if len(words) >= SAME_ROW and words in seen:
                yield _twice("dòng", "row", text, span, seen[words])
            seen.setdefault(words, span)


def find_repeated_items(document: StructuredDocument) -> Iterator[Check]:
    """Neighbouring items of a list that say the same, word for word; farther apart they may be meant."""
    blocks = document.document.blocks
    for first, second in pairwise(blocks):
        if first.kind != "list_item" or second.kind != "list_item":
            continue
        if min(first.end - first.start, second.end - second.start) < SAME_ITEM:
            continue
        words = [
            _plain(document.text[block.start : block.end].removeprefix(block.marker or "")) for block in (first, second)
        ]
        if words[0] == words[1] and len(words[0]) >= SAME_ITEM:
            yield _twice("mục", "item", document.text, (second.start, second.end), (first.start, first.end))


def find_repeated_clauses(document: StructuredDocument) -> Iterator[Check]:
    """Clauses of one item or paragraph that say the same, word for word; the first pair of each block."""
    for block in document.document.blocks:
        if block.kind not in ("list_item", "paragraph") or block.end - block.start < 2 * SAME_ITEM:
            continue
        seen: dict[str, Span] = {}
        start = block.start
        for mark in _CLAUSE_END.finditer(document.text, block.start, block.end):
            span = (start, mark.start())
            start = mark.end()
            words = _plain(document.text[slice(*span)]) if span[1] - span[0] >= SAME_ITEM else ""
            if len(words) < SAME_ITEM:
                continue
            if words in seen:
                yield _twice("ý", "clause", document.text, span, seen[words])
                break
            seen[words] = span


def _plain(words: str) -> str:
    return " ".join(words.lower().split()).strip(" ;.,")


def _twice(vi: str, en: str, text: str, span: Span, other: Span) -> Check:
    return of_places(
        "duplicate", text, span, other, f"Nội dung {vi} này trùng với một {vi} ở trên.", f"This {en} repeats one above."
    )
