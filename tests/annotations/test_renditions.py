"""Renditions of plain text: the same words in another form, and nothing that was found out about them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest
from click.testing import CliRunner
from docx import Document

from annotations.renditions import as_report, main
from corpus.as_docx import report_docx
from corpus.master import MOTTOES
from extractors.pipeline import parse
from tests.conftest import REQUIRE_ALL

LETTERHEAD = """UBND TỈNH AN BÌNH              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ XÂY DỰNG                        Độc lập - Tự do - Hạnh phúc
Số: 45/BC-SXD                  An Bình, ngày 05 tháng 3 năm 2026
"""
TEXT = """BÁO CÁO
Tình hình cấp nước quý I/2026

Kính gửi: Ủy ban nhân dân tỉnh An Bình.

I. KẾT QUẢ
- Đã cấp nước cho 1.250 hộ & 3 trường<sup>1</sup>, đạt 98% <kế hoạch>;
1 Theo Công văn số 12/UBND-XD ngày 02/02/2026.

TT\tXã\tHộ
1\tHòa Bình\t700
2\tHòa Lộc\t550

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC
Nguyễn Văn Bốn

PHỤ LỤC
Danh mục công trình
"""


def texts(data: bytes, name: str) -> list[tuple[str, str]]:
    document = parse(data, name).document
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def test_the_word_form_reads_as_the_text_does() -> None:
    source = (LETTERHEAD + TEXT).encode()
    assert texts(report_docx(as_report(source)), "a.docx") == texts(source, "a.txt")


def test_a_footnote_is_words_own_and_its_mark_stands_where_it_stood() -> None:
    marked = TEXT.replace("1 Theo", "<sup>1</sup> Theo")
    report = as_report(marked.encode())
    assert [block.text for block in report.body if "98%" in block.text] == [
        "- Đã cấp nước cho 1.250 hộ & 3 trường[^1], đạt 98% <kế hoạch>;"
    ]
    assert [block.marker for block in report.body if block.kind == "footnote"] == ["1"]


def test_no_motto_is_added_and_no_heading_is_given_a_style() -> None:
    report = as_report(TEXT.encode())
    assert report.motto == () != MOTTOES["state"]
    assert "heading" not in {block.kind for block in report.body}  # nothing of it is bold


def test_what_the_text_has_bold_is_bold() -> None:
    report = as_report(TEXT.replace("I. KẾT QUẢ", "**I. KẾT QUẢ**").encode())
    assert [block.text for block in report.body if block.kind == "heading"] == ["I. KẾT QUẢ"]


def test_the_command_writes_every_form(tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        if REQUIRE_ALL:
            pytest.fail("LibreOffice is not installed, and TRICHLUC_TEST_REQUIRE_ALL=1")
        pytest.skip("LibreOffice is not installed")
    (tmp_path / "bao-cao.json").write_text('{"header": {}}', encoding="utf-8")
    (tmp_path / "bao-cao.txt").write_text(LETTERHEAD + TEXT, encoding="utf-8")
    output = tmp_path / "renditions"
    arguments = ["--gold", str(tmp_path), "--documents", str(tmp_path), "--output", str(output), "--scans"]
    outcome = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert outcome.exit_code == 0
    assert any("GIÁM ĐỐC" in cell.text for cell in Document(str(output / "bao-cao.docx")).tables[-1]._cells)
    assert "Tình hình cấp nước" in pypdfium2.PdfDocument(output / "bao-cao.pdf")[0].get_textpage().get_text_range()
    scan = pypdfium2.PdfDocument(output / "scans" / "bao-cao.pdf")
    assert scan[0].get_textpage().get_text_range() == ""
    assert [round(side) for side in scan[0].get_size()] == pytest.approx([595, 842], abs=2)
