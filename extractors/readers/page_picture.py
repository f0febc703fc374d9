"""A page as a picture, as a viewer shows it: with stamps, signatures and everything else that is printed over it.

page_picture(data, 3, 96, Limits())   → the bytes of a PNG, 794 by 1123 dots if page 3 is of A4

PDFium is not thread-safe: pictures are made in worker processes, as documents are read there.
"""

from __future__ import annotations

import math
from contextlib import closing
from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]  # it ships no types

from extractors.errors import UnreadableFile
from extractors.limits import Limits

_POINTS = 72.0
"""Points in an inch."""
_COMPRESSION = 1
"""The quickest level of zlib: on pages of text the others save nothing, on scans little."""


def page_picture(data: bytes, number: int, dpi: float, limits: Limits) -> bytes:
    """A page of a PDF as PNG, its number counted from 1, at `dpi` dots per inch, or fewer if it would have more dots than the limit.

    UnreadableFile: "damaged", also where the page is not there.
    """
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            page = document[number - 1]
            width, height = page.get_size()
            scale = min(dpi / _POINTS, math.sqrt(limits.picture_dots / max(width * height, 1.0)))
            picture = page.render(scale=scale, rev_byteorder=True).to_pil()
    except (pypdfium2.PdfiumError, IndexError, ValueError) as error:
        raise UnreadableFile("damaged", f"page {number}") from error
    written = BytesIO()
    picture.save(written, "PNG", compress_level=_COMPRESSION)
    return written.getvalue()
