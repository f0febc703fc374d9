"""A name as one of the readers found it, before it is a record."""

from __future__ import annotations

from typing import NamedTuple

from extractors.claims import Claims
from models.records import EntityLabel, Method

BY_RULE = 0.8
"""How sure a name is that a rule or a table knows."""
_BEGINNING = 3
"""Characters at which a number or date has to begin for a name to be none: "Nghị quyết 57" is no place, a body may have a number."""


class Found(NamedTuple):
    """A name: where it starts and ends, what it names, (nothing, if a class of bodies), whether something marks it."""

    start: int
    end: int
    label: EntityLabel | None
    marked: bool = False
    method: Method = "rule"
    confidence: float = BY_RULE


def may_be_name(name: Found, claims: Claims) -> bool:
    """Whether no reference or date begins where the name does."""
    return claims.reader_of(name.start, min(name.start + _BEGINNING, name.end)) in (None, "quantity")
