"""The header's fields, read off the pieces of the frame once they have their place in the text.

    number piece "Số:     /TB-ĐGS"                      → number null, symbol "TB-ĐGS"
    dateline "Tân Phú, ngày    tháng 11 năm 2025"        → place "Tân Phú", issued_on "2025-11-XX"
    recipient "- Thường trực Tỉnh ủy (báo cáo);"         → "Thường trực Tỉnh ủy"

A document without a letterhead has its issuer read from the sentences in which it speaks; what nothing says stays null.
Sources: Nghị định 30/2020/NĐ-CP, Annex I; Hướng dẫn 36-HD/VPTW.
"""

from __future__ import annotations

import re

from extractors.structure.issuers import issuer_from_body
from extractors.structure.period import reported_period
from extractors.structure.pieces import Part, Piece
from extractors.vietnamese.document_types import type_of_symbol
from extractors.vietnamese.letterhead import (
    ADDRESSEE,
    DATE_LINE,
    LETTER_SUBJECT,
    NUMBER_LINE,
    PERSON,
    RECIPIENTS,
    SECRECY,
    URGENCY,
    title_type,
)
from extractors.vietnamese.registers import unit_of_letterhead
from extractors.vietnamese.symbols import document_key, written_number
from models.document import Block
from models.header import Header
from models.values import Span

LIST_MARK = re.compile(r"^[-–—+*•●▪]\s*")
REMARK = re.compile(r"\s*\([^()]{0,120}\)\s*$")
END_MARKS = " ;,.:/"

SYMBOL_YEAR = re.compile(r"(?:(?P<year>\d{4})/)?(?P<rest>.+)")
Placed = tuple[Piece, Block]


def read_header(pieces: list[Piece], blocks: list[Block], text: str) -> Header:
    """All fields of the header, with the span of each in the text."""
    parts: dict[Part, list[Placed]] = {}
    for piece, block in zip(pieces, blocks, strict=True):
        if piece.part is not None:
            parts.setdefault(piece.part, []).append((piece, block))
    header = Header()
    _bodies(header, parts)
    _number(header, parts)
    _dateline(header, parts)
    _title(header, parts)
    _marks(header, parts)
    _signature(header, parts)
    _lists(header, parts)
    if header.issuer is None:
        _issuer_from_body(header, blocks, text)
    header.key = _key(header)
    return header


def _set(header: Header, field: str, value: str, start: int, end: int) -> None:
    setattr(header, field, value)
    header.spans[field] = (start, end)


def _whole(header: Header, field: str, placed: list[Placed] | None) -> None:
    """A field that is all of its piece."""
    if placed:
        piece, block = placed[0]
        value = piece.text.strip(" *;,")
        start = block.start + piece.text.find(value)
        if value:
            _set(header, field, value, start, start + len(value))


def _bodies(header: Header, parts: dict[Part, list[Placed]]) -> None:
    _whole(header, "issuer", parts.get("issuer"))
    _whole(header, "parent_issuer", parts.get("parent"))


def _number(header: Header, parts: dict[Part, list[Placed]]) -> None:
    for piece, block in parts.get("number", [])[:1]:
        match = NUMBER_LINE.match(piece.text)
        if match is None:
            continue
        if match["number"]:
            _set(
                header,
                "number",
                match["number"],
                block.start + match.start("number"),
                block.start + match.end("number"),
            )
        symbol = re.sub(r"\s*([-–—/])\s*", lambda mark: "/" if mark[1] == "/" else "-", match["symbol"])
        _set(header, "symbol", symbol, block.start + match.start("symbol"), block.start + match.end("symbol"))


def _dateline(header: Header, parts: dict[Part, list[Placed]]) -> None:
    for piece, block in parts.get("dateline", [])[:1]:
        match = DATE_LINE.search(piece.text)
        if match is None:
            continue
        _set(
            header,
            "place",
            match["place"].strip(),
            block.start + match.start("place"),
            block.start + match.end("place"),
        )
        issued = _edtf(match["year"] or match["year2"], match["month"] or match["month2"], match["day"])
        if issued is not None:
            start = piece.text.lower().index("ngày", match.end("place"))
            end = start + len(piece.text[start : match.end()].rstrip(" ."))
            _set(header, "issued_on", issued, block.start + start, block.start + end)


