"""Heads and feet of every layout, as text: what each field is. Places, bodies and people are invented."""

from textwrap import dedent
from typing import Any

import pytest

from extractors.limits import Limits
from extractors.readers.text import read_text
from extractors.structure.build import build_document
from extractors.vietnamese.letterhead import NUMBER_LINE
from models.document import Document
from models.header import Header


def build(text: str) -> tuple[Document, Header]:
    layout = read_text(dedent(text).encode(), Limits())
    return build_document(layout, sha256="0" * 64, filename="x.txt", media_type="text/plain", size=1)


STATE = """
    ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
       XÃ AN BÌNH                     Độc lập - Tự do - Hạnh phúc

    Số: 45   /BC-UBND                 An Bình, ngày 05 tháng 10 năm 2025

                                 BÁO CÁO
               Kết quả thực hiện công tác chuyển đổi số
                     quý III/2025 của xã An Bình

            Kính gửi:
            - Sở Khoa học và Công nghệ;
            - Văn phòng UBND tỉnh.

       Thực hiện Kế hoạch số 12/KH-UBND ngày 03/3/2025 của UBND tỉnh, UBND xã
    An Bình báo cáo kết quả như sau:
       I. KẾT QUẢ
       - Đã mở 02 lớp tập huấn cho 60 người.

    Nơi nhận:                                    TM. ỦY BAN NHÂN DÂN
    - Như trên;                                     KT. CHỦ TỊCH
    - Các phòng, ban: Kinh tế,                     PHÓ CHỦ TỊCH
      Văn hóa - Xã hội (thực hiện);
    - Lưu: VT.                                      Lò Thị Minh
"""
COUNCIL = """
    HĐND XÃ AN BÌNH
    BAN PHÁP CHẾ
    Số:     /TB-BPC
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc
    An Bình, ngày    tháng 11 năm 2025

    THÔNG BÁO
    Kết luận giám sát việc tiếp công dân năm 2025

    Căn cứ chương trình giám sát, Ban Pháp chế thông báo như sau:
    1. Ưu điểm
    - Lịch tiếp công dân được niêm yết.

    Nơi nhận:
    - Thường trực HĐND xã (để báo cáo);
    - UBND xã;
    - Lưu: VP.
    TM. BAN PHÁP CHẾ
    TRƯỞNG BAN



    PHÓ CHỦ TỊCH HĐND
    Trần Văn Lâm
"""
PARTY = """
    ĐẢNG BỘ TỈNH BẮC SƠN              ĐẢNG CỘNG SẢN VIỆT NAM
    ĐẢNG ỦY XÃ AN BÌNH
              *                    An Bình, ngày 12 tháng 6 năm 2025
    Số 12-BC/ĐU

                               BÁO CÁO
                  kết quả công tác 6 tháng đầu năm 2025
                                -----

        Thực hiện Công văn số 33-CV/VPTU, Đảng ủy xã báo cáo như sau:
        1. Kết quả
        - Kết nạp 05 đảng viên.

    Nơi nhận:                              T/M BAN THƯỜNG VỤ
    - Văn phòng Tỉnh ủy,                       BÍ THƯ
    - Các chi bộ,
    - Lưu Văn phòng Đảng ủy.
                                            Đinh Văn Hòa
"""
LETTER = """
    UBND TỈNH BẮC SƠN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    SỞ NÔNG NGHIỆP                  Độc lập - Tự do - Hạnh phúc
    VÀ MÔI TRƯỜNG
    Số: 1234/SNNMT-KL             Bắc Sơn, ngày 20 tháng 3 năm 2025
    V/v rà soát, tổng hợp
    diện tích rừng trồng năm 2024

                 Kính gửi: Ủy ban nhân dân các xã, phường.

        Thực hiện chỉ đạo của UBND tỉnh, Sở đề nghị các xã rà soát.

    Nơi nhận:                              KT. GIÁM ĐỐC
    - Như trên;                            PHÓ GIÁM ĐỐC
    - Lưu: VT, KL.
                                          Nông Thị Hạnh
"""
INTERLEAVED = """
    # ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TỈNH BẮC SƠN Độc lập - Tự do - Hạnh phúc

    Số: 72/2025/QĐ-UBND Bắc Sơn, ngày 01 tháng 8 năm 2025

    # QUYẾT ĐỊNH
    ## Ban hành Quy chế quản lý nhà công vụ

    # ỦY BAN NHÂN DÂN TỈNH BẮC SƠN

    Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;

    **Điều 1.** Ban hành kèm theo Quyết định này Quy chế quản lý nhà công vụ.

    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH
    (Đã ký)
    Hoàng Đức Thắng
"""
HEADLESS = """
    **KẾT LUẬN**
    **về công tác kiểm tra các chi bộ**

    -----

    Sau khi xem xét báo cáo của Ủy ban Kiểm tra, ngày 05/5/2025 Ban Thường vụ Đảng ủy thống nhất kết luận như sau:

    **1. Ưu điểm**

    - Ban Thường vụ Đảng ủy xã An Bình đã chỉ đạo kịp thời.

    **T/M BAN THƯỜNG VỤ**
    **PHÓ BÍ THƯ**

    **Lương Văn Tám**
"""


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        pytest.param(
            STATE,
            {
                "issuer": "ỦY BAN NHÂN DÂN XÃ AN BÌNH",
                "parent_issuer": None,
                "number": "45",
                "symbol": "BC-UBND",
                "doc_type": "Báo cáo",
                "subject": "Kết quả thực hiện công tác chuyển đổi số quý III/2025 của xã An Bình",
                "place": "An Bình",
                "issued_on": "2025-10-05",
                "period": "2025-35",
                "addressees": ["Sở Khoa học và Công nghệ", "Văn phòng UBND tỉnh"],
                "authority": "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH",
                "signer_title": "PHÓ CHỦ TỊCH",
                "signer": "Lò Thị Minh",
                "recipients": ["Như trên", "Các phòng, ban: Kinh tế, Văn hóa - Xã hội"],
                "key": "bc/ubnd@ubnd xã an bình/2025/45",
            },
            id="state, columns side by side",
        ),
        pytest.param(
            COUNCIL,
            {
                "issuer": "BAN PHÁP CHẾ",
                "parent_issuer": "HĐND XÃ AN BÌNH",
                "number": None,
                "symbol": "TB-BPC",
                "issued_on": "2025-11-XX",
                "subject": "Kết luận giám sát việc tiếp công dân năm 2025",
                "signer_title": "TRƯỞNG BAN",
                "signer": "Trần Văn Lâm",
                "recipients": ["Thường trực HĐND xã", "UBND xã"],
                "key": None,
            },
            id="council, number and day left blank, a second office below the gap",
        ),
        pytest.param(
            PARTY,
            {
                "issuer": "ĐẢNG ỦY XÃ AN BÌNH",
                "parent_issuer": "ĐẢNG BỘ TỈNH BẮC SƠN",
                "number": "12",
                "symbol": "BC/ĐU",
                "subject": "kết quả công tác 6 tháng đầu năm 2025",
                "period": "2025-40",
                "authority": "T/M BAN THƯỜNG VỤ",
                "signer_title": "BÍ THƯ",
                "signer": "Đinh Văn Hòa",
                "recipients": ["Văn phòng Tỉnh ủy", "Các chi bộ"],
            },
            id="Party",
        ),
        pytest.param(
            LETTER,
            {
                "issuer": "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
                "parent_issuer": "UBND TỈNH BẮC SƠN",
                "number": "1234",
                "symbol": "SNNMT-KL",
                "doc_type": "Công văn",
                "subject": "rà soát, tổng hợp diện tích rừng trồng năm 2024",
                "addressees": ["Ủy ban nhân dân các xã, phường"],
                "signer": "Nông Thị Hạnh",
                "period": None,
            },
            id="letter: no title, subject under the number",
        ),
        pytest.param(
            INTERLEAVED,
            {
                "issuer": "ỦY BAN NHÂN DÂN TỈNH BẮC SƠN",
                "number": "72",
                "symbol": "2025/QĐ-UBND",
                "place": "Bắc Sơn",
                "issued_on": "2025-08-01",
                "doc_type": "Quyết định",
                "subject": "Ban hành Quy chế quản lý nhà công vụ",
                "authority": "TM. ỦY BAN NHÂN DÂN",
                "signer_title": "CHỦ TỊCH",
                "signer": "Hoàng Đức Thắng",
                "recipients": [],
            },
            id="both columns on one line, no recipients",
        ),
        pytest.param(
            HEADLESS,
            {
                "issuer": "Ban Thường vụ Đảng ủy xã An Bình",
                "parent_issuer": None,
                "symbol": None,
                "doc_type": "Kết luận",
                "subject": "về công tác kiểm tra các chi bộ",
                "place": None,
                "issued_on": None,
                "signer_title": "PHÓ BÍ THƯ",
                "signer": "Lương Văn Tám",
            },
            id="no letterhead: the issuer speaks in the body",
        ),
    ],
)
def test_fields(text: str, fields: dict[str, Any]) -> None:
    _, header = build(text)
    assert {field: getattr(header, field) for field in fields} == fields


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("về thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024\ncủa Bộ Chính trị", None),
        ("về thực hiện Nghị quyết số 57-NQ/TW của\nBộ Chính trị, ngày 22 tháng 12 năm 2024", None),
        ("Thực hiện Nghị quyết số 57-NQ/TW", None),
        ("Về việc tiếp công dân\nCăn cứ Luật Tiếp công dân năm 2013;", "Về việc tiếp công dân"),
        ("về tiếp công dân\n(Kèm theo Quyết định số 5/QĐ-UBND)", "về tiếp công dân"),
        ("về tiếp công dân\nI. KẾT QUẢ", "về tiếp công dân"),
    ],
)
def test_where_the_subject_ends(title: str, subject: str | None) -> None:
    _, header = build(f"Số 5-BC/ĐU\nBÁO CÁO\n{title}\n\n\n\nĐảng ủy xã báo cáo như sau.")
    assert header.subject == (subject or title.replace("\n", " "))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Đinh Văn Hòa", "Đinh Văn Hòa"),
        ("Đại tá Đinh Văn Hòa", "Đinh Văn Hòa"),
        ("Siu H’Bia", "Siu H’Bia"),
        ("TS. Y-Moan Niê", "Y-Moan Niê"),
        ("Các phòng chuyên môn", None),
    ],
)
def test_signers(line: str, name: str | None) -> None:
    _, header = build(f"BÁO CÁO\nKết quả\n\n\n\nXã báo cáo như sau.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\n{line}")
    assert header.signer == name


