"""A document has one key, read from its own letterhead or from the report that cites it."""

from __future__ import annotations

import pytest

from extractors.pipeline import parse
from models.extraction import Extraction

LETTERHEADS = [
    (
        ["UỶ BAN NHÂN DÂN", "XÃ NÀ LẠNH"],
        "Số: 5/KH-UBND",
        "Kế hoạch số 05/KH-UBND ngày 02/3/2026 của UBND xã Nà Lạnh",
        "kh/ubnd@ubnd xã nà lạnh/2026/05",
    ),
    (
        ["HĐND XÃ NÀ LẠNH", "ĐOÀN GIÁM SÁT"],
        "Số: 11/KH-ĐGS",
        "Kế hoạch số 11/KH-ĐGS ngày 02/3/2026 của Đoàn giám sát Hội đồng nhân dân xã Nà Lạnh",
        "kh/đgs@hđnd xã nà lạnh/2026/11",
    ),
    (
        ["UBND TỈNH LÀO CAI", "SỞ NỘI VỤ"],
        "Số: 78/KH-SNV",
        "Kế hoạch số 78/KH-SNV ngày 02/3/2026 của Sở Nội vụ tỉnh Lào Cai",
        "kh/snv@ubnd tỉnh lào cai/2026/78",
    ),
    (
        ["ĐẢNG BỘ TỈNH LÀO CAI", "ĐẢNG ỦY XÃ NÀ LẠNH"],
        "Số 14-KH/ĐU",
        "Kế hoạch số 14-KH/ĐU ngày 02/3/2026 của Ban Thường vụ Đảng ủy xã Nà Lạnh",
        "kh/đu@đảng ủy xã nà lạnh/2026/14",
    ),
]


def read(text: str) -> Extraction:
    return parse(text.encode(), "report.txt")


@pytest.mark.parametrize(("bodies", "number", "mention", "key"), LETTERHEADS)
def test_letterhead_and_citation_give_one_key(bodies: list[str], number: str, mention: str, key: str) -> None:
    cited = read(
        "\n".join((*bodies, number, "", "Nà Lạnh, ngày 02 tháng 3 năm 2026", "", "KẾ HOẠCH", "Kiểm tra năm 2026"))
    )
    citing = read(f"BÁO CÁO\nKết quả quý I\n\nCăn cứ {mention}, các thôn đã thực hiện xong.\n")
    assert (cited.header.key, citing.references[0].key) == (key, key)
