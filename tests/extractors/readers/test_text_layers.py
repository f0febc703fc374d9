"""Text layers judged by their words: what is text, what is none, and what can be read back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.limits import Limits
from extractors.readers.layout import Line
from extractors.readers.pdf import read_pdf
from extractors.readers.text_layers import is_suspect, repaired
from tests.extractors.readers.pdf_file import Sheet, Text, make_pdf

REPORT = (
    "UBND xã An Bình báo cáo kết quả thực hiện Kế hoạch số 34/KH-UBND ngày 14/8/2025 của UBND tỉnh về chuyển đổi số: đã mở 05 lớp "
    "tập huấn cho 240 người; hồ sơ trực tuyến đạt 87,5%, phần mềm VNeID được 1.250 người sử dụng (tăng 12% so với năm 2024)."
)
ENGLISH = "The commune has opened five training courses for digital skills, and most of the forms can now be handed in online."
GLYPHS = "6Ӣ &Ñ1* 7+ѬѪ1* %iR FiR NӃW TXҧ WKӵF KLӋQ QKLӋP Yө QăP \x15\x13\x15\x18 FӫD ÿѫQ Yӏ QJj\\ \x13\x14\x12\x13\x14\x12\x15\x13\x15\x18"
READ = "SỞ CÔNG THƯƠNG Báo cáo kết quả thực hiện nhiệm vụ năm 2025 của đơn vị ngày 01/01/2025"
TCVN3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam B¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô n¨m cña ®¬n vÞ trong thêi gian qua"


def without_marks(text: str) -> str:
    bare = "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return bare.replace("đ", "d").replace("Đ", "D")


@pytest.mark.parametrize(
    "text",
    [
        REPORT,
        unicodedata.normalize("NFD", REPORT),
        REPORT.upper(),
        ENGLISH,
        "1 2.500 37,5% 40.000 12/3/2025 " * 20,  # a table of figures
        "UBND HĐND BCĐ QĐ-UBND NQ/TW KH-BCĐ " * 10,
        "Nguyễn Thị Đắk Krông H’Lan A Lưới Y Moan Pleiku " * 5 + REPORT,
        "",
        "\ue000\ue001 hai",  # too little to tell
    ],
)
def test_what_is_text(text: str) -> None:
    assert not is_suspect(text)


@pytest.mark.parametrize(
    "text",
    [
        GLYPHS,
        TCVN3,
        "\ue123\ue124\ue125\ue126\ue127 " * 20,
        "\ufffd\ufffdng \ufffd\ufffdo\ufffd " * 20,
        without_marks(REPORT),  # letters recognised without their marks
        "漢字仮名交り文 " * 20,
        REPORT + " " + GLYPHS,
    ],
)
def test_what_is_none(text: str) -> None:
    assert is_suspect(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (GLYPHS, READ),
        ("SỞ XÂY DỰNG " + GLYPHS, "SỞ XÂY DỰNG " + READ),  # a second font that has its map
        ("Ðảng ủy xã, QÐ-UBND", "Đảng ủy xã, QĐ-UBND"),
        (REPORT, REPORT),
        (ENGLISH, ENGLISH),
        (TCVN3, TCVN3),
        (without_marks(REPORT), without_marks(REPORT)),  # more than one reading
    ],
)
def test_what_can_be_read_back(text: str, read: str) -> None:
    assert repaired(text) == read


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from(GLYPHS + "aÐ\ue000\x03 \n"), max_size=200))
def test_every_character_stays_at_its_place(text: str) -> None:
    assert len(repaired(text)) == len(text)


def test_a_page_of_glyph_numbers_is_read() -> None:
    layout = read_pdf(make_pdf([Sheet(texts=[Text(72, 100, GLYPHS, size=8)])]), Limits())
    (line,) = layout.pages[0].items
    assert isinstance(line, Line)
    assert line.text == READ
    assert layout.warnings == []


def test_a_page_that_cannot_be_read_back_is_named() -> None:
    layout = read_pdf(make_pdf([Sheet(texts=[Text(20, 100, TCVN3, size=8)])]), Limits(ocr=False))
    assert ("text_layer_suspect", 1) in [(warning.code, warning.page) for warning in layout.warnings]
