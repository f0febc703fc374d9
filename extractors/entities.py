"""Bodies, persons and places (cơ quan, người, địa danh)."""

from __future__ import annotations

from extractors.claims import Claims
from extractors.structured import StructuredDocument
from models.records import Entity


def extract_entities(document: StructuredDocument, claims: Claims) -> list[Entity]:
    """The names of a document in text order."""
    return []
