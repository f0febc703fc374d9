"""The lists of units: as many as the law says, each found by its name in any spelling, old ones with those that took them in."""

from __future__ import annotations

from collections import Counter

import pytest

from corpus.units import COUNTS, kind_and_name
from extractors.linking.gazetteer import (
    COMMUNE,
    DISTRICT,
    PROVINCE,
    Era,
    name_key,
    named,
    province_since,
    successors,
    unit,
    units,
)


@pytest.mark.parametrize("era", ["before", "since"])
def test_there_are_as_many_units_as_the_law_says(era: Era) -> None:
    levels = Counter(each.level for each in units(era))
    assert (levels[PROVINCE], levels[DISTRICT], levels[COMMUNE]) == COUNTS[era]


def test_the_kinds_are_those_of_the_law() -> None:
    kinds = Counter(each.kind for each in units("since") if each.level == COMMUNE)
    assert kinds == {"xã": 2621, "phường": 687, "đặc khu": 13}  # Nghị quyết of the Standing Committee, July 2025
    assert Counter(each.kind for each in units("since") if each.level == PROVINCE) == {"tỉnh": 28, "thành phố": 6}


@pytest.mark.parametrize("era", ["before", "since"])
def test_names_are_written_with_capitals(era: Era) -> None:
    small = {(each.kind, word) for each in units(era) for word in each.name.split() if word[0].islower()}
    assert small <= {("thị trấn", "trường")}  # thị trấn Nông trường Việt Lâm


@pytest.mark.parametrize(
    ("full", "expected"),
    [
        ("Xã Hoà Tiến", ("xã", "Hòa Tiến")),
        ("Xã Pa ủ", ("xã", "Pa Ủ")),
        ("Thị trấn Nông trường Việt Lâm", ("thị trấn", "Nông trường Việt Lâm")),
        ("Tỉnh Bà Rịa – Vũng Tàu", ("tỉnh", "Bà Rịa - Vũng Tàu")),
        ("Xã Cư M’gar", ("xã", "Cư M'gar")),
    ],
)
def test_kind_and_name_as_the_source_has_them(full: str, expected: tuple[str, str]) -> None:
    assert kind_and_name(full) == expected


@pytest.mark.parametrize("era", ["before", "since"])
def test_a_code_is_one_unit_and_lies_in_its_province(era: Era) -> None:
    found = list(units(era))
    assert len({each.code for each in found}) == len(found)
    for each in found:
        assert unit(each.code, era) == each
        assert unit(each.province, era).level == PROVINCE
        assert each.code.isdigit()


def test_a_province_has_no_two_communes_of_one_kind_and_name() -> None:
    names = Counter((each.kind, name_key(each.name), each.province) for each in units("since"))
    assert names.most_common(1)[0][1] == 1


def test_every_old_commune_went_into_communes_of_one_province() -> None:
    for each in units("before"):
        if each.level == COMMUNE:
            assert {one.province for one in successors(each)} == {province_since(each)}
        else:
            assert each.successors == ()


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("00001", ["phường Hồng Hà"]),  # Phúc Xá
        ("19774", ["phường Kim Long"]),
        ("16378", ["phường Đông Sơn"]),
    ],
)
def test_what_took_in_an_old_commune(code: str, expected: list[str]) -> None:
    assert [each.full for each in successors(unit(code, "before"))] == expected


def test_a_commune_that_was_divided_lists_all_its_parts() -> None:
    parts = Counter(len(each.successors) for each in units("before") if each.level == COMMUNE)
    assert parts == {1: 9564, 2: 397, 3: 58, 4: 15, 5: 1}


@pytest.mark.parametrize(
    ("name", "era", "expected"),
    [
        ("Hà Nội", "since", [("01", "thành phố")]),
        ("hà nội", "before", [("01", "thành phố")]),
        ("Bắc Kạn", "before", [("06", "tỉnh"), ("058", "thành phố")]),
        ("Ba Đình", "since", [("00004", "phường"), ("16171", "xã")]),
        ("CỬA NAM", "since", [("00082", "phường")]),
        ("Bà Rịa - Vũng Tàu", "before", [("77", "tỉnh")]),
        ("Bà Rịa – Vũng Tàu", "before", [("77", "tỉnh")]),
        ("Cư M’gar", "since", [("24280", "xã")]),
        ("Cư M'gar", "since", [("24280", "xã")]),
        ("Đăk Lăk", "since", [("66", "tỉnh")]),
        ("Thuỷ Nguyên", "since", [("11560", "phường")]),
        ("Nà Lạnh", "since", []),
        ("", "since", []),
    ],
)
def test_names_are_found_in_any_spelling(name: str, era: Era, expected: list[tuple[str, str]]) -> None:
    assert sorted((each.code, each.kind) for each in named(name, era)) == sorted(expected)


def test_a_name_may_be_that_of_many() -> None:
    assert len({each.province for each in named("Tân Thành", "before") if each.kind == "xã"}) > 10
    assert {each.kind for each in named("Đông Sơn", "since")} == {"xã", "phường"}


def test_provinces_that_were_merged() -> None:
    old = {each.name: each for each in units("before") if each.level == PROVINCE}
    since = {name: unit(province_since(each), "since").name for name, each in old.items()}
    assert since["Bắc Kạn"] == since["Thái Nguyên"] == "Thái Nguyên"
    assert since["Yên Bái"] == "Lào Cai"
    assert since["Quảng Bình"] == "Quảng Trị"
    assert since["Hải Dương"] == "Hải Phòng"
    assert len(set(since.values())) == 34
