"""Ids, pages, sections and confidence of records: where each record lies, and the name by which it is known for good.

`id` numbers the records of one extraction ("r1", "r2", …); `uid` stays the same when the same file is read again: a hash of the
file's SHA-256, the record type, the normalised text and the how-manieth record with that text it is.
"""

from __future__ import annotations

import hashlib
import unicodedata
from operator import attrgetter
from typing import TypeVar

from extractors.structured import StructuredDocument
from models.records import Record

RecordT = TypeVar("RecordT", bound=Record)

PREFIXES = {
    "references": "r",
    "dates": "d",
    "deadlines": "l",
    "indicators": "i",
    "findings": "f",
    "entities": "e",
    "checks": "c",
}
"""The letter before the number in a record's id, by record type."""


def identify(records: list[RecordT], record_type: str, document: StructuredDocument) -> list[RecordT]:
    """The records in text order with id, uid, page and section set, and less sure where the letters are; changes the records themselves."""
    ordered = sorted(records, key=attrgetter("start", "end"))
    seen: dict[str, int] = {}
    file = hashlib.sha256(f"{document.document.sha256}\x1f{record_type}\x1f".encode())
    prefix = PREFIXES[record_type]
    for number, record in enumerate(ordered, start=1):
        block = document.block_at(record.start)
        sure = document.certainty.of(record.start, record.end)
        if sure < 1:
            record.confidence = round(record.confidence * sure, 2)
        words = " ".join(unicodedata.normalize("NFC", record.text).lower().split())
        seen[words] = count = seen.get(words, 0) + 1
        name = file.copy()
        name.update(f"{words}\x1f{count}".encode())
        record.identify(
            id=f"{prefix}{number}",
            uid=name.hexdigest()[:24],
            page=block.page if block else None,
            section_id=block.section_id if block else None,
        )
    return ordered
