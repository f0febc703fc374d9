"""The tables that references are read by: types, symbols, laws."""

from __future__ import annotations

import pytest

from extractors.vietnamese.document_types import (
    DOCUMENT_TYPES,
    TYPE_NAMES,
    fits_symbol,
    type_at_start,
    type_named,
    type_of_symbol,
)
from extractors.vietnamese.laws import law_at
from extractors.vietnamese.symbols import LOOKALIKES, document_key, number_at, plain


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("THÔNG BÁO KẾT LUẬN", "Thông báo"),
        ("Nghị quyết liên tịch số 5", "Nghị quyết liên tịch"),
        ("giấy uỷ quyền", "Giấy ủy quyền"),
        ("Luật Đất đai", "Luật"),
        ("Luật sư", "Luật"),
        ("Kế hoạchs", None),
        ("Ủy ban nhân dân", None),
    ],
)
def test_type_at_start(text: str, name: str | None) -> None:
    assert type_at_start(text) == name


@pytest.mark.parametrize(
    ("symbol", "name"),
    [
        ("QĐ-UBND", "Quyết định"),
        ("QĐ/TW", "Quyết định"),
        ("TT/TW", "Thông tri"),
        ("TT-BTC", "Thông tư"),
        ("CTr/ĐU", "Chương trình"),
        ("UBND-KGVX", "Công văn"),
        ("CV/ĐU", "Công văn"),
        ("QH15", None),
        ("UBTVQH15", None),
        ("HD-MTTQ-BTT", "Hướng dẫn"),
        ("HĐ-TVTK", "Hợp đồng"),
        ("DA-UBND", "Dự án"),
        ("ĐA-UBND", "Đề án"),
    ],
)
def test_type_of_symbol(symbol: str, name: str | None) -> None:
    assert type_of_symbol(symbol) == name


@pytest.mark.parametrize(
    ("name", "symbol", "fits"),
    [
        ("Kế hoạch", "KH-UBND", True),
        ("Kế hoạch", "KHPH-UBND", True),
        ("Quy định", "QĐ/TW", True),
        ("Văn bản", "GM-VPUBND", True),
        ("Kế hoạch", "QĐ-UBND", False),
        ("Báo cáo", "UBND-VX", False),
    ],
)
def test_fits_symbol(name: str, symbol: str, fits: bool) -> None:
    assert fits_symbol(name, symbol) is fits


def test_every_name_is_one_type() -> None:
    assert len({name.casefold() for name in TYPE_NAMES}) == len(TYPE_NAMES)
    assert all(type_named(kind.name) == kind.name and kind.name[0].isupper() for kind in DOCUMENT_TYPES)


def test_plain_text_keeps_its_offsets() -> None:
    assert all(len(plain(chr(letter))) == 1 for letter in LOOKALIKES)
    assert plain("57\u2011NQ/TW, QÐ") == "57-NQ/TW, QĐ"


@pytest.mark.parametrize(
    ("text", "canonical", "end"),
    [
        ("57-NQ/TW - UBND xã", "57-NQ/TW", 8),
        ("57-NQ/TW. UBND xã", "57-NQ/TW", 8),
        ("4310/UBND - KGVX thì", "4310/UBND-KGVX", 16),
        ("15/KH-UBND-NQ", "15/KH-UBND-NQ", 13),
        ("101/2025/UBTVQH15 ngày", "101/2025/UBTVQH15", 17),
        ("03/28 xóm", None, 0),
        ("4G/5G", None, 0),
        ("12 km/h", None, 0),
        ("57-Nghị quyết", None, 0),
        ("5/A", None, 0),
        ("2025-2030", None, 0),
    ],
)
def test_number_at(text: str, canonical: str | None, end: int) -> None:
    reading = number_at(text, 0)
    assert (reading and (reading.canonical, reading.end)) == (canonical and (canonical, end))


def test_keys_need_number_year_and_unit() -> None:
    assert document_key("57", "NQ/TW", "2024", None) == "nq/tw/2024/57"
    assert document_key("11", "TB-ĐGS", "2025", "hđnd xã phú lạc") == "tb/đgs@hđnd xã phú lạc/2025/11"
    assert document_key(None, "NQ/TW", "2024", None) is None
    assert document_key("57", "NQ/TW", None, None) is None
    assert document_key("57", "KH-UBND", "2024", None) is None


def test_a_law_stops_where_a_sentence_goes_on() -> None:
    assert law_at("Luật Đất đai được thông qua năm 2024", 0) is None
    assert law_at("Luật Đất đai, Luật Xây dựng năm 2014", 0) is None
