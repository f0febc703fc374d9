"""What is judged one by one: the sentences of the body, cut where praise turns to fault, and how each follows the one before it.

"- Đã xây 2 cầu, tuy nhiên đường còn xấu."   → "Đã xây 2 cầu," and, within the same block, "tuy nhiên đường còn xấu."
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from extractors.structured import StructuredDocument
from extractors.vietnamese.finding_cues import TURN
from models.document import Block
from models.values import Span

READ = frozenset({"paragraph", "list_item"})
SHORTEST = 12
"""A piece of text shorter than this says nothing that stands alone."""
FIRST_MARKS = frozenset({"1", "01", "a", "I", "i", "A"})

Join = Literal["within", "beside", "apart"]
"""How a clause follows another: in the same block, in the next block of the same list or prose, where a list begins or ends."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of the text (code points) that is of one kind, the block that it stands in, and how it follows the clause before it."""

    start: int
    end: int
    block: Block
    join: Join


def clauses_of(document: StructuredDocument) -> list[Clause]:
    """The clauses of all paragraphs and list items in text order, without list marks."""
    found: list[Clause] = []
    before: Block | None = None
    for block in document.document.blocks:
        if block.kind not in READ:
            continue
        join: Join = "beside" if before and _goes_on(before, block) else "apart"
        for start, end in _cut(document, block):
            found.append(Clause(start, end, block, join))
            join = "within"
        before = block
    return found


def style_of(block: Block) -> str:
    """The kind of a block's list mark: a bullet as it is, "1" for numbers, "a" for letters, nothing for a paragraph."""
    marker = block.marker or ""
    if any(character.isdigit() for character in marker):
        return "1"
    return "a" if any(character.isalpha() for character in marker) else marker[:1]


def _goes_on(before: Block, block: Block) -> bool:
    """Whether the block goes on with the same list, or prose with prose."""
    begins = (block.marker or "").strip("(). ") in FIRST_MARKS
    return not begins and style_of(block) == style_of(before) and block.section_id == before.section_id


def _cut(document: StructuredDocument, block: Block) -> Iterator[Span]:
    text, at = document.text, block.start
    if block.marker and text.startswith(block.marker, at):
        at += len(block.marker)
    while at < block.end and text[at] in " .)-–+*•\t":
        at += 1
    while at < block.end:
        sentence = document.sentence_at(at)
        if sentence is None:
            at += 1
            continue
        yield from _at_turns(text, max(at, sentence[0]), min(sentence[1], block.end))
        at = sentence[1]


def _at_turns(text: str, start: int, end: int) -> Iterator[Span]:
    """The pieces of a sentence between its turns; one too short to stand alone stays with what follows it."""
    at = start
    for turn in TURN.finditer(text, start + 1, end):
        if turn.end() - at >= SHORTEST and end - turn.end() >= SHORTEST:
            yield at, at + len(text[at : turn.end()].rstrip())
            at = turn.end()
    if at < end:
        yield at, end
