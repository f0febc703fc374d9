"""What the document judges or asks for (ưu điểm, hạn chế, nguyên nhân, nhiệm vụ, kiến nghị).

    2. Hạn chế
    - Mặt hạn chế: Kinh phí sửa đường còn ít. Xã chờ tuyển dụng thêm.
  → shortcoming "Kinh phí sửa đường còn ít. Xã chờ tuyển dụng thêm.", basis heading, topics kinh phí, nhân lực

The heading under which a sentence stands decides its kind, unless the sentence plainly says otherwise; the unit is the longest run of
neighbouring sentences of one kind within one bullet or paragraph. Cues and formulas: `vietnamese/finding_cues.py`. What neither heading
nor cue decides is judged by the sentence and its neighbours (`undecided.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.findings.kinds import SHORTEST, finds_fault, goes_on, kind_of, turns
from extractors.findings.promises import (
    LAST_WORDS,
    NOTHING,
    Expected,
    Lead,
    bullet,
    commands,
    expected_at,
    leads_in,
    promised_by,
)
from extractors.findings.undecided import BY_WEIGHT, Judgement, Ruled, ground_of, settle, unruled
from extractors.structured import StructuredDocument
from extractors.vietnamese.fault_cues import TROUBLE
from extractors.vietnamese.finding_cues import (
    ACCOUNT,
    ACT,
    AIM,
    ASIDE,
    BARE_ASK,
    CLOSING,
    DUE,
    ENACTED,
    ENACTING,
    GROUNDED,
    KIND_OF_ROLE,
    LABEL,
    LEAD_ASK,
    NARRATIVE,
    NORMATIVE_TYPES,
    OPENING,
    POINTER,
    PRODUCT,
    REPEALING,
    SITUATED_TYPES,
    TURN,
)
from extractors.vietnamese.topics import topics_of
from models.document import Block
from models.records import Finding, FindingKind
from models.values import Span

if TYPE_CHECKING:
    from extractors.judgement.chain import Chain

READ = frozenset({"paragraph", "list_item"})
SHORT_LEAD_IN = 120
"""A sentence that ends in a colon and is shorter than this only names what follows."""
SHORTEST_ACCOUNT = 90
"""A sentence that ends in a colon and tells in so many words what was done is a finding of its own."""


def extract_findings(document: StructuredDocument, judgement: Judgement | None = BY_WEIGHT) -> list[Finding]:
    """The findings of a document in text order, without list marks, labels, lead-ins, opening and closing formulas.

    Without a judgement the rules alone decide.
    """
    blocks: list[list[Ruled]] = []
    lead: Lead | None = None
    begun = False
    body = [*_body(document), *_attached(document)]
    for block, following in zip(body, [*body[1:], None], strict=False):
        if lead and not lead.holds(block):
            lead = None
        begun = begun or block.section_id is not None
        expected = expected_at(document, block, lead, begun=begun)
        start = _after_marker(document.text, block)
        named = LABEL.match(document.text, start, block.end)
        if named:
            start = named.end()
            kind = next((kind for kind in KIND_OF_ROLE.values() if named[kind]), None)
            if kind:
                expected = Expected(kind, True, "cause" if named["cause_too"] else None)
                if start >= block.end:
                    lead = Lead(block, expected)
        elif document.text[block.end - 1] == ":":
            promised = promised_by(document.text[start : block.end])
            begun = True
            if promised and expected is not NOTHING:
                lead = Lead(block, Expected(promised, True, rules=commands(document)))
        if not _is_title(document.text, block, following):
            blocks.append(_clauses(document, block, start, expected))
            if _lists_faults(document, block, expected):
                lead = Lead(block, Expected("shortcoming", False))
    settled = settle(document, blocks, judgement) if judgement else blocks
    found = [finding for clauses in settled for finding in _findings(document, clauses)]
    return sorted([*found, *_tasks_of_headings(document, body)], key=lambda finding: finding.start)


def _lists_faults(document: StructuredDocument, block: Block, expected: Expected) -> bool:
    """Whether a line that ends in a colon finds fault where praise was promised: what is listed below it goes on with the fault."""
    if expected.kind != "strength" or document.text[block.end - 1] != ":":
        return False
    last = document.sentence_at(block.end - 1)
    return last is not None and finds_fault(document.text[max(last[0], block.start) : block.end])


def judged_findings(document: StructuredDocument, chain: Chain | None = None) -> list[Finding]:
    """The findings as the judgement alone has them, without a rule: to measure it, not to be relied on."""
    settled = settle(document, unruled(document), Judgement({"words": 0.0}, fewest=1, chain=chain))
    return [finding for clauses in settled for finding in _findings(document, clauses)]


def _tasks_of_headings(document: StructuredDocument, body: list[Block]) -> list[Finding]:
    """Deep headings that are the tasks themselves: below them stand nothing but time, parties and results ("1.1. Lập danh sách …")."""
    below: dict[str, list[Block]] = {}
    for block in body:
        if block.section_id:
            below.setdefault(block.section_id, []).append(block)
    clauses: list[Ruled] = []
    for section_id, blocks in below.items():
        section, heading = document.section(section_id), blocks[0]
        if section is None or "." not in (section.number or "") or not ACT.match(section.heading):
            continue
        expected = expected_at(document, heading, None, begun=True)
        said = (document.text[_after_marker(document.text, block) : block.end] for block in blocks)
        if expected.kind == "task" and all(_is_aside(words, expected) for words in said):
            line = document.block_at(section.start)
            if line and line.kind in ("heading", "list_item"):
                start = _after_marker(document.text, line)
                clauses.append(Ruled(start, line.end, "task", "heading"))
    return [finding for clause in clauses for finding in _findings(document, [clause])]


def _is_title(text: str, block: Block, following: Block | None) -> bool:
    """Whether a bullet without end mark only names the bullets of the next depth ("- Kết quả về chính quyền số", "+ …")."""
    if following is None or (bullet(block), bullet(following)) not in (("-", "+"), ("*", "-"), ("*", "+")):
        return False
    return block.end - block.start < SHORT_LEAD_IN and text[block.end - 1] not in ".;"


def _body(document: StructuredDocument) -> list[Block]:
    """The blocks between the opening formula and the signature; of types that judge before their first heading, that too."""
    doc_type = document.type_at(0)
    if doc_type in NORMATIVE_TYPES or (document.header.symbol or "")[:4].isdigit():
        return []
    attached = document.attachments[0].start if document.attachments else len(document.text)
    blocks = [block for block in document.document.blocks if block.start < attached]
    first = next((n for n, block in enumerate(blocks) if block.section_id), len(blocks))
    signed = [n for n, block in enumerate(blocks) if block.kind == "signature"]
    foot, last = (signed[0], signed[-1]) if signed else (len(blocks), len(blocks))
    enacted = [n for n, block in enumerate(blocks[:foot]) if ENACTED.fullmatch(document.text, block.start, block.end)]
    if enacted:
        first = enacted[0] + 1
    elif doc_type in SITUATED_TYPES:
        first = 0
    elif first >= foot:
        ends = [n for n, block in enumerate(blocks) if leads_in(document.text[block.start : block.end])]
        first = ends[0] + 1 if ends else 0
    return [block for block in blocks[first:last] if block.kind in READ]


def _attached(document: StructuredDocument) -> list[Block]:
    """The blocks of the attached documents from their first section below the title on; those that lay down rules have none."""
    found: list[Block] = []
    for attached in document.attachments:
        if attached.doc_type.lower() not in NORMATIVE_TYPES:
            sections = [section for section in document.document.sections if section.start > attached.start]
            begin = next((section.start for section in sections if section.number), attached.end)
            found += [
                block
                for block in document.document.blocks
                if begin <= block.start < attached.end and block.kind in READ
            ]
    return found


def _after_marker(text: str, block: Block) -> int:
    start = block.start
    if block.marker and text.startswith(block.marker, start):
        start += len(block.marker)
    while start < block.end and text[start] in " .)-–+*•\t":
        start += 1
    return start


def _clauses(document: StructuredDocument, block: Block, start: int, expected: Expected) -> list[Ruled]:
    """The sentences of a block, cut at turns, with their kinds; formulas, lead-ins and asides are left out."""
    text = document.text
    if expected is NOTHING or block.end - start < SHORTEST:
        return []
    whole = text[start : block.end]
    grounds = OPENING.match(whole) and not (block.section_id and GROUNDED.match(whole))
    if grounds or _is_aside(whole, expected) or (expected.aims and AIM.match(whole)):
        return []
    clauses: list[Ruled] = []
    before: FindingKind | None = None
    closes = False
    leads = block.kind == "paragraph" and leads_in(whole)
    sentences = _sentences(document, start, block.end)
    for begin, end in sentences:
        sentence = text[begin:end]
        if _is_closing(sentence, block):
            closes = True
            continue
        if (closes and not DUE.search(sentence)) or _announces(sentence, block, expected):
            continue
        if leads and NARRATIVE.match(sentence):
            continue
        if expected.last and len(sentences) > 1 and begin == sentences[-1][0]:
            clauses.append(Ruled(begin, end, expected.last, "heading"))
            before = expected.last
            continue
        halves = turns(text, begin, end, expected, opens=begin == start)
        for first, last in halves:
            turned = first > begin or bool(TURN.match(text[first:last]))
            kind, basis = kind_of(text[first:last], expected, turned=turned, opens=first == start)
            if len(halves) == 2 and first == begin:
                kind = "shortcoming" if kind == "shortcoming" and TROUBLE.search(text[first:last]) else "strength"
            if kind == expected.kind and (same := goes_on(text[first:last], before, expected)):
                kind, basis = same, "cue"
            decided = basis == "cue" or expected.decisive or len(halves) == 2
            ground = None if decided else ground_of(document, expected)
            clauses.append(Ruled(first, last, kind, basis, ground))
            before = kind or before
    return clauses


def _is_aside(words: str, expected: Expected) -> bool:
    """Whether a block gives time, place and parties, or of a task what it is to result in."""
    return bool(ASIDE.match(words) or (expected.kind == "task" and PRODUCT.match(words)))


def _is_closing(sentence: str, block: Block) -> bool:
    """Whether a sentence belongs to the closing formula, or sets the document in force."""
    if CLOSING.match(sentence) or ENACTING.search(sentence[-LAST_WORDS:]):
        return True
    if len(sentence) < SHORT_LEAD_IN and POINTER.search(sentence.rstrip(" .")):
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


def _announces(sentence: str, block: Block, expected: Expected) -> bool:
    """Whether the sentence only says that something follows; one that tells what was done says more."""
    said = sentence.rstrip()
    if not said.endswith(":"):
        return block.kind == "paragraph" and leads_in(said)
    if len(said) >= SHORTEST_ACCOUNT and expected.kind == "strength" and ACCOUNT.search(said):
        return False
    if len(said) < SHORT_LEAD_IN or leads_in(said) or BARE_ASK.search(said[-LAST_WORDS:]):
        return True
    return bool(NARRATIVE.match(said)) and not LEAD_ASK.search(said)


def _findings(document: StructuredDocument, clauses: list[Ruled]) -> list[Finding]:
    """Neighbouring clauses of one kind joined to findings."""
    runs: list[list[Ruled]] = []
    for clause in clauses:
        if clause.kind is None:  # nothing between two of a kind parts them
            continue
        if runs and runs[-1][-1].kind == clause.kind:
            runs[-1].append(clause)
        else:
            runs.append([clause])
    found: list[Finding] = []
    for run in runs:
        start, end, kind = run[0].start, run[-1].end, run[0].kind
        text = document.text[start:end]
        if len(text) < SHORTEST or kind is None:
            continue
        by_model = [clause.confidence for clause in run if clause.basis == "model"]
        by_heading = all(clause.basis == "heading" for clause in run)
        found.append(
            Finding(
                text=text,
                start=start,
                end=end,
                kind=kind,
                basis="model" if by_model else "heading" if by_heading else "cue",
                topics=topics_of(text),
                method="model" if by_model else "rule",
                confidence=min(by_model) if by_model else 0.9 if by_heading else 0.7,
            )
        )
    return found
