"""Annotated sentences told again with other names and, here and there, other words: few were annotated by hand, and a recogniser shall
learn where names stand, not which there are.

    "Đồng chí [Lò Thị Mây] làm việc tại [xã Nà Lạnh]"   → "Đồng chí [Hoàng Văn Tín] làm việc tại [thôn Khe Sâu]"

What comes out need make no sense; its names stand where it says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from annotations.training.placing import Placed
from annotations.training.sentences import Sentence

_WORD = re.compile(r"[^\W\d_]+")
OTHER_NAME = 0.4
"""How likely a name is replaced by another of its label."""
OTHER_WORD = 0.06
"""How likely a syllable in small letters, outside of names, is replaced by another."""


class Variation:
    """What sentences are varied with: names by label, and syllables."""

    def __init__(self, sentences: Sequence[Sentence], invented: Sequence[Sentence], rng: Random) -> None:
        """`sentences` are annotated, `invented` generated; half of the other names comes from each."""
        self._rng = rng
        self._names = [_names_of(sentences), _names_of(invented)]
        self._syllables = sorted({word for each in sentences for word in _WORD.findall(each.text) if word.islower()})

    def varied(self, sentence: Sentence) -> Sentence:
        """The sentence, told again."""
        said: list[str] = []
        names: list[Placed] = []
        length = at = 0
        for name in sorted(sentence.names):
            for words in (self._other_words(sentence.text[at : name.start]), self._other_name(sentence.text, name)):
                said.append(words)
                length += len(words)
            names.append(Placed(length - len(said[-1]), length, name.label))
            at = name.end
        said.append(self._other_words(sentence.text[at:]))
        return Sentence("".join(said), tuple(names))

    def _other_name(self, text: str, name: Placed) -> str:
        words = text[name.start : name.end]
        if self._rng.random() >= OTHER_NAME:
            return words
        pool = self._rng.choice(self._names).get(name.label)
        other = self._rng.choice(pool) if pool else words
        return other.upper() if words.isupper() and " " in words else other

    def _other_words(self, text: str) -> str:
        return _WORD.sub(self._other_word, text)

    def _other_word(self, match: re.Match[str]) -> str:
        word = match[0]
        return self._rng.choice(self._syllables) if word.islower() and self._rng.random() < OTHER_WORD else word


def _names_of(sentences: Sequence[Sentence]) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {}
    for text, names in sentences:
        for name in names:
            words = text[name.start : name.end]
            if not (words.isupper() and " " in words):
                found.setdefault(name.label, set()).add(words)
    return {label: sorted(words) for label, words in found.items()}
