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

from extractors.claims import Claims
from extractors.structured import StructuredDocument
from extractors.vietnamese.bodies import body_at
from extractors.vietnamese.body_words import HEADS, OFFICES, SHORT_BODIES
from extractors.vietnamese.names import (
    FIRM,
    FIRMS,
    GENERIC_AFTER,
    GENERIC_BEFORE,
    OFFICE_PERSON,
    PARTY,
    PERSON,
    PLACE,
    PLACE_LIST,
    SHARED_HEAD,
)
from extractors.vietnamese.phrases import any_of, table_form
from extractors.vietnamese.preselection import Anchored
from models.records import Entity, EntityLabel

_ALONE = frozenset({
    "ban", "tổ", "đoàn", "hội", "trường", "quỹ", "viện", "trạm", "thuế", "hội đồng", "ủy ban", "cơ quan", "công ty", "nhà máy",
    "ngân hàng", "hợp tác xã", "doanh nghiệp", "tập đoàn", "trung tâm", "văn phòng", "phòng", "cục", "vụ", "bộ", "sở", "chi cục",
    "nhà nước", "thường trực", "thanh tra",
})  # fmt: skip
"""Heads that name nothing by themselves."""
_SMALL = frozenset({
    "đoàn giám sát", "ban chỉ đạo", "công an", "ủy ban nhân dân", "hội đồng nhân dân", "đảng ủy", "ủy ban mặt trận tổ quốc",
})  # fmt: skip
"""Heads that name a body even when written small."""


_ABBREVIATED = frozenset(word.lower() for word in SHORT_BODIES)
_HEAD = Anchored(HEADS, rf"(?<![\w/&-])(?:{any_of(HEADS)})(?![\w/&]|-[^\W\d_])", re.IGNORECASE)
_OFFICES = tuple(office for office in OFFICES if office != "Thường trực")  # also a body: "Thường trực HĐND"
_OFFICE = re.compile(rf"(?:{any_of(_OFFICES)})(?!\w)")
_NAMED_OFFICES = ("Thủ tướng", "Chủ tịch nước", "Phó Thủ tướng")
_CLASS = re.compile(r"[ ](?:các[ ]cấp|cấp[ ]\w+)\.?$|^tổng[ ]bí[ ]thư$", re.IGNORECASE)
_DEPUTIES = re.compile(r"đại[ ]biểu[ ]$", re.IGNORECASE)
_FIRM_NAME = Anchored(FIRMS, rf"(?<!\w)(?:{any_of(FIRMS)})(?!\w)")
_ITEM = re.compile(r"[^,;]+")
_AND_FIELD = re.compile(r"[ ]và[ ]")

_AUTHORITY = re.compile(r"(?:T/?M|K/?T|T/?L|TUQ)\.?\s{0,2}$")
_MOTTO_OR_NUMBER = re.compile(r"\W{0,4}(?:Độc lập|Số\s?:|V/v)", re.IGNORECASE)
_PLACE_CODES = frozenset({"TP", "TP.", "CCN", "KCN"})

Found = tuple[int, int, EntityLabel]


def extract_entities(document: StructuredDocument, claims: Claims) -> list[Entity]:
    """The names of a document in text order; labels ORG, PER, LOC; overlapping readings are settled for the longer one."""
    found = list(_of_header(document))
    for block in document.document.blocks:
        if block.kind == "letterhead" and _is_head(document.text[block.start : block.end]):
            continue
        for name in _of_text(document.text, block.start, block.end):
            if claims.reader_of(name[0], min(name[0] + 3, name[1])) in (None, "quantity"):
                found.append(name)
    return [
        Entity(text=document.text[start:end], start=start, end=end, label=label, confidence=0.8)
        for start, end, label in _longest(found)
    ]


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
                yield start, end, label


def _of_text(text: str, start: int, end: int) -> Iterator[Found]:
    persons = list(_persons(text, start, end))
    yield from persons
    yield from _bodies(text, start, end, {begin for begin, _, _ in persons})
    yield from _places(text, start, end)
    for match in _FIRM_NAME.finditer(text, start, end):
        yield *match.span(), "ORG"
    for match in FIRM.finditer(text, start, end):
        yield *match.span(), "ORG"
    for match in PARTY.finditer(text, start, end):
        yield *match.span(), "ORG"


def _persons(text: str, start: int, end: int) -> Iterator[Found]:
    for pattern in (PERSON, OFFICE_PERSON):
        for match in pattern.finditer(text, start, end):
            yield *match.span("name"), "PER"


