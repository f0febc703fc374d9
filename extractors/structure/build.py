"""Layout → document and header: the steps of this room, in order.

build_document(layout, sha256=…, filename="bc.docx", media_type=…, size=…)[1].doc_type   → "Báo cáo"
"""

from __future__ import annotations

from extractors.readers.layout import Layout
from extractors.structure.assemble import Assembled, assemble, place_footnotes
from extractors.structure.certainty import Certainty, certainty_of
from extractors.structure.columns import flatten_frames, join_rows
from extractors.structure.foot import read_foot
from extractors.structure.furniture import without_furniture
from extractors.structure.head import read_head
from extractors.structure.header import read_header
from extractors.structure.paragraphs import rejoin
from extractors.structure.pieces import Piece
from extractors.structure.places import Places, places_of
from extractors.structure.sections import Outline, classify, outline
from extractors.structure.tables import merge_over_pages
from models.document import Document, Page, Section
from models.header import Header


def build_document(
    layout: Layout, *, sha256: str, filename: str, media_type: str, size: int
) -> tuple[Document, Header]:
    """The document with its text, blocks, sections and tables, and its header. Raises nothing on any layout."""
    return document_of(layout, read_pieces(layout), sha256=sha256, filename=filename, media_type=media_type, size=size)[
        :2
    ]


def document_of(
    layout: Layout, pieces: list[Piece], *, sha256: str, filename: str, media_type: str, size: int
) -> tuple[Document, Header, Assembled]:
    """The same of pieces that were read from the layout, with what they came to."""
    assembled = assemble(pieces)
    outlines = outline(pieces)
    document = Document(
        sha256=sha256,
        filename=filename,
        media_type=media_type,
        size=size,
        page_count=layout.page_count,
        ocr_pages=layout.ocr_pages,
        encoding=layout.encoding,
        reader=layout.reader,
        signatures=layout.signatures,
        text=assembled.text,
        pages=_pages(layout, assembled),
        blocks=assembled.blocks,
        sections=_sections(outlines, assembled),
        tables=assembled.tables,
    )
    return document, read_header(pieces, assembled.blocks, assembled.text), assembled


def build_certainty(layout: Layout) -> Certainty:
    """How sure the letters of the document's text are; the text is that which `build_document` makes of this layout."""
    if layout.recognised is None:
        return Certainty()
    pieces = read_pieces(layout)
    return certainty_of(pieces, assemble(pieces))


def build_places(layout: Layout) -> Places:
    """Where the words of the document's text stand on its pages; the text is that which `build_document` makes of this layout."""
    pieces = read_pieces(layout)
    return places_of(layout, pieces, assemble(pieces))


def read_pieces(layout: Layout) -> list[Piece]:
    """All blocks before they have their place in the text, in reading order."""
    items = flatten_frames(without_furniture(layout))
    head, below = read_head(items)
    foot = read_foot(below)
    body = [*rejoin(join_rows(below[: foot.start])), *foot.pieces, *rejoin(join_rows(below[foot.end :]))]
    pieces = merge_over_pages([piece for piece in body if piece.text or _has_text(piece)])
    classify(pieces)
    return place_footnotes(head.pieces + pieces)


def _has_text(piece: Piece) -> bool:
    return piece.grid is not None and any(cell.text.strip() for cell in piece.grid.cells)


def _pages(layout: Layout, assembled: Assembled) -> list[Page]:
    """The pages and the text that begins on each; a page on which no block begins is empty, at the place where it would be."""
    starts: dict[int, int] = {}
    for block in assembled.blocks:
        if block.page is not None:
            starts.setdefault(block.page, block.start)
    numbered = [page for page in layout.pages if page.number is not None]
    pages: list[Page] = []
    end = len(assembled.text)
    for page in reversed(numbered):
        start = min(starts.get(page.number or 0, end), end)
        width, height = page.recognised.shown_size if page.recognised else (page.width or 0.0, page.height or 0.0)
        pages.append(Page(number=page.number or 1, start=start, end=end, width=width, height=height))
        end = max(start - 1, 0) if start < end else start
    return pages[::-1]


def _sections(outlines: list[Outline], assembled: Assembled) -> list[Section]:
    """The sections with their places; sets the innermost one's id on each block."""
    sections: list[Section] = []
    for number, entry in enumerate(outlines, start=1):
        first, last = assembled.blocks[entry.first], assembled.blocks[entry.last]
        sections.append(
            Section(
                id=f"s{number}",
                parent_id=f"s{entry.parent + 1}" if entry.parent is not None else None,
                level=entry.level,
                number=entry.number,
                heading=entry.heading,
                role=entry.role,
                start=first.start,
                end=last.end,
            )
        )
        for block in assembled.blocks[entry.first : entry.last + 1]:
            block.section_id = f"s{number}"
    return sections
