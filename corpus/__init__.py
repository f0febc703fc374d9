"""Official reports written for this project, each as DOCX, PDF and TXT: for the demonstration and the tests.

report_paths("pdf")   → [.../bao-cao-so.pdf, .../bao-cao-xa.pdf, ...]

All bodies below the national level, people, companies, numbers and figures in them are invented; README.md says what each holds.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Literal

ReportFormat = Literal["docx", "pdf", "txt"]


def report_paths(suffix: ReportFormat | None = None) -> list[Path]:
    """The built reports in order of their names, all three formats or the one asked for."""
    folder = Path(str(files(__name__))) / "reports"
    return sorted(folder.glob(f"*.{suffix}" if suffix else "*.*"))
