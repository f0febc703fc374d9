"""brat standoff: for each document a text and its annotations, in a folder, with a configuration for brat.

    bao-cao.txt    the text
    bao-cao.ann    T1 <tab> REFERENCE 742 764 <tab> Nghị quyết số 57-NQ/TW
                   A1 <tab> form T1 full
                   #1 <tab> AnnotatorNotes T1 <tab> canonical: 57-NQ/TW; …

Offsets are code points. Closed values of a record are attributes (A), other values stand in a note (#). A mark over a line feed has a space
for it in its line, as brat writes it; none is in several pieces.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import get_args

from annotations.marks import LABELS, Mark, Marked
from models.edtf import Granularity
from models.records import IndicatorKind, IndicatorRole, ReferenceForm, Relation

ATTRIBUTES: dict[str, dict[str, tuple[str, ...]]] = {
    "references": {"form": get_args(ReferenceForm), "relation": get_args(Relation)},
    "dates": {"granularity": get_args(Granularity)},
    "indicators": {"kind": get_args(IndicatorKind), "role": get_args(IndicatorRole)},
}
"""Closed values, by record type; those that a label says already left out."""
NOTES = {
    "references": ("canonical", "doc_type", "issued_on", "issuer", "key"),
    "dates": ("value",),
    "deadlines": ("due", "recurrence", "condition", "task", "assignee", "recipient"),
    "indicators": ("value", "value_max", "denominator", "unit", "qualifier", "name", "period"),
    "findings": ("topics",),
    "entities": ("canonical", "place_code"),
}
"""Other values that an annotator may want to see."""
CONFIGURATION = "annotation.conf"
OVERLAPS = "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"
"""Marks may overlap in any way: without this line brat shows each that does as an error."""
LONGEST_NAME = 120
"""Bytes of a file name without its ending: some file systems take no more than 143, endings included."""
_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]')
"""What a file system or a terminal takes for something else: control characters, separators, wildcards, changes of direction."""


def as_brat(documents: Iterable[Marked]) -> Iterator[tuple[str, str]]:
    """The name and content of each file of the folder; names are safe anywhere, and none is there twice."""
    names: set[str] = set()
    record_types: set[str] = set()
    for document in documents:
        record_types.update(document.record_types)
        name = _free_name(document.filename, names)
        yield f"{name}.txt", document.text
        yield f"{name}.ann", "".join(_lines(document))
    yield CONFIGURATION, _configuration(record_types)


def _lines(document: Marked) -> Iterator[str]:
    attributes = 0
    for number, mark in enumerate(document.marks, start=1):
        words = document.text[mark.start : mark.end].replace("\n", " ")
        yield f"T{number}\t{mark.label} {mark.start} {mark.end}\t{words}\n"
        for attribute, value in _attributes(mark):
            attributes += 1
            yield f"A{attributes}\t{attribute} T{number} {value}\n"
        note = "; ".join(
            f"{name}: {' '.join(str(mark.record[name]).split())}"
            for name in NOTES[mark.record_type]
            if mark.record.get(name)
        )
        if note:
            yield f"#{number}\tAnnotatorNotes T{number}\t{note}\n"


def _attributes(mark: Mark) -> Iterator[tuple[str, str]]:
    for name in ATTRIBUTES.get(mark.record_type, ()):
        value = mark.record.get(name)
        if value:
            yield name, str(value)


def _configuration(record_types: set[str]) -> str:
    """What brat offers its annotators: the labels of these record types, and the values of their attributes."""
    labels = [label for label, (record_type, _) in LABELS.items() if record_type in record_types]
    attributes = [
        f"{name}\tArg:{label}, Value:{'|'.join(values)}"
        for label in labels
        for name, values in ATTRIBUTES.get(LABELS[label][0], {}).items()
    ]
    return "\n".join(["[entities]", *labels, "[relations]", OVERLAPS, "[events]", "[attributes]", *attributes]) + "\n"


def _free_name(filename: str, taken: set[str]) -> str:
    """A name for the two files of a document: that of its file without ending, made safe, with a number if it is there already."""
    stem = filename.rpartition(".")[0] or filename
    stem = (
        _UNSAFE.sub("_", unicodedata.normalize("NFC", stem))
        .encode("utf-8", "replace")[:LONGEST_NAME]
        .decode("utf-8", "ignore")
    )
    stem = stem.strip(" .") or "document"
    name, number = stem, 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem}-{number}"
    taken.add(name.casefold())
    return name
