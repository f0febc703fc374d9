"""The picture of a page made fit for recognising letters: grey, upright, level, on white paper.

upright_picture(Image.open("scan.png"), 150)
  → UprightPicture(grey=<250 dots per inch, black on white, without the red stamp>, dots=250, turns=1, skew=-1.52)

What is ink and what is paper is decided once, on the whole page. Everything that has a colour (stamps, signatures in blue) is made pale,
because Tesseract reads the letters under a stamp as long as the stamp is lighter than they are.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from extractors.readers.recogniser import DOTS

Grey = NDArray[np.uint8]

_LOOK_DOTS = 100
"""Dots per inch of the small picture on which page and lines are judged."""
_COLOURED = 40
"""A dot whose channels differ by more than this is coloured; JPEG leaves less around black letters."""
_INK_LEFT = 0.5
"""Where less of the ink than this is left without colour, the text itself is coloured: then nothing is made pale."""
_WHITE = 235
"""Paper at least as light as this on the whole page needs no levelling."""
_TILE = 24
"""Dots of the side of the squares in which the paper's lightness is measured."""
_STEEPEST = 5.0
"""Degrees of skew that are looked for, to either side."""
_LEAST_SKEW = 0.15
"""Skew below this (degrees) is left: turning a picture blurs it."""
_SIDEWAYS = 1.6
"""A page stands sideways if its columns alternate between ink and white so many times more clearly than its rows."""
_RULES, _RULES_WRITTEN = 0.05, 0.12
"""For so many of a page's rows, but no more than this part of those written on, the greatest changes do not count: they are those of rules,
and a table has as many standing as lying. On a page of few lines the lines themselves would be left out."""
_FAINT = 0.05
"""Rows with less than this part of the fullest row's ink are blank but for dirt."""
_LEAST_INK = 400
"""Dots of ink in the small picture without which nothing can be said of lines."""
_QUARTERS = {1: Image.Transpose.ROTATE_270, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_90}
"""Quarter turns clockwise as Pillow names them, which counts the other way round."""


@dataclass(frozen=True, slots=True)
class UprightPicture:
    """A grey picture ready to be read: `turns` quarter turns clockwise and then `skew` degrees counter-clockwise were made."""

    grey: Image.Image
    dots: float
    turns: int
    skew: float

    def turned_on(self, quarters: int) -> UprightPicture:
        """The same, turned clockwise by so many quarters more."""
        return replace(self, grey=turned(self.grey, quarters), turns=(self.turns + quarters) % 4)


def upright_picture(picture: Image.Image, dots: float) -> UprightPicture:
    """The picture, of so many dots per inch, prepared. Its lines lie level then, but may be upside down: only reading them tells."""
    grey = on_white(without_colour(picture))
    if not DOTS * 0.9 <= dots <= DOTS * 1.3:
        grey = grey.resize(
            (round(grey.width * DOTS / dots), round(grey.height * DOTS / dots)), Image.Resampling.LANCZOS
        )
        dots = float(DOTS)
    ink = _ink(grey, dots)
    (skew, level), (skew_aside, aside) = _skew(ink), _skew(np.rot90(ink))
    turns = 0
    if aside > _SIDEWAYS * level:
        turns, skew = 1, skew_aside
        grey = turned(grey, turns)
    if skew:
        grey = grey.rotate(skew, Image.Resampling.BICUBIC, fillcolor=255)
    return UprightPicture(grey, dots, turns, skew)


def turned(picture: Image.Image, turns: int) -> Image.Image:
    """The picture turned by quarters clockwise."""
    return picture.transpose(_QUARTERS[turns]) if turns % 4 else picture


def without_colour(picture: Image.Image) -> Image.Image:
    """The picture in grey, its coloured parts as light as their lightest channel; a page printed in colour stays as dark as it is."""
    if picture.mode in ("1", "L"):
        return picture.convert("L")
    channels = np.asarray(picture.convert("RGB"))
    plain = np.asarray(picture.convert("L"))
    lightest, darkest = channels.max(axis=2), channels.min(axis=2)
    pale = np.where(lightest - darkest > _COLOURED, lightest, plain)
    edge = (int(plain.max()) + int(plain.min())) // 2
    if np.count_nonzero(pale < edge) < _INK_LEFT * np.count_nonzero(plain < edge):
        pale = plain
    return Image.fromarray(pale)


def on_white(grey: Image.Image) -> Image.Image:
    """The picture with its paper made white everywhere: shadows and yellowed paper are levelled, ink keeps its darkness beside it."""
    small = grey.reduce(_TILE)
    paper = small.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.GaussianBlur(2))
    if np.percentile(np.asarray(paper), 2) >= _WHITE:
        return grey
    lightness = np.asarray(paper.resize(grey.size, Image.Resampling.BILINEAR), dtype=np.float32)
    level = np.asarray(grey, dtype=np.float32) * (255.0 / np.maximum(lightness, 64.0))
    return Image.fromarray(np.minimum(level, 255.0).astype(np.uint8))


def _skew(ink: NDArray[np.bool_]) -> tuple[float, float]:
    """By how many degrees counter-clockwise the lines have to be turned to lie level, and how clearly they show then; 0 if none do."""
    ys, xs = np.nonzero(ink)
    if len(ys) < _LEAST_INK:
        return 0.0, 0.0
    best = 0.0
    for step, reach in ((0.5, _STEEPEST), (0.1, 0.4), (0.02, 0.08)):
        angles = best + np.arange(-round(reach / step), round(reach / step) + 1) * step
        best = float(max(angles, key=lambda angle: _clearness(ys, xs, angle)))
    return (round(best, 2) if abs(best) >= _LEAST_SKEW else 0.0), _clearness(ys, xs, best)


def _clearness(ys: NDArray[np.intp], xs: NDArray[np.intp], angle: float) -> float:
    """How clearly rows of ink and white alternate once the page is turned by an angle (degrees)."""
    rows = ys - xs * np.tan(np.radians(angle))
    counts = np.bincount((rows - rows.min()).astype(np.intp)).astype(np.float64)
    changes = np.sort(np.square(np.diff(counts)))
    written = np.count_nonzero(counts > counts.max() * _FAINT)
    left_out = round(min(len(changes) * _RULES, written * _RULES_WRITTEN))
    return float(changes[: len(changes) - left_out].sum())


def _ink(grey: Image.Image, dots: float) -> NDArray[np.bool_]:
    """Where there is ink, on a small picture of the page."""
    small = grey.reduce(max(1, round(dots / _LOOK_DOTS)))
    values = np.asarray(small)
    return values < (int(values.max()) + int(np.percentile(values, 1))) / 2
