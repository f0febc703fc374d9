"""What the README files say is so: commands, targets, routes, settings, links."""

from __future__ import annotations

import re
import shlex
from importlib import import_module
from pathlib import Path

import click
import pytest

from app.cli import COMMANDS, cli
from app.cli.demo import overview_lines
from app.main import create_app
from app.settings import Settings
from app.store.summary import Citation, Overview
from corpus import report_paths
from models.extraction import RECORD_TYPES

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.vi.md")
PAGES = (*READMES, "CONTRIBUTING.md", "benchmarks/README.md", "annotations/README.md", "corpus/README.md")


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _blocks(name: str, language: str = "") -> list[str]:
    """The code blocks in a language; those without one are commands and what they print."""
    found = re.findall(r"^```(\w*)\n(.*?)^```$", _text(name), re.MULTILINE | re.DOTALL)
    return [block for written_in, block in found if written_in == language]


def _commands(name: str, program: str) -> list[list[str]]:
    """The lines of the code blocks that call a program, as arguments, comments left out."""
    blocks = "\n".join(_blocks(name)).replace("\\\n", " ")
    lines = (
        shlex.split(line, comments=True)
        for line in blocks.splitlines()
        if line.startswith((program, f".venv/bin/{program}"))
    )
    return [line[1:] for line in lines]


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name: str) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", _text(name)):
        assert ((ROOT / name).parent / target).exists(), target


@pytest.mark.parametrize("name", PAGES)
def test_every_target_of_make_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", _text("Makefile"), re.MULTILINE))
    assert {arguments[0] for arguments in _commands(name, "make ")} <= targets


@pytest.mark.parametrize("name", PAGES)
def test_every_command_can_be_given(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    for arguments in _commands(name, "trichluc "):
        _parse_arguments(cli, arguments)


@pytest.mark.parametrize("name", READMES)
def test_the_table_of_commands_is_whole(name: str) -> None:
    assert set(re.findall(r"^\| `trichluc ([a-z]+)", _text(name), re.MULTILINE)) == set(COMMANDS)


@pytest.mark.parametrize("name", READMES)
def test_the_table_of_settings_is_whole(name: str) -> None:
    rows = dict(re.findall(r"^\| `TRICHLUC_(\w+)` \| ([^|]+) \|", _text(name), re.MULTILINE))
    assert rows.keys() == {field.upper() for field in Settings.model_fields}
    for variable, default in rows.items():
        field = Settings.model_fields[variable.lower()]
        if default.startswith("`") and field.default_factory is None:
            assert default.strip("`") == str(field.default)


@pytest.mark.parametrize("name", READMES)
def test_every_route_that_is_called_exists(name: str, settings: Settings) -> None:
    paths = create_app(settings).openapi()["paths"]
    called = re.findall(r"http://127\.0\.0\.1:8000(/api/v1[\w/$.]+)(?:\?([\w=&,$-]+))?", _text(name))
    assert called
    for path, query in called:
        operations = paths[path.replace("$ID", "{document_id}").replace("$PAGE", "{number}")]
        known = {parameter["name"] for parameter in operations.get("get", {}).get("parameters", [])}
        assert set(re.findall(r"(\w+)=", query)) <= known


@pytest.mark.parametrize("name", READMES)
def test_what_the_demo_is_said_to_print_it_prints(name: str) -> None:
    (example,) = re.findall(r"^```\n(Tài liệu \(documents\): .*?)^```", _text(name), re.MULTILINE | re.DOTALL)
    found = Overview(
        documents=len(report_paths("docx")), failed=0, records=dict.fromkeys(RECORD_TYPES, 0), as_of="2026-10-16",
        deadlines=[], most_cited=[Citation("57-NQ/TW", "Nghị quyết", None, documents=0, mentions=0)],
    )  # fmt: skip
    printed = {_without_figures(line) for line in overview_lines(found)}
    told = [line for line in example.splitlines() if line.strip() != "…" and not line.endswith(".docx)")]
    assert told[0] == f"Tài liệu (documents): {found.documents}"
    assert [line for line in told if _without_figures(line) not in printed] == []


def _without_figures(line: str) -> str:
    return re.sub(r" *\d+", " 0", line)


@pytest.mark.parametrize("name", READMES)
def test_the_examples_in_python_print_what_they_say(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    import_module("extractors.spacy_components")  # known to spaCy, whatever the environment has installed
    (example,) = _blocks(name, "python")
    exec(compile(example, name, "exec"), {})
    assert capsys.readouterr().out.splitlines() == re.findall(r"^print\(.*\)  # (.*)$", example, re.MULTILINE)


@pytest.mark.parametrize("name", READMES)
def test_the_files_that_are_named_exist(name: str) -> None:
    for path in re.findall(r"(?:corpus|models|annotations|docs|benchmarks)/[\w./-]+\.\w+", _text(name)):
        assert (ROOT / path).exists(), path


def _parse_arguments(group: click.Group, arguments: list[str]) -> None:
    """Take the arguments apart as the command would, without running it; a UsageError if it would refuse them."""
    if arguments[0] in ("COMMAND", "--help"):
        return
    context = click.Context(group)
    command = group.get_command(context, arguments[0])
    assert command, arguments
    if isinstance(command, click.Group):
        _parse_arguments(command, arguments[1:])
    else:
        command.make_context(arguments[0], arguments[1:], parent=context)
