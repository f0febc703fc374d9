"""The command as a user runs it: a process of its own, on files of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from corpus import report_paths

COMMAND = Path(sys.executable).with_name("trichluc")
MANY = 5
"""Reports in a test's folder: more than are read without worker processes."""


@dataclass(frozen=True)
class Run:
    """What a command did."""

    code: int
    out: str
    err: str


Trichluc = Callable[..., Run]


@pytest.fixture
def trichluc(tmp_path: Path) -> Trichluc:
    """The installed command, with a data directory of its own."""

    def run(*arguments: str | Path, cwd: Path = tmp_path, **variables: str) -> Run:
        result = subprocess.run(
            [COMMAND, *arguments],
            cwd=cwd,
            env=environment(tmp_path) | variables,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )
        return Run(result.returncode, result.stdout, result.stderr)

    return run


def environment(folder: Path) -> dict[str, str]:
    """The environment without anybody's settings, data going to the folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("TRICHLUC_", "PYTHONPATH"))}
    return kept | {"TRICHLUC_DATA_DIR": str(folder / "data")}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with some of the sample reports as TXT, one of them in a folder of its own."""
    folder = tmp_path / "ho-so"
    (folder / "2025").mkdir(parents=True)
    paths = report_paths("txt")[:MANY]
    for path in paths[:-1]:
        shutil.copy(path, folder)
    shutil.copy(paths[-1], folder / "2025")
    return folder
