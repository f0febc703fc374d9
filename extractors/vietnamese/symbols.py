"""Numbers and symbols of official documents (số, ký hiệu): where one stands, and how it is written when written well.

    number_at("57-NQ/TW", 0).canonical       → "57-NQ/TW"         Party: number - type / body
    number_at("52/QĐ- UBND", 0).canonical    → "52/QĐ-UBND"       State: number / type - body (- unit)
    number_at("4310/UBND-KGVX", 0).symbol    → "UBND-KGVX"        a letter: number / body - unit
    number_at("30/2020/NĐ-CP", 0).year       → "2020"             legal normative: number / year / type - body
    number_at("57/NQ-TW", 0).canonical       → "57-NQ/TW"         a slip, put right with less confidence
    number_at("03/28 xóm", 0)                → None

Sources: Nghị định 30/2020/NĐ-CP, Annex I and III; Hướng dẫn 36-HD/VPTW (2018); the slips are those of real reports.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors.vietnamese.document_types import PARTY_ABBREVIATIONS, STATE_ABBREVIATIONS

LOOKALIKES = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−﹣-\u00ad", "-"),  # hyphens, dashes, minus signs
        **dict.fromkeys("⁄∕/", "/"),
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\t", " "),
        "Ð": "Đ",  # U+00D0 for U+0110
        "ð": "đ",
    }
)
"""Characters that are printed for others, one for one, so that offsets stay."""
_LOOKALIKE = re.compile(f"[{re.escape(''.join(map(chr, LOOKALIKES)))}]")

PARTY_BODY = re.compile(r"(?:VP|BTC|BTG|BTGDV|BDV|UBKT|BNC|BKT|BCS|BCĐ|TTCT)?(?:TW|TU|ĐU|HU|QU)(?:K|QH|CP)?")
"""Bodies of the Party by their code: the type stands before the slash. The Front's MTTW is none of them."""

MINISTRIES = frozenset(
    {
        *("BCA", "BQP", "BNG", "BNV", "BTP", "BTC", "BCT", "BNNMT", "BXD", "BVHTTDL", "BKHCN", "BGDĐT", "BYT", "BDTTG"),
        *("NHNN", "TTCP", "BKHĐT", "BTTTT", "BGTVT", "BTNMT", "BNNPTNT", "BLĐTBXH", "UBDT", "BHXH"),
    }
)
"""Ministries and bodies of their rank, before March 2025 too."""

NATIONAL_BODY = re.compile(
    rf"""(?:VP|BTC|BTG|BTGDV|BDV|UBKT|BNC|BCS|BCĐ)?TW | CP | TTg | VPCP | CTN | VPCTN | VPQH | (?:UBTV)?QH\w{{0,5}}
    | MTTW | ĐCTUBTWMTTQVN | TANDTC | VKSNDTC | KTNN | TLĐ | TWĐTN | TWHPN | HĐBCQG | {"|".join(sorted(MINISTRIES))}""",
    re.VERBOSE,
)
"""Bodies of which there is one in the country: their documents need no unit to be told apart."""

STATE_BODY = re.compile(
    rf"""(?:CT|VP|TT|CTUBND|ĐĐBQH)?(?:UBND|HĐND)\w{{0,12}} | ĐĐBQH\w{{0,12}} | (?:UB)?MTTQ\w{{0,6}}
    | S(?:NV|TP|TC|CT|NNMT|NN|XD|KHCN|VHTTDL|VHTT|GDĐT|YT|TTTT|GTVT|TNMT|KHĐT|LĐTBXH|DTTG|NNPTNT) | CAT | CAX | BCHQS
    | {NATIONAL_BODY.pattern}""",
    re.VERBOSE,
)
"""Bodies of the State and the Front by their code: the type stands after the slash."""

OCR_SLIPS = {"UBNO": "UBND", "HDND": "HĐND", "QD": "QĐ", "QO": "QĐ", "ND": "NĐ", "TTG": "TTg", "NQLT": "NQLT"}
"""Components as scanners and keyboards without diacritics give them; HD and DA are words of their own and stay."""

_KNOWN_TYPES = STATE_ABBREVIATIONS | PARTY_ABBREVIATIONS
_PROPER_CASE = {
    abbreviation.upper(): abbreviation for abbreviation in sorted(_KNOWN_TYPES) if abbreviation.upper() != abbreviation
}
_GLUED = re.compile(r"(?P<type>QĐ|NQ|NĐ|KH|TB|BC|TT|KL)(?P<body>TTg|CP|TW|UBND|HĐND|TU)")
_NATIONAL_LAW = re.compile(r"(?:UBTV)?QH(?:\d{1,2}|[IVX]{1,5})?")

