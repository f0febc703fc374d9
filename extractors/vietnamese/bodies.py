"""Bodies of the political system: where the name of one ends in running text.

    body_at("Ủy ban nhân dân tỉnh Thái Nguyên về việc …", 0)      → the end of "Thái Nguyên"
    body_at("Bộ Văn hóa, Thể thao và Du lịch ban hành …", 0)      → the end of "Du lịch"
    body_at("UBND xã 40 máy tính", 0)                             → the end of "xã"

A name is read as a head ("Sở", "Ban Chỉ đạo"), then fields ("Nội vụ", "chuyển đổi số"), levels ("xã", "tỉnh") and proper
names; "và", commas and dashes belong to it only where a field follows that can stand beside the one before. No name runs
over a full stop, a tab (the next cell of a table) or a line feed. The words are those of `body_words.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from extractors.vietnamese.body_classes import OTHER_WORD
from extractors.vietnamese.body_words import (
    BANK_HEADS,
    BARE_ACTS,
    BRANCH_HEADS,
    CAPITAL_FIELD_HEADS,
    COMPOUND_HEADS,
    DOUBLE_NAMES,
    FIELD_HEADS,
    FIELDS,
    FIRM_HEADS,
    HEADS,
    LEVELS,
    NOT_NAMES,
    NUMBERED_HEADS,
    NUMBERED_LEVELS,
    OFFICES,
    OPEN_HEADS,
    PURPOSE_HEADS,
    SECOND_SYLLABLES,
    SENTENCE_WORDS,
    VERBAL_FIELDS,
)
from extractors.vietnamese.document_types import type_at_start, type_named
from extractors.vietnamese.firms import FIRM, MEASURED
from extractors.vietnamese.letterhead import ISSUER_VERBS
from extractors.vietnamese.names import CAPITAL
from extractors.vietnamese.phrases import any_of, table_form
from extractors.vietnamese.units import COUNTED

(
    _PURPOSE_HEADS,
    _FIELD_HEADS,
    _OPEN_HEADS,
    _FIRM_HEADS,
    _COMPOUND_HEADS,
    _CAPITAL_FIELD_HEADS,
    _BRANCH_HEADS,
    _BANK_HEADS,
    _NUMBERED_HEADS,
) = (
    frozenset(map(table_form, heads))
    for heads in (
        PURPOSE_HEADS,
        FIELD_HEADS,
        OPEN_HEADS,
        FIRM_HEADS,
        COMPOUND_HEADS,
        CAPITAL_FIELD_HEADS,
        BRANCH_HEADS,
        BANK_HEADS,
        NUMBERED_HEADS,
    )
)
_BARE_PURPOSE_HEADS = _PURPOSE_HEADS - {"hội đồng", "ban quản lý", "bql"}
_S = r"[^\S\n\t]"
_GAP = _S + "{1,2}"


def _one_of(words: tuple[str, ...]) -> str:
    return rf"(?:{any_of(words, space=_GAP)})(?!\w)"


_PERIODS = ("tháng", "quý", "năm", "ngày")
_COUNTING = re.compile(
    rf"[\d/%-]|[.,]\d|{_S}(?!{_one_of(ISSUER_VERBS)}|{_one_of(LEVELS)}{_S}[{CAPITAL}]){_one_of((*COUNTED, *_PERIODS, *MEASURED))}"
)
"""Behind a number that belongs to no name: a figure goes on, or it counts something ("UBND phường 40 máy tính", "3 tháng đầu năm")."""
BODY_HEAD = re.compile(_one_of(HEADS), re.IGNORECASE)
"""The kind of body with which a name begins."""
OFFICE = re.compile(_one_of(OFFICES), re.IGNORECASE)
"""An office that signs or speaks for a body, whose name follows."""
_SIGNERS = frozenset(map(table_form, OFFICES)) - {"thường trực"}
_SIGNING = re.compile(_one_of(tuple(_SIGNERS)), re.IGNORECASE)
"""Offices of one person, who may have two; "Thường trực" is a body as well."""
_OF_DOCUMENT = re.compile(
    r"""
    (?: Ban[ ][Cc]hỉ[ ]đạo | BCĐ | Tổ (?:[ ](?:công[ ]tác|giúp[ ]việc))? ) [ ] (?:thực[ ]hiện[ ])?
    (?: Nghị[ ]quyết | Đề[ ]án | Kết[ ]luận ) [ ] (?:số[ ])? \d [\w/-]{0,20}
    """,
    re.VERBOSE,
)
"""A body named after the document that it carries out: "Ban Chỉ đạo Nghị quyết 57"."""
_FIELD = re.compile(_one_of(FIELDS), re.IGNORECASE)
_ABOUT = re.compile(rf"{_S}về(?={_S})", re.IGNORECASE)
_NUMBERED_LEVEL = re.compile(rf"{_one_of(NUMBERED_LEVELS)}{_S}\d{{1,2}}(?!\w)")
_LEVEL = re.compile(rf"{_one_of(LEVELS)}(?:(?<=TP)\.(?={_S}?[{CAPITAL}]))?")
_BRANCH = re.compile(rf"cơ{_S}sở(?:{_S}\d{{1,2}}(?![\w/%]|[.,]\d))?(?!\w)")
_SHORT_FORM = re.compile(rf"{_S}\([A-ZĐƯ&]{{2,12}}\)(?={_S})")
"""A short form that a name introduces in its middle: "Hội đồng nghĩa vụ quân sự (NVQS) xã"."""
_DELEGATES = re.compile(rf"{_S}(?:quyền|thác|nhiệm)(?!\w)")
_OPEN = re.compile(
    rf"""
    [^\W\d_]+ (?:{_S}[^\W\d_]+){{0,5}}?
    (?= {_S} (?: {_one_of(LEVELS)} (?:{_S}[{CAPITAL}]|\Z|[^\w\s]) | [{CAPITAL}] ) )
    """,
    re.VERBOSE,
)
"""Words in which no table helps, up to a place or a proper name ("nước khoáng" in "Ban Quản lý nước khoáng xã …")."""
_CITED = re.compile(rf"{_GAP}(?:số|\d)")
"""What shows that the word before is a document's type ("và Kế hoạch số 5"), not a field ("Bộ Kế hoạch và Đầu tư")."""
_COMPOUND = re.compile(
    rf"(?P<capital>[{CAPITAL}][^\W\d_A-ZĐ]{{1,6}}){_S}(?!{_one_of(LEVELS)})(?P<small>[^\W\d_A-ZĐ]{{1,7}})(?!\w)"
)
_NOT_BESIDE = frozenset({
    "thủ", "lãnh", "nhân", "trưởng", "đại", "người", "các", "những", "đồng", "toàn", "cán", "cấp", "cơ", "đơn", "ngành",
})  # fmt: skip
"""Syllables that begin words for people and groups ("và Thủ trưởng các đơn vị"), not fields."""
_CARRIED_OUT = re.compile(r"(?:Đề[ ]án|Nghị[ ]quyết|Kết[ ]luận)[ ](?:số[ ])?\d{1,3}(?![\w/.-])")
"""A document behind a committee's purposes that it carries out as well ("chuyển đổi số và Đề án 06")."""
_AUTHORITY = re.compile(r"(?:KT|TM|TL|TUQ|Q)\.")
_CODE = re.compile(r"[A-ZĐƯ]{2,12}(?: [A-ZĐƯ]{2,8})?(?!\w)")
_NAME = re.compile(r"(?!\d)\w+(?:[.&'’]\w+)?")
_SECOND_SYLLABLE = re.compile(
    "|".join(
        rf"{syllable}(?!\w|{_S}(?:\d|{_one_of((*others, 'I', 'II', 'III', 'IV'))}))"
        for syllable, others in SECOND_SYLLABLES.items()
    ),
    re.IGNORECASE,
)
_DOUBLE_NAME = re.compile(
    "|".join(rf"{_S}?[-–]{_S}?".join(name.split(" - ")) for name in DOUBLE_NAMES).replace(" ", _GAP) + r"(?!\w)",
    re.IGNORECASE,
)
_CAPITAL_NEXT = re.compile(rf"{_S}[{CAPITAL}\d]")
_NUMBERED = re.compile(rf"(?:số{_S})?\d{{1,3}}(?!\w)")
_SPACE = re.compile(rf"{_S}{{1,3}}|(?<=TP\.)")
_JOIN = re.compile(rf",?{_GAP}kiêm{_GAP}|,{_GAP}|{_S}?[-–]{_S}?|{_GAP}(?:và|VÀ|&){_GAP}")
_LONGEST_NAME = 40
"""Pieces of a name at most."""


