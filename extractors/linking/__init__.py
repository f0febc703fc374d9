"""Links the names that a document holds to canonical entries: full names of bodies, places and persons, official codes of units.

    "UBND xã" in a report of UBND xã Đông Sơn, tỉnh Quảng Ngãi, 2026     → canonical "UBND xã Đông Sơn", place_code "21109"
    "xã Nà Lạnh", which no list has                                       → canonical "xã Nà Lạnh", place_code null

What a name stands for is decided by the document: its letterhead and date (`setting.py`), what stands behind a mention
(`unit_names.py`), its own definitions and earlier mentions. Two candidates and no evidence leave null. Text and place of an entity are
never changed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from extractors.linking.bodies import BodyLinker, Linked
from extractors.linking.body_tables import BARE_HEADS, SHARING, WITHOUT_UNIT
from extractors.linking.places import PlaceLinker
from extractors.linking.setting import setting_of
from extractors.linking.spelling import body_spelling, proper_case
from extractors.linking.unit_names import Beside, UnitName, beside, unit_at_end, unit_name
from extractors.structured import StructuredDocument
from extractors.vietnamese.bodies import BODY_HEAD, field_at
from extractors.vietnamese.names import SHARED_HEAD
from extractors.vietnamese.phrases import table_form
from models.records import Entity

_DEFINITION = re.compile(
    r"""
    [ ]? [(\[] [ ]? (?:sau[ ]đây|dưới[ ]đây)? [ ]? (?:(?:được[ ])? (?:gọi|viết)[ ](?:tắt|chung)[ ]là|viết[ ]tắt:?|gọi[ ]là) [ ]? :? [ ]?
    [“"'‘]? (?P<short>[^()\[\]“”"'‘’\n]{1,60}?) [ ]? [”"'’]? [ ]? [)\]]
    """,
    re.VERBOSE,
)
"""How a document introduces a short name behind the full one: "(sau đây gọi tắt là Ban Chỉ đạo)"."""
_OF_ANY_LEVEL = re.compile(
    r"""
    (?:[ ]đại[ ]biểu[ ](?:Quốc[ ]hội|Hội[ ]đồng[ ]nhân[ ]dân|HĐND))? (?:[ ]nhiệm[ ]kỳ[ ]\d{4}[ ]?[-–][ ]?\d{4})?
    (?:[ ](?:của[ ]cấp[ ]ủy|đảng[ ]bộ))? (?:,[ ]cấp[ ]ủy)? [ ](?:ở[ ])?(?:cấp[ ](?:đó|tương[ ]ứng|tỉnh|huyện|xã)|các[ ]cấp|cùng[ ]cấp)(?!\w)
    """,
    re.VERBOSE,
)
"""What makes a bare head a body of any level: "Ủy ban Kiểm tra của cấp ủy các cấp"."""
_AND = " và "
_LONGEST_HEAD = max(len(head.split()) for head in BARE_HEADS)
_OTHERS = re.compile(r"(?<!\w)[Cc]ác[ ]|,[ ].*")
"""What is not the head itself before the items of a list ("UBND các xã, phường: ")."""


def link_entities(document: StructuredDocument, entities: list[Entity]) -> list[Entity]:
    """The same entities, in text order, with `canonical` and `place_code` set where the document says what they name."""
    bodies = [entity for entity in entities if entity.label == "ORG"]
    setting = setting_of(document.header, _units_of(bodies), _placed(document.text, entities))
    PlaceLinker(document, setting).link(entity for entity in entities if entity.label == "LOC")
    for entity in entities:
        if entity.label == "PER":
            entity.canonical = proper_case(entity.text)
    _link_bodies(document.text, bodies, BodyLinker(setting))
    return entities


def _units_of(bodies: Iterable[Entity]) -> list[UnitName]:
    """The units whose bodies are named, by their kinds alone too ("UBND tỉnh")."""
    return [of for entity in bodies if (of := unit_at_end(body_spelling(entity.text)))]


def _placed(text: str, entities: Iterable[Entity]) -> list[tuple[UnitName, Beside]]:
    """The units that are named together with what they lie in ("xã Đông Sơn, tỉnh Quảng Ngãi")."""
    named = [(unit_name(entity.text), entity.end) for entity in entities if entity.label == "LOC"]
    return [(mention, near) for mention, end in named if mention and (near := beside(text, end)).above]


def _link_bodies(text: str, bodies: Sequence[Entity], linker: BodyLinker) -> None:
    """Bodies one after the other: a short name may be defined behind a full one, a bare head may stand for one before it."""
    before: defaultdict[str, dict[str, Linked]] = defaultdict(dict)
    heads = _shared_heads(text)
    for at, entity in enumerate(bodies):
        name = _with_shared_head(entity, heads)
        if table_form(body_spelling(name)) in WITHOUT_UNIT:
            if _OF_ANY_LEVEL.match(text, entity.end):
                continue
            name = _with_shared_unit(text, name, entity, bodies[at + 1 : at + 2])
        linked = linker.link(name, beside(text, entity.end))
        key = table_form(linked.canonical or body_spelling(name))
        if key in BARE_HEADS and len(before[key]) == 1:  # the one body before it whose name begins so
            linked = next(iter(before[key].values()))
        entity.canonical = linked.canonical
        entity.place_code = linked.unit.code if linked.unit else None
        for head in _bare_heads(key):
            before[head].setdefault(key, linked)
        definition = _DEFINITION.match(text, entity.end)
        if definition and linked.canonical:
            linker.define(definition["short"], linked)


def _bare_heads(key: str) -> list[str]:
    """The bare heads that a longer name begins with, by its small letters."""
    words = key.split(" ", _LONGEST_HEAD)
    beginnings = (" ".join(words[:length]) for length in range(1, len(words)))
    return [beginning for beginning in beginnings if beginning in BARE_HEADS]


def _with_shared_head(entity: Entity, heads: Sequence[tuple[int, int, str]]) -> str:
    """The name of a body with the head of the list that it stands in, if it has none of its own ("Tài chính" → "Sở Tài chính")."""
    at = bisect_right(heads, entity.start, key=lambda listed: listed[0]) - 1
    if at < 0 or entity.start >= heads[at][1]:
        return entity.text
    if BODY_HEAD.match(entity.text) and field_at(entity.text, 0) != len(entity.text):
        return entity.text
    return f"{heads[at][2]} {entity.text}"


def _with_shared_unit(text: str, name: str, entity: Entity, following: Sequence[Entity]) -> str:
    """A council or committee without unit with that of the body beside it: "UBND và Phòng Kinh tế phường Trà Câu"."""
    if table_form(body_spelling(name)) not in SHARING or not following:
        return name
    of = unit_at_end(body_spelling(following[0].text)) if text[entity.end : following[0].start] == _AND else None
    return f"{name} {of.kind} {of.name}" if of and of.name else name


def _shared_heads(text: str) -> list[tuple[int, int, str]]:
    """Where the items of lists of bodies stand, and the head that they share: "Sở", "UBND xã"."""
    return [
        (*match.span("items"), _OTHERS.sub("", match[0][: match.start("items") - match.start()]).strip(" :"))
        for match in SHARED_HEAD.finditer(text)
    ]
