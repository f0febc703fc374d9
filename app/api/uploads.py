"""The files of a multipart request (RFC 7578), read as they arrive and never whole in memory.

async with uploaded_files(request, settings) as uploads:
    uploads[0].filename, uploads[0].too_large, uploads[0].data()  → "bc-quy4.pdf", False, b"%PDF-1.7…"

A file that outgrows the limit is marked `too_large` and the rest of it dropped unread; a request that outgrows its own, or that
holds more files than allowed, is answered 413 before it has come in whole.
"""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import IO

from fastapi import Request
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.requests import ClientDisconnect

from app.api.problems import Problem
from app.settings import MEGABYTE, Settings
from app.store.filters import FieldError

FIELD = "files"
_IN_MEMORY = MEGABYTE
"""A file larger than this waits on the disk."""
_OVERHEAD = 64 * 1024
"""Bytes of a request that are not the files': boundaries and headers."""


class Upload:
    """One file as it was sent; `filename` is data, never a path."""

    def __init__(self, filename: str, most: int) -> None:
        self.filename = filename
        self.too_large = False
        self._most = most
        self.size = 0
        self._file: IO[bytes] = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed by `close`

    def write(self, data: bytes) -> None:
        """Take some more bytes, unless the file is too large already."""
        self.size += len(data)
        if self.size > self._most:
            self.too_large = True
            self._file.truncate(0)
        else:
            self._file.write(data)

    def data(self) -> bytes:
        """The whole file."""
        self._file.seek(0)
        return self._file.read()

    def close(self) -> None:
        """Drop the file."""
        self._file.close()


@asynccontextmanager
async def uploaded_files(request: Request, settings: Settings) -> AsyncIterator[list[Upload]]:
    """The files of the request, in order, for the time of the block; Problem if it is no upload as it should be."""
    form = _Form(request.headers.get("content-type", ""), settings)
    try:
        await _read(request, form, int(settings.max_upload_mb * MEGABYTE) + _OVERHEAD)
        if not form.complete:
            raise Problem(400, "Dữ liệu gửi lên bị cắt cụt hoặc sai dạng (the upload is cut short or malformed)")
        if not form.uploads:
            raise _wrong_field(FIELD, "thiếu tệp (no file was sent)")
        yield form.uploads
    finally:
        for upload in form.uploads:
            upload.close()


async def _read(request: Request, form: _Form, most: int) -> None:
    too_much = Problem(413, f"Mỗi lần gửi nhận tối đa {most // MEGABYTE} MB (the upload is larger than the limit)")
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced[:20]) > most:
        raise too_much
    received = 0
    try:
        async for chunk in request.stream():
            received += len(chunk)
            if received > most:
                raise too_much
            form.write(chunk)
    except FormParserError:
        raise Problem(400, "Dữ liệu gửi lên sai dạng (the upload is malformed)") from None
    except ClientDisconnect:
        raise Problem(400, "Kết nối bị ngắt giữa chừng (the connection was closed)") from None


class _Form:
    """The parts of the request as they come."""

    def __init__(self, content_type: str, settings: Settings) -> None:
        kind, options = parse_options_header(content_type)
        boundary = options.get(b"boundary", b"")
        if kind != b"multipart/form-data" or not boundary:
            raise Problem(415, f"Cần multipart/form-data với trường {FIELD} (multipart/form-data is needed)")
        self.uploads: list[Upload] = []
        self.complete = False
        self._settings = settings
        self._name = b""
        self._value = b""
        self._disposition = b""
        try:
            self._parser = MultipartParser(
                boundary,
                {
                    "on_part_begin": self._begin,
                    "on_header_field": self._header_name,
                    "on_header_value": self._header_value,
                    "on_header_end": self._header_end,
                    "on_headers_finished": self._open,
                    "on_part_data": self._data,
                    "on_end": self._end,
                },
            )
        except FormParserError:
            raise Problem(400, "Dữ liệu gửi lên sai dạng (the upload is malformed)") from None

    def write(self, chunk: bytes) -> None:
        """Take the next bytes of the request."""
        if chunk:
            self._parser.write(chunk)

    def _begin(self) -> None:
        self._name = self._value = self._disposition = b""

    def _header_name(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _header_end(self) -> None:
        if self._name.lower() == b"content-disposition":
            self._disposition = self._value
        self._name = self._value = b""

    def _open(self) -> None:
        _, options = parse_options_header(self._disposition)
        field = _decoded(options.get(b"name", b""))
        if field != FIELD:
            raise _wrong_field(field or FIELD, f"chỉ nhận trường {FIELD} (only the field {FIELD} is known)")
        if b"filename" not in options:
            raise _wrong_field(FIELD, "phải là tệp (must be a file)")
        if len(self.uploads) >= self._settings.max_upload_files:
            most = self._settings.max_upload_files
            raise Problem(413, f"Mỗi lần gửi nhận tối đa {most} tệp (at most {most} files in one upload)")
        self.uploads.append(Upload(_decoded(options[b"filename"]), self._settings.max_file_bytes))

    def _data(self, data: bytes, start: int, end: int) -> None:
        self.uploads[-1].write(data[start:end])

    def _end(self) -> None:
        self.complete = True


def _decoded(name: bytes) -> str:
    try:
        return name.decode()
    except UnicodeDecodeError:
        return name.decode("latin-1")


def _wrong_field(field: str, message: str) -> Problem:
    return Problem(422, "Có trường không hợp lệ (a field is not valid)", FieldError(field, message))
