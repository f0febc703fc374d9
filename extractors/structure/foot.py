"""The foot of a document: recipients on the left, signature on the right, in whatever order the columns came.

    Nơi nhận:              TM. ỦY BAN NHÂN DÂN          parts: recipient (each item), filing;
    - Như trên;               KT. CHỦ TỊCH         →           authority (both lines), signer_title, signer
    - Lưu: VT.                PHÓ CHỦ TỊCH
                              Trần Văn Bình

What stands below the signature (annexes) is body again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.structure.markers import read_marker
from extractors.structure.pieces import Piece, Placed, piece_of
from extractors.vietnamese.letterhead import (
    AUTHORITY,
    FILING,
    PERSON,
    RECIPIENTS,
    SIGNED_NOTE,
    begins_with_body,
    begins_with_office,
    is_capitals,
)

NAME_WITHIN = 9
"""A title that stands without recipients is a signature if a name follows within so many lines."""
FOOT_LINES = 200
"""No foot is longer than this."""
SIGNATURE_LINE = 90
RECIPIENT_LINE = 220
CAPITAL_ITEM = 12
"""A longer line in capitals is no recipient (codes of offices are shorter)."""
RULE = re.compile(r"[\W_]*")
DEPUTY = re.compile(r"\s(?=PHÓ\s)")


@dataclass(slots=True)
class Foot:
    """The pieces of the foot in reading order, and the range of items that they take the place of."""

    start: int
    end: int
    pieces: list[Piece] = field(default_factory=list)


def read_foot(items: list[Placed]) -> Foot:
    """The foot; empty, at the end of the items, where the document has none."""
    label = next((at for at, placed in enumerate(items) if not placed.is_grid and RECIPIENTS.match(placed.text)), None)
    start = _signature_above(items, label) if label is not None else _bare_signature(items)
    if start is None:
        return Foot(len(items), len(items))
    columns = _Columns(_split(items, start, label))
    end = start
    while end < min(len(items), start + FOOT_LINES) and columns.take(items[end], label is not None and end >= label):
        end += 1
    return Foot(start, end, _recipients(columns.left) + _signature(columns.right))


def _signature_above(items: list[Placed], label: int) -> int:
    """Where the foot begins if its signature came before "Nơi nhận", as it does when the right column is read first."""
    start = label
    for at in range(label - 1, max(label - 1 - NAME_WITHIN, -1), -1):
        if (
            _is_signature_line(items[at])
            or (start < label and RULE.fullmatch(items[at].text) and not items[at].is_grid)
            or (PERSON.match(items[at].text) and start == label)
        ):
            start = at
        else:
            break
    return start if any(_is_signature_line(placed) for placed in items[start:label]) else label


def _bare_signature(items: list[Placed]) -> int | None:
    """The first authority or title line that a name follows closely, where no recipients are listed."""
    for at, placed in enumerate(items):
        if not _is_signature_line(placed):
            continue
        for below in items[at + 1 : at + 1 + NAME_WITHIN]:
            if PERSON.match(below.text) and not is_capitals(below.text):
                return at
            if not (_is_signature_line(below) or _is_noise(below) or is_capitals(below.text)):
                break
    return None


def _is_signature_line(placed: Placed) -> bool:
    """A short line in capitals that begins with an authority mark or an office."""
    text = placed.text
    if not text or placed.is_grid or len(text) > SIGNATURE_LINE:
        return False
    return is_capitals(text) and bool(AUTHORITY.match(text) or begins_with_office(text))


def _is_letterhead(placed: Placed) -> bool:
    """A body's name in capitals that nobody signs for: on a new sheet it heads what is attached."""
    return is_capitals(placed.text) and begins_with_body(placed.text) and not _is_signature_line(placed)


def _is_noise(placed: Placed) -> bool:
    return not placed.is_grid and bool(RULE.fullmatch(placed.text) or SIGNED_NOTE.match(placed.text))


@dataclass(slots=True)
class _Columns:
    """The two columns of a foot while its lines are taken one by one; `split` is where the right one begins, if that is known."""

    split: float | None
    left: list[Placed] = field(default_factory=list)
    right: list[Placed] = field(default_factory=list)
    filed: bool = False
    named: bool = False

    def take(self, placed: Placed, listed: bool) -> bool:
        """Puts a line into its column; False where the foot has ended. `listed`: the recipients have begun."""
        text = placed.text
        if placed.is_grid:
            return False
        if RULE.fullmatch(text):
            return True
        if self.right and placed.sheet != self.right[-1].sheet and _is_letterhead(placed):
            return False
        is_right = self.split is not None and placed.line.x0 is not None and placed.line.x0 >= self.split
        if listed and not is_right and not (self.filed and self.named) and _starts_item(text):
            self.left.append(placed)
            self.filed = self.filed or bool(FILING.match(text))
        elif SIGNED_NOTE.match(text):
            self.right.append(placed)
        elif self._belongs_right(placed, is_right):
            if self.named and not is_right:
                return False
            self.right.append(placed)
            self.named = self.named or (_person(text) is not None and any(map(_is_signature_line, self.right)))
        elif self._continues_left(placed):
            self.left.append(placed)
        else:
            return False
        return True

    def _belongs_right(self, placed: Placed, is_right: bool) -> bool:
        """A line of the signature: by its place, by its words, or as the rest of a title or the name under one."""
        text = placed.text
        if len(text) > SIGNATURE_LINE or (self.named and _is_new_part(text)):
            return False
        if is_right or _is_signature_line(placed):
            return True
        if not self.right or self.named:
            return False
        in_capitals = is_capitals(text) and read_marker(text) is None and not text.startswith("PHỤ LỤC")
        return in_capitals or PERSON.match(text) is not None

    def _continues_left(self, placed: Placed) -> bool:
        """An item without a list mark, or the wrapped rest of one."""
        text = placed.text
        if not self.left or len(text) > RECIPIENT_LINE or placed.line.heading is not None or _is_new_part(text):
            return False
        if is_capitals(text) and len(text) > CAPITAL_ITEM:
            return False
        before = self.left[-1].text
        open_end = before.endswith((",", "-", "(")) or text[:1].islower()
        if self.filed:
            return open_end and not before.endswith(".") and placed.sheet == self.left[-1].sheet
        return open_end or not self.named or (self.split is not None and not before.endswith("."))


