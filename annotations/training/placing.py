"""Where the names of a hand-made gold file stand in its document: the gold has their words in reading order, and no offsets.

    "Đảng ủy giao UBND xã; UBND xã …", ["Đảng ủy", "UBND xã"]   → (0, 7), (13, 20)

Of the places where each name's words stand those are taken that keep the reading order and lose the fewest names; between equals a
place counts more where the rules read the same name. What stands out of order is looked for in what is left.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

_SPACES = re.compile(r"\s+")
_AGREED = 0.2
"""How much more a place counts where the rules read the same name."""
_MOST_PLACES = 400
"""Of one name; a report has fewer."""


class Placed(NamedTuple):
    """A name of the gold in the text: offsets in code points."""

    start: int
    end: int
    label: str


def place(text: str, names: Sequence[tuple[str, str]], read: Collection[Placed]) -> list[Placed]:
    """The places of the names (words, label) in text order, none over another; `read` are the names that the rules found."""
    agreed = set(read)
    places = [_places(text, words, label) for words, label in names]
    chain = _best_chain(places, agreed)
    taken = [found for found in chain if found]
    for found, candidates in zip(chain, places, strict=True):
        if found is None:
            free = [
                each for each in candidates if not any(each.start < one.end and one.start < each.end for one in taken)
            ]
            if free:
                taken.append(max(free, key=lambda each: each in agreed))
    return sorted(taken)


def _places(text: str, words: str, label: str) -> list[Placed]:
    pattern = r"\s+".join(re.escape(word) for word in _SPACES.split(words.strip()))
    found = re.finditer(rf"(?<!\w){pattern}(?!\w)", text)
    return [Placed(*match.span(), label) for match, _ in zip(found, range(_MOST_PLACES), strict=False)]


def _best_chain(places: Sequence[Sequence[Placed]], agreed: Collection[Placed]) -> list[Placed | None]:
    """Of each name one place or none, so that they stand in order and count most together."""
    # what the best chain that ends at or before an offset counts, by name: ends in rising order
    states: list[tuple[float, int, int, int]] = [(0.0, 0, -1, -1)]  # counts, end, state before, name
    picked: list[Placed | None] = [None]
    frontier = [0]  # states that no other beats: the more they count, the later they end
    for number, candidates in enumerate(places):
        fresh = []
        for each in candidates:
            before = max((at for at in frontier if states[at][1] <= each.start), key=lambda at: states[at][0])
            states.append((states[before][0] + 1 + _AGREED * (each in agreed), each.end, before, number))
            picked.append(each)
            fresh.append(len(states) - 1)
        frontier = _unbeaten(states, [*frontier, *fresh])
    chain: list[Placed | None] = [None] * len(places)
    at = max(frontier, key=lambda at: states[at][0])
    while at > 0:
        _, _, before, number = states[at]
        chain[number] = picked[at]
        at = before
    return chain


def _unbeaten(states: Sequence[tuple[float, int, int, int]], among: Sequence[int]) -> list[int]:
    kept: list[int] = []
    most = -1.0
    for at in sorted(among, key=lambda at: (states[at][1], -states[at][0])):
        if states[at][0] > most:
            most = states[at][0]
            kept.append(at)
    return kept
