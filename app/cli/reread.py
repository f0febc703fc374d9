"""`trichluc reread`: stored documents that an older version of the program read, read anew from their kept files.

trichluc reread --dry-run   → 4f3c…  bao-cao-xa.docx  0.1.0
trichluc reread             → bao-cao-xa.docx: đã đọc lại (read anew)

Each document is replaced whole, under the id that it has, so that the command can be stopped or killed and run again: what is left is
what an older version read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

import click

from app.cli.batch import stop_at_interrupt
from app.cli.session import load_settings, opened_store
from app.cli.terminal import EXIT_DONE, exit_code, printable, say
from app.cli.terms import Command

if TYPE_CHECKING:
    from app.ingest.intake import Accepted, Intake
    from app.settings import Settings
    from app.store.documents import Reading
    from app.store.engine import Store


@click.command(cls=Command)
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="Mọi tài liệu, kể cả đã đọc bằng phiên bản này hay chưa đọc được (every document, also those read by this version or never)",
)
@click.option("--dry-run", is_flag=True, help="Chỉ liệt kê, không đọc (list them and read nothing)")
@click.option(
    "--workers", metavar="N", type=click.IntRange(1), help="Số tiến trình đọc tệp (processes that read files)"
)
def command(everything: bool, dry_run: bool, workers: int | None) -> int:
    """Đọc lại các tài liệu đã nạp mà phiên bản cũ của chương trình đã đọc, từ tệp còn giữ. Dừng giữa chừng rồi chạy lại đều được.

    Reads stored documents anew, from their kept files, where an older version of the program read them; what is read takes the place
    of what was read before. Scanned pages are not recognised again. It can be stopped half-way and run again: it goes on with those
    that are left, with --all from the beginning.

    Mã thoát (exit code): 0 xong cả (all done), 1 không đọc lại được gì (nothing done), 3 có tệp lỗi (some failed).
    """
    settings = load_settings(workers=workers)
    with opened_store(settings, create=False) as store:
        wanted = _documents(store, everything)
        if dry_run:
            for reading in wanted:
                click.echo(f"{reading.id}  {printable(reading.filename)}  {reading.pipeline_version or '–'}")
            say(f"{len(wanted)} tài liệu sẽ được đọc lại (documents would be read anew)")
            return EXIT_DONE
        if not wanted:
            say("Không có tài liệu nào cần đọc lại (no documents to read anew)")
            return EXIT_DONE
        return _reread(wanted, settings, store)


def is_older(version: str | None, than: str) -> bool:
    """Whether a version comes before another, number by number: 0.9.0 before 0.10.0. What was never read has none, and is not."""
    return version is not None and _numbers(version) < _numbers(than)


def _documents(store: Store, everything: bool) -> list[Reading]:
    from app.store.documents import list_readings
    from extractors.pipeline import PIPELINE_VERSION

    with store.reading() as session:
        readings = list_readings(session)
    return [each for each in readings if everything or is_older(each.pipeline_version, PIPELINE_VERSION)]


def _reread(wanted: Sequence[Reading], settings: Settings, store: Store) -> int:
    done = failed = 0
    with closing(_read_again(wanted, settings, store)) as coming, stop_at_interrupt() as stop:
        for reading, problem in coming:
            done, failed = done + (problem is None), failed + (problem is not None)
            click.echo(f"{printable(reading.filename)}: {printable(problem or 'đã đọc lại (read anew)')}")
            if stop.is_set():
                break
    left = len(wanted) - done - failed
    say(f"Đã đọc lại {done}, lỗi {failed} ({done} read anew, {failed} failed)")
    if left:
        say(f"Đã dừng, còn {left} tài liệu; chạy lại để đọc tiếp (stopped, {left} documents left; run again to go on)")
    return exit_code(done, failed + left)


def _read_again(wanted: Sequence[Reading], settings: Settings, store: Store) -> Generator[tuple[Reading, str | None]]:
    """Every document with the sentence that says why it could not be read anew, null if it was: read side by side, kept in order."""
    from app.cli.side_by_side import in_order
    from app.ingest.intake import Intake

    with (
        Intake(settings, store) as intake,
        closing(in_order(partial(_begin, intake), wanted, settings.workers)) as begun,
    ):
        for reading, keep in zip(wanted, begun, strict=True):
            yield reading, _problem(keep)


def _begin(intake: Intake, reading: Reading) -> Callable[[], Accepted | None] | OSError:
    try:
        return intake.begin_again(reading.id)
    except OSError as problem:
        return problem


def _problem(keep: Callable[[], Accepted | None] | OSError) -> str | None:
    """Keep what was read; a document that was deleted meanwhile is no problem."""
    if isinstance(keep, OSError):
        from app.cli.reading import unopened

        return unopened(keep)
    accepted = keep()
    if accepted is None or accepted.state == "done":
        return None
    return accepted.problem.message if accepted.problem else accepted.state


def _numbers(version: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", version, re.ASCII)]
