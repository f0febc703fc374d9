"""PDF pages set in fonts of encodings before Unicode are read as they are seen."""

from __future__ import annotations

import pytest

from extractors.limits import Limits
from extractors.readers.layout import Layout, Line
from extractors.readers.pdf import read_pdf
from extractors.vietnamese.legacy_encodings import LegacyEncoding, encode
from tests.extractors.readers.pdf_file import Sheet, Text, make_pdf

FONTS: dict[LegacyEncoding, str] = {"tcvn3": "BCDEEE+.VnTime", "vni": "VNI-Times", "vps": "VPS-Times"}
SHOWN = [
    "Báo cáo kết quả thực hiện",
    "công tác tư",
    "tưởng, đường lối; ưu tiên",
    "xã-phường được giao 57-60 tỷ",
    "theo Nghị quyết 57-NQ/TW và",
    "Kế hoạch 12-KH/ĐU.",
]


def read(written: list[str], font: str) -> Layout:
    sheet = Sheet(texts=[Text(72, 100 + 20 * row, text) for row, text in enumerate(written)])
    return read_pdf(make_pdf([sheet], font=font), Limits(ocr=False))


def texts(layout: Layout) -> list[str]:
    return [item.text for item in layout.pages[0].items if isinstance(item, Line)]


def codes(layout: Layout) -> list[str]:
    return [warning.code for warning in layout.warnings]


@pytest.mark.parametrize("encoding", FONTS)
def test_pages_in_old_fonts_are_converted(encoding: LegacyEncoding) -> None:
    layout = read([encode(line, encoding) for line in SHOWN], FONTS[encoding])
    assert texts(layout) == SHOWN
    assert codes(layout) == ["legacy_encoding_converted"]


def test_words_keep_their_places() -> None:
    written = "nhieäm vuï"
    data = make_pdf([Sheet(texts=[Text(72, 100, written), Text(72, 120, "Ñaûng boä xaõ")])], font="VNI-Times")
    (line, _) = read_pdf(data, Limits(ocr=False), word_boxes=True).pages[0].items
    assert isinstance(line, Line)
    assert line.text == "nhiệm vụ"
    assert line.x0 == 72.0
    assert (line.x1 or 0) >= 72 + 7 * len(written)


def test_the_letter_that_a_pdf_takes_for_a_hyphen_is_told_by_the_syllable() -> None:
    written = [encode(line, "tcvn3").replace("\u00ad", "-") for line in SHOWN]
    assert texts(read(written, ".VnTime")) == SHOWN


def test_small_letters_of_a_font_of_capitals_are_capitals() -> None:
    written = [encode("Ủy ban nhân dân", "tcvn3"), encode("trường đảng", "tcvn3")]
    assert texts(read(written, ".VnTimeH")) == ["ỦY BAN NHÂN DÂN", "TRƯỜNG ĐẢNG"]


@pytest.mark.parametrize(
    ("written", "font", "warnings"),
    [
        (["Đảng ủy xã · năm 2025", "Báo cáo kết quả"], ".VnTime", ["legacy_encoding"]),
        (["B¸o c¸o kÕt qu¶"], "TimesNewRoman", []),
    ],
    ids=["an old font by its name alone", "odd letters in a font of Unicode"],
)
def test_what_is_not_converted(written: list[str], font: str, warnings: list[str]) -> None:
    layout = read(written, font)
    assert texts(layout) == written
    assert codes(layout) == warnings
