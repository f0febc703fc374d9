"""A text as it stands → its records, with offsets into that very text.

    text = "Báo cáo tiến độ Nghị quyết số 57-NQ/\\n   TW ngày 22/12/2024"          (however it is wrapped, spaced or composed)
    (reference,) = TextInPlace(text).of("references")
    reference.canonical, text[reference.start : reference.end]                → "57-NQ/TW", "Nghị quyết số 57-NQ/\\n   TW"

The text is read as any other: wrapped lines are joined, letters composed, columns told apart. Then every letter is led back to where it
stood (`structure/printed.py`); nothing is searched for. Two things follow. A record's `text` is what stands in the text given, line
feeds included, while its other fields are in the form that readers make. And a record whose letters do not stand together there (the
name of a body that runs down the left column of a letterhead) has no span, and is left out.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from extractors.readers.text_in_place import read_in_place
from extractors.records import DocumentRecords
from extractors.structure.build import document_of, read_pieces
from extractors.structure.printed import letters_at, matched, stretches
from extractors.structured import StructuredDocument
from models.document import Cell, Document, Table
from models.header import Header
from models.records import Check, Record
from models.values import Span

POINTERS = ("antecedent_id", "date_id", "candidates", "record_ids")
"""Fields of records that name other records by their ids."""


class TextInPlace:
    """One text and what is read in it; each record type is read when it is first asked for."""

    def __init__(self, text: str, filename: str = "") -> None:
        self.text = text
        self._read = _Read(text, filename)
        self._found: dict[str, list[Record]] = {}
        self._left_out: set[str] = set()

    def of(self, record_type: str) -> list[Record]:
        """The records of one type in text order, `text == self.text[start:end]`; KeyError if there is no such type."""
        if record_type not in self._found:
            carried = {record.id: self._carried(record) for record in self._read.records.of(record_type)}
            self._left_out |= {id_ for id_, record in carried.items() if record is None}
            kept = (self._without_left_out(record) for record in carried.values() if record is not None)
            self._found[record_type] = sorted(kept, key=lambda record: (record.start, record.end))
        return self._found[record_type]

    @cached_property
    def header(self) -> Header:
        """The head and foot of the document; `spans` of those fields that stand together in the text."""
        header = self._read.records.document.header
        spans = {name: self._read.span(*span) for name, span in header.spans.items()}
        return header.model_copy(update={"spans": {name: span for name, span in spans.items() if span is not None}})

    @cached_property
    def document(self) -> Document:
        """The document: its text is the one given; blocks are in its order, and between two of them stands nothing that was read."""
        read = self._read.records.document.document
        blocks = sorted(
            (
                block.model_copy(update={"start": start, "end": end})
                for block in read.blocks
                for start, end in self._read.runs(block.start, block.end)
            ),
            key=lambda block: block.start,
        )
        for number, block in enumerate(blocks, start=1):
            block.id = f"b{number}"
        sections = [
            section.model_copy(update={"start": min(runs)[0], "end": max(end for _, end in runs)})
            for section in read.sections
            if (runs := list(self._read.runs(section.start, section.end)))
        ]
        tables = [table.model_copy(update={"cells": list(self._cells(table))}) for table in read.tables]
        return read.model_copy(update={"text": self.text, "blocks": blocks, "sections": sections, "tables": tables})

    def _cells(self, table: Table) -> Iterator[Cell]:
        """The cells of a table; an empty one stands behind the one before it."""
        behind = 0
        for cell in table.cells:
            runs = list(self._read.runs(cell.start, cell.end))
            start, behind = (runs[0][0], runs[-1][1]) if runs else (behind, behind)
            yield cell.model_copy(update={"start": start, "end": behind})

    def _carried(self, record: Record) -> Record | None:
        span = self._read.span(record.start, record.end)
        if span is None:
            return None
        changes: dict[str, Any] = {"text": self.text[slice(*span)], "start": span[0], "end": span[1]}
        if isinstance(record, Check) and record.other_start is not None and record.other_end is not None:
            other = self._read.span(record.other_start, record.other_end)
            if other is None:
                return None
            changes |= {"other": self.text[slice(*other)], "other_start": other[0], "other_end": other[1]}
        return record.model_copy(update=changes)

    def _without_left_out(self, record: Record) -> Record:
        """The record, pointing at none that was left out."""
        for name in POINTERS if self._left_out else ():
            pointed = getattr(record, name, None)
            if isinstance(pointed, list):
                setattr(record, name, [id_ for id_ in pointed if id_ not in self._left_out])
            elif pointed in self._left_out:
                setattr(record, name, None)
        return record


class _Read:
    """The text as it was read, and where each of its letters stands in the text given."""

    def __init__(self, text: str, filename: str) -> None:
        data = text.encode("utf-8", "surrogatepass")
        read = read_in_place(text)
        pieces = read_pieces(read.layout)
        document, header, assembled = document_of(
            read.layout,
            pieces,
            sha256=hashlib.sha256(data).hexdigest(),
            filename=filename,
            media_type="text/plain",
            size=len(data),
        )
        self.records = DocumentRecords(StructuredDocument(document, header))
        self._offsets: list[int] = []
        self._spans: list[Span] = []
        for start, end, sources in stretches(pieces, assembled):
            offsets = letters_at(assembled.text, start, end)
            spans: list[Span] = [(len(text), 0)] * len(offsets)
            for source, first, last, agrees in matched("".join(assembled.text[at] for at in offsets), sources):
                own = read.letters[id(source.line)][source.start : source.end]
                spans[first:last] = own if agrees else [_around([span, *own]) for span in spans[first:last]]
            self._offsets += offsets
            self._spans += spans
        order = {span: rank for rank, span in enumerate(sorted(set(self._spans)))}
        self._ranks = [order[span] for span in self._spans]
        """The how-manieth letter of the text given, of those that were read, each one is."""

    def span(self, start: int, end: int) -> Span | None:
        """Where a span of the text that was read stands in the text given; None if it does not stand together there."""
        runs = list(self.runs(start, end))
        return runs[0] if len(runs) == 1 else None

    def runs(self, start: int, end: int) -> Iterator[Span]:
        """The pieces in which it stands there, in reading order: between the letters of a piece nothing else was read."""
        first, behind = bisect_left(self._offsets, start), bisect_left(self._offsets, end)
        for at in range(first + 1, behind + 1):
            if at == behind or self._ranks[at] - self._ranks[at - 1] not in (0, 1):
                yield _around(self._spans[first:at])
                first = at


def _around(spans: list[Span]) -> Span:
    """The span from the first start to the last end."""
    return min(start for start, _ in spans), max(end for _, end in spans)
