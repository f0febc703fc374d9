"""What was recognised comes back from its file as it went in, and its places lead to the page as it is shown and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.readers.recognised import Box, Recognised, RecognisedLine, RecognisedPage, RecognisedWord

tenths = st.integers(0, 20_000).map(lambda value: value / 10)
boxes: st.SearchStrategy[Box] = st.tuples(tenths, tenths, tenths, tenths)
words = st.builds(
    RecognisedWord,
    text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12),
    x0=tenths,
    top=tenths,
    x1=tenths,
    bottom=tenths,
    confidence=st.integers(0, 100).map(lambda value: value / 100),
)
pages = st.builds(
    RecognisedPage,
    width=tenths,
    height=tenths,
    turns=st.integers(0, 3),
    skew=st.integers(-500, 500).map(lambda value: value / 100),
    lines=st.lists(st.builds(RecognisedLine, tenths, tenths, st.lists(words, max_size=4)), max_size=3),
    horizontal=st.lists(boxes, max_size=2),
    vertical=st.lists(boxes, max_size=2),
)


@given(st.dictionaries(st.integers(1, 2_000), pages, max_size=3))
def test_a_file_holds_what_was_recognised(content: dict[int, RecognisedPage]) -> None:
    recognised = Recognised(content)
    assert Recognised.from_bytes(recognised.to_bytes()) == recognised
    assert Recognised(dict(reversed(content.items()))).to_bytes() == recognised.to_bytes()


@given(st.binary(max_size=60))
def test_other_bytes_are_no_such_file(data: bytes) -> None:
    for content in (data, b"TLW\x01" + data):
        with pytest.raises(ValueError, match="recognised words"):
            Recognised.from_bytes(content)


@pytest.mark.parametrize(
    ("turns", "shown"),
    [
        (0, (10, 20, 110, 32)),
        (1, (20, 490, 32, 590)),  # turned clockwise to be read: its left side was the bottom
        (2, (490, 768, 590, 780)),
        (3, (768, 10, 780, 110)),
    ],
)
def test_a_turned_page_is_shown_as_it_lay(turns: int, shown: Box) -> None:
    page = RecognisedPage(600, 800, turns=turns)
    assert page.shown((10, 20, 110, 32)) == shown
    assert page.read(shown) == (10, 20, 110, 32)


@pytest.mark.parametrize(
    ("level", "standing", "aside"),
    [
        (0, 0, False),
        (90, 0, False),
        (90, 12, False),  # headings that stand in the cells of a table
        (4, 86, True),
    ],
)
def test_a_page_whose_words_stand_lies_on_its_side(level: int, standing: int, aside: bool) -> None:
    words = [RecognisedWord("Giang", 10, 10, 60, 24, 0.9)] * level + [
        RecognisedWord("Giang", 10, 10, 24, 60, 0.9)
    ] * standing
    strokes = [RecognisedWord("|", 70, 10, 72, 60, 0.9)] * 200
    assert RecognisedPage(600, 800, lines=[RecognisedLine(24, 12, [*words, *strokes])]).lies_aside == aside
