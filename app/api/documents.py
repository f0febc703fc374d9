"""/api/v1/documents: upload, list, read, delete.

POST /api/v1/documents, field `files`, one or many
→ {"documents": [{"id": "4f…", "filename": "bc-quy4.pdf", "state": "done", "duplicate": false, "problem": null}]}

Each file is answered on its own: `done`, `failed` (kept with its reason, can be tried again) or `refused` (nothing is kept).
201 if a file is new, 200 if all were there before; if nothing was accepted, a problem: 413, 415 or 422 as the one file's
refusal asks for, 422 for several.
"""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from typing import Annotated, Any, Literal
from urllib.parse import quote

import anyio
from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import FileResponse, JSONResponse
from pydantic import BaseModel

from app.api.dependencies import Service, ServiceDep, only
from app.api.examples import DETAIL_EXAMPLE, DOCUMENT_EXAMPLE, UPLOAD_EXAMPLE
from app.api.problems import Problem, documented
from app.api.records import ListAnswer, answer, question_model
from app.api.uploads import FIELD, Upload, uploaded_files
from app.ingest.intake import Accepted, refused
from app.store.documents import count_records, get_document, load_document, load_extraction, load_warnings
from app.store.filters import BadQuery, FieldError
from app.store.rows import DocumentState
from models.document import DigitalSignature
from models.extraction import Extraction
from models.header import Header
from models.warnings import Warning

router = APIRouter(tags=["Tài liệu (documents)"])

REFUSAL_STATUS = {"empty": 422, "too_large": 413, "unknown_kind": 415}
"""The status with which a single refused file is answered."""
INCLUDABLE = ("sentences", "words")
FILE_POLICY = "sandbox; default-src 'none'"
"""The Content-Security-Policy of answers that are not our own text: a browser that opens them runs and loads nothing."""


class FileProblem(BaseModel):
    """Why a file was refused or could not be read."""

    code: str
    message: str


class UploadedDocument(BaseModel):
    """What became of one file; `id` is null if it was refused, `duplicate` true if its content was there before."""

    id: str | None
    filename: str
    state: Literal["done", "failed", "refused"]
    duplicate: bool
    problem: FileProblem | None


class UploadAnswer(BaseModel):
    """What became of each file, in the order in which they were sent."""

    documents: list[UploadedDocument]


class StoredDocument(BaseModel):
    """One document of the list."""

    id: str
    filename: str
    media_type: str | None
    size: int
    sha256: str
    page_count: int | None
    state: DocumentState
    problem: FileProblem | None
    created_at: str
    header: Header | None


class DocumentDetail(StoredDocument):
    """One document with how many records it has, who signed it digitally and what could not be read."""

    records: dict[str, int]
    signatures: list[DigitalSignature]
    warnings: list[Warning]


Wait = Annotated[
    float | None, Query(ge=0, le=600, description="Chờ kết quả tối đa bấy nhiêu giây (seconds to wait for the result)")
]


@router.post(
    "/documents",
    status_code=201,
    summary="Gửi tài liệu (upload)",
    response_model=UploadAnswer,
    responses={
        200: {"model": UploadAnswer, "description": "Mọi tệp đều đã có (every file was there before)"},
        201: {"content": {"application/json": {"example": UPLOAD_EXAMPLE}}},
        **documented(400, 403, 413, 415),
    },
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {
                "multipart/form-data": {
                    "schema": {
                        "type": "object",
                        "required": [FIELD],
                        "properties": {FIELD: {"type": "array", "items": {"type": "string", "format": "binary"}}},
                    }
                }
            },
        }
    },
    dependencies=[only("wait")],
)
async def upload_documents(request: Request, service: ServiceDep, wait: Wait = None) -> Response:
    """Gửi một hay nhiều tệp DOCX, DOC, ODT, RTF, PDF, HTML, TXT, MD (one or many files).

    Hiện việc đọc xong trước khi trả lời, `wait` được nhận sẵn (reading is done before the answer, `wait` is taken already).
    """
    async with uploaded_files(request, service.settings) as uploads:
        results = await asyncio.gather(*(take(service, upload) for upload in uploads))
    if all(result.state == "refused" for result in results):
        raise _nothing_accepted(results)
    status = 201 if any(result.id and not result.duplicate for result in results) else 200
    return JSONResponse({"documents": [asdict(result) for result in results]}, status)


async def take(service: Service, upload: Upload) -> Accepted:
    """Take one uploaded file in, in a thread that waits for the worker process."""
    if upload.too_large:
        return refused(upload.filename, "too_large")
    return await anyio.to_thread.run_sync(
        lambda: service.intake.accept(upload.filename, upload.data()), limiter=service.reading
    )


def _nothing_accepted(results: list[Accepted]) -> Problem:
    problems = [result.problem for result in results if result.problem]
    errors = [FieldError(f"{FIELD}[{number}]", problem.message) for number, problem in enumerate(problems)]
    if len(problems) == 1:
        return Problem(REFUSAL_STATUS[problems[0].code], problems[0].message, FieldError(FIELD, problems[0].message))
    return Problem(422, "Không nhận được tệp nào (no file was accepted)", *errors)


def list_documents(service: ServiceDep, question: Any) -> Any:
    """Lọc theo trạng thái, loại, cơ quan, ngày ban hành, chữ (by state, type, issuer, date of issue, text)."""
    page = answer(service, "documents", question)
    return {**page, "items": [_stored(row) for row in page["items"]]}


