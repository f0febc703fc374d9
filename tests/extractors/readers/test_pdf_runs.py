"""Words read in runs give the same lines as words one by one; tables cut from rules are those that pdfplumber cuts."""

from __future__ import annotations

import struct
from io import BytesIO

import pdfplumber
import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it ships no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.readers.pdf_fonts import Fonts, file_style
from extractors.readers.pdf_frame import page_frame
from extractors.readers.pdf_lines import lines_of
from extractors.readers.pdf_mesh import tables_of
from extractors.readers.pdf_rules import Box, rules_of
from extractors.readers.pdf_words import Run, page_text
from tests.extractors.readers.pdf_file import Sheet, Text, make_pdf


def runs_of(sheet: Sheet) -> list[Run]:
    document = pypdfium2.PdfDocument(make_pdf([sheet]))
    page = pdfium.FPDF_LoadPage(document.raw, 0)
    runs = page_text(page, page_frame(page), Fonts()).runs
    pdfium.FPDF_ClosePage(page)
    document.close()
    return runs


def test_a_line_of_one_text_object_is_one_run() -> None:
    (run,) = runs_of(Sheet(texts=[Text(72, 100, "Kế hoạch số 12")]))
    assert run.text == "Kế hoạch số 12"
    assert [word.text for word in run.words()] == ["Kế", "hoạch", "số", "12"]
    assert [word.x0 for word in run.words()] == pytest.approx([72, 93, 135, 156])
    assert run.words()[-1].x1 == run.x1


TEXT = st.one_of(
    st.lists(st.sampled_from(["Kế", "hoạch", "2026", "/KH-UBND", "-", "_____", "a)", "ngày"]), min_size=1, max_size=6),
    st.sampled_from([["12"], ["1"]]),  # figures of their own may be raised; those among words are not
)
PIECE = st.builds(
    lambda x, y, words, size, bold: Text(x, y, " ".join(words), size, bold),
    st.integers(40, 400),
    st.sampled_from([100, 100.5, 94, 106, 120]),
    TEXT,
    st.sampled_from([8.0, 12.0, 14.0]),
    st.booleans(),
)


@settings(deadline=None)
@given(st.lists(PIECE, min_size=1, max_size=6), st.sampled_from([0, 90, 180, 270]))
def test_runs_give_the_lines_of_their_words(pieces: list[Text], turned: int) -> None:
    sheet = Sheet(texts=pieces, turned=turned)
    words = [word for run in runs_of(sheet) for word in run.words()]
    assert lines_of(runs_of(sheet)) == lines_of(words)


@pytest.mark.parametrize(
    ("size", "printed"),
    [
        (11.5, "số 12"),  # filled in by another program, in a size of its own
        (14.0, "số12"),
        (8.5, "số12"),  # a subscript: CO2
    ],
)
def test_a_number_filled_in_behind_a_word(size: float, printed: str) -> None:
    stored_last = Text(72 + 14.4, 101, "12", size)
    line, _ = lines_of(runs_of(Sheet(texts=[Text(72, 100, "số"), Text(72, 300, "Kết quả"), stored_last])))
    assert line.text == printed


EDGES = st.lists(st.sampled_from([72.0, 120.0, 128.0, 200.0, 300.0, 400.0]), min_size=2, max_size=2, unique=True).map(
    sorted
)
RULE = st.one_of(
    st.builds(lambda ends, at: (ends[0], at, ends[1], at), EDGES, st.sampled_from([72.0, 120.0, 200.0, 202.0, 300.0])),
    st.builds(lambda ends, at: (at, ends[0], at, ends[1]), EDGES, st.sampled_from([72.0, 120.0, 200.0, 202.0, 300.0])),
)


@settings(deadline=None)
@given(st.lists(RULE, max_size=14))  # a rule shorter than six points is none
def test_tables_are_those_of_pdfplumber(rules: list[Box]) -> None:
    data = make_pdf([Sheet(texts=[Text(72, 50, "Bảng")], rules=rules)])
    document = pypdfium2.PdfDocument(data)
    page = pdfium.FPDF_LoadPage(document.raw, 0)
    ours = tables_of(rules_of(page, page_frame(page)))
    pdfium.FPDF_ClosePage(page)
    document.close()
    with pdfplumber.open(BytesIO(data)) as plumbed:
        theirs = [table.cells for table in plumbed.pages[0].find_tables()]
    assert rounded(ours) == rounded(theirs)


def rounded(tables: list[list[Box]]) -> list[list[tuple[int, ...]]]:
    return sorted(sorted(tuple(round(side) for side in cell) for cell in cells) for cells in tables)


def font_file(style: int) -> bytes:
    """The beginning of a TrueType file: one table, `head`, with this style."""
    return (
        b"\x00\x01\x00\x00"
        + struct.pack(">HHHH", 1, 0, 0, 0)
        + struct.pack(">4sLLL", b"head", 0, 28, 54)
        + bytes(44)
        + struct.pack(">H", style)
        + bytes(8)
    )


@pytest.mark.parametrize(
    ("data", "style"),
    [
        (font_file(0), 0),
        (font_file(1), 1),
        (font_file(3), 3),
        (font_file(1)[:60], 0),
        (b"", 0),
        (b"%!PS-AdobeFont-1.0", 0),
        (b"\x00\x01\x00\x00\xff\xff", 0),
    ],
)
def test_the_style_that_a_font_file_gives(data: bytes, style: int) -> None:
    assert file_style(data) == style
