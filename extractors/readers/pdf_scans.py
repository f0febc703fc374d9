"""Which pages of a PDF have to be read from their picture, and that picture.

layer_of(page, runs, frame, suspect)     → "printed": the text layer is the page's text, nothing is to be recognised
                                           "stamps": the page is a picture; over it stand a few words, or none
                                           "hidden": the page is a picture, and another program's reading of it lies invisible under it
                                           "broken": what the fonts say is no text

How good a hidden layer is, its words tell; a page is looked at only where `needs_ocr` says so.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from ctypes import c_float
from typing import Any, Literal

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it ships no types
from PIL import Image

from extractors.readers.pdf_frame import Frame
from extractors.readers.pdf_words import Run
from extractors.readers.recogniser import DOTS
from extractors.vietnamese.legibility import legibility

Layer = Literal["printed", "stamps", "hidden", "broken"]

_FEW_WORDS = 40
"""A picture with no more words than this over it is a scan with stamps, not a text."""
_PICTURE_SHARE = 0.5
"""A picture, or several, that cover more of a page than this are the page."""
GOOD = 0.9
"""A hidden layer that is as legible as this is kept: what Tesseract makes of a clean page is not better by more than the rest."""


def layer_of(page: Any, runs: list[Run], frame: Frame, suspect: bool) -> Layer:
    """What the text layer of an open page is; `suspect` says that its characters are none of a text."""
    if suspect:
        return "broken"
    width, height = frame.size
    area = width * height
    if not _has_picture(page, area):
        return "printed"
    if runs and _is_hidden(page, area):
        return "hidden"
    return "stamps" if sum(len(run.parts) or 1 for run in runs) <= _FEW_WORDS else "printed"


def needs_ocr(layer: Layer, runs: list[Run]) -> bool:
    """Whether a page with such a layer has to be read from its picture."""
    return layer in ("stamps", "broken") or (layer == "hidden" and legibility_of(runs) < GOOD)


def legibility_of(runs: list[Run]) -> float:
    """How much of a layer is written as Vietnamese is, from 0 to 1."""
    return legibility(" ".join(run.text for run in runs))


def picture_of(page: Any, frame: Frame, most_dots: int, printed: list[Run]) -> tuple[Image.Image, float]:
    """An open page as a picture, and its dots per inch; where the words `printed` over it stand, it is left white."""
    width, height = frame.size
    scale = min(DOTS / 72, math.sqrt(most_dots / max(width * height, 1.0)))
    bitmap = pypdfium2.PdfBitmap.new_native(
        max(1, round(width * scale)), max(1, round(height * scale)), pdfium.FPDFBitmap_BGR
    )
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, bitmap.width, bitmap.height)
    pdfium.FPDF_RenderPageBitmap(bitmap.raw, page, 0, 0, bitmap.width, bitmap.height, 0, pdfium.FPDF_ANNOT)
    picture: Image.Image = bitmap.to_pil()
    for run in printed:
        picture.paste(
            "white", (round(run.x0 * scale), round(run.top * scale), round(run.x1 * scale), round(run.bottom * scale))
        )
    return picture, scale * 72


def _drawn(page: Any, area: float) -> Iterator[tuple[Literal["picture", "text", "hidden", "other"], float]]:
    """What an open page draws, in order, and the part of the page that each picture covers."""
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        drawn = pdfium.FPDFPage_GetObject(page, index)
        match pdfium.FPDFPageObj_GetType(drawn):
            case pdfium.FPDF_PAGEOBJ_TEXT:
                mode = pdfium.FPDFTextObj_GetTextRenderMode(drawn)
                yield ("hidden" if mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE else "text"), 0.0
            case pdfium.FPDF_PAGEOBJ_IMAGE | pdfium.FPDF_PAGEOBJ_FORM:
                known = pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top)
                covered = abs(right.value - left.value) * abs(top.value - bottom.value) if known else 0.0
                yield "picture", covered / area
            case _:
                yield "other", 0.0


def _has_picture(page: Any, area: float) -> bool:
    """Whether pictures cover most of the page."""
    return sum(covered for _, covered in _drawn(page, area)) > _PICTURE_SHARE


def _is_hidden(page: Any, area: float) -> bool:
    """Whether most of the page's text is not seen: drawn invisible, or before the picture that covers it."""
    seen = hidden = 0
    for kind, covered in _drawn(page, area):
        if covered > _PICTURE_SHARE:
            seen, hidden = 0, seen + hidden
        seen += kind == "text"
        hidden += kind == "hidden"
    return hidden > seen
