"""The fixed words of the head and foot of official documents: mottos, bodies, authority marks, offices.

    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"   motto of the State
    "UBND TỈNH …", "SỞ …", "ĐẢNG ỦY …"     begin the name of a body
    "TỈNH …", "XÃ …"                        continue it on the next line
    "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"   for whom is signed; "PHÓ CHỦ TỊCH" the office signed in

Sources: Nghị định 30/2020/NĐ-CP, Annex I (State); Hướng dẫn 36-HD/VPTW (Party); usage of the Front, the unions and councils.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from extractors.vietnamese.document_types import type_named
from extractors.vietnamese.names import CAPITAL
from extractors.vietnamese.phrases import any_of, table_form
from models.header import Secrecy, Urgency

BODY_WORDS = (
    "BAN", "BÁO", "BẢO HIỂM", "BỆNH VIỆN", "BỘ", "BCH", "BTV", "CÁC BAN", "CHI BỘ", "CHI CỤC", "CHI NHÁNH", "CHÍNH PHỦ", "CHỦ TỊCH",
    "CÔNG AN", "CÔNG ĐOÀN", "CÔNG TY", "CƠ QUAN", "CỤC", "ĐẠI HỌC", "ĐẢNG BỘ", "ĐẢNG ĐOÀN", "ĐẢNG ỦY", "ĐOÀN",
    "ĐỘI", "HĐND", "HỘI", "HỌC VIỆN", "HUYỆN ĐOÀN", "HUYỆN ỦY", "KHO BẠC", "KIỂM TOÁN", "LIÊN ĐOÀN", "LIÊN HIỆP", "LIÊN MINH",
    "MẶT TRẬN", "MTTQ", "NGÂN HÀNG", "PHÒNG", "QUÂN KHU", "QUÂN ỦY", "QUẬN ỦY", "QUỐC HỘI", "QUỸ", "SỞ", "THÀNH ĐOÀN",
    "THÀNH ỦY", "THANH TRA", "THỊ ỦY", "THỦ TƯỚNG", "THƯỜNG TRỰC", "TIỂU BAN", "TÒA ÁN", "TỈNH ĐOÀN", "TỈNH ỦY", "TỔ",
    "TỔNG CỤC", "TỔNG CÔNG TY", "TỔNG LIÊN ĐOÀN", "TRẠM Y TẾ", "TRUNG TÂM", "TRƯỜNG", "UBBC", "UBKT", "UBMTTQ", "UBND", "ỦY BAN",
    "VĂN PHÒNG", "VIỆN", "XÃ ĐOÀN", "PHƯỜNG ĐOÀN",
)  # fmt: skip
"""Words with which the name of an issuing body begins; a line that begins otherwise continues the line above it."""

ISSUER_VERBS = (
    "báo cáo", "thông báo", "ban hành", "xây dựng", "triển khai", "kết luận", "thống nhất", "hướng dẫn", "quyết định",
    "đề nghị", "kính đề nghị", "yêu cầu", "tổng hợp", "trân trọng", "kính trình", "kính báo cáo", "đánh giá", "tổ chức",
)  # fmt: skip
"""Verbs by which a body speaks in the opening sentence of its own document: "UBND xã … báo cáo kết quả như sau"."""

PLACE_LEVELS = ("tỉnh", "thành phố", "TP.", "TP", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu")
"""Kinds of administrative unit, as they stand before its name."""

AUTHORITY_MARKS = ("T/M", "TM", "K/T", "KT", "T/L", "TL", "T/UQ", "TUQ", "Q")
"""Thay mặt, ký thay, thừa lệnh, thừa ủy quyền, quyền: marks that open the line that says for whom is signed."""

SIGNER_TITLES = (
    "PHÓ", "CHỦ TỊCH", "BÍ THƯ", "TRƯỞNG", "GIÁM ĐỐC", "TỔNG GIÁM ĐỐC", "CHÁNH", "CỤC TRƯỞNG", "CHI CỤC TRƯỞNG", "VỤ TRƯỞNG",
    "BỘ TRƯỞNG", "THỨ TRƯỞNG", "THỦ TƯỚNG", "TỔNG BÍ THƯ", "ỦY VIÊN", "THƯỜNG TRỰC", "HIỆU TRƯỞNG", "VIỆN TRƯỞNG", "TỔ TRƯỞNG",
    "ĐỘI TRƯỞNG", "CHỦ NHIỆM", "CHỈ HUY TRƯỞNG", "CHÍNH ỦY", "CHÍNH TRỊ VIÊN", "TỔNG KIỂM TOÁN", "TỔNG THANH TRA", "THỐNG ĐỐC",
    "TƯ LỆNH", "TỔNG CỤC TRƯỞNG", "HẠT TRƯỞNG", "TRẠM TRƯỞNG", "THƯ KÝ", "NGƯỜI", "CHUYÊN VIÊN",
)  # fmt: skip
"""First words of the office signed in, in capitals."""

RANKS = (
    "Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Đại tá", "Thượng tá", "Trung tá", "Thiếu tá", "Đại úy",
    "Thượng úy", "Trung úy", "Thiếu úy", "GS.TS.", "PGS.TS.", "GS.", "PGS.", "TS.", "ThS.", "BS.", "BSCKI.", "BSCKII.", "KS.",
)  # fmt: skip
"""Ranks and degrees before a signer's name; they are not part of the name."""

