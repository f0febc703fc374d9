"""Who issues a document: a body or an office as running text names it; and the one spelling in which names of bodies are compared.

issuer_at("đồng chí Bí thư Đảng ủy giao …", 0)   → the span of "Bí thư Đảng ủy"
one_spelling("Ủy ban nhân dân xã Tân Lập")       → "ubnd xã tân lập"
"""

from __future__ import annotations

import re

from extractors.vietnamese.bodies import OFFICE, body_at
from extractors.vietnamese.phrases import table_form
from models.values import Span

_ONE_SPELLING = (
    ("đảng bộ tỉnh", "tỉnh ủy"), ("đảng bộ thành phố", "thành ủy"), ("đảng bộ", "đảng ủy"),
    ("ủy ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hđnd"), ("mặt trận tổ quốc", "mttq"),
)  # fmt: skip
"""What is written in two ways, small letters, and the way that is compared."""
_COMRADE = re.compile(r"(?:các\s)?(?:đồng\schí|đ/c|ông|bà)\s{1,2}", re.IGNORECASE)
_PERSON = re.compile(r"(?:[^\W\d_]+\s){1,4}?[^\W\d_]+\s?(?:,|[-–])\s?")


def one_spelling(name: str) -> str:
    """A body's name in the one spelling in which names are compared: small letters, usual abbreviations ("ubnd xã tân lập")."""
    words = table_form(name)
    for one, other in _ONE_SPELLING:
        words = words.replace(one, other)
    return words


def issuer_at(text: str, position: int, *, joint: bool = False) -> Span | None:
    """The body or office that begins at the position, "đồng chí" and a person's name before an office left out.

    With `joint`, several bodies that issue together ("Chính phủ và Ủy ban …") are one issuer.
    """
    comrade = _COMRADE.match(text, position)
    if comrade is None:
        end = body_at(text, position, joint=joint)
        return (position, end) if end else None
    start = comrade.end()
    if not OFFICE.match(text, start):
        person = _PERSON.match(text, start)
        start = person.end() if person else start
    if not OFFICE.match(text, start):
        return None
    end = body_at(text, start)
    return (start, end) if end else None
