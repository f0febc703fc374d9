"""Make the reports of the corpus from their masters:  python -m corpus.build [NAME…]

masters/bao-cao-xa.md   → reports/bao-cao-xa.docx, .txt, and by LibreOffice from the DOCX .pdf

DOCX and TXT are the same bytes on every run; a PDF is as LibreOffice and its fonts make it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from corpus.as_docx import FIXED_TIME, report_docx
from corpus.as_text import report_text
from corpus.master import read_master

FOLDER = Path(__file__).parent
MASTERS = FOLDER / "masters"
REPORTS = FOLDER / "reports"


def build(name: str) -> None:
    """Write the three files of one report. CalledProcessError if LibreOffice fails, FileNotFoundError if it is not there."""
    report = read_master((MASTERS / f"{name}.md").read_text(encoding="utf-8"))
    REPORTS.mkdir(exist_ok=True)
    (REPORTS / f"{name}.txt").write_text(report_text(report), encoding="utf-8")
    docx = REPORTS / f"{name}.docx"
    docx.write_bytes(report_docx(report))
    make_pdf(docx)


def make_pdf(docx: Path) -> None:
    """Write the PDF of a DOCX beside it."""
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--convert-to", "pdf"]
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(int(FIXED_TIME.timestamp()))}
        subprocess.run([*command, "--outdir", docx.parent, docx], check=True, capture_output=True, env=environment)


if __name__ == "__main__":
    for name in sys.argv[1:] or sorted(path.stem for path in MASTERS.glob("*.md")):
        build(name)
