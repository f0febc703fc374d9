"""Headings, list items and the sections that they make; the frame around them, tables and footnotes in their places."""

import pytest

from extractors.readers.layout import FootnoteMark, Grid, GridCell, Layout, Line, PageLayout
from extractors.structure.build import build_document
from models.document import Document


def document_of(*items: str | Line | Grid, page: int | None = None) -> Document:
    lines = [Line(item, whole=True) if isinstance(item, str) else item for item in items]
    layout = Layout(reader="docx", pages=[PageLayout(list(lines), page, 595.0, 842.0)])
    return build_document(layout, sha256="0" * 64, filename="x", media_type="x", size=1)[0]


def outline(document: Document) -> list[tuple[int, str | None, str, str]]:
    return [(section.level, section.number, section.heading, section.role) for section in document.sections]


def test_numbering_makes_the_levels() -> None:
    document = document_of(
        "I. KẾT QUẢ",
        "1. Ưu điểm",
        "- Đã tổ chức 02 lớp.",
        "2. Hạn chế:",
        "2.1. Về nhân lực",
        "- Còn thiếu.",
        "II. NHIỆM VỤ",
        "- Tiếp tục rà soát.",
        "Phụ lục 1",
        "Danh sách các thôn.",
    )
    assert outline(document) == [
        (1, "I", "KẾT QUẢ", "result"),
        (2, "1", "Ưu điểm", "strength"),
        (2, "2", "Hạn chế", "shortcoming"),
        (3, "2.1", "Về nhân lực", "other"),
        (1, "II", "NHIỆM VỤ", "task"),
        (1, None, "Phụ lục 1", "annex"),
    ]
    first = document.sections[0]
    assert document.text[first.start : first.end].endswith("- Còn thiếu.")


def test_a_chapter_takes_its_title_from_the_next_line() -> None:
    document = document_of("Chương II", "QUY ĐỊNH CỤ THỂ", "Điều 5. Nguyên tắc", "1. Công khai, minh bạch.")
    assert outline(document)[:2] == [(1, "Chương II", "QUY ĐỊNH CỤ THỂ", "other"), (2, "Điều 5", "Nguyên tắc", "other")]


def test_a_numbered_sentence_is_an_item_beside_the_heading_before_it() -> None:
    document = document_of(
        "II. NHIỆM VỤ",
        "1. Phòng Kinh tế:",
        "- Lập kế hoạch.",
        "2. Phòng Văn hóa phối hợp với các thôn tổ chức tuyên truyền, vận động Nhân dân tham gia.",
    )
    assert [section.heading for section in document.sections] == ["NHIỆM VỤ", "Phòng Kinh tế"]
    item = document.blocks[-1]
    assert (item.kind, item.marker, item.section_id) == ("list_item", "2.", "s1")


def test_a_dotted_item_closes_the_deeper_heading_of_its_elder() -> None:
    document = document_of(
        "10. Tổ chức cơ sở",
        "10.4. (Khoản 2): Việc lập đảng bộ, chi bộ được tiến hành như sau, theo thứ tự.",
        "10.4.4. Điều kiện để lập đảng bộ",
        "1. Có đủ số lượng đảng viên theo quy định, được cấp ủy cấp trên đồng ý.",
        "a) Có trụ sở;",
        "10.5. (Khoản 3): Việc giải thể đảng bộ, chi bộ do cấp ủy cấp trên quyết định, báo cáo.",
    )
    assert [section.number for section in document.sections] == ["10", "10.4.4"]
    assert [block.section_id for block in document.blocks] == ["s1", "s1", "s2", "s2", "s2", "s1"]


@pytest.mark.parametrize("item", ["1.1. Rà soát các hộ, lập danh sách;", "9.2. Rà soát các hộ, lập danh sách;"])
def test_an_item_of_another_number_stays_under_the_heading(item: str) -> None:
    document = document_of("I. KẾT QUẢ", "10.4.4. Điều kiện để lập đảng bộ", item)
    assert document.blocks[-1].section_id == "s2"


def test_the_frame_of_a_form_makes_no_sections_but_its_number_does() -> None:
    document = document_of(
        "1. Tổng số người được triệu tập",
        "Có mặt.",
        "Mẫu số 01/HNCT",
        "THÔN/TỔ DÂN PHỐ",
        "(1)………",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "BIÊN BẢN HỘI NGHỊ CỬ TRI",
        "Hội nghị họp lúc ….. giờ.",
        "THƯ KÝ HỘI NGHỊ",
        "(Ký tên)",
        "TM. BAN KIỂM PHIẾU",
        "TRƯỞNG BAN",
        "(Ký, ghi rõ họ tên)",
        "Ghi chú: Mẫu số 01/HNCT áp dụng cho các hội nghị.",
        "(Mẫu số 01 và 02/HNMT)",
    )
    assert outline(document) == [
        (1, "1", "Tổng số người được triệu tập", "other"),
        (1, None, "Mẫu số 01/HNCT", "annex"),
        (2, None, "BIÊN BẢN HỘI NGHỊ CỬ TRI", "other"),
    ]


