"""Tesseract at work: the lines and words that it finds in one picture, with their places in pixels.

words_in(picture, 300, 60.0)
  → [RecognisedLine(baseline=259.0, size=63.0, words=[RecognisedWord("ỦY", 409, 212, 470, 262, 0.96), …]), …]

One process at a time on one core: the caller is a worker among others. Tesseract is an installed program, not a library, and may be
missing, as may its data for Vietnamese (Debian: tesseract-ocr, tesseract-ocr-vie).
"""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
from typing import Any

import pytesseract  # type: ignore[import-untyped]  # it ships no types
from lxml import etree
from PIL import Image

from extractors.readers.recognised import Box, RecognisedLine, RecognisedWord

LANGUAGE = "vie"
_PAGE = 3
"""Tesseract's page segmentation: find columns and blocks by itself. It reads small marks better than the modes that presume one block."""
_BOX = re.compile(r"bbox (\d+) (\d+) (\d+) (\d+)")
_BASELINE = re.compile(r"baseline (-?[\d.]+) (-?[\d.]+)")
_SIZE = re.compile(r"x_size (\d+(?:\.\d+)?)")
_SURE = re.compile(r"x_wconf (\d+)")
_NO_DATA = re.compile(r"Error opening data file|Failed loading language|couldn't load any languages", re.IGNORECASE)
_SPAN = "{http://www.w3.org/1999/xhtml}span"


class NotInstalled(Exception):
    """Tesseract, or its data for the language, is not there."""


class TooSlow(Exception):
    """The picture took longer than it may."""


def is_installed() -> bool:
    """Whether the program is there at all; whether its data are is known once it is asked to read."""
    return shutil.which(pytesseract.pytesseract.tesseract_cmd) is not None


def words_in(picture: Image.Image, dots: int, seconds: float) -> list[RecognisedLine]:
    """The lines of an upright grey picture of so many dots per inch, in Tesseract's reading order. NotInstalled, TooSlow."""
    root = etree.fromstring(
        _hocr(picture, dots, seconds), etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    )
    lines = (_line(element) for element in root.iter(_SPAN) if element.get("class") not in (None, "ocrx_word"))
    return [line for line in lines if line.words]


def _hocr(picture: Image.Image, dots: int, seconds: float) -> bytes:
    """Tesseract's answer, an HTML page with the place of everything in it (hOCR 1.2)."""
    os.environ["OMP_THREAD_LIMIT"] = "1"  # pytesseract hands its own environment on and has no other way to say it
    picture.format = "PPM"  # what it writes for Tesseract: a PNG would be packed and unpacked for nothing
    config = f"--dpi {dots} --psm {_PAGE}"
    try:
        page: bytes = pytesseract.image_to_pdf_or_hocr(picture, LANGUAGE, config, timeout=seconds, extension="hocr")
    except pytesseract.TesseractNotFoundError as error:
        raise NotInstalled from error
    except pytesseract.TesseractError as error:
        if _NO_DATA.search(str(error.message)):
            raise NotInstalled from error
        raise
    except RuntimeError as error:  # TesseractError is one too; what is left is the end of its time
        raise TooSlow from error
    return page


def _line(element: Any) -> RecognisedLine:
    title = element.get("title", "")
    if "textangle" in title:  # set sideways, in a margin or a stamp
        return RecognisedLine(0.0, 0.0, [])
    x0, _, _, bottom = _box(title)
    slope, offset = map(float, found.groups()) if (found := _BASELINE.search(title)) else (0.0, 0.0)
    words = [word for span in element.iter(_SPAN) if span.get("class") == "ocrx_word" if (word := _word(span))]
    middle = (words[0].x0 + words[-1].x1) / 2 if words else x0
    size = float(found.group(1)) if (found := _SIZE.search(title)) else 0.0
    return RecognisedLine(bottom + offset + slope * (middle - x0), size, words)


def _word(element: Any) -> RecognisedWord | None:
    title = element.get("title", "")
    text = unicodedata.normalize("NFC", "".join(element.itertext())).strip()
    sure = _SURE.search(title)
    return RecognisedWord(text, *_box(title), int(sure.group(1)) / 100 if sure else 0.0) if text else None


def _box(title: str) -> Box:
    found = _BOX.search(title)
    x0, top, x1, bottom = map(float, found.groups()) if found else (0.0, 0.0, 0.0, 0.0)
    return x0, top, x1, bottom
