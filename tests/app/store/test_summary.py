"""The archive at a glance: what is due from a day on, what is cited in most documents."""

from __future__ import annotations

import pytest

from app.store.documents import File, keep_extraction, keep_failure
from app.store.engine import Store
from app.store.summary import Citation, most_cited, overview
from models.records import Reference
from tests.app.samples import sample


def test_an_empty_store_has_an_overview(store: Store) -> None:
    with store.reading() as session:
        found = overview(session)
    assert (found.documents, found.as_of, found.deadlines, found.most_cited) == (0, None, [], [])


def test_the_newest_document_stands_for_today(store: Store) -> None:
    with store.writing() as session:
        for salt, day in (("a", "2025-12-20"), ("b", "2026-01-XX")):
            data, extraction = sample(salt=salt, issued_on=day)
            extraction.references.append(
                Reference(id="r3", text="Kế hoạch số /KH-UBND", start=0, end=1, form="full", canonical="?/KH-UBND")
            )
            keep_extraction(session, File(extraction.document.sha256, f"{salt}.txt", len(data)), extraction)
        keep_failure(session, File("0" * 64, "hỏng.pdf", 1), None, "damaged", "Tệp hỏng")
    with store.reading() as session:
        found = overview(session)
        later = overview(session, as_of="2026-01-11")
    assert (found.documents, found.failed, found.records["references"]) == (3, 1, 6)
    assert found.as_of == "2026-01-01"
    assert [(deadline["due"], deadline["filename"]) for deadline in found.deadlines] == [
        ("2026-01-10", "a.txt"), ("2026-01-10", "b.txt"),
    ]  # fmt: skip
    assert later.deadlines == []
    assert found.most_cited == [  # a blank number names no document
        Citation("57-NQ/TW", "Nghị quyết", "nq/tw/2024/57", documents=2, mentions=2),
        Citation("30/2020/NĐ-CP", "Nghị định", "nđ/cp/2020/30", documents=2, mentions=2),
    ]


def _cites(canonical: str, key: str | None) -> Reference:
    symbol = canonical[3:] if canonical[0].isdigit() else None
    return Reference(id="r", text=canonical, start=0, end=1, form="full", canonical=canonical, symbol=symbol, key=key)


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [  # what each document cites; the documents that cite each cited one
        ([[("57-NQ/TW", "nq/tw/2024/57")], [("57-NQ/TW", None)]], {"57-NQ/TW": [2]}),
        ([[("57-NQ/TW", "nq/tw/2024/57")], [("57-NQ/TW", "nq/tw/2007/57")], [("57-NQ/TW", None)]], {"57-NQ/TW": [1, 1, 1]}),
        ([[("58/KH-UBND", None), ("58/KH-UBND", None)], [("58/KH-UBND", None)]], {"58/KH-UBND": [1, 1]}),
        ([[("58/KH-UBND", "kh/ubnd@xã a/2025/58")], [("58/KH-UBND", None)]], {"58/KH-UBND": [1, 1]}),
        ([[("58/KH-UBND", "kh/ubnd@xã a/2025/58")]] * 2, {"58/KH-UBND": [2]}),
        ([[("Luật Đất đai 2024", None)]] * 3, {"Luật Đất đai 2024": [3]}),
    ],
)  # fmt: skip
def test_only_mentions_of_one_document_are_counted_together(
    store: Store, mentions: list[list[tuple[str, str | None]]], expected: dict[str, list[int]]
) -> None:
    with store.writing() as session:
        for salt, cited in enumerate(mentions):
            data, extraction = sample(salt=str(salt))
            extraction.references = [_cites(canonical, key) for canonical, key in cited]
            keep_extraction(session, File(extraction.document.sha256, f"{salt}.txt", len(data)), extraction)
    with store.reading() as session:
        counted: dict[str, list[int]] = {}
        for each in most_cited(session):
            counted.setdefault(each.canonical, []).append(each.documents)
    assert counted == expected
