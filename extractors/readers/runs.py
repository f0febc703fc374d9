"""Stretches of text in one style, and the printed lines that they make: what Word, OpenDocument and HTML have in common.

lines_of([Run("Thực hiện "), Run("Nghị quyết", bold=True), Run(FootnoteMark(0, "1")), Run("\\nĐộc lập")])
  → [Line("Thực hiện Nghị quyết", marks=[FootnoteMark(20, "1")], whole=True), Line("Độc lập", whole=True)]

A line break inside a paragraph (Shift+Enter) ends a line, because letterheads are set so; where the text after it plainly runs on
(small letter, no full stop before it) it is a space. Text in an encoding before Unicode is converted for a whole paragraph at once, since a
letter of VNI may be cut in two.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from extractors.readers.characters import clean, is_rule
from extractors.readers.footnote_marks import join_parts
from extractors.readers.layout import FootnoteMark, Line
from extractors.vietnamese.legacy_encodings import LegacyFont, begins_with_mark, convert, is_written_before_unicode

_RUNS_ON = re.compile(r"(?<![.;:!?])\n(?=[^\W\d_A-ZĐ])")
_LIST_TAB = re.compile(r"\A\s*(?P<mark>\S{1,6})\t+(?=\S)")
_BREAKS = re.compile(r"([\t\n])")
_MARK = "\x00"
"""Stands for a footnote mark while the text around it is looked at; cleaned text holds none."""
_COLUMN_GAP = "    "
"""What a tab inside a line becomes: wide enough to be seen as a gap between columns."""


@dataclass(slots=True)
class Run:
    """A stretch of text in one style, or a footnote mark; line feeds are line breaks, tabs still tabs."""

    content: str | FootnoteMark
    bold: bool = False
    italic: bool = False
    size: float | None = None
    legacy: LegacyFont | None = None
    """The encoding that the text is still in."""

    @property
    def is_shown(self) -> bool:
        """Whether there is something to see in it that is text."""
        return isinstance(self.content, str) and bool(self.content.strip())


def lines_of(runs: list[Run]) -> list[Line]:
    """The printed lines of a paragraph; those without text, and rules, are left out."""
    lines = [_line(part) for part in _printed_lines(runs)]
    return [line for line in lines if (line.text or line.marks) and not is_rule(line.text)]


def convert_runs(runs: list[Run]) -> bool:
    """Convert the runs of a paragraph that are in an encoding before Unicode; whether any text became another.

    Where they hold letters of Unicode, they only bear the name of an old font.
    """
    old = [number for number, run in enumerate(runs) if run.legacy and isinstance(run.content, str)]
    if not old:
        return False
    converting = is_written_before_unicode("".join(str(runs[number].content) for number in old))
    for one, following in pairwise(old) if converting else ():
        if following == one + 1 and begins_with_mark(str(runs[following].content)):
            rest = str(runs[following].content)
            runs[one].content, runs[following].content = f"{runs[one].content}{rest[0]}", rest[1:]
    changed = False
    for number in old:
        run = runs[number]
        written = str(run.content)
        shown = convert(written, run.legacy) if converting and run.legacy else written
        changed = changed or shown != written
        run.content = "".join(part if part in "\t\n" else clean(part) for part in _BREAKS.split(shown))
        run.legacy = None
    return changed


def _printed_lines(runs: list[Run]) -> list[list[Run]]:
    """The runs of each printed line: parted at line breaks, unless the text plainly runs on over them."""
    whole = "".join(run.content if isinstance(run.content, str) else _MARK for run in runs)
    joined = {match.start() for match in _RUNS_ON.finditer(whole)}
    lines: list[list[Run]] = [[]]
    at = 0
    for run in runs:
        if isinstance(run.content, FootnoteMark):
            lines[-1].append(run)
            at += 1
            continue
        for number_of_part, part in enumerate(re.split("(\n)", run.content)):
            if number_of_part % 2 == 0:
                lines[-1].append(Run(part, run.bold, run.italic, run.size))
            elif at in joined:
                lines[-1].append(Run(" ", run.bold, run.italic, run.size))
            else:
                lines.append([])
            at += len(part)
    return lines


def _line(runs: list[Run]) -> Line:
    joined = "".join(run.content if isinstance(run.content, str) else _MARK for run in runs)
    shown = _LIST_TAB.sub(r"\g<mark> ", joined).strip().replace("\t", _COLUMN_GAP)
    marks_in_order = iter([run.content for run in runs if isinstance(run.content, FootnoteMark)])
    text, marks = join_parts(
        [next(marks_in_order) if part == _MARK else part for part in re.split(f"({_MARK})", shown)]
    )
    text = text.rstrip()
    written = [run for run in runs if run.is_shown]
    sizes: Counter[float] = Counter()
    for run in written:
        if run.size:
            sizes[run.size] += len(str(run.content))
    return Line(
        text=text,
        size=sizes.most_common(1)[0][0] if sizes else None,
        bold=bool(written) and all(run.bold for run in written),
        italic=bool(written) and all(run.italic for run in written),
        whole=True,
        marks=[FootnoteMark(min(mark.offset, len(text)), mark.marker) for mark in marks],
    )
