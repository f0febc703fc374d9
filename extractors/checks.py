"""Contradictions inside one document, which a careful clerk would send back."""

from __future__ import annotations

from extractors.structured import StructuredDocument
from models.records import Check, DateExpression, Deadline, Indicator, Reference


def find_checks(
    document: StructuredDocument,
    references: list[Reference],
    dates: list[DateExpression],
    deadlines: list[Deadline],
    indicators: list[Indicator],
) -> list[Check]:
    """The contradictions of a document in text order."""
    return []
