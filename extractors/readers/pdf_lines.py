"""Words of a page as its printed lines: what stands on one height belongs together, wide gaps part columns.

lines_of([Word("Nơi"), Word("nhận:"), …wide gap…, Word("CHỦ"), Word("TỊCH")])  → [Line("Nơi nhận:"), Line("CHỦ TỊCH")] with equal `top`

A wide gap that is a blank to be filled in ("Số:      /BC-UBND") does not part a line. Raised figures become footnote marks, or exponents.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from itertools import pairwise

from extractors.readers.characters import is_rule
from extractors.readers.footnote_marks import leading_mark, superscript, take_marks
from extractors.readers.layout import Line
from extractors.readers.pdf_words import Word
from extractors.readers.text_columns import parts_columns

_SAME_HEIGHT = 0.35
"""Baselines closer than this part of the font size are one line."""
_RAISED = 0.7
"""A small figure may stand this part of the font size above the line that it belongs to."""
_LEAST_LIFT = 0.1
_BESIDE = 0.6
"""How far a superscript may stand from its neighbour."""
_SMALLER = 0.86
"""A superscript is at most this part of the font size beside it."""
_INDENT = 4.0
"""A gap up to this part of the font size after a list mark is its indent."""
_TOUCHING = 0.1
"""Pieces closer than this part of the font size are one word, however they are stored: where a font lacks a Vietnamese letter, the
letter comes from another font and often stands far away in the file. The narrowest spaces of justified text are 0.14 wide."""
_COLUMN_GAP = 1.4
"""From this many font sizes on, a gap parts columns, unless the line is set so wide that its other gaps are like it."""
_WIDER_THAN_REST = 2.5
_WIDE_GAP = 1.5
_SPACE = 0.25
"""The width of a space as part of the font size: how many spaces a blank is printed as."""


def lines_of(words: list[Word]) -> list[Line]:
    """The lines from top to bottom, pieces of one height from left to right."""
    lines: list[Line] = []
    for row in _rows([word for word in words if word.text and not is_rule(word.text)]):
        row.sort(key=lambda word: (word.x0, word.x1))
        level = [word for word in row if not word.raised] or row
        top, bottom = min(word.top for word in level), max(word.bottom for word in level)
        for piece in _pieces(row):
            line = _line(piece, top, bottom)
            if line.text or line.marks:
                lines.append(line)
    return lines


def _rows(words: list[Word]) -> list[list[Word]]:
    """Words by common baseline, top to bottom; small figures go with the line beneath whose top they stand."""
    rows: list[tuple[float, int]] = []
    members: list[list[Word]] = []
    raised: list[Word] = []
    for word in words:
        if word.raised or (word.text.isdigit() and len(word.text) <= 3):
            raised.append(word)
            continue
        _add(word, rows, members, word.size * _SAME_HEIGHT)
    for word in raised:
        if not _raise(word, rows, members):
            word.raised = False
            _add(word, rows, members, word.size * _SAME_HEIGHT)
    return [members[index] for _, index in rows]


def _add(word: Word, rows: list[tuple[float, int]], members: list[list[Word]], tolerance: float) -> None:
    at = bisect_left(rows, (word.baseline - tolerance, -1))
    if at < len(rows) and rows[at][0] <= word.baseline + tolerance:
        nearest = min(rows[at : at + 3], key=lambda row: abs(row[0] - word.baseline))
        members[nearest[1]].append(word)
    else:
        insort(rows, (word.baseline, len(members)))
        members.append([word])


def _raise(word: Word, rows: list[tuple[float, int]], members: list[list[Word]]) -> bool:
    """Put a figure into the line that it is a superscript of; False if it is an ordinary figure."""
    at = bisect_left(rows, (word.baseline - word.size * _SAME_HEIGHT, -1))
    for baseline, index in rows[at : at + 3]:
        for neighbour in members[index]:
            size, lift = neighbour.size, baseline - word.baseline
            if min(abs(word.x0 - neighbour.x1), abs(neighbour.x0 - word.x1)) >= size * _BESIDE:
                continue
            small_above = word.size <= size * _SMALLER and size * _LEAST_LIFT < lift <= size * _RAISED
            if small_above or (word.raised and abs(lift) <= size * _RAISED):
                word.raised = True
                members[index].append(word)
                return True
    return False


def _pieces(row: list[Word]) -> list[list[Word]]:
    gaps = [word.x0 - before.x1 for before, word in pairwise(row)]
    usual = sorted(gaps)[len(gaps) // 2] if len(gaps) > 3 else 0.0
    pieces = [[row[0]]]
    for number, word in enumerate(row[1:]):
        least = max(max(pieces[-1][-1].size, word.size) * _COLUMN_GAP, usual * _WIDER_THAN_REST)
        indent = gaps[number] < max(pieces[-1][-1].size, word.size) * _INDENT
        if gaps[number] > least and parts_columns(_text(pieces[-1]), word.text, indent):
            pieces.append([word])
        else:
            pieces[-1].append(word)
    return pieces


def _text(words: list[Word]) -> str:
    """The words as printed: touching ones joined, blanks as wide as they are."""
    parts = [_shown(words[0])]
    for before, word in pairwise(words):
        gap = word.x0 - before.x1
        size = max(before.size, word.size)
        touching = gap < size * _TOUCHING and before.text[-1] not in ",:;"
        if word.raised or word.glued or touching:
            parts.append("")
        else:
            parts.append(" " * (round(gap / (size * _SPACE)) if size and gap > size * _WIDE_GAP else 1))
        parts.append(_shown(word))
    return "".join(parts)


def _shown(word: Word) -> str:
    return superscript(word.text) if word.raised else word.text


def _line(words: list[Word], top: float, bottom: float) -> Line:
    written = [word for word in words if not word.raised] or words
    text = _text(words)
    note = leading_mark(text)
    text, marks = take_marks(note[1] if note else text)
    return Line(
        text=text.strip(),
        x0=round(min(word.x0 for word in words), 2),
        x1=round(max(word.x1 for word in words), 2),
        top=round(top, 2),
        bottom=round(bottom, 2),
        size=max(word.size for word in written),
        bold=all(word.bold for word in written),
        italic=all(word.italic for word in written),
        footnote=note[0] if note else None,
        marks=marks,
    )
