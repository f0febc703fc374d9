"""A check on two records that contradict each other: both places, and both records by their ids.

of_records("arithmetic", stated, parts, "Tổng không khớp …", "The sum …", confidence=0.9)
"""

from __future__ import annotations

from models.records import Check, CheckKind, Message, Record


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
