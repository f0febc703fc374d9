"""Dates in EDTF: what a value can mean on the calendar."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from models.edtf import Edtf, bounds, exists, granularity

CASES = [
    # value, granularity, earliest, latest
    ("2024-12-22", "day", "2024-12-22", "2024-12-22"),
    ("2024-02-29", "day", "2024-02-29", "2024-02-29"),
    ("2025-12-XX", "day", "2025-12-01", "2025-12-31"),
    ("2026-06", "month", "2026-06-01", "2026-06-30"),
    ("2025-XX-XX", "day", "2025-01-01", "2025-12-31"),
    ("2025-33", "quarter", "2025-01-01", "2025-03-31"),
    ("2025-36", "quarter", "2025-10-01", "2025-12-31"),
    ("2026-40", "half_year", "2026-01-01", "2026-06-30"),
    ("2026-41", "half_year", "2026-07-01", "2026-12-31"),
    ("2025", "year", "2025-01-01", "2025-12-31"),
    ("2025/2030", "interval", "2025-01-01", "2030-12-31"),
    ("2025-07/2025-10-31", "interval", "2025-07-01", "2025-10-31"),
    ("XXXX-06-30", "day", None, None),  # no year: nowhere on the calendar
    ("2025-02-30", "day", None, None),  # stands so in the document, exists nowhere
    ("2025-13", "month", None, None),
]


@pytest.mark.parametrize(("value", "grain", "earliest", "latest"), CASES)
def test_a_value_has_a_granularity_and_bounds(value: str, grain: str, earliest: str | None, latest: str | None) -> None:
    assert granularity(value) == grain
    assert bounds(value) == (earliest, latest)


@pytest.mark.parametrize("value", ["2025-1", "22/12/2024", "", "2025-12-1X", "2025/2026/2027", "năm 2025", "٢٠٢٥"])
def test_what_is_not_edtf_is_refused(value: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Edtf).validate_python(value)


@pytest.mark.parametrize(
    ("value", "there"),
    [
        ("2024-02-29", True),
        ("2025-02-29", False),
        ("XXXX-02-29", True),
        ("2025-36", True),
        ("2025-37", False),
        ("2025-04-31", False),
    ],
)
def test_existence(value: str, there: bool) -> None:
    assert exists(value) is there


def test_nothing_has_no_bounds() -> None:
    assert bounds(None) == (None, None)


@given(st.dates(min_value=date(1, 1, 1)))
def test_every_day_bounds_itself(day: date) -> None:
    assert bounds(day.isoformat()) == (day.isoformat(), day.isoformat())
    assert exists(day.isoformat())


@given(st.dates(min_value=date(1, 1, 1)), st.dates(min_value=date(1, 1, 1)))
def test_an_interval_runs_from_its_first_to_its_last_day(one: date, two: date) -> None:
    assert bounds(f"{one.isoformat()}/{two.isoformat()}") == (one.isoformat(), two.isoformat())
