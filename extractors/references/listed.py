"""Lists of mentions: which one another stands beside, and what the sentence does with all of them.

"thực hiện Kế hoạch số 5/KH-UBND về kiểm tra; |Quyết định số 8/QĐ-UBND"   → beside the Kế hoạch: implements
"các Công văn: số 5/UBND-KT về Nghị định số 7/2025/NĐ-CP; |số 9/UBND-KT"  → beside 5/UBND-KT, not the decree in its subject
"theo Luật Đất đai, |Nghị định số 7/2025/NĐ-CP"                           → behind a law without number: based_on
"thực hiện Kế hoạch số 5/KH-UBND; đã gửi |Báo cáo số 8/BC-UBND"           → beside none: it has a verb of its own
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from extractors.references.attributes import relation_after, relation_before
from extractors.vietnamese.document_types import type_of_symbol
from extractors.vietnamese.laws import LAW_TYPES, TITLE_ENDS
from extractors.vietnamese.names import CAPITAL
from extractors.vietnamese.phrases import any_of
from models.records import Reference, Relation


@dataclass(slots=True)
class Item:
    """A mention and where it ends: `end` with its date and issuer, `whole` with its subject too.

    `kind` is its listed type, `beside` the item of the same list before it, `cited` whether the sentence does something with it.
    """

    reference: Reference
    kind: str | None
    end: int
    whole: int
    beside: Item | None = field(default=None, repr=False)
    cited: bool = False


NEVER_LETTERS = frozenset(
    {
        "Nghị định",
        "Nghị quyết",
        "Quyết định",
        "Thông tư",
        "Thông tư liên tịch",
        "Chỉ thị",
        "Luật",
        "Bộ luật",
        "Pháp lệnh",
        "Lệnh",
    }
)
"""Types of which no number is written like a letter's ("số 9/UBND-KT")."""
GAP_REACH = 24
"""Characters between two items of a list at most."""
LIST_REACH = 400
"""Characters over which "số …" inherits the type of the mention before, where a subject that was not read lies between."""
_GAP = re.compile(r"[\s,;():]*(?:và|hoặc|cùng|với|cùng với|cũng như|-)?[\s(]*")
_ORDER = re.compile(r",?\s{1,2}và\s{1,2}(?:ý\skiến\s)?chỉ\sđạo\scủa\s[^,;.:()\n]{3,60}\stại\s{1,2}")
"""Who gave an order in the next item ("và chỉ đạo của UBND tỉnh tại Công văn số …")."""
_ITEM_START = re.compile(r"(?:[;,]|(?<!\w)và)\s{0,3}\Z")
_DEEPEST = 12
"""Mentions inside the subjects of others that are passed over at most."""

_SPACE = r"\s{1,2}"
_LAW = re.compile(rf"(?<!\w)(?:{any_of(LAW_TYPES, space=_SPACE)})\s(?=[{CAPITAL}])")
_NO_TITLE = re.compile(rf"[.;:()\n]|(?<!\w)(?:{any_of(TITLE_ENDS, space=_SPACE)})(?!\w)")
_LAW_REACH = 140
_MOST_LAWS = 6


def item_before(text: str, items: list[Item], start: int) -> Item | None:
    """The mention from which nothing but a comma, "và" or the like parts one that starts here, its date, issuer and subject apart.

    Where the last one stands inside the subject of another, it is that other.
    """
    before: Item | None = None
    for item in reversed(items[-_DEEPEST:]):
        if _parts(text, item.whole, start) or (before is None and _parts(text, item.end, start)):
            before = item
    return before


def marked_before(text: str, items: list[Item], start: int) -> Item | None:
    """The mention that "số …" at an item's start goes on from, although words that were not read lie between."""
    if not items or start - items[-1].end >= LIST_REACH:
        return None
    return items[-1] if _ITEM_START.search(text, max(items[-1].end, start - 8), start) else None


def letter_before(items: list[Item], start: int) -> Item | None:
    """The last letter before the place, which a letter's number goes on from though other documents stand between."""
    for item in reversed(items[-_DEEPEST:]):
        if item.kind and start - item.end < LIST_REACH and type_of_symbol(item.reference.symbol or "") == "Công văn":
            return item
    return None


def share_relations(text: str, floor: int, items: Iterable[Item]) -> None:
    """Set what the sentence does with each mention: by the words before it, or else as with the one beside which it stands.

    `items` are those of one block in text order, `floor` is where it starts.
    """
    earlier: list[Item] = []
    for item in items:
        start = item.reference.start
        beside = item.beside or item_before(text, earlier, start)
        own = relation_after(text, item.whole) or relation_before(text, _floor(floor, earlier, start), start)
        if own in (None, "mentions"):
            own = (beside.reference.relation if beside else _behind_laws(text, floor, start)) or own
        item.reference.relation = own or "mentions"
        earlier.append(item)


def _parts(text: str, end: int, start: int) -> bool:
    gap = _GAP if start - end < GAP_REACH else _ORDER
    return end < start and bool(gap.fullmatch(text, end, start))


def _floor(floor: int, earlier: list[Item], start: int) -> int:
    """Where the words before a mention begin: behind the subject of the one before, whose verbs are not the sentence's."""
    return max((item.whole for item in earlier[-_DEEPEST:] if item.end < item.whole <= start), default=floor)


def _behind_laws(text: str, floor: int, start: int) -> Relation | None:
    """The relation of the laws without number that stand right before in the list."""
    for _ in range(_MOST_LAWS):
        separator = _ITEM_START.search(text, max(floor, start - 8), start)
        if separator is None:
            return None
        *_, law = [None, *_LAW.finditer(text, max(floor, start - _LAW_REACH), separator.start())]
        if law is None or _NO_TITLE.search(text, law.end(), separator.start()):
            return None
        start = law.start()
        relation = relation_before(text, floor, start)
        if relation is not None:
            return relation
    return None
