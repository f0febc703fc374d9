"""`trichluc generate --count N --seed S --output DIR`: documents with known answers, for training, load tests and evaluation.

trichluc generate --count 200 --seed 7 --frames test --output build/generated
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from app.cli.terminal import EXIT_DONE, say, shown
from app.cli.terms import Command

if TYPE_CHECKING:
    from corpus.generate import Part
    from corpus.generate.document import Draft

Format = Literal["txt", "docx", "pdf", "scan"]
_FORMATS: tuple[Format, ...] = ("txt", "docx", "pdf", "scan")
_PARTS = ("all", "train", "test")
_BATCH = 25
"""Documents that a process makes at a time."""


@click.command(cls=Command)
@click.option(
    "--count", required=True, type=click.IntRange(1, 1_000_000), metavar="N", help="Số tài liệu (how many documents)"
)
@click.option(
    "--seed",
    default=1,
    show_default=True,
    type=int,
    metavar="S",
    help="Hạt giống; cùng số thì cùng kết quả (same seed, same bytes)",
)
@click.option(
    "--format",
    "form",
    default="txt",
    show_default=True,
    type=click.Choice(_FORMATS),
    help="Dạng tệp; pdf và scan cần LibreOffice (form of the files; pdf and scan need LibreOffice)",
)
@click.option(
    "--frames",
    "part",
    default="all",
    show_default=True,
    type=click.Choice(_PARTS),
    help="Mẫu câu để huấn luyện, để kiểm tra, hay tất cả (sentences for training, for testing, or all)",
)
@click.option(
    "--archive",
    is_flag=True,
    help="Kho tài liệu viện dẫn lẫn nhau, kèm archive.json (documents that cite each other, with what is known of it)",
)
@click.option(
    "--output", required=True, type=click.Path(path_type=Path, file_okay=False), metavar="DIR",
    help="Thư mục kết quả (where to)",
)  # fmt: skip
def command(count: int, seed: int, form: Format, part: Part, archive: bool, output: Path) -> int:
    """Sinh tài liệu hành chính hư cấu kèm bản gán nhãn NAME.json: để huấn luyện, thử tải, đo độ chính xác.

    Makes invented official documents with their gold records. Bodies, persons, events and figures in them are not real.
    """
    from corpus.generate.files import can_make_pdf

    if form in ("pdf", "scan") and not can_make_pdf():
        raise click.UsageError(
            "Tạo PDF cần LibreOffice (lệnh soffice), máy này chưa cài (PDF needs LibreOffice, which is not installed)"
        )
    output.mkdir(parents=True, exist_ok=True)
    if archive:
        _write_archive(count, seed, form, part, output)
    else:
        starts = range(1, count + 1, _BATCH)
        sizes = [min(_BATCH, count + 1 - start) for start in starts]
        with ProcessPoolExecutor(min(os.cpu_count() or 1, len(starts))) as pool:
            list(pool.map(_write_some, repeat(seed), starts, sizes, repeat(part), repeat(form), repeat(output)))
    say(f"Đã sinh {count} tài liệu trong {shown(output)} (made {count} documents)")
    return EXIT_DONE


def _write_some(seed: int, first: int, count: int, part: Part, form: Format, output: Path) -> None:
    """Make and write some documents; runs in a process of its own."""
    from corpus.generate import generate

    _write([made.draft for made in generate(seed, count, part, first)], form, output)


def _write_archive(count: int, seed: int, form: Format, part: Part, output: Path) -> None:
    from corpus.generate import archive_of

    archive = archive_of(seed, count, part)
    _write(archive.drafts, form, output)
    index = json.dumps(archive.index, ensure_ascii=False, indent=1)
    (output / "archive.json").write_text(index + "\n", encoding="utf-8")


def _write(drafts: Sequence[Draft], form: Format, output: Path) -> None:
    from corpus.generate.files import write_documents

    files = write_documents(drafts, output, "pdf" if form == "scan" else form)
    if form == "scan":
        from annotations.renditions import make_scan

        for file in files:
            pictures = file.with_suffix(".scan.pdf")
            make_scan(file, pictures)
            pictures.replace(file)
