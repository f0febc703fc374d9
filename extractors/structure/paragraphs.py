"""Printed lines → paragraphs: what a hard wrap, a blank line between wrapped lines or a page break cut apart is put together again.

    "Kế hoạch số 91/KH-"  +  "UBND (ngày 29/9/2025)"     → "Kế hoạch số 91/KH-UBND (ngày 29/9/2025)"
    "2. Hạn chế"          +  "- Tỷ lệ còn thấp."          stay two
    "… cho người"  (end of page)  +  "dân trên địa bàn."  → one paragraph, on the page where it begins

A line was wrapped if the next line's first word would not have fitted on it; how wide lines are is measured page by page. Beyond
that: small letters and open ends run on; list marks, indents, a change to or from bold, and headings of the format begin anew.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from extractors.readers.layout import Grid, Line
from extractors.structure.markers import Marker, read_marker
from extractors.structure.pieces import Piece, Placed, piece_of

OPEN_WORDS = frozenset(
    {"của", "và", "về", "các", "những", "cho", "với", "tại", "theo", "trong", "từ", "đến", "là", "được", "hoặc", "bằng", "do",
     "để", "khi", "mà", "như", "nhằm", "giữa", "bởi", "cùng", "nếu", "thì", "đối", "một", "mỗi", "đã", "đang", "sẽ", "chưa", "phải"}
)  # fmt: skip
"""Words that cannot end a paragraph."""
CLOSED = re.compile(r"[.;:!?…]\W{0,3}$")
"""A line that ends so may end its paragraph."""
HALVES = re.compile(r"(?:\w[-–]|/)$")
"""A line that ends inside a word or document number ("91/KH-", "18/")."""
RULE = re.compile(r"[^\w]*")
CLOSING_MARKS = re.compile(r"[.,;:!?)\]”\"/]{1,4}")

LONG_LINE = 130
"""Where lines are not wrapped, one that is longer than this and has no end was cut by a page break (characters)."""
COLUMN = 6.0
"""Width of a character where no better is known (points)."""
INDENT = 9.0
"""Points by which the first line of a paragraph is set in, at least."""
TEXT_SLACK, PAGE_SLACK = 0.22, 0.10
"""Share of the width that a wrapped line may fall short: lines of plain text were wrapped in a font that is gone."""
CLOSED_SLACK = 0.08
WRAPPED_SHARE = 0.35
"""Plain text is hard-wrapped if so many of its longer lines are about equally long."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How the lines of a page are set: left margin of running lines, right margin (null if lines are not wrapped), slack,
    whether paragraphs are set in, and the usual distance from line to line."""

    left: float
    right: float | None
    slack: float
    indented: bool
    pitch: float = 0.0


def rejoin(items: list[Placed]) -> list[Piece]:
    """Paragraphs, list items, footnotes and tables in reading order; footnotes stand where they were met."""
    measures = _measures(items)
    pieces: list[Piece] = []
    body: list[Placed] = []
    notes: dict[tuple[int, str], Piece] = {}
    for placed in items:
        if isinstance(placed.item, Grid):
            pieces.append(Piece("", placed.page, "table", grid=placed.item))
            body = []
        elif placed.line.footnote is not None:
            _add_note(placed, pieces, notes)
        elif RULE.fullmatch(placed.text) and not (body and CLOSING_MARKS.fullmatch(placed.text)):
            body = []
        elif body and runs_on(body, placed, measures):
            target = next(piece for piece in reversed(pieces) if piece.kind != "footnote")
            target.text = join(target.text, placed.text)
            target.marks += [mark.marker for mark in placed.line.marks]
            body.append(placed)
        else:
            pieces.append(piece_of(placed))
            body = [placed]
    return pieces


def join(before: str, after: str) -> str:
    """Two lines of one paragraph as one; a number or word cut at a hyphen or slash closes up."""
    if HALVES.search(before[-2:]) or re.match(r"[-–/][A-ZĐ\d]{2}", after):
        return before + after
    if CLOSING_MARKS.fullmatch(after):
        return before + after
    return f"{before} {after}"


def _add_note(placed: Placed, pieces: list[Piece], notes: dict[tuple[int, str], Piece]) -> None:
    marker = placed.line.footnote or ""
    key = (placed.sheet, marker)
    if (key in notes and placed.page is not None) or (pieces and pieces[-1] is notes.get(key)):
        notes[key].text = join(notes[key].text, placed.text)
        return
    piece = piece_of(placed, "footnote")
    piece.marker = marker
    notes[key] = piece
    pieces.append(piece)


def runs_on(body: list[Placed], placed: Placed, measures: dict[int, Measure]) -> bool:
    """Whether a line continues the paragraph whose lines are `body`."""
    last, line, text = body[-1].line, placed.line, placed.text
    before = body[-1].text
    if last.whole or line.whole:
        return False
    if last.heading is not None or line.heading is not None:
        return last.heading == line.heading and text[:1].islower() and not CLOSED.search(before)
    measure, new_measure = measures[body[-1].sheet], measures[placed.sheet]
    closed = bool(CLOSED.search(before))
    full = _is_full(last, before, text, measure, closed and not before.endswith(";"))
    set_in = line.x0 is not None and new_measure.indented and line.x0 > new_measure.left + INDENT
    marker = read_marker(text)
    if marker is not None:
        return _is_no_mark(marker, before, full, set_in) and not line.bold
    if HALVES.search(before[-2:]) and (full or measure.right is None):
        return True
    if text[:1].islower():
        return not closed or (full and not set_in)
    open_end = before.endswith(",") or before.rsplit(" ", 1)[-1].lower() in OPEN_WORDS
    if last.bold != line.bold and not open_end and not (full and len(body) > 1):
        return False
    if measure.right is None:
        return not closed and (
            open_end or len(before) > (LONG_LINE if read_marker(body[0].text) is None else 2 * LONG_LINE)
        )
    body_is_item = read_marker(body[0].text) is not None
    if set_in and not _hangs(body, line):
        return open_end and not _begins_set_in(body, measure)
    return full and (
        not closed
        or new_measure.indented
        or (before.endswith(";") and body_is_item)
        or placed.sheet != body[-1].sheet
        or _without_gap(body, placed, measure)
    )


def _is_no_mark(marker: Marker, before: str, full: bool, set_in: bool) -> bool:
    """A dash or number that looks like a list mark but stands inside a wrapped sentence: "… Ban Văn hóa ⏎ – Xã hội"."""
    if set_in or CLOSED.search(before) or not full:
        return False
    if marker.style == "bullet":
        return marker.printed in "-–—" and not before.endswith(",")
    return marker.style in ("number", "letter") and before.rsplit(" ", 1)[-1].lower() in OPEN_WORDS | {
        "năm",
        "tháng",
        "số",
    }


def _is_full(last: Line, before: str, after: str, measure: Measure, closed: bool) -> bool:
    """Whether the next line's first word would not have fitted on this one; a line that ends a sentence must show it clearly."""
    if measure.right is None:
        return False
    x0 = last.x0 or 0.0
    x1 = last.x1 if last.x1 is not None else x0 + COLUMN * len(before)
    wide = (x1 - x0) / max(len(before), 1)
    first = after.split(" ", 1)[0]
    return x1 + wide * (len(first) + 1) >= measure.right - (
        min(measure.slack, CLOSED_SLACK) if closed else measure.slack
    ) * (measure.right - measure.left)


