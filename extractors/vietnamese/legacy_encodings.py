"""The encodings of Vietnamese before Unicode: their tables, which font is written in which, and text read back from them.

decode("B¸o c¸o", "tcvn3")      → "Báo cáo"
decode("Baùo caùo", "vni")      → "Báo cáo"
font_encoding(".VnTimeH")       → LegacyFont("tcvn3", capitals=True): small letters are drawn as capitals
convert("ñy ban", ".VnTimeH")   → "ỦY BAN"

Text comes here as the characters that Word and PDF make of its bytes (windows-1252), or as those of `bytes.decode("latin-1")`.

Sources: TCVN3 (ABC) is TCVN 5712:1993 VN3, whose letters are those of VN1 in glibc's TCVN5712-1, without capitals that carry a tone;
VISCII is RFC 1456; VNI-Windows and VPS as the input methods xvnkb and UniKey write them. VPS has no capitals of its own for letters with a
dot below, nor for Ẫ and Ữ.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal, NamedTuple, get_args

LegacyEncoding = Literal["tcvn3", "vni", "viscii", "vps"]
ENCODINGS: tuple[LegacyEncoding, ...] = get_args(LegacyEncoding)

_CODES: dict[LegacyEncoding, str] = {
    "tcvn3": """
        áB8 àB5 ảB6 ãB7 ạB9 ăA8 ắBE ằBB ẳBC ẵBD ặC6 âA9 ấCA ầC7 ẩC8 ẫC9 ậCB éD0 èCC ẻCE ẽCF ẹD1 êAA ếD5 ềD2 ểD3 ễD4 ệD6
        íDD ìD7 ỉD8 ĩDC ịDE óE3 òDF ỏE1 õE2 ọE4 ôAB ốE8 ồE5 ổE6 ỗE7 ộE9 ơAC ớED ờEA ởEB ỡEC ợEE úF3 ùEF ủF1 ũF2 ụF4 ưAD
        ứF8 ừF5 ửF6 ữF7 ựF9 ýFD ỳFA ỷFB ỹFC ỵFE đAE ĂA1 ÂA2 ÊA3 ÔA4 ƠA5 ƯA6 ĐA7""",
    "viscii": """
        áE1 àE0 ảE4 ãE3 ạD5 ăE5 ắA1 ằA2 ẳC6 ẵC7 ặA3 âE2 ấA4 ầA5 ẩA6 ẫE7 ậA7 éE9 èE8 ẻEB ẽA8 ẹA9 êEA ếAA ềAB ểAC ễAD ệAE
        íED ìEC ỉEF ĩEE ịB8 óF3 òF2 ỏF6 õF5 ọF7 ôF4 ốAF ồB0 ổB1 ỗB2 ộB5 ơBD ớBE ờB6 ởB7 ỡDE ợFE úFA ùF9 ủFC ũFB ụF8 ưDF
        ứD1 ừD7 ửD8 ữE6 ựF1 ýFD ỳCF ỷD6 ỹDB ỵDC đF0 ÁC1 ÀC0 ẢC4 ÃC3 Ạ80 ĂC5 Ắ81 Ằ82 Ẳ02 Ẵ05 Ặ83 ÂC2 Ấ84 Ầ85 Ẩ86 Ẫ06 Ậ87
        ÉC9 ÈC8 ẺCB Ẽ88 Ẹ89 ÊCA Ế8A Ề8B Ể8C Ễ8D Ệ8E ÍCD ÌCC Ỉ9B ĨCE Ị98 ÓD3 ÒD2 Ỏ99 ÕA0 Ọ9A ÔD4 Ố8F Ồ90 Ổ91 Ỗ92 Ộ93 ƠB4
        Ớ95 Ờ96 Ở97 ỠB3 Ợ94 ÚDA ÙD9 Ủ9C Ũ9D Ụ9E ƯBF ỨBA ỪBB ỬBC ỮFF ỰB9 ÝDD Ỳ9F Ỷ14 Ỹ19 Ỵ1E ĐD0""",
    "vps": """
        áE1 àE0 ảE4 ãE3 ạE5 ăE6 ắA1 ằA2 ẳA3 ẵA4 ặA5 âE2 ấC3 ầC0 ẩC4 ẫC5 ậC6 éE9 èE8 ẻC8 ẽEB ẹCB êEA ế89 ề8A ể8B ễCD ệ8C
        íED ìEC ỉCC ĩEF ịCE óF3 òF2 ỏD5 õF5 ọ86 ôF4 ốD3 ồD2 ổB0 ỗ87 ộB6 ơD6 ớA7 ờA9 ởAA ỡAB ợAE úFA ùF9 ủFB ũDB ụF8 ưDC
        ứD9 ừD8 ửBA ữBB ựBF ý9A ỳFF ỷ9B ỹCF ỵ9C đC7 ÁC1 À80 Ả81 Ã82 Ă88 Ắ8D Ằ8E Ẳ8F ẴF0 ÂC2 Ấ83 Ầ84 Ẩ85 ÉC9 ÈD7 ẺDE ẼFE
        ÊCA Ế90 Ề93 Ể94 Ễ95 ÍB4 ÌB5 ỈB7 ĨB8 ÓB9 ÒBC ỎBD ÕBE ÔD4 Ố96 Ồ97 Ổ98 Ỗ99 ƠF7 Ớ9D Ờ9E Ở9F ỠA6 ÚDA ÙA8 ỦD1 ŨAC ƯD0
        ỨAD ỪAF ỬB1 ÝDD ỲB2 ỶFD ỸB3 ĐF1""",
    "vni": "ơF4 ưF6 đF1 íED ìEC ỉE6 ĩF3 ịF2 ỵEE ƠD4 ƯD6 ĐD1 ÍCD ÌCC ỈC6 ĨD3 ỊD2 ỴCE",
}
"""Each letter and its byte; of VNI those that are one byte."""

_VNI_TONES = {"acute": "ù", "grave": "ø", "hook above": "û", "tilde": "õ", "dot below": "ï"}
_VNI_CIRCUMFLEX = {"": "â", "acute": "á", "grave": "à", "hook above": "å", "tilde": "ã", "dot below": "ä"}
_VNI_BREVE = {"": "ê", "acute": "é", "grave": "è", "hook above": "ú", "tilde": "ü", "dot below": "ë"}
"""The second byte of VNI's letters of two: the tone, or circumflex or breve together with the tone. Capitals take the capital of it."""

