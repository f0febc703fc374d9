"""References: the mentions of other official documents, in every form in which reports write them.

    "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị và Đề án 06, theo Luật Đất đai năm 2024"
        → full   "Nghị quyết số 57-NQ/TW"   57-NQ/TW · 2024-12-22 · Bộ Chính trị · implements
        → short  "Đề án 06"                 Đề án 06
        → named  "Luật Đất đai năm 2024"    Luật Đất đai 2024

One walk over the numbers of each block, in order, so that the items of a list inherit from the one before (`listed`): a
number with its symbol (`vietnamese.symbols`), what stands before it (`lead`), a number alone after a type (`short`), what
belongs to it (`attributes`). Laws cited by name and mentions without a number (`unnumbered`) fill what is left. What a
short form stands for is decided afterwards (`extractors.references.resolution`).
"""

from __future__ import annotations

import re
from bisect import bisect_right

from extractors.claims import Claims
from extractors.references.attributes import attributes_after, pinpoint_before, relation_before
from extractors.references.lead import Lead, lead_before
from extractors.references.listed import (
    GAP_REACH,
    NEVER_LETTERS,
    Item,
    item_before,
    letter_before,
    marked_before,
    share_relations,
)
from extractors.references.short import ShortNumber, short_number_at
from extractors.references.unnumbered import LAW, POINTING, anaphora_in, laws_in
from extractors.structured import StructuredDocument
from extractors.vietnamese.document_types import fits_symbol, type_of_symbol
from extractors.vietnamese.letterhead import GROUNDS
from extractors.vietnamese.symbols import NumberReading, blank_number_at, number_at, plain, written_number
from models.document import BlockKind
from models.records import Reference
from models.values import Span

JOINT_TYPES = frozenset({"NQLT", "TTLT", "KHLT", "HDLT", "TBLT", "CTPH", "CTrPH", "QCPH"})
"""Abbreviations of documents that several bodies issue together."""

_CANDIDATE = re.compile(
    r"""[0-9sS] (?: (?<=[0-9]) [0-9]{0,4}
      | (?<=[sS])(?<!\w.) [ốôó] \s{0,3} :? (?= [\s.…_?]{0,80} [/-] ) (?P<blank>) )""",
    re.ASCII | re.VERBOSE,
)
"""A number, or "số" before a blank one; it begins with a few characters, so that the engine passes over all others at once."""
_NEXT_NUMBER = re.compile(r"\d{1,5}(?:\s?[,;]\s?|\s{1,2}và\s{1,2})(?:số\s)?(?=\d)", re.ASCII)
_MOST_SHARED = 12
"""Numbers that one symbol serves at most ("số 12, 13 và 14/QĐ-UBND")."""
_HEAD_LENGTH = 600
"""Characters from the start of the document in which its head stands."""


def extract_references(document: StructuredDocument, claims: Claims) -> list[Reference]:
    """All mentions in text order; their number-and-symbol characters are claimed.

    `canonical` of short forms is type and number until `resolve_references` finds what they stand for. The document's own
    number in its head is not a reference.
    """
    text = plain(document.text)
    found: list[Reference] = []
    for start, end, kind in _pieces(document):
        found += _Walk(document, text, start, end, kind, claims).references()
    return sorted(found, key=lambda reference: (reference.start, reference.end))


def _pieces(document: StructuredDocument) -> list[tuple[int, int, BlockKind | None]]:
    """The stretches of text that a mention never leaves: blocks, and in tables their cells."""
    blocks = document.document.blocks
    if not blocks:
        return [(0, len(document.text), None)]
    cells = sorted({(cell.start, cell.end) for table in document.document.tables for cell in table.cells})
    starts = [start for start, _ in cells]
    pieces: list[tuple[int, int, BlockKind | None]] = []
    for block in blocks:
        inside = cells[bisect_right(starts, block.start - 1) : bisect_right(starts, block.end - 1)]
        if block.kind == "table" and inside:
            pieces += [(start, end, block.kind) for start, end in inside if start < end]
        else:
            pieces.append((block.start, block.end, block.kind))
    return pieces


