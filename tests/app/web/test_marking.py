"""A text cut at its records: nothing is lost or doubled, every piece knows what covers it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.web.marking import Mark, Marker, Piece, marked
from tests.app.samples import TEXT, sample

SENTENCE = "Hạn 10/01/2026."


def test_overlapping_records_cut_each_other() -> None:
    assert marked(SENTENCE, 0, 15, [("deadlines", "l1", 0, 15), ("dates", "d1", 4, 14)]) == [
        Piece("Hạn ", ("deadlines",), ("l1",), "l1"),
        Piece("10/01/2026", ("dates", "deadlines"), ("d1",), "d1"),
        Piece(".", ("deadlines",), (), "l1"),
    ]


def test_a_part_of_a_record_is_marked_without_its_beginning() -> None:
    assert marked(SENTENCE, 6, 15, [("dates", "d1", 4, 14)]) == [Piece("/01/2026", ("dates",), (), "d1"), Piece(".")]


def test_two_records_of_a_type_over_each_other_end_one_by_one() -> None:
    assert [piece.types for piece in marked("abc", 0, 3, [("dates", "d1", 0, 2), ("dates", "d2", 0, 1)])] == [
        ("dates",), ("dates",), (),
    ]  # fmt: skip


SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted)
MARKS = st.lists(
    st.tuples(st.sampled_from(["dates", "deadlines"]), SPANS).map(lambda made: (made[0], "x", *made[1])), max_size=8
)


@given(SPANS, MARKS)
def test_the_pieces_are_the_text(span: list[int], marks: list[Mark]) -> None:
    text = TEXT[:40]
    marks = [mark for mark in marks if mark[2] < mark[3]]
    pieces = marked(text, span[0], span[1], marks)
    assert "".join(piece.text for piece in pieces) == text[span[0] : span[1]]
    at = span[0]
    for piece in pieces:
        covering = {name for name, _, start, end in marks if start <= at < end}
        assert set(piece.types) == covering
        at += len(piece.text)


def test_a_document_is_marked_block_by_block() -> None:
    (block,) = Marker(sample()[1]).blocks()
    assert "".join(piece.text for piece in block.pieces) == TEXT
    assert [name for piece in block.pieces for name in piece.begins if name.startswith("r")] == ["r1", "r2"]
