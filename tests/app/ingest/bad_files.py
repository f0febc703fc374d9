"""Files that are broken by chance: good ones of the corpus, changed where a seed says. The same seed gives the same bytes.

broken_files(1)   → {"pdf truncated 0": b"%PDF-1.7…", …}
"""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable, Iterator

from corpus import report_paths

REPORT = "bao-cao-so"
"""A report with tables and footnotes."""
_FIGURE = re.compile(rb"(?<=[ \[\n/])-?\d+(?:\.\d+)?(?=[ \]\n/])")
_WILD = (
    b"-1",
    b"0",
    b"4294967296",
    b"-2147483648",
    b"1e39",
    b"99999999999999999999",
    b"0.0000000001",
    b"null",
    b"(x)",
    b"[[[",
)
_PARTS = (
    "word/document.xml",
    "word/styles.xml",
    "word/footnotes.xml",
    "[Content_Types].xml",
    "word/_rels/document.xml.rels",
)

Change = Callable[[bytes, random.Random], bytes]


def whole(suffix: str) -> bytes:
    """The report as it should be."""
    return next(path for path in report_paths() if path.name == f"{REPORT}.{suffix}").read_bytes()


def broken_files(seed: int) -> dict[str, bytes]:
    """The broken files by a name that says what was done."""
    return dict(_broken_files(random.Random(seed)))


def _broken_files(chance: random.Random) -> Iterator[tuple[str, bytes]]:
    for suffix in ("docx", "pdf", "txt"):
        for change, times in CHANGES.items():
            for number in range(times):
                yield f"{suffix} {change.__name__} {number}", change(whole(suffix), chance)
    for part in _PARTS:
        for change in (truncated, flipped, zeroed, swapped):
            yield f"docx {part} {change.__name__}", with_part(part, change(part_of(part), chance))
    for number in range(16):
        yield f"pdf wild_figures {number}", wild_figures(whole("pdf"), chance)


def truncated(data: bytes, chance: random.Random) -> bytes:
    """The beginning of it."""
    return data[: chance.randrange(1, len(data))]


def beheaded(data: bytes, chance: random.Random) -> bytes:
    """All but the beginning."""
    return data[chance.randrange(1, len(data)) :]


def flipped(data: bytes, chance: random.Random) -> bytes:
    """Some bits turned, from one to a thousand."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 30, 1_000))):
        changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def zeroed(data: bytes, chance: random.Random) -> bytes:
    """A stretch of it without content, as a broken disk leaves it."""
    start = chance.randrange(len(data))
    length = min(chance.choice((16, 512, 4_096)), len(data) - start)
    return data[:start] + bytes(length) + data[start + length :]


def swapped(data: bytes, chance: random.Random) -> bytes:
    """Two stretches in each other's place."""
    one, two, three = sorted(chance.sample(range(len(data)), 3))
    return data[:one] + data[two:three] + data[one:two] + data[three:]


def with_noise(data: bytes, chance: random.Random) -> bytes:
    """Bytes of chance in the middle."""
    at = chance.randrange(len(data))
    return data[:at] + chance.randbytes(chance.choice((1, 7, 600))) + data[at:]


def with_tail(data: bytes, chance: random.Random) -> bytes:
    """Its end once more behind its end."""
    return data + data[chance.randrange(len(data)) :]


def wild_figures(data: bytes, chance: random.Random) -> bytes:
    """Some figures of a PDF's objects replaced by what nobody means: lengths, places, sizes, numbers of objects."""
    return _FIGURE.sub(lambda found: chance.choice(_WILD) if chance.random() < 0.02 else found[0], data)


CHANGES: dict[Change, int] = {
    truncated: 7,
    beheaded: 4,
    flipped: 12,
    zeroed: 7,
    swapped: 6,
    with_noise: 6,
    with_tail: 4,
}
"""How often each change is made to each format."""


def part_of(name: str) -> bytes:
    """One part of the Word file."""
    with zipfile.ZipFile(io.BytesIO(whole("docx"))) as archive:
        return archive.read(name)


def with_part(name: str, content: bytes) -> bytes:
    """The Word file with another part in the place of one, its ZIP in order."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole("docx"))) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(zipfile.ZipInfo(entry), content if entry == name else old.read(entry), zipfile.ZIP_DEFLATED)
    return target.getvalue()
