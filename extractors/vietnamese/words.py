"""Words of Vietnamese sentences with exact offsets; made only when somebody asks for them.

underthesea segments a sentence into words ("chuyển đổi số" is one), but it returns NFC text with moved tone marks, and cuts
document numbers into pieces. So its words are not looked up in the text: its letters and those of the text are walked side
by side without their marks, and only the *boundaries* are taken over. Document numbers, dates and figures stay whole.

    "Nghị quyết 57-NQ/TW về chuyển đổi số"   → Nghị quyết · 57-NQ/TW · về · chuyển đổi · số
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from extractors.vietnamese.sentences import sentence_spans
from models.document import Document
from models.values import Span

_WHOLE = re.compile(
    r"""(?<!\w) (?:
      \d{1,5}[a-zđ]?(?:/\d{4})? (?:[ ]?[-–/][ ]?[A-ZĐ]{2,8}\w{0,8}){2,5} (?!\w)           # 57- NQ/TW: number and symbol, spaced
    | (?=[^\W\d_]{0,20}\d) \w{1,40} (?: [/\-–]\w{1,40} | [.,:]\d{1,40} ){0,12} (?!\w)    # 22/12/2024, 1.549,5, 4G
    )""",
    re.VERBOSE,
)


class _Letter(NamedTuple):
    """A printed character with its combining marks; `base` is its first letter without marks, lower case."""

    start: int
    end: int
    base: str


def words(text: str, sentences: Iterable[Span]) -> list[Span]:
    """The words of the sentences in text order, offsets in code points; each character that is no white space is in exactly one."""
    found: list[Span] = []
    for start, end in sentences:
        found += _words_of_sentence(text, start, end)
    return found


def with_words(document: Document) -> Document:
    """A copy of the document with its sentences and words filled in."""
    sentences = [span for block in document.blocks for span in sentence_spans(document.text, block.start, block.end)]
    return document.model_copy(update={"sentences": sentences, "words": words(document.text, sentences)})


def _words_of_sentence(text: str, start: int, end: int) -> list[Span]:
    letters = list(_letters(text, start, end))
    begins = _word_begins(text[start:end], letters)
    starts = [letter.start for letter in letters]
    for whole in _WHOLE.finditer(text, start, end):
        first, behind = bisect_left(starts, whole.start()), bisect_left(starts, whole.end())
        begins -= set(range(first + 1, behind))
        begins |= {first, behind}
    edges = [*sorted(begin for begin in begins if begin < len(letters)), len(letters)]
    return [(letters[one].start, letters[following - 1].end) for one, following in pairwise(edges)]


def _letters(text: str, start: int, end: int) -> Iterator[_Letter]:
    """The printed characters of a range, each with the combining marks behind it."""
    at = start
    while at < end:
        begin, at = at, at + 1
        if text[begin].isspace():
            continue
        while at < end and unicodedata.combining(text[at]):
            at += 1
        yield _Letter(begin, at, _base(text[begin]))


def _base(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0].lower()


def _word_begins(sentence: str, letters: list[_Letter]) -> set[int]:
    """Which letters begin a word: the segmenter's words walked beside the letters, plain words where the two part company."""
    # imported here, since it takes half a second that only those who ask for words should pay
    from underthesea import word_tokenize  # type: ignore[import-untyped]  # the library carries no types

    begins: set[int] = set()
    at = 0
    for word in word_tokenize(sentence):
        bases = [letter.base for letter in _letters(word, 0, len(word))]
        while at < len(letters) and bases and letters[at].base != bases[0] and not letters[at].base.isalnum():
            begins.add(at)  # a character that the segmenter dropped
            at += 1
        if [letter.base for letter in letters[at : at + len(bases)]] != bases:
            break
        if bases:
            begins.add(at)
        at += len(bases)
    return begins | _plain_begins(letters, at)


def _plain_begins(letters: list[_Letter], start: int) -> set[int]:
    """The beginnings of words from a letter on, cut at spaces and at every mark."""
    begins: set[int] = set()
    for at in range(start, len(letters)):
        apart = at == start or letters[at].start != letters[at - 1].end
        if apart or not (letters[at].base.isalnum() and letters[at - 1].base.isalnum()):
            begins.add(at)
    return begins
