"""The runs of a Word paragraph: its stretches of text in one style, as they are shown.

<w:r><w:rPr><w:b/></w:rPr><w:t>Nghị quyết</w:t></w:r><w:del>…</w:del><w:r><w:footnoteReference/></w:r>
  → [Run("Nghị quyết", bold=True), Run(FootnoteMark(0, "1"))]

Insertions are in, deletions out; hidden text, placeholders of content controls and comments are out. A field shows what Word last
showed for it: dates and cross references stay, page numbers and tables of contents, which repeat the headings, are out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from extractors.readers.characters import clean
from extractors.readers.docx_styles import Properties, Styles, font_name
from extractors.readers.docx_xml import Element, attribute, children, chosen, clark, find, is_on, number, short
from extractors.readers.footnote_marks import superscript
from extractors.readers.layout import FootnoteMark
from extractors.readers.runs import Run, convert_runs
from extractors.readers.symbol_fonts import shown
from extractors.vietnamese.legacy_encodings import font_encoding

_LEFT_OUT = frozenset({"w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText", "w:delText", "w:sdtPr", "w:ruby"})
_HIDDEN_FIELD = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|TOC)\b", re.IGNORECASE)
_SHOWN = ""
"""Stands for an open field whose result is being read and shown."""
_DIGITS = re.compile(r"\s*(?P<digits>\d{1,3})\s*\Z")
_PRIVATE_USE = re.compile("[\uf020-\uf0ff]")
_OPTIONAL_HYPHEN = "\u00ad"
"""Also the code of `ư` in TCVN3, which Word and LibreOffice write as <w:softHyphen/>."""
_CONTENTS = "Table of Contents"
"""The gallery of building blocks that a generated table of contents comes from (ECMA-376 part 1, 17.5.2.11)."""


@dataclass(slots=True)
class Hanging:
    """What hangs on a paragraph: notes referred to, as (part, id, marker), text boxes, and what was met and not read."""

    notes: list[tuple[str, str, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    pictures: bool = False
    other_files: bool = False
    converted: bool = False
    """Some of the text was in an encoding before Unicode."""


class RunReader:
    """Walks one paragraph and collects its runs; what hangs on it goes into `hanging`."""

    def __init__(self, styles: Styles, style: str | None, hanging: Hanging, next_note: Callable[[], str]) -> None:
        self._styles = styles
        self._style = style
        self._hanging = hanging
        self._next_note = next_note
        self._runs: list[Run] = []
        self._fields: list[str | None] = []
        """Open fields: the instruction while it is being read, then _SHOWN or None, if its result is not shown."""

    def read(self, *paragraphs: Element) -> list[Run]:
        """The runs of a paragraph, or of several whose marks between them are deleted."""
        for paragraph in paragraphs:
            self._walk(paragraph)
        self._hanging.converted = convert_runs(self._runs)
        return self._runs

    def _walk(self, parent: Element) -> None:
        for child in parent:
            name = short(child)
            if name == "w:r":
                self._run(child)
            elif name == "mc:AlternateContent":
                alternative = chosen(child)
                if alternative is not None:
                    self._walk(alternative)
            elif name == "m:t":
                self._runs.append(Run(clean(child.text or "")))
            elif name == "w:subDoc":
                self._hanging.other_files = True
            elif not (
                name in _LEFT_OUT
                or (name == "w:fldSimple" and _HIDDEN_FIELD.match(attribute(child, "w:instr") or ""))
                or (name == "w:sdt" and is_left_out(child))
            ):
                self._walk(child)

    def _run(self, run: Element) -> None:
        properties = next(run.iterchildren(clark("w:rPr")), None)
        own = children(properties)
        character_style = attribute(own["w:rStyle"]) if "w:rStyle" in own else None
        inherited = self._styles.text(self._style, character_style)
        if is_on(own.get("w:vanish", inherited.get("w:vanish"))):
            return
        half_points = number(own.get("w:sz", inherited.get("w:sz")))
        font = self._font(own, character_style)
        style = (
            bool(is_on(own.get("w:b", inherited.get("w:b")))),
            bool(is_on(own.get("w:i", inherited.get("w:i")))),
            half_points / 2 if half_points else None,
            font_encoding(font) if font else None,
        )
        raised = "w:vertAlign" in own and attribute(own["w:vertAlign"]) == "superscript"
        capitals = bool(is_on(own.get("w:caps", inherited.get("w:caps"))))
        for child in run:
            content = self._content(child, font, style[3] is not None)
            if not content or self._is_hidden():
                continue
            if isinstance(content, str):
                digits = _DIGITS.match(content) if raised else None
                content = superscript(digits["digits"]) if digits else content
                content = content.upper() if capitals and style[3] is None else content
            self._runs.append(Run(content, *style))

    def _font(self, own: Properties, character_style: str | None) -> str:
        """The name of the font of letters beyond ASCII; empty where it is left to the theme or to nobody."""
        named = font_name(own["w:rFonts"]) if "w:rFonts" in own else None
        return self._styles.font(self._style, character_style) if named is None else named

    def _is_hidden(self) -> bool:
        """Whether what is being read belongs to a field that does not show it."""
        return any(state != _SHOWN for state in self._fields)

    def _content(self, child: Element, font: str, legacy: bool) -> str | FootnoteMark:
        """What one child of a run shows; text in an encoding before Unicode as it is written."""
        name = short(child)
        match name:
            case "w:t":
                return _text(child.text or "", font, legacy)
            case "w:tab" | "w:ptab":
                return "\t"
            case "w:br" | "w:cr":
                return "\n"
            case "w:noBreakHyphen":
                return "-"
            case "w:softHyphen":
                return _OPTIONAL_HYPHEN if legacy else ""
            case "w:sym":
                return _symbol(attribute(child, "w:char") or "", attribute(child, "w:font") or font)
            case "w:footnoteReference" | "w:endnoteReference":
                return self._note(child, name.removeprefix("w:").removesuffix("Reference"))
            case "w:fldChar" | "w:instrText":
                return self._field(child, name)
            case "w:drawing" | "w:pict" | "w:object":
                self._drawing(child)
            case "mc:AlternateContent":
                alternative = chosen(child)
                if alternative is not None:
                    self._drawing(alternative)
        return ""

    def _note(self, reference: Element, part: str) -> FootnoteMark | str:
        """A reference to a note; where the author has set a mark of his own, it follows in the same run and is the marker."""
        if self._is_hidden():
            return ""
        marker = ""
        if attribute(reference, "w:customMarkFollows") in ("1", "true", "on"):
            follows = reference.getnext()
            marker = (follows.text or "").strip() if follows is not None and short(follows) == "w:t" else ""
            if marker and follows is not None:
                follows.text = ""
        marker = marker or self._next_note()
        self._hanging.notes.append((part, attribute(reference, "w:id") or "", marker))
        return FootnoteMark(0, marker)

    def _field(self, child: Element, name: str) -> str:
        """A field is an instruction, then what it last showed: begin, instruction, separate, result, end. Form fields show a state."""
        kind = attribute(child, "w:fldCharType")
        if kind == "begin":
            state = _form_state(child)
            self._fields.append(" ")
            if state:
                self._runs.append(Run(state))
        elif name == "w:instrText" and self._fields and self._fields[-1]:
            self._fields[-1] += child.text or ""
        elif kind == "separate" and self._fields:
            self._fields[-1] = None if _HIDDEN_FIELD.match(self._fields[-1] or "") else _SHOWN
        elif kind == "end" and self._fields:
            self._fields.pop()
        return ""

    def _drawing(self, drawing: Element) -> None:
        self._hanging.boxes += _outermost(drawing, "w:txbxContent")
        names = ("pic:pic", "v:imagedata", "c:chart", "dgm:relIds")
        if not self._hanging.pictures and next(drawing.iter(*map(clark, names)), None) is not None:
            self._hanging.pictures = True


def is_left_out(control: Element) -> bool:
    """Whether what a content control holds is not the document's text: a prompt to fill it in, or a table of contents."""
    properties = find(control, "w:sdtPr")
    gallery = attribute(find(properties, "w:docPartObj", "w:docPartGallery"))
    return bool(is_on(find(properties, "w:showingPlcHdr"))) or gallery == _CONTENTS


