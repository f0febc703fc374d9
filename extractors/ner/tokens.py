"""Syllables, numbers and marks of a text as the tokens of the recogniser, whose offsets are those of the text.

    "Nghị quyết 57-NQ/TW (H'Mây)."   → Nghị · quyết · 57-NQ/TW · ( · H'Mây · ) · .

A number keeps what is written onto it, so that a document number, a date or a figure is one token. White space that is not one space
behind a token is a token of its own: tokens and the spaces behind them give the text back, whatever it is.
"""

from __future__ import annotations

import re

_MARKS = "\u0300-\u036f"
_TOKEN = re.compile(
    rf"""
      \d (?: [\w{_MARKS}] | [-–/.,:] (?=\w) )*          # 57-NQ/TW, 22/12/2024, 1.549,5
    | [^\W\d_] (?: [\w{_MARKS}] | ['’] (?=[^\W\d_]) )*   # a syllable, H'Mây
    | \s+
    | [^\s] [{_MARKS}]*                                  # a mark, with what combines with it
    """,
    re.VERBOSE,
)


def split(text: str) -> tuple[list[str], list[bool]]:
    """The tokens of a text, and of each whether one space follows that belongs to no token."""
    words: list[str] = []
    spaces: list[bool] = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        if word.isspace():
            if words and word[0] == " ":
                spaces[-1] = True
                word = word[1:]
            if not word:
                continue
        words.append(word)
        spaces.append(False)
    return words, spaces
