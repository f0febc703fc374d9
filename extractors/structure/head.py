"""The head of a document: letterhead, title and addressees, line by line, whatever order the columns came in.

    ỦY BAN NHÂN DÂN   CỘNG HÒA XÃ HỘI …          parts: issuer (both lines), motto,
    TỈNH …            Độc lập - Tự do - …   →           number, dateline,
    Số: 5/BC-UBND     …, ngày 5 tháng 6 năm …           doc_type, subject
          BÁO CÁO
       Tình hình …

The left column (bodies, number, subject of a letter) comes out before the right one (motto, place and date). A document without a
head has none: the text above the first sentence is then left to the body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.structure.columns import split_fused
from extractors.structure.head_columns import columns_apart
from extractors.structure.markers import read_marker
from extractors.structure.pieces import Part, Piece, Placed, piece_of
from extractors.vietnamese.letterhead import (
    ADDRESSEE,
    DATE_LINE,
    GROUNDS,
    LETTER_SUBJECT,
    MOTTO,
    NUMBER_LINE,
    OPENING,
    SECRECY,
    URGENCY,
    begins_with_body,
    fold,
    is_capitals,
    title_type,
)

HEAD_LINES = 45
"""How many lines from the top a head may take."""
SUBJECT_LINES = 14
PROSE = 130
"""A line of so many characters above the title means that there is no letterhead there."""
CONTINUES_BODY = re.compile(r"(?:,|\b(?:VÀ|CỦA|VỀ|CÁC))$")
RULE = re.compile(r"[\W_]*")
TRAILING_RULE = re.compile(r"\s+[-–—_=*]{3,}$")
"""The line drawn under a motto, where it was printed on the height of the other column."""
ANNEX_OF = re.compile(r"[(\[]\s*(?:[Kk]èm theo|[Bb]an hành kèm)")


@dataclass(slots=True)
class Head:
    """The pieces of the head, and how many of the items it took."""

    pieces: list[Piece] = field(default_factory=list)
    taken: int = 0


def read_head(items: list[Placed]) -> tuple[Head, list[Placed]]:
    """The head and the items below it; an empty head where the document has none."""
    top = [cut for placed in items[:HEAD_LINES] for cut in split_fused(placed)]
    below = items[HEAD_LINES:]
    title = _title_at(top)
    letter = next((at for at, placed in enumerate(top) if ADDRESSEE.match(placed.text)), None)
    end = (
        _last_known(top) + 1
        if title is None and letter is None
        else min(at for at in (title, letter) if at is not None)
    )
    head = Head(_letterhead(columns_apart(top[:end])), end)
    if title is not None and end == title:
        head.pieces += _title(top, title, head)
    if head.pieces:
        _addressees(top, head)
    return head, top[head.taken :] + below


def _title_at(top: list[Placed]) -> int | None:
    """Where the type stands alone as a title ("BÁO CÁO"); None if prose or a numbered heading comes first."""
    for at, placed in enumerate(top):
        text = placed.text
        if placed.is_grid or ADDRESSEE.match(text):
            return None
        found = title_type(text)
        if found and not is_capitals(text[: found[1]]) and not (placed.line.bold or placed.line.heading):
            found = None
        if found and (found[1] == len(text) or is_capitals(text) or not text[found[1] :].lstrip(" :")[:1].islower()):
            return at
        if len(text) > PROSE or (OPENING.match(text) and not LETTER_SUBJECT.match(text)) or _is_numbered(text):
            return None
    return None


def _is_numbered(text: str) -> bool:
    marker = read_marker(text)
    return marker is not None and marker.style != "bullet" and NUMBER_LINE.match(text) is None


def _last_known(top: list[Placed]) -> int:
    """The last line that can only be part of a letterhead; -1 if there is none before the prose begins."""
    last = -1
    for at, placed in enumerate(top):
        if placed.is_grid or len(placed.text) > PROSE or OPENING.match(placed.text) or _is_numbered(placed.text):
            break
        if _part_of(placed.text) in ("motto", "number", "dateline", "letter_subject"):
            last = at
    return last


def _part_of(text: str) -> Part | None:
    """What a line of the letterhead says by its own words."""
    bare = fold(text).strip(" *#:.-")
    if MOTTO.search(bare):
        return "motto"
    if NUMBER_LINE.match(text):
        return "number"
    if DATE_LINE.match(text):
        return "dateline"
    if LETTER_SUBJECT.match(text):
        return "letter_subject"
    if text.strip(" ()[]*:.").upper() in {**URGENCY, **SECRECY}:
        return "mark"
    return None


def _letterhead(lines: list[Placed]) -> list[Piece]:
    """The lines above the title as pieces: bodies, number, letter's subject, marks; then motto, place and date."""
    left: list[Piece] = []
    right: list[Piece] = []
    bodies: list[Piece] = []
    rest: list[Piece] = []
    open_piece: Piece | None = None
    for placed in lines:
        text = placed.text
        if placed.is_grid or RULE.fullmatch(text):
            continue
        part = _part_of(text)
        if part == "number":
            left += (pieces := _number_and_subject(placed))
            open_piece = pieces[-1] if pieces[-1].part == "letter_subject" else None
        elif part in ("motto", "dateline"):
            right.append(piece_of(placed, "letterhead", part))
        elif part is not None:
            left.append(piece_of(placed, "letterhead", part))
            open_piece = left[-1] if part == "letter_subject" else None
        elif open_piece is not None:
            open_piece.add(placed)
        elif not left and (is_capitals(text) or begins_with_body(text)) and len(text) <= PROSE:
            _add_body(bodies, placed)
        else:
            rest.append(piece_of(placed, "letterhead"))
    if bodies:
        bodies[-1].part = "issuer"
        if len(bodies) > 1:
            bodies[-2].part = "parent"
    return bodies + left + right + rest