URGENCY: dict[str, Urgency] = {
    "HỎA TỐC": "hỏa tốc", "HOẢ TỐC": "hỏa tốc", "THƯỢNG KHẨN": "thượng khẩn", "KHẨN": "khẩn", "HỎA TỐC HẸN GIỜ": "hỏa tốc",
}  # fmt: skip
SECRECY: dict[str, Secrecy] = {"TUYỆT MẬT": "tuyệt mật", "TỐI MẬT": "tối mật", "MẬT": "mật"}

OPENINGS = (
    "Căn cứ", "Thực hiện", "Thi hành", "Trên cơ sở", "Xét", "Theo", "Kính gửi", "Để", "Nhằm", "Tiếp theo", "Tiếp tục",
    "Sau khi", "Qua", "Ngày", "Vừa qua", "Trong", "Triển khai", "Phúc đáp", "Từ ngày", "Trước", "Hưởng ứng", "Được sự",
)  # fmt: skip
"""Words that open the first paragraph under the title, or a citation of the grounds of a decision."""


def fold(text: str) -> str:
    """The text without tone and vowel marks, in capitals, character for character (offsets stay); Đ stays Đ."""
    return "".join(_bare(character) for character in text)


@lru_cache(maxsize=4096)
def _bare(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].upper()
    return base if len(base) == 1 else character


_GAP = r"\s{1,3}"  # letterheads are printed with wide spaces

MOTTO = re.compile(
    r"""
      CONG\s{0,2}HOA\s{0,2}XA\s{0,2}HOI\s{0,2}CHU\s{0,2}NGHIA\s{0,2}VIET\s{0,2}NAM
    | ĐOC\s{0,2}LAP\s{0,2}[-–—.]?\s{0,2}TU\s{0,2}DO\s{0,2}[-–—.]?\s{0,2}HANH\s{0,2}PHUC
    | ĐANG\s{0,2}CONG\s{0,2}SAN\s{0,2}VIET\s{0,2}NAM\s{0,3}$
    | ^ĐOAN\s{1,2}TNCS\s{1,2}HO\s{1,2}CHI\s{1,2}MINH$
    """,
    re.VERBOSE,
)
"""The national motto, and the lines of the Party and the Youth Union that stand in its place; for `fold(text)`, since scans lose marks."""

NUMBER_LINE = re.compile(
    r"""
    ^(?:(?:Luật|Bộ\s+luật|Pháp\s+lệnh|Nghị\s+quyết|Lệnh)\s+(?:S|s(?=[ốôo]\s{0,3}:))|S)  # without colon: a citation
    [ốôo]\s{0,3}[:.]?(?=[\s\d./_…–-])\s*
    (?P<number>\d{1,6}[a-zđ]?)?
    [\s._…]*
    (?P<separator>[-–—/]|(?<=\d)\s(?=[A-ZĐ]{2,10}-[A-ZĐ]))\s*
    (?P<symbol>[^\W_]{1,12}(?:\s?[-–—/]\s?[^\W_]{1,16}){0,6})
    """,
    re.VERBOSE,
)
"""Number and symbol at the start of a line: "Số: 11/TB-ĐGS", "Số 12-BC/ĐU", "Số:     /BC - SCT" (number left blank)."""

DATE_LINE = re.compile(
    rf"""
    (?P<place>[{CAPITAL}](?:[^\W\d_]|[ .'’-]){{1,40}}?)\s{{0,3}}[,.]\s{{0,4}}
    [Nn]gày\s*(?P<day>[\d\s._…]{{0,12}}?)
    (?:\s*tháng\s*(?P<month>[\d\s._…]{{0,12}}?)\s*năm\s*(?P<year>\d{{4}}|[\d\s._…]{{0,8}})
      |\s*/\s*(?P<month2>\d{{0,2}})\s*/\s*(?P<year2>\d{{4}}))
    \s*\.?$
    """,
    re.VERBOSE,
)
"""Place and date under the motto, at the end of a line: "Lào Cai, ngày     tháng 6 năm 2026" (a part may be blank)."""

