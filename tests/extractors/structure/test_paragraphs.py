"""Hard-wrapped lines and the paragraphs that they were; sentences are the project's own."""

from textwrap import dedent, wrap

import pytest

from extractors.limits import Limits
from extractors.readers.layout import Layout, Line, PageLayout
from extractors.readers.text import read_text
from extractors.structure.build import build_document
from extractors.structure.paragraphs import join

PARAGRAPHS = [
    "I. KẾT QUẢ THỰC HIỆN",
    "1. Công tác chỉ đạo",
    "Ủy ban nhân dân xã đã ban hành Kế hoạch số 14/KH-UBND ngày 20/01/2025 về chuyển đổi số, giao nhiệm vụ cho từng bộ phận "
    "và phân công Phó Chủ tịch phụ trách. Các thôn đều thành lập tổ công nghệ số cộng đồng.",
    "- Tổ chức 05 lớp tập huấn kỹ năng số cho 240 người tại các thôn; hướng dẫn người dân nộp hồ sơ trực tuyến, thanh toán phí "
    "qua tài khoản ngân hàng.",
    "- Tỷ lệ hồ sơ trực tuyến đạt 87,5%, tăng 12% so với cùng kỳ năm trước.",
    "2. Tồn tại, hạn chế",
    "- Một số thôn vùng cao chưa có sóng di động, việc tuyên truyền còn gặp khó khăn do địa bàn rộng, dân cư thưa thớt và thiếu "
    "thiết bị trình chiếu.",
    "II. NHIỆM VỤ TRỌNG TÂM",
    "a) Rà soát, bổ sung trang thiết bị cho bộ phận một cửa trước ngày 30/6/2025 và báo cáo kết quả về Văn phòng Hội đồng nhân dân "
    "và Ủy ban nhân dân xã để tổng hợp.",
]


def blocks(text: str) -> list[str]:
    layout = read_text(text.encode(), Limits())
    document, _ = build_document(layout, sha256="0" * 64, filename="x", media_type="text/plain", size=1)
    return [document.text[block.start : block.end] for block in document.blocks]


@pytest.mark.parametrize("width", [64, 72, 80])
@pytest.mark.parametrize("indent", ["", "      "])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_wrapped_text_is_rejoined(width: int, indent: str, between: str) -> None:
    lines = [line for text in PARAGRAPHS for line in wrap(text, width, initial_indent=indent)]
    assert blocks(between.join(lines)) == PARAGRAPHS


def test_a_paragraph_runs_over_the_page() -> None:
    def page(number: int, *texts: str) -> PageLayout:
        lines = [
            Line(text, x0=80.0, x1=80.0 + 5.5 * len(text), top=60 + 18.0 * n, bottom=73 + 18.0 * n)
            for n, text in enumerate(texts)
        ]
        return PageLayout(list(lines), number, 595.0, 842.0)

    layout = Layout(
        reader="pdf",
        page_count=2,
        pages=[
            page(
                1,
                "Phòng Kinh tế đã phối hợp với các thôn rà soát danh sách hộ gia đình có nhu cầu",
                "vay vốn và lập hồ sơ gửi Ngân hàng Chính sách xã hội theo Kế hoạch số 33/KH-",
            ),
            page(2, "2", "UBND ngày 02/02/2025 của xã.", "Đến nay đã giải ngân xong."),
        ],
    )
    document, _ = build_document(layout, sha256="0" * 64, filename="x", media_type="application/pdf", size=1)
    assert [(block.page, document.text[block.start : block.end][-40:]) for block in document.blocks] == [
        (1, "Kế hoạch số 33/KH-UBND ngày 02/02/2025 của xã."[-40:]),
        (2, "Đến nay đã giải ngân xong."),
    ]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["số 91/KH-", "UBND"], "số 91/KH-UBND"),
        (["số 57-", "NQ/TW"], "số 57-NQ/TW"),
        (["số 18/", "BC-UBND"], "số 18/BC-UBND"),
        (["số 57", "-NQ/TW"], "số 57-NQ/TW"),
        (["giai đoạn 2025 -", "2030"], "giai đoạn 2025 - 2030"),
        (["trong 05", "xã"], "trong 05 xã"),
        (["thực hiện", "./."], "thực hiện./."),
    ],
)
def test_seams(lines: list[str], joined: str) -> None:
    assert join(lines) == joined


@pytest.mark.parametrize(
    "text",
    [
        """\
        Phòng Kinh tế báo cáo.
        Phòng Văn hóa báo cáo.""",
        """\
        - UBND xã;
        - Công an xã;
        - Các thôn.""",
        """\
        1. Đối tượng
        Các hộ nghèo.""",
    ],
)
def test_short_lines_stay_apart(text: str) -> None:
    assert blocks(dedent(text)) == dedent(text).split("\n")


def test_whole_paragraphs_are_never_joined() -> None:
    layout = Layout(reader="docx", pages=[PageLayout([Line("các xã và", whole=True), Line("các phường", whole=True)])])
    document, _ = build_document(layout, sha256="0" * 64, filename="x", media_type="x", size=1)
    assert document.text == "các xã và\ncác phường"
