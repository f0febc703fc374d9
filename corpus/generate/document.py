"""A generated document before it is laid out: head, paragraphs and tables whose texts know their records.

report_of(draft)   → a Report of corpus.master, from which DOCX and TXT are made
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field
from typing import Any

from corpus.generate.marked import Marked
from corpus.generate.scene import Scene
from corpus.master import MOTTOES, Block, BlockKind, LetterheadStyle, Report, TextStyle

TITLE_WIDTH = 62
ABOUT_WIDTH = 38


@dataclass
class Paragraph:
    """A paragraph; `mark` is its list mark, which no record includes, `finding` the kind that its section gives it.

    `sentences` are the spans of its sentences, `slip` is where a space was typed twice. `due` and `assignee` come from the
    heading: a paragraph with `due` is a target.
    """

    kind: BlockKind
    said: Marked
    mark: str = ""
    finding: str | None = None
    sentences: tuple[tuple[int, int], ...] = ()
    assignee: str | None = None
    due: str | None = None
    task: str | None = None
    note: str | None = None
    slip: int | None = None
    rows: list[list[Marked]] = field(default_factory=list)
    time_column: int | None = None

    def block(self) -> Block:
        """As corpus.master has it."""
        if self.kind == "table":
            return Block("table", rows=tuple(tuple(cell.text for cell in row) for row in self.rows))
        text = self.mark + self._printed()
        if self.kind == "footnote":
            return Block("footnote", self.said.text, marker=self.note)
        if self.note:
            end = len(text.rstrip(".;:/"))
            text = f"{text[:end]}[^{self.note}]{text[end:]}"
        return Block(self.kind, text)

    def _printed(self) -> str:
        """The text with the typist's second space, of which the gold knows nothing."""
        text = self.said.text
        return text if self.slip is None else f"{text[: self.slip]} {text[self.slip :]}"


@dataclass
class Draft:
    """All that a document says. The header's values are those of the gold; `canonical` is the number that a blank one will get.

    `scene` is who wrote it, where and when: what its names stand for is told by it.
    """

    name: str
    style: LetterheadStyle
    text_style: TextStyle
    canonical: str
    blank: bool
    header: dict[str, Any]
    parent: list[str]
    issuer: list[str]
    number: str
    place: Marked
    doc_type: str
    subject: Marked
    about: Marked
    body: list[Paragraph] = field(default_factory=list)
    recipients: list[Marked] = field(default_factory=list)
    authority: list[Marked] = field(default_factory=list)
    title: Marked = field(default_factory=lambda: Marked(""))
    signer: Marked = field(default_factory=lambda: Marked(""))
    annex: list[Paragraph] = field(default_factory=list)
    checks: list[dict[str, Any]] = field(default_factory=list)
    links: list[dict[str, Any]] = field(default_factory=list)
    scene: Scene | None = None


def length(draft: Draft) -> int:
    """How many words the body and the annexes have."""
    paragraphs = [*draft.body, *draft.annex]
    cells = (cell.text for paragraph in paragraphs for row in paragraph.rows for cell in row)
    return sum(len(text.split()) for text in (*(paragraph.said.text for paragraph in paragraphs), *cells))


def report_of(draft: Draft) -> Report:
    """The document as the corpus lays it out."""
    return Report(
        style=draft.style,
        text_style=draft.text_style,
        motto=MOTTOES[draft.style],
        parent=draft.parent,
        issuer=draft.issuer,
        number=draft.number,
        place=draft.place.text,
        about=textwrap.wrap(draft.about.text, ABOUT_WIDTH, break_on_hyphens=False),
        doc_type=draft.doc_type,
        subject=textwrap.wrap(draft.subject.text, TITLE_WIDTH, break_on_hyphens=False),
        body=[paragraph.block() for paragraph in draft.body],
        recipients=[line.text for line in draft.recipients],
        authority=[line.text for line in draft.authority],
        title=draft.title.text,
        signer=draft.signer.text,
        annex=[paragraph.block() for paragraph in draft.annex],
    )
