"""Vietnamese text in the encodings before Unicode, as archives have it: to write what the readers must turn back.

to_tcvn3("Báo cáo")   → "B¸o c¸o"
to_vni("Báo cáo")     → "Baùo caùo"

The characters are those of the code page in which a font of the time draws them (ISO 8859-1); `.encode("latin-1")` gives the bytes of a
text file. TCVN3 (TCVN 5712:1993, VN3) has no capitals with a tone: they are small letters in a font that draws capitals (.VnTimeH).
"""

from __future__ import annotations

import unicodedata

_TCVN3 = dict(
    zip(
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ¡¢§£¤¥¦",
        strict=True,
    )
)

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
_VNI_MARKS = {
    "": {_GRAVE: "ø", _ACUTE: "ù", _TILDE: "õ", _HOOK: "û", _DOT: "ï"},
    _CIRCUMFLEX: {"": "â", _GRAVE: "à", _ACUTE: "á", _TILDE: "ã", _HOOK: "å", _DOT: "ä"},
    _BREVE: {"": "ê", _GRAVE: "è", _ACUTE: "é", _TILDE: "ü", _HOOK: "ú", _DOT: "ë"},
}
"""The byte behind a vowel: circumflex and breve together with the tone in one."""
_VNI_WHOLE = {"đ": "ñ", "ì": "ì", "í": "í", "ĩ": "ó", "ỉ": "æ", "ị": "ò", "ỵ": "î"}
"""Letters of one byte."""
_VNI_HORNED = {"o": "ô", "u": "ö"}


def to_tcvn3(text: str) -> str:
    """The text in TCVN3; capitals with a tone become small letters."""
    return "".join(
        _TCVN3.get(letter) or _TCVN3.get(letter.lower(), letter) for letter in unicodedata.normalize("NFC", text)
    )


def to_vni(text: str) -> str:
    """The text in VNI-Windows: base letter, then the byte of its marks."""
    return "".join(map(_vni_letter, unicodedata.normalize("NFC", text)))


def _vni_letter(letter: str) -> str:
    small = letter.lower()
    parted = unicodedata.normalize("NFD", small)
    base, marks = parted[0], parted[1:]
    if small in _VNI_WHOLE:
        written = _VNI_WHOLE[small]
    elif not marks:
        return letter
    else:
        tone = next((mark for mark in marks if mark not in (_CIRCUMFLEX, _BREVE, _HORN)), "")
        shape = next((mark for mark in marks if mark in (_CIRCUMFLEX, _BREVE)), "")
        written = (_VNI_HORNED[base] if _HORN in marks else base) + _VNI_MARKS[shape].get(tone, "")
    return written.upper() if letter != small else written
