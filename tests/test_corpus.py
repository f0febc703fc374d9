"""The corpus and its gold: built from the masters, valid by the guidelines, of the whole breadth of the genre, and nobody else's text."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest
from docx import Document

from annotations.surface import squeeze
from corpus import report_paths
from corpus.as_docx import report_docx
from corpus.as_text import WIDTH, report_text
from corpus.build import MASTERS
from corpus.master import read_master
from models.edtf import exists, granularity
from models.records import CheckKind, EntityLabel, FindingKind, IndicatorKind, Qualifier
from tests.gold_rules import check_fields, check_normal_form, check_reading_order

REPOSITORY = Path(__file__).parent.parent
ANNOTATIONS = REPOSITORY / "annotations"
SHARED = REPOSITORY.parent / "shared"
NAMES = sorted(path.stem for path in MASTERS.glob("*.md"))

SHINGLE = 7
"""So many syllables in a row shared with a document of somebody else would be a sentence that is not the project's own."""
COMMON_PROPERTY = (
    # documents of national bodies, programmes and campaigns
    "nghị quyết số 57 nq tw ngày 22 12 2024 của bộ chính trị",
    "nghị quyết số 57 nq tw ngày 22 12 2024",
    "nghị quyết số 57 nq tw",
    "nghị quyết số 68 nq tw ngày 04 5 2025 của bộ chính trị",
    "nghị quyết số 71 nq cp ngày 01 4 2025",
    "nghị quyết số 03 nq cp ngày 09 01 2025",
    "phát triển khoa học công nghệ đổi mới sáng tạo",
    "quyết định số 204 qđ tw ngày 29 11 2024 của ban bí thư trung ương đảng",
    "quy định số 294 qđ tw ngày 26 5 2025",
    "quy định số 296 qđ tw ngày 30 5 2025 của ban chấp hành trung ương",
    "công tác kiểm tra giám sát và kỷ luật của đảng",
    "luật mặt trận tổ quốc việt nam",
    "luật tổ chức chính quyền địa phương",
    "luật hoạt động giám sát của quốc hội và hội đồng nhân dân",
    "chỉ thị số 46 ct tw ngày 16 5 2025 của bộ chính trị",
    "bầu cử đại biểu quốc hội khóa xvi và đại biểu hội đồng nhân dân các cấp nhiệm kỳ 2026 2031",
    "sửa đổi bổ sung bởi luật số",
    "bình dân học vụ số",
    "sổ tay đảng viên điện tử",
    "chương trình mục tiêu quốc gia",
    "lớp bồi dưỡng nhận thức về đảng",
    "chính quyền địa phương hai cấp",
    # bodies and their offices
    "trung tâm phục vụ hành chính công",
    "ban thường vụ đảng ủy",
    "ban chấp hành trung ương đảng",
    "của thủ tướng chính phủ",
    "của bộ giáo dục và đào tạo",
    "sở giáo dục và đào tạo",
    "thường trực hội đồng nhân dân xã",
    "đại biểu hội đồng nhân dân xã",
    "các cơ quan đơn vị địa phương",
    "các tổ chức chính trị xã hội",
    "ban thường vụ tỉnh ủy",
    "ban tuyên giáo và dân vận tỉnh ủy",
    "ủy viên ban chấp hành đảng bộ",
    "ban quản lý dự án đầu tư xây dựng công trình giao thông",
    "bí thư đảng ủy",
    "ban chỉ đạo",
    "ủy ban kiểm tra đảng ủy",
    "thường trực hđnd xã",
    "ủy ban mttq việt nam",
    "ủy ban trung ương mttq việt nam",
    "ủy ban nhân dân tỉnh",
    "sở nông nghiệp và môi trường",
    "văn hóa thể thao và du lịch",
    "văn phòng hđnd và ubnd",
    "đoàn giám sát",
    "ban quản lý dự án đầu tư xây dựng",
    "nông nghiệp và phát triển nông thôn",
    "hội nghị ban chấp hành đảng bộ",
    # terms of art
    "cơ sở dữ liệu quốc gia",
    "phòng chống tham nhũng lãng phí tiêu cực",
    "phát triển kinh tế xã hội năm",
    "cải cách hành chính chuyển đổi số",
    "huy động nguồn lực xã hội",
    "một bộ phận cán bộ công chức",
    "định kỳ 6 tháng báo cáo kết quả",
    "tổ chức cơ sở đảng",
    "kiểm tra giám sát kỷ luật đảng",
    "kiểm tra khi có dấu hiệu vi phạm",
    "hoàn thành tốt nhiệm vụ",
    "đầu tư công trung hạn",
    "tồn tại hạn chế và nguyên nhân",
    "trong thời hạn 07 ngày làm việc kể từ ngày",
    "theo quy định tại thông tư số",
    # formulas that open and close every document of a kind
    "trên đây là báo cáo kết quả",
    "đề nghị các cơ quan đơn vị",
    "về việc thành lập",
    "kết luận của phó chủ tịch ubnd tỉnh",
    "ban hành kèm theo quyết định số",
    "quyết định này có hiệu lực kể từ ngày ký",
    "có tên tại điều 1",
    "chịu trách nhiệm thi hành quyết định này",
    "thực hiện",
)


