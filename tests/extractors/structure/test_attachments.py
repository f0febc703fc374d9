"""Documents attached to the one that issues them: where they begin and what they are, and what is none."""

from __future__ import annotations

import pytest

from extractors.pipeline import parse
from extractors.structure.attachments import find_attachments
from models.document import Block
from tests.extractors.documents import paragraphs

DECISION = """ỦY BAN NHÂN DÂN
XÃ SƠN TÂY HẠ
Số: 15/QĐ-UBND

QUYẾT ĐỊNH
Ban hành Kế hoạch cải tạo chợ

Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;
Xét đề nghị của Phòng Kinh tế và kết quả thảo luận của các thành viên.
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải tạo chợ.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

Nơi nhận:
- Như Điều 2;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Bình

{title}
Cải tạo chợ trung tâm
(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 05/3/2026 của UBND xã Sơn Tây Hạ)

I. NỘI DUNG
1. Lát lại nền chợ và thay mái che khu hàng tươi sống.
2. Bố trí lại các quầy hàng theo ngành hàng.
"""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("KẾ HOẠCH\nTriển khai\n(Kèm theo Quyết định số 5/QĐ-UBND)\nI. Nội dung", [("Kế hoạch", "KẾ HOẠCH")]),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG\n(Ban hành kèm theo Nghị quyết số 5-NQ/ĐU)", [("Chương trình hành động", "CHƯƠNG")]),
        ("QUY CHẾ\n(Kèm theo …)\nĐiều 1\nKẾ HOẠCH\n(Kèm theo …)", [("Quy chế", "QUY CHẾ"), ("Kế hoạch", "KẾ HOẠCH")]),
        ("PHỤ LỤC\n(Kèm theo Báo cáo số 5/BC-UBND)", []),
        ("KẾ HOẠCH\nTriển khai\nI. Nội dung", []),
        ("Đã gửi kế hoạch (kèm theo Tờ trình số 5/TTr-UBND).", []),
        ("KẾ HOẠCH\n(Kèm theo mẫu số 02)", []),
    ],
)
def test_attachments_are_known_by_their_title_and_the_line_in_parentheses(
    lines: str, expected: list[tuple[str, str]]
) -> None:
    document = paragraphs(lines).document
    found = find_attachments(document.text, document.blocks)
    assert [attached.doc_type for attached in found] == [doc_type for doc_type, _ in expected]
    for attached, (_, words) in zip(found, expected, strict=True):
        assert document.text.startswith(words, attached.start)


def test_an_attachment_ends_where_the_next_begins() -> None:
    text = "QUY CHẾ\n(Kèm theo …)\nKẾ HOẠCH\n(Kèm theo …)"
    first, second = find_attachments(text, paragraphs(text).document.blocks)
    assert first.end == second.start
    assert second.end == len(text)


def test_no_blocks_no_attachments() -> None:
    assert find_attachments("", list[Block]()) == []


@pytest.mark.parametrize(("title", "kinds"), [("KẾ HOẠCH", ["task", "task"]), ("QUY CHẾ", []), ("PHỤ LỤC", [])])
def test_what_an_attached_plan_asks_for_is_found_and_rules_are_not(title: str, kinds: list[str]) -> None:
    """Neither the grounds nor the articles that put it in force ask for anything."""
    extraction = parse(DECISION.format(title=title).encode(), "qd.txt")
    assert [finding.kind for finding in extraction.findings] == kinds
