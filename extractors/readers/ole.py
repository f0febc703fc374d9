"""What an OLE compound file holds: the format of Word, Excel and PowerPoint before 2007.

top_streams(data)  → {"WordDocument": b"\\xec\\xa5\\xc1…", "1Table": …, "\\x05SummaryInformation": …}: the first bytes of each stream

Only the directory is read ([MS-CFB] 2.6), and of it the entries right under the root: what is embedded in a document (an Excel table in
a Word file) lies deeper and says nothing about the file.
"""

from __future__ import annotations

import struct

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_ENTRY = struct.Struct("<64sHBBIII36sIQ")
"""Name (UTF-16), its bytes, type, colour, left, right, child, (class, state, times), first sector, size."""
_NONE = 0xFFFFFFFF
_LAST_SECTOR = 0xFFFFFFFA
_MOST_ENTRIES = 10_000
_HEAD = 512
_SMALL = 4096
"""Streams below this size lie in a stream of their own and are not looked into."""


def top_streams(data: bytes) -> dict[str, bytes]:
    """The streams and storages right under the root, each with its first bytes (none of small ones); empty where the file is broken."""
    try:
        return _read(data)
    except (struct.error, IndexError, UnicodeDecodeError):
        return {}


def _read(data: bytes) -> dict[str, bytes]:
    sector = 1 << struct.unpack_from("<H", data, 30)[0]
    if sector not in (512, 4096):
        return {}
    entries = _directory(data, sector)
    found: dict[str, bytes] = {}
    waiting = [entries[0][6]] if entries else []
    seen: set[int] = set()
    while waiting:
        number = waiting.pop()
        if number == _NONE or number in seen or number >= len(entries):
            continue
        seen.add(number)
        name, length, _, _, left, right, _, _, first, size = entries[number]
        start = (first + 1) * sector
        found[name[: max(0, length - 2)].decode("utf-16-le")] = data[start : start + _HEAD] if size >= _SMALL else b""
        waiting += [left, right]
    return found


def _directory(data: bytes, sector: int) -> list[tuple[bytes, int, int, int, int, int, int, bytes, int, int]]:
    """All entries of the directory, along its chain of sectors."""
    table = _allocation_sectors(data, sector)
    number: int = struct.unpack_from("<I", data, 48)[0]
    entries: list[tuple[bytes, int, int, int, int, int, int, bytes, int, int]] = []
    while number < _LAST_SECTOR and len(entries) < _MOST_ENTRIES:
        start = (number + 1) * sector
        entries += [_ENTRY.unpack_from(data, start + at) for at in range(0, sector, _ENTRY.size)]
        per_sector = sector // 4
        (number,) = struct.unpack_from("<I", data, (table[number // per_sector] + 1) * sector + number % per_sector * 4)
    return entries


def _allocation_sectors(data: bytes, sector: int) -> list[int]:
    """Where the allocation table lies: the header names 109 of its sectors, a chain the rest of large files."""
    table = list(struct.unpack_from("<109I", data, 76))
    number, count = struct.unpack_from("<II", data, 68)
    while number < _LAST_SECTOR and count and len(table) < _MOST_ENTRIES:
        *more, number = struct.unpack_from(f"<{sector // 4}I", data, (number + 1) * sector)
        table += more
        count -= 1
    return table
