"""Corrections that come back from annotation tools: what was not changed stays as it was, what was is exactly that."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.corrections import Corrected, Unusable, correct
from annotations.evaluation import find_pairs, read_json
from annotations.locating import locate
from annotations.marks import LABELS, MARKED_TYPES, gold_marks, marked
from annotations.scoring import score
from corpus import report_paths
from extractors.pipeline import parse, parse_text
from models.extraction import Extraction

GOLD = Path(__file__).parents[2] / "annotations"
DOCUMENTS = report_paths("docx")[0].parent
TEXT = (
    "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, Công an xã báo cáo trong năm 2025.\n"
    "Nghị quyết này có hiệu lực. Phong trào Sáng Tạo Trẻ đạt 98%."
)


@cache
def _read(name: str) -> tuple[Extraction, dict[str, Any]]:
    path = DOCUMENTS / f"{name}.docx"
    return parse(path.read_bytes(), path.name), read_json(GOLD / f"{name}.json")


def _given(extraction: Extraction, gold: dict[str, Any] | None, *record_types: str) -> Corrected:
    """What a tool gives back where nobody changed anything."""
    document = marked(extraction, record_types or MARKED_TYPES, gold)
    return Corrected(
        document.filename,
        document.sha256,
        document.text,
        document.record_types,
        frozenset(mark.place for mark in document.marks),
    )


@pytest.mark.parametrize("name", [pair.name for pair in find_pairs(GOLD, DOCUMENTS)])
def test_gold_that_nobody_changed_is_the_same_gold(name: str) -> None:
    extraction, gold = _read(name)
    for record_type in MARKED_TYPES:
        assert None not in gold_marks(extraction, record_type, gold), record_type
    correction = correct(_given(extraction, gold), extraction, gold, name)
    assert correction.changes == []
    assert json.dumps(correction.gold) == json.dumps(gold)


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_exactly_what_was_changed_changes(data: st.DataObject) -> None:
    extraction, gold = _read("bao-cao-xa")
    before = _given(extraction, gold)
    known = sorted(before.places)
    removed = set(data.draw(st.lists(st.sampled_from(known), max_size=4)))
    words = [
        (start, start + 3)
        for start in range(0, len(before.text) - 3, 41)
        if before.text[start : start + 3] == before.text[start : start + 3].strip()
    ]
    drawn = data.draw(st.lists(st.tuples(st.sampled_from(words), st.sampled_from(sorted(LABELS))), max_size=4))
    added = {(*span, label) for span, label in drawn} - before.places
    correction = correct(replace(before, places=before.places - removed | added), extraction, gold, "bao-cao-xa")
    assert {(*change.span, change.label) for change in correction.changes if change.what == "added"} == added
    assert {(*change.span, change.label) for change in correction.changes if change.what == "removed"} == removed
    untouched = {key: value for key, value in gold.items() if key not in MARKED_TYPES}
    assert {key: value for key, value in correction.gold.items() if key not in MARKED_TYPES} == untouched
    for record_type in MARKED_TYPES:
        kept = [
            record
            for record, mark in zip(gold[record_type], gold_marks(extraction, record_type, gold), strict=True)
            if mark is None or mark.place not in removed
        ]
        new = [place for place in added if LABELS[place[2]][0] == record_type]
        rest = iter(correction.gold[record_type])
        assert all(record in rest for record in kept), "kept as they were, in their order"
        assert len(correction.gold[record_type]) == len(kept) + len(new)


def _corrected(text: str, places: list[tuple[str, str]], *record_types: str) -> Corrected:
    extraction = parse_text(text, "bc.txt")
    spans = frozenset((text.index(words), text.index(words) + len(words), label) for words, label in places)
    return Corrected("bc.txt", extraction.document.sha256, text, record_types, spans)


@pytest.mark.parametrize(
    ("words", "label", "expected", "by_hand"),
    [
        ("ngày 22/12/2024", "DATE", {"text": "ngày 22/12/2024", "value": "2024-12-22"}, False),  # read at this place
        ("22/12/2024", "DATE", {"text": "22/12/2024", "value": "2024-12-22"}, False),  # read of its words
        ("hiệu lực", "DATE", {"text": "hiệu lực", "value": None}, True),  # no date that a rule knows
        ("Sáng Tạo Trẻ", "ORG", {"text": "Sáng Tạo Trẻ", "label": "ORG"}, False),  # the label says all
        ("Bộ Chính trị", "LOC", {"text": "Bộ Chính trị", "label": "LOC"}, False),  # the label that people gave
        ("năm 2025.\nNghị quyết này", "TASK", {"text": "năm 2025. Nghị quyết này", "kind": "task"}, False),
    ],
)  # fmt: skip
def test_what_a_new_record_holds(words: str, label: str, expected: dict[str, Any], by_hand: bool) -> None:
    record_type = LABELS[label][0]
    empty = {"document": "bc", "header": {}, record_type: []}
    correction = correct(_corrected(TEXT, [(words, label)], record_type), parse_text(TEXT, "bc.txt"), empty, "bc")
    assert correction.gold[record_type] == [expected]
    (change,) = correction.changes
    assert (change.what, change.label, change.by_hand) == ("added", label, by_hand)


def test_white_space_drawn_in_with_a_mark_changes_nothing() -> None:
    extraction = parse_text(TEXT, "bc.txt")
    gold = {"document": "bc", "header": {}, "dates": [{"text": "năm 2025", "value": "sửa tay"}]}
    (place,) = _given(extraction, gold, "dates").places
    start, end, label = place
    wide = (start - 1, end, label)
    assert TEXT[wide[0] : end] == " năm 2025"
    for drawn in ({wide}, {wide, place}):
        correction = correct(replace(_corrected(TEXT, [], "dates"), places=frozenset(drawn)), extraction, gold, "bc")
        assert (correction.changes, correction.gold) == ([], gold)


def test_a_moved_edge_is_one_removed_and_one_added() -> None:
    extraction = parse_text(TEXT, "bc.txt")
    gold = {
        "document": "bc",
        "header": {},
        "dates": [{"text": "22/12/2024", "value": "2024-12-22"}, {"text": "năm 2025", "value": "2025"}],
    }
    correction = correct(
        _corrected(TEXT, [("ngày 22/12/2024", "DATE"), ("năm 2025", "DATE")], "dates"), extraction, gold, "bc"
    )
    assert [(change.what, change.text) for change in correction.changes] == [
        ("added", "ngày 22/12/2024"),
        ("removed", "22/12/2024"),
    ]
    assert [record["text"] for record in correction.gold["dates"]] == ["ngày 22/12/2024", "năm 2025"]


def test_what_a_tool_was_not_shown_stays() -> None:
    extraction = parse_text(TEXT, "bc.txt")
    odd = [{"text": "Không có ở đây", "label": "ORG"}, {"text": "Bộ Chính trị", "label": "MISC"}]
    gold = {
        "document": "bc",
        "header": {},
        "entities": [odd[0], {"text": "Công an xã", "label": "ORG"}, odd[1]],
        "checks": [],
    }
    assert [mark and mark.label for mark in gold_marks(extraction, "entities", gold)] == [None, "ORG", None]
    correction = correct(_corrected(TEXT, [], "entities"), extraction, gold, "bc")
    assert correction.gold == {**gold, "entities": odd}
    assert [change.text for change in correction.changes] == ["Công an xã"]


def test_a_document_without_gold_gets_that_of_the_types_that_were_corrected() -> None:
    extraction = parse_text(TEXT, "bc.txt")
    correction = correct(_given(extraction, None, "references", "dates"), extraction, None, "bc")
    assert correction.changes == []
    assert set(correction.gold) == {"document", "source", "annotator", "header", "references", "dates"}
    assert correction.gold["references"] == [
        {"text": "Nghị quyết số 57-NQ/TW", "canonical": "57-NQ/TW", "doc_type": "Nghị quyết", "issued_on": "2024-12-22",
         "issuer": "Bộ Chính trị", "form": "full"}
    ]  # fmt: skip
    measured = score({"bc": correction.gold}, {"bc": extraction.as_json()})
    assert measured.figure("references") == measured.figure("dates") == 1
    assert measured.groups["entities"].predicted == measured.groups["header"].gold == 0, (
        "what nobody annotated is not counted"
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"text": TEXT + " "}, "văn bản"),
        ({"places": frozenset({(0, 4, "PLACE")})}, "PLACE"),
        ({"places": frozenset({(0, 4, "ORG")})}, "ORG"),  # entities were not exported
        ({"places": frozenset({(0, len(TEXT) + 1, "DATE")})}, "ngoài"),
        ({"places": frozenset({(4, 4, "DATE")})}, "ngoài"),
        ({"places": frozenset({(9, 10, "DATE")})}, "ngoài"),  # a space
        ({"record_types": ("dates", "checks")}, "checks"),
    ],
)  # fmt: skip
def test_what_does_not_fit_the_document_is_refused(change: dict[str, Any], message: str) -> None:
    extraction = parse_text(TEXT, "bc.txt")
    with pytest.raises(Unusable, match=message):
        correct(replace(_given(extraction, None, "dates"), **change), extraction, None, "bc")


def _weekly(rule: str) -> dict[str, Any]:
    return {"text": "Họp hằng tuần.", "due": None, "recurrence": rule, "condition": None}


@pytest.mark.parametrize(
    ("record_type", "gold", "read", "text", "expected"),
    [
        ("dates", [{"text": "năm 2025", "value": "2025"}], [], "Từ năm 2024 đến năm\n2025", [(16, 24)]),
        ("dates", [{"text": "năm 2025", "value": "2025"}], [{"text": "năm 2025", "value": "2025", "start": 10, "end": 18}],
         "năm 2025; năm 2025", [(10, 18)]),  # where it was read too
        ("dates", [{"text": "năm 2025", "value": "2025"}] * 3, [], "năm 2025; Năm 2025", [(0, 8), (10, 18), None]),
        ("deadlines", [_weekly("FREQ=WEEKLY"), _weekly("FREQ=DAILY")], [], "Họp hằng tuần.", [(0, 14), (0, 14)]),  # two rhythms
        ("entities", [{"text": "UBND xã", "label": "ORG"}], [], "Không có.", [None]),
        ("entities", [{"text": "UBND xã Khe Sâu", "label": "ORG"}], [], "UBND xã<sup>1</sup> Khe Sâu", [(0, 27)]),  # a footnote's mark
    ],
)  # fmt: skip
def test_where_gold_stands(record_type: str, gold: Any, read: Any, text: str, expected: Any) -> None:
    assert locate(record_type, gold, read, text) == expected
