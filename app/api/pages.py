"""/api/v1/documents/{id}/regions and /pages/{n}.png: where a text stands on the pages of a paged file, and what the pages look like.

GET /api/v1/documents/4f…/regions?start=101&end=123
→ {"regions": [{"start": 101, "end": 123, "page": 1, "x0": 85.2, "top": 301.4, "x1": 210.9, "bottom": 316.9, "text": "Nghị quyết số 57…"}]}

Points (1/72 inch) from the page's top left corner; at 96 dots per inch a point is 96/72 dots of the picture.
"""

from __future__ import annotations

from typing import Annotated, Any

import anyio
from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel

from app.api.dependencies import Service, ServiceDep, only
from app.api.documents import FILE_POLICY, found, unknown
from app.api.examples import REGIONS_EXAMPLE
from app.api.problems import Problem, documented
from app.ingest.pages import OtherText
from app.store.documents import get_document, load_document
from app.store.filters import BadQuery, FieldError
from extractors.errors import UnreadableFile
from models.document import Region

router = APIRouter(tags=["Trang tài liệu (pages)"])

DPI = 96
"""Dots per inch of a page's picture, unless others are asked for."""
_KEPT_SECONDS = 24 * 3600
"""A browser may keep a picture so long without asking: a document's file never changes."""


class LocatedText(Region):
    """A rectangle and the text in it."""

    text: str


class RegionsAnswer(BaseModel):
    """The rectangles of a span in the order of its text: one for each printed line and column."""

    regions: list[LocatedText]


Offset = Annotated[int, Query(ge=0, description="vị trí ký tự trong document.text (code points)")]


@router.get(
    "/documents/{document_id}/regions",
    summary="Chỗ của một đoạn chữ trên trang (where a span of the text stands on the pages)",
    response_model=RegionsAnswer,
    responses={200: {"content": {"application/json": {"example": REGIONS_EXAMPLE}}}, **documented(404, 409)},
    dependencies=[only("start", "end")],
)
async def show_regions(document_id: str, service: ServiceDep, start: Offset, end: Offset) -> Any:
    """Khung chữ nhật theo từng dòng in, đơn vị point, gốc ở góc trên bên trái trang (points from the page's top left corner)."""
    row = await anyio.to_thread.run_sync(_paged, service, document_id)
    text = await anyio.to_thread.run_sync(_text, service, document_id)
    if not start < end <= len(text):
        raise BadQuery(FieldError("end", f"cần start < end ≤ {len(text)} (a span of the document's text)"))
    regions = await locate(service, row, text, start, end)
    return {"regions": [{**region.model_dump(), "text": text[region.start : region.end]} for region in regions]}


@router.get(
    "/documents/{document_id}/pages/{number}.png",
    summary="Ảnh một trang (a page as a picture)",
    response_class=Response,
    responses={
        200: {"content": {"image/png": {"schema": {"type": "string", "format": "binary"}}}},
        304: {"description": "Ảnh đã có vẫn dùng được (the picture that you have is still good)"},
        **documented(404, 409),
    },
    dependencies=[only("dpi")],
)
async def show_page(
    document_id: str,
    number: Annotated[int, Path(ge=1, description="trang, đếm từ 1 (counted from 1)")],
    request: Request,
    service: ServiceDep,
    dpi: Annotated[int, Query(ge=36, le=300, description="điểm ảnh mỗi inch (dots per inch)")] = DPI,
) -> Response:
    """PNG; trang quá khổ thì ít điểm ảnh hơn yêu cầu (a huge page has fewer dots than asked for)."""
    row = await anyio.to_thread.run_sync(_paged, service, document_id)
    if number > row["page_count"]:
        raise Problem(404, f"Tài liệu chỉ có {row['page_count']} trang (there is no such page)")
    tag = f'"{row["sha256"][:32]}-{number}-{dpi}"'
    headers = {
        "Cache-Control": f"private, max-age={_KEPT_SECONDS}",
        "Content-Security-Policy": FILE_POLICY,
        "ETag": tag,
    }
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    try:
        picture = await anyio.to_thread.run_sync(
            service.intake.pages.picture, row["sha256"], number, dpi, limiter=service.reading
        )
    except FileNotFoundError as gone:  # deleted since
        raise unknown() from gone
    except UnreadableFile as problem:
        raise Problem(409, f"Không vẽ được trang (the page cannot be drawn): {problem}") from problem
    return Response(picture, media_type="image/png", headers=headers)


async def locate(service: Service, row: dict[str, Any], text: str, start: int, end: int) -> list[Region]:
    """The rectangles of a span of a paged document's text, its file read again in a worker process. Problem: 404, 409."""
    try:
        return await anyio.to_thread.run_sync(
            service.intake.pages.regions, row["sha256"], text, start, end, limiter=service.reading
        )
    except FileNotFoundError as gone:  # deleted since
        raise unknown() from gone
    except UnreadableFile as problem:
        raise Problem(409, f"Không đọc lại được tệp (the file cannot be read again): {problem}") from problem
    except OtherText as other:
        version = "Tài liệu do phiên bản khác đọc; đọc lại bằng trichluc reread (read by another version: trichluc reread reads it anew)"
        raise Problem(409, version) from other


def _paged(service: Service, document_id: str) -> dict[str, Any]:
    """The row of a document that was read and has pages. Problem: 404, 409."""
    with service.store.reading() as session:
        row = found(get_document(session, document_id))
    if row["state"] != "done":
        raise Problem(409, f"Tài liệu chưa đọc được (the document was not read): {row['problem_message']}")
    if row["page_count"] is None:
        raise Problem(409, "Tài liệu loại này không có trang (a document of this kind has no pages)")
    return row


def _text(service: Service, document_id: str) -> str:
    """The text of a document. Problem: 404 if it was deleted since."""
    with service.store.reading() as session:
        document = load_document(session, document_id)
    if document is None:
        raise unknown()
    return str(document["text"])
