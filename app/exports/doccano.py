"""doccano, sequence labelling as JSONL: documents out for people to correct, and corrected documents back in.

{"text": "…", "label": [[742, 764, "REFERENCE"]], "document": "bao-cao.docx", "sha256": "3a7b…", "record_types": "references,dates"}

doccano keeps fields that it does not know as the document's metadata and gives them back beside its own, which are `label` or, in projects
with relations, `entities` (doccano, backend/data_export). It counts offsets as JavaScript does, in UTF-16 code units: a character outside
the Basic Multilingual Plane counts twice (doccano issue 2290). Projects that count grapheme clusters are not read. Overlapping marks need
a project that allows them.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from operator import index
from typing import Any

from annotations.corrections import Corrected
from annotations.marks import Marked
from app.exports.tasks import corrected_of, origin, readable


def as_doccano(documents: Iterable[Marked]) -> Iterator[str]:
    """The lines of the file, one for each document."""
    for document in documents:
        units = CodeUnits(document.text)
        places = dict.fromkeys(mark.place for mark in document.marks)
        task = {
            "text": document.text,
            "label": [[units.of(start), units.of(end), label] for start, end, label in places],
            **origin(document),
        }
        yield json.dumps(task, ensure_ascii=False) + "\n"


def read_doccano(content: str) -> Iterator[Corrected]:
    """The documents of a file that doccano exported. Unusable if it is none."""
    for number, line in enumerate(content.split("\n"), start=1):
        if line.strip():
            with readable(f"dòng {number} (line {number}): "):
                corrected = _corrected(json.loads(line))
            yield corrected


def _corrected(task: dict[str, Any]) -> Corrected:
    text = task["text"]
    units = CodeUnits(text)
    spans = (
        task["label"]
        if "label" in task
        else [[each["start_offset"], each["end_offset"], each["label"]] for each in task["entities"]]
    )
    places = [(units.point(index(start)), units.point(index(end)), str(label)) for start, end, label in spans]
    return corrected_of(task if "sha256" in task else task.get("meta", task), text, places)


class CodeUnits:
    """Offsets of a text in UTF-16 code units beside those in code points."""

    def __init__(self, text: str) -> None:
        self._wide = [at for at, character in enumerate(text) if character > "\uffff"]
        self._wide_units = [at + number for number, at in enumerate(self._wide)]

    def of(self, point: int) -> int:
        """The code units before a code point."""
        return point + bisect_left(self._wide, point)

    def point(self, unit: int) -> int:
        """The code points before a code unit; a unit in the middle of a character belongs behind it."""
        return unit - bisect_left(self._wide_units, unit)
