"""A picture of a page read: it is made fit for reading, its letters are recognised, and what is no text is cleared away.

recognise(picture, 300, 60.0)
  → RecognisedPage(595.2, 841.9, turns=0, skew=0.3, lines=[RecognisedLine(62.4, 13.2, [RecognisedWord("ỦY", …), …]), …])
"""

from __future__ import annotations

import re
from dataclasses import replace
from statistics import median

from PIL import Image

from extractors.readers.recognised import RecognisedLine, RecognisedPage, RecognisedWord
from extractors.readers.scan_numbers import with_first_numbers
from extractors.readers.scan_picture import UprightPicture, upright_picture
from extractors.readers.scan_rules import rules_in, without_rules
from extractors.readers.scan_runs import groups_of
from extractors.readers.tesseract import words_in
from extractors.vietnamese.scan_slips import is_unread_figure, put_right
from extractors.vietnamese.syllables import is_syllable

_POOR = 0.6
"""A page whose words are as unsure as this on the mean may be upside down: it is read the other way up as well."""
_MANY = 300
"""A page that was turned and gives fewer sure letters than this may have been level before."""
_SAME_SIZE = 0.3
"""Lines whose size differs from the usual one by less than this part are set in it: Tesseract measures it by the letters that occur."""
_UNSURE = 0.35
"""Words that stand apart and are less sure than this are no text: edges of stamps, strokes of a signature."""
_NOISE = 0.6
"""Marks without a letter or figure that are less sure than this are dirt."""
_WRITTEN = re.compile(r"[^\W_]")
_STROKES = re.compile(r"[_—=|~^ˆ'`´¨°]+")
"""What rules, torn edges and strokes are taken for."""
_LIST_MARK = re.compile(r"[-–+•*]")
_FIGURES = re.compile(r"\d+[-/.,%]")
_LETTERS = re.compile(r"[^\W\d_]+")
_MENDED = 0.8
"""What is left of a word's confidence when a slip in it was put right."""
_LONE = re.compile(r"[^\W\d_A-ZĐx]")
"""A letter that stands alone and names no column: small (but for the x of a tick), or with a mark over it."""
_TALL = 2.5
"""A word so many times as high as its line's letters is a bracket, a stroke, a frame."""


def recognise(picture: Image.Image, dots: float, seconds: float) -> RecognisedPage:
    """What stands in a picture of so many dots per inch. NotInstalled, TooSlow (each pass of Tesseract has so many seconds)."""
    upright = upright_picture(picture, dots)
    page = _read(upright, seconds)
    others = _other_ways(page, upright.turns)
    if others:
        page = max([page, *(_read(upright.turned_on(way), seconds) for way in others)], key=_fitness)
    page = with_first_numbers(page)
    return replace(page, lines=[line for line in map(_cleared, page.lines) if line.words])


def _other_ways(page: RecognisedPage, turns: int) -> list[int]:
    """By how many quarters a page that was judged by its lines alone is turned on, to be read anew; none if it was read well."""
    if page.lies_aside:
        return [1, 3]
    if page.confidence < _POOR or (turns and _letters(page) < _MANY):
        return [2, 3] if turns else [2]
    return []


def _fitness(page: RecognisedPage) -> tuple[bool, int]:
    """By what the ways to hold a page compare."""
    return not page.lies_aside, _letters(page)


def _letters(page: RecognisedPage) -> int:
    """How many letters are sure."""
    return sum(len(word.text) for line in page.lines for word in line.words if word.confidence > _NOISE)


def _read(upright: UprightPicture, seconds: float) -> RecognisedPage:
    grey, dots = upright.grey, upright.dots
    rules = rules_in(grey, dots)
    lines = words_in(without_rules(grey, dots, rules), round(dots), seconds)
    point = dots / 72
    sizes = [line.size for line in lines for _ in line.words]
    usual = median(sizes) if sizes else 0.0
    return RecognisedPage(
        width=round(grey.width / point, 1),
        height=round(grey.height / point, 1),
        turns=upright.turns,
        skew=upright.skew,
        lines=[_in_points(line, usual, point) for line in lines],
        horizontal=rules.horizontal,
        vertical=rules.vertical,
    )


def _in_points(line: RecognisedLine, usual: float, point: float) -> RecognisedLine:
    size = usual if abs(line.size - usual) <= usual * _SAME_SIZE else line.size
    words = [
        RecognisedWord(
            word.text,
            round(word.x0 / point, 1),
            round(word.top / point, 1),
            round(word.x1 / point, 1),
            round(word.bottom / point, 1),
            word.confidence,
        )
        for word in line.words
    ]
    return RecognisedLine(round(line.baseline / point, 1), round(size / point, 1), words)


def _cleared(line: RecognisedLine) -> RecognisedLine:
    """The line without dirt, and with the slips put right that every scan has."""
    words = [word for number, word in enumerate(line.words) if not _is_dirt(line, number)]
    words = [word for group in groups_of(replace(line, words=words)) if not _is_stray(group) for word in group]
    better = put_right([word.text for word in words])
    return replace(line, words=list(map(_mended, words, better)))


def _mended(word: RecognisedWord, text: str) -> RecognisedWord:
    return word if text == word.text else replace(word, text=text, confidence=round(word.confidence * _MENDED, 2))


def _is_dirt(line: RecognisedLine, number: int) -> bool:
    """Whether one of a line's words is a mark that is no letter, or a figure written by hand that was not read."""
    word = line.words[number]
    if word.bottom - word.top > _TALL * line.size:
        return True
    if _STROKES.fullmatch(word.text):
        return not _is_dash(line, number)
    if word.confidence < _NOISE and not _WRITTEN.search(word.text):
        return number > 0 or not _LIST_MARK.fullmatch(word.text)
    if not 0 < number < len(line.words) - 1:
        return False
    before, after = line.words[number - 1], line.words[number + 1]
    return is_unread_figure(before.text, word.text, after.text, word.confidence)


def _is_dash(line: RecognisedLine, number: int) -> bool:
    """Whether a stroke is a dash that was read surely between two words ("Phát thanh — Truyền hình")."""
    word = line.words[number]
    beside = (line.words[number - 1], line.words[number + 1]) if 0 < number < len(line.words) - 1 else ()
    return (
        bool(beside)
        and word.text == "—"
        and word.confidence >= _NOISE
        and all(_WRITTEN.search(each.text) for each in beside)
    )


def _is_stray(words: list[RecognisedWord]) -> bool:
    """Whether words that stand apart are what Tesseract makes of a picture."""
    if len(words) == 1 and _LONE.fullmatch(words[0].text):
        return True
    letters = sum(len(word.text) for word in words)
    sure = sum(word.confidence * len(word.text) for word in words) / letters
    return sure < _UNSURE and not any(map(_is_plausible, words))


def _is_plausible(word: RecognisedWord) -> bool:
    """Whether a word is spelled as a longer syllable, a figure, or a number and symbol is."""
    return bool(_FIGURES.match(word.text)) or any(
        len(part) > 2 and is_syllable(part) for part in _LETTERS.findall(word.text)
    )
