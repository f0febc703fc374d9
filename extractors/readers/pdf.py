"""PDF files with a text layer: every page's lines and tables with their places.

read_pdf(data, Limits()).pages[0]
  → PageLayout(number=1, width=595.3, height=841.9, items=[Line("ỦY BAN NHÂN DÂN", x0=85.1, top=57.3, size=13.0, bold=True, …), …])

A page that is a picture is known as one before any work is done on it, and says so in a warning; a page that cannot be read does not take
its neighbours with it. What systems for electronic documents print over a page (number, date, stamps of signatures) are
annotations: they are read as part of it, because number and date often stand nowhere else.

PDFium is not thread-safe: this reader runs in worker processes, one document at a time.
"""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it ships no types

from extractors.errors import UnreadableFile
from extractors.limits import Limits
from extractors.readers.characters import is_legacy_font
from extractors.readers.layout import Grid, Layout, Line, PageLayout
from extractors.readers.pdf_aligned import aligned_grids
from extractors.readers.pdf_fonts import Fonts
from extractors.readers.pdf_footnotes import body_size, mark_footnotes
from extractors.readers.pdf_frame import Frame, page_frame
from extractors.readers.pdf_lines import lines_of
from extractors.readers.pdf_rules import Rules, rules_of
from extractors.readers.pdf_scans import layer_of, legibility_of, needs_ocr, picture_of
from extractors.readers.pdf_tables import grids_of
from extractors.readers.pdf_words import PageText, Run, page_text
from extractors.readers.recognised import Recognised, RecognisedPage
from extractors.readers.recogniser import Recogniser
from extractors.readers.scan_runs import recognised_rules, recognised_runs
from extractors.readers.text_layers import is_suspect
from models.document import DigitalSignature
from models.warnings import Warning, warn

_END_MARK = re.compile(rb"%%EOF|startxref\s+\d+")
_END_WITHIN = 4096
"""Where the end mark must stand; signers and mail gateways append a few bytes to it."""
_NO_PAGES = re.compile(rb"/Type\s*/Pages\b[^>]{0,300}/Count\s+0\b|/Count\s+0\b[^>]{0,300}/Type\s*/Pages\b")
"""A page tree without leaves, which PDFium refuses to open without saying why."""
_PAGES_AT_ONCE = 100
"""PDFium keeps the fonts of all pages that it has read until the document is closed: after so many pages it is opened anew."""


@dataclass(slots=True)
class _Page:
    """What was read of a page before the document as a whole is known."""

    layout: PageLayout
    lines: list[Line]
    grids: list[Grid]
    rules: Rules


def read_pdf(data: bytes, limits: Limits, recognised: Recognised | None = None, *, word_boxes: bool = False) -> Layout:
    """The layout of a PDF; pages that are in `recognised` are not recognised again. With `word_boxes` lines know where each word stands.

    UnreadableFile: "damaged" (also cut short), "encrypted", "no_pages".
    """
    if not _END_MARK.search(data, max(0, len(data.rstrip(b"\x00\r\n\t ")) - _END_WITHIN)):
        raise UnreadableFile("damaged", "no end mark")
    with closing(_DocumentReader(data, limits, recognised or Recognised(), word_boxes)) as reader:
        return reader.read()


def _open(data: bytes) -> pypdfium2.PdfDocument:
    # PDFium keeps the last error until the next: opening nothing first makes it the same one, whatever was read before
    pdfium.FPDF_LoadMemDocument(b"", 0, None)
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise UnreadableFile("encrypted") from error
        raise UnreadableFile("no_pages" if _NO_PAGES.search(data) else "damaged") from error


