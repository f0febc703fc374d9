"""Documents in the store: kept with their records, found by content, read back as extractions, deleted.

with store.writing() as session:
    store.lock(session, file.sha256)
    kept = keep_extraction(session, file, extraction)   # one document and all its records, in bulk statements
load_extraction(session, kept.id)                       # the same extraction again, byte for byte
list_readings(session)                                  # every document with the version of the pipeline that read it
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import RowMapping, delete, func, insert, select, update
from sqlalchemy.orm import Session

from app.store.rows import (
    DEFAULT_COLLECTION,
    ROWS,
    DocumentRow,
    DocumentState,
    ExtractionRow,
    header_values,
    table_of,
    values_of,
)
from models.extraction import RECORD_TYPES, Extraction
from models.header import Header

_documents = table_of(DocumentRow)
_extractions = table_of(ExtractionRow)
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class File:
    """An accepted file; `filename` is what its sender called it, data and never a path."""

    sha256: str
    filename: str
    size: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A document as the store has it: `known` if the same content was there before."""

    id: str
    state: DocumentState
    filename: str
    problem_code: str | None = None
    problem_message: str | None = None
    known: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and the version of the pipeline that read it; null if it could not be read."""

    id: str
    filename: str
    pipeline_version: str | None


def storable(text: str) -> str:
    """The text without the characters that no database takes (NUL, lone surrogates), each replaced by one `�`."""
    return _UNSTORABLE.sub("�", text)


def find_content(session: Session, sha256: str, collection_id: int = DEFAULT_COLLECTION) -> Kept | None:
    """The document with this content in a collection."""
    found = session.execute(
        select(_documents).where(_documents.c.collection_id == collection_id, _documents.c.sha256 == sha256)
    ).mappings()
    row = found.first()
    return _kept(row) if row else None


def keep_extraction(session: Session, file: File, extraction: Extraction, anew: bool = False) -> Kept:
    """Keep a file that was read, with all its records; what was kept as failed before becomes done under its id.

    A document that is done already stays as it is and is returned; if it was read `anew`, this takes the place of what was read before.
    The caller holds the lock on the content.
    """
    if _UNSTORABLE.search(extraction.document.text):
        extraction = Extraction.model_validate(_storable_values(extraction.as_json()))
    known = find_content(session, file.sha256)
    if known and known.state == "done":
        if not anew:
            return known
        _forget_extraction(session, known.id)
    values = {
        **header_values(extraction.header, file.filename),
        "media_type": extraction.document.media_type,
        "page_count": extraction.document.page_count,
        "state": "done",
        "problem_code": None,
        "problem_message": None,
    }
    document_id = _keep_document(session, file, values, known)
    session.execute(
        insert(_extractions).values(
            document_id=document_id,
            schema_version=extraction.schema_version,
            pipeline_version=extraction.pipeline_version,
            document=_document_part(extraction),
            warnings=[warning.model_dump(mode="json") for warning in extraction.warnings],
        )
    )
    for record_type, row_class in ROWS.items():
        rows = [values_of(record_type, record, document_id) for record in extraction.records(record_type)]
        if rows:
            session.execute(insert(table_of(row_class)), rows)
    return Kept(document_id, "done", file.filename, known=known is not None)


def keep_failure(session: Session, file: File, media_type: str | None, code: str, message: str) -> Kept:
    """Keep a file that could not be read, with the reason; a document that is done already stays as it is."""
    known = find_content(session, file.sha256)
    if known and known.state == "done":
        return known
    message = storable(message)
    values = {
        **header_values(Header(), file.filename),
        "media_type": media_type,
        "page_count": None,
        "state": "failed",
        "problem_code": code,
        "problem_message": message,
    }
    document_id = _keep_document(session, file, values, known)
    return Kept(document_id, "failed", file.filename, code, message, known=known is not None)


def list_readings(session: Session) -> list[Reading]:
    """All documents by which version of the pipeline read them, the oldest document first."""
    found = session.execute(
        select(_documents.c.id, _documents.c.filename, _extractions.c.pipeline_version)
        .outerjoin_from(_documents, _extractions, _extractions.c.document_id == _documents.c.id)
        .order_by(_documents.c.created_at, _documents.c.id)
    )
    return [Reading(**row) for row in found.mappings()]


def get_document(session: Session, document_id: str) -> dict[str, Any] | None:
    """All columns of a document's row; None if there is no such document."""
    row = session.execute(select(_documents).where(_documents.c.id == storable(document_id))).mappings().first()
    return dict(row) if row else None


