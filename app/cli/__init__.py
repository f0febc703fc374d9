"""The command line: `trichluc COMMAND …`, one module per command, loaded when it is called.

trichluc parse bao-cao.docx        → one line of JSON
trichluc query references --year 2024

Exit codes: 0 all done, 1 nothing done or wrong use, 3 some failed. Messages go to stderr, results to stdout.
"""

from __future__ import annotations

import importlib
import os
import sys

import click

from app.cli.terminal import EXIT_NOTHING, printable, say
from app.cli.terms import Group, bilingual

COMMANDS = {
    "parse": "Đọc tệp, in kết quả trích lục (read files, print what is in them)",
    "batch": "Nạp cả thư mục vào cơ sở dữ liệu (read a folder into the database)",
    "reread": "Đọc lại tài liệu đã nạp bằng phiên bản này (read stored documents anew by this version)",
    "query": "Tra cứu những gì đã nạp (ask what has been read)",
    "serve": "Chạy dịch vụ web (run the web service)",
    "demo": "Xem thử với tài liệu mẫu (try it on the sample reports)",
    "evaluate": "Đo độ chính xác theo bản gán nhãn (measure accuracy against gold records)",
    "export": "Xuất cho công cụ gán nhãn và spaCy (export for annotation tools and spaCy)",
    "corrections": "Nhận phần đã hiệu chỉnh vào bản gán nhãn (take corrections into gold records)",
    "generate": "Sinh tài liệu mẫu có sẵn đáp án (make documents with known answers)",
}
"""The commands with their line in the overview; each is `command` in the module of its name."""


class LazyGroup(Group):
    """The commands of the table, imported only when they are called: the overview needs none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; null if there is none."""
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"app.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The overview, from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _show_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        click.echo(f"trichluc {version('trichluc')}")
        ctx.exit()


@click.group(cls=LazyGroup)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_show_version,
    help="In số phiên bản (print the version)",
)
def cli() -> None:
    """Trích Lục đọc báo cáo hành chính (DOCX, DOC, ODT, RTF, PDF, HTML, TXT) và lưu lại những gì có trong đó: văn bản viện dẫn,
    ngày tháng, thời hạn, số liệu, nhận định, tên gọi.

    Reads official Vietnamese reports and keeps what is in them as records that can be queried.
    """


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        result = cli.main(arguments, prog_name="trichluc", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as problem:
        _explain(problem)
        return EXIT_NOTHING
    except click.Abort:
        say("Đã dừng (stopped)")
        return EXIT_NOTHING
    except BrokenPipeError:  # nobody reads on, as in `trichluc … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_NOTHING
    return result if isinstance(result, int) else 0


def _explain(problem: click.ClickException) -> None:
    """The problem on stderr, with the way to the help if the command was written wrong."""
    if isinstance(problem, click.exceptions.NoArgsIsHelpError):
        say(problem.format_message())
        return
    say(f"Lỗi (error): {printable(bilingual(problem.format_message()))}")
    if isinstance(problem, click.UsageError) and problem.ctx is not None:
        say(f"Xem cách dùng (for help): {problem.ctx.command_path} --help")
