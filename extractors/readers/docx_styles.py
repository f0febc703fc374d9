"""What a Word style says of the text set in it, through its chain of parents.

Styles(styles_xml).text("Heading1", None)["w:b"]  → the nearest <w:b> of the style, of what it is based on, or of the document's defaults
"""

from __future__ import annotations

import re

from extractors.readers.docx_xml import Element, attribute, children, clark, find, number

_HEADING_NAME = re.compile(r"heading (?P<level>[1-9])\Z", re.IGNORECASE)
_CONTENTS_NAME = re.compile(r"toc [1-9]\Z|table of figures\Z", re.IGNORECASE)
_DEPTH = 20
"""More ancestors than any real style has; a loop ends here."""

Properties = dict[str, Element]


class Styles:
    """The style sheet of one document; empty where the file has none. What a style says is put together once."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._defaults: dict[str, str] = {}
        self._default_text = children(find(root, "w:docDefaults", "w:rPrDefault", "w:rPr"))
        self._text: dict[tuple[str | None, str | None], Properties] = {}
        self._fonts: dict[tuple[str | None, str | None], str] = {}
        self._paragraph: dict[str | None, Properties] = {}
        for style in [] if root is None else root.iterchildren(clark("w:style")):
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

    def text(self, paragraph_style: str | None, character_style: str | None) -> Properties:
        """The run properties in a paragraph of a style, of a character style in it: by short name, the nearest that is given."""
        key = paragraph_style, character_style
        if key not in self._text:
            properties = dict(self._default_text)
            for name in key:
                for style in reversed(self.chain(name)):
                    own = children(find(style, "w:rPr"))
                    properties.update(own)
            self._text[key] = properties
        return self._text[key]

    def font(self, paragraph_style: str | None, character_style: str | None) -> str:
        """The name of the font that the styles of a run give it; empty where it is left to the theme or to nobody."""
        key = paragraph_style, character_style
        if key not in self._fonts:
            chain = [*self.chain(character_style), *self.chain(paragraph_style)]
            stated = [*(find(style, "w:rPr", "w:rFonts") for style in chain), self._default_text.get("w:rFonts")]
            self._fonts[key] = next((name for fonts in stated if (name := font_name(fonts)) is not None), "")
        return self._fonts[key]

    def paragraph(self, name: str | None) -> Properties:
        """The paragraph properties of a style: by short name, the nearest that is given."""
        if name not in self._paragraph:
            properties: Properties = {}
            for style in reversed(self.chain(name)):
                properties.update(children(find(style, "w:pPr")))
            self._paragraph[name] = properties
        return self._paragraph[name]

    def names(self, name: str | None) -> list[str]:
        """The identifiers of a style and of those that it is based on, nearest first."""
        return [attribute(style, "w:styleId") or "" for style in self.chain(name)]

    def numbering(self, name: str | None, what: str) -> str | None:
        """The nearest value that a style gives for its list: "w:numId" or "w:ilvl"."""
        found = (attribute(find(style, "w:pPr", "w:numPr", what)) for style in self.chain(name))
        return next((value for value in found if value is not None), None)

    def heading_level(self, name: str | None) -> int | None:
        """1 to 9 for a heading style, by its outline level or its name; None for others."""
        level = number(self.paragraph(name).get("w:outlineLvl"))
        if level is not None:
            return level + 1 if level < 9 else None
        for style in self.chain(name):
            match = _HEADING_NAME.match(attribute(find(style, "w:name")) or "")
            if match:
                return int(match["level"])
        return None

    def is_contents(self, name: str | None) -> bool:
        """Whether the style is that of a line in a table of contents, which repeats the headings."""
        return any(_CONTENTS_NAME.match(attribute(find(style, "w:name")) or "") for style in self.chain(name))


def font_name(fonts: Element | None) -> str | None:
    """The font that <w:rFonts> names for letters beyond ASCII; empty if it leaves it to the theme, None if it says nothing."""
    named = attribute(fonts, "w:hAnsi") or attribute(fonts, "w:ascii")
    themed = attribute(fonts, "w:hAnsiTheme") or attribute(fonts, "w:asciiTheme")
    return named or ("" if themed else None)
