"""What holds for any layout: blocks cover the text in order, spans point at it, nothing raises, nothing depends on chance."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.readers.layout import FootnoteMark, Grid, GridCell, Layout, Line, PageLayout
from extractors.structure.build import build_document
from models.document import Document
from models.header import Header

WORDS = st.sampled_from(
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "ỦY BAN NHÂN DÂN",
        "XÃ AN BÌNH",
        "Số:     /BC-UBND",
        "Số 12-BC/ĐU",
        "An Bình, ngày    tháng 11 năm 2025",
        "BÁO CÁO",
        "Kết quả quý IV/2025",
        "V/v báo cáo",
        "Kính gửi: Sở Nội vụ;",
        "Căn cứ Luật;",
        "I. KẾT QUẢ",
        "1. Ưu điểm",
        "1.1. Tồn tại, hạn chế",
        "a) Nội dung",
        "Điều 5. Hiệu lực",
        "Chương I",
        "Phụ lục 1",
        "- Kế hoạch số 91/KH-",
        "UBND ngày 05/5/2025;",
        "và các văn bản liên quan.",
        "2",
        "-----",
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
        "CHỦ TỊCH",
        "Lò Thị Minh",
        "a@b.gov.vn",
        "05.02.2025 15:35:18 +07:00",
    ]
)
TEXTS = (
    WORDS
    | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)
    | st.lists(WORDS, max_size=4).map("  ".join)
)
PLACES = st.none() | st.floats(0, 600)


@st.composite
def lines(draw: st.DrawFn) -> Line:
    text = unicodedata.normalize("NFC", draw(TEXTS))
    x0 = draw(PLACES)
    top = draw(PLACES)
    return Line(
        text,
        x0=x0,
        x1=None if x0 is None else x0 + 6 * len(text),
        top=top,
        bottom=None if top is None else top + 12,
        bold=draw(st.booleans()),
        alignment=draw(st.sampled_from([None, "center", "left"])),
        whole=draw(st.booleans()),
        heading=draw(st.none() | st.integers(1, 6)),
        footnote=draw(st.none() | st.none() | st.sampled_from("12")),
        marks=[FootnoteMark(0, marker) for marker in draw(st.lists(st.sampled_from("12"), max_size=1))],
        break_before=draw(st.booleans()),
    )


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    cells = [
        GridCell(row, column, unicodedata.normalize("NFC", draw(TEXTS | st.just("a\nb"))))
        for row in range(draw(st.integers(1, 3)))
        for column in range(draw(st.integers(1, 3)))
    ]
    return Grid(cells, ruled=draw(st.booleans()))


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    pages = draw(st.lists(st.lists(lines() | lines() | lines() | grids(), max_size=25), min_size=1, max_size=4))
    paged = draw(st.booleans())
    return Layout(
        reader="pdf" if paged else "text",
        page_count=len(pages) if paged else None,
        pages=[
            PageLayout(list(items), number, 595.0, 842.0) if paged else PageLayout(list(items))
            for number, items in enumerate(pages, start=1)
        ],
    )


def build(layout: Layout) -> tuple[Document, Header]:
    return build_document(layout, sha256="0" * 64, filename="x", media_type="text/plain", size=1)


@settings(max_examples=300, deadline=None)
@given(layouts())
def test_laws_of_a_document(layout: Layout) -> None:
    document, header = build(layout)
    text = document.text
    assert text == unicodedata.normalize("NFC", text)

    at = 0
    for block in document.blocks:  # in order, one line feed apart, nothing left over
        assert block.start == at
        assert block.end > block.start
        assert text[block.end : block.end + 1] in ("\n", "")
        at = block.end + 1
        printed = text[block.start : block.end]
        if block.kind != "table":
            assert "\n" not in printed
            assert printed == " ".join(printed.split())
        if block.marker and block.kind != "footnote":
            assert printed.startswith(block.marker)
    assert not document.blocks or document.blocks[-1].end == len(text)

    sections = {section.id: section for section in document.sections}
    for section in document.sections:
        assert 0 <= section.start < section.end <= len(text)
        parent = sections[section.parent_id] if section.parent_id else None
        assert section.level == (parent.level + 1 if parent else 1)
        if parent:
            assert parent.start <= section.start
            assert section.end <= parent.end
    for block in document.blocks:
        if block.section_id:
            assert sections[block.section_id].start <= block.start
            assert block.end <= sections[block.section_id].end

    for table in document.tables:
        for cell in table.cells:
            assert 0 <= cell.start <= cell.end <= len(text)
            assert "\n" not in text[cell.start : cell.end]
            assert "\t" not in text[cell.start : cell.end]

    for page, following in zip(document.pages, document.pages[1:], strict=False):
        assert page.start <= page.end <= following.start

    for field, (start, end) in header.spans.items():
        assert 0 <= start < end <= len(text)
        if field in ("issuer", "parent_issuer", "number", "subject", "place", "authority", "signer_title", "signer"):
            assert text[start:end] == getattr(header, field)


@settings(max_examples=50, deadline=None)
@given(layouts())
def test_same_layout_same_document(layout: Layout) -> None:
    assert build(layout) == build(layout)


def test_long_documents_take_time_in_proportion() -> None:
    """A paragraph of very many lines, a list of very many items, a page of very many numbers: none is walked again and again."""
    wrapped = [
        Line("và các cơ quan, đơn vị có liên quan tiếp tục thực hiện", x0=0.0, top=12.0 * n) for n in range(20_000)
    ]
    items = [Line(f"{n % 90}. Nội dung", x0=0.0, top=12.0 * n) for n in range(20_000)]
    recipients = [Line("Nơi nhận:"), *(Line("- Các xã,") for _ in range(20_000))]
    for content in (wrapped, items, recipients):
        document, _ = build(Layout(reader="text", pages=[PageLayout(list(content))]))
        assert document.blocks


@pytest.mark.parametrize(
    "unit", ["A", "1.", "Số: . ", "ngày ", "- a", "KT. PHÓ ", "Lò ", "quý ", "(a", "Luật 2", "báo cáo "]
)
def test_no_line_is_too_long(unit: str) -> None:
    """Patterns are bounded: a line of 50,000 characters takes no longer than many short ones."""
    line = Line((unit * 50_000)[:50_000].strip())
    for items in ([line], [Line("BÁO CÁO"), line, Line("Nơi nhận:"), line, Line("CHỦ TỊCH"), line]):
        document, _ = build(Layout(reader="text", pages=[PageLayout(list(items))]))
        assert document.blocks
