"""OLE compound files for the tests: a header, one table, one directory, and streams of a few kilobytes ([MS-CFB])."""

from __future__ import annotations

import struct

_SECTOR = 512
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def make_ole(streams: dict[str, bytes], inside: dict[str, bytes] | None = None) -> bytes:
    """A file with these streams under its root, and others inside a storage "ObjectPool"; each is filled up to 4 KB."""
    names = [*streams, *(["ObjectPool"] if inside else []), *(inside or {})]
    contents = {**streams, **(inside or {})}
    entries, chain, data = [], [_TABLE, _END], b""  # sector 0 is the table; the directory begins at sector 1
    directory_sectors = (len(names) + 1 + 3) // 4
    chain = [_TABLE, *range(2, directory_sectors + 1), _END]
    for number, name in enumerate(names):
        content = contents.get(name)
        padded = (content or b"").ljust(4096, b"\0") if content is not None else b""
        first = len(chain) if padded else 0
        sectors = len(padded) // _SECTOR
        chain += [*range(first + 1, first + sectors), _END] if sectors else []
        data += padded
        under_root = number + 1 < len(streams) + bool(inside)
        right = number + 2 if under_root or (name in (inside or {}) and number + 1 < len(names)) else _FREE
        child = number + 2 if content is None else _FREE
        entries.append(_entry(name, 1 if content is None else 2, right, child, first, len(padded)))
    directory = _entry("Root Entry", 5, _FREE, 1 if names else _FREE, _END, 0) + b"".join(entries)
    table = struct.pack("<128I", *chain, *[_FREE] * (128 - len(chain)))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0) + struct.pack("<109I", 0, *[_FREE] * 108)
    return header + table + directory.ljust(directory_sectors * _SECTOR, b"\0") + data


def _entry(name: str, kind: int, right: int, child: int, first: int, size: int) -> bytes:
    written = name.encode("utf-16-le")
    return struct.pack("<64sHBBIII36xIQ", written, len(written) + 2, kind, 1, _FREE, right, child, first, size)
