"""The names of XML elements with short prefixes of our own, for a format whose namespaces are known.

names = Names({"w": "http://…/wordprocessingml/2006/main"})
names.clark("w:p")      → "{http://…/main}p"
names.short(element)    → "w:p"; "" for comments, entities and foreign namespaces

A long document asks for them a million times: they are made once.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from lxml import etree


class Names:
    """The names of one format."""

    def __init__(self, namespaces: Mapping[str, str]) -> None:
        prefixes = {uri: prefix for prefix, uri in namespaces.items()}

        @cache
        def clark(name: str) -> str:
            prefix, local = name.split(":")
            return f"{{{namespaces[prefix]}}}{local}"

        @lru_cache(maxsize=2_000)  # a file may bring names of its own without end
        def prefixed(tag: str) -> str:
            uri, _, local = tag[1:].partition("}")
            return f"{prefixes[uri]}:{local}" if uri in prefixes else ""

        self.clark = clark
        """The name with its namespace written out, as lxml wants it."""
        self.prefixed = prefixed
        """The short form of a name that is written out; empty for foreign namespaces."""

    def short(self, element: etree._Element) -> str:
        """The prefixed name of an element; empty for comments, entities and foreign namespaces."""
        return self.prefixed(element.tag) if isinstance(element.tag, str) else ""
