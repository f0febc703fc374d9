"""Bytes as text: which encoding they are in, by what they say and never by the file's name.

decode_text("Báo cáo".encode())                → Decoded("Báo cáo", "utf-8")
decode_text(b"B\\xb8o c\\xb8o th\\xb8ng 7")    → Decoded("Báo cáo tháng 7", "tcvn3")
decode_text(b"caf\\xe9 cr\\xe8me")             → None

A byte order mark settles it; then what is UTF-8 or UTF-16 throughout; then of the encodings of eight bits the one in which most letters
stand in Vietnamese syllables. What is Vietnamese in none of them is no text for this project, unless nearly all of it is ASCII.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from extractors.vietnamese.legacy_encodings import ENCODINGS, LegacyEncoding, decode
from extractors.vietnamese.syllables import vietnamese_share

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""Characters that no text has; U+0085 is a line end."""
_CONTROL_SHARE = 0.001
"""A text may hold a stray control character or two; more of them, and it is data."""
_EXPECTED = re.compile(
    r"[\t\n\r\f -~\xa0-\u024f\u0300-\u036f\u1e00-\u1eff\u2000-\u22ff\u2500-\u25ff\uf000-\uf0ff\ufeff]"
)
"""What a text in UTF-16 without a mark must consist of, nearly: Latin letters, punctuation, signs."""
_EXPECTED_SHARE = 0.98

_SAMPLE = 20_000
"""Bytes that are looked at to tell the encodings of eight bits apart."""
_VIETNAMESE_SHARE = 0.6
"""A text in the right encoding has 0.95 or more of its letters in syllables, in a wrong one 0.65 at most; abbreviations lower both."""
_BROKEN_SHARE = 0.1
"""Bytes out of place beside one letter of UTF-8 that is whole, at most."""
_STRAY_SHARE = 0.002
"""Bytes beyond ASCII in a text of another language, at most: they are replaced."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the name of its encoding; bytes that could not be read are U+FFFD in it."""

    text: str
    encoding: str

    @property
    def legacy(self) -> bool:
        """Whether it was written in an encoding of Vietnamese before Unicode."""
        return self.encoding in ENCODINGS


def decode_text(data: bytes) -> Decoded | None:
    """The text that the bytes are; None if they are no text, or in no encoding that can be told."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _plain(data[len(mark) :].decode(encoding, errors="replace"), encoding)
    if data.isascii():
        return _plain(data.decode("ascii"), "utf-8") or _utf_16(data)
    try:
        return _plain(data.decode("utf-8"), "utf-8") or _utf_16(data)
    except UnicodeDecodeError as error:
        if error.end == len(data) and error.reason == "unexpected end of data":  # cut inside its last letter
            return _plain(data.decode("utf-8", errors="replace"), "utf-8")
    if b"\x00" in data:
        return _utf_16(data)
    return _broken_utf_8(data, _BROKEN_SHARE, of_letters=True) or _eight_bits(data) or _broken_utf_8(data, _STRAY_SHARE)


def _plain(text: str, encoding: str) -> Decoded | None:
    controls = len(_CONTROL.findall(text))
    if "\x00" in text or controls > max(2, len(text) * _CONTROL_SHARE) or len(text) <= controls:
        return None
    return Decoded(text, encoding)


def _utf_16(data: bytes) -> Decoded | None:
    """Text in UTF-16 without a mark: of the two orders of bytes the one that gives letters; cut inside its last one it is whole enough."""
    if b"\x00" not in data:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = data[: len(data) // 2 * 2].decode(encoding, errors="replace")
        if text and len(_EXPECTED.findall(text)) >= len(text) * _EXPECTED_SHARE and "\x00" not in text:
            return _plain(text, encoding)
    return None


def _broken_utf_8(data: bytes, share: float, of_letters: bool = False) -> Decoded | None:
    """Text in UTF-8 with some bytes out of place, counted against its letters beyond ASCII, or against all of it."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = len(text) if not of_letters else sum(1 for character in text if not character.isascii()) - broken
    return _plain(text, "utf-8") if broken <= whole * share else None


def _eight_bits(data: bytes) -> Decoded | None:
    shares = {name: vietnamese_share(decoded(data[:_SAMPLE])) for name, decoded in _EIGHT_BITS.items()}
    best = max(shares, key=shares.__getitem__)
    return _plain(_EIGHT_BITS[best](data), best) if shares[best] >= _VIETNAMESE_SHARE else None


def _windows_1258(data: bytes) -> str:
    return unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))


def _before_unicode(encoding: LegacyEncoding) -> Callable[[bytes], str]:
    return lambda data: decode(data.decode("latin-1"), encoding)


_EIGHT_BITS: dict[str, Callable[[bytes], str]] = {
    "windows-1258": _windows_1258,
    **{encoding: _before_unicode(encoding) for encoding in ENCODINGS},
}
