"""The tables, derived from the records: each row class is its record class and the columns that only a database needs.

EDTF and decimal strings do not sort, so that beside them stand computed columns: the first and last day of a date
(`…_earliest`, `…_latest`, ISO 8601), a double beside a decimal string, and `folded`, the text as it is searched.

values_of("dates", date, "4f…")  → {"value": "2025-36", "earliest": "2025-10-01", …, "document_id": "4f…", "folded": "quy iv/2025"}
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, Literal

from sqlalchemy import JSON, BigInteger, Double, Integer, String, Table, UniqueConstraint
from sqlmodel import Field, SQLModel

from app.store.folding import fold
from models.edtf import bounds
from models.header import Header
from models.records import (
    Check,
    CheckKind,
    DateExpression,
    Deadline,
    Entity,
    EntityLabel,
    Finding,
    FindingKind,
    Indicator,
    Reference,
)

DEFAULT_COLLECTION = 1
"""The collection that every store has from its first migration on."""

DocumentState = Literal["done", "failed"]

_BIG_ID: Any = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers rows by themselves only as INTEGER


class CollectionRow(SQLModel, table=True):
    """A body of documents in which no file is kept twice."""

    __tablename__ = "collections"
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)


class DocumentRow(Header, table=True):
    """One accepted file: what it is, how its reading ended, its header. `created_at` is ISO 8601 in UTC."""

    __tablename__ = "documents"
    __table_args__ = (UniqueConstraint("collection_id", "sha256"),)
    id: str = Field(primary_key=True)
    collection_id: int = Field(default=DEFAULT_COLLECTION, foreign_key="collections.id")
    sha256: str = Field(index=True)
    filename: str
    media_type: str | None = None
    size: int = Field(sa_type=BigInteger)
    page_count: int | None = None
    state: DocumentState = Field(sa_type=String, index=True)
    problem_code: str | None = None
    problem_message: str | None = None
    created_at: str = Field(index=True)
    key: str | None = Field(default=None, index=True)
    issued_earliest: str | None = Field(default=None, index=True)
    issued_latest: str | None = None
    period_earliest: str | None = None
    period_latest: str | None = None
    issuer_folded: str | None = None
    doc_type_folded: str | None = Field(default=None, index=True)
    folded: str = ""


class ExtractionRow(SQLModel, table=True):
    """What an extraction holds besides header and records: the document's text and structure, the warnings."""

    __tablename__ = "extractions"
    document_id: str = Field(primary_key=True, foreign_key="documents.id", ondelete="CASCADE")
    schema_version: int
    pipeline_version: str
    document: dict[str, Any] = Field(sa_type=JSON)
    warnings: list[dict[str, Any]] = Field(sa_type=JSON)


class RecordRow(SQLModel):
    """What every record's row has besides the record: `row_id` counts up in text order within a document."""

    row_id: int | None = Field(default=None, primary_key=True, sa_type=_BIG_ID)
    document_id: str = Field(foreign_key="documents.id", ondelete="CASCADE", index=True)
    folded: str


class ReferenceRow(Reference, RecordRow, table=True):
    """`issued_…` are bounds of the date of issue, or of the year that the number or the key names."""

    __tablename__ = "document_references"
    canonical: str | None = Field(default=None, index=True)
    key: str | None = Field(default=None, index=True)
    issued_earliest: str | None = Field(default=None, index=True)
    issued_latest: str | None = None
    issuer_folded: str | None = None
    doc_type_folded: str | None = Field(default=None, index=True)


class DateRow(DateExpression, RecordRow, table=True):
    __tablename__ = "document_dates"
    earliest: str | None = Field(default=None, index=True)
    latest: str | None = Field(default=None, index=True)


class DeadlineRow(Deadline, RecordRow, table=True):
    """`due_order` is `due_latest`, or the end of time where no day is named: lists are sorted by it."""

    __tablename__ = "document_deadlines"
    due_earliest: str | None = Field(default=None, index=True)
    due_latest: str | None = None
    due_order: str = Field(index=True)
    assignee_folded: str | None = None
    recipient_folded: str | None = None


class IndicatorRow(Indicator, RecordRow, table=True):
    __tablename__ = "document_indicators"
    measure: str | None = Field(default=None, index=True)
    value_number: float | None = Field(default=None, sa_type=Double, index=True)
    value_max_number: float | None = Field(default=None, sa_type=Double)
    period_earliest: str | None = None
    period_latest: str | None = None
    name_folded: str | None = None
    unit_folded: str | None = None


