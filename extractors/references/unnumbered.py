"""Mentions without a number: laws cited by name and year, and words that point back ("Nghị quyết này").

"theo Luật Đất đai năm 2024"    → named, "Luật Đất đai 2024"
"Kế hoạch nêu trên"             → anaphora, a Kế hoạch named before
"Nghị quyết trên địa bàn tỉnh"  → nothing
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from extractors.vietnamese.document_types import TYPE_NAMES, type_at_start, type_named
from extractors.vietnamese.laws import LAW_TYPES, law_at
from extractors.vietnamese.phrases import any_of
from extractors.vietnamese.preselection import Holding
from models.records import Reference
from models.values import Span

LAW = Holding(("luật", "lệnh", "hiến"), rf"(?<!\w)(?:{any_of(LAW_TYPES)})(?!\w)", re.IGNORECASE)
POINTING = Holding(
    ("này", "nêu", "đó", "trên"),
    rf"""(?<!\w)(?P<type>{any_of(TYPE_NAMES)})
    \s{{1,2}}(?:số\s)?(?:này|nêu\strên|nói\strên|kể\strên|vừa\snêu|đó|trên(?=\s?[,.;:)]|\s(?:của|đã|được|và)(?!\w)|\Z))(?!\w)""",
    re.VERBOSE,
)


def laws_in(text: str, start: int, end: int, taken: list[Span]) -> Iterator[Reference]:
    """The laws cited by name in the range; `taken` are the mentions that were read already, in text order."""
    after = start
    for match in LAW.finditer(text, start, end):
        if match.start() < after or _is_taken(taken, match.span()):
            continue
        law = law_at(text, match.start())
        if law is None or law.number_at is not None or law.end > end or _is_taken(taken, (match.start(), law.end)):
            continue
        after = law.end
        doc_type = law.doc_type.capitalize()
        yield Reference(
            text=text[match.start() : law.end],
            start=match.start(),
            end=law.end,
            form="named",
            canonical=f"{doc_type}{law.name[len(doc_type) :]} {law.year}",
            doc_type=doc_type,
            year=law.year,
            issued_on=law.issued_on,
        )


def anaphora_in(text: str, start: int, end: int, taken: list[Span], own: str | None) -> Iterator[Reference]:
    """The mentions in the range that only point back to a document.

    `own` is this document's type: in a Kế hoạch, "Kế hoạch này" is the document itself and no reference.
    """
    own_type = type_at_start(own or "")
    for match in POINTING.finditer(text, start, end):
        doc_type = type_named(match["type"])
        if _is_taken(taken, match.span()) or (doc_type == own_type and match[0].endswith("này")):
            continue
        yield Reference(
            text=match[0],
            start=match.start(),
            end=match.end(),
            form="anaphora",
            doc_type=doc_type,
            confidence=0.9,
        )


def _is_taken(taken: list[Span], span: Span) -> bool:
    """Whether one of the spans, which are in order and apart, shares a character with this one."""
    at = bisect_left(taken, (span[1],))
    return at > 0 and taken[at - 1][1] > span[0]
