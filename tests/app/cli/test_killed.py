"""kill -9: what was taken before stays whole, what was not is taken when it is run again, and no process is left behind."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest
from sqlalchemy import text

from app.settings import Settings
from app.store.documents import list_readings, load_extraction
from app.store.engine import Store, open_store
from app.store.queries import list_records
from tests.app.cli.conftest import COMMAND, Trichluc, environment
from tests.app.samples import TEXT

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/task").exists(), reason="the processes of a system without /proc are not seen"
)

FILES = 16
LONG = 40
"""How often the text stands in a file, so that reading it takes a while."""


def report(number: int) -> bytes:
    """A report that is like no other and takes its time."""
    return f"{TEXT}\n".encode() * LONG + f"Bản thứ {number}.".encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of reports."""
    made = tmp_path / "ho-so"
    made.mkdir()
    for number in range(FILES):
        (made / f"bc-{number:02}.txt").write_bytes(report(number))
    return made


@contextmanager
def running(tmp_path: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A command that is still running; it is killed in the end."""
    command = [str(COMMAND), *arguments]
    with subprocess.Popen(command, env=environment(tmp_path), stderr=subprocess.PIPE, encoding="utf-8") as process:
        try:
            yield process
        finally:
            process.kill()


@contextmanager
def serving(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], httpx2.Client]]:
    """A service with a client of it."""
    with running(tmp_path, "serve", "--port", "0") as process:
        assert process.stderr
        address = next(
            match[0] for line in process.stderr if (match := re.search(r"http://127\.0\.0\.1:[1-9]\d*", line))
        )
        with httpx2.Client(base_url=address, timeout=120) as client:
            yield process, client


def workers_of(process: subprocess.Popen[str]) -> list[int]:
    """The processes that read files for another one."""
    below = [
        int(child)
        for listed in Path(f"/proc/{process.pid}/task").glob("*/children")
        for child in listed.read_text().split()
    ]
    return [child for child in below if b"multiprocessing-fork" in Path(f"/proc/{child}/cmdline").read_bytes()]


def wait_until(true: Callable[[], object]) -> None:
    """Wait for something; two minutes are more than anything here takes."""
    last = time.monotonic() + 120
    while not true():
        assert time.monotonic() < last, "it never happened"
        time.sleep(0.05)


def gone(pid: int) -> bool:
    """Whether a process has ended."""
    try:
        return ") Z" in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return True


def documents(tmp_path: Path) -> list[dict[str, Any]]:
    """The rows of all documents that are kept so far."""
    data = tmp_path / "data"
    if not (data / "trichluc.db").exists():
        return []
    with closing(open_store(Settings(data_dir=data))) as store, store.reading() as session:
        return list(list_records(session, "documents", {}, limit=FILES * 2).items)


def some(tmp_path: Path) -> bool:
    """Whether more than one document is kept."""
    return len(documents(tmp_path)) > 1


def states(tmp_path: Path) -> list[str]:
    """The states of all documents; each that is done is whole, and its file is there."""
    data = tmp_path / "data"
    with closing(open_store(Settings(data_dir=data))) as store:
        return [_state(store, data, row) for row in documents(tmp_path)]


def _state(store: Store, data: Path, row: dict[str, Any]) -> str:
    sha256 = row["sha256"]
    assert (data / "files" / sha256[:2] / sha256).is_file()
    if row["state"] == "done":
        with store.reading() as session:
            extraction = load_extraction(session, row["id"])
        assert extraction is not None
        assert len(extraction.references) >= LONG
    return str(row["state"])


def test_a_batch_that_is_killed_is_run_again(trichluc: Trichluc, folder: Path, tmp_path: Path) -> None:
    with running(tmp_path, "batch", str(folder), "--workers", "2") as process:
        wait_until(lambda: some(tmp_path))
        workers = workers_of(process)
        assert workers
        process.kill()
    wait_until(lambda: all(map(gone, workers)))
    before = states(tmp_path)
    assert 1 < len(before) < FILES
    assert set(before) == {"done"}
    run = trichluc("batch", folder)
    assert run.code == 0
    assert f"Đã nạp {FILES - len(before)}, có sẵn {len(before)}, lỗi 0" in run.err
    assert states(tmp_path) == ["done"] * FILES


def test_rereading_that_is_killed_goes_on_with_what_is_left(trichluc: Trichluc, folder: Path, tmp_path: Path) -> None:
    assert trichluc("batch", folder).code == 0
    with closing(open_store(Settings(data_dir=tmp_path / "data"))) as store:
        with store.writing() as session:
            session.execute(text("UPDATE extractions SET pipeline_version = '0.0.9'"))

        def left() -> int:
            with store.reading() as session:
                return sum(reading.pipeline_version == "0.0.9" for reading in list_readings(session))

        with running(tmp_path, "reread", "--workers", "2") as process:
            wait_until(lambda: left() < FILES)
            workers = workers_of(process)
            process.kill()
        wait_until(lambda: all(map(gone, workers)))
        remaining = left()
        assert 0 < remaining < FILES
        assert states(tmp_path) == ["done"] * FILES
        run = trichluc("reread")
        assert (run.code, len(run.out.splitlines())) == (0, remaining)
        assert left() == 0
    assert states(tmp_path) == ["done"] * FILES


def test_a_batch_goes_on_when_a_worker_is_killed(trichluc: Trichluc, folder: Path, tmp_path: Path) -> None:
    with running(tmp_path, "batch", str(folder), "--workers", "2") as process:
        wait_until(lambda: some(tmp_path))
        os.kill(workers_of(process)[0], signal.SIGKILL)
        _, told = process.communicate(timeout=120)
    assert "Traceback" not in told
    lost = states(tmp_path).count("failed")
    assert lost <= 1
    assert process.returncode == (3 if lost else 0)
    assert trichluc("batch", folder).code == 0
    assert states(tmp_path) == ["done"] * FILES


def test_a_service_that_is_killed_during_an_upload_takes_it_again(tmp_path: Path) -> None:
    def send(client: httpx2.Client, number: int) -> str:
        try:
            answer = client.post("/api/v1/documents", files=[("files", (f"bc-{number}.txt", report(number)))])
        except httpx2.HTTPError:
            return "cut"
        return str(answer.json()["documents"][0]["state"])

    with ThreadPoolExecutor(4) as threads:
        with serving(tmp_path) as (process, client):
            sent = [threads.submit(send, client, number) for number in range(FILES)]
            wait_until(lambda: some(tmp_path))
            workers = workers_of(process)
            process.kill()
            answers = [future.result() for future in sent]
        wait_until(lambda: all(map(gone, workers)))
        kept = states(tmp_path)
        assert set(kept) == {"done"}
        assert answers.count("done") <= len(kept) < FILES
        with serving(tmp_path) as (_, client):
            assert {send(client, number) for number in range(FILES)} == {"done"}
    assert states(tmp_path) == ["done"] * FILES


def test_a_worker_that_is_killed_costs_its_file_only(tmp_path: Path) -> None:
    with serving(tmp_path) as (process, client), ThreadPoolExecutor(1) as thread:

        def send(data: bytes) -> str:
            answer = client.post("/api/v1/documents", files=[("files", ("bc.txt", data))])
            return str(answer.json()["documents"][0]["state"])

        slow = report(0) * 50
        upload = thread.submit(send, slow)
        wait_until(lambda: workers_of(process))
        os.kill(workers_of(process)[0], signal.SIGKILL)
        assert upload.result() == "failed"
        assert send(report(1)) == "done"
        assert client.get("/healthz").json() == {"status": "ok"}
