"""Other forms of documents that are there as plain text only, to measure what reading them costs in accuracy.

python -m annotations.renditions --gold DIR --documents DIR --output OUT [--scans]

    DIR/thong-bao.txt   → OUT/thong-bao.docx, OUT/thong-bao.pdf by LibreOffice, and with --scans OUT/scans/thong-bao.pdf

    trichluc evaluate --gold DIR --documents OUT --form pdf      beside   --documents DIR --form txt

A rendition is laid out as the corpus is: the head and foot in two columns, footnotes as Word's own, tables as tables, every paragraph
in one piece. Nothing else that was found out about the text goes into it: what the text has bold is bold, list marks are letters of
their paragraph, and no heading has a style that says so. A scan is the PDF as pictures: grey, 200 dots to the inch.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import pypdfium2  # type: ignore[import-untyped]  # it ships no types
from PIL import Image

from annotations.evaluation import find_pairs
from corpus.as_docx import report_docx
from corpus.build import make_pdfs
from corpus.master import MOTTOES, Block, Report
from extractors.limits import Limits
from extractors.readers.kinds import detect_kind, read_layout
from extractors.readers.layout import Grid, Layout, Line
from extractors.structure.build import read_pieces
from extractors.structure.pieces import Piece, one_line

SCAN_DPI = 200
POINTS_PER_INCH = 72
CONTEXT = 40
"""So many characters before a footnote mark say where in its paragraph it stood."""

_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)


@click.command()
@click.option("--gold", required=True, type=_FOLDER)
@click.option("--documents", required=True, type=_FOLDER)
@click.option("--output", required=True, type=click.Path(path_type=Path, file_okay=False))
@click.option("--scans", is_flag=True, help="picture PDFs too, in the folder `scans` of the output")
def main(gold: Path, documents: Path, output: Path, scans: bool) -> None:
    """Make a DOCX and a PDF of the plain text of each gold document."""
    texts = [pair.document for pair in find_pairs(gold, documents, (".txt",)) if pair.document]
    if not texts:
        raise click.UsageError(f"no plain text of any gold document in {documents}")
    output.mkdir(parents=True, exist_ok=True)
    files = [output / f"{text.stem}.docx" for text in texts]
    for text, file in zip(texts, files, strict=True):
        file.write_bytes(report_docx(as_report(text.read_bytes())))
    make_pdfs(files)
    for file in files if scans else ():
        make_scan(file.with_suffix(".pdf"), output / "scans" / f"{file.stem}.pdf")


def as_report(text: bytes) -> Report:
    """A plain text as a report that can be laid out; RefusedFile or UnreadableFile if it cannot be read."""
    limits = Limits()
    layout = read_layout(text, detect_kind(text, limits), limits)
    pieces = read_pieces(layout)
    foot = [at for at, piece in enumerate(pieces) if piece.kind in ("recipients", "signature")]
    end = foot[0] if foot else len(pieces)
    notes = _Notes(layout, pieces)
    report = Report(motto=(), body=list(_body(pieces[:end], notes)))
    report.annex = list(_body(pieces[end:], notes))
    if report.annex and report.annex[0].kind != "table":
        report.annex[0] = Block("title", report.annex[0].text)  # it begins a page
    _set_head(report, pieces)
    _set_foot(report, pieces)
    return report


def make_scan(pdf: Path, scan: Path) -> None:
    """Write the pages of a PDF as pictures into another PDF."""
    scan.parent.mkdir(parents=True, exist_ok=True)
    document = pypdfium2.PdfDocument(pdf)
    pages: list[Image.Image] = [
        page.render(scale=SCAN_DPI / POINTS_PER_INCH, grayscale=True).to_pil().convert("L") for page in document
    ]
    pages[0].save(scan, save_all=True, append_images=pages[1:], resolution=SCAN_DPI)


class _Notes:
    """The footnotes of a text, numbered through, and where in their paragraphs their marks stood."""

    def __init__(self, layout: Layout, pieces: list[Piece]) -> None:
        self._numbers: dict[int, str] = {}
        unmarked: dict[str | None, deque[str]] = defaultdict(deque)
        for piece in pieces:
            if piece.kind == "footnote":
                number = str(len(self._numbers) + 1)
                self._numbers[id(piece)] = number
                unmarked[piece.marker].append(number)
        self._unmarked = unmarked
        self._before: dict[str, deque[str]] = defaultdict(deque)
        for line in (item for page in layout.pages for item in page.items if isinstance(item, Line)):
            for mark in line.marks:
                self._before[mark.marker].append(one_line(line.text[: mark.offset])[-CONTEXT:])

    def number(self, note: Piece) -> str:
        """The number of a footnote."""
        return self._numbers[id(note)]

    def with_marks(self, piece: Piece) -> str:
        """The text of a paragraph with the marks of its footnotes; a mark without footnote is left out."""
        text, end = piece.text, 0
        for marker in piece.marks:
            before = self._before[marker].popleft()
            if not self._unmarked[marker]:
                continue
            found = text.find(before, end)
            end = found + len(before) if found >= 0 else len(text)
            mark = f"[^{self._unmarked[marker].popleft()}]"
            text = text[:end] + mark + text[end:]
            end += len(mark)
        return text


def _body(pieces: Iterable[Piece], notes: _Notes) -> Iterator[Block]:
    """The pieces outside the frame as blocks; addressees stand in it as they are printed: between title and body."""
    for piece in pieces:
        if piece.grid is not None:
            yield Block("table", rows=_rows(piece.grid))
        elif piece.kind == "footnote":
            yield Block("footnote", piece.text, marker=notes.number(piece))
        elif piece.part == "addressee":
            yield Block("paragraph" if piece.marker else "centred", piece.text)
        elif piece.part is None and piece.kind not in ("recipients", "signature"):
            yield Block("heading" if piece.bold else "paragraph", notes.with_marks(piece))


def _rows(grid: Grid) -> tuple[tuple[str, ...], ...]:
    height = max(cell.row for cell in grid.cells) + 1
    width = max(cell.column for cell in grid.cells) + 1
    texts = {(cell.row, cell.column): cell.text for cell in grid.cells}
    return tuple(tuple(texts.get((row, column), "") for column in range(width)) for row in range(height))


def _set_head(report: Report, pieces: list[Piece]) -> None:
    parts: dict[str | None, list[str]] = defaultdict(list)
    for piece in pieces:
        parts[piece.part].append(piece.text)
    report.parent, report.issuer = parts["parent"], parts["issuer"]
    report.number = " ".join(parts["number"])
    report.about = parts["letter_subject"] + parts["mark"]
    report.motto = tuple(parts["motto"])
    report.style = "party" if report.motto == MOTTOES["party"] else "state"
    report.place = " ".join(parts["dateline"])
    report.doc_type, report.subject = " ".join(parts["doc_type"]), parts["subject"]


def _set_foot(report: Report, pieces: list[Piece]) -> None:
    recipients = [piece.text for piece in pieces if piece.kind == "recipients"]
    report.recipients = [text.removeprefix("-").strip() for text in recipients[1:]]  # the first is "Nơi nhận:"
    signature = [piece for piece in pieces if piece.kind == "signature"]
    report.authority = [piece.text for piece in signature if piece.part == "authority"]
    report.title = " ".join(piece.text for piece in signature if piece.part == "signer_title")
    report.office = " ".join(piece.text for piece in signature if piece.part is None) or None
    report.signer = " ".join(piece.text for piece in signature if piece.part == "signer")


if __name__ == "__main__":
    main()