list_documents.__annotations__["question"] = Annotated[question_model("documents"), Query()]
router.add_api_route(
    "/documents",
    list_documents,
    methods=["GET"],
    summary="Danh sách tài liệu, mới nhất trước (documents, newest first)",
    response_model=ListAnswer[StoredDocument],
    responses={
        200: {"content": {"application/json": {"example": {"items": [DOCUMENT_EXAMPLE], "total": 1, "next": None}}}},
    },
)


@router.get(
    "/documents/{document_id}",
    summary="Một tài liệu (one document)",
    response_model=DocumentDetail,
    responses={200: {"content": {"application/json": {"example": DETAIL_EXAMPLE}}}, **documented(404)},
    dependencies=[only()],
)
def show_document(document_id: str, service: ServiceDep) -> Any:
    """Phần đầu, số bản ghi mỗi loại, chữ ký số, cảnh báo (header, number of records, signatures, warnings)."""
    with service.store.reading() as session:
        row = found(get_document(session, document_id))
        return {
            **_stored(row),
            "records": count_records(session, document_id),
            "signatures": (load_document(session, document_id) or {}).get("signatures", []),
            "warnings": load_warnings(session, document_id),
        }


@router.get(
    "/documents/{document_id}/extraction",
    summary="Toàn bộ bản ghi của tài liệu (the whole extraction)",
    response_model=Extraction,
    responses=documented(404, 409),
    dependencies=[only("include")],
)
def show_extraction(
    document_id: str,
    service: ServiceDep,
    include: Annotated[str, Query(description="sentences, words; cách nhau dấu phẩy (separated by commas)")] = "",
) -> Response:
    """Đúng khuôn JSON của lệnh `trichluc parse` (the same JSON as `trichluc parse`)."""
    wanted = [name.strip() for name in include.split(",") if name.strip()]
    if any(name not in INCLUDABLE for name in wanted):
        raise BadQuery(FieldError("include", f"chỉ nhận {', '.join(INCLUDABLE)} (only these are known)"))
    with service.store.reading() as session:
        row = found(get_document(session, document_id))
        extraction = load_extraction(session, document_id)
    if extraction is None:
        raise Problem(409, f"Tài liệu chưa đọc được (the document was not read): {row['problem_message']}")
    if wanted:
        from extractors.vietnamese.words import with_words  # underthesea: not before somebody asks

        made = with_words(extraction.document)
        extraction.document = made.model_copy(update={name: None for name in INCLUDABLE if name not in wanted})
    return Response(extraction.to_json(), media_type="application/json")


@router.get(
    "/documents/{document_id}/file",
    summary="Tệp gốc (the file as it came)",
    response_class=FileResponse,
    responses=documented(404),
    dependencies=[only()],
)
def download_file(document_id: str, service: ServiceDep) -> Response:
    """Luôn tải về, không mở trong trình duyệt (always a download)."""
    with service.store.reading() as session:
        row = found(get_document(session, document_id))
    path = service.intake.files.path(row["sha256"])
    if not path.is_file():  # deleted since
        raise unknown()
    headers = {
        "Content-Disposition": content_disposition(row["filename"]),
        "Content-Security-Policy": FILE_POLICY,
    }
    return FileResponse(path, media_type=row["media_type"] or "application/octet-stream", headers=headers)


@router.post(
    "/documents/{document_id}/retry",
    summary="Đọc lại tài liệu chưa đọc được (read a failed document again)",
    response_model=UploadAnswer,
    responses=documented(403, 404),
    dependencies=[only("wait")],
)
async def retry_document(document_id: str, service: ServiceDep, wait: Wait = None) -> Response:
    """Tài liệu đã đọc xong thì giữ nguyên (a document that is done stays as it is)."""
    result = await anyio.to_thread.run_sync(service.intake.retry, document_id, limiter=service.reading)
    if result is None:
        raise unknown()
    return JSONResponse({"documents": [asdict(result)]})


@router.delete(
    "/documents/{document_id}",
    status_code=204,
    response_class=Response,  # of no content there is no media type
    summary="Xóa tài liệu, bản ghi và tệp (delete)",
    responses=documented(403, 404),
    dependencies=[only()],
)
def delete_document(document_id: str, service: ServiceDep) -> None:
    """Không lấy lại được (it cannot be undone)."""
    if not service.intake.delete(document_id):
        raise unknown()


def content_disposition(filename: str) -> str:
    """The header that has a file saved under its name (RFC 6266, RFC 5987); what could mislead in a name becomes `_`."""
    safe = "".join(letter if letter.isprintable() and letter not in '/\\"' else "_" for letter in filename) or "_"
    plain = "".join(letter if letter.isascii() else "_" for letter in safe)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(safe, safe='')}"


def found(row: dict[str, Any] | None) -> dict[str, Any]:
    """The row of a document. Problem: 404 if there is none."""
    if row is None:
        raise unknown()
    return row


def unknown() -> Problem:
    """There is no such document."""
    return Problem(404, "Không có tài liệu này (no such document)")


def _stored(row: dict[str, Any]) -> dict[str, Any]:
    problem = {"code": row["problem_code"], "message": row["problem_message"]} if row["problem_code"] else None
    header = {name: row[name] for name in Header.model_fields} if row["state"] == "done" else None
    return {**row, "problem": problem, "header": header}
