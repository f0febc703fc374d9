"""The records of a structured document, each type read when it is first asked for, after those that it builds on.

records = DocumentRecords(structured)
records.dates       → reads the references too, since the number of a document is claimed before any date
records.of("dates") → the same list

Whatever is asked for first, characters are claimed in one order: numbers of documents, dates, quantities, then names.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from extractors.checks import find_checks
from extractors.claims import Claims
from extractors.dates import extract_dates
from extractors.deadlines import extract_deadlines
from extractors.entities import extract_entities
from extractors.findings import extract_findings
from extractors.identity import identify
from extractors.indicators import extract_indicators
from extractors.linking import link_entities
from extractors.references import extract_references
from extractors.references.resolution import resolve_references
from extractors.structured import StructuredDocument
from models.extraction import RECORD_TYPES
from models.records import Check, DateExpression, Deadline, Entity, Finding, Indicator, Record, Reference


class DocumentRecords:
    """All records of one document with their ids, in text order; no type is read twice."""

    def __init__(self, document: StructuredDocument) -> None:
        self.document = document
        self._claims = Claims()

    def of(self, record_type: str) -> Sequence[Record]:
        """The records of one type; KeyError if there is no such type."""
        RECORD_TYPES[record_type]
        records: Sequence[Record] = getattr(self, record_type)
        return records

    @cached_property
    def references(self) -> list[Reference]:
        found = identify(extract_references(self.document, self._claims), "references", self.document)
        return resolve_references(found, self.document)

    @cached_property
    def dates(self) -> list[DateExpression]:
        _ = self.references  # they claim first
        return identify(extract_dates(self.document, self._claims), "dates", self.document)

    @cached_property
    def deadlines(self) -> list[Deadline]:
        return identify(extract_deadlines(self.document, self.dates), "deadlines", self.document)

    @cached_property
    def indicators(self) -> list[Indicator]:
        found = extract_indicators(self.document, self._claims, self.dates)
        return identify(found, "indicators", self.document)

    @cached_property
    def findings(self) -> list[Finding]:
        return identify(extract_findings(self.document), "findings", self.document)

    @cached_property
    def entities(self) -> list[Entity]:
        _ = self.indicators  # they claim first
        found = link_entities(self.document, extract_entities(self.document, self._claims))
        return identify(found, "entities", self.document)

    @cached_property
    def checks(self) -> list[Check]:
        found = find_checks(self.document, self.references, self.dates, self.deadlines, self.indicators)
        return identify(found, "checks", self.document)
