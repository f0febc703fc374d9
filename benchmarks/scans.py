"""What reading a scanned page costs:  python -m benchmarks.scans [--runs N] [--pages N] [FILE …]

Pages of the sample reports as grey pictures of 200 dots per inch, or the pages of the files given: drawing, what is done to the picture,
Tesseract, and the whole. Best of the runs; one page after another on one core, as a worker reads them. Then the same pages once more with
what was recognised given back.
"""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Callable
from io import BytesIO
from itertools import islice
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it ships no types

from benchmarks.timing import seconds_of
from corpus import report_paths
from extractors.limits import Limits
from extractors.readers.pdf import read_pdf
from extractors.readers.recogniser import DOTS
from extractors.readers.scan_picture import upright_picture
from extractors.readers.tesseract import is_installed, words_in

SCAN_DOTS = 200
LIMITS = Limits(ocr_seconds=600)


def scan(paths: list[Path], pages: int) -> bytes:
    """The first pages of PDF files as grey pictures in one PDF."""
    drawn = (page for path in paths for page in pypdfium2.PdfDocument(path))
    first, *others = [page.render(scale=SCAN_DOTS / 72, grayscale=True).to_pil() for page in islice(drawn, pages)]
    target = BytesIO()
    first.save(target, "PDF", save_all=True, append_images=others, resolution=SCAN_DOTS)
    return target.getvalue()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scans")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--pages", type=int, default=6)
    parser.add_argument("files", nargs="*", type=Path)
    arguments = parser.parse_args()
    if not is_installed():
        raise SystemExit("Tesseract is not installed")
    data = scan(arguments.files or report_paths("pdf"), arguments.pages)
    pictures = [page.render(scale=DOTS / 72).to_pil() for page in pypdfium2.PdfDocument(data)]
    ready = [upright_picture(picture, DOTS).grey for picture in pictures]
    layout = read_pdf(data, LIMITS)
    kept = layout.recognised.to_bytes() if layout.recognised else b""
    steps: dict[str, Callable[[], object]] = {
        "made upright, level, grey": lambda: [upright_picture(picture, DOTS) for picture in pictures],
        "Tesseract": lambda: [words_in(picture, DOTS, LIMITS.ocr_seconds) for picture in ready],
        "the whole page": lambda: read_pdf(data, LIMITS),
        "the same, recognised before": lambda: read_pdf(data, LIMITS, layout.recognised),
    }
    print(f"{os.cpu_count()} cores, {platform.machine()}, {len(pictures)} pages, best of {arguments.runs}")
    for name, step in steps.items():
        best = min(seconds_of(step) for _ in range(arguments.runs))
        print(f"{name:<30}{best / len(pictures):>8.3f} s a page")
    print(f"kept of a page: {len(kept) / len(pictures) / 1024:.1f} kB")


if __name__ == "__main__":
    main()
