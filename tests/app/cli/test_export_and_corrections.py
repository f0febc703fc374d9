"""Documents out to an annotation tool and back, as a user does it: by commands, on files."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import DocBin

from annotations.marks import DEFAULT_TYPES, MARKED_TYPES
from app.cli import export, main
from corpus import report_paths

NAME = "bao-cao-xa"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with two documents and the gold of one of them; data goes to a folder of the test's own."""
    monkeypatch.setenv("TRICHLUC_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("TRICHLUC_WORKERS", "1")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ho-so").mkdir()
    (tmp_path / "vang").mkdir()
    reports = report_paths("docx")
    for path in (reports[0], next(path for path in reports if path.stem == NAME)):
        shutil.copy(path, tmp_path / "ho-so")
    shutil.copy(reports[0].parents[2] / "annotations" / f"{NAME}.json", tmp_path / "vang")
    return tmp_path


Edit = Callable[[dict[str, Any]], None]


def _edit(path: Path, edit: Edit) -> None:
    """Change the task of the report as somebody in doccano would."""
    tasks = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for task in tasks:
        if task["document"].startswith(NAME):
            edit(task)
    path.write_text("".join(json.dumps(task, ensure_ascii=False) + "\n" for task in tasks), encoding="utf-8")


def test_gold_goes_out_and_comes_back_with_what_was_corrected(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document, gold = f"ho-so/{NAME}.docx", folder / "vang" / f"{NAME}.json"
    before = gold.read_bytes()
    export = ["export", document, "--format", "doccano", "--gold", "vang", "--output", "out.jsonl"]
    back = ["corrections", "out.jsonl", "--format", "doccano", "--gold", "vang", "--documents", "ho-so"]
    assert main(export) == 0
    assert main(back) == 0
    assert "0 added, 0 removed" in capsys.readouterr().out
    assert gold.read_bytes() == before

    gone: list[Any] = []

    def correct(task: dict[str, Any]) -> None:
        gone.append(task["label"].pop(0))
        start = task["text"].index("đồng chí")
        task["label"].append([start, start + 8, "PER"])

    _edit(folder / "out.jsonl", correct)
    assert main(back) == 0
    told = capsys.readouterr().out
    assert "1 added, 1 removed" in told
    assert "+ PER" in told
    assert f"- {gone[0][2]} {gone[0][0]}-{gone[0][1]}" in told
    old, new = json.loads(before), json.loads(gold.read_bytes())
    assert {"text": "đồng chí", "label": "PER"} in new["entities"]
    assert sum(map(len, new.values())) == sum(map(len, old.values()))
    assert gold.read_bytes() == (json.dumps(new, ensure_ascii=False, indent=1) + "\n").encode()


def test_nothing_is_written_where_one_text_is_another(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    documents = sorted(str(path) for path in (folder / "ho-so").iterdir())
    assert main(["export", *documents, "--format", "doccano", "--output", "out.jsonl"]) == 0
    _edit(folder / "out.jsonl", lambda task: task.update(text=task["text"].replace("\n", "\r\n")))
    before = {path: path.read_bytes() for path in (folder / "vang").iterdir()}
    back = ["corrections", "out.jsonl", "--format", "doccano", "--gold", "vang", "--documents", "ho-so"]
    assert main(back) == 1
    assert f"{NAME}.docx: văn bản" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in (folder / "vang").iterdir()} == before
    (folder / "ho-so" / f"{NAME}.docx").unlink()
    assert main(back) == 1
    assert "không có trong" in capsys.readouterr().err
    for missing in ("khong-co.jsonl", "ho-so", "vang"):
        assert main(["corrections", missing, *back[2:]]) == 1
    assert capsys.readouterr().err.count("Lỗi (error)") == 3


def test_files_that_editors_saved_or_that_hold_nothing_to_take(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = folder / "out.jsonl"
    assert main(["export", f"ho-so/{NAME}.docx", "--format", "doccano", "--output", "out.jsonl"]) == 0
    back = ["corrections", "out.jsonl", "--format", "doccano", "--gold", "moi", "--documents", "ho-so"]
    task = json.loads(out.read_bytes())
    out.write_bytes(b"\xef\xbb\xbf" + json.dumps(task).encode() + b"\r\n\r\n")  # as Notepad saves it
    assert main(back) == 0
    assert (folder / "moi" / f"{NAME}.json").is_file()
    shutil.rmtree(folder / "moi")
    for content, told in (("", "no annotated documents"), (json.dumps(task | {"document": "a" * 300}), "tên quá dài")):
        out.write_text(content, encoding="utf-8")
        assert main(back) == 1
        assert told in capsys.readouterr().err
    assert not (folder / "moi").exists()


def test_documents_of_the_database_go_out_by_filters_and_come_back(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["batch", "ho-so"]) == 0
    assert (
        main(["export", "--stored", "--issuer", "xã Nà Phiêng", "--format", "label-studio", "--output", "tasks.json"])
        == 0
    )
    assert "tasks.json.config.xml" in capsys.readouterr().err
    (task,) = json.loads((folder / "tasks.json").read_text(encoding="utf-8"))
    assert task["data"]["document"] == f"{NAME}.docx"
    assert '<Label value="ORG"/>' in (folder / "tasks.json.config.xml").read_text(encoding="utf-8")
    done = [{"data": task["data"], "annotations": [{"result": task["predictions"][0]["result"]}]}]
    (folder / "done.json").write_text(json.dumps(done), encoding="utf-8")
    assert main(["corrections", "done.json", "--format", "label-studio", "--gold", "moi"]) == 0
    made = json.loads((folder / "moi" / f"{NAME}.json").read_text(encoding="utf-8"))
    labels = [region["value"]["labels"][0] for region in task["predictions"][0]["result"]]
    assert [len(made[name]) for name in ("references", "dates")] == [labels.count("REFERENCE"), labels.count("DATE")]
    capsys.readouterr()
    assert main(["evaluate", "--gold", "moi", "--documents", "ho-so"]) == 0
    figures = {line.split()[0]: line.split()[1:4] for line in capsys.readouterr().out.splitlines()[1:8]}
    assert figures["references"] == figures["dates"] == figures["entities"] == ["1.000"] * 3
    assert main(["export", "--stored", "--issuer", "không ai cả", "--format", "conll"]) == 1


@pytest.mark.parametrize(
    "reading",
    [
        ["query", "dates"],
        ["export", "--stored", "--format", "conll"],
        ["export", "--data", "vang", "--format", "conll"],
        ["corrections", "out.jsonl", "--format", "doccano", "--gold", "moi"],
    ],
)
def test_where_no_database_is_none_is_made(
    folder: Path, reading: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", f"ho-so/{NAME}.docx", "--format", "doccano", "--output", "out.jsonl"]) == 0
    before = sorted(folder.rglob("*"))
    capsys.readouterr()
    assert main(reading) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "Chưa có cơ sở dữ liệu" in shown.err
    assert "no database there yet" in shown.err
    assert sorted(folder.rglob("*")) == before


def test_formats_go_to_their_places_and_over_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = f"ho-so/{NAME}.docx"
    assert main(["export", document, "--format", "docbin", "--types", "entities", "--output", "sub/x.spacy"]) == 0
    (doc,) = DocBin().from_disk(folder / "sub" / "x.spacy").get_docs(spacy.blank("xx").vocab)
    assert list(doc.spans) == ["entities"]
    assert main(["export", document, "--format", "brat", "--output", "brat"]) == 0
    assert {path.name for path in (folder / "brat").iterdir()} == {f"{NAME}.txt", f"{NAME}.ann", "annotation.conf"}
    capsys.readouterr()
    for form, output in (("docbin", "sub/x.spacy"), ("brat", "brat")):
        again = ["export", document, "--format", form, "--output", output]
        assert main(again) == 1
        assert "--force" in capsys.readouterr().err
        assert main([*again, "--force"]) == 0
    assert main(["export", document, "--format", "conll"]) == 0
    assert capsys.readouterr().out.startswith(f"# document = {NAME}.docx\n")


def test_a_labelling_configuration_that_somebody_changed_stays(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configuration = folder / "tasks.json.config.xml"
    configuration.write_text("<View/>", encoding="utf-8")
    again = ["export", f"ho-so/{NAME}.docx", "--format", "label-studio", "--output", "tasks.json"]
    assert main(again) == 1
    assert "tasks.json.config.xml đã có" in capsys.readouterr().err
    assert configuration.read_text(encoding="utf-8") == "<View/>"
    assert not (folder / "tasks.json").exists()
    assert main([*again, "--force"]) == 0
    assert "<Labels" in configuration.read_text(encoding="utf-8")
    configuration.unlink()
    configuration.mkdir()
    assert main([*again, "--force"]) == 1
    assert "tasks.json.config.xml: đây là thư mục" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (["--format", "conll"], "files are needed"),
        (["ho-so/x.docx", "--stored", "--format", "conll"], "not both"),
        (["ho-so/x.docx", "--issuer", "a", "--format", "conll"], "filters go with --stored"),
        (["ho-so/x.docx", "--format", "brat"], "needs --output"),
        (["ho-so/x.docx", "--format", "docbin"], "needs --output"),
        (["ho-so/x.docx", "--format", "conll", "--types", "checks"], "checks"),
        (["--stored", "--issued-from", "hôm qua", "--format", "conll"], "--issued-from: cần ngày"),
        (["ho-so/x.docx", "--format", "conll", "--output", "ho-so"], "ho-so: đây là thư mục"),
        (["ho-so/x.docx", "--format", "conll", "--output", "ho-so", "--force"], "ho-so: đây là thư mục"),
        (["ho-so/x.docx", "--format", "label-studio", "--output", ".", "--force"], ".: đây là thư mục"),
        (["ho-so/x.docx", "--format", "brat", "--output", "vang/bao-cao-xa.json", "--force"], "không phải thư mục"),
    ],
)
def test_wrong_use_is_told(folder: Path, wrong: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", *wrong]) == 1
    said = capsys.readouterr().err
    assert "Lỗi (error)" in said
    assert told in said
    assert "cannot be opened" not in said, "told before anything was read"


def test_a_file_that_cannot_be_read_is_told_and_the_others_go_out(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "khong-co.docx", f"ho-so/{NAME}.docx", "--format", "doccano"]) == 3
    shown = capsys.readouterr()
    assert "khong-co.docx" in shown.err
    assert len(shown.out.splitlines()) == 1


def test_the_command_offers_what_can_be_marked() -> None:
    """The command does not load the extractors for its help, so it has these names of its own."""
    assert sorted(export.TYPES) == sorted(MARKED_TYPES)
    (types,) = (option for option in export.command.params if option.name == "types")
    assert types.default == ",".join(DEFAULT_TYPES)
