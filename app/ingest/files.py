"""The files as they came, each kept once under the SHA-256 of its bytes.

with files.stage(data) as staged:     # written and synced beside the store, under a name of its own
    staged.keep()                     # now it is there, whole; without this nothing is left of it
files.read(sha256)  → the bytes

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

_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_STAGED_SECONDS = 24 * 3600
"""A staged file older than this was left by a crash."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A file that is written and not yet kept."""

    sha256: str
    _temporary: Path
    _target: Path

    def keep(self) -> None:
        """Put the file in its place; harmless if the same content is there already."""
        self._target.parent.mkdir(parents=True, exist_ok=True)
        self._temporary.replace(self._target)
        _sync_folder(self._target.parent)


class FileStore:
    """A folder of files by content."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._staging = folder / "staging"
        self._staging.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        self._clear_staging()

    @contextmanager
    def stage(self, data: bytes) -> Iterator[Staged]:
        """Write the bytes and sync them to the disk; what is not kept within the block is removed."""
        sha256 = hashlib.sha256(data).hexdigest()
        handle, name = tempfile.mkstemp(dir=self._staging)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            yield Staged(sha256, temporary, self.path(sha256))
        finally:
            temporary.unlink(missing_ok=True)

    def path(self, sha256: str) -> Path:
        """Where the content lies; ValueError if it is no SHA-256 in lower-case hexadecimal."""
        if not _SHA256.fullmatch(sha256):
            raise ValueError("not a SHA-256")
        return self._folder / sha256[:2] / sha256

    def read(self, sha256: str) -> bytes:
        """The bytes; FileNotFoundError if they are not there."""
        return self.path(sha256).read_bytes()

    def remove(self, sha256: str) -> None:
        """Remove the content if it is there."""
        self.path(sha256).unlink(missing_ok=True)

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
