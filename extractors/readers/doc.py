"""Word files before 2007 (DOC) and RTF: made into DOCX by LibreOffice and read as that; a DOC else by antiword, as text.

read_doc(data, Limits())  → Layout(reader="doc", pages=[…as of the DOCX…])
"""

from __future__ import annotations

from extractors.errors import UnreadableFile
from extractors.limits import Limits
from extractors.readers.converters import to_docx, to_text
from extractors.readers.docx import read_docx
from extractors.readers.layout import Layout
from extractors.readers.ole import top_streams
from extractors.readers.text import layout_of
from extractors.readers.text_encoding import decode_text
from extractors.vietnamese.legacy_encodings import is_written_before_unicode
from models.warnings import warn

_ENCRYPTED = 0x0100
"""The bit fEncrypted of the flags at byte 10 of the stream WordDocument ([MS-DOC] 2.5.2)."""


def read_doc(data: bytes, limits: Limits) -> Layout:
    """The layout of a DOC. UnreadableFile: "encrypted", "no_converter", "damaged", "too_complex", "no_text"."""
    flags = top_streams(data).get("WordDocument", b"")[10:12]
    if int.from_bytes(flags, "little") & _ENCRYPTED:
        raise UnreadableFile("encrypted")
    return _through_docx(data, ".doc", limits) or _through_text(data, limits)


def read_rtf(data: bytes, limits: Limits) -> Layout:
    """The layout of an RTF file. UnreadableFile: "no_converter", "damaged", "too_complex", "no_text"."""
    layout = _through_docx(data, ".rtf", limits)
    if layout is None:
        raise UnreadableFile("no_converter")
    return layout


def _through_docx(data: bytes, suffix: str, limits: Limits) -> Layout | None:
    converted = to_docx(data, suffix, limits)
    if converted is None:
        return None
    layout = read_docx(converted, limits)
    layout.reader = "doc"
    return layout


def _through_text(data: bytes, limits: Limits) -> Layout:
    converted = to_text(data, limits)
    if converted is None:
        raise UnreadableFile("no_converter")
    text = converted.decode("utf-8", errors="replace")
    warnings = [warn("read_without_styles")]
    if is_written_before_unicode(text) and not text.isascii():
        # antiword names no fonts: of what they were in only the letters tell
        decoded = decode_text(text.encode("cp1252", errors="replace"))
        legacy = decoded is not None and decoded.legacy
        text = decoded.text if decoded is not None and legacy else text
        warnings.append(warn("legacy_encoding_converted" if legacy else "legacy_encoding"))
    layout = layout_of(text, limits)
    layout.reader = "doc"
    layout.warnings = warnings + layout.warnings
    return layout
