"""What was recognised in pictures of pages, as a compact file: who has it reads the document again without looking at a picture.

Recognised({3: RecognisedPage(595.2, 841.9, turns=0, skew=0.4, lines=[RecognisedLine(98.2, 13.0, [RecognisedWord("Số:", …)])])}).to_bytes()
  → b"TLW\\x01…", a few kilobytes a page;  Recognised.from_bytes(…) → the same

Places are points from the top left corner of the page *as it was read*: turned upright and made level. `RecognisedPage.shown` leads back to
the page as a viewer shows it. All figures are kept to a tenth (skew to a hundredth of a degree, confidence to a hundredth), from the
beginning, so that what is read from the file is what was read from the picture.
"""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points."""
_LONG = 3
"""A word of so many letters is wider than tall if its line lies level."""
_HEAD = b"TLW\x01"
"""Three letters and the version of the format."""


@dataclass(frozen=True, slots=True)
class RecognisedWord:
    """A word as it was recognised; `confidence` from 0 to 1."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float


@dataclass(frozen=True, slots=True)
class RecognisedLine:
    """Words that stand on one baseline, from left to right; `baseline` from the top, `size` of the letters, both in points."""

    baseline: float
    size: float
    words: list[RecognisedWord]


@dataclass(frozen=True, slots=True)
class RecognisedPage:
    """A page read from its picture: `turns` quarter turns clockwise made it upright, then `skew` degrees counter-clockwise level.

    `width` and `height` are those of the upright page. `horizontal` and `vertical` are the rules that were found in the picture.
    """

    width: float
    height: float
    turns: int = 0
    skew: float = 0.0
    lines: list[RecognisedLine] = field(default_factory=list)
    horizontal: list[Box] = field(default_factory=list)
    vertical: list[Box] = field(default_factory=list)

    @property
    def confidence(self) -> float:
        """The mean confidence of its words; 0 without any."""
        words = [word.confidence for line in self.lines for word in line.words]
        return sum(words) / len(words) if words else 0.0

    @property
    def lies_aside(self) -> bool:
        """Whether most words are taller than wide: Tesseract reads lines that stand as surely as others, but they are no lines then."""
        words = [word for line in self.lines for word in line.words if len(word.text) >= _LONG]
        return 2 * sum(word.bottom - word.top > word.x1 - word.x0 for word in words) > len(words)

    @property
    def shown_size(self) -> tuple[float, float]:
        """Width and height of the page as it is shown, in points."""
        return (self.height, self.width) if self.turns % 2 else (self.width, self.height)

    def shown(self, box: Box) -> Box:
        """Where a box of the page as it was read lies on the page as it is shown."""
        return _around(self._shown, box)

    def read(self, box: Box) -> Box:
        """Where a box of the page as it is shown lies on the page as it was read."""
        return _around(self._read, box)

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        x, y = self._swung(x, y, self.skew)
        match self.turns:
            case 1:
                return y, self.width - x
            case 2:
                return self.width - x, self.height - y
            case 3:
                return self.height - y, x
        return x, y

    def _read(self, x: float, y: float) -> tuple[float, float]:
        match self.turns:
            case 1:
                x, y = self.width - y, x
            case 2:
                x, y = self.width - x, self.height - y
            case 3:
                x, y = y, self.height - x
        return self._swung(x, y, -self.skew)

    def _swung(self, x: float, y: float, degrees: float) -> tuple[float, float]:
        """A point swung clockwise about the middle of the page."""
        angle, dx, dy = math.radians(degrees), x - self.width / 2, y - self.height / 2
        return (
            self.width / 2 + dx * math.cos(angle) - dy * math.sin(angle),
            self.height / 2 + dx * math.sin(angle) + dy * math.cos(angle),
        )


def _around(move: Callable[[float, float], tuple[float, float]], box: Box) -> Box:
    """The box around the corners of a box that is moved."""
    x0, top, x1, bottom = box
    xs, ys = zip(*(move(x, y) for x in (x0, x1) for y in (top, bottom)), strict=True)
    return round(min(xs), 2), round(min(ys), 2), round(max(xs), 2), round(max(ys), 2)


@dataclass(frozen=True, slots=True)
class Recognised:
    """The recognised pages of one document by their numbers, which count from 1."""

    pages: dict[int, RecognisedPage] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        """The file; the same bytes for the same pages."""
        pages = [_packed(number, page) for number, page in sorted(self.pages.items())]
        return _HEAD + zlib.compress(json.dumps(pages, ensure_ascii=False, separators=(",", ":")).encode(), 9)

    @staticmethod
    def from_bytes(data: bytes) -> Recognised:
        """What a file holds. ValueError if it is damaged or of another version: then the pages have to be recognised anew."""
        if not data.startswith(_HEAD):
            raise ValueError("not a file of recognised words, or of another version")
        try:
            pages = json.loads(zlib.decompress(data[len(_HEAD) :]))
            return Recognised(dict(map(_unpacked, pages)))
        except (zlib.error, UnicodeDecodeError, KeyError, TypeError, IndexError) as error:
            raise ValueError("damaged file of recognised words") from error


def _packed(number: int, page: RecognisedPage) -> list[Any]:
    """A page as lists of whole numbers: tenths of points, hundredths of degrees and of confidence."""
    lines = [
        [
            *_tenths(line.baseline, line.size),
            *(
                [word.text, *_tenths(word.x0, word.top, word.x1, word.bottom), round(word.confidence * 100)]
                for word in line.words
            ),
        ]
        for line in page.lines
    ]
    rules = [[_tenths(*box) for box in boxes] for boxes in (page.horizontal, page.vertical)]
    return [number, *_tenths(page.width, page.height), page.turns, round(page.skew * 100), lines, *rules]


def _tenths(*values: float) -> list[int]:
    return [round(value * 10) for value in values]


def _unpacked(packed: list[Any]) -> tuple[int, RecognisedPage]:
    number, width, height, turns, skew, lines, horizontal, vertical = packed
    return number, RecognisedPage(
        width=width / 10,
        height=height / 10,
        turns=turns,
        skew=skew / 100,
        lines=[_unpacked_line(*line) for line in lines],
        horizontal=[_box(*box) for box in horizontal],
        vertical=[_box(*box) for box in vertical],
    )


def _unpacked_line(baseline: int, size: int, *words: list[Any]) -> RecognisedLine:
    return RecognisedLine(
        baseline / 10,
        size / 10,
        [RecognisedWord(text, *_box(x0, top, x1, bottom), sure / 100) for text, x0, top, x1, bottom, sure in words],
    )


def _box(x0: int, top: int, x1: int, bottom: int) -> Box:
    return x0 / 10, top / 10, x1 / 10, bottom / 10