class _Walk:
    """The walk over one piece: what was found last is what the next item of a list inherits from."""

    def __init__(
        self, document: StructuredDocument, text: str, start: int, end: int, kind: BlockKind | None, claims: Claims
    ) -> None:
        self.document, self.text, self.claims = document, text, claims
        self.start, self.end, self.kind = start, end, kind
        self.items: list[Item] = []
        self.grounds = GROUNDS.match(text, start, end) is not None
        self.floor = start
        """Where the last mention and its attributes end."""

    def references(self) -> list[Reference]:
        position = self.start
        while match := _CANDIDATE.search(self.text, position, self.end):
            position = max(match.end(), self._read(match) or 0)
        unnumbered: list[Reference] = []
        if LAW.holds(self.text, self.start, self.end):
            unnumbered += laws_in(self.text, self.start, self.end, self._taken([]))
        if POINTING.holds(self.text, self.start, self.end):
            own = self.document.header.doc_type
            unnumbered += anaphora_in(self.text, self.start, self.end, self._taken(unnumbered), own=own)
        items = self.items + [Item(reference, None, reference.end, reference.end) for reference in unnumbered]
        items.sort(key=lambda item: item.reference.start)
        for item in items:
            reference = item.reference
            reference.text = self.document.text[reference.start : reference.end]
            reference.pinpoint = pinpoint_before(self.text, self.start, reference.start)
        share_relations(self.text, self.start, items)
        found = [item.reference for item in items]
        if self.grounds:  # "Căn cứ Luật …; Luật …": all of them are grounds
            for reference in found:
                reference.relation = "based_on" if reference.relation == "mentions" else reference.relation
        return found

    def _taken(self, unnumbered: list[Reference]) -> list[Span]:
        return sorted((found.start, found.end) for found in (*(item.reference for item in self.items), *unnumbered))

    def _read(self, match: re.Match[str]) -> int | None:
        """The mention at a candidate, if it is one; says where reading goes on."""
        if match["blank"] is not None:
            reading = blank_number_at(self.text, match.end())
            return self._full(reading, match.end()) if reading and reading.end <= self.end else None
        position = match.start()
        if self._inside_a_number(position):
            return None
        reading = number_at(self.text, position)
        if reading and reading.end <= self.end and not _is_half(reading):
            end = self._full(reading, position)
            if end:
                return end
        if not self._may_be_named(position):
            return None
        return self._shared(position) or self._short(position)

    def _may_be_named(self, position: int) -> bool:
        """Whether a word stands before the number, or a mention so near that it may be the next of a list; most numbers end here."""
        before = self.text[max(self.start, position - 10) : position].rstrip(" :\n")
        return before[-1:].isalpha() or (bool(self.items) and position - self.items[-1].end < GAP_REACH)

    def _inside_a_number(self, position: int) -> bool:
        """Whether the digits are part of a longer figure or code; letters that touch them may be "số" or a type ("NQ57")."""
        before = self.text[max(self.start, position - 2) : position]
        if not before:
            return False
        if before[-1].isalpha():
            lead = lead_before(self.text, self.floor, position, None)
            return not ((lead.shorthand and lead.typed) or lead.marked)
        return (
            before[-1].isalnum()
            or (before[-1] in ",:" and before[0].isdigit())
            or (before[-1] in "./-" and before[0].isalnum())
        )

    def _full(self, reading: NumberReading, position: int) -> int | None:
        lead = lead_before(self.text, self.floor, position, reading.symbol)
        inherited = self._inherited(lead, reading)
        if lead.blocked or not (lead.typed or lead.marked or inherited or reading.sure):
            return None
        if not reading.sure and not (lead.kind or inherited) and len(reading.components) < 2:
            return None
        if self._own_number(lead, reading):
            self.claims.claim(reading.start, reading.end, "reference")
            return reading.end
        doc_type = lead.doc_type or (inherited and inherited.reference.doc_type) or type_of_symbol(reading.symbol)
        confidence = min(
            reading.confidence,
            0.95 if "Ð" in self.document.text[reading.start : reading.end] else 1.0,
            0.9 if lead.shorthand or not (lead.kind or lead.marked or inherited) else 1.0,
        )
        kind = lead.kind or (inherited.kind if inherited else None)
        return self._add(reading, lead.start, doc_type, kind, confidence, inherited)

    def _add(
        self,
        reading: NumberReading,
        start: int,
        doc_type: str | None,
        kind: str | None,
        confidence: float,
        beside: Item | None = None,
    ) -> int | None:
        if not self.claims.claim(reading.start, reading.end, "reference"):
            return None
        joint = reading.components[0] in JOINT_TYPES
        beside = beside or item_before(self.text, self.items, start)
        cited = self._is_cited(start, beside)
        attributes = attributes_after(self.text, reading.end, self.end, joint=joint, cited=cited)
        reference = Reference(
            text=self.document.text[start : reading.end],
            start=start,
            end=reading.end,
            form="full",
            canonical=reading.canonical,
            doc_type=doc_type,
            number=written_number(reading.number) if reading.number else None,
            year=reading.year,
            symbol=reading.symbol,
            issued_on=attributes.issued_on,
            issuer=attributes.issuer,
            subject=attributes.subject,
            confidence=confidence,
        )
        return self._keep(Item(reference, kind, attributes.end, attributes.whole, beside, cited))

    def _keep(self, item: Item) -> int:
        """Note what the next mention needs to know of the one just found; says where its date and issuer end."""
        self.items.append(item)
        self.floor = item.end
        return item.end

    def _is_cited(self, start: int, beside: Item | None) -> bool:
        """Whether the sentence does something with the mention, so that it is not the subject of its clause."""
        if self.grounds or (beside and beside.cited):
            return True
        return relation_before(self.text, self.start, start) not in (None, "mentions")

    def _inherited(self, lead: Lead, reading: NumberReading) -> Item | None:
        """The mention of whose type this one is, if it is the next item of its list and its symbol allows it."""
        if lead.typed or lead.kind:
            return None
        before = item_before(self.text, self.items, lead.start)
        if before is None and lead.marked:
            before = marked_before(self.text, self.items, lead.start)
        of_symbol = type_of_symbol(reading.symbol)
        if before and of_symbol == "Công văn" and before.kind in NEVER_LETTERS:
            before = letter_before(self.items, lead.start)
        if before is None or before.kind is None:
            return None
        return before if of_symbol in ("Công văn", None) or fits_symbol(before.kind, reading.symbol) else None

    def _own_number(self, lead: Lead, reading: NumberReading) -> bool:
        """Whether this is the document's own number ("Số: 47/TB-ĐGS", "Luật số: 64/2025/QH15"), which belongs to its header."""
        if lead.typed or lead.kind:
            only = lead.start - self.start < 8 and self.end - reading.end < 8 and self.start < _HEAD_LENGTH
            return only and type_of_symbol(reading.symbol) is None and ":" in self.text[lead.start : reading.start]
        if self.kind == "letterhead":
            return True
        alone = lead.start - self.start < 8 and not self.text[self.start : lead.start].strip()
        return alone and lead.marked and lead.capital and self.kind not in ("table", "list_item", "footnote")

    def _shared(self, position: int) -> int | None:
        """A number whose symbol stands only at the last of its list ("số 12, 13 và 14/QĐ-UBND")."""
        numbers: list[Span] = []
        at = position
        while len(numbers) < _MOST_SHARED and (match := _NEXT_NUMBER.match(self.text, at, self.end)):
            digits = re.match(r"\d+", match[0])
            numbers.append((at, at + len(digits[0]) if digits else at))
            at = match.end()
        reading = number_at(self.text, at) if numbers else None
        if reading is None or not reading.sure or reading.end > self.end:
            return None
        lead = lead_before(self.text, self.floor, position, reading.symbol)
        if lead.blocked or not (lead.typed or lead.marked) or not fits_symbol(lead.kind or "Văn bản", reading.symbol):
            return None
        doc_type = lead.doc_type or type_of_symbol(reading.symbol)
        for start, end in numbers:
            first = start == position
            number = reading.numbered(self.text[start:end], start, end)
            self._add(number, lead.start if first else start, doc_type, lead.kind, number.confidence)
        return at

    def _short(self, position: int) -> int | None:
        """A number without a symbol after a type ("Nghị quyết 57"), or the next one of such a list."""
        lead = lead_before(self.text, self.floor, position, None)
        beside = item_before(self.text, self.items, lead.start)
        listed = beside if beside and beside.reference.form == "short" and not lead.typed else None
        number = short_number_at(self.text, position, self.end, lead, listed=listed is not None)
        if number is None or not self.claims.claim(number.start, number.end, "reference"):
            return None
        doc_type, kind = (listed.reference.doc_type, listed.kind) if listed else (lead.doc_type, lead.kind)
        attributes = attributes_after(self.text, number.end, self.end)
        reference = Reference(
            text=self.document.text[lead.start : number.end],
            start=lead.start,
            end=number.end,
            form="short",
            canonical=_short_canonical(doc_type, number),
            doc_type=doc_type,
            number=written_number(number.number),
            year=number.year,
            issued_on=attributes.issued_on,
            issuer=attributes.issuer,
            confidence=number.confidence,
        )
        return self._keep(Item(reference, kind, attributes.end, attributes.whole, beside))


def _is_half(reading: NumberReading) -> bool:
    """A number with a type and no body ("Nghị quyết 57-NQ"): a short form with its type said twice."""
    return (
        len(reading.components) == 1
        and not reading.sure
        and reading.year is None
        and type_of_symbol(reading.symbol) != "Công văn"
    )


def _short_canonical(doc_type: str | None, number: ShortNumber) -> str:
    return f"{doc_type} {written_number(number.number)}" + (f"/{number.year}" if number.year else "")
