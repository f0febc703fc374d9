"""All settings of the program, read from `TRICHLUC_*` variables; every one is optional.

TRICHLUC_DATA_DIR=/srv/trichluc TRICHLUC_MAX_FILE_MB=20 trichluc serve
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

if TYPE_CHECKING:
    from extractors.limits import Limits

MEGABYTE = 1024 * 1024


def default_data_dir() -> Path:
    """The user's own data directory (XDG Base Directory Specification)."""
    base = os.environ.get("XDG_DATA_HOME", "")
    return (Path(base) if Path(base).is_absolute() else Path.home() / ".local" / "share") / "trichluc"


class Settings(BaseSettings):
    """What can be set, with its default; `TRICHLUC_` and the field's name in capitals is its variable."""

    model_config = SettingsConfigDict(env_prefix="TRICHLUC_", env_ignore_empty=True)

    data_dir: Path = Field(default_factory=default_data_dir)
    """Where accepted files lie, and the database unless it is set."""
    database_url: str | None = Field(default=None, repr=False)
    """`sqlite:///PATH` or `postgresql://…`; null is `trichluc.db` in `data_dir`."""

    max_file_mb: float = Field(default=50, gt=0)
    """A file larger than this is refused."""
    max_unpacked_mb: float = Field(default=500, gt=0)
    """A DOCX or ODT that unpacks to more than this is not read."""
    max_pages: int = Field(default=2_000, ge=1)
    """Pages beyond this are not read (the extraction carries a warning)."""
    max_table_cells: int = Field(default=100_000, ge=1)
    """Cells of one document's tables beyond this are not read (the extraction carries a warning)."""
    max_pixels: int = Field(default=40_000_000, ge=1)
    """Pixels of one picture: a larger image file is not read, pages of a PDF are drawn with fewer."""
    max_upload_files: int = Field(default=100, ge=1)
    """Files in one upload."""
    max_upload_mb: float = Field(default=500, gt=0)
    """Bytes of one upload, all files together."""

    workers: int = Field(default_factory=lambda: max(1, min(os.cpu_count() or 1, 8)), ge=1)
    """Worker processes that read files."""
    parse_seconds: float = Field(default=300, gt=0)
    """A file that takes longer than this is given up as failed."""
    ocr: bool = True
    """Whether scanned pages are recognised, by Tesseract, where it is installed."""
    ocr_seconds: float = Field(default=60, gt=0)
    """A scanned page that takes longer than this is left out (the extraction carries a warning)."""
    parse_memory_mb: float = Field(default=1024, ge=256)
    """Memory of one process that reads files; a file that needs more is given up as failed."""

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    allowed_hosts: Annotated[list[str], NoDecode] = []
    """Names besides the loopback ones under which the service may be called, separated by commas; `*` allows all."""

    @field_validator("allowed_hosts", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return [name.strip() for name in value.split(",") if name.strip()] if isinstance(value, str) else value

    @property
    def url(self) -> str:
        """The database's address, the default filled in."""
        return self.database_url or f"sqlite:///{self.data_dir / 'trichluc.db'}"

    @property
    def max_file_bytes(self) -> int:
        """The largest file that is accepted, in bytes."""
        return int(self.max_file_mb * MEGABYTE)

    @property
    def parse_memory_bytes(self) -> int:
        """The memory of one process that reads files, in bytes."""
        return int(self.parse_memory_mb * MEGABYTE)

    def limits(self) -> Limits:
        """The bounds that the readers keep to."""
        from extractors.limits import Limits

        return Limits(
            file_bytes=self.max_file_bytes,
            unpacked_bytes=int(self.max_unpacked_mb * MEGABYTE),
            pages=self.max_pages,
            table_cells=self.max_table_cells,
            picture_dots=self.max_pixels,
            ocr=self.ocr,
            ocr_seconds=self.ocr_seconds,
        )
