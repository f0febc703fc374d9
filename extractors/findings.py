"""What the document judges or asks for (ưu điểm, hạn chế, nguyên nhân, nhiệm vụ, kiến nghị)."""

from __future__ import annotations

from extractors.structured import StructuredDocument
from models.records import Finding


def extract_findings(document: StructuredDocument) -> list[Finding]:
    """The findings of a document in text order."""
    return []
