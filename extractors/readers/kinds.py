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
from extractors.readers.ole import MAGIC as OLE
from extractors.readers.ole import top_streams
from extractors.readers.recognised import Recognised
from extractors.readers.text_encoding import decode_text
from models.document import ReaderName


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that can be read: the reader's name and the IANA media type."""

    name: ReaderName
    media_type: str


PDF = FileKind("pdf", "application/pdf")
DOCX = FileKind("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
DOC = FileKind("doc", "application/msword")
RTF = FileKind("doc", "application/rtf")
ODT = FileKind("odt", "application/vnd.oasis.opendocument.text")
HTML = FileKind("html", "text/html")
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
_ENCRYPTED_PACKAGE = "EncryptedPackage"
"""The stream in which Office keeps a document under a password ([MS-OFFCRYPTO] 1.3.3)."""
_WORD_STREAM = "WordDocument"
_RTF = b"{\\rtf"

_DOCX_MAIN_PART = "word/document.xml"
_DOCX_ENTRY = re.compile(rb"word/|\[Content_Types\]\.xml|_rels/|docProps/|customXml/")
_OTHER_OFFICE = re.compile(rb"PK\x03\x04.{26}(?:xl|ppt|visio)/", re.DOTALL)

_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|meta)[\s>]", re.IGNORECASE)
_HTML_WITHIN = 1024
"""Markup of a page stands at its very beginning, comments and the like aside."""
_WRITTEN_LIKE_TEXT = ("%!ps", "<?xml")
"""How formats begin that consist of readable characters and yet are no plain text."""


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
        if _is_odt(data):
            return ODT
        if _is_docx(data):
            return DOCX
    elif data.startswith(OLE):
        if _has_stream(data, _ENCRYPTED_PACKAGE):
            return DOCX
        if _has_stream(data, _WORD_STREAM):
            return DOC
    elif data.startswith(_RTF):
        return RTF
    elif kind := _kind_of_text(data):
        return kind
    raise RefusedFile("unknown_kind")


def read_layout(
    data: bytes, kind: FileKind, limits: Limits, recognised: Recognised | None = None, *, word_boxes: bool = False
) -> Layout:
    """The file as its reader sees it, with `word_boxes` also where each word stands on its page; the same bytes give the same layout.

    Pages that are in `recognised`, from an earlier reading of the same bytes, are not recognised again.

    UnreadableFile, and nothing else, if it cannot be read: "too_complex" also if memory or stack do not suffice; what surprised
    the reader itself is "reader_failed".
    """
    try:
        return _read(data, kind, limits, recognised, word_boxes)
    except UnreadableFile:
        raise
    except MemoryError as error:
        raise UnreadableFile("too_complex", "bộ nhớ (memory)") from error
    except RecursionError as error:
        raise UnreadableFile("too_complex", "lồng nhau quá sâu (nested too deeply)") from error
    except Exception as error:
        raise UnreadableFile("reader_failed", type(error).__name__) from error


def _read(data: bytes, kind: FileKind, limits: Limits, recognised: Recognised | None, word_boxes: bool) -> Layout:
    # imported when needed: a text file does not pay for the PDF libraries
    if kind.name == "pdf":
        from extractors.readers.pdf import read_pdf

        return read_pdf(data, limits, recognised, word_boxes=word_boxes)
    if kind.name == "docx":
        if data.startswith(OLE):
            raise UnreadableFile("encrypted")
        from extractors.readers.docx import read_docx

        return read_docx(data, limits)
    if kind.name == "doc":
        from extractors.readers.doc import read_doc, read_rtf

        return read_rtf(data, limits) if kind == RTF else read_doc(data, limits)
    if kind.name == "odt":
        from extractors.readers.odt import read_odt

        return read_odt(data, limits)
    if kind.name == "html":
        from extractors.readers.html import read_html

        return read_html(data, limits)
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


def _has_stream(data: bytes, name: str) -> bool:
    """Whether an OLE file has a stream of a name right under its root, or is too broken to tell and names it somewhere."""
    streams = top_streams(data)
    return name in streams or (not streams and name.encode("utf-16-le") in data)


def _is_odt(data: bytes) -> bool:
    """Whether a ZIP says that it is an OpenDocument text: its first entry is its media type, not compressed (ODF 1.3 part 2, 3.3)."""
    return _first_entry(data) == b"mimetype" and data[38 : 38 + len(ODT.media_type)] == ODT.media_type.encode()


def _kind_of_text(data: bytes) -> FileKind | None:
    decoded = decode_text(data)
    if decoded is None:
        return None
    start = decoded.text[:_HTML_WITHIN].lstrip("\ufeff \t\r\n").lower()
    if _HTML.search(start):
        return HTML
    return None if start.startswith(_WRITTEN_LIKE_TEXT) else TEXT
