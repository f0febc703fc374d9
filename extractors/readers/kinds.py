"""What kind of file the bytes are, and the reader for it. The content decides, never the file's name.

detect_kind(b"%PDF-1.7 …", Limits())  → FileKind("pdf", "application/pdf")
read_layout(data, kind, Limits())     → Layout(reader="pdf", pages=[…])

Refused at the door: nothing, too much, or no known kind. A file that plainly wants to be a PDF or a DOCX and is broken is
accepted, so that it is kept as failed with its reason.
"""

from __future__ import annotations

import re
import struct
import zipfile
from dataclasses import dataclass
from io import BytesIO

from extractors.errors import RefusedFile, UnreadableFile
from extractors.limits import Limits
from extractors.readers.layout import Layout
from extractors.readers.recognised import Recognised
from models.document import ReaderName


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that can be read: the reader's name and the IANA media type."""

    name: ReaderName
    media_type: str


PDF = FileKind("pdf", "application/pdf")
DOCX = FileKind("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
TEXT = FileKind("text", "text/plain")
_PICTURES = {
    b"\x89PNG\r\n\x1a\n": FileKind("image", "image/png"),
    b"\xff\xd8\xff": FileKind("image", "image/jpeg"),
    b"II*\x00": FileKind("image", "image/tiff"),
    b"MM\x00*": FileKind("image", "image/tiff"),
    b"II+\x00": FileKind("image", "image/tiff"),
    b"MM\x00+": FileKind("image", "image/tiff"),
}
"""Pictures by their first bytes (PNG 5.2, JPEG: SOI and the next marker, TIFF 6.0 and BigTIFF in both byte orders)."""

_PDF_HEADER = re.compile(rb"%PDF-\d")
_PDF_HEADER_WITHIN = 1024
"""Viewers accept the header anywhere in the first kilobyte (ISO 32000-1, annex H.3)."""

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
"""The stream in which Office keeps a document under a password ([MS-OFFCRYPTO] 1.3.3)."""

_DOCX_MAIN_PART = "word/document.xml"
_DOCX_ENTRY = re.compile(rb"word/|\[Content_Types\]\.xml|_rels/|docProps/|customXml/")
_OTHER_OFFICE = re.compile(rb"PK\x03\x04.{26}(?:xl|ppt|visio)/", re.DOTALL)

_WRITTEN_LIKE_TEXT = (b"{\\rtf", b"%!ps", b"<!doctype html", b"<html", b"<?xml")
"""How formats begin that consist of readable characters and yet are no plain text."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_CONTROL_SHARE = 0.001
"""A text may hold a stray control character or two; more of them, and it is data."""


def detect_kind(data: bytes, limits: Limits) -> FileKind:
    """The kind of the file. RefusedFile: "empty", "too_large" (bytes), "unknown_kind"."""
    if not data:
        raise RefusedFile("empty")
    if len(data) > limits.file_bytes:
        raise RefusedFile("too_large")
    if _PDF_HEADER.search(data, 0, _PDF_HEADER_WITHIN):
        return PDF
    for beginning, picture in _PICTURES.items():
        if data.startswith(beginning):
            return picture
    if data.startswith(_ZIP):
        if _is_docx(data):
            return DOCX
    elif data.startswith(_OLE):
        if _ENCRYPTED_PACKAGE in data:
            return DOCX
    elif _is_text(data):
        return TEXT
    raise RefusedFile("unknown_kind")


def read_layout(
    data: bytes, kind: FileKind, limits: Limits, recognised: Recognised | None = None, *, word_boxes: bool = False
) -> Layout:
    """The file as its reader sees it, with `word_boxes` also where each word stands on its page; the same bytes give the same layout.

    Pages that are in `recognised`, from an earlier reading of the same bytes, are not recognised again.

    UnreadableFile, and nothing else, if it cannot be read; what surprised the reader itself is "reader_failed".
    """
    try:
        return _read(data, kind, limits, recognised, word_boxes)
    except UnreadableFile:
        raise
    except Exception as error:
        raise UnreadableFile("reader_failed", type(error).__name__) from error


def _read(data: bytes, kind: FileKind, limits: Limits, recognised: Recognised | None, word_boxes: bool) -> Layout:
    # imported when needed: a text file does not pay for the PDF libraries
    if kind.name == "pdf":
        from extractors.readers.pdf import read_pdf

        return read_pdf(data, limits, recognised, word_boxes=word_boxes)
    if kind.name == "docx":
        if data.startswith(_OLE):
            raise UnreadableFile("encrypted")
        from extractors.readers.docx import read_docx

        return read_docx(data, limits)
    if kind.name == "image":
        from extractors.readers.image import read_image

        return read_image(data, limits, recognised, word_boxes=word_boxes)
    from extractors.readers.text import read_text

    return read_text(data, limits)


def _is_docx(data: bytes) -> bool:
    """Whether a ZIP is a Word document, or too broken to tell and nothing speaks against it."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _DOCX_MAIN_PART in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error):
        first = _first_entry(data)
        return not _OTHER_OFFICE.search(data) and (first is None or _DOCX_ENTRY.match(first) is not None)


def _first_entry(data: bytes) -> bytes | None:
    """The name of a ZIP's first entry (APPNOTE 4.3.7); None if the file ends before it or it is no name."""
    length = int.from_bytes(data[26:28], "little")
    name = data[30 : 30 + length]
    return name if length and len(name) == length and name.isascii() and name.decode("ascii").isprintable() else None


def _is_text(data: bytes) -> bool:
    if data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_WRITTEN_LIKE_TEXT) or b"\x00" in data:
        return False
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.end < len(data) or error.reason != "unexpected end of data":
            return False
        text = data[: error.start].decode("utf-8")  # cut inside its last letter
    controls = len(_CONTROL.findall(text))
    return controls <= max(2, len(text) * _CONTROL_SHARE) and len(text) > controls
