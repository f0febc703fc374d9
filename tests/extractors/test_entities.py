"""Entities: where names of bodies, persons and places begin and end, and what is a class or a word of the sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.claims import Claims
from extractors.entities import extract_entities
from tests.extractors.documents import document


def read(text: str, kind: str = "paragraph") -> list[tuple[str, str]]:
    return [(entity.label, entity.text) for entity in extract_entities(document((kind, text)), Claims())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ban Thường vụ Đảng ủy xã Nà Lạnh đã họp.", [("ORG", "Ban Thường vụ Đảng ủy xã Nà Lạnh")]),
        ("Quyết định của Chủ tịch UBND tỉnh Lạng Sơn.", [("ORG", "UBND tỉnh Lạng Sơn")]),
        (
            "UBND xã giao Công an xã tuần tra tại thôn Khe Sâu.",
            [("ORG", "UBND xã"), ("ORG", "Công an xã"), ("LOC", "thôn Khe Sâu")],
        ),
        ("Phó Chủ tịch UBND tỉnh Trần Văn An chủ trì.", [("ORG", "UBND tỉnh"), ("PER", "Trần Văn An")]),
        ("Đồng chí Lò Thị Mây phát biểu.", [("PER", "Lò Thị Mây")]),
        ("Ban Chỉ đạo Nghị quyết 57 xã Nà Lạnh đã họp.", [("ORG", "Ban Chỉ đạo Nghị quyết 57 xã Nà Lạnh")]),
        ("Tổ công nghệ số cộng đồng hướng dẫn người dân.", [("ORG", "Tổ công nghệ số cộng đồng")]),
        ("Viettel lắp trạm thu phát", [("ORG", "Viettel")]),
        ("Công ty cổ phần Dược liệu Khe Sâu thu mua.", [("ORG", "Công ty cổ phần Dược liệu Khe Sâu")]),
        ("lãnh đạo các Sở: Tài chính, Xây dựng.", [("ORG", "Tài chính"), ("ORG", "Xây dựng")]),
        ("các xóm: Khe Sâu, Nà Lạnh, Bản Mới", [("LOC", "Khe Sâu"), ("LOC", "Nà Lạnh"), ("LOC", "Bản Mới")]),
        ("theo chủ trương của Đảng và Nhà nước", [("ORG", "Đảng")]),
        ("các Đoàn đại biểu Quốc hội giám sát", [("ORG", "Quốc hội")]),
        ("Phó Thủ tướng Thường trực Chính phủ kết luận", [("ORG", "Chính phủ")]),
        ("Thủ tướng Chính phủ yêu cầu", [("ORG", "Thủ tướng Chính phủ")]),
        ("trình UBTVQH và VPCP", [("ORG", "UBTVQH"), ("ORG", "VPCP")]),
        ("Sở đã chỉ đạo Thanh tra Sở kiểm tra", [("ORG", "Sở"), ("ORG", "Thanh tra Sở")]),
        ("UBND các xã: Khe Sâu, Nà Lạnh", [("ORG", "Khe Sâu"), ("ORG", "Nà Lạnh")]),
        ("UBND xã Khe Sâu và xã Nà Lạnh bàn giao", [("ORG", "UBND xã Khe Sâu"), ("ORG", "xã Nà Lạnh")]),
        ("các Sở: Tài chính, Y tế rà soát định mức", [("ORG", "Tài chính"), ("ORG", "Y tế")]),
        ("Nhà máy nghiền đá Khe Sâu gây bụi", [("LOC", "Nhà máy nghiền đá Khe Sâu")]),
        (
            "Thuế cơ sở 3 tỉnh Sơn La và BHXH cơ sở Nà Lạnh",
            [("ORG", "Thuế cơ sở 3 tỉnh Sơn La"), ("ORG", "BHXH cơ sở Nà Lạnh")],
        ),
        ("mức đóng BHXH tự nguyện; BHXH, BHYT", []),
        ("BHXH tỉnh hướng dẫn", [("ORG", "BHXH tỉnh")]),
        ("Đảng ủy cơ sở lãnh đạo", []),
        ("Bảo hiểm xã hội (BHXH) cơ sở Nà Lạnh báo cáo", [("ORG", "Bảo hiểm xã hội (BHXH) cơ sở Nà Lạnh")]),
        ("Hội đồng nghĩa vụ quân sự (NVQS) xã họp", [("ORG", "Hội đồng nghĩa vụ quân sự (NVQS) xã")]),
        ("Sở Nội vụ (CCHC) xã hội hóa", [("ORG", "Sở Nội vụ")]),
        ("Hợp tác xã Vận tải Khe Sâu 305 triệu đồng", [("ORG", "Hợp tác xã Vận tải Khe Sâu")]),
        (
            "Công ty TNHH Sao Hôm 42 tỷ đồng, Công ty Cổ phần Xây dựng 47",
            [("ORG", "Công ty TNHH Sao Hôm"), ("ORG", "Công ty Cổ phần Xây dựng 47")],
        ),
        (
            "Ban QLDA đầu tư xây dựng công trình giao thông tỉnh",
            [("ORG", "Ban QLDA đầu tư xây dựng công trình giao thông tỉnh")],
        ),
        ("Chi bộ Hợp tác xã Nước mắm Bãi Đông họp", [("ORG", "Chi bộ Hợp tác xã Nước mắm Bãi Đông")]),
        (
            "Chi bộ Công ty Cổ phần Gỗ Sao Hôm và Chi bộ Khe Sâu",
            [("ORG", "Chi bộ Công ty Cổ phần Gỗ Sao Hôm"), ("ORG", "Chi bộ Khe Sâu")],
        ),
        ("Phó Chủ tịch Thường trực UBND tỉnh kết luận", [("ORG", "UBND tỉnh")]),
        ("ý kiến của Thường trực UBND tỉnh", [("ORG", "Thường trực UBND tỉnh")]),
        ("Bộ Chỉ huy Bộ đội Biên phòng tỉnh phối hợp", [("ORG", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh")]),
        (
            "kè sông Nậm Lạnh, đường ven sông Nậm Lạnh",
            [("LOC", "kè sông Nậm Lạnh"), ("LOC", "đường ven sông Nậm Lạnh")],
        ),
        ("họp tại Nhà văn hóa thôn Khe Sâu", [("LOC", "Nhà văn hóa thôn Khe Sâu")]),
        ("giao Ban Công tác mặt trận thôn vận động", []),
        ("Ban Công tác Mặt trận thôn Khe Hố vận động", [("ORG", "Ban Công tác Mặt trận thôn Khe Hố")]),
        ("các Ủy ban bầu cử, Ban bầu cử; Ban bầu cử số 3", [("ORG", "Ban bầu cử số 3")]),
        ("được Ủy ban MTTQ tỉnh ủy quyền", [("ORG", "Ủy ban MTTQ tỉnh")]),
        ("Ban Tổ chức tỉnh ủy quyết định", [("ORG", "Ban Tổ chức tỉnh ủy")]),
        ("Tỉnh ủy, thành ủy trực thuộc Trung ương", []),
        ("Tỉnh ủy, HĐND tỉnh", [("ORG", "Tỉnh ủy"), ("ORG", "HĐND tỉnh")]),
        (
            "Đoàn Chủ tịch Hội nghị và Đoàn Chủ tịch Hội Nông dân tỉnh",
            [("ORG", "Đoàn Chủ tịch"), ("ORG", "Đoàn Chủ tịch Hội Nông dân tỉnh")],
        ),
        ("ứng dụng Mặt trận số", []),
        ("báo cáo HĐND tỉnh liên quan đến dự toán", [("ORG", "HĐND tỉnh")]),
        ("các phòng và Đảng ủy xã liên quan", []),
        ("Ngân hàng Nhà nước - Chi nhánh Sơn La", [("ORG", "Ngân hàng Nhà nước - Chi nhánh Sơn La")]),
        ("Bộ Tư lệnh Quân khu 5; Quân khu 5 đơn vị", [("ORG", "Bộ Tư lệnh Quân khu 5"), ("ORG", "Quân khu")]),
        ("Viễn thông Sơn La; Viễn thông phát triển", [("ORG", "Viễn thông Sơn La")]),
        (
            "Công ty Cổ phần Xây dựng và thoát nước đô thị Sao Hôm; Công ty Cổ phần Gỗ Sao Hôm và kiểm tra",
            [("ORG", "Công ty Cổ phần Xây dựng và thoát nước đô thị Sao Hôm"), ("ORG", "Công ty Cổ phần Gỗ Sao Hôm")],
        ),
        (
            "Ban Chỉ đạo 389 tỉnh; Ban Chỉ đạo 34 tỉnh, thành phố",
            [("ORG", "Ban Chỉ đạo 389 tỉnh"), ("ORG", "Ban Chỉ đạo")],
        ),
        ("Tổ đảng số 3 và Đoàn giám sát số 2", [("ORG", "Tổ đảng số 3"), ("ORG", "Đoàn giám sát số 2")]),
        ("Đoàn giám sát số 5/KH", [("ORG", "Đoàn giám sát")]),
        ("qua Ngân hàng thương mại; dịch vụ VNPT PAY", []),
        ("ông Thành Bạch Hải; đồng chí Thành ủy viên", [("PER", "Thành Bạch Hải"), ("ORG", "Thành ủy")]),
        ("Tổ Quản lý thu rà soát; Sở Tài chính thu phí", [("ORG", "Tổ Quản lý thu"), ("ORG", "Sở Tài chính")]),
        (
            "Công ty TNHH Giải pháp số Sao Hôm và Hợp tác xã rau Khe Sâu ký",
            [("ORG", "Công ty TNHH Giải pháp số Sao Hôm"), ("ORG", "Hợp tác xã rau Khe Sâu")],
        ),
        ("Công ty Cổ phần đầu tư xây dựng số 9 Sao Hôm đã", [("ORG", "Công ty Cổ phần đầu tư xây dựng số 9 Sao Hôm")]),
        ("Viettel Lào Cai phát sóng", [("ORG", "Viettel Lào Cai")]),
        ("bà H'Mây Niê và ông Khúc Văn Tín", [("PER", "H'Mây Niê"), ("PER", "Khúc Văn Tín")]),
        ("Chủ tịch UBND xã Lương Sơn", [("ORG", "UBND xã Lương Sơn")]),
        ("Phó Chủ tịch UBND tỉnh Võ Khải chủ trì", [("ORG", "UBND tỉnh"), ("PER", "Võ Khải")]),
        ("Phó Chủ tịch UBND tỉnh Hà Nam chủ trì", [("ORG", "UBND tỉnh Hà Nam")]),
        ("Trường THCS Nguyễn Thị Minh Khai", [("ORG", "Trường THCS Nguyễn Thị Minh Khai")]),
        ("đường Phạm Văn Đồng dài", [("LOC", "đường Phạm Văn Đồng")]),
        ("dọc Quốc lộ 2 và mương Cầu Ngói", [("LOC", "Quốc lộ 2"), ("LOC", "mương Cầu Ngói")]),
        ("làm việc ở Nhật Bản; khu vực Tây Nguyên", [("LOC", "Nhật Bản"), ("LOC", "Tây Nguyên")]),
        ("cụm công nghiệp Khe Sâu 2; Khe Sâu 2 (35 ha)", [("LOC", "cụm công nghiệp Khe Sâu 2"), ("LOC", "Khe Sâu 2")]),
        ("Các xã Khe Sâu, Nà Lạnh có chợ", [("LOC", "Khe Sâu"), ("LOC", "Nà Lạnh")]),
        ("Báo cáo UBND xã. Đoàn giám sát ghi nhận.", [("ORG", "UBND xã"), ("ORG", "Đoàn giám sát")]),
    ],
)
def test_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "các cơ quan, đơn vị, tổ chức đảng ở cấp trên",
        "UBND các xã, phường và UBND cấp xã",
        "Hội đồng nhân dân các cấp",
        "đại biểu Hội đồng nhân dân",
        "Yêu cầu Thủ trưởng đơn vị chủ động",
        "Văn bản Thông báo đã gửi",
        "KẾT QUẢ CỦA HỘI ĐỒNG THẨM ĐỊNH CÁC ĐƠN VỊ",
        "đảng viên, Đảng viên mới",
        "Trung tâm, Văn phòng, Ban",
        "các Sở, ban, ngành",
        "Bộ luật Hình sự, Đội ngũ cán bộ, Phòng tiếp công dân",
        "đảng ủy xã, phường, đặc khu",
        "công tác xây dựng Đảng",
        "Luật Công đoàn",
        "công ty đã lắp 02 giàn phun",
        "đầu tư Trung tâm dữ liệu",
        "Dự án Nhà máy nghiền đá Khe Sâu",
        "đồng chí Phó Chủ tịch Thường trực",
        "Ban CTMT thôn",
        "thuộc MTTQ Việt Nam các cấp",
        "yêu cầu Phó Thủ tướng",
    ],
)
def test_classes_headings_and_words_are_no_names(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("recipients", "- Các đơn vị, CP;\n- Lưu: VT, CAX.", []),
        ("recipients", "- CTN;\n- VPCP;\n- Lưu: VT, VPCP.", [("ORG", "CTN"), ("ORG", "VPCP")]),
        ("recipients", "- TT. Đảng ủy, TT. HĐND xã;", [("ORG", "TT. Đảng ủy"), ("ORG", "TT. HĐND xã")]),
        (
            "recipients",
            "-Thường trực Đảng ủy, Thường trực HĐND xã",
            [("ORG", "Thường trực Đảng ủy"), ("ORG", "Thường trực HĐND xã")],
        ),
        ("signature", "TM. CHÍNH PHỦ KT. THỦ TƯỚNG", [("ORG", "CHÍNH PHỦ"), ("ORG", "THỦ TƯỚNG")]),
        ("signature", "THỦ TƯỚNG", []),
        ("signature", "KT. CHÁNH VĂN PHÒNG", [("ORG", "VĂN PHÒNG")]),
        ("paragraph", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ NÀ LẠNH", [("ORG", "ỦY BAN NHÂN DÂN XÃ NÀ LẠNH")]),
        ("paragraph", "KẾT LUẬN CỦA BAN THƯỜNG VỤ ĐẢNG ỦY", [("ORG", "BAN THƯỜNG VỤ ĐẢNG ỦY")]),
        ("heading", "I. VĂN PHÒNG ĐIỆN TỬ TRONG CƠ QUAN", []),
        ("paragraph", "1. Giàng A Páo, Phó Chủ tịch", [("PER", "Giàng A Páo")]),
        ("paragraph", "1. Cao Bằng, Lạng Sơn", [("LOC", "Cao Bằng"), ("LOC", "Lạng Sơn")]),
    ],
)
def test_recipients_signatures_and_capitals(kind: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text, kind) == expected


def test_a_bare_head_stands_for_the_issuer_that_begins_so() -> None:
    text = "Ban thẩm tra; Ban đề nghị UBND xã"
    for issuer, expected in (("BAN PHÁP CHẾ", ["Ban", "UBND xã"]), ("BAN THƯỜNG VỤ", ["UBND xã"])):
        found = extract_entities(document(("paragraph", text), issuer=issuer), Claims())
        assert [entity.text for entity in found] == expected


def test_names_inside_a_claimed_number_are_left_out() -> None:
    text, claims = "Kế hoạch số 12/KH-UBND và UBND xã", Claims()
    claims.claim(0, text.index(" và"), "reference")
    assert [entity.text for entity in extract_entities(document(("paragraph", text)), claims)] == ["UBND xã"]


def test_the_header_gives_issuer_place_and_signer() -> None:
    structured = document(
        ("letterhead", "UBND XÃ NÀ LẠNH"),
        ("letterhead", "Nà Lạnh, ngày 02 tháng 3 năm 2026"),
        ("signature", "Lò Thị Mây"),
        issuer="UBND XÃ NÀ LẠNH",
        place="Nà Lạnh",
        signer="Lò Thị Mây",
        spans={"issuer": (0, 15), "place": (16, 23), "signer": (50, 60)},
    )
    assert [(e.label, e.text) for e in extract_entities(structured, Claims())] == [
        ("ORG", "UBND XÃ NÀ LẠNH"),
        ("LOC", "Nà Lạnh"),
        ("PER", "Lò Thị Mây"),
    ]


WORDS = [
    "UBND", "xã", "tỉnh", "Nà", "Lạnh", "của", "và", ",", ".", ":", "các", "Sở", "Công ty", "Đảng", "đồng chí", "Lò", "Ban", "12",
    "\t", "TP.",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_spans_hold_and_never_overlap_whatever_the_text(words: list[str]) -> None:
    structured = document(("paragraph", " ".join(words)))
    found = extract_entities(structured, Claims())
    assert found == extract_entities(structured, Claims())
    end = 0
    for entity in found:
        assert structured.text[entity.start : entity.end] == entity.text
        assert entity.start >= end
        end = entity.end