class FindingRow(Finding, RecordRow, table=True):
    __tablename__ = "document_findings"
    kind: FindingKind = Field(sa_type=String, index=True)


class EntityRow(Entity, RecordRow, table=True):
    __tablename__ = "document_entities"
    canonical: str | None = Field(default=None, index=True)
    place_code: str | None = Field(default=None, index=True)
    label: EntityLabel = Field(sa_type=String, index=True)


class CheckRow(Check, RecordRow, table=True):
    __tablename__ = "document_checks"
    kind: CheckKind = Field(sa_type=String, index=True)


END_OF_TIME = "9999-12-31"

ROWS: dict[str, type[RecordRow]] = {
    "references": ReferenceRow,
    "dates": DateRow,
    "deadlines": DeadlineRow,
    "indicators": IndicatorRow,
    "findings": FindingRow,
    "entities": EntityRow,
    "checks": CheckRow,
}
"""The row class of each record type."""

SEARCHED: dict[str, tuple[str, ...]] = {
    "references": ("text", "canonical", "subject"),
    "dates": ("text",),
    "deadlines": ("text", "task"),
    "indicators": ("text", "name", "sentence"),
    "findings": ("text",),
    "entities": ("text", "canonical"),
    "checks": ("text", "other"),
}
"""The fields of each record type in which the filter `text` looks."""


def table_of(row_class: type[SQLModel]) -> Table:
    """The table of a row class."""
    return SQLModel.metadata.tables[str(row_class.__tablename__)]


def values_of(record_type: str, record: Any, document_id: str) -> dict[str, Any]:
    """A record as the values of its row, without `row_id`."""
    return {
        **record.model_dump(mode="json", by_alias=True),
        **_COMPUTED.get(record_type, _nothing)(record),
        "document_id": document_id,
        "folded": fold(*(getattr(record, name) for name in SEARCHED[record_type])),
    }


def header_values(header: Header, filename: str) -> dict[str, Any]:
    """A document's header as values of its row, computed columns included."""
    issued_earliest, issued_latest = bounds(header.issued_on)
    period_earliest, period_latest = bounds(header.period)
    number = f"{header.number or ''}/{header.symbol}" if header.symbol else header.number
    return {
        **header.model_dump(mode="json"),
        "issued_earliest": issued_earliest,
        "issued_latest": issued_latest,
        "period_earliest": period_earliest,
        "period_latest": period_latest,
        "issuer_folded": fold_or_none(header.issuer),
        "doc_type_folded": fold_or_none(header.doc_type),
        "folded": fold(filename, header.doc_type, number, header.subject, header.issuer, header.parent_issuer),
    }


def fold_or_none(text: str | None) -> str | None:
    """The folded text; null stays null."""
    return fold(text) if text else None


def _nothing(_: Any) -> dict[str, Any]:
    return {}


def _reference_columns(record: Reference) -> dict[str, Any]:
    key_year = record.key.split("/")[-2] if record.key and record.key.count("/") >= 2 else None
    earliest, latest = next(
        (found for found in map(bounds, (record.issued_on, record.year, key_year)) if found[0]), (None, None)
    )
    return {
        "issued_earliest": earliest,
        "issued_latest": latest,
        "issuer_folded": fold_or_none(record.issuer),
        "doc_type_folded": fold_or_none(record.doc_type),
    }


def _date_columns(record: DateExpression) -> dict[str, Any]:
    earliest, latest = bounds(record.value)
    return {"earliest": earliest, "latest": latest}


def _deadline_columns(record: Deadline) -> dict[str, Any]:
    earliest, latest = bounds(record.due)
    return {
        "due_earliest": earliest,
        "due_latest": latest,
        "due_order": latest or END_OF_TIME,
        "assignee_folded": fold_or_none(record.assignee),
        "recipient_folded": fold_or_none(record.recipient),
    }


def _indicator_columns(record: Indicator) -> dict[str, Any]:
    earliest, latest = bounds(record.period)
    return {
        "value_number": _double(record.value),
        "value_max_number": _double(record.value_max),
        "period_earliest": earliest,
        "period_latest": latest,
        "name_folded": fold_or_none(record.name),
        "unit_folded": fold_or_none(record.unit),
    }


def _double(value: str | None) -> float | None:
    number = float(value) if value is not None else math.inf
    return number if math.isfinite(number) else None


_COMPUTED: dict[str, Callable[[Any], dict[str, Any]]] = {
    "references": _reference_columns,
    "dates": _date_columns,
    "deadlines": _deadline_columns,
    "indicators": _indicator_columns,
}
