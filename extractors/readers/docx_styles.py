"""What a Word style says of the text set in it, through its chain of parents.

Styles(styles_xml).of("Heading1", "w:b")  → the nearest <w:b> of the style, of what it is based on, or of the document's defaults
"""

from __future__ import annotations

import re

from extractors.readers.docx_xml import Element, attribute, clark, find, number

_HEADING_NAME = re.compile(r"heading (?P<level>[1-9])\Z", re.IGNORECASE)
_DEPTH = 20
"""More ancestors than any real style has; a loop ends here."""


class Styles:
    """The style sheet of one document; empty where the file has none."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._defaults: dict[str, str] = {}
        self._document_defaults = find(root, "w:docDefaults")
        for style in [] if root is None else root.findall(clark("w:style")):
            name = attribute(style, "w:styleId")
            if name is None:
                continue
            self._styles.setdefault(name, style)
            if attribute(style, "w:default") in ("1", "true", "on"):
                self._defaults.setdefault(attribute(style, "w:type") or "", name)

    def default(self, kind: str) -> str | None:
        """The style of what names none: `kind` is "paragraph", "character" or "table"."""
        return self._defaults.get(kind)

    def chain(self, name: str | None) -> list[Element]:
        """The style and those that it is based on, nearest first."""
        chain: list[Element] = []
        while name in self._styles and len(chain) < _DEPTH:
            chain.append(self._styles[name])
            name = attribute(find(chain[-1], "w:basedOn"))
        return chain

    def of(self, name: str | None, *path: str) -> Element | None:
        """The nearest property along a path ("w:rPr", "w:b") in the chain of a style."""
        for style in self.chain(name):
            found = find(style, *path)
            if found is not None:
                return found
        return None

    def run_default(self, name: str) -> Element | None:
        """A run property of the document's defaults."""
        return find(self._document_defaults, "w:rPrDefault", "w:rPr", name)

    def heading_level(self, name: str | None) -> int | None:
        """1 to 9 for a heading style, by its outline level or its name; None for others."""
        level = number(self.of(name, "w:pPr", "w:outlineLvl"))
        if level is not None:
            return level + 1 if level < 9 else None
        for style in self.chain(name):
            match = _HEADING_NAME.match(attribute(find(style, "w:name")) or "")
            if match:
                return int(match["level"])
        return None
