"""What is let in as which kind, what is refused, and what is kept as unreadable; no input raises anything else."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from extractors.errors import RefusedFile, UnreadableFile
from extractors.limits import Limits
from extractors.readers.kinds import DOC, DOCX, HTML, ODT, PDF, RTF, TEXT, FileKind, detect_kind, read_layout
from tests.extractors.readers.ole_file import make_ole
from tests.extractors.readers.pdf_file import Sheet, Text, make_pdf

LIMITS = Limits(file_bytes=200_000)


def zipped(**files: str) -> bytes:
    """A ZIP archive; `__` in a name stands for a slash, `_dot_` for a full stop."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return target.getvalue()


def word_file(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


WORD = word_file("BÁO CÁO", "Thực hiện Nghị quyết số 57-NQ/TW.")
SHEETS = make_pdf([Sheet(texts=[Text(72, 100, "BÁO CÁO"), Text(72, 120, "Số: 12/BC-UBND")]), Sheet(picture=True)])
SPREADSHEET = zipped(_Content_Types_xml="", xl__workbook_dot_xml="<workbook/>")
OPEN_DOCUMENT = zipped(mimetype="application/vnd.oasis.opendocument.text", content_dot_xml="<x/>")
OPEN_SHEET = zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet", content_dot_xml="<x/>")
OLD_WORD = make_ole({"WordDocument": b"\xec\xa5\xc1\x00", "1Table": b""}, inside={"Workbook": b""})
LOCKED_OLD_WORD = make_ole({"WordDocument": b"\xec\xa5\xc1\x00" + bytes(6) + b"\x00\x01"})
OLD_SHEET = make_ole({"Workbook": b""}, inside={"WordDocument": b""})
OLD_SLIDES = make_ole({"PowerPoint Document": b"", "Current User": b""})
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
LOCKED_OLE = OLE + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ("Số: 12/BC-UBND".encode(), TEXT),
        ("\ufeffBáo cáo".encode(), TEXT),
        ("Trang một\fTrang hai\n".encode(), TEXT),
        ("# Báo cáo\n\n| A | B |\n|---|---|\n".encode(), TEXT),
        ("Kế hoạch số".encode()[:-1], TEXT),  # cut inside "ố"
        (b"\n", TEXT),
        (SHEETS, PDF),
        (b"\r\n\r\n" + SHEETS, PDF),
        (b"%PDF-1.4 and nothing more", PDF),
        (WORD, DOCX),
        (WORD[:2000], DOCX),
        (b"PK\x03\x04 no archive at all", DOCX),
        (LOCKED_OLE, DOCX),
        (make_ole({"EncryptedPackage": b"", "EncryptionInfo": b""}), DOCX),
        (OLD_WORD, DOC),
        (OLD_WORD[:5000], DOC),
        (OPEN_DOCUMENT, ODT),
        (b"{\\rtf1 B\\'e1o c\\'e1o}", RTF),
        (b"<!DOCTYPE html><p>x</p>", HTML),
        ("<html><body><p>Báo cáo</p></body></html>".encode("utf-16"), HTML),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>x</body></html>', HTML),
        ("Báo cáo".encode("utf-16"), TEXT),
        ("Kế hoạch".encode("utf-16-be"), TEXT),
        ("Báo cáo tháng 7".encode("cp1258"), TEXT),
        (b"B\xb8o c\xb8o th\xb8ng 7", TEXT),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), FileKind("image", "image/png")),
        (b"\xff\xd8\xff\xe0" + bytes(50), FileKind("image", "image/jpeg")),
        (b"II*\x00" + bytes(50), FileKind("image", "image/tiff")),
        (b"MM\x00*" + bytes(50), FileKind("image", "image/tiff")),
    ],
)
def test_content_decides_the_kind(data: bytes, kind: FileKind) -> None:
    assert detect_kind(data, LIMITS) == kind


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"a" * 200_001, "too_large"),
        (SPREADSHEET, "unknown_kind"),
        (SPREADSHEET[:80], "unknown_kind"),
        (zipped(photo_dot_jpg="x"), "unknown_kind"),
        (zipped(photo_dot_jpg="x" * 500)[:100], "unknown_kind"),
        (OLE, "unknown_kind"),
        (b"GIF89a" + bytes(50), "unknown_kind"),
        (OLD_SHEET, "unknown_kind"),
        (OLD_SLIDES, "unknown_kind"),
        (OPEN_SHEET, "unknown_kind"),
        ("Größe der Städte".encode("latin-1"), "unknown_kind"),
        (b'<?xml version="1.0"?><w:wordDocument/>', "unknown_kind"),
        (b"%!PS-Adobe-3.0", "unknown_kind"),
        (b"text \x01\x02\x03\x04 with controls", "unknown_kind"),
        (b"text\x00", "unknown_kind"),
    ],
)
def test_refused_at_the_door(data: bytes, code: str) -> None:
    with pytest.raises(RefusedFile) as refusal:
        detect_kind(data, LIMITS)
    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("data", "kind", "code"),
    [
        (b" \n\t\n", TEXT, "no_text"),
        (b"-----\n\n___\n", TEXT, "no_text"),
        (WORD[: len(WORD) // 2], DOCX, "damaged"),
        (b"PK\x03\x04 no archive at all", DOCX, "damaged"),
        (LOCKED_OLE, DOCX, "encrypted"),
        (LOCKED_OLD_WORD, DOC, "encrypted"),
        (OPEN_DOCUMENT, ODT, "damaged"),
        (OPEN_DOCUMENT[:70], ODT, "damaged"),
        (b"<html><script>x()</script></html>", HTML, "no_text"),
        (zipped(word__document_dot_xml="<w:document"), DOCX, "damaged"),
        (word_file(), DOCX, "no_text"),
        (SHEETS[: len(SHEETS) // 2], PDF, "damaged"),
        (SHEETS[:-30], PDF, "damaged"),
        (b"%PDF-1.4\nnothing\n%%EOF\n", PDF, "damaged"),
        (make_pdf([]), PDF, "no_pages"),
        (make_pdf([Sheet()], locked=True), PDF, "encrypted"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), FileKind("image", "image/png"), "damaged"),
        (b"II*\x00" + bytes(50), FileKind("image", "image/tiff"), "damaged"),
    ],
)
def test_accepted_and_unreadable(data: bytes, kind: FileKind, code: str) -> None:
    with pytest.raises(UnreadableFile) as failure:
        read_layout(data, kind, LIMITS)
    assert failure.value.code == code


def test_a_document_that_unpacks_to_too_much_is_too_complex() -> None:
    bomb = io.BytesIO(WORD)
    with zipfile.ZipFile(bomb, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/big.bin", bytes(2_000_000))
    with pytest.raises(UnreadableFile) as failure:
        read_layout(bomb.getvalue(), DOCX, Limits(unpacked_bytes=1_000_000))
    assert failure.value.code == "too_complex"


def test_entities_of_xml_are_not_resolved() -> None:
    source = io.BytesIO(WORD)
    target = io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                text = content.decode().replace("BÁO CÁO", "&leak;")
                content = text.replace(
                    "<w:document ", '<!DOCTYPE d [<!ENTITY leak SYSTEM "file:///etc/hostname">]><w:document ', 1
                ).encode()
            new.writestr(name, content)
    try:
        layout = read_layout(target.getvalue(), DOCX, LIMITS)
    except UnreadableFile:
        return
    assert len(layout.pages[0].items) == 1  # the paragraph with the entity has no text


def read(data: bytes) -> object:
    """The layout, or the code of the reason why there is none."""
    try:
        return read_layout(data, detect_kind(data, LIMITS), LIMITS)
    except (RefusedFile, UnreadableFile) as reason:
        return reason.code


@given(st.binary(max_size=400))
@example(b"\x85\xe2\x80\xa8\x0c")
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    assume(not data.startswith(b"{\\rtf"))  # a program outside reads it, in seconds
    assert read(data) == read(data)


@given(st.text(max_size=400))
@example("**" * 30)
@example("|\n|a|b|\n||\n\f|c|d|")
@example("\ta\tb\n\t\t\n-\tc")
def test_no_text_raises_anything_else(text: str) -> None:
    assert read(text.encode("utf-8", errors="ignore")) == read(text.encode("utf-8", errors="ignore"))


@settings(max_examples=40, deadline=None)
@given(st.sampled_from([WORD, SHEETS]), st.data())
def test_no_broken_file_raises_anything_else(whole: bytes, data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, len(whole)))
    at = data.draw(st.integers(0, cut - 1))
    broken = whole[:at] + data.draw(st.binary(max_size=8)) + whole[at:cut]
    assert read(broken) == read(broken)
