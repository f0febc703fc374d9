"""A file that kills its reader, never ends, or needs too much memory is an error of that file alone."""

from __future__ import annotations

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.ingest.work import Failed, FileWorkers, Outcome, Parsed, Refused, read_file
from extractors.limits import Limits
from extractors.ner import network
from extractors.readers.recognised import Recognised, RecognisedPage
from models.warnings import warn
from tests.app.samples import sample

MEMORY = 1024 * 1024 * 1024
"""Bytes of data that a process of these tests may have."""


def read_by_content(data: bytes, filename: str, limits: Limits, recognised: Recognised | None = None) -> Outcome:
    """A reader that does what the file says."""
    match data:
        case b"die":
            os.kill(os.getpid(), signal.SIGKILL)
        case b"hang":
            time.sleep(600)
        case b"need":
            return Failed("damaged", str(len(bytearray(2 * MEMORY))))
        case b"refuse":
            return Refused("unknown_kind")
        case b"fail":
            return Failed("encrypted", "Tệp có mật khẩu")
    return Parsed(sample(filename)[1])


def outcome(workers: FileWorkers, data: bytes) -> str:
    """The kind of an outcome, with the code if it has one."""
    result = workers.parse(data, "bc.txt")
    return "parsed" if isinstance(result, Parsed) else result.code


@pytest.mark.parametrize("processes", [1, 2])
def test_a_death_an_overrun_and_a_need_of_memory_fail_their_own_file_only(processes: int) -> None:
    workers = FileWorkers(processes, Limits(), seconds=8, memory=MEMORY, read=read_by_content)
    files = [b"x", b"die", b"y", b"refuse", b"hang", b"need", b"fail", b"die", b"z"]
    with ThreadPoolExecutor(len(files)) as threads:
        outcomes = list(threads.map(lambda data: outcome(workers, data), files))
    workers.close()
    assert outcomes == [
        *(
            "parsed",
            "reader_failed",
            "parsed",
            "unknown_kind",
            "too_complex",
            "too_complex",
            "encrypted",
            "reader_failed",
        ),
        "parsed",
    ]


def test_closing_ends_the_processes() -> None:
    workers = FileWorkers(1, Limits(), seconds=60, memory=MEMORY, read=read_by_content)
    assert outcome(workers, b"x") == "parsed"
    workers.close()
    assert outcome(workers, b"x") == "parsed"  # a new process is started if need be
    workers.close()


def read_a_page_at_a_time(data: bytes, filename: str, limits: Limits, recognised: Recognised | None = None) -> Outcome:
    """A reader that recognises one more page of so many as the file says, and fails where it says "die"."""
    known = dict(recognised.pages) if recognised else {}
    if data == b"die" and len(known) == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    known[len(known) + 1] = RecognisedPage(595.0, 842.0)
    parsed = Parsed(sample(filename)[1], Recognised(known))
    left = len(known) < (4 if data == b"four" else 9)
    parsed.extraction.warnings = [warn("ocr_pages_left", len(known) + 1)] if left else []
    return parsed


@pytest.mark.parametrize(("data", "pages", "left"), [(b"four", 4, False), (b"die", 2, True)])
def test_a_long_scan_is_read_in_several_goes_and_what_was_read_is_kept(data: bytes, pages: int, left: bool) -> None:
    workers = FileWorkers(1, Limits(), seconds=60, memory=MEMORY, read=read_a_page_at_a_time)
    result = workers.parse(data, "bc.txt")
    workers.close()
    assert isinstance(result, Parsed)
    assert result.recognised is not None
    assert len(result.recognised.pages) == pages
    assert bool(result.extraction.warnings) == left


def test_where_the_program_s_own_data_is_damaged_the_failure_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "WEIGHTS", tmp_path / "weights")
    network.Network.read.cache_clear()
    asked = read_file("Xe chở đá qua dốc Đá Bàn mỗi đêm.".encode(), "bc.txt", Limits())
    assert isinstance(asked, Failed)
    assert (asked.code, asked.media_type) == ("reader_failed", "text/plain")
    assert "extractors/ner/weights: hãy cài lại" in asked.message
    assert isinstance(read_file(b"Nothing to look up.", "bc.txt", Limits()), Parsed)  # what needs no weights is read
