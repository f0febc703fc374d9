"""Mentions of documents: what is one, how it is written well, and what only looks like one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractors.claims import Claims
from extractors.references import extract_references
from extractors.structured import StructuredDocument
from models.document import Block, BlockKind, Cell, Table
from models.header import Header
from tests.extractors.documents import paragraphs, reference_in, references_in

# what it is called in the text, canonical, type
FULL = [
    ("thực hiện Nghị quyết số 57-NQ/TW", "Nghị quyết số 57-NQ/TW", "57-NQ/TW", "Nghị quyết"),
    ("Quyết định số 52/QĐ-UBND về", "Quyết định số 52/QĐ-UBND", "52/QĐ-UBND", "Quyết định"),
    ("tại Quyết định số 1507/QĐ-CAT-PA05", "Quyết định số 1507/QĐ-CAT-PA05", "1507/QĐ-CAT-PA05", "Quyết định"),
    ("Công văn số 41/TTHĐND", "Công văn số 41/TTHĐND", "41/TTHĐND", "Công văn"),
    ("theo Công văn số 4310/UBND-KGVX", "Công văn số 4310/UBND-KGVX", "4310/UBND-KGVX", "Công văn"),
    ("Công văn số 2105-CV/UBKTTU", "Công văn số 2105-CV/UBKTTU", "2105-CV/UBKTTU", "Công văn"),
    ("Nghị định số 30/2020/NĐ-CP", "Nghị định số 30/2020/NĐ-CP", "30/2020/NĐ-CP", "Nghị định"),
    ("Luật số 72/2025/QH15", "Luật số 72/2025/QH15", "72/2025/QH15", "Luật"),
    ("Nghị quyết số 101/2025/UBTVQH15", "Nghị quyết số 101/2025/UBTVQH15", "101/2025/UBTVQH15", "Nghị quyết"),
    (
        "Nghị quyết liên tịch số 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN",
        "Nghị quyết liên tịch số 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN",
        "102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN",
        "Nghị quyết liên tịch",
    ),
    ("Văn bản số 07/2026/SXVT-KT", "Văn bản số 07/2026/SXVT-KT", "07/2026/SXVT-KT", "Văn bản"),
    ("Văn bản số 08/2026/SXVT", "Văn bản số 08/2026/SXVT", "08/2026/SXVT", "Văn bản"),
    ("Nghị quyết số 30c/NQ-CP", "Nghị quyết số 30c/NQ-CP", "30c/NQ-CP", "Nghị quyết"),
    ("Thông tư số 22a/2019/TT-BTC", "Thông tư số 22a/2019/TT-BTC", "22a/2019/TT-BTC", "Thông tư"),
    ("Thông tri số 04/TT-MTTW-BTT", "Thông tri số 04/TT-MTTW-BTT", "04/TT-MTTW-BTT", "Thông tri"),
    ("Kế hoạch số 5/KH-UBND", "Kế hoạch số 5/KH-UBND", "05/KH-UBND", "Kế hoạch"),
    ("Kế hoạch 34/KH-UBND", "Kế hoạch 34/KH-UBND", "34/KH-UBND", "Kế hoạch"),
    ("theo kế hoạch số 34/KH-UBND", "kế hoạch số 34/KH-UBND", "34/KH-UBND", "Kế hoạch"),
    ("THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW", "NGHỊ QUYẾT SỐ 57-NQ/TW", "57-NQ/TW", "Nghị quyết"),
    ("(2158/QĐ-BTTTT)", "2158/QĐ-BTTTT", "2158/QĐ-BTTTT", "Quyết định"),
    ("đã trình 13-TTr/VPTU", "13-TTr/VPTU", "13-TTr/VPTU", "Tờ trình"),
    ("xem 15/STC-NS", "15/STC-NS", "15/STC-NS", "Công văn"),
    ("Quyết định số 07/QĐ-TTHĐND", "Quyết định số 07/QĐ-TTHĐND", "07/QĐ-TTHĐND", "Quyết định"),
    ("Hợp đồng số 05/2026/HĐ-TVTK", "Hợp đồng số 05/2026/HĐ-TVTK", "05/2026/HĐ-TVTK", "Hợp đồng"),
    ("Giấy phép số 15/GP-STNMT", "Giấy phép số 15/GP-STNMT", "15/GP-STNMT", "Giấy phép"),
    ("Kế hoạch 02/KH-BCĐ389", "Kế hoạch 02/KH-BCĐ389", "02/KH-BCĐ389", "Kế hoạch"),
    ("Công văn số 12/UBND.VX", "Công văn số 12/UBND.VX", "12/UBND.VX", "Công văn"),
    ("Đề án 06/CP", "Đề án 06/CP", "06/CP", "Đề án"),
    ("Đề án số 204-QĐ/TW", "Đề án số 204-QĐ/TW", "204-QĐ/TW", "Đề án"),
    ("Quy định số 37-QĐ/TW", "Quy định số 37-QĐ/TW", "37-QĐ/TW", "Quy định"),
    ("số 57-NQ/TW", "số 57-NQ/TW", "57-NQ/TW", "Nghị quyết"),
    ("72/2025/QH15", "72/2025/QH15", "72/2025/QH15", None),
    # compound names
    ("Chương trình hành động số 02-CTr/ĐU", "Chương trình hành động số 02-CTr/ĐU", "02-CTr/ĐU", "Chương trình hành động"),
    ("Quy chế làm việc số 04-QC/BCĐ", "Quy chế làm việc số 04-QC/BCĐ", "04-QC/BCĐ", "Quy chế làm việc"),
    ("Báo cáo thẩm định số 257/BC-SCT", "Báo cáo thẩm định số 257/BC-SCT", "257/BC-SCT", "Báo cáo thẩm định"),
    (
        "Báo cáo kết quả rà soát hộ nghèo số 12/BC-UBND",
        "Báo cáo kết quả rà soát hộ nghèo số 12/BC-UBND",
        "12/BC-UBND",
        "Báo cáo kết quả rà soát hộ nghèo",
    ),
    ("Thông báo Kết luận số 15-TB/TU", "Thông báo Kết luận số 15-TB/TU", "15-TB/TU", "Thông báo Kết luận"),
    ("Thông báo kết luận số 15/TB-VP", "Thông báo kết luận số 15/TB-VP", "15/TB-VP", "Thông báo kết luận"),
    ("Công văn hỏa tốc số 15/UBND-NC", "Công văn hỏa tốc số 15/UBND-NC", "15/UBND-NC", "Công văn hỏa tốc"),
    ("QĐ thành lập số 41/QĐ-UBND", "QĐ thành lập số 41/QĐ-UBND", "41/QĐ-UBND", "Quyết định thành lập"),
    ("Kế hoạch phối hợp số 03/KHPH-UBND-MTTQ", "Kế hoạch phối hợp số 03/KHPH-UBND-MTTQ", "03/KHPH-UBND-MTTQ", "Kế hoạch phối hợp"),
    ("Báo cáo thực hiện Nghị quyết số 57-NQ/TW", "Nghị quyết số 57-NQ/TW", "57-NQ/TW", "Nghị quyết"),
    # the law's name before its number
    ("Luật Khiếu nại số 02/2011/QH13", "Luật Khiếu nại số 02/2011/QH13", "02/2011/QH13", "Luật"),
    ("Luật Cán bộ, công chức số 80/2025/QH15", "Luật Cán bộ, công chức số 80/2025/QH15", "80/2025/QH15", "Luật"),
    ("Luật Thanh tra, Hướng dẫn số 19-HD/UBKTTW", "Hướng dẫn số 19-HD/UBKTTW", "19-HD/UBKTTW", "Hướng dẫn"),
]  # fmt: skip

CARELESS = [
    ("Nghị quyết số 57- NQ/TW", "57-NQ/TW"),
    ("Nghị quyết số 57 - NQ/TW", "57-NQ/TW"),
    ("Nghị quyết số 57 – NQ/TW", "57-NQ/TW"),
    ("Nghị quyết số 57\u2011NQ/TW", "57-NQ/TW"),
    ("Nghị quyết số 57\u00a0- NQ/TW", "57-NQ/TW"),
    ("Nghị quyết số 57NQ/TW", "57-NQ/TW"),
    ("Nghị quyết số 57 NQ/TW", "57-NQ/TW"),
    ("Nghị quyết 57/NQ-TW", "57-NQ/TW"),
    ("Nghị quyết 57/NQ/TW", "57-NQ/TW"),
    ("Nghị quyết 57-NQ-TW", "57-NQ/TW"),
    ("Quyết định số 52-QĐ/UBND", "52/QĐ-UBND"),
    ("Quyết định số 52/QĐ.UBND", "52/QĐ-UBND"),
    ("Quyết định số 52/QĐUBND", "52/QĐ-UBND"),
    ("Quyết định số 08/QĐTTg", "08/QĐ-TTg"),
    ("Quyết định số 52/QÐ-UBND", "52/QĐ-UBND"),
    ("Quyết định số 52/QD-UBND", "52/QĐ-UBND"),
    ("Quyết định số 52/QĐ- -UBND", "52/QĐ-UBND"),
    ("Quyết định số 52/QĐ-UBNO", "52/QĐ-UBND"),
    ("Công điện số 16/CĐ-TTG", "16/CĐ-TTg"),
    ("Tờ trình số 150/TTR-UBND", "150/TTr-UBND"),
    ("Kế hoạch số 93/KH- UBND", "93/KH-UBND"),
    ("Kế hoạch số 415 /KH-SGDĐT", "415/KH-SGDĐT"),
    ("Kế hoạch số415/KH-SGDĐT", "415/KH-SGDĐT"),
    ("Kế hoạch số 09/KH-THPTBHngày 02/02/2026", "09/KH-THPTBH"),
    ("Công văn số 136/UBND - VHXH", "136/UBND-VHXH"),
    ("Công văn sô 512/STC-HCSN", "512/STC-HCSN"),
    ("QĐ số 124/QĐ-UBND", "124/QĐ-UBND"),
    ("NQ57-NQ/TW", "57-NQ/TW"),
    ("NQ số 57-NQ/TW", "57-NQ/TW"),
    ("Quyết định số 1.234/QĐ-UBND", "1234/QĐ-UBND"),
    ("Số:57-NQ/TW theo", "57-NQ/TW"),
]

BLANK = [
    ("Báo cáo số    /BC-UBND", "?/BC-UBND"),
    ("Báo cáo số /BC-UBND", "?/BC-UBND"),
    ("Báo cáo số ……/BC-UBND", "?/BC-UBND"),
    ("Báo cáo số:....../BC-UBND", "?/BC-UBND"),
    ("Nghị quyết số      -NQ/ĐU", "?-NQ/ĐU"),
    ("Nghị quyết số    /2025/NQ-HĐND", "?/2025/NQ-HĐND"),
]

SHORT = [
    ("Đề án số 204", "Đề án số 204", "Đề án 204"),
    ("Ban Chỉ đạo Nghị quyết 57", "Nghị quyết 57", "Nghị quyết 57"),
    ("Tổ Đề án 06 của xã", "Đề án 06", "Đề án 06"),
    ("Kế hoạch 02.", "Kế hoạch 02", "Kế hoạch 02"),
    ("Chương trình 135", "Chương trình 135", "Chương trình 135"),
    ("NQ 57", "NQ 57", "Nghị quyết 57"),
    ("ĐA06", "ĐA06", "Đề án 06"),
    ("Nghị quyết số 57-NQ", "Nghị quyết số 57-NQ", "Nghị quyết 57"),
    ("Nghị quyết 57 ngày 22/12/2024", "Nghị quyết 57", "Nghị quyết 57"),
    ("Nghị định 30/2020 của Chính phủ", "Nghị định 30/2020", "Nghị định 30/2020"),
    ("Thông báo kết luận số 16 của", "Thông báo kết luận số 16", "Thông báo kết luận 16"),
    ("Nghị quyết 19 khóa XII", "Nghị quyết 19", "Nghị quyết 19"),
    ("Công văn 345 ngày 3/4/2025 của", "Công văn 345", "Công văn 345"),
    ("công văn số 123 của", "công văn số 123", "Công văn 123"),
    ("theo tinh thần Thông báo 412.", "Thông báo 412", "Thông báo 412"),
]

NAMED = [
    ("Luật Đất đai năm 2024", "Luật Đất đai 2024", None),
    ("Luật Đất đai 2024", "Luật Đất đai 2024", None),
    ("luật Đất đai năm 2024", "Luật Đất đai 2024", None),
    ("Luật Đất đai (sửa đổi) 2024", "Luật Đất đai (sửa đổi) 2024", None),
    ("Luật Khoa học và Công nghệ (2013)", "Luật Khoa học và Công nghệ 2013", None),
    ("Luật Đất đai ngày 18/01/2024", "Luật Đất đai 2024", "2024-01-18"),
    ("Luật Đất đai, ngày 18 tháng 01 năm 2024", "Luật Đất đai 2024", "2024-01-18"),
    ("Bộ luật Lao động năm 2019", "Bộ luật Lao động 2019", None),
    ("Luật Tiếp cận thông tin năm 2016", "Luật Tiếp cận thông tin 2016", None),
    ("Luật Tần số vô tuyến điện năm 2009", "Luật Tần số vô tuyến điện 2009", None),
    (
        "Luật Trật tự, an toàn giao thông đường bộ năm 2024",
        "Luật Trật tự, an toàn giao thông đường bộ 2024",
        None,
    ),
    ("Hiến pháp năm 2013", "Hiến pháp 2013", None),
    ("Luật Phòng, chống ma túy năm 2021", "Luật Phòng, chống ma túy 2021", None),
    ("Luật Thực hiện dân chủ ở cơ sở năm 2022", "Luật Thực hiện dân chủ ở cơ sở 2022", None),
    (
        "Pháp lệnh Ưu đãi người có công với cách mạng năm 2020",
        "Pháp lệnh Ưu đãi người có công với cách mạng 2020",
        None,
    ),
    (
        "Luật sửa đổi, bổ sung một số điều của Luật Quản lý thuế ngày 24/6/2025",
        "Luật sửa đổi, bổ sung một số điều của Luật Quản lý thuế 2025",
        "2025-06-24",
    ),
]

NOTHING = [
    "03/28 xóm có nhà văn hóa",
    "đạt 1.250/1.310 hồ sơ",
    "1.234/1.300 hộ",
    "liên hệ số 0912-345-678",
    "điện thoại số 0209 555 123",
    "ngày 01-10, 22/12 và 30/6/2025",
    "https://a.example/12/QD-UBND",
    "mạng 4G/5G phủ 24/7",
    "phòng 204/A",
    "phòng số 204/TT",
    "30 km/h, 12 kg/ha, 500.000 đồng/năm",
    "Khu phố 3/TDP số 5",
    "Tổ 12/BC",
    "tài khoản số 1234/KH-NH",
    "nhà số 12/TT-HN",
    "xe số 29-KH/12",
    "năm học 2025-2026, nhiệm kỳ 2026-2031",
    "đạt 98%, tăng 12%",
    "sản phẩm A-12/BC-BX",
    "mã hàng 15-BC/X",
    "Mẫu số 02/BC-UBND",
    "Biểu số 01/HĐND",
    "phụ lục số 1 kèm theo",
    "chuyển đổi số - động lực",
    "Kế hoạch 05 năm 2021-2025",
    "Kế hoạch 06 tháng cuối năm",
    "Kế hoạch 2026",
    "Nghị quyết 10 điểm",
    "Kế hoạch 05 khóa bồi dưỡng",
    "Quyết định 12 thủ tục",
    "Chương trình 04 nhiệm vụ",
    "Báo cáo 09 tháng",
    "Thông báo 15 trường hợp trúng tuyển",
    "kế hoạch 12 lớp",
    "Dự án 1, Tiểu dự án 2",
    "Ban Quản lý dự án đầu tư xây dựng số 1",
    "Nghị quyết Đại hội XIV",
    "Nghị quyết trên địa bàn xã",
    "văn bản số hóa 12/20",
    "tỷ lệ 1/500",
    "100/QĐ",
    "Luật Đất đai",
    "Luật Đất đai, năm 2024 xã đã",
    "Luật Đất đai và năm 2024 xã đã",
    "Luật Đất đai có hiệu lực từ năm 2024",
    "Luật Bầu cử đại biểu Quốc hội nhiệm kỳ 2026-2031",
    "luật năm 2015",
    "tuyên truyền, phổ biến pháp luật và kiến thức về chữa cháy năm 2026",
    "Đề án Chuyển đổi số trong các cơ quan Đảng",
    "12/30 TTHC",
    "Hóa đơn số 0001234",
]


@pytest.mark.parametrize(("text", "mention", "canonical", "doc_type"), FULL)
def test_number_with_symbol(text: str, mention: str, canonical: str, doc_type: str | None) -> None:
    reference = reference_in(text)
    assert (reference.form, reference.text, reference.canonical, reference.doc_type) == (
        "full",
        mention,
        canonical,
        doc_type,
    )


@pytest.mark.parametrize(("text", "canonical"), CARELESS)
def test_careless_forms_are_put_right(text: str, canonical: str) -> None:
    reference = reference_in("Thực hiện " + text)
    assert (reference.form, reference.canonical) == ("full", canonical)


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("Nghị quyết số 57-NQ/TW", 1.0),
        ("Nghị quyết số 57 - NQ/TW", 0.95),
        ("Quyết định số 52/QÐ-UBND", 0.95),
        ("NQ số 57-NQ/TW", 0.9),
        ("xem 57-NQ/TW", 0.9),
        ("Nghị quyết số 57NQ/TW", 0.8),
        ("Nghị quyết 57/NQ-TW", 0.8),
        ("Quyết định số 08/QĐTTg", 0.7),
        ("Quyết định số 52/QD-UBND", 0.7),
    ],
)
def test_a_repair_costs_confidence(text: str, confidence: float) -> None:
    assert reference_in(text).confidence == confidence


@pytest.mark.parametrize(("text", "canonical"), BLANK)
def test_blank_numbers(text: str, canonical: str) -> None:
    reference = reference_in(f"(Kèm theo {text} ngày   /12/2025 của UBND xã Bình Hòa)")
    assert (reference.text, reference.canonical, reference.number) == (text, canonical, None)
    assert (reference.issued_on, reference.issuer) == ("2025-12-XX", "UBND xã Bình Hòa")


@pytest.mark.parametrize(("text", "mention", "canonical"), SHORT)
def test_number_without_symbol(text: str, mention: str, canonical: str) -> None:
    reference = reference_in(text)
    assert (reference.form, reference.text, reference.canonical) == ("short", mention, canonical)


@pytest.mark.parametrize(("text", "canonical", "issued_on"), NAMED)
def test_laws_by_name(text: str, canonical: str, issued_on: str | None) -> None:
    (reference,) = references_in(f"theo {text}, các thôn")
    assert (reference.form, reference.text, reference.canonical) == ("named", text, canonical)
    assert reference.issued_on == issued_on


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_a_reference(text: str) -> None:
    assert references_in(text) == []
    assert references_in("Thực hiện " + text + " của xã") == []


@pytest.mark.parametrize("kind", ["letterhead", "paragraph"])
def test_the_own_number_of_the_head_is_no_reference(kind: BlockKind) -> None:
    assert references_in("Số: 47/TB-ĐGS\nLuật số: 64/2025/QH15\nSố:     /BC-UBND", kind) == []


def test_what_the_head_cites_is_a_reference() -> None:
    (found,) = references_in("V/v thực hiện Công văn số 15/SNV-CCHC", "letterhead")
    assert found.canonical == "15/SNV-CCHC"


def test_footnotes_and_table_cells_count() -> None:
    assert [found.canonical for found in references_in("Văn bản số 28/SCT-CN ngày 21/5/2026", "footnote")] == [
        "28/SCT-CN"
    ]
    text = "Kế hoạch\nSố 24/KH-UBND\n57"
    cells = [
        Cell(row=0, column=at, start=start, end=end) for at, (start, end) in enumerate([(0, 8), (9, 22), (23, 25)])
    ]
    document = paragraphs(text).document
    document.blocks = [Block(id="b1", kind="table", start=0, end=len(text))]
    document.tables = [Table(id="t1", cells=cells)]
    found = extract_references(StructuredDocument(document, Header()), Claims())
    assert [(reference.text, reference.doc_type) for reference in found] == [("Số 24/KH-UBND", "Kế hoạch")]


def test_only_number_and_symbol_are_claimed() -> None:
    text = "Nghị quyết số 57-NQ/TW ngày 22/12/2024, Đề án 06 và Luật Đất đai năm 2024"
    claims = Claims()
    extract_references(paragraphs(text), claims)
    assert [text[start:end] for start, end, _ in claims.spans()] == ["57-NQ/TW", "06"]


def test_pointing_words() -> None:
    found = references_in(
        "Nghị quyết số 15/NQ-HĐND. Nghị quyết này quan trọng. Theo Kế hoạch nêu trên, Quyết định trên."
    )
    assert [(item.form, item.text) for item in found[1:]] == [
        ("anaphora", "Nghị quyết này"),
        ("anaphora", "Kế hoạch nêu trên"),
        ("anaphora", "Quyết định trên"),
    ]


def test_this_document_is_no_reference_to_itself() -> None:
    plan = paragraphs("Căn cứ Kế hoạch này, các thôn thực hiện", header=Header(doc_type="Kế hoạch"))
    assert extract_references(plan, Claims()) == []


PIECES = st.sampled_from(
    [
        *("số ", "Nghị quyết ", "57", "-", "/", "NQ", "TW", " ", ", ", "QĐ-UBND", "Luật ", "năm 2024", "ngày 1/2/2025"),
        *(
            " của ",
            "Bộ Chính trị",
            "\n",
            "(",
            ")",
            "và ",
            "điểm a khoản 1 Điều 2 ",
            "này",
            "....",
            "2025",
            "ă",
            "Đ",
            "\u0301",
            "½",
        ),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=120)))
@example("Luật Nghị quyết 2025số ")
@example("Luật Nghị quyết số 57 năm 2024")
def test_laws_of_the_records(text: str) -> None:
    claims, again = Claims(), Claims()
    found = extract_references(paragraphs(text), claims)
    assert found == extract_references(paragraphs(text), again)
    assert claims.spans() == again.spans()
    for reference in found:
        assert reference.text == text[reference.start : reference.end]
        assert 0 <= reference.start < reference.end <= len(text)
        assert "\n" not in reference.text
    for before, after in pairwise(found):
        assert before.end <= after.start
    for (_, end, _), (start, _, _) in pairwise(claims.spans()):
        assert end <= start


@pytest.mark.parametrize(
    "seed",
    [
        "số ",
        "số 1 ",
        "1, ",
        "12/34-",
        "12/AB-CD-",
        "Luật ",
        "Luật sửa đổi của Luật ",
        "Nghị quyết 57, ",
        "điểm a, ",
        "số …… ",
        "X",
    ],
)
def test_no_pattern_runs_away(seed: str) -> None:
    text = (seed * 40_000)[:40_000]
    assert all(reference.text == text[reference.start : reference.end] for reference in references_in(text))
