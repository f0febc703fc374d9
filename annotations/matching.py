"""Which predicted record is which gold record.

References, dates, indicators and entities have a key: equal keys are paired in reading order first, then whatever is left
out of order (a footnote may have moved). Deadlines, findings and checks have none: the likeliest pairs come first.

pairs("dates", [{"value": "2025"}, {"value": "2026"}], [{"value": "2026"}])  → [(1, 0)]
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from decimal import Decimal, InvalidOperation
from difflib import SequenceMatcher
from typing import Any

from annotations.surface import overlap, squeeze

Item = dict[str, Any]
"""A record as plain JSON values, gold or predicted."""

SAME_FINDING = 0.75
"""Likeness from which two findings are one: nothing but the words says so."""
SAME_PLACE = 0.5
"""Likeness from which two deadlines or checks are one: their other fields decide as well."""

_LEADING_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")


def pairs(group: str, gold: Sequence[Item], predicted: Sequence[Item]) -> list[tuple[int, int]]:
    """Pairs (index in gold, index in predicted) of records that are the same one; each index at most once."""
    if group in _KEYS:
        key = _KEYS[group]
        return _pairs_by_key([key(item) for item in gold], [key(item) for item in predicted])
    return _pairs_by_likeness(_LIKENESS[group], gold, predicted)


def rule_parts(rule: object) -> str:
    """An RRULE in one spelling: without its prefix, parts in order."""
    return ";".join(sorted(filter(None, str(rule or "").upper().removeprefix("RRULE:").split(";"))))


def _pairs_by_key(gold: list[Hashable], predicted: list[Hashable]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for run in SequenceMatcher(None, gold, predicted, autojunk=False).get_matching_blocks():
        found += [(run.a + step, run.b + step) for step in range(run.size)]
    paired_gold, paired_predicted = {i for i, _ in found}, {j for _, j in found}
    left: defaultdict[Hashable, list[int]] = defaultdict(list)
    for j, key in enumerate(predicted):
        if j not in paired_predicted:
            left[key].append(j)
    found += [(i, left[key].pop(0)) for i, key in enumerate(gold) if i not in paired_gold and left[key]]
    return found


def _pairs_by_likeness(
    alike: Callable[[Item, Item], float], gold: Sequence[Item], predicted: Sequence[Item]
) -> list[tuple[int, int]]:
    ranked = sorted(
        ((likeness, i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted) if (likeness := alike(g, p))),
        reverse=True,
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in ranked:
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return list(found.items())


def _reference_key(item: Item) -> Hashable:
    return _LEADING_ZEROS.sub("", squeeze(item.get("canonical") or ""))


def _date_key(item: Item) -> Hashable:
    return item.get("value")


def _indicator_key(item: Item) -> Hashable:
    unit = item.get("unit")
    numbers = tuple(_number(item.get(name)) for name in ("value", "value_max", "denominator"))
    return (*numbers, unit if unit in ("%", "VND") else "other")


def _entity_key(item: Item) -> Hashable:
    return item.get("label"), squeeze(item.get("text") or "")


def _number(value: object) -> str | None:
    if value in (None, ""):
        return None
    try:
        return format(Decimal(str(value)).normalize(), "f")
    except InvalidOperation:
        return str(value)


def _alike_findings(gold: Item, predicted: Item) -> float:
    if gold["kind"] != predicted.get("kind"):
        return 0.0
    return _at_least(SAME_FINDING, overlap(gold["text"], predicted.get("text")))


def _alike_deadlines(gold: Item, predicted: Item) -> float:
    same = (
        (gold["due"] or None) == (predicted.get("due") or None)
        and rule_parts(gold["recurrence"]) == rule_parts(predicted.get("recurrence"))
        and bool(gold["condition"]) == bool(predicted.get("condition"))
    )
    return _at_least(SAME_PLACE, overlap(gold["text"], predicted.get("text"))) if same else 0.0


def _alike_checks(gold: Item, predicted: Item) -> float:
    if gold["kind"] != predicted.get("kind"):
        return 0.0
    sides = ("text", "other")
    likenesses = [overlap(gold[a], predicted[b]) for a in sides for b in sides if gold[a] and predicted.get(b)]
    return _at_least(SAME_PLACE, max(likenesses, default=0.0))


def _at_least(least: float, likeness: float) -> float:
    return likeness if likeness >= least else 0.0


_KEYS: dict[str, Callable[[Item], Hashable]] = {
    "references": _reference_key,
    "dates": _date_key,
    "indicators": _indicator_key,
    "entities": _entity_key,
}
_LIKENESS: dict[str, Callable[[Item, Item], float]] = {
    "deadlines": _alike_deadlines,
    "findings": _alike_findings,
    "checks": _alike_checks,
}
