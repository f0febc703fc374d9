"""The two columns of a head that stand side by side on the page, told apart by place.

    UBND TỈNH AN BÌNH    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT        UBND TỈNH AN BÌNH, SỞ XÂY DỰNG, Số: …,
    SỞ XÂY DỰNG                       NAM                   →   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM,
    Số: 45/BC-SXD          An Bình, ngày 05 tháng 3             An Bình, ngày 05 tháng 3 năm 2026
                                  năm 2026

The right column is known by the motto, or by place and date; what stands left of it is the left one, whatever heights the lines have.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.structure.paragraphs import HALVES, join
from extractors.structure.pieces import Placed
from extractors.vietnamese.letterhead import DATE_LINE, MOTTO, NUMBER_LINE, fold

MOTTO_BEGINS = re.compile(r"CONG\s{0,2}HOA\s{0,2}XA\s{0,2}HOI|ĐOC\s{0,2}LAP|ĐANG\s{0,2}CONG\s{0,2}SAN|ĐOAN\s{1,2}TNCS")


def columns_apart(lines: list[Placed]) -> list[Placed]:
    """The lines of a letterhead, left column first, lines that were wrapped within a column joined; as they are where no columns stand
    side by side."""
    edge = min((placed.line.x0 for placed in lines if _is_anchor(placed)), default=None, key=lambda x0: x0 or 0.0)
    if edge is None or len({placed.sheet for placed in lines}) > 1:
        return lines
    left = [placed for placed in lines if _centre(placed) < edge]
    right = [placed for placed in lines if _centre(placed) >= edge]
    return [*_rejoined(left), *_rejoined(right)] if left else lines


def _is_anchor(placed: Placed) -> bool:
    """Whether a line can stand nowhere but in the right column."""
    begins = MOTTO_BEGINS.match(fold(placed.text).lstrip(" *#"))
    return not placed.is_grid and bool(begins or DATE_LINE.match(placed.text))


def _centre(placed: Placed) -> float:
    line = placed.line
    return ((line.x0 or 0.0) + (line.x1 or line.x0 or 0.0)) / 2


def _rejoined(column: list[Placed]) -> list[Placed]:
    lines: list[Placed] = []
    for placed in column:
        if lines and not placed.is_grid and not lines[-1].is_grid and _completes(lines[-1].text, placed.text):
            text = join([lines[-1].text, placed.text])
            line = replace(lines[-1].line, text=text, words=[], bottom=placed.line.bottom)
            lines[-1] = Placed(line, lines[-1].page, lines[-1].sheet, [*lines[-1].sources, *placed.sources])
        else:
            lines.append(placed)
    return lines


def _completes(before: str, text: str) -> bool:
    """Whether a line makes the motto, the date or the number whole that the one above it began."""
    if NUMBER_LINE.match(before):
        return bool(HALVES.search(before[-2:]))
    if text[:1].isdigit() or text[:1].islower():
        return bool(DATE_LINE.match(f"{before} {text}"))
    return (
        not MOTTO.search(fold(before)) and not MOTTO.search(fold(text)) and bool(MOTTO.search(fold(f"{before} {text}")))
    )
