"""`trichluc batch FOLDER`: a whole folder into the database, with the folders in it.

trichluc batch ho-so --workers 4   → Đã nạp 118, có sẵn 2, lỗi 1 (118 taken, 2 there before, 1 failed)

Safe to run again and to interrupt: what is there already is skipped, what was taken stays.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.session import load_settings, opened_store
from app.cli.terminal import EXIT_NOTHING, exit_code, printable, say, shown
from app.cli.terms import Command
from app.wording import reason_in_words

if TYPE_CHECKING:
    from app.cli.taking import Taken

TEMPORARY_PREFIXES = (".", "~$")
"""Names that begin so are not documents: hidden files, the lock files of Word."""


@dataclass(slots=True)
class Tally:
    """What became of the files so far."""

    taken: int = 0
    there_before: int = 0
    problems: list[tuple[Path, str]] = field(default_factory=list)

    @property
    def done(self) -> int:
        return self.taken + self.there_before

    def add(self, taken: Taken) -> None:
        """Count one file."""
        if taken.problem is not None:
            self.problems.append((taken.path, taken.problem))
        elif taken.duplicate:
            self.there_before += 1
        else:
            self.taken += 1


@click.command(cls=Command, no_args_is_help=True)
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--workers", metavar="N", type=click.IntRange(1), help="Số tiến trình đọc tệp (processes that read files)"
)
def command(folder: Path, workers: int | None) -> int:
    """Nạp mọi tệp trong thư mục, kể cả thư mục con, vào cơ sở dữ liệu. Chạy lại hay dừng giữa chừng đều được: tệp đã nạp thì bỏ qua.

    Reads every file of a folder, recursively, into the database. It can be run again or stopped half-way: files that are there
    already are skipped.

    Mã thoát (exit code): 0 xong cả (all done), 1 không nạp được gì (nothing done), 3 có tệp lỗi (some failed).
    """
    settings = load_settings(workers=workers)
    tally = Tally()
    paths = find_files(folder, tally)
    if not paths:
        say(f"Không có tệp nào trong {shown(folder)} (no files there)")
        return EXIT_NOTHING
    from app.cli.taking import take_files  # not before there is something to take

    left = len(paths)
    with (
        opened_store(settings) as store,
        closing(take_files(paths, settings, store)) as coming,
        stop_at_interrupt() as stop,
        click.progressbar(
            coming, length=left, label="Đang nạp (reading)", file=sys.stderr, hidden=not sys.stderr.isatty()
        ) as results,
    ):
        for taken in results:
            tally.add(taken)
            left -= 1
            if stop.is_set():
                break
    return report(tally, left)


@contextmanager
def stop_at_interrupt() -> Iterator[threading.Event]:
    """An event that the first Ctrl-C sets, so that the file in hand is still kept; the second one interrupts as ever."""
    stop = threading.Event()

    def ask(*_: object) -> None:
        signal.signal(signal.SIGINT, usual)
        stop.set()

    usual = signal.signal(signal.SIGINT, ask)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, usual)


def find_files(folder: Path, tally: Tally) -> Sequence[Path]:
    """The files of a folder and the folders in it, sorted; a folder that cannot be opened is a problem in the tally."""

    def note(problem: OSError) -> None:
        tally.problems.append(
            (Path(os.fsdecode(problem.filename)), f"Không mở được (cannot be opened): {reason_in_words(problem)}")
        )

    found = []
    for place, folders, names in os.walk(folder, onerror=note):
        folders[:] = [name for name in folders if not name.startswith(TEMPORARY_PREFIXES)]
        found += [Path(place, name) for name in names if not name.startswith(TEMPORARY_PREFIXES)]
    return sorted(path for path in found if path.is_file())


def report(tally: Tally, left: int) -> int:
    """Say on stderr what was done; returns the exit code."""
    for path, problem in tally.problems:
        say(f"{shown(path)}: {printable(problem)}")
    failed = len(tally.problems)
    say(
        f"Đã nạp {tally.taken}, có sẵn {tally.there_before}, lỗi {failed}"
        f" ({tally.taken} taken, {tally.there_before} there before, {failed} failed)"
    )
    if left:
        say(f"Đã dừng, còn {left} tệp; chạy lại để nạp tiếp (stopped, {left} files left; run again to go on)")
    return exit_code(tally.done, failed + left)