LETTER_SUBJECT = re.compile(r"^[\s(“\"]*(?:V/v|V/V|Về việc|V\.v)\s*:?\s*(?=\S)")
"""Opens the subject of a letter (công văn), under its number."""

ADDRESSEE = re.compile(r"^\W{0,3}Kính\s+gửi\b\s*:?\s*", re.IGNORECASE)
RECIPIENTS = re.compile(r"^\W{0,4}Nơi\s+nhận\b\W{0,6}", re.IGNORECASE)
FILING = re.compile(r"^\W{0,4}Lưu\b")
"""The filing line at the end of the recipients (Lưu: VT, …)."""

SIGNED_NOTE = re.compile(r"^\W{0,2}(?:đã\s+ký|ký\s+tên|chữ\s+ký|ký\s+và\s+ghi\s+rõ|signed)\b.{0,60}$", re.IGNORECASE)
"""A note where the hand-written signature stood ("(Đã ký)")."""

AUTHORITY = re.compile(rf"^(?:{any_of(AUTHORITY_MARKS, space=_GAP)})(?:\s?[.:]\s?|\s+)(?=[{CAPITAL}])")
SIGNER_TITLE = re.compile(rf"(?:{any_of(SIGNER_TITLES, space=_GAP)})\b")
"""The office signed in, at the start of a line in capitals"""
BODY_START = re.compile(rf"(?:{any_of(BODY_WORDS, space=_GAP)})\b", re.IGNORECASE)
"""The name of a body at the start of a line, any case"""
OPENING = re.compile(rf"^(?:[-+•]\s*)?(?:{any_of(OPENINGS, space=_GAP)})\b")
GROUNDS = re.compile(r"Căn cứ\b")
"""Opens a ground of a decision; each is a paragraph of its own."""
_NAME = rf"[{CAPITAL}][^\W\d_]{{0,7}}(?:['’ʼ-][^\W\d_]{{1,8}})?"  # H’Lan, K'Brơi, Y-Moan too
PERSON = re.compile(
    rf"""
    ^(?:(?:{any_of(RANKS, space=_GAP)})\s*){{0,2}}
    (?P<name>{_NAME}(?:\s+{_NAME}){{1,5}})\s*[.]?$
    """,
    re.VERBOSE,
)
"""A line that can be a signer's name: two to six words that begin with a capital, perhaps after a rank."""


@lru_cache(maxsize=4096)
def is_capitals(text: str) -> bool:
    """Whether a line is set in capitals: it has at least two letters and nearly all of them are."""
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= 2 and sum(character.isupper() for character in letters) >= 0.9 * len(letters)


def begins_with_body(text: str) -> bool:
    """Whether a line begins with a word with which the names of bodies begin, in whatever case."""
    return bool(BODY_START.match(text))


def begins_with_office(text: str) -> bool:
    """Whether a line begins with an office that documents are signed in, in capitals."""
    return bool(SIGNER_TITLE.match(text))


def title_type(text: str) -> tuple[str, int] | None:
    """The document type that a title line in capitals begins with and where its words end; None if it begins with none.

    "BÁO CÁO" → ("Báo cáo", 7); "BÁO CÁO Kết quả …" → ("Báo cáo", 7); "Báo cáo số 5" → None;
    "CHƯƠNG TRÌNH HÀNH ĐỘNG" → ("Chương trình hành động", 22);
    in small letters only the bare name is one: "Báo cáo" → ("Báo cáo", 7).
    """
    words = _CAPITAL_WORDS.match(text)
    if not words:
        bare = type_named(text)
        return (bare, len(text)) if bare and bare not in NOT_TITLES else None
    ends = [match.end() for match in re.finditer(r"\S+", words[0])]
    for end in reversed(ends):
        name = type_named(text[:end])
        if name and name not in NOT_TITLES:
            complement = table_form(words[0][end:])
            return (f"{name} {complement}", words.end()) if complement in TITLE_COMPLEMENTS else (name, end)
    return None


_CAPITAL_WORDS = re.compile(rf"[{CAPITAL}]{{2,12}}(?:\s{{1,3}}[{CAPITAL}]{{1,12}}){{0,4}}(?!\w)")

TITLE_COMPLEMENTS = frozenset({"hành động", "làm việc", "phối hợp", "thẩm tra", "thẩm định", "liên tịch"})
"""Words in capitals that stand with the type in a title and make a compound name of it."""
NOT_TITLES = frozenset({"Văn bản", "Công văn", "Danh sách", "Kiến nghị", "Chiến lược", "Điều lệ"})
"""Listed types whose name in capitals at the head of a text is no title of an issued document, or a heading within one."""
