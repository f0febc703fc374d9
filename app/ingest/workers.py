"""Worker processes, so that work that kills its process or never ends is an error of that work alone.

workers = Workers(2, memory=1024**3)
workers.run(300, read_file, data, "bc-quy4.pdf", Limits())   → what read_file returns, or raises

PDFium is not thread-safe and runs here only. Each process does one thing at a time over a pipe of its own; one that dies or
overstays its time is replaced, and the work of the others is not touched (an executor would fail all of it). Work that needs more
memory than a process may have is "too_complex".
"""

from __future__ import annotations

import gc
import multiprocessing
import queue
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, ParamSpec, TypeVar

from app.ingest.memory import bound_memory
from extractors.errors import UnreadableFile

OUT_OF_MEMORY = "bộ nhớ (memory)"
_TASKS_PER_PROCESS = 200
"""A process is replaced after so many tasks: readers of PDF tables keep memory."""
P = ParamSpec("P")
T = TypeVar("T")


class Workers:
    """Some processes with `memory` bytes of data each, started when they are first needed; `run` may be called from many threads."""

    def __init__(self, processes: int, memory: int) -> None:
        self._free: queue.LifoQueue[_Worker | None] = queue.LifoQueue()
        for _ in range(processes):
            self._free.put(None)
        self._processes = processes
        self._memory = memory

    def run(self, seconds: float, task: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
        """What a task returns or raises in the next free process, waiting for it; the task must be importable by name.

        UnreadableFile: "too_complex" if it takes longer than so many seconds or more memory, "reader_failed" if its process dies.
        """
        worker = self._free.get()
        try:
            if worker is None or worker.tasks >= _TASKS_PER_PROCESS or not worker.process.is_alive():
                if worker:
                    worker.stop()
                worker = None
                worker = _Worker(self._memory)
            try:
                result, error = worker.ask(seconds, task, arguments, named)
            except TimeoutError as overrun:
                worker.stop()
                raise UnreadableFile("too_complex", f"quá {seconds:g} giây (timed out)") from overrun
            except (EOFError, OSError) as death:
                worker.stop()
                raise UnreadableFile(
                    "reader_failed", "tiến trình đọc dừng đột ngột (the reading process died)"
                ) from death
        finally:
            self._free.put(worker)
        if error is not None:
            raise error
        return result  # type: ignore[no-any-return]  # what came through the pipe is what the task returned

    def close(self) -> None:
        """End the processes, those that are at work once they are done."""
        for _ in range(self._processes):
            worker = self._free.get()
            if worker:
                worker.stop()
        for _ in range(self._processes):
            self._free.put(None)


class _Worker:
    """One process and the pipe to it."""

    def __init__(self, memory: int) -> None:
        # spawn: threads of a server do not survive a fork, and a fork server would import from the current folder
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, memory), daemon=True)
        self.process.start()
        theirs.close()
        self.tasks = 0

    def ask(self, seconds: float, *task: Any) -> tuple[Any, Exception | None]:
        """What a task returns and what it raises; TimeoutError, or EOFError or OSError if the process died."""
        self.tasks += 1
        self._pipe.send(task)
        if not self._pipe.poll(seconds):
            raise TimeoutError
        answer: tuple[Any, Exception | None] = self._pipe.recv()
        return answer

    def stop(self) -> None:
        """End the process now, and wait until it is gone."""
        self._pipe.close()
        self.process.kill()
        self.process.join()


def _serve(pipe: Connection, memory: int) -> None:
    bound_memory(memory)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which closes the pipe
    while True:
        try:
            task, arguments, named = pipe.recv()
        except (EOFError, OSError):
            return
        answer: tuple[Any, Exception | None]
        try:
            answer = task(*arguments, **named), None
        except MemoryError:
            answer = None, UnreadableFile("too_complex", OUT_OF_MEMORY)
        except Exception as error:
            answer = None, error
        try:
            pipe.send(answer)
        except MemoryError:  # what was made is too large to be sent
            pipe.send((None, UnreadableFile("too_complex", OUT_OF_MEMORY)))
        if not gc.get_freeze_count():
            # tables, patterns and models stay for good: no later collection has to go through them
            del task, arguments, named, answer
            gc.collect()
            gc.freeze()
