"""Which document a mention means: what short forms and anaphora stand for, and the key that tells documents apart.

    "… Nghị quyết số 57-NQ/TW ngày 22/12/2024 … Ban Chỉ đạo Nghị quyết 57 …"
        → the second: canonical 57-NQ/TW, antecedent the first, key nq/tw/2024/57
    "… Kế hoạch số 12-KH/TU … Kế hoạch số 12/KH-UBND … Kế hoạch 12 …"
        → the third: antecedent null, both of the others as candidates

A unique candidate or none: nothing is guessed. A mention that names its type but was not understood ("Nghị quyết của Hội
đồng nhân dân tỉnh") blocks the anaphora behind it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from itertools import islice

from extractors.structured import StructuredDocument
from extractors.vietnamese.document_types import TYPE_NAMES, type_at_start, type_of_symbol
from extractors.vietnamese.phrases import any_of
from extractors.vietnamese.registers import unit_of
from extractors.vietnamese.symbols import document_key, is_national
from models.header import Header
from models.records import Reference

_DEFINING = re.compile(r"(?:gọi|viết)\s(?:tắt\s|chung\s)?là\s?:?\s?[“\"'‘]?\s?\Z", re.IGNORECASE)
_DEFINING_REACH = 30
_TYPE_WORD = re.compile(rf"(?<!\w)(?:{any_of(TYPE_NAMES)})(?!\w)")
_APPROVED = frozenset({"Đề án", "Chương trình", "Kế hoạch", "Dự án", "Quy chế", "Quy định", "Chiến lược", "Phương án"})
"""Types that a decision approves or issues."""
_SENTENCE_REACH = 300
_ANAPHORA_REACH = 2_000
"""Characters between a mention and an anaphora at most; beyond them nothing is meant."""
_MENTIONS_READ = 20
"""Mentions of one document that are looked at for its date, issuer and other names."""
MOST_CANDIDATES = 20


class _Cited:
    """One document that is cited in full: its mentions in text order, and the types by which a short form may call it."""

    def __init__(self) -> None:
        self.mentions: list[Reference] = []
        self.kinds: set[str] = set()

    def add(self, mention: Reference, document: StructuredDocument) -> None:
        self.mentions.append(mention)
        kind = type_of_symbol(mention.symbol or "")
        self.kinds |= {_kind(mention), kind or ""}
        if kind == "Quyết định" and len(self.mentions) <= _MENTIONS_READ:
            self.kinds |= _approved_kinds(mention, document)

    def may_be(self, short: Reference) -> bool:
        """Whether type, year and body of the short form, as far as it has them, are those of this document."""
        first = self.mentions[0]
        same_body = short.symbol is None or short.symbol in re.split(r"[-/.]", first.symbol or "")
        return _kind(short) in self.kinds and short.year in (None, first.year) and same_body

    def agrees(self, short: Reference) -> bool:
        """Whether date or issuer of the short form are those of this document."""
        return any(
            (short.issued_on and short.issued_on == mention.issued_on)
            or (short.issuer and short.issuer == mention.issuer)
            for mention in self.mentions[:_MENTIONS_READ]
        )

    def antecedent(self, position: int) -> Reference:
        """The last mention before the position, or the first one after it."""
        at = bisect_left(self.mentions, position, key=lambda mention: mention.start)
        return self.mentions[max(0, at - 1)]


def resolve_references(references: list[Reference], document: StructuredDocument) -> list[Reference]:
    """The references with `canonical`, `antecedent_id`, `candidates` and `key` set; changes the records themselves.

    They carry their ids already and are in text order.
    """
    full = [reference for reference in references if reference.form == "full"]
    _set_keys(full, document.header)
    by_number: dict[int, dict[str, _Cited]] = defaultdict(dict)
    for reference in full:
        if reference.number and reference.canonical and not _is_partial(reference):
            by_number[_as_int(reference.number)].setdefault(reference.canonical, _Cited()).add(reference, document)
    called: dict[tuple[str, int], Reference] = {}
    before: Reference | None = None
    for reference in references:
        if reference.number and (reference.form == "short" or _is_partial(reference)):
            number = _as_int(reference.number)
            if before is not None and before.form == "full" and _defines(document.text, before, reference):
                called[_kind(reference), number] = before
            _resolve_short(reference, called.get((_kind(reference), number)), list(by_number[number].values()))
        before = reference
    _resolve_anaphora(references, document)
    return references


def _resolve_short(short: Reference, defined: Reference | None, same_number: list[_Cited]) -> None:
    """Find the full mention that a bare number stands for: the one defined so, or that of the only document it can be."""
    if defined is not None:
        _stand_for(short, defined)
        return
    possible = [cited for cited in same_number if cited.may_be(short)]
    if len(possible) > 1:
        possible = [cited for cited in possible if cited.agrees(short)] or possible
    if len(possible) == 1:
        _stand_for(short, possible[0].antecedent(short.start))
    else:
        short.candidates = [cited.mentions[0].id for cited in possible[:MOST_CANDIDATES]]


def _approved_kinds(decision: Reference, document: StructuredDocument) -> set[str]:
    """The types that a decision's sentence names: what it approved is called by its number too ("Đề án 06")."""
    sentence = document.sentence_at(decision.start)
    if sentence is None:
        return set()
    begin, end = max(sentence[0], decision.start - _SENTENCE_REACH), min(sentence[1], decision.end + _SENTENCE_REACH)
    kinds = {type_at_start(word[0]) or "" for word in _TYPE_WORD.finditer(document.text, begin, end)}
    return kinds & _APPROVED


