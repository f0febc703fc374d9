"""The file store keeps whole files by content, never anything by name, and nothing that was not meant to stay."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from app.ingest.files import FileStore
from extractors.readers.recognised import Recognised, RecognisedPage


def everything(folder: Path) -> list[Path]:
    """All files under a folder."""
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_is_kept_is_there_once(tmp_path: Path) -> None:
    files = FileStore(tmp_path)
    for _ in range(2):
        with files.stage(b"abc") as staged:
            staged.keep()
    assert staged.sha256 == hashlib.sha256(b"abc").hexdigest()
    assert files.read(staged.sha256) == b"abc"
    assert everything(tmp_path) == [files.path(staged.sha256)]


def test_what_is_not_kept_leaves_no_trace(tmp_path: Path) -> None:
    with FileStore(tmp_path).stage(b"abc"):
        pass
    assert everything(tmp_path) == []


def test_removing_is_safe_to_repeat(tmp_path: Path) -> None:
    files = FileStore(tmp_path)
    with files.stage(b"abc") as staged:
        staged.keep()
    files.remove(staged.sha256)
    files.remove(staged.sha256)
    with pytest.raises(FileNotFoundError):
        files.read(staged.sha256)


@pytest.mark.parametrize("name", ["", "../x", "a" * 63, "A" * 64, "a" * 64 + "\n", "a" * 65])
def test_only_a_hash_is_a_place(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        FileStore(tmp_path).path(name)


def test_what_a_crash_left_is_cleared_and_what_is_being_written_is_not(tmp_path: Path) -> None:
    FileStore(tmp_path)
    old, new = tmp_path / "staging" / "old", tmp_path / "staging" / "new"
    old.write_bytes(b"x")
    new.write_bytes(b"y")
    os.utime(old, (0, 0))
    FileStore(tmp_path)
    assert everything(tmp_path) == [new]


def test_what_was_recognised_is_kept_and_removed_with_the_file(tmp_path: Path) -> None:
    files = FileStore(tmp_path)
    recognised = Recognised({2: RecognisedPage(595.2, 841.9, skew=0.3)})
    with files.stage(b"abc", recognised) as staged:
        assert files.recognised(staged.sha256) is None
        staged.keep()
    assert files.recognised(staged.sha256) == recognised
    assert len(everything(tmp_path)) == 2
    files.path(staged.sha256).with_suffix(".words").write_bytes(b"of another version")
    assert files.recognised(staged.sha256) is None
    files.remove(staged.sha256)
    assert everything(tmp_path) == []
