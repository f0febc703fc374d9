"""Why a file is not read, as a closed list of codes with the sentence that a user sees, Vietnamese and English.

Two kinds: a *refused* file is turned away at the door and leaves no trace; an *unreadable* file is kept as failed with its
reason and can be tried again. Where the program's own data cannot be read, no file is to blame: the *installation* is damaged.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

RefusalCode = Literal["empty", "too_large", "unknown_kind"]
FailureCode = Literal["damaged", "encrypted", "no_pages", "no_text", "too_complex", "reader_failed", "no_converter"]

REFUSALS: dict[RefusalCode, str] = {
    "empty": "Tệp rỗng (the file is empty)",
    "too_large": "Tệp vượt quá dung lượng cho phép (the file is larger than the limit)",
    "unknown_kind": "Không nhận ra loại tệp; hệ thống đọc DOCX, DOC, ODT, RTF, PDF, ảnh PNG, JPEG, TIFF, HTML và TXT, MD "
    "(no known kind of file)",
}
FAILURES: dict[FailureCode, str] = {
    "damaged": "Tệp hỏng hoặc bị cắt cụt (the file is damaged or cut short)",
    "encrypted": "Tệp có mật khẩu (the file is encrypted)",
    "no_pages": "Tệp PDF không có trang nào (the PDF has no pages)",
    "no_text": "Tệp không có chữ nào đọc được (no readable text in the file)",
    "too_complex": "Tệp quá phức tạp so với giới hạn (the file goes beyond a reading limit)",
    "reader_failed": "Bộ đọc gặp lỗi ngoài dự kiến (the reader failed unexpectedly)",
    "no_converter": "Máy chưa có chương trình đọc DOC, RTF: hãy cài LibreOffice Writer, hoặc antiword cho DOC "
    "(DOC and RTF need LibreOffice Writer, DOC at least antiword: install one)",
}


class RefusedFile(Exception):
    """A file that is turned away before any work: nothing of it is kept."""

    def __init__(self, code: RefusalCode) -> None:
        super().__init__(REFUSALS[code])
        self.code: RefusalCode = code
        self.message = REFUSALS[code]

    def __reduce__(self) -> tuple[type, tuple[str]]:
        return type(self), (self.code,)


class UnreadableFile(Exception):
    """A file that was accepted and cannot be read; `detail` is the reader's own word, without paths."""

    def __init__(self, code: FailureCode, detail: str = "") -> None:
        super().__init__(FAILURES[code] + (f": {detail}" if detail else ""))
        self.code: FailureCode = code
        self.detail = detail
        self.message = FAILURES[code]

    def __reduce__(self) -> tuple[type, tuple[str, str]]:
        return type(self), (self.code, self.detail)


class DamagedInstallation(Exception):
    """Weights or a table that belong to the program are missing or damaged; the one argument is their name, without folders."""

    def __str__(self) -> str:
        return f"Bản cài đặt hỏng, không đọc được {self.args[0]}: hãy cài lại (the installation is damaged: install it anew)"


@contextmanager
def reading_own(name: str) -> Iterator[None]:
    """Reads weights or a table of the program; whatever goes wrong but for want of memory is raised as DamagedInstallation."""
    try:
        yield
    except MemoryError:
        raise
    except Exception as error:
        raise DamagedInstallation(name) from error
