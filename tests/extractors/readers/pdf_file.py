"""Small PDF files written by hand, so that a test says exactly what stands where.

make_pdf([Sheet(texts=[Text(72, 100, "BÁO CÁO")])])  → the bytes of a PDF of one page, its text mapped to Unicode
"""

from __future__ import annotations

from dataclasses import dataclass, field

WIDTH, HEIGHT = 595.0, 842.0
_LOCK = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>] " % (b"11" * 32, b"22" * 32)


@dataclass
class Text:
    """A text whose baseline begins at `x`, `y` points from the page's top left corner."""

    x: float
    y: float
    text: str
    size: float = 14.0
    bold: bool = False


@dataclass
class Sheet:
    """One page: texts, straight rules (x0, y0, x1, y1) from the top left corner, and whether a picture fills it."""

    texts: list[Text] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)
    shaded: list[tuple[float, float, float, float]] = field(default_factory=list)
    picture: bool = False
    turned: int = 0


def make_pdf(sheets: list[Sheet], font: str = "Serif", locked: bool = False) -> bytes:
    """A PDF with these pages; `locked` puts it under a password that nobody knows."""
    alphabet = sorted({letter for sheet in sheets for text in sheet.texts for letter in text.text})
    codes = {letter: number for number, letter in enumerate(alphabet, start=33)}
    objects: list[bytes] = [b"", b""]

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    widths = " ".join(["500"] * len(codes)).encode()
    to_unicode = add(stream(_unicode_map(codes)))
    fonts = []
    for name in (font, f"{font}-Bold"):
        descriptor = add(
            f"<< /Type /FontDescriptor /FontName /{name} /Flags 34 /FontBBox [0 -200 1000 800] /ItalicAngle 0 "
            "/Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>".encode()
        )
        fonts.append(
            add(
                b"<< /Type /Font /Subtype /TrueType /BaseFont /%s /FirstChar 33 /LastChar %d /Widths [%s] /FontDescriptor %d 0 R "
                b"/ToUnicode %d 0 R >>" % (name.encode(), 32 + len(codes), widths, descriptor, to_unicode)
            )
        )
    picture = add(
        stream(
            b"\x80", b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
        )
    )
    kids = []
    for sheet in sheets:
        content = add(stream(_content(sheet, codes)))
        kids.append(
            add(
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate %d /Contents %d 0 R "
                b"/Resources << /Font << /F0 %d 0 R /F1 %d 0 R >> /XObject << /P %d 0 R >> >> >>"
                % (sheet.turned, content, *fonts, picture)
            )
        )
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    return pdf_of(objects, _LOCK if locked else b"")


def _content(sheet: Sheet, codes: dict[str, int]) -> bytes:
    parts: list[str] = []
    if sheet.picture:
        parts.append(f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /P Do Q")
    parts += [f"0.9 g {x0} {HEIGHT - y1} {x1 - x0} {y1 - y0} re f 0 g" for x0, y0, x1, y1 in sheet.shaded]
    parts += [f"0.5 w {x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S" for x0, y0, x1, y1 in sheet.rules]
    for text in sheet.texts:
        shown = "".join(f"{codes[letter]:02x}" for letter in text.text)
        parts.append(f"BT /F{int(text.bold)} {text.size} Tf {text.x} {HEIGHT - text.y} Td <{shown}> Tj ET")
    return "\n".join(parts).encode()


def _unicode_map(codes: dict[str, int]) -> bytes:
    lines = "\n".join(f"<{code:02x}> <{ord(letter):04x}>" for letter, code in codes.items())
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange\n{len(codes)} beginbfchar\n{lines}\nendbfchar\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode()


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< %s/Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data)


def pdf_of(objects: list[bytes], lock: bytes = b"") -> bytes:
    data = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, lock, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (len(objects) + 1, table, trailer)
