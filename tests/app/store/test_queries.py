"""Lists: each filter finds what it names and nothing else, pages follow each other without gaps, on both databases."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from app.store.documents import File, keep_extraction
from app.store.engine import Store
from app.store.filters import FILTERS, BadQuery, check_filters
from app.store.queries import MAX_LIMIT, list_records
from models.extraction import RECORD_TYPES
from tests.app.samples import sample


def fill(store: Store, number: int = 1) -> list[str]:
    """Some documents, which differ in their content and in the day on which they were issued."""
    ids = []
    for n in range(number):
        data, extraction = sample(f"bc-{n}.txt", salt=str(n), issued_on=f"2025-12-{n + 1:02}")
        with store.writing() as session:
            ids.append(
                keep_extraction(session, File(extraction.document.sha256, f"bc-{n}.txt", len(data)), extraction).id
            )
    return ids


def ask(store: Store, record_type: str, **filters: Any) -> list[str]:
    """The texts of what a question finds (of documents the file names)."""
    with store.reading() as session:
        page = list_records(session, record_type, check_filters(record_type, filters))
    assert page.total == len(page.items)
    return [item["filename" if record_type == "documents" else "id"] for item in page.items]


CASES: list[tuple[str, dict[str, Any], list[str]]] = [
    ("references", {}, ["r1", "r2"]),
    ("references", {"canonical": "57-NQ/TW"}, ["r1"]),
    ("references", {"canonical": "57"}, []),
    ("references", {"key": "nđ/cp/2020/30"}, ["r2"]),
    ("references", {"doc_type": "nghị QUYẾT"}, ["r1"]),
    ("references", {"doc_type": "nghi"}, []),
    ("references", {"issuer": "bộ chính"}, ["r1"]),
    ("references", {"issuer": "%"}, []),
    ("references", {"relation": "implements"}, ["r1"]),
    ("references", {"symbol": "NĐ-CP"}, ["r2"]),
    ("references", {"form": "short"}, []),
    ("references", {"year": "2024"}, ["r1"]),
    ("references", {"year": 2020}, ["r2"]),  # from the number: the mention carries no date
    ("references", {"issued_from": "2024-01-01", "issued_to": "2024-12-31"}, ["r1"]),
    ("references", {"issued_from": "2024", "issued_to": "2024"}, ["r1"]),
    ("references", {"issued_from": "2024-12-23"}, []),
    ("references", {"issued_to": "2020-06"}, ["r2"]),  # known by its year alone: it can lie before June
    ("references", {"text": "NGHI dinh"}, ["r2"]),
    ("dates", {"value": "2025-36"}, ["d1"]),
    ("dates", {"granularity": "day"}, ["d2", "d3"]),
    ("dates", {"date_from": "2025-12-15", "date_to": "2025-12-16"}, ["d1"]),
    ("dates", {"date_from": "2026"}, ["d3"]),
    ("deadlines", {}, ["l1", "l2"]),
    ("deadlines", {"due_from": "2026-01-10", "due_to": "2026-01-10"}, ["l1"]),
    ("deadlines", {"due_before": "2026-01-10"}, []),
    ("deadlines", {"due_before": "2026-01-11"}, ["l1"]),
    ("deadlines", {"assignee": "cong an"}, ["l1"]),
    ("deadlines", {"recipient": "Đảng ủy"}, ["l1"]),
    ("deadlines", {"timing": "recurrence"}, ["l2"]),
    ("deadlines", {"text": "van phong"}, ["l2"]),
    ("indicators", {"kind": "range"}, ["i2"]),
    ("indicators", {"name": "ho so"}, ["i1"]),
    ("indicators", {"unit": "%"}, ["i1", "i2"]),
    ("indicators", {"role": "target"}, []),
    ("indicators", {"value_from": "92.47", "value_to": "92.47"}, ["i1"]),
    ("indicators", {"value_from": 58, "value_to": 59}, ["i2"]),  # inside the range 55–60
    ("indicators", {"value_from": 93}, []),
    ("indicators", {"period_from": "2025-12"}, ["i1"]),
    ("findings", {"kind": "shortcoming"}, ["f1"]),
    ("findings", {"kind": "strength"}, []),
    ("findings", {"topic": "chuyển đổi số"}, ["f1"]),
    ("findings", {"topic": "chuyển đổi"}, []),
    ("deadlines", {"assignee_canonical": "Công an xã Đông Mai"}, ["l1"]),
    ("deadlines", {"assignee_canonical": "Công an xã"}, []),
    ("deadlines", {"recipient_canonical": "Đảng ủy xã Đông Mai"}, ["l1"]),
    ("deadlines", {"recipient_canonical": "Công an xã Đông Mai"}, []),
    ("entities", {"label": "ORG"}, ["e1", "e2", "e3"]),
    ("entities", {"canonical": "Công an xã Đông Mai"}, ["e2"]),
    ("entities", {"canonical": "công an xã đông mai"}, []),
    ("entities", {"place_code": "99999"}, ["e2", "e3"]),
    ("entities", {"place_code": "99"}, []),
    ("entities", {"text": "chinh tri"}, ["e1"]),
    ("checks", {"kind": "arithmetic"}, ["c1"]),
    ("documents", {"state": "done"}, ["bc-0.txt"]),
    ("documents", {"state": "failed"}, []),
    ("documents", {"issuer": "dong mai", "doc_type": "báo cáo"}, ["bc-0.txt"]),
    ("documents", {"issued_from": "2025-12", "issued_to": "2025"}, ["bc-0.txt"]),
    ("documents", {"issued_to": "2025-11"}, []),
    ("documents", {"text": "12/BC-UBND"}, ["bc-0.txt"]),
    ("documents", {"text": "BC-0.TXT"}, ["bc-0.txt"]),
    ("documents", {"symbol": "BC-UBND"}, ["bc-0.txt"]),
]


def test_filters_find_what_they_name(store: Store) -> None:
    fill(store)
    for record_type, filters, expected in CASES:
        assert ask(store, record_type, **filters) == expected, (record_type, filters)


def test_documents_are_found_by_what_their_issuer_stands_for(store: Store) -> None:
    for name, issuer, code in (("a.txt", "Đảng ủy", "99999"), ("b.txt", "Bộ Chính trị", None)):
        data, extraction = sample(name, salt=name, issuer=issuer)
        with store.writing() as session:
            keep_extraction(session, File(extraction.document.sha256, name, len(data)), extraction)
        assert [entity.place_code for entity in extraction.entities if entity.text == issuer] == [code]
    assert ask(store, "documents", issuer_canonical="Đảng ủy xã Đông Mai") == ["a.txt"]
    assert ask(store, "documents", place_code="99999") == ["a.txt"]
    assert ask(store, "documents", issuer_canonical="Công an xã Đông Mai") == []  # named there, but no issuer


def test_what_a_name_stands_for_is_known_in_its_own_document_only(store: Store) -> None:
    data, extraction = sample("a.txt")
    extraction.entities = [entity for entity in extraction.entities if entity.text != "Công an xã"]
    with store.writing() as session:
        keep_extraction(session, File(extraction.document.sha256, "a.txt", len(data)), extraction)
    other, linked = sample("b.txt", salt="b")
    linked.deadlines = []
    with store.writing() as session:
        keep_extraction(session, File(linked.document.sha256, "b.txt", len(other)), linked)
    assert ask(store, "deadlines", assignee_canonical="Công an xã Đông Mai") == []


def test_every_filter_runs(store: Store) -> None:
    values = {"str": "x", "int": 2024, "float": 1.5}
    for record_type, filters in FILTERS.items():
        for each in filters:
            kind = getattr(each.type, "__origin__", each.type)
            value = (
                each.choices[0]
                if each.choices
                else "2024"
                if each.name.endswith(("_from", "_to", "_before"))
                else values[kind.__name__]
            )
            ask(store, record_type, **{each.name: value})


def test_a_document_filter_separates_documents(store: Store) -> None:
    first, second = fill(store, 2)
    with store.reading() as session:
        found = list_records(session, "references", check_filters("references", {"document": second}))
    assert {item["document_id"] for item in found.items} == {second} != {first}


@pytest.mark.parametrize("record_type", ["documents", "references", "deadlines"])
def test_pages_follow_each_other_without_gap_or_repeat(store: Store, record_type: str) -> None:
    fill(store, 5)
    with store.reading() as session:
        whole = list_records(session, record_type, {}, limit=100)
        assert whole.next is None
        seen, cursor = [], None
        while True:
            page = list_records(session, record_type, {}, limit=3, cursor=cursor)
            assert page.total == whole.total
            seen += page.items
            cursor = page.next
            if cursor is None:
                break
    assert seen == whole.items


def test_deadlines_come_in_the_order_of_their_day_and_documents_newest_first(store: Store) -> None:
    fill(store, 2)
    assert ask(store, "deadlines") == ["l1", "l1", "l2", "l2"]
    assert ask(store, "documents") == ["bc-1.txt", "bc-0.txt"]


def test_items_are_the_record_and_its_document(store: Store) -> None:
    fill(store)
    with store.reading() as session:
        for record_type, record_class in RECORD_TYPES.items():
            item = list_records(session, record_type, {}).items[0]
            assert set(item) == {"document_id", *record_class.model_fields}
            record_class.model_validate(item)


def test_words_are_compared_as_they_are_stored() -> None:
    given = unicodedata.normalize("NFD", "UBND xã Nà Phiêng")
    assert check_filters("documents", {"issuer_canonical": f" {given} "}) == {"issuer_canonical": "UBND xã Nà Phiêng"}


@pytest.mark.parametrize(
    ("raw", "fields"),
    [
        ({"issued_form": "2024"}, ["issued_form"]),
        ({"issued_from": "2024-02-30"}, ["issued_from"]),
        ({"issued_from": "2024-33"}, ["issued_from"]),
        ({"issued_from": "22/12/2024", "form": "long"}, ["form", "issued_from"]),
        ({"year": "20x4"}, ["year"]),
        ({"year": 0}, ["year"]),
        ({"text": " "}, ["text"]),
        ({"text": "a\0b"}, ["text"]),
        ({"text": "a" * 501}, ["text"]),
    ],
)
def test_wrong_filters_are_named(raw: dict[str, Any], fields: list[str]) -> None:
    with pytest.raises(BadQuery) as refusal:
        check_filters("references", raw)
    assert sorted(error.field for error in refusal.value.errors) == fields


@pytest.mark.parametrize("value", ["nan", "inf"])
def test_numbers_are_finite(value: str) -> None:
    with pytest.raises(BadQuery):
        check_filters("indicators", {"value_from": value})


@pytest.mark.parametrize("cursor", ["x", "đ", "bnVsbA", "W10", "a" * 600, "WyJ4Iiwge31d"])
def test_cursors_that_were_made_up_are_refused(store: Store, cursor: str) -> None:
    with store.reading() as session, pytest.raises(BadQuery, match="cursor"):
        list_records(session, "references", {}, cursor=cursor)


def test_a_cursor_belongs_to_its_question(store: Store) -> None:
    fill(store)
    with store.reading() as session:
        cursor = list_records(session, "references", {}, limit=1).next
        assert cursor
        with pytest.raises(BadQuery, match="cursor"):
            list_records(session, "references", {"year": 2024}, cursor=cursor)
        with pytest.raises(BadQuery, match="cursor"):
            list_records(session, "dates", {}, cursor=cursor)


@pytest.mark.parametrize("limit", [0, -1, MAX_LIMIT + 1])
def test_limits_are_kept(store: Store, limit: int) -> None:
    with store.reading() as session, pytest.raises(BadQuery, match="limit"):
        list_records(session, "references", {}, limit=limit)
