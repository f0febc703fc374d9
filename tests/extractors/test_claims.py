"""The ledger: one reading for each character."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.claims import Claims


def test_the_first_reading_stands() -> None:
    claims = Claims()
    assert claims.claim(10, 18, "reference")
    assert not claims.claim(15, 20, "date")
    assert claims.claim(18, 20, "date")  # the end is exclusive
    assert claims.reader_of(0, 12) == "reference"
    assert claims.reader_of(18, 19) == "date"
    assert claims.free(0, 10)
    assert claims.free(20, 30)


def test_nothing_cannot_be_claimed() -> None:
    claims = Claims()
    assert not claims.claim(3, 3, "date")
    assert claims.spans() == []


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12)), max_size=40))
def test_claims_never_overlap_and_answer_as_a_plain_list_would(wanted: list[tuple[int, int]]) -> None:
    claims = Claims()
    taken: list[tuple[int, int]] = []
    for start, length in wanted:
        end = start + length
        free = all(end <= other_start or start >= other_end for other_start, other_end in taken)
        assert claims.free(start, end) is free
        assert claims.claim(start, end, "quantity") is free
        if free:
            taken.append((start, end))
    assert [(start, end) for start, end, _ in claims.spans()] == sorted(taken)
