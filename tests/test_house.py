"""The rules of the house that a reader could break without noticing."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from models.extraction import json_schema

ROOT = Path(__file__).parents[1]
ROOMS = ("app", "annotations", "benchmarks", "corpus", "extractors", "models", "tests")
LONGEST = 450
"""Lines of a module: past this it has two subjects."""
ATTICS = {"utils", "helpers", "misc", "common", "util", "helper"}
MACHINE_PLACES = re.compile(
    r"https?://[^\s\"'`)>]*(?:/simple\b|/packages/|files\.pythonhosted|pypi\.org/simple)"
    r"|(?<![\w./])/(?:work|root|home/\w+|Users/\w+)/"
)
"""Where something was found on one machine: package indexes, people's folders."""


def _tracked() -> list[Path]:
    """The files under version control; without it, those of the rooms."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode == 0:
        return [path for name in listed.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]
    return [
        path
        for room in ROOMS
        for path in (ROOT / room).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    ]


MODULES = [path for path in _tracked() if path.suffix == ".py"]


def test_imports_run_one_way() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_has_one_subject(path: Path) -> None:
    assert path.stem not in ATTICS, "name a file after what it knows"
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST or path.is_relative_to(ROOT / "tests"), "only a table of cases may be as long as it needs"


@pytest.mark.parametrize(
    "path", [path for path in MODULES if path.name != "__init__.py"], ids=lambda path: str(path.relative_to(ROOT))
)
def test_a_module_says_what_it_knows(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").lstrip().splitlines()
    assert lines
    assert lines[0].startswith(('"""', 'r"""'))


def test_nothing_names_a_machine() -> None:
    found = []
    for path in _tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a sample document
        found += [f"{path.relative_to(ROOT)}: {match[0]}" for match in MACHINE_PLACES.finditer(text)]
    assert found == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("--index-url https://host.example" + "/simple/", True),  # in two pieces: this file is searched too
        ("https://host.example" + "/packages/ab/x.whl", True),
        ("/home" + "/an/project/file", True),
        ("https://www.apache.org/licenses/", False),
        ("http://127.0.0.1:8000/docs", False),
        ("./site/notes, /data/home", False),
    ],
)
def test_what_names_a_machine(text: str, expected: bool) -> None:
    assert bool(MACHINE_PLACES.search(text)) is expected


def test_the_committed_schema_is_that_of_the_records() -> None:
    committed = (ROOT / "models" / "extraction.schema.json").read_text(encoding="utf-8")
    assert committed == json_schema(), "run: make schema"
