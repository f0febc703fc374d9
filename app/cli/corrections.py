"""`trichluc corrections FILE --format FORMAT --gold DIR`: what people corrected in an annotation tool, taken into gold records.

trichluc export *.docx --format doccano --output gan-nhan.jsonl        … corrected in doccano, exported as da-sua.jsonl …
trichluc corrections da-sua.jsonl --format doccano --gold vang --documents ho-so   → vang/bao-cao.json: 2 added, 1 removed
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import make_directory, write_whole
from app.cli.session import load_settings, opened_store
from app.cli.terminal import EXIT_DONE, EXIT_NOTHING, printable, say, shown
from app.cli.terms import Command
from app.wording import reason_in_words

if TYPE_CHECKING:
    from annotations.corrections import Change, Corrected, Correction
    from app.settings import Settings
    from models.extraction import Extraction


@click.command(cls=Command, no_args_is_help=True)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    required=True,
    type=click.Choice(["doccano", "label-studio"]),
    help="Công cụ đã xuất tệp này (the tool that exported the file)",
)
@click.option(
    "--gold",
    required=True,
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Thư mục bản gán nhãn NAME.json, sửa hoặc tạo mới (gold records, changed or made)",
)
@click.option(
    "--documents", metavar="DIR", type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Thư mục tài liệu; không có thì tìm trong cơ sở dữ liệu (the documents; without it, those of the database)",
)  # fmt: skip
def command(file: Path, form: str, gold: Path, documents: Path | None) -> int:
    """Nhận các vùng đã hiệu chỉnh trong doccano hoặc Label Studio vào bản gán nhãn: giữ nguyên những gì không đổi, thêm, bớt đúng những gì
    đã sửa. Nếu có tài liệu nào không khớp thì không ghi gì cả.

    Takes what was corrected in an annotation tool into the gold records. If any document does not fit, nothing is written.
    """
    from annotations.corrections import Unusable, correct

    settings = load_settings()
    corrections: dict[str, Correction] = {}
    problems = 0
    try:
        for corrected in _read(file, form):
            name = Path(corrected.filename).stem
            try:
                if not name or not name.isprintable() or name in corrections:
                    raise Unusable(
                        "tên tệp không dùng được, hoặc có hai lần (an unusable name, or one that is there twice)"
                    )
                corrections[name] = correct(
                    corrected, _document(corrected, documents, settings), _gold(gold, name), name
                )
            except (Unusable, OSError) as problem:
                problems += 1
                reason = reason_in_words(problem) if isinstance(problem, OSError) else str(problem)
                say(f"{printable(corrected.filename)}: {printable(reason)}")
    except Unusable as problem:
        raise click.ClickException(f"{shown(file)}: {problem}") from None
    if not problems and not corrections:
        say("Trong tệp không có tài liệu nào đã gán nhãn (no annotated documents in the file)")
    if problems or not corrections:
        say("Không ghi gì (nothing was written)")
        return EXIT_NOTHING
    make_directory(gold)
    for name, correction in corrections.items():
        _write(gold / f"{name}.json", correction)
    return EXIT_DONE


def _read(file: Path, form: str) -> list[Corrected]:
    from annotations.corrections import Unusable

    try:
        content = file.read_text(encoding="utf-8-sig")  # editors of Windows put a mark before
    except (OSError, UnicodeDecodeError) as problem:
        raise Unusable(
            reason_in_words(problem) if isinstance(problem, OSError) else "không phải UTF-8 (not UTF-8)"
        ) from None
    if form == "doccano":
        from app.exports.doccano import read_doccano

        return list(read_doccano(content))
    from app.exports.label_studio import read_label_studio

    return list(read_label_studio(content))


def _document(corrected: Corrected, folder: Path | None, settings: Settings) -> Extraction:
    """The document that was corrected, known by its content. Unusable if it is not there."""
    import hashlib

    from annotations.corrections import Unusable
    from app.cli.reading import load_bytes, read_files
    from app.store.documents import find_content, load_extraction

    if folder is None:
        with opened_store(settings, create=False) as store, store.reading() as session:
            kept = find_content(session, corrected.sha256)
            stored = load_extraction(session, kept.id) if kept else None
        if stored is None:
            raise Unusable("không có trong cơ sở dữ liệu (not in the database)")
        return stored
    path = folder / Path(corrected.filename).name
    if not path.is_file():
        raise Unusable(f"không có trong {folder} (not in the folder)")
    if hashlib.sha256(load_bytes(path, settings)).hexdigest() != corrected.sha256:
        raise Unusable("tệp cùng tên nhưng nội dung khác (a file of this name with another content)")
    (reading,) = read_files([path], settings)
    if reading.extraction is None:
        raise Unusable(reading.problem or "")
    return reading.extraction


def _gold(folder: Path, name: str) -> dict[str, Any] | None:
    from annotations.corrections import Unusable
    from annotations.evaluation import read_json

    path = folder / f"{name}.json"
    if not path.is_file():
        return None
    try:
        return read_json(path)
    except ValueError:
        raise Unusable(f"{path.name} không phải JSON (is no JSON)") from None


def _write(path: Path, correction: Correction) -> None:
    """Write a gold file if anything changed in it, and say what."""
    changes = correction.changes
    if changes or not path.exists():
        try:
            write_whole(path, json.dumps(correction.gold, ensure_ascii=False, indent=1) + "\n")
        except OSError as problem:
            raise click.ClickException(f"{shown(path)}: {reason_in_words(problem)}") from None
    added = sum(change.what == "added" for change in changes)
    removed = len(changes) - added
    click.echo(f"{shown(path)}: thêm {added}, bỏ {removed} ({added} added, {removed} removed)")
    for change in changes:
        click.echo(f"  {printable(_line(change))}")


def _line(change: Change) -> str:
    sign = "+" if change.what == "added" else "-"
    by_hand = "  cần điền tay (fields to be filled in by hand)" if change.by_hand else ""
    return f"{sign} {change.label} {change.span[0]}-{change.span[1]} {change.text!r}{by_hand}"
