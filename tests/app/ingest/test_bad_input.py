"""Broken and hostile files: each ends within its limits as refused, failed with a reason or read, and touches nothing beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import Any

import httpx2
import pytest

from app.ingest.work import Failed, FileWorkers, Outcome, Parsed
from app.settings import MEGABYTE
from extractors.errors import FAILURES, REFUSALS
from extractors.limits import Limits
from models.extraction import RECORD_TYPES
from tests.app.ingest.bad_files import broken_files, whole
from tests.app.ingest.hostile_files import HOSTILE, LONG_LINES, UNPACKED_BYTES, long_line

SEED = 20_260_701
LIMITS = Limits(unpacked_bytes=UNPACKED_BYTES, pages=200, table_cells=5_000)
SECONDS = 60
MEMORY = 1024 * MEGABYTE
LEAST = 200
"""So many bad files there are at least."""


@pytest.fixture(scope="module")
def workers() -> Iterator[FileWorkers]:
    """Two processes as the service has them."""
    with closing(FileWorkers(2, LIMITS, SECONDS, MEMORY)) as opened:
        yield opened


@pytest.fixture(scope="module")
def hostile(workers: FileWorkers) -> dict[str, Outcome]:
    """What came of each hostile file, all of them read by the same two processes."""
    with ThreadPoolExecutor(2) as threads:
        outcomes = threads.map(lambda name: workers.parse(HOSTILE[name].make(), name), HOSTILE)
        return dict(zip(HOSTILE, outcomes, strict=True))


def code(outcome: Outcome) -> str:
    """The outcome in a word: "read", or the code of the refusal or failure."""
    return "read" if isinstance(outcome, Parsed) else outcome.code


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_does_no_harm(hostile: dict[str, Outcome], name: str) -> None:
    outcome = hostile[name]
    assert code(outcome) in HOSTILE[name].outcomes
    if isinstance(outcome, Parsed):
        assert_whole(outcome)
        warned = HOSTILE[name].warned
        assert warned in {None, *(warning.code for warning in outcome.extraction.warnings)}
    elif isinstance(outcome, Failed):
        assert outcome.message.startswith(FAILURES[outcome.code])


def test_nothing_from_outside_the_file_comes_in(hostile: dict[str, Outcome]) -> None:
    with open("/etc/passwd", encoding="utf-8") as accounts:  # noqa: PTH123 - the very words that the files ask for
        secret = accounts.readline().strip()
    read = [outcome.extraction.to_json() for outcome in hostile.values() if isinstance(outcome, Parsed)]
    assert len(secret) > 10
    assert not any(secret in extraction for extraction in read)


def test_broken_files_are_refused_failed_or_read(workers: FileWorkers) -> None:
    files = broken_files(SEED)
    assert len(files) + len(HOSTILE) >= LEAST
    assert files == broken_files(SEED)
    with ThreadPoolExecutor(2) as threads:
        outcomes = dict(zip(files, threads.map(lambda name: workers.parse(files[name], name), files), strict=True))
    unexpected = {name: outcome for name, outcome in outcomes.items() if code(outcome) == "reader_failed"}
    assert not unexpected
    assert {code(outcome) for outcome in outcomes.values()} <= {"read", *REFUSALS, *FAILURES}
    for outcome in outcomes.values():
        if isinstance(outcome, Parsed):
            assert_whole(outcome)


def test_a_line_of_ten_megabytes_ends_with_its_time() -> None:
    with closing(FileWorkers(2, LIMITS, 5, MEMORY)) as hurried, ThreadPoolExecutor(2) as threads:
        outcomes = list(threads.map(lambda words: hurried.parse(long_line(words), "bc.txt"), LONG_LINES.values()))
        assert {code(outcome) for outcome in outcomes} <= {"too_complex", "read", "no_text"}


@pytest.mark.parametrize("suffix", ["docx", "pdf", "txt"])
@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.txt", "a.exe", "a"])
def test_the_name_says_nothing_about_the_kind(workers: FileWorkers, suffix: str, name: str) -> None:
    outcome = workers.parse(whole(suffix), name)
    assert isinstance(outcome, Parsed)
    assert outcome.extraction.document.reader == {"txt": "text"}.get(suffix, suffix)


@pytest.mark.usefixtures("hostile")
def test_the_processes_read_on_as_before(workers: FileWorkers) -> None:
    fresh = FileWorkers(1, LIMITS, SECONDS, MEMORY)
    with closing(fresh):
        for suffix in ("docx", "pdf", "txt"):
            assert workers.parse(whole(suffix), "bc") == fresh.parse(whole(suffix), "bc")


def assert_whole(outcome: Parsed) -> None:
    """What is read of a bad file is as sound as what is read of a good one."""
    extraction = outcome.extraction
    json.loads(extraction.to_json())
    for record_type in RECORD_TYPES:
        for record in getattr(extraction, record_type):
            assert record.text == extraction.document.text[record.start : record.end]


SENT = (
    "docx billion laughs in word/document.xml",
    "zip bomb that lies",
    "docx tables in tables",
    "pdf page tree in itself",
    "pdf content of a gigabyte, deflated twice",
    "pdf with JavaScript",
    "pdf under a password",
    "png bomb",
    "text of NUL",
    "text with lone surrogates",
)
"""Hostile files that are sent to the service."""


def test_the_service_reads_the_file_beside_it_and_answers_on(client: httpx2.Client) -> None:
    good = ("files", ("bc.docx", whole("docx")))
    for name in SENT:
        data = HOSTILE[name].make()
        for media_type in ("application/pdf", "text/plain"):
            sent: list[tuple[str, Any]] = [("files", (f"{name}.pdf", data, media_type)), good]
            bad, beside = client.post("/api/v1/documents", files=sent).json()["documents"]
            assert (bad["problem"]["code"] if bad["problem"] else "read") in (*HOSTILE[name].outcomes, "too_large")
            assert beside["state"] == "done"
    assert client.get("/healthz").json() == {"status": "ok"}
    listed = client.get("/api/v1/documents", params={"limit": 100}).json()
    assert {item["state"] for item in listed["items"]} == {"done", "failed"}
