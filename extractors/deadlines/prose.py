"""Prose as the deadlines read it: its blocks and clauses, the bodies that it names or addresses, where its acts begin.

    "1. Yêu cầu Phòng Kinh tế (qua bộ phận một cửa) rà soát các chợ; báo cáo UBND xã."
  → behind the marker "Yêu cầu …", one body addressed "Phòng Kinh tế", an act "rà soát …", clause end at ";"

All positions are code points of the text that is given; functions that look for acts and bodies are given the text without
its asides, which has the same length.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from extractors.structured import StructuredDocument
from extractors.vietnamese import deadline_cues as cues
from extractors.vietnamese import party_cues
from extractors.vietnamese.bodies import body_at
from extractors.vietnamese.names import CAPITAL
from extractors.vietnamese.phrases import any_of
from models.document import Block
from models.values import Span

KINDS = frozenset({"paragraph", "list_item"})
"""Kinds of blocks that hold prose."""
SENTENCE_REACH = 1_200
"""Characters of a sentence, on each side of a time, that are read for what it is a time of."""
MOST_WORDS_OF_DOER = 8
"""The longest name of who acts that is no body's."""
EDGE = " \t\n,;:.–-(/"
"""What is cut off both ends of a phrase."""
OPENING_FORMULA = re.compile(
    r"\s*(?:[-*+•]\s*)?(?:(?:căn\scứ|trên\sđây\slà|ghi\schú)(?!\w)|\(\*{1,3}\))", re.IGNORECASE
)
"""The beginning of a sentence that asks for nothing, notes on a form among them."""
CLAUSE_MARK = re.compile(r"[;:]|\.\s")
"""What parts a clause from the one before."""

_CLAUSE_END = re.compile(r"[;.](?=\s|\Z)|\./\.")
_ASIDE = re.compile(r"\([^()\n]{1,300}\)")
_NAME_START = re.compile(rf"(?<![\w/.-])(?:(?i:{any_of(party_cues.GROUP_STARTS)})(?!\w)|[^\W\d_{CAPITAL.lower()}])")
"""Where the name of a body or group may begin: no other small word begins one."""


def one_line(words: str) -> str:
    """The words with single spaces."""
    return " ".join(words.split())


def without_asides(text: str) -> str:
    """The text with spaces where words stand in parentheses."""
    return _ASIDE.sub(lambda aside: " " * len(aside[0]), text)


def behind_marker(text: str, block: Block) -> int:
    """Where the words of a block begin behind its list mark."""
    start = block.start + (len(block.marker) if block.marker and text.startswith(block.marker, block.start) else 0)
    while start < block.end and text[start] in " \t.)":
        start += 1
    return start


def is_numbered(block: Block) -> bool:
    """Whether the block has a number or letter, not a dash or dot, before it."""
    return bool(block.marker and block.marker[0].isalnum())


def blocks_before(document: StructuredDocument, block: Block, reach: int) -> list[Block]:
    """The prose of the block's section among the `reach` blocks before it, nearest first."""
    at = _index(document, block)
    return _of_section(document.document.blocks[max(0, at - reach) : at][::-1], block)


def blocks_behind(document: StructuredDocument, block: Block, reach: int) -> list[Block]:
    """The prose of the block's section among the `reach` blocks behind it."""
    at = _index(document, block)
    return _of_section(document.document.blocks[at + 1 : at + 1 + reach], block)


def _index(document: StructuredDocument, block: Block) -> int:
    return bisect_left(document.document.blocks, block.start, key=lambda one: one.start)


def _of_section(blocks: list[Block], block: Block) -> list[Block]:
    return [other for other in blocks if other.section_id == block.section_id and other.kind in KINDS]


def clause_start(text: str, start: int, end: int) -> int:
    """Where the last clause of a range begins."""
    return max((mark.end() for mark in CLAUSE_MARK.finditer(text, start, end)), default=start)


def clause_end(text: str, start: int, end: int) -> int:
    """Where the first clause of a range ends; a colon does not end it."""
    mark = _CLAUSE_END.search(text, start, end)
    return mark.start() if mark else end


def act_start(text: str, start: int, end: int) -> int | None:
    """Where the first act of a range begins: a known verb, or whatever stands behind "phải"."""
    modal, verb = cues.MODAL.search(text, start, end), cues.TASK_VERB.search(text, start, end)
    if verb and (modal is None or verb.start() <= modal.end()):
        return verb.start()
    if modal and modal.end() < end:
        return modal.end()
    return verb.start() if verb else None


def has_act(text: str, start: int, end: int) -> bool:
    """Whether an act begins in the range."""
    return act_start(text, start, end) is not None


def doer_before_rhythm(text: str, start: int, rhythm: int) -> Span | None:
    """Who acts, where nothing else stands in the clause before a rhythm ("Cấp ủy viên phụ trách địa bàn [mỗi quý] dự …")."""
    begin = clause_start(text, start, rhythm)
    words = text[begin:rhythm].strip()
    begin += len(text[begin:rhythm]) - len(text[begin:rhythm].lstrip())
    named = end_of_body(text, begin) == begin + len(words)
    if not named and (
        not 1 < len(words.split()) <= MOST_WORDS_OF_DOER
        or not words[0].isupper()
        or words[-1] in ",:"
        or has_act(text, begin, rhythm)
        or party_cues.NO_SUBJECT.search(words)
        or cues.OPENS_RHYTHM.fullmatch(words)
        or cues.NAMED_BY_RHYTHM.search(f"{words} ")
    ):
        return None
    return begin, begin + len(words)


def bodies_addressed(text: str, start: int, end: int) -> Iterator[Span]:
    """The bodies that a range addresses ("yêu cầu Phòng Kinh tế …"); what a subject directs itself only where that one is asked to."""
    address = party_cues.ADDRESS.match(text, start, end)
    asked = address is not None and end_of_body(text, address.end()) is not None
    for match in party_cues.ADDRESSED.finditer(text, start, end):
        body = end_of_body(text, match.end())
        own = match[0].lower().startswith(party_cues.OWN_DIRECTING) and text[start : match.start()].strip(EDGE)
        if body and (asked or not own):
            asked = True
            yield match.end(), body


def bodies(text: str, start: int, end: int) -> Iterator[Span]:
    """The bodies named in a range, single ones and groups."""
    at = start
    while (word := _NAME_START.search(text, at, end)) is not None:
        body = end_of_body(text, word.start())
        if body is not None and body <= end:
            yield word.start(), body
            at = body
        else:
            at = word.start() + 1


def behind_leading_body(text: str, start: int) -> int:
    """The end of the body that stands at the position or behind a few marks; the position itself if there is none."""
    at = start
    while at < len(text) and text[at] in EDGE:
        at += 1
    share = party_cues.SHARE.match(text, at)
    return share.end("who") if share else end_of_body(text, at) or start


def end_of_body(text: str, position: int) -> int | None:
    """The end of the body or group of bodies at the position; single words are names only where they are known as such."""
    group = party_cues.GROUP.match(text, position)
    if group:
        return group.end()
    end = body_at(text, position) if text[position : position + 1].isupper() else None
    if end is None:
        return None
    while text[end - 1] in ".,;":
        end -= 1
    name = text[position:end]
    if name in party_cues.ACTS_LIKE_NAMES:
        return None
    return end if (" " in name and not name.isupper()) or name in party_cues.SHORT_NAMES else None
