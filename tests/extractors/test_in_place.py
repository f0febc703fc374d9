"""Texts read where they stand: whatever a text looks like, offsets lead into it, and what is found is what a reader would find."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import report_paths
from extractors.in_place import TextInPlace
from extractors.limits import Limits
from extractors.pipeline import parse, parse_text
from extractors.readers.layout import Grid
from extractors.readers.text_in_place import read_in_place
from models.extraction import RECORD_TYPES, Extraction
from models.records import Check

PHRASES = st.sampled_from(
    """
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc
    ỦY BAN NHÂN DÂN
    XÃ AN BÌNH
    Số: 12/BC-UBND
    An Bình, ngày 05 tháng 11 năm 2025
    BÁO CÁO
    Kết quả quý IV/2025
    Kính gửi: Sở Nội vụ;
    I. KẾT QUẢ
    1. Hạn chế
    - Thực hiện Kế hoạch số 91/KH-
    UBND ngày 05/5/2025 của UBND tỉnh Lạng Sơn;
    Tỷ lệ đạt 92,47%, tăng 3%.
    Việc số hóa còn chậm.
    Đề nghị Công an xã báo cáo trước ngày 10/01/2026.
    Nghị quyết số 57-NQ/TW
    2
    -----
    Nơi nhận:
    - Như trên;
    - Lưu: VT.
    TM. ỦY BAN NHÂN DÂN
    KT. CHỦ TỊCH
    Lò Thị Minh
    |
    | 1 | Hồ sơ | 98 |
    |---|---|---|
    **
    ¹
    ngày 30/02/2025
    trong quý II năm 2026
    """.strip().split("\n    ")
)
DECOMPOSED = unicodedata.normalize("NFD", "Nghị quyết số 57-NQ/TW")
SPACES = st.sampled_from(
    [" ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u200b", "\u00ad", "   ", " " * 12, "\f", "\u2028", "\x00"]
)
ANYTHING = st.characters()
"""Lone surrogates too, as JSON can bring them; the strategy `text` leaves them out unless it is told otherwise."""
SURROGATES = st.text(st.characters(categories=["Cs"]), min_size=1, max_size=2)
WRITTEN = st.lists(PHRASES | SPACES | SURROGATES | st.text(ANYTHING, max_size=8), max_size=25).map("".join)
FORMS: tuple[Literal["NFC", "NFD", "NFKD"], ...] = ("NFC", "NFD", "NFKD")
TEXTS = WRITTEN | st.builds(unicodedata.normalize, st.sampled_from(FORMS), WRITTEN)


def _holds(extraction: Extraction, text: str) -> None:
    assert extraction.document.text == text
    for record_type in RECORD_TYPES:
        records = extraction.records(record_type)
        for record in records:
            assert 0 <= record.start < record.end <= len(text)
            assert record.text == text[record.start : record.end]
            if isinstance(record, Check) and record.other_start is not None:
                assert record.other == text[record.other_start : record.other_end]
        assert [(record.start, record.end) for record in records] == sorted((each.start, each.end) for each in records)
    for before, after in pairwise(extraction.document.blocks):
        assert before.end <= after.start
    for place in (*extraction.document.blocks, *extraction.document.sections):
        assert 0 <= place.start < place.end <= len(text)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_offsets_lead_into_the_text_as_it_is(text: str) -> None:
    _holds(parse_text(text), text)


@given(st.text(ANYTHING, max_size=40))
@settings(deadline=None)
def test_every_letter_is_carried_from_the_characters_that_wrote_it(text: str) -> None:
    """Surrogates, combining marks without a base, Hangul and Indic letters written in pieces: lines are NFC, spans in order."""
    read = read_in_place(text)
    before, behind = (0, 0), 0
    for item in read.layout.pages[0].items:
        if isinstance(item, Grid):
            continue
        spans = read.letters[id(item)]
        letters = "".join(item.text.split())
        assert len(spans) == len(letters)
        assert unicodedata.is_normalized("NFC", letters)
        for start, end in spans:
            assert behind <= start < end or (start, end) == before
            before, behind = (start, end), end
        if unicodedata.is_normalized("NFC", text) and text.isprintable():
            assert letters == "".join(text[start:end] for start, end in spans)


@given(st.lists(st.tuples(st.integers(0, 200), SURROGATES), min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_a_lone_surrogate_hides_nothing_and_moves_nothing(surrogates: list[tuple[int, str]]) -> None:
    """Wherever they stand, also within a record or a letter and its mark: what is read is what is read without them."""
    plain = "UBND xã An Bình thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, đạt 98% trước ngày 10/01/2026."
    text = plain
    for at, letters in surrogates:
        text = text[:at] + letters + text[at:]
    read, expected = parse_text(text), parse_text(plain)
    _holds(read, text)
    for record_type in RECORD_TYPES:
        found = [_without_surrogates(record.text) for record in read.records(record_type)]
        assert found == [record.text for record in expected.records(record_type)]
    assert _without_surrogates(read.to_json()).encode()


def _without_surrogates(text: str) -> str:
    return text.encode("utf-8", "ignore").decode("utf-8")


@pytest.mark.parametrize(
    ("text", "record_type", "expected"),
    [
        ("Theo Kế hoạch số 91/KH-\n    UBND ngày 05/5/2025, các xã", "references", [("Kế hoạch số 91/KH-\n    UBND", "91/KH-UBND")]),
        ("Nghị\u00a0quyết số\u200b 57-NQ/TW", "references", [("Nghị\u00a0quyết số\u200b 57-NQ/TW", "57-NQ/TW")]),
        (DECOMPOSED, "references", [(DECOMPOSED, "57-NQ/TW")]),
        ("\ufeffQuyết định 12/QĐ-UBND\r\nđã hết hiệu lực", "references", [("Quyết định 12/QĐ-UBND", "12/QĐ-UBND")]),
        ("Đạt **98%** kế hoạch", "indicators", [("98%", None)]),
    ],
)  # fmt: skip
def test_what_is_read_of_texts_as_they_come(
    text: str, record_type: str, expected: list[tuple[str, str | None]]
) -> None:
    found = TextInPlace(text).of(record_type)
    assert [(record.text, getattr(record, "canonical", None)) for record in found] == expected
    _holds(parse_text(text), text)


def test_what_runs_down_a_column_has_no_span_and_is_left_out() -> None:
    text = (
        "ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "XÃ AN BÌNH                 Độc lập - Tự do - Hạnh phúc\n"
        "Số: 12/BC-UBND             An Bình, ngày 05 tháng 11 năm 2025\n"
        "BÁO CÁO\nKết quả quý IV/2025\n\nUBND xã An Bình báo cáo như sau: tỷ lệ hồ sơ trực tuyến đạt 92%.\n"
    )
    read = TextInPlace(text)
    assert read.header.issuer == "ỦY BAN NHÂN DÂN XÃ AN BÌNH"
    assert "issuer" not in read.header.spans
    start, end = read.header.spans["place"]
    assert text[start:end] == "An Bình"
    assert all("CỘNG HÒA" not in record.text for record in read.of("entities"))
    _holds(parse_text(text), text)


@pytest.mark.parametrize(
    "rows",
    [
        ["TT\tNội dung\tNăm 2025", "1\tHồ sơ trực tuyến\t1.186", "", "2\tĐơn thư\t11"],
        ["| TT | Nội dung | Năm 2025 |", "|---|:--|--|", "| 1 | Hồ sơ trực\u00a0tuyến | 1.186 |", "| 2 | Đơn thư<br>nhận | 11 |"],
        ["| TT | Nội dung | Năm 2025 |", "| 1 | Hồ sơ \\| đơn | 1.186 |", "| TT | Nội dung | Năm 2025 |", "| 2 | Đơn thư | 11 |"],
    ],
)  # fmt: skip
def test_cells_of_tables_stand_where_they_are_printed(rows: list[str]) -> None:
    text = "\n".join(["Kết quả như sau:", *rows, "Hết bảng, xã sẽ làm tiếp."])
    read = parse_text(text)
    _holds(read, text)
    (table,) = read.document.tables
    assert {"Nội dung", "1.186", "11"} <= {text[cell.start : cell.end] for cell in table.cells}
    figures = [(record.text, record.cell) for record in read.indicators]
    assert figures == [("1.186", "t1:1:2"), ("11", "t1:2:2")]


@given(
    st.lists(
        st.lists(
            st.text("ab1 \\\u0301\u00a0", max_size=4) | st.sampled_from(["<br>", "r<br><br>b", "\\|", "Hồ sơ"]),
            max_size=5,
        ),
        max_size=6,
    ),
    st.sampled_from(["|", "\t", " | "]),
)
@settings(max_examples=60, deadline=None)
def test_offsets_lead_into_any_table(rows: list[list[str]], edge: str) -> None:
    text = "\n".join(edge + edge.join(row) + edge for row in rows)
    read = parse_text(text)
    _holds(read, text)
    for table in read.document.tables:
        for before, after in pairwise(table.cells):
            assert before.end <= after.start or before.start == before.end


def test_a_table_has_no_more_cells_than_the_limit() -> None:
    text = "\n".join(["a" + "\tb" * 60, *["1\t2"] * 60])
    read = read_in_place(text, Limits(table_cells=200))
    (grid,) = read.layout.pages[0].items
    assert isinstance(grid, Grid)
    assert len(grid.cells) <= 200


def test_reports_say_the_same_where_they_stand() -> None:
    """Of the corpus as plain text, references and dates are those of the files; marks of Markdown and footnotes apart."""
    for path in report_paths("txt")[::6]:
        text = path.read_text(encoding="utf-8")
        in_place, read = parse_text(text), parse(path.read_bytes(), path.name)
        _holds(in_place, text)
        assert [each.canonical for each in in_place.references] == [each.canonical for each in read.references]
        assert sorted(each.value for each in in_place.dates) == sorted(each.value for each in read.dates)
        assert in_place.header.symbol == read.header.symbol


def test_types_are_read_when_they_are_asked_for_and_once() -> None:
    read = TextInPlace("Số liệu quý I/2026: đạt 98% theo Nghị quyết số 57-NQ/TW")
    assert read.of("dates") is read.of("dates")
    assert [record.text for record in read.of("dates")] == ["quý I/2026"]
    with pytest.raises(KeyError):
        read.of("names")