def _bodies(text: str, start: int, end: int, persons: set[int]) -> Iterator[Found]:
    """Bodies of the political system; several that share their head are one each; `persons` are where persons' names begin."""
    for match in SHARED_HEAD.finditer(text, start, end):
        yield from _items(text, match.start("items"), match.end("items"))
    at = start
    while (head := _HEAD.search(text, at, end)) is not None:
        at = head.end()
        if not _names(text, head, start):
            continue
        stop = min(body_at(text, head.start()) or head.end(), end)
        stop = _before_person(head.end(), stop, persons)
        if GENERIC_AFTER.match(text, stop, end) or _names_nothing(text, head.start(), stop):
            continue
        yield head.start(), stop, "ORG"
        at = max(at, stop)


def _names(text: str, head: re.Match[str], start: int) -> bool:
    """Whether the head can begin the name of one body: written with a capital, or one that is a body even when small."""
    word = table_form(head[0])
    if GENERIC_BEFORE.search(text[max(start, head.start() - 10) : head.start()]):
        return False
    if _OFFICE.match(text, head.start()) and not head[0].startswith(_NAMED_OFFICES):
        return False
    return head[0][0].isupper() or word in _SMALL


def _names_nothing(text: str, start: int, stop: int) -> bool:
    """A bare head ("Trung tâm"), a class of bodies ("Hội đồng nhân dân các cấp"), a heading in capitals."""
    name = text[start:stop]
    plain = table_form(name)
    if plain in _ALONE or _CLASS.search(name) or (name.isupper() and " " in name and not _signs(text, start, plain)):
        return True
    return plain in ("hội đồng nhân dân", "hđnd") and bool(_DEPUTIES.search(text[max(0, start - 9) : start]))


def _signs(text: str, start: int, plain: str) -> bool:
    """Whether a name in capitals is one: behind an authority mark ("TM. ỦY BAN NHÂN DÂN") or an abbreviation, not in a heading."""
    return plain.split()[0] in _ABBREVIATED or bool(_AUTHORITY.search(text[max(0, start - 6) : start]))


def _before_person(begin: int, end: int, persons: set[int]) -> int:
    """Where the body's name ends if a person's name follows it directly."""
    inside = [person for person in persons if begin < person < end]
    return min(inside) - 1 if inside else end


def _items(text: str, start: int, end: int) -> Iterator[Found]:
    """The items of a list with a shared head, a comma each, as far as they are fields that follow the head."""
    at = start
    while at < end:
        name = _field_end(text, at, end)
        if name is None:
            return
        yield at, name, "ORG"
        separator = re.compile(r",[ ]|;[ ]").match(text, name, end)
        if separator is None:
            return
        at = separator.end()


def _field_end(text: str, at: int, end: int) -> int | None:
    """The end of the field that begins here, as a ministry's name would have it ("Văn hóa, Thể thao và Du lịch")."""
    item = _ITEM.match(text, at, end)
    if item is None or not text[at].isupper() or len(item[0].split()) > 9:
        return None
    stop = item.end()
    following = _ITEM.match(text, stop + 2, end) if text[stop : stop + 2] == ", " else None
    if following and not _AND_FIELD.search(item[0]) and re.match(r"Thể thao và Du lịch(?!\w)", following[0]):
        return following.start() + len("Thể thao và Du lịch")
    while stop > at and text[stop - 1] in " .":
        stop -= 1
    return stop


def _places(text: str, start: int, end: int) -> Iterator[Found]:
    for match in PLACE.finditer(text, start, end):
        if not match["head"].isupper() or match["head"] in _PLACE_CODES:
            yield *match.span(), "LOC"
    for match in PLACE_LIST.finditer(text, start, end):
        at = match.start("items")
        for item in re.split(r"(,[ ]|[ ]và[ ]|;[ ])", match["items"]):
            if re.search(r"[^\W\d_]{2}", item) and item.strip() != "và":
                yield at, at + len(item), "LOC"
            at += len(item)


def _longest(found: list[Found]) -> list[Found]:
    """The names in text order; of two that overlap a person's stays ("UBND tỉnh Trần Văn An"), else the longer one."""
    kept: list[Found] = []
    for name in sorted(set(found), key=lambda name: (name[2] != "PER", name[0] - name[1], name[0], name[2])):
        at = bisect_left(kept, name)
        before_ends = at == 0 or kept[at - 1][1] <= name[0]
        if before_ends and (at == len(kept) or name[1] <= kept[at][0]):
            kept.insert(at, name)
    return kept