_COMBINING = {
    "": "",
    "acute": "\u0301",
    "grave": "\u0300",
    "hook above": "\u0309",
    "tilde": "\u0303",
    "dot below": "\u0323",
}
_VNI_MARKS = (
    ("aeouyôö", "aeouyơư", _VNI_TONES, ""),
    ("aeo", "aeo", _VNI_CIRCUMFLEX, "\u0302"),
    ("a", "a", _VNI_BREVE, "\u0306"),
)
"""Bases as VNI writes them and as letters, the bytes that follow them, and what these put on the letter besides the tone."""

_WINDOWS_1252 = {
    byte: bytes([byte]).decode("cp1252") for byte in range(0x80, 0xA0) if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_AS_BYTES = {ord(character): chr(byte) for byte, character in _WINDOWS_1252.items()}

JOINER = "\u2060"
"""A character that is not seen (word joiner), for letters that were written as two."""
_FONT = re.compile(
    r"""(?: [A-Z]{6}\+ )?                                   # the tag of a PDF's subset
    (?: (?P<tcvn3>\.Vn) | (?P<vni>VNI[-_ ]) | (?P<vps>VPS[-_ ]) )
    [A-Z0-9_ -]{0,40}? (?P<capitals>H)?
    (?: [-,_ ]? (?:bold|italic|regular|normal|MT|oblique|[-,_ ]){1,9} )? \Z""",
    re.IGNORECASE | re.VERBOSE,
)


class LegacyFont(NamedTuple):
    """What a font's name says of the text in it; `capitals` if its small letters are drawn as capitals (.VnTimeH)."""

    encoding: LegacyEncoding
    capitals: bool = False


def font_encoding(font: str) -> LegacyFont | None:
    """The encoding of text set in a font, by its name; None for a font of Unicode."""
    match = _FONT.match(font) if font[:1] in ".vV" or "+" in font else None
    if not match:
        return None
    if match["tcvn3"]:
        return LegacyFont("tcvn3", capitals=match["capitals"] is not None)
    return LegacyFont("vni" if match["vni"] else "vps")


def decode(text: str, encoding: LegacyEncoding, joiner: str = "") -> str:
    """The text in Unicode (NFC). Characters that the encoding does not use stay what windows-1252 says they are.

    With a `joiner` of one character, which stands behind each letter that was written as two, the text is as long as it was.
    """
    text = text.translate(_AS_BYTES)
    if encoding == "vni":
        return _VNI_LETTER.sub(lambda letter: _VNI_LETTERS[letter[0]] + joiner * (len(letter[0]) - 1), text)
    return text.translate(_DECODING[encoding])


def encode(text: str, encoding: LegacyEncoding) -> str:
    """The text in an old encoding, as characters below U+0100; capitals that it has not are written as small letters."""
    table = _ENCODING[encoding]
    return "".join(
        table.get(letter) or table.get(letter.lower(), letter) for letter in unicodedata.normalize("NFC", text)
    )


def convert(text: str, font: LegacyFont) -> str:
    """Text set in an old font as it is seen; as it is, if it holds letters that only Unicode has: then the font is just a name."""
    if not is_written_before_unicode(text):
        return text
    decoded = decode(text, font.encoding)
    return decoded.upper() if font.capitals else decoded


def is_written_before_unicode(text: str) -> bool:
    """Whether every letter of the text is one of windows-1252: Vietnamese of more than a few words in Unicode has others."""
    return all(ord(character) < 0x100 or ord(character) in _AS_BYTES or not character.isalpha() for character in text)


def begins_with_mark(text: str) -> bool:
    """Whether a text in VNI begins with the second byte of a letter, whose first stands at the end of what came before."""
    return text[:1] in _VNI_SECOND


def _vni_pairs() -> dict[str, str]:
    pairs: dict[str, str] = {}
    for written, letters, marks, shape in _VNI_MARKS:
        for first, letter in zip(written, letters, strict=True):
            for tone, second in marks.items():
                whole = unicodedata.normalize("NFC", letter + shape + _COMBINING[tone])
                pairs[first + second] = whole
                pairs[first.upper() + second.upper()] = whole.upper()
                pairs[first.upper() + second] = whole.upper()
    del pairs["yï"], pairs["Yï"], pairs["YÏ"]  # ỵ is one byte
    return pairs


def _single(encoding: LegacyEncoding) -> dict[str, int]:
    return {code[0]: int(code[1:], 16) for code in _CODES[encoding].split()}


_VNI_PAIRS = _vni_pairs()
_VNI_SECOND = frozenset(pair[1] for pair in _VNI_PAIRS)
_DECODING: dict[LegacyEncoding, dict[int, str]] = {
    encoding: {**_WINDOWS_1252, **{byte: letter for letter, byte in _single(encoding).items()}}
    for encoding in ENCODINGS
}
_ENCODING: dict[LegacyEncoding, dict[str, str]] = {
    encoding: {
        **({letter: pair for pair, letter in reversed(_VNI_PAIRS.items())} if encoding == "vni" else {}),
        **{letter: chr(byte) for letter, byte in _single(encoding).items()},
    }
    for encoding in ENCODINGS
}
_VNI_LETTERS = {**_VNI_PAIRS, **{chr(byte): letter for byte, letter in _DECODING["vni"].items()}}
_VNI_LETTER = re.compile("|".join(map(re.escape, _VNI_LETTERS)))  # pairs first: their second byte may be a letter alone
