"""Pieces → the document's text and blocks: one line feed between blocks, offsets in code points.

A footnote is placed after the last block that begins on its page, or, where there are no pages, after the block that bears its mark.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from extractors.structure.pieces import Piece
from extractors.structure.tables import caption_of, render
from models.document import Block, Table


@dataclass(slots=True)
class Assembled:
    """The text, its blocks (one for each piece, in the same order) and tables."""

    text: str
    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)


def place_footnotes(pieces: list[Piece]) -> list[Piece]:
    """The pieces with every footnote at its place; those whose mark or page is not found stay where they were printed."""
    placed: list[Piece] = []
    waiting: dict[int, list[Piece]] = {}
    last_on_page: dict[int, int] = {}
    bearers: dict[str, list[int]] = {}
    for piece in pieces:
        if piece.kind != "footnote":
            if piece.page is not None:
                last_on_page[piece.page] = len(placed)
            for mark in piece.marks:
                bearers.setdefault(mark, []).append(len(placed))
            placed.append(piece)
    at = -1
    for piece in pieces:
        if piece.kind != "footnote":
            at += 1
            continue
        if piece.page is not None:
            after = last_on_page.get(piece.page, at)
        else:
            mine = bearers.get(piece.marker or "", [])
            after = next((bearer for bearer in reversed(mine) if bearer <= at), mine[0] if mine else at)
        waiting.setdefault(max(after, at if piece.page is None and after < 0 else after), []).append(piece)
    result = waiting.pop(-1, [])
    for number, piece in enumerate(placed):
        result += [piece, *waiting.pop(number, [])]
    return result


def assemble(pieces: list[Piece]) -> Assembled:
    """The text of all pieces, which must not be empty, and their blocks and tables."""
    parts: list[str] = []
    assembled = Assembled("")
    at = 0
    for number, piece in enumerate(pieces, start=1):
        text = piece.text
        if piece.grid is not None:
            text, cells = render(piece.grid, at)
            caption = caption_of(pieces[number - 2] if number > 1 else None)
            assembled.tables.append(
                Table(id=f"t{len(assembled.tables) + 1}", page=piece.page, caption=caption, cells=cells)
            )
        assembled.blocks.append(
            Block(id=f"b{number}", kind=piece.kind, start=at, end=at + len(text), page=piece.page, marker=piece.marker)
        )
        parts.append(text)
        at += len(text) + 1
    assembled.text = "\n".join(parts)
    return assembled
