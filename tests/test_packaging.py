"""What is installed: the lock files, the wheel, the container."""

from __future__ import annotations

import ast
import fnmatch
import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from app.main import create_app
from app.settings import Settings
from models.extraction import RECORD_TYPES

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.lock", "requirements-server.lock", "requirements-dev.lock")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGES: list[str] = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]


def _pins(name: str) -> dict[str, str]:
    """The versions of a lock file by distribution."""
    return dict(re.findall(r"^([\w.-]+)==([^\s;\\]+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))


def _names(requirements: list[str]) -> set[str]:
    return {re.split(r"[\[<>=;\s]", each)[0].replace("_", "-").lower() for each in requirements}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_by_hash_and_tells_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"https?:|file:|@ |index-url|find-links", text)
    entries = re.split(r"\n(?=\S)", text.strip())
    assert all("--hash=sha256:" in entry for entry in entries)
    assert {"hatchling", "editables"} <= _pins(name).keys(), "what builds the project is pinned too"


def test_the_locks_agree() -> None:
    everything = _pins(LOCKS[-1])
    for name in LOCKS[:-1]:
        assert _pins(name).items() <= everything.items()


def test_the_locks_hold_what_the_project_asks_for() -> None:
    runtime = _names(PROJECT["project"]["dependencies"])
    extras = {name for group in PROJECT["project"]["optional-dependencies"].values() for name in _names(group)}
    dev = _names([each for each in PROJECT["dependency-groups"]["dev"] if isinstance(each, str)])
    assert runtime <= _pins("requirements.lock").keys()
    assert not _pins("requirements.lock").keys() & (extras | {"mypy", "pytest", "ruff"}), "the runtime brings no more"
    assert runtime | extras <= _pins("requirements-server.lock").keys()
    assert runtime | extras | dev <= _pins("requirements-dev.lock").keys()


def test_what_is_imported_is_asked_for() -> None:
    distributions = packages_distributions()
    asked = _names(PROJECT["project"]["dependencies"]) | _names(PROJECT["project"]["optional-dependencies"]["postgres"])
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            for name in _imported(path) - sys.stdlib_module_names - set(PACKAGES):
                assert {each.lower() for each in distributions[name]} & asked, f"{path.relative_to(ROOT)}: {name}"


def _imported(path: Path) -> set[str]:
    """The top-level names that a module imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel as it would be published, built with what is installed."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def test_the_wheel_holds_every_file_of_its_packages(wheel: zipfile.ZipFile) -> None:
    wanted = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    got = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert got == wanted
    for pattern in (
        "app/store/migrations/versions/*.py",
        "corpus/reports/*.docx",
        "annotations/*.json",
        "models/*.schema.json",
    ):
        assert fnmatch.filter(got, pattern), pattern


def test_the_wheel_brings_the_command_and_the_license(wheel: zipfile.ZipFile) -> None:
    contents = {name.partition(".dist-info/")[2]: name for name in wheel.namelist() if ".dist-info/" in name}
    assert b"trichluc = app.cli:main" in wheel.read(contents["entry_points.txt"])
    assert "licenses/LICENSE" in contents
    metadata = wheel.read(contents["METADATA"]).decode()
    assert "Provides-Extra: postgres" in metadata
    assert "pytest" not in metadata, "what only developers need is no dependency of users"


def test_spacy_finds_the_components_of_an_installed_wheel(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    program = """
import importlib.metadata, spacy
nlp = spacy.blank("xx")
for each in importlib.metadata.entry_points(group="spacy_factories"):
    if each.name.startswith("trichluc"):
        nlp.add_pipe(each.name)
doc = nlp("Nghị quyết số 57-NQ/TW ngày 22/12/2024")
print(len(nlp.pipe_names), doc.spans["references"][0]._.record.canonical, doc._.trichluc.dates[0].value)
"""
    environment = os.environ | {"PYTHONPATH": str(tmp_path), "PYTHONIOENCODING": "utf-8"}
    result = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.stdout.split() == [str(len(RECORD_TYPES) + 1), "57-NQ/TW", "2024-12-22"], result.stderr


def test_what_the_container_copies_is_there_and_let_through() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    copied = [
        source
        for line in re.findall(r"^COPY (?!--from)(.+)$", dockerfile, re.MULTILINE)
        for source in line.split()[:-1]
    ]
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    assert copied
    for source in copied:
        assert (ROOT / source).exists(), source
        assert f"!{source}" in ignored, source
    assert set(PACKAGES) <= set(copied)


def test_the_container_runs_without_root_and_says_how_it_is() -> None:
    last_stage = (ROOT / "Dockerfile").read_text(encoding="utf-8").rpartition("\nFROM ")[2]
    assert re.search(r"^USER [1-9]", last_stage, re.MULTILINE)
    assert re.search(r"^HEALTHCHECK .*CMD", last_stage, re.MULTILINE)
    assert "tesseract-ocr-vie" in last_stage


def test_the_containers_health_is_asked_of_a_route_that_exists(settings: Settings) -> None:
    command = json.loads(re.search(r"^HEALTHCHECK .*?CMD (\[.*?\])$", _joined_lines("Dockerfile"), re.MULTILINE)[1])  # type: ignore[index]  # it is there
    compile(command[-1], "HEALTHCHECK", "exec")
    asked = re.search(r"}(/\w+)", command[-1])
    assert asked
    assert asked[1] in {getattr(route, "path", None) for route in create_app(settings).routes}


def _joined_lines(name: str) -> str:
    return re.sub(r"\\\n\s*", "", (ROOT / name).read_text(encoding="utf-8"))


def test_the_containers_form_is_linted() -> None:
    hadolint = Path(sys.executable).with_name("hadolint")
    result = subprocess.run([hadolint, "Dockerfile"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stdout
