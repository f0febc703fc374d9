"""Results as files: written whole or not at all, and over nothing that somebody may still want.

write_whole(Path("ket-qua/bao-cao.json"), "…")
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click

from app.wording import reason_in_words


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file that is there whole or not at all; text as UTF-8. OSError if it cannot be written."""
    data = content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace")
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".trichluc-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def make_directory(path: Path) -> None:
    """The folder, with those that it lies in; a UsageError if it cannot be made."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise click.UsageError(f"Không tạo được {path} (cannot be made): {reason_in_words(problem)}") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