@pytest.mark.parametrize("text", [STATE, COUNCIL, PARTY, LETTER, INTERLEAVED, HEADLESS])
def test_spans_point_at_their_fields(text: str) -> None:
    document, header = build(text)
    for field, (start, end) in header.spans.items():
        printed, value = document.text[start:end], getattr(header, field)
        if field in ("issuer", "parent_issuer", "number", "subject", "place", "authority", "signer_title", "signer"):
            assert printed == value
        assert printed.strip() == printed != ""


def test_frame_keeps_its_kinds() -> None:
    document, _ = build(STATE)
    kinds = [block.kind for block in document.blocks]
    assert kinds[:5] == ["letterhead"] * 5
    assert kinds[5:7] == ["heading"] * 2
    assert kinds[-3:] == ["signature"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "BÁO CÁO của Chính phủ đã được Quốc hội xem xét tại kỳ họp thứ mười.",
        "Nghị quyết nêu rõ các giải pháp.\nCác xã đã triển khai.",
        "1. BÁO CÁO\n2. TỜ TRÌNH",
    ],
)
def test_no_head_is_made_of_prose(text: str) -> None:
    _, header = build(text)
    assert header.issuer is None
    assert header.subject is None
    assert header.signer is None


def test_capitals_within_the_text_are_no_signature() -> None:
    _, header = build(
        "QUYẾT ĐỊNH\nVề việc khen thưởng\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\nCăn cứ Luật Thi đua, khen thưởng năm 2022;"
    )
    assert header.signer_title is None
    assert header.subject == "Về việc khen thưởng"