def body_at(text: str, position: int, *, joint: bool = False) -> int | None:
    """The end of the body's name that begins at the position; None if none does."""
    head = _OF_DOCUMENT.match(text, position) or _head(text, position)
    if head is None:
        return _unlisted(text, position)
    root, end = table_form(head[0]), head.end()
    firm = FIRM.match(text, position) if root in _FIRM_HEADS else None
    if firm is not None:
        return firm.end()
    behind = _Behind(root, purpose=root in _PURPOSE_HEADS)
    for _ in range(_LONGEST_NAME):
        about = _ABOUT.match(text, end) if behind.purpose and not behind.said else None
        end = about.end() if about and _FIELD.match(text, about.end() + 1) else end
        space = _SPACE.match(text, end)
        following = (_next(text, space.end(), behind) if space else None) or _behind_short_form(text, end, behind)
        if following is None:
            join = _JOIN.match(text, end)
            following = _beside(text, join, head, behind, joint=joint) if join else None
        if following is None:
            break
        kind, begin, end = following
        behind.go_on(kind, table_form(text[begin:end]))
    if (
        root in _BARE_PURPOSE_HEADS
        and table_form(text[head.end() : end]) in BARE_ACTS
        and text[head.end() + 1].islower()
    ):
        end = head.end()
    return None if table_form(text[position:end]) in _FIELD_HEADS else end


