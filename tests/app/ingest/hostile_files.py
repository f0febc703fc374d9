"""Files made to do harm, or so strange that they might: each with what may come of it.

HOSTILE["docx billion laughs in word/styles.xml"]   → Hostile(make=…, outcomes=("damaged",))

`outcomes` are codes of refusals and failures, or "read" (in whole or in part); `warned` is a warning that must then be there.
"""

from __future__ import annotations

import gzip
import io
import struct
import unicodedata
import warnings
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from models.warnings import WarningCode
from tests.app.ingest.bad_files import part_of, whole, with_part
from tests.extractors.readers.pdf_file import Sheet, Text, make_pdf, pdf_of, stream

PARTS = (
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/footnotes.xml",
    "[Content_Types].xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (
    "Workbook",
    "PowerPoint Document",
    "VisioDocument",
    "__properties_version1.0",
    "\x05SummaryInformation",
    "WordDocument",
)
_BODY = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
_GIGABYTE = 1 << 30
UNPACKED_BYTES = 20 << 20
"""What a Word file may unpack to where these files are read; the bombs do not need to be larger than that."""


@dataclass(frozen=True)
class Hostile:
    """How a file is made, and what may come of it."""

    make: Callable[[], bytes]
    outcomes: tuple[str, ...]
    warned: WarningCode | None = None


def _docx_body(body: str) -> bytes:
    return with_part("word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>".encode())


def _grid_xml(rows: int, columns: int) -> str:
    row = "<w:tc><w:p/></w:tc>" * columns
    return f"<w:tbl>{f'<w:tr>{row}</w:tr>' * rows}</w:tbl>"


def _with_declaration(part: str, declaration: str) -> bytes:
    """The Word file with a document type declared in a part, whose entity `e` stands in its first element."""
    source = part_of(part).decode().split("?>", 1)[-1].lstrip()
    end = source.index(">") + 1
    return with_part(part, f"<!DOCTYPE d [{declaration}]>{source[:end]}&e;{source[end:]}".encode())


def _laughs(part: str) -> bytes:
    steps = "".join(f"<!ENTITY e{n} '" + f"&e{n - 1};" * 10 + "'>" for n in range(1, 10))
    return _with_declaration(part, f'<!ENTITY e0 "ha">{steps}<!ENTITY e "&e9;">')


def _outside(part: str) -> bytes:
    return _with_declaration(part, '<!ENTITY e SYSTEM "file:///etc/passwd">')


def _quadratic(part: str) -> bytes:
    source = part_of(part).decode().split("?>", 1)[-1].lstrip()
    end = source.index(">") + 1
    entity = f'<!DOCTYPE d [<!ENTITY e "{"ha" * 50_000}">]>'
    return with_part(part, f"{entity}{source[:end]}{'&e;' * 50_000}{source[end:]}".encode())


def _zip(entries: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return target.getvalue()


def _zip_bomb() -> bytes:
    return with_part("word/document.xml", bytes(2 * UNPACKED_BYTES))


def _lying_zip_bomb() -> bytes:
    """The same, its size written as a hundred bytes in both places that tell it."""
    return _zip_bomb().replace(struct.pack("<I", 2 * UNPACKED_BYTES), struct.pack("<I", 100))


def _nested_zip(depth: int) -> bytes:
    data = whole("docx")
    for _ in range(depth):
        data = _zip({"word/document.xml": data})
    return data


def _same_names() -> bytes:
    target = io.BytesIO(whole("docx"))
    with zipfile.ZipFile(target, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the doubled name is what is wanted
        archive.writestr(zipfile.ZipInfo("word/document.xml"), b"<w:document/>")
    return target.getvalue()


def _odd_names() -> bytes:
    target = io.BytesIO(whole("docx"))
    with zipfile.ZipFile(target, "a") as archive:
        for name in ("../../etc/passwd", "/etc/passwd", "word\\document.xml", "\u202ea", "a" * 60_000):
            archive.writestr(zipfile.ZipInfo(name), b"x")
    return target.getvalue()


def _many_entries() -> bytes:
    target = io.BytesIO(whole("docx"))
    with zipfile.ZipFile(target, "a") as archive:
        for number in range(20_000):
            archive.writestr(zipfile.ZipInfo(f"word/media/{number}"), b"")
    return target.getvalue()


def _odt(declaration: str, paragraph: str) -> bytes:
    """An OpenDocument text of one paragraph."""
    space = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'{declaration}<office:document-content xmlns:office="{space}:office:1.0" xmlns:text="{space}:text:1.0"><office:body>'
        f"<office:text><text:p>{paragraph}</text:p></office:text></office:body></office:document-content>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
    return target.getvalue()


def _locked_docx() -> bytes:
    return _OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(2_000)


def _ole(name: str) -> bytes:
    """The beginning of an OLE file with one directory entry of this name ([MS-CFB] 2.2, 2.6)."""
    header = _OLE + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0) + struct.pack("<I", 0)
    header = header.ljust(512, b"\xff")
    table = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE).ljust(512, b"\xff")
    root = "Root Entry".encode("utf-16-le").ljust(64, b"\0") + struct.pack("<HBB", 22, 5, 1) + bytes(60)
    entry = name.encode("utf-16-le").ljust(64, b"\0") + struct.pack("<HBB", len(name) * 2 + 2, 2, 1) + bytes(60)
    return header + table + (root + entry).ljust(512, b"\0")


