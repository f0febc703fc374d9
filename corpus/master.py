"""The master of a report: one text file with light markup, from which its DOCX and TXT are made.

A master is a head of `key: value` lines, then after `---` the body, after `===` the end (recipients, signature) and, after
another `===`, the annex. A letter (công văn) has no `type` and `subject`, but `about`, the lines under its number ("V/v …").
In the body a line is a paragraph:

    # I. …  ## 1. …          headings of two levels
    - …  + …                 list items of two levels
    ~ …  = …                 centred in italics, centred in bold
    | a | b |                a table row; the first of a run is its heading
    [^1]: …                  a footnote; `[^1]` in a paragraph is its mark
    **…**                    bold inside a paragraph; `\\n` in a head line is a line break

    read_master("…Số: 186/BC-UBND…").number   → "Số: 186/BC-UBND"
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["heading", "subheading", "paragraph", "item", "subitem", "centred", "title", "table", "footnote"]
LetterheadStyle = Literal["state", "party"]
TextStyle = Literal["lines", "markdown", "plain", "wrapped", "layout", "notes"]

MOTTOES: dict[LetterheadStyle, tuple[str, ...]] = {
    "state": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    "party": ("ĐẢNG CỘNG SẢN VIỆT NAM",),
}
"""The right head over place and date, the same on all documents of the State and of the Party."""
MARKUP: dict[str, BlockKind] = {
    "# ": "heading",
    "## ": "subheading",
    "- ": "item",
    "+ ": "subitem",
    "~ ": "centred",
    "= ": "title",
}
FOOTNOTE = re.compile(r"\[\^(?P<marker>\d+)\]:[ ](?P<text>.*)")
FOOTNOTE_MARK = re.compile(r"\[\^(?P<marker>\d+)\]")
BOLD = re.compile(r"\*\*(?P<text>[^*]+)\*\*")


@dataclass(frozen=True)
class Block:
    """A paragraph, a footnote (`marker`) or a table (`rows`, the first its heading)."""

    kind: BlockKind
    text: str = ""
    marker: str | None = None
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass
class Report:
    """One report as its master has it; the lists are lines as printed."""

    style: LetterheadStyle = "state"
    text_style: TextStyle = "plain"
    parent: list[str] = field(default_factory=list)
    issuer: list[str] = field(default_factory=list)
    number: str = ""
    motto: tuple[str, ...] = MOTTOES["state"]
    place: str = ""
    about: list[str] = field(default_factory=list)
    doc_type: str = ""
    subject: list[str] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    authority: list[str] = field(default_factory=list)
    title: str = ""
    office: str | None = None
    signer: str = ""
    annex: list[Block] = field(default_factory=list)

    @property
    def signature(self) -> list[str]:
        """The lines over the signature."""
        return [*self.authority, self.title]


def read_master(source: str) -> Report:
    """The report that a master describes; ValueError for a head line of unknown key."""
    head, _, rest = source.partition("\n---\n")
    body, _, rest = rest.partition("\n===\n")
    end, _, annex = rest.partition("\n===\n")
    report = Report(body=_blocks(body), annex=_blocks(annex))
    for line in [*head.splitlines(), *end.splitlines()]:
        _set_field(report, line)
    return report


def _set_field(report: Report, line: str) -> None:
    key, _, value = line.partition(": ")
    lines = value.split("\\n")
    match key:
        case "style":
            report.style = "party" if value == "party" else "state"
            report.motto = MOTTOES[report.style]
        case "text":
            report.text_style = _text_style(value)
        case "parent":
            report.parent = lines
        case "issuer":
            report.issuer = lines
        case "number":
            report.number = value
        case "place":
            report.place = value
        case "about":
            report.about = lines
        case "type":
            report.doc_type = value
        case "subject":
            report.subject.append(value)
        case "to":
            report.recipients.append(value)
        case "authority":
            report.authority.append(value)
        case "title":
            report.title = value
        case "office":
            report.office = value
        case "signer":
            report.signer = value
        case _:
            raise ValueError(f"unknown line in a master: {line!r}")


def _text_style(value: str) -> TextStyle:
    for style in ("lines", "markdown", "plain", "wrapped", "layout", "notes"):
        if value == style:
            return style
    raise ValueError(f"unknown text style: {value!r}")


def _blocks(source: str) -> list[Block]:
    blocks: list[Block] = []
    for line in source.splitlines():
        if not line.strip():
            continue
        if line.startswith("|"):
            row = tuple(cell.strip() for cell in line.strip("|").split("|"))
            if blocks and blocks[-1].kind == "table":
                row_before = blocks.pop().rows
                blocks.append(Block("table", rows=(*row_before, row)))
            else:
                blocks.append(Block("table", rows=(row,)))
        elif note := FOOTNOTE.fullmatch(line):
            blocks.append(Block("footnote", note["text"], marker=note["marker"]))
        else:
            blocks.append(_paragraph(line))
    return blocks


def _paragraph(line: str) -> Block:
    for mark, kind in MARKUP.items():
        if line.startswith(mark):
            return Block(kind, line.removeprefix(mark))
    return Block("paragraph", line)
