"""Names of bodies in a range of text: those that `bodies.py` reads, firms, the Party, lists that share a head, and what is a class.

    "UBND xã giao các chi bộ; TM. ỦY BAN NHÂN DÂN"   → "UBND xã", "ỦY BAN NHÂN DÂN"; "các chi bộ" is a class

A bare head ("Sở", "Ban") names the issuer, where the issuer is one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal, NamedTuple

from extractors.vietnamese.bodies import body_at, field_at
from extractors.vietnamese.body_classes import (
    ALONE,
    CLASS,
    DEPUTIES,
    GENERIC_AFTER,
    GENERIC_BEFORE,
    HAMLETS,
    LAW,
    LEVELS_LISTED,
    NEEDS_CAPITAL,
    OF_HAMLETS,
    OF_ISSUER,
    OTHER_WORD,
    SMALL,
    SMALL_WITH_LEVEL,
    STEERING,
)
from extractors.vietnamese.body_words import HEADS, OFFICES, SHORT_BODIES
from extractors.vietnamese.firms import FIRM, FIRM_BY_NAME
from extractors.vietnamese.names import CAPITAL, PARTY, SHARED_HEAD
from extractors.vietnamese.national_bodies import LISTED_ABBREVIATIONS, NATIONAL_BODIES
from extractors.vietnamese.phrases import any_of, table_form
from extractors.vietnamese.places import PLACE
from extractors.vietnamese.preselection import Anchored
from models.values import Span

_ABBREVIATED = frozenset(word.lower() for word in (*SHORT_BODIES, "VP"))
_HEAD = Anchored(HEADS, rf"(?<![\w/&])(?<!\w-)(?:{any_of(HEADS)})(?![\w/&]|-[^\W\d_])", re.IGNORECASE)
_NATIONAL = re.compile(rf"(?<!\w)(?:{any_of(NATIONAL_BODIES)})(?!\w)")
_OFFICES = tuple(office for office in OFFICES if office != "Thường trực")  # also a body: "Thường trực HĐND"
_OFFICE = re.compile(rf"(?:{any_of(_OFFICES)})(?!\w)")
_NAMED_OFFICES = ("Thủ tướng", "Chủ tịch nước")
_DEPUTY_PREMIER = re.compile(r"(?:Phó[ ])?(?<=Phó[ ])Thủ[ ]tướng(?:[ ]Thường[ ]trực)?(?!\w)")
_STANDING_DEPUTY = re.compile(
    rf"(?:{'|'.join(rf'(?<=Phó[ ]{office}[ ])' for office in ('Chủ[ ]tịch', 'Bí[ ]thư', 'Chủ[ ]nhiệm', 'Trưởng[ ]ban'))})[Tt]hường[ ]trực"
)
"""The rest of an office, behind which its body begins: "Phó Chủ tịch Thường trực UBND tỉnh"."""
_CAPITAL_AFTER = re.compile(rf"[{CAPITAL}]")
_LEVEL_LAST = re.compile(
    r"(?:[ ]|^)(?:tỉnh|thành[ ]phố|xã|phường|đặc[ ]khu|huyện|quận|thôn|bản|khu|[tT]ỉnh[ ]ủy|[Qq]uốc[ ]gia|trung[ ]ương)$"
)
_MANY = re.compile(r"(?:,[ ](?:ban|ngành|phòng)(?!\w)|[ ]?:)")
"""What shows that "Sở" is the first of a list of kinds ("Sở, ban, ngành")."""

_AUTHORITY = re.compile(r"(?:T/?M|K/?T|T/?L|TUQ)\.?\s{0,2}$")
_BEFORE_CAPITALS = re.compile(
    rf"(?:^|[\n\t.]|(?<!\w)CỦA[ ]|THÀNH VIÊN[ ]|(?:{any_of(tuple(map(str.upper, _OFFICES)))})[ ])[-+*\s]{{0,3}}$"
)
_CHIEF_OF_OFFICE = re.compile(r"CHÁNH (?P<body>VĂN PHÒNG)(?!\w)")
_SEAT = re.compile(
    r"(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|Đảng ủy)[ ](?:xã|phường|đặc khu|huyện|tỉnh|thành phố)[ ](?=[A-ZĐ])"
)
_SAME_BODY = re.compile(r"[ ]và[ ](?=(?:xã|phường|đặc khu|huyện|tỉnh|thành phố)[ ])")
"""Between two units whose bodies share their head: "UBND xã Khe Sâu và xã Nà Lạnh"."""
_PLANNED = re.compile(r"[Dd]ự án (?:đầu tư )?(?:xây dựng )?$")
"""Before a work that is the title of a project, not yet a place."""
WORKS = frozenset({"nhà máy", "trung tâm hội nghị"})
_FILING = re.compile(r"(?<!\w)Lưu(?=[ :])")
"""Opens the line of a document's own file, where units are named by codes."""

