"""The pages: `/` what the archive holds and what is due, `/documents` all documents, `/documents/{id}` one with its records marked.

They work without scripts; every form is answered with a redirect, so that a reload sends nothing twice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import anyio
from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from app.api.dependencies import Service, ServiceDep
from app.api.documents import take
from app.api.pages import locate
from app.api.problems import Problem
from app.api.uploads import FIELD, uploaded_files
from app.store.documents import get_document, load_extraction
from app.store.filters import BadQuery, check_filters
from app.store.queries import list_records
from app.store.summary import overview
from app.web.marking import Marker
from app.wording import (
    HEADER,
    RECORD_TYPES,
    amount_in_words,
    date_in_words,
    full_number,
    signature_in_words,
    value_in_words,
    warnings_in_words,
    when_in_words,
)
from models.document import Page, Region
from models.extraction import RECORD_TYPES as RECORD_CLASSES
from models.extraction import Extraction
from models.records import Record

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)

NEWEST = 10
"""Documents on the first page."""
PER_PAGE = 50
"""Documents on a page of the list."""


def _told(field: str) -> Callable[[Record], str]:
    """How a closed value is told; words that are none are shown as they are."""
    return lambda record: value_in_words(getattr(record, field)) or ""


def _dated(field: str) -> Callable[[Record], str]:
    return lambda record: date_in_words(getattr(record, field)) or ""


COLUMNS: dict[str, dict[str, Callable[[Any], str]]] = {
    "references": {"Số, ký hiệu": _told("canonical"), "Ngày ban hành": _dated("issued_on"), "Cơ quan": _told("issuer"),
                   "Quan hệ": _told("relation")},
    "dates": {"Giá trị": _dated("value")},
    "deadlines": {"Thời hạn": when_in_words, "Việc": _told("task"), "Đơn vị thực hiện": _told("assignee"),
                  "Nơi nhận": _told("recipient")},
    "indicators": {"Chỉ tiêu": _told("name"), "Giá trị": amount_in_words, "Kỳ": _dated("period"), "Vai trò": _told("role")},
    "findings": {"Loại": _told("kind")},
    "entities": {"Loại": _told("label"), "Tên chuẩn": _told("canonical"), "Mã": _told("place_code")},
    "checks": {"Loại": _told("kind"), "Chỗ kia": _told("other")},
}  # fmt: skip
"""What the list of a document's records shows beside their text, by record type: heading and how a record's cell is told."""
SEEN_DPI = 120
"""Dots per inch of the pages that are shown beside the text."""
_STATES = {"done": "đã đọc", "failed": "không đọc được", "refused": "không nhận"}

_pages = Environment(
    loader=PackageLoader("app.web"), autoescape=select_autoescape(), undefined=StrictUndefined, trim_blocks=True
)
_pages.globals |= {
    "HEADER": HEADER,
    "RECORD_TYPES": RECORD_TYPES,
    "COLUMNS": COLUMNS,
    "STATES": _STATES,
    "FIELD": FIELD,
    "SEEN_DPI": SEEN_DPI,
    "full_number": full_number,
    "signature_in_words": signature_in_words,
    "warnings_in_words": warnings_in_words,
}
_pages.filters |= {"date": date_in_words}


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A page beside the text: its size in points, and where on it the record stands."""

    number: int
    width: float
    height: float
    regions: list[Region]


@dataclass(frozen=True, slots=True)
class Seen:
    """A record where it stands on its pages; `problem` says why that is not known."""

    record_type: str
    record: Record
    pages: list[SeenPage]
    problem: str | None = None


def _page(name: str, status: int = 200, **values: Any) -> HTMLResponse:
    return HTMLResponse(_pages.get_template(name).render(**values), status)


@router.get("/")
def first_page(service: ServiceDep) -> Response:
    """What the archive holds, what is due, what is cited most, the newest documents."""
    with service.store.reading() as session:
        newest = list_records(session, "documents", {}, NEWEST)
        return _page("overview.html", overview=overview(session), newest=newest)


