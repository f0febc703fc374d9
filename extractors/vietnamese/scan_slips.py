"""Slips that Tesseract makes on every scan and that mean one thing only: the one table of what is put right in recognised words.

    put_right(["Quyêt", "định", "sô", "08/QÐĐ-TIg"])  → ["Quyết", "định", "số", "08/QĐ-TTg"]
    put_right(["Tổng", "SỐ", "hồ", "sơ"])             → ["Tổng", "số", "hồ", "sơ"]
    put_right(["PHO", "CHU", "TỊCH"])                 → ["PHÓ", "CHỦ", "TỊCH"]
    is_unread_figure("ngày", ",@3", "tháng", 0.3)     → True: filled in by hand, and no figure was made of it

Only numbers and symbols, the type's name before them, and the fixed words of the frame are mended: a wrong tone elsewhere
may be another word.
What keyboards without Vietnamese letters write as well (`UBNO`, `QD`, `HDND`) is put right where symbols are read (`symbols.OCR_SLIPS`).
Source: what Tesseract 5 with its data for Vietnamese made of scans and of pages whose text was known.
"""

from __future__ import annotations

import re

from extractors.vietnamese.document_types import TYPE_NAMES
from extractors.vietnamese.letterhead import fold
from extractors.vietnamese.syllables import is_syllable

CHARACTERS = str.maketrans({"Ð": "Đ", "ð": "đ", "Ñ": "N", "ñ": "n", "ﬁ": "fi", "ﬂ": "fl"})
"""Characters that look like the right one."""

_BEGIN, _END = r"(?<![^\W_])", r"(?![^\W_])"
SYMBOL_PARTS: tuple[tuple[str, str], ...] = (
    (rf"{_BEGIN}(?P<kind>[QNC])O?Đ{{1,4}}{_END}", r"\g<kind>Đ"),  # capitals that are set close are read twice
    (rf"{_BEGIN}NNQ{_END}", "NQ"),
    (rf"{_BEGIN}ĐĐU{_END}", "ĐU"),
    (r"(?<=[A-ZĐ])[<~](?=[A-ZĐ])", "-"),
    (r"HĐĐND|HĐNDĐ", "HĐND"),
    (r"UBNDD", "UBND"),
    (rf"(?<=[-/])(?:TIW|ITW|[I17LT]I?W|TVW){_END}", "TW"),  # TW: one bar over both
    (rf"(?<=-)(?:[TI1l]{{2,3}}|1T|T)g{_END}", "TTg"),
    (r"UB(?:IT|TI|T1|1T|I|T)VQH", "UBTVQH"),
    (r"QO?H(?:[Il]1?|1[Il])(?=[1-9]\b)", "QH1"),
    (rf"{_BEGIN}M(?:IT|TI|TIT|ITT|TTI|II)(?=TQ|Q|W){_END}", "MTT"),
)
"""Parts of a symbol as they are misread, and as they are; only in words that have a figure, a slash or a hyphen."""
_SYMBOL_PARTS = [(re.compile(wrong), right) for wrong, right in SYMBOL_PARTS]
_BLANK = re.compile(r"(?P<label>Số:)[\W_]+\Z")
"""A number written by hand of which only strokes are left."""
_SYMBOL = re.compile(r"[-/]|\d")

_TYPES = {fold(name): name for name in TYPE_NAMES if name.count(" ") == 1}
"""Types of documents by their letters without marks."""
FRAME = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", "ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "ỦY BAN MẶT TRẬN TỔ QUỐC",
    "PHÓ CHỦ TỊCH", "CHỦ TỊCH", "PHÓ GIÁM ĐỐC", "GIÁM ĐỐC", "PHÓ BÍ THƯ", "BÍ THƯ", "PHÓ CHÁNH VĂN PHÒNG", "CHÁNH VĂN PHÒNG",
    "BỘ TRƯỞNG", "THỨ TRƯỞNG", "THỦ TƯỚNG", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "PHỤ LỤC",
)  # fmt: skip
"""Fixed words of head and foot, which stand in capitals, whose marks are the first to be lost."""
_FRAME = {tuple(fold(phrase).split()): phrase.split() for phrase in FRAME}
_LONGEST = max(map(len, _FRAME))
_TITLES = {fold(name): name.upper() for name in TYPE_NAMES if " " in name}
_NUMBERED = re.compile(r"\d{1,5}[a-zđ]?(?:[/-]|\Z)")
_FIGURE_BETWEEN = [
    (re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE))
    for before, after in ((r"ngày", r"tháng\Z"), (r"tháng", r"năm\Z"), (r"số:?", r"[/-][A-ZĐ]"))
]
"""What stands before and behind a figure that is written by hand (Nghị định 30/2020/NĐ-CP, phụ lục I)."""
_FIGURE = re.compile(r"\d{1,6}[a-zđ]?")
_LISTED = re.compile(r"\d{1,2}(?:[,;-]\d{0,2}){1,4}")
"""Days that are listed ("ngày 17,18 tháng 4"), and the first of two."""
_PRINTED = 0.7
"""A word between those of a date that is as sure as this is printed: the month in words ("tháng Chạp"), a list of days."""


def put_right(words: list[str]) -> list[str]:
    """The recognised words of a line as they were printed, as many as before."""
    words = [_symbol(word.translate(CHARACTERS)) for word in words]
    for at, word in enumerate(words):
        if fold(word) != "SO":
            continue
        if at and word == "SỐ" and not words[at - 1].isupper():
            words[at] = word = "số"
        if at + 1 < len(words) and _NUMBERED.match(words[at + 1]):
            words[at] = "Số" if word[0].isupper() else "số"
            words[max(0, at - 2) : at] = _type_name(words[max(0, at - 2) : at])
    return _frame(words)


def is_unread_figure(before: str, word: str, after: str, confidence: float) -> bool:
    """Whether a word, read with that confidence, stands in a number or date where a figure is filled in by hand, and is none."""
    if _FIGURE.fullmatch(word) or (confidence >= _PRINTED and (_LISTED.fullmatch(word) or is_syllable(word))):
        return False
    return any(begin.fullmatch(before) and end.match(after) for begin, end in _FIGURE_BETWEEN)


def _symbol(word: str) -> str:
    word = _BLANK.sub(r"\g<label>", word)
    if _SYMBOL.search(word):
        for wrong, right in _SYMBOL_PARTS:
            word = wrong.sub(right, word)
    return word


def _type_name(words: list[str]) -> list[str]:
    """The two words before "số" with the marks of the type that they name; others as they are."""
    name = _TYPES.get(fold(" ".join(words)))
    if name is None or any(word.isupper() for word in words):
        return words
    first, second = name.split()
    return [first if words[0][0].isupper() else first.lower(), second]


def _frame(words: list[str]) -> list[str]:
    """The words with those of the frame as they are written: a title alone on its line, the other phrases wherever they stand."""
    title = _TITLES.get(fold(" ".join(words)))
    if title and all(word.isupper() for word in words):
        return title.split()
    bare = [fold(word) if word.isupper() else "" for word in words]
    for begin in range(len(words)):
        for end in range(min(len(words), begin + _LONGEST), begin + 1, -1):
            phrase = _FRAME.get(tuple(bare[begin:end]))
            if phrase:
                words[begin:end] = phrase
                break
    return words
