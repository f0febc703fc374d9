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
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from extractors.checks.pairs import of_records
from extractors.checks.sums import find_sums
from extractors.structured import StructuredDocument
from extractors.vietnamese.finding_cues import NORMATIVE_TYPES
from extractors.vietnamese.quantities import is_malformed
from models.document import Block, Cell, Section
from models.edtf import bounds, exists, granularity
from models.records import Check, CheckKind, DateExpression, Deadline, Indicator, Message, Reference
from models.values import Span

SAME_ROW = 30
"""Code points that two rows of a table must share to be the same one."""
SAME_ITEM = 60
"""Code points that two items of a list must share to be the same one."""
TELLING_NUMBER = 100
"""Numbers from here on are so rare that two documents of one type and day cannot share one by chance."""

_ROMAN = re.compile(r"(?=[IVX])(?P<tens>X{0,3})(?P<ones>IX|IV|V?I{0,3})")
_ONES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_ANNEX = re.compile(r"\W{0,4}(?:phụ lục|phụ biểu|biểu số|biểu mẫu|mẫu số)(?!\w)", re.IGNORECASE)
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
        *_numbering(document),
        *_repeated_rows(document),
        *_repeated_items(document),
        *_impossible_dates(dates),
        *_deadlines_before_issue(document, deadlines),
        *_malformed(indicators),
        *_reference_conflicts(references),
        *find_sums(document, indicators),
    ]
    return sorted(found, key=lambda check: (check.start, check.end, check.kind))


def _numbering(document: StructuredDocument) -> Iterator[Check]:
    """Headings whose number does not follow the one before it on their level; annexes and attached forms begin anew."""
    if (document.header.doc_type or "").lower() in NORMATIVE_TYPES:
        return
    sections = document.document.sections
    before: dict[tuple[str | None, str], Section] = {}
    anew = [block.start for block in document.document.blocks if _begins_anew(document.text, block)]
    in_annex = False
    for n, section in enumerate(sections):
        if n and bisect_right(anew, sections[n - 1].start) < bisect_right(anew, section.start):
            before.clear()
            in_annex = True
        read = _number(section)
        if read is None:
            continue
        style, number = read
        key = (section.parent_id, style)
        previous = before.get(key)
        before[key] = section
        last = _number(previous) if previous else None
        if previous is None or last is None:
            # only Roman numbers are sure to begin with I on the first level
            if style == "roman" and number > 1 and n and section.parent_id is None and not in_annex:
                yield _out_of_sequence(document, section, sections[n - 1], "I")
            continue
        if number == last[1] + 1 or (number < last[1] and style != "roman"):
            continue
        if number > last[1] + 1 and _stands_between(document, previous, section, _written(style, last[1] + 1)):
            continue
        yield _out_of_sequence(document, section, previous, _written(style, last[1] + 1))


def _begins_anew(text: str, block: Block) -> bool:
    """The foot of the document, or the title of an annex or form: numbers start again behind it."""
    return block.kind in ("recipients", "signature") or bool(_ANNEX.match(text, block.start, block.end))


def _number(section: Section) -> tuple[str, int] | None:
    """How a section is numbered and its last number: ("roman", 4), ("1.2.", 3); None for letters and numbers of another kind."""
    number = (section.number or "").strip(" .)")
    if number.isdigit() and number.isascii():
        return "", int(number)
    if roman := _ROMAN.fullmatch(number):
        return "roman", 10 * len(roman["tens"]) + _ONES[roman["ones"]]
    if dotted := re.fullmatch(r"(?P<stem>(?:\d{1,3}\.){1,5})(?P<last>\d{1,3})", number, re.ASCII):
        return dotted["stem"], int(dotted["last"])
    return None


