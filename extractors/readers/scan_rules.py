"""The straight rules that are seen in the picture of a page: borders of tables, the line under a motto.

rules_in(grey, 300)  → Rules(horizontal=[(72.0, 100.1, 400.3, 100.8), …], vertical=[…]), in points

A rule is ink that runs on for at least the width of a few letters and is no thicker than a pen's stroke; the picture has to be level.
Standing rules, which part the columns of a table, are mended where they are torn and at the corners of the frame.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from extractors.readers.pdf_rules import Rules
from extractors.readers.recognised import Box

_DOTS = 150
"""Dots per inch on which rules are looked for: a hairline is still one dot."""
_LONG = 48.0, 24.0
"""Points that ink has to run on to be a rule, lying and standing: the bars of bold "TTTT" join, no stem of a letter is as long."""
_THICK = 4.0
"""Points: what is thicker is a bar, a picture, the black edge of a scan."""
_SOLID = 0.95
"""The part of a rule that is ink: scans tear them."""
_TORN = 24.0
"""Points: the two parts of a torn rule are no further apart, and half of the gap is ink at least, if faint."""
_SHORT = 10.0
"""Points: a rule that ends so near to the corner of a frame goes on to it."""
_NEAR = 3.0
"""Points within which a rule touches another."""
_DARK = 150
"""Ink of a rule is darker than this (0 black, 255 white); hairlines come out grey."""
_FAINT = 200
"""Ink between the parts of a torn rule is darker than this."""


def rules_in(grey: Image.Image, dots: float) -> Rules:
    """The rules of a level grey picture of so many dots per inch."""
    shrink = max(1, round(dots / _DOTS))
    values = np.asarray(grey.reduce(shrink))
    ink = values < _DARK
    point = dots / shrink / 72
    level = _level_rules(ink, _LONG[0], point)
    upright = [(top, x0, bottom, x1) for x0, top, x1, bottom in _level_rules(ink.T, _LONG[1], point)]
    return Rules(level, _to_corners(_joined(upright, level, values < _FAINT, point), level))


def without_rules(grey: Image.Image, dots: float, rules: Rules) -> Image.Image:
    """The picture with its rules painted over: where they touch letters or part cells, Tesseract takes them for letters."""
    clean = grey.copy()
    for x0, top, x1, bottom in (*rules.horizontal, *rules.vertical):
        edges = (
            round(x0 * dots / 72) - 1,
            round(top * dots / 72) - 1,
            round(x1 * dots / 72) + 2,
            round(bottom * dots / 72) + 2,
        )
        clean.paste(255, edges)
    return clean


def _joined(upright: list[Box], level: list[Box], faint: NDArray[np.bool_], point: float) -> list[Box]:
    """The standing rules, those in one that a tear parts: not where one table ends and another begins."""
    joined: list[Box] = []
    for rule in sorted(upright, key=lambda rule: rule[1]):
        x0, top, x1, bottom = rule
        for at, (left, begin, right, end) in enumerate(joined):
            apart = abs((x0 + x1) - (left + right)) / 2 > _NEAR or not 0 < top - end <= _TORN
            if apart or (_touches(level, (x0 + x1) / 2, top) and _touches(level, (x0 + x1) / 2, end)):
                continue
            gap = faint[
                round(end * point) : round(top * point),
                round(min(x0, left) * point) : round(max(x1, right) * point) + 1,
            ]
            if gap.any(axis=1).mean() >= 0.5:
                joined[at] = (min(x0, left), begin, max(x1, right), bottom)
                break
        else:
            joined.append(rule)
    return joined


def _to_corners(upright: list[Box], level: list[Box]) -> list[Box]:
    """The standing rules, those lengthened to the corner of a frame that end just before it."""
    longer = []
    for x0, top, x1, bottom in upright:
        x = (x0 + x1) / 2
        ends = [(above, below) for left, above, right, below in level if min(abs(x - left), abs(x - right)) <= _NEAR]
        if not _touches(level, x, bottom):
            bottom = max((below for above, below in ends if 0 < above - bottom <= _SHORT), default=bottom)
        if not _touches(level, x, top):
            top = min((above for above, below in ends if 0 < top - below <= _SHORT), default=top)
        longer.append((x0, top, x1, bottom))
    return longer


def _touches(level: list[Box], x: float, y: float) -> bool:
    """Whether a rule that lies passes by or ends at a point."""
    return any(
        left - _NEAR <= x <= right + _NEAR and above - _NEAR <= y <= below + _NEAR
        for left, above, right, below in level
    )


def _level_rules(ink: NDArray[np.bool_], least: float, point: float) -> list[Box]:
    """The rules that lie level and are at least so many points long, by the dots of a point."""
    length = max(2, round(least * point))
    if ink.shape[1] < length:
        return []
    ink = ink | np.roll(ink, 1, axis=0)  # a rule that is not quite level goes down in steps
    sums = np.cumsum(np.pad(ink, ((0, 0), (1, 0))), axis=1, dtype=np.int32)
    begins = np.pad(sums[:, length:] - sums[:, :-length] >= length * _SOLID, ((0, 0), (0, length)))
    # every dot that lies in some window full of ink
    covered = (
        np.cumsum(begins, axis=1, dtype=np.int32)
        - np.cumsum(np.pad(begins, ((0, 0), (length, 0))), axis=1, dtype=np.int32)[:, : begins.shape[1]]
    )
    rules: list[Box] = []
    open_rules: list[tuple[int, int, int, int]] = []  # first and last dot, first and last row
    for row in range(ink.shape[0] + 1):
        runs = _runs(covered[row] > 0) if row < ink.shape[0] else []
        still_open = []
        for first, last, begin, end in open_rules:
            touching = [run for run in runs if run[0] < last and first < run[1]]
            if touching:
                runs = [run for run in runs if run not in touching]
                still_open.append((min(first, touching[0][0]), max(last, touching[-1][1]), begin, row))
            elif (end - begin + 1) / point <= _THICK:
                rules.append(_box(first, begin, last, end + 1, point))
        open_rules = still_open + [(first, last, row, row) for first, last in runs]
    return rules


def _runs(row: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Where runs of true begin and end."""
    if not row.any():
        return []
    edges = np.flatnonzero(np.diff(np.pad(row.astype(np.int8), 1)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def _box(x0: int, top: int, x1: int, bottom: int, point: float) -> Box:
    return round(x0 / point, 1), round(top / point, 1), round(x1 / point, 1), round(bottom / point, 1)
