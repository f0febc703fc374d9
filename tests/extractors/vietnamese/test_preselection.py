"""Preselected patterns find what their plain patterns find: on the corpus, on words put together at random, in any piece of a text."""

from __future__ import annotations

import importlib
import pkgutil
import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

import extractors
from corpus import report_paths
from extractors.vietnamese.phrases import any_of, spellings
from extractors.vietnamese.preselection import SHORT, Anchored, Closing, Holding, folded

Preselected = Anchored | Closing | Holding


@cache
def patterns() -> dict[str, Preselected]:
    """All preselected patterns of the extractors, by module and name."""
    found: dict[str, Preselected] = {}
    for module in pkgutil.walk_packages(extractors.__path__, "extractors."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Preselected):
                found[f"{module.name}.{name}"] = value
    return found


@cache
def texts() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in report_paths("txt")]


def agree(pattern: Preselected, text: str, start: int, end: int) -> bool:
    plain = pattern.pattern
    first, found = plain.search(text, start, end), pattern.search(text, start, end)
    return [match.span() for match in pattern.finditer(text, start, end)] == [
        match.span() for match in plain.finditer(text, start, end)
    ] and (found and found.span()) == (first and first.span())


@pytest.mark.parametrize("name", patterns())
def test_on_reports(name: str) -> None:
    pattern = patterns()[name]
    for text in texts():
        assert agree(pattern, text, 0, len(text))
        for line in re.finditer(r"[^\n]+", text):
            assert agree(pattern, text, *line.span())
            assert agree(pattern, text, line.start(), (line.start() + line.end()) // 2)  # may cut a word
            assert agree(pattern, line[0], 0, len(line[0]))


@cache
def pieces() -> list[str]:
    """Words and marks of reports, capitals and small, and letters that only patterns take for others."""
    words = {word for text in texts() for word in re.findall(r"\w+|[^\w\s]", text)}
    odd = ("ſo với", "GİAO", "ı", "Uỷ ban", "\u0301", "\u00a0", "³")
    return [*sorted(words | {word.upper() for word in words}), *odd]


@given(st.data())
def test_on_words_at_random(data: st.DataObject) -> None:
    said = data.draw(st.lists(st.sampled_from(pieces()), min_size=1, max_size=200))
    text = "".join(word + data.draw(st.sampled_from([" ", " ", " ", "", "\n", ", ", ". "])) for word in said)
    text += "x " * (data.draw(st.booleans()) * SHORT)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text) + 2))
    for name, pattern in patterns().items():
        assert agree(pattern, text, start, end), name


WORDS = ("Ủy ban", "sở", "TP.", "số")
ANCHORED = Anchored(WORDS, rf"(?<!\w)(?:{any_of(WORDS)})(?!\w)", re.IGNORECASE)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("UỶ BAN và ủy ban", ["UỶ BAN", "ủy ban"]),
        ("cơ sở, trụ Sở", ["sở", "Sở"]),
        ("ſố và SỐ", ["ſố", "SỐ"]),
        ("sởi, tp. Huế, ủyban", ["tp."]),
    ],
)
def test_words_of_any_spelling(said: str, found: list[str]) -> None:
    for text in (said, said + "\n" + "x " * SHORT):
        assert [match[0] for match in ANCHORED.finditer(text)] == found


def test_a_word_cut_at_the_end() -> None:
    text = "x " * SHORT + "sởi"
    assert [match[0] for match in ANCHORED.finditer(text, 0, len(text) - 1)] == ["sở"]
    assert ANCHORED.search(text) is None


def test_a_text_searched_again_with_new_words() -> None:
    text = "x " * SHORT + "hằng quý"
    assert ANCHORED.search(text) is None
    new = Anchored(("hằng",), r"(?<!\w)hằng[ ]quý")
    assert new.search(text) is not None


def test_a_word_is_needed_to_begin_with() -> None:
    with pytest.raises(ValueError, match="does not begin with a word"):
        Anchored(("(a)",), r"\(a\)")


@given(st.text())
def test_folding_keeps_offsets(text: str) -> None:
    assert len(folded(text)) == len(text)


def test_spellings() -> None:
    assert spellings("thủy") == {"thủy", "thuỷ"}
    assert spellings("hoàn") == {"hoàn"}
