"""Word's automatic numbering as the marks that are seen on the page.

Numbering(numbering_xml).next_mark("3", 1)  → "1.2."

A paragraph names a list (`numId`) and a level; the level's pattern ("%1.%2.") and number format say how the mark looks, and each
list counts on where it last stood (ECMA-376 part 1, 17.9).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors.readers.docx_xml import Element, attribute, chosen, clark, find, is_on, number
from extractors.readers.list_marks import FRAMES, bullet, formatted
from extractors.vietnamese.legacy_encodings import convert, font_encoding

_PLACE = re.compile(r"%([1-9])")


@dataclass(slots=True)
class _Level:
    start: int
    style: str
    pattern: str
    legal: bool
    restart: int | None
    """0: it counts through; n: it starts again after a paragraph of the n-th level or above; None: after any level above."""
    paragraph_style: str | None


class Numbering:
    """The lists of one document with their counters; marks must be asked for in the order of the text."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._counters: dict[str, dict[int, int]] = {}
        if root is None:
            return
        abstracts = list(root.iterchildren(clark("w:abstractNum")))
        styled = {attribute(find(abstract, "w:styleLink")): abstract for abstract in abstracts}
        for abstract in abstracts:
            # a list may be defined where a list style is, and only named here
            defined = styled.get(attribute(find(abstract, "w:numStyleLink")) or "", abstract)
            self._abstract[attribute(abstract, "w:abstractNumId") or ""] = _levels(defined)
        for listed in root.iterchildren(clark("w:num")):
            self._add_list(listed)

    def _add_list(self, listed: Element) -> None:
        name = attribute(listed, "w:numId") or ""
        abstract = attribute(find(listed, "w:abstractNumId")) or ""
        levels = dict(self._abstract.get(abstract, {}))
        counter = abstract
        for override in listed.iterchildren(clark("w:lvlOverride")):
            index = number(override, "w:ilvl") or 0
            levels.update(_levels(override))
            start = number(find(override, "w:startOverride"))
            if start is not None and index in levels:
                levels[index] = replace(levels[index], start=start)
                counter = f"{abstract}/{name}"  # such a list counts for itself
        self._lists[name] = (counter, levels)

    def level_of_style(self, list_name: str, styles: list[str]) -> int | None:
        """The level of a list that is bound to a paragraph style, or to the nearest of those that it is based on; None if none is."""
        bound = {level.paragraph_style: index for index, level in self._lists.get(list_name, ("", {}))[1].items()}
        return next((bound[style] for style in styles if style in bound), None)

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
        for deeper in [at for at in counts if at > index and _starts_again(levels.get(at), index)]:
            del counts[deeper]
        if level.style == "bullet":
            return bullet(level.pattern)
        if level.style == "none":
            return _PLACE.sub("", level.pattern).strip()

        def place(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            start = levels[at].start if at in levels else 1
            style = "decimal" if level.legal or at not in levels else levels[at].style
            return formatted(counts.get(at, start), style)

        return _PLACE.sub(place, level.pattern).strip()


def _levels(parent: Element) -> dict[int, _Level]:
    return {number(level, "w:ilvl") or 0: _level(level) for level in parent.iterchildren(clark("w:lvl"))}


def _level(level: Element) -> _Level:
    font = font_encoding(attribute(find(level, "w:rPr", "w:rFonts"), "w:hAnsi") or "")
    pattern = attribute(find(level, "w:lvlText")) or ""
    hidden = is_on(find(level, "w:rPr", "w:vanish"))
    return _Level(
        start=number(find(level, "w:start")) or 0,
        style="none" if hidden else _number_format(level),
        pattern="" if hidden else convert(pattern, font) if font else pattern,
        legal=bool(is_on(find(level, "w:isLgl"))),
        restart=number(find(level, "w:lvlRestart")),
        paragraph_style=attribute(find(level, "w:pStyle")),
    )


def _number_format(level: Element) -> str:
    """The format's name; of one that Word 2010 brought ("001, 002, …") the pattern that it counts by."""
    stated = find(level, "w:numFmt")
    alternatives = find(level, "mc:AlternateContent")
    if stated is None and alternatives is not None:
        stated = find(chosen(alternatives), "w:numFmt")
    style = attribute(stated) or "decimal"
    if style == "custom":
        first = (attribute(stated, "w:format") or "").split(",")[0].strip()
        return first if first in FRAMES else "decimal"
    return style


def _starts_again(deeper: _Level | None, index: int) -> bool:
    """Whether a level starts again after a paragraph of the level `index` above it."""
    return deeper is None or deeper.restart is None or index < deeper.restart
