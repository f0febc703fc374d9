"""A document as the extractors see it: its text with quick answers to "which block, section, page is this offset in?".

Sentences are made once, when first asked for, and shared by all extractors.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from extractors.structure.attachments import Attachment, find_attachments
from extractors.structure.certainty import Certainty
from extractors.vietnamese.sentences import sentence_spans
from models.document import Block, Document, Section
from models.header import Header
from models.values import Span


class StructuredDocument:
    """A read document with its header; the extractors' only input besides each other's records."""

    def __init__(self, document: Document, header: Header, certainty: Certainty | None = None) -> None:
        self.document = document
        self.header = header
        self.text = document.text
        self.certainty = certainty or Certainty()
        self._block_starts = [block.start for block in document.blocks]
        self._sections = {section.id: section for section in document.sections}

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the offset (code points); None between blocks."""
        at = bisect_right(self._block_starts, offset) - 1
        if at < 0:
            return None
        block = self.document.blocks[at]
        return block if offset < block.end else None

    def section(self, section_id: str | None) -> Section | None:
        """The section with this id."""
        return self._sections.get(section_id) if section_id else None

    def section_at(self, offset: int) -> Section | None:
        """The innermost section that holds the offset."""
        block = self.block_at(offset)
        return self.section(block.section_id) if block else None

    def ancestry(self, section: Section | None) -> list[Section]:
        """The section and those it lies in, innermost first."""
        chain: list[Section] = []
        while section is not None:
            chain.append(section)
            section = self.section(section.parent_id)
        return chain

    @cached_property
    def attachments(self) -> list[Attachment]:
        """The documents that this one puts in force and carries with it."""
        return find_attachments(self.text, self.document.blocks)

    def type_at(self, offset: int) -> str:
        """The type, in lower case, of the document or attachment that the offset lies in; empty if it is not known."""
        inside = [attached.doc_type for attached in self.attachments if attached.start <= offset]
        return (inside[-1] if inside else self.header.doc_type or "").lower()

    @cached_property
    def sentences(self) -> list[Span]:
        """All sentences in text order, each inside one block (a table's cells are sentences of their own)."""
        spans: list[Span] = []
        for block in self.document.blocks:
            spans += sentence_spans(self.text, block.start, block.end)
        return spans

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that holds the offset."""
        at = bisect_right(self._sentence_starts, offset) - 1
        if at < 0:
            return None
        start, end = self.sentences[at]
        return (start, end) if offset < end else None
