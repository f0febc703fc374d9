"""What cannot be seen is dropped by every reader, inside words and numbers and before footnote marks, and offsets hold."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest

from extractors.pipeline import parse
from tests.extractors.readers.pdf_file import Sheet, Text, make_pdf

INVISIBLE = [
    "\u00ad", "\u034f", "\u061c", "\u115f", "\u180e", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a", "\u202e", "\u2060",
    "\u2061", "\u2062", "\u2063", "\u2064", "\u2066", "\u2069", "\u206a", "\u206f", "\ufe00", "\ufe0f", "\ufeff", "\ufff9", "\ufffb",
    "\U000e0001", "\U000e0041",
]  # fmt: skip
SEEN = "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, các thôn đã họp dân."


def written(sign: str) -> str:
    """The sentence with the sign inside a word, a number, a symbol, a date, before a mark of punctuation and at its end."""
    places = ("Thự|c", "quyết| số", "57|-N|Q/|TW", "22|/12/|2024", "trị|,", "họp |dân.|")
    text = SEEN
    for place in places:
        text = text.replace(place.replace("|", ""), place)
    return text.replace("|", sign)


def as_text(line: str) -> bytes:
    return f"BÁO CÁO\n\n{line}\n".encode()


def as_docx(line: str) -> bytes:
    document, file = docx.Document(), io.BytesIO()
    paragraph = document.add_paragraph()
    for half in (line[:40], line[40:]):
        paragraph.add_run(half)
    document.save(file)
    return file.getvalue()


def as_pdf(line: str) -> bytes:
    return make_pdf([Sheet(texts=[Text(72, 100, "BÁO CÁO", bold=True), Text(72, 140, line, size=8.0)])])


@pytest.mark.parametrize("write", [as_text, as_docx])
@pytest.mark.parametrize("sign", INVISIBLE, ids=lambda sign: f"{ord(sign):04X}")
def test_nothing_invisible_is_left(sign: str, write: Callable[[str], bytes]) -> None:
    extraction = parse(write(written(sign)), "report")
    text = extraction.document.text
    assert SEEN in text
    (reference,) = extraction.references
    (date,) = extraction.dates
    assert (reference.text, reference.issuer, reference.issued_on) == (
        "Nghị quyết số 57-NQ/TW",
        "Bộ Chính trị",
        "2024-12-22",
    )
    for record in (reference, date):
        assert text[record.start : record.end] == record.text


@pytest.mark.parametrize(
    "sign", [sign for sign in INVISIBLE if sign < "\U00010000"], ids=lambda sign: f"{ord(sign):04X}"
)
def test_nothing_invisible_is_left_of_a_pdf(sign: str) -> None:
    """Without its spaces: they are read off positions, and the PDF of the test gives every sign a width."""
    text = parse(as_pdf(written(sign)), "report").document.text
    assert SEEN.replace(" ", "") in text.replace(" ", "")


def test_a_footnote_mark_keeps_its_place_behind_what_was_dropped() -> None:
    text = "BÁO CÁO\n\nCác thôn\u200b đã họp\u2060 dân\ufeff<sup>1</sup> theo kế hoạch.\n\n<sup>1</sup> Biên bản\u00ad họp.\n"
    document = parse(text.encode(), "report.txt").document
    assert "Các thôn đã họp dân theo kế hoạch." in document.text
    assert [
        (block.marker, document.text[block.start : block.end]) for block in document.blocks if block.kind == "footnote"
    ] == [("1", "Biên bản họp.")]