_ABBREVIATION = re.compile(
    rf"(?:^|(?<=\n))[-+*•\s]{{0,3}}(?P<body>{any_of(LISTED_ABBREVIATIONS)})(?=[ ]?[,;.(]|$)", re.MULTILINE
)
_SCHOOL = re.compile(r"(?<![\w])[Nn]hà[ ]trường(?!\w)")
_ITEM = re.compile(r"[^,;]+")
_ITEM_GAP = re.compile(r",[ ]|;[ ]")
_AND_FIELD = re.compile(r"[ ]và[ ]")
_SPORT = re.compile(r"Thể thao và Du lịch(?!\w)")


class Body(NamedTuple):
    """Where a body's name stands; works ("Nhà máy …") are places, a class of bodies is none, but what it is made of is not read again."""

    start: int
    end: int
    label: Literal["ORG", "LOC"] | None = "ORG"


class BodyReader:
    """Reads bodies out of the blocks of one document; a bare head may stand for its issuer."""

    def __init__(self, issuer: str | None) -> None:
        self._issuer = table_form(issuer or "")

    def read(self, text: str, start: int, end: int, persons: list[int], *, in_list: bool) -> Iterator[Body]:
        """The bodies that a range names; `persons` are where persons' names begin, in order, `in_list` tells the list of recipients."""
        for match in SHARED_HEAD.finditer(text, start, end):
            for item in _items(text, match.start("items"), match.end("items")):
                yield Body(*item)
        filing = _FILING.search(text, start, end) if in_list else None
        file_line = filing.start() if filing else end
        yield from self._headed(text, start, end, persons, file_line)
        for match in FIRM_BY_NAME.finditer(text, start, end):
            yield Body(*match.span())
        for match in FIRM.finditer(text, start, end):
            yield Body(*match.span())
        for match in PARTY.finditer(text, start, end):
            yield Body(*match.span())
        for match in _CHIEF_OF_OFFICE.finditer(text, start, end):
            yield Body(*match.span("body"))
        if in_list:
            for match in _ABBREVIATION.finditer(text, start, file_line):
                yield Body(*match.span("body"))
        if self._issuer.startswith("trường"):
            for match in _SCHOOL.finditer(text, start, end):
                yield Body(*match.span())

    def _headed(self, text: str, start: int, end: int, persons: list[int], file_line: int) -> Iterator[Body]:
        """The bodies that begin with a known head."""
        at = start
        while (head := _HEAD.search(text, at, end)) is not None:
            at = head.end()
            deputy = _DEPUTY_PREMIER.match(text, head.start()) or _STANDING_DEPUTY.match(text, head.start())
            if deputy:
                at = deputy.end()
                continue
            if not _names(text, head, start):
                inside = _NATIONAL.search(text, head.start() + 1, head.end())
                at = inside.start() if inside else at
                continue
            stop = min(body_at(text, head.start()) or head.end(), end)
            stop = _before_person(head.end(), stop, persons)
            if GENERIC_AFTER.match(text, stop, end) or (
                LEVELS_LISTED.match(text, stop, end) and _LEVEL_LAST.search(text[head.start() : stop])
            ):
                yield Body(head.start(), stop, None)
                continue
            bare = stop == head.end() and head[0][0].islower() and table_form(head[0]) in SMALL_WITH_LEVEL
            if bare or self._names_nothing(text, head.start(), stop, end):
                every = CLASS.search(text, head.start(), stop)
                if every:
                    yield Body(head.start(), every.end(), None)
                continue
            if head.start() > file_line and " " not in text[head.start() : stop]:
                continue
            if table_form(head[0]) in WORKS:
                planned = _PLANNED.search(text[max(0, head.start() - 30) : head.start()])
                yield Body(head.start(), stop, None if planned else "LOC")
            else:
                yield Body(head.start(), stop)
                beside = _SAME_BODY.match(text, stop, end) if _SEAT.match(text, head.start()) else None
                place = PLACE.match(text, beside.end(), end) if beside else None
                if place:
                    yield Body(*place.span())
            at = max(at, stop)

    def _names_nothing(self, text: str, start: int, stop: int, end: int) -> bool:
        """A bare head ("Trung tâm"), a class of bodies ("Hội đồng nhân dân các cấp"), a heading in capitals."""
        name = text[start:stop]
        plain = table_form(name)
        if plain in ALONE:
            return not self._is_issuer(text, plain, stop, end)
        if OF_HAMLETS.fullmatch(plain) and not HAMLETS.search(self._issuer):
            return True
        if CLASS.search(name) or (name.isupper() and " " in name and not _signs(text, start, stop, plain)):
            return True
        if (
            not _CAPITAL_AFTER.search(name, 1)
            and not _LEVEL_LAST.search(name)
            and plain.startswith(tuple(NEEDS_CAPITAL))
        ):
            return True
        return plain in ("hội đồng nhân dân", "hđnd") and bool(DEPUTIES.search(text[max(0, start - 9) : start]))

    def _is_issuer(self, text: str, plain: str, stop: int, end: int) -> bool:
        """Whether a bare head stands for the issuer; "Sở" does wherever it stands alone, of the one that the document speaks of."""
        if _MANY.match(text, stop, end) or text[stop : stop + 2].strip().isdigit():
            return False
        own = plain in OF_ISSUER and self._issuer.startswith(plain + " ") and not self._issuer.startswith(STEERING)
        return plain == "sở" or (own and text[stop - 1].islower())


