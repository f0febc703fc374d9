"""The tables of the grammar: gazetteers and frames, as TOML beside the code.

load("persons")["given"]["men"]["Hùng"]   → 40
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

FRAME_PARTS = {"all": (0, 1, 2), "train": (0, 1), "test": (2,)}
"""Of three frames that follow each other in a table, which are for training and which for testing."""


@cache
def load(name: str) -> dict[str, Any]:
    """A gazetteer by its name."""
    return tomllib.loads((files(__package__) / "gazetteers" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def fields() -> tuple[str, ...]:
    """The subjects that have frames of their own, in the order of their names."""
    names = (entry.name for entry in (files(__package__) / "frames").iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml") and name[0] != "_"))


@cache
def room(name: str) -> dict[str, Any]:
    """All frames of a subject, or of the rooms that serve all of them (`_general`, `_genres`)."""
    return tomllib.loads((files(__package__) / "frames" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def frames(name: str, role: str, part: str) -> tuple[str, ...]:
    """The frames of a room for a section role, of one part; a test frame is never a training frame."""
    found = room(name).get("said", room(name)).get(role, ())
    return tuple(frame for number, frame in enumerate(found) if number % 3 in FRAME_PARTS[part])


def weighted(rng: Random, table: dict[str, int]) -> str:
    """One of the keys, as likely as its value says."""
    return rng.choices(list(table), list(table.values()))[0]
