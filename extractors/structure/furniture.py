"""What is printed on every page and belongs to none of the text: page numbers, running heads, stamps of document systems.

"2", "- 2 -", "Trang 2/5"                      page numbers, at the edge of a page
"TRUNG TÂM TIN HỌC" / "tt@tinh.gov.vn" /
"18.11.2024 07:25:14 +07:00"                   the stamp of a portal or of a digital signature
"""

from __future__ import annotations

import re
from collections import Counter

from extractors.readers.layout import Grid, Layout, Line, PageLayout
from extractors.structure.pieces import Placed, one_line
from extractors.vietnamese.letterhead import is_capitals

PAGE_NUMBER = re.compile(
    r"[-–—|\s]{0,4}(?:[Tt]rang|[Pp]age)?\s{0,3}(?P<number>\d{1,4})(?:\s?(?:/|của|of)\s?\d{1,4})?[-–—|\s]{0,4}"
)
MAIL = re.compile(r"(?:[Ee]-?mail\s?:\s?)?[\w.+-]{1,64}@[\w.-]{3,100}")
TIME = re.compile(
    r"(?:(?:Thời gian|Ngày) ký\s?:\s?)?(?:ngày\s)?\d{1,2}[./-]\d{1,2}[./-]\d{4}[,\s]\s?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
TO_THE_SECOND = re.compile(r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{4}[,\s]\s?\d{1,2}:\d{2}:\d{2}(?!\d)")
"""A time that only a program writes; in a short line it is a stamp's, whatever was recognised beside it."""
SHORT_LINE = 60
ZONE = re.compile(r"[+-]\d{2}:\d{2}")
SIGNATURE_LABEL = re.compile(
    r"""
    (?:Người\ ký|Ký\ bởi|Được\ ký\ bởi|Ký\ số\ bởi|Signed\ by|E-?mail|Cơ\ quan|Thời\ gian\ ký|Ngày\ ký
      |Signature\ Not\ Verified|Chức\ vụ)\s?(?::|$)
    """,
    re.IGNORECASE | re.VERBOSE,
)
EDGE_LINES = 3
"""How many lines from the top or bottom of a page still count as its edge."""
STAMP_NAME_LINES = 3
"""How many lines of a portal's name may stand over its mail address."""
SMALL_PRINT = 0.7
"""Stamps of systems are set in this part of the usual size or less: in 6 to 8 points."""
STAMP_LINES = 8
"""How many lines of the page are looked at for them: another stamp may stand beside."""
CENTRED = 100.0
"""Points from the left edge: in text without pages a lone number stands further right than any list would."""


def without_furniture(layout: Layout) -> list[Placed]:
    """All lines and grids in the order of the pages, without furniture and without empty lines."""
    running = _running_heads(layout.pages)
    kept: list[Placed] = []
    expected = 2
    for sheet, page in enumerate(layout.pages):
        items = [item for item in page.items if isinstance(item, Grid) or one_line(item.text)]
        dropped = _stamps(items) | _small_stamps(items)
        edge = set(range(EDGE_LINES)) | set(range(len(items) - EDGE_LINES, len(items)))
        for at, item in enumerate(items):
            if isinstance(item, Line) and not item.footnote:
                text = one_line(item.text)
                number = PAGE_NUMBER.fullmatch(text)
                if page.number is not None and at in edge and (number or _shape(text) in running):
                    continue
                if page.number is None and number and _is_lone_number(item, text, int(number["number"]), expected):
                    expected = int(number["number"]) + 1
                    continue
            if at not in dropped:
                kept.append(Placed(item, page.number, sheet))
    return kept


def _running_heads(pages: list[PageLayout]) -> set[str]:
    """Shapes of lines that stand at the edge of at least three pages and of half of all."""
    numbered = [page for page in pages if page.number is not None]
    if len(numbered) < 3:
        return set()
    seen: Counter[str] = Counter()
    for page in numbered:
        lines = [one_line(item.text) for item in page.items if isinstance(item, Line) and one_line(item.text)]
        seen.update({_shape(text) for text in lines[:2] + lines[-2:] if len(text) <= 120})
    return {shape for shape, pages_with in seen.items() if pages_with >= max(3, len(numbered) // 2 + 1)}


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def _is_lone_number(line: Line, text: str, number: int, expected: int) -> bool:
    """A page number in text without pages: set far right or between dashes, and the next one in the row."""
    dressed = not text.isdigit()
    return (dressed or (line.x0 or 0.0) >= CENTRED) and number in (1, expected)


def _stamps(items: list[Line | Grid]) -> set[int]:
    """Places of the lines of system stamps: a mail address or time alone on its line, and the portal's name above."""
    found: set[int] = set()
    texts = [one_line(item.text) if isinstance(item, Line) else "" for item in items]
    for at, text in enumerate(texts):
        if not text or len(text) > 120:
            continue
        if TIME.fullmatch(text) or ZONE.fullmatch(text) or (len(text) <= SHORT_LINE and TO_THE_SECOND.search(text)):
            found.add(at)
        elif MAIL.fullmatch(text) and any(TIME.match(near) for near in texts[at + 1 : at + 5]):
            found.add(at)
            found |= _name_above(items, texts, at)
        elif SIGNATURE_LABEL.match(text) and any(
            SIGNATURE_LABEL.match(near) or TIME.fullmatch(near)
            for near in texts[max(at - 1, 0) : at] + texts[at + 1 : at + 3]
        ):
            found.add(at)
    return found


def _small_stamps(items: list[Line | Grid]) -> set[int]:
    """Places of the lines in small print above all others, if one of them is a stamp's: several stamps may stand side by side."""
    sizes = Counter(round(item.size) for item in items if isinstance(item, Line) and item.size)
    usual = sizes.most_common(1)[0][0] if sizes else 0
    top: list[Line] = []
    for item in items:
        if not isinstance(item, Line) or not item.size or item.size > usual * SMALL_PRINT:
            break
        top.append(item)
    texts = [one_line(line.text) for line in top]
    is_stamp = any(MAIL.fullmatch(text) or TIME.fullmatch(text) or SIGNATURE_LABEL.match(text) for text in texts)
    return set(range(len(top))) if is_stamp else set()


def _name_above(items: list[Line | Grid], texts: list[str], at: int) -> set[int]:
    """The lines in capitals directly above a stamp's mail address, set in the same column."""
    anchor = items[at]
    found: set[int] = set()
    for above in range(at - 1, max(at - 1 - STAMP_LINES, -1), -1):
        item = items[above]
        if not isinstance(item, Line) or not isinstance(anchor, Line) or len(found) == STAMP_NAME_LINES:
            break
        if abs((item.x0 or 0.0) - (anchor.x0 or 0.0)) > 15:
            continue  # another stamp beside it
        if not is_capitals(texts[above]):
            break
        found.add(above)
    return found
