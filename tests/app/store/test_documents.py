"""Documents in the store come back as they went in, whatever characters they hold, and leave nothing when deleted."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from app.store.documents import (
    File,
    Kept,
    content_used,
    count_records,
    delete_document,
    find_content,
    get_document,
    keep_extraction,
    keep_failure,
    load_extraction,
    storable,
)
from app.store.engine import Store
from app.store.rows import ROWS, ExtractionRow, table_of
from models.extraction import Extraction
from tests.app.samples import TEXT, sample


def keep(store: Store, data: bytes, extraction: Extraction) -> Kept:
    """The extraction, kept."""
    with store.writing() as session:
        return keep_extraction(session, _file(data, extraction), extraction)


def _file(data: bytes, extraction: Extraction) -> File:
    return File(extraction.document.sha256, extraction.document.filename, len(data))


def test_an_extraction_comes_back_byte_for_byte(store: Store) -> None:
    data, extraction = sample()
    kept = keep(store, data, extraction)
    with store.reading() as session:
        loaded = load_extraction(session, kept.id)
        assert loaded is not None
        # the store computes the bounds of dates that the sample leaves out
        for date, (earliest, latest) in zip(
            extraction.dates, [("2025-10-01", "2025-12-31"), ("2024-12-22",) * 2, ("2026-01-10",) * 2], strict=True
        ):
            date.earliest, date.latest = earliest, latest
        assert loaded.to_json() == extraction.to_json()
        assert count_records(session, kept.id)["references"] == 2


def test_the_same_content_is_kept_once(store: Store) -> None:
    data, extraction = sample("a.txt")
    first = keep(store, data, extraction)
    again = keep(store, data, sample("b.txt")[1])
    assert (again.id, again.known, again.filename) == (first.id, True, "a.txt")


def test_a_failed_document_becomes_done_under_its_id(store: Store) -> None:
    data, extraction = sample("a.txt")
    with store.writing() as session:
        failed = keep_failure(session, _file(data, extraction), None, "damaged", "Tệp hỏng")
    with store.reading() as session:
        assert load_extraction(session, failed.id) is None
        known = find_content(session, extraction.document.sha256)
    assert known is not None
    assert (known.state, known.problem_code) == ("failed", "damaged")
    done = keep(store, data, extraction)
    assert (done.id, done.state, done.known) == (failed.id, "done", True)
    with store.writing() as session:  # what is done does not become failed again
        assert keep_failure(session, _file(data, extraction), None, "damaged", "Tệp hỏng").state == "done"


def test_deleting_leaves_nothing(store: Store) -> None:
    data, extraction = sample()
    kept = keep(store, data, extraction)
    with store.writing() as session:
        assert delete_document(session, kept.id) == extraction.document.sha256
        assert delete_document(session, kept.id) is None
    with store.reading() as session:
        assert get_document(session, kept.id) is None
        assert not content_used(session, extraction.document.sha256)
        for table in (table_of(ExtractionRow), *map(table_of, ROWS.values())):
            assert session.execute(select(func.count()).select_from(table)).scalar_one() == 0


@pytest.mark.parametrize("character", ["\0", "\ud800"])
def test_characters_that_no_database_takes_become_one_sign_each(store: Store, character: str) -> None:
    _, extraction = sample(text=TEXT)
    extraction.document.text = TEXT.replace("Việc số hóa", f"Việc{character}số hóa")
    extraction.findings[0].text = extraction.findings[0].text.replace("Việc số hóa", f"Việc{character}số hóa")
    kept = keep(store, b"x", extraction)
    with store.reading() as session:
        loaded = load_extraction(session, kept.id)
    assert loaded is not None
    finding = loaded.findings[0]
    assert finding.text == "Việc�số hóa còn chậm." == loaded.document.text[finding.start : finding.end]


def test_ids_that_no_database_takes_are_unknown(store: Store) -> None:
    with store.writing() as session:
        assert get_document(session, "\0") is None
        assert delete_document(session, "\ud800") is None


def test_a_rollback_keeps_nothing(store: Store) -> None:
    data, extraction = sample()

    def keep_and_fall() -> None:
        with store.writing() as session:
            keep_extraction(session, _file(data, extraction), extraction)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        keep_and_fall()
    with store.reading() as session:
        assert find_content(session, extraction.document.sha256) is None


def test_storable_keeps_all_other_characters() -> None:
    assert storable("Đà Nẵng \u202e😀\0") == "Đà Nẵng \u202e😀�"
