"""Date expressions of a document, with their EDTF values and first and last days.

    "… ngày 22/12/2024 …"   → value "2024-12-22", granularity "day", earliest and latest "2024-12-22"
    "… 30/02/2025 …"        → value "2025-02-30": as printed; no such day, so earliest and latest are null

What a reference's number has read ("12/2024" of a document) is no date; what is read here is claimed.
"""

from __future__ import annotations

from extractors.claims import Claims
from extractors.structured import StructuredDocument
from extractors.vietnamese.calendar import find_dates
from models.edtf import bounds
from models.records import DateExpression


def extract_dates(document: StructuredDocument, claims: Claims) -> list[DateExpression]:
    """The date expressions of the whole document in text order; claims their characters."""
    records: list[DateExpression] = []
    for reading in find_dates(document.text):
        if not claims.claim(reading.start, reading.end, "date"):
            continue
        earliest, latest = bounds(reading.value)
        records.append(
            DateExpression(
                text=document.text[reading.start : reading.end],
                start=reading.start,
                end=reading.end,
                confidence=reading.confidence,
                value=reading.value,
                granularity=reading.granularity,
                earliest=earliest,
                latest=latest,
            )
        )
    return records
