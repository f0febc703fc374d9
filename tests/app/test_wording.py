"""Values in words: dates as people write them, closed values in Vietnamese."""

from __future__ import annotations

import errno

import pytest

from app.wording import (
    amount_in_words,
    date_in_words,
    full_number,
    number_in_words,
    reason_in_words,
    rhythm_in_words,
    signature_in_words,
    value_in_words,
    warnings_in_words,
    when_in_words,
)
from models.document import DigitalSignature
from models.records import Deadline, Indicator
from models.warnings import MESSAGES, warn

PLACE = {"id": "x1", "uid": "u", "text": "x", "start": 0, "end": 1}


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


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=DAILY", "hằng ngày"),
        ("FREQ=WEEKLY;BYDAY=FR", "thứ Sáu hằng tuần"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "thứ Hai, thứ Năm hằng tuần"),
        ("FREQ=WEEKLY;INTERVAL=2", "2 tuần một lần"),
        ("FREQ=MONTHLY;BYMONTHDAY=5,20", "ngày 5, 20 hằng tháng"),
        ("FREQ=MONTHLY;BYDAY=1SU", "Chủ nhật đầu tiên hằng tháng"),
        ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10", "ngày 10 hằng quý"),
        ("FREQ=MONTHLY;INTERVAL=6", "6 tháng một lần"),
        ("FREQ=YEARLY;BYMONTH=3", "tháng 3 hằng năm"),
        ("FREQ=YEARLY;COUNT=3", "FREQ=YEARLY;COUNT=3"),  # not of the usual parts
        ("FREQ=MONTHLY;BYDAY=7XX", "FREQ=MONTHLY;BYDAY=7XX"),
        (None, None),
    ],
)
def test_rhythms_as_people_say_them(rule: str | None, expected: str | None) -> None:
    assert rhythm_in_words(rule) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"due": "2026-01-10"}, "10/01/2026"),
        ({"starts_on": "2026-01-05", "due": "2026-06-30"}, "05/01/2026 – 30/06/2026"),
        ({"due": "2026-06-30", "condition": "khi có kinh phí"}, "30/06/2026; khi có kinh phí"),
        ({"recurrence": "FREQ=MONTHLY"}, "hằng tháng"),
        ({}, ""),
    ],
)
def test_when_an_obligation_is_due(fields: dict[str, str], expected: str) -> None:
    assert when_in_words(Deadline.model_validate({**PLACE, "task": "báo cáo", **fields})) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"kind": "count", "value": "1549", "unit": "hộ"}, "1.549 hộ"),
        ({"kind": "percent", "value": "92.47", "unit": "%", "qualifier": ">="}, "≥ 92,47%"),
        ({"kind": "ratio", "value": "4", "denominator": "36", "unit": "xóm"}, "4/36 xóm"),
        ({"kind": "range", "value": "55", "value_max": "60", "unit": "%"}, "55–60%"),
        ({"kind": "count", "unit": "đồng"}, "? đồng"),
    ],
)
def test_amounts_with_their_unit(fields: dict[str, str], expected: str) -> None:
    assert amount_in_words(Indicator.model_validate({**PLACE, **fields})) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("0", "0"), ("1274000000", "1.274.000.000"), ("-1234.50", "-1.234,50"), ("0.05", "0,05"), (None, None)],
)
def test_numbers_as_people_write_them(value: str | None, expected: str | None) -> None:
    assert number_in_words(value) == expected


def test_a_value_that_the_table_does_not_know_is_shown_as_it_is() -> None:
    assert [value_in_words(value) for value in ("cause", "Công an xã", None)] == [
        "nguyên nhân", "Công an xã", None,
    ]  # fmt: skip


def test_what_could_not_be_read_is_told_once_with_its_pages() -> None:
    scanned = [warn("ocr_unavailable", page) for page in (1, 2, 3, 7)]
    assert warnings_in_words([warn("images_skipped"), *scanned, warn("page_unreadable", 4)]) == [
        MESSAGES["images_skipped"],
        f"Trang 1–3, 7: {MESSAGES['ocr_unavailable']}",
        f"Trang 4: {MESSAGES['page_unreadable']}",
    ]


def test_why_the_system_refused_is_told_in_words() -> None:
    assert (
        reason_in_words(FileNotFoundError(errno.ENOENT, "No such file or directory"))
        == "không có (no such file or folder)"
    )
    assert reason_in_words(OSError(errno.EXDEV, "Invalid cross-device link")) == "Invalid cross-device link"
    assert reason_in_words(OSError("timed out")) == "timed out"


@pytest.mark.parametrize(
    ("signature", "expected"),
    [
        (
            DigitalSignature(
                signer="Trần Văn Bình",
                organisation="UBND XÃ AN HÒA",
                signed_at="2025-02-05T08:35:18+00:00",
                changed_after=False,
            ),
            "Trần Văn Bình (UBND XÃ AN HÒA); 15:35 05/02/2025; tệp không thay đổi sau khi ký (unchanged)",
        ),
        (
            DigitalSignature(signer="UBND xã An Hòa", signed_at="2025-02-05T15:35:18", changed_after=True),
            "UBND xã An Hòa; 15:35 05/02/2025; tệp đã bị thay đổi sau khi ký (changed after)",
        ),
        (
            DigitalSignature(),
            "không rõ người ký (unknown signer); chưa rõ tệp có bị thay đổi sau khi ký (not known whether it was changed after)",
        ),
    ],
)
def test_digital_signatures(signature: DigitalSignature, expected: str) -> None:
    assert signature_in_words(signature) == expected
