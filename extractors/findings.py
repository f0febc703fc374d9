"""What the document judges or asks for (ưu điểm, hạn chế, nguyên nhân, nhiệm vụ, kiến nghị).

    2. Hạn chế
    - Mặt hạn chế: Kinh phí sửa đường còn ít. Xã chờ tuyển dụng thêm.
  → shortcoming "Kinh phí sửa đường còn ít. Xã chờ tuyển dụng thêm.", basis heading, topics kinh phí, nhân lực

The heading under which a sentence stands decides its kind, unless the sentence plainly says otherwise; the unit is the longest run of
neighbouring sentences of one kind within one bullet or paragraph. Cues and formulas: `vietnamese/finding_cues.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.structured import StructuredDocument
from extractors.vietnamese.finding_cues import (
    ASIDE,
    CAUSE,
    CLOSING,
    DECISIVE_ROLES,
    DEMANDS,
    DONE,
    KIND_OF_ROLE,
    KIND_OF_TYPE,
    LABEL,
    LEAD_IN,
    NO_FINDINGS,
    NORMATIVE_TYPES,
    OPENING,
    ORDER,
    PLAN,
    PRAISE,
    RECOMMENDATION,
    REPORTING_TYPES,
    SHORTCOMING,
    TROUBLE,
    TURN,
)
from extractors.vietnamese.topics import topics_of
from models.document import Block, Section
from models.records import Finding, FindingBasis, FindingKind
from models.values import Span

READ = frozenset({"paragraph", "list_item"})
SHORT_LEAD_IN = 120
"""A sentence that ends in a colon and is shorter than this only names what follows."""
SHORTEST = 12
"""A piece of text shorter than this says nothing that stands alone."""
LAST_WORDS = 80
"""How many code points from its end a text is looked at for the words that announce what follows."""


@dataclass(frozen=True, slots=True)
class _Clause:
    """A sentence or a part of one, with its kind."""

    start: int
    end: int
    kind: FindingKind
    basis: FindingBasis


@dataclass(frozen=True, slots=True)
class _Expected:
    """The kind that headings and labels promise, and whether they hold against cue words."""

    kind: FindingKind | None
    decisive: bool


@dataclass(frozen=True, slots=True)
class _Label:
    """A label that stands alone in its block ("- Hạn chế:") and what it promises of the deeper bullets below it."""

    section_id: str | None
    bullet: str | None
    expected: _Expected

    def holds(self, block: Block) -> bool:
        """Whether the block still stands under the label."""
        return block.section_id == self.section_id and _bullet(block) not in (self.bullet, None)


def extract_findings(document: StructuredDocument) -> list[Finding]:
    """The findings of a document in text order, without list marks, labels, lead-ins, opening and closing formulas."""
    found: list[Finding] = []
    if (document.header.doc_type or "").lower() in NORMATIVE_TYPES:
        return found
    label: _Label | None = None
    body = _body(document)
    for block, following in zip(body, [*body[1:], None], strict=False):
        if label and not label.holds(block):
            label = None
        expected = label.expected if label else _expected(document, block)
        start = _after_marker(document.text, block)
        named = LABEL.match(document.text, start, block.end)
        if named:
            start = named.end()
            kind = next((kind for kind in KIND_OF_ROLE.values() if named[kind]), None)
            if kind:
                expected = _Expected(kind, True)
                if start >= block.end:
                    label = _Label(block.section_id, _bullet(block), expected)
        if not _is_title(document.text, block, following):
            found += _findings(document, _clauses(document, block, start, expected))
    return found


def _is_title(text: str, block: Block, following: Block | None) -> bool:
    """Whether a bullet without end mark only names the bullets of the next depth ("- Kết quả về chính quyền số", "+ …")."""
    if following is None or (_bullet(block), _bullet(following)) not in (("-", "+"), ("*", "-"), ("*", "+")):
        return False
    return block.end - block.start < SHORT_LEAD_IN and text[block.end - 1] not in ".;"


def _body(document: StructuredDocument) -> list[Block]:
    """The blocks between the opening formula and the foot."""
    blocks = document.document.blocks
    first = next((n for n, block in enumerate(blocks) if block.section_id or block.kind == "heading"), None)
    if first is None:
        ends = [n for n, block in enumerate(blocks) if _leads_in(document.text[block.start : block.end])]
        first = ends[0] + 1 if ends else 0
    return [block for block in blocks[first:] if block.kind in READ]


def _expected(document: StructuredDocument, block: Block) -> _Expected:
    """The kind that the nearest heading with a role promises, else the type of the document."""
    doc_type = (document.header.doc_type or "").lower()
    reports = not doc_type or doc_type in REPORTING_TYPES
    innermost = document.section(block.section_id)
    if innermost and DEMANDS.match(innermost.heading):
        return _Expected("task", True)
    for section in document.ancestry(innermost):
        if section.role == "annex" or _is_silent(section):
            return _Expected(None, True)
        if section.role in DECISIVE_ROLES or (section.role in KIND_OF_ROLE and reports):
            return _Expected(KIND_OF_ROLE[section.role], section.role in DECISIVE_ROLES)
    return _Expected(KIND_OF_TYPE.get(doc_type), False)


def _is_silent(section: Section) -> bool:
    return bool(NO_FINDINGS.match(section.heading))


def _bullet(block: Block) -> str | None:
    """The sign of a bullet ("-", "+"); numbers have none."""
    return block.marker if block.marker and not re.search(r"\w", block.marker) else None


def _after_marker(text: str, block: Block) -> int:
    start = block.start
    if block.marker and text.startswith(block.marker, start):
        start += len(block.marker)
    while start < block.end and text[start] in " .)-–+*•\t":
        start += 1
    return start


def _clauses(document: StructuredDocument, block: Block, start: int, expected: _Expected) -> list[_Clause]:
    """The sentences of a block, cut at turns, with their kinds; formulas, lead-ins and asides are left out."""
    text = document.text
    if expected.kind is None and expected.decisive:
        return []
    whole = text[start : block.end]
    if OPENING.match(whole) or ASIDE.match(whole) or (block.kind == "paragraph" and _leads_in(whole)):
        return []
    clauses: list[_Clause] = []
    for begin, end in _sentences(document, start, block.end):
        sentence = text[begin:end]
        if CLOSING.match(sentence) or _announces(sentence):
            continue
        halves = _turns(text, begin, end, expected, opens=begin == start)
        for first, last in halves:
            turned = first > begin or bool(TURN.match(text[first:last]))
            kind, basis = _kind(text[first:last], expected, turned=turned, opens=first == start)
            if len(halves) == 2 and first == begin:
                kind = "strength"
            if kind:
                clauses.append(_Clause(first, last, kind, basis))
    return clauses


def _sentences(document: StructuredDocument, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    at = start
    while at < end:
        sentence = document.sentence_at(at)
        if sentence is None:
            at += 1
            continue
        spans.append((max(at, sentence[0]), min(sentence[1], end)))
        at = sentence[1]
    return spans


def _announces(sentence: str) -> bool:
    """Whether the sentence only says that something follows."""
    said = sentence.rstrip()
    return said.endswith(":") and (len(said) < SHORT_LEAD_IN or _leads_in(said))


def _leads_in(text: str) -> bool:
    """Whether the text ends in words that announce what follows."""
    return bool(LEAD_IN.search(text[-LAST_WORDS:]))


def _turns(text: str, start: int, end: int, expected: _Expected, *, opens: bool) -> list[Span]:
    """The sentence cut where praise turns to fault; whole where the heading promises something else.

    Among shortcomings only the first sentence of a block may begin with praise.
    """
    if expected.kind != "strength" and not (expected.kind == "shortcoming" and opens):
        return [(start, end)]
    for turn in TURN.finditer(text, start + 1, end):
        if turn.end() - start < SHORTEST:
            continue
        before = text[start : turn.start()]
        praise = not (TROUBLE if expected.kind == "shortcoming" else SHORTCOMING).search(before)
        if praise and (expected.kind == "strength" or PRAISE.search(before)):
            # a comma belongs to neither half, nor do spaces
            cut = turn.end("stop") if turn["stop"] in (".", ";") else turn.start()
            return [(start, start + len(text[start:cut].rstrip())), (turn.end(), end)]
        break
    return [(start, end)]


def _kind(clause: str, expected: _Expected, *, turned: bool, opens: bool) -> tuple[FindingKind | None, FindingBasis]:
    """The kind of a clause and what it was read from."""
    if expected.kind == "shortcoming" and CAUSE.match(clause):
        return "cause", "cue"
    if expected.kind == "shortcoming" and not opens and DONE.match(clause) and not SHORTCOMING.search(clause):
        return "strength", "cue"
    if turned and expected.kind == "strength":
        return "shortcoming", "cue"
    if turned and expected.kind == "shortcoming" and PRAISE.search(clause) and not TROUBLE.search(clause):
        return "strength", "cue"
    if expected.kind == "task" and RECOMMENDATION.match(clause):
        return "recommendation", "cue"
    if expected.decisive:
        return expected.kind, "heading"
    if RECOMMENDATION.match(clause):
        return "recommendation", "cue"
    if SHORTCOMING.search(clause) and expected.kind == "strength":
        return "shortcoming", "cue"
    if PLAN.match(clause) or ORDER.match(clause):
        return "task", "cue"
    return expected.kind, "heading"


def _findings(document: StructuredDocument, clauses: list[_Clause]) -> list[Finding]:
    """Neighbouring clauses of one kind joined to findings."""
    runs: list[list[_Clause]] = []
    for clause in clauses:
        if runs and runs[-1][-1].kind == clause.kind:
            runs[-1].append(clause)
        else:
            runs.append([clause])
    found: list[Finding] = []
    for run in runs:
        start, end = run[0].start, run[-1].end
        text = document.text[start:end]
        if len(text) < SHORTEST:
            continue
        by_heading = all(clause.basis == "heading" for clause in run)
        found.append(
            Finding(
                text=text,
                start=start,
                end=end,
                kind=run[0].kind,
                basis="heading" if by_heading else "cue",
                topics=topics_of(text),
                confidence=0.9 if by_heading else 0.7,
            )
        )
    return found
