"""Which encoding a text is in, judged by what it says; binary data is none."""

from __future__ import annotations

import unicodedata

import pytest

from extractors.limits import Limits
from extractors.readers.layout import Line
from extractors.readers.text import read_text
from extractors.readers.text_encoding import decode_text
from extractors.vietnamese.legacy_encodings import ENCODINGS, LegacyEncoding, encode

TEXT = """ủy ban nhân dân xã An Hòa
Báo cáo kết quả thực hiện Nghị quyết số 57-NQ/TW
- Đã ban hành 12 kế hoạch; tỷ lệ hồ sơ trực tuyến đạt 87,5%.
- Còn 03 xóm chưa có hạ tầng viễn thông, đề nghị tỉnh hỗ trợ trước ngày 30/9/2026.
"""


def windows_1258(text: str) -> bytes:
    """The text with its tones as marks of their own, which is how Windows writes what it has no letter for."""
    written = b""
    for letter in unicodedata.normalize("NFC", text):
        try:
            written += letter.encode("cp1258")
        except UnicodeEncodeError:
            parted = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in parted if mark in "\u0300\u0301\u0303\u0309\u0323")
            written += unicodedata.normalize("NFC", parted.replace(tone, "")).encode("cp1258") + tone.encode("cp1258")
    return written


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_with_and_without_a_mark(encoding: str) -> None:
    decoded = decode_text(TEXT.encode(encoding))
    assert decoded is not None
    assert decoded.text == TEXT
    assert decoded.encoding == {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_encodings_before_unicode(encoding: LegacyEncoding) -> None:
    layout = read_text(encode(TEXT, encoding).encode("latin-1"), Limits())
    assert layout.encoding == encoding
    assert [item.text for item in layout.pages[0].items if isinstance(item, Line)] == TEXT.splitlines()
    assert [warning.code for warning in layout.warnings] == ["legacy_encoding_converted"]


def test_windows_1258_is_composed() -> None:
    layout = read_text(windows_1258(TEXT), Limits())
    assert layout.encoding == "windows-1258"
    assert [item.text for item in layout.pages[0].items if isinstance(item, Line)] == TEXT.splitlines()
    assert layout.warnings == []


def test_decomposed_unicode_is_composed() -> None:
    layout = read_text(unicodedata.normalize("NFD", TEXT).encode(), Limits())
    assert [item.text for item in layout.pages[0].items if isinstance(item, Line)] == TEXT.splitlines()


@pytest.mark.parametrize(
    ("data", "encoding", "broken"),
    [
        (b"Plain ASCII\n", "utf-8", False),
        (TEXT.encode()[:-40] + b"\xff" + TEXT.encode()[-40:], "utf-8", True),
        ("Kế hoạch số".encode()[:-1], "utf-8", True),
        (b"English text of some length. " * 40 + b"\xe9", "utf-8", True),
        (TEXT.encode("utf-16")[:-1], "utf-16-le", True),
    ],
)
def test_texts_that_are_broken_here_and_there(data: bytes, encoding: str, broken: bool) -> None:
    decoded = decode_text(data)
    assert decoded is not None
    assert decoded.encoding == encoding
    assert ("\ufffd" in decoded.text) == broken


@pytest.mark.parametrize(
    "data",
    [
        "Überprüfung der Maßnahmen für größere Städte".encode("latin-1"),
        "L'été dernier, nous avons mangé des crêpes très bonnes".encode("latin-1"),
        "Привет, как дела".encode("cp1251"),
        "漢字かな交じり文".encode("utf-16-le"),
        bytes(range(256)) * 4,
        b"text\x00",
        b"a\x01b\x02c\x03",
        b"",
    ],
)
def test_what_is_no_text_for_this_project(data: bytes) -> None:
    assert decode_text(data) is None
