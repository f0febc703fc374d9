"""The marks of Markdown, and the scraps of HTML in it, read for what they say and taken out of the text.

plain_lines(["## **1.2. Hạn chế**"])              → [Marked("1.2. Hạn chế", heading=2, bold=True)]
plain_lines(["+ *Mặt tích cực:* có 3 mô hình²"])  → [Marked("+ Mặt tích cực: có 3 mô hình²")]

Plain text passes through unchanged: an asterisk that is a bullet ("* Thời gian thực hiện:") or a remark ("(*)") is text, and so is
every underscore, because rows of them are blanks to be filled in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.readers.footnote_marks import superscript

_HEADING = re.compile(r"\s*(?P<hashes>\#{1,6})\s+(?=\S)", re.VERBOSE)
_CLOSING_HASHES = re.compile(r"\s{1,9}\#{1,9}\s*\Z", re.VERBOSE)
_QUOTE = re.compile(r"\A\s{0,3}>\s")
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()\#+\-.!|<>~])", re.VERBOSE)
_SUPERSCRIPT = re.compile(r"<sup>\s*\(?(?P<digits>\d{1,3})\)?\s*</sup>|\[\^(?P<note>\d{1,3})\]:?", re.IGNORECASE)
_ADDRESS = re.compile(r"<(?P<address>(?:https?://|mailto:)[^<>\s]{1,500})>")
_LINK = re.compile(r"!?\[(?P<words>[^\[\]]{0,300})\]\((?:https?://|mailto:|\#|/|\./)[^()\s]{0,500}\)")
_TAG = re.compile(
    r"</?(?:sup|sub|b|i|u|em|strong|center|span|div|p|font|small|del|ins|mark)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE
)
_LINE_BREAK_TAG = re.compile(r"\s{0,9}<br\s{0,9}/?>\s{0,9}", re.IGNORECASE)
_ENTITIES = {"&nbsp;": " ", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&"}
_ENTITY = re.compile("|".join(_ENTITIES))

_STARS = re.compile(r"(?<![\\*])\*{1,3}(?!\*)")
_NOT_AFTER_OPENING = frozenset(")]}.,;:!?*")
_NOT_BEFORE_CLOSING = frozenset("([{*")
_OPEN_AT_ONCE = 20
_STAR = "\ue000"
"""Stands for an escaped asterisk while emphasis is read; private use, cleaned text holds none."""


@dataclass(slots=True)
class Marked:
    """One line without its marks: bold and italic if all of it is, the level if it is a heading."""

    text: str
    heading: int | None = None
    bold: bool = False
    italic: bool = False


def plain_lines(lines: list[str]) -> list[Marked]:
    """The lines of one paragraph (no blank line between them), as many as came in; emphasis may run over their ends."""
    marked = [_heading(_QUOTE.sub("", line, count=1)) for line in lines]
    for line in marked:
        line.text = _inline(line.text)
    text = "\n".join(line.text for line in marked)
    if "*" in text:
        text, bold, italic = _emphasis(text)
        start = 0
        for line, words in zip(marked, text.split("\n"), strict=True):
            letters = [at for at in range(start, start + len(words)) if not text[at].isspace()]
            line.bold = bool(letters) and all(bold[at] for at in letters)
            line.italic = bool(letters) and all(italic[at] for at in letters)
            line.text = words
            start += len(words) + 1
    for line in marked:
        line.text = line.text.replace(_STAR, "*")
    return marked


def _heading(line: str) -> Marked:
    match = _HEADING.match(line)
    if not match:
        return Marked(line)
    return Marked(_CLOSING_HASHES.sub("", line[match.end() :]), heading=len(match["hashes"]))


def _inline(line: str) -> str:
    line = _SUPERSCRIPT.sub(lambda match: superscript(match["digits"] or match["note"]), line)
    line = _ADDRESS.sub(lambda match: match["address"].removeprefix("mailto:"), line)
    line = _LINK.sub(lambda match: match["words"], line)
    line = _TAG.sub("", _LINE_BREAK_TAG.sub(" ", line))
    line = _ENTITY.sub(lambda match: _ENTITIES[match[0]], line)
    return _ESCAPE.sub("", line.replace("\\*", _STAR))


def _emphasis(text: str) -> tuple[str, list[bool], list[bool]]:
    """The text without the asterisks that come in pairs, and which of its characters are bold and italic."""
    pairs: list[tuple[re.Match[str], re.Match[str]]] = []
    open_runs: list[re.Match[str]] = []
    for run in _STARS.finditer(text):
        partner = next((other for other in reversed(open_runs) if len(other[0]) == len(run[0])), None)
        if partner and _can_close(text, run):
            pairs.append((partner, run))
            del open_runs[open_runs.index(partner) :]
        elif _can_open(text, run):
            open_runs.append(run)
            del open_runs[:-_OPEN_AT_ONCE]
    gone: set[int] = set()
    bold = [False] * len(text)
    italic = [False] * len(text)
    for opening, closing in pairs:
        gone.update(range(*opening.span()), range(*closing.span()))
        for at in range(opening.end(), closing.start()):
            bold[at] = bold[at] or len(opening[0]) != 1
            italic[at] = italic[at] or len(opening[0]) != 2
    kept = [at for at in range(len(text)) if at not in gone]
    return "".join(text[at] for at in kept), [bold[at] for at in kept], [italic[at] for at in kept]


def _can_open(text: str, run: re.Match[str]) -> bool:
    after = text[run.end() : run.end() + 1]
    if not after or after.isspace() or after in _NOT_AFTER_OPENING:
        return False
    return len(run[0]) > 1 or not text[run.start() - 1 : run.start()].isalnum()


def _can_close(text: str, run: re.Match[str]) -> bool:
    before = text[run.start() - 1 : run.start()]
    if not before or before.isspace() or before in _NOT_BEFORE_CLOSING:
        return False
    return len(run[0]) > 1 or not text[run.end() : run.end() + 1].isalnum()