@router.post("/upload")
async def upload(request: Request, service: ServiceDep) -> Response:
    """Take files from the form; one that went well leads to its page, otherwise each is told what became of it."""
    try:
        async with uploaded_files(request, service.settings) as uploads:
            chosen = [each for each in uploads if each.filename or each.size]  # an empty form sends one without a name
            results = [await take(service, each) for each in chosen]
    except Problem as problem:
        told = [problem.detail, *(error.message for error in problem.errors)]
        return _page("message.html", problem.status, message=": ".join(told))
    if not results:
        return _page("message.html", 422, message="Chưa chọn tệp nào (no file was chosen)")
    if len(results) == 1 and results[0].id:
        return RedirectResponse(f"/documents/{results[0].id}", 303)
    return _page("uploaded.html", results=results)


@router.get("/documents")
def documents_page(service: ServiceDep, text: str = "", cursor: str | None = None) -> Response:
    """All documents, newest first, or those whose name, number, subject or issuer holds the text; page by page."""
    try:
        filters = check_filters("documents", {"text": text.strip() or None})
        with service.store.reading() as session:
            found = list_records(session, "documents", filters, PER_PAGE, cursor)
    except BadQuery as problem:
        return _page("message.html", 422, message="; ".join(error.message for error in problem.errors))
    return _page("documents.html", found=found, text=text.strip())


@router.get("/documents/{document_id}")
async def document_page(document_id: str, service: ServiceDep, record: str = "") -> Response:
    """One document: its header, its text with the records marked, its records, what could not be read; beside it one record on its page."""
    document, extraction = await anyio.to_thread.run_sync(_load, service, document_id)
    if document is None:
        return _page("message.html", 404, message="Không có tài liệu này (no such document)")
    seen = await _see(service, document, extraction, record) if extraction and document["page_count"] else None
    return await anyio.to_thread.run_sync(_document_page, document, extraction, seen)


def _load(service: Service, document_id: str) -> tuple[dict[str, Any] | None, Extraction | None]:
    with service.store.reading() as session:
        return get_document(session, document_id), load_extraction(session, document_id)


def _document_page(document: dict[str, Any], extraction: Extraction | None, seen: Seen | None) -> Response:
    blocks = Marker(extraction).blocks() if extraction else ()
    return _page(
        "document.html",
        document=document,
        extraction=extraction,
        blocks=blocks,
        record_types=list(RECORD_CLASSES),
        seen=seen,
    )


async def _see(service: Service, document: dict[str, Any], extraction: Extraction, record_id: str) -> Seen | None:
    """A record of a paged document on its pages; None if there is no such record."""
    named = ((name, each) for name in RECORD_CLASSES for each in extraction.records(name) if each.id == record_id)
    record_type, record = next(named, (None, None))
    if record_type is None or record is None:
        return None
    text, pages = extraction.document.text, {page.number: page for page in extraction.document.pages}
    try:
        regions = await locate(service, document, text, record.start, record.end)
    except Problem as problem:
        return Seen(record_type, record, [], problem.detail)
    numbers = sorted({region.page for region in regions} & pages.keys())
    return Seen(record_type, record, [_seen_page(pages[number], regions) for number in numbers])


def _seen_page(page: Page, regions: list[Region]) -> SeenPage:
    return SeenPage(page.number, page.width, page.height, [each for each in regions if each.page == page.number])


@router.post("/documents/{document_id}/retry")
async def retry(document_id: str, service: ServiceDep) -> Response:
    """Read a failed document again."""
    await anyio.to_thread.run_sync(service.intake.retry, document_id, limiter=service.reading)
    return RedirectResponse(f"/documents/{document_id}", 303)


@router.post("/documents/{document_id}/delete")
def delete(document_id: str, service: ServiceDep) -> Response:
    """Delete a document with its file and records."""
    service.intake.delete(document_id)
    return RedirectResponse("/", 303)
