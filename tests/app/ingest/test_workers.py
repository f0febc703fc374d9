"""What is done in worker processes comes back as it was returned or raised, and what goes wrong in one leaves the others alone."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator

import pytest

from app.ingest.workers import Workers
from extractors.errors import UnreadableFile


def add(first: int, second: int = 0) -> int:
    return first + second


def refuse(code: str) -> None:
    raise {"damaged": UnreadableFile("damaged", "page 3"), "other": KeyError("page")}[code]


def hang() -> None:
    time.sleep(600)


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.fixture
def workers() -> Iterator[Workers]:
    """One process, so that every task meets what the one before left."""
    opened = Workers(1, memory=1024**3)
    yield opened
    opened.close()


def test_results_and_errors_come_back(workers: Workers) -> None:
    assert workers.run(60, add, 1, second=2) == 3
    with pytest.raises(UnreadableFile, match="page 3") as unreadable:
        workers.run(60, refuse, "damaged")
    assert unreadable.value.code == "damaged"
    with pytest.raises(KeyError):
        workers.run(60, refuse, "other")
    assert workers.run(60, add, 3) == 3


def test_an_overrun_and_a_death_end_their_own_task_only(workers: Workers) -> None:
    for seconds, task, code in ((0.5, hang, "too_complex"), (60, die, "reader_failed")):
        with pytest.raises(UnreadableFile) as ended:
            workers.run(seconds, task)
        assert ended.value.code == code
        assert workers.run(60, add, 1) == 1