class _DocumentReader:
    """Reads the pages of one open document; holds what they share: warnings, fonts, the table cells left."""

    def __init__(self, data: bytes, limits: Limits, recognised: Recognised, word_boxes: bool) -> None:
        self._data = data
        self._document = _open(data)
        self._limits = limits
        self._word_boxes = word_boxes
        self._cells_left = limits.table_cells
        self._warnings: list[Warning] = []
        self._recogniser = Recogniser(limits, recognised, self._warnings)
        self._fonts = Fonts()

    def close(self) -> None:
        """Give the file back; nothing can be read after it."""
        self._document.close()

    def read(self) -> Layout:
        """The layout of all pages. UnreadableFile: "no_pages"."""
        count = len(self._document)
        if count == 0:
            raise UnreadableFile("no_pages")
        if count > self._limits.pages:
            self._warnings.append(warn("pages_truncated"))
        signatures = self._signatures()
        pages = [self._page(index) for index in range(min(count, self._limits.pages))]
        body = body_size([line for page in pages for line in page.lines])
        referred: set[str] = set()
        note: str | None = None
        for page in pages:
            note = mark_footnotes(page.lines, page.rules, body, referred, note)
            page.layout.items = sorted([*page.lines, *page.grids], key=lambda item: item.top or 0.0)
        return Layout(
            reader="pdf",
            pages=[page.layout for page in pages],
            page_count=count,
            ocr_pages=[page.layout.number for page in pages if page.layout.number and page.layout.recognised],
            recognised=self._recogniser.recognised,
            signatures=signatures,
            warnings=self._warnings,
        )

    def _signatures(self) -> list[DigitalSignature]:
        """The digital signatures; whoever locates words had them when the file was read."""
        count = pdfium.FPDF_GetSignatureCount(self._document.raw)
        if count <= 0 or self._word_boxes:
            return []
        from extractors.readers.pdf_signatures import read_signatures  # pyHanko: only who meets a signature pays for it

        signatures, understood = read_signatures(self._data, count)
        if not understood:
            self._warnings.append(warn("signatures_not_checked"))
        return signatures

    def _page(self, index: int) -> _Page:
        """One page; what goes wrong on it stays on it."""
        if index and index % _PAGES_AT_ONCE == 0:
            self._document.close()
            self._document = _open(self._data)
        try:
            return self._read_page(index)
        except Exception:  # whatever a broken page leads to: its neighbours are read all the same
            self._warnings.append(warn("page_unreadable", index + 1))
            return _Page(PageLayout([], index + 1, 0.0, 0.0), [], [], Rules([], []))

    def _read_page(self, index: int) -> _Page:
        number = index + 1
        page = self._open(index)
        if not page:
            raise ValueError("PDFium cannot load the page")
        try:
            frame = page_frame(page)
            text = page_text(page, frame, self._fonts)
            scan, runs = self._scanned(page, number, frame, text)
            rules = recognised_rules(scan) if scan else rules_of(page, frame)
        finally:
            pdfium.FPDF_ClosePage(page)
        width, height = (scan.width, scan.height) if scan else frame.size
        grids, runs = self._tables(number, rules, runs)
        layout = PageLayout([], number, round(width, 2), round(height, 2), scan)
        return _Page(layout, lines_of(runs, self._word_boxes), grids, rules)

    def _scanned(self, page: Any, number: int, frame: Frame, text: PageText) -> tuple[RecognisedPage | None, list[Run]]:
        """What was recognised on a page that has to be read from its picture, and the page's words; warns of what cannot be read."""
        runs, suspect = text.runs, is_suspect(text.characters)
        layer = layer_of(page, runs, frame, suspect)
        stamps = runs if layer == "stamps" else []
        scan = None
        if needs_ocr(layer, runs):
            draw = partial(picture_of, page, frame, self._limits.picture_dots, stamps)
            scan = self._recogniser.page(number, draw)
        if scan:
            words = recognised_runs(scan)
            if layer == "stamps" or legibility_of(words) > legibility_of(runs):
                runs, suspect = [*words, *(run.moved(scan.read) for run in stamps)], False
            else:
                scan = None
        if not runs and (scan or layer == "printed"):
            self._warnings.append(warn("page_without_text", number))
        if suspect:
            self._warnings.append(warn("text_layer_suspect", number))
        if any(is_legacy_font(font) for font in {run.font for run in runs}):
            self._warnings.append(warn("legacy_encoding_converted" if text.converted else "legacy_encoding", number))
        return scan, runs

    def _open(self, index: int) -> Any:
        """The page with its annotations made part of it; PDFium shows them only to those who load it again."""
        page = pdfium.FPDF_LoadPage(self._document.raw, index)
        if page and _has_printed_annotation(page):
            flattened = pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
            if flattened == pdfium.FLATTEN_SUCCESS:
                pdfium.FPDF_ClosePage(page)
                page = pdfium.FPDF_LoadPage(self._document.raw, index)
        return page

    def _tables(self, number: int, rules: Rules, runs: list[Run]) -> tuple[list[Grid], list[Run]]:
        """The tables of a page and the runs outside of them."""
        ruled, rest, all_ruled = grids_of(rules, runs, self._cells_left, self._word_boxes)
        self._cells_left -= sum(len(grid.cells) for grid in ruled)
        aligned, rest, all_aligned = aligned_grids(rest, self._cells_left, self._word_boxes)
        self._cells_left -= sum(len(grid.cells) for grid in aligned)
        if not (all_ruled and all_aligned):
            self._warnings.append(warn("table_truncated", number))
        return [*ruled, *aligned], rest


def _has_printed_annotation(page: Any) -> bool:
    """Whether any annotation may show something on the page; links and the windows of notes do not."""
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        if kind not in (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP):
            return True
    return False
