"""Values in words: dates as people write them, closed values in Vietnamese."""

from __future__ import annotations

import pytest

from app.wording import date_in_words, full_number, value_in_words


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-12-22", "22/12/2024"),
        ("2026-06", "06/2026"),
        ("2025", "2025"),
        ("2025-36", "quý IV/2025"),
        ("2026-40", "6 tháng đầu năm 2026"),
        ("2025/2030", "2025 – 2030"),
        ("2025-12-XX", "…/12/2025"),
        ("XXXX-06-30", "30/06"),
        (None, None),
    ],
)
def test_dates_as_people_write_them(value: str | None, expected: str | None) -> None:
    assert date_in_words(value) == expected


@pytest.mark.parametrize(
    ("number", "symbol", "expected"),
    [
        ("12", "BC-UBND", "12/BC-UBND"),
        ("12", "TB/ĐU", "12-TB/ĐU"),
        ("57", "NQ/TW", "57-NQ/TW"),
        ("14", "HD-MTTQ-BTT", "14/HD-MTTQ-BTT"),
        ("4310", "UBND-KGVX", "4310/UBND-KGVX"),
        ("12", "2025/NQ-HĐND", "12/2025/NQ-HĐND"),
        (None, "TB-ĐGS", "…/TB-ĐGS"),
        (None, "BC/ĐU", "…-BC/ĐU"),
        ("12", None, "12"),
        (None, None, ""),
    ],
)
def test_a_number_is_put_together_as_its_body_writes_it(number: str | None, symbol: str | None, expected: str) -> None:
    assert full_number(number, symbol) == expected


def test_a_value_that_the_table_does_not_know_is_shown_as_it_is() -> None:
    assert [value_in_words(value) for value in ("cause", "FREQ=YEARLY;BYMONTH=3", None)] == [
        "nguyên nhân", "FREQ=YEARLY;BYMONTH=3", None,
    ]  # fmt: skip