def count_records(session: Session, document_id: str | None = None) -> dict[str, int]:
    """How many records of each type a document, or the whole store, has."""
    counts = {}
    for record_type, row_class in ROWS.items():
        table = table_of(row_class)
        number = select(func.count()).select_from(table)
        if document_id is not None:
            number = number.where(table.c.document_id == document_id)
        counts[record_type] = session.execute(number).scalar_one()
    return counts


def load_warnings(session: Session, document_id: str) -> list[dict[str, Any]]:
    """What could not be read of a document."""
    found = session.execute(select(_extractions.c.warnings).where(_extractions.c.document_id == document_id)).scalar()
    return list(found or [])


def load_document(session: Session, document_id: str) -> dict[str, Any] | None:
    """What was read of a document itself, its records apart: text, pages, signatures; None if it was never read."""
    part = select(_extractions.c.document).where(_extractions.c.document_id == storable(document_id))
    found = session.execute(part).scalar_one_or_none()
    return dict(found) if found else None


def load_extraction(session: Session, document_id: str) -> Extraction | None:
    """A document's extraction as it was stored; None if there is no such document, or it was never read."""
    document = get_document(session, document_id)
    if document is None or document["state"] != "done":
        return None
    part = session.execute(select(_extractions).where(_extractions.c.document_id == document_id)).mappings().one()
    return Extraction.model_validate(
        {
            "schema_version": part["schema_version"],
            "pipeline_version": part["pipeline_version"],
            "document": {**{name: document[name] for name in _DOCUMENT_COLUMNS}, **part["document"]},
            "header": {name: document[name] for name in Header.model_fields},
            "warnings": part["warnings"],
            **{record_type: _load_records(session, record_type, document_id) for record_type in ROWS},
        }
    )


def delete_document(session: Session, document_id: str) -> str | None:
    """Delete a document and all its records; the SHA-256 of its file, None if there is no such document."""
    sha256 = session.execute(
        select(_documents.c.sha256).where(_documents.c.id == storable(document_id))
    ).scalar_one_or_none()
    if sha256 is not None:
        session.execute(delete(_documents).where(_documents.c.id == document_id))
    return sha256


def content_used(session: Session, sha256: str) -> bool:
    """Whether any document, in any collection, has this content."""
    return session.execute(select(_documents.c.id).where(_documents.c.sha256 == sha256).limit(1)).first() is not None


_DOCUMENT_COLUMNS = ("sha256", "filename", "media_type", "size", "page_count")
"""What a document's row says already and its stored extraction does not repeat."""


def _keep_document(session: Session, file: File, values: dict[str, Any], known: Kept | None) -> str:
    values = {**values, "filename": file.filename}
    if known:
        session.execute(update(_documents).where(_documents.c.id == known.id).values(**values))
        return known.id
    document_id = secrets.token_hex(10)
    session.execute(
        insert(_documents).values(
            id=document_id,
            collection_id=DEFAULT_COLLECTION,
            sha256=file.sha256,
            size=file.size,
            created_at=datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z"),
            **values,
        )
    )
    return document_id


def _forget_extraction(session: Session, document_id: str) -> None:
    for table in (_extractions, *map(table_of, ROWS.values())):
        session.execute(delete(table).where(table.c.document_id == document_id))


def _kept(row: RowMapping) -> Kept:
    return Kept(row["id"], row["state"], row["filename"], row["problem_code"], row["problem_message"], known=True)


def _document_part(extraction: Extraction) -> dict[str, Any]:
    part = extraction.document.model_dump(mode="json", exclude=set(_DOCUMENT_COLUMNS) | {"sentences", "words"})
    return dict(part)


def _load_records(session: Session, record_type: str, document_id: str) -> list[dict[str, Any]]:
    columns = table_of(ROWS[record_type]).c
    wanted = [columns[name] for name in RECORD_TYPES[record_type].model_fields]
    found = session.execute(select(*wanted).where(columns.document_id == document_id).order_by(columns.row_id))
    return [dict(row) for row in found.mappings()]


def _storable_values(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {key: _storable_values(each) for key, each in value.items()}
    return [_storable_values(each) for each in value] if isinstance(value, list) else value
