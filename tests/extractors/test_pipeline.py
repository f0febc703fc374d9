"""The laws that hold for every document, whatever is in it."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.errors import RefusedFile, UnreadableFile
from extractors.identity import PREFIXES
from extractors.pipeline import parse
from models.edtf import bounds, granularity
from models.extraction import RECORD_TYPES, Extraction

REPOSITORY = Path(__file__).parents[2]
REPORTS = sorted(
    path for path in (REPOSITORY / "corpus" / "reports").iterdir() if path.suffix in (".docx", ".pdf", ".txt")
)
SHARED = REPOSITORY.parent / "shared"
REAL = sorted(
    path
    for folder in ("gold/dev", "realdocs")
    for path in (SHARED / folder).glob("*.*")
    if path.suffix in (".docx", ".pdf", ".txt", ".md") and path.name != "INDEX.md"
)


def break_of_the_laws(extraction: Extraction) -> list[str]:
    """What an extraction breaks of the contract's laws, one line each."""
    document, found = extraction.document, []
    text = document.text
    if not unicodedata.is_normalized("NFC", text):
        found.append("the text is not NFC")
    if document.blocks and (document.blocks[0].start != 0 or document.blocks[-1].end != len(text)):
        found.append("blocks do not cover the text")
    found += [
        f"between {one.id} and {two.id} stands {text[one.end : two.start]!r}"
        for one, two in pairwise(document.blocks)
        if text[one.end : two.start] != "\n"
    ]
    sections = {section.id for section in document.sections}
    found += [
        f"{b.id} lies in no section {b.section_id}"
        for b in document.blocks
        if b.section_id and b.section_id not in sections
    ]
    found += [
        f"{s.id} has no parent {s.parent_id}" for s in document.sections if s.parent_id and s.parent_id not in sections
    ]
    for table in document.tables:
        found += [
            f"{table.id}: a cell ends beyond the text"
            for cell in table.cells
            if not cell.start <= cell.end <= len(text)
        ]
    uids = set()
    for name in RECORD_TYPES:
        for number, record in enumerate(extraction.records(name), start=1):
            where = f"{name} {record.id}"
            if text[record.start : record.end] != record.text or not record.text:
                found.append(f"{where}: {record.text!r} is not its span")
            if record.id != f"{PREFIXES[name]}{number}" or record.uid in uids:
                found.append(f"{where}: ids are not in text order, or a uid stands twice")
            uids.add(record.uid)
    starts = {name: [record.start for record in extraction.records(name)] for name in RECORD_TYPES}
    found += [f"{name} are not in text order" for name, places in starts.items() if places != sorted(places)]
    ids = {record.id for name in RECORD_TYPES for record in extraction.records(name)}
    for reference in extraction.references:
        linked = [reference.antecedent_id, *reference.candidates]
        found += [f"{reference.id} points at no record {other}" for other in linked if other and other not in ids]
    for deadline in extraction.deadlines:
        if deadline.date_id and deadline.date_id not in ids:
            found.append(f"{deadline.id} points at no date {deadline.date_id}")
    for check in extraction.checks:
        found += [f"{check.id} points at no record {other}" for other in check.record_ids if other not in ids]
        if check.other is not None and text[check.other_start : check.other_end] != check.other:
            found.append(f"{check.id}: the other place is not its span")
    for date in extraction.dates:
        if (date.earliest, date.latest) != bounds(date.value) or date.granularity != granularity(date.value):
            found.append(f"{date.id}: bounds or granularity do not fit {date.value}")
    for field, (start, end) in extraction.header.spans.items():
        if not 0 <= start < end <= len(text):
            found.append(f"header span of {field} lies outside the text")
    return found


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_the_laws_hold_for_the_corpus(path: Path) -> None:
    data = path.read_bytes()
    extraction = parse(data, path.name)
    assert break_of_the_laws(extraction) == []
    assert extraction.references
    assert extraction.dates
    assert parse(data, path.name).to_json() == extraction.to_json()
    assert Extraction.model_validate_json(extraction.to_json()).to_json() == extraction.to_json()


@pytest.mark.skipif(not REAL, reason="real documents are not beside this checkout (../shared)")
@pytest.mark.parametrize("path", REAL, ids=lambda path: path.name)
def test_the_laws_hold_for_real_documents(path: Path) -> None:
    data = path.read_bytes()
    extraction = parse(data, path.name)
    assert break_of_the_laws(extraction) == []
    assert extraction.document.text or extraction.warnings, "nothing was read, and nothing says so"
    assert parse(data, path.name).to_json() == extraction.to_json()


PROSE = """
Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; Kế hoạch 34/KH-UBND; I. 1.1. a) - + quý IV/2025 04/36 xóm 98% Tuy nhiên trước
30/02/2026 Nơi nhận: Số: /BC-UBND ngày tháng 12 năm 2025 BÁO CÁO KT. CHỦ TỊCH 1.274 triệu đồng ¹ <sup>1</sup> ** # | 5.378.7000.000 đồng
từ 02 ngày xuống còn 01 ngày Điều 5 khoản 2 ./. … ﬁ ủy uỷ
"""
WORDS = st.sampled_from([*PROSE.split(), "\t", "\n", "\n\n", "\f"])


def lawful_or_refused(data: bytes) -> None:
    """The file gives an extraction that keeps the laws, or an error that a user can read."""
    try:
        extraction = parse(data, "a")
    except (RefusedFile, UnreadableFile) as refusal:
        message = refusal.message
    else:
        message = "read"
        assert break_of_the_laws(extraction) == []
    assert message


@given(st.one_of(st.text(), st.lists(WORDS, max_size=80).map(" ".join)))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_a_lawful_extraction_or_a_clear_refusal(text: str) -> None:
    lawful_or_refused(text.encode("utf-8", "surrogatepass"))


@given(st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_bytes_give_an_extraction_or_a_clear_refusal(data: bytes) -> None:
    lawful_or_refused(data)
