"""`trichluc parse FILE…`: what is in these files, without keeping anything.

trichluc parse bao-cao.docx ke-hoach.pdf            → two lines of JSON on stdout
trichluc parse bao-cao.docx --format text           → a summary to read
trichluc parse *.txt --output ket-qua               → ket-qua/<stem>.json, one per file
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path

import click

from app.cli.output import make_directory, write_whole
from app.cli.session import load_settings
from app.cli.terminal import exit_code, printable, say, shown
from app.cli.terms import Command
from app.wording import reason_in_words


@click.command(cls=Command, no_args_is_help=True)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "text"]),
    help="json (mặc định): mỗi tài liệu một dòng; text: bản tóm tắt để đọc (json, the default: one line per document; "
    "text: a summary to read)",
)
@click.option(
    "--output",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Ghi mỗi tài liệu thành DIR/<tên tệp>.json thay vì in ra (write DIR/<stem>.json per file instead of printing)",
)
def command(files: tuple[Path, ...], form: str | None, output: Path | None) -> int:
    """Đọc các tệp DOCX, DOC, ODT, RTF, PDF, HTML, TXT, MD và in những gì có trong đó; không lưu gì vào cơ sở dữ liệu.

    Reads files and prints what is in them; nothing is stored.

    Mã thoát (exit code): 0 đọc được hết (all done), 1 không đọc được gì (nothing done), 3 có tệp lỗi (some failed).
    """
    if output is not None:
        if form == "text":
            raise click.UsageError("--output ghi JSON, không đi cùng --format text (--output writes JSON)")
        _refuse_equal_stems(files)
        make_directory(output)
    settings = load_settings()

    from app.cli.reading import read_files  # the pipeline: not before the command line is known to be right
    from app.cli.summary import summary

    done = 0
    for reading in read_files(files, settings):
        if reading.extraction is None:
            say(f"{shown(reading.path)}: {printable(reading.problem or '')}")
            continue
        if output is not None:
            try:
                write_whole(output / f"{reading.path.stem}.json", reading.extraction.to_json() + "\n")
            except OSError as problem:
                say(
                    f"{shown(reading.path)}: Không ghi được kết quả (the result cannot be written): {reason_in_words(problem)}"
                )
                continue
        elif form == "text":
            click.echo(("\n" if done else "") + summary(reading.extraction))
        else:
            click.echo(reading.extraction.to_json())
        done += 1
    return exit_code(done, len(files) - done)


def _refuse_equal_stems(files: Sequence[Path]) -> None:
    """No two results may have one name, also where the file system takes capitals and marks for the same."""
    first: dict[str, Path] = {}
    for path in files:
        stem = unicodedata.normalize("NFC", path.stem).casefold()
        if stem in first:
            raise click.UsageError(
                f"{first[stem]} và {path} sẽ ghi vào cùng một tệp (would both be written to {path.stem}.json)"
            )
        first[stem] = path
