"""A page as a picture, as a viewer shows it: with stamps, signatures and everything else that is printed over it.

page_picture(data, 3, 96, Limits())   → the bytes of a PNG, 794 by 1123 dots if page 3 is of A4

PDFium is not thread-safe: pictures are made in worker processes, as documents are read there.
"""

from __future__ import annotations

import math
from contextlib import closing
from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
from PIL import Image

from extractors.errors import UnreadableFile
from extractors.limits import Limits
from extractors.readers.image import page_of_image
from extractors.readers.kinds import PDF, detect_kind

_POINTS = 72.0
"""Points in an inch."""
_COMPRESSION = 1
"""The quickest level of zlib: on pages of text the others save nothing, on scans little."""


def page_picture(data: bytes, number: int, dpi: float, limits: Limits) -> bytes:
    """A page of a PDF or picture as PNG, its number counted from 1, at `dpi` dots per inch, or fewer if they were more than the limit.

    UnreadableFile: "damaged", also where the page is not there; "too_complex".
    """
    draw = _of_pdf if detect_kind(data, limits) == PDF else _of_image
    written = BytesIO()
    draw(data, number, dpi, limits).save(written, "PNG", compress_level=_COMPRESSION)
    return written.getvalue()


def _of_pdf(data: bytes, number: int, dpi: float, limits: Limits) -> Image.Image:
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            page = document[number - 1]
            width, height = page.get_size()
            most = math.sqrt(limits.picture_dots / max(width * height, 1.0))
            drawn: Image.Image = page.render(scale=min(dpi / _POINTS, most), rev_byteorder=True).to_pil()
            return drawn
    except (pypdfium2.PdfiumError, IndexError, ValueError) as error:
        raise UnreadableFile("damaged", f"page {number}") from error


def _of_image(data: bytes, number: int, dpi: float, limits: Limits) -> Image.Image:
    picture, dots = page_of_image(data, number, limits)
    if dpi >= dots:
        return picture  # more dots than there are would show nothing more
    width, height = (max(1, round(side * dpi / dots)) for side in picture.size)
    return picture.resize((width, height), Image.Resampling.LANCZOS)
