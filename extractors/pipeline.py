"""The one way through the house, in reading order: bytes → layout → structured document → records → checks.

parse(Path("bao-cao.docx").read_bytes(), "bao-cao.docx").references[0].canonical   → "57-NQ/TW"
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from extractors.in_place import TextInPlace
from extractors.limits import Limits
from extractors.readers.kinds import FileKind, detect_kind, read_layout
from extractors.readers.layout import Layout
from extractors.readers.recognised import Recognised
from extractors.records import DocumentRecords
from extractors.structure.build import build_certainty, build_document, build_places
from extractors.structure.places import Places
from extractors.structured import StructuredDocument
from models.extraction import RECORD_TYPES, Extraction
from models.warnings import Warning

PIPELINE_VERSION = "0.3.0"
"""Goes up with every release that reads a document otherwise: `trichluc reread` reads anew what an older version read."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The extraction of a file and, where pages were read from pictures, what was recognised there, to be kept beside the file."""

    extraction: Extraction
    recognised: Recognised | None = None


def parse(data: bytes, filename: str, limits: Limits = Limits()) -> Extraction:  # noqa: B008 - frozen
    """The extraction of one file. RefusedFile if it is empty, too large or of no known kind; UnreadableFile if it cannot be read.

    `filename` is data for the record, never a path; the content decides the kind.
    """
    return read(data, filename, limits).extraction


def read(
    data: bytes,
    filename: str,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    recognised: Recognised | None = None,
) -> Reading:
    """The same, with what was recognised; given back as `recognised`, it spares a second reading of the same file the pictures."""
    kind = detect_kind(data, limits)
    layout = read_layout(data, kind, limits, recognised)
    records = DocumentRecords(_structured(layout, data, filename, kind))
    return Reading(extraction_of(records, layout.warnings), layout.recognised)


def parse_text(text: str, filename: str = "") -> Extraction:
    """The extraction of a text as it stands: all offsets lead into that very text (`in_place.py`). Raises nothing on any text."""
    read = TextInPlace(text, filename)
    records: dict[str, Any] = {record_type: read.of(record_type) for record_type in RECORD_TYPES}
    return Extraction(pipeline_version=PIPELINE_VERSION, document=read.document, header=read.header, **records)


def extraction_of(records: DocumentRecords, warnings: list[Warning]) -> Extraction:
    """A structured document with all its records, as one extraction."""
    return Extraction(
        pipeline_version=PIPELINE_VERSION,
        document=records.document.document,
        header=records.document.header,
        references=records.references,
        dates=records.dates,
        deadlines=records.deadlines,
        indicators=records.indicators,
        findings=records.findings,
        entities=records.entities,
        checks=records.checks,
        warnings=warnings,
    )


def read_structure(data: bytes, filename: str, limits: Limits = Limits()) -> StructuredDocument:  # noqa: B008 - frozen
    """A file read and set in order, before any record is extracted; the first half of `parse`, which raises the same."""
    kind = detect_kind(data, limits)
    return _structured(read_layout(data, kind, limits), data, filename, kind)


def locate(data: bytes, limits: Limits = Limits(), recognised: Recognised | None = None) -> Places:  # noqa: B008 - frozen
    """Where the words of a paged file's text stand on its pages; the text is that of its extraction. Raises what `parse` raises."""
    return build_places(read_layout(data, detect_kind(data, limits), limits, recognised, word_boxes=True))


def _structured(layout: Layout, data: bytes, filename: str, kind: FileKind) -> StructuredDocument:
    document, header = build_document(
        layout, sha256=hashlib.sha256(data).hexdigest(), filename=filename, media_type=kind.media_type, size=len(data)
    )
    return StructuredDocument(document, header, build_certainty(layout))