def _written(style: str, number: int) -> str:
    """A number in the style of its section."""
    if style != "roman":
        return f"{style}{number}"
    return "X" * (number // 10) + next(ones for ones, value in _ONES.items() if value == number % 10)


def _stands_between(document: StructuredDocument, first: Section, second: Section, number: str) -> bool:
    """Whether the missing number stands anywhere between the two headings, so that only its heading was not known as one."""
    return bool(re.search(rf"(?<![\w.,/]){re.escape(number)}[.)/:]?\s", document.text[first.start : second.start]))


def _out_of_sequence(document: StructuredDocument, section: Section, other: Section, expected: str) -> Check:
    return _check(
        "numbering",
        document.text,
        _heading_span(document, section),
        _heading_span(document, other),
        f"Mục “{section.number}” không theo thứ tự: sau “{other.number or other.heading[:40]}” phải là “{expected}”.",
        f"Heading “{section.number}” is out of sequence: “{expected}” is expected after “{other.number or other.heading[:40]}”.",
    )


def _heading_span(document: StructuredDocument, section: Section) -> Span:
    """The line of a section's heading."""
    block = document.block_at(section.start)
    return (block.start, block.end) if block else (section.start, section.end)


def _repeated_rows(document: StructuredDocument) -> Iterator[Check]:
    """Rows of a table that say the same, their running numbers aside."""
    text = document.text
    for table in document.document.tables:
        rows: dict[int, list[Cell]] = defaultdict(list)
        for cell in table.cells:
            if not cell.header and cell.end > cell.start:
                rows[cell.row].append(cell)
        seen: dict[str, Span] = {}
        for row in sorted(rows):
            cells = sorted(rows[row], key=lambda cell: cell.column)
            said = [_plain(text[cell.start : cell.end]) for cell in cells]
            words = "\x1f".join(said[1:] if said and re.fullmatch(r"[\divx.]{1,5}", said[0]) else said)
            span = (cells[0].start, cells[-1].end)
            if len(words) >= SAME_ROW and words in seen:
                yield _twice("dòng", "row", text, span, seen[words])
            seen.setdefault(words, span)


def _repeated_items(document: StructuredDocument) -> Iterator[Check]:
    """Neighbouring items of a list that say the same, word for word; farther apart they may be meant."""
    blocks = document.document.blocks
    for first, second in pairwise(blocks):
        if first.kind != "list_item" or second.kind != "list_item":
            continue
        words = [
            _plain(document.text[block.start : block.end].removeprefix(block.marker or "")) for block in (first, second)
        ]
        if words[0] == words[1] and len(words[0]) >= SAME_ITEM:
            yield _twice("mục", "item", document.text, (second.start, second.end), (first.start, first.end))


def _plain(words: str) -> str:
    return " ".join(words.lower().split()).strip(" ;.,")


def _twice(vi: str, en: str, text: str, span: Span, other: Span) -> Check:
    return _check(
        "duplicate", text, span, other, f"Nội dung {vi} này trùng với một {vi} ở trên.", f"This {en} repeats one above."
    )


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
    """One document with two symbols or two dates; of several mentions only the first pair is shown."""
    mentions: dict[tuple[str, str], list[Reference]] = defaultdict(list)
    for reference in references:
        if (
            reference.form == "full"
            and reference.number
            and reference.number.isdigit()
            and _is_day(reference.issued_on)
        ):
            mentions[reference.number.lstrip("0"), (reference.doc_type or "").lower()].append(reference)
    for same_number in mentions.values():
        shown: set[frozenset[tuple[str | None, str | None]]] = set()
        for first, second in combinations(same_number, 2):
            pair = frozenset({(first.canonical, first.issued_on), (second.canonical, second.issued_on)})
            if pair in shown:
                continue
            if _two_symbols(first, second):
                shown.add(pair)
                yield _conflict(second, first, "ký hiệu", "symbols")
            elif _two_dates(first, second):
                shown.add(pair)
                yield _conflict(second, first, "ngày ban hành", "dates of issue")


def _is_day(value: str | None) -> bool:
    return bool(value) and "X" not in value and granularity(value) == "day" if value else False


def _two_symbols(first: Reference, second: Reference) -> bool:
    """One type, day and telling number, but two symbols."""
    telling = int(first.number or 0) >= TELLING_NUMBER
    return telling and first.issued_on == second.issued_on and _symbol(first) != _symbol(second)


def _two_dates(first: Reference, second: Reference) -> bool:
    """One number and symbol of one body in one year, but two days."""
    if first.issued_on == second.issued_on or _symbol(first) != _symbol(second):
        return False
    if (first.issued_on or "")[:4] != (second.issued_on or "")[:4]:
        return False
    same_key = first.key is not None and first.key == second.key
    return same_key or _plain(first.issuer or "") == _plain(second.issuer or "")


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
    year, month, day = (reference.issued_on or "--").split("-")
    return f"{reference.canonical} ({day}/{month}/{year})"


def _check(kind: CheckKind, text: str, span: Span, other: Span, vi: str, en: str) -> Check:
    return Check(
        text=text[span[0] : span[1]],
        start=span[0],
        end=span[1],
        kind=kind,
        other=text[other[0] : other[1]],
        other_start=other[0],
        other_end=other[1],
        message=Message(vi=vi, en=en),
        confidence=0.8,
    )
