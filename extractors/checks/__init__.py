"""Contradictions inside one document, which a careful clerk would send it back for.

    "I. Kết quả" … "I. Kiến nghị"                            numbering: two headings have the number I
    "số 1022/QĐ-UBND ngày 05/3/2026" … "1022/QĐ-CAT ngày 05/3/2026"    reference_conflict: one number and day, two symbols
    "ngày 31/6/2026"                                          date_invalid
    "7.215.6000.000 đồng"                                     malformed_number

Every check names both places and says in Vietnamese and English what to look at. A false alarm costs more than a miss, so a
check is raised only where the document leaves no other reading.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from extractors.checks.numbering import find_gaps, find_repeated_numbers
from extractors.checks.pairs import of_records
from extractors.checks.repetitions import find_repeated_clauses, find_repeated_items, find_repeated_rows
from extractors.checks.sums import find_sums
from extractors.structured import StructuredDocument
from extractors.vietnamese.quantities import is_malformed
from models.edtf import bounds, exists, granularity
from models.records import Check, DateExpression, Deadline, Indicator, Message, Reference

TELLING_NUMBER = 100
"""Numbers from here on are so rare that two documents of one type and day cannot share one by chance."""

_FIGURE = re.compile(r"\d[\d.,]*\d")


def find_checks(
    document: StructuredDocument,
    references: list[Reference],
    dates: list[DateExpression],
    deadlines: list[Deadline],
    indicators: list[Indicator],
) -> list[Check]:
    """The contradictions of a document in text order; `record_ids` are the records that take part."""
    found = [
        *find_gaps(document),
        *find_repeated_numbers(document),
        *find_repeated_rows(document),
        *find_repeated_items(document),
        *find_repeated_clauses(document),
        *_impossible_dates(dates),
        *_deadlines_before_issue(document, deadlines),
        *_cited_before_issued(document, references),
        *_malformed(indicators),
        *_reference_conflicts(references),
        *find_sums(document, indicators),
    ]
    return sorted(found, key=lambda check: (check.start, check.end, check.kind))


def _impossible_dates(dates: list[DateExpression]) -> Iterator[Check]:
    for date in dates:
        if not exists(date.value):
            yield Check(
                text=date.text,
                start=date.start,
                end=date.end,
                kind="date_invalid",
                message=Message(vi=f"“{date.text}” không có trong lịch.", en=f"“{date.text}” is not in the calendar."),
                record_ids=[date.id],
                confidence=0.9,
            )


def _deadlines_before_issue(document: StructuredDocument, deadlines: list[Deadline]) -> Iterator[Check]:
    """Deadlines that had passed when the document was issued."""
    header = document.header
    issued, _ = bounds(header.issued_on)
    span = header.spans.get("issued_on")
    for deadline in deadlines:
        _, latest = bounds(deadline.due)
        if issued and latest and latest < issued and deadline.recurrence is None:
            yield Check(
                text=deadline.text,
                start=deadline.start,
                end=deadline.end,
                kind="date_invalid",
                other=document.text[span[0] : span[1]] if span else None,
                other_start=span[0] if span else None,
                other_end=span[1] if span else None,
                message=Message(
                    vi=f"Thời hạn {deadline.due} trước ngày ban hành văn bản ({header.issued_on}).",
                    en=f"The deadline {deadline.due} lies before the document's own date ({header.issued_on}).",
                ),
                record_ids=[deadline.id],
                confidence=0.7,
            )


def _cited_before_issued(document: StructuredDocument, references: list[Reference]) -> Iterator[Check]:
    """Documents cited with a day later than the document's own; the first mention of each."""
    header = document.header
    span = header.spans.get("issued_on")
    if not _is_day(header.issued_on) or span is None or document.attachments:
        return
    seen: set[str | None] = set()
    for reference in references:
        if not _is_day(reference.issued_on) or (reference.issued_on or "") <= (header.issued_on or ""):
            continue
        if reference.canonical not in seen:
            seen.add(reference.canonical)
            yield Check(
                text=reference.text,
                start=reference.start,
                end=reference.end,
                kind="date_invalid",
                other=document.text[span[0] : span[1]],
                other_start=span[0],
                other_end=span[1],
                message=Message(
                    vi=f"Văn bản viện dẫn {_shown(reference)} có ngày sau ngày ban hành văn bản này ({header.issued_on}).",
                    en=f"{_shown(reference)} is cited with a day after this document's own ({header.issued_on}).",
                ),
                record_ids=[reference.id],
                confidence=0.7,
            )