def _names(text: str, head: re.Match[str], start: int) -> bool:
    """Whether the head can begin the name of one body: written with a capital, or one that is a body even when small."""
    word = table_form(head[0])
    if not (head[0][0].isupper() or word in SMALL):
        return False
    if GENERIC_BEFORE.search(text[max(start, head.start() - 10) : head.start()]) or OTHER_WORD.match(
        text, head.start()
    ):
        return False
    if _OFFICE.match(text, head.start()) and not head[0].startswith(_NAMED_OFFICES):
        return False
    if word in _ABBREVIATED and not head[0][1].isupper() and head[0] not in SHORT_BODIES:
        return False
    return not LAW.search(text[max(start, head.start() - 10) : head.start()]) or bool(
        _NATIONAL.match(text, head.start())
    )


def _signs(text: str, start: int, stop: int, plain: str) -> bool:
    """Whether a name in capitals is one, not a heading: behind an authority mark, an office or "CỦA", alone on its line."""
    before = text[max(0, start - 30) : start]
    if plain == "thủ tướng":
        return bool(_AUTHORITY.search(before))
    if plain.split()[0] in _ABBREVIATED or _AUTHORITY.search(before):
        return True
    opened = _BEFORE_CAPITALS.search(before)
    if opened is None and start > 0:
        return False
    return (opened is not None and opened[0].strip(" -+*\n\t.") != "") or text[stop : stop + 1] in ("", "\n", "\t")


def _before_person(begin: int, end: int, persons: list[int]) -> int:
    """Where the body's name ends if a person's name follows it directly."""
    at = bisect_right(persons, begin)
    return persons[at] - 1 if at < len(persons) and persons[at] < end else end


def _items(text: str, start: int, end: int) -> Iterator[Span]:
    """The items of a list with a shared head, a comma each, as far as they are fields that follow the head."""
    at = start
    while at < end:
        name = _field_end(text, at, end)
        if name is None:
            return
        yield at, name
        separator = _ITEM_GAP.match(text, name, end)
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
    if following and not _AND_FIELD.search(item[0]) and _SPORT.match(following[0]):
        return following.start() + len("Thể thao và Du lịch")
    while stop > at and text[stop - 1] in " .":
        stop -= 1
    field = field_at(text, at)
    return (
        field
        if field
        and field < stop
        and text[field] == " "
        and text[field + 1].islower()
        and text[field + 1 : field + 4] != "và "
        else stop
    )