def _defines(text: str, full: Reference, short: Reference) -> bool:
    """ "Quyết định số 06/QĐ-TTg … (sau đây gọi tắt là Đề án 06)"."""
    return "\n" not in text[full.end : short.start] and bool(
        _DEFINING.search(text, max(full.end, short.start - _DEFINING_REACH), short.start)
    )


def _is_partial(reference: Reference) -> bool:
    """A number with its body but without its type ("Nghị quyết 57/TW")."""
    symbol = reference.symbol or ""
    return reference.form == "full" and not reference.year and not re.search(r"[-/.]", symbol) and "QH" not in symbol


def _stand_for(reference: Reference, antecedent: Reference) -> None:
    reference.canonical = antecedent.canonical
    reference.antecedent_id = antecedent.antecedent_id or antecedent.id
    reference.key = antecedent.key
    if reference.form != "anaphora":
        reference.symbol = antecedent.symbol
        reference.year = reference.year or antecedent.year


def _resolve_anaphora(references: list[Reference], document: StructuredDocument) -> None:
    """In one walk: what "Nghị quyết này" means is the only Nghị quyết named so far, or unknown."""
    if not any(reference.form == "anaphora" for reference in references):
        return
    unread = _unread_types(references, document.text)
    seen: dict[str, dict[str, Reference]] = defaultdict(dict)
    for reference in references:
        named = seen[_kind(reference)]
        if reference.form != "anaphora":
            if not reference.candidates:
                named[reference.canonical or ""] = reference
        elif len(named) > 1:
            reference.candidates = [mention.id for mention in islice(named.values(), MOST_CANDIDATES)]
        elif named:
            (mention,) = named.values()
            blocks = unread[_kind(reference)]
            next_block = bisect_left(blocks, mention.end)
            blocked = next_block < len(blocks) and blocks[next_block] < reference.start
            if not blocked and reference.start - mention.end <= _ANAPHORA_REACH:
                _stand_for(reference, mention)


def _unread_types(references: list[Reference], text: str) -> dict[str, list[int]]:
    """Where documents are named that were not understood ("Nghị quyết của Đại hội"), by type."""
    covered = [(reference.start, reference.end) for reference in references]
    unread: dict[str, list[int]] = defaultdict(list)
    for word in _TYPE_WORD.finditer(text):
        at = bisect_left(covered, (word.end(),))
        if at == 0 or covered[at - 1][1] <= word.start():
            unread[type_at_start(word[0]) or ""].append(word.start())
    return unread


def _set_keys(full: list[Reference], header: Header) -> None:
    """Keys of the full mentions; unit and year come from the mention, or from all others of the number if they agree."""
    letterhead = (header.issuer, header.parent_issuer)
    mentions: dict[str, list[Reference]] = defaultdict(list)
    for reference in full:
        mentions[reference.canonical or ""].append(reference)
    for same in mentions.values():
        national = is_national(same[0].symbol or "")
        units = [
            unit_of(reference.issuer, letterhead) if reference.issuer and not national else None for reference in same
        ]
        known = set(units) - {None}
        dates: dict[str | None, set[str]] = defaultdict(set)
        for reference, unit in zip(same, units, strict=True):
            if reference.issued_on:
                dates[unit].add(reference.issued_on)
        for reference, unit in zip(same, units, strict=True):
            whole = unit or (next(iter(known)) if len(known) == 1 else None)
            year = _year(reference, dates[None] | dates[whole])
            reference.key = document_key(reference.number, reference.symbol, year, whole)


def _year(reference: Reference, dates: set[str]) -> str | None:
    """The year of the number, of the date attached, or of the one date that the mentions of the document agree on."""
    if reference.year:
        return reference.year
    only = reference.issued_on or (next(iter(dates)) if len(dates) == 1 else "")
    return only[:4] if only[:4].isdigit() else None


def _kind(reference: Reference) -> str:
    """The listed type: "Kế hoạch" of a "Kế hoạch hành động"."""
    return type_at_start(reference.doc_type or "") or reference.doc_type or ""


def _as_int(number: str) -> int:
    digits = re.match(r"\d+", number)
    return int(digits[0]) if digits else -1