def _number_and_subject(placed: Placed) -> list[Piece]:
    """A number line; the subject of a letter that follows it on the same line becomes a piece of its own."""
    piece = piece_of(placed, "letterhead", "number")
    match = NUMBER_LINE.match(piece.text)
    end = match.end() if match else len(piece.text)
    if not LETTER_SUBJECT.match(piece.text[end:].strip()):
        return [piece]
    number, subject = placed.part(0, end), placed.part(end)
    return [piece_of(number, "letterhead", "number"), piece_of(subject, "letterhead", "letter_subject")]


def _add_body(bodies: list[Piece], placed: Placed) -> None:
    """A line of a body's name: the next body, or the rest of the one above ("TỈNH …", "VÀ MÔI TRƯỜNG")."""
    rule = TRAILING_RULE.search(placed.text)
    name = placed.part(0, rule.start()) if rule else placed
    if bodies and (not begins_with_body(name.text) or CONTINUES_BODY.search(bodies[-1].text)):
        bodies[-1].add(name)
    else:
        bodies.append(piece_of(name, "letterhead"))


def _title(top: list[Placed], at: int, head: Head) -> list[Piece]:
    """The type and the subject under it as headings; moves `head.taken` below them."""
    placed = top[at]
    kind = piece_of(placed, "heading", "doc_type")
    head.taken = at + 1
    if head.taken < len(top) and _is_rest_of_type(placed.text, top[head.taken]):
        kind.add(top[head.taken])
        head.taken += 1
    found = title_type(kind.text)
    assert found is not None  # _title_at found it
    opening = ""
    block: list[Placed] = []
    if found[1] < len(kind.text):  # then it is one line, and the subject begins on it
        kind = piece_of(placed.part(0, found[1]), "heading", "doc_type")
        opening = placed.text[found[1] :].strip(" :")
        begin = placed.text.find(opening, found[1])
        block = [placed.part(begin, begin + len(opening))] if opening else []
    lines: list[Placed] = []
    for below in top[head.taken : head.taken + SUBJECT_LINES]:
        if RULE.fullmatch(below.text) and not below.is_grid:
            if lines or opening:
                break
            head.taken += 1
            continue
        if _ends_subject(lines, opening, placed, below):
            break
        lines.append(below)
        head.taken += 1
    block += lines
    if not block:
        return [kind]
    subject = piece_of(block[0], "heading", "subject")
    subject.bold = True
    for line in block[1:]:
        subject.add(line)
    return [kind, subject]


