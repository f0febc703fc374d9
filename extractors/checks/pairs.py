"""A check on two places that contradict each other, or on two records: both places, and the records by their ids.

of_records("arithmetic", stated, parts, "Tổng không khớp …", "The sum …", confidence=0.9)
"""

from __future__ import annotations

from models.records import Check, CheckKind, Message, Record
from models.values import Span


def of_records(kind: CheckKind, record: Record, other: Record, vi: str, en: str, *, confidence: float) -> Check:
    """The check that stands at `record` and points at `other`; `vi` and `en` are its message."""
    return Check(
        text=record.text,
        start=record.start,
        end=record.end,
        kind=kind,
        other=other.text,
        other_start=other.start,
        other_end=other.end,
        message=Message(vi=vi, en=en),
        record_ids=[record.id, other.id],
        confidence=confidence,
    )


def of_places(kind: CheckKind, text: str, span: Span, other: Span, vi: str, en: str) -> Check:
    """The check that stands at one span of the text and points at another."""
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