_CAPITAL = "A-ZĐƯĂÂÊÔƠ"
_NUMBER = re.compile(
    r"""(?P<number>\d{1,2}\.\d{3}(?=/)|\d{1,5}(?:[a-zđ](?![a-zđ]))?)
    (?:(?P<year_gap>\s{0,2}[/-]\s{0,2})(?P<year>(?:19|20)\d\d)(?=\s{0,2}[/-]))?""",
    re.VERBOSE | re.ASCII,
)
_BLANK = re.compile(
    r"(?P<blank>[\s.…_?]{0,80})(?P<year_gap>)(?:/\s?(?P<year>(?:19|20)\d\d)(?=\s{0,2}[/-]))?(?=\s{0,2}[/-])", re.ASCII
)
_FIRST_GAP = re.compile(r"\s{0,3}[/-]\s{0,3}|\s?(?=[A-ZĐ])")
_GAP = re.compile(r"(?P<before>\s{0,2})(?P<mark>[/.-])(?:\s?-)?(?P<after>\s{0,2})")
_COMPONENT = re.compile(rf"[{_CAPITAL}][{_CAPITAL}a-zđ0-9&]{{0,39}}(?=ngày|(?!\w))")
_LONGEST_SYMBOL = 8
"""Components of a symbol at most: joint documents name three or four bodies."""


@dataclass(frozen=True, slots=True)
class NumberReading:
    """A number and symbol at `text[start:end]`; `number` is null if left blank, `sure` if its type or body is a known one."""

    start: int
    end: int
    number: str | None
    year: str | None
    symbol: str
    canonical: str
    confidence: float
    sure: bool

    @property
    def components(self) -> list[str]:
        """The parts of the symbol: type, body, unit."""
        return re.split(r"[-/.]", self.symbol)

    def numbered(self, number: str, start: int, end: int) -> NumberReading:
        """The same symbol with another number, read elsewhere ("số 12 và 13/QĐ-UBND")."""
        rest = self.canonical.removeprefix(written_number(self.number))
        return replace(
            self, start=start, end=end, number=number, canonical=written_number(number) + rest, confidence=0.7
        )


@dataclass(slots=True)
class _Symbol:
    """A symbol while it is read: its components, the marks before each of them, and how surely it was read."""

    components: list[str]
    marks: list[str]
    end: int
    confidence: float = 1.0

    def doubt(self, confidence: float) -> None:
        self.confidence = min(self.confidence, confidence)


def plain(text: str) -> str:
    """The text with look-alike characters made plain, offset for offset."""
    # they are rare: looking for them costs a tenth of translating every character
    return _LOOKALIKE.sub(lambda match: match[0].translate(LOOKALIKES), text)


def number_at(text: str, position: int) -> NumberReading | None:
    """The number and symbol that begin at the position of a text made `plain`; None if none does.

    Whether a reading that is not `sure` is a document's is for the words around it to say.
    """
    match = _NUMBER.match(text, position)
    return _reading(text, match, match["number"].replace(".", "")) if match else None


def blank_number_at(text: str, position: int) -> NumberReading | None:
    """A symbol whose number was left blank ("số    /BC-UBND"): the reading begins at the position, after "số"."""
    match = _BLANK.match(text, position)
    reading = _reading(text, match, None) if match else None
    return reading if reading and reading.sure and len(reading.components) > 1 else None


def document_key(number: str | None, symbol: str | None, year: str | None, unit: str | None) -> str | None:
    """Which document it is: `type/body@unit/year/number` in lower case ("nq/tw/2024/57"); None while a part is unknown.

    Numbers start anew each year, or each term of a Party committee, and every commune has its own 61/KH-UBND: only the
    documents of national bodies need no unit.
    """
    if not number or not symbol or not year:
        return None
    components = re.split(r"[-/.]", symbol)
    kind, bodies = ([components[0]], components[1:]) if components[0] in _KNOWN_TYPES else ([], components)
    if not kind and not _NATIONAL_LAW.fullmatch(components[0]):
        kind = ["CV"]
    body = "-".join(bodies)
    if not any(NATIONAL_BODY.fullmatch(part) for part in bodies[:1]):
        if not unit:
            return None
        body = f"{body}@{unit}"
    return "/".join([*kind, body, year, number]).lower()


def is_national(symbol: str) -> bool:
    """Whether the symbol's body is the only one of its kind in the country."""
    components = re.split(r"[-/.]", symbol)
    bodies = components[1:] if components[0] in _KNOWN_TYPES else components
    return bool(bodies) and bool(NATIONAL_BODY.fullmatch(bodies[0]))


