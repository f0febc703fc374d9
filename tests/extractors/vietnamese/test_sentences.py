"""Sentence boundaries: what ends a sentence and what only looks like it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.vietnamese.sentences import sentence_spans

CASES = [
    ("Đã họp tại TP. Huế. Có 1.549 người dự./.", ["Đã họp tại TP. Huế.", "Có 1.549 người dự./."]),
    ("1.1. Ưu điểm. Ngày 01.01.2025 họp.", ["1.1. Ưu điểm.", "Ngày 01.01.2025 họp."]),
    ("a. Nội dung. b) Việc khác.", ["a. Nội dung. b) Việc khác."]),
    ("a) Rà soát; b) Báo cáo; c) Lưu trữ.", ["a) Rà soát; b) Báo cáo; c) Lưu trữ."]),
    ("Điều 1. Phê duyệt. Điều 2. Giao Sở.", ["Điều 1. Phê duyệt.", "Điều 2. Giao Sở."]),
    ("Phụ lục 1. Biểu mẫu", ["Phụ lục 1. Biểu mẫu"]),
    ("TM. UBND XÃ\nKT. CHỦ TỊCH\nLò V. A.", ["TM. UBND XÃ", "KT. CHỦ TỊCH", "Lò V. A."]),
    ("cây, hoa v.v. và cỏ. Hết.", ["cây, hoa v.v. và cỏ.", "Hết."]),
    ("Còn thiếu sót.Tuy nhiên đã xong.", ["Còn thiếu sót.", "Tuy nhiên đã xong."]),
    ("Xong năm 2025.Tuy nhiên còn nợ.", ["Xong năm 2025.", "Tuy nhiên còn nợ."]),
    ("12.Nội dung khác", ["12.Nội dung khác"]),
    ("Ngày ... tháng ... năm 2025. “Xong.” Rồi.", ["Ngày ... tháng ... năm 2025.", "“Xong.”", "Rồi."]),
    ("Đạt ở quý I. Trong quý II còn chậm.", ["Đạt ở quý I.", "Trong quý II còn chậm."]),
    ("Hết năm 2025. 100% đã nộp! Còn gì?", ["Hết năm 2025.", "100% đã nộp!", "Còn gì?"]),
    ("Giá 1.250,5 và bản 2.0.1 đều có.", ["Giá 1.250,5 và bản 2.0.1 đều có."]),
    ("  \n \n", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences(text: str, expected: list[str]) -> None:
    # a list letter inside a paragraph stays with what it numbers
    got = [text[start:end] for start, end in sentence_spans(text, 0, len(text))]
    assert got == expected


def test_only_the_asked_range_is_read() -> None:
    text = "Một. Hai. Ba."
    assert sentence_spans(text, 5, 9) == [(5, 9)]


@given(st.text(alphabet=st.sampled_from(list("aĐ1I. .\n/,;)…?“”-v")), max_size=80))
def test_sentences_hold_every_printed_character_in_order(text: str) -> None:
    spans = sentence_spans(text, 0, len(text))
    held = "".join(text[start:end] for start, end in spans)
    assert "".join(held.split()) == "".join(text.split())
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


def test_long_runs_of_stops_are_read() -> None:
    text = "." * 20_000 + "1." * 20_000 + "A. " * 20_000
    assert sentence_spans(text, 0, len(text))
