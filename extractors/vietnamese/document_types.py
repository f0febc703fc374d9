"""The types of official documents: their names, and the abbreviations by which their symbols name them.

    type_of_symbol("QĐ-UBND")          → "Quyết định"
    type_of_symbol("TT/TW")            → "Thông tri"      (Party order: type before the slash)
    type_of_symbol("TT-BTC")           → "Thông tư"
    type_of_symbol("UBND-KGVX")        → "Công văn"       (a letter's symbol begins with its body)
    type_at_start("THÔNG BÁO KẾT LUẬN") → "Thông báo"

Compound names ("Kế hoạch hành động", "Thông báo kết luận", "Báo cáo thẩm định") are not listed: they are a name of this
table and the words after it.

Sources: Nghị định 30/2020/NĐ-CP, Annex III, part I (administrative documents); Luật 64/2025/QH15, Article 4 (legal
normative documents); Hướng dẫn 36-HD/VPTW (2018), Quy định 66-QĐ/TW (2017) (Party); the rest is usage of the Front, the
unions, inspectorates and courts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.vietnamese.phrases import any_of, table_form


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type of document: `name` with its first letter capital, abbreviations by realm, other spellings of the name."""

    name: str
    state: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    legal: bool = False
    """Legal normative by its nature (văn bản quy phạm pháp luật), whoever cites it."""


def _both(name: str, *abbreviations: str) -> DocumentType:
    return DocumentType(name, abbreviations, abbreviations)


DOCUMENT_TYPES: tuple[DocumentType, ...] = (
    # Nghị định 30/2020/NĐ-CP, Annex III, and Hướng dẫn 36-HD/VPTW
    _both("Nghị quyết", "NQ"),
    _both("Quyết định", "QĐ"),
    _both("Chỉ thị", "CT"),
    _both("Quy chế", "QC"),
    DocumentType("Quy định", ("QyĐ", "QĐi"), ("QĐ", "QĐi", "QyĐ")),
    _both("Thông cáo", "TC"),
    _both("Thông báo", "TB", "TBKL"),
    _both("Hướng dẫn", "HD"),
    _both("Chương trình", "CTr", "CTR", "CTHĐ", "CTrHĐ"),
    _both("Kế hoạch", "KH"),
    _both("Phương án", "PA"),
    _both("Đề án", "ĐA"),
    _both("Dự án", "DA"),
    _both("Báo cáo", "BC"),
    _both("Biên bản", "BB"),
    _both("Tờ trình", "TTr", "TTR"),
    DocumentType("Hợp đồng", ("HĐ",), ("HĐ",)),
    DocumentType("Công điện", ("CĐ",), ("CĐ",)),
    _both("Bản ghi nhớ", "BGN"),
    DocumentType("Bản thỏa thuận", ("BTT",), (), ("Bản thoả thuận",)),
    DocumentType("Giấy ủy quyền", ("GUQ",), ("GUQ",)),
    _both("Giấy mời", "GM"),
    _both("Giấy giới thiệu", "GGT"),
    _both("Giấy nghỉ phép", "GNP"),
    _both("Phiếu gửi", "PG"),
    _both("Phiếu chuyển", "PC"),
    _both("Phiếu báo", "PB"),
    DocumentType("Bản sao y", ("SY",)),
    DocumentType("Bản trích sao", ("TrS",)),
    DocumentType("Bản sao lục", ("SL",)),
    # the Party alone
    DocumentType("Kết luận", ("KL",), ("KL",)),
    DocumentType("Thông tri", (), ("TT", "TTri")),
    DocumentType("Quy hoạch", (), ("QH",)),
    DocumentType("Lời kêu gọi", (), ("LKG",)),
    DocumentType("Tuyên bố", (), ("TBố",)),
    DocumentType("Điều lệ"),
    # legal normative
    DocumentType("Hiến pháp", legal=True),
    DocumentType("Bộ luật", legal=True),
    DocumentType("Luật", legal=True),
    DocumentType("Pháp lệnh", ("PL",), legal=True),
    DocumentType("Lệnh", ("L",), legal=True),
    DocumentType("Nghị định", ("NĐ",), legal=True),
    DocumentType("Nghị quyết liên tịch", ("NQLT",), ("NQLT",), legal=True),
    DocumentType("Thông tư", ("TT",), legal=True),
    DocumentType("Thông tư liên tịch", ("TTLT",), legal=True),
    DocumentType("Sắc lệnh", ("SL",), legal=True),
    DocumentType("Văn bản hợp nhất", ("VBHN",), legal=True),
    # letters, and the word that stands for any of them
    DocumentType("Công văn", ("CV",), ("CV",)),
    DocumentType("Văn bản"),
    DocumentType("Công thư"),
    DocumentType("Công hàm", ("CH",)),
    # usage of People's Councils, inspectorates, the Front, unions, courts, offices
    _both("Kế hoạch liên tịch", "KHLT"),
    _both("Hướng dẫn liên tịch", "HDLT"),
    _both("Quy chế phối hợp", "QCPH", "QCPHLN"),
    _both("Chương trình phối hợp", "CTPH", "CTrPH"),
    _both("Thông báo liên tịch", "TBLT"),
    _both("Danh sách", "DS"),
    _both("Thư mời", "TM"),
    _both("Giấy phép", "GP"),
    _both("Giấy chứng nhận", "GCN"),
    _both("Giấy xác nhận", "GXN"),
    _both("Phiếu trình", "PTr", "PTR"),
    _both("Phiếu yêu cầu", "PYC"),
    _both("Phiếu lấy ý kiến", "PLYK"),
    _both("Quy trình", "QT"),
    _both("Kiến nghị", "KN"),
    _both("Bản cam kết", "BCK"),
    _both("Thể lệ", "TL"),
    DocumentType("Thông điệp"),
    DocumentType("Chiến lược"),
    DocumentType("Chương trình công tác", ("CTCT",), ("CTCT",)),
    DocumentType("Bản án"),
)
"""Order matters where two types share an abbreviation in one realm: the first one is meant."""

