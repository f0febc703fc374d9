"""The encodings before Unicode: every letter there and back, fonts by their names, and what a syllable is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.vietnamese.legacy_encodings import (
    ENCODINGS,
    LegacyEncoding,
    LegacyFont,
    convert,
    decode,
    encode,
    font_encoding,
)
from extractors.vietnamese.syllables import is_syllable, vietnamese_share

TONES = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
SMALL = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES) + "đ"
LETTERS = SMALL + SMALL.upper()
CAPITALS_MISSING: dict[LegacyEncoding, str] = {
    "tcvn3": "".join(set(SMALL.upper()) - set("AEIOUYĂÂÊÔƠƯĐ")),
    "vni": "",
    "viscii": "",
    "vps": "ẠẶẬẸỆỊỌỘỢỤỰỴẪỮ",
}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_there_and_back(encoding: LegacyEncoding, letter: str) -> None:
    kept = letter.lower() if letter in CAPITALS_MISSING[encoding] else letter
    assert decode(encode(letter, encoding), encoding) == kept
    assert all(ord(character) < 0x100 for character in encode(letter, encoding))


@given(st.sampled_from(ENCODINGS), st.text(alphabet=SMALL + "bcdghklmnpqrstvx 0123456789.,;:-/()", max_size=80))
def test_every_text_there_and_back(encoding: LegacyEncoding, text: str) -> None:
    assert decode(encode(text, encoding), encoding) == text
    assert decode(encode(text, encoding).encode("latin-1").decode("cp1252", errors="ignore"), encoding).isprintable()


@pytest.mark.parametrize(
    ("written", "encoding", "shown"),
    [
        ("B¸o c¸o kÕt qu¶ thùc hiÖn NghÞ quyÕt", "tcvn3", "Báo cáo kết quả thực hiện Nghị quyết"),
        ("th\u00ad\u00adêng", "tcvn3", "thưường"),
        ("Baùo caùo keát quaû thöïc hieän Nghò quyeát", "vni", "Báo cáo kết quả thực hiện Nghị quyết"),
        ("ÑAÏI HOÄI ñaïi bieåu", "vni", "ĐẠI HỘI đại biểu"),
        ("“NghÞ quyÕt” – 2026", "tcvn3", "“Nghị quyết” – 2026"),
        ("Plain ASCII 12/BC-UBND", "viscii", "Plain ASCII 12/BC-UBND"),
    ],
)
def test_texts_of_old_files(written: str, encoding: LegacyEncoding, shown: str) -> None:
    assert decode(written, encoding) == shown


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", LegacyFont("tcvn3")),
        (".VnTimeH", LegacyFont("tcvn3", capitals=True)),
        (".VnArial NarrowH", LegacyFont("tcvn3", capitals=True)),
        ("ABCDEF+.VnTimeH,Bold", LegacyFont("tcvn3", capitals=True)),
        (".VnTime-BoldItalic", LegacyFont("tcvn3")),
        (".vntime", LegacyFont("tcvn3")),
        ("VNI-Times", LegacyFont("vni")),
        ("VNI-Helve-Condense", LegacyFont("vni")),
        ("VPS Long An", LegacyFont("vps")),
        ("Times New Roman", None),
        ("Vni", None),
        ("VnExpress", None),
        ("", None),
    ],
)
def test_fonts_by_name(font: str, encoding: LegacyFont | None) -> None:
    assert font_encoding(font) == encoding


def test_capitals_of_a_font_and_text_of_unicode_in_it() -> None:
    assert convert("ñy ban", LegacyFont("tcvn3", capitals=True)) == "ỦY BAN"
    assert convert("Đã gõ", LegacyFont("tcvn3", capitals=True)) == "Đã gõ"


@pytest.mark.parametrize(
    "word", ["nghiêng", "quyết", "giếng", "gì", "khuỷu", "đắk", "hoà", "hòa", "uỷ", "ủy", "yếu", "oanh", "ở"]
)
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["café", "crème", "bốch", "mả̉", "hằc", "strát", "điẹn"])
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


def test_how_vietnamese_a_text_is() -> None:
    assert vietnamese_share("Báo cáo quý") == 1.0
    assert vietnamese_share("plain") == 1.0
    assert vietnamese_share("B¸o c¸o quý") == pytest.approx(1 / 3)
    assert vietnamese_share("crème brûlée") == 0.0
