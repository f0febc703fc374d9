"""What reading DOCX costs beside markitdown, on the same files in the same run:  python -m benchmarks.office [--runs N] [FILE …]

Ours is the reader's whole work, up to positioned and styled lines, tables, notes and warnings; markitdown's is its Markdown. They take
turns on each file, and the best of the runs counts, so that what else the machine does weighs on both. Without files: the sample
reports of the corpus.
"""

from __future__ import annotations

import argparse
import os
import platform
from io import BytesIO
from pathlib import Path

from markitdown import MarkItDown

from benchmarks.timing import seconds_of
from corpus import report_paths
from extractors.limits import Limits
from extractors.readers.docx import read_docx

LIMITS = Limits()


def measure(data: bytes, runs: int) -> tuple[float, float]:
    """The seconds that the reader and markitdown take for a file at best."""
    converter = MarkItDown()
    ours, theirs = [], []
    for _ in range(runs):
        ours.append(seconds_of(lambda: read_docx(data, LIMITS)))
        theirs.append(seconds_of(lambda: converter.convert_stream(BytesIO(data), file_extension=".docx")))
    return min(ours), min(theirs)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.office")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("files", nargs="*", type=Path)
    arguments = parser.parse_args()
    paths = arguments.files or report_paths("docx")
    print(f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, best of {arguments.runs}")
    measured = [measure(path.read_bytes(), arguments.runs) for path in paths]
    ratios = [theirs / ours for ours, theirs in measured]
    ours, theirs = (sum(seconds) for seconds in zip(*measured, strict=True))
    print(f"{'DOCX files':<12}{'ms a file':>12}{'markitdown':>12}{'ratio':>8}{'lowest':>8}")
    print(f"{len(paths):<12}{ours / len(paths) * 1e3:>12.1f}{theirs / len(paths) * 1e3:>12.1f}", end="")
    print(f"{theirs / ours:>8.1f}{min(ratios):>8.1f}")


if __name__ == "__main__":
    main()
