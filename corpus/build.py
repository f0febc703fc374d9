"""Make the reports of the corpus from their masters:  python -m corpus.build [NAME…]

masters/bao-cao-xa.md   → reports/bao-cao-xa.docx, .txt, and by LibreOffice from the DOCX .pdf

DOCX and TXT are the same bytes on every run; a PDF is as LibreOffice and its fonts make it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC
from pathlib import Path

from corpus.as_docx import FIXED_TIME, report_docx
from corpus.as_text import report_text
from corpus.master import read_master

FONT_RULES = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<match target="pattern"><test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="assign" binding="strong"><string>Tinos</string><string>DejaVu Serif</string></edit></match>
<selectfont><rejectfont><pattern><patelt name="family"><string>Liberation Serif</string></patelt></pattern></rejectfont></selectfont>
</fontconfig>"""
"""Tinos has the metrics of Times New Roman and all Vietnamese letters; DejaVu Serif, where it is missing, has the letters. Liberation
Serif lacks half of them."""

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
    make_pdfs([docx])


def make_pdfs(files: Sequence[Path]) -> None:
    """Write the PDF of each DOCX of one folder beside it. CalledProcessError, FileNotFoundError as `build`."""
    with tempfile.TemporaryDirectory() as profile:
        rules = Path(profile) / "fonts.conf"
        rules.write_text(FONT_RULES, encoding="utf-8")
        command = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--convert-to", "pdf"]
        seconds = str(int(FIXED_TIME.replace(tzinfo=UTC).timestamp()))
        environment = {**os.environ, "SOURCE_DATE_EPOCH": seconds, "FONTCONFIG_FILE": str(rules)}
        subprocess.run(
            [*command, "--outdir", files[0].parent, *files], check=True, capture_output=True, env=environment
        )


if __name__ == "__main__":
    for name in sys.argv[1:] or sorted(path.stem for path in MASTERS.glob("*.md")):
        build(name)
