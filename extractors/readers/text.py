"""Plain text and Markdown: every line with the place at which a page would print it.

read_text("**I. KẾT QUẢ**\\n- Đạt 98%¹".encode(), Limits()).pages[0].items
  → [Line("I. KẾT QUẢ", bold=True, x0=0, top=0), Line("- Đạt 98%", x0=0, top=12, marks=[FootnoteMark(9, "1")])]

Such texts come from converters (Markdown), from `pdftotext -layout` (columns side by side, form feeds), from mail and from hand:
hard-wrapped, with a blank line after every line, or one line per paragraph. What belongs together is for `structure` to say; this
reader says where a line stands, what its marks meant, and whether the file evidently has one line per paragraph (`Line.whole`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from extractors.errors import UnreadableFile
from extractors.limits import Limits
from extractors.readers.characters import clean, is_rule
from extractors.readers.footnote_marks import leading_mark, take_marks
from extractors.readers.grid_rows import grid_of_rows
from extractors.readers.html_tables import HtmlTable, find_html_tables
from extractors.readers.layout import Grid, Layout, Line, PageLayout
from extractors.readers.markdown import Marked, plain_lines
from extractors.readers.text_columns import LIST_MARK, column_pieces
from extractors.readers.text_encoding import decode_text
from extractors.readers.text_tables import TextTable, find_tables, is_frame
from models.warnings import Warning, warn

COLUMN_WIDTH = 6.0
LINE_HEIGHT = 12.0
"""The printed size of one character and one line, in points."""

_TAB = 8
_NEWLINE = re.compile(r"\r\n?|[\x0b\x85\u2028\u2029]")
_FENCE = re.compile(r"\s*(?:```|~~~|\*\s?\*\s?\*)\w*\s*\Z")
_HTML_TABLE = re.compile(r"^\s{0,9}<table[\s>]", re.IGNORECASE | re.MULTILINE)
_PICTURE = re.compile(r"!\[[^\[\]]{0,300}\]\(|<img\s", re.IGNORECASE)

_LONG_LINE = 130
"""More characters than a hard-wrapped line of A4 has, landscape tables aside."""
_LONG_SHARE = 0.3
"""From this share of characters in long lines on, a file has one line per paragraph."""
_ENDS = re.compile(r"[.;:!?…]['\"”’)\]]*\Z|/\.\Z")


@dataclass(slots=True)
class _Row:
    """One line of the file: tabs still in it; `break_before` if a form feed or rule stood before it."""

    text: str
    break_before: bool = False


def read_text(data: bytes, limits: Limits) -> Layout:
    """The layout of a text: one page without number. UnreadableFile("no_text") if nothing is written in it."""
    decoded = decode_text(data)
    if decoded is None:
        raise UnreadableFile("no_text", "no known encoding")
    layout = layout_of(decoded.text, limits)
    layout.encoding = decoded.encoding
    if "\ufffd" in decoded.text:
        layout.warnings.insert(0, warn("undecodable_bytes"))
    if decoded.legacy:
        layout.warnings.insert(0, warn("legacy_encoding_converted"))
    return layout


def layout_of(text: str, limits: Limits) -> Layout:
    """The layout of a text that has been decoded. UnreadableFile("no_text") if nothing is written in it."""
    warnings: list[Warning] = []
    if _PICTURE.search(text):
        warnings.append(warn("images_skipped"))
    rows = _rows(text)
    html_tables = find_html_tables([row.text for row in rows], limits) if _HTML_TABLE.search(text) else []
    in_html = {number for table in html_tables for number in range(table.first, table.last + 1)}
    plain = [_Row("", row.break_before) if number in in_html else row for number, row in enumerate(rows)]
    tables = find_tables(["<table>" if number in in_html else row.text for number, row in enumerate(plain)])
    items = _items(plain, tables, limits, warnings, {table.first: _placed(table) for table in html_tables})
    if not items:
        raise UnreadableFile("no_text")
    return Layout(reader="text", pages=[PageLayout(items)], warnings=warnings)


def _rows(text: str) -> list[_Row]:
    """The lines of the file, cleaned; rules and code fences are blank lines now, and a form feed starts a line."""
    rows: list[_Row] = []
    broken = False
    for line in _NEWLINE.sub("\n", text).split("\n"):
        for number, piece in enumerate(line.split("\f")):
            broken = broken or number > 0
            if number and not rows[-1].text:
                rows.pop()
            words = "\t".join(clean(part) for part in piece.split("\t")).rstrip(" ")
            if is_rule(words) or _FENCE.match(words):
                broken = broken or words.strip()[0] == "-"
                words = ""
            rows.append(_Row(words, broken and bool(words.strip())))
            broken = broken and not words.strip()
    return rows


def _placed(table: HtmlTable) -> list[Line | Grid]:
    """What stands in an HTML table, on the lines that its markup takes."""
    for item in table.items:
        item.x0, item.top, item.bottom = 0.0, table.first * LINE_HEIGHT, (table.last + 1) * LINE_HEIGHT
    return table.items


def _items(
    rows: list[_Row],
    tables: list[TextTable],
    limits: Limits,
    warnings: list[Warning],
    html_tables: dict[int, list[Line | Grid]],
) -> list[Line | Grid]:
    in_table = {number for table in tables for number in range(table.first, table.last + 1)}
    lines = [Marked("")] * len(rows)
    for first, last in _paragraphs(rows, in_table):
        lines[first:last] = plain_lines([_expand_tabs(row.text) for row in rows[first:last]])
    pieces = column_pieces([line.text for line in lines])
    if _looks_like_table(pieces):
        warnings.append(warn("tables_not_read"))
    texts = [row.text for row in rows]
    grids = {table.first: _grid(table, limits, warnings, ruled=not is_frame(table, texts)) for table in tables}
    items: list[Line | Grid] = []
    for number, line in enumerate(lines):
        if number in grids:
            items.append(grids[number])
        items += html_tables.get(number, [])
        for column, words in pieces[number]:
            items.append(_line(number, column, words, line, rows[number].break_before))
    written = [item for item in items if isinstance(item, Line)]
    _follow_footnotes(written)
    mark_whole(written)
    return items


def _paragraphs(rows: list[_Row], in_table: set[int]) -> list[tuple[int, int]]:
    """Runs of lines without a blank line between them, as (first, end), tables left out."""
    runs: list[tuple[int, int]] = []
    for number, row in enumerate(rows):
        if number in in_table or not row.text.strip():
            continue
        if runs and runs[-1][1] == number:
            runs[-1] = (runs[-1][0], number + 1)
        else:
            runs.append((number, number + 1))
    return runs


def _expand_tabs(line: str) -> str:
    """Tabs as spaces: an indent runs to the next stop, a gap inside the line is wide enough to part two columns."""
    if "\t" not in line:
        return line
    words = line.lstrip(" \t")
    indent = len(line[: len(line) - len(words)].expandtabs(_TAB))
    mark, tab, rest = words.partition("\t")
    if tab and LIST_MARK.match(mark.strip()):
        words = f"{mark.strip()} {rest.lstrip()}"
    parts = [part.strip() for part in words.split("\t")]
    return " " * indent + (" " * _TAB).join(part for part in parts if part)


def _line(number: int, column: int, words: str, marked: Marked, break_before: bool) -> Line:
    note = leading_mark(words)
    text, marks = take_marks(note[1] if note else words)
    left = column * COLUMN_WIDTH
    return Line(
        text=text,
        x0=left,
        x1=left + len(text) * COLUMN_WIDTH,
        top=number * LINE_HEIGHT,
        bottom=(number + 1) * LINE_HEIGHT,
        bold=marked.bold,
        italic=marked.italic,
        heading=marked.heading,
        footnote=note[0] if note else None,
        marks=marks,
        break_before=break_before,
    )


def _grid(table: TextTable, limits: Limits, warnings: list[Warning], ruled: bool) -> Grid:
    """The table as a grid."""
    most_rows = max(1, limits.table_cells // table.width)
    if len(table.rows) > most_rows or table.width > limits.table_cells:
        warnings.append(warn("table_truncated"))
    cells = [[_cell(cell) for cell in row[: limits.table_cells]] for row in table.rows[:most_rows]]
    grid = grid_of_rows(cells, ruled)
    grid.x0, grid.top = 0.0, table.first * LINE_HEIGHT
    grid.bottom = (table.last + 1) * LINE_HEIGHT
    return grid


def _cell(words: str) -> str:
    return "\n".join(take_marks(line.text)[0].strip() for line in plain_lines(words.split("\n")))


def _looks_like_table(pieces: list[list[tuple[int, str]]]) -> bool:
    """Whether three lines running have three pieces or more side by side: a table that was printed with spaces."""
    running = 0
    for line in pieces:
        running = running + 1 if len(line) > 2 else 0
        if running == 3:
            return True
    return False


def _follow_footnotes(lines: list[Line]) -> None:
    """A hard-wrapped footnote runs on over the lines right below it until it ends with a full stop."""
    for line, below in pairwise(lines):
        adjacent = below.top == line.bottom and not below.break_before
        if (
            line.footnote
            and adjacent
            and not below.footnote
            and not _ENDS.search(line.text)
            and len(line.text) < _LONG_LINE
        ):
            below.footnote = line.footnote


def mark_whole(lines: list[Line]) -> None:
    """Say of each line that it is a whole paragraph, if the file has one line per paragraph.

    Not said where a page break seems to have cut a paragraph in two: the line has no end and the next goes on in small letters, or
    it is long, no heading, and has no end.
    """
    long = sum(len(line.text) for line in lines if len(line.text) > _LONG_LINE)
    if not long or long < sum(len(line.text) for line in lines) * _LONG_SHARE:
        return
    cut = False
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        before, cut = cut, below is not None and not _ENDS.search(line.text) and _runs_on(line, below)
        line.whole = not before and not cut


def _runs_on(line: Line, below: Line) -> bool:
    if below.footnote or below.heading or line.heading:
        return False
    return below.text[:1].islower() or (
        len(line.text) > _LONG_LINE and not line.bold and below.text[:1].isalnum() and not below.bold
    )
