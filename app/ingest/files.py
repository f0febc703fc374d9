"""The files as they came, each kept once under the SHA-256 of its bytes.

with files.stage(data) as staged:     # written and synced beside the store, under a name of its own
    staged.keep()                     # now it is there, whole; without this nothing is left of it
files.read(sha256)  → the bytes
files.recognised(sha256)  → what was recognised in pictures of its pages, in a file of its own beside it (`<sha256>.words`)

A file's name is data and never becomes a path. A crash leaves at most a staged file, which is cleared away at the next
opening, or a kept file that no document uses, which is the same file when it comes again.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from extractors.readers.recognised import Recognised

_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_STAGED_SECONDS = 24 * 3600
"""A staged file older than this was left by a crash."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A file that is written and not yet kept, with what was recognised in it."""

    sha256: str
    _places: dict[Path, Path]
    """Where each part lies for now, and where it will."""

    def keep(self) -> None:
        """Put the file in its place; harmless if the same content is there already."""
        for temporary, target in self._places.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            temporary.replace(target)
            _sync_folder(target.parent)


class FileStore:
    """A folder of files by content."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._staging = folder / "staging"
        self._staging.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        self._clear_staging()

    @contextmanager
    def stage(self, data: bytes, recognised: Recognised | None = None) -> Iterator[Staged]:
        """Write the bytes and sync them to the disk; what is not kept within the block is removed."""
        sha256 = hashlib.sha256(data).hexdigest()
        parts = {self.path(sha256): data}
        if recognised is not None:
            parts = {self._words(sha256): recognised.to_bytes(), **parts}  # first, so that no kept file lacks them
        places: dict[Path, Path] = {}
        try:
            for target, content in parts.items():
                handle, name = tempfile.mkstemp(dir=self._staging)
                places[Path(name)] = target
                with os.fdopen(handle, "wb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
            yield Staged(sha256, places)
        finally:
            for temporary in places:
                temporary.unlink(missing_ok=True)

    def path(self, sha256: str) -> Path:
        """Where the content lies; ValueError if it is no SHA-256 in lower-case hexadecimal."""
        if not _SHA256.fullmatch(sha256):
            raise ValueError("not a SHA-256")
        return self._folder / sha256[:2] / sha256

    def read(self, sha256: str) -> bytes:
        """The bytes; FileNotFoundError if they are not there."""
        return self.path(sha256).read_bytes()

    def recognised(self, sha256: str) -> Recognised | None:
        """What was recognised in pictures of the file's pages; None where nothing was, or what was kept cannot be used any more."""
        try:
            return Recognised.from_bytes(self._words(sha256).read_bytes())
        except (FileNotFoundError, ValueError):
            return None

    def remove(self, sha256: str) -> None:
        """Remove the content if it is there, and what was recognised in it."""
        self.path(sha256).unlink(missing_ok=True)
        self._words(sha256).unlink(missing_ok=True)

    def _words(self, sha256: str) -> Path:
        return self.path(sha256).with_suffix(".words")

    def _clear_staging(self) -> None:
        for left in self._staging.iterdir():
            try:
                if time.time() - left.stat().st_mtime > _STAGED_SECONDS:
                    left.unlink()
            except FileNotFoundError:  # another process was faster
                continue


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
