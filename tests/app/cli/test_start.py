"""The command before any work: help, wrong use, exit codes, where it is run from."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import COMMANDS, cli
from app.cli.terminal import exit_code, printable
from app.cli.terms import bilingual
from tests.app.cli.conftest import COMMAND, Trichluc, environment

HEAVY = (
    "alembic",
    "extractors",
    "fastapi",
    "models",
    "pydantic",
    "spacy",
    "sqlalchemy",
    "sqlmodel",
    "underthesea",
    "uvicorn",
)
"""What the overview of the commands must not load."""


@pytest.mark.parametrize("arguments", [["--help"], *([name, "--help"] for name in COMMANDS)])
def test_help_is_there_in_both_languages(trichluc: Trichluc, arguments: list[str]) -> None:
    run = trichluc(*arguments)
    assert (run.code, run.err) == (0, "")
    assert "Cách dùng (usage)" in run.out
    assert "In hướng dẫn này (show this help)" in run.out


def test_the_overview_loads_no_command(tmp_path: Path) -> None:
    code = f"import sys; from app.cli import main; main(['--help']); print([name for name in {HEAVY} if name in sys.modules])"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True
    )
    assert result.stdout.splitlines()[-1] == "[]"


def test_every_command_of_the_overview_exists() -> None:
    context = cli.make_context("trichluc", ["--help"], resilient_parsing=True)
    assert [command.name for name in COMMANDS if (command := cli.get_command(context, name))]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["prase"],
        ["parse"],
        ["parse", "--format", "xml", "a.txt"],
        ["batch", "no-such-folder"],
        ["query", "reference"],
        ["query", "references", "--year", "hai nghìn"],
        ["query", "references", "--form", "half"],
        ["query", "references", "--no-such-filter", "1"],
        ["evaluate", "--gold", "."],
        ["evaluate", "--gold", ".", "--documents", "."],
        ["serve", "--port", "many"],
    ],
)
def test_wrong_use_is_told_on_stderr_and_exits_with_1(trichluc: Trichluc, arguments: list[str]) -> None:
    run = trichluc(*arguments)
    assert (run.code, run.out) == (1, "")
    assert run.err
    assert "Traceback" not in run.err


def test_a_setting_that_cannot_be_used_is_named(trichluc: Trichluc) -> None:
    run = trichluc("query", "dates", TRICHLUC_MAX_PAGES="nhiều")
    assert run.code == 1
    assert "TRICHLUC_MAX_PAGES: phải là số nguyên" in run.err


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("No such command 'prase'.", "Không có lệnh này (No such command 'prase'.)"),
        ("Missing argument 'FILE...'.", "Thiếu tham số (Missing argument 'FILE...'.)"),
        ("Không có bản gán nhãn nào (no gold files)", "Không có bản gán nhãn nào (no gold files)"),
    ],
)
def test_complaints_are_told_in_both_languages(message: str, expected: str) -> None:
    assert bilingual(message) == expected


def test_a_database_that_cannot_be_opened_is_told_without_its_password(trichluc: Trichluc) -> None:
    run = trichluc("query", "dates", TRICHLUC_DATABASE_URL="mysql://an:mat-khau@localhost/x")
    assert run.code == 1
    assert "mysql" in run.err
    assert "mat-khau" not in run.err
    assert "Traceback" not in run.err


def test_a_data_directory_that_cannot_be_made_is_told(trichluc: Trichluc, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("")
    (tmp_path / "ho-so").mkdir()
    (tmp_path / "ho-so" / "bc.txt").write_text("Báo cáo")
    for command in (("batch", "ho-so"), ("query", "dates")):
        run = trichluc(*command, TRICHLUC_DATA_DIR=str(tmp_path / "tep"))
        assert run.code == 1
        assert "không phải thư mục" in run.err
        assert "Errno" not in run.err


def test_somebody_elses_packages_in_the_current_folder_are_not_taken_for_ours(
    trichluc: Trichluc, reports: Path, tmp_path: Path
) -> None:
    place = tmp_path / "theirs"
    for name in ("app", "annotations", "corpus", "extractors", "models"):
        (place / name).mkdir(parents=True)
        (place / name / "__init__.py").write_text("raise RuntimeError('somebody else')")
    files = sorted(reports.glob("*.txt"))
    assert len(files) > 2, "few files are read without worker processes, which must hold too"
    run = trichluc("parse", *files, cwd=place)
    assert (run.code, run.err) == (0, "")


def test_a_reader_that_stops_listening_is_no_error(tmp_path: Path, reports: Path) -> None:
    files = [str(path) for path in sorted(reports.rglob("*.txt"))]
    with subprocess.Popen(
        [COMMAND, "parse", *files], env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.read(10) == b'{"schema_v'
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.parametrize(
    ("done", "failed", "expected"), [(3, 0, 0), (3, 1, 3), (0, 1, 1), (0, 0, 1)]
)  # fmt: skip
def test_exit_codes(done: int, failed: int, expected: int) -> None:
    assert exit_code(done, failed) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Báo cáo số 12.docx", "Báo cáo số 12.docx"),
        ("a\x1b[2J\nb\t", "a\\x1b[2J\\nb\\t"),
        ("gnp\u202excod.exe", "gnp\\u202excod.exe"),
        ("a\u2028b\udc80", "a\\u2028b\\udc80"),
    ],
)
def test_what_a_terminal_would_act_on_is_written_out(text: str, expected: str) -> None:
    assert printable(text) == expected