def _hangs(body: list[Placed], line: Line) -> bool:
    """Whether a line set in stands under the paragraph's other lines (a hanging list item), not as a new first line."""
    reference = body[1].line.x0 if len(body) > 1 else None
    if reference is not None and line.x0 is not None:
        return abs(line.x0 - reference) <= INDENT / 2
    first = body[0].line.x0
    return first is not None and line.x0 is not None and line.x0 > first + 2 and read_marker(body[0].text) is not None


def _begins_set_in(body: list[Placed], measure: Measure) -> bool:
    return len(body) == 1 and (body[0].line.x0 or 0.0) > measure.left + INDENT


def _without_gap(body: list[Placed], placed: Placed, measure: Measure) -> bool:
    """Whether the white between two lines is no more than between most lines of the page."""
    top, above = placed.line.top, body[-1].line.top
    return top is not None and above is not None and top - above <= 1.25 * measure.pitch


def _measures(items: list[Placed]) -> dict[int, Measure]:
    """The measure of each page, by its place in the file."""
    sheets: dict[int, list[Placed]] = {}
    for placed in items:
        lines = sheets.setdefault(placed.sheet, [])
        if not placed.is_grid and not placed.line.whole and placed.text:
            lines.append(placed)
    return {sheet: _measure(lines) for sheet, lines in sheets.items()}


def _measure(lines: list[Placed]) -> Measure:
    ends = sorted(_end(placed) for placed in lines)
    if not ends:
        return Measure(0.0, None, TEXT_SLACK, False)
    paged = lines[0].page is not None
    right = ends[min(int(len(ends) * 0.95), len(ends) - 1)]
    near = [placed for placed in lines if 0.78 * right <= _end(placed) <= 1.1 * right]
    longer = sum(end >= 0.5 * right for end in ends)
    if not paged and (right > 140 * COLUMN or right < 40 * COLUMN or len(near) < WRAPPED_SHARE * longer):
        return Measure(0.0, None, TEXT_SLACK, False)
    starts = Counter(round((placed.line.x0 or 0.0) / 2) * 2.0 for placed in near)
    common = [start for start, count in starts.most_common(3) if count >= max(starts.values()) * 0.25]
    left = min(common, default=0.0)
    set_in = sum((placed.line.x0 or 0.0) > left + INDENT for placed in lines)
    return Measure(left, right, PAGE_SLACK if paged else TEXT_SLACK, set_in >= max(2, len(lines) // 25), _pitch(lines))


def _pitch(lines: list[Placed]) -> float:
    """The usual distance from the top of a line to that of the next (points); 0 where no positions are known."""
    tops = [placed.line.top for placed in lines if placed.line.top is not None]
    steps = sorted(below - above for above, below in pairwise(tops) if below > above)
    return steps[len(steps) // 2] if steps else 0.0


def _end(placed: Placed) -> float:
    line = placed.line
    return line.x1 if line.x1 is not None else (line.x0 or 0.0) + COLUMN * len(placed.text)
