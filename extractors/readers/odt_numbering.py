"""The numbers and bullets of OpenDocument lists as they are seen on the page.

A list names its style and, if it goes on where another ended, that one; its items are numbered by how deep they lie (ODF 1.3 part 3, 5.3
and 16.30).

    <text:list text:style-name="L1"><text:list-item><text:p>Mục đích</text:p>…   → "1."
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.readers.list_marks import bullet, formatted
from extractors.readers.odt_xml import Element, attribute, count, short

_FORMATS = {"1": "decimal", "i": "lowerRoman", "I": "upperRoman", "a": "lowerLetter", "A": "upperLetter"}
_PLACE = re.compile(r"%(?P<level>\d{1,2})%")
_DEEPEST = 10
_HIGHEST = 100_000


@dataclass(slots=True)
class OpenList:
    """A list while its items are read: its style, and where the levels of it and of those in it stand."""

    style: str | None
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of one document; marks must be asked for in the order of the text."""

    def __init__(self, styles: dict[str, Element]) -> None:
        self._styles = styles
        self._by_id: dict[str, OpenList] = {}
        self._last: dict[str | None, OpenList] = {}
        self._headings = OpenList("")

    def open(self, element: Element, around: OpenList | None) -> OpenList:
        """The list of a <text:list>; `around` is the one that it lies in."""
        style = attribute(element, "text:style-name")
        if around is not None:
            return OpenList(style or around.style, around.counts)
        name, continues = attribute(element, "xml:id"), attribute(element, "text:continue-list")
        continued = self._by_id.get(continues) if continues else None
        if continued is None and attribute(element, "text:continue-numbering") == "true":
            continued = self._last.get(style)
        found = OpenList(style, continued.counts if continued else {})
        if name:
            self._by_id[name] = found
        self._last[style] = found
        return found

    def next_mark(self, place: OpenList, level: int, item: Element) -> str:
        """The mark of the next item of a list, or of a heading, at a level from 1; the item may set its number itself."""
        style = self._level(place.style, level)
        if style is None:
            return ""
        if short(style) != "text:list-level-style-number" and short(style) != "text:outline-level-style":
            return bullet(attribute(style, "text:bullet-char") or "•")
        first = count(style, "text:start-value", _HIGHEST)
        stated = attribute(item, "text:start-value") is not None
        place.counts[level] = (
            count(item, "text:start-value", _HIGHEST) if stated else place.counts.get(level, first - 1) + 1
        )
        for deeper in [at for at in place.counts if at > level]:
            del place.counts[deeper]
        return self._number(place, style, level)

    def heading_mark(self, heading: Element) -> str:
        """The mark of the next heading that stands in no list."""
        return self.next_mark(self._headings, count(heading, "text:outline-level", _DEEPEST), heading)

    def _number(self, place: OpenList, style: Element, level: int) -> str:
        if not attribute(style, "style:num-format"):
            return ""
        pattern = attribute(style, "loext:num-list-format")
        if pattern is None:
            shown = range(level - count(style, "text:display-levels", level) + 1, level + 1)
            numbers = ".".join(f"%{at}%" for at in shown)
            pattern = (
                f"{attribute(style, 'style:num-prefix') or ''}{numbers}{attribute(style, 'style:num-suffix') or ''}"
            )

        def number(match: re.Match[str]) -> str:
            at = int(match["level"])
            own = self._level(place.style, at)
            name = attribute(own, "style:num-format") if own is not None else None
            return formatted(place.counts.get(at, 1), _FORMATS.get(name or "1", "decimal"))

        return _PLACE.sub(number, pattern).strip()

    def _level(self, name: str | None, level: int) -> Element | None:
        style = self._styles.get(name) if name is not None and level <= _DEEPEST else None
        for element in style if style is not None else ():
            if attribute(element, "text:level") == str(level):
                return element
        return None
