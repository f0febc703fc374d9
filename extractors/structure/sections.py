"""Headings and list items told apart, and sections made of the headings: number, level, parent, role.

    I. KẾT QUẢ              s1  level 1  number "I"    role result
    1. Ưu điểm              s2  level 2  number "1"    role strength      parent s1
    - Đã tổ chức 02 lớp …       (list item in s2)
    2. Tiếp tục rà soát ….      (a numbered sentence is an item, no heading)

Numbering decides the level, for the heading marks of converted files are often wrong; they and bold type decide where there is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.structure.markers import Marker, read_marker
from extractors.structure.pieces import Piece
from extractors.vietnamese.finding_cues import NORMATIVE_TYPES
from extractors.vietnamese.letterhead import AUTHORITY, MOTTO, begins_with_body, fold, is_capitals, title_type
from extractors.vietnamese.section_cues import names_part, role_of
from models.document import SectionRole

HEADING_LENGTH = 260
"""A numbered line without closing punctuation is a heading up to this length (characters)."""
LEAD_LENGTH = 130
"""One that ends with a colon or full stop only if it is this short."""
PLAIN_LENGTH = 70
"""A line without number or type of its own is a heading only if it is this short and says what a heading says."""
LETTER_LENGTH = 110
SENTENCE_WORDS = 8
"""A numbered line that ends with a full stop and has more words is a sentence."""
UNNUMBERED_RANK = 8.5
"""Where a bold or marked heading without number stands among the styles of numbering: below "1.", above "a)"."""
CAPITALS_RANK = 3.5
ANNEX_RANK = 0.0
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{1,3}){1,4}", re.ASCII)
_FORMULA = re.compile(r"\s[=+]\s|=\Z")
"""A line of a formula ("Điểm tiêu chí = a + b")."""
_FORM = re.compile(
    r"(?:Mẫu|Biểu mẫu|Phụ biểu|Phụ lục)(?: số)? ?:? ?[\dIVX]{1,4}[a-zA-Z]?(?:[-/.][A-ZĐ\d]{1,10}){0,3}[.:]?"
)
"""A line that is nothing but the number of an annex or of a form to fill in ("Mẫu số 01/HNCT")."""
_TO_SIGN = re.compile(r"\((?:đã )?ký(?!\w)", re.IGNORECASE)
"""What stands under an office where one is to sign ("(Ký, ghi rõ họ tên)")."""
FRAME_REACH = 3
"""Lines below one of the frame of a form among which the motto or the place to sign stands."""


@dataclass(slots=True)
class Outline:
    """A section before it has its place in the text: `first` and `last` are places in the list of pieces, `last` inclusive."""

    first: int
    level: int
    number: str | None
    heading: str
    role: SectionRole
    parent: int | None
    rank: float
    given: int | None
    last: int = 0


def classify(pieces: list[Piece]) -> None:
    """Sets `kind` and `marker` of every paragraph of the body: heading, list item or paragraph."""
    weak: list[tuple[int, Marker]] = []
    _ignore_common_bold(pieces)
    for at, piece in enumerate(pieces):
        if piece.kind != "paragraph":
            continue
        marker = read_marker(piece.text)
        if marker is not None:
            piece.marker = marker.printed
            piece.kind = "heading" if _is_numbered_heading(piece, marker) else "list_item"
            if piece.kind == "heading" and not _is_set_off(piece, marker):
                weak.append((at, marker))
        elif _is_plain_heading(piece, pieces[at + 1 : at + 1 + FRAME_REACH]):
            piece.kind = "heading"
    _demote_lists(pieces, weak)


def outline(pieces: list[Piece]) -> list[Outline]:
    """The sections in text order; each ends before the next of its level or higher, or before the foot."""
    kind = _type_of(pieces)
    sections: list[Outline] = []
    open_: list[int] = []
    for at, piece in enumerate(pieces):
        if piece.kind in ("recipients", "signature"):
            _close(sections, open_, 0, at - 1)
            continue
        marker = read_marker(piece.text)
        if piece.kind == "list_item" and marker is not None:
            _close(sections, open_, _depth_of_item(marker, sections, open_), at - 1)
        is_article = marker is not None and marker.style == "article" and piece.kind == "list_item"
        if (piece.kind != "heading" and not is_article) or piece.part is not None:
            continue
        if (
            marker is None
            and sections
            and sections[-1].first == at - 1
            and sections[-1].heading == piece.text.strip(" :")
        ):
            continue
        rank = _rank(piece, marker)
        keep = next(
            (depth for depth, index in enumerate(open_) if not _is_over(sections[index], rank, piece.level, marker)),
            len(open_),
        )
        _close(sections, open_, keep, at - 1)
        heading = "" if is_article else _words(piece.text, marker) or _title_below(pieces, at)
        sections.append(
            Outline(
                at,
                len(open_) + 1,
                marker.number if marker else None,
                heading,
                _role(heading, kind),
                open_[-1] if open_ else None,
                rank,
                piece.level,
            )
        )
        open_.append(len(sections) - 1)
    _close(sections, open_, 0, len(pieces) - 1)
    return sections


def _type_of(pieces: list[Piece]) -> str:
    """The type of document that the head names, in small letters; empty if it names none."""
    title = next((found for piece in pieces if piece.part == "doc_type" and (found := title_type(piece.text))), None)
    return title[0].lower() if title else ""


def _role(heading: str, kind: str) -> SectionRole:
    """The role of a section in a document of this type: rules report nothing, guidance says only what is to be done."""
    role = role_of(heading, rules=kind in NORMATIVE_TYPES)
    return "other" if kind.startswith("hướng dẫn") and role in ("result", "leadership") else role


def _ignore_common_bold(pieces: list[Piece]) -> None:
    """Bold type says nothing where most of the text is bold, as in files whose fonts are all named so."""
    prose = [piece for piece in pieces if piece.kind == "paragraph"]
    if sum(len(piece.text) for piece in prose if piece.bold) > 0.6 * sum(len(piece.text) for piece in prose):
        for piece in prose:
            piece.bold = False


def _is_numbered_heading(piece: Piece, marker: Marker) -> bool:
    """Whether a numbered paragraph is a heading: by its style and type, its length, and how it ends."""
    words = _words(piece.text, marker)
    end = words[-1:]
    if not words:
        return marker.style in ("part", "chapter", "division", "article")
    if marker.style == "bullet":
        return piece.level is not None and len(words) <= LEAD_LENGTH and end not in ".;"
    if marker.style in ("part", "chapter", "division"):
        return len(words) <= HEADING_LENGTH
    if piece.level is not None or piece.bold:
        return len(words) <= 4 * HEADING_LENGTH and end != ";" and (end != "." or len(words) <= LEAD_LENGTH)
    if marker.style in ("letter", "paren"):
        return marker.style == "letter" and len(words) <= LETTER_LENGTH and end not in ".;," and ":" not in piece.text
    if end in ";," or len(words) > HEADING_LENGTH or words[:1].islower():
        return False
    if marker.style in ("roman", "upper"):
        return len(words) <= LEAD_LENGTH or end != "."
    if end == ".":
        return len(words) <= PLAIN_LENGTH and len(words.split()) <= SENTENCE_WORDS and ": " not in words
    if piece.text.endswith(":") or end in "!?":
        return len(words) <= LEAD_LENGTH and ": " not in words
    return ": " not in words or len(words) <= LEAD_LENGTH


def _is_set_off(piece: Piece, marker: Marker) -> bool:
    return (
        piece.bold
        or piece.level is not None
        or is_capitals(_words(piece.text, marker))
        or marker.style not in ("number", "letter")
    )


def _is_plain_heading(piece: Piece, below: list[Piece]) -> bool:
    """A line without number that is a heading: marked as one, bold, in capitals, or short with words that only headings say."""
    text = piece.text
    if not below or text.endswith((";", ",", "./.")) or not any(character.isalpha() for character in text):
        return False
    if _FORM.fullmatch(text):
        return True
    if _is_of_form(text, below) or _FORMULA.search(text):
        return False
    if piece.level is not None:
        return len(text) <= 2 * HEADING_LENGTH
    if text.endswith(".") or (begins_with_body(text) and is_capitals(text)):
        return False
    if piece.bold and len(text) <= HEADING_LENGTH:
        return True
    if is_capitals(text) and 4 <= len(text) <= HEADING_LENGTH // 2:
        return True
    if text.startswith(("Phụ lục", "PHỤ LỤC")) and len(text) <= LEAD_LENGTH:
        return True
    return (
        len(text) <= PLAIN_LENGTH
        and not text.endswith(":")
        and (names_part(text) or role_of(text) != "other")
        and below[0].kind != "heading"
        and _is_title_like(text)
    )


def _is_of_form(text: str, below: list[Piece]) -> bool:
    """Whether a line in capitals belongs to the frame of a form to fill in: its letterhead, its motto, or an office that signs it."""
    if not is_capitals(text) or role_of(text) == "annex":
        return False
    authority = AUTHORITY.match(text)
    if MOTTO.search(fold(text)) or (authority and not authority[0].strip().isalpha()):
        return True
    for piece in below:
        if piece.grid is not None:
            return False
        if MOTTO.search(fold(piece.text)) or _TO_SIGN.match(piece.text):
            return True
        if any(character.isalpha() for character in piece.text) and not is_capitals(piece.text):
            return False
    return False


def _is_title_like(text: str) -> bool:
    """Begins with a capital, and holds neither figures nor a comma-borne clause of prose."""
    return text[:1].isupper() and not any(character.isdigit() for character in text) and len(text.split()) <= 10


def _demote_lists(pieces: list[Piece], weak: list[tuple[int, Marker]]) -> None:
    """Runs of short numbered lines with nothing between them are a list ("1. Đại diện …", "2. Đại diện …"), not headings."""
    runs: list[list[tuple[int, Marker]]] = []
    for at, marker in weak:
        before = runs[-1][-1] if runs else None
        if before is not None and before[0] == at - 1 and before[1].rank == marker.rank:
            runs[-1].append((at, marker))
        else:
            runs.append([(at, marker)])
    for run in runs:
        if len(run) > 1:
            for at, _ in run:
                pieces[at].kind = "list_item"


def _words(text: str, marker: Marker | None) -> str:
    """A heading without its number and closing colon."""
    return (text[len(marker.printed) :] if marker and text.startswith(marker.printed) else text).strip(" :")


def _title_below(pieces: list[Piece], at: int) -> str:
    """The title of a "Chương I" that stands on the next line."""
    below = pieces[at + 1] if at + 1 < len(pieces) else None
    return below.text.strip(" :") if below and below.kind == "heading" and read_marker(below.text) is None else ""


def _rank(piece: Piece, marker: Marker | None) -> float:
    if marker is not None and marker.number is not None:
        return marker.rank
    if role_of(piece.text) == "annex":
        return ANNEX_RANK
    return CAPITALS_RANK if is_capitals(piece.text) else UNNUMBERED_RANK


def _is_over(section: Outline, rank: float, given: int | None, marker: Marker | None) -> bool:
    """Whether an open section stays open above a new heading of this rank."""
    if marker is None and given is not None and section.given is not None and section.number is None:
        return section.given < given
    return section.rank < rank


def _depth_of_item(marker: Marker, sections: list[Outline], open_: list[int]) -> int:
    """How many open sections a numbered item lies in: item 3 stands beside the heading 2, not under it; item 1 may stand under it."""
    for depth, index in enumerate(open_):
        section = sections[index]
        if section.number is None or marker.number is None:
            continue
        if section.rank != marker.rank:
            if _is_elder(section.number, marker.number):
                return depth
            continue
        mine, theirs = marker.number.rsplit(".", 1)[-1], section.number.rsplit(".", 1)[-1]
        if mine.isdigit() and theirs.isdigit() and int(mine) > int(theirs):
            return depth
        if marker.style == "letter" and mine > theirs:
            return depth
    return len(open_)


def _is_elder(number: str, later: str) -> bool:
    """Whether a section of dotted numbers is over where a later one of the same first number stands that does not lie in it:
    10.4.4 before 10.5."""
    if not (_DOTTED.fullmatch(number) and _DOTTED.fullmatch(later)):
        return False
    mine, theirs = ([int(part) for part in each.split(".")] for each in (later, number))
    return mine[0] == theirs[0] and mine > theirs and mine[: len(theirs)] != theirs


def _close(sections: list[Outline], open_: list[int], keep: int, last: int) -> None:
    while len(open_) > keep:
        sections[open_.pop()].last = last
