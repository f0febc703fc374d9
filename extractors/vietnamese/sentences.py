"""Where sentences begin and end in official Vietnamese prose.

A full stop ends a sentence only if a new one plausibly begins after it: not after an abbreviation (`TP.`, `KT.`), an initial
(`V. A.`), a list marker (`1.1.`, `a.`) or inside a number or date (`1.549`, `01.01.2025`). The closing `./.` of a document
ends one; `;` and `:` do not, since the items of a list belong to their lead-in. A line feed always does.

    "Đã họp tại TP. Huế. Có 1.549 người dự./."  →  "Đã họp tại TP. Huế." · "Có 1.549 người dự./."
"""

from __future__ import annotations

import re

from models.values import Span

ABBREVIATIONS = frozenset(
    {
        # signing authority (Nghị định 30/2020/NĐ-CP, Annex I; Hướng dẫn 36-HD/VPTW)
        *("tm", "t/m", "kt", "k/t", "tl", "t/l", "tuq", "q", "tg"),
        # places and addresses
        *("tp", "tx", "tt", "x", "p", "kp"),
        # titles and degrees
        *("gs", "pgs", "ts", "ths", "cn", "ks", "bs", "ds", "đ/c", "đc", "mr", "mrs", "ms", "dr", "st"),
        # in running text
        *("tr", "vd", "stt", "no", "vol", "fax", "tel", "đt"),
    }
)
"""Words after whose full stop the sentence goes on, lower case."""

HEADING_WORDS = frozenset(
    {"điều", "chương", "mục", "phần", "khoản", "điểm", "lục", "bảng", "biểu", "hình", "mẫu", "câu", "đợt", "bước"}
)
"""Words that, with a number and a full stop, open a sentence instead of ending one ("Điều 1. Phê duyệt …")."""

_STOP = re.compile(
    r"""
    [\n.!?…] (?:                                    # first, so that the engine passes over all others at once
      (?<=\n) \n*                                   # a line feed always ends a sentence
    | (?<=\.) /\.                                   # the closing mark of a document
    | (?P<more>[.!?…]{0,79}) [”"’')\]»]{0,3}    # a mark with what closes after it
      (?: (?=\s|$) | (?<=[^\W_]{2}\.)(?=[^\W\d_]{2}) )   # then space, or a space forgotten between two words
    )
    """,
    re.VERBOSE,
)
_MARKER = re.compile(r"[(]?(?:\d{1,3}(?:\.\d{1,3}){0,5}|[ivxlcIVXLC]{1,7}|[^\W\d_])\.?")
_LABEL = re.compile(r"[\s*+•–—-]*(?:phụ\s)?(?P<word>[^\W\d_]+)\s+(?:\d{1,4}|[IVXLC]{1,7})[^\W\d_]?\.", re.IGNORECASE)
_LAST_WORD = re.compile(r"(?<![\w/])[^\W\d_][\w/]*\Z|[^\W\d_]\Z")
_INITIAL = re.compile(r"\s*[^\W\d_](?:\.|\s|$)")
_WORD_REACH = 24
"""How far back from a full stop its word is looked for: longer words are no abbreviations."""


def sentence_spans(text: str, start: int, end: int) -> list[Span]:
    """The sentences of `text[start:end]` in order, trimmed; offsets are code points into `text`.

    Together they hold every character of the range that is not white space.
    """
    spans: list[Span] = []
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if stop["more"] is None or _ends_sentence(text, begin, stop, end):
            spans += _trimmed(text, begin, stop.end())
            begin = stop.end()
    return spans + _trimmed(text, begin, end)


def _ends_sentence(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    """Whether a new sentence plausibly begins after the mark."""
    after = text[stop.end() : min(end, stop.end() + _WORD_REACH)]
    following = after.lstrip()[:1]
    if following.islower() or (following and following in ",;:)"):
        return False
    if after and not after[0].isspace() and not following.isupper():
        return False
    dot = stop.start()
    if stop["more"] or text[dot] != ".":
        return True
    last = _LAST_WORD.search(text, max(begin, dot - _WORD_REACH), dot)
    word = last[0] if last else ""
    if word.lower() in ABBREVIATIONS or _is_initial(word, after):
        return False
    return not _opens_sentence(text, begin, dot + 1)


def _is_initial(word: str, after: str) -> bool:
    """`V` of "Nguyễn V. A."; a Roman number ("quý I. Trong …") only looks like one."""
    if len(word) != 1 or not word.isupper():
        return False
    return word not in "IVX" or bool(_INITIAL.match(after))


def _opens_sentence(text: str, begin: int, end: int) -> bool:
    """Whether what stands before the full stop is only the number of an item or article."""
    if end - begin > 4 * _WORD_REACH:
        return False
    opening = text[begin:end].strip(" *+•–—-\t")
    label = _LABEL.fullmatch(text, begin, end)
    return bool(_MARKER.fullmatch(opening) or (label and label["word"].lower() in HEADING_WORDS))


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [(start, end)] if start < end else []
