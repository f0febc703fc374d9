"""Every word of a document's text leads to the place where it is printed, and nothing else is printed there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from ctypes import c_ushort
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it ships no types
import pytest
from hypothesis import given, settings

from corpus import report_paths
from extractors.limits import Limits
from extractors.pipeline import locate, parse
from extractors.readers.layout import Grid, Layout, Line, PageLayout, WordBox
from extractors.readers.pdf import read_pdf
from extractors.readers.pdf_frame import Frame, page_frame
from extractors.readers.recognised import RecognisedPage
from extractors.structure.assemble import Assembled
from extractors.structure.build import build_places
from extractors.structure.pieces import Piece, Source
from extractors.structure.places import Places, places_of
from models.document import Block, Region
from tests.extractors.readers.pdf_file import Sheet, Text, make_pdf
from tests.extractors.structure.test_properties import layouts

WORD = re.compile(r"\S+")
_MARK = re.compile(r"\d$")
WIDTH = 6.0
"""Points of a character in the layouts that are made here."""
OFF = (0.4, 0.33, 0.25, 0.0)
"""How much of a rectangle is left out above and below when it is read back: accents and raised figures of neighbours look in."""


def letters(text: str) -> str:
    """Letters and figures alone: marks are printed so low or high that they are not in the middle of a line."""
    return "".join(character for character in text if character.isalnum())


class Sheets:
    """The pages of a PDF, asked what is printed in a rectangle."""

    def __init__(self, data: bytes) -> None:
        self._document = pypdfium2.PdfDocument(data)
        self._pages: dict[int, tuple[Frame, Any]] = {}

    def text(self, region: Region, off: float) -> str:
        """What PDFium finds there, a share of the height taken off above and below, because it takes whatever looks in."""
        frame, characters = self._page(region.page)
        cut = off * (region.bottom - region.top)
        sides = (
            frame.left + region.x0,
            frame.top - region.top - cut,
            frame.left + region.x1,
            frame.top - region.bottom + cut,
        )
        buffer = (c_ushort * 4096)()
        pdfium.FPDFText_GetBoundedText(characters, *sides, buffer, len(buffer))
        return unicodedata.normalize("NFC", bytes(buffer).decode("utf-16-le").rstrip("\x00"))

    def _page(self, number: int) -> tuple[Frame, Any]:
        if number not in self._pages:
            page = pdfium.FPDF_LoadPage(self._document.raw, number - 1)
            self._pages[number] = page_frame(page), pdfium.FPDFText_LoadPage(page)
        return self._pages[number]


@pytest.mark.parametrize("path", report_paths("pdf"), ids=lambda path: path.stem)
def test_every_word_of_a_report_is_printed_where_it_is_said_to_be(path: Path) -> None:
    data = path.read_bytes()
    places, sheets = locate(data), Sheets(data)
    assert places.text == parse(data, path.name).document.text
    for match in WORD.finditer(places.text):
        regions = places.regions(*match.span())
        printed = [letters("".join(sheets.text(region, off) for region in regions)) for off in OFF]
        # the mark of a footnote that stands before the stop of a sentence lies in the rectangle, and not in the text
        printed += [_MARK.sub("", word) for word in printed if not match[0][-1].isalnum()]
        assert letters(match[0]) in printed, (match[0], regions, printed)


def test_without_word_boxes_none_are_made() -> None:
    data = report_paths("pdf")[0].read_bytes()
    items = [item for page in read_pdf(data, Limits()).pages for item in page.items]
    assert not any(line.words for item in items for line in _printed(item))


def located(*sheets: Sheet) -> Places:
    return locate(make_pdf(list(sheets)))


def find(places: Places, words: str) -> list[tuple[int, float, float, str]]:
    """Page, left side, top rounded to ten points and text of each rectangle of the words."""
    start = places.text.index(words)
    regions = places.regions(start, start + len(words))
    return [(each.page, each.x0, each.top // 10 * 10, places.text[each.start : each.end]) for each in regions]


PROSE = [Text(72, 200 + 20 * row, "Nội dung của báo cáo được trình bày rõ ràng và đầy đủ") for row in range(5)]


def test_a_head_of_two_columns() -> None:
    head = [
        Text(72, 60, "XÃ AN HÒA"), Text(300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        Text(72, 100, "Số: 12/BC-UBND"), Text(300, 100, "An Hòa, ngày 05 tháng 6 năm 2026"),
        Text(200, 140, "BÁO CÁO", bold=True), Text(150, 160, "Kết quả quý II", bold=True),
    ]  # fmt: skip
    places = located(Sheet(texts=head + PROSE))
    assert find(places, "Số: 12/BC-UBND") == [(1, 72.0, 80.0, "Số: 12/BC-UBND")]
    assert find(places, "XÃ HỘI") == [(1, 363.0, 40.0, "XÃ HỘI")]
    assert find(places, "BÁO CÁO\nKết quả") == [(1, 200.0, 120.0, "BÁO CÁO"), (1, 150.0, 140.0, "Kết quả")]


def test_a_word_that_is_split_over_lines_has_a_rectangle_on_each() -> None:
    lines = ["Thực hiện đầy đủ các nội dung của Kế hoạch số 91/KH-", "UBND của Ủy ban nhân dân xã về chuyển đổi số."]
    places = located(Sheet(texts=[Text(72, 100 + 20 * row, line) for row, line in enumerate(lines)]))
    assert find(places, "91/KH-UBND") == [(1, 394.0, 80.0, "91/KH-"), (1, 72.0, 100.0, "UBND")]


def test_a_paragraph_that_runs_over_the_page() -> None:
    above, below = "Nội dung của báo cáo được trình bày rõ ràng và đầy đủ cho", "người dân trên địa bàn."
    places = located(Sheet(texts=[*PROSE, Text(72, 300, above)]), Sheet(texts=[Text(72, 80, below)]))
    assert [page for page, *_ in find(places, "đầy đủ cho người dân")] == [1, 2]


def test_the_cells_of_a_table_that_goes_on_overleaf() -> None:
    edges = [(72.0, 150.0, 400.0), (100.0, 130.0, 160.0)]
    rules = [(72.0, y, 400.0, y) for y in edges[1]] + [(x, 100.0, x, 160.0) for x in edges[0]]
    rows = [("TT", "Chỉ tiêu"), ("1", "Hồ sơ"), ("2", "Thủ tục")]
    cells = [(Text(80, 120 + 30 * n, left), Text(160, 120 + 30 * n, right)) for n, (left, right) in enumerate(rows[:2])]
    more = [Text(80, 120, "TT"), Text(160, 120, "Chỉ tiêu"), Text(80, 150, "2"), Text(160, 150, "Thủ tục")]
    places = located(Sheet(texts=[text for row in cells for text in row], rules=rules), Sheet(texts=more, rules=rules))
    assert find(places, "Hồ sơ\n2\tThủ tục") == [
        (1, 160.0, 130.0, "Hồ sơ"),
        (2, 80.0, 130.0, "2"),
        (2, 160.0, 130.0, "Thủ tục"),
    ]


def test_a_footnote_stands_at_the_foot_of_its_page() -> None:
    texts = [*PROSE, Text(72, 320, "Thực hiện văn bản"), Text(191, 315, "1", size=7), Text(200, 320, "của Sở.")]
    note = [Text(72, 700, "1", size=5), Text(78, 704, "Văn bản số 12/SCT-CN", size=9)]
    places = located(Sheet(texts=texts + note, rules=[(72, 690, 216, 690)]))
    assert find(places, "12/SCT-CN") == [(1, 127.5, 690.0, "12/SCT-CN")]
    assert find(places, "văn bản của") == [(1, 142.0, 300.0, "văn bản của")]


def test_what_does_not_agree_with_its_line_gets_the_whole_line() -> None:
    lines = [Line(text, 10.0, 200.0, top, top + 10.0) for top, text in enumerate(("một hai", "ba bon", "năm sáu"))]
    for line in lines:
        line.words = [
            WordBox(at.start(), at.end(), 10.0 + at.start(), 10.0 + at.end()) for at in WORD.finditer(line.text)
        ]
    text = "một hai ba bốn năm sáu"
    assembled = Assembled(text, [Block(id="b1", kind="paragraph", start=0, end=len(text))])
    layout = Layout("pdf", [PageLayout(list(lines), 1, 595.0, 842.0)], 1)
    places = places_of(layout, [Piece(text, 1, sources=[Source(line) for line in lines])], assembled)
    assert [(each.x0, each.x1) for each in places.regions(4, 7)] == [(14.0, 17.0)]
    assert [(each.x0, each.x1, text[each.start : each.end]) for each in places.regions(11, 14)] == [
        (10.0, 200.0, "bốn")
    ]
    assert [(each.x0, each.x1) for each in places.regions(19, 22)] == [(14.0, 17.0)]


def test_places_on_a_page_that_was_read_from_a_picture_are_those_of_the_page_as_shown() -> None:
    picture = RecognisedPage(842.0, 595.0, turns=1)
    line = Line("Kết quả", 100.0, 160.0, 50.0, 62.0, words=[WordBox(0, 3, 100.0, 125.0), WordBox(4, 7, 130.0, 160.0)])
    layout = Layout("pdf", [PageLayout([line], 1, 842.0, 595.0, picture)], 1, ocr_pages=[1])
    (region,) = build_places(layout).regions(4, 7)
    assert (region.x0, region.top, region.x1, region.bottom) == picture.shown((130.0, 50.0, 160.0, 62.0))


def _printed(item: Line | Grid) -> Iterator[Line]:
    if isinstance(item, Line):
        yield item
    else:
        yield from (line for cell in item.cells for line in cell.lines)


def with_boxes(layout: Layout) -> dict[int, list[Line]]:
    """Give every line of a made layout a place and boxes, and every cell a line for each of its paragraphs; the lines of each page."""
    printed: dict[int, list[Line]] = {}
    for page in layout.pages:
        for item in page.items:
            if isinstance(item, Grid):
                for cell in item.cells:
                    cell.lines = [Line(text, 10.0 * cell.column, top=10.0 * cell.row) for text in cell.text.split("\n")]
            for line in _printed(item):
                line.x0, line.top = line.x0 or 72.0, line.top or 90.0
                line.x1, line.bottom = line.x0 + WIDTH * len(line.text), line.top + 12.0
                line.words = [
                    WordBox(match.start(), match.end(), line.x0 + WIDTH * match.start(), line.x0 + WIDTH * match.end())
                    for match in WORD.finditer(line.text)
                ]
                printed.setdefault(page.number or 0, []).append(line)
    return printed


@settings(max_examples=150, deadline=None)
@given(layouts())
def test_of_any_layout_every_word_is_found_on_a_line_that_has_it(layout: Layout) -> None:
    printed = with_boxes(layout)
    places = build_places(layout)
    if layout.page_count is None:
        assert not places.starts
        return
    for match in WORD.finditer(places.text):
        regions = places.regions(*match.span())
        assert "".join(places.text[region.start : region.end] for region in regions) == match[0]
        for region in regions:
            assert any(_has(line, region, places.text) for line in printed[region.page])


def _has(line: Line, region: Region, text: str) -> bool:
    """Whether the text of a region is what its rectangle covers of a line."""
    if line.x0 is None or line.top is None or abs(line.top - region.top) > 0.02:
        return False
    first, last = (round((side - line.x0) / WIDTH) for side in (region.x0, region.x1))
    return (
        abs(first * WIDTH + line.x0 - region.x0) < 0.02
        and text[region.start : region.end] in line.text[max(first, 0) : last]
    )
