"""The words of a page as its printed lines: what stands on one height belongs together, wide gaps part columns.

lines_of([Run("Nơi nhận:"), …wide gap…, Run("CHỦ TỊCH")])  → [Line("Nơi nhận:"), Line("CHỦ TỊCH")] with equal `top`

A wide gap that is a blank to be filled in ("Số:      /BC-UBND") does not part a line. Raised figures become footnote marks, or exponents.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from itertools import pairwise

from extractors.readers.characters import is_rule
from extractors.readers.footnote_marks import leading_mark, superscript, take_marks
from extractors.readers.layout import Line, WordBox
from extractors.readers.pdf_words import Run
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
_SUBSCRIPT = 0.72
"""A subscript is at most this part of the font size before it (Word: 0.65, LibreOffice: 0.58)."""
_SAME_SIZE = 0.05
COLUMN_GAP = 1.4
"""From this many font sizes on, a gap parts columns, unless the line is set so wide that its other gaps are like it."""
_WIDER_THAN_REST = 2.5
_WIDE_GAP = 1.5
_SPACE = 0.25
"""The width of a space as part of the font size: how many spaces a blank is printed as."""


def lines_of(runs: list[Run], word_boxes: bool = False) -> list[Line]:
    """The lines from top to bottom, pieces of one height from left to right; the same whether words come in runs or one by one.

    With `word_boxes` each line has the boxes of its words.
    """
    lines: list[Line] = []
    for row in rows_of([run for run in runs if run.text and not is_rule(run.text)]):
        row = in_order(row)
        level = [run for run in row if not run.raised] or row
        top, bottom = min(run.top for run in level), max(run.bottom for run in level)
        for piece in _pieces(row):
            line = _line(piece, top, bottom)
            if word_boxes:
                line.words = _word_boxes(line.text, piece)
            if line.text or line.marks:
                lines.append(line)
    return lines


def rows_of(words: list[Run]) -> list[list[Run]]:
    """Words by common baseline, top to bottom; small figures go with the line beneath whose top they stand."""
    rows: list[tuple[float, int]] = []
    members: list[list[Run]] = []
    raised: list[Run] = []
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


def _add(word: Run, rows: list[tuple[float, int]], members: list[list[Run]], tolerance: float) -> None:
    at = bisect_left(rows, (word.baseline - tolerance, -1))
    if at < len(rows) and rows[at][0] <= word.baseline + tolerance:
        nearest = min(rows[at : at + 3], key=lambda row: abs(row[0] - word.baseline))
        members[nearest[1]].append(word)
    else:
        insort(rows, (word.baseline, len(members)))
        members.append([word])


def _raise(word: Run, rows: list[tuple[float, int]], members: list[list[Run]]) -> bool:
    """Put a figure into the line that it is a superscript of; False if it is an ordinary figure."""
    at = bisect_left(rows, (word.baseline - word.size * _SAME_HEIGHT, -1))
    for baseline, index in rows[at : at + 3]:
        lift = baseline - word.baseline
        for neighbour in members[index]:
            size = neighbour.size
            small_above = word.size <= size * _SMALLER and size * _LEAST_LIFT < lift <= size * _RAISED
            if (small_above or (word.raised and abs(lift) <= size * _RAISED)) and _beside(word, neighbour):
                word.raised = True
                members[index].append(word)
                return True
    return False


def _beside(word: Run, neighbour: Run) -> bool:
    """Whether a word stands close before or behind one of the words of a run."""
    return any(
        min(abs(word.x0 - x1), abs(x0 - word.x1)) < neighbour.size * _BESIDE
        for _, x0, x1 in neighbour.parts or (("", neighbour.x0, neighbour.x1),)
    )


def in_order(row: list[Run]) -> list[Run]:
    """A row from left to right; word by word where a run reaches over the beginning of another."""
    if len(row) == 1:
        return row
    ordered = sorted(row, key=_sides)
    if any(before.last_x0 >= run.x0 for before, run in pairwise(ordered)):
        ordered = sorted((word for run in row for word in run.words()), key=_sides)
    return ordered


def _sides(run: Run) -> tuple[float, float]:
    return run.x0, run.x1


def _pieces(row: list[Run]) -> list[list[Run]]:
    """The row cut at wide gaps that part columns; within runs there are none."""
    if len(row) == 1:
        return [row]
    cuts = [
        number
        for number, (before, run) in enumerate(pairwise(row), start=1)
        if run.x0 - before.x1 > max(before.size, run.size) * COLUMN_GAP
    ]
    if not cuts:
        return [row]
    least = _usual_gap(row) * _WIDER_THAN_REST
    pieces: list[list[Run]] = []
    begin = 0
    for cut in cuts:
        before, run = row[cut - 1], row[cut]
        gap = run.x0 - before.x1
        indent = gap < max(before.size, run.size) * _INDENT
        if gap > least and parts_columns(_text(row[begin:cut]), run.text, indent):
            pieces.append(row[begin:cut])
            begin = cut
    return [*pieces, row[begin:]]


def _usual_gap(row: list[Run]) -> float:
    """The gap that half of the gaps between words exceed; 0 where there are too few to tell."""
    words = [part for run in row for part in run.parts or ((run.text, run.x0, run.x1),)]
    gaps = sorted(x0 - x1 for (_, _, x1), (_, x0, _) in pairwise(words))
    return gaps[len(gaps) // 2] if len(gaps) > 3 else 0.0


def _text(words: list[Run]) -> str:
    """The words as printed: touching ones joined, blanks as wide as they are."""
    if len(words) == 1:
        return _shown(words[0])
    parts = [_shown(words[0])]
    for before, word in pairwise(words):
        gap = word.x0 - before.x1
        size = max(before.size, word.size)
        recognised = word.confidence < 1  # what reads pictures tells words by more than their sides
        touching = (
            not recognised
            and not word.spaced
            and gap < size * _TOUCHING
            and before.text[-1] not in ",:;"
            and not _is_filled_in(before, word)
        )
        if word.raised or word.glued or touching:
            parts.append("")
        else:
            parts.append(" " * (round(gap / (size * _SPACE)) if size and gap > size * _WIDE_GAP else 1))
        parts.append(_shown(word))
    return "".join(parts)


def _is_filled_in(before: Run, word: Run) -> bool:
    """Whether figures behind a word were put there later ("số" and then the number): in another size, and not as a subscript."""
    if not (before.text[-1].isalpha() and word.text[0].isdigit()):
        return False
    return word.size > before.size * _SUBSCRIPT and abs(word.size - before.size) > before.size * _SAME_SIZE


def _shown(word: Run) -> str:
    return superscript(word.text) if word.raised else word.text


def _word_boxes(text: str, runs: list[Run]) -> list[WordBox]:
    """Where the words of a line stand; raised figures that were taken out of its text have no box, of "²¹" an exponent may be left."""
    boxes: list[WordBox] = []
    at = 0
    for run in runs:
        for printed, x0, x1 in run.parts or ((_shown(run), run.x0, run.x1),):
            while text[at : at + 1] == " ":
                at += 1
            word = next((left for left in (printed, printed[:1]) if text.startswith(left, at)), "")
            if word:
                boxes.append(WordBox(at, at + len(word), round(x0, 2), round(x1, 2)))
                at += len(word)
    return boxes


def _line(words: list[Run], top: float, bottom: float) -> Line:
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
        confidence=round(
            sum(word.confidence * len(word.text) for word in words) / sum(len(word.text) for word in words), 2
        ),
    )
