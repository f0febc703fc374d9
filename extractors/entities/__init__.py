"""Bodies, persons and places (cơ quan, người, địa danh), read from tables and patterns of names.

    "Chủ tịch UBND tỉnh Trần Văn An làm việc tại xã Đông Sơn với các Sở: Tài chính, Xây dựng"
  → ORG "UBND tỉnh", PER "Trần Văn An", LOC "xã Đông Sơn", ORG "Tài chính", ORG "Xây dựng"

The longest name that denotes one thing is kept, a place inside a body's name is not read again; "X của Y" are two bodies. Names
are looked for last, where no reference or date begins: off-the-shelf recognisers call "Nghị quyết số 57" a place.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby

from extractors.claims import Claims
from extractors.entities.bodies import BodyReader
from extractors.entities.found import Found, may_be_name
from extractors.entities.persons import persons
from extractors.entities.places import PlaceReader
from extractors.entities.unlisted import with_unlisted
from extractors.structured import StructuredDocument
from models.records import Entity, EntityLabel

_MOTTO_OR_NUMBER = re.compile(r"\W{0,4}(?:Độc lập|Số\s?:|V/v)", re.IGNORECASE)
_RANKS: dict[EntityLabel | None, int] = {"ORG": 0, None: 1, "LOC": 2, "PER": 3}


def extract_entities(document: StructuredDocument, claims: Claims) -> list[Entity]:
    """The names of a document in text order; labels ORG, PER, LOC. What no rule knows is read by the recogniser (`unlisted.py`)."""
    known = names_by_rule(document, claims)
    return [
        Entity(
            text=document.text[name.start : name.end],
            start=name.start,
            end=name.end,
            label=name.label,
            method=name.method,
            confidence=name.confidence,
        )
        for name in with_unlisted(document, claims, known)
        if name.label
    ]


def names_by_rule(document: StructuredDocument, claims: Claims) -> list[Found]:
    """The names that rules and tables know, and the classes of bodies, in text order; of overlapping readings the longer one."""
    text = document.text
    found = list(_of_header(document))
    bodies = BodyReader(document.header.issuer)
    places = PlaceReader(text, document.header.place)
    for start, end, in_list in _stretches(document):
        for name in _of_text(text, start, end, bodies, places, in_list=in_list):
            if may_be_name(name, claims):
                found.append(name)
    return _longest(found)


def _stretches(document: StructuredDocument) -> Iterator[tuple[int, int, bool]]:
    """The text that is read, in stretches as long as can be, since no name runs over a line feed; whether it lists recipients.

    Recipients are read block by block: each has its own line of the file.
    """
    blocks = document.document.blocks
    heads = (block.kind == "letterhead" and _is_head(document.text[block.start : block.end]) for block in blocks)
    for (head, in_list), same in groupby(
        zip(heads, blocks, strict=True), lambda one: (one[0], one[1].kind == "recipients")
    ):
        stretch = [block for _, block in same]
        if in_list:
            yield from ((block.start, block.end, True) for block in stretch)
        elif not head:
            yield stretch[0].start, stretch[-1].end, False


def _is_head(line: str) -> bool:
    """Issuer, motto, number: lines that the header has read; "Kính gửi" and the subject stand in running text."""
    return line.isupper() or bool(_MOTTO_OR_NUMBER.match(line))


def _of_header(document: StructuredDocument) -> Iterator[Found]:
    """Issuer, place and signer where the header says that it read them."""
    spans = document.header.spans
    labels: dict[str, EntityLabel] = {"issuer": "ORG", "parent_issuer": "ORG", "place": "LOC", "signer": "PER"}
    for field, label in labels.items():
        if field in spans and getattr(document.header, field):
            start, end = spans[field]
            if 0 <= start < end <= len(document.text):
                yield Found(start, end, label, marked=True)


def _of_text(
    text: str, start: int, end: int, bodies: BodyReader, places: PlaceReader, *, in_list: bool
) -> Iterator[Found]:
    named = list(persons(text, start, end))
    begins = sorted({person.start for person in named if person.marked})
    for person in named:
        yield Found(person.start, person.end, "PER", person.marked)
    for body in bodies.read(text, start, end, begins, in_list=in_list):
        yield Found(*body)
    for place in places.read(start, end):
        yield Found(*place, "LOC")


def _longest(found: list[Found]) -> list[Found]:
    """The names in text order; of two that overlap a marked person's stays ("UBND tỉnh Trần Văn An"), else the longer one."""
    kept: list[Found] = []
    starts: list[int] = []
    order = sorted(
        set(found),
        key=lambda name: (
            not (name.label == "PER" and name.marked),
            name.start - name.end,
            name.start,
            _RANKS[name.label],
        ),
    )
    for name in order:
        at = bisect_left(starts, name.start)
        before_ends = at == 0 or kept[at - 1].end <= name.start
        if before_ends and (at == len(kept) or name.end <= kept[at].start):
            kept.insert(at, name)
            starts.insert(at, name.start)
    return kept
