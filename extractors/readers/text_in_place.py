"""A text read where it stands, for those whose offsets into it must hold: its lines, and where in it each of their letters is.

    read_in_place("Số 5\\n  Đạt 98%").lines[1]    → Line("Đạt 98%", x0=12, top=12)
    …letters[id(line)]                             → [(7, 8), (8, 9), (9, 10), (11, 12), (12, 13), (13, 14)]

Nothing is taken for markup, footnote mark or table, as `text.py` does: what it leaves out could not be pointed at. Characters are made
what every reader hands on (`characters.py`); a letter that was written with combining marks is one letter over all of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.readers.characters import clean, is_clean
from extractors.readers.layout import Layout, Line, PageLayout
from extractors.readers.text import COLUMN_WIDTH, LINE_HEIGHT, mark_whole
from extractors.readers.text_columns import column_pieces
from models.values import Span

_NEWLINE = re.compile(r"\r\n?|[\n\x0b\f\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class TextLayout:
    """The lines of a text as a layout, and by the `id` of each line the spans of its letters in the text, white space left out."""

    layout: Layout
    letters: dict[int, list[Span]]


def read_in_place(text: str) -> TextLayout:
    """The layout of any text, an empty one included: one page without number."""
    rows = list(_rows(text))
    pieces = column_pieces([words for words, _, _ in rows])
    lines: list[Line] = []
    letters: dict[int, list[Span]] = {}
    for number, (_, spans, break_before) in enumerate(rows):
        for column, words in pieces[number]:
            left = column * COLUMN_WIDTH
            line = Line(
                words,
                x0=left,
                x1=left + len(words) * COLUMN_WIDTH,
                top=number * LINE_HEIGHT,
                bottom=(number + 1) * LINE_HEIGHT,
                break_before=break_before,
            )
            lines.append(line)
            own = spans[column : column + len(words)]
            letters[id(line)] = [span for letter, span in zip(words, own, strict=True) if not letter.isspace()]
    mark_whole(lines)
    return TextLayout(Layout(reader="text", pages=[PageLayout([*lines])]), letters)


def _rows(text: str) -> Iterator[tuple[str, list[Span], bool]]:
    """Each line, cleaned, with the span of each character, and whether a form feed stood before it."""
    start, break_before = 0, False
    for newline in _NEWLINE.finditer(text):
        yield *_cleaned(text[start : newline.start()], start), break_before
        start, break_before = newline.end(), newline[0] == "\f"
    yield *_cleaned(text[start:], start), break_before


def _cleaned(row: str, start: int) -> tuple[str, list[Span]]:
    """A line as readers hand it on, and the span of each character in the text; `start` is the line's place there."""
    if is_clean(row):
        return row, [(at, at + 1) for at in range(start, start + len(row))]
    written = [(letter, at) for at, character in enumerate(row, start) for letter in clean(character)]
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
