"""What is done with a file's bytes, all of it in worker processes: it is read, its words are located, its pages are drawn.

workers = FileWorkers(2, Limits(), seconds=300, memory=1024**3)
workers.parse(data, "bc-quy4.pdf")  → Parsed(extraction) | Refused("empty") | Failed("encrypted", "Tệp có mật khẩu …", "application/pdf")
workers.locate(data, None).regions(742, 764)  → [Region(page=2, x0=85.1, …)]
workers.draw(data, page=2, dpi=96)  → the bytes of a PNG
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.ingest.workers import OUT_OF_MEMORY, Workers
from extractors.errors import FAILURES, DamagedInstallation, FailureCode, RefusalCode, RefusedFile, UnreadableFile
from extractors.limits import Limits
from extractors.readers.recognised import Recognised
from models.extraction import Extraction

if TYPE_CHECKING:
    from extractors.structure.places import Places

_log = logging.getLogger(__name__)
SCANNED_PAGE_SECONDS = 12.0
"""How long a scanned page may take when it is reckoned how many of them are recognised in one go."""
DRAW_SECONDS = 30.0
"""A page that takes longer to draw is given up."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """The file was read; `recognised` is what was recognised in pictures of its pages, null where nothing was."""

    extraction: Extraction
    recognised: Recognised | None = None


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


class FileWorkers:
    """Processes for all that is done with a file's bytes; every method may be called from many threads, and waits for a free process.

    `seconds` and `memory` (bytes) are what one file may take. `read` is what a process does to parse a file.
    """

    def __init__(
        self,
        processes: int,
        limits: Limits,
        seconds: float,
        memory: int,
        read: Callable[[bytes, str, Limits, Recognised | None], Outcome] | None = None,
    ) -> None:
        self._workers = Workers(processes, memory)
        self._limits = replace(limits, ocr_pages=max(1, int(seconds // SCANNED_PAGE_SECONDS)))
        self._seconds = seconds
        self._read = read or read_file

    def parse(self, data: bytes, filename: str, recognised: Recognised | None = None) -> Outcome:
        """The extraction of one file; never raises for what a file does. A long scan is read in several goes, each with its own time.

        Pages that are in `recognised`, from an earlier reading, are not recognised again.
        """
        outcome = self._parse(data, filename, recognised)
        while isinstance(outcome, Parsed) and _has_pages_left(outcome):
            further = self._parse(data, filename, outcome.recognised)
            if not isinstance(further, Parsed) or _pages_recognised(further) <= _pages_recognised(outcome):
                break  # what was read before is kept
            outcome = further
        return outcome

    def _parse(self, data: bytes, filename: str, recognised: Recognised | None) -> Outcome:
        try:
            return self._workers.run(self._seconds, self._read, data, filename, self._limits, recognised)
        except UnreadableFile as unreadable:
            return Failed(unreadable.code, str(unreadable))

    def locate(self, data: bytes, recognised: Recognised | None) -> Places:
        """Where the words of a file's text stand on its pages. UnreadableFile as when it is parsed."""
        known_alone = replace(self._limits, ocr=False)  # a page that was not recognised then has no words now
        return self._workers.run(self._seconds, locate_words, data, recognised, known_alone)

    def draw(self, data: bytes, page: int, dpi: int) -> bytes:
        """A page as PNG. UnreadableFile if it cannot be drawn."""
        return self._workers.run(min(self._seconds, DRAW_SECONDS), draw_page, data, page, dpi, self._limits)

    def close(self) -> None:
        """End the processes, those that are at work once they are done."""
        self._workers.close()


def _has_pages_left(parsed: Parsed) -> bool:
    return any(warning.code == "ocr_pages_left" for warning in parsed.extraction.warnings)


def _pages_recognised(parsed: Parsed) -> int:
    return len(parsed.recognised.pages) if parsed.recognised else 0


def read_file(data: bytes, filename: str, limits: Limits, recognised: Recognised | None = None) -> Outcome:
    """What one file comes to, in this process; `recognised` is known of it from before."""
    from extractors.pipeline import read
    from extractors.readers.kinds import detect_kind

    media_type = None
    try:
        media_type = detect_kind(data, limits).media_type
        reading = read(data, filename, limits, recognised)
        return Parsed(reading.extraction, reading.recognised)
    except RefusedFile as refused:
        return Refused(refused.code)
    except UnreadableFile as unreadable:
        return Failed(unreadable.code, str(unreadable), media_type)
    except MemoryError:
        return Failed("too_complex", f"{FAILURES['too_complex']}: {OUT_OF_MEMORY}", media_type)
    except Exception as error:
        _log.exception("reading failed unexpectedly")
        why = str(error) if isinstance(error, DamagedInstallation) else type(error).__name__
        return Failed("reader_failed", f"{FAILURES['reader_failed']}: {why}", media_type)


def locate_words(data: bytes, recognised: Recognised | None, limits: Limits) -> Places:
    """Where the words of one file stand, found in this process."""
    from extractors.pipeline import locate

    return locate(data, limits, recognised)


def draw_page(data: bytes, page: int, dpi: int, limits: Limits) -> bytes:
    """One page as PNG, drawn in this process."""
    from extractors.readers.page_picture import page_picture

    return page_picture(data, page, dpi, limits)
