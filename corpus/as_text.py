"""A report as plain text, in one of the six manners in which text of official documents comes along.

lines     one line per paragraph, tables with tabs, the left head before the right
markdown  what a converter makes of a document: `**`, `##`, blank lines
plain     one line per paragraph, the two columns of the head side by side
wrapped   lines of at most 78 columns, the head side by side, page numbers
layout    what `pdftotext -layout` makes of a page: as wrapped, and recipients and signature side by side too
notes     one line per paragraph, the head in turn, footnote marks as `<sup>1</sup>`, each footnote after its paragraph
"""

from __future__ import annotations

import itertools
import textwrap

from corpus.master import BOLD, FOOTNOTE_MARK, Block, Report

WIDTH = 78
INDENT = "      "
LEFT_COLUMN = 32
RECIPIENTS_COLUMN = 44
PAGE_LINES = 46
MARKERS = {"item": "- ", "subitem": "+ "}


def report_text(report: Report) -> str:
    """The whole text of a report, in its own manner, ending in a line feed."""
    if report.text_style == "markdown":
        lines = _markdown(report)
    elif report.text_style in ("wrapped", "layout"):
        lines = _wrapped(report)
    else:
        lines = _unwrapped(report)
    return "\n".join(lines) + "\n"


def _unwrapped(report: Report) -> list[str]:
    in_turn = report.text_style in ("lines", "notes")
    head = _head_in_turn(report) if in_turn else _head_side_by_side(report)
    lines = [*head, "", *_title(report)]
    for block in report.body:
        lines += _block_lines(block)
    lines += ["", *_recipients(report), *report.signature, "", "", report.office or "", report.signer]
    for block in report.annex:
        lines += _block_lines(block)
    return lines


def _head_in_turn(report: Report) -> list[str]:
    return [*report.parent, *report.issuer, report.number, *report.about, *report.motto, report.place]


def _head_side_by_side(report: Report) -> list[str]:
    left = [*report.parent, *report.issuer]
    right = [*report.motto]
    height = max(len(left), len(right))
    left += [""] * (height - len(left))
    right += [""] * (height - len(right))
    pairs = [
        *zip(left, right, strict=True),
        ("", ""),
        (report.number, report.place),
        *((line, "") for line in report.about),
    ]
    return [f"{one:<{LEFT_COLUMN}}  {other}".rstrip() for one, other in pairs]


def _title(report: Report) -> list[str]:
    """Type and subject; a letter (công văn) has neither."""
    return [report.doc_type, *report.subject, ""] if report.doc_type else []


def _recipients(report: Report) -> list[str]:
    return ["Nơi nhận:", *(f"- {line}" for line in report.recipients)]


def _block_lines(block: Block) -> list[str]:
    if block.kind == "table":
        return ["\t".join(row) for row in block.rows]
    text = FOOTNOTE_MARK.sub(r"<sup>\g<marker></sup>", BOLD.sub(r"\g<text>", block.text))
    if block.kind == "footnote":
        return [f"<sup>{block.marker}</sup> {text}"]
    return [MARKERS.get(block.kind, "") + text]


def _markdown(report: Report) -> list[str]:
    head = [f"**{line}**  " for line in [*report.parent, *report.issuer]]
    right = [f"**{line}**  " for line in report.motto]
    if report.style == "party":
        head.append("\\*")
    lines = [*head, report.number, *report.about, "", *right, f"*{report.place}*", ""]
    lines += [f"**{line}**  " if line else "" for line in _title(report)]
    lines += ["-----", ""]
    for block in report.body:
        lines += [_markdown_block(block), ""]
    lines += ["***Nơi nhận:***", "", *(f"- {line}" for line in report.recipients), ""]
    signature = [*report.signature, "", *([report.office] if report.office else []), report.signer]
    return lines + [f"**{line}**" if line else "" for line in signature]


def _markdown_block(block: Block) -> str:
    match block.kind:
        case "heading":
            return f"## **{block.text}**"
        case "subheading":
            return f"### ***{block.text}***"
        case "subitem":
            return f"  + {block.text}"
        case "item":
            return f"- {block.text}"
        case _:
            return block.text


def _wrapped(report: Report) -> list[str]:
    lines = _head_side_by_side(report)
    lines += ["", *(line.center(WIDTH).rstrip() for line in [report.doc_type, *report.subject]), ""]
    page, on_page = 1, len(lines)
    for block in report.body:
        text = _block_lines(block)[0]
        paragraph = textwrap.wrap(text, WIDTH, initial_indent=INDENT, break_long_words=False, break_on_hyphens=True)
        if on_page + len(paragraph) > PAGE_LINES:
            page, on_page = page + 1, 0
            lines += ["", str(page).center(WIDTH).rstrip(), ""]
        lines += paragraph
        on_page += len(paragraph)
    if report.text_style == "layout":
        return [*lines, "", *_end_side_by_side(report)]
    right = " " * (WIDTH // 2)
    lines += ["", *_recipients(report), "", *(right + line for line in report.signature), "", ""]
    return lines + [right + line for line in [report.office, report.signer] if line]


def _end_side_by_side(report: Report) -> list[str]:
    left = [
        piece
        for line in _recipients(report)
        for piece in textwrap.wrap(line, RECIPIENTS_COLUMN - 2, break_on_hyphens=False)
    ]
    right = [*report.signature, "", "", "", *([report.office] if report.office else []), report.signer]
    pairs = itertools.zip_longest(left, right, fillvalue="")
    return [f"{one:<{RECIPIENTS_COLUMN}}{other}".rstrip() for one, other in pairs]
