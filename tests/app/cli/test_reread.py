"""`trichluc reread`: what an older version read is read anew under its id, once, and nothing is lost where that fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from app.cli import main
from app.cli.reread import is_older
from app.settings import Settings
from app.store.documents import Reading, count_records, get_document, list_readings, load_extraction
from app.store.engine import Store, open_store
from extractors.errors import FAILURES, REFUSALS
from extractors.pipeline import PIPELINE_VERSION
from tests.app.samples import TEXT

OLD = "0.0.9"
FILES = 3


@pytest.fixture
def store(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Store]:
    """The store of the command, with some reports in it and one file that could not be read."""
    monkeypatch.setenv("TRICHLUC_DATA_DIR", str(settings.data_dir))
    monkeypatch.setenv("TRICHLUC_WORKERS", "1")
    folder = tmp_path / "ho-so"
    folder.mkdir()
    for number in range(FILES):
        (folder / f"bc-{number}.txt").write_text(f"{TEXT}\nBản {number}.", encoding="utf-8")
    (folder / "hong.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog")
    assert main(["batch", str(folder)]) == 3
    capsys.readouterr()
    with closing(open_store(settings)) as opened:
        yield opened


def readings(store: Store) -> list[Reading]:
    with store.reading() as session:
        return list_readings(session)


def versions(store: Store) -> list[str | None]:
    return [reading.pipeline_version for reading in readings(store)]


def age(store: Store, where: str = "1 = 1") -> None:
    """Make documents those of an older version, which knew no canonical names and no dates."""
    which = f"document_id IN (SELECT id FROM documents WHERE {where})"
    with store.writing() as session:
        session.execute(text(f"UPDATE extractions SET pipeline_version = '{OLD}' WHERE {which}"))
        session.execute(text(f"UPDATE document_entities SET canonical = NULL WHERE {which}"))
        session.execute(text(f"DELETE FROM document_dates WHERE {which}"))


def whole(store: Store) -> list[str]:
    """All extractions that are kept, as JSON."""
    with store.reading() as session:
        found = [load_extraction(session, reading.id) for reading in list_readings(session)]
    return [extraction.to_json() for extraction in found if extraction]


def test_what_an_older_version_read_is_read_anew_under_its_id(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    before, ids = whole(store), [reading.id for reading in readings(store)]
    age(store, where="filename <> 'bc-1.txt'")
    assert main(["reread"]) == 0
    shown = capsys.readouterr()
    assert shown.out.splitlines() == [f"bc-{number}.txt: đã đọc lại (read anew)" for number in (0, 2)]
    assert "Đã đọc lại 2, lỗi 0 (2 read anew, 0 failed)" in shown.err
    assert whole(store) == before
    assert [reading.id for reading in readings(store)] == ids
    with store.reading() as session:
        assert count_records(session)["dates"] == sum(count_records(session, id_)["dates"] for id_ in ids)
    assert main(["reread"]) == 0
    assert "no documents to read anew" in capsys.readouterr().err


def test_a_dry_run_lists_and_reads_nothing(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    age(store)
    assert main(["reread", "--dry-run"]) == 0
    expected = [f"{each.id}  {each.filename}  {OLD}" for each in readings(store) if each.pipeline_version]
    assert capsys.readouterr().out.splitlines() == expected
    assert main(["reread", "--dry-run", "--all"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == FILES + 1
    assert versions(store) == [OLD] * FILES + [None]


def test_all_are_read_if_asked_for_and_what_still_cannot_be_read_is_told(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    before = whole(store)
    assert main(["reread", "--all"]) == 3
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == FILES + 1
    assert lines[-1].startswith("hong.pdf: Tệp hỏng")
    assert whole(store) == before


def test_what_was_read_stays_where_the_file_is_gone_or_another(
    store: Store, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    age(store)
    before = whole(store)
    for reading, damage in zip(readings(store), (None, b"B\xc3\xa1o c\xc3\xa1o", TEXT.encode()), strict=False):
        with store.reading() as session:
            sha256 = (get_document(session, reading.id) or {})["sha256"]
        path = settings.data_dir / "files" / sha256[:2] / sha256
        path.write_bytes(damage) if damage else path.unlink()
    assert main(["reread"]) == 1
    shown = capsys.readouterr()
    first, *others = shown.out.splitlines()
    assert first.startswith("bc-0.txt: Không mở được tệp")
    assert others == [f"bc-{number}.txt: {FAILURES['damaged']}" for number in (1, 2)]
    assert "Đã đọc lại 0, lỗi 3 (0 read anew, 3 failed)" in shown.err
    assert whole(store) == before


@pytest.mark.parametrize(
    ("variable", "value", "told"),
    [("TRICHLUC_MAX_FILE_MB", "0.0001", REFUSALS["too_large"]), ("TRICHLUC_PARSE_SECONDS", "0.0001", "timed out")],
)
def test_what_was_read_stays_where_it_is_now_too_much(
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    variable: str,
    value: str,
    told: str,
) -> None:
    age(store)
    before = whole(store)
    monkeypatch.setenv(variable, value)
    assert main(["reread"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == FILES
    assert all(told in line for line in lines)
    assert whole(store) == before


def test_nothing_is_made_where_no_database_is(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TRICHLUC_DATA_DIR", str(settings.data_dir))
    assert main(["reread"]) == 1
    assert "no database there yet" in capsys.readouterr().err
    assert not settings.data_dir.exists()


@pytest.mark.parametrize(
    ("version", "than", "expected"),
    [
        ("0.9.0", "0.10.0", True),
        ("0.2.0", "0.2.1", True),
        ("0.2", "0.2.1", True),
        ("0.10.0", "0.9.0", False),
        ("0.2.0", "0.2.0", False),
        ("1.0.0", "0.2.0", False),  # read by a newer version: this one would read it worse
        (None, "0.2.0", False),
    ],
)
def test_versions_are_compared_number_by_number(version: str | None, than: str, expected: bool) -> None:
    assert is_older(version, than) == expected
    assert not is_older(PIPELINE_VERSION, PIPELINE_VERSION)
