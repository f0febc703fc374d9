"""Scanned pages and pictures: what is read from them, what is read without them, and what becomes of those that cannot be read."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from extractors.errors import UnreadableFile
from extractors.limits import Limits
from extractors.pipeline import Reading, read
from extractors.readers.image import read_image
from extractors.readers.layout import Line
from extractors.readers.pdf import read_pdf
from extractors.readers.recognised import Recognised
from extractors.readers.scan_picture import upright_picture, without_colour
from extractors.readers.scan_rules import rules_in
from models.extraction import Extraction
from tests.extractors.readers.pdf_file import Sheet, Text, make_pdf
from tests.extractors.readers.scanned import (
    DOTS,
    REPORT,
    joined,
    needs_tesseract,
    picture,
    saved,
    stamped,
    under_picture,
)

DIGITAL = read(REPORT.read_bytes(), REPORT.name).extraction


@pytest.fixture(scope="module")
def scanned() -> Reading:
    """The first page of the report, stamped in red over its text, laid on the glass askew, behind it a page that is no picture."""
    needs_tesseract()
    paper = stamped(picture(), 800, 1300, 200).rotate(-1.5, Image.Resampling.BICUBIC, fillcolor="white")
    return read(joined(saved("PDF", paper), make_pdf([Sheet(texts=[Text(72, 100, "Trang hai.")])])), "quet.pdf")


def canonical(extraction: Extraction, page: int) -> list[str | None]:
    """The references of a page in their normal form."""
    return [reference.canonical for reference in extraction.references if reference.page == page]


def test_a_scan_gives_the_records_of_its_page(scanned: Reading) -> None:
    found = scanned.extraction
    assert (found.document.ocr_pages, found.document.page_count) == ([1], 2)
    assert canonical(found, 1) == canonical(DIGITAL, 1)
    assert (found.header.number, found.header.symbol) == (DIGITAL.header.number, DIGITAL.header.symbol)
    assert (found.header.issuer, found.header.subject) == (DIGITAL.header.issuer, DIGITAL.header.subject)
    assert found.document.text.endswith("Trang hai.")


def test_a_record_is_as_sure_as_its_letters(scanned: Reading) -> None:
    sure = {reference.canonical: reference.confidence for reference in DIGITAL.references}
    for reference in scanned.extraction.references:
        assert 0.5 < reference.confidence < sure[reference.canonical]


def test_the_skew_leads_words_back_to_the_page_as_it_is_shown(scanned: Reading) -> None:
    assert scanned.recognised is not None
    page = scanned.recognised.pages[1]
    assert page.skew == pytest.approx(1.5, abs=0.1)
    box = (100.0, 100.0, 150.0, 112.0)
    assert page.read(page.shown(box)) == pytest.approx(box, abs=4)


def test_what_was_recognised_spares_the_picture(scanned: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert scanned.recognised is not None
    kept = Recognised.from_bytes(scanned.recognised.to_bytes())
    paper = stamped(picture(), 800, 1300, 200).rotate(-1.5, Image.Resampling.BICUBIC, fillcolor="white")
    data = joined(saved("PDF", paper), make_pdf([Sheet(texts=[Text(72, 100, "Trang hai.")])]))
    again = read(data, "quet.pdf", recognised=kept)
    assert again.recognised == scanned.recognised
    assert again.extraction.document.text == scanned.extraction.document.text
    assert [record.confidence for record in again.extraction.references] == [
        record.confidence for record in scanned.extraction.references
    ]


def test_pages_that_lie_sideways_or_upside_down_are_turned() -> None:
    needs_tesseract()
    paper = picture(height=0.5)
    layout = read_image(saved("TIFF", paper.rotate(90, expand=True), paper.rotate(180)), Limits())
    assert (layout.reader, layout.page_count, layout.ocr_pages) == ("image", 2, [1, 2])
    assert [page.recognised.turns for page in layout.pages if page.recognised] == [1, 2]
    for page in layout.pages:
        assert any("UBND" in item.text for item in page.items if isinstance(item, Line))


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_pictures_are_documents(form: str) -> None:
    needs_tesseract()
    extraction = read(saved(form, picture(height=0.3)), "anh").extraction
    assert (extraction.document.media_type, extraction.document.reader) == (f"image/{form.lower()}", "image")
    assert extraction.document.pages[0].width == pytest.approx(595, abs=2)
    assert (extraction.header.number, extraction.header.issued_on) == (DIGITAL.header.number, DIGITAL.header.issued_on)


def test_a_ruled_table_in_a_picture_is_a_table() -> None:
    needs_tesseract()
    page = next(block.page for block in DIGITAL.document.blocks if block.kind == "table")
    extraction = read(saved("PDF", picture(page=page or 1).convert("L")), "bang.pdf").extraction
    (expected,) = [table for table in DIGITAL.document.tables if table.page == page]
    (table,) = extraction.document.tables
    assert {(cell.row, cell.column) for cell in table.cells} == {(cell.row, cell.column) for cell in expected.cells}


def test_a_good_hidden_layer_is_kept() -> None:
    layout = read_pdf(under_picture(REPORT.read_bytes(), picture()), Limits(ocr=False))
    assert (layout.ocr_pages, layout.warnings, layout.recognised) == ([], [], None)
    assert any("186/BC-UBND" in item.text for item in layout.pages[0].items if isinstance(item, Line))


def test_a_poor_hidden_layer_gives_way_to_what_is_seen() -> None:
    needs_tesseract()
    poor = make_pdf([Sheet(texts=[Text(72, 60.0 + 14 * row, "UY EAN NHAN DflN X6 lorn qudn") for row in range(30)])])
    assert read_pdf(poor, Limits()).ocr_pages == []  # here it is seen
    layout = read_pdf(under_picture(poor, picture()), Limits())
    text = "\n".join(item.text for item in layout.pages[0].items if isinstance(item, Line))
    assert layout.ocr_pages == [1]
    assert "NHÂN DÂN" in text
    assert "EAN" not in text


def test_without_tesseract_scans_are_named_and_the_rest_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    scan = saved("PDF", Image.new("L", (1654, 2339), 255))
    layout = read_pdf(joined(make_pdf([Sheet(texts=[Text(72, 100, "Trang một.")])]), scan), Limits())
    assert [(warning.code, warning.page) for warning in layout.warnings] == [("ocr_unavailable", 2)]
    assert (layout.ocr_pages, layout.recognised, len(layout.pages[0].items)) == ([], None, 1)


def test_a_page_that_takes_too_long_is_left_out() -> None:
    needs_tesseract()
    layout = read_pdf(saved("PDF", picture(height=0.2)), Limits(ocr_seconds=0.001))
    assert [(warning.code, warning.page) for warning in layout.warnings] == [("ocr_timed_out", 1)]


@pytest.mark.parametrize("form", ["PNG", "TIFF"])
def test_a_picture_with_too_many_dots_is_not_unpacked(form: str) -> None:
    data = saved(form, Image.new("1", (5000, 4000)))
    with pytest.raises(UnreadableFile) as reason:
        read_image(data, Limits(picture_dots=19_999_999))
    assert reason.value.code == "too_complex"


def test_a_cut_picture_is_damaged() -> None:
    needs_tesseract()
    data = saved("PNG", picture(height=0.1))
    with pytest.raises(UnreadableFile) as reason:
        read_image(data[: len(data) // 2], Limits())
    assert reason.value.code == "damaged"


@pytest.mark.parametrize("askew", [0.0, -1.5, 3.2])
def test_the_skew_of_a_page_is_measured(askew: float) -> None:
    paper = picture(height=0.6).rotate(askew, Image.Resampling.BICUBIC, fillcolor="white")
    upright = upright_picture(paper, DOTS)
    assert upright.turns == 0
    assert upright.skew == pytest.approx(-askew, abs=0.15)


def grid(columns: int, rows: int) -> Image.Image:
    """A ruled table on a sheet that lies crosswise, a short figure in each of its cells."""
    paper = Image.new("L", (2338, 1654), 255)
    draw = ImageDraw.Draw(paper)
    wide, high = 2000 / columns, 1300 / rows
    for row in range(rows + 1):
        draw.line((150, 150 + row * high, 2150, 150 + row * high), fill=0, width=3)
    for column in range(columns + 1):
        draw.line((150 + column * wide, 150, 150 + column * wide, 1450), fill=0, width=3)
    for cell in range(columns * rows):
        left, top = 160 + cell % columns * wide, 155 + cell // columns * high
        draw.text((left, top), f"1.{cell:03}", font_size=24, fill=0)
    return paper


def lines(count: int) -> Image.Image:
    """A sheet with so many short lines at its top and one mark in each corner of its foot, as the last page of a document is."""
    paper = Image.new("L", (1654, 2338), 255)
    draw = ImageDraw.Draw(paper)
    words = ["Thu", "truong", "cac", "don", "vi", "lien", "quan", "chiu", "trach", "nhiem", "thi", "hanh"]
    for line in range(count):
        said = " ".join(words[(line * 5 + at * (line + 3)) % len(words)] for at in range(4 + line % 3))
        draw.text((200 + 560 * (line % 4 == 3), 200 + 44 * line), said, font_size=28, fill=0)
    draw.rectangle((60, 2290, 66, 2296), fill=0)
    draw.rectangle((1600, 2290, 1606, 2296), fill=0)
    return paper


@pytest.mark.parametrize(
    ("paper", "turns"),
    [
        (lines(4), 0),
        (lines(12), 0),
        (lines(20), 0),
        (lines(12).rotate(90, expand=True), 1),
        (grid(9, 25), 0),
        (grid(9, 25).rotate(90, expand=True), 1),
    ],
    ids=["few lines", "a short page", "half a page", "a short page on its side", "a table", "a table on its side"],
)
def test_a_page_of_few_lines_is_not_taken_for_one_on_its_side(paper: Image.Image, turns: int) -> None:
    assert upright_picture(paper, DOTS).turns == turns


def test_a_coloured_stamp_is_made_pale_and_a_page_in_colour_is_not() -> None:
    paper = Image.new("RGB", (300, 300), "white")
    draw = ImageDraw.Draw(paper)
    draw.rectangle((20, 20, 200, 200), fill=(230, 40, 40))
    assert _middle(paper) < 128  # nothing but this: it is the text
    draw.rectangle((0, 210, 299, 299), fill="black")
    draw.rectangle((210, 0, 299, 299), fill="black")
    assert _middle(paper) > 200


def _middle(paper: Image.Image) -> int:
    """How light the middle of the coloured square is once its colour is gone."""
    return without_colour(paper).tobytes()[100 * paper.width + 100]


def test_rules_are_found_and_letters_are_none() -> None:
    paper = Image.new("L", (1250, 800), 255)
    draw = ImageDraw.Draw(paper)
    for y in (100, 300, 500):
        draw.line((100, y, 1100, y), fill=0, width=3)
    draw.line((600, 100, 600, 500), fill=0, width=3)
    draw.rectangle((100, 600, 1100, 700), fill=0)  # a bar
    draw.rectangle((100, 540, 180, 548), fill=0)  # a stroke
    rules = rules_in(paper, 250)
    assert [top for _, top, _, _ in rules.horizontal] == pytest.approx([28.8, 86.4, 144], abs=1)
    assert [x0 for x0, _, _, _ in rules.vertical] == pytest.approx([172.8], abs=1)


def frame(*gaps: tuple[int, int], bottom: bool = True) -> Image.Image:
    """A table of one column and four rows whose left rule is torn or missing from one height (dots) to another."""
    paper = Image.new("L", (1250, 900), 255)
    draw = ImageDraw.Draw(paper)
    for y in (100, 200, 300, 400, *([500] if bottom else [])):
        draw.line((100, y, 1100, y), fill=0, width=3)
    draw.line((1100, 100, 1100, 500), fill=0, width=3)
    for x in (99, 100, 101):
        for y in range(100, 501):
            if not any(begin <= y < end for begin, end in gaps):
                paper.putpixel((x, y), 0)
    return paper


@pytest.mark.parametrize(
    ("paper", "rules"),
    [
        (frame(), [(100, 500)]),
        (frame((230, 240), (262, 272)), [(100, 500)]),  # torn, with some of its ink left
        (frame((230, 290)), [(100, 230), (290, 500)]),  # nothing between: two
        (frame((302, 399)), [(100, 302), (399, 500)]),  # between two tables, one above the other
        (frame((480, 501)), [(100, 500)]),  # ends before the corner
        (frame((480, 501), bottom=False), [(100, 480)]),  # the last row is open
    ],
    ids=["whole", "torn", "apart", "two tables", "short", "open"],
)
def test_the_rule_beside_a_table(paper: Image.Image, rules: list[tuple[int, int]]) -> None:
    found = [(top, bottom) for x0, top, _, bottom in rules_in(paper, 250).vertical if x0 < 100]
    assert found == [pytest.approx((begin * 0.288, end * 0.288), abs=2.5) for begin, end in rules]
