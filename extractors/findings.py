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
from typing import cast

from extractors.structured import StructuredDocument
from extractors.vietnamese.finding_cues import (
    AIM,
    ASIDE,
    BARE_ASK,
    CAUSE,
    CLOSING,
    DATED,
    DECISIVE_ROLES,
    DEMANDS,
    DONE,
    DUE,
    DUTY,
    ENACTING,
    INNER_ASK,
    JUDGED_ILL,
    JUDGED_WELL,
    KIND_OF_ROLE,
    KIND_OF_TYPE,
    LABEL,
    LEAD_ASK,
    LEAD_IN,
    LEAD_KIND,
    NARRATIVE,
    NO_FINDINGS,
    NORMATIVE_TYPES,
    OPENING,
    ORDER,
    PAST,
    PLAN,
    PRAISE,
    RECOMMENDATION,
    REPEALING,
    REPORTING_TYPES,
    RULING_TYPES,
    SHORTCOMING,
    SITUATED_TYPES,
    SITUATION,
    SUPERVISORS,
    TROUBLE,
    TURN,
)
from extractors.vietnamese.topics import topics_of
from models.document import Block
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


_NOTHING = _Expected(None, True)
_OWN_WORDS = _Expected(None, False)


@dataclass(frozen=True, slots=True)
class _Lead:
    """A label or a line with a colon that says what stands below it ("- Hạn chế:", "… yêu cầu:") and what it promises."""

    block: Block
    expected: _Expected

    def holds(self, block: Block) -> bool:
        """Whether the block still stands under it: deeper bullets under a bullet, list items and sections under a paragraph."""
        if self.block.kind == "paragraph" and block.section_id == self.block.section_id:
            return block.kind == "list_item"
        if self.block.kind == "paragraph":
            return self.block.section_id is None
        return block.section_id == self.block.section_id and _depth(block) > _depth(self.block)


def extract_findings(document: StructuredDocument) -> list[Finding]:
    """The findings of a document in text order, without list marks, labels, lead-ins, opening and closing formulas."""
    found: list[Finding] = []
    header = document.header
    if (header.doc_type or "").lower() in NORMATIVE_TYPES or (header.symbol or "")[:4].isdigit():
        return found
    lead: _Lead | None = None
    begun = False
    body = _body(document)
    for block, following in zip(body, [*body[1:], None], strict=False):
        if lead and not lead.holds(block):
            lead = None
        begun = begun or block.section_id is not None
        expected = _expected(document, block, lead, begun=begun)
        start = _after_marker(document.text, block)
        named = LABEL.match(document.text, start, block.end)
        if named:
            start = named.end()
            kind = next((kind for kind in KIND_OF_ROLE.values() if named[kind]), None)
            if kind:
                expected = _Expected(kind, True, "cause" if named["cause_too"] else None)
                if start >= block.end:
                    lead = _Lead(block, expected)
        elif document.text[block.end - 1] == ":":
            promised = _promised(document.text[start : block.end])
            begun = True
            if promised and expected != _NOTHING:
                lead = _Lead(block, _Expected(promised, True, rules=_rules(document)))
        if not _is_title(document.text, block, following):
            found += _findings(document, _clauses(document, block, start, expected))
    return found


def _is_title(text: str, block: Block, following: Block | None) -> bool:
    """Whether a bullet without end mark only names the bullets of the next depth ("- Kết quả về chính quyền số", "+ …")."""
    if following is None or (_bullet(block), _bullet(following)) not in (("-", "+"), ("*", "-"), ("*", "+")):
        return False
    return block.end - block.start < SHORT_LEAD_IN and text[block.end - 1] not in ".;"


def _body(document: StructuredDocument) -> list[Block]:
    """The blocks between the opening formula and the foot; of types that judge before their first heading, that too."""
    blocks = document.document.blocks
    doc_type = (document.header.doc_type or "").lower()
    first = next((n for n, block in enumerate(blocks) if block.section_id), len(blocks))
    foot = next((n for n, block in enumerate(blocks) if block.kind == "signature"), len(blocks))
    if doc_type in SITUATED_TYPES:
        first = 0
    elif first >= foot:
        ends = [n for n, block in enumerate(blocks) if _leads_in(document.text[block.start : block.end])]
        first = ends[0] + 1 if ends else 0
    return [block for block in blocks[first:] if block.kind in READ]


def _rules(document: StructuredDocument) -> bool:
    """Whether the issuer commands those it asks; councils, the Front and those who supervise for them do not."""
    header = document.header
    issuers = f"{header.issuer or ''} {header.parent_issuer or ''}"
    return (header.doc_type or "").lower() in RULING_TYPES and not SUPERVISORS.search(issuers)


def _promised(line: str) -> FindingKind | None:
    """The kind that a line with a colon promises for what stands below it: what it asks for decides, then what it names."""
    ask = LEAD_ASK.search(line)
    if ask and " đã " not in line[: ask.start()]:
        return cast(FindingKind, ask.lastgroup)
    named = LEAD_KIND.search(line[-LAST_WORDS:])
    return cast(FindingKind, (named.lastgroup or "").removesuffix("_too")) if named else None


