"""Web pages and Word's HTML exports: paragraphs, headings, lists with their marks, tables, notes; nothing is fetched.

read_html("<p align=center><b>BÁO CÁO</b></p><ol><li>Kết quả</li></ol>".encode(), Limits()).pages[0].items
  → [Line("BÁO CÁO", bold=True, alignment="center", whole=True), Line("1. Kết quả", whole=True)]

Scripts, styles, comments, hidden elements and forms' controls are out. The encoding is what the bytes say (text_encoding.py), then what the
page declares. libxml2 stops at a depth of 256: what lies deeper is left out, with a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree, html

from extractors.errors import UnreadableFile
from extractors.limits import Limits
from extractors.readers.characters import clean
from extractors.readers.footnote_marks import superscript
from extractors.readers.grid_rows import GridRows, texts_of
from extractors.readers.layout import Alignment, FootnoteMark, Grid, Layout, Line, PageLayout
from extractors.readers.list_marks import formatted
from extractors.readers.runs import Run, convert_runs, lines_of
from extractors.readers.text_encoding import decode_text
from extractors.vietnamese.legacy_encodings import LegacyFont, font_encoding
from models.warnings import WarningCode, warn

_NAMES_LEFT_OUT = (
    "head script style template noscript object svg math iframe audio video canvas select textarea button nav"
)
_LEFT_OUT = frozenset(_NAMES_LEFT_OUT.split())
_PAGE_FURNITURE = ("header", "footer")
"""The titles that LibreOffice gives to what is printed on every page."""
_NAMES_OF_BLOCKS = """address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table ul caption"""
_BLOCKS = frozenset(_NAMES_OF_BLOCKS.split())
_HEADING = re.compile(r"h(?P<level>[1-6])\Z")
_WHITE_SPACE = re.compile(r"[ \t\r\n\f]+")
_GAP = re.compile(r"(?=(?:\s*\u00a0){2})\s*\Z")
"""What Word writes for the tab after the mark of a list."""
_STYLE = re.compile(r"(?P<name>[a-z-]{1,40})\s*:\s*(?P<value>[^;]{1,200})")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s{0,9}=\s{0,9}[\"']?(?P<name>[\w-]{1,40})", re.IGNORECASE)
_CHARSET_WITHIN = 4096
_NOTE_REFERENCE = re.compile(r"\#(?:_(?:ftn|edn)|sdfootnote|sdendnote)(?P<marker>\d{1,4})(?:sym)?\Z")
"""Where the mark of a note leads in the HTML of Word and LibreOffice."""
_NOTE = re.compile(r"(?:ftn|edn|sdfootnote|sdendnote)(?P<marker>\d{1,4})\Z")
"""What the note itself is called there."""
_BACK_REFERENCE = re.compile(r"\#(?:_(?:ftn|edn)ref\d{1,4}|sd(?:foot|end)note\d{1,4}anc)\Z")
_LIST_FORMATS = {
    "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "lower-alpha": "lowerLetter",
    "upper-alpha": "upperLetter", "lower-latin": "lowerLetter", "upper-latin": "upperLetter", "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman", "decimal-leading-zero": "decimalZero",
}  # fmt: skip
_ALIGNMENTS: dict[str, Alignment] = {"left": "left", "center": "center", "right": "right", "justify": "justify"}
_FONT_SIZE = re.compile(r"(?P<value>\d{1,3}(?:\.\d{1,3})?)(?P<unit>pt|px)")
_BORDERLESS = re.compile(r"(?:none|hidden|0(?:pt|px|cm|in)?)(?:\s|\Z)")
_TOO_DEEP = "depth"
_MOST_SPANNED = 256


@dataclass(frozen=True, slots=True)
class _Style:
    bold: bool = False
    italic: bool = False
    raised: bool = False
    capitals: bool = False
    kept_spaces: bool = False
    size: float | None = None
    font: LegacyFont | None = None
    alignment: Alignment | None = None


def read_html(data: bytes, limits: Limits) -> Layout:
    """The layout of a page. UnreadableFile: "damaged" (no known encoding), "too_complex" (size), "no_text"."""
    if len(data) > limits.markup_bytes:
        raise UnreadableFile("too_complex", "size of the markup")
    text, encoding, legacy = _decoded(data)
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, encoding="utf-8")
    try:
        root = html.document_fromstring(text.encode("utf-8", errors="replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableFile("no_text") from error
    reader = _PageReader(limits)
    if legacy:
        reader.warn("legacy_encoding_converted")
    if any(_TOO_DEEP in entry.message for entry in parser.error_log):
        reader.warn("markup_truncated")
    items = reader.read(root)
    if not items:
        raise UnreadableFile("no_text")
    return Layout(
        reader="html", pages=[PageLayout(items)], encoding=encoding, warnings=[warn(code) for code in reader.warnings]
    )


def _decoded(data: bytes) -> tuple[str, str, bool]:
    """The markup, its encoding, and whether that is one before Unicode."""
    decoded = decode_text(data)
    if decoded is not None:
        return decoded.text, decoded.encoding, decoded.legacy
    declared = _CHARSET.search(data, 0, _CHARSET_WITHIN)
    name = declared["name"].decode("ascii").lower() if declared else ""
    try:
        return data.decode(name, errors="replace"), name, False
    except LookupError as error:
        raise UnreadableFile("damaged", "no known encoding") from error


class _PageReader:
    """Walks a page; collects the runs of the paragraph that it is in until something ends it."""

    def __init__(self, limits: Limits) -> None:
        self._cells_left = limits.table_cells
        self._items: list[Line | Grid] = []
        self._runs: list[Run] = []
        self._mark = ""
        """The mark of a list item whose first line has not come yet."""
        self._note: str | None = None
        self._heading: int | None = None
        self.warnings: list[WarningCode] = []

    def warn(self, code: WarningCode) -> None:
        """Say once that something could not be done."""
        if code not in self.warnings:
            self.warnings.append(code)

    def read(self, root: html.HtmlElement) -> list[Line | Grid]:
        """The lines and grids of the page."""
        return self._inside(root, _Style())

    def _inside(self, element: html.HtmlElement, style: _Style) -> list[Line | Grid]:
        """What stands in an element on its own: a page, a cell."""
        outside, self._items = self._items, []
        self._walk(element, style)
        self._end_paragraph(style)
        inside, self._items = self._items, outside
        return inside

    def _walk(self, element: html.HtmlElement, style: _Style) -> None:
        """The text of an element and of those in it, their tails included."""
        self._text(element.text, style)
        for child in element.iterchildren("*"):
            self._child(child, style)
            self._text(child.tail, style)

    def _child(self, child: html.HtmlElement, style: _Style) -> None:
        name = child.tag.rpartition(":")[2]
        css = dict(_STYLE.findall((child.get("style") or "").lower())) if child.get("style") else {}
        hidden = "hidden" in child.attrib or css.get("display") == "none" or css.get("mso-hide") == "all"
        if hidden or name in _LEFT_OUT or (name == "div" and child.get("title") in _PAGE_FURNITURE):
            return
        if name == "br":
            self._runs.append(Run("\n"))
        elif name == "img":
            self.warn("images_skipped")
        elif name == "input":
            self._check_box(child)
        elif name == "a" and self._link(child):
            pass
        elif name in _BLOCKS:
            self._block(child, name, _styled(child, name, css, style), style)
        else:
            self._walk(child, _styled(child, name, css, style))

    def _block(self, child: html.HtmlElement, name: str, own: _Style, around: _Style) -> None:
        self._end_paragraph(around)
        note, heading = self._note, self._heading
        called = _NOTE.match(child.get("id") or "")
        level = _HEADING.match(name)
        self._note = called["marker"] if called else note
        self._heading = int(level["level"]) if level else heading
        if name == "table":
            self._table(child, own)
        elif name in ("ol", "ul"):
            self._list(child, name, own)
        else:
            self._walk(child, own)
        self._end_paragraph(own)
        self._note, self._heading = note, heading

    def _list(self, element: html.HtmlElement, name: str, style: _Style) -> None:
        css = dict(_STYLE.findall((element.get("style") or "").lower()))
        kind = css.get("list-style-type") or element.get("type") or ""
        count = _whole(element.get("start"), 1) - 1
        for item in element.iterchildren("*"):
            own = _styled(item, item.tag, dict(_STYLE.findall((item.get("style") or "").lower())), style)
            self._end_paragraph(style)
            if item.tag == "li":
                count = _whole(item.get("value"), count + 1)
                number = f"{formatted(count, _LIST_FORMATS.get(kind, 'decimal'))}."
                self._mark = "" if kind == "none" else "•" if name == "ul" else number
                self._walk(item, own)
            else:
                self._child(item, style)
            self._end_paragraph(own)
            self._mark = ""

    def _table(self, table: html.HtmlElement, style: _Style) -> None:
        """A table as a grid; one of a single column is a frame around its paragraphs, not a table."""
        rows = GridRows(max(0, self._cells_left))
        contents: list[list[Line | Grid]] = []
        drawn = 0
        framed = _whole(table.get("border"), 0) > 0
        for row in _rows(table):
            if not rows.start_row():
                break
            for cell in row.iterchildren("td", "th"):
                css = dict(_STYLE.findall((cell.get("style") or "").lower()))
                items = self._inside(cell, _styled(cell, cell.tag, css, replace(style, alignment=None)))
                contents.append(items)
                rows.add(
                    "\n".join(texts_of(items)),
                    max(1, min(_whole(cell.get("rowspan"), 1), 10_000)),
                    max(1, min(_whole(cell.get("colspan"), 1), _MOST_SPANNED)),
                    header=cell.tag == "th" or next(row.iterancestors("thead", "table")).tag == "thead",
                )
                drawn += _is_drawn(css, framed)
        self._cells_left -= len(rows.cells)
        if not rows.whole:
            self.warn("table_truncated")
        if all(cell.column == 0 and cell.column_span == 1 for cell in rows.cells):
            self._items += [item for items in contents for item in items]
        elif any(cell.text for cell in rows.cells):
            self._items.append(rows.grid(ruled=drawn * 2 >= len(rows.cells)))

    def _link(self, link: html.HtmlElement) -> bool:
        """Whether a link is the mark of a note, in the text or at the note itself; it is taken as one."""
        target = link.get("href") or ""
        reference = _NOTE_REFERENCE.match(target)
        if reference:
            self._runs.append(Run(FootnoteMark(0, reference["marker"])))
        return reference is not None or _BACK_REFERENCE.match(target) is not None

    def _check_box(self, field: html.HtmlElement) -> None:
        if field.get("type") in ("checkbox", "radio"):
            self._runs.append(Run("☒" if "checked" in field.attrib else "☐"))

    def _text(self, text: str | None, style: _Style) -> None:
        if not text:
            return
        if _GAP.match(text):
            text = "\t"
        elif not style.kept_spaces:
            text = _WHITE_SPACE.sub(" ", text)
        before = self._runs[-1].content if self._runs else "\n"
        if text[0] == " " and isinstance(before, str) and before.endswith((" ", "\n")):
            text = text[1:]
        content = text if style.font or text == "\t" else "\n".join(clean(line) for line in text.split("\n"))
        if style.raised and content.strip().isdecimal():
            content = superscript(content.strip())
        if content:
            content = content.upper() if style.capitals and not style.font else content
            self._runs.append(Run(content, style.bold, style.italic, style.size, style.font))

    def _end_paragraph(self, style: _Style) -> None:
        runs, self._runs = self._runs, []
        if not runs:
            return
        if convert_runs(runs):
            self.warn("legacy_encoding_converted")
        first = next((run for run in runs if run.is_shown), None)
        if first is not None and self._mark:
            runs.insert(0, Run(f"{self._mark} ", first.bold, first.italic, first.size))
            self._mark = ""
        for line in lines_of(runs):
            line.alignment = style.alignment or "left"
            line.heading = self._heading
            line.footnote = self._note
            self._items.append(line)


def _styled(element: html.HtmlElement, name: str, css: dict[str, str], around: _Style) -> _Style:
    """The style inside of an element: by its name, its attributes, its own CSS."""
    if not element.attrib and name not in _STYLED:
        return around
    size = _FONT_SIZE.match(css.get("font-size", ""))
    weight = css.get("font-weight", "")
    font = css.get("font-family") or element.get("face") or ""
    align = css.get("text-align") or (element.get("align") or "").lower() or ("center" if name == "center" else "")
    named = _STYLED.get(name, _Style())
    return _Style(
        bold=weight in ("bold", "700", "bolder") or (weight != "normal" and (around.bold or named.bold)),
        italic=css.get("font-style") == "italic"
        or (css.get("font-style") != "normal" and (around.italic or named.italic)),
        raised=around.raised or named.raised or css.get("vertical-align") == "super",
        capitals=around.capitals or css.get("text-transform") == "uppercase",
        kept_spaces=around.kept_spaces or named.kept_spaces,
        size=float(size["value"]) * (0.75 if size["unit"] == "px" else 1.0) if size else around.size,
        font=font_encoding(font.split(",")[0].strip("'\" ")) if font else around.font,
        alignment=_ALIGNMENTS.get(align, around.alignment),
    )


_STYLED = {
    **dict.fromkeys(("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"), _Style(bold=True)),
    **dict.fromkeys(("i", "em", "cite"), _Style(italic=True)),
    "sup": _Style(raised=True),
    "pre": _Style(kept_spaces=True),
    "center": _Style(),
}
"""What an element's name alone says."""


def _rows(table: html.HtmlElement) -> Iterator[html.HtmlElement]:
    for child in table.iterchildren("tr", "thead", "tbody", "tfoot"):
        if child.tag == "tr":
            yield child
        else:
            yield from child.iterchildren("tr")


def _is_drawn(css: dict[str, str], framed: bool) -> bool:
    """Whether a cell shows two edges or more: by its own style, else by the table's border."""
    around = css.get("border", "")
    edges = [css.get(f"border-{side}", around) for side in ("top", "left", "bottom", "right")]
    return sum(1 for edge in edges if (framed if not edge else not _BORDERLESS.match(edge))) >= 2


def _whole(value: str | None, otherwise: int) -> int:
    return int(value) if value and value.strip().isdecimal() and len(value) < 7 else otherwise