TITLES = [
    # the lines of the title, type, subject
    (
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "thực hiện Nghị quyết số 57-NQ/TW"),
        "Chương trình hành động",
        "thực hiện Nghị quyết số 57-NQ/TW",
    ),
    (("CHƯƠNG TRÌNH", "HÀNH ĐỘNG", "Về phát triển du lịch"), "Chương trình hành động", "Về phát triển du lịch"),
    (("BÁO CÁO THẨM TRA", "Dự toán ngân sách xã"), "Báo cáo thẩm tra", "Dự toán ngân sách xã"),
    (("THÔNG BÁO", "KẾT LUẬN CỦA CHỦ TỊCH UBND XÃ"), "Thông báo", "KẾT LUẬN CỦA CHỦ TỊCH UBND XÃ"),
    (("BÁO CÁO", "CÔNG TÁC DÂN VẬN QUÝ I"), "Báo cáo", "CÔNG TÁC DÂN VẬN QUÝ I"),
]


@pytest.mark.parametrize(("lines", "doc_type", "subject"), TITLES)
def test_the_type_is_all_that_the_title_says_of_it(lines: tuple[str, ...], doc_type: str, subject: str) -> None:
    title = "\n".join(lines)
    _, header = build(
        f"ĐẢNG ỦY XÃ AN BÌNH\nSố 05-CTr/ĐU\nAn Bình, ngày 12 tháng 6 năm 2025\n\n{title}\n\n-----\n\nI. MỤC TIÊU\n"
    )
    assert (header.doc_type, header.subject) == (doc_type, subject)


@pytest.mark.parametrize(
    ("line", "number", "symbol"),
    [
        ("Luật số: 83/2025/QH15", "83", "2025/QH15"),
        ("Số: 11/TB-ĐGS", "11", "TB-ĐGS"),
        ("Sô 1849 BGDĐT-GDPT", "1849", "BGDĐT-GDPT"),  # the stroke was not recognised
        ("số 11/TB-ĐGS", None, None),  # a wrapped line that cites another document
        ("Nghị quyết số 41-NQ/TU, ngày 05/3/2024 của", None, None),  # so does this one
        ("Số 12 hộ dân", None, None),
        ("Số 12 HĐND xã", None, None),
    ],
)
def test_the_line_of_number_and_symbol(line: str, number: str | None, symbol: str | None) -> None:
    match = NUMBER_LINE.match(line)
    assert (match["number"] if match else None, match["symbol"] if match else None) == (number, symbol)
