"""The accuracy floor: it holds for the files it was reached on, and moves upward only."""

from __future__ import annotations

import pytest

import corpus
from annotations.evaluation import find_pairs
from annotations.floor import FLOOR_FILE, Floor, falls, measure, raised, read_floors


def _floor(figure: float, gold: str = "g1", document: str = "d1") -> Floor:
    return Floor(gold=gold, document=document, figures={"dates": figure})


@pytest.mark.parametrize(
    ("floor", "now", "expected"),
    [
        (_floor(0.9), _floor(0.9), []),
        (_floor(0.9), _floor(0.8), ["a dates: 0.8000 is below 0.9000"]),
        (_floor(0.9), _floor(0.8, gold="g2"), []),
        (_floor(0.9), _floor(0.8, document="d2"), []),
    ],
)
def test_what_falls(floor: Floor, now: Floor, expected: list[str]) -> None:
    assert falls({"a": floor}, {"a": now}) == expected


def test_a_document_without_a_floor_cannot_fall() -> None:
    assert falls({}, {"a": _floor(0.1)}) == []


@pytest.mark.parametrize(
    ("now", "expected"),
    [(_floor(0.8), 0.9), (_floor(0.95), 0.95), (_floor(0.8, gold="g2"), 0.8), (_floor(0.8, document="d2"), 0.8)],
)
def test_what_is_raised(now: Floor, expected: float) -> None:
    after = raised({"a": _floor(0.9)}, {"a": now})
    assert after["a"]["figures"] == {"dates": expected}
    assert (after["a"]["gold"], after["a"]["document"]) == (now["gold"], now["document"])


def test_a_floor_that_was_not_measured_stays() -> None:
    assert raised({"b": _floor(0.9)}, {"a": _floor(0.5)}).keys() == {"a", "b"}


def test_the_corpus_keeps_what_was_reached_on_it() -> None:
    found = find_pairs(FLOOR_FILE.parent, corpus.report_paths("txt")[0].parent)
    measured = measure(found, workers=2)
    assert measured.keys() == {path.stem for path in corpus.report_paths("txt")}
    assert falls(read_floors(), measured) == []
