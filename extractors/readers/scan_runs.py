"""What was recognised on a page as words and rules like those of any PDF page; `pdf_lines` and `pdf_tables` make lines and tables of them.

recognised_runs(page)   → [Run("ỦY BAN NHÂN DÂN", x0=98.2, …, confidence=0.95), Run("CỘNG HÒA XÃ HỘI …", …), …]
recognised_rules(page)  → Rules(horizontal=[…], vertical=[…])
"""

from __future__ import annotations

from itertools import pairwise

from extractors.readers.pdf_rules import Rules
from extractors.readers.pdf_words import Run
from extractors.readers.recognised import RecognisedLine, RecognisedPage, RecognisedWord

_GAP = 1.4
"""From this many sizes on, a gap between two words parts them: they may belong to two columns."""
_ASCENT, _DESCENT = 0.95, 0.3
"""How far letters with their marks reach above and below the baseline, as parts of the size."""


def recognised_runs(page: RecognisedPage) -> list[Run]:
    """The words of a page in runs: those that no wide gap parts, in one."""
    return [_run(words, line) for line in page.lines for words in groups_of(line)]


def recognised_rules(page: RecognisedPage) -> Rules:
    """The rules of a page as those that a PDF draws."""
    return Rules(page.horizontal, page.vertical)


def groups_of(line: RecognisedLine) -> list[list[RecognisedWord]]:
    """The words of a line, parted at wide gaps."""
    groups: list[list[RecognisedWord]] = [line.words[:1]] if line.words else []
    for before, word in pairwise(line.words):
        if word.x0 - before.x1 > _GAP * line.size:
            groups.append([])
        groups[-1].append(word)
    return groups


def _run(words: list[RecognisedWord], line: RecognisedLine) -> Run:
    letters = sum(len(word.text) for word in words)
    run = Run(
        text=" ".join(word.text for word in words),
        x0=words[0].x0,
        x1=words[-1].x1,
        top=line.baseline - _ASCENT * line.size,
        bottom=line.baseline + _DESCENT * line.size,
        baseline=line.baseline,
        size=line.size,
        bold=False,
        italic=False,
        font="",
        confidence=sum(word.confidence * len(word.text) for word in words) / letters,
    )
    if len(words) > 1:
        run.parts = tuple((word.text, word.x0, word.x1) for word in words)
    return run