def _split(items: list[Placed], start: int, label: int | None) -> float | None:
    """Where the right column begins (points): the leftmost signature line that stands clear of the recipients; None without columns."""
    if label is None or items[label].line.x0 is None:
        return None
    margin = items[label].line.x0 or 0.0
    right = [
        placed.line.x0
        for placed in items[start : label + 40]
        if placed.line.x0 is not None
        and placed.sheet == items[label].sheet
        and placed.line.x0 > margin + 100
        and not _is_bullet(placed.text)
    ]
    return min(right) - 1 if right else None


def _starts_item(text: str) -> bool:
    return bool(RECIPIENTS.match(text) or FILING.match(text)) or _is_bullet(text)


def _is_bullet(text: str) -> bool:
    marker = read_marker(text)
    return marker is not None and marker.style == "bullet"


def _is_new_part(text: str) -> bool:
    """A heading or numbered line below the signature: an annex begins."""
    marker = read_marker(text)
    return marker is not None and marker.style != "bullet"


def _person(text: str) -> str | None:
    """The name on a signer's line without rank; None if the line is no name."""
    match = PERSON.match(text)
    if match is None or (begins_with_office(text) and is_capitals(text)) or AUTHORITY.match(text):
        return None
    if is_capitals(text) and (begins_with_body(text) or len(text.split()) > 5):
        return None
    return match["name"]


def _recipients(lines: list[Placed]) -> list[Piece]:
    """The label and one piece for each recipient; wrapped lines joined."""
    pieces: list[Piece] = []
    with_marks = sum(_is_bullet(placed.text) for placed in lines) >= 2
    for placed in lines:
        text = placed.text
        label = RECIPIENTS.match(text)
        marker = read_marker(text)
        before = pieces[-1] if pieces else None
        if label:
            pieces.append(piece_of(placed, "recipients", "recipient"))
        elif FILING.match(text):
            pieces.append(piece_of(placed, "recipients", "filing"))
        elif before is None or (marker and marker.style == "bullet") or not _wraps(before, placed, with_marks):
            pieces.append(piece_of(placed, "recipients", "recipient"))
        else:
            before.add(placed)
        if marker and marker.style == "bullet" and pieces[-1].text == text:
            pieces[-1].marker = marker.printed
    return pieces


def _wraps(before: Piece, placed: Placed, with_marks: bool) -> bool:
    """Whether a line without a list mark belongs to the item above it."""
    if RECIPIENTS.fullmatch(before.text):
        return False
    if with_marks:
        return True
    return placed.text[:1].islower() or (not placed.line.whole and not before.text.endswith((";", ",", ".")))


def _signature(lines: list[Placed]) -> list[Piece]:
    """Authority lines as one piece, the office, the name; what else stands there (stamps, a second office) keeps no part."""
    pieces: list[Piece] = []
    authority = title = signer = None
    for placed in _deputies_apart(lines):
        piece = piece_of(placed, "signature")
        name = _person(piece.text)
        if AUTHORITY.match(piece.text) and is_capitals(piece.text) and title is None:
            if authority is not None and pieces[-1] is authority:
                authority.add(placed)
                continue
            if authority is None:
                piece.part, authority = "authority", piece
        elif begins_with_office(piece.text) and is_capitals(piece.text):
            if title is None:
                piece.part, title = "signer_title", piece
        elif name is not None and signer is None and (authority or title):
            piece.part, signer = "signer", piece
        elif is_capitals(piece.text) and pieces and pieces[-1] in (authority, title) and signer is None:
            pieces[-1].add(placed)
            continue
        pieces.append(piece)
    if authority is title is None:  # unreadable under a stamp: the name at the end is the signer's all the same
        for piece in reversed(pieces):
            if _person(piece.text) and not is_capitals(piece.text) and not begins_with_body(piece.text):
                piece.part = "signer"
                break
    return pieces


def _deputies_apart(lines: list[Placed]) -> list[Placed]:
    """The lines with "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" cut in two."""
    apart: list[Placed] = []
    for placed in lines:
        text = placed.text
        cut = DEPUTY.search(text, 4) if AUTHORITY.match(text) and is_capitals(text) else None
        apart += [placed.part(0, cut.start()), placed.part(cut.end())] if cut else [placed]
    return apart
