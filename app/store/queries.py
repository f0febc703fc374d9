"""Lists of records and documents: filtered, in a fixed order, page by page.

with store.reading() as session:
    page = list_records(session, "references", check_filters("references", {"year": 2024}), limit=50)
page.items[0]["canonical"], page.total, page.next  → "57-NQ/TW", 312, "eyJx…"
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, select, tuple_
from sqlalchemy.orm import Session

from app.store.cursors import read_cursor, write_cursor
from app.store.filters import BadQuery, FieldError, conditions
from app.store.rows import ROWS, DocumentRow, table_of
from models.extraction import RECORD_TYPES
from models.header import Header

DEFAULT_LIMIT = 50
MAX_LIMIT = 500
EXACT_TOTAL = 10_000
"""Up to here `total` is exact; a larger list has this number as its total."""


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list: `total` of the whole list (exact up to EXACT_TOTAL), `next` the cursor of the page after it."""

    items: list[dict[str, Any]]
    total: int
    next: str | None


@dataclass(frozen=True, slots=True)
class _Order:
    """By which columns a list is sorted; the last one is unique, none is ever null."""

    columns: tuple[ColumnElement[Any], ...]
    kinds: tuple[type, ...]
    descending: bool = False


_documents = table_of(DocumentRow).c
_deadlines = table_of(ROWS["deadlines"]).c
_ORDERS = {
    "documents": _Order((_documents.created_at, _documents.id), (str, str), descending=True),
    "deadlines": _Order((_deadlines.due_order, _deadlines.row_id), (str, int)),
}
"""Newest documents first, deadlines by the day they are due; other records as they were stored, in text order."""

_DOCUMENT_COLUMNS = (
    *("id", "filename", "media_type", "size", "sha256", "page_count", "state", "problem_code", "problem_message"),
    "created_at",
    *Header.model_fields,
)


def list_records(
    session: Session,
    record_type: str,
    filters: Mapping[str, Any],
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> ListPage:
    """One page of a record type's list, or of `documents`; `filters` as `check_filters` returns them.

    Items are the fields of the record (of a document: the columns of its list) and `document_id`. BadQuery if the limit or the
    cursor cannot be used; KeyError if there is no such record type.
    """
    if not 1 <= limit <= MAX_LIMIT:
        raise BadQuery(FieldError("limit", f"phải từ 1 đến {MAX_LIMIT} (must be between 1 and {MAX_LIMIT})"))
    columns = _selected(record_type)
    order = _ORDERS.get(record_type) or _Order((_columns(record_type).row_id,), (int,))
    matching = select(*columns, *(column.label(f"_{n}") for n, column in enumerate(order.columns))).where(
        *conditions(record_type, filters)
    )
    page = matching.order_by(*(column.desc() if order.descending else column for column in order.columns))
    if cursor:
        page = page.where(_behind(order, read_cursor(cursor, record_type, filters, order.kinds)))
    found = session.execute(page.limit(limit + 1)).mappings().all()
    shown = found[:limit]
    last = [shown[-1][f"_{n}"] for n in range(len(order.columns))] if len(found) > limit else None
    return ListPage(
        items=[{column.name: row[column.name] for column in columns} for row in shown],
        total=_total(session, matching),
        next=write_cursor(record_type, filters, last) if last else None,
    )


def _columns(record_type: str) -> Any:
    return table_of(ROWS[record_type]).c


def _selected(record_type: str) -> list[ColumnElement[Any]]:
    if record_type == "documents":
        return [_documents[name] for name in _DOCUMENT_COLUMNS]
    columns = _columns(record_type)
    return [columns.document_id, *(columns[name] for name in RECORD_TYPES[record_type].model_fields)]


def _behind(order: _Order, last: list[Any]) -> ColumnElement[bool]:
    place, bound = tuple_(*order.columns), tuple_(*last)
    return place < bound if order.descending else place > bound


def _total(session: Session, matching: Select[Any]) -> int:
    some = matching.with_only_columns(literal(1), maintain_column_froms=True).limit(EXACT_TOTAL).subquery()
    return session.execute(select(func.count()).select_from(some)).scalar_one()
