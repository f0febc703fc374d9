"""Text that knows which of its characters are records: what the grammar writes and the gold is read from.

writer = Writer()
writer.say("đạt ")
writer.mark("indicator", "98,5%", kind="percent", value="98.5", …)
writer.done()   → Marked("đạt 98,5%", (Mark("indicator", 4, 9, {…}),))
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Mark:
    """What the characters `start` to `end` are; the values are those of the gold record, without its text."""

    kind: str
    start: int
    end: int
    values: dict[str, Any] = field(default_factory=dict)

    def moved(self, by: int) -> Mark:
        """The same mark in a text that begins so much earlier."""
        return replace(self, start=self.start + by, end=self.end + by)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with its marks, in the order in which they end."""

    text: str
    marks: tuple[Mark, ...] = ()

    def of(self, *kinds: str) -> Iterator[Mark]:
        """The marks of these kinds in reading order."""
        return iter(sorted((mark for mark in self.marks if mark.kind in kinds), key=lambda mark: mark.start))

    def words(self, mark: Mark) -> str:
        """The characters of a mark."""
        return self.text[mark.start : mark.end]

    def upper(self) -> Marked:
        """The same in capitals, as headings are often set."""
        return replace(self, text=self.text.upper())

    def capitalised(self) -> Marked:
        """The same with a capital at its beginning."""
        return replace(self, text=self.text[:1].upper() + self.text[1:])

    def __add__(self, other: Marked) -> Marked:
        moved = (mark.moved(len(self.text)) for mark in other.marks)
        return Marked(self.text + other.text, (*self.marks, *moved))


class Writer:
    """Writes a text from left to right; of neighbouring spaces one stays, none before a comma or full stop."""

    def __init__(self) -> None:
        self._text = ""
        self._marks: list[Mark] = []

    @property
    def position(self) -> int:
        """How many characters stand there."""
        return len(self._text)

    @property
    def text(self) -> str:
        """What stands there."""
        return self._text

    def say(self, words: str) -> None:
        """Write words that are no record."""
        if self._text.endswith(" ") or not self._text:
            words = words.lstrip(" ")
        if words[:1] in tuple(",.;:)") and self._text.endswith(" "):
            self._text = self._text.rstrip(" ")
        self._text += words

    def mark(self, kind: str, words: str, /, **values: Any) -> Mark:
        """Write words that are a record."""
        start = len(self._text)
        self._text += words
        return self.add(kind, start, **values)

    def add(self, kind: str, start: int, /, end: int | None = None, **values: Any) -> Mark:
        """Make a record of what was written from `start`, up to here or to `end`."""
        mark = Mark(kind, start, len(self._text) if end is None else end, values)
        self._marks.append(mark)
        return mark

    @contextmanager
    def inside(self, kind: str, /, **values: Any) -> Iterator[None]:
        """Make a record of what is written in the block, without spaces at its ends."""
        start = len(self._text)
        yield
        written = self._text[start:]
        if written.strip():
            start += len(written) - len(written.lstrip())
            self._marks.append(Mark(kind, start, start + len(written.strip()), values))

    def tell(self, marked: Marked) -> None:
        """Write a marked text."""
        at = len(self._text)
        self._text += marked.text
        self._marks += [mark.moved(at) for mark in marked.marks]

    def done(self) -> Marked:
        """All that was written."""
        return Marked(self._text, tuple(self._marks))


def plain(text: str) -> Marked:
    """A text without records."""
    return Marked(text)


def joined(parts: list[Marked], by: str = " ") -> Marked:
    """The texts one after the other."""
    whole = Marked("")
    for number, part in enumerate(parts):
        whole = whole + (Marked(by) if number else Marked("")) + part
    return whole
