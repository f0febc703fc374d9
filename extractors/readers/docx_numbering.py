"""Word's automatic numbering as the marks that are seen on the page.

Numbering(numbering_xml).next_mark("3", 1)  → "1.2."

A paragraph names a list (`numId`) and a level; the level's pattern ("%1.%2.") and number format say how the mark looks, and each
list counts on where it last stood (ECMA-376 part 1, 17.9).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.readers.characters import SYMBOL_FONT
from extractors.readers.docx_xml import Element, attribute, clark, find, is_on, number

_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_DASHES = frozenset("-–—−‒")
_BULLET = "•"


@dataclass(slots=True)
class _Level:
    start: int
    style: str
    pattern: str
    legal: bool


class Numbering:
    """The lists of one document with their counters; marks must be asked for in the order of the text."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._counters: dict[str, dict[int, int]] = {}
        if root is None:
            return
        for abstract in root.findall(clark("w:abstractNum")):
            self._abstract[attribute(abstract, "w:abstractNumId") or ""] = _levels(abstract)
        for listed in root.findall(clark("w:num")):
            self._add_list(listed)

    def _add_list(self, listed: Element) -> None:
        name = attribute(listed, "w:numId") or ""
        abstract = attribute(find(listed, "w:abstractNumId")) or ""
        levels = dict(self._abstract.get(abstract, {}))
        counter = abstract
        for override in listed.findall(clark("w:lvlOverride")):
            index = number(override, "w:ilvl") or 0
            levels.update(_levels(override))
            start = number(find(override, "w:startOverride"))
            if start is not None and index in levels:
                old = levels[index]
                levels[index] = _Level(start, old.style, old.pattern, old.legal)
                counter = f"{abstract}/{name}"  # such a list counts for itself
        self._lists[name] = (counter, levels)

    def next_mark(self, list_name: str | None, index: int) -> str | None:
        """The mark of the next paragraph of a list at a level (from 0); "" if it has none to show, None if the list is not known."""
        if list_name in (None, "0"):
            return ""
        if list_name not in self._lists:
            return None
        counter, levels = self._lists[list_name]
        level = levels.get(index)
        if level is None:
            return None
        counts = self._counters.setdefault(counter, {})
        counts[index] = counts.get(index, level.start - 1) + 1
        for deeper in [at for at in counts if at > index]:
            del counts[deeper]
        if level.style == "bullet":
            return _bullet(level.pattern)
        if level.style == "none":
            return _PLACE.sub("", level.pattern).strip()

        def place(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            start = levels[at].start if at in levels else 1
            style = "decimal" if level.legal or at not in levels else levels[at].style
            return formatted(counts.get(at, start), style)

        return _PLACE.sub(place, level.pattern).strip()


def formatted(count: int, style: str) -> str:
    """A number in one of Word's formats (ST_NumberFormat); unknown formats as plain figures."""
    if style in ("upperRoman", "lowerRoman"):
        return _roman(count) if style == "upperRoman" else _roman(count).lower()
    if style in ("upperLetter", "lowerLetter") and count > 0:
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 % 10 + 1)
        return letters.upper() if style == "upperLetter" else letters
    return f"{count:02d}" if style == "decimalZero" else str(count)


def _levels(parent: Element) -> dict[int, _Level]:
    return {
        number(level, "w:ilvl") or 0: _Level(
            start=number(find(level, "w:start")) or 0,
            style=attribute(find(level, "w:numFmt")) or "decimal",
            pattern=attribute(find(level, "w:lvlText")) or "",
            legal=bool(is_on(find(level, "w:isLgl"))),
        )
        for level in parent.findall(clark("w:lvl"))
    }


def _roman(count: int) -> str:
    if not 0 < count < 4000:
        return str(count)
    letters = ""
    for value, letter in _ROMAN:
        letters += letter * (count // value)
        count %= value
    return letters


def _bullet(pattern: str) -> str:
    """The bullets of official documents are - and +; every other one is the same dot."""
    sign = SYMBOL_FONT.get(pattern.strip(), pattern.strip())
    if sign in _DASHES and sign:
        return "-"
    return sign if sign in ("+", "*", "") else _BULLET
