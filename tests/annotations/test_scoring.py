"""The figures of the evaluation: what counts as the same record, and that they are those of the reference scorer."""

from __future__ import annotations

import importlib.util
import json
import random
import sys
from pathlib import Path
from typing import Any

import pytest

from annotations.evaluation import table
from annotations.matching import pairs
from annotations.scoring import ATTRIBUTES, HEADER, score
from annotations.surface import overlap, squeeze

SHARED = Path(__file__).parents[3] / "shared"
"""Gold and scorer of a larger archive, where the project lies beside one."""

Extraction = dict[str, Any]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("**Nghị quyết** số 57 –\nNQ/TW<sup>1</sup>", "nghị quyết số 57-NQ/TW"),
        ("Kế hoạch số 12¹", "kế  hoạch số 12"),
        ("# Báo cáo", "BÁO CÁO"),
    ],
)
def test_surfaces_that_are_the_same(one: str, other: str) -> None:
    assert squeeze(one) == squeeze(other)


@pytest.mark.parametrize(("one", "other", "expected"), [("a b c", "a b d", 2 / 3), ("", None, 1.0), ("a", "", 0.0)])
def test_overlap_is_the_f1_of_the_words(one: str, other: str | None, expected: float) -> None:
    assert overlap(one, other) == pytest.approx(expected)


def _indicator(value: str, unit: str, denominator: str | None = None) -> Extraction:
    return {"value": value, "value_max": None, "denominator": denominator, "unit": unit}


@pytest.mark.parametrize(
    ("group", "gold", "predicted", "expected"),
    [
        ("dates", [{"value": "2025"}, {"value": "2026"}], [{"value": "2026"}], [(1, 0)]),
        ("dates", [{"value": "2025"}, {"value": "2026"}], [{"value": "2026"}, {"value": "2025"}], [(0, 1), (1, 0)]),
        ("references", [{"canonical": "07-NQ/TW"}], [{"canonical": "7-NQ/TW"}], [(0, 0)]),
        ("references", [{"canonical": "57-NQ/TW"}], [{"canonical": "57-NQ/TU"}], []),
        ("indicators", [_indicator("4.0", "hộ")], [_indicator("4", "gia đình")], [(0, 0)]),
        ("indicators", [_indicator("4", "%")], [_indicator("4", "hộ")], []),
        ("indicators", [_indicator("4", "hộ", "9")], [_indicator("4", "hộ")], []),
        ("entities", [{"label": "ORG", "text": "UBND xã"}], [{"label": "LOC", "text": "UBND xã"}], []),
        ("findings", [{"kind": "task", "text": "rà soát hồ sơ"}], [{"kind": "task", "text": "Rà soát các hồ sơ"}], [(0, 0)]),
        ("findings", [{"kind": "task", "text": "rà soát hồ sơ"}], [{"kind": "cause", "text": "rà soát hồ sơ"}], []),
    ],
)  # fmt: skip
def test_which_records_are_the_same(
    group: str, gold: list[Extraction], predicted: list[Extraction], expected: list[tuple[int, int]]
) -> None:
    assert sorted(pairs(group, gold, predicted)) == expected


def test_a_missing_prediction_counts_as_empty() -> None:
    gold = {"a": {"header": {"issuer": "UBND xã"}, "dates": [{"text": "năm 2025", "value": "2025"}]}}
    result = score(gold, {})
    assert (result.figure("dates"), result.figure("header"), result.figure("references")) == (0.0, 0.0, 1.0)
    assert [(each.group, each.what) for each in result.disagreements] == [("header", "wrong"), ("dates", "missed")]


def test_a_span_that_is_not_its_text_is_counted() -> None:
    predicted = {
        "document": {"text": "năm 2025"},
        "dates": [{"text": "năm 2025", "value": "2025", "start": 1, "end": 8}],
    }
    assert score({"a": {"header": {}}}, {"a": predicted}).figure("spans") == 0.0


@pytest.mark.parametrize("seed", range(5))
def test_figures_are_those_of_the_reference_scorer(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Gold with records lost, doubled, moved and changed at random stands for a prediction, so that every figure moves."""
    gold_dir = SHARED / "gold" / "dev"
    if not (SHARED / "eval" / "score.py").exists():
        pytest.skip("the reference scorer does not lie beside the project")
    gold = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in gold_dir.glob("*.json")}
    chance = random.Random(seed)
    predicted = {name: _disturbed(each, chance) for name, each in gold.items() if chance.random() < 0.9}
    for name, each in predicted.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(each), encoding="utf-8")
    assert score(gold, predicted).as_dict() == _reference_scorer(monkeypatch).score(gold_dir, tmp_path)


def test_the_table_names_every_group() -> None:
    lines = table(score({"a": {"header": {}}}, {})).splitlines()
    assert [line.split()[0] for line in lines[1:-2]] == [*ATTRIBUTES, "header"]


def test_what_nobody_has_a_record_of_is_shown_as_not_measured_and_is_no_fault() -> None:
    gold = {"a": {"header": {}, "dates": [{"text": "năm 2025", "value": "2025"}], "checks": []}}
    invented = {"a": {"references": [{"text": "Kế hoạch 12"}], "findings": [{"text": "chậm", "kind": "task"}]}}
    result = score(gold | {"b": {"header": {}, "findings": []}}, invented | {"b": invented["a"]})
    rows = {line.split()[0]: line.split()[1:] for line in table(result).splitlines()[1:-2]}
    assert rows["dates"][:7] == ["0.000"] * 5 + ["1", "0"]
    assert rows["findings"][:7] == ["0.000", "1.000", "0.000", "0.000", "0.000", "0", "1"]
    for group in ("references", "checks", "header"):  # left out of the gold, empty in it, not annotated
        assert rows[group] == ["–"] * 5 + ["0", "0"]
        assert list(result.as_dict()["groups"][group].values()) == [None] * 5 + [0, 0]
        assert result.figure(group) == result.figure(f"macro.{group}") == result.figure(f"whole.{group}") == 1.0
    assert None not in result.as_dict()["groups"]["findings"].values()


def _disturbed(gold: Extraction, chance: random.Random) -> Extraction:
    """What a poor extractor might have made of a document."""
    text = " ".join(item["text"] for group in ATTRIBUTES for item in gold.get(group, []))
    predicted: Extraction = {"document": {"text": text}, "header": dict(gold["header"])}
    for name in HEADER:
        if chance.random() < 0.2:
            predicted["header"][name] = None if chance.random() < 0.5 else ["x"] if name == "recipients" else "x"
    for group in ATTRIBUTES:
        items = [dict(item) for item in gold.get(group, []) if chance.random() < 0.9]
        items += [dict(chance.choice(items)) for _ in range(len(items) // 10)]
        for item in items:
            if chance.random() < 0.3:
                name = chance.choice([field for field in item if field != "text"])
                item[name] = chance.choice([None, item[name], "9", "2026"])
            if chance.random() < 0.2:
                item["text"] = item["text"][: max(1, len(item["text"]) * 2 // 3)]
            item["start"] = text.find(item["text"])
            item["end"] = item["start"] + len(item["text"])
        if chance.random() < 0.3:
            chance.shuffle(items)
        predicted[group] = items
    return predicted


def _reference_scorer(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The scorer as a module; nothing of it stays behind, beside its source or in this process."""
    folder = SHARED / "eval"
    monkeypatch.syspath_prepend(folder)  # it imports its neighbour `gold`
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    spec = importlib.util.spec_from_file_location("reference_scorer", folder / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.delitem(sys.modules, "gold")
    return module
