"""The hard cases of the corpus read as the easy files that they were made of: the same words, the same documents cited."""

from __future__ import annotations

import os
import shutil
from difflib import SequenceMatcher

import pytest

from corpus.hard import HardCase, hard_cases
from extractors.pipeline import parse
from models.extraction import Extraction

REQUIRE_ALL = os.environ.get("TRICHLUC_TEST_REQUIRE_ALL") == "1"
CASES = hard_cases()
PROGRAMS = {"ocr": "tesseract", "libreoffice": "soffice"}
"""What has to be installed for a need."""
PAGES = 300


def words(extraction: Extraction) -> list[str]:
    """The words of the text in order, a footnote's as any other's."""
    return extraction.document.text.split()


def likeness(read: Extraction, easy: Extraction) -> float:
    """The share of the easy text's words that were read, in order."""
    matcher = SequenceMatcher(None, words(easy), words(read), autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / max(len(words(easy)), len(words(read)))


def cited(extraction: Extraction) -> set[str]:
    """The documents that are cited by number."""
    return {
        reference.canonical for reference in extraction.references if reference.form == "full" and reference.canonical
    }


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_hard_case_reads_as_the_easy_one(case: HardCase) -> None:
    for need in case.needs:
        if need in PROGRAMS and shutil.which(PROGRAMS[need]) is None:
            message = f"{PROGRAMS[need]} is not installed"
            if REQUIRE_ALL:
                pytest.fail(f"{message}, and TRICHLUC_TEST_REQUIRE_ALL=1")
            pytest.skip(message)
    read = parse(case.make(), case.name)
    easy = parse(case.make_easy(), case.easy)
    if case.likeness == 1:
        assert words(read) == words(easy)
    else:
        assert likeness(read, easy) >= case.likeness
    assert not cited(easy) - cited(read)
    assert {warning.code for warning in read.warnings} >= set(case.warned)
