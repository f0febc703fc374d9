"""What reading a PDF costs beside pdfplumber and kreuzberg, on the same pages in the same run:

python -m benchmarks.reading [--runs N] [FILE …]

Ours is the reader's whole work, up to positioned and styled lines, tables and warnings; pdfplumber's is `extract_text` of each page,
kreuzberg's the plain text of the file (compiled code around PDFium too), without recognition and without its cache.
They take turns and the best of the runs counts, so that what else the machine does weighs on both. Pages with a table are counted
apart: there the reader finds cells too. At last the peak memory of reading a file of 500 pages, in a process of its own.
Without files: the sample reports of the corpus, their pages copied into one file with tables and one without.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import platform
import resource
import tempfile
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

import pdfplumber
import pypdfium2  # type: ignore[import-untyped]  # it ships no types
from kreuzberg import ExtractionConfig, extract_bytes_sync

from benchmarks.timing import seconds_of
from corpus import report_paths
from extractors.limits import Limits
from extractors.readers.layout import Grid
from extractors.readers.pdf import read_pdf

LONG = 500
"""Pages of the file whose reading's memory is measured."""
LIMITS = Limits()


def pages_by_kind(paths: list[Path]) -> dict[str, bytes]:
    """All pages without a table as one PDF, and all pages with one as another."""
    plain, ruled = pypdfium2.PdfDocument.new(), pypdfium2.PdfDocument.new()
    for path in paths:
        data = path.read_bytes()
        layout = read_pdf(data, LIMITS)
        source = pypdfium2.PdfDocument(data)
        tables = [any(isinstance(item, Grid) for item in page.items) for page in layout.pages]
        for target, wanted in ((plain, False), (ruled, True)):
            indices = [index for index, page in enumerate(layout.pages) if page.items and tables[index] == wanted]
            if indices:
                target.import_pages(source, indices)
    return {"without tables": _saved(plain), "with tables": _saved(ruled)}


def repeated(data: bytes, pages: int) -> bytes:
    """A PDF of so many pages, those of a shorter one over and over."""
    source, target = pypdfium2.PdfDocument(data), pypdfium2.PdfDocument.new()
    indices = [index % len(source) for index in range(pages)]
    target.import_pages(source, indices)  # all at once: so pages share their fonts
    return _saved(target)


def measure(data: bytes, runs: int) -> dict[str, float]:
    """The seconds that each of the readers takes for a file at best."""
    best = dict.fromkeys(READERS, float("inf"))
    for _ in range(runs):
        for name, read in READERS.items():
            best[name] = min(best[name], seconds_of(partial(read, data)))
    return best


def peak_memory(path: Path) -> float:
    """The most memory (MB) that a fresh process takes to read a file."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_read_and_report, (path,))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("files", nargs="*", type=Path)
    arguments = parser.parse_args()
    kinds = pages_by_kind(arguments.files or report_paths("pdf"))
    print(f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, best of {arguments.runs}")
    print(f"{'PDF pages':<20}{'pages':>8}{'ms a page':>12}" + "".join(f"{name:>12}{'ratio':>8}" for name in OTHERS))
    for name, data in kinds.items():
        if data:
            pages, best = len(pypdfium2.PdfDocument(data)), measure(data, arguments.runs)
            ours = best[OURS]
            others = "".join(f"{best[other] / pages * 1e3:>12.2f}{best[other] / ours:>8.1f}" for other in OTHERS)
            print(f"{name:<20}{pages:>8}{ours / pages * 1e3:>12.2f}{others}")
    with tempfile.TemporaryDirectory() as folder:
        for name, data in kinds.items():
            if data:
                path = Path(folder) / "long.pdf"
                path.write_bytes(repeated(data, LONG))
                print(f"{LONG} pages {name}, {path.stat().st_size / 2**20:.0f} MB: {peak_memory(path):.0f} MB at most")


def _saved(document: pypdfium2.PdfDocument) -> bytes:
    if len(document) == 0:
        return b""
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _extract_text(data: bytes) -> None:
    with pdfplumber.open(BytesIO(data)) as document:
        for page in document.pages:
            page.extract_text()
            page.close()  # forgets what it parsed


def _plain_text(data: bytes) -> None:
    config = ExtractionConfig(use_cache=False, disable_ocr=True)  # type: ignore[call-arg]  # its stubs do not know disable_ocr
    extract_bytes_sync(data, "application/pdf", config)


OURS, OTHERS = "trichluc", ("pdfplumber", "kreuzberg")
READERS: dict[str, Callable[[bytes], object]] = {
    OURS: lambda data: read_pdf(data, LIMITS),
    "pdfplumber": _extract_text,
    "kreuzberg": _plain_text,
}


def _read_and_report(path: Path) -> float:
    read_pdf(path.read_bytes(), LIMITS)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
