"""What names stand for: tables of documents in which a name means one unit or body, and of those in which it may mean several.

Communes, districts and provinces are facts; what they do is invented. "Nà Lạnh" and "Khe Sâu" are communes that no list has.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.linking import measure
from extractors.claims import Claims
from extractors.entities import extract_entities
from extractors.linking import link_entities
from models.records import Entity
from tests.extractors.documents import document

SINCE = {"issued_on": "2026-03-05"}
BEFORE = {"issued_on": "2024-03-05"}
ISSUER: dict[str, Any] = {"issuer": "ỦY BAN NHÂN DÂN XÃ ĐÔNG SƠN", "place": "Đông Sơn", **SINCE}
"""In the list since July 2025 there is one xã Đông Sơn, in tỉnh Quảng Ngãi, and one phường, in tỉnh Thanh Hóa."""
QUANG_NGAI: dict[str, Any] = {"issuer": "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", "place": "Quảng Ngãi", **SINCE}
LONG_AN: dict[str, Any] = {"issuer": "UBND PHƯỜNG LONG AN", "parent_issuer": "UBND TỈNH TÂY NINH", **SINCE}
NA_LANH: dict[str, Any] = {"issuer": "UBND XÃ NÀ LẠNH", "place": "Nà Lạnh", **SINCE}


def linked(text: str, **header: Any) -> dict[str, tuple[str | None, str | None]]:
    """Full name and code of each name of a text, the last of equal ones, as the pipeline links them."""
    structured = document(("paragraph", text), **header)
    entities = link_entities(structured, extract_entities(structured, Claims()))
    return {entity.text: (entity.canonical, entity.place_code) for entity in entities}


def of(text: str, name: str, **header: Any) -> tuple[str | None, str | None]:
    """Full name and code of one name of a text."""
    found = linked(text, **header)
    assert name in found, found
    return found[name]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("UBND xã", ("UBND xã Đông Sơn", "21109")),
        ("Ủy ban nhân dân xã", ("UBND xã Đông Sơn", "21109")),
        ("Uỷ ban nhân dân xã Đông Sơn", ("UBND xã Đông Sơn", "21109")),
        ("UBND", ("UBND xã Đông Sơn", "21109")),
        ("Đảng ủy xã", ("Đảng ủy xã Đông Sơn", "21109")),
        ("Đảng uỷ", ("Đảng ủy xã Đông Sơn", "21109")),
        ("BTV Đảng ủy", ("Ban Thường vụ Đảng ủy xã Đông Sơn", "21109")),
        ("Thường trực HĐND xã", ("Thường trực HĐND xã Đông Sơn", "21109")),
        ("Thường trực Hội đồng nhân dân xã", ("Thường trực HĐND xã Đông Sơn", "21109")),
        ("TT. HĐND xã", ("Thường trực HĐND xã Đông Sơn", "21109")),
        ("Văn phòng HĐND và UBND xã", ("Văn phòng HĐND và UBND xã Đông Sơn", "21109")),
        ("Công an xã", ("Công an xã Đông Sơn", "21109")),
        ("Phòng Kinh tế", ("Phòng Kinh tế xã Đông Sơn", "21109")),
        ("Hội LHPN xã", ("Hội Liên hiệp Phụ nữ xã Đông Sơn", "21109")),
        ("UBND tỉnh", ("UBND tỉnh Quảng Ngãi", "51")),
        ("Tỉnh ủy", ("Tỉnh ủy Quảng Ngãi", "51")),
        ("Sở GD&ĐT", ("Sở Giáo dục và Đào tạo tỉnh Quảng Ngãi", "51")),
        ("Sở Y tế", ("Sở Y tế tỉnh Quảng Ngãi", "51")),
        ("Sở Y tế Quảng Ngãi", ("Sở Y tế tỉnh Quảng Ngãi", "51")),
        ("Ủy ban MTTQ tỉnh", ("Ủy ban MTTQ Việt Nam tỉnh Quảng Ngãi", "51")),
        ("Bộ Chính trị", ("Bộ Chính trị", None)),
        ("Bộ Khoa học và Công nghệ", ("Bộ Khoa học và Công nghệ", None)),
        ("UBND phường Trà Câu", ("UBND phường Trà Câu", "21451")),
        ("UBND xã Khe Sâu", ("UBND xã Khe Sâu", None)),
        ("Công ty cổ phần Khe Sâu", ("Công ty cổ phần Khe Sâu", None)),
        # nothing says which one is meant
        ("UBND phường", (None, None)),
        ("UBND huyện", (None, None)),
        ("Ban Chỉ đạo", (None, None)),
        ("Ủy ban MTTQ Việt Nam", (None, None)),
        ("UBND tỉnh Võ Nhai", (None, None)),
    ],
)
def test_bodies_of_the_commune_that_writes(name: str, expected: tuple[str | None, str | None]) -> None:
    assert of(f"{name} đã triển khai nhiệm vụ.", name, **ISSUER) == expected


def test_bodies_in_capitals_and_over_the_signature() -> None:
    for kind, text, name in (
        ("signature", "TM. ỦY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN"),
        ("paragraph", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐÔNG SƠN", "ỦY BAN NHÂN DÂN XÃ ĐÔNG SƠN"),
    ):
        structured = document((kind, text), **ISSUER)
        (entity,) = link_entities(structured, extract_entities(structured, Claims()))
        assert (entity.text, entity.canonical, entity.place_code) == (name, "UBND xã Đông Sơn", "21109")


@pytest.mark.parametrize(
    ("issuer", "parent", "name", "expected"),
    [
        ("ĐẢNG ỦY XÃ NÀ LẠNH", "ĐẢNG BỘ TỈNH LÀO CAI", "Ban Thường vụ", "Ban Thường vụ Đảng ủy xã Nà Lạnh"),
        ("ĐẢNG ỦY XÃ NÀ LẠNH", "ĐẢNG BỘ TỈNH LÀO CAI", "Ban Chấp hành", "Ban Chấp hành Đảng bộ xã Nà Lạnh"),
        ("TỈNH ỦY LÀO CAI", None, "Ban Thường vụ", "Ban Thường vụ Tỉnh ủy Lào Cai"),
        ("BAN THƯỜNG TRỰC", "ỦY BAN MTTQ VIỆT NAM XÃ NÀ LẠNH", "Ban Thường trực",
         "Ban Thường trực Ủy ban MTTQ Việt Nam xã Nà Lạnh"),
        ("ĐOÀN GIÁM SÁT", "HĐND XÃ NÀ LẠNH", "Đoàn giám sát", "Đoàn giám sát HĐND xã Nà Lạnh"),
        ("SỞ Y TẾ", "ỦY BAN NHÂN DÂN TỈNH LÀO CAI", "Sở", "Sở Y tế tỉnh Lào Cai"),
        ("SỞ CÔNG THƯƠNG", "UBND TỈNH LÀO CAI", "Sở Công Thương", "Sở Công Thương tỉnh Lào Cai"),
        # of another committee, or of none
        ("UBND XÃ NÀ LẠNH", None, "Ban Thường vụ", None),
        ("SỞ Y TẾ", "ỦY BAN NHÂN DÂN TỈNH LÀO CAI", "Trung tâm", None),
        ("BỘ Y TẾ", None, "UBND xã", None),
    ],
)  # fmt: skip
def test_boards_and_bare_heads_are_the_issuer_s(
    issuer: str, parent: str | None, name: str, expected: str | None
) -> None:
    entity = Entity(text=name, start=0, end=len(name), label="ORG")
    header: dict[str, Any] = {"issuer": issuer, "parent_issuer": parent, **SINCE}
    structured = document(("paragraph", f"{name} giao các đơn vị."), **header)
    assert link_entities(structured, [entity])[0].canonical == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Ban Chỉ đạo chuyển đổi số xã (sau đây gọi tắt là Ban Chỉ đạo) đã họp. Ban Chỉ đạo giao Công an xã.", "Ban Chỉ đạo",
         "Ban Chỉ đạo chuyển đổi số xã Đông Sơn"),
        ("Ban Chỉ đạo chuyển đổi số xã (sau đây viết tắt là “BCĐ”) đã họp. BCĐ giao Công an xã.", "BCĐ",
         "Ban Chỉ đạo chuyển đổi số xã Đông Sơn"),
        ("Ban Chỉ đạo chuyển đổi số xã đã họp. Ban Chỉ đạo giao Công an xã.", "Ban Chỉ đạo", "Ban Chỉ đạo chuyển đổi số xã Đông Sơn"),
        # two of them, and one behind it
        ("Ban Chỉ đạo chuyển đổi số xã và Ban Chỉ đạo giảm nghèo xã đã họp. Ban Chỉ đạo giao Công an xã.", "Ban Chỉ đạo", None),
        ("Ban Chỉ đạo giao Công an xã. Ban Chỉ đạo chuyển đổi số xã đã họp.", "Ban Chỉ đạo", None),
    ],
)  # fmt: skip
def test_short_names_that_the_document_itself_explains(text: str, name: str, expected: str | None) -> None:
    assert of(text, name, **ISSUER)[0] == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Sở Giáo dục và Đào tạo Đồng Tháp", ("Sở Giáo dục và Đào tạo tỉnh Đồng Tháp", "82")),
        ("Kho bạc Nhà nước Quảng Ngãi", ("Kho bạc Nhà nước tỉnh Quảng Ngãi", "51")),
        ("Cục Thuế Hà Nội", ("Cục Thuế thành phố Hà Nội", "01")),
        ("Sở Y tế", ("Sở Y tế tỉnh Quảng Ngãi", "51")),
        # a firm, a school, no province
        ("Công ty Cổ phần Đồng Tháp", ("Công ty Cổ phần Đồng Tháp", None)),
        ("Trường THPT Lê Lợi", ("Trường THPT Lê Lợi", None)),
        ("Kho bạc Nhà nước Nà Lạnh", (None, None)),
    ],
)
def test_a_province_at_the_end_of_a_name_needs_no_kind(name: str, expected: tuple[str | None, str | None]) -> None:
    entity = Entity(text=name, start=0, end=len(name), label="ORG")
    (linked_entity,) = link_entities(document(("paragraph", f"{name} đã họp."), **QUANG_NGAI), [entity])
    assert (linked_entity.canonical, linked_entity.place_code) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("UBND và Phòng Kinh tế phường Trà Câu đã họp.", "UBND", "UBND phường Trà Câu"),
        ("UBND xã và Phòng Kinh tế phường Trà Câu đã họp.", "UBND xã", "UBND xã Đông Sơn"),
        ("UBND và Công an xã đã họp.", "UBND", "UBND xã Đông Sơn"),
        ("UBND ở cấp tỉnh đã họp.", "UBND", None),
        ("Ủy ban Kiểm tra của cấp ủy các cấp đã họp.", "Ủy ban Kiểm tra", None),
        ("UBND phối hợp với các cơ quan ở cấp tỉnh.", "UBND", "UBND xã Đông Sơn"),
    ],
)
def test_bare_names_by_what_stands_behind_them(text: str, name: str, expected: str | None) -> None:
    entities = [
        Entity(text=found, start=(at := text.index(found)), end=at + len(found), label="ORG")
        for found in (name, "Phòng Kinh tế phường Trà Câu", "Công an xã")
        if found in text
    ]
    assert link_entities(document(("paragraph", text), **ISSUER), entities)[0].canonical == expected


def test_lists_share_their_head() -> None:
    found = linked("Giao các Sở: Tài chính, Xây dựng; UBND các xã: Sơn Hà, Nà Lạnh.", **QUANG_NGAI)
    assert found["Tài chính"] == ("Sở Tài chính tỉnh Quảng Ngãi", "51")
    assert found["Sơn Hà"] == ("UBND xã Sơn Hà", "21289")
    assert found["Nà Lạnh"] == ("UBND xã Nà Lạnh", None)


@pytest.mark.parametrize(
    ("header", "text", "name", "expected"),
    [
        # the letterhead's province, capitals, both places of the tone mark, a list
        (QUANG_NGAI, "Tại xã Đông Sơn có mưa.", "xã Đông Sơn", ("xã Đông Sơn", "21109")),
        (QUANG_NGAI, "Xã Đông Sơn có mưa.", "Xã Đông Sơn", ("xã Đông Sơn", "21109")),
        (ISSUER, "Đông Sơn là xã miền núi.", "Đông Sơn", ("xã Đông Sơn", "21109")),
        ({"issuer": "TỈNH ỦY TÂY NINH", **SINCE}, "Tại xã Hoà Khánh có mưa.", "xã Hoà Khánh", ("xã Hòa Khánh", "27979")),
        (QUANG_NGAI, "Kiểm tra các xã Sơn Hà, Trà Bồng và Nà Lạnh.", "Sơn Hà", ("xã Sơn Hà", "21289")),
        (QUANG_NGAI, "Kiểm tra các xã Sơn Hà, Trà Bồng và Nà Lạnh.", "Nà Lạnh", ("xã Nà Lạnh", None)),
        # a province that stands beside it, another kind, another province, no list
        (QUANG_NGAI, "Học tập tại phường Đông Sơn, tỉnh Thanh Hóa.", "phường Đông Sơn", ("phường Đông Sơn", "16378")),
        (QUANG_NGAI, "Học tập tại phường Đông Sơn (tỉnh Thanh Hoá).", "phường Đông Sơn", ("phường Đông Sơn", "16378")),
        (QUANG_NGAI, "Học tập tại phường Đông Sơn.", "phường Đông Sơn", ("phường Đông Sơn", None)),
        (QUANG_NGAI, "Học tập tại xã Đông Sơn, tỉnh Thanh Hóa.", "xã Đông Sơn", ("xã Đông Sơn", None)),
        (QUANG_NGAI, "Học tập tại xã Đông Sơn, tỉnh Võ Nhai.", "xã Đông Sơn", ("xã Đông Sơn", None)),
        (QUANG_NGAI, "Học tập tại xã Nà Lạnh.", "xã Nà Lạnh", ("xã Nà Lạnh", None)),
        # namesakes without a province
        ({"issuer": "BỘ Y TẾ", **SINCE}, "Tại xã Tân Thành có mưa.", "xã Tân Thành", ("xã Tân Thành", None)),
        ({"issuer": "BỘ Y TẾ", **SINCE}, "Tại xã Tân Thành, tỉnh Thái Nguyên có mưa.", "xã Tân Thành", ("xã Tân Thành", "05923")),
        # old units: in an old document, called old in a new one, by a name that no new one has, in their district
        ({"issuer": "UBND TỈNH QUẢNG NGÃI", **BEFORE}, "Tại huyện Trà Bồng có mưa.", "huyện Trà Bồng", ("huyện Trà Bồng", "525")),
        ({"issuer": "UBND TỈNH BẮC KẠN", **BEFORE}, "Tại tỉnh Bắc Kạn có mưa.", "tỉnh Bắc Kạn", ("tỉnh Bắc Kạn", "06")),
        (QUANG_NGAI, "Trụ sở xã Trà Thủy cũ còn tốt.", "xã Trà Thủy", ("xã Trà Thủy", "21121")),
        (QUANG_NGAI, "Trụ sở xã Trà Thủy (cũ) còn tốt.", "xã Trà Thủy", ("xã Trà Thủy", "21121")),
        (QUANG_NGAI, "Đường qua xã Trà Thủy đã hỏng.", "xã Trà Thủy", ("xã Trà Thủy", "21121")),
        (QUANG_NGAI, "Hồ sơ của xã Trà Thủy, huyện Trà Bồng.", "xã Trà Thủy", ("xã Trà Thủy", "21121")),
        (QUANG_NGAI, "Hồ sơ của xã Trà Thủy, huyện Sơn Hà.", "xã Trà Thủy", ("xã Trà Thủy", None)),
        (QUANG_NGAI, "Hồ sơ của huyện Trà Bồng, huyện Sơn Hà cũ.", "huyện Trà Bồng", ("huyện Trà Bồng", "525")),
        (QUANG_NGAI, "Hồ sơ của huyện Trà Bồng, tỉnh Quảng Ngãi cũ.", "huyện Trà Bồng", ("huyện Trà Bồng", "525")),
        (QUANG_NGAI, "Hồ sơ của huyện Trà Bồng, tỉnh Thái Nguyên cũ.", "huyện Trà Bồng", ("huyện Trà Bồng", None)),
        (QUANG_NGAI, "Chính sách của tỉnh Kon Tum (cũ).", "tỉnh Kon Tum", ("tỉnh Kon Tum", "62")),
        ({"issuer": "UBND TỈNH QUẢNG NGÃI", **BEFORE}, "Tại phường Trà Câu có mưa.", "phường Trà Câu", ("phường Trà Câu", None)),
        # provinces, cities and what only sounds like one
        (NA_LANH, "Đường đi Thái Nguyên.", "Thái Nguyên", ("tỉnh Thái Nguyên", "19")),
        (LONG_AN, "Long An có 12 khu phố.", "Long An", (None, None)),
        (LONG_AN, "Hồ sơ của tỉnh Long An (cũ). Long An có 12 khu phố.", "Long An", (None, None)),
        (LONG_AN, "Tại phường Long An có mưa.", "phường Long An", ("phường Long An", "27694")),
        (ISSUER, "Tại phường Đông Sơn, tỉnh Thanh Hóa có mưa. Đông Sơn là miền núi.", "Đông Sơn", (None, None)),
        (NA_LANH, "Đường đi TP. HCM.", "TP. HCM", ("thành phố Hồ Chí Minh", "79")),
        (NA_LANH, "Tại tỉnh Thái.", "tỉnh Thái", (None, None)),
        # places without codes
        (NA_LANH, "Tại thôn Khe Sâu.", "thôn Khe Sâu", ("thôn Khe Sâu", None)),
        (NA_LANH, "Tại CCN Khe Sâu.", "CCN Khe Sâu", ("cụm công nghiệp Khe Sâu", None)),
        (NA_LANH, "Đường đi Nhật Bản.", "Nhật Bản", ("Nhật Bản", None)),
    ],
)  # fmt: skip
def test_places(header: dict[str, Any], text: str, name: str, expected: tuple[str | None, str | None]) -> None:
    assert of(text, name, **header) == expected


TAN_THANH: dict[str, Any] = {"issuer": "ỦY BAN NHÂN DÂN XÃ TÂN THÀNH", "place": "Tân Thành", **SINCE}


@pytest.mark.parametrize(
    ("header", "text", "expected"),
    [
        (TAN_THANH, "UBND xã báo cáo.", None),
        (TAN_THANH, "UBND xã báo cáo UBND tỉnh Thái Nguyên.", "05923"),
        (TAN_THANH, "UBND xã báo cáo. Hội nghị họp tại xã Tân Thành, tỉnh Thái Nguyên.", "05923"),
        (TAN_THANH, "UBND xã báo cáo. Học tập tại xã Sơn Hà, tỉnh Quảng Ngãi.", None),
        ({**TAN_THANH, "parent_issuer": "ĐẢNG BỘ TỈNH THÁI NGUYÊN"}, "UBND xã báo cáo.", "05923"),
        ({**TAN_THANH, "parent_issuer": "ĐẢNG BỘ TỈNH QUẢNG NGÃI"}, "UBND xã báo cáo.", None),
        # a name that occurs once, unless the province above it is a city
        (ISSUER, "UBND xã báo cáo.", "21109"),
        (ISSUER, "UBND xã báo cáo UBND tỉnh.", "21109"),
        (ISSUER, "UBND xã báo cáo UBND thành phố.", None),
        ({**ISSUER, **BEFORE}, "UBND xã báo cáo.", None),
        (NA_LANH, "UBND xã báo cáo UBND tỉnh Thái Nguyên.", None),
    ],
)
def test_the_province_of_a_commune_has_to_be_known(header: dict[str, Any], text: str, expected: str | None) -> None:
    name, code = of(text, "UBND xã", **header)
    assert (name or "").startswith("UBND xã ")
    assert code == expected


def test_persons_are_written_in_normal_case() -> None:
    entity = Entity(text="NGUYỄN THUÝ AN", start=0, end=14, label="PER")
    structured = document(("paragraph", "NGUYỄN THUÝ AN"))
    assert link_entities(structured, [entity])[0].canonical == "Nguyễn Thúy An"
    assert entity.text == "NGUYỄN THUÝ AN"


WORDS = [
    "UBND", "xã", "xã", "tỉnh", "Tân", "Thành", "Nà", "Lạnh", "và", ",", "(", ")", "cũ", "các", "các xã", "Sở", "Tỉnh ủy", "TP.", "12",
    "(sau đây gọi tắt là", "Ban Chỉ đạo", "huyện", "Đông Sơn", ":", "ĐẢNG ỦY", "\t", "’", "thôn",
]  # fmt: skip
HEADERS = st.fixed_dictionaries(
    {
        "issuer": st.sampled_from([None, "", "UBND", "UBND XÃ TÂN THÀNH", "SỞ Y TẾ", "TỈNH ỦY", "XÃ", "BỘ Y TẾ"]),
        "parent_issuer": st.sampled_from([None, "UBND TỈNH X", "ĐẢNG BỘ TỈNH LÀO CAI", "UBND HUYỆN TÂN THÀNH"]),
        "place": st.sampled_from([None, "Tân Thành", "Lào Cai", "?"]),
        "issued_on": st.sampled_from([None, "2024-03-XX", "2025-XX-XX", "2026-01-02"]),
    }
)


@given(st.lists(st.sampled_from(WORDS), max_size=25), HEADERS)
def test_linking_changes_nothing_that_was_read(words: list[str], header: dict[str, Any]) -> None:
    structured = document(("paragraph", " ".join(words)), **header)
    entities = extract_entities(structured, Claims())
    read = [(entity.text, entity.start, entity.end, entity.label) for entity in entities]
    linked_once = [each.model_dump() for each in link_entities(structured, entities)]
    assert [(entity.text, entity.start, entity.end, entity.label) for entity in entities] == read
    assert [each.model_dump() for each in link_entities(structured, entities)] == linked_once
    for entity in entities:
        assert entity.place_code is None or re.fullmatch(r"\d{2,3}|\d{5}", entity.place_code)
        assert entity.canonical is None or entity.canonical == " ".join(entity.canonical.split())
        assert entity.canonical or not entity.place_code


@given(st.text(max_size=40), st.sampled_from(["ORG", "PER", "LOC"]))
def test_no_name_is_too_strange(text: str, label: Any) -> None:
    structured = document(("paragraph", text))
    entity = Entity(text=text, start=0, end=len(text), label=label)
    link_entities(structured, [entity])
    assert entity.text == text


def test_generated_documents_are_linked_right() -> None:
    """A small part of what `python -m annotations.linking` measures."""
    groups = measure(24, seed=11).groups
    assert groups["communes"].answerable > 300
    assert groups["communes"].unanswerable > 100
    assert groups["communes"].recall >= 0.97
    assert all(tally.false_share <= 0.01 for tally in groups.values())
    assert all(tally.wrong <= 0.01 * tally.answerable for tally in groups.values())