def _expected(document: StructuredDocument, block: Block, lead: _Lead | None, *, begun: bool) -> _Expected:
    """The kind that the nearest heading with a role, or a lead-in nearer than it, promises; else the type of the document.

    What stands before the first heading or lead-in (`begun`) is a finding only by its own words.
    """
    doc_type = (document.header.doc_type or "").lower()
    reports = not doc_type or doc_type in REPORTING_TYPES
    weak: _Expected | None = None
    sections = document.ancestry(document.section(block.section_id))
    for section in sections:
        if lead and section.start <= lead.block.start:
            return lead.expected
        if section.role == "annex":
            return _NOTHING
        if section is sections[0] and section.role == "other" and DEMANDS.match(section.heading):
            return _Expected("task", True)
        if NO_FINDINGS.match(section.heading):
            if section is sections[0] and DEMANDS.search(section.heading):
                return _Expected("task", True, aims=True)
            return _NOTHING
        if SITUATION.match(section.heading):
            return _OWN_WORDS
        if section.role in DECISIVE_ROLES:
            kind = KIND_OF_ROLE[section.role]
            if weak and kind not in ("task", "recommendation"):
                return weak
            return _Expected(kind, True, rules=_rules(document))
        if section.role in KIND_OF_ROLE and reports:
            weak = weak or _Expected(KIND_OF_ROLE[section.role], False)
            if section.role == "result":
                return weak
        elif (section.number or "").startswith("Điều"):
            return _OWN_WORDS
    if weak:
        return weak
    if lead:
        return lead.expected
    if not begun and doc_type in SITUATED_TYPES:
        return _OWN_WORDS
    return _Expected(KIND_OF_TYPE.get(doc_type), False)


def _bullet(block: Block) -> str | None:
    """The sign of a bullet ("-", "+"); numbers have none."""
    return block.marker if block.marker and not re.search(r"\w", block.marker) else None


def _depth(block: Block) -> int:
    """How deep a list mark stands: numbers, letters, bullets, bullets under bullets; paragraphs are on top."""
    if not block.marker:
        return -1
    if _bullet(block):
        return 2 + (block.marker == "+")
    return 0 if any(character.isdigit() for character in block.marker) else 1


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
    if expected == _NOTHING:
        return []
    whole = text[start : block.end]
    if OPENING.match(whole) or ASIDE.match(whole) or (expected.aims and AIM.match(whole)):
        return []
    clauses: list[_Clause] = []
    closes = False
    leads = block.kind == "paragraph" and _leads_in(whole)
    sentences = _sentences(document, start, block.end)
    for begin, end in sentences:
        sentence = text[begin:end]
        if _is_closing(sentence, block):
            closes = True
            continue
        if (closes and not DUE.search(sentence)) or _announces(sentence, block):
            continue
        if leads and NARRATIVE.match(sentence):
            continue
        if expected.last and len(sentences) > 1 and begin == sentences[-1][0]:
            clauses.append(_Clause(begin, end, expected.last, "heading"))
            continue
        halves = _turns(text, begin, end, expected, opens=begin == start)
        for first, last in halves:
            turned = first > begin or bool(TURN.match(text[first:last]))
            kind, basis = _kind(text[first:last], expected, turned=turned, opens=first == start)
            if len(halves) == 2 and first == begin:
                kind = "shortcoming" if kind == "shortcoming" and TROUBLE.search(text[first:last]) else "strength"
            if kind:
                clauses.append(_Clause(first, last, kind, basis))
    return clauses


def _is_closing(sentence: str, block: Block) -> bool:
    """Whether a sentence belongs to the closing formula, or sets the document in force."""
    if CLOSING.match(sentence) or ENACTING.search(sentence[-LAST_WORDS:]):
        return True
    return block.kind == "paragraph" and bool(REPEALING.match(sentence))


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


def _announces(sentence: str, block: Block) -> bool:
    """Whether the sentence only says that something follows."""
    said = sentence.rstrip()
    if not said.endswith(":"):
        return block.kind == "paragraph" and _leads_in(said)
    if len(said) < SHORT_LEAD_IN or _leads_in(said) or BARE_ASK.search(said[-LAST_WORDS:]):
        return True
    return bool(NARRATIVE.match(said)) and not LEAD_ASK.search(said)


def _leads_in(text: str) -> bool:
    """Whether the text ends in words that announce what follows."""
    return bool(LEAD_IN.search(text[-LAST_WORDS:]))


def _turns(text: str, start: int, end: int, expected: _Expected, *, opens: bool) -> list[Span]:
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


def _praises(clause: str) -> bool:
    return bool(PRAISE.search(clause)) and not TROUBLE.search(clause)


def _kind(clause: str, expected: _Expected, *, turned: bool, opens: bool) -> tuple[FindingKind | None, FindingBasis]:
    """The kind of a clause and what it was read from."""
    if expected.kind == "shortcoming" and CAUSE.match(clause):
        return "cause", "cue"
    if expected.kind == "shortcoming" and not opens and DONE.match(clause) and not SHORTCOMING.search(clause):
        return "strength", "cue"
    if turned and expected.kind == "strength":
        return "shortcoming", "cue"
    if turned and expected.kind == "shortcoming" and _praises(clause):
        return "strength", "cue"
    if expected.kind == "task" and RECOMMENDATION.match(clause):
        return "recommendation", "cue"
    if expected.kind == "recommendation" and expected.rules and ORDER.match(clause):
        return "task", "cue"
    if expected.decisive:
        return expected.kind, "heading"
    own = _own_kind(clause, expected, turned=turned)
    return (own, "cue") if own else (expected.kind, "heading")


def _own_kind(clause: str, expected: _Expected, *, turned: bool) -> FindingKind | None:
    """The kind that a clause's own words say, where the heading does not decide."""
    if RECOMMENDATION.match(clause):
        return "recommendation"
    if expected.kind == "strength":
        if SHORTCOMING.search(clause):
            return "shortcoming"
        if (
            PLAN.match(clause)
            or ORDER.match(clause)
            or DUTY.match(clause)
            or (DATED.search(clause) and not PAST.search(clause))
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
