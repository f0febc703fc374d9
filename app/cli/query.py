"""`trichluc query RECORD-TYPE [filters]`: what has been read, narrowed by the same filters as the API.

trichluc query references --year 2024
trichluc query deadlines --due-from 2026-01 --format csv > thoi-han.csv
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import Any

import click

from app.cli.session import load_filters, load_settings, opened_store
from app.cli.terminal import printable, say
from app.cli.terms import Command, Group
from app.store.filters import FILTERS, Filter
from app.wording import RECORD_TYPES

COLUMNS = {
    "documents": ("id", "filename", "state", "doc_type", "number", "symbol", "issued_on", "issuer", "subject"),
    "references": ("document_id", "canonical", "doc_type", "issued_on", "issuer", "relation", "text"),
    "dates": ("document_id", "value", "granularity", "text"),
    "deadlines": ("document_id", "due", "recurrence", "condition", "assignee", "task"),
    "indicators": ("document_id", "name", "value", "value_max", "denominator", "unit", "role", "period"),
    "findings": ("document_id", "kind", "text"),
    "entities": ("document_id", "label", "canonical", "place_code", "text"),
    "checks": ("document_id", "kind", "text", "other"),
}
"""What a table shows of each list; JSON and CSV have all fields."""
WIDEST = 60
"""Characters of a table's cell."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so would be run as a formula by a spreadsheet."""


class QueryGroup(Group):
    """One command per record type, its options made from the filter table."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The record types, in the order of the filter table."""
        return list(FILTERS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of one record type; null if there is none."""
        return _command_of(cmd_name) if cmd_name in FILTERS else None


@click.group(cls=QueryGroup, subcommand_metavar="RECORD-TYPE [FILTERS]...")
def command() -> None:
    """Tra cứu những gì đã nạp vào cơ sở dữ liệu. Mỗi loại có bộ lọc riêng: trichluc query references --help

    Asks what has been read into the database; each record type has filters of its own.
    """


def rows_as_table(items: Sequence[dict[str, Any]], columns: Sequence[str]) -> Iterator[str]:
    """The lines of a table: a heading, a rule, one line per item, long cells cut."""
    rows = [list(columns), *([_cut(item.get(name)) for name in columns] for item in items)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(columns))]
    rows.insert(1, ["-" * width for width in widths])
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def rows_as_csv(items: Sequence[dict[str, Any]], columns: Sequence[str]) -> str:
    """The items as CSV (RFC 4180), every field a column; no cell is taken for a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_csv_cell(item.get(name)) for name in columns] for item in items)
    return text.getvalue()


def _command_of(record_type: str) -> click.Command:
    return Command(
        name=record_type,
        callback=_ask,
        short_help=RECORD_TYPES[record_type],
        help=f"{RECORD_TYPES[record_type]}: tra cứu theo các bộ lọc dưới đây, kết hợp được với nhau (filters can be combined).",
        params=[
            *(_option(each) for each in FILTERS[record_type]),
            click.Option(
                ["--limit"],
                metavar="N",
                type=click.IntRange(1),
                default=50,
                show_default=True,
                help="Số dòng nhiều nhất (most rows)",
            ),
            click.Option(["--all", "everything"], is_flag=True, help="Lấy tất cả (all rows, whatever --limit)"),
            click.Option(
                ["--format", "output_format"],
                type=click.Choice(["table", "json", "csv"]),
                default="table",
                show_default=True,
                help="Dạng kết quả (form of the result)",
            ),
        ],
    )


def _option(each: Filter) -> click.Option:
    kind = click.Choice(each.choices) if each.choices else click.STRING
    return click.Option([f"--{each.name.replace('_', '-')}", each.name], type=kind, help=each.help)


def _ask(limit: int, everything: bool, output_format: str, **filters: str | None) -> int:
    record_type = click.get_current_context().command.name or ""
    checked = load_filters(record_type, filters)
    items, total, following = _fetch(record_type, checked, None if everything else limit)
    if output_format == "json":
        click.echo(json.dumps({"items": items, "total": total, "next": following}, ensure_ascii=False))
    elif output_format == "csv":
        from models.extraction import RECORD_TYPES as RECORD_CLASSES

        fields = ["document_id", *RECORD_CLASSES[record_type].model_fields] if record_type in RECORD_CLASSES else None
        click.echo(rows_as_csv(items, fields or list(items[0] if items else COLUMNS[record_type])), nl=False)
    else:
        for line in rows_as_table(items, COLUMNS[record_type]):
            click.echo(line)
    say(f"{len(items)}/{total} dòng (rows)")
    return 0


def _fetch(
    record_type: str, filters: dict[str, Any], limit: int | None
) -> tuple[list[dict[str, Any]], int, str | None]:
    """The first rows of a list, all without a limit, with the list's total and the cursor of what follows."""
    from app.store.queries import MAX_LIMIT, list_records

    items: list[dict[str, Any]] = []
    cursor = None
    with opened_store(load_settings(), create=False) as store, store.reading() as session:
        while True:
            size = MAX_LIMIT if limit is None else min(MAX_LIMIT, limit - len(items))
            page = list_records(session, record_type, filters, size, cursor)
            items += page.items
            cursor = page.next
            if cursor is None or len(items) == limit:
                return items, max(page.total, len(items)), cursor


def _cut(value: object) -> str:
    text = printable(" ".join(_as_text(value).split()))
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"


def _csv_cell(value: object) -> str:
    text = _as_text(value)
    if isinstance(value, str) and text.startswith(FORMULA_STARTS) and not _is_number(text):
        return f"'{text}"
    return text


def _is_number(text: str) -> bool:
    return text.removeprefix("-").replace(".", "", 1).isdecimal()


def _as_text(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
