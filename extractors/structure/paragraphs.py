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
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.readers.layout import Grid, Line
from extractors.structure.markers import Marker, read_marker
from extractors.structure.pieces import Piece, Placed, piece_of
from extractors.vietnamese.letterhead import GROUNDS, is_capitals
from extractors.vietnamese.names import CAPITAL

OPEN_WORDS = frozenset(
    {"của", "và", "về", "các", "những", "cho", "với", "tại", "theo", "trong", "từ", "đến", "là", "được", "hoặc", "bằng", "do",
     "để", "khi", "mà", "như", "nhằm", "giữa", "bởi", "cùng", "nếu", "thì", "đối", "một", "mỗi", "đã", "đang", "sẽ", "chưa", "phải"}
)  # fmt: skip
"""Words that cannot end a paragraph."""
NUMBERED_WORDS = frozenset({"năm", "tháng", "ngày", "số", "khoản", "điểm", "điều"})
"""Words that a number follows."""
CLOSED = re.compile(r"[.;:!?…]\W{0,3}$")
"""A line that ends so may end its paragraph."""
HALVES = re.compile(r"(?:\w[-–]|/)$")
"""A line that ends inside a word or document number ("91/KH-", "18/")."""
HALF_BELOW = re.compile(rf"[-–/][{CAPITAL}\d]{{2}}")
RULE = re.compile(r"[\W_]*")
YEAR_AFTER_DASH = re.compile(r"[-–—]\s?\d{4}\b")
CLOSING_MARKS = re.compile(r"[.,;:!?)\]”\"/]{1,4}")

LONG_LINE = 130
"""Where lines are not wrapped, one that is longer than this and has no end was cut by a page break (characters)."""
COLUMN = 6.0
"""Width of a character where no better is known (points)."""
INDENT = 9.0
"""Points by which the first line of a paragraph is set in, at least."""
TEXT_SLACK, PAGE_SLACK = 0.18, 0.10
"""Share of the width that a wrapped line may fall short: lines of plain text were wrapped in a font that is gone."""
CLOSED_SLACK = 0.08
"""The same for a line that ends a sentence: it must show clearly that it was wrapped."""
FEW_LINES = 12
"""A page with fewer lines is as wide as the one before it."""
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
    paragraphs: list[tuple[Piece, list[Placed]]] = []
    notes: dict[tuple[int, str], tuple[Piece, list[Placed]]] = {}
    for placed in items:
        if isinstance(placed.item, Grid):
            pieces.append(Piece("", placed.page, "table", grid=placed.item))
            body = []
        elif placed.line.footnote is not None:
            key = (placed.sheet, placed.line.footnote)
            if placed.line.runs_on and key not in notes and (placed.sheet - 1, placed.line.footnote) in notes:
                notes[key] = notes[placed.sheet - 1, placed.line.footnote]
            if key in notes and (placed.page is not None or pieces[-1] is notes[key][0]):
                notes[key][1].append(placed)
                continue
            pieces.append(piece_of(placed, "footnote"))
            pieces[-1].marker = placed.line.footnote
            notes[key] = (pieces[-1], [placed])
            paragraphs.append(notes[key])
        elif RULE.fullmatch(placed.text) and not (body and CLOSING_MARKS.fullmatch(placed.text)):
            body = []
        elif body and runs_on(body, placed, measures):
            body.append(placed)
        else:
            pieces.append(piece_of(placed))
            body = [placed]
            paragraphs.append((pieces[-1], body))
    for piece, lines in paragraphs:
        piece.text = join([placed.text for placed in lines])
        piece.marks = [mark.marker for placed in lines for mark in placed.line.marks]
        piece.sources = [source for placed in lines for source in placed.sources]
    return pieces


def join(lines: list[str]) -> str:
    """The lines of one paragraph as one; a number or word cut at a hyphen or slash closes up."""
    parts = lines[:1]
    for before, after in pairwise(lines):
        parts += [after] if _closes_up(before, after) else [" ", after]
    return "".join(parts)


def is_open(before: str, after: str) -> bool:
    """Whether a text plainly goes on with the next one: it ends within a number or with a word that cannot end it, that begins small."""
    last = _last_word(before)
    return (
        bool(HALVES.search(before[-2:]))
        or before.endswith(",")
        or last in OPEN_WORDS
        or (last in NUMBERED_WORDS and after[:1].isdigit())
        or (after[:1].islower() and not CLOSED.search(before))
    )


def _closes_up(before: str, after: str) -> bool:
    return bool(HALVES.search(before[-2:]) or HALF_BELOW.match(after) or CLOSING_MARKS.fullmatch(after))


