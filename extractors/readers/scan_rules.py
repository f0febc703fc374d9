"""The straight rules that are seen in the picture of a page: borders of tables, the line under a motto.

rules_in(grey, 300)  → Rules(horizontal=[(72.0, 100.1, 400.3, 100.8), …], vertical=[…]), in points

A rule is ink that runs on for at least the width of a few letters and is no thicker than a pen's stroke; the picture has to be level.
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
_DARK = 150
"""Ink of a rule is darker than this (0 black, 255 white); hairlines come out grey."""


def rules_in(grey: Image.Image, dots: float) -> Rules:
    """The rules of a level grey picture of so many dots per inch."""
    shrink = max(1, round(dots / _DOTS))
    ink = np.asarray(grey.reduce(shrink)) < _DARK
    point = dots / shrink / 72
    level = _level_rules(ink, _LONG[0], point)
    upright = [(top, x0, bottom, x1) for x0, top, x1, bottom in _level_rules(ink.T, _LONG[1], point)]
    return Rules(level, upright)


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
