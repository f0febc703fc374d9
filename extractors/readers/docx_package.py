"""The parts of a Word file: a ZIP whose relationships say which part is the document and which are its styles, numbers and notes.

package = Package(data, limits)
package.document           → the root of word/document.xml
package.part("numbering")  → the root of word/numbering.xml, or None

Only the parts that are asked for are unpacked. Entities are never resolved; a part with a document type declaration, which the format
forbids (ECMA-376 part 2, 7.2.3), is damage. Strict files (ISO 29500) become transitional ones by their namespaces.
"""

from __future__ import annotations

import posixpath

from extractors.limits import Limits
from extractors.readers.docx_xml import NAMESPACES, Element
from extractors.readers.xml_parts import open_archive, parse_part

_USUAL_MAIN_PART = "word/document.xml"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", NAMESPACES["w"].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", NAMESPACES["m"].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/picture", NAMESPACES["pic"].encode()),
)
_STRICT_WITHIN = 8_192


class Package:
    """An open Word file. UnreadableFile: "damaged", "encrypted", "too_complex" (unpacked size, size or depth of the markup)."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._archive = open_archive(data, limits)
        self._limits = limits
        self._main = self._related("", "officeDocument") or _USUAL_MAIN_PART
        self.document = self._read(self._main)

    def part(self, purpose: str) -> Element | None:
        """The part that the document names for a purpose ("styles", "numbering", "footnotes", "endnotes"); None if it names none."""
        name = self._related(self._main, purpose)
        return self._read(name) if name else None

    def _related(self, source: str, purpose: str) -> str | None:
        """The name of the part that stands to another one in a relation; the package itself is ""."""
        folder, name = posixpath.split(source)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if relations not in self._archive.NameToInfo:
            return None
        for relation in self._read(relations):
            if (relation.get("Type") or "").endswith(f"/{purpose}") and relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target") or "")).lstrip("/")
                return target if target in self._archive.NameToInfo else None
        return None

    def _read(self, name: str) -> Element:
        return parse_part(self._archive, name, self._limits, _as_transitional)


def _as_transitional(content: bytes) -> bytes:
    if b"http://purl.oclc.org/ooxml/" in content[:_STRICT_WITHIN]:
        for strict, transitional in _STRICT:
            content = content.replace(strict, transitional)
    return content