def field_at(text: str, position: int) -> int | None:
    """The end of the field of duty that begins at the position, as in a list of departments; None if none does."""
    field = _FIELD.match(text, position)
    return field.end() if field else None


_Kind = Literal["head", "field", "level", "name", "number"]
_Piece = tuple[_Kind, int, int]
"""A piece of a name: what it is, where it starts and ends."""


@dataclass(slots=True)
class _Behind:
    """What a name has behind it where it may go on: its last head and last piece, and whether a purpose in small letters follows."""

    head: str
    purpose: bool
    kind: _Kind = "head"
    said: bool = False
    """Whether a field has said already what the body is for."""
    unit: int | None = None
    """How many words the name of a unit has so far; None where the last piece is no part of one."""

    def go_on(self, kind: _Kind, words: str) -> None:
        if kind == "head":
            self.head = words
            self.purpose = self.purpose or words in _PURPOSE_HEADS
        self.said = self.said or kind in ("field", "name")
        if kind == "level" or words in LEVELS:  # in capitals "XÃ" is a name to the tables
            self.unit = 0
        else:
            self.unit = self.unit + 1 if kind == "name" and self.unit is not None else None
        self.kind = kind

    @property
    def opens(self) -> bool:
        """Whether words in small letters may follow: a purpose, or the field right behind a head that needs one."""
        return self.purpose or (self.kind == "head" and (self.head in _FIELD_HEADS or self.head in _OPEN_HEADS))

    def takes(self, field: re.Match[str]) -> bool:
        """Whether the field goes on with the name: a capital shows it; a small one has to stand where it is no act of the sentence."""
        if field[0][0].isupper():
            return True
        if table_form(field[0]) not in VERBAL_FIELDS:
            return self.opens or self.kind == "field"
        return (
            self.opens and self.head not in _CAPITAL_FIELD_HEADS and not (self.said and self.kind in ("level", "name"))
        )


