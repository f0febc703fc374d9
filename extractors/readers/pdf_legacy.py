"""PDF pages set in fonts of encodings before Unicode (.VnTime, VNI-Times), read as they are seen.

in_unicode(characters, fonts)  → "Báo cáo kết quả …" where the page holds "B¸o c¸o kÕt qu¶ …" in .VnTime
                               → None where nothing is written in an old encoding

Characters keep their index, by which PDFium knows their places: a letter that VNI writes as two is followed by a joiner, which is not seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from extractors.readers.pdf_characters import Characters
from extractors.readers.pdf_fonts import Fonts
from extractors.vietnamese.legacy_encodings import JOINER, LegacyFont, decode, font_encoding, is_written_before_unicode
from extractors.vietnamese.syllables import is_syllable

_ODD = re.compile(r"[¡-¿ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]")
"""What no page of Vietnamese in Unicode is full of, and any page in an old encoding is: others are not looked at further."""
_HYPHEN = re.compile(
    r"""(?<! [^\W\d_]) (?P<before> [^\W\d_]{0,3})
        (?: [\x02\ufffe]                                       # at the end of a line: what follows is another word
          | - (?= (?P<after> [^\W\d_]{0,3}) (?! [^\W\d_])) )""",
    re.VERBOSE,
)
"""TCVN3 writes ư as the byte that is a hyphen in a PDF's WinAnsiEncoding (ISO 32000-1, annex D); PDFium has U+0002 or U+FFFE for one at
the end of a line."""


def in_unicode(characters: Characters, fonts: Fonts) -> str | None:
    """The text of a page with what is set in old fonts converted, character for character; None where no text becomes another.

    A font whose characters are in part Unicode's own bears only the name of an old one.
    """
    text = characters.text
    if not _ODD.search(text):
        return None
    stretches = list(_stretches(characters, fonts))
    written: dict[LegacyFont, str] = {}
    for font, start, end in stretches:
        written[font] = written.get(font, "") + text[start:end]
    converted = {font for font, content in written.items() if is_written_before_unicode(content)}
    pieces: list[str] = []
    done = 0
    for font, start, end in stretches:
        if font in converted:
            pieces += text[done:start], _shown(text[start:end], font)
            done = end
    shown = "".join(pieces) + text[done:]
    return shown if shown != text and len(shown) == len(text) else None


def _stretches(characters: Characters, fonts: Fonts) -> Iterator[tuple[LegacyFont, int, int]]:
    """Which characters, one behind the other, are set in the same old encoding."""
    drawn = characters.objects(range(len(characters.text)))
    known = {each: font_encoding(fonts.style(characters.font(each)).name) for each in set(drawn)}
    end = 0
    for font, stretch in groupby(map(known.__getitem__, drawn)):
        start, end = end, end + sum(1 for _ in stretch)
        if font:
            yield font, start, end


def _shown(text: str, font: LegacyFont) -> str:
    shown = decode(text, font.encoding, joiner=JOINER)
    if font.encoding == "tcvn3":
        shown = _HYPHEN.sub(_hyphen_or_letter, shown)
    return shown.upper() if font.capitals else shown


def _hyphen_or_letter(match: re.Match[str]) -> str:
    """A hyphen within what is a syllable once it is read as ư is that letter."""
    before, after = match["before"], match["after"] or ""
    letters = before + after
    if letters and not letters.isupper() and is_syllable(f"{before}ư{after}"):
        return f"{before}ư"
    return match[0]
