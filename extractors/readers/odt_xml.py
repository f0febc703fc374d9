"""OpenDocument by its short names, and what its styles say.

short(element)                       → "text:p"
attribute(element, "text:style-name")  → "P7" or None
Styles(content, styles).text("P7", "paragraph").bold   → True if the style, or what it is based on, is bold
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from extractors.readers.layout import Alignment
from extractors.readers.xml_names import Names

Element = etree._Element

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_URIS = {
    **{name: f"{_NAMESPACE}{name}:1.0" for name in ("office", "text", "table", "style")},
    "draw": f"{_NAMESPACE}drawing:1.0",
    "fo": f"{_NAMESPACE}xsl-fo-compatible:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_NAMES = Names(_URIS)
clark = _NAMES.clark
short = _NAMES.short
_DEPTH = 20
"""More ancestors than any real style has; a loop ends here."""
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4}
_LENGTH = re.compile(r"(?P<value>\d{1,4}(?:\.\d{1,6})?)(?P<unit>pt|in|cm|mm)\Z")
_ALIGNMENTS: dict[str, Alignment] = {
    "start": "left", "left": "left", "center": "center", "end": "right", "right": "right", "justify": "justify",
}  # fmt: skip
_BORDERLESS = re.compile(r"(?:none|hidden|0(?:pt|in|cm|mm)?)(?:\s|\Z)")
_EDGES = ("fo:border-top", "fo:border-left", "fo:border-bottom", "fo:border-right")


def attribute(element: Element, name: str) -> str | None:
    """The value of an attribute; None if it is not there."""
    return element.get(clark(name))


def count(element: Element, name: str, most: int) -> int:
    """An attribute that says how many, from 1 to `most`; 1 where it is missing or no number."""
    value = attribute(element, name) or ""
    return max(1, min(int(value), most)) if value.isdecimal() and len(value) < 10 else 1


@dataclass(frozen=True, slots=True)
class TextStyle:
    """What a style says of text; sizes in points, None where it says nothing."""

    bold: bool = False
    italic: bool = False
    size: float | None = None
    font: str = ""
    hidden: bool = False
    raised: bool = False
    capitals: bool = False
    alignment: Alignment | None = None


class Styles:
    """The styles of a document: those of styles.xml and the automatic ones of content.xml. What one says is put together once."""

    def __init__(self, *roots: Element | None) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._fonts: dict[str, str] = {}
        self.lists: dict[str, Element] = {}
        """The list styles by name; that of headings is ""."""
        self._texts: dict[tuple[str | None, ...], TextStyle] = {}
        self._known: dict[tuple[str | None, str], dict[str, str]] = {}
        for root in (root for root in roots if root is not None):
            for style in root.iter(clark("style:style"), clark("style:default-style")):
                key = attribute(style, "style:name") or "", attribute(style, "style:family") or ""
                self._styles[key] = style
            for style in root.iter(clark("text:list-style"), clark("text:outline-style")):
                self.lists[(attribute(style, "style:name") or "") if short(style) == "text:list-style" else ""] = style
            for font in root.iter(clark("style:font-face")):
                family = font.get("{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}font-family") or ""
                self._fonts[attribute(font, "style:name") or ""] = family.strip("'\" ")

    def text(self, paragraph_style: str | None, *spans: str | None) -> TextStyle:
        """What is set in a paragraph of a style, inside of spans with styles of their own, looks like."""
        names = paragraph_style, *spans
        if names not in self._texts:
            self._texts[names] = self._text(names)
        return self._texts[names]

    def _text(self, names: tuple[str | None, ...]) -> TextStyle:
        found: dict[str, str] = {}
        for number, name in enumerate(names):
            family = "text" if number else "paragraph"
            found |= {
                key: value
                for key, value in self._properties(name, family).items()
                if not number or key != "fo:text-align"
            }
        size = _LENGTH.match(found.get("fo:font-size", ""))
        weight = found.get("fo:font-weight", "")
        font = found.get("style:font-name", "")
        return TextStyle(
            bold=weight == "bold" or (weight.isdecimal() and int(weight[:4]) >= 600),
            italic=found.get("fo:font-style") in ("italic", "oblique"),
            size=round(float(size["value"]) * _POINTS[size["unit"]], 1) if size else None,
            font=found.get("fo:font-family", "").strip("'\" ") or self._fonts.get(font, font),
            hidden=found.get("text:display") == "none",
            raised=found.get("style:text-position", "").startswith(("super", "3", "4", "5")),
            capitals=found.get("fo:text-transform") == "uppercase",
            alignment=_ALIGNMENTS.get(found.get("fo:text-align", "")),
        )

    def list_style(self, paragraph_style: str | None) -> str | None:
        """The list style that a paragraph style brings along."""
        for style in self._chain(paragraph_style, "paragraph"):
            name = attribute(style, "style:list-style-name")
            if name is not None:
                return name
        return None

    def is_drawn(self, cell_style: str | None) -> bool:
        """Whether a cell shows two edges or more."""
        found = self._properties(cell_style, "table-cell")
        around = found.get("fo:border", "none")
        return sum(1 for edge in _EDGES if not _BORDERLESS.match(found.get(edge, around))) >= 2

    def _properties(self, name: str | None, family: str) -> dict[str, str]:
        """All formatting attributes of a style by short name, the nearest that is given; those of the family's default with them."""
        key = name, family
        if key not in self._known:
            found: dict[str, str] = {}
            default = self._styles.get(("", family)) if family == "paragraph" else None
            for style in [*([default] if default is not None else []), *reversed(self._chain(name, family))]:
                for properties in style:
                    for tag, value in properties.attrib.items():
                        found[_NAMES.prefixed(str(tag))] = str(value)
            self._known[key] = found
        return self._known[key]

    def _chain(self, name: str | None, family: str) -> list[Element]:
        chain: list[Element] = []
        while name and (name, family) in self._styles and len(chain) < _DEPTH:
            chain.append(self._styles[(name, family)])
            name = attribute(chain[-1], "style:parent-style-name")
        return chain