SHORTHANDS: dict[str, str] = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "KH": "Kế hoạch", "BC": "Báo cáo", "TB": "Thông báo",
    "HD": "Hướng dẫn", "KL": "Kết luận", "NĐ": "Nghị định", "TT": "Thông tư", "CV": "Công văn", "ĐA": "Đề án",
    "TTr": "Tờ trình", "CTr": "Chương trình", "QC": "Quy chế", "TTLT": "Thông tư liên tịch", "PL": "Pháp lệnh", "VB": "Văn bản",
}  # fmt: skip
"""Abbreviations that careless writers put where the type's name belongs ("QĐ số 124/QĐ-UBND", "NQ 57")."""

GENERIC_TYPES = frozenset({"Văn bản", "Công văn", "Công thư"})
"""Names that a document of any symbol may be called by ("Văn bản số 31/GM-VPUBND")."""

COMPLEMENTS = frozenset(
    {
        "hành động", "công tác", "làm việc", "kết luận", "thẩm định", "thẩm tra", "phối hợp", "liên tịch",
        "chuyên đề", "giám sát", "kiểm tra", "thanh tra", "liên ngành", "tổng thể", "khẩn", "hỏa tốc", "thành lập",
        "bổ sung",
    }
)  # fmt: skip
"""Words that make a compound name of a type where no symbol confirms it ("Kế hoạch hành động số 5")."""

TYPE_NAMES: tuple[str, ...] = tuple(
    sorted(
        (name for kind in DOCUMENT_TYPES for name in (kind.name, *kind.spellings)), key=lambda name: (-len(name), name)
    )
)
"""All names and spellings, longest first, as a pattern needs them."""

_CANONICAL = {table_form(name): kind.name for kind in DOCUMENT_TYPES for name in (kind.name, *kind.spellings)}
_STATE = {abbreviation: kind.name for kind in reversed(DOCUMENT_TYPES) for abbreviation in kind.state}
_PARTY = {abbreviation: kind.name for kind in reversed(DOCUMENT_TYPES) for abbreviation in kind.party}
_ABBREVIATIONS = {kind.name: frozenset((*kind.state, *kind.party)) for kind in DOCUMENT_TYPES}
STATE_ABBREVIATIONS = frozenset(_STATE)
PARTY_ABBREVIATIONS = frozenset(_PARTY)

_AT_START = re.compile(rf"\s*(?P<name>{any_of(TYPE_NAMES, space='[ ]{1,3}')})(?!\w)", re.IGNORECASE)
_NATIONAL_LAW = re.compile(r"(?:UBTV)?QH[0-9IVX]{1,5}(?![0-9A-Za-zĐđ])")


def type_at_start(text: str) -> str | None:
    """The listed name with which a text begins, whatever its case; None if it begins with none."""
    match = _AT_START.match(text)
    return type_named(match["name"]) if match else None


def type_named(name: str) -> str | None:
    """The listed name of these words, whatever their case and spacing; None if they are no type."""
    return _CANONICAL.get(table_form(name))


def type_of_symbol(symbol: str) -> str | None:
    """The type that a symbol ("QĐ-UBND", "NQ/TW") stands for; a symbol that names no type is a letter's ("UBND-KGVX").

    None for the National Assembly's ("QH15", "UBTVQH15"): laws, ordinances and resolutions share them.
    """
    if _NATIONAL_LAW.match(symbol):
        return None
    first = re.split(r"[-/]", symbol, maxsplit=1)[0]
    table = _PARTY if symbol[len(first) : len(first) + 1] == "/" else _STATE
    return table.get(first, "Công văn")


def abbreviations_of(name: str) -> frozenset[str]:
    """The abbreviations that a symbol of this type may begin with, of both realms; empty if the type has none."""
    return _ABBREVIATIONS.get(name, frozenset())


def fits_symbol(name: str, symbol: str) -> bool:
    """Whether a document of this type may bear the symbol: its abbreviation, more letters after it ("KHPH"), or a letter's."""
    first = re.split(r"[-/]", symbol, maxsplit=1)[0]
    if name in GENERIC_TYPES or type_of_symbol(symbol) == name:
        return True
    known = first in STATE_ABBREVIATIONS or first in PARTY_ABBREVIATIONS
    beginnings = [abbreviation for abbreviation in abbreviations_of(name) if len(abbreviation) > 1]
    return first in abbreviations_of(name) or (
        not known and any(first.startswith(beginning) for beginning in beginnings)
    )
