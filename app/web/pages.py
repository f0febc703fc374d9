"""The pages: `/` what the archive holds and what is due, `/documents/{id}` one document with its records marked.

They work without scripts; every form is answered with a redirect, so that a reload sends nothing twice.
"""

from __future__ import annotations

from typing import Any

import anyio
from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from app.api.dependencies import ServiceDep
from app.api.documents import take
from app.api.problems import Problem
from app.api.uploads import FIELD, uploaded_files
from app.store.documents import get_document, load_extraction
from app.store.queries import list_records
from app.store.summary import overview
from app.web.marking import Marker
from app.wording import HEADER, RECORD_TYPES, date_in_words, full_number, value_in_words
from models.extraction import RECORD_TYPES as RECORD_CLASSES

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)

NEWEST = 20
"""Documents on the first page."""
COLUMNS: dict[str, dict[str, str]] = {
    "references": {"canonical": "Số, ký hiệu", "issued_on": "Ngày ban hành", "issuer": "Cơ quan", "relation": "Quan hệ"},
    "dates": {"value": "Giá trị"},
    "deadlines": {"due": "Hạn", "recurrence": "Định kỳ", "condition": "Điều kiện", "task": "Việc", "assignee": "Đơn vị thực hiện"},
    "indicators": {"name": "Chỉ tiêu", "value": "Giá trị", "unit": "Đơn vị", "role": "Vai trò"},
    "findings": {"kind": "Loại"},
    "entities": {"label": "Loại"},
    "checks": {"kind": "Loại", "other": "Chỗ kia"},
}  # fmt: skip
"""What the list of a document's records shows beside their text, by record type."""
_DATES = ("issued_on", "due", "period", "value")
_STATES = {"done": "đã đọc", "failed": "không đọc được", "refused": "không nhận"}


def _in_words(record_type: str, field: str, value: Any) -> str:
    """A record's value as people write it."""
    if value is None:
        return ""
    if field in _DATES and record_type != "indicators":
        return date_in_words(str(value)) or ""
    return value_in_words(str(value)) or ""


_pages = Environment(
    loader=PackageLoader("app.web"), autoescape=select_autoescape(), undefined=StrictUndefined, trim_blocks=True
)
_pages.globals |= {
    "HEADER": HEADER,
    "RECORD_TYPES": RECORD_TYPES,
    "COLUMNS": COLUMNS,
    "STATES": _STATES,
    "FIELD": FIELD,
}
_pages.globals |= {"in_words": _in_words, "full_number": full_number}
_pages.filters |= {"date": date_in_words}


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


@router.get("/documents/{document_id}")
def document_page(document_id: str, service: ServiceDep) -> Response:
    """One document: its header, its text with the records marked, its records, what could not be read."""
    with service.store.reading() as session:
        document = get_document(session, document_id)
        if document is None:
            return _page("message.html", 404, message="Không có tài liệu này (no such document)")
        extraction = load_extraction(session, document_id)
    blocks = Marker(extraction).blocks() if extraction else ()
    return _page(
        "document.html", document=document, extraction=extraction, blocks=blocks, record_types=list(RECORD_CLASSES)
    )


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
