"""XML out of a ZIP archive, within limits: how DOCX and ODT are opened.

open_archive(data, limits)                  → a ZipFile that is whole, not encrypted and does not unpack to too much
parse_part(archive, "content.xml", limits)  → the root element

zipfile never unpacks more of an entry than it declares, so the declared sizes bound the real ones. libxml2 bounds the depth (256) and
refuses entities that grow; no entity is resolved and nothing is fetched.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

from lxml import etree

from extractors.errors import UnreadableFile
from extractors.limits import Limits

_ENCRYPTED_ENTRY = 0x1
_LIMIT_OF_LIBXML = re.compile(r"depth|huge|amplification|entity reference loop|too (?:deep|long|big)", re.IGNORECASE)


def open_archive(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """The archive. UnreadableFile: "damaged", "encrypted", "too_complex" (it would unpack to more than the limit)."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error) as error:
        raise UnreadableFile("damaged", "no ZIP archive") from error
    entries = archive.infolist()
    if any(entry.flag_bits & _ENCRYPTED_ENTRY for entry in entries):
        raise UnreadableFile("encrypted")
    if sum(entry.file_size for entry in entries) > limits.unpacked_bytes:
        raise UnreadableFile("too_complex", "unpacked size")
    return archive


def parse_part(
    archive: zipfile.ZipFile, name: str, limits: Limits, prepare: Callable[[bytes], bytes] | None = None
) -> etree._Element:
    """The root of a part, whose bytes may be prepared first. UnreadableFile: "damaged", "too_complex" (size or depth of the markup)."""
    try:
        if archive.getinfo(name).file_size > limits.markup_bytes:
            raise UnreadableFile("too_complex", "size of the markup")
        content = archive.read(name)
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, EOFError, ValueError, NotImplementedError) as error:
        raise UnreadableFile("damaged", type(error).__name__) from error
    # a parser of its own each time: they are not made for several threads
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(prepare(content) if prepare else content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        beyond = _LIMIT_OF_LIBXML.search(str(error))
        raise UnreadableFile("too_complex" if beyond else "damaged", type(error).__name__) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFile("damaged", "a document type declaration")
    return root
