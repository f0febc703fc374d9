"""The parts of a count that stand in parentheses behind it, each a figure of its own with the noun of the whole.

    "25 hồ sơ (20 đúng hạn, 05 quá hạn)"     → Part("20", named "đúng hạn"), Part("05", named "quá hạn"), both counts of hồ sơ
    "12 công chức (3 phòng, 02 ban)"         → none: nothing shows that these are officials

What shows it: the parts add up to the whole, or begin with words that say how things stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from extractors.vietnamese.measured_words import STATUSES
from extractors.vietnamese.phrases import any_of
from extractors.vietnamese.quantities import Quantity

LONGEST = 200
"""Code points of the longest parenthesis that is read."""

_PARENTHESIS = re.compile(rf"[ ]\((?:trong[ ]đó:?[ ]|gồm:?[ ])?(?P<parts>\d[^()\n]{{3,{LONGEST}}})\)")
_PART = re.compile(r"(?P<words>[^\W\d_][^,;:()\d]{1,60}?)(?=[ ]?(?:[,;]|$)|[ ]và[ ]\d)")
_STATE = re.compile(rf"(?:đã|đang|chưa|mới|còn|không|được|bị|có|{any_of(STATUSES)})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One part: the quantity with the unit of the whole, its text the bare number, and what it is a part by."""

    quantity: Quantity
    name: str


def parts_of(text: str, whole: Quantity, following: Iterable[Quantity], limit: int) -> list[Part]:
    """The parts of a count among the quantities that follow it; empty where none of its kind stand in parentheses behind it."""
    if whole.kind != "count" or whole.unit is None:
        return []
    parenthesis = _PARENTHESIS.match(text, whole.end, limit)
    if parenthesis is None:
        return []
    inside = [quantity for quantity in following if parenthesis.start() < quantity.start < parenthesis.end()]
    parts: list[Part] = []
    for quantity in inside:
        words = _PART.match(text, quantity.after + 1, parenthesis.end("parts"))
        if quantity.kind != "count" or words is None or not (quantity.unit is None or quantity.guessed):
            return []
        bare = quantity._replace(end=quantity.after, unit=whole.unit, guessed=False)
        parts.append(Part(bare, " ".join(words["words"].split())))
    adds_up = sum(Decimal(part.quantity.value) for part in parts) == Decimal(whole.value)
    return parts if parts and (adds_up or all(_STATE.match(part.name) for part in parts)) else []
