"""Every error as a problem document (RFC 9457), Vietnamese first, with each wrong field named.

raise Problem(404, "Không có tài liệu này (no such document)")
→ {"type": "about:blank", "title": "Không tìm thấy (not found)", "status": 404, "detail": "Không có tài liệu này …", "errors": []}
"""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException

from app.store.filters import BadQuery, FieldError, message_of

_log = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"
TITLES = {
    400: "Yêu cầu không hợp lệ (bad request)",
    403: "Bị từ chối (forbidden)",
    404: "Không tìm thấy (not found)",
    405: "Không dùng được phương thức này (method not allowed)",
    409: "Chưa thực hiện được (conflict)",
    413: "Quá lớn (content too large)",
    415: "Không nhận loại nội dung này (unsupported media type)",
    421: "Sai địa chỉ máy chủ (misdirected request)",
    422: "Dữ liệu không hợp lệ (unprocessable content)",
    500: "Lỗi máy chủ (internal server error)",
    503: "Máy chủ đang bận (service unavailable)",
}


class FieldProblem(BaseModel):
    """What is wrong with one field or parameter."""

    field: str = Field(examples=["issued_from"])
    message: str = Field(
        examples=["cần ngày dạng 2024-12-22, 2024-12 hoặc 2024 (a day as YYYY-MM-DD, YYYY-MM or YYYY)"]
    )


class ProblemDocument(BaseModel):
    """The body of every error (RFC 9457)."""

    type: str = "about:blank"
    title: str = Field(examples=[TITLES[422]])
    status: int = Field(examples=[422])
    detail: str = Field(examples=["Có trường không hợp lệ (a field is not valid)"])
    errors: list[FieldProblem] = []


class Problem(Exception):
    """An error to answer with: status, one sentence, the fields that are wrong."""

    def __init__(self, status: int, detail: str, *errors: FieldError, headers: dict[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.errors = errors
        self.headers = headers


def problem_response(problem: Problem) -> JSONResponse:
    """The answer that a problem is."""
    body = ProblemDocument(
        title=TITLES.get(problem.status) or HTTPStatus(problem.status).phrase,
        status=problem.status,
        detail=problem.detail,
        errors=[FieldProblem(field=error.field, message=error.message) for error in problem.errors],
    )
    return JSONResponse(body.model_dump(), problem.status, headers=problem.headers, media_type=MEDIA_TYPE)


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The errors of a route, for OpenAPI."""
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemDocument"}}}
    return {status: {"description": TITLES[status], "content": content} for status in statuses}


def install(app: FastAPI) -> None:
    """Answer every error of the application with a problem document, and describe it; what went wrong inside is never told."""
    app.add_exception_handler(Problem, _answer)
    app.add_exception_handler(BadQuery, _answer)
    app.add_exception_handler(RequestValidationError, _answer)
    app.add_exception_handler(HTTPException, _answer)
    app.add_exception_handler(OperationalError, _answer)
    app.add_exception_handler(Exception, _answer)
    describe = app.openapi

    def describe_problems() -> dict[str, Any]:
        description = describe()
        schema = ProblemDocument.model_json_schema(ref_template="#/components/schemas/{model}")
        description["components"]["schemas"] |= schema.pop("$defs") | {ProblemDocument.__name__: schema}
        return description

    app.openapi = describe_problems  # type: ignore[method-assign]  # FastAPI's documented way to extend the description


async def _answer(_: Request, error: Exception) -> Response:
    return problem_response(_as_problem(error))


def _as_problem(error: Exception) -> Problem:
    match error:
        case Problem():
            return error
        case BadQuery():
            return _wrong_fields(*error.errors)
        case RequestValidationError():
            return _wrong_fields(
                *(
                    FieldError(".".join(str(part) for part in each["loc"][1:]), message_of(each))
                    for each in error.errors()
                )
            )
        case HTTPException(status_code=404):
            return Problem(404, "Không có địa chỉ này (no such address)")
        case HTTPException(status_code=405):
            return Problem(405, "Địa chỉ này không nhận phương thức đó (not at this address)", headers=_headers(error))
        case HTTPException():
            return Problem(error.status_code, str(error.detail), headers=_headers(error))
        case OperationalError():  # locked for too long, or not there
            _log.error("the database does not answer", exc_info=error)
            busy = "Cơ sở dữ liệu đang bận hoặc không trả lời, xin thử lại (the database is busy, try again)"
            return Problem(503, busy, headers={"Retry-After": "10"})
        case _:
            return Problem(500, "Lỗi ngoài dự kiến, đã ghi vào nhật ký (unexpected, it has been logged)")


def _wrong_fields(*errors: FieldError) -> Problem:
    return Problem(422, "Có trường không hợp lệ (a field is not valid)", *errors)


def _headers(error: HTTPException) -> dict[str, str] | None:
    return dict(error.headers) if error.headers else None
