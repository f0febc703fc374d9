"""The pages of kept files: where the words of a document's text stand on them, and what a page looks like.

pages = Pages(files, workers)
pages.regions(sha256, text, 742, 764)   → [Region(page=2, x0=85.1, top=301.4, x1=210.9, bottom=316.9, start=742, end=764)]
pages.picture(sha256, 2, 96)            → the bytes of a PNG

Nothing of this is stored: the file is read again, which for a file with a text layer is quick, and pages that were read from pictures
are taken from what was recognised then. The places of the last few documents are remembered.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from app.ingest.files import FileStore
from app.ingest.work import FileWorkers
from models.document import Region

if TYPE_CHECKING:
    from extractors.structure.places import Places

_REMEMBERED = 8
"""Documents whose places are remembered; those of a hundred pages are a megabyte."""


class OtherText(Exception):
    """A document that comes out with another text than is stored: it was read by another version of the program."""


class Pages:
    """What the pages of kept files show; safe to share between threads."""

    def __init__(self, files: FileStore, workers: FileWorkers) -> None:
        self._files = files
        self._workers = workers
        self._places = lru_cache(_REMEMBERED)(self._locate)

    def regions(self, sha256: str, text: str, start: int, end: int) -> list[Region]:
        """The rectangles of a span of the document's text, in text order.

        FileNotFoundError if the file is gone, UnreadableFile if it cannot be read again, OtherText if what is read is not `text`.
        """
        places = self._places(sha256)
        if places.text != text:
            raise OtherText
        return places.regions(start, end)

    def picture(self, sha256: str, page: int, dpi: int) -> bytes:
        """A page as PNG. FileNotFoundError if the file is gone, UnreadableFile if it cannot be drawn."""
        return self._workers.draw(self._files.read(sha256), page, dpi)

    def _locate(self, sha256: str) -> Places:
        return self._workers.locate(self._files.read(sha256), self._files.recognised(sha256))
