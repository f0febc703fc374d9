"""What text is taken for a well recognised one."""

from __future__ import annotations

import pytest

from extractors.vietnamese.legibility import legibility


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("Ủy ban nhân dân tỉnh báo cáo kết quả thực hiện Kế hoạch số 57/KH-UBND", 0.99, 1.0),
        ("Uy ban nhan dan tinh bao cao ket qua thuc hien Ke hoach", 0.0, 0.1),  # marks are lost
        ("Uÿ bøn nh©n d©n tØnh b¸o c¸o kÕt qu¶ thùc hiÖn", 0.0, 0.6),
        ("57/2025 %", 0.0, 0.0),
    ],
)
def test_how_legible_a_text_is(text: str, least: float, most: float) -> None:
    assert least <= legibility(text) <= most
