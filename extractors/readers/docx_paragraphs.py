"""One paragraph of a Word file as it is shown: its printed lines with style, its footnote references, its text boxes.

<w:p>… "Thực hiện " + bold "Nghị quyết" + <w:footnoteReference/> + <w:br/> + "Độc lập" …</w:p>
  → [Line("Thực hiện Nghị quyết", marks=[FootnoteMark(20, "1")], whole=True), Line("Độc lập", whole=True)]

A line break inside a paragraph (Shift+Enter) ends a line, because letterheads are set so; where the text after it plainly runs on
(small letter, no full stop before it) it is a space. Insertions are in, deletions out; fields are shown as Word last showed them,
page numbers left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from extractors.readers.characters import clean, is_rule
from extractors.readers.docx_numbering import Numbering
from extractors.readers.docx_styles import Styles
from extractors.readers.docx_xml import Element, attribute, clark, find, is_on, number, short
from extractors.readers.footnote_marks import join_parts, superscript
from extractors.readers.layout import Alignment, FootnoteMark, Line

ALIGNMENTS: dict[str, Alignment] = {
    "left": "left", "start": "left", "center": "center", "right": "right", "end": "right",
    "both": "justify", "distribute": "justify", "thaiDistribute": "justify",
}  # fmt: skip
"""Word's names for the alignment of a paragraph (ST_Jc)."""

_LEFT_OUT = frozenset({"w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText", "w:delText", "w:sdtPr", "w:ruby"})
_PAGE_FIELD = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_RUNS_ON = re.compile(r"(?<![.;:!?])\n(?=[^\W\d_A-ZĐ])")
_LIST_TAB = re.compile(r"\A\s*(?P<mark>\S{1,6})\t+(?=\S)")
_DIGITS = re.compile(r"\s*(?P<digits>\d{1,3})\s*\Z")
_MARK = "\x00"
"""Stands for a footnote mark while the text around it is looked at; cleaned text holds none."""
_COLUMN_GAP = "    "
"""What a tab inside a line becomes: wide enough to be seen as a gap between columns."""


@dataclass(slots=True)
class _Run:
    """A stretch of text in one style, or a footnote mark; line feeds are line breaks, tabs still tabs."""

    content: str | FootnoteMark
    bold: bool = False
    italic: bool = False
    size: float | None = None


@dataclass(slots=True)
class Paragraph:
    """The lines of a paragraph, and what hangs on it: notes referred to, as (part, id, marker), and text boxes."""

    lines: list[Line]
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    pictures: int = 0
    numbering_known: bool = True


class ParagraphReader:
    """Reads the paragraphs of one document in the order of the text: list numbers and footnote numbers count on."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._notes = 0

    def read(self, paragraph: Element) -> Paragraph:
        """One <w:p>; a paragraph without text has no lines."""
        properties = find(paragraph, "w:pPr")
        style = attribute(find(properties, "w:pStyle")) or self._styles.default("paragraph")
        result = Paragraph(lines=[])
        runs = _RunReader(self._styles, style, result, self._next_note).read(paragraph)
        mark = self._mark(properties, style, result) if any(_shown(run.content) for run in runs) else ""
        if mark:
            first = next(run for run in runs if _shown(run.content))
            runs.insert(0, _Run(f"{mark} ", first.bold, first.italic, first.size))
        alignment = attribute(find(properties, "w:jc")) or attribute(self._styles.of(style, "w:pPr", "w:jc"))
        outline = number(find(properties, "w:outlineLvl"))
        heading = outline + 1 if outline is not None and outline < 9 else self._styles.heading_level(style)
        for part in _printed_lines(runs):
            line = _line(part)
            if (line.text or line.marks) and not is_rule(line.text):
                line.alignment = ALIGNMENTS.get(alignment or "left")
                line.heading = heading
                result.lines.append(line)
        return result

    def _next_note(self) -> str:
        self._notes += 1
        return str(self._notes)

    def _mark(self, properties: Element | None, style: str | None, result: Paragraph) -> str:
        """The automatic number or bullet of the paragraph, from itself or from its style."""
        own = find(properties, "w:numPr")
        inherited = self._styles.of(style, "w:pPr", "w:numPr")
        listed = attribute(find(own, "w:numId")) or attribute(find(inherited, "w:numId"))
        level = number(find(own, "w:ilvl"))
        if level is None:
            level = number(find(inherited, "w:ilvl")) or 0
        mark = self._numbering.next_mark(listed, level)
        result.numbering_known = mark is not None
        return mark or ""


class _RunReader:
    """Walks one paragraph and collects its runs; notes, boxes and pictures go into the paragraph."""

    def __init__(self, styles: Styles, style: str | None, paragraph: Paragraph, next_note: Callable[[], str]) -> None:
        self._styles = styles
        self._style = style
        self._paragraph = paragraph
        self._next_note = next_note
        self._runs: list[_Run] = []
        self._fields: list[str | None] = []
        """Open fields: the instruction while it is being read, then "" if its result is shown, None if not."""

    def read(self, paragraph: Element) -> list[_Run]:
        self._walk(paragraph)
        return self._runs

    def _walk(self, parent: Element) -> None:
        for child in parent:
            name = short(child)
            if name == "w:r":
                self._run(child)
            elif name == "w:fldSimple" and _PAGE_FIELD.match(attribute(child, "w:instr") or ""):
                continue
            elif name == "mc:AlternateContent":
                chosen = find(child, "mc:Choice")
                chosen = chosen if chosen is not None else find(child, "mc:Fallback")
                if chosen is not None:
                    self._walk(chosen)
            elif name == "m:t":
                self._runs.append(_Run(clean(child.text or "")))
            elif name not in _LEFT_OUT:
                self._walk(child)

    def _run(self, run: Element) -> None:
        if is_on(self._property(run, "w:vanish")):
            return
        half_points = number(self._property(run, "w:sz"))
        style = (
            bool(is_on(self._property(run, "w:b"))),
            bool(is_on(self._property(run, "w:i"))),
            half_points / 2 if half_points else None,
        )
        raised = attribute(find(run, "w:rPr", "w:vertAlign")) == "superscript"
        capitals = bool(is_on(self._property(run, "w:caps")))
        for child in run.iterchildren():
            content = self._content(child)
            if isinstance(content, str):
                digits = _DIGITS.match(content) if raised else None
                content = superscript(digits["digits"]) if digits else content
                content = content.upper() if capitals else content
            if content and not (self._fields and self._fields[-1] != ""):
                self._runs.append(_Run(content, *style))

    def _content(self, child: Element) -> str | FootnoteMark:
        """What one child of a run shows."""
        name = short(child)
        match name:
            case "w:t":
                return _without_breaks(child.text or "")
            case "w:tab" | "w:ptab":
                return "\t"
            case "w:br" | "w:cr":
                return "\n"
            case "w:noBreakHyphen":
                return "-"
            case "w:sym":
                return _symbol(attribute(child, "w:char") or "")
            case "w:footnoteReference" | "w:endnoteReference":
                marker = self._next_note()
                self._paragraph.notes.append(
                    (name.removeprefix("w:").removesuffix("Reference"), attribute(child, "w:id") or "", marker)
                )
                return FootnoteMark(0, marker)
            case "w:fldChar" | "w:instrText":
                self._field(child, name)
            case "w:drawing" | "w:pict" | "w:object":
                self._drawing(child)
            case "mc:AlternateContent":
                chosen = find(child, "mc:Choice")
                chosen = chosen if chosen is not None else find(child, "mc:Fallback")
                if chosen is not None:
                    self._drawing(chosen)
        return ""

    def _field(self, child: Element, name: str) -> None:
        """A field is an instruction, then what it last showed: begin, instruction, separate, result, end."""
        kind = attribute(child, "w:fldCharType")
        if kind == "begin":
            self._fields.append(" ")
        elif name == "w:instrText" and self._fields and self._fields[-1]:
            self._fields[-1] += child.text or ""
        elif kind == "separate" and self._fields:
            self._fields[-1] = None if _PAGE_FIELD.match(self._fields[-1] or "") else ""
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _drawing(self, drawing: Element) -> None:
        self._paragraph.boxes += _outermost(drawing, "w:txbxContent")
        self._paragraph.pictures += len(list(drawing.iter(clark("pic:pic"), clark("v:imagedata"))))

    def _property(self, run: Element, name: str) -> Element | None:
        """A run property: its own, its character style's, the paragraph style's, the document's default."""
        own = find(run, "w:rPr")
        found = find(own, name)
        if found is None:
            found = self._styles.of(attribute(find(own, "w:rStyle")), "w:rPr", name)
        if found is None:
            found = self._styles.of(self._style, "w:rPr", name)
        return found if found is not None else self._styles.run_default(name)


