"""Word files for the tests: python-docx's, with elements written by hand where it has no word for them."""

from __future__ import annotations

import io
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from extractors.limits import Limits
from extractors.readers.docx import read_docx
from extractors.readers.docx_xml import NAMESPACES
from extractors.readers.layout import Layout
from tests.extractors.readers.layouts import lines

W = nsdecls("w")


def xml(body: str) -> Any:
    """An element written with the prefixes of Word."""
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    opening, rest = body.split(">", 1) if not body.split(">", 1)[0].endswith("/") else (body[:-2], "/>")
    return parse_xml(f"{opening} {declared}{'>' if rest != '/>' else ''}{rest}")


def saved(document: Any) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def read(document: Any, limits: Limits | None = None) -> Layout:
    return read_docx(saved(document), limits or Limits())


def with_body(*elements: str) -> Any:
    """A document whose body holds these elements."""
    document = docx.Document()
    for element in elements:
        document.element.body.insert_element_before(xml(element), "w:sectPr")
    return document


def texts(*elements: str) -> list[str]:
    return [line.text for line in lines(read(with_body(*elements)))]


def with_numbering(document: Any, numbering: str) -> Any:
    """The document with lists of its own in place of the template's."""
    part = document.part.numbering_part
    part._element = xml(numbering)
    return document


def with_notes(document: Any, kind: str, notes: str) -> Any:
    """The document with notes of a kind ("footnote", "endnote")."""
    relation = RELATIONSHIP_TYPE.FOOTNOTES if kind == "footnote" else RELATIONSHIP_TYPE.ENDNOTES
    content = f"<w:{kind}s {W}>{notes}</w:{kind}s>".encode()
    part = Part(PackURI(f"/word/{kind}s.xml"), "application/xml", content, document.part.package)
    document.part.relate_to(part, relation)
    return document
