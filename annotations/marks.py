"""A document with labelled spans, as annotation tools and trainers want it: each record is a mark, a span of the text with a label.

    marked(extraction, ("entities", "dates")).marks[0]   → Mark(start=0, end=27, label="ORG", record_type="entities", record={…})

References without a number ("Nghị quyết này") and figures in cells of tables are no marks, for the guidelines do not count them. Checks
are none either: each is about two places.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotations.locating import locate
from annotations.matching import Item
from annotations.scoring import comparable
from extractors.structured import StructuredDocument
from models.extraction import Extraction
from models.values import Span

LABELS: dict[str, tuple[str, dict[str, str]]] = {
    "ORG": ("entities", {"label": "ORG"}),
    "PER": ("entities", {"label": "PER"}),
    "LOC": ("entities", {"label": "LOC"}),
    "REFERENCE": ("references", {}),
    "DATE": ("dates", {}),
    "DEADLINE": ("deadlines", {}),
    "INDICATOR": ("indicators", {}),
    "STRENGTH": ("findings", {"kind": "strength"}),
    "SHORTCOMING": ("findings", {"kind": "shortcoming"}),
    "CAUSE": ("findings", {"kind": "cause"}),
    "TASK": ("findings", {"kind": "task"}),
    "RECOMMENDATION": ("findings", {"kind": "recommendation"}),
}
"""What a label says: the record type, and the fields of the record that it stands for."""
MARKED_TYPES = tuple(dict.fromkeys(record_type for record_type, _ in LABELS.values()))
"""The record types that can be marked."""
DEFAULT_TYPES = ("entities", "references", "dates")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text (code points, end exclusive) with its label, and the record behind it as plain values."""

    start: int
    end: int
    label: str
    record_type: str
    record: Item

    @property
    def place(self) -> tuple[int, int, str]:
        """What an annotation tool knows of it."""
        return self.start, self.end, self.label


@dataclass(frozen=True, slots=True)
class Marked:
    """A document with its marks in text order; `record_types` are those that were marked, whether or not there is one."""

    filename: str
    sha256: str
    text: str
    record_types: tuple[str, ...]
    marks: list[Mark]
    sentences: list[Span] = field(default_factory=list)

    def longest(self) -> list[Mark]:
        """Marks that do not overlap: of those that do the longest, of equally long ones the first."""
        chosen: list[Mark] = []
        for mark in sorted(self.marks, key=lambda mark: (mark.start - mark.end, mark.start)):
            if all(mark.end <= other.start or other.end <= mark.start for other in chosen):
                chosen.append(mark)
        return sorted(chosen, key=lambda mark: mark.start)


def marked(
    extraction: Extraction, record_types: Collection[str] = DEFAULT_TYPES, gold: Mapping[str, Any] | None = None
) -> Marked:
    """The document with what was read in it; or, with `gold`, what a gold file says of it, as far as that is found in its text."""
    chosen = tuple(name for name in MARKED_TYPES if name in record_types)
    by_type = {
        name: gold_marks(extraction, name, gold) if gold is not None else read_marks(extraction, name)
        for name in chosen
    }
    return Marked(
        filename=extraction.document.filename,
        sha256=extraction.document.sha256,
        text=extraction.document.text,
        record_types=chosen,
        marks=sorted((mark for marks in by_type.values() for mark in marks if mark), key=lambda mark: mark.place),
        sentences=StructuredDocument(extraction.document, extraction.header).sentences,
    )


def read_marks(extraction: Extraction, record_type: str) -> list[Mark]:
    """The records of one type that were read in a document, as marks."""
    records = [record.model_dump(mode="json", by_alias=True) for record in extraction.records(record_type)]
    countable = list(comparable({record_type: records}, record_type, with_cells=False))
    spans = [(record["start"], record["end"]) for record in countable]
    return [mark for mark in _marks(record_type, countable, spans) if mark]


def gold_marks(extraction: Extraction, record_type: str, gold: Mapping[str, Any]) -> Sequence[Mark | None]:
    """The gold records of one type as marks; null for each whose words are not found in the document, or that no label stands for."""
    records: list[Item] = gold.get(record_type) or []
    read = [mark.record for mark in read_marks(extraction, record_type)]
    return _marks(record_type, records, locate(record_type, records, read, extraction.document.text))


def label_of(record_type: str, record: Item) -> str | None:
    """The label of a record; null if none stands for its kind."""
    for label, (name, fields) in LABELS.items():
        if name == record_type and all(record.get(key) == value for key, value in fields.items()):
            return label
    return None


def _marks(record_type: str, records: Sequence[Item], spans: Sequence[Span | None]) -> list[Mark | None]:
    labels = [label_of(record_type, record) for record in records]
    return [
        Mark(*span, label, record_type, record) if span and label else None
        for record, span, label in zip(records, spans, labels, strict=True)
    ]