def _nested(opening: str, closing: str, inside: str, depth: int) -> str:
    return opening * depth + inside + closing * depth


def _page_pdf(content: bytes, box: str = "0 0 595 842", resources: str = "", more: tuple[bytes, ...] = ()) -> bytes:
    """A PDF of one page with this content stream; object 5 and on are `more`."""
    page = f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R /Resources << {resources} >> >>".encode()
    return pdf_of(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page, content, *more], b""
    )


def _picture(width: int, height: int, content: bytes) -> bytes:
    return stream(
        content,
        b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 "
        b"/Filter /FlateDecode " % (width, height),
    )


def _picture_pdf(width: int, height: int, content: bytes) -> bytes:
    return _page_pdf(
        stream(b"q 595 0 0 842 0 0 cm /P Do Q"),
        resources="/XObject << /P 5 0 R >>",
        more=(_picture(width, height, content),),
    )


def _zeros(size: int, rounds: int = 1) -> bytes:
    """So many zeros, deflated so many times; the first time by hand, since every megabyte gives the same bytes (RFC 1950, 1951)."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    megabyte = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = struct.pack(">HH", size % 65_521, 1)
    data = b"\x78\xda" + megabyte * (size >> 20) + b"\x03\x00" + checksum
    for _ in range(rounds - 1):
        data = zlib.compress(data, 9)
    return data


def _content_bomb(rounds: int) -> bytes:
    filters = b"/FlateDecode " * rounds
    return _page_pdf(stream(_zeros(_GIGABYTE, rounds), b"/Filter [%s] " % filters))


def _pdf_with_action(action: bytes) -> bytes:
    good = make_pdf([Sheet(texts=[Text(72, 100, "BÁO CÁO")])])
    return good.replace(b"/Type /Catalog", b"/OpenAction << %s >> /Type /Catalog" % action)


def _page_tree(kids: bytes, more: tuple[bytes, ...] = (), count: int = 1) -> bytes:
    tree = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids)
    return pdf_of([b"<< /Type /Catalog /Pages 2 0 R >>", tree, *more], b"")


def _deep_page_tree(depth: int) -> bytes:
    nodes = [b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % (number + 1) for number in range(3, depth)]
    leaf = b"<< /Type /Page /MediaBox [0 0 595 842] >>"
    return _page_tree(b"3 0 R", (*nodes, leaf))


def _looping_xref() -> bytes:
    data = make_pdf([Sheet(texts=[Text(72, 100, "BÁO CÁO")])])
    place = data.rindex(b"xref\n0")
    return data.replace(b"trailer\n<< ", b"trailer\n<< /Prev %d " % place)


def _form_in_itself() -> bytes:
    form = stream(b"/F Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >> ")
    return _page_pdf(stream(b"/F Do " * 50), resources="/XObject << /F 5 0 R >>", more=(form,))


def _many_pages(count: int) -> bytes:
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    return _page_tree(b" ".join(b"%d 0 R" % (number + 3) for number in range(count)), (page,) * count, count)


def _texts(*texts: Text) -> bytes:
    return make_pdf([Sheet(texts=list(texts))])


def _mesh_pdf(lines: int) -> bytes:
    across = [f"0 {842 * n / lines:.2f} m 595 {842 * n / lines:.2f} l" for n in range(lines)]
    down = [f"{595 * n / lines:.2f} 0 m {595 * n / lines:.2f} 842 l" for n in range(lines)]
    return _page_pdf(stream("\n".join([*across, *down, "S"]).encode()))


def _png(width: int, height: int) -> bytes:
    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", _zeros(200 << 20)) + chunk(b"IEND", b"")


def _tiff(width: int, height: int) -> bytes:
    """A picture of one strip, deflated (TIFF 6.0; compression 8)."""
    data = _zeros(200 << 20)
    fields = (
        (256, width),
        (257, height),
        (258, 8),
        (259, 8),
        (262, 1),
        (273, 8),
        (277, 1),
        (278, height),
        (279, len(data)),
    )
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in fields)
    return b"II*\0" + struct.pack("<I", 8 + len(data)) + data + struct.pack("<H", len(fields)) + entries + bytes(4)


def _text(words: str) -> Callable[[], bytes]:
    return lambda: words.encode()


REFUSED = ("unknown_kind",)
_XML = ("damaged", "too_complex", "read")
_HTML = ("too_complex", "no_text", "read")
_MARKED = ("unknown_kind", "no_text", "read")
_PICTURE_OUTCOMES = ("unknown_kind", "too_complex", "damaged", "no_text")

HOSTILE: dict[str, Hostile] = {
    **{f"docx billion laughs in {part}": Hostile(partial(_laughs, part), _XML) for part in PARTS},
    **{f"docx entity from outside in {part}": Hostile(partial(_outside, part), _XML) for part in PARTS},
    **{f"docx long entity repeated in {part}": Hostile(partial(_quadratic, part), _XML) for part in PARTS},
    "zip bomb": Hostile(_zip_bomb, ("too_complex",)),
    "zip bomb that lies": Hostile(_lying_zip_bomb, ("damaged",)),
    "zip in zip": Hostile(lambda: _nested_zip(6), ("damaged",)),
    "docx with two main parts": Hostile(_same_names, ("damaged", "read")),
    "docx with odd names": Hostile(_odd_names, ("damaged", "read")),
    "docx of 20000 entries": Hostile(_many_entries, ("damaged", "read")),
    "docx under a password": Hostile(_locked_docx, ("encrypted",)),
    "docx tables in tables": Hostile(
        lambda: _docx_body(_nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", _BODY.format("Sâu"), 20_000)),
        ("damaged", "too_complex"),
    ),
    "docx tables in tables, 60 deep": Hostile(
        lambda: _docx_body(_nested("<w:tbl><w:tr><w:tc>", "</w:tc><w:tc/></w:tr></w:tbl>", _BODY.format("Sâu"), 60)), ("read",)
    ),
    "docx content controls in each other": Hostile(
        lambda: _docx_body(_nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", _BODY.format("Sâu"), 20_000)),
        ("damaged", "too_complex"),
    ),
    "docx runs in each other": Hostile(
        lambda: _docx_body(f"<w:p>{_nested('<w:ins>', '</w:ins>', '<w:r><w:t>Sâu</w:t></w:r>', 100_000)}</w:p>"),
        ("damaged", "too_complex"),
    ),
    "docx table of a million cells": Hostile(
        lambda: _docx_body(_grid_xml(10_000, 100) + _BODY.format("Hết")),
        ("read",), "table_truncated",
    ),
    "docx row of a million cells": Hostile(
        lambda: _docx_body(f"<w:tbl><w:tr>{'<w:tc/>' * 1_000_000}</w:tr></w:tbl>{_BODY.format('Hết')}"),
        ("read",), "table_truncated",
    ),
    "docx of 50000 empty paragraphs": Hostile(lambda: _docx_body("<w:p/>" * 50_000), ("no_text",)),
    "docx paragraph of a megabyte": Hostile(lambda: _docx_body(_BODY.format("báo cáo " * 100_000)), ("read", "too_complex")),
    "docx fonts of enormous size": Hostile(
        lambda: _docx_body('<w:p><w:r><w:rPr><w:sz w:val="99999999999999999999"/></w:rPr><w:t>Lớn</w:t></w:r></w:p>'), ("read",)
    ),
    "docx spans without end": Hostile(
        lambda: _docx_body(
            '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>'
            f"{_BODY.format('Một')}</w:tc><w:tc>{_BODY.format('Hai')}</w:tc></w:tr></w:tbl>"
        ),
        ("read",),
    ),
    "docx style based on itself": Hostile(
        lambda: with_part(
            "word/styles.xml",
            f'<w:styles {_W}><w:style w:type="paragraph" w:default="1" w:styleId="A"><w:basedOn w:val="A"/></w:style></w:styles>'.encode(),
        ),
        ("read",),
    ),
    "docx list of wild numbers": Hostile(
        lambda: with_part(
            "word/numbering.xml",
            f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="99999999999999999999"/>'
            '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2%9"/></w:lvl></w:abstractNum></w:numbering>'.encode(),
        ),
        ("read",),
    ),
    "docx in UTF-16": Hostile(
        lambda: with_part("word/document.xml", f"<w:document {_W}><w:body>{_BODY.format('Chữ')}</w:body></w:document>".encode("utf-16")),
        ("read", "damaged"),
    ),
    "docx without a body": Hostile(lambda: with_part("word/document.xml", f"<w:document {_W}/>".encode()), ("damaged",)),
    "docx main part is no XML": Hostile(lambda: with_part("word/document.xml", b"\x00\x01\x02"), ("damaged",)),
    "pdf content of a gigabyte": Hostile(lambda: _content_bomb(1), ("too_complex", "reader_failed", "no_text", "read")),
    "pdf content of a gigabyte, deflated twice": Hostile(lambda: _content_bomb(2), ("too_complex", "reader_failed", "no_text", "read")),
    "pdf page of 10^5 points": Hostile(lambda: _page_pdf(stream(b""), "0 0 100000 100000"), ("read", "no_text")),
    "pdf page of 10^30 points": Hostile(lambda: _page_pdf(stream(b""), f"0 0 1{'0' * 30} 1{'0' * 30}"), ("read", "no_text")),
    "pdf page of no size": Hostile(lambda: _page_pdf(stream(b""), "0 0 0 0"), ("read", "no_text")),
    "pdf page inside out": Hostile(lambda: _page_pdf(stream(b""), "595 842 0 0"), ("read", "no_text")),
    "pdf picture of 10^5 x 10^5": Hostile(lambda: _picture_pdf(100_000, 100_000, _zeros(64 << 20)), ("read", "no_text", "too_complex")),
    "pdf picture of negative size": Hostile(lambda: _picture_pdf(-5, 2_147_483_647, _zeros(1 << 20)), ("read", "no_text", "too_complex")),
    "pdf picture bomb": Hostile(lambda: _picture_pdf(30_000, 30_000, _zeros(900 << 20)), ("read", "no_text", "too_complex")),
    "pdf with JavaScript": Hostile(lambda: _pdf_with_action(b"/S /JavaScript /JS (while\\(1\\);)"), ("read",)),
    "pdf that launches": Hostile(lambda: _pdf_with_action(b"/S /Launch /F (/bin/sh)"), ("read",)),
    "pdf that calls home": Hostile(lambda: _pdf_with_action(b"/S /URI /URI (http://127.0.0.1:9/)"), ("read",)),
    "pdf page tree in itself": Hostile(lambda: _page_tree(b"2 0 R"), ("damaged", "no_pages", "read", "no_text")),
    "pdf page tree of two that hold each other": Hostile(
        lambda: _page_tree(b"3 0 R", (b"<< /Type /Pages /Count 1 /Kids [2 0 R] >>",)), ("damaged", "no_pages", "read", "no_text")
    ),
    "pdf page tree 5000 deep": Hostile(lambda: _deep_page_tree(5_000), ("damaged", "no_pages", "read", "no_text", "reader_failed")),
    "pdf of a billion pages, it says": Hostile(lambda: _page_tree(b"", count=1_000_000_000), ("damaged", "no_pages", "read", "no_text")),
    "pdf of 2500 empty pages": Hostile(lambda: _many_pages(2_500), ("read", "no_text"), "pages_truncated"),
    "pdf table of objects in itself": Hostile(_looping_xref, ("read", "damaged")),
    "pdf form in itself": Hostile(_form_in_itself, ("read", "no_text")),
    "pdf graphics states without end": Hostile(lambda: _page_pdf(stream(b"q " * 1_000_000)), ("read", "no_text")),
    "pdf arrays in each other": Hostile(lambda: _page_pdf(stream(b"[" * 1_000_000)), ("read", "no_text")),
    "pdf dictionaries in each other": Hostile(
        lambda: _page_pdf(stream(b""), more=(b"<< /A " * 100_000 + b">> " * 100_000,)), ("read", "no_text", "damaged")
    ),
    "pdf letters of enormous size": Hostile(lambda: _texts(Text(72, 100, "BÁO CÁO", size=1e9), Text(72, 200, "Hết")), ("read", "no_text")),
    "pdf letters of no size": Hostile(lambda: _texts(Text(72, 100, "BÁO CÁO", size=0), Text(72, 200, "Hết")), ("read",)),
    "pdf letters far away": Hostile(lambda: _texts(Text(1e30, -1e30, "BÁO CÁO"), Text(72, 200, "Hết")), ("read",)),
    "pdf of 20000 words on one spot": Hostile(lambda: _texts(*[Text(72, 100, "chữ")] * 20_000), ("read",)),
    "pdf mesh of a million cells": Hostile(lambda: _mesh_pdf(1_000), ("read", "no_text")),
    "pdf under a password": Hostile(lambda: make_pdf([Sheet()], locked=True), ("encrypted",)),
    "pdf header alone": Hostile(lambda: b"%PDF-1.7\n%%EOF\n", ("damaged",)),
    "pdf behind a kilobyte of mail": Hostile(lambda: b"x\r\n" * 300 + whole("pdf"), ("read",)),
    "png of 10^5 x 10^5": Hostile(lambda: _png(100_000, 100_000), _PICTURE_OUTCOMES),
    "png bomb": Hostile(lambda: _png(14_000, 14_000), _PICTURE_OUTCOMES),
    "tiff of 10^5 x 10^5": Hostile(lambda: _tiff(100_000, 100_000), _PICTURE_OUTCOMES),
    "tiff bomb": Hostile(lambda: _tiff(14_000, 14_000), _PICTURE_OUTCOMES),
    **{f"ole: {name}": Hostile(partial(_ole, name), ("unknown_kind", "damaged")) for name in _OLE_STREAMS},
    "ole header alone": Hostile(lambda: _OLE, ("unknown_kind", "damaged")),
    "ole chain without end": Hostile(
        lambda: _ole("WordDocument")[:512] + bytes(512) + _ole("WordDocument")[1024:], ("unknown_kind", "damaged")
    ),
    "odt billion laughs": Hostile(
        lambda: _odt("<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY e '" + "&a;" * 10_000 + "'>]>", "&e;" * 10_000),
        ("damaged", "too_complex", "read", "no_text"),
    ),
    "odt entity from outside": Hostile(lambda: _odt("<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", "Chữ &e;"),
                                       ("damaged", "too_complex", "read")),
    "odt spans 20000 deep": Hostile(lambda: _odt("", _nested("<text:span>", "</text:span>", "Sâu", 20_000)), ("damaged", "too_complex")),
    "odt spaces without end": Hostile(lambda: _odt("", "Chữ<text:s text:c='999999999999'/>Hết"), ("too_complex", "read")),
    "odt bomb": Hostile(lambda: _odt("", " " * 2 * UNPACKED_BYTES), ("too_complex",)),
    "gzip": Hostile(lambda: gzip.compress(whole("txt"), mtime=0), REFUSED),
    "rar": Hostile(lambda: b"Rar!\x1a\x07\x01\x00" + bytes(100), REFUSED),
    "7z": Hostile(lambda: b"7z\xbc\xaf\x27\x1c" + bytes(100), REFUSED),
    "program": Hostile(lambda: b"\x7fELF\x02\x01\x01" + bytes(100), REFUSED),
    "spreadsheet": Hostile(lambda: _zip({"[Content_Types].xml": b"", "xl/workbook.xml": b"<workbook/>"}), REFUSED),
    "rtf": Hostile(_text("{\\rtf1 B\\'e1o c\\'e1o}"), ("unknown_kind", "read")),
    "html 100000 deep": Hostile(_text("<!doctype html>" + _nested("<div>", "</div>", "Sâu", 100_000)), _HTML),
    "html lists 5000 deep": Hostile(_text("<!doctype html>" + _nested("<ul><li>", "</li></ul>", "Sâu", 5_000)), _HTML),
    "html tables 5000 deep": Hostile(
        _text("<!doctype html>" + _nested("<table><tr><td>", "</td></tr></table>", "Sâu", 5_000)), _HTML
    ),
    "html table of 300000 cells": Hostile(
        _text("<!doctype html><html><p>Đầu</p><table>" + ("<tr>" + "<td>1" * 100) * 3_000 + "</table>"), ("unknown_kind", "read")
    ),
    "html with script and frames": Hostile(
        _text("<!doctype html><html><script>while(1);</script><iframe src='file:///etc/passwd'></iframe><p>Chữ"), ("unknown_kind", "read")
    ),
    "xml billion laughs": Hostile(_text("<?xml version='1.0'?><!DOCTYPE d [<!ENTITY e 'ha'>]><d>&e;</d>"), REFUSED),
    "text with NUL": Hostile(_text("Báo cáo\0\0\0 tháng 7"), ("unknown_kind", "read")),
    "text of NUL": Hostile(lambda: bytes(10_000), REFUSED),
    "text with lone surrogates": Hostile(
        lambda: "Báo cáo \ud800 tháng \udfff 7".encode("utf-8", "surrogatepass"), ("unknown_kind", "read")
    ),
    "text in NFD": Hostile(lambda: unicodedata.normalize("NFD", whole("txt").decode()).encode(), ("read",)),
    "text of marks on one letter": Hostile(_text("a" + "\u0301" * 50_000), ("read", "too_complex")),
    "text from right to left": Hostile(_text("\u202eoác oáB\u202c " * 20_000), ("read",)),
    "text of spaces": Hostile(_text(" " * 2_000_000), ("no_text",)),
    "text of line feeds": Hostile(_text("\n" * 300_000), ("no_text",)),
    "text of form feeds": Hostile(_text("\f" * 100_000), ("no_text",)),
    "markdown marks without end": Hostile(_text("*" * 100_000 + "Đậm" + "_" * 100_000), _MARKED),
    "markdown quotes in each other": Hostile(_text(">" * 100_000 + " Sâu"), _MARKED),
    "markdown lists in each other": Hostile(_text("\n".join("  " * depth + "- Sâu" for depth in range(1_000))), _MARKED),
    "markdown links without end": Hostile(_text("[" * 100_000 + "a" + "](" * 100_000), _MARKED),
    "markdown table of a million cells": Hostile(
        _text("|a" * 50 + "|\n" + "|-" * 50 + "|\n" + ("|1" * 50 + "|\n") * 20_000), ("read",), "table_truncated"
    ),
    "markdown row of 20000 cells": Hostile(
        _text("|a" * 20_000 + "|\n" + "|-" * 20_000 + "|\n" + "|1" * 20_000 + "|\n"), ("read",), "table_truncated"
    ),
    "text of tabs": Hostile(_text("1\t2\t3\t" * 20_000), ("read",)),
}  # fmt: skip

LONG_LINES = {
    "words": "thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, đạt 98,5% kế hoạch ",
    "letters": "a",
    "brackets": "(",
}
"""What a single line of many megabytes may consist of."""
MEGABYTES = 10


def long_line(words: str) -> bytes:
    """A line of ten megabytes."""
    unit = words.encode()
    return unit * (MEGABYTES * 1024 * 1024 // len(unit))