def _malformed(indicators: list[Indicator]) -> Iterator[Check]:
    for indicator in indicators:
        figure = _FIGURE.search(indicator.text)
        if figure and is_malformed(figure[0]):
            yield Check(
                text=indicator.text,
                start=indicator.start,
                end=indicator.end,
                kind="malformed_number",
                message=Message(
                    vi=f"Số “{figure[0]}” không đọc được theo cách nhóm ba chữ số nào.",
                    en=f"“{figure[0]}” cannot be read by any grouping of three digits.",
                ),
                record_ids=[indicator.id],
                confidence=0.9,
            )


def _reference_conflicts(references: list[Reference]) -> Iterator[Check]:
    """One document with two symbols or two dates; of several mentions only the first pair is shown.

    Of mentions that say the same only the first is compared: a text that names one document ten thousand times is no hundred million
    questions.
    """
    mentions: dict[tuple[str, str], dict[tuple[str | None, ...], Reference]] = defaultdict(dict)
    for reference in references:
        if reference.form == "full" and reference.number and reference.number.isdigit():
            said = (reference.canonical, reference.symbol, reference.issued_on, reference.key, reference.issuer)
            mentions[reference.number.lstrip("0"), (reference.doc_type or "").lower()].setdefault(said, reference)
    for same_number in mentions.values():
        shown: set[frozenset[tuple[str | None, str | None]]] = set()
        for first, second in combinations(same_number.values(), 2):
            pair = frozenset({(first.canonical, first.issued_on), (second.canonical, second.issued_on)})
            if pair in shown:
                continue
            if _two_symbols(first, second) or _is_transposed(first, second):
                shown.add(pair)
                yield _conflict(second, first, "ký hiệu", "symbols")
            elif _two_dates(first, second):
                shown.add(pair)
                yield _conflict(second, first, "ngày ban hành", "dates of issue")


def _is_day(value: str | None) -> bool:
    return bool(value) and "X" not in value and granularity(value) == "day" if value else False


def _two_symbols(first: Reference, second: Reference) -> bool:
    """One type, day and telling number, but two symbols."""
    telling = int(first.number or 0) >= TELLING_NUMBER and _is_day(first.issued_on)
    return telling and first.issued_on == second.issued_on and _symbol(first) != _symbol(second)


def _two_dates(first: Reference, second: Reference) -> bool:
    """One number and symbol of one body in one year, but two days."""
    if first.issued_on == second.issued_on or _symbol(first) != _symbol(second):
        return False
    if not (_is_day(first.issued_on) and _is_day(second.issued_on)):
        return False
    if (first.issued_on or "")[:4] != (second.issued_on or "")[:4]:
        return False
    same_key = first.key is not None and first.key == second.key
    return same_key or (first.issuer or "").casefold() == (second.issuer or "").casefold()


def _is_transposed(first: Reference, second: Reference) -> bool:
    """One type and number, but the parts of the symbol stand in another order ("KH-MTTQ-BTT", "KH-BTT-MTTQ")."""
    if None not in (first.issued_on, second.issued_on) and first.issued_on != second.issued_on:
        return False
    one, other = _symbol(first), _symbol(second)
    return one != other and sorted(re.split(r"[-/]", one)) == sorted(re.split(r"[-/]", other))


def _symbol(reference: Reference) -> str:
    return re.sub(r"\s", "", reference.symbol or reference.canonical or "").lower()


def _conflict(mention: Reference, other: Reference, vi: str, en: str) -> Check:
    return of_records(
        "reference_conflict",
        mention,
        other,
        vi=f"Cùng một văn bản có hai {vi}: {_shown(other)} và {_shown(mention)}.",
        en=f"One document with two {en}: {_shown(other)} and {_shown(mention)}.",
        confidence=0.7,
    )


def _shown(reference: Reference) -> str:
    if not _is_day(reference.issued_on):
        return f"{reference.canonical}"
    year, month, day = (reference.issued_on or "--").split("-")
    return f"{reference.canonical} ({day}/{month}/{year})"