def _head(text: str, position: int) -> re.Match[str] | None:
    """The head of a body's name or the office that begins at the position, the longer one if both do."""
    body, office = BODY_HEAD.match(text, position), OFFICE.match(text, position)
    if body and office:
        return body if body.end() >= office.end() else office
    return body or office


def _next(text: str, position: int, behind: _Behind) -> _Piece | None:
    """What follows with only a space between; words that no table has are tried last."""
    following = _piece(text, position, behind)
    if behind.kind == "head" and (following is None or following[0] == "name"):
        if behind.head in _OPEN_HEADS:
            following = _open(text, position) or following
        if following and following[0] == "name" and behind.head in _COMPOUND_HEADS:
            following = _compound(text, position) or following
    return following


def _piece(text: str, position: int, behind: _Behind) -> _Piece | None:
    """What may follow inside a name: another body, a field, a level, a proper name, a number."""
    field, body = _FIELD.match(text, position), BODY_HEAD.match(text, position)
    if field and behind.takes(field) and not _cited(text, field) and not (body and _begins_firm(field, body)):
        return "field", position, field.end()
    if behind.unit is None and OTHER_WORD.match(text, position):
        return None
    if body and (body[0][0].isupper() or behind.opens or _party_committee(body)) and not _verb(body[0]):
        return "head", position, body.end()
    branch = _BRANCH.match(text, position) if behind.head in _BRANCH_HEADS else None
    level = branch or _not_counting(_NUMBERED_LEVEL.match(text, position)) or _LEVEL.match(text, position)
    if level:
        return "level", position, level.end()
    double = _DOUBLE_NAME.match(text, position) if behind.unit == 0 else None
    if double:
        return "name", position, double.end()
    name = _NAME.match(text, position)
    if (
        name
        and name[0][0].isupper()
        and (not _begins_else(text, name) or (behind.unit == 1 and _SECOND_SYLLABLE.match(text, position)))
        and not _AUTHORITY.match(text, position)
        and not type_at_start(text[position : position + 24])
    ):
        return "name", position, name.end()
    numbered = _not_counting(_NUMBERED.match(text, position))
    return ("number", position, numbered.end()) if numbered and _has_number(numbered, behind) else None


def _party_committee(body: re.Match[str]) -> bool:
    """Whether a committee of the Party is named, small letters too: "tỉnh ủy", but not in "UBND tỉnh ủy quyền"."""
    return body[0].endswith(("ủy", "uỷ")) and not _DELEGATES.match(body.string, body.end())


def _begins_firm(field: re.Match[str], body: re.Match[str]) -> bool:
    """Whether a cooperative or firm begins, which has a name of its own ("Chi bộ Hợp tác xã …"), where small letters are a field."""
    return field[0][0].isupper() and body.end() >= field.end() and table_form(field[0]) in _OPEN_HEADS


def _begins_else(text: str, name: re.Match[str]) -> bool:
    """Whether a word with a capital begins what stands behind the name: "Về việc …" is no part of it, "Từ Sơn" may be."""
    return name[0].casefold() in NOT_NAMES and (name[0].isupper() or not _CAPITAL_NEXT.match(text, name.end()))


def _not_counting(numbered: re.Match[str] | None) -> re.Match[str] | None:
    """A match that ends with a number, if that counts nothing."""
    return numbered if numbered and not _COUNTING.match(numbered.string, numbered.end()) else None


