"""Administrative units where names mention them: behind a kind in a place's name, at the end of a body's, beside a mention in the text.

unit_name("Xã Đông Sơn")                                        → ("xã", "Đông Sơn")
unit_at_end("Ban Thường vụ Đảng ủy xã Đông Sơn")                → ("xã", "Đông Sơn"), behind "Ban Thường vụ Đảng ủy"
unit_at_end("Ủy ban Kiểm tra Tỉnh ủy")                          → ("tỉnh", None)
beside("xã Đông Sơn cũ, huyện Đô Lương, tỉnh Nghệ An", 11)      → old; huyện Đô Lương, tỉnh Nghệ An
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.vietnamese.names import CAPITAL
from extractors.vietnamese.phrases import any_of, table_form

PROVINCE_KINDS = ("tỉnh", "thành phố")
DISTRICT_KINDS = ("huyện", "quận", "thị xã", "thành phố")
COMMUNE_KINDS = ("xã", "phường", "thị trấn", "đặc khu")
KINDS = tuple(dict.fromkeys((*PROVINCE_KINDS, *DISTRICT_KINDS, *COMMUNE_KINDS)))

SHORT_NAMES = {
    "hcm": "Hồ Chí Minh",
    "tphcm": "thành phố Hồ Chí Minh",
    "brvt": "Bà Rịa - Vũng Tàu",
    "tp hcm": "thành phố Hồ Chí Minh",
}
"""Short forms of provinces' names."""
COMMITTEES = {
    "Tỉnh": "tỉnh", "Thành": "thành phố", "Huyện": "huyện", "Quận": "quận", "Thị": "thị xã", "Xã": "xã", "Phường": "phường",
}  # fmt: skip
"""The units of committees of Party and Youth Union that are called by them: "Tỉnh ủy", "Xã đoàn"."""

_KIND = rf"(?:{any_of(KINDS)}|TP\.?)"
_WORD = rf"(?:[{CAPITAL}][\w'’ʼ-]*|\d{{1,2}})"
_NAME = rf"{_WORD}(?:[ ](?:-[ ])?{_WORD}){{0,5}}"
_UNIT = re.compile(rf"(?P<kind>(?i:{_KIND}))[ ]?(?P<name>{_NAME})")
_AT_END = re.compile(
    rf"""
    (?<!\w) (?<!hợp[ ]tác[ ]) (?<!Hợp[ ]tác[ ])
    (?P<kind> {_KIND} | (?<=\w[ ]) (?:{any_of(kind.capitalize() for kind in KINDS)}) ) (?: [ ]? (?P<name>{_NAME}) )? $
    """,
    re.VERBOSE,
)
_COMMITTEE_AT_END = re.compile(rf"(?<!\w)(?P<kind>{any_of(COMMITTEES)})[ ](?:ủy|[đĐ]oàn)(?:[ ](?P<name>{_NAME}))?$")
_OLD = re.compile(
    r"[ ]?(?:\([ ]?)?(?:cũ(?!\w)|trước[ ](?:đây|sáp[ ]nhập|khi[ ]sáp[ ]nhập|ngày[ ]0?1/7/2025)|nay[ ](?:là|thuộc)(?!\w))"
)
_LINKED = r"[ ]?(?:,[ ]|\([ ]?|-[ ]|[ ])(?:thuộc[ ]|của[ ])?"
_ABOVE = re.compile(rf"\)?{_LINKED}(?P<kind>{any_of(('tỉnh', *DISTRICT_KINDS))}|TP\.?)[ ]?(?P<name>{_NAME})")
_REACH = 120
"""Characters behind a mention in which what it lies in is read."""


class UnitName(NamedTuple):
    """A unit as it is named: its kind, its name if it has one; `start` is where it begins in the body's name."""

    kind: str
    name: str | None
    start: int = 0


class Beside(NamedTuple):
    """What stands right behind a mention: whether it is called old, and the units that it lies in, the nearest first."""

    old: bool
    above: tuple[UnitName, ...]


NOTHING = Beside(False, ())
"""Nothing that stands beside a mention says more of it."""


def unit_name(words: str) -> UnitName | None:
    """Kind and name of a place that is an administrative unit by its kind; None for any other."""
    whole = SHORT_NAMES.get(table_form(words.replace(".", "")))
    match = _UNIT.fullmatch(whole or words)
    return _named(match) if match else None


def unit_at_end(body: str) -> UnitName | None:
    """The unit whose body it is, by the end of a name in its one spelling; None if it ends otherwise."""
    match = _AT_END.search(body)
    if match is not None:
        return _named(match)
    match = _COMMITTEE_AT_END.search(body)
    return UnitName(COMMITTEES[match["kind"]], match["name"], match.start()) if match else None


def beside(text: str, end: int) -> Beside:
    """What the text says of a unit right behind its mention, which ends at `end`."""
    limit = min(len(text), end + _REACH)
    old = _OLD.match(text, end, limit)
    at = old.end() if old else end
    above: list[UnitName] = []
    while len(above) < 2 and (match := _ABOVE.match(text, at, limit)):
        above.append(_named(match))
        at = match.end()
    if old is None and _OLD.match(text, at, limit):
        old = _OLD.match(text, at, limit) if above else None
    return Beside(old is not None, tuple(above))


def _named(match: re.Match[str]) -> UnitName:
    kind = table_form(match["kind"])
    kind = "thành phố" if kind in ("tp", "tp.") else kind
    name = match["name"]
    return UnitName(kind, SHORT_NAMES.get(table_form(name), name) if name else None, match.start())
