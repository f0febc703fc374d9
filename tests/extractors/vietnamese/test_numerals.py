"""Number words and Roman numerals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.vietnamese.numerals import number_at, roman, spellings


@pytest.mark.parametrize(
    ("text", "value", "rest"),
    [
        ("hai mươi mốt hộ", 21, " hộ"),
        ("mười lăm", 15, ""),
        ("mười năm 2025", 10, " năm 2025"),  # ten years
        ("hai mươi tư giờ", 24, " giờ"),
        ("Năm xã", 5, " xã"),
        ("một trăm linh năm", 105, ""),
        ("chín trăm lẻ tư", 904, ""),
        ("hai nghìn không trăm hai mươi lăm", 2025, ""),
        ("ba triệu hai trăm ngàn người", 3_200_000, " người"),
        ("hai tỷ đồng", 2_000_000_000, " đồng"),
        ("hai ba việc", 2, " ba việc"),
        ("nghìn", None, "nghìn"),
        ("một phần", 1, " phần"),
        ("mộtx", None, "mộtx"),
        (" hai", None, " hai"),
        ("", None, ""),
    ],
)
def test_number_words(text: str, value: int | None, rest: str) -> None:
    numeral = number_at(text, 0)
    assert (numeral.value if numeral else None) == value
    assert text[numeral.end if numeral else 0 :] == rest


@given(st.integers(1, 99))
def test_spellings_are_read_back(value: int) -> None:
    for words in spellings(value):
        assert number_at(words, 0) == (value, len(words))


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("IV", 4), ("iv", 4), ("XIV", 14), ("XC", 90), ("IIII", None), ("VX", None), ("A", None), ("", None)],
)
def test_roman(numeral: str, value: int | None) -> None:
    assert roman(numeral) == value
