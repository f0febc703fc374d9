"""Names that stand in no table, read by the recogniser (`extractors/ner/`) where the rules leave something unexplained.

    "Chi cục An toàn vệ sinh thực phẩm kiểm tra cảng cá Định Hòa", rules: "Chi cục An toàn"
  → ORG "Chi cục An toàn vệ sinh thực phẩm" (the rule's name, made whole), LOC "cảng cá Định Hòa" (a name of its own)

The rules are right more often, so that a name of theirs only gives way to a longer one around it, and a body that they do not know is left
out: most of what the recogniser takes for one is a class ("đại biểu Hội đồng"). How that was measured: `docs/decisions/recogniser.md`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from extractors.claims import Claims
from extractors.entities.found import Found, may_be_name
from extractors.ner import names, worth
from extractors.structured import StructuredDocument
from extractors.vietnamese.names import CAPITAL
from extractors.vietnamese.phrases import any_of
from extractors.vietnamese.places import CROP_SEASONS, LUNAR_YEARS, PLACE_HEADS, VAGUE_PLACES
from models.records import EntityLabel
from models.values import Span

NEW: dict[EntityLabel | None, float] = {"PER": 0.8, "LOC": 0.8}
"""How sure the recogniser has to be of a name where the rules have none, by label."""
LONGER: dict[EntityLabel | None, float] = {"ORG": 0.8, "LOC": 0.8}
"""How sure it has to be of a name that holds one of the rules' names."""
LONGEST = 2_000
"""Characters of a sentence that is asked about: nobody writes longer ones, and the network's memory grows with them."""

_RUN = re.compile(rf"(?<![\w'’])(?!(?:Phó|Luật)[ ])[{CAPITAL}]\w*(?:[ ][{CAPITAL}][\w'’]*){{1,9}}")
"""Words with capitals in a row: most names of places and persons; no offices ("Phó Chủ tịch") and laws."""
_CUT = re.compile(rf"(?<!\w)(?![{CAPITAL}])\w+[ ][{CAPITAL}][^\W\d_]+\Z")
"""The end of a name that may lack the rest of a word: "Ban Quản lý dự án Giao"."""
_NO_PLACE = re.compile(any_of((*PLACE_HEADS, *VAGUE_PLACES, *CROP_SEASONS, *LUNAR_YEARS)), re.IGNORECASE)
_ABBREVIATION = re.compile(rf"(?<!\w)[{CAPITAL}]{{2,}}(?!\w)")
"""Before a place it is no part of its name: "FDI Nhật Bản"."""
_SMALL = re.compile(rf"[ ](?![{CAPITAL}])[^\W\d_]")


def with_unlisted(document: StructuredDocument, claims: Claims, known: Sequence[Found]) -> list[Found]:
    """The names that the rules know, in text order, with what the recogniser adds and makes whole."""
    asked = sorted(set(unexplained(document, claims, known)))
    kept = list(known)
    for (start, _), found in zip(asked, names([document.text[start:end] for start, end in asked]), strict=True):
        for name in found:
            read = Found(start + name.start, start + name.end, name.label, method="model", confidence=worth(name.score))
            if may_be_name(read, claims):
                _settle(document.text, kept, read, name.score)
    return kept


def unexplained(document: StructuredDocument, claims: Claims, known: Sequence[Found]) -> Iterator[Span]:
    """The sentences in which the rules may have missed a name or cut one short: nothing else is worth the time."""
    text = document.text
    starts = [name.start for name in known]
    for run in _RUN.finditer(text):
        if run[0].isupper():
            continue  # a heading, or an office in the signature
        for at in (run.start(), run.end() - 1):
            before = bisect_right(starts, at) - 1
            in_name = before >= 0 and at < known[before].end
            if not in_name and claims.reader_of(at, at + 1) in (None, "quantity"):
                yield from _sentence(document, at)
    for name in known:
        if name.label == "ORG" and _SMALL.match(text, name.end) and _CUT.search(text, name.start, name.end):
            yield from _sentence(document, name.start)


def _sentence(document: StructuredDocument, offset: int) -> Iterator[Span]:
    sentence = document.sentence_at(offset)
    if sentence and sentence[1] - sentence[0] <= LONGEST:
        yield sentence


def _settle(text: str, kept: list[Found], read: Found, score: float) -> None:
    """Put a name among those in text order, if it is sure enough for where it stands."""
    first = bisect_right(kept, read.start, key=lambda name: name.end)
    last = bisect_left(kept, read.end, key=lambda name: name.start)
    over = kept[first:last]
    if not over and read.label in NEW and score >= NEW[read.label] and not is_kind(text, read) and _whole(text, read):
        kept.insert(first, read)
    elif len(over) == 1 and read.label in LONGER and score >= LONGER[read.label] and goes_on(text, over[0], read):
        kept[first:last] = [read]


def _whole(text: str, read: Found) -> bool:
    """Whether a person has more than one syllable ("Riêng" at the start of a sentence is none), or one as highland names have it."""
    return read.label != "PER" or not text[read.start : read.end].isalpha()


def is_kind(text: str, read: Found) -> bool:
    """Whether a place is nothing but the kind of one ("Khu" in the cell of a table), a season of sowing or a year."""
    return read.label == "LOC" and bool(_NO_PLACE.fullmatch(text, read.start, read.end))


def goes_on(text: str, known: Found, read: Found) -> bool:
    """Whether a name holds one of the rules' and goes on as names do: neither by a number nor, but where a word was cut, by one word;
    an abbreviation before a place is something else, and so is what an office goes on with ("Phó Thủ tướng Thường trực Chính phủ")."""
    around = read.start <= known.start and known.end <= read.end and (read.start, read.end) != (known.start, known.end)
    if not around or read.label != known.label:
        return False
    if text.endswith("Phó ", 0, read.start) or (
        read.label == "LOC" and _ABBREVIATION.search(text, read.start, known.start)
    ):
        return False
    rest = text[known.end : read.end].split()
    if len(rest) == 1:
        return rest[0].islower() and bool(_CUT.search(text, known.start, known.end))
    return not rest or not rest[-1][-1].isdigit()
