"""Generated documents as files: TXT, DOCX or, by LibreOffice, PDF, each with its gold beside it.

write_documents(drafts, Path("out"), "docx")   → out/bao-cao-00001.docx, out/bao-cao-00001.json, …
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from corpus.as_docx import report_docx
from corpus.as_text import report_text
from corpus.build import make_pdfs
from corpus.generate.document import Draft, report_of
from corpus.generate.gold import gold_of

FileFormat = Literal["txt", "docx", "pdf"]


def can_make_pdf() -> bool:
    """Whether LibreOffice is installed."""
    return shutil.which("soffice") is not None


def write_documents(drafts: Sequence[Draft], folder: Path, form: FileFormat) -> list[Path]:
    """The files of the documents, written with their gold. OSError, and of a PDF CalledProcessError, where that fails."""
    files = [folder / f"{draft.name}.{form}" for draft in drafts]
    for draft, file in zip(drafts, files, strict=True):
        gold = json.dumps(gold_of(draft), ensure_ascii=False, indent=1)
        file.with_suffix(".json").write_text(gold + "\n", encoding="utf-8")
        report = report_of(draft)
        if form == "txt":
            file.write_text(report_text(report), encoding="utf-8")
        else:
            file.with_suffix(".docx").write_bytes(report_docx(report))
    if form == "pdf" and files:
        words = [file.with_suffix(".docx") for file in files]
        make_pdfs(words)
        for file in words:
            file.unlink()
    return files
