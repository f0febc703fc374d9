"""Scans that the tests make themselves: pages of the corpus as pictures, with what happens to paper on its way through an office.

scan(picture(page=1, height=0.4))   → the bytes of a PDF of one page that is a picture
"""

from __future__ import annotations

import io
import os
import shutil

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest
from PIL import Image, ImageDraw

from corpus import report_paths

DOTS = 200
REPORT = next(path for path in report_paths("pdf") if path.stem == "bao-cao-xa")


def needs_tesseract() -> None:
    """Skip the test that calls this where Tesseract is missing, unless everything is required."""
    if shutil.which("tesseract") is None:
        if os.environ.get("TRICHLUC_TEST_REQUIRE_ALL") == "1":
            pytest.fail("Tesseract is not installed, and TRICHLUC_TEST_REQUIRE_ALL=1")
        pytest.skip("Tesseract is not installed")


def picture(page: int = 1, height: float = 1.0) -> Image.Image:
    """A page of the commune's report in colour, or the upper part of it."""
    with pypdfium2.PdfDocument(REPORT) as document:
        whole: Image.Image = document[page - 1].render(scale=DOTS / 72).to_pil().convert("RGB")
    return whole.crop((0, 0, whole.width, round(whole.height * height)))


def stamped(paper: Image.Image, x: int, y: int, radius: int) -> Image.Image:
    """The picture with a round red stamp over its text, and a stroke of a blue pen."""
    ink = Image.new("RGB", paper.size, "white")
    draw = ImageDraw.Draw(ink)
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(250, 120, 120), outline=(220, 30, 30), width=8)
    draw.line((x - radius, y + radius, x + radius, y - radius), fill=(60, 80, 240), width=5)
    return Image.composite(paper, ink, paper.convert("L").point(lambda value: 255 if value < 128 else 0))


def saved(form: str, *pages: Image.Image) -> bytes:
    """The pictures as the bytes of a file of that form, of 200 dots per inch."""
    target = io.BytesIO()
    first, *others = pages
    several = {"save_all": True, "append_images": others} if others else {}
    first.save(
        target, form, **{"resolution" if form == "PDF" else "dpi": DOTS if form == "PDF" else (DOTS, DOTS)}, **several
    )
    return target.getvalue()


def joined(*files: bytes) -> bytes:
    """The pages of several PDFs as one."""
    target = pypdfium2.PdfDocument.new()
    for data in files:
        with pypdfium2.PdfDocument(data) as source:
            target.import_pages(source)
    buffer = io.BytesIO()
    target.save(buffer)
    target.close()
    return buffer.getvalue()


def under_picture(data: bytes, cover: Image.Image) -> bytes:
    """The first page of a PDF with its text hidden under a picture, as programs that recognise letters leave it."""
    jpeg = io.BytesIO()
    cover.save(jpeg, "JPEG")
    buffer = io.BytesIO()
    with pypdfium2.PdfDocument(data) as document:
        sheet = document[0]
        drawn = pypdfium2.PdfImage.new(document)
        drawn.load_jpeg(jpeg)
        drawn.set_matrix(pypdfium2.PdfMatrix().scale(*sheet.get_size()))
        sheet.insert_obj(drawn)
        sheet.gen_content()
        document.save(buffer)
    return buffer.getvalue()
