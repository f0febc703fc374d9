"""Documents with marks for the exports: reports of the corpus, and a small one with all that is hard."""

from __future__ import annotations

import pytest

from annotations.marks import MARKED_TYPES, Marked, marked
from corpus import report_paths
from extractors.pipeline import parse, parse_text

HARD = (
    "🌾 Thực hiện Nghị quyết số 57-NQ/TW\nngày 22/12/2024 của Bộ Chính trị, Công an xã 𝐀n Bình báo cáo "
    "kết quả đạt 98% trước ngày 10/01/2026.\nViệc số hóa còn chậm. 👩🏻‍🌾 Đề nghị Sở Nội vụ hỗ trợ trong quý I/2026."
)
"""Characters outside the Basic Multilingual Plane, a record over a line feed, marks inside each other."""


@pytest.fixture(scope="session")
def documents() -> list[Marked]:
    reports = [marked(parse(path.read_bytes(), path.name), MARKED_TYPES) for path in report_paths("docx")[:3]]
    return [*reports, marked(parse_text(HARD, "khó/../bài 1.txt"), MARKED_TYPES)]
