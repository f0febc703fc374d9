"""Headings and list marks: how a document numbers its parts, in all the usual manners, and what its sections are called.

outline = Outline(scene, draft_paragraphs)
outline.section("KẾT QUẢ ĐẠT ĐƯỢC")       → "I. KẾT QUẢ ĐẠT ĐƯỢC", then "II. …"
outline.part("Về chuyển đổi số")          → "1. Về chuyển đổi số"
outline.bullet([frames], finding="task")  → "- …", "+ …", "a) …" or "1.1. …"
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from corpus.generate.document import Paragraph
from corpus.generate.marked import Mark, Marked, joined, plain
from corpus.generate.pen import write
from corpus.generate.scene import Scene
from corpus.master import BlockKind

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
LETTERS = "abcdđeghiklmnopqrstuvxy"
SCHEMES = (
    ("{I}. ", "{1}. "), ("{I}. ", "{1}. "), ("{I}- ", "{1}- "), ("PHẦN {I}. ", "{I}. "), ("{A}. ", "{I}. "), ("{1}. ", "{0}.{1}. "),
    ("{I}. ", "{1}. "), ("Mục {1}. ", "{1}. "), ("Phần thứ {word}: ", "{I}. "),
)  # fmt: skip
"""How sections and their parts are numbered; `{0}` is the section's number inside the part's."""
ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
ASKED = "Đề nghị "
"""How a sentence begins that asks something of a body that the issuer cannot command."""
BULLETS = ("-", "-", "-", "+", "1", "a", "")
"""List marks: a dash, a plus, figures, letters, none."""


def heading_number(pattern: str, number: int, above: int) -> str:
    """A number in one of the patterns of the schemes."""
    return (
        pattern.replace("{I}", ROMAN[number - 1])
        .replace("{1}", str(number))
        .replace("{A}", chr(64 + number))
        .replace("{word}", ORDINALS[number - 1])
        .replace("{0}", str(above))
    )


class Outline:
    """Writes headings and bullets into a list of paragraphs."""

    def __init__(self, scene: Scene, paragraphs: list[Paragraph], scheme: tuple[str, str] | None = None) -> None:
        self.scene = scene
        self.paragraphs = paragraphs
        self._scheme = scheme or scene.rng.choice(SCHEMES)
        self._capitals = scene.rng.random() < 0.65
        self._bullet = scene.rng.choice(BULLETS)
        if self._scheme[1].endswith("{1}. ") and self._bullet == "1":
            self._bullet = "-"
        self._sections = self._parts = self._items = 0
        self._last: str | None = None
        self.due: str | None = None
        self.assignee: str | None = None

    @property
    def rng(self) -> Random:
        """The chance of the scene."""
        return self.scene.rng

    def section(self, source: str, due: str | None = None) -> None:
        """A heading of the first level; with `due`, what stands under it are targets."""
        skip = self._sections >= 1 and self.scene.wants("numbering")
        self._sections += 2 if skip else 1
        self._parts = self._items = 0
        self.due, self.assignee = due, None
        words = write(self.scene, source)
        words = words.upper() if self._capitals else words
        heading = plain(heading_number(self._scheme[0], self._sections, 0)) + words
        if skip and self._last:
            self.scene.found("numbering", heading.text, self._last)
        self._last = heading.text
        self.paragraphs.append(Paragraph("heading", heading))

    def part(self, words: Marked, assignee: str | None = None) -> None:
        """A heading of the second level."""
        self._parts += 1
        self._items = 0
        self.assignee = assignee
        heading = plain(heading_number(self._scheme[1], self._parts, self._sections)) + words
        self.paragraphs.append(Paragraph("subheading", heading))

    def bullet(self, sources: Sequence[str], finding: str | None, mark: str | None = None) -> Paragraph | None:
        """A bullet of one or several sentences; null if there is none to write."""
        if not sources:
            return None
        self._items += 1
        if finding == "task" and sources[0].startswith(ASKED):
            finding = "recommendation"
        paragraph = said([write(self.scene, source) for source in sources], finding)
        paragraph.kind, paragraph.mark = self._mark(mark)
        paragraph.due, paragraph.assignee = self.due, self.assignee or self.scene.title
        self.paragraphs.append(paragraph)
        return paragraph

    def restart(self) -> None:
        """Begin a list anew."""
        self._items = 0

    def _mark(self, mark: str | None) -> tuple[BlockKind, str]:
        match mark if mark is not None else self._bullet:
            case "-":
                return "item", ""
            case "+":
                return "subitem", ""
            case "1":
                return "paragraph", f"{self._items}. "
            case "a":
                return "paragraph", f"{LETTERS[(self._items - 1) % len(LETTERS)]}) "
            case _:
                return "paragraph", ""


def said(sentences: list[Marked], finding: str | None, kind: BlockKind = "paragraph") -> Paragraph:
    """A paragraph of these sentences."""
    spans, at = [], 0
    for sentence in sentences:
        spans.append((at, at + len(sentence.text)))
        at += len(sentence.text) + 1
    return Paragraph(kind, joined(sentences), finding=finding, sentences=tuple(spans))


def turned(sentence: Marked, words: str, kind: str) -> Marked:
    """A sentence of another kind than the one before, joined to it; it keeps its capital where it begins with a name."""
    named = any(mark.start == 0 for mark in sentence.of("entity", "reference"))
    text = sentence.text if named else sentence.text[:1].lower() + sentence.text[1:]
    start = Marked(words, (Mark("turn", 0, 0, {"kind": kind}),))
    return start + Marked(text, sentence.marks)
