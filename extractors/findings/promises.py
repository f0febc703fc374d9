"""What headings, labels and lines with a colon promise of the sentences below them, and whether it holds against cue words.

    2. Hạn chế                                      "Cây giống về muộn."    → shortcoming, decisive
    I. Kết quả                                      "Trồng 12 ha rừng."     → strength, unless its own words say otherwise
    Chủ tịch UBND xã yêu cầu:                       "1. Trưởng thôn …"      → task, decisive
    I. Mục đích                                     "- Nâng cao độ che phủ" → no finding

The words of headings are in `vietnamese/section_cues.py`, the others in `vietnamese/finding_cues.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from extractors.structured import StructuredDocument
from extractors.vietnamese.finding_cues import (
    DECISIVE_ROLES,
    DEMANDS,
    KIND_OF_ROLE,
    KIND_OF_TYPE,
    LEAD_ASK,
    LEAD_IN,
    LEAD_KIND,
    NO_FINDINGS,
    REPORTING_TYPES,
    RULING_TYPES,
    SITUATED_TYPES,
    SITUATION,
    SUPERVISORS,
)
from models.document import Block
from models.records import FindingKind

LAST_WORDS = 80
"""How many code points from its end a text is looked at for the words that announce what follows."""


@dataclass(frozen=True, slots=True)
class Expected:
    """The kind that headings, labels and lead-ins promise, and whether they hold against cue words.

    Without a kind and decisive, nothing is a finding; without a kind and not decisive, only what its own words make one.
    """

    kind: FindingKind | None
    decisive: bool
    last: FindingKind | None = None
    """The kind of the last sentence, where a label announces two ("Hạn chế, nguyên nhân: …")."""
    aims: bool = False
    """Whether aims, which are no findings, stand among the demands."""
    rules: bool = False
    """Whether the issuer commands whom it asks, so that an order among requests is a task."""
    by_type: bool = False
    """Whether only the type of the document promises it."""


NOTHING = Expected(None, True)
OWN_WORDS = Expected(None, False)


@dataclass(frozen=True, slots=True)
class Lead:
    """A label or a line with a colon that says what stands below it ("- Hạn chế:", "… yêu cầu:") and what it promises."""

    block: Block
    expected: Expected

    def holds(self, block: Block) -> bool:
        """Whether the block still stands under it: deeper bullets under a bullet, list items and sections under a paragraph."""
        if self.block.kind == "paragraph" and block.section_id == self.block.section_id:
            return block.kind == "list_item"
        if self.block.kind == "paragraph":
            return self.block.section_id is None
        return block.section_id == self.block.section_id and depth(block) > depth(self.block)


def expected_at(document: StructuredDocument, block: Block, lead: Lead | None, *, begun: bool) -> Expected:
    """The kind that the nearest heading with a role, or a lead-in nearer than it, promises; else the type of the document.

    What stands before the first heading or lead-in (`begun`) is a finding only by its own words.
    """
    doc_type = document.type_at(block.start)
    reports = not doc_type or doc_type in REPORTING_TYPES
    weak: Expected | None = None
    sections = document.ancestry(document.section(block.section_id))
    for section in sections:
        if lead and section.start <= lead.block.start:
            return lead.expected
        if section.role == "annex":
            return NOTHING
        if section is sections[0] and section.role == "other" and DEMANDS.match(section.heading):
            return Expected("task", True)
        if NO_FINDINGS.match(section.heading):
            if section is sections[0] and (section.role == "task" or DEMANDS.search(section.heading)):
                return Expected("task", True, aims=True)
            if section.role not in DECISIVE_ROLES:
                return NOTHING
        if SITUATION.match(section.heading):
            return OWN_WORDS
        if section.role in DECISIVE_ROLES:
            kind = KIND_OF_ROLE[section.role]
            if weak and kind not in ("task", "recommendation"):
                return weak
            return Expected(kind, True, rules=commands(document))
        if section.role in KIND_OF_ROLE and reports:
            weak = weak or Expected(KIND_OF_ROLE[section.role], False)
            if section.role == "result":
                return weak
        elif (section.number or "").startswith("Điều"):
            return OWN_WORDS
    if weak:
        return weak
    if lead:
        return lead.expected
    if not begun and doc_type in SITUATED_TYPES:
        return OWN_WORDS
    return Expected(KIND_OF_TYPE.get(doc_type), False, by_type=True)


def promised_by(line: str) -> FindingKind | None:
    """The kind that a line with a colon promises for what stands below it: what it asks for decides, then what it names."""
    ask = LEAD_ASK.search(line)
    if ask and " đã " not in line[: ask.start()]:
        return cast(FindingKind, ask.lastgroup)
    named = LEAD_KIND.search(line[-LAST_WORDS:])
    return cast(FindingKind, (named.lastgroup or "").removesuffix("_too")) if named else None


def commands(document: StructuredDocument) -> bool:
    """Whether the issuer commands those it asks; councils, the Front and those who supervise for them do not."""
    header = document.header
    issuers = f"{header.issuer or ''} {header.parent_issuer or ''}"
    return (header.doc_type or "").lower() in RULING_TYPES and not SUPERVISORS.search(issuers)


def leads_in(text: str) -> bool:
    """Whether the text ends in words that announce what follows."""
    return bool(LEAD_IN.search(text[-LAST_WORDS:]))


def bullet(block: Block) -> str | None:
    """The sign of a bullet ("-", "+"); numbers have none."""
    return block.marker if block.marker and not re.search(r"\w", block.marker) else None


def depth(block: Block) -> int:
    """How deep a list mark stands: numbers, letters, stars, other bullets, bullets under bullets; paragraphs are on top."""
    if not block.marker:
        return -1
    if bullet(block):
        return {"*": 2, "+": 4}.get(block.marker, 3)
    return 0 if any(character.isdigit() for character in block.marker) else 1
