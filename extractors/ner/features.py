"""What the network sees of a token: its form, how it begins and ends, and its shape, each as four numbers that choose rows of a table.

    features_of("Thuỷ")  → ("thủy", "T", "hủy", "Xxxx")
    keys_of("Thuỷ")      → 64 bytes: of each feature four numbers, 32 bits each, little-endian

Tables have few rows and there are many words: two that share one row seldom share all four, so that the sum of the four is nearly always
a word's own (Svenstrup, Hansen and Winther, "Hash embeddings for efficient word representations", 2017).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from hashlib import blake2b

from extractors.vietnamese.phrases import tone_marks_first

FEATURES = ("form", "beginning", "end", "shape")
WAYS = 4
"""Rows of its table that each feature chooses."""
_BYTES = 4
"""Of the number that chooses one row."""
_SAME = 4
"""So many letters of one kind in a row are seen, further ones are not: "Nguyễn" is "Xxxxx"."""
_LONGEST = 100
"""Characters of the longest token that has a shape."""


def features_of(token: str) -> tuple[str, ...]:
    """The features of a token, in the order of `FEATURES`; the same in all spellings of its tone marks, composed or not."""
    word = tone_marks_first(unicodedata.normalize("NFC", token))
    return word.lower(), word[:1], word[-3:], _shape(word)


@lru_cache(maxsize=1 << 13)
def keys_of(token: str) -> bytes:
    """The numbers by which a token's features choose their rows."""
    return b"".join(
        blake2b(feature.encode("utf-8", "surrogatepass"), digest_size=WAYS * _BYTES).digest()
        for feature in features_of(token)
    )


def _shape(word: str) -> str:
    """ "H'Mây-57" → "X'Xxx-dd"."""
    if len(word) > _LONGEST:
        return "long"
    shape = ""
    for character in word:
        if character.isalpha():
            character = "X" if character.isupper() else "x"
        elif character.isdigit():
            character = "d"
        if not shape.endswith(character * _SAME):
            shape += character
    return shape
