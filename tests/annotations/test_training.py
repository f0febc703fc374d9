"""What models are trained on, and that the weights which are shipped are those that their card and configuration speak of."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.util import load_config

from annotations.evaluation import read_json
from annotations.split import PARTS
from annotations.training import names, names_card
from annotations.training.placing import Placed, place
from annotations.training.sentences import GOLD, Sentence, annotated, generated
from annotations.training.variation import Variation
from corpus.generate import generate
from extractors.ner.network import WEIGHTS

TEXT = "Đảng ủy cấp xã; Đảng ủy giao UBND xã. UBND xã và UBND xã Khe Sâu."


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (["Đảng ủy", "UBND xã", "UBND xã", "UBND xã Khe Sâu"], [0, 29, 38, 49]),
        (["Đảng ủy", "UBND xã Khe Sâu"], [0, 49]),
        (["UBND xã Khe Sâu", "Đảng ủy"], [0, 49]),  # out of order: where it is left
        (["HĐND xã", "UBND  xã"], [29]),  # what is not there has no place
        (["ủy"], [5]),
        (["BND"], []),  # inside a word
    ],
)
def test_names_are_placed_in_reading_order(wanted: list[str], expected: list[int]) -> None:
    found = place(TEXT, [(words, "ORG") for words in wanted], [])
    assert [each.start for each in found] == expected


def test_a_place_that_the_rules_read_too_is_the_likelier_one() -> None:
    assert place(TEXT, [("Đảng ủy", "ORG")], [Placed(16, 23, "ORG")]) == [Placed(16, 23, "ORG")]


@pytest.mark.parametrize("name", PARTS["tuning"][:6])
def test_every_name_of_the_gold_is_an_example(name: str) -> None:
    gold = read_json(GOLD / f"{name}.json")["entities"]
    assert sum(len(sentence.names) for sentence in annotated(name)) == len(gold)


def test_generated_sentences_know_their_names() -> None:
    found = generated(generate(3, 2, "train"))
    assert any(sentence.names for sentence in found)
    for text, placed in found:
        for name in placed:
            assert text[name.start : name.end].strip()


SENTENCE = Sentence("Đồng chí Lò Thị Mây làm việc tại xã Nà Lạnh.", (Placed(9, 19, "PER"), Placed(33, 43, "LOC")))
OTHERS = [Sentence("Hoàng Văn Tín ở thôn Khe Sâu", (Placed(0, 13, "PER"), Placed(16, 28, "LOC")))]


@given(st.integers(0, 1000))
def test_what_is_told_again_has_its_names_where_it_says(seed: int) -> None:
    text, placed = Variation([SENTENCE], OTHERS, Random(seed)).varied(SENTENCE)
    assert [(text[name.start : name.end], name.label) for name in placed] in [
        [(person, "PER"), (village, "LOC")]
        for person in ("Lò Thị Mây", "Hoàng Văn Tín")
        for village in ("xã Nà Lạnh", "thôn Khe Sâu")
    ]
    assert len(text.split()) == len(SENTENCE.text.split())


def test_the_card_speaks_of_the_weights_that_are_shipped() -> None:
    assert names_card.digest() in names_card.CARD.read_text(encoding="utf-8"), "run: make train"


def test_the_weights_are_small() -> None:
    assert sum(path.stat().st_size for path in WEIGHTS.rglob("*") if path.is_file()) < 4_000_000


def test_the_configuration_is_the_one_that_the_weights_were_trained_by() -> None:
    written, kept = load_config(names.CONFIG), load_config(WEIGHTS / "config.cfg")
    for section in ("nlp", "components", "training", "corpora", "system"):
        _assert_within(written[section], kept[section], section)


def _assert_within(part: dict[str, Any], whole: dict[str, Any], where: str) -> None:
    for key, value in part.items():
        if isinstance(value, dict):
            _assert_within(value, whole[key], f"{where}.{key}")
        else:
            assert whole[key] == value, f"{where}.{key}: run make train"
