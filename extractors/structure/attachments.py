"""Documents that are attached to the one that issues them (văn bản ban hành kèm theo), as parts of the text with a type of their own.

    QUYẾT ĐỊNH … Điều 1. Ban hành kèm theo Quyết định này Kế hoạch … (signature)
    KẾ HOẠCH                                          → Attachment(start, end, "Kế hoạch")
    Triển khai …
    (Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày …)

A decision only puts it in force: what is to be done stands in the attached text, under the headings of its own type. The line in
parentheses says that a document is attached, the title above it of which type; annexes ("PHỤ LỤC") and forms are none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.vietnamese.letterhead import title_type
from models.document import Block

TITLE_BLOCKS = 5
"""Blocks above the line in parentheses among which the title stands: type and subject, one or two lines each."""

_ATTACHED = re.compile(r"[(\[]\s*(?:ban\s+hành\s+)?kèm\s+theo\s+(?!mẫu)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attached document: its span in the text (code points, title included) and its type as titles name it."""

    start: int
    end: int
    doc_type: str


def find_attachments(text: str, blocks: list[Block]) -> list[Attachment]:
    """The attached documents in text order; each ends where the next begins, or with the text."""
    starts: list[tuple[int, str]] = []
    for at, block in enumerate(blocks):
        if block.kind in ("table", "footnote") or not _ATTACHED.match(text, block.start, block.end):
            continue
        for above in range(at - 1, max(at - 1 - TITLE_BLOCKS, -1), -1):
            if blocks[above].kind not in ("heading", "paragraph"):
                break
            found = title_type(text[blocks[above].start : blocks[above].end])
            if found:
                starts.append((blocks[above].start, found[0]))
                break
    ends = [*(start for start, _ in starts[1:]), len(text)]
    return [Attachment(start, end, doc_type) for (start, doc_type), end in zip(starts, ends, strict=False)]
