"""Word files that say the same in a harder way: what typists, converters and old programs make of a report.

tracked(data)    → the same report, its last words and a heading marked as changes that wait for approval
numbered(data)   → its list marks made by Word's automatic numbering
tabbed(data)     → its letterhead set with tabs instead of a table
in_old_font(data, to_vni, "VNI-Times", "VNI-Times")   → its letters in an encoding before Unicode
"""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from corpus.as_docx import FIXED_TIME

_AUTHOR = f'w:id="1" w:author="A" w:date="{FIXED_TIME:%Y-%m-%dT%H:%M:%SZ}"'
_LAST_WORDS = 3
_MARKS = (
    ("upperRoman", "%1.", re.compile(r"(?P<count>[IVX]+)\.[ ]")),
    ("decimal", "%1.", re.compile(r"(?P<count>\d+)\.[ ]")),
    ("bullet", "-", re.compile(r"-[ ]")),
)
"""Number format, pattern and looks of the lists that are made automatic."""
_FIRST_LIST = 7_000
"""More than the template of python-docx has lists."""


def tracked(data: bytes) -> bytes:
    """The report with changes that are not accepted yet: words put in, words struck out, a paragraph and a row struck out."""
    document = docx.Document(io.BytesIO(data))
    for paragraph in document.paragraphs:
        runs = [run for run in paragraph.runs if run.text.strip()]
        words = runs[-1].text.split(" ") if runs else []
        if len(words) <= _LAST_WORDS:
            continue
        last = runs[-1]
        inserted = copy.deepcopy(last._r)
        last.text = " ".join(words[:-_LAST_WORDS]) + " "
        struck = copy.deepcopy(last._r)
        _set_text(inserted, " ".join(words[-_LAST_WORDS:]))
        _set_text(struck, "số cũ 99/BC-UBND ", "w:delText")
        last._r.addnext(_change("w:ins", inserted))
        last._r.addnext(_change("w:del", struck))
    struck_paragraph = parse_xml(
        f"<w:p {nsdecls('w')}><w:pPr><w:rPr><w:del {_AUTHOR}/></w:rPr></w:pPr><w:del {_AUTHOR}>"
        "<w:r><w:delText>Đoạn này đã bỏ.</w:delText></w:r></w:del></w:p>"
    )
    document.paragraphs[-1]._p.addprevious(struck_paragraph)
    return _saved(document)


def numbered(data: bytes) -> bytes:
    """The report with its list marks taken out of the text and made by Word; each run of a list counts from where it began."""
    document = docx.Document(io.BytesIO(data))
    numbering = document.part.numbering_part.element
    lists = _FIRST_LIST
    counts: dict[str, tuple[int, int]] = {}
    for paragraph in document.paragraphs:
        for style, pattern, looks in _MARKS:
            found = looks.match(paragraph.text)
            if not found or not paragraph.runs or not looks.match(paragraph.runs[0].text):
                continue
            count = 1 if style == "bullet" else _number(found["count"])
            name, before = counts.get(style, (0, 0))
            if style == "bullet" or count != before + 1 or not name:
                lists += 1
                name = lists
                _add_list(numbering, name, style, pattern, count)
            counts[style] = (name, count)
            paragraph.runs[0].text = looks.sub("", paragraph.runs[0].text, count=1)
            properties: Any = paragraph._p.get_or_add_pPr()
            properties._insert_numPr(
                parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{name}"/></w:numPr>')
            )
            break
    return _saved(document)


def tabbed(data: bytes) -> bytes:
    """The report with the two columns of its head as lines with tabs; the columns have their lines in the same order."""
    document = docx.Document(io.BytesIO(data))
    head = document.tables[0]
    left, right = ([p for p in cell.paragraphs if p.text.strip()] for cell in head.rows[0].cells)
    for number in range(max(len(left), len(right))):
        line = OxmlElement("w:p")
        for at, column in enumerate((left, right)):
            if at and number < len(right):
                line.append(parse_xml(f"<w:r {nsdecls('w')}><w:tab/></w:r>"))
            if number < len(column):
                line.extend(copy.deepcopy(run._r) for run in column[number].runs)
        head._tbl.addprevious(line)
    document.element.body.remove(head._tbl)
    return _saved(document)


def in_old_font(data: bytes, encode: Callable[[str], str], font: str, capitals: str) -> bytes:
    """The report with its letters in an old encoding; what is in capitals throughout is set in the font `capitals`."""
    document = docx.Document(io.BytesIO(data))
    for run in document.element.iter(qn("w:r")):
        _set_in_old_font(run, encode, font, capitals)
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/word/footnotes.xml":  # python-docx knows it as bytes only
            notes = parse_xml(part.blob)
            for run in notes.iter(qn("w:r")):
                _set_in_old_font(run, encode, font, capitals)
            part._blob = etree.tostring(notes, xml_declaration=True, encoding="UTF-8", standalone=True)
    return _saved(document)


def _set_in_old_font(run: Any, encode: Callable[[str], str], font: str, capitals: str) -> None:
    said = "".join(text.text or "" for text in run.iter(qn("w:t")))
    for text in run.iter(qn("w:t")):
        text.text = encode((text.text or "").lower() if said.isupper() and capitals != font else text.text or "")
    fonts = run.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi"):
        fonts.set(qn(script), capitals if said.isupper() else font)


def without_repeated_header(data: bytes) -> bytes:
    """The report with tables whose heading is not printed again on the next page."""
    document = docx.Document(io.BytesIO(data))
    for heading in list(document.element.iter(qn("w:tblHeader"))):
        heading.getparent().remove(heading)
    return _saved(document)


def _set_text(run: Any, text: str, name: str = "w:t") -> None:
    for child in list(run):
        if child.tag != qn("w:rPr"):
            run.remove(child)
    run.append(parse_xml(f'<{name} {nsdecls("w")} xml:space="preserve">{text.replace("&", "&amp;")}</{name}>'))


def _change(kind: str, run: Any) -> Any:
    change = parse_xml(f"<{kind} {nsdecls('w')} {_AUTHOR}/>")
    change.append(run)
    return change


def _number(count: str) -> int:
    if count.isdecimal():
        return int(count)
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in count]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def _add_list(numbering: Any, name: int, style: str, pattern: str, start: int) -> None:
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{name}"><w:lvl w:ilvl="0"><w:start w:val="{start}"/>'
        f'<w:numFmt w:val="{style}"/><w:lvlText w:val="{pattern}"/></w:lvl></w:abstractNum>'
    )
    numbering.insert(0, abstract)
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{name}"><w:abstractNumId w:val="{name}"/></w:num>'))


def _saved(document: Document) -> bytes:
    target = io.BytesIO()
    document.save(target)
    again = io.BytesIO()
    with zipfile.ZipFile(target) as old, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():  # the same bytes on every run
            new.writestr(
                zipfile.ZipInfo(entry.filename, FIXED_TIME.timetuple()[:6]), old.read(entry), zipfile.ZIP_DEFLATED
            )
    return again.getvalue()
