"""`trichluc export FILE… --format FORMAT`: documents with their records as annotation tools and trainers of models read them.

trichluc export *.docx --format doccano --output gan-nhan.jsonl
trichluc export --stored --issuer "xã An Bình" --format docbin --types entities --output tap-huan.spacy
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import make_directory, write_whole
from app.cli.session import load_filters, load_settings, opened_store
from app.cli.terminal import EXIT_NOTHING, exit_code, printable, say, shown
from app.cli.terms import Command
from app.store.filters import FILTERS
from app.wording import reason_in_words

if TYPE_CHECKING:
    from annotations.marks import Marked
    from app.settings import Settings
    from models.extraction import Extraction

FORMATS = ("docbin", "conll", "doccano", "label-studio", "brat")
TYPES = ("entities", "references", "dates", "deadlines", "indicators", "findings")
BINARY, FOLDER, CONFIGURED = "docbin", "brat", "label-studio"
_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)
_FILTERS = tuple(each for each in FILTERS["documents"] if each.name != "state")  # what was not read has no records


def _check_types(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in value.split(","))
    unknown = [name for name in names if name not in TYPES]
    if unknown:
        raise click.BadParameter(f"{', '.join(unknown)}: phải là một trong (must be one of these): {', '.join(TYPES)}")
    return names


def _export(
    files: tuple[Path, ...],
    form: str,
    output: Path | None,
    types: tuple[str, ...],
    stored: bool,
    data: Path | None,
    gold: Path | None,
    force: bool,
    **filters: str | None,
) -> int:
    stored = stored or data is not None
    if bool(files) == stored:
        raise click.UsageError("Cần tên tệp, hoặc --stored (files are needed, or --stored, and not both)")
    if not stored and any(filters.values()):
        raise click.UsageError("Bộ lọc chỉ dùng với --stored (filters go with --stored)")
    if output is None and form in (BINARY, FOLDER):
        raise click.UsageError(f"--format {form} cần --output (needs --output)")
    _check_output(output, form, force)
    settings = load_settings(data_dir=data.absolute() if data else None)
    checked = load_filters("documents", filters)

    from annotations.marks import marked  # the extractors: not before the command line is known to be right

    problems: list[str] = []
    found = stored_extractions(settings, checked) if stored else read_extractions(files, settings, problems)
    documents = [marked(extraction, types, gold_of(extraction, gold)) for extraction in found]
    if documents:
        try:
            write(documents, form, output)
        except OSError as problem:
            raise click.ClickException(f"Không ghi được (cannot be written): {reason_in_words(problem)}") from None
    if not documents and stored:
        say("Không có tài liệu nào như vậy (no such documents)")
        return EXIT_NOTHING
    say(f"Đã xuất {len(documents)} tài liệu ({len(documents)} documents exported)")
    return exit_code(len(documents), len(problems))


def read_extractions(files: Iterable[Path], settings: Settings, problems: list[str]) -> Iterator[Extraction]:
    """What is in files; says of each that cannot be read why, and notes it."""
    from app.cli.reading import read_files

    for reading in read_files(list(files), settings):
        if reading.extraction is None:
            problems.append(reading.problem or "")
            say(f"{shown(reading.path)}: {printable(problems[-1])}")
        else:
            yield reading.extraction


def stored_extractions(settings: Settings, filters: dict[str, Any]) -> Iterator[Extraction]:
    """What was read of the documents of the store that the filters leave."""
    from app.store.documents import load_extraction
    from app.store.queries import MAX_LIMIT, list_records

    with opened_store(settings, create=False) as store, store.reading() as session:
        cursor = None
        while True:
            page = list_records(session, "documents", {**filters, "state": "done"}, MAX_LIMIT, cursor)
            for item in page.items:
                extraction = load_extraction(session, item["id"])
                if extraction is not None:
                    yield extraction
            cursor = page.next
            if cursor is None:
                return


def gold_of(extraction: Extraction, folder: Path | None) -> dict[str, Any] | None:
    """The gold file of a document in a folder; null where there is none. A ClickException if it is no JSON."""
    from annotations.evaluation import read_json

    path = folder / f"{Path(extraction.document.filename).stem}.json" if folder else None
    try:
        return read_json(path) if path and path.is_file() else None
    except ValueError:
        raise click.ClickException(f"{path} không phải JSON (is no JSON)") from None


def write(documents: list[Marked], form: str, output: Path | None) -> None:
    """Write the documents in a format, to stdout without `output`. OSError if a file cannot be written."""
    if form == FOLDER:
        from app.exports.brat import as_brat

        assert output is not None
        make_directory(output)
        for name, content in as_brat(documents):
            write_whole(output / name, content)
        return
    result = _result(documents, form)
    if output is None:
        click.echo(result, nl=False)
        return
    make_directory(output.parent)
    write_whole(output, result)
    if form == CONFIGURED:
        from app.exports.label_studio import labelling_config

        configuration = _configuration_of(output)
        write_whole(configuration, labelling_config(documents[0].record_types))
        say(f"{shown(configuration)}: cấu hình nhãn cho dự án (labelling configuration for the project)")


def _result(documents: list[Marked], form: str) -> str | bytes:
    if form == "docbin":
        from app.exports.docbin import as_docbin

        return as_docbin(documents)
    if form == "conll":
        from app.exports.conll import as_conll

        return "".join(as_conll(documents))
    if form == "doccano":
        from app.exports.doccano import as_doccano

        return "".join(as_doccano(documents))
    from app.exports.label_studio import as_label_studio

    return as_label_studio(documents)


def _check_output(output: Path | None, form: str, force: bool) -> None:
    """A UsageError where the result cannot go, or would be written over something: what people annotated may be in it."""
    if output is None:
        return
    for path in _written(output, form):
        if path.exists() and path.is_dir() != (form == FOLDER):
            wrong = "không phải thư mục (not a folder)" if form == FOLDER else "đây là thư mục (a folder)"
            raise click.UsageError(f"{path}: {wrong}")
        if not force and (any(path.iterdir()) if path.is_dir() else path.exists()):
            raise click.UsageError(f"{path} đã có; ghi đè thì thêm --force (is there already; --force overwrites)")


def _written(output: Path, form: str) -> Iterator[Path]:
    """What an export to there writes; the second only if the first may be, since a folder may have no name to build on."""
    yield output
    if form == CONFIGURED:
        yield _configuration_of(output)


def _configuration_of(output: Path) -> Path:
    """Where the labelling configuration goes that belongs to tasks for Label Studio."""
    return output.with_name(f"{output.name}.config.xml")


command = Command(
    name="export",
    callback=_export,
    no_args_is_help=True,
    help="""Xuất tài liệu kèm bản ghi cho spaCy (docbin), công cụ gán nhãn (doccano, label-studio, brat), hoặc dạng CoNLL.

    Exports documents with their records: for spaCy, for annotation tools, or as CoNLL. From files, or with --stored from the database,
    narrowed by the filters. Where marks may not overlap (conll, entities of docbin) the longest is taken.

    Mã thoát (exit code): 0 xong cả (all done), 1 không xuất được gì (nothing done), 3 có tệp lỗi (some failed).""",
    params=[
        click.Argument(["files"], metavar="[FILE]...", nargs=-1, type=click.Path(path_type=Path)),
        click.Option(["--format", "form"], required=True, type=click.Choice(FORMATS), help="Dạng tệp (format)"),
        click.Option(
            ["--output"],
            metavar="PATH",
            type=click.Path(path_type=Path),
            help="Tệp kết quả, với brat là thư mục; không có thì in ra (where to, for brat a folder; without it to stdout)",
        ),
        click.Option(
            ["--types"],
            metavar="TYPE,...",
            default="entities,references,dates",
            show_default=True,
            callback=_check_types,
            help=f"Loại bản ghi (record types): {', '.join(TYPES)}",
        ),
        click.Option(["--gold"], metavar="DIR", type=_FOLDER,
                     help="Xuất bản gán nhãn NAME.json, nếu có, thay cho kết quả đọc (gold records, where there are any, instead)"),
        click.Option(["--stored"], is_flag=True, help="Từ cơ sở dữ liệu (from the database)"),
        click.Option(["--data"], metavar="DIR", type=_FOLDER, help="Thư mục dữ liệu, kèm --stored (data directory; implies --stored)"),
        click.Option(["--force"], is_flag=True, help="Ghi đè tệp đã có (overwrite)"),
        *(click.Option([f"--{each.name.replace('_', '-')}", each.name], help=each.help) for each in _FILTERS),
    ],
)  # fmt: skip
