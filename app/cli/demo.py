"""`trichluc demo`: the sample reports of the project, read into a database of their own, and what was found in them.

trichluc demo --no-serve   → how many documents and records, the ten next deadlines, the ten most cited documents
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.session import load_settings, opened_store
from app.cli.terminal import exit_code, printable, say, shown
from app.cli.terms import Command
from app.wording import RECORD_TYPES, date_in_words
from corpus import report_paths

if TYPE_CHECKING:
    from app.store.summary import Overview


@click.command(cls=Command)
@click.option(
    "--serve/--no-serve", default=True, help="Chạy dịch vụ web sau đó, hoặc dừng lại (serve afterwards, or stop)"
)
@click.option(
    "--data",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Nơi đặt cơ sở dữ liệu mẫu, mặc định là demo trong thư mục dữ liệu (where the sample database goes; default: "
    "demo in the data directory)",
)
def command(serve: bool, data: Path | None) -> int:
    """Đọc các báo cáo mẫu vào một cơ sở dữ liệu riêng, in những gì tìm thấy, rồi chạy dịch vụ web.

    Reads the sample reports into a database of their own, prints what was found and runs the web service.
    """
    data = (data or load_settings().data_dir / "demo").absolute()
    settings = load_settings(data_dir=data, database_url=f"sqlite:///{data / 'trichluc.db'}")
    paths = report_paths("docx")  # each report is there in three formats and would be counted three times

    from app.cli.taking import take_files
    from app.store.summary import overview

    failed = 0
    with opened_store(settings) as store:
        for taken in take_files(paths, settings, store):
            if taken.problem is not None:
                failed += 1
                say(f"{shown(taken.path)}: {taken.problem}")
        with store.reading() as session:
            found = overview(session)
    for line in overview_lines(found):
        click.echo(printable(line))
    click.echo(f"\nCơ sở dữ liệu (database): {shown(data)}")
    code = exit_code(len(paths) - failed, failed)
    if serve and code == 0:
        from app.cli.serve import run

        run(settings)
    return code


def overview_lines(found: Overview) -> Iterator[str]:
    """What a store holds, as lines to read."""
    yield f"Tài liệu (documents): {found.documents}"
    for name, number in found.records.items():
        yield f"  {RECORD_TYPES[name]}: {number}"
    if found.as_of:
        yield ""
        yield f"Thời hạn sắp tới, tính từ {date_in_words(found.as_of)} (deadlines ahead, as of the newest report):"
        for deadline in found.deadlines:
            who = f"{deadline['assignee']}: " if deadline["assignee"] else ""
            yield f"  {date_in_words(deadline['due']):<12} {_short(who + deadline['task'])}  ({deadline['filename']})"
    yield ""
    yield "Văn bản được viện dẫn nhiều nhất (most cited documents):"
    for cited in found.most_cited:
        kind = cited.doc_type or ""
        name = cited.canonical if cited.canonical.startswith(kind) else f"{kind} {cited.canonical}"
        yield f"  {cited.documents:>3} tài liệu, {cited.mentions:>3} lần  {_short(name)}"


def _short(text: str, longest: int = 80) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1] + "…"
