"""Numbers of headings and items that are out of sequence.

"I. Kết quả", "II. Tồn tại", "II. Kiến nghị"     the second II
"1. …", "2. …", "4. …"                           4, if no 3 stands between them in any form
"3.2. Tổng hợp …", "3.2. Tiếp nhận …"            the second 3.2
"3. Hội nghị", "3.3. Báo cáo"                    3.3, if neither 3.1 nor 3.2 stands between them
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from extractors.checks.pairs import of_places
from extractors.structured import StructuredDocument
from extractors.vietnamese.finding_cues import NORMATIVE_TYPES
from models.document import Block, Section
from models.records import Check
from models.values import Span

_ROMAN = re.compile(r"(?=[IVX])(?P<tens>X{0,3})(?P<ones>IX|IV|V?I{0,3})")
_ONES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_LETTERS = "ABCDEFGH"
"""Capital letters of headings, in order; Đ may stand between D and E or not, so it is passed over."""
_ANNEX = re.compile(r"\W{0,4}(?:phụ lục|phụ biểu|biểu số|biểu mẫu|mẫu số)(?!\w)", re.IGNORECASE)
_DOTTED = re.compile(r"(?P<stem>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s", re.ASCII)


def find_gaps(document: StructuredDocument) -> Iterator[Check]:
    """Headings whose number does not follow the one before it on their level; annexes and attached forms begin anew.

    Roman numbers that were recognised in a picture are left alone: a stroke too few is the reader's slip, not the writer's.
    """
    if (document.header.doc_type or "").lower() in NORMATIVE_TYPES:
        return
    sections = document.document.sections
    parents = {section.id: section for section in sections}
    before: dict[tuple[str | None, str], Section] = {}
    anew = [block.start for block in document.document.blocks if _begins_anew(document.text, block)]
    in_annex = False
    for n, section in enumerate(sections):
        if n and bisect_right(anew, sections[n - 1].start) < bisect_right(anew, section.start):
            before.clear()
            in_annex = True
        read = _number(section)
        if read is None:
            continue
        style, number = read
        if style == "roman" and document.certainty.of(section.start, section.start + 1) < 1:
            continue  # recognised in a picture, where "III" comes out as "II"
        key = (section.parent_id, style)
        previous = before.get(key)
        before[key] = section
        last = _number(previous) if previous else None
        if previous is None or last is None:
            parent = parents.get(section.parent_id or "")
            if parent and _begins_late(document, parent, section, style, number):
                yield _out_of_sequence(document, section, parent, f"{style}1")
            # only Roman numbers are sure to begin with I on the first level
            if style == "roman" and number > 1 and n and section.parent_id is None and not in_annex:
                yield _out_of_sequence(document, section, sections[n - 1], "I")
            continue
        if number == last[1] + 1 or (number < last[1] and style != "roman"):
            continue
        if number > last[1] + 1 and _stands_between(document, previous, section, _written(style, last[1] + 1)):
            continue
        yield _out_of_sequence(document, section, previous, _written(style, last[1] + 1))


def find_repeated_numbers(document: StructuredDocument) -> Iterator[Check]:
    """Two neighbouring numbers of the kind "3.2" that are one and the same, where not both stand on headings."""
    before: tuple[str, Block] | None = None
    for block in document.document.blocks:
        if block.kind not in ("heading", "list_item"):
            continue
        number = _DOTTED.match(document.text, block.start, block.end)
        if number is None:
            before = before if _is_bullet(block) else None
            continue
        if before and before[0] == number["stem"] and {block.kind, before[1].kind} != {"heading"}:
            yield of_places(
                "numbering",
                document.text,
                (block.start, block.end),
                (before[1].start, before[1].end),
                f"Số “{number['stem']}” đã có ở mục ngay trên.",
                f"The number “{number['stem']}” stands on the item right above as well.",
            )
        before = (number["stem"], block)


def _is_bullet(block: Block) -> bool:
    """Whether a block stands below a numbered one without a number of its own."""
    return block.marker is not None and not any(character.isalnum() for character in block.marker)


def _begins_anew(text: str, block: Block) -> bool:
    """The foot of the document, or the title of an annex or form: numbers start again behind it."""
    return block.kind in ("recipients", "signature") or bool(_ANNEX.match(text, block.start, block.end))


def _number(section: Section) -> tuple[str, int] | None:
    """How a section is numbered and its last number: ("roman", 4), ("letter", 2), ("1.2.", 3); None for numbers of another kind."""
    number = (section.number or "").strip(" .)")
    if number.isdigit() and number.isascii():
        return "", int(number)
    if roman := _ROMAN.fullmatch(number):
        return "roman", 10 * len(roman["tens"]) + _ONES[roman["ones"]]
    if len(number) == 1 and number in _LETTERS:
        return "letter", _LETTERS.index(number) + 1
    if dotted := re.fullmatch(r"(?P<stem>(?:\d{1,3}\.){1,5})(?P<last>\d{1,3})", number, re.ASCII):
        return dotted["stem"], int(dotted["last"])
    return None


def _begins_late(document: StructuredDocument, parent: Section, section: Section, style: str, number: int) -> bool:
    """Whether a dotted number is the first of its section ("3.3" in "3.") and none of those before it stands there in any form."""
    return (
        number > 1
        and style == f"{(parent.number or '').strip(' .')}."
        and not any(_stands_between(document, parent, section, f"{style}{missing}") for missing in range(1, number))
    )


def _written(style: str, number: int) -> str:
    """A number in the style of its section."""
    if style == "letter":
        return _LETTERS[number - 1]
    if style != "roman":
        return f"{style}{number}"
    return "X" * (number // 10) + next(ones for ones, value in _ONES.items() if value == number % 10)


def _stands_between(document: StructuredDocument, first: Section, second: Section, number: str) -> bool:
    """Whether the missing number stands anywhere between the two headings, so that only its heading was not known as one."""
    return bool(re.search(rf"(?<![\w.,/]){re.escape(number)}[.)/:]?\s", document.text[first.start : second.start]))


def _out_of_sequence(document: StructuredDocument, section: Section, other: Section, expected: str) -> Check:
    return of_places(
        "numbering",
        document.text,
        _heading_span(document, section),
        _heading_span(document, other),
        f"Mục “{section.number}” không theo thứ tự: sau “{other.number or other.heading[:40]}” phải là “{expected}”.",
        f"Heading “{section.number}” is out of sequence: “{expected}” is expected after “{other.number or other.heading[:40]}”.",
    )


def _heading_span(document: StructuredDocument, section: Section) -> Span:
    """The line of a section's heading."""
    block = document.block_at(section.start)
    return (block.start, block.end) if block else (section.start, section.end)
