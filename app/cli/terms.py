"""click's own words in Vietnamese and English: headings, the usage line, `--help`, complaints.

"Options:"                     → "Tùy chọn (options):"
"No such command 'prase'."     → "Không có lệnh này (No such command 'prase'.)"
"""

from __future__ import annotations

import click

HEADINGS = {
    "Options": "Tùy chọn (options)",
    "Commands": "Lệnh (commands)",
    "Arguments": "Tham số (arguments)",
}
COMPLAINTS = {
    "Invalid value": "Giá trị không dùng được",
    "No such option": "Không có tùy chọn này",
    "No such command": "Không có lệnh này",
    "Missing argument": "Thiếu tham số",
    "Missing option": "Thiếu tùy chọn",
    "Got unexpected extra argument": "Thừa tham số",
    "Option": "Tùy chọn dùng sai",
}
"""What click says of wrong use, by how it begins; the project's own messages begin with Vietnamese."""


def bilingual(message: str) -> str:
    """A complaint in both languages; one that the table does not know as it is."""
    for beginning, words in COMPLAINTS.items():
        if message.startswith(beginning):
            return f"{words} ({message})"
    return message


class BilingualFormatter(click.HelpFormatter):
    """Help pages with headings of the table."""

    def write_heading(self, heading: str) -> None:
        """A heading, translated."""
        super().write_heading(HEADINGS.get(heading, heading))

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The usage line."""
        super().write_usage(prog, args, prefix or "Cách dùng (usage): ")


class BilingualContext(click.Context):
    """A command's context whose help speaks both languages; `-h` asks for it too."""

    formatter_class = BilingualFormatter


class Command(click.Command):
    """A command with bilingual help."""

    context_class = BilingualContext

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, in both languages."""
        return _translated(super().get_help_option(ctx))


class Group(click.Group):
    """A group of commands with bilingual help."""

    context_class = BilingualContext
    command_class = Command

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, in both languages."""
        return _translated(super().get_help_option(ctx))


def _translated(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "In hướng dẫn này (show this help)"
    return option
