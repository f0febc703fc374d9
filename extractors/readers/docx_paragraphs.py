"""One paragraph of a Word file as it is shown: its printed lines with style, its footnote references, its text boxes.

<w:p>… "Thực hiện " + bold "Nghị quyết" + <w:footnoteReference/> + <w:br/> + "Độc lập" …</w:p>
  → [Line("Thực hiện Nghị quyết", marks=[FootnoteMark(20, "1")], whole=True), Line("Độc lập", whole=True)]

Paragraphs whose mark is a tracked deletion run on into the next one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractors.readers.docx_numbering import Numbering
from extractors.readers.docx_runs import Hanging, RunReader, is_left_out
from extractors.readers.docx_styles import Styles
from extractors.readers.docx_xml import Element, attribute, chosen, find, is_on, number, short
from extractors.readers.layout import Alignment, Line
from extractors.readers.runs import Run, lines_of

ALIGNMENTS: dict[str, Alignment] = {
    "left": "left", "start": "left", "center": "center", "right": "right", "end": "right",
    "both": "justify", "distribute": "justify", "thaiDistribute": "justify",
}  # fmt: skip
"""Word's names for the alignment of a paragraph (ST_Jc)."""

_WRAPPERS = frozenset({"w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag"})
_BETWEEN = frozenset({"w:tbl", "w:tr", "w:altChunk", "w:subDoc"})


@dataclass(slots=True)
class Paragraph:
    """The lines of a paragraph, what hangs on it, and whether its list is one that the file defines."""

    lines: list[Line]
    hanging: Hanging
    numbering_known: bool = True


def story(parent: Element) -> Iterator[tuple[str, list[Element]]]:
    """The paragraphs and tables of a body, cell, note or text box in order, each with its name; those that a deleted mark joins as one.

    What is no paragraph comes alone: "w:tbl", "w:tr", "w:altChunk", "w:subDoc". Prompts of content controls are left out.
    """
    joined: list[Element] = []
    for name, element in _flat(parent):
        if name == "w:p":
            joined.append(element)
            if not _mark_is_deleted(element):
                yield name, joined
                joined = []
            continue
        if joined:
            yield "w:p", joined
            joined = []
        yield name, [element]
    if joined:
        yield "w:p", joined


def _flat(parent: Element) -> Iterator[tuple[str, Element]]:
    for child in parent:
        name = short(child)
        if name == "w:p" or name in _BETWEEN:
            yield name, child
        elif name == "mc:AlternateContent":
            alternative = chosen(child)
            if alternative is not None:
                yield from _flat(alternative)
        elif name in _WRAPPERS and not (name == "w:sdt" and is_left_out(child)):
            yield from _flat(child)


def _mark_is_deleted(paragraph: Element) -> bool:
    mark = find(paragraph, "w:pPr", "w:rPr")
    return find(mark, "w:del") is not None or find(mark, "w:moveFrom") is not None


class ParagraphReader:
    """Reads the paragraphs of one document in the order of the text: list numbers and footnote numbers count on."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._notes = 0

    def read(self, joined: list[Element], lone_number: bool = False) -> Paragraph:
        """One paragraph, given as the <w:p> that it is made of, of which the last has its mark; without text it has no lines.

        `lone_number`: an automatic number alone is a line too, as in the column "TT" of a table.
        """
        properties = find(joined[-1], "w:pPr")
        style = attribute(find(properties, "w:pStyle")) or self._styles.default("paragraph")
        result = Paragraph([], Hanging())
        if self._styles.is_contents(style):
            return result
        runs = RunReader(self._styles, style, result.hanging, self._next_note).read(*joined)
        first = next((run for run in runs if run.is_shown), None)
        if first is not None or not is_on(find(properties, "w:rPr", "w:vanish")):
            mark = self._mark(properties, style, result)
            if mark and first is not None:
                runs.insert(0, Run(f"{mark} ", first.bold, first.italic, first.size))
            elif mark and lone_number and mark[:1].isalnum():
                runs = [Run(mark)]
        inherited = self._styles.paragraph(style)
        alignment = attribute(find(properties, "w:jc")) or attribute(inherited.get("w:jc"))
        outline = number(find(properties, "w:outlineLvl"))
        heading = outline + 1 if outline is not None and outline < 9 else self._styles.heading_level(style)
        result.lines = lines_of(runs)
        for line in result.lines:
            line.alignment = ALIGNMENTS.get(alignment or "left")
            line.heading = heading
        return result

    def _next_note(self) -> str:
        self._notes += 1
        return str(self._notes)

    def _mark(self, properties: Element | None, style: str | None, result: Paragraph) -> str:
        """The automatic number or bullet of the paragraph, from itself or from its style."""
        own = find(properties, "w:numPr")
        listed = attribute(find(own, "w:numId"))
        level = number(find(own, "w:ilvl"))
        if listed is None and (listed := self._styles.numbering(style, "w:numId")) and level is None:
            level = self._numbering.level_of_style(listed, self._styles.names(style))
            given = self._styles.numbering(style, "w:ilvl") or ""
            level = int(given) if level is None and given.isdecimal() else level
        mark = self._numbering.next_mark(listed, level or 0)
        result.numbering_known = mark is not None
        return mark or ""
