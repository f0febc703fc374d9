"""A text read where it stands, for those whose offsets into it must hold: its lines, and where in it each of their letters is.

    read_in_place("Số 5\\n  Đạt 98%").lines[1]    → Line("Đạt 98%", x0=12, top=12)
    …letters[id(line)]                             → [(7, 8), (8, 9), (9, 10), (11, 12), (12, 13), (13, 14)]

Nothing is taken for markup or footnote mark, as `text.py` does: what it leaves out could not be pointed at. Characters are made what
every reader hands on (`characters.py`); a letter that was written with combining marks is one letter over all of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.limits import Limits
from extractors.readers.characters import clean, is_clean
from extractors.readers.grid_rows import grid_of_rows
from extractors.readers.layout import Grid, Layout, Line, PageLayout
from extractors.readers.text import COLUMN_WIDTH, LINE_HEIGHT, mark_whole
from extractors.readers.text_columns import LIST_MARK, column_pieces
from extractors.readers.text_tables import TextTable, find_tables, is_frame
from models.values import Span

_TAB = 8
"""Columns from one tab stop to the next; no list mark is as long."""
_NEWLINE = re.compile(r"\r\n?|[\n\x0b\f\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class TextLayout:
    """The lines of a text as a layout, and by the `id` of each line the spans of its letters in the text, white space left out."""

    layout: Layout
    letters: dict[int, list[Span]]


def read_in_place(text: str, limits: Limits = Limits()) -> TextLayout:  # noqa: B008 - frozen
    """The layout of any text, an empty one included: one page without number."""
    rows = list(_rows(text))
    written = [row.text for row in rows]
    tables = {table.first: table for table in find_tables(written)}
    in_table = {number for table in tables.values() for number in range(table.first, table.last + 1)}
    expanded = [_Row("", []) if number in in_table else _without_tabs(row) for number, row in enumerate(rows)]
    pieces = column_pieces([row.text for row in expanded])
    items: list[Line | Grid] = []
    letters: dict[int, list[Span]] = {}
    for number, row in enumerate(expanded):
        if number in tables:
            table = tables[number]
            items.append(_grid(table, rows, letters, limits, ruled=not is_frame(table, written)))
        for column, words in pieces[number]:
            left = column * COLUMN_WIDTH
            line = Line(
                words,
                x0=left,
                x1=left + len(words) * COLUMN_WIDTH,
                top=number * LINE_HEIGHT,
                bottom=(number + 1) * LINE_HEIGHT,
                break_before=row.break_before,
            )
            items.append(line)
            letters[id(line)] = _letters(words, row.spans[column : column + len(words)])
    mark_whole([item for item in items if isinstance(item, Line)])
    return TextLayout(Layout(reader="text", pages=[PageLayout(items)]), letters)


@dataclass(frozen=True, slots=True)
class _Row:
    """A line, cleaned but for its tabs, the span of each character in the text, and whether a form feed stood before it."""

    text: str
    spans: list[Span]
    break_before: bool = False


def _rows(text: str) -> Iterator[_Row]:
    start, break_before = 0, False
    for newline in _NEWLINE.finditer(text):
        yield _Row(*_cleaned(text[start : newline.start()], start), break_before)
        start, break_before = newline.end(), newline[0] == "\f"
    yield _Row(*_cleaned(text[start:], start), break_before)


def _letters(words: str, spans: list[Span]) -> list[Span]:
    return [span for letter, span in zip(words, spans, strict=True) if not letter.isspace()]


def _without_tabs(row: _Row) -> _Row:
    """The line with its tabs as spaces: an indent, the space after a list mark, or a gap that parts columns."""
    if "\t" not in row.text:
        return row
    parts: list[str] = []
    spans: list[Span] = []
    words = ""  # of which only the beginning is looked at
    for letter, span in zip(row.text, row.spans, strict=True):
        if letter != "\t":
            parts.append(letter)
        elif not words:
            parts.append(" " * (_TAB - len(spans) % _TAB))
        else:
            parts.append(" " * (1 if LIST_MARK.match(words.rstrip()) else _TAB))
        words = (words + parts[-1]).lstrip(" ")[:_TAB]
        spans += [span] * len(parts[-1])
    return _Row("".join(parts), spans, row.break_before)


def _grid(table: TextTable, rows: list[_Row], letters: dict[int, list[Span]], limits: Limits, ruled: bool) -> Grid:
    """A table as a grid whose cells know their letters; as many rows as the limit of cells allows."""
    most = max(1, limits.table_cells // table.width)
    grid = grid_of_rows([cells[: limits.table_cells] for cells in table.rows[:most]], ruled)
    grid.x0, grid.top, grid.bottom = 0.0, table.first * LINE_HEIGHT, (table.last + 1) * LINE_HEIGHT
    behind = [0] * len(table.rows)
    for cell in grid.cells:
        row = rows[table.numbers[cell.row]]
        for words in filter(None, cell.text.split("\n")):
            places = _places(words, row.text, behind[cell.row])
            line = Line(words)
            cell.lines.append(line)
            letters[id(line)] = _letters(words, [row.spans[at] for at in places])
            behind[cell.row] = places[-1] + 1
    return grid


def _places(words: str, row: str, behind: int) -> Sequence[int]:
    """Where in its row the characters of a cell stand, from a place on: together, but for the mark that kept a pipe from parting cells."""
    at = row.find(words, behind)
    if at >= 0:
        return range(at, at + len(words))
    places: list[int] = []
    for letter in words:
        places.append(row.index(letter, places[-1] + 1 if places else behind))
    return places


def _cleaned(row: str, start: int) -> tuple[str, list[Span]]:
    """A line as readers hand it on, and the span of each character in the text; `start` is the line's place there."""
    if is_clean(row):
        return row, [(at, at + 1) for at in range(start, start + len(row))]
    written = [(letter, at) for at, character in enumerate(row, start) for letter in _clean_but_tabs(character)]
    words: list[str] = []
    spans: list[Span] = []
    first = 0
    for behind in range(1, len(written) + 1):
        if behind < len(written) and unicodedata.combining(written[behind][0]):
            continue
        composed = unicodedata.normalize("NFC", "".join(letter for letter, _ in written[first:behind]))
        if behind < len(written) and not unicodedata.is_normalized("NFC", composed[-1] + written[behind][0]):
            continue  # one letter with what follows, though that is no combining mark
        words.append(composed)
        spans += [(written[first][1], written[behind - 1][1] + 1)] * len(composed)
        first = behind
    return "".join(words), spans


def _clean_but_tabs(character: str) -> str:
    return character if character == "\t" else clean(character)
