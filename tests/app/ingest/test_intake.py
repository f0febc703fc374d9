"""The intake: refused without a trace, kept as failed with a reason, kept once, deleted whole; on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text

from app.ingest.intake import Intake
from app.settings import Settings
from app.store.documents import count_records, get_document, load_extraction
from app.store.engine import Store
from app.store.queries import list_records
from tests.app.samples import TEXT

REPORT = TEXT.encode()
DAMAGED = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog"


@pytest.fixture
def intake(database_settings: Settings, store: Store) -> Iterator[Intake]:
    """An intake into an empty store, for files of at most 1 MB."""
    database_settings.max_file_mb = 1
    with Intake(database_settings, store) as opened:
        yield opened


def kept_files(settings: Settings) -> list[Path]:
    """All files in the file store."""
    return [path for path in (settings.data_dir / "files").rglob("*") if path.is_file()]


def number_of_documents(store: Store) -> int:
    """How many documents the store has."""
    with store.reading() as session:
        return list_records(session, "documents", {}).total


def test_a_report_is_read_and_kept(intake: Intake, store: Store) -> None:
    accepted = intake.accept("bc.txt", REPORT)
    assert (accepted.state, accepted.duplicate, accepted.problem) == ("done", False, None)
    assert accepted.id is not None
    with store.reading() as session:
        extraction = load_extraction(session, accepted.id)
        assert extraction is not None
        assert "57-NQ/TW" in [reference.canonical for reference in extraction.references]
        assert count_records(session, accepted.id)["references"] == len(extraction.references)


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "empty"), (b"a" * (1024 * 1024 + 1), "too_large"), (b"\x7fELF\x02\x01\x01" + bytes(64), "unknown_kind")],
)
def test_what_is_refused_leaves_no_trace(
    intake: Intake, store: Store, database_settings: Settings, data: bytes, code: str
) -> None:
    accepted = intake.accept("x.pdf", data)
    assert (accepted.id, accepted.state, accepted.problem and accepted.problem.code) == (None, "refused", code)
    assert number_of_documents(store) == 0
    assert kept_files(database_settings) == []


def test_what_cannot_be_read_is_kept_and_tried_again(intake: Intake, store: Store) -> None:
    first = intake.accept("cũ.pdf", DAMAGED)
    assert (first.state, first.duplicate) == ("failed", False)
    assert first.problem is not None
    assert first.id is not None
    again = intake.accept("cũ.pdf", DAMAGED)
    assert (again.id, again.state, again.duplicate, again.problem) == (first.id, "failed", True, first.problem)
    assert intake.retry(first.id) == again
    assert intake.retry("nobody") is None
    with store.reading() as session:
        row = get_document(session, first.id)
    assert row is not None
    assert (row["media_type"], row["problem_message"]) == ("application/pdf", first.problem.message)


def test_a_failed_document_is_read_when_it_can_be(intake: Intake, store: Store) -> None:
    accepted = intake.accept("bc.txt", REPORT)
    assert accepted.id is not None
    with store.writing() as session:  # as if it had been read by a version that could not
        session.execute(text("DELETE FROM extractions"))
        for table in ("references", "dates", "deadlines", "indicators", "findings", "entities", "checks"):
            session.execute(text(f"DELETE FROM document_{table}"))
        session.execute(text("UPDATE documents SET state = 'failed', problem_code = 'reader_failed'"))
    again = intake.retry(accepted.id)
    assert again is not None
    assert (again.id, again.state, again.problem) == (accepted.id, "done", None)


def test_what_is_read_again_takes_the_place_of_what_was_read(intake: Intake, store: Store) -> None:
    first = intake.accept("bc.txt", REPORT)
    assert first.id is not None
    with store.reading() as session:
        before = load_extraction(session, first.id)
    with store.writing() as session:
        session.execute(text("UPDATE document_references SET canonical = NULL"))
        session.execute(text("UPDATE extractions SET pipeline_version = '0.0.9'"))
    again = intake.begin_again(first.id)()
    assert again is not None
    assert (again.id, again.state, again.problem) == (first.id, "done", None)
    with store.reading() as session:
        assert load_extraction(session, first.id) == before
        assert count_records(session) == count_records(session, first.id)


def test_what_is_deleted_while_it_is_read_again_stays_deleted(
    intake: Intake, store: Store, database_settings: Settings
) -> None:
    accepted = intake.accept("bc.txt", REPORT)
    assert accepted.id is not None
    keep = intake.begin_again(accepted.id)
    intake.delete(accepted.id)
    assert keep() is None
    assert intake.begin_again(accepted.id)() is None
    assert number_of_documents(store) == 0
    assert kept_files(database_settings) == []


def test_what_was_read_stays_where_the_new_records_cannot_be_stored(intake: Intake, store: Store) -> None:
    accepted = intake.accept("bc.txt", REPORT)
    assert accepted.id is not None
    keep = intake.begin_again(accepted.id)
    with store.writing() as session:
        session.execute(text("ALTER TABLE document_entities RENAME TO away"))
    again = keep()
    with store.writing() as session:
        session.execute(text("ALTER TABLE away RENAME TO document_entities"))
    assert again is not None
    assert (again.id, again.state, again.problem and again.problem.code) == (accepted.id, "failed", "reader_failed")
    with store.reading() as session:
        document = get_document(session, accepted.id)
        extraction = load_extraction(session, accepted.id)
    assert document is not None
    assert document["state"] == "done"
    assert extraction is not None
    assert extraction.references
    assert extraction.entities


def test_two_uploads_of_one_file_at_once_give_one_document(
    intake: Intake, store: Store, database_settings: Settings
) -> None:
    with Intake(database_settings, store) as other, ThreadPoolExecutor(4) as threads:
        results = list(threads.map(lambda each: each.accept("bc.txt", REPORT), [intake, other, intake, other]))
    assert len({result.id for result in results}) == 1
    assert [result.state for result in results] == ["done"] * 4
    assert sorted(result.duplicate for result in results) == [False, True, True, True]
    assert number_of_documents(store) == 1
    assert len(kept_files(database_settings)) == 1


def test_deleting_takes_the_file_along(intake: Intake, store: Store, database_settings: Settings) -> None:
    accepted = intake.accept("bc.txt", REPORT)
    assert accepted.id is not None
    assert intake.delete(accepted.id)
    assert not intake.delete(accepted.id)
    assert number_of_documents(store) == 0
    assert kept_files(database_settings) == []
    assert intake.accept("bc.txt", REPORT).state == "done"


def test_a_file_that_a_crash_left_is_used_again(intake: Intake, database_settings: Settings) -> None:
    with intake.files.stage(REPORT) as staged:
        staged.keep()  # and then nothing: no row was committed
    assert intake.accept("bc.txt", REPORT).state == "done"
    assert len(kept_files(database_settings)) == 1


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "a\0b.txt", "\u202egnp.txt", "bc\r\n.txt", "", "\ud800.txt", "đ" * 2_000, "C:\\con.txt"],
)
def test_names_are_data(intake: Intake, store: Store, database_settings: Settings, name: str) -> None:
    accepted = intake.accept(name, REPORT)
    assert accepted.id is not None
    assert len(kept_files(database_settings)) == 1
    with store.reading() as session:
        row = get_document(session, accepted.id)
        assert row is not None
        assert row["filename"] == name.replace("\0", "�").replace("\ud800", "�")[:1_000]
        extraction = load_extraction(session, accepted.id)
        assert extraction is not None
        assert extraction.document.filename == row["filename"]


def test_records_that_cannot_be_stored_make_the_document_failed(intake: Intake, store: Store) -> None:
    with store.writing() as session:
        session.execute(text("DROP TABLE document_entities"))
    accepted = intake.accept("bc.txt", REPORT)
    assert (accepted.state, accepted.problem and accepted.problem.code) == ("failed", "reader_failed")
