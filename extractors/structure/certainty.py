"""How sure the letters of a text are, where they were recognised in a picture: the printed lines of each block with their confidence.

certainty = certainty_of(pieces, assembled)
certainty.of(742, 764)   → 0.94, the mean of the lines that the characters stand on; 1.0 where nothing was recognised
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from extractors.structure.assemble import Assembled
from extractors.structure.pieces import Piece, Source
from extractors.structure.tables import in_order


@dataclass(slots=True)
class Certainty:
    """The confidence of a text from one offset to the next: `starts` in order, `confidences` of what begins there."""

    starts: list[int] = field(default_factory=list)
    confidences: list[float] = field(default_factory=list)

    def of(self, start: int, end: int) -> float:
        """The mean confidence of the characters from one offset to another, from 0 to 1."""
        if not self.starts or start >= end:
            return 1.0
        first, last = max(0, bisect_right(self.starts, start) - 1), bisect_right(self.starts, end - 1)
        weighed = 0.0
        for at in range(first, last):
            behind = self.starts[at + 1] if at + 1 < len(self.starts) else end
            weighed += self.confidences[at] * (min(behind, end) - max(self.starts[at], start))
        return weighed / (end - start)


def certainty_of(pieces: list[Piece], assembled: Assembled) -> Certainty:
    """The certainty of an assembled text."""
    certainty = Certainty()
    for piece, block in zip(pieces, assembled.blocks, strict=True):
        at = block.start
        for source in _sources(piece):
            certainty.starts.append(at)
            certainty.confidences.append(source.line.confidence)
            at = _behind(assembled.text, at, block.end, len(source.letters))
    return certainty


def _sources(piece: Piece) -> Iterator[Source]:
    """The printed lines of a block in the order of its text."""
    yield from piece.sources
    if piece.grid is not None:
        for cell in in_order(piece.grid):
            yield from map(Source, cell.lines)


def _behind(text: str, start: int, end: int, letters: int) -> int:
    """The offset behind so many letters and the white space that follows them."""
    at = start
    while at < end and (letters or text[at].isspace()):
        letters -= not text[at].isspace()
        at += 1
    return at
