"""The markup of a sentence frame, and the tree that it is read into.

"<Đã|Tích cực> giải quyết {r 400-900 hồ sơ}, đạt {%}."

<a|b|>       one of these, each as likely; the last may be empty
{slot …}     a value of the scene: a body, a date, a figure, a reference (slots.py has the list)
[words]      the name of the indicators that follow, as it stands in the sentence
«words»      the task of a deadline, as it stands in the sentence
{A|…}        whoever must do it; {R|…} to whom it goes; {C|…} an event that sets its time
¦- and ¦+    here the sentence turns to find fault, or to praise

read_frame("<Đã|> {own}")   → (Choice(((Words("Đã"),), ())), Words(" "), Slot("own", ()))
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

GROUPS = {"[": ("]", "name"), "«": ("»", "task")}
LETTERED = {"A": "assignee", "R": "recipient", "C": "condition"}
TURNS = {"-": "shortcoming", "+": "strength"}


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand in the sentence as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A place that the scene fills; the arguments are the words behind its name, the last may hold spaces."""

    name: str
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several continuations."""

    branches: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the sentence that a record is made of: `name`, `task`, `assignee`, `recipient` or `condition`."""

    role: str
    inside: Frame


@dataclass(frozen=True, slots=True)
class Turn:
    """A place where the kind of finding changes."""

    kind: str


Node = Words | Slot | Choice | Group | Turn
Frame = tuple[Node, ...]


@cache
def read_frame(source: str) -> Frame:
    """The tree of a frame; ValueError where its brackets do not match."""
    frame, end = _sequence(source, 0, "")
    if end != len(source):
        raise ValueError(f"unmatched {source[end]!r} in {source!r}")
    return frame


def _sequence(source: str, at: int, closing: str) -> tuple[Frame, int]:
    """The nodes up to one of the closing characters, and where that stands."""
    nodes: list[Node] = []
    words = ""
    while at < len(source) and source[at] not in (closing or "]»>}|"):
        letter = source[at]
        if letter not in "<{[«¦":
            words += letter
            at += 1
            continue
        if words:
            nodes.append(Words(words))
            words = ""
        node, at = _node(source, at)
        nodes.append(node)
    if words:
        nodes.append(Words(words))
    return tuple(nodes), at


def _node(source: str, at: int) -> tuple[Node, int]:
    letter = source[at]
    if letter == "¦":
        return Turn(TURNS[source[at + 1]]), at + 2
    if letter == "<":
        return _choice(source, at + 1)
    if letter in GROUPS:
        closing, role = GROUPS[letter]
        inside, end = _sequence(source, at + 1, closing)
        return Group(role, inside), _closed(source, end, closing)
    if source[at + 1 : at + 2] in LETTERED and source[at + 2 : at + 3] == "|":
        inside, end = _sequence(source, at + 3, "}")
        return Group(LETTERED[source[at + 1]], inside), _closed(source, end, "}")
    end = source.find("}", at)
    name, *arguments = source[at + 1 : _closed(source, end, "}") - 1].split(" ", 2)
    return Slot(name, tuple(arguments)), end + 1


def _choice(source: str, at: int) -> tuple[Choice, int]:
    branches: list[Frame] = []
    while True:
        branch, at = _sequence(source, at, "|>")
        branches.append(branch)
        if source[at : at + 1] != "|":
            return Choice(tuple(branches)), _closed(source, at, ">")
        at += 1


def _closed(source: str, at: int, closing: str) -> int:
    if at < 0 or source[at : at + 1] != closing:
        raise ValueError(f"{closing!r} is missing in {source!r}")
    return at + 1
