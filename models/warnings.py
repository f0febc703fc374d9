"""What a reader could not do, as a closed list of codes with the sentence that a user sees, Vietnamese and English.

warn("ocr_unavailable", page=3)  → Warning(code="ocr_unavailable", message="Trang 3 là ảnh quét …", page=3)
"""

from __future__ import annotations

from typing import Literal

from sqlmodel import Field, SQLModel

WarningCode = Literal[
    "ocr_unavailable",
    "ocr_timed_out",
    "ocr_pages_left",
    "ocr_unsure",
    "page_unreadable",
    "page_without_text",
    "text_layer_suspect",
    "tables_not_read",
    "table_truncated",
    "pages_truncated",
    "images_skipped",
    "automatic_numbering_skipped",
    "tracked_changes_accepted",
    "legacy_encoding",
    "legacy_encoding_converted",
    "parts_not_read",
    "markup_truncated",
    "read_without_styles",
    "undecodable_bytes",
    "signatures_not_checked",
]

MESSAGES: dict[WarningCode, str] = {
    "ocr_unavailable": "Trang là ảnh quét, chưa nhận dạng chữ: thiếu hoặc đã tắt Tesseract (scanned page, not read: no Tesseract)",
    "ocr_timed_out": "Trang là ảnh quét, nhận dạng chữ quá lâu nên bỏ qua (scanned page, left out: recognition took too long)",
    "ocr_pages_left": "Trang quét chưa đến lượt nhận dạng chữ (scanned page left for the next reading)",
    "ocr_unsure": "Trang là ảnh quét, chữ nhận dạng được không chắc chắn (scanned page, recognised with low confidence)",
    "page_unreadable": "Không đọc được trang (the page could not be read)",
    "page_without_text": "Trang không có chữ (the page holds no text)",
    "text_layer_suspect": "Lớp chữ của trang có vẻ hỏng (the page's text layer looks broken)",
    "tables_not_read": "Bảng chưa được đọc thành ô (tables were read as plain lines)",
    "table_truncated": "Bảng quá lớn, chỉ đọc phần đầu (table cut at the limit)",
    "pages_truncated": "Tài liệu quá dài, chỉ đọc phần đầu (document cut at the page limit)",
    "images_skipped": "Hình ảnh trong tài liệu không được đọc (pictures were not read)",
    "automatic_numbering_skipped": "Số thứ tự tự động của Word chưa được đọc (automatic numbering was not read)",
    "tracked_changes_accepted": "Văn bản có sửa đổi theo dõi: đã nhận phần thêm, bỏ phần xóa (tracked changes taken as accepted)",
    "legacy_encoding": "Phông chữ mã cũ (TCVN3, VNI) chưa được chuyển (text in a legacy font encoding was not converted)",
    "legacy_encoding_converted": "Chữ theo mã cũ (TCVN3, VNI, …) đã được chuyển sang Unicode (text in a legacy encoding was converted)",
    "parts_not_read": "Phần chèn từ tệp khác không được đọc (text that is embedded from other files was not read)",
    "markup_truncated": "Cấu trúc lồng quá sâu, phần bên trong không được đọc (what is nested too deeply was not read)",
    "read_without_styles": "Đọc bằng antiword: không có kiểu chữ, số tự động, chú thích; cài LibreOffice để đọc đủ "
    "(read by antiword, without styles, automatic numbers and notes; LibreOffice reads them)",
    "undecodable_bytes": "Một số byte không đọc được, thay bằng dấu � (some bytes could not be decoded)",
    "signatures_not_checked": "Tệp có chữ ký số, chưa kiểm tra (digital signatures were not checked)",
}


class Warning(SQLModel):
    """One thing that could not be read: `page` counts from 1, null where it concerns the whole file."""

    code: WarningCode
    message: str
    page: int | None = Field(default=None, ge=1)


def warn(code: WarningCode, page: int | None = None) -> Warning:
    """The warning of a code with its message from the table."""
    return Warning(code=code, message=MESSAGES[code], page=page)
