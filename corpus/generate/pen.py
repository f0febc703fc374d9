"""Writes frames: walks the tree of a frame and lets each slot put its words and records into the text.

write(scene, "{econ} đã giải quyết {c 200-900 hồ sơ}.")   → Marked("Phòng Kinh tế đã giải quyết 512 hồ sơ.", …)
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from random import Random
from typing import Any

from corpus.generate.marked import Mark, Marked, Writer
from corpus.generate.markup import Choice, Frame, Group, Slot, Turn, Words, read_frame
from corpus.generate.scene import Scene


@dataclass
class Pen:
    """A writer in its scene, with what the figures of a sentence know of each other."""

    scene: Scene
    writer: Writer = field(default_factory=Writer)
    name: str | None = None
    waiting: list[dict[str, Any]] = field(default_factory=list)
    ratio: tuple[Decimal, Decimal, str, str] | None = None
    total: tuple[Decimal, Decimal, int] | None = None
    following: str = ""

    @property
    def rng(self) -> Random:
        """The chance of the scene."""
        return self.scene.rng

    def say(self, words: str) -> None:
        """Words that are no record."""
        self.writer.say(words)

    def walk(self, frame: Frame) -> None:
        """Write the nodes of a frame."""
        for place, node in enumerate(frame):
            after = frame[place + 1] if place + 1 < len(frame) else Words("")
            self.following = after.text if isinstance(after, Words) else "?"
            match node:
                case Words(text):
                    self.writer.say(text)
                case Choice(branches):
                    self.walk(self.rng.choice(branches))
                case Turn(kind):
                    self.writer.add("turn", self.writer.position, kind=kind)
                case Group(role, inside):
                    self._group(role, inside)
                case Slot(name, arguments):
                    SLOTS[name](self, arguments)

    def _group(self, role: str, inside: Frame) -> None:
        start = self.writer.position
        with self.writer.inside(role):
            self.walk(inside)
        if role == "name":
            self.name = self.writer.text[start:].strip()
            for values in self.waiting:
                values["name"] = self.name
            self.waiting.clear()


SlotWriter = Callable[[Pen, tuple[str, ...]], None]
SLOTS: dict[str, SlotWriter] = {}
"""What writes each slot; filled by the modules that know figures, names, times and citations."""


def slot(*names: str) -> Callable[[SlotWriter], SlotWriter]:
    """Enter a function as the writer of slots of these names."""

    def enter(writer: SlotWriter) -> SlotWriter:
        SLOTS.update(dict.fromkeys(names, writer))
        return writer

    return enter


_STANDING = re.compile(
    r"(?<!Huy hiệu )(?<!Điều lệ )(?<!\w)(?:Đảng(?! (?:ủy|bộ|viên|đoàn))|Mặt trận(?! Tổ quốc))(?!\w)|(?<=đại biểu )Quốc hội"
)


def write(scene: Scene, source: str) -> Marked:
    """A frame as a sentence of the scene; KeyError for a slot that nobody writes."""
    pen = Pen(scene)
    pen.walk(read_frame(source))
    return with_standing_bodies(pen.writer.done().capitalised())


def with_standing_bodies(text: Marked) -> Marked:
    """The text with the Party and the Front as entities where they stand alone, in no other name."""
    entities = [mark for mark in text.marks if mark.kind == "entity"]
    found = tuple(
        Mark("entity", match.start(), match.end(), {"label": "ORG"})
        for match in _STANDING.finditer(text.text)
        if not any(mark.start <= match.start() < mark.end for mark in entities)
    )
    return replace(text, marks=text.marks + found) if found else text
