"""Files on disk into the store, read side by side in worker processes, reported in the order given.

for taken in take_files(paths, settings, store):
    taken.path, taken.duplicate, taken.problem   → ho-so/bc-01.docx, False, None
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.cli.reading import load_bytes, record_name, unopened
from app.cli.side_by_side import in_order
from app.ingest.intake import Accepted, Intake
from app.settings import Settings
from app.store.engine import Store


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file: kept now, there before (`duplicate`), or not read (`problem`, a sentence)."""

    path: Path
    duplicate: bool = False
    problem: str | None = None


def take_files(paths: Sequence[Path], settings: Settings, store: Store) -> Generator[Taken]:
    """Take every file into the store: read side by side, kept in the order given."""
    with (
        Intake(settings, store) as intake,
        closing(in_order(partial(_begin, intake, settings), paths, settings.workers)) as begun,
    ):
        for path, keep in zip(paths, begun, strict=True):
            yield _taken(path, keep)


def _begin(intake: Intake, settings: Settings, path: Path) -> Callable[[], Accepted] | OSError:
    try:
        data = load_bytes(path, settings)
    except OSError as problem:
        return problem
    return intake.begin(record_name(path), data)


def _taken(path: Path, keep: Callable[[], Accepted] | OSError) -> Taken:
    if isinstance(keep, OSError):
        return Taken(path, problem=unopened(keep))
    accepted = keep()
    if accepted.state == "done":
        return Taken(path, accepted.duplicate)
    return Taken(path, problem=accepted.problem.message if accepted.problem else accepted.state)
