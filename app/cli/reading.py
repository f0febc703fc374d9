"""Files on disk to extractions, in the order in which they were asked for, several at a time in worker processes.

for reading in read_files([Path("a.docx"), Path("b.pdf")], Settings()):
    reading.path, reading.extraction, reading.problem   → a.docx, Extraction(…), None
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.cli.side_by_side import in_order
from app.ingest.work import FileWorkers, Outcome, Parsed, Refused, read_file
from app.settings import Settings
from app.wording import reason_in_words
from extractors.errors import REFUSALS
from models.extraction import Extraction

FEW_FILES = 2
"""So many files are read before a second process has started."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one file: its extraction, or the problem in a sentence."""

    path: Path
    extraction: Extraction | None = None
    problem: str | None = None


def read_files(paths: Sequence[Path], settings: Settings) -> Iterator[Reading]:
    """Every file with what became of it, in the order given; no file's failure reaches its neighbours."""
    processes = min(settings.workers, len(paths))
    if processes == 1 or len(paths) <= FEW_FILES:
        here = partial(_read, partial(read_file, limits=settings.limits()), settings)
        yield from map(here, paths)
        return
    with (
        closing(
            FileWorkers(processes, settings.limits(), settings.parse_seconds, settings.parse_memory_bytes)
        ) as workers,
        closing(in_order(partial(_read, workers.parse, settings), paths, processes)) as readings,
    ):
        yield from readings


def load_bytes(path: Path, settings: Settings) -> bytes:
    """The file's bytes, one more than the limit at most: that one says that it is too large. OSError if it cannot be opened."""
    with path.open("rb") as file:
        return file.read(settings.max_file_bytes + 1)


def record_name(path: Path) -> str:
    """A file's name as the record keeps it: bytes that are not UTF-8 become �."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def unopened(problem: OSError) -> str:
    """The sentence for a file that cannot be opened."""
    hint = "; để nạp cả thư mục (for a whole folder): trichluc batch" if problem.errno == errno.EISDIR else ""
    return f"Không mở được tệp (cannot be opened): {reason_in_words(problem)}{hint}"


def _read(parse: Callable[[bytes, str], Outcome], settings: Settings, path: Path) -> Reading:
    try:
        outcome = parse(load_bytes(path, settings), record_name(path))
    except OSError as problem:
        return Reading(path, problem=unopened(problem))
    if isinstance(outcome, Parsed):
        return Reading(path, outcome.extraction)
    return Reading(path, problem=REFUSALS[outcome.code] if isinstance(outcome, Refused) else outcome.message)
