"""WordprocessingML by its short names: namespaces, attributes, on/off values.

attribute(element, "w:val")  → the attribute's value or None
is_on(find(properties, "w:b"))  → True for <w:b/>, False for <w:b w:val="0"/>, None if it is not there
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from extractors.readers.xml_names import Names

Element = etree._Element

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
}
_NAMES = Names(NAMESPACES)
clark = _NAMES.clark
short = _NAMES.short


def find(element: Element | None, *path: str) -> Element | None:
    """The first child along a path of short names."""
    for name in path:
        if element is None:
            return None
        element = next(element.iterchildren(clark(name)), None)
    return element


def attribute(element: Element | None, name: str = "w:val") -> str | None:
    """The value of an attribute; None if it or the element is not there."""
    return None if element is None else element.get(clark(name))


def number(element: Element | None, name: str = "w:val") -> int | None:
    """An attribute as a whole number; None if it is missing or no number."""
    value = attribute(element, name)
    try:
        return int(float(value)) if value else None
    except (ValueError, OverflowError):
        return None


def is_on(element: Element | None) -> bool | None:
    """Whether an on/off property is on; None if it is not there."""
    return None if element is None else attribute(element) not in ("0", "false", "off", "none")


def children(element: Element | None) -> dict[str, Element]:
    """The first child of each name: what a block of properties holds."""
    found: dict[str, Element] = {}
    for child in element if element is not None else ():
        found.setdefault(short(child), child)
    return found


def descendants(element: Element, *names: str) -> Iterator[Element]:
    """All elements below with one of the names, in document order."""
    return element.iter(*(clark(name) for name in names))


def chosen(alternatives: Element) -> Element | None:
    """Of <mc:AlternateContent> the one that is shown: the first choice, or else what older programs show."""
    choice = find(alternatives, "mc:Choice")
    return choice if choice is not None else find(alternatives, "mc:Fallback")
