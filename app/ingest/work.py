"""Reading in worker processes, so that a file that kills its reader or never ends is an error of that file alone.

workers = ParseWorkers(2, Limits(), seconds=300)
workers.parse(data, "bc-quy4.pdf")  → Parsed(extraction) | Refused("empty") | Failed("encrypted", "Tệp có mật khẩu …", "application/pdf")

PDFium is not thread-safe and runs here only. Each process reads one file at a time over a pipe of its own; one that dies or
overstays its time is replaced, and the files of the others are not touched (an executor would fail all of them). A file that
needs more memory than a process may have is "too_complex".
"""

from __future__ import annotations

import logging
import multiprocessing
import queue
import signal
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection

from app.ingest.memory import bound_memory
from extractors.errors import FAILURES, FailureCode, RefusalCode, RefusedFile, UnreadableFile
from extractors.limits import Limits
from models.extraction import Extraction

_log = logging.getLogger(__name__)
_FILES_PER_PROCESS = 200
"""A process is replaced after so many files: readers of PDF tables keep memory."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """The file was read."""

    extraction: Extraction


@dataclass(frozen=True, slots=True)
class Refused:
    """The file is turned away; nothing of it is kept."""

    code: RefusalCode


@dataclass(frozen=True, slots=True)
class Failed:
    """The file cannot be read; `media_type` if its kind was still known."""

    code: FailureCode
    message: str
    media_type: str | None = None


Outcome = Parsed | Refused | Failed
Reader = Callable[[bytes, str, Limits], Outcome]


class ParseWorkers:
    """Some processes that read files, started when they are first needed; `parse` may be called from many threads.

    `seconds` and `memory` (bytes) are what one file may take. `read` is what a process does with a file; it must be importable by name.
    """

    def __init__(self, processes: int, limits: Limits, seconds: float, memory: int, read: Reader | None = None) -> None:
        self._limits = limits
        self._seconds = seconds
        self._memory = memory
        self._read = read or read_file
        self._free: queue.LifoQueue[_Worker | None] = queue.LifoQueue()
        for _ in range(processes):
            self._free.put(None)
        self._processes = processes

    def parse(self, data: bytes, filename: str) -> Outcome:
        """Read one file in the next free process, waiting for it; never raises for what a file does."""
        worker = self._free.get()
        try:
            if worker is None or worker.files >= _FILES_PER_PROCESS or not worker.process.is_alive():
                if worker:
                    worker.stop()
                worker = None
                worker = _Worker(self._read, self._limits, self._memory)
            try:
                return worker.ask(data, filename, self._seconds)
            except TimeoutError:
                worker.stop()
                return Failed("too_complex", f"{FAILURES['too_complex']}: quá {self._seconds:g} giây (timed out)")
            except (EOFError, OSError):
                worker.stop()
                died = "tiến trình đọc dừng đột ngột (the reading process died)"
                return Failed("reader_failed", f"{FAILURES['reader_failed']}: {died}")
        finally:
            self._free.put(worker)

    def close(self) -> None:
        """End the processes, those that are reading once they are done."""
        for _ in range(self._processes):
            worker = self._free.get()
            if worker:
                worker.stop()
        for _ in range(self._processes):
            self._free.put(None)


class _Worker:
    """One process and the pipe to it."""

    def __init__(self, read: Reader, limits: Limits, memory: int) -> None:
        # spawn: threads of a server do not survive a fork, and a fork server would import from the current folder
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, read, limits, memory), daemon=True)
        self.process.start()
        theirs.close()
        self.files = 0

    def ask(self, data: bytes, filename: str, seconds: float) -> Outcome:
        """The outcome of one file; TimeoutError, or EOFError or OSError if the process died."""
        self.files += 1
        self._pipe.send((data, filename))
        if not self._pipe.poll(seconds):
            raise TimeoutError
        outcome: Outcome = self._pipe.recv()
        return outcome

    def stop(self) -> None:
        """End the process now, and wait until it is gone."""
        self._pipe.close()
        self.process.kill()
        self.process.join()


def read_file(data: bytes, filename: str, limits: Limits) -> Outcome:
    """What one file comes to, in this process."""
    from extractors.pipeline import parse
    from extractors.readers.kinds import detect_kind

    media_type = None
    try:
        media_type = detect_kind(data, limits).media_type
        return Parsed(parse(data, filename, limits))
    except RefusedFile as refused:
        return Refused(refused.code)
    except UnreadableFile as unreadable:
        return Failed(unreadable.code, str(unreadable), media_type)
    except MemoryError:
        return _out_of_memory(media_type)
    except Exception as error:
        _log.exception("reading failed unexpectedly")
        return Failed("reader_failed", f"{FAILURES['reader_failed']}: {type(error).__name__}", media_type)


def _out_of_memory(media_type: str | None = None) -> Failed:
    return Failed("too_complex", f"{FAILURES['too_complex']}: bộ nhớ (memory)", media_type)


def _serve(pipe: Connection, read: Reader, limits: Limits, memory: int) -> None:
    bound_memory(memory)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which closes the pipe
    while True:
        try:
            data, filename = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            pipe.send(read(data, filename, limits))
        except MemoryError:  # what was read is too large to be sent
            pipe.send(_out_of_memory())
