"""Word tables as patterns: longest word first, both places of the tone mark, dashes and spaces of every kind."""

from __future__ import annotations

import re

import pytest

from extractors.vietnamese.phrases import any_of, table_form

WORDS = ("Ủy ban", "Ủy ban nhân dân", "HÒA BÌNH", "Kinh tế - Ngân sách", "thủy", "TP.", "hoàn")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ủy ban nhân dân xã", "Ủy ban nhân dân"),
        ("Uỷ ban nhân dân", "Uỷ ban nhân dân"),
        ("HOÀ BÌNH", "HOÀ BÌNH"),
        ("Kinh tế – Ngân sách", "Kinh tế – Ngân sách"),
        ("thuỷ", "thuỷ"),
        ("TP.", "TP."),
        ("TPx", None),
        ("hòan", None),
        ("Ủy  ban", None),
    ],
)
def test_any_of(text: str, found: str | None) -> None:
    match = re.match(any_of(WORDS), text)
    assert (match and match[0]) == found


def test_the_space_is_the_callers() -> None:
    assert re.fullmatch(any_of(WORDS, space=r"\s{1,3}"), "Ủy   ban\nnhân dân")
    assert re.fullmatch(rf"x (?:{any_of(WORDS)})", "xỦy ban", re.VERBOSE)


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Uỷ  Ban", "ủy ban"),
        ("VĂN HOÁ", "văn hóa"),
        ("hoàn toàn", "hoàn toàn"),
        ("Đảng uỷ", "đảng ủy"),
        ("Quý I", "quý i"),
        ("quỷ kế", "quỷ kế"),
    ],
)
def test_table_form(words: str, form: str) -> None:
    assert table_form(words) == form
