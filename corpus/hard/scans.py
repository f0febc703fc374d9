"""PDF files whose pages are pictures: a report printed, stamped, laid on the glass, and scanned.

scanned(data, seed=1)              → its pages as grey pictures of 200 dots per inch with the noise of a scanner
scanned(data, seed=1, turn=90)     → laid on its side
scanned(data, seed=1, only={0})    → the first page alone a picture, the others as they were
"""

from __future__ import annotations

import io
from collections.abc import Container, Iterator
from contextlib import closing

import numpy as np
import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it ships no types
from PIL import Image, ImageDraw

from corpus.hard.pdf import saved

DOTS_PER_INCH = 200
_POINTS_PER_INCH = 72
_NOISE = 6.0
"""Standard deviation of a dot's grey value, of 255."""
_INK = (200, 20, 40)
_STAMP_INCHES = 1.4
_QUALITY = 80


def scanned(
    data: bytes,
    seed: int,
    turn: float = 0,
    stamped: bool = False,
    hidden_text: bool = False,
    only: Container[int] = range(10**6),
) -> bytes:
    """The PDF with pictures in the place of its pages (from 0) that are in `only`.

    `turn` is in degrees against the clock. `stamped` sets a red stamp over the last lines of the last page. `hidden_text` leaves the words
    where they were, unseen, as programs do that recognise letters.
    """
    chance = np.random.default_rng(seed)
    with closing(pypdfium2.PdfDocument(data)) as printed, closing(pypdfium2.PdfDocument.new()) as result:
        for number in range(len(printed)):
            if number not in only:
                result.import_pages(printed, [number])
                continue
            picture = printed[number].render(scale=DOTS_PER_INCH / _POINTS_PER_INCH).to_pil().convert("RGB")
            if stamped and number == len(printed) - 1:
                _stamp(picture)
            picture = _seen(picture, turn, chance)
            if hidden_text:
                result.import_pages(printed, [number])
                _hide_text(result[number])
            else:
                result.new_page(*(length * _POINTS_PER_INCH / DOTS_PER_INCH for length in picture.size))
            _lay(result, result[number], picture)
        return saved(result)


def _seen(picture: Image.Image, turn: float, chance: np.random.Generator) -> Image.Image:
    """The picture as the scanner sees it."""
    if turn % 90 == 0:
        picture = picture.rotate(turn, expand=True)
    else:
        picture = picture.rotate(turn, resample=Image.Resampling.BICUBIC, fillcolor=(255, 255, 255))
    grey = np.asarray(picture, dtype=np.float32)
    return Image.fromarray(np.clip(grey + chance.normal(-4, _NOISE, grey.shape), 0, 255).astype(np.uint8))


def _stamp(picture: Image.Image) -> None:
    """A round red stamp over the left third of the signature, in the lower right quarter of the page."""
    width, height = picture.size
    radius = _STAMP_INCHES * DOTS_PER_INCH / 2
    darkest = np.asarray(picture.convert("L")).min(axis=1)
    last = int(np.flatnonzero(darkest < 128).max()) if (darkest < 128).any() else height // 2
    x, y = width * 0.6, max(radius, last - radius)
    layer = Image.new("RGB", picture.size, (255, 255, 255))
    drawing = ImageDraw.Draw(layer)
    for inset, line in ((0, 5), (14, 2), (radius * 0.55, 2)):
        box = (x - radius + inset, y - radius + inset, x + radius - inset, y + radius - inset)
        drawing.ellipse(box, outline=_INK, width=line)
    drawing.text((x - radius * 0.4, y - 8), "* U.B.N.D *", fill=_INK)
    # ink on ink: the darker of both is seen
    picture.paste(Image.fromarray(np.minimum(np.asarray(picture), np.asarray(layer))))


def _hide_text(page: pypdfium2.PdfPage) -> None:
    for piece in list(_texts(page)):
        pdfium.FPDFTextObj_SetTextRenderMode(piece, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)


def _texts(page: pypdfium2.PdfPage) -> Iterator[object]:
    for number in range(pdfium.FPDFPage_CountObjects(page)):
        drawn = pdfium.FPDFPage_GetObject(page, number)
        if pdfium.FPDFPageObj_GetType(drawn) == pdfium.FPDF_PAGEOBJ_TEXT:
            yield drawn


def _lay(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, picture: Image.Image) -> None:
    """The picture over the whole page."""
    packed = io.BytesIO()
    picture.save(packed, "JPEG", quality=_QUALITY)
    packed.seek(0)
    image = pypdfium2.PdfImage.new(document)
    image.load_jpeg(packed, inline=True)
    image.set_matrix(pypdfium2.PdfMatrix().scale(*page.get_size()))
    page.insert_obj(image)
    page.gen_content()
