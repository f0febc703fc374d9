"""Marks that people corrected in an annotation tool → the gold file of the document, changed in exactly these places.

    correct(corrected, extraction, gold).changes   → [Change("added", "dates", "năm 2026", (210, 218), "DATE"), …]

A record whose span and label are still there is kept with all its fields. One that is not is removed. A new span becomes a record
with the fields that were read at this very place; where nothing was, with what the rules make of its words alone; where they make
nothing, with nulls to be filled in by hand. Record types that were not given to the tool, and gold records that could not be shown in
it since their words are not found in the text, stay as they are. White space at the edges of a span is no part of it.

A document without gold gets a new gold file with the record types that were corrected, and no others: nobody has annotated those.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from annotations.marks import LABELS, Mark, gold_marks, read_marks
from annotations.matching import Item
from extractors.in_place import TextInPlace
from models.extraction import Extraction
from models.values import Span

GOLD_FIELDS: dict[str, tuple[str, ...]] = {
    "references": ("text", "canonical", "doc_type", "issued_on", "issuer", "form"),
    "dates": ("text", "value"),
    "deadlines": ("text", "due", "recurrence", "condition", "task", "assignee", "recipient"),
    "indicators": ("text", "kind", "value", "value_max", "denominator", "unit", "qualifier", "name", "sentence"),
    "findings": ("text", "kind"),
    "entities": ("text", "label"),
}
"""The fields of a gold record (guidelines.md), in their order."""


class Unusable(Exception):
    """What a tool gave back cannot be used; the message says why, in Vietnamese and English."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """One document as a tool gave it back: by which file and text it is known, what was marked, and the marks (code points, label)."""

    filename: str
    sha256: str
    text: str
    record_types: tuple[str, ...]
    places: frozenset[tuple[int, int, str]]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between the gold and what came back; `by_hand` if fields of a new record are left to be filled in."""

    what: Literal["added", "removed"]
    record_type: str
    text: str
    span: Span
    label: str
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """The gold as it is to be written, and what has changed in it; nothing has where `changes` is empty."""

    gold: dict[str, Any]
    changes: list[Change]


def correct(corrected: Corrected, extraction: Extraction, gold: Mapping[str, Any] | None, name: str) -> Correction:
    """The gold of a document, called `name` in its file, with the corrections in it. Unusable if they are not of this document's text."""
    _check(corrected, extraction)
    places = {_without_margins(place, corrected.text) for place in corrected.places}
    result = dict(gold) if gold is not None else _new_gold(name, corrected)
    changes: list[Change] = []
    for record_type in corrected.record_types:
        marks: Sequence[Mark | None]
        if gold is not None and record_type in gold:
            records: list[Item] = list(gold[record_type])
            marks = gold_marks(extraction, record_type, gold)
        else:
            marks = read_marks(extraction, record_type)
            records = [_gold_record(record_type, mark.record) for mark in marks if mark]
        wanted = {place for place in places if LABELS[place[2]][0] == record_type}
        added = [
            _added(record_type, place, extraction) for place in sorted(wanted - {mark.place for mark in marks if mark})
        ]
        removed = [_removed(mark) for mark in marks if mark and mark.place not in wanted]
        result[record_type] = list(_merged(records, marks, wanted, added))
        changes += [*(change for _, change in added), *removed]
    return Correction(result, sorted(changes, key=lambda change: change.span))


def _check(corrected: Corrected, extraction: Extraction) -> None:
    """Unusable unless the marks can be of this document."""
    if corrected.text != extraction.document.text:
        raise Unusable(
            "văn bản trong tệp hiệu chỉnh khác văn bản của tài liệu (the text that was corrected is not that of the document)"
        )
    unknown = sorted({name for name in corrected.record_types if name not in GOLD_FIELDS})
    if unknown:
        raise Unusable(f"không có loại bản ghi này (no such record type): {', '.join(unknown)}")
    for start, end, label in sorted(corrected.places):
        if label not in LABELS or LABELS[label][0] not in corrected.record_types:
            raise Unusable(f"nhãn không có trong bản đã xuất (a label that was not exported): {label}")
        if not 0 <= start < end <= len(corrected.text) or not corrected.text[start:end].strip():
            raise Unusable(f"vị trí ngoài văn bản (outside the text): {start}-{end} {label}")


def _without_margins(place: tuple[int, int, str], text: str) -> tuple[int, int, str]:
    """The mark without white space at its edges: who draws one with the mouse often takes the next space in."""
    start, end, label = place
    words = text[start:end]
    return end - len(words.lstrip()), start + len(words.rstrip()), label


def _new_gold(name: str, corrected: Corrected) -> dict[str, Any]:
    return {
        "document": name,
        "source": corrected.filename,
        "annotator": "read by trichluc, corrected in an annotation tool",
        "header": {},
    }


def _merged(
    records: list[Item],
    marks: Sequence[Mark | None],
    wanted: set[tuple[int, int, str]],
    added: list[tuple[Item, Change]],
) -> Iterator[Item]:
    """The records of one type in reading order: those that are kept, and the added between them."""
    waiting = added[::-1]
    for record, mark in zip(records, marks, strict=True):
        while mark and waiting and waiting[-1][1].span < (mark.start, mark.end):
            yield waiting.pop()[0]
        if mark is None or mark.place in wanted:
            yield record
    yield from (record for record, _ in waiting[::-1])


def _removed(mark: Mark) -> Change:
    return Change("removed", mark.record_type, mark.record["text"], (mark.start, mark.end), mark.label)


def _added(record_type: str, place: tuple[int, int, str], extraction: Extraction) -> tuple[Item, Change]:
    """A new record for a mark."""
    start, end, label = place
    words = extraction.document.text[start:end]
    fields = LABELS[label][1]
    here = (mark.record for mark in read_marks(extraction, record_type) if (mark.start, mark.end) == (start, end))
    alone = (
        record.model_dump(mode="json", by_alias=True)
        for record in TextInPlace(words).of(record_type)
        if (record.start, record.end) == (0, len(words))
    )
    read = next(here, None) or next(alone, None)
    by_hand = read is None and set(GOLD_FIELDS[record_type]) > {"text", *fields}
    change = Change("added", record_type, _one_line(words), (start, end), label, by_hand)
    return _gold_record(record_type, {**(read or {}), "text": words, **fields}), change


def _gold_record(record_type: str, record: Mapping[str, Any]) -> Item:
    gold = {name: record.get(name) for name in GOLD_FIELDS[record_type]}
    return {**gold, "text": _one_line(str(record["text"]))}


def _one_line(text: str) -> str:
    return " ".join(text.split())
