"""Where on its pages a text stands: from a span of the document's text to rectangles, one for each printed line.

    "… Nghị quyết số 57-NQ/TW …", wrapped after "57-"
    places.regions(742, 764)   → [Region(page=2, x0=85.1, top=301.4, x1=210.9, bottom=316.9, start=742, end=759),
                                  Region(page=2, x0=85.1, top=320.9, x1=118.3, bottom=336.4, start=759, end=764)]

Nothing is searched for: every letter is carried from its printed line (`printed.py`), where it lies in a word whose box the reader knows.
Where text and line do not agree (a letter was mended), the whole line is the rectangle.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from itertools import groupby

from extractors.readers.layout import Grid, Layout, Line
from extractors.readers.recognised import Box, RecognisedPage
from extractors.structure.assemble import Assembled
from extractors.structure.pieces import Piece, Source, letters_of
from extractors.structure.printed import letters_at, matched, stretches
from models.document import Region

Word = tuple[int, int, float, float]
"""A word of a printed line: its first letter and the one behind its last, white space not counted, and its left and right side."""


@dataclass(slots=True)
class Places:
    """The words of a document's text in its order, each with its sides and the printed line that it stands on.

    Kept as columns of numbers, because a long document has hundreds of thousands of words and goes from one process to another.
    """

    text: str
    starts: array[int] = field(default_factory=lambda: array("L"))
    ends: array[int] = field(default_factory=lambda: array("L"))
    x0: array[float] = field(default_factory=lambda: array("f"))
    x1: array[float] = field(default_factory=lambda: array("f"))
    lines: array[int] = field(default_factory=lambda: array("L"))
    pages: array[int] = field(default_factory=lambda: array("L"))
    """The page of each line; the next two are its top and bottom."""
    tops: array[float] = field(default_factory=lambda: array("f"))
    bottoms: array[float] = field(default_factory=lambda: array("f"))
    pictures: dict[int, RecognisedPage] = field(default_factory=dict)
    """The pages that were read from pictures, turned upright and made level: how the places lead back to the page as it is shown."""

    def regions(self, start: int, end: int) -> list[Region]:
        """The rectangles of a span in text order: whole words, those that follow one another on a printed line as one."""
        touched = range(bisect_right(self.ends, start), bisect_left(self.starts, end))
        regions: list[Region] = []
        for line, group in groupby(touched, key=self.lines.__getitem__):
            words = list(group)
            sides = min(self.x0[word] for word in words), max(self.x1[word] for word in words)
            x0, top, x1, bottom = self._shown(line, *sides)
            begin, behind = max(start, self.starts[words[0]]), min(end, self.ends[words[-1]])
            page = self.pages[line]
            regions.append(Region(page=page, x0=x0, top=top, x1=x1, bottom=bottom, start=begin, end=behind))
        return regions

    def _shown(self, line: int, x0: float, x1: float) -> Box:
        """A part of a line on its page as it is shown."""
        box = x0, self.tops[line], x1, self.bottoms[line]
        picture = self.pictures.get(self.pages[line])
        left, top, right, bottom = picture.shown(box) if picture else box
        return round(left, 2), round(top, 2), round(right, 2), round(bottom, 2)


def places_of(layout: Layout, pieces: list[Piece], assembled: Assembled) -> Places:
    """The places of all words that stand on a numbered page; `assembled` is what the pieces came to, which came from the layout."""
    text = assembled.text
    pictures = {
        page.number: replace(page.recognised, lines=[], horizontal=[], vertical=[])
        for page in layout.pages
        if page.recognised and page.number
    }
    places = Places(text, pictures=pictures)
    pages = {id(line): page.number for page in layout.pages for item in page.items for line in _printed(item)}
    for start, end, sources in stretches(pieces, assembled):
        offsets = letters_at(text, start, end)
        letters = "".join(text[at] for at in offsets)
        for source, first, last, agrees in matched(letters, sources):
            page = pages.get(id(source.line))
            if page is not None and first < last:
                words = _words(source) if agrees else []
                _add_line(places, page, source.line, offsets[first:last], words)
    return places


def _printed(item: Line | Grid) -> list[Line]:
    return [item] if isinstance(item, Line) else [line for cell in item.cells for line in cell.lines]


def _words(source: Source) -> list[Word]:
    """The words of a source: first letter, the one behind the last, sides."""
    length = len(source.letters)
    words: list[Word] = []
    for word in source.line.words:
        first, last = (len(letters_of(source.line.text[:at])) - source.start for at in (word.start, word.end))
        if first < length and last > 0:
            words.append((max(first, 0), min(last, length), word.x0, word.x1))
    return words


def _add_line(places: Places, page: int, line: Line, offsets: list[int], words: list[Word]) -> None:
    """Add a printed line whose letters stand at these offsets of the text: its words, or all of it where they are not known."""
    if line.x0 is None or line.x1 is None or line.top is None or line.bottom is None:
        return
    for first, last, x0, x1 in words or [(0, len(offsets), line.x0, line.x1)]:
        places.starts.append(offsets[first])
        places.ends.append(offsets[last - 1] + 1)
        places.x0.append(x0)
        places.x1.append(x1)
        places.lines.append(len(places.pages))
    places.pages.append(page)
    places.tops.append(line.top)
    places.bottoms.append(line.bottom)
