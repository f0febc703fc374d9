"""What belongs to the mention of a document: type and date in lists, issuer, relation, place inside it, subject."""

from __future__ import annotations

import pytest

from tests.extractors.documents import reference_in, references_in

LISTS = [
    (
        "các Kế hoạch số 14-KH/ĐU ngày 05/8/2025; số 17-KH/ĐU ngày 12/9/2025 của Đảng ủy",
        [
            ("Kế hoạch số 14-KH/ĐU", "Kế hoạch", "2025-08-05", None),
            ("số 17-KH/ĐU", "Kế hoạch", "2025-09-12", "Đảng ủy"),
        ],
    ),
    (
        "Công văn số 12/UBND-VX; số 15/UBND-KT và số 18/SNV-TCBC",
        [
            ("Công văn số 12/UBND-VX", "Công văn", None, None),
            ("số 15/UBND-KT", "Công văn", None, None),
            ("số 18/SNV-TCBC", "Công văn", None, None),
        ],
    ),
    (
        "các Nghị quyết số 57-NQ/TW, 59-NQ/TW và 68-NQ/TW",
        [
            ("Nghị quyết số 57-NQ/TW", "Nghị quyết", None, None),
            ("59-NQ/TW", "Nghị quyết", None, None),
            ("68-NQ/TW", "Nghị quyết", None, None),
        ],
    ),
    (
        "các Phiếu chuyển (số 22/PC-VP ngày 12/3/2026 và số 60/UBND-KT ngày 14/6/2026)",
        [
            ("số 22/PC-VP", "Phiếu chuyển", "2026-03-12", None),
            ("số 60/UBND-KT", "Phiếu chuyển", "2026-06-14", None),
        ],
    ),
    (
        "Nghị quyết 57, 59 và 68 đạt kết quả",
        [("Nghị quyết 57", "Nghị quyết", None, None), ("59", "Nghị quyết", None, None), ("68", "Nghị quyết", None, None)],
    ),
    ("Nghị quyết 57, 36 xóm và 12 hộ", [("Nghị quyết 57", "Nghị quyết", None, None)]),
    (
        "QĐ số 16 và 18/QĐ-UBND ngày 30/10/2009",
        [("QĐ số 16", "Quyết định", None, None), ("18/QĐ-UBND", "Quyết định", "2009-10-30", None)],
    ),
    (
        "Công văn số 12/UBND-VX về chi trả; số 13/KH-UBND về kiểm tra",
        [("Công văn số 12/UBND-VX", "Công văn", None, None), ("số 13/KH-UBND", "Công văn", None, None)],
    ),
    (  # the decree inside the subject of the first letter is not what the second is listed beside
        "các Công văn: Số 106/BTC-QL ngày 06/02/2025 về việc góp ý dự thảo tại Nghị định số 103/2024/NĐ-CP; số 118/BTC-ĐT",
        [
            ("Số 106/BTC-QL", "Công văn", "2025-02-06", None),
            ("Nghị định số 103/2024/NĐ-CP", "Nghị định", None, None),
            ("số 118/BTC-ĐT", "Công văn", None, None),
        ],
    ),
    (
        "Công văn số 106/BTC-QL gửi kèm dự thảo Nghị định số 103/2024/NĐ-CP; số 118/BTC-ĐT",
        [
            ("Công văn số 106/BTC-QL", "Công văn", None, None),
            ("Nghị định số 103/2024/NĐ-CP", "Nghị định", None, None),
            ("số 118/BTC-ĐT", "Công văn", None, None),
        ],
    ),
    (
        "các Thông báo số 12/TB-VP, số 13/TB-VP",
        [("Thông báo số 12/TB-VP", "Thông báo", None, None), ("số 13/TB-VP", "Thông báo", None, None)],
    ),
    (
        "Nghị quyết số 57-NQ/TW, số 204-QĐ/TW",
        [("Nghị quyết số 57-NQ/TW", "Nghị quyết", None, None), ("số 204-QĐ/TW", "Quyết định", None, None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists_share_their_type(text: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    assert [(found.text, found.doc_type, found.issued_on, found.issuer) for found in references_in(text)] == expected


ATTACHED = [
    (" ngày 22/12/2024 của Bộ Chính trị về đột phá", "2024-12-22", "Bộ Chính trị"),
    (", ngày 22/12/2024 của Bộ Chính trị;", "2024-12-22", "Bộ Chính trị"),
    (" (ngày 22/12/2024)", "2024-12-22", None),
    (" (22/12/2024), số", "2024-12-22", None),
    (" Ngày 22/12/2024 của Ban Bí thư Trung ương Đảng, Kết luận", "2024-12-22", "Ban Bí thư Trung ương Đảng"),
    (" ngày 22 tháng 12 năm 2024", "2024-12-22", None),
    (" ngày   /12/2024", "2024-12-XX", None),
    (" (ban hành ngày 22/12/2024)", "2024-12-22", None),
    (" của Bộ Giáo dục và Đào tạo (GDĐT) ngày 05/02/2026 về", "2026-02-05", "Bộ Giáo dục và Đào tạo"),
    (" do UBND tỉnh ban hành", None, "UBND tỉnh"),
    (" do thiếu kinh phí", None, None),
    (" của Ủy ban nhân dân tỉnh Thái Nguyên về việc", None, "Ủy ban nhân dân tỉnh Thái Nguyên"),
    (" của Bộ Văn hóa, Thể thao và Du lịch hướng dẫn", None, "Bộ Văn hóa, Thể thao và Du lịch"),
    (" của Bộ Nông nghiệp và Môi trường và Kế hoạch số 5/KH-UBND", None, "Bộ Nông nghiệp và Môi trường"),
    (" của Bộ Kế hoạch và Đầu tư quy định", None, "Bộ Kế hoạch và Đầu tư"),
    (" của Thanh tra Bộ Lao động - Thương binh và Xã hội và các", None, "Thanh tra Bộ Lao động - Thương binh và Xã hội"),
    (" của UBND tỉnh, tổng vốn 5 tỷ", None, "UBND tỉnh"),
    (" của UBND tỉnh Về việc", None, "UBND tỉnh"),
    (" của Đảng ủy quy định chức năng", None, "Đảng ủy"),
    (" của Chủ tịch UBND xã Phú Lạc thành lập", None, "Chủ tịch UBND xã Phú Lạc"),
    (" của đồng chí Bí thư Đảng ủy tại hội nghị", None, "Bí thư Đảng ủy"),
    (" của đồng chí Trần Văn Bình, Chủ tịch UBND xã về", None, "Chủ tịch UBND xã"),
    (" của đồng chí Trần Văn Bình về", None, None),
    (" của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ về", None, "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"),
    (
        " của Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh về kiểm tra",
        None,
        "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh",
    ),
    (" của Ban Chỉ đạo xã về việc", None, "Ban Chỉ đạo xã"),
    (" của các cơ quan cấp trên", None, None),
    (" và ngày 22/12/2024 họp", None, None),
    (" trước ngày 22/12/2024", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("after", "issued_on", "issuer"), ATTACHED)
def test_date_and_issuer_right_after(after: str, issued_on: str | None, issuer: str | None) -> None:
    reference = references_in("Quyết định số 15-QĐ/TW" + after)[0]
    assert (reference.issued_on, reference.issuer) == (issued_on, issuer)


def test_bodies_that_issue_together_are_one_issuer() -> None:
    text = "Thông tư liên tịch số 02/2025/TTLT-BCA-BQP ngày 01/02/2025 của Bộ Công an và Bộ Quốc phòng quy định"
    assert reference_in(text).issuer == "Bộ Công an và Bộ Quốc phòng"
    assert reference_in(text.replace("TTLT", "TT")).issuer == "Bộ Công an"


RELATIONS = [
    ("Căn cứ Nghị định số 30/2020/NĐ-CP", "based_on"),
    ("theo quy định tại Nghị định số 30/2020/NĐ-CP", "based_on"),
    ("tiếp tục thực hiện Nghị quyết số 57-NQ/TW", "implements"),
    ("sửa đổi, bổ sung một số điều của Nghị định số 30/2020/NĐ-CP", "amends"),
    ("đã bổ sung quy hoạch (Văn bản số 33/SCT-CN)", "mentions"),
    ("thay thế Quyết định số 12/QĐ-UBND", "replaces"),
    ("phê duyệt Kế hoạch số 12/KH-UBND", "approves"),
    ("được phê duyệt tại Quyết định số 12/QĐ-UBND", "mentions"),
    ("(Kèm theo Báo cáo số 12/BC-UBND)", "attached_to"),
    ("đã ban hành Kế hoạch số 12/KH-UBND", "issues"),
    ("Đã họp bàn. Nghị quyết số 57-NQ/TW", "mentions"),
    ("bổ sung 190 triệu đồng kinh phí Đề án số 12/ĐA-UBND", "mentions"),
    ("trong khi chờ sửa đổi, vận dụng Công văn số 12/UBND-KT", "based_on"),
    # a colon behind the head of a list ends no clause
    ("UBND tỉnh đã ban hành các Quyết định: Số 41/QĐ-UBND", "issues"),
    ("Trên cơ sở ý kiến của Thường trực HĐND tỉnh tại các Công văn: số 87/HĐND-KT", "based_on"),
    ("Kế hoạch ban hành ngày 5/3 nêu rõ: Nghị quyết số 57-NQ/TW là căn cứ", "mentions"),
    # behind laws without number
    ("theo đúng quy định của Luật Khiếu nại, Luật Tố cáo; Hướng dẫn số 19-HD/UBKTTW", "based_on"),
    ("theo Luật Đất đai đã giải quyết 05 đơn; Báo cáo số 12/BC-UBND", "mentions"),
    ("Luật Đất đai; Báo cáo số 12/BC-UBND", "mentions"),
    # parts of a document, and what is said behind it
    ("Bãi bỏ các quy định về đánh giá, xếp loại công chức tại Nghị định số 90/2020/NĐ-CP", "replaces"),
    ("Bãi bỏ phiên họp tại Nghị quyết số 12/NQ-HĐND", "mentions"),
    ("Nghị quyết số 12/NQ-HĐND ngày 05/7/2024 của HĐND tỉnh hết hiệu lực kể từ ngày 01/01/2026", "replaces"),
    ("Nghị quyết số 12/NQ-HĐND ngày 05/7/2024 của HĐND tỉnh còn hiệu lực", "mentions"),
]


@pytest.mark.parametrize(("text", "relation"), RELATIONS)
def test_what_the_sentence_does_with_the_document(text: str, relation: str) -> None:
    assert reference_in(text).relation == relation


def test_all_that_a_paragraph_of_grounds_names_are_grounds() -> None:
    grounds = "Căn cứ Luật Đất đai năm 2024; Luật Đầu tư công năm 2024"
    assert [found.relation for found in references_in(grounds)] == ["based_on", "based_on"]
    assert [found.relation for found in references_in(grounds.replace("Căn cứ", "Đã đọc"))] == ["mentions", "mentions"]


def test_a_list_shares_its_relation() -> None:
    assert [found.relation for found in references_in("Căn cứ Nghị quyết số 57-NQ/TW và Nghị quyết số 71/NQ-CP")] == [
        "based_on"
    ] * 2


SHARED = [
    ("Thực hiện Kế hoạch số 14/KH-UBND về kiểm tra chợ; Quyết định số 8/QĐ-UBND", ["implements"] * 2),
    ("thực hiện Kế hoạch số 12/KH-UBND; đã gửi Báo cáo số 15/BC-UBND", ["implements", "mentions"]),
    ("thực hiện Kế hoạch số 12/KH-UBND; thay thế Quyết định số 3/QĐ-UBND", ["implements", "replaces"]),
    (  # "điều chỉnh" is the first letter's, not what the sentence does
        "tại Công văn số 87/HĐND-KT về việc điều chỉnh dự toán, số 208/HĐND-KT về việc giao kinh phí.",
        ["mentions", "mentions"],
    ),
    (
        "thực hiện Công văn số 5/UBND-KT về việc bổ sung dự toán tại Nghị định số 7/2025/NĐ-CP; số 9/UBND-KT",
        ["implements", "mentions", "implements"],
    ),
    (
        "thực hiện Chỉ thị số 02/CT-BTC của Bộ Tài chính và chỉ đạo của UBND tỉnh tại Công văn số 66/UBND-KT",
        ["implements", "implements"],
    ),
]


@pytest.mark.parametrize(("text", "relations"), SHARED)
def test_items_of_a_list_share_what_the_sentence_does(text: str, relations: list[str]) -> None:
    assert [found.relation for found in references_in(text)] == relations


PINPOINTS = [
    ("điểm a khoản 2 Điều 5 Nghị định", {"article": "5", "clause": "2", "point": "a"}),
    ("điểm a, b khoản 2 Điều 5 của Nghị định", {"article": "5", "clause": "2", "point": "a, b"}),
    ("khoản 2, khoản 3 Điều 5 Nghị định", {"article": "5", "clause": "2, 3"}),
    ("các Điều 22, 24 và Điều 25 của Nghị định", {"article": "22, 24, 25"}),
    ("Phụ lục II ban hành kèm theo Nghị định", {"annex": "II"}),
    ("Chương III Nghị định", {"chapter": "III"}),
]


@pytest.mark.parametrize(("before", "place"), PINPOINTS)
def test_the_place_inside_the_document(before: str, place: dict[str, str]) -> None:
    pinpoint = reference_in(f"theo {before} số 30/2020/NĐ-CP").pinpoint
    assert pinpoint is not None
    assert pinpoint.model_dump(exclude_none=True) == place


SUBJECTS = [
    ("Kế hoạch số 5/KH-UBND của UBND xã về chuyển đổi số;", "về chuyển đổi số"),
    ("Theo Kế hoạch số 5/KH-UBND của UBND xã về chuyển đổi số, UBND xã báo cáo", "về chuyển đổi số"),
    ("Theo Kế hoạch số 5/KH-UBND về phối hợp giữa Công an xã, Hội Nông dân xã báo cáo", None),
    ("Kế hoạch số 5/KH-UBND về vui xuân, đón Tết, Lễ hội.", "về vui xuân, đón Tết, Lễ hội"),
    ("Kế hoạch số 5/KH-UBND về tổ chức và các cơ quan thuộc xã.", "về tổ chức và các cơ quan thuộc xã"),
    ("Kế hoạch số 5/KH-UBND về kiểm tra và các văn bản có liên quan.", "về kiểm tra"),
    ("Quy định số 29-QĐ/TW về kỷ luật của Đảng thì chuyển đến cấp ủy.", "về kỷ luật của Đảng"),
    ("Quyết định số 5/QĐ-UBND về việc mua sắm năm 2024, cụ thể như sau: a", "về việc mua sắm năm 2024"),
    ("Quy định số 8-QĐ/TW của Ban Chấp hành Trung ương Đảng khóa XII về nêu gương.", "về nêu gương"),
    # the next item of a list
    ("Công văn số 5/UBND-KT về việc giao vốn, số 9/UBND-KT về kiểm kê.", "về việc giao vốn"),
    ("Công văn số 5/UBND-KT về việc giao vốn và Kế hoạch số 9/KH-UBND.", "về việc giao vốn"),
    ("Chỉ thị số 5/CT-UBND về đón Tết, Công điện số 9/CĐ-TTg.", "về đón Tết"),
    (
        "Quyết định số 5/QĐ-UBND về việc sửa đổi Quyết định số 12/2020/QĐ-UBND và phê duyệt quy hoạch.",
        "về việc sửa đổi Quyết định số 12/2020/QĐ-UBND và phê duyệt quy hoạch",
    ),
    (
        "Kế hoạch số 5/KH-UBND về thực hiện Nghị quyết số 57-NQ/TW và Đề án số 12/ĐA-UBND.",
        "về thực hiện Nghị quyết số 57-NQ/TW và Đề án số 12/ĐA-UBND",
    ),
    (
        "Luật số 97/2025/QH15 về sửa đổi một số điều của Luật Mặt trận Tổ quốc Việt Nam, Luật Công đoàn;",
        "về sửa đổi một số điều của Luật Mặt trận Tổ quốc Việt Nam, Luật Công đoàn",
    ),
    # without "về": only where the document is not what the clause speaks of
    ("Căn cứ Nghị định số 15/2018/NĐ-CP của Chính phủ quy định mức thu;", "quy định mức thu"),
    ("theo Nghị quyết số 12/NQ-HĐND của HĐND xã quy định mức thu.", "quy định mức thu"),
    ("Nghị quyết số 12/NQ-HĐND của HĐND xã quy định mức thu 20.000 đồng; yêu cầu các thôn nộp.", None),
    ("theo Nghị quyết số 12/NQ-HĐND quy định mức thu.", None),
    ("Kế hoạch số 5/KH-UBND về " + "rất " * 120 + "dài.", None),
]


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_a_subject_ends_where_its_item_or_clause_does(text: str, subject: str | None) -> None:
    assert references_in(text)[0].subject == subject


def test_parts_of_a_number() -> None:
    law, state = references_in("Nghị định số 30/2020/NĐ-CP và Kế hoạch số 5/KH-UBND")
    assert (law.number, law.year, law.symbol) == ("30", "2020", "NĐ-CP")
    assert (state.number, state.year, state.symbol) == ("05", None, "KH-UBND")
