"""`trichluc batch` and `trichluc query`: a folder into the database, and the questions that it answers."""

from __future__ import annotations

import csv
import io
import json
import shutil
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest

from app.cli.query import rows_as_csv, rows_as_table
from app.cli.side_by_side import in_order
from app.store.filters import FILTERS
from corpus import report_paths
from tests.app.cli.conftest import COMMAND, MANY, Trichluc, environment


def _documents(trichluc: Trichluc) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = json.loads(trichluc("query", "documents", "--all", "--format", "json").out)["items"]
    return items


def test_a_folder_is_taken_with_the_folders_in_it_and_again_without_harm(trichluc: Trichluc, reports: Path) -> None:
    first, second = trichluc("batch", reports, "--workers", "2"), trichluc("batch", reports)
    assert (first.code, first.out, second.code) == (0, "", 0)
    assert f"Đã nạp {MANY}, có sẵn 0, lỗi 0" in first.err
    assert f"Đã nạp 0, có sẵn {MANY}, lỗi 0" in second.err
    kept = [document["filename"] for document in reversed(_documents(trichluc))]
    assert kept == [path.name for path in sorted(reports.rglob("*.txt"))]


def test_what_fails_is_listed_and_the_others_are_taken(trichluc: Trichluc, reports: Path) -> None:
    shutil.copy(next(reports.glob("*.txt")), reports / "2025" / "ban-sao.txt")
    (reports / "rong.txt").write_bytes(b"")
    (reports / "hong.docx").write_bytes(b"PK\x03\x04 not a ZIP")
    (reports / ".an").write_bytes(b"hidden")
    (reports / "~$khoa.docx").write_bytes(b"lock")
    run = trichluc("batch", reports)
    assert run.code == 3
    assert f"Đã nạp {MANY}, có sẵn 1, lỗi 2" in run.err
    assert "rong.txt: Tệp rỗng" in run.err
    assert "hong.docx: " in run.err


def test_an_empty_folder_is_nothing_done(trichluc: Trichluc, tmp_path: Path) -> None:
    (tmp_path / "trong").mkdir()
    assert trichluc("batch", "trong").code == 1


def test_what_was_taken_before_an_interruption_stays(trichluc: Trichluc, reports: Path, tmp_path: Path) -> None:
    text = next(reports.glob("*.txt")).read_text(encoding="utf-8")
    for number in range(60):
        (reports / f"them-{number:02}.txt").write_text(f"{text}\nBản {number}.\n", encoding="utf-8")
    command = [str(COMMAND), "batch", str(reports), "--workers", "1"]
    with subprocess.Popen(command, env=environment(tmp_path), stderr=subprocess.PIPE, encoding="utf-8") as process:
        while not (tmp_path / "data" / "trichluc.db").exists() or not _documents(trichluc):
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 3
    assert "Đã dừng" in told
    assert "Traceback" not in told
    kept = len(_documents(trichluc))
    assert f"Đã nạp {kept}," in told
    assert f"có sẵn {kept}, lỗi 0" in trichluc("batch", reports).err


def test_a_list_is_asked_with_the_filters_of_the_table(trichluc: Trichluc, reports: Path) -> None:
    trichluc("batch", reports)
    for record_type in FILTERS:
        run = trichluc("query", record_type, "--limit", "3", "--format", "json")
        assert run.code == 0, run.err
        page = json.loads(run.out)
        assert len(page["items"]) == min(3, page["total"])
        assert (page["next"] is None) == (page["total"] <= 3)
    cited = json.loads(trichluc("query", "references", "--year", "2024", "--format", "json").out)["items"]
    assert cited
    assert all("2024" in (item["issued_on"] or item["key"] or item["year"]) for item in cited)


def test_all_rows_come_whatever_the_size_of_a_page(trichluc: Trichluc, reports: Path) -> None:
    trichluc("batch", reports)
    page = json.loads(trichluc("query", "entities", "--all", "--format", "json").out)
    assert len(page["items"]) == page["total"] > 50
    rows = list(csv.reader(io.StringIO(trichluc("query", "entities", "--all", "--format", "csv").out)))
    assert len(rows) == page["total"] + 1


def test_csv_has_every_field_and_starts_no_formula() -> None:
    items: list[dict[str, Any]] = [
        {"text": "=1+1", "value": "-3.5", "topics": ["a", "b"]},
        {"text": "- Rà soát", "value": None, "topics": []},
    ]
    assert rows_as_csv(items, ["text", "value", "topics"]).splitlines() == [
        "text,value,topics",
        '\'=1+1,-3.5,"[""a"", ""b""]"',
        "'- Rà soát,,[]",
    ]


def test_a_table_cuts_long_cells_and_keeps_to_its_lines() -> None:
    lines = list(rows_as_table([{"a": "x\ny\x1b", "b": "z" * 100}], ["a", "b"]))
    assert lines[0] == "a" + " " * 8 + "b"
    assert lines[2] == f"x y\\x1b  {'z' * 59}…"


@pytest.mark.parametrize("threads", [1, 3])
def test_results_come_in_the_order_of_the_things(threads: int) -> None:
    assert list(in_order(lambda n: n * n, range(50), threads)) == [n * n for n in range(50)]


def test_what_has_not_begun_never_begins_once_the_caller_stops() -> None:
    begun: list[int] = []

    def work(number: int) -> int:
        begun.append(number)
        return number

    results = in_order(work, range(10_000), threads=2)
    assert next(results) == 0
    results.close()
    assert len(begun) < 100


def test_demo_shows_what_is_in_the_corpus(trichluc: Trichluc, tmp_path: Path) -> None:
    for _ in range(2):
        run = trichluc("demo", "--no-serve", "--data", "thu")
        assert (run.code, run.err) == (0, "")
        assert f"Tài liệu (documents): {len(report_paths('docx'))}" in run.out
        assert "57-NQ/TW" in run.out
    assert (tmp_path / "thu" / "trichluc.db").exists()
    assert not (tmp_path / "data").exists()


def test_evaluate_prints_the_figures_of_the_corpus(trichluc: Trichluc) -> None:
    root = Path(__file__).parents[3]
    run = trichluc("evaluate", "--gold", root / "annotations", "--documents", root / "corpus" / "reports", "--errors")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("group ")