def _has_number(numbered: re.Match[str], behind: _Behind) -> bool:
    """Whether a number is part of the name: of a committee, a unit or a school with namesakes, of one of several that do the same."""
    if behind.opens:
        return True
    if behind.unit:
        return numbered[0] in "12345"  # as far as the units of one name are counted ("phường Móng Cái 3")
    if behind.kind == "head":
        return behind.head in _NUMBERED_HEADS or numbered[0].startswith("số")
    if behind.kind == "field":
        return numbered[0].startswith("số")
    return behind.kind == "name" and behind.head in _OPEN_HEADS and numbered[0][0] in "123456789"


def _cited(text: str, field: re.Match[str]) -> bool:
    """Whether the field is a document's type with its number ("và Kế hoạch số 5"), no part of a name ("Bộ Kế hoạch và Đầu tư")."""
    return bool(_CITED.match(text, field.end()) and type_named(field[0]))


def _open(text: str, position: int) -> _Piece | None:
    """Words behind a head that leaves its name open ("Hợp tác xã mây tre đan Khe Sâu"); none of them a sentence's."""
    words = _OPEN.match(text, position)
    if (
        words is None
        or SENTENCE_WORDS & set(words[0].casefold().split())
        or any(word[0].isupper() for word in words[0].split()[1:])
    ):
        return None
    return "field", position, words.end()


def _compound(text: str, position: int) -> _Piece | None:
    """A capital and a small syllable that are one word of a field ("Phong trào"), none of them a sentence's."""
    word = _COMPOUND.match(text, position)
    if word is None or word["small"] in SENTENCE_WORDS or word["capital"].casefold() in _NOT_BESIDE:
        return None
    return "field", position, word.end()


def _behind_short_form(text: str, end: int, behind: _Behind) -> _Piece | None:
    """The level that goes on with a name behind the short form of what stands before."""
    short = _SHORT_FORM.match(text, end)
    following = _piece(text, short.end() + 1, behind) if short else None
    return following if following and following[0] == "level" else None


def _beside(text: str, join: re.Match[str], head: re.Match[str], behind: _Behind, *, joint: bool) -> _Piece | None:
    """What a comma, dash or "và" joins to the name: a field beside a field, an office beside an office, a body if joint."""
    at = join.end()
    other, field = _head(text, at), _FIELD.match(text, at)
    if other and behind.head in _BANK_HEADS and table_form(other[0]) == "chi nhánh" and join[0].strip() in ("-", "–"):
        return "head", at, other.end()
    if other and other[0][0].isupper() and (field is None or ("," in join[0] and other.end() >= field.end())):
        offices = "và" not in join[0] and bool(_SIGNING.match(text, at)) and table_form(head[0]) in _SIGNERS
        return ("head", at, other.end()) if offices or joint else None
    if behind.kind not in ("field", "name"):
        return None
    carried = _CARRIED_OUT.match(text, at) if behind.purpose else None
    if carried:
        return "field", at, carried.end()
    if field is None:
        named = behind.kind == "field" and behind.head in _COMPOUND_HEADS and not join[0].startswith(",")
        return _compound(text, at) if named else None
    if not (behind.purpose or field[0][0].isupper()) or _cited(text, field):
        return None
    inside = behind.purpose or not join[0].startswith(",") or _list_closes(text, field.end())
    return ("field", at, field.end()) if inside else None


def _list_closes(text: str, end: int) -> bool:
    """Whether "và" and another field follow, so that the comma before was one inside the name."""
    for _ in range(4):
        join = _JOIN.match(text, end)
        field = _FIELD.match(text, join.end()) if join else None
        if join is None or field is None or not field[0][0].isupper():
            return False
        if "và" in join[0]:
            return True
        end = field.end()
    return False


def _unlisted(text: str, position: int) -> int | None:
    """A code of capitals that stands for a body ("STC", "BQL KKT")."""
    code = _CODE.match(text, position)
    return code.end() if code else None


def _verb(head: str) -> bool:
    """Small "đoàn", "hội", "tổ" … are words of the sentence more often than of a name."""
    return head[0].islower() and " " not in head
