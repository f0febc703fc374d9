"""Documents of national bodies that reports cite, and laws: national.toml as values.

documents()[0].canonical   → "16/2021/QH15"
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from corpus.generate.tables import load


@dataclass(frozen=True, slots=True)
class National:
    """A document that all the country cites; `fields` are names of frame files."""

    doc_type: str
    canonical: str
    issued_on: date
    issuer: str
    about: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Law:
    """A law with its number and the day on which the National Assembly passed it; without fields it is cited in all."""

    name: str
    canonical: str
    passed_on: date
    fields: tuple[str, ...]


@cache
def documents() -> tuple[National, ...]:
    """The documents in the order of the table."""
    return tuple(
        National(
            row["doc_type"],
            row["canonical"],
            date.fromisoformat(row["issued_on"]),
            row["issuer"],
            row["about"],
            tuple(row["fields"]),
        )
        for row in load("national")["documents"]
    )


@cache
def laws() -> tuple[Law, ...]:
    """The laws in the order of the table."""
    return tuple(
        Law(row["name"], row["canonical"], date.fromisoformat(row["passed_on"]), tuple(row["fields"]))
        for row in load("national")["laws"]
    )
