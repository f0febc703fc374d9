"""Pictures as documents: PNG, JPEG, and TIFF with a page in each of its frames.

read_image(Path("bien-ban.tif").read_bytes(), Limits())   → Layout(reader="image", pages=[PageLayout(number=1, …), …], ocr_pages=[1, …])

How large a picture is, its head says: one with more dots than the limit is refused before any of it is unpacked.
"""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from extractors.errors import UnreadableFile
from extractors.limits import Limits
from extractors.readers.layout import Grid, Layout, Line, PageLayout
from extractors.readers.pdf_lines import lines_of
from extractors.readers.pdf_tables import grids_of
from extractors.readers.recognised import Recognised
from extractors.readers.recogniser import Recogniser
from extractors.readers.scan_runs import recognised_rules, recognised_runs
from models.warnings import Warning, warn

_FORMATS = ("PNG", "JPEG", "TIFF")
_PAGE_SIDES = 5.0, 17.5
"""Inches that the long side of a page may have (A5 to A3): what says otherwise of its dots per inch says nothing."""
_USUAL_SIDE = 11.69
"""Inches of the long side of A4."""


def read_image(
    data: bytes, limits: Limits, recognised: Recognised | None = None, *, word_boxes: bool = False
) -> Layout:
    """The layout of a picture, a page for each frame; pages that are in `recognised` are not recognised again.

    UnreadableFile: "damaged", "too_complex" (more dots than the limit).
    """
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as file:
            return _FrameReader(file, limits, recognised, word_boxes).read()
    except Image.DecompressionBombError as error:
        raise UnreadableFile("too_complex", "dots") from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:  # Pillow raises all of these
        raise UnreadableFile("damaged") from error


def page_of_image(data: bytes, number: int, limits: Limits) -> tuple[Image.Image, float]:
    """A frame as a viewer shows it, its number counted from 1, and its dots per inch. UnreadableFile as above."""
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as file:
            file.seek(number - 1)
            if file.width * file.height > limits.picture_dots:
                raise UnreadableFile("too_complex", "dots")
            return _shown(file)
    except Image.DecompressionBombError as error:
        raise UnreadableFile("too_complex", "dots") from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as error:
        raise UnreadableFile("damaged", f"page {number}") from error


class _FrameReader:
    """Reads the frames of one open file; holds what they share: warnings, the table cells left."""

    def __init__(self, file: Image.Image, limits: Limits, recognised: Recognised | None, word_boxes: bool) -> None:
        self._file = file
        self._limits = limits
        self._warnings: list[Warning] = []
        self._recogniser = Recogniser(limits, recognised, self._warnings)
        self._word_boxes = word_boxes
        self._cells_left = limits.table_cells

    def read(self) -> Layout:
        """The layout of all frames. UnreadableFile: "damaged" if none can be unpacked, "too_complex"."""
        count = int(getattr(self._file, "n_frames", 1))
        if count > self._limits.pages:
            self._warnings.append(warn("pages_truncated"))
        pages = [self._page(number) for number in range(1, min(count, self._limits.pages) + 1)]
        if sum(warning.code == "page_unreadable" for warning in self._warnings) == len(pages):
            raise UnreadableFile("damaged")
        return Layout(
            reader="image",
            pages=pages,
            page_count=count,
            ocr_pages=[page.number for page in pages if page.number and page.recognised],
            recognised=self._recogniser.recognised,
            warnings=self._warnings,
        )

    def _page(self, number: int) -> PageLayout:
        self._file.seek(number - 1)
        if self._file.width * self._file.height > self._limits.picture_dots:
            raise UnreadableFile("too_complex", "dots")
        page = self._recogniser.page(number, lambda: _shown(self._file))
        if page is None:
            dots = _dots(self._file)
            return PageLayout(
                [], number, round(self._file.width / dots * 72, 1), round(self._file.height / dots * 72, 1)
            )
        if not page.lines:
            self._warnings.append(warn("page_without_text", number))
        grids, runs, whole = grids_of(recognised_rules(page), recognised_runs(page), self._cells_left, self._word_boxes)
        self._cells_left -= sum(len(grid.cells) for grid in grids)
        if not whole:
            self._warnings.append(warn("table_truncated", number))
        items: list[Line | Grid] = [*lines_of(runs, self._word_boxes), *grids]
        items.sort(key=lambda item: item.top or 0.0)
        return PageLayout(items, number, page.width, page.height, page)


def _shown(file: Image.Image) -> tuple[Image.Image, float]:
    """The frame of an open file as a viewer shows it: turned as its tags say, on white, in eight bits; and its dots per inch."""
    dots = _dots(file)
    return _on_white(ImageOps.exif_transpose(file)), dots


def _dots(picture: Image.Image) -> float:
    """The dots per inch that the file gives, if a page can have them; else those that make it as long as A4."""
    longest = max(picture.size)
    given = picture.info.get("dpi", (0, 0))[0]
    if given and _PAGE_SIDES[0] <= longest / float(given) <= _PAGE_SIDES[1]:
        return float(given)
    return longest / _USUAL_SIDE


def _on_white(picture: Image.Image) -> Image.Image:
    """The picture in grey or colour; what is transparent is paper."""
    if picture.mode.startswith("I") or picture.mode == "F":  # 16 bits of grey
        return picture.convert("F").point(lambda value: value / 257).convert("L")
    if picture.mode in ("1", "L"):
        return picture.convert("L")
    if picture.has_transparency_data:
        picture = picture.convert("RGBA")
        paper = Image.new("RGBA", picture.size, "white")
        return Image.alpha_composite(paper, picture).convert("RGB")
    return picture.convert("RGB")
