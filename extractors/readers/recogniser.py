"""The one who is asked to recognise a document's pages, and says what became of each; pages known from an earlier reading cost nothing.

recogniser = Recogniser(Limits(), None, warnings)
recogniser.page(3, lambda: (picture, 250.0))   → RecognisedPage(…), or None with a warning: "ocr_unavailable", "ocr_timed_out", …
recogniser.recognised                          → Recognised({3: RecognisedPage(…)})
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from extractors.limits import Limits
from extractors.readers.recognised import Recognised, RecognisedPage
from models.warnings import Warning, warn

if TYPE_CHECKING:
    from PIL import Image

DOTS = 250
"""Dots per inch at which pages are drawn and recognised: more cost time and are read no better."""
_UNSURE = 0.7
"""A page whose words are less sure than this on the mean is warned of."""


class Recogniser:
    """Recognises pages of one document, one after another; adds to `warnings` which it could not, or not surely, and why."""

    def __init__(self, limits: Limits, known: Recognised | None, warnings: list[Warning]) -> None:
        self._limits = limits
        self._known = known.pages if known else {}
        self._pages: dict[int, RecognisedPage] = {}
        self._left = limits.ocr_pages
        self._missing = not limits.ocr
        self._warnings = warnings

    @property
    def recognised(self) -> Recognised | None:
        """All pages that were asked for and recognised, now or before; None without any."""
        return Recognised(self._pages) if self._pages else None

    def page(self, number: int, draw: Callable[[], tuple[Image.Image, float]]) -> RecognisedPage | None:
        """What stands on a page; None, with a warning, if it cannot be recognised. `draw` gives its picture and the dots per inch."""
        page = self._known.get(number)
        if page is None and self._left == 0:
            self._warnings.append(warn("ocr_pages_left", number))
            return None
        page = page or self._recognise(number, draw)
        if page is not None:
            self._pages[number] = page
            if page.lines and page.confidence < _UNSURE:
                self._warnings.append(warn("ocr_unsure", number))
        return page

    def _recognise(self, number: int, draw: Callable[[], tuple[Image.Image, float]]) -> RecognisedPage | None:
        # imported when needed: a page with a text layer does not pay for what reads pictures
        from extractors.readers.scans import recognise
        from extractors.readers.tesseract import NotInstalled, TooSlow, is_installed

        try:
            if self._missing or not is_installed():
                raise NotInstalled
            self._left -= 1
            picture, dots = draw()
            return recognise(picture, dots, self._limits.ocr_seconds)
        except NotInstalled:
            self._missing = True
            self._warnings.append(warn("ocr_unavailable", number))
        except TooSlow:
            self._warnings.append(warn("ocr_timed_out", number))
        except Exception:  # whatever a picture leads to: the other pages are read all the same
            self._warnings.append(warn("page_unreadable", number))
        return None
