"""A marked document as sentences of tokens: words and single signs, cut where a mark begins or ends.

tokens of "Nghị quyết 57-NQ/TW", marked from 11 on   → "Nghị", "quyết", "57", "-", "NQ", "/", "TW"

Vietnamese writes syllables apart, so a word here is a syllable (tiếng), as in the usual data sets of Vietnamese names.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from annotations.marks import Mark, Marked
from models.values import Span

_TOKEN = re.compile(r"[\w\u0300-\u036f]+|\S")


def sentences_of(document: Marked, marks: list[Mark]) -> Iterator[list[Span]]:
    """The tokens of each sentence, none empty, as spans of the text; no token lies across the edge of one of the marks."""
    edges = sorted({edge for mark in marks for edge in (mark.start, mark.end)})
    for start, end in document.sentences:
        tokens = [part for found in _TOKEN.finditer(document.text, start, end) for part in _cut(found.span(), edges)]
        if tokens:
            yield tokens


def _cut(token: Span, edges: list[int]) -> Iterator[Span]:
    start, end = token
    for edge in edges[bisect_left(edges, start + 1) : bisect_left(edges, end)]:
        yield start, edge
        start = edge
    yield start, end
