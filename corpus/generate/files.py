"""Generated documents as files: TXT, DOCX, PDF by LibreOffice, scans, each with its gold beside it.

write_document(draft, Path("out"), "docx")   → out/bao-cao-00001.docx and out/bao-cao-00001.json
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Literal

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
from PIL import Image

from corpus.as_docx import report_docx
from corpus.as_text import report_text
from corpus.build import make_pdf
from corpus.generate.document import Draft, report_of
from corpus.generate.gold import gold_of

Format = Literal["txt", "docx", "pdf", "scan"]
SCAN_SCALE = 200 / 72
"""200 dots to the inch, as office scanners are set."""


class NoLibreOffice(Exception):
    """PDF was asked for, and the program `soffice` is not installed."""


def check_format(form: Format) -> None:
    """NoLibreOffice if files of this format cannot be made here."""
    if form in ("pdf", "scan") and shutil.which("soffice") is None:
        raise NoLibreOffice


def write_document(draft: Draft, folder: Path, form: Format) -> None:
    """Write the document and its gold; OSError where that cannot be written."""
    gold = json.dumps(gold_of(draft), ensure_ascii=False, indent=1)
    (folder / f"{draft.name}.json").write_text(gold + "\n", encoding="utf-8")
    report = report_of(draft)
    if form == "txt":
        (folder / f"{draft.name}.txt").write_text(report_text(report), encoding="utf-8")
        return
    docx = folder / f"{draft.name}.docx"
    docx.write_bytes(report_docx(report))
    if form == "docx":
        return
    make_pdf(docx)
    docx.unlink()
    if form == "scan":
        _make_scan(docx.with_suffix(".pdf"))


def _make_scan(pdf: Path) -> None:
    """Put pictures of its pages in the place of a PDF."""
    document = pypdfium2.PdfDocument(pdf.read_bytes())
    pages: list[Image.Image] = [
        page.render(scale=SCAN_SCALE, grayscale=True).to_pil().convert("L") for page in document
    ]
    pages[0].save(pdf, save_all=True, append_images=pages[1:], resolution=200)
