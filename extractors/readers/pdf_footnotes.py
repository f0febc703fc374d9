"""Footnotes at the foot of a PDF page: lines in small print that begin with a mark.

page: "… của Sở Công Thương¹ …" in 14 points, at the foot "¹ Văn bản số 12/SCT-CN …" in 10 points
  → the lines at the foot get `footnote="1"`, as many as the note is long
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from extractors.readers.layout import Line, WordBox
from extractors.readers.pdf_rules import Rules

_SMALL = 0.88
"""Notes are set in this part of the body's size or less (Nghị định 30/2020/NĐ-CP has 13–14 points for the body; Word sets notes in 10)."""
_PLAIN_MARK = re.compile(r"(?P<mark>\d{1,3})[.)]?\s+(?=\S)")
_RULE_WIDTH = (40.0, 220.0)
"""The short rule that Word draws above notes is two inches (144 points) wide."""
_RULE_DISTANCE = 20.0


def body_size(lines: list[Line]) -> float:
    """The size that most characters are set in; 0 if there are none."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size or 0.0, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def mark_footnotes(
    lines: list[Line], rules: Rules, body: float, referred: set[str], last: str | None = None
) -> str | None:
    """Set `footnote` on the notes at the foot of a page, and put a small figure that opens a line elsewhere back into it.

    `lines` are in the order of the page, `body` is the size of the document's running text, `referred` the marks in its text so far:
    the page's own are added. A note in the body's size counts if the text refers to it. Small print under the rule that has no mark goes on
    with `last`, the last note of the page before. Returns the last note of this page, null if there is none.
    """
    small = len(lines)
    while small and 0 < (lines[small - 1].size or 0) <= body * _SMALL:
        small -= 1
    current: str | None = None
    ruled = noted = False
    for number, line in enumerate(lines):
        referred.update(mark.marker for mark in line.marks)
        ruled = ruled or _stands_under_rule(line, rules)
        if line.footnote and (number >= small or line.footnote in referred):
            current, noted = line.footnote, True
        elif line.footnote:
            _put_back(line, line.footnote)
        plain = _PLAIN_MARK.match(line.text) if number >= small and ruled and not line.footnote else None
        if plain and int(plain["mark"]) == int(current or int(plain["mark"]) - 1) + 1:
            current, noted = plain["mark"], True
            _take_away(line, plain.end())
        if current is None and last is not None and number >= small and ruled:
            current = last
        line.footnote = None if line.text.isdigit() else current
        line.runs_on = line.footnote is not None and not noted
    return current


def _put_back(line: Line, figure: str) -> None:
    """Make the mark that was taken from the beginning of a line part of its text again."""
    line.text, line.footnote = f"{figure} {line.text}".strip(), None
    if line.words and line.x0 is not None:
        words = [
            replace(word, start=word.start + len(figure) + 1, end=word.end + len(figure) + 1) for word in line.words
        ]
        line.words = [WordBox(0, len(figure), line.x0, line.words[0].x0), *words]


def _take_away(line: Line, length: int) -> None:
    """Take the first characters, a mark, from the text of a line."""
    line.text = line.text[length:]
    behind = [word for word in line.words if word.start >= length]
    line.words = [replace(word, start=word.start - length, end=word.end - length) for word in behind]


def _stands_under_rule(line: Line, rules: Rules) -> bool:
    top, x0 = line.top or 0.0, line.x0 or 0.0
    return any(
        _RULE_WIDTH[0] <= right - left <= _RULE_WIDTH[1]
        and -4.0 <= top - lower <= _RULE_DISTANCE
        and abs(left - x0) < 60
        for left, _, right, lower in rules.horizontal
    )
