"""Which printed lines a text came from, letter by letter.

Nothing is searched for. The steps of the structure drop and order whole lines, cut them and change white space; every block and cell
knows the printed lines that it came from. So the characters of a block, white space apart, are those of its lines one after the other.

    block "Kế hoạch số 91/KH-UBND" of the lines "Kế hoạch số 91/KH-" and "UBND"
      → (line 1, 0, 15, True), (line 2, 15, 19, True): the first line gave letters 0 to 14, the second 15 to 18

Where a letter was mended on the way, its lines do not agree with the text and share what those before and behind them leave over.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractors.structure.assemble import Assembled
from extractors.structure.pieces import Piece, Source
from extractors.structure.tables import in_order


def stretches(pieces: list[Piece], assembled: Assembled) -> Iterator[tuple[int, int, list[Source]]]:
    """Every block that is no table, and every cell of those that are, in text order: its span and its printed lines."""
    tables = iter(assembled.tables)
    for piece, block in zip(pieces, assembled.blocks, strict=True):
        if piece.grid is None:
            yield block.start, block.end, piece.sources
            continue
        for cell, printed in zip(next(tables).cells, in_order(piece.grid), strict=True):
            yield cell.start, cell.end, [Source(line) for line in printed.lines]


def letters_at(text: str, start: int, end: int) -> list[int]:
    """The offsets of a stretch's letters: of all its characters but white space."""
    return [at for at in range(start, end) if not text[at].isspace()]


def matched(letters: str, sources: list[Source]) -> Iterator[tuple[Source, int, int, bool]]:
    """Each source with the letters that it gave, from the first to behind the last, and whether they are its own.

    Sources that do not agree share what those before and behind them leave over.
    """
    spelled = [source.letters for source in sources]
    begin, front = 0, 0
    while front < len(spelled) and letters.startswith(spelled[front], begin):
        yield sources[front], begin, begin + len(spelled[front]), True
        begin, front = begin + len(spelled[front]), front + 1
    end, back = len(letters), len(spelled)
    while back > front and letters.endswith(spelled[back - 1], begin, end):
        end, back = end - len(spelled[back - 1]), back - 1
    for source in sources[front:back]:
        yield source, begin, end, False
    for source, own in zip(sources[back:], spelled[back:], strict=True):
        yield source, end, end + len(own), True
        end += len(own)
