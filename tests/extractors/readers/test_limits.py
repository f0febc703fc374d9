"""What a file may cost: ZIP archives that grow, XML that grows or nests without end, tables without end, in every format made of markup."""

from __future__ import annotations

import io
import zipfile

import pytest

from extractors.errors import UnreadableFile
from extractors.limits import Limits
from extractors.readers.docx import read_docx
from extractors.readers.layout import Grid
from extractors.readers.odt import read_odt
from tests.extractors.readers.docx_file import W, read, with_body
from tests.extractors.readers.layouts import codes

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BILLION_LAUGHS = f'<!DOCTYPE d [<!ENTITY l0 "ha">{LAUGHS}]>'
LEAK = '<!DOCTYPE d [<!ENTITY leak SYSTEM "file:///etc/hostname">]>'
ODT = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'


def archive(name: str, content: str | bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, content)
    return target.getvalue()


def word(inside: str, before: str = "") -> bytes:
    return archive("word/document.xml", f"{before}<w:document {W}><w:body>{inside}</w:body></w:document>")


def open_document(inside: str, before: str = "") -> bytes:
    body = f"<office:body><office:text>{inside}</office:text></office:body>"
    return archive("content.xml", f"{before}<office:document-content {ODT}>{body}</office:document-content>")


FORMATS = {
    "docx": (read_docx, word, "<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "w:ins"),
    "odt": (read_odt, open_document, "<text:p>{}</text:p>", "text:section"),
}


@pytest.mark.parametrize("name", FORMATS)
def test_markup_without_tricks_is_read(name: str) -> None:
    reader, made, paragraph, _ = FORMATS[name]
    assert len(reader(made(paragraph.format("Báo cáo")), Limits()).pages[0].items) == 1


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("declaration", [BILLION_LAUGHS, LEAK, "<!DOCTYPE d>"])
@pytest.mark.parametrize("where", ["text", "attribute"])
def test_document_types_and_entities(name: str, declaration: str, where: str) -> None:
    reader, made, paragraph, _ = FORMATS[name]
    entity = {BILLION_LAUGHS: "&l9;", LEAK: "&leak;"}.get(declaration, "x")
    inside = paragraph.format(entity) if where == "text" else paragraph.format("x").replace(">", f' a="{entity}">', 1)
    with pytest.raises(UnreadableFile) as failure:
        reader(made(inside, declaration), Limits())
    assert failure.value.code in ("damaged", "too_complex")


@pytest.mark.parametrize("name", FORMATS)
def test_nesting_without_end(name: str) -> None:
    reader, made, paragraph, wrapper = FORMATS[name]
    deep = f"<{wrapper}>" * 100_000
    with pytest.raises(UnreadableFile) as failure:
        reader(made(deep + paragraph.format("x")), Limits())
    assert failure.value.code == "too_complex"
    shallow = f"<{wrapper}>" * 200 + paragraph.format("x") + f"</{wrapper}>" * 200
    assert len(reader(made(shallow), Limits()).pages[0].items) == 1


@pytest.mark.parametrize("name", FORMATS)
def test_markup_that_grows(name: str) -> None:
    reader, made, paragraph, _ = FORMATS[name]
    data = made(paragraph.format("x" * 3_000_000))
    assert len(data) < 10_000
    for limits in (Limits(unpacked_bytes=1_000_000), Limits(markup_bytes=1_000_000)):
        with pytest.raises(UnreadableFile) as failure:
            reader(data, limits)
        assert failure.value.code == "too_complex"


@pytest.mark.parametrize("name", FORMATS)
def test_an_archive_that_declares_less_than_it_holds(name: str) -> None:
    reader, made, paragraph, _ = FORMATS[name]
    data = made(paragraph.format("x" * 3_000_000))
    with zipfile.ZipFile(io.BytesIO(data)) as whole:
        size = whole.infolist()[0].file_size.to_bytes(4, "little")
    with pytest.raises(UnreadableFile) as failure:
        reader(data.replace(size, (500).to_bytes(4, "little")), Limits(unpacked_bytes=1_000_000))
    assert failure.value.code == "damaged"


def test_tables_in_tables_in_tables() -> None:
    inside = "<w:p><w:r><w:t>x</w:t></w:r></w:p>"
    for _ in range(70):
        inside = f"<w:tbl><w:tr><w:tc>{inside}</w:tc><w:tc/></w:tr></w:tbl>"
    (grid,) = read_docx(word(inside), Limits()).pages[0].items
    assert isinstance(grid, Grid)
    assert [cell.text for cell in grid.cells] == ["x", ""]


def test_frames_without_end_are_cut() -> None:
    row = "<w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>"
    layout = read(with_body(f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>{row * 9}</w:tbl>"), Limits(table_cells=4))
    assert len(layout.pages[0].items) == 4
    assert codes(layout) == ["table_truncated"]


def test_strict_open_xml_is_read_as_the_usual_kind() -> None:
    data = word("<w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p>")
    with zipfile.ZipFile(io.BytesIO(data)) as usual:
        content = usual.read("word/document.xml").decode()
    strict = content.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert len(read_docx(archive("word/document.xml", strict), Limits()).pages[0].items) == 1
