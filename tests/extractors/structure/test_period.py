"""The time that a subject reports on."""

import pytest

from extractors.structure.period import reported_period


@pytest.mark.parametrize(
    ("subject", "value"),
    [
        ("Kết quả quý IV/2025 và phương hướng năm 2026", "2025-36"),
        ("Tình hình tháng 01/2025", "2025-01"),
        ("Tình hình tháng 9 năm 2025", "2025-09"),
        ("Kết quả 6 tháng đầu năm 2026", "2026-40"),
        ("Kết quả 6 tháng cuối năm 2026", "2026-41"),
        ("Kết quả 9 tháng đầu năm 2026", "2026-01/2026-09"),
        ("Sơ kết giai đoạn 2021 - 2025", "2021/2025"),
        ("Tổng kết năm 2025", "2025"),
        ("Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị năm 2025", "2025"),
        ("Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024", None),
        ("Thi hành Luật Đất đai năm 2024", None),
        ("Công tác bầu cử nhiệm kỳ 2026 - 2031", None),
        ("Công tác tiếp công dân", None),
    ],
)
def test_periods(subject: str, value: str | None) -> None:
    found = reported_period("Báo cáo", subject)
    assert (found[0] if found else None) == value


def test_plans_report_on_nothing() -> None:
    assert reported_period("Kế hoạch", "Công tác năm 2026") is None