def _edtf(year: str | None, month: str | None, day: str | None) -> str | None:
    """The day of issue; parts left blank are X; null without a year, or if what is written is no day."""
    digits = [re.sub(r"\D", "", part or "") for part in (year, month, day)]
    if len(digits[0]) != 4 or int(digits[1] or 1) not in range(1, 13) or int(digits[2] or 1) not in range(1, 32):
        return None
    if not digits[1]:
        return f"{digits[0]}-XX-{digits[2].zfill(2)}" if digits[2] else f"{digits[0]}-XX-XX"
    return f"{digits[0]}-{digits[1].zfill(2)}-{digits[2].zfill(2) if digits[2] else 'XX'}"


def _title(header: Header, parts: dict[Part, list[Placed]]) -> None:
    """Type and subject; a letter has no type in its title, and its subject under its number."""
    for piece, block in parts.get("doc_type", [])[:1]:
        found = title_type(piece.text)
        if found is not None:
            _set(header, "doc_type", found[0], block.start, block.start + found[1])
    _whole(header, "subject", parts.get("subject"))
    if header.doc_type is None and header.symbol is not None:
        header.doc_type = type_of_symbol(header.symbol)
        if header.doc_type is not None:
            header.spans["doc_type"] = header.spans["symbol"]
    for piece, block in parts.get("letter_subject", [])[:1]:
        match = LETTER_SUBJECT.match(piece.text)
        if header.subject is None and match is not None:
            value = piece.text[match.end() :].strip(" ./")
            _set(header, "subject", value, block.start + match.end(), block.start + match.end() + len(value))
    period = reported_period(header.doc_type, header.subject)
    if period is not None:
        start = header.spans["subject"][0]
        _set(header, "period", period[0], start + period[1], start + period[2])


def _marks(header: Header, parts: dict[Part, list[Placed]]) -> None:
    for piece, block in parts.get("mark", []):
        word = piece.text.strip(" ()[]*:.").upper()
        if word in URGENCY:
            header.urgency = URGENCY[word]
            header.spans["urgency"] = (block.start, block.end)
        elif word in SECRECY:
            header.secrecy = SECRECY[word]
            header.spans["secrecy"] = (block.start, block.end)


def _signature(header: Header, parts: dict[Part, list[Placed]]) -> None:
    _whole(header, "authority", parts.get("authority"))
    _whole(header, "signer_title", parts.get("signer_title"))
    for piece, block in parts.get("signer", [])[:1]:
        match = PERSON.match(piece.text)
        if match is not None:
            _set(header, "signer", match["name"], block.start + match.start("name"), block.start + match.end("name"))


def _lists(header: Header, parts: dict[Part, list[Placed]]) -> None:
    for field, part, label in (("addressees", "addressee", ADDRESSEE), ("recipients", "recipient", RECIPIENTS)):
        placed = parts.get(part, [])  # type: ignore[call-overload]  # the two names are parts
        names = [name for piece, _ in placed for name in _names(piece.text, label)]
        if names:
            setattr(header, field, names)
            header.spans[field] = (placed[0][1].start, placed[-1][1].end)


def _names(text: str, label: re.Pattern[str]) -> list[str]:
    """The bodies of one line of a list, without label, list mark, remark in parentheses and end punctuation."""
    rest = label.sub("", text, count=1)
    several = rest.split(";") if label.match(text) else [rest]
    names = []
    for item in several:
        name = LIST_MARK.sub("", item.strip()).strip(END_MARKS)
        while (shorter := REMARK.sub("", name).strip(END_MARKS)) != name:
            name = shorter
        if name and not name.startswith("Lưu"):
            names.append(name)
    return names


def _issuer_from_body(header: Header, blocks: list[Block], text: str) -> None:
    paragraphs: list[Span] = [(block.start, block.end) for block in blocks if block.kind in ("paragraph", "list_item")]
    span = issuer_from_body(text, paragraphs)
    if span is not None:
        _set(header, "issuer", text[span[0] : span[1]], *span)


def _key(header: Header) -> str | None:
    """Which document it is; the same key that the documents which cite it by number, year and issuer give it."""
    symbol = SYMBOL_YEAR.match(header.symbol or "")
    year = symbol["year"] if symbol and symbol["year"] else (header.issued_on or "")[:4]
    if symbol is None or not year.isdigit():
        return None
    number = written_number(header.number) if header.number else None
    return document_key(number, symbol["rest"], year, unit_of_letterhead(header.issuer, header.parent_issuer))