def _outermost(parent: Element, name: str) -> list[Element]:
    """The elements of a name below, those inside one of them left out; of alternatives the first."""
    found: list[Element] = []
    for child in parent:
        if short(child) == name:
            found.append(child)
        elif short(child) != "mc:Fallback":
            found += _outermost(child, name)
    return found


def _without_breaks(text: str) -> str:
    return clean(text.replace("\n", " ").replace("\r", " ").replace("\t", " "))


def _symbol(code: str) -> str:
    """A character of a symbol font: Word writes it in the private-use area, F000 added or not."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    return clean(chr(point | 0xF000)) if 0x20 <= point < 0x100 else clean(chr(point)) if point < 0x110000 else ""


def _shown(content: str | FootnoteMark) -> bool:
    return isinstance(content, str) and bool(content.strip())


def _printed_lines(runs: list[_Run]) -> list[list[_Run]]:
    """The runs of each printed line: parted at line breaks, unless the text plainly runs on over them."""
    whole = "".join(run.content if isinstance(run.content, str) else _MARK for run in runs)
    joined = {match.start() for match in _RUNS_ON.finditer(whole)}
    lines: list[list[_Run]] = [[]]
    at = 0
    for run in runs:
        if isinstance(run.content, FootnoteMark):
            lines[-1].append(run)
            at += 1
            continue
        for number_of_part, part in enumerate(re.split("(\n)", run.content)):
            if number_of_part % 2 == 0:
                lines[-1].append(_Run(part, run.bold, run.italic, run.size))
            elif at in joined:
                lines[-1].append(_Run(" ", run.bold, run.italic, run.size))
            else:
                lines.append([])
            at += len(part)
    return lines


def _line(runs: list[_Run]) -> Line:
    joined = "".join(run.content if isinstance(run.content, str) else _MARK for run in runs)
    shown = _LIST_TAB.sub(r"\g<mark> ", joined).strip().replace("\t", _COLUMN_GAP)
    marks_in_order = iter([run.content for run in runs if isinstance(run.content, FootnoteMark)])
    text, marks = join_parts(
        [next(marks_in_order) if part == _MARK else part for part in re.split(f"({_MARK})", shown)]
    )
    text = text.rstrip()
    written = [run for run in runs if _shown(run.content)]
    sizes: Counter[float] = Counter()
    for run in written:
        if run.size:
            sizes[run.size] += len(str(run.content))
    return Line(
        text=text,
        size=sizes.most_common(1)[0][0] if sizes else None,
        bold=bool(written) and all(run.bold for run in written),
        italic=bool(written) and all(run.italic for run in written),
        whole=True,
        marks=[FootnoteMark(min(mark.offset, len(text)), mark.marker) for mark in marks],
    )
