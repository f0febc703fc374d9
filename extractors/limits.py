"""How much of a file is read before a reader stops; the application sets them, the defaults are those of its settings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file: its bytes, its bytes once unpacked (DOCX), its pages, the cells of its tables."""

    file_bytes: int = 50 * 1024 * 1024
    unpacked_bytes: int = 500 * 1024 * 1024
    pages: int = 2_000
    table_cells: int = 100_000