def gold(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((ANNOTATIONS / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


def text(name: str) -> str:
    return next(path for path in report_paths("txt") if path.stem == name).read_text(encoding="utf-8")


def master(name: str) -> str:
    return (MASTERS / f"{name}.md").read_text(encoding="utf-8")


def all_gold(record_type: str) -> Iterator[dict[str, Any]]:
    for name in NAMES:
        yield from gold(name)[record_type]


def test_each_report_is_there_in_three_formats_and_has_gold() -> None:
    assert len(NAMES) >= 5
    assert [path.name for path in report_paths()] == [
        f"{name}.{kind}" for name in NAMES for kind in ("docx", "pdf", "txt")
    ]
    assert all((ANNOTATIONS / f"{name}.json").is_file() for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_docx_and_txt_are_what_the_master_makes(name: str) -> None:
    report = read_master(master(name))
    committed = {path.suffix: path.read_bytes() for path in report_paths() if path.stem == name}
    assert report_text(report).encode() == committed[".txt"]
    assert _word_parts(report_docx(report)) == _word_parts(committed[".docx"])


def _word_parts(package: bytes) -> dict[str, bytes]:
    """What a Word package says, without what the libraries of the day make of its frame."""
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        return {
            name: parts.read(name) for name in parts.namelist() if name in ("word/document.xml", "word/footnotes.xml")
        }


@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_says_what_the_text_says(name: str) -> None:
    path = next(path for path in report_paths("pdf") if path.stem == name)
    pdf = pypdfium2.PdfDocument(path)
    printed = squeeze("".join(page.get_textpage().get_text_range() for page in pdf).replace("￾", "-"))
    missing = [record["text"] for record in gold(name)["references"] if squeeze(record["text"]) not in printed]
    assert not missing


@pytest.mark.parametrize("name", NAMES)
def test_reports_are_as_long_as_real_ones(name: str) -> None:
    assert 600 <= len(re.findall(r"\w+", text(name))) <= 4_500


def test_a_master_with_an_unknown_head_line_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown line"):
        read_master("colour: red\n---\n")


def test_the_wrapped_text_keeps_to_its_width() -> None:
    assert max(map(len, text("thong-bao-giam-sat").splitlines())) <= WIDTH + 2


def test_footnotes_are_those_of_word() -> None:
    path = next(path for path in report_paths("docx") if path.stem == "bao-cao-so")
    notes = [part for part in Document(str(path)).part.package.iter_parts() if part.partname == "/word/footnotes.xml"]
    assert len(notes) == 1
    assert "246/VPĐP-OCOP".encode() in notes[0].blob


@pytest.mark.parametrize("name", NAMES)
def test_gold_names_the_fields_of_its_records(name: str) -> None:
    check_fields(gold(name))


@pytest.mark.parametrize("name", NAMES)
def test_gold_stands_in_the_text_in_reading_order(name: str) -> None:
    check_reading_order(gold(name), text(name))


@pytest.mark.parametrize("name", NAMES)
def test_gold_values_are_in_normal_form(name: str) -> None:
    check_normal_form(gold(name))


def test_the_corpus_holds_the_breadth_of_the_genre() -> None:
    assert {reference["form"] for reference in all_gold("references")} == {"full", "short", "named"}
    assert any(reference["canonical"].startswith("?/") for reference in all_gold("references"))
    real = [date["value"] for date in all_gold("dates") if exists(date["value"])]
    assert {granularity(value) for value in real} == {"day", "month", "quarter", "half_year", "year", "interval"}
    assert {indicator["kind"] for indicator in all_gold("indicators")} == set(get_args(IndicatorKind))
    assert {indicator["qualifier"] for indicator in all_gold("indicators")} == {None, *get_args(Qualifier)}
    assert {finding["kind"] for finding in all_gold("findings")} == set(get_args(FindingKind))
    assert {entity["label"] for entity in all_gold("entities")} == set(get_args(EntityLabel))
    assert {check["kind"] for check in all_gold("checks")} == set(get_args(CheckKind))
    deadlines = list(all_gold("deadlines"))
    assert all(any(deadline[field] for deadline in deadlines) for field in ("due", "recurrence", "condition"))


@pytest.mark.skipif(
    not (SHARED / "eval" / "gold.py").is_file(), reason="the checker of gold files is not beside this checkout"
)
@pytest.mark.parametrize("name", NAMES)
def test_gold_passes_the_shared_checker(name: str) -> None:
    document = next(path for path in report_paths("txt") if path.stem == name)
    command = [sys.executable, str(SHARED / "eval" / "gold.py"), str(ANNOTATIONS / f"{name}.json"), str(document)]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)
    assert outcome.stdout.strip() == "ok", outcome.stdout


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the documents of others are not beside this checkout")
def test_no_sentence_is_taken_from_documents_of_others() -> None:
    theirs = {shingle for source in _documents_of_others() for shingle in _shingles(source)}
    taken = [
        (name, shingle)
        for name in NAMES
        for line in master(name).splitlines()
        for shingle in _shingles(line)
        if shingle in theirs
    ]
    assert not taken


def _documents_of_others() -> Iterator[str]:
    for path in sorted([*(SHARED / "gold").rglob("*.txt"), *(SHARED / "realdocs").iterdir()]):
        if path.suffix in (".txt", ".md"):
            yield path.read_text(encoding="utf-8")
        elif path.suffix == ".pdf":
            yield "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))
        elif path.suffix == ".docx":
            document = Document(str(path))
            cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
            yield "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def _shingles(source: str) -> set[str]:
    """All runs of SHINGLE syllables that hold nothing of what is common property."""
    words = " ".join(re.findall(r"\w+", source.lower()))
    for phrase in COMMON_PROPERTY:
        words = re.sub(rf"\b{phrase}\b", "|", words)
    runs = [run.split() for run in words.split("|")]
    return {" ".join(run[at : at + SHINGLE]) for run in runs for at in range(len(run) - SHINGLE + 1)}
