"""Words with exact offsets, whatever the Unicode form of the text."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.vietnamese.sentences import sentence_spans
from extractors.vietnamese.words import with_words, words
from models.document import Block, Document


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text, sentence_spans(text, 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị quyết 57-NQ/TW về chuyển đổi số", ["Nghị quyết", "57-NQ/TW", "về", "chuyển đổi", "số"]),
        ("Nghị định 30/2020/NĐ-CP.", ["Nghị định", "30/2020/NĐ-CP", "."]),
        ("theo 57- NQ/TW", ["theo", "57- NQ/TW"]),
        ("ngày 22/12/2024", ["ngày", "22/12/2024"]),
        ("đạt 1.549,5 (87,3%)", ["đạt", "1.549,5", "(", "87,3", "%", ")"]),
        ("mạng 4G", ["mạng", "4G"]),
        ("", []),
    ],
)
def test_numbers_stay_whole(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize("text", ["Uỷ ban nhân dân xã thông báo hoà giải", "Ủy ban nhân dân xã thông báo hòa giải"])
def test_the_form_of_the_text_does_not_matter(text: str) -> None:
    composed, decomposed = split(text), split(unicodedata.normalize("NFD", text))
    assert [unicodedata.normalize("NFC", word) for word in decomposed] == composed
    assert len(composed) < len(text.split())  # words of several syllables were found


def test_a_document_with_words() -> None:
    text = "Chuyển đổi số. Xong.\nKết quả"
    blocks = [Block(id="b1", kind="paragraph", start=0, end=20), Block(id="b2", kind="heading", start=21, end=28)]
    document = Document(
        sha256="0" * 64, filename="a.txt", media_type="text/plain", size=1, reader="text", text=text, blocks=blocks
    )
    made = with_words(document)
    assert [text[start:end] for start, end in made.sentences or []] == ["Chuyển đổi số.", "Xong.", "Kết quả"]
    assert [text[start:end] for start, end in made.words or []][-2:] == [".", "Kết quả"]
    assert document.words is None


TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            ["uỷ", "hoà", "o\u031b\u0301", "\u0301", "57-NQ/TW", " ", "\u200b", "xã", "…", "22/12", "%", "\n"]
        ),
        max_size=20,
    ).map("".join),
)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_words_hold_every_printed_character_once(text: str) -> None:
    spans = words(text, sentence_spans(text, 0, len(text)))
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
