"""Where in a document's text the records of a gold file stand: gold says what was marked, and in which order, but not where.

locate("dates", [{"text": "năm 2025", "value": "2025"}], read, "Trong năm 2025 …")   → [(6, 14)]

What was read there too, with the same words, stands where it was read. The others are looked for in reading order, between those.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotations.matching import Item, pairs
from annotations.surface import squeeze, squeezed_places
from models.values import Span

SHARED_SPAN = frozenset({"deadlines"})
"""Of these several records may be made of the same words (a sentence with two rhythms)."""


def locate(record_type: str, gold: Sequence[Item], read: Sequence[Item], text: str) -> list[Span | None]:
    """The span of each gold record in the text; null where its words are not found. `read` are records with `start` and `end`."""
    squeezed = _Squeezed(text)
    places: dict[int, Span] = {
        at: (read[other]["start"], read[other]["end"])
        for at, other in pairs(record_type, gold, read)
        if squeeze(gold[at]["text"]) == squeeze(read[other]["text"])
    }
    taken = set(places.values())
    spans: list[Span | None] = []
    behind = 0
    for at, record in enumerate(gold):
        span = places.get(at)
        if span is None:
            span = squeezed.find(record["text"], behind, taken) or squeezed.find(record["text"], 0, taken)
        if span is None and record_type in SHARED_SPAN:
            span = squeezed.find(record["text"], 0, set())
        if span is not None:
            taken.add(span)
            behind = span[0]
        spans.append(span)
    return spans


class _Squeezed:
    """A text as `squeeze` makes it, and where each of its characters stood."""

    def __init__(self, text: str) -> None:
        self._letters, self._places = squeezed_places(text)

    def find(self, text: str, behind: int, taken: set[Span]) -> Span | None:
        """The first place of a surface string from an offset of the text on that is not taken."""
        words = squeeze(text)
        at = self._letters.find(words) if words else -1
        while at >= 0:
            span = (self._places[at], self._places[at + len(words) - 1] + 1)
            if span[0] >= behind and span not in taken:
                return span
            at = self._letters.find(words, at + 1)
        return None
