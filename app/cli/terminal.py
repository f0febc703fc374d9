"""What is printed, how and where: messages, text that is safe for a terminal, exit codes.

printable("bao\\u202ecao\\x1b[2J.docx")  → "bao\\\\u202ecao\\\\x1b[2J.docx"
exit_code(done=3, failed=1)              → 3
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import click

EXIT_DONE = 0
EXIT_NOTHING = 1
EXIT_SOME_FAILED = 3

_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode categories that a terminal acts on or that change the order of what is read: control, format, surrogates, separators."""


def printable(text: str) -> str:
    """The text with control and bidi characters written out as escapes; line feeds too."""
    return "".join(_escaped(letter) if unicodedata.category(letter) in _UNSAFE else letter for letter in text)


def shown(path: Path) -> str:
    """A path as it may be printed."""
    return printable(str(path))


def say(message: str) -> None:
    """A message to the user, on stderr."""
    click.echo(message, file=sys.stderr)


def exit_code(done: int, failed: int) -> int:
    """0 if all was done, 1 if nothing was, 3 if some failed."""
    if not done:
        return EXIT_NOTHING
    return EXIT_SOME_FAILED if failed else EXIT_DONE


def _escaped(letter: str) -> str:
    return letter.encode("unicode_escape", "surrogatepass").decode("ascii")