@pytest.mark.parametrize("below", ["Thực hiện quyền theo luật.", "Ký hợp đồng với đơn vị cung cấp."])
@pytest.mark.parametrize("line", ["TRƯỞNG THÔN CÓ TRÁCH NHIỆM", "ĐẠI DIỆN CHỦ SỞ HỮU", "MỤC TIÊU VÀ GIẢI PHÁP"])
def test_a_line_in_capitals_that_nobody_signs_is_a_heading(line: str, below: str) -> None:
    assert [section.heading for section in document_of(line, below, "Nội dung.").sections] == [line]


@pytest.mark.parametrize(
    ("kind", "roles"),
    [
        ("NGHỊ ĐỊNH", ["other", "task"]),
        ("HƯỚNG DẪN", ["other", "task"]),
        ("BÁO CÁO", ["result", "task"]),
    ],
)
def test_rules_and_guidance_report_nothing(kind: str, roles: list[str]) -> None:
    document = document_of(
        "CHÍNH PHỦ", "Số: 12/2026/NĐ-CP", "Hà Nội, ngày 05 tháng 3 năm 2026", kind, "Về đánh giá công chức",
        "I. Đánh giá kết quả thực hiện", "Nội dung.", "II. Tổ chức thực hiện", "Nội dung.",
    )  # fmt: skip
    assert [section.role for section in document.sections] == roles


@pytest.mark.parametrize("line", ["Điểm tiêu chí kết quả =", "ĐIỂM = A + B"])
def test_a_formula_is_no_heading(line: str) -> None:
    assert document_of(line, "Trong đó: A là điểm.").sections == []


def test_capital_letters_with_a_dash_are_numbers_of_headings() -> None:
    document = document_of("A- TÌNH HÌNH, KẾT QUẢ NĂM 2026", "I- Về tư tưởng", "Tốt.", "B - PHƯƠNG HƯỚNG", "Tiếp tục.")
    assert outline(document) == [
        (1, "A", "TÌNH HÌNH, KẾT QUẢ NĂM 2026", "result"),
        (2, "I", "Về tư tưởng", "other"),
        (1, "B", "PHƯƠNG HƯỚNG", "task"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. Ban Thường trực chủ trì, phối hợp với các đoàn thể xây dựng kế hoạch kiểm tra;",
        "2. Theo dõi việc giải quyết kiến nghị của cử tri trên địa bàn xã, báo cáo kết quả hằng quý.",
        "a) Thôn Một: 12 hộ.",
        "- Nhận xét chung",
        "* Thời gian thực hiện: quý I/2026",
    ],
)
def test_items_are_no_headings(text: str) -> None:
    assert document_of(text, "Nội dung.").blocks[0].kind == "list_item"


def test_numbered_names_without_text_between_are_a_list() -> None:
    document = document_of(
        "Thành phần gồm:", "1. Đại diện Đảng ủy", "2. Đại diện Công an", "3. Đại diện các thôn", "Họp lúc 8 giờ."
    )
    assert [block.kind for block in document.blocks] == [
        "paragraph",
        "list_item",
        "list_item",
        "list_item",
        "paragraph",
    ]
    assert document.sections == []


def test_bold_says_nothing_where_all_is_bold() -> None:
    document = document_of(*(Line(f"Xã đã hỗ trợ {n} hộ", bold=True, whole=True) for n in range(9)))
    assert document.sections == []


def table() -> Grid:
    texts = [["TT", "Chỉ tiêu"], ["1", "Hồ sơ\ntrực tuyến"]]
    return Grid([GridCell(r, c, text) for r, row in enumerate(texts) for c, text in enumerate(row)])


def test_a_table_is_one_block_with_its_cells() -> None:
    document = document_of("Biểu 1. Chỉ tiêu năm 2025", table())
    (found,) = document.tables
    assert found.caption == "Biểu 1. Chỉ tiêu năm 2025"
    assert document.text.endswith("TT\tChỉ tiêu\n1\tHồ sơ trực tuyến")
    cells = [(cell.row, cell.column, cell.header, document.text[cell.start : cell.end]) for cell in found.cells]
    assert cells == [
        (0, 0, True, "TT"),
        (0, 1, True, "Chỉ tiêu"),
        (1, 0, False, "1"),
        (1, 1, False, "Hồ sơ trực tuyến"),
    ]


def test_a_table_over_the_page_is_one_table_and_its_heading_row_counts_once() -> None:
    document = document_of(table(), table())
    (found,) = document.tables
    assert [cell.row for cell in found.cells] == [0, 0, 1, 1, 2, 2]
    assert document.text.count("Chỉ tiêu") == 1


def test_a_footnote_follows_the_block_that_bears_its_mark() -> None:
    document = document_of(
        Line("Xã có 12 thôn.", whole=True, marks=[FootnoteMark(13, "1")]),
        "Các thôn đều có nhà văn hóa.",
        Line("Theo số liệu thống kê.", whole=True, footnote="1"),
    )
    assert [(block.kind, block.marker) for block in document.blocks] == [
        ("paragraph", None),
        ("footnote", "1"),
        ("paragraph", None),
    ]


def test_a_footnote_on_a_page_follows_what_begins_there() -> None:
    document = document_of(
        Line("Xã có 12 thôn.", whole=True, marks=[FootnoteMark(13, "1")]),
        "Các thôn đều có nhà văn hóa.",
        Line("Theo số liệu thống kê.", whole=True, footnote="1"),
        page=1,
    )
    assert [block.kind for block in document.blocks] == ["paragraph", "paragraph", "footnote"]
