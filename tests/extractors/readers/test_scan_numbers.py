"""The first running number of a table is read where it looks like a rule, and nothing else is."""

from __future__ import annotations

import pytest

from extractors.readers.recognised import Box, RecognisedLine, RecognisedPage, RecognisedWord
from extractors.readers.scan_numbers import with_first_numbers

RULES: list[Box] = [(50, 90, 51, 200), (90, 90, 91, 200), (300, 90, 301, 200)]


def table(*rows: tuple[str, str]) -> list[RecognisedLine]:
    """Rows of two cells, the first one narrow."""
    return [
        RecognisedLine(
            100.0 + 20 * row,
            12,
            [
                RecognisedWord(number, 68, 90.0 + 20 * row, 72, 100.0 + 20 * row, 0.9),
                RecognisedWord(text, 100, 90.0 + 20 * row, 180, 100.0 + 20 * row, 0.9),
            ],
        )
        for row, (number, text) in enumerate(rows)
    ]


@pytest.mark.parametrize(
    ("numbers", "rules", "read"),
    [
        (["|", "2", "3"], RULES, ["1", "2", "3"]),
        (["l", "2", "3"], RULES, ["1", "2", "3"]),
        (["TT", "I", "2"], RULES, ["TT", "1", "2"]),
        (["I", "1", "2"], RULES, ["I", "1", "2"]),  # a Roman figure over its parts
        (["I", "II", "III"], RULES, ["I", "II", "III"]),
        (["|", "2", "3"], [], ["|", "2", "3"]),  # a stroke beside a list
        (["|", "2", "3"], RULES[:1], ["|", "2", "3"]),
        (["|", "5", "6"], RULES, ["|", "5", "6"]),
    ],
)
def test_the_first_number_of_a_table(numbers: list[str], rules: list[Box], read: list[str]) -> None:
    lines = table(*((number, "Xã") for number in numbers))
    page = with_first_numbers(RecognisedPage(400, 300, lines=lines, vertical=rules))
    assert [line.words[0].text for line in page.lines] == read


def test_a_stroke_beside_a_number_is_none() -> None:
    first, second = table(("4", "Xã"), ("2", "Xã"))
    torn = RecognisedWord("|", 52, 90, 53, 100, 0.9)
    page = RecognisedPage(400, 300, lines=[RecognisedLine(100, 12, [torn, *first.words]), second], vertical=RULES)
    assert with_first_numbers(page) == page
