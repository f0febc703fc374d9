"""Measured and targeted quantities (chỉ tiêu, số liệu)."""

from __future__ import annotations

from extractors.claims import Claims
from extractors.structured import StructuredDocument
from models.records import Indicator


def extract_indicators(document: StructuredDocument, claims: Claims) -> list[Indicator]:
    """The quantities of a document in text order; claims their characters as quantities."""
    return []