def runs_on(body: list[Placed], placed: Placed, measures: dict[int, Measure]) -> bool:
    """Whether a line continues the paragraph whose lines are `body`."""
    last, line = body[-1].line, placed.line
    before, text = body[-1].text, placed.text
    if last.whole or line.whole:
        return False
    if last.heading is not None or line.heading is not None:
        return last.heading == line.heading and text[:1].islower() and not CLOSED.search(before)
    measure, below = measures[body[-1].sheet], measures[placed.sheet]
    if _is_centred_title(body[-1], placed, below):
        return True
    closed = bool(CLOSED.search(before))
    is_item = read_marker(body[0].text) is not None
    goes_on = is_item and before.endswith(";")  # the next item would have a mark of its own
    full = _is_full(last, before, text, measure, CLOSED_SLACK if closed and not goes_on else measure.slack)
    set_in = line.x0 is not None and below.indented and line.x0 > below.left + INDENT
    marker = read_marker(text)
    if marker is not None:
        return full and not (closed or set_in or line.bold) and _is_no_mark(marker, before, text, below)
    if HALVES.search(before[-2:]) and (full or measure.right is None):
        return True
    if text[:1].islower():
        return not closed or (full and not set_in)
    open_end = before.endswith(",") or _last_word(before) in OPEN_WORDS
    if not open_end and _begins_anew(body, placed, closed, full):
        return False
    if measure.right is None:
        return not closed and (open_end or len(before) > (2 * LONG_LINE if is_item else LONG_LINE))
    if set_in and not _hangs(body, line):
        return open_end and not _begins_set_in(body, measure)
    if not full or not closed or goes_on:
        return full
    return below.indented or placed.sheet != body[-1].sheet or _without_gap(body, placed, measure)


def _last_word(text: str) -> str:
    return text.rsplit(" ", 1)[-1].lower()


def _begins_anew(body: list[Placed], placed: Placed, closed: bool, full: bool) -> bool:
    """A ground of a decision, running text below capitals, a change to or from bold."""
    before = body[-1]
    if closed and GROUNDS.match(placed.text):
        return True
    if is_capitals(before.text) and not is_capitals(placed.text):
        return True
    return before.line.bold != placed.line.bold and not (full and len(body) > 1)


def _is_centred_title(above: Placed, placed: Placed, measure: Measure) -> bool:
    """Two lines of one title set in capitals under each other: centred on one axis, wrapped where the sense allowed."""
    first, second = above.line, placed.line
    if measure.right is None or first.x0 is None or first.x1 is None or second.x0 is None or second.x1 is None:
        return False
    if (
        not (is_capitals(above.text) and is_capitals(placed.text))
        or first.bold != second.bold
        or above.sheet != placed.sheet
    ):
        return False
    if read_marker(placed.text) is not None or len(above.text) < 20 or first.top is None or second.top is None:
        return False
    axis, gap = (first.x0 + first.x1 - second.x0 - second.x1) / 2, second.top - first.top
    return (
        abs(axis) <= 2 * INDENT
        and abs(first.x0 - second.x0) > 1
        and first.x0 > measure.left + INDENT
        and gap <= 2 * measure.pitch
    )


def _is_no_mark(marker: Marker, before: str, text: str, measure: Measure) -> bool:
    """A dash or number that looks like a list mark but stands inside a wrapped sentence: "… Ban Văn hóa ⏎ – Xã hội"."""
    if marker.style == "bullet" and before[-1:].isdigit() and YEAR_AFTER_DASH.match(text):
        return True
    if marker.style == "bullet":
        runs = measure.indented or text[len(marker.printed) :].strip()[:1].islower()
        return runs and marker.printed in "-–—" and not before.endswith(",")
    if marker.style in ("number", "letter", "paren") and _last_word(before) in OPEN_WORDS | NUMBERED_WORDS:
        return True
    return marker.style == "paren" and measure.indented


def _is_full(last: Line, before: str, after: str, measure: Measure, slack: float) -> bool:
    """Whether the next line's first word would not have fitted on this one, up to a share of the width."""
    if measure.right is None:
        return False
    x0 = last.x0 or 0.0
    x1 = last.x1 if last.x1 is not None else x0 + COLUMN * len(before)
    first_word = (x1 - x0) / max(len(before), 1) * (len(after.split(" ", 1)[0]) + 1)
    return x1 + first_word >= measure.right - slack * (measure.right - measure.left)


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
    measures: dict[int, Measure] = {}
    before: Measure | None = None
    for sheet, lines in sheets.items():
        measure = _measure(lines)
        if before and before.right and measure.right and len(lines) < FEW_LINES:
            measure = replace(measure, right=max(measure.right, before.right))
        measures[sheet] = before = measure
    return measures


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
