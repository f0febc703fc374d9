"""How long the command takes, start-up included, as a user waits for it:  python -m benchmarks.startup [--runs N]

`trichluc --help` and `trichluc parse` of a report of about ten pages as DOCX, PDF (where LibreOffice is there to make it) and TXT,
files in the cache: least, median and greatest of several runs, in seconds.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from docx import Document

from corpus import report_paths
from corpus.build import make_pdfs

COMMAND = Path(sys.executable).with_name("trichluc")
COPIES = 3
"""So many times the longest sample report, of more than four pages, are more than ten pages."""


def measure(arguments: Sequence[str | Path], runs: int) -> list[float]:
    """Seconds of each run of the command, after one that fills the caches, among them Python's; CalledProcessError if it fails."""
    seconds = []
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run([COMMAND, *arguments], check=True, stdout=subprocess.DEVNULL, env=surroundings)
        seconds.append(time.perf_counter() - start)
    return seconds[1:]


def long_report(folder: Path) -> list[Path]:
    """A report of about ten pages in each format that this machine can write."""
    longest = max(report_paths("txt"), key=lambda path: path.stat().st_size)
    text = folder / "long.txt"
    text.write_text("\n\n".join([longest.read_text(encoding="utf-8")] * COPIES), encoding="utf-8")
    word = folder / "long.docx"
    _repeat_body(longest.with_suffix(".docx"), word)
    paths = [text, word]
    if shutil.which("soffice"):
        make_pdfs([word])
        paths.append(word.with_suffix(".pdf"))
    return paths


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.startup")
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    print(f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, {runs} runs")
    print(f"{'command':<28}{'min':>8}{'median':>8}{'max':>8}")
    with tempfile.TemporaryDirectory() as folder:
        commands = [("--help",), *(("parse", path) for path in long_report(Path(folder)))]
        for arguments in commands:
            seconds = measure(arguments, runs)
            name = " ".join(Path(each).name for each in arguments)
            print(f"trichluc {name:<19}{min(seconds):>8.2f}{statistics.median(seconds):>8.2f}{max(seconds):>8.2f}")


def _repeat_body(source: Path, target: Path) -> None:
    document = Document(str(source))
    body = document.element.body
    once = [element for element in body if not element.tag.endswith("sectPr")]
    for _ in range(COPIES - 1):
        for element in once:
            body[-1].addprevious(element.__copy__())
    document.save(str(target))


if __name__ == "__main__":
    main()
