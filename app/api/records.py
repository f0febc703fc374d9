"""GET /api/v1/{references,dates,deadlines,indicators,findings,entities,checks}: one list per record type.

GET /api/v1/references?year=2024&limit=2  → {"items": [{"document_id": "4f…", "canonical": "57-NQ/TW", …}], "total": 312, "next": "eyJx…"}

The parameters of each list are those of `app.store.filters`, so that this file does not know the record types apart.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from typing import Annotated, Any, Generic, TypeVar

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field, create_model

from app.api.dependencies import ServiceDep
from app.api.examples import RECORD_EXAMPLES
from app.store.filters import filter_model
from app.store.queries import DEFAULT_LIMIT, EXACT_TOTAL, MAX_LIMIT, list_records
from models.extraction import RECORD_TYPES

ItemT = TypeVar("ItemT")
TITLES = {
    "references": "Văn bản viện dẫn (document references)",
    "dates": "Thời gian (dates)",
    "deadlines": "Thời hạn (deadlines)",
    "indicators": "Số liệu (indicators)",
    "findings": "Nhận định (findings)",
    "entities": "Tên riêng (entities)",
    "checks": "Mâu thuẫn (checks)",
}


class ListAnswer(BaseModel, Generic[ItemT]):
    """One page of a list."""

    items: list[ItemT]
    total: int = Field(description=f"Số mục của cả danh sách, chính xác đến {EXACT_TOTAL} (exact up to {EXACT_TOTAL})")
    next: str | None = Field(description="Con trỏ của trang sau; null ở trang cuối (cursor of the next page)")


@cache
def question_model(record_type: str) -> type[BaseModel]:
    """The query parameters of a list: its filters, `limit` and `cursor`; anything else is refused."""
    limit = Field(default=DEFAULT_LIMIT, ge=1, le=MAX_LIMIT, description="Số mục mỗi trang (items per page)")
    cursor = Field(
        default=None, max_length=500, description="Giá trị `next` của trang trước (`next` of the page before)"
    )
    return create_model(
        f"{record_type.capitalize()}Question",
        __base__=filter_model(record_type),
        limit=(int, limit),
        cursor=(str | None, cursor),
    )


def answer(service: ServiceDep, record_type: str, question: BaseModel) -> dict[str, Any]:
    """The page of a list that a question asks for."""
    filters = question.model_dump(exclude_none=True)
    limit, cursor = filters.pop("limit"), filters.pop("cursor", None)
    with service.store.reading() as session:
        return asdict(list_records(session, record_type, filters, limit, cursor))


def list_route(record_type: str) -> Callable[..., Any]:
    """The function behind the route of one record type."""

    def list_of_records(service: ServiceDep, question: Any) -> Any:
        return answer(service, record_type, question)

    list_of_records.__annotations__["question"] = Annotated[question_model(record_type), Query()]
    return list_of_records


def _item_model(record_type: str) -> type[BaseModel]:
    record_class = RECORD_TYPES[record_type]
    return create_model(f"Stored{record_class.__name__}", __base__=record_class, document_id=(str, ...))


def _example(record_type: str) -> dict[str, Any]:
    return {"items": [RECORD_EXAMPLES[record_type]], "total": 1, "next": None}


router = APIRouter(tags=["Bản ghi (records)"])
for _record_type in RECORD_TYPES:
    router.add_api_route(
        f"/{_record_type}",
        list_route(_record_type),
        methods=["GET"],
        operation_id=f"list_{_record_type}",
        summary=TITLES[_record_type],
        response_model=ListAnswer[_item_model(_record_type)],  # type: ignore[misc]  # made of the table of record types
        responses={200: {"content": {"application/json": {"example": _example(_record_type)}}}},
    )
