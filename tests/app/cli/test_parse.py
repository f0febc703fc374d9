"""`trichluc parse`: one line per document, files of their own, summaries, and what cannot be read."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from corpus import report_paths
from models.extraction import Extraction
from tests.app.cli.conftest import MANY, Trichluc

REPORT = report_paths("docx")[0]
REPORTS = report_paths("txt")[:MANY]


def test_one_line_of_json_per_document_in_the_order_given_and_nothing_else(trichluc: Trichluc) -> None:
    run = trichluc("parse", *reversed(REPORTS))
    assert (run.code, run.err) == (0, "")
    names = [Extraction.model_validate_json(line).document.filename for line in run.out.splitlines()]
    assert names == [path.name for path in reversed(REPORTS)]


def test_two_runs_give_the_same_bytes(trichluc: Trichluc) -> None:
    assert trichluc("parse", REPORT).out == trichluc("parse", REPORT, "--format", "json").out


def test_output_is_one_file_per_document(trichluc: Trichluc, tmp_path: Path) -> None:
    run = trichluc("parse", *REPORTS, "--output", "ket-qua/moi")
    assert (run.code, run.out, run.err) == (0, "", "")
    written = sorted((tmp_path / "ket-qua" / "moi").iterdir())
    assert [path.name for path in written] == [f"{path.stem}.json" for path in REPORTS]
    assert written[0].read_text(encoding="utf-8") == trichluc("parse", REPORTS[0]).out


@pytest.mark.parametrize(("one", "other"), [("a.txt", "b/a.docx"), ("Kế hoạch.txt", "b/KẾ HOẠCH.pdf")])
def test_equal_stems_are_refused_before_any_work(trichluc: Trichluc, tmp_path: Path, one: str, other: str) -> None:
    (tmp_path / "b").mkdir()
    for name in (one, other):
        shutil.copy(REPORTS[0], tmp_path / name)
    run = trichluc("parse", one, other, "--output", "ket-qua")
    assert (run.code, run.out) == (1, "")
    assert one in run.err
    assert other in run.err
    assert not (tmp_path / "ket-qua").exists()


def test_output_with_text_is_wrong_use(trichluc: Trichluc, tmp_path: Path) -> None:
    assert trichluc("parse", REPORT, "--format", "text", "--output", tmp_path).code == 1


def test_a_summary_shows_the_records_in_their_sentences(trichluc: Trichluc) -> None:
    extraction = Extraction.model_validate_json(trichluc("parse", REPORT).out)
    run = trichluc("parse", REPORT, "--format", "text")
    assert run.code == 0
    assert f"Văn bản viện dẫn (references): {len(extraction.references)}" in run.out
    assert f"«{extraction.references[0].text}»" in run.out
    assert f"Người ký: {extraction.header.signer}" in run.out


def test_what_cannot_be_read_is_told_and_the_others_are_done(trichluc: Trichluc, tmp_path: Path) -> None:
    (tmp_path / "rong.txt").write_bytes(b"")
    (tmp_path / "anh.docx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (tmp_path / "hong.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<<")
    run = trichluc("parse", REPORT, "rong.txt", "khong-co.txt", tmp_path, "anh.docx", "hong.pdf")
    assert run.code == 3
    assert len(run.out.splitlines()) == 1
    problems = run.err.splitlines()
    assert [line.partition(":")[0] for line in problems] == [
        "rong.txt",
        "khong-co.txt",
        str(tmp_path),
        "anh.docx",
        "hong.pdf",
    ]


@pytest.mark.parametrize("limit", ["0.001"])
def test_a_file_over_the_limit_is_refused(trichluc: Trichluc, limit: str) -> None:
    run = trichluc("parse", REPORT, TRICHLUC_MAX_FILE_MB=limit)
    assert (run.code, run.out) == (1, "")
    assert "dung lượng" in run.err


def test_a_names_control_characters_are_data(trichluc: Trichluc, tmp_path: Path) -> None:
    name = "bao\u202ecao\x1b[31m.txt"
    (tmp_path / name).write_bytes(b"")
    shutil.copy(REPORTS[0], tmp_path / f"ok{name}")
    run = trichluc("parse", name, f"ok{name}")
    assert run.code == 3
    assert run.err.startswith("bao\\u202ecao\\x1b[31m.txt: ")
    assert json.loads(run.out)["document"]["filename"] == f"ok{name}"


def test_a_name_that_is_not_utf_8_is_kept_readable(trichluc: Trichluc, tmp_path: Path) -> None:
    name = os.fsdecode(b"b\xe1o c\xe1o.txt")
    shutil.copy(REPORTS[0], tmp_path / name)
    run = trichluc("parse", name)
    assert (run.code, run.err) == (0, "")
    assert json.loads(run.out)["document"]["filename"] == "b�o c�o.txt"