def _text(text: str, font: str, legacy: bool) -> str:
    text = text.replace("\n", " ").replace("\r", " ").replace("\t", " ")
    if legacy:
        return text
    if _PRIVATE_USE.search(text):
        text = _PRIVATE_USE.sub(lambda sign: shown(ord(sign[0]), font) or sign[0], text)
    return clean(text)


def _symbol(code: str, font: str) -> str:
    """A character of a symbol font: by the font's table, else by the codes that Word writes for the usual ones."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    if not 0x20 <= point < 0x110000:
        return ""
    return shown(point, font) or clean(chr(point | 0xF000 if point < 0x100 else point))


def _form_state(begin: Element) -> str:
    """What an old form field shows that has no result: a check box, the chosen entry of a list."""
    box = find(begin, "w:ffData", "w:checkBox")
    if box is not None:
        checked = find(box, "w:checked")
        return "☒" if is_on(checked if checked is not None else find(box, "w:default")) else "☐"
    entries = find(begin, "w:ffData", "w:ddList")
    if entries is None:
        return ""
    texts = [attribute(entry) or "" for entry in entries.iterchildren(clark("w:listEntry"))]
    at = number(find(entries, "w:result")) or 0
    return clean(texts[at]) if 0 <= at < len(texts) else ""


def _outermost(parent: Element, name: str) -> list[Element]:
    """The elements of a name below, those inside one of them left out; of alternatives the first."""
    found: list[Element] = []
    for child in parent:
        if short(child) == name:
            found.append(child)
        elif short(child) != "mc:Fallback":
            found += _outermost(child, name)
    return found
