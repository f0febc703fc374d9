"""`trichluc evaluate --gold DIR --documents DIR`: how far the extraction agrees with records made by hand.

trichluc evaluate --gold annotations --documents corpus --errors
"""

from __future__ import annotations

import os
from pathlib import Path

import click

from app.cli.terminal import exit_code, printable, say
from app.cli.terms import Command

_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)


@click.command(cls=Command)
@click.option(
    "--gold", required=True, metavar="DIR", type=_FOLDER, help="Thư mục bản gán nhãn NAME.json (gold records)"
)
@click.option("--documents", required=True, metavar="DIR", type=_FOLDER, help="Thư mục tài liệu NAME.* (the documents)")
@click.option(
    "--form",
    metavar="SUFFIX",
    type=click.Choice(["txt", "md", "docx", "pdf"]),
    help="Chỉ dùng dạng tệp này khi một tài liệu có nhiều dạng (which form of a document that is there in several)",
)
@click.option("--errors", is_flag=True, help="Liệt kê từng chỗ sai lệch (list every disagreement)")
def command(gold: Path, documents: Path, form: str | None, errors: bool) -> int:
    """Đo độ chính xác trên các tài liệu đã gán nhãn: P, R, F1 từng loại, và tỷ lệ đúng của từng thuộc tính.

    Measures accuracy on documents with gold records: precision, recall and F1 per record type, accuracy per attribute.
    """
    from annotations.evaluation import SUFFIXES, evaluate, find_pairs, table

    try:
        pairs = find_pairs(gold, documents, (f".{form}",) if form else SUFFIXES)
    except FileNotFoundError:
        raise click.UsageError(f"Không có bản gán nhãn nào trong {gold} (no gold files there)") from None
    result = evaluate(pairs, workers=os.cpu_count() or 1)
    for name, problem in result.problems.items():
        say(f"{printable(name)}: {problem}")
    click.echo(table(result.score))
    if errors:
        for each in result.score.disagreements:
            click.echo(printable(f"{each.document} {each.group} {each.what}: {each.text!r} {each.detail}"))
    return exit_code(len(pairs) - len(result.problems), len(result.problems))
