"""Who issued a document without a letterhead: the body that speaks in its opening or closing sentence.

"…; UBND xã Tân Phú báo cáo kết quả như sau:"                              → "UBND xã Tân Phú"
"Ban Thường vụ Đảng ủy thống nhất kết luận …" (elsewhere "… Đảng ủy xã A") → "Ban Thường vụ Đảng ủy xã A"
"""

from __future__ import annotations

import re

from extractors.vietnamese.letterhead import ISSUER_VERBS, PLACE_LEVELS, begins_with_body
from extractors.vietnamese.names import CAPITAL
from extractors.vietnamese.phrases import any_of
from models.values import Span

OPENING_PARAGRAPHS = 6
CLOSING_PARAGRAPHS = 4
"""How many paragraphs at either end may hold the sentence in which the issuer speaks."""

_VERB = re.compile(rf"\s(?:{any_of(ISSUER_VERBS)})\b")
_CLAUSE = re.compile(r"[^.;,:()]{2,120}\Z")
_CAPITAL = re.compile(rf"(?<!\w)(?<!của )(?<!tại )(?<!theo )(?<!cho )(?<!với )[{CAPITAL}]")
"""Where the name of a body that speaks may begin: not after a preposition, which makes it an object."""
_ASIDE = re.compile(r"\d|\s(?:tại|về|theo|trong|đã)\s")
_PLACE_NAME = re.compile(rf"\s(?:{any_of(PLACE_LEVELS)})\s+[{CAPITAL}][^\W\d_]*(?:[\s-][{CAPITAL}][^\W\d_]*){{0,4}}")


def issuer_from_body(text: str, paragraphs: list[Span]) -> Span | None:
    """Where the issuer's name stands, in its fullest form; None if no body speaks in the first or last paragraphs."""
    ends = paragraphs[:OPENING_PARAGRAPHS] + paragraphs[max(OPENING_PARAGRAPHS, len(paragraphs) - CLOSING_PARAGRAPHS) :]
    for start, end in ends:
        spoken = _speaker(text, start, end)
        if spoken is not None:
            return _fullest(text, spoken)
    return None


def _speaker(text: str, start: int, end: int) -> Span | None:
    """The body right before a verb by which an issuer speaks, in one paragraph."""
    for verb in _VERB.finditer(text, start, min(end, start + 4000)):
        clause = _CLAUSE.search(text, max(start, verb.start() - 121), verb.start())
        if clause is None:
            continue
        for capital in _CAPITAL.finditer(text, clause.start(), verb.start()):
            body = text[capital.start() : verb.start()]
            if begins_with_body(body) and not _VERB.search(body) and not _ASIDE.search(body):
                return capital.start(), verb.start()
    return None


def _fullest(text: str, span: Span) -> Span:
    """The same name with its place ("… xã A") where the text names just one such place right after it."""
    start, end = span
    name = text[start:end]
    if _PLACE_NAME.search(name):
        return span
    named = [match for match in re.finditer(re.escape(name), text) if _PLACE_NAME.match(text, match.end())]
    spans = [(match.start(), place.end()) for match in named if (place := _PLACE_NAME.match(text, match.end()))]
    return spans[0] if spans and len({text[first:last] for first, last in spans}) == 1 else span
