"""Of what kind a clause is: what the heading above it promises, unless its own words plainly say otherwise.

"Tiến độ còn chậm."     under "Kết quả"                   → shortcoming, by its cue
"Tiến độ còn chậm."     under "Kiến nghị"                 → recommendation, by the heading
"Giao Phòng Kinh tế …"  among requests of who commands    → task, by its cue
"""

from __future__ import annotations

from extractors.findings.promises import Expected
from extractors.vietnamese.fault_cues import PRAISE, REMEDY, SHORTCOMING, SINGLED_OUT, TROUBLE
from extractors.vietnamese.finding_cues import (
    ACHIEVED,
    ASKING,
    CAUSE,
    DONE,
    DUE,
    DUTY,
    INNER_ASK,
    JUDGED_ILL,
    JUDGED_WELL,
    NARRATIVE,
    ORDER,
    PAST,
    PLAN,
    RECOMMENDATION,
    SET_DAY,
    TURN,
)
from models.records import FindingBasis, FindingKind
from models.values import Span

SHORTEST = 12
"""A piece of text shorter than this says nothing that stands alone."""


def turns(text: str, start: int, end: int, expected: Expected, *, opens: bool) -> list[Span]:
    """The sentence cut where praise turns to fault, or fault to praise; whole where the heading promises something else.

    Among shortcomings only the first sentence of a block may begin with praise.
    """
    if expected.kind != "strength" and expected.kind != "shortcoming":
        return [(start, end)]
    for turn in TURN.finditer(text, start + 1, end):
        if turn.end() - start < SHORTEST:
            continue
        before, after = text[start : turn.start()], text[turn.end() : end]
        fault = (TROUBLE if expected.kind == "shortcoming" else SHORTCOMING).search(before)
        praised = expected.kind == "strength" or (opens and PRAISE.search(before))
        if (praised and not fault) or (expected.kind == "shortcoming" and _praises(after)):
            # a comma belongs to neither half, nor do spaces
            cut = turn.end("stop") if turn["stop"] in (".", ";") else turn.start()
            return [(start, start + len(text[start:cut].rstrip())), (turn.end(), end)]
        break
    return [(start, end)]


def kind_of(clause: str, expected: Expected, *, turned: bool, opens: bool) -> tuple[FindingKind | None, FindingBasis]:
    """The kind of a clause and what it was read from."""
    if expected.kind == "shortcoming" and CAUSE.match(clause):
        return "cause", "cue"
    if expected.kind == "shortcoming" and not opens and DONE.match(clause) and not SHORTCOMING.search(clause):
        return "strength", "cue"
    if turned and expected.kind == "strength":
        return "shortcoming", "cue"
    if turned and expected.kind == "shortcoming" and _praises(clause):
        return "strength", "cue"
    if expected.kind == "task" and ASKING.match(clause):
        return "recommendation", "cue"
    if expected.kind == "recommendation" and expected.rules and ORDER.match(clause):
        return "task", "cue"
    if expected.kind == "strength" and finds_fault(clause):
        return "shortcoming", "cue"
    if expected.decisive:
        return expected.kind, "heading"
    own = _own_kind(clause, expected, turned=turned)
    return (own, "cue") if own else (expected.kind, "heading")


def goes_on(clause: str, before: FindingKind | None, expected: Expected) -> FindingKind | None:
    """The kind of a sentence that goes on with what the one before it judged, and says nothing else of its own."""
    if before == "shortcoming" and expected.kind == "strength":
        return before if TROUBLE.search(clause) and " đã " not in clause else None
    if expected.decisive or before not in ("strength", "shortcoming"):
        return None
    if before == "shortcoming" and TROUBLE.search(clause) and not PRAISE.search(clause):
        return before
    return "strength" if ACHIEVED.search(clause) and not TROUBLE.search(clause) else None


def finds_fault(clause: str) -> bool:
    """Whether a clause says a fault plainly enough to hold against a heading that promises strengths: it opens so, or neither praises
    nor tells what was done about it."""
    without = SHORTCOMING.sub("", clause)
    done = PRAISE.search(without) or REMEDY.match(clause)
    return len(without) < len(clause) and bool(JUDGED_ILL.match(clause) or not done)


def _praises(clause: str) -> bool:
    return bool(PRAISE.search(clause)) and not TROUBLE.search(clause)


def _own_kind(clause: str, expected: Expected, *, turned: bool) -> FindingKind | None:
    """The kind that a clause's own words say, where the heading does not decide."""
    if (ASKING if expected.kind == "task" else RECOMMENDATION).match(clause):
        return "recommendation"
    if expected.kind == "strength":
        if SHORTCOMING.search(clause) or (SINGLED_OUT.match(clause) and TROUBLE.search(clause)):
            return "shortcoming"
        if (
            PLAN.match(clause)
            or ORDER.match(clause)
            or DUTY.match(clause)
            or (SET_DAY.search(clause) and not PAST.search(clause))
        ):
            return "task"
        return _asked(clause) if DUE.search(clause) else None
    if PLAN.match(clause) or ORDER.match(clause) or DUTY.match(clause):
        return "task"
    asked = _asked(clause)
    if asked or (expected.kind is None and NARRATIVE.match(clause)):
        return asked
    if turned or (JUDGED_ILL.match(clause) and SHORTCOMING.search(clause)):
        return "shortcoming"
    return "strength" if JUDGED_WELL.match(clause) else None


def _asked(clause: str) -> FindingKind | None:
    """The kind of an order or request behind its subject; none where it is reported as made."""
    ask = INNER_ASK.search(clause)
    if not ask or PAST.search(clause, 0, ask.start()):
        return None
    return "task" if ask["order"] else "recommendation"
