"""Kept files are read again for the places of their words; what was recognised then is not recognised again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.ingest.files import FileStore
from app.ingest.pages import OtherText, Pages
from app.ingest.work import FileWorkers
from extractors.limits import Limits
from extractors.pipeline import read
from extractors.readers.recognised import Recognised, RecognisedLine, RecognisedPage, RecognisedWord
from tests.extractors.readers.pdf_file import Sheet, Text, make_pdf

PRINTED = make_pdf([Sheet(texts=[Text(72, 100, "BÁO CÁO")])])
SCAN = make_pdf([Sheet(picture=True)])
WORDS = [RecognisedWord("Kết", 72.0, 98.0, 90.0, 112.0, 0.9), RecognisedWord("quả", 94.0, 98.0, 115.0, 112.0, 0.9)]
"""Words that no picture of the scan shows: who finds them did not look."""


@pytest.fixture
def files(tmp_path: Path) -> FileStore:
    """An empty store of files."""
    return FileStore(tmp_path / "files")


@pytest.fixture
def pages(files: FileStore) -> Iterator[Pages]:
    """The pages of what is kept there."""
    workers = FileWorkers(1, Limits(), seconds=60, memory=1024**3)
    yield Pages(files, workers)
    workers.close()


def keep(files: FileStore, data: bytes, recognised: Recognised | None = None) -> str:
    with files.stage(data, recognised) as staged:
        staged.keep()
        return staged.sha256


def test_a_scan_is_not_recognised_again(files: FileStore, pages: Pages) -> None:
    page = RecognisedPage(595.0, 842.0, turns=3, lines=[RecognisedLine(110.0, 13.0, WORDS)])
    recognised = Recognised({1: page})
    text = read(SCAN, "scan.pdf", Limits(), recognised).extraction.document.text
    assert text == "Kết quả"
    (region,) = pages.regions(keep(files, SCAN, recognised), text, 4, 7)
    x0, top, x1, bottom = page.shown((94.0, 98.0, 115.0, 112.0))
    assert (region.x0, region.x1) == pytest.approx((x0, x1), abs=2)
    assert (region.top, region.bottom) == pytest.approx((top, bottom), abs=2)


def test_places_are_remembered(files: FileStore, pages: Pages) -> None:
    sha256 = keep(files, PRINTED)
    (first,) = pages.regions(sha256, "BÁO CÁO", 0, 3)
    files.remove(sha256)
    (second,) = pages.regions(sha256, "BÁO CÁO", 4, 7)
    assert first.x1 < second.x0


def test_a_text_that_another_version_read_has_no_places(files: FileStore, pages: Pages) -> None:
    with pytest.raises(OtherText):
        pages.regions(keep(files, PRINTED), "BÁO  CÁO", 0, 3)


def test_a_file_that_is_gone_has_no_pages(pages: Pages) -> None:
    for ask in (lambda: pages.regions("0" * 64, "", 0, 1), lambda: pages.picture("0" * 64, 1, 96)):
        with pytest.raises(FileNotFoundError):
            ask()
