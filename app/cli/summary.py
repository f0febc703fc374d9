"""An extraction as a summary to read: the head of the document, then its records, each in its sentence.

Báo cáo số 12/BC-UBND: Kết quả thực hiện nhiệm vụ quý IV
  Cơ quan ban hành: ỦY BAN NHÂN DÂN XÃ …
Văn bản viện dẫn (references): 14
  57-NQ/TW · thực hiện · 22/12/2024 · Bộ Chính trị
    Triển khai «Nghị quyết số 57-NQ/TW» ngày 22/12/2024 của Bộ Chính trị …
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from app.cli.terminal import printable
from app.wording import (
    HEADER,
    RECORD_TYPES,
    amount_in_words,
    date_in_words,
    full_number,
    signature_in_words,
    value_in_words,
    warnings_in_words,
    when_in_words,
)
from extractors.structured import StructuredDocument
from models.extraction import RECORD_TYPES as RECORD_CLASSES
from models.extraction import Extraction
from models.records import Check, DateExpression, Deadline, Entity, Finding, Indicator, Record, Reference

AROUND = 90
"""Characters of the sentence that are shown on each side of a record."""
LONGEST = 300
"""Characters of a record that is a sentence itself."""


def summary(extraction: Extraction) -> str:
    """The summary of one document, lines without control characters."""
    document = StructuredDocument(extraction.document, extraction.header)
    lines = [*_head(extraction)]
    lines += [f"  ! {told}" for told in warnings_in_words(extraction.warnings)]
    for name in RECORD_CLASSES:
        records = extraction.records(name)
        if records:
            lines += ["", f"{RECORD_TYPES[name]}: {len(records)}"]
        for record in records:
            lines += [f"  {_joined(_DESCRIPTIONS[name](record), record)}", f"    {_in_sentence(record, document)}"]
    return "\n".join(map(printable, lines))


def title(header: Any) -> str:
    """A document's type, number and subject in one line."""
    name = " số ".join(filter(None, (header.doc_type, full_number(header.number, header.symbol))))
    return ": ".join(filter(None, (name, header.subject))) or "(không có tiêu đề)"


def _head(extraction: Extraction) -> Iterator[str]:
    header, document = extraction.header, extraction.document
    yield title(header)
    pages = f", {document.page_count} trang" if document.page_count else ""
    yield f"  Tệp: {document.filename} ({document.reader}{pages}, {document.size} byte)"
    for name, label in HEADER.items():
        value = getattr(header, name)
        if name in ("issued_on", "period"):
            value = date_in_words(value)
        if value:
            yield f"  {label}: {'; '.join(value) if isinstance(value, list) else value}"
    for signature in document.signatures:
        yield f"  Chữ ký số: {signature_in_words(signature)}"


def _reference(record: Reference) -> list[str | None]:
    return [record.canonical, value_in_words(record.relation), date_in_words(record.issued_on), record.issuer]


def _date(record: DateExpression) -> list[str | None]:
    return [date_in_words(record.value)]


def _deadline(record: Deadline) -> list[str | None]:
    return [when_in_words(record), record.assignee, record.recipient and f"gửi {record.recipient}"]


def _indicator(record: Indicator) -> list[str | None]:
    return [record.name, amount_in_words(record), value_in_words(record.kind), date_in_words(record.period)]


def _finding(record: Finding) -> list[str | None]:
    return [value_in_words(record.kind), *record.topics]


def _entity(record: Entity) -> list[str | None]:
    return [record.canonical or record.text, value_in_words(record.label)]


def _check(record: Check) -> list[str | None]:
    return [value_in_words(record.kind), record.message.vi]


_DESCRIPTIONS: dict[str, Callable[[Any], list[str | None]]] = {
    "references": _reference,
    "dates": _date,
    "deadlines": _deadline,
    "indicators": _indicator,
    "findings": _finding,
    "entities": _entity,
    "checks": _check,
}


def _joined(parts: list[str | None], record: Record) -> str:
    doubt = f"độ tin cậy {record.confidence:.2f}" if record.confidence < 1 else None
    place = f"trang {record.page}" if record.page else None
    return " · ".join(part for part in (*parts, place, doubt) if part)


def _in_sentence(record: Record, document: StructuredDocument) -> str:
    """The record between «», with as much of its sentence as one line can hold."""
    text = _one_line(record.text)
    if len(text) > LONGEST:
        text = text[:LONGEST].rstrip() + " …"
    start, end = document.sentence_at(record.start) or (record.start, record.end)
    before = document.text[max(start, record.start - AROUND) : record.start]
    after = document.text[record.end : max(record.end, min(end, record.end + AROUND))]
    more_before = "… " if record.start - AROUND > start else ""
    more_after = " …" if record.end + AROUND < end else ""
    return _one_line(f"{more_before}{before}«{text}»{after}{more_after}")


def _one_line(text: str) -> str:
    return " ".join(text.split())
