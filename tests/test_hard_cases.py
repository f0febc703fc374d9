"""The hard cases of the corpus read as the easy files that they were made of: the same words, the same documents cited."""

from __future__ import annotations

import io
import os
import shutil
import zipfile
from collections import defaultdict
from collections.abc import Callable
from difflib import SequenceMatcher

import pytest

from corpus.hard import MANY_PAGES, HardCase, Need, hard_cases, pdf, report, word
from corpus.hard.legacy import to_tcvn3, to_vni
from extractors.pipeline import parse
from models.extraction import Extraction

REQUIRE_ALL = os.environ.get("TRICHLUC_TEST_REQUIRE_ALL") == "1"
CASES = hard_cases()
MADE_ALIKE = ("danh-so-tu-dong.docx", "sua-doi-theo-doi.docx", "phong-tcvn3.docx", "chu-vni.txt", "quet-co-dau-do.pdf")
PROGRAMS = {"ocr": "tesseract", "libreoffice": "soffice"}
"""What has to be installed for a need."""
LONG = 60
"""Characters of a block that is surely no line of the head or the end."""


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_hard_case_reads_as_the_easy_one(case: HardCase) -> None:
    for need in case.needs:
        _require(need)
    read, easy = parse(case.make(), case.name), parse(case.make_easy(), case.easy)
    if case.likeness is None:
        assert not long_blocks(easy) - long_blocks(read)
        assert not rows(easy) - rows(read)
    elif case.likeness == 1:
        assert words(read) == words(easy)
    else:
        assert likeness(read, easy) >= case.likeness
    assert not cited(easy) - cited(read)
    assert {warning.code for warning in read.warnings} >= set(case.warned)


def test_all_pages_of_a_long_file_are_read() -> None:
    read = parse(pdf.repeated(report("bao-cao-so.pdf"), MANY_PAGES), "dai.pdf")
    assert read.document.page_count == len(read.document.pages) == MANY_PAGES
    assert {reference.page for reference in read.references} == set(range(1, MANY_PAGES + 1))


@pytest.mark.parametrize("make", [case.make for case in CASES if case.name in MADE_ALIKE], ids=MADE_ALIKE)
def test_the_same_bytes_are_made_every_time(make: Callable[[], bytes]) -> None:
    assert make() == make()


@pytest.mark.parametrize(
    ("text", "tcvn3", "vni"),
    [
        ("Báo cáo", "B¸o c¸o", "Baùo caùo"),
        ("Ủy ban nhân dân xã", "ñy ban nh©n d©n x·", "UÛy ban nhaân daân xaõ"),
        ("Đảng, ưu điểm", "§¶ng, \xadu ®iÓm", "Ñaûng, öu ñieåm"),
        ("người, quản lý; kỵ", "ng\xadêi, qu¶n lý; kþ", "ngöôøi, quaûn lyù; kî"),
    ],
)
def test_old_encodings(text: str, tcvn3: str, vni: str) -> None:
    assert (to_tcvn3(text), to_vni(text)) == (tcvn3, vni)


def test_changes_wait_for_approval_all_over_the_tracked_report() -> None:
    with zipfile.ZipFile(io.BytesIO(word.tracked(report("bao-cao-so.docx")))) as archive:
        source = archive.read("word/document.xml").decode()
    assert min(source.count("<w:ins "), source.count("<w:del ")) > 20


def _require(need: Need) -> None:
    program = PROGRAMS.get(need)
    if program and shutil.which(program) is None:
        message = f"{program} is not installed"
        if REQUIRE_ALL:
            pytest.fail(f"{message}, and TRICHLUC_TEST_REQUIRE_ALL=1")
        pytest.skip(message)


def words(extraction: Extraction) -> list[str]:
    """The words of the text in order."""
    return extraction.document.text.split()


def likeness(read: Extraction, easy: Extraction) -> float:
    """The share of words that are the same in both, in order, capitals or not."""
    one, two = ([word.casefold() for word in words(each)] for each in (easy, read))
    same = SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks()
    return sum(block.size for block in same) / max(len(one), len(two))


def cited(extraction: Extraction) -> set[str | None]:
    """The documents that are cited by number."""
    return {reference.canonical for reference in extraction.references if reference.form == "full"}


def long_blocks(extraction: Extraction) -> set[str]:
    """The paragraphs, list items and notes, whole."""
    document = extraction.document
    texts = (document.text[block.start : block.end] for block in document.blocks if block.kind != "table")
    return {text for text in texts if len(text) >= LONG}


def rows(extraction: Extraction) -> set[tuple[str, ...]]:
    """What stands in the rows of all tables."""
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for table in extraction.document.tables:
        for cell in table.cells:
            found[table.id, cell.row].append(extraction.document.text[cell.start : cell.end])
    return {tuple(row) for row in found.values()}