def _is_rest_of_type(text: str, below: Placed) -> bool:
    """Whether the line below completes the type: "CHƯƠNG TRÌNH" over "HÀNH ĐỘNG"."""
    if below.is_grid or not is_capitals(below.text):
        return False
    whole = f"{text} {below.text}"
    alone, joined = title_type(text), title_type(whole)
    return alone is not None and alone[1] == len(text) and joined is not None and joined[1] == len(whole)


def _ends_subject(lines: list[Placed], opening: str, title: Placed, below: Placed) -> bool:
    """Whether a line no longer belongs to the title block."""
    text = below.text
    if (
        below.is_grid
        or ADDRESSEE.match(text)
        or ANNEX_OF.match(text)
        or GROUNDS.match(text)
        or below.line.footnote
        or _part_of(text) in ("motto", "number", "mark")
        or _is_numbered(text)
    ):
        return True
    if not lines and not opening:  # the first line under the type is the subject, unless it is plainly prose
        return bool(OPENING.match(text)) and (text.endswith((";", ":")) or len(text) > 2 * PROSE)
    before = lines[-1] if lines else title
    if below.line.break_before:
        return True
    if is_capitals(text) and begins_with_body(text) and not is_capitals(before.text):
        return True  # the body that decides, between title and grounds
    if text.endswith((";", ":")) and len(text) > 60 and OPENING.match(text):
        return True
    if DATE_LINE.match(text) and not _flows(before.text, text):
        return True
    if before.line.bold and not below.line.bold and not _flows(before.text, text):
        return True
    if (before.line.heading is None) != (below.line.heading is None):
        return True
    if before.line.alignment == "center" and below.line.alignment not in ("center", None):
        return True
    if _wide_gap(lines, below):
        return True
    return bool(OPENING.match(text)) and not _flows(before.text, text) and (below.line.whole or len(text) > 60)


def _flows(before: str, after: str) -> bool:
    """Whether a line plainly runs on: it begins small, or the one before ends open."""
    return after[:1].islower() or before.endswith((",", "-", "/", " của", " và", " về"))


def _wide_gap(lines: list[Placed], below: Placed) -> bool:
    """Whether the white above a line is wider than that within the title block."""
    if not lines or below.line.top is None or lines[-1].line.top is None or below.sheet != lines[-1].sheet:
        return False
    gap = below.line.top - lines[-1].line.top
    if len(lines) == 1 or lines[-2].line.top is None:
        size = (below.line.bottom or below.line.top + 12.0) - below.line.top
        return gap > 2.6 * max(size, 8.0) and (len(lines) > 1 or not _flows(lines[-1].text, below.text))
    return gap > 1.4 * (lines[-1].line.top - lines[-2].line.top) + 2.0


def _addressees(top: list[Placed], head: Head) -> None:
    """The lines of "Kính gửi" and the bodies listed under it; moves `head.taken` below them."""
    at = head.taken
    while at < len(top) and not top[at].is_grid and RULE.fullmatch(top[at].text):
        at += 1
    if at >= len(top) or not ADDRESSEE.match(top[at].text):
        return
    first = piece_of(top[at], "letterhead", "addressee")
    head.pieces.append(first)
    at += 1
    while at < len(top):
        text = top[at].text
        marker = read_marker(text)
        before = head.pieces[-1]
        if top[at].is_grid or OPENING.match(text) or len(text) > 2 * PROSE:
            break
        if marker is not None and marker.style == "bullet":
            head.pieces.append(piece_of(top[at], "letterhead", "addressee"))
            head.pieces[-1].marker = marker.printed
        elif before.text.endswith((",", ":")) or (text[:1].islower() and not before.text.endswith((".", ";"))):
            before.add(top[at])
        elif before.text.endswith(";"):
            head.pieces.append(piece_of(top[at], "letterhead", "addressee"))
        else:
            break
        at += 1
    head.taken = at