def _reading(text: str, match: re.Match[str], number: str | None) -> NumberReading | None:
    symbol = _symbol_at(text, match.end())
    if symbol is None:
        return None
    if match["year_gap"] and (" " in match["year_gap"] or "-" in match["year_gap"]):
        symbol.doubt(0.95)
    _repair(symbol)
    components = symbol.components
    known = components[0] in _KNOWN_TYPES
    law = bool(_NATIONAL_LAW.fullmatch(components[0]))
    if symbol.marks[0] == "" and not (known and len(components) > 1):
        return None
    if sum(letter.isupper() for component in components for letter in component) < 2:
        return None
    written = _written(symbol, match["year"])
    sure = (
        (known and len(components) > 1 and len(components[1]) > 1)
        or law
        or bool(STATE_BODY.fullmatch(components[0]) and len(components) > 1)
    )
    return NumberReading(
        start=match.start(),
        end=symbol.end,
        number=number,
        year=match["year"],
        symbol=written[1:],
        canonical=written_number(number) + (f"/{match['year']}" if match["year"] else "") + written,
        confidence=symbol.confidence,
        sure=sure,
    )


def written_number(number: str | None) -> str:
    """A number as registers write it, two digits at least; "?" if left blank."""
    if not number:
        return "?"
    return number.zfill(2 if number[-1].isdigit() else 3)


def _symbol_at(text: str, position: int) -> _Symbol | None:
    """The components that follow a number, as printed; None if there are none."""
    gap = _FIRST_GAP.match(text, position)
    first = _COMPONENT.match(text, gap.end()) if gap else None
    if gap is None or first is None or not _is_code(first[0]):
        return None
    symbol = _Symbol([first[0]], [gap[0].strip()], first.end())
    if gap[0] != gap[0].strip():
        symbol.doubt(0.95)
    while len(symbol.components) < _LONGEST_SYMBOL:
        gap = _GAP.match(text, symbol.end)
        component = _COMPONENT.match(text, gap.end()) if gap else None
        if gap is None or component is None or not _is_code(component[0]) or not _goes_on(symbol, gap, component[0]):
            break
        if len(gap[0]) > 1:
            symbol.doubt(0.95)
        symbol.components.append(component[0])
        symbol.marks.append(gap["mark"])
        symbol.end = component.end()
    return symbol


def _is_code(component: str) -> bool:
    """Capitals with few small letters among them (TTr, TTg), or one capital with a figure (P5), not a word."""
    small = sum(letter.islower() for letter in component)
    return small == 0 or (small <= 2 and len(component) - small >= 2) or component in _KNOWN_TYPES


def _goes_on(symbol: _Symbol, gap: re.Match[str], component: str) -> bool:
    """Whether a component belongs to the symbol; after spaces it does only while the symbol lacks its body or unit."""
    complete = len(symbol.components) > 1 or bool(_NATIONAL_LAW.fullmatch(symbol.components[0]))
    if gap["mark"] == ".":
        return not gap["before"] and not gap["after"] and len(component) > 1
    return not complete or not gap["before"]


def _repair(symbol: _Symbol) -> None:
    """Put right what careless hands and scanners write, each at a price in confidence."""
    glued = _GLUED.fullmatch(symbol.components[0])
    if glued and not STATE_BODY.fullmatch(symbol.components[0]):  # TTHĐND is a body, not a TT of the HĐND
        symbol.components[:1] = [glued["type"], glued["body"]]
        symbol.marks.insert(1, "")
        symbol.doubt(0.7)
    for at, component in enumerate(symbol.components):
        better = OCR_SLIPS.get(component) or (_PROPER_CASE.get(component) if at == 0 else None)
        if better and better != component:
            symbol.components[at] = better
            symbol.doubt(0.95 if better.upper() == component else 0.7)
    if symbol.marks[0] == "":
        symbol.doubt(0.8)


def _written(symbol: _Symbol, year: str | None) -> str:
    """The symbol with its marks as the kind of document has them, its first mark included."""
    first, *rest = symbol.components
    marks = list(symbol.marks)
    if rest and first in _KNOWN_TYPES:
        party = not year and bool(PARTY_BODY.fullmatch(rest[0]))
        if not party and not (STATE_BODY.fullmatch(rest[0]) or year):
            party = marks[0] != "/" and marks[1] == "/"  # no known body: the order as printed
        wanted = ["-", "/"] if party else ["/", "-"]
        if marks[:2] != wanted:
            symbol.doubt(0.8)
        marks[:2] = wanted
        marks[2:] = ["-"] * len(marks[2:])
    else:
        if marks[0] != "/":
            symbol.doubt(0.8)
        marks[0] = "/"
        marks[1:] = ["-" if mark == "/" else mark for mark in marks[1:]]
    return "".join(mark + component for mark, component in zip(marks, symbol.components, strict=True))
